"""The dry run: every row of a list read, understood and flagged; nothing else is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, Final

import msgspec
from django.db import transaction

from leitai.contests.enrolment.import_context import Context, Read, sealed_texts
from leitai.contests.enrolment.keeping import opened
from leitai.contests.enrolment.models import (
    ColumnMemory,
    ImportJob,
    ImportRow,
    Phase,
    RowState,
)
from leitai.contests.enrolment.opening import open_list
from leitai.contests.enrolment.prospects import foretold
from leitai.contests.enrolment.workbooks import Opened
from leitai.core.enrolment.bodies import bodies
from leitai.core.enrolment.columns import Header, find_header, header_at
from leitai.core.enrolment.rows import Flag, counts_rows, identity_of
from leitai.governance.bulk import insert_values, packed
from leitai.governance.organisation.sealed import digest

CHUNK: Final = 500
_COLUMNS: Final = (
    "job", "n", "sealed", "state", "flags", "identity", "person", "made", "application", "before",
)  # fmt: skip
Going = Callable[[], bool]
"""Whether to go on; the server may be stopping."""


def read_job(job: ImportJob, going: Going) -> None:
    """Read the list afresh into rows; what an interrupted reading left is thrown away.

    Raises:
        Fault: the file cannot be read.
    """
    with opened(job) as path:
        found = open_list(path, sheet=job.sheet)
    header = _header(job, found.rows)
    job.rows.all().delete()
    _describe(job, found, header)
    header = _without_row_numbers(job, found.rows, header)
    if not header.height:
        job.phase = Phase.CHECKED
        job.save()
        return
    context, seen = Context(job), _Seen()
    source = bodies(found.rows, header, found.merged)
    while going():
        chunk = list(islice(source, CHUNK))
        if not chunk:
            job.phase = Phase.CHECKED
            job.save()
            return
        with transaction.atomic():
            read = context.read([(one.n, one.texts) for one in chunk])
            insert_values(ImportRow, _COLUMNS, [_row(job, row, seen) for row in read])
            job.done = chunk[-1].looked
            job.save(update_fields=["done"])


def _header(job: ImportJob, rows: list[Sequence[Any]]) -> Header:
    known = dict(ColumnMemory.objects.filter(unit=job.unit).values_list("label", "field"))
    if not job.chosen:
        return find_header(rows, known)
    found = header_at(rows, job.header, max(job.height, 1), known)
    fields = {int(column): field for column, field in job.fields.items() if field}
    return found._replace(fields=fields or found.fields)


def _without_row_numbers(job: ImportJob, rows: list[Sequence[Any]], header: Header) -> Header:
    """Row numbers under the name of keys would be somebody else's in the next list."""
    fields = {column: field for column, field in header.fields.items() if field != "key"}
    if len(fields) == len(header.fields):
        return header
    if not counts_rows(one.texts.get("key", "") for one in bodies(rows, header)):
        return header
    job.notes = [*job.notes, "row_numbers"]
    return header._replace(fields=fields)


def _describe(job: ImportJob, opened: Opened, header: Header) -> None:
    job.sheets, job.sheet, job.notes = opened.sheets, opened.sheet, list(opened.notes)
    if header.doubled:
        job.notes.append("side_by_side")
    first = opened.rows[0] if opened.rows else ()
    labels = header.labels or tuple(str(cell or "") for cell in first)
    job.labels = [label[:120] for label in labels]
    job.fields = {str(column): field for column, field in header.fields.items()}
    job.header, job.height = header.row, header.height
    job.total, job.done = max(0, len(opened.rows) - header.body), 0
    job.error = {}
    job.save()


class _Seen:
    """Who stood in the list before."""

    def __init__(self) -> None:
        self._rows: dict[str, tuple[int, dict[str, str]]] = {}

    def before(self, identity: str, read: Read) -> tuple[int, dict[str, str]] | None:
        """The first row of the same person; this one if it is the first."""
        found = self._rows.setdefault(identity, (read.n, read.texts))
        return None if found[0] == read.n else found


def _row(job: ImportJob, read: Read, seen: _Seen) -> tuple[object, ...]:
    """What is kept of it, in the order of `_COLUMNS`."""
    flags, state = list(read.checked.flags), RowState.READY
    mark = digest(identity_of(read.checked.values)) if "name" in read.checked.values else ""
    first = seen.before(mark, read) if mark else None
    if first is not None:
        same = first[1] == read.texts
        code, level = ("repeated", "note") if same else ("duplicate", "wrong")
        flags.append(Flag("row", code, level, {"row": str(first[0])}))  # type: ignore[arg-type]
        state = RowState.SKIPPED if same else RowState.FLAGGED
    if any(flag.level == "wrong" for flag in flags):
        state = RowState.FLAGGED
    person = read.person.code if read.person is not None else ""
    told = packed([plain_flag(flag) for flag in flags])
    made = packed(foretold(read))
    return (job.pk, read.n, sealed_texts(read.texts), state.value, told, mark, person, made, "", "")


def plain_flag(flag: Flag) -> dict[str, Any]:
    """A flag as it is kept."""
    built: dict[str, Any] = msgspec.to_builtins(flag)
    return built
