"""Awards "as if it ended now", and what stands between them and the ceremony."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import Called
from leitai.core.rulebook.bearing import bearing_on_awards
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.outcomes import Award
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import Row as Line
from leitai.core.rulebook.standings import shown
from leitai.journal.journal import current

Row = dict[str, Any]
OVER: Final = ("published", "final")


def awards_state(*, contest: Contest, inside: bool) -> Row:
    """Awards, stages, and what is in the way; the public sees them from publication on."""
    hidden = frozenset() if inside else PUBLIC_NAMES.hidden(contest.slug)
    names = NAMES.of(contest.slug)
    with current().book(contest.slug) as book:
        fold = book.full if inside else book.public
        conferred = fold.organising.conferred
        stages = [stage_row(fold, each) for each in bearing_stages(fold)]
        state = _state(fold, stages)
        open_to_all = state in ("publication", "ready", "conferred")
        awards = award_rows(fold, names, hidden) if inside or open_to_all else []
        return {
            "state": state,
            "inside": inside,
            "conferred": None if conferred is None else fold.organising.conferred_at,
            "corrected": fold.organising.corrected_at,
            "awards": awards,
            "stages": stages,
            "blockers": _blockers(fold, stages),
            "clock": time.time_ns() // 1000,
        }


def bearing_stages(fold: Fold) -> list[StageFold]:
    """Stages that an award is read off, directly or through the result."""
    bearing = bearing_on_awards(fold.rulebook)
    return [stage for name, stage in fold.stages.items() if name in bearing]


def objections_until(stage: StageFold) -> int | None:
    """When the publication period ends; `None`: there is none, or it has not begun."""
    period, began = stage.plan.stage.procedure.publication, stage.conduct.published_at
    return None if period is None or began is None else began + period


def stage_row(fold: Fold, stage: StageFold) -> Row:
    """A stage, its publication period and the objections to it."""
    rule = stage.plan.stage
    about = [one for one in fold.organising.objections.values() if one.act.stage == rule.id]
    return {
        "stage": rule.id,
        "title": dict(rule.title),
        "status": str(stage.status),
        "published": stage.conduct.published_at,
        "until": objections_until(stage),
        "open": sum(one.end is None for one in about),
        "settled": sum(one.end is not None for one in about),
    }


def _state(fold: Fold, stages: list[Row]) -> str:
    if fold.organising.conferred is not None:
        return "conferred"
    statuses = {each["status"] for each in stages}
    if statuses <= {"final"}:
        return "ready"
    return "publication" if statuses <= set(OVER) else "running"


def _blockers(fold: Fold, stages: list[Row]) -> list[Row]:
    if fold.organising.conferred is not None:
        return []
    found: list[Row] = []
    for each in stages:
        where = {"stage": each["stage"], "title": each["title"]}
        if each["open"]:
            found.append({**where, "code": "objections_open", "count": each["open"], "until": None})
        if each["status"] == "published":
            found.append({**where, "code": "publication", "count": 0, "until": each["until"]})
        elif each["status"] != "final":
            found.append({**where, "code": "stage_not_final", "count": 0, "until": None})
    return found


def award_rows(
    fold: Fold, names: Mapping[str, Called], hidden: frozenset[str] = frozenset()
) -> list[Row]:
    """Each award and who has it, conferred or as if it ended now; names of `hidden` left out."""
    return [
        award_row(fold, award, entries, names, hidden)
        for award, entries in zip(fold.rulebook.awards, winners_of(fold), strict=True)
    ]


def winners_of(fold: Fold) -> list[tuple[str, ...]]:
    """Entries by award in the rulebook's order: as conferred, else as things stand."""
    act = fold.organising.conferred
    if act is not None:
        return [tuple(act.awards.get(award.id, ())) for award in fold.rulebook.awards]
    return [each.entries for each in fold.awards()]


def award_row(
    fold: Fold,
    award: Award,
    entries: tuple[str, ...],
    names: Mapping[str, Called],
    hidden: frozenset[str],
) -> Row:
    """One award and who has it."""
    lines = lines_of(fold, award.source)
    return {
        "award": award.id,
        "title": dict(award.title),
        "entries": [
            winner_row(entry, lines.get(entry), names, hidden, places_of(fold, award.source))
            for entry in entries
        ],
    }


def lines_of(fold: Fold, source: str | None) -> dict[str, Line]:
    """Entry → its line in the standings that an award is read off."""
    standings = fold.result() if source is None else fold.standings(source)
    return {line.entry: line for line in standings.rows}


def places_of(fold: Fold, source: str | None) -> int:
    """Decimal places of those standings."""
    return (fold.result() if source is None else fold.standings(source)).places


def winner_row(
    entry: str,
    line: Line | None,
    names: Mapping[str, Called],
    hidden: frozenset[str],
    places: int,
) -> Row:
    """An entry with its place; no name for one of `hidden`."""
    called = names.get(entry, Called())
    return {
        "entry": entry,
        "name": None if entry in hidden else called.name,
        "unit": called.unit,
        "rank": None if line is None else line.rank,
        "total": None if line is None else shown(line.total, places),
    }
