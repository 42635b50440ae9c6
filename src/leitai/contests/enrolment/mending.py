"""Mending an import before it is written: columns, units, single rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from leitai.contests.enrolment.import_context import Context, open_texts, sealed_texts
from leitai.contests.enrolment.models import (
    ColumnMemory,
    ImportJob,
    ImportRow,
    Phase,
    RowState,
)
from leitai.contests.enrolment.prospects import foretold
from leitai.contests.enrolment.reading import plain_flag
from leitai.contests.enrolment.refusals import changed_meanwhile, wrong_state
from leitai.core.enrolment.columns import ALIASES
from leitai.core.enrolment.rows import Flag, identity_of
from leitai.governance.faults import invalid, not_found
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.sealed import digest


def choose(*, job: ImportJob, choice: dict[str, Any], version: int) -> ImportJob:
    """Say which sheet, header and columns are meant, and which units; the list is read again.

    What a column is said to be is remembered for the unit's next list.

    Raises:
        Fault: rows have been written already, or somebody chose otherwise meanwhile.
    """
    with held(job, Phase.CHECKED, Phase.FAILED):
        if job.version != version:
            raise changed_meanwhile({"version": job.version})
        if job.rows.filter(state=RowState.APPLIED).exists() or not job.file:
            raise wrong_state(str(job.pk), job.phase, "read again")
        fields = {str(column): field for column, field in choice["fields"].items()}
        _require_known(job, set(fields.values()), set(choice["units"].values()))
        job.units = {**job.units, **choice["units"]}
        moved = (choice["sheet"] or job.sheet, choice["header"]) != (job.sheet, job.header)
        job.sheet = choice["sheet"] or job.sheet
        job.header, job.height = choice["header"], choice["height"]
        job.fields, job.chosen = ({} if moved and not fields else fields), True
        job.phase, job.done, job.version = Phase.READING, 0, version + 1
        job.save()
        if not moved:
            _remember(job, fields)
    return job


def _require_known(job: ImportJob, fields: set[str], units: set[str]) -> None:
    if not fields - {""} <= set(ALIASES):
        raise invalid("There is no such field.", "没有这个字段。", params={"fields": list(ALIASES)})
    inside = Unit.objects.filter(begins("path", job.unit.path), code__in=units)
    if inside.count() < len(units):
        raise not_found("unit", "单位", ", ".join(sorted(units)))


def _remember(job: ImportJob, fields: dict[str, str]) -> None:
    said = {
        job.labels[int(column)]: field
        for column, field in fields.items()
        if column.isdigit() and int(column) < len(job.labels) and job.labels[int(column)]
    }
    ColumnMemory.objects.bulk_create(
        [ColumnMemory(unit=job.unit, label=label, field=field) for label, field in said.items()],
        update_conflicts=True,
        unique_fields=["unit", "label"],
        update_fields=["field"],
    )


def mend_row(*, job: ImportJob, n: int, texts: dict[str, str], skip: bool | None) -> ImportRow:
    """Correct a row's texts, leave it out or take it in again; it is checked at once.

    Raises:
        Fault: there is no such row, or it was written already.
    """
    with held(job, Phase.CHECKED, Phase.APPLIED, Phase.FAILED):
        row = ImportRow.objects.select_for_update().filter(job=job, n=n).first()
        if row is None:
            raise not_found("row", "行", str(n))
        if row.state not in (RowState.READY, RowState.FLAGGED, RowState.SKIPPED):
            raise wrong_state(str(n), row.state, "changed")
        known = open_texts(row.sealed) | texts
        kept = {field: text for field, text in known.items() if text}
        row.sealed = sealed_texts(kept)
        _check_again(job, row, kept, skip=skip)
        row.save()
        job.save(update_fields=["changed"])
    return row


def _check_again(
    job: ImportJob, row: ImportRow, texts: dict[str, str], *, skip: bool | None
) -> None:
    (read,) = Context(job).read([(row.n, texts)])
    values, flags = read.checked
    row.identity = digest(identity_of(values)) if "name" in values else ""
    twin = (
        ImportRow.objects.filter(job=job, identity=row.identity)
        .exclude(pk=row.pk)
        .exclude(state=RowState.SKIPPED)
        .order_by("n")
        .first()
    )
    if row.identity and twin is not None:
        flags.append(Flag("row", "duplicate", "wrong", {"row": str(twin.n)}))
    row.flags = [plain_flag(flag) for flag in flags]
    wrong = any(flag.level == "wrong" for flag in flags)
    row.state = RowState.FLAGGED if wrong else RowState.READY
    if skip:
        row.state = RowState.SKIPPED
    row.person = read.person.code if read.person is not None else ""
    row.made = foretold(read)


@contextmanager
def held(job: ImportJob, *phases: Phase) -> Iterator[None]:
    """The import in one of these phases, until the end of the block nobody else's.

    Raises:
        Fault: it is in another one by now, or was discarded.
    """
    with transaction.atomic():
        if not ImportJob.objects.select_for_update().filter(pk=job.pk):
            raise not_found("import", "导入", str(job.pk))
        job.refresh_from_db()
        if job.phase not in phases:
            raise wrong_state(str(job.pk), job.phase, "changed")
        yield
