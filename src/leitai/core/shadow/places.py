"""Places: who has how many better than itself, said anew for every entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from leitai.core.rulebook.model import Ranking
from leitai.core.shadow.exact import Amount, Facts, evaluated, snapped
from leitai.core.shadow.naming import natural
from leitai.core.shadow.record import Party

_LAST = (1, Fraction(0))


@dataclass(slots=True)
class Line:
    """One entry's numbers in a stage or in the result, and its place.

    Attributes:
        facts: what ranking keys read.
        elapsed: microseconds.
    """

    entry: str
    party: Party
    facts: Facts
    total: Amount
    score: Amount
    criteria: dict[str, Amount]
    deductions: Amount
    elapsed: int | None
    rank: int | None = None
    place: str | None = None
    unresolved: bool = False

    @property
    def status(self) -> str:
        """As a board says it."""
        if self.party.standing == "ok" and self.total is None:
            return "no_result"
        return self.party.standing

    @property
    def counts(self) -> bool:
        """Whether it holds a place of its own."""
        return self.status == "ok" and self.party.act.official and self.rank is not None


def placed(lines: Sequence[Line], ranking: Ranking) -> list[Line]:
    """The lines in order, with their places."""
    tiers = ("ok", "no_result", "withdrawn", "disqualified")
    keys = {line.entry: _key(line, ranking) for line in lines if line.status == "ok"}
    order = sorted(
        lines, key=lambda x: (tiers.index(x.status), keys.get(x.entry, ()), natural(x.entry))
    )
    _give_places([each for each in order if each.status == "ok"], keys, ranking)
    return order


Comparable = tuple[tuple[int, Fraction], ...]


def _key(line: Line, ranking: Ranking) -> Comparable:
    found = []
    for key in ranking.by:
        value = evaluated(key.value, line.facts)
        if value is None:
            found.append(_LAST)
        else:
            found.append((0, -snapped(value) if key.descending else snapped(value)))
    return tuple(found)


def _give_places(order: list[Line], keys: dict[str, Comparable], ranking: Ranking) -> None:
    sides: set[str] = set()
    taken = ties = 0
    for _, equal in groupby(order, key=lambda each: keys[each.entry]):
        together = list(equal)
        takers = [line for line in together if _takes(line, ranking, sides)]
        rank = 1 + (ties if ranking.ties == "dense" else taken)
        for line in together:
            _place(line, rank, takers, ranking)
        taken += len(takers)
        ties += bool(takers)


def _takes(line: Line, ranking: Ranking, sides: set[str]) -> bool:
    """Whether the place is its own; of a unit only the best has one."""
    side = line.party.side(ranking.best_per) if ranking.best_per else None
    if not line.party.act.official or side in sides:
        return False
    if side is not None:
        sides.add(side)
    return True


def _place(line: Line, rank: int, takers: list[Line], ranking: Ranking) -> None:
    if any(line is each for each in takers):
        shared = len(takers) > 1
        line.rank, line.place = rank, f"={rank}" if shared else str(rank)
        line.unresolved = shared and ranking.ties == "unresolved"
    elif not line.party.act.official:
        line.rank, line.place = rank, f"({rank})"
