"""The order of a ceremony: the last award of the rulebook first, the best place last."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import title_of
from leitai.core.rulebook.fold import Fold
from leitai.governance.faults import Fault
from leitai.journal.journal import current
from leitai.judging.awards.standing import award_rows

Row = dict[str, Any]
ONE_BY_ONE: Final = 6
"""Awards with so few winners are called place by place."""
TOGETHER: Final = 12
"""Winners on one screen of the others."""


def ceremony(*, contest: Contest, rehearsal: bool) -> Row:
    """Steps in the order they are shown; in a rehearsal nobody is named.

    Raises:
        Fault: not a rehearsal, and the awards are not conferred yet.
    """
    names = NAMES.of(contest.slug)
    with current().book(contest.slug) as book:
        fold = book.full
        if not rehearsal and fold.organising.conferred is None:
            raise not_conferred()
        steps = [step for award in reversed(award_rows(fold, names)) for step in steps_of(award)]
        places = entrants(fold)
    shown = [_masked(step) for step in steps] if rehearsal else steps
    return {
        "title": title_of(contest),
        "hosts": [each for each in contest.hosts if isinstance(each, dict)],
        "rehearsal": rehearsal,
        "steps": shown,
        "entrants": places,
    }


def steps_of(award: Row) -> list[Row]:
    """One award's screens: the lowest place first."""
    entries = award["entries"]
    if len(entries) > ONE_BY_ONE:
        parts = [entries[at : at + TOGETHER] for at in range(0, len(entries), TOGETHER)]
    else:
        parts = [list(same) for _, same in groupby(entries, key=lambda one: one["rank"])]
    return [
        {"award": award["award"], "title": award["title"], "entries": part}
        for part in reversed(parts)
    ]


def entrants(fold: Fold) -> int:
    """How many competed for the result."""
    return sum(line.rank is not None for line in fold.result().rows)


def _masked(step: Row) -> Row:
    blank = {"entry": "", "name": None, "unit": None, "rank": None, "total": None}
    return {**step, "entries": [blank for _ in step["entries"]]}


def not_conferred() -> Fault:
    """The result is not to be shown yet."""
    return Fault(
        409,
        "awards_not_conferred",
        "The awards have not been conferred yet; only a rehearsal without names can be shown.",
        zh="奖项尚未确认授予，目前只能不带姓名演练。",
        fix="Confer the awards on the desk first, or open the rehearsal.",
    )
