"""Rows of imported lists that mean somebody: shown to them, and erased with the list's file."""

from __future__ import annotations

from typing import Any, Final

from django.db.models import Exists, OuterRef, Q

from leitai.contests.enrolment.facts import codes_of
from leitai.contests.enrolment.import_context import open_texts, sealed_texts
from leitai.contests.enrolment.keeping import forget_file
from leitai.contests.enrolment.models import ImportJob, ImportRow, Member, RowState
from leitai.core.enrolment.rows import identity_of
from leitai.governance.organisation.models import Person
from leitai.governance.organisation.numbers import id_of, phone_of
from leitai.governance.organisation.sealed import digest

Row = dict[str, Any]
_TAIL: Final = 4


def rows_kept(code: str) -> list[Row]:
    """Rows of lists by which somebody was entered."""
    rows = ImportRow.objects.filter(person=code).select_related("job").order_by("pk")
    return [
        {"contest": row.job.contest_id, "list": row.job.name, "row": row.n,
         "created": row.job.created, "texts": open_texts(row.sealed)}
        for row in rows
    ]  # fmt: skip


def forget_rows(person: Person) -> None:
    """Erase what lists say of somebody, and the files of those lists."""
    rows = list(_rows_of(person))
    for row in rows:
        row.sealed, row.before, row.identity, row.flags = sealed_texts({}), "", "", []
        if row.state != RowState.APPLIED:
            row.state = RowState.SKIPPED
    ImportRow.objects.bulk_update(
        rows, ["sealed", "before", "identity", "flags", "state"], batch_size=100
    )
    unread = ImportJob.objects.filter(unit__in=codes_of(person.path)).exclude(file="")
    unread = unread.exclude(Exists(ImportRow.objects.filter(job=OuterRef("pk"))))
    found = ImportJob.objects.filter(pk__in={row.job_id for row in rows}).exclude(file="")
    for job in [*found, *unread]:
        forget_file(job)
    if person.name:
        for job in ImportJob.objects.filter(name__contains=person.name):
            job.name = job.name.replace(person.name, "")
            job.save(update_fields=["name"])


def _rows_of(person: Person) -> list[ImportRow]:
    """Rows written as this person, and rows that say the same number, or name and telephone."""
    own = ImportRow.objects.filter(
        Q(person=person.code) | Q(person="", identity__in=_marks(person))
    )
    flagged = ImportRow.objects.filter(
        state=RowState.FLAGGED, job__unit__in=codes_of(person.path)
    ).exclude(pk__in=own.values("pk"))
    return [*own, *(row for row in flagged.iterator() if _means(row, person))]


def _marks(person: Person) -> set[str]:
    """What rows of this person are told by."""
    number, unit = id_of(person), person.unit_id
    keys = Member.objects.filter(person=person).exclude(application__key="")
    found: list[dict[str, str]] = [{"id_number": number}] if number else []
    found += [
        {"key": key, "unit": own}
        for own, key in keys.values_list("application__unit", "application__key")
    ]
    if person.name:
        named = {"unit": unit, "name": person.name}
        found += [named, {**named, "phone": phone_of(person)[-_TAIL:]}]
    return {digest(identity_of(one)) for one in found}


def _means(row: ImportRow, person: Person) -> bool:
    texts = open_texts(row.sealed)
    number = id_of(person)
    if number and texts.get("id_number", "").upper() == number:
        return True
    return bool(person.name) and "".join(texts.get("name", "").split()) == person.name
