"""The contests on somebody's desk."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from leitai.contests.models import Contest
from leitai.contests.parties import UNIT
from leitai.contests.queries import contest_row, own, page_of
from leitai.contests.schemas import DeskContestsAsked
from leitai.contests.states import STATES, WAITING
from leitai.governance.identity import Identity

Row = dict[str, Any]


def desk_contests(*, identity: Identity, asked: DeskContestsAsked) -> Row:
    """A page of the contests the asker has to do with."""
    STATES.refresh()
    mine = Contest.objects.filter(own(identity), archived__isnull=not asked.archived)
    chosen = _narrowed(mine, asked)
    beyond = page_of(chosen, q=asked.q, after=asked.after).select_related("unit", "progress")
    rows = list(beyond[: asked.limit + 1])
    shown = rows[: asked.limit]
    return {
        "contests": [_row(one, identity) for one in shown],
        "total": page_of(chosen, q=asked.q, after="").count(),
        "next": shown[-1].slug if len(rows) > len(shown) else None,
        "years": _years(mine),
    }


def _narrowed(contests: QuerySet[Contest], asked: DeskContestsAsked) -> QuerySet[Contest]:
    chosen = contests
    if asked.level:
        chosen = chosen.filter(level=asked.level)
    if asked.year is not None:
        unset = Q(starts=None, created__year=asked.year)
        chosen = chosen.filter(Q(starts__year=asked.year) | unset)
    if asked.state == WAITING:
        return chosen.filter(Q(progress=None) | Q(progress__state=WAITING))
    return chosen.filter(progress__state=asked.state) if asked.state else chosen


def _years(contests: QuerySet[Contest]) -> list[int]:
    days = contests.filter(starts__isnull=False).dates("starts", "year")
    opened = contests.filter(starts=None).datetimes("created", "year")
    return sorted({one.year for one in [*days, *opened]}, reverse=True)


def _row(contest: Contest, identity: Identity) -> Row:
    progress = getattr(contest, "progress", None)
    row = contest_row(contest, identity)
    if row["role"] is None and row["judge"] is None:
        row["role"] = UNIT
    return row | {
        "level": contest.level,
        "unit": contest.unit_id,
        "unit_name": contest.unit.name if contest.unit else None,
        "starts": contest.starts,
        "ends": contest.ends,
        "state": progress.state if progress is not None else WAITING,
    }
