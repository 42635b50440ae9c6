"""Lists of appeals."""

from __future__ import annotations

from typing import Any

from leitai.judging.appeals.casefile import case_file
from leitai.judging.appeals.models import AppealCase, AppealState
from leitai.judging.appeals.services import now
from leitai.judging.seconds import Person

Row = dict[str, Any]


def list_appeals(*, contest: str, person: Person) -> list[Row]:
    """Appeals, the open ones first, then by number."""
    rows = AppealCase.objects.filter(contest=contest).order_by("number")
    return sorted(
        (appeal_row(row, person) for row in rows), key=lambda row: row["state"] == "decided"
    )


def appeal_row(row: AppealCase, person: Person) -> Row:
    """One appeal for a list; the receipt."""
    return {
        "appeal": row.code,
        "number": row.label,
        "stage": row.stage,
        "entry": row.entry,
        "ground": row.ground,
        "text": row.text,
        "by": row.by,
        "at": row.at,
        "deadline": row.deadline,
        "clock": now(),
        "state": row.state,
        "decision": row.decision or None,
        "reason": row.reason or None,
        "first": row.first or None,
        "second": row.second or None,
        "own": row.state == AppealState.WAITING and row.first in person.faces,
        "changes": len(row.changes),
    }


def appeal_case(*, row: AppealCase, person: Person) -> Row:
    """The whole case."""
    preview = {**row.preview, "digest": row.digest} if row.digest else None
    return appeal_row(row, person) | {"preview": preview} | case_file(row)
