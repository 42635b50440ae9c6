"""Reading imports: progress, columns, rows with what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import msgspec
from django.db.models import Count

from leitai.contests.enrolment.import_context import open_texts
from leitai.contests.enrolment.keeping import kept_until
from leitai.contests.enrolment.models import ImportJob, ImportRow
from leitai.contests.enrolment.prospects import prospects
from leitai.core.enrolment.flag_words import FIELDS, flag_words
from leitai.core.enrolment.rows import Flag
from leitai.governance.organisation.masks import mask_id, mask_phone

Row = dict[str, Any]
_MASKS: Final = {"id_number": mask_id, "phone": mask_phone}


def import_row(job: ImportJob, *, untimely: Mapping[str, str] | None) -> Row:
    """An import as the API shows it; `untimely`: why the asker cannot write it now."""
    return listed_import(job, untimely=untimely) | {"prospects": prospects(job)}


def listed_import(job: ImportJob, *, untimely: Mapping[str, str] | None) -> Row:
    """One of many; who would find a place is asked of one alone."""
    counted = job.rows.order_by().values("state").annotate(n=Count("pk"))
    return {
        "id": job.pk,
        "unit": job.unit_id,
        "unit_name": job.unit.name,
        "name": job.name,
        "phase": job.phase,
        "total": job.total,
        "done": job.done,
        "resumed": job.resumed,
        "counts": {one["state"]: one["n"] for one in counted},
        "sheets": job.sheets,
        "sheet": job.sheet,
        "header": job.header,
        "height": job.height,
        "columns": [
            {"column": place, "label": label, "field": job.fields.get(str(place), "")}
            for place, label in enumerate(job.labels)
            if label
        ],
        "fields": [
            {"field": field, "zh": zh, "en": en}
            for field, (zh, en) in FIELDS.items()
            if field != "row"
        ],
        "notes": job.notes,
        "prospects": None,
        "units": job.units,
        "error": job.error or None,
        "version": job.version,
        "created": job.created,
        "rereadable": bool(job.file),
        "kept_until": kept_until(job),
        "untimely": untimely,
    }


def import_rows(*, job: ImportJob, state: str, after: int, limit: int) -> Row:
    """A page of rows in the sheet's order."""
    rows = job.rows.filter(n__gt=after)
    if state:
        rows = rows.filter(state=state)
    page = list(rows.order_by("n")[: limit + 1])
    shown = page[:limit]
    return {
        "rows": [row_of(one) for one in shown],
        "next": shown[-1].n if len(page) > limit else None,
    }


def row_of(row: ImportRow) -> Row:
    """A row with its texts; a number that is right is shown masked."""
    flags = [msgspec.convert(one, Flag) for one in row.flags]
    wrong = {flag.field for flag in flags if flag.level == "wrong"}
    texts = open_texts(row.sealed)
    shown = {
        field: text if field in wrong else _MASKS.get(field, str)(text)
        for field, text in texts.items()
    }
    return {
        "n": row.n,
        "state": row.state,
        "texts": shown,
        "flags": [_flag(flag) for flag in flags],
        "known": bool(row.made.get("known")),
        "application": row.application,
    }


def _flag(flag: Flag) -> Row:
    zh, en = flag_words(flag)
    if flag.code == "rule":
        zh, en = flag.params["zh"], flag.params["message"]
    return {"field": flag.field, "code": flag.code, "level": flag.level, "zh": zh, "message": en}
