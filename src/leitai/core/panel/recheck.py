"""Which results are compared with their sources again (F23): the best, and a sample of the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Final

from leitai.core.panel.draws import selection

TOP: Final = Decimal(30)
"""Percent of the ranking that are all re-checked."""
REST: Final = Decimal(15)
"""Percent of the others, drawn."""
LIMIT: Final = Decimal(5)
"""Percent of wrong marks above which everything is re-checked."""
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Sample:
    """What is re-checked: `top`, the best in order; `drawn` of the others, as drawn."""

    top: tuple[str, ...]
    drawn: tuple[str, ...]


def sample(ranked: Sequence[str], key: str, *, top: Decimal = TOP, rest: Decimal = REST) -> Sample:
    """The sample of a ranking, the best first; the pool of the draw is the others, by id."""
    best, others = parts(ranked, top)
    picks = share(rest, len(others))
    return Sample(tuple(best), tuple(selection(others, picks, key) if picks else ()))


def parts(ranked: Sequence[str], top: Decimal = TOP) -> tuple[list[str], list[str]]:
    """The best, all of whom are re-checked, and the others, by id."""
    count = share(top, len(ranked))
    return list(ranked[:count]), sorted(ranked[count:])


def share(percent: Decimal, count: int) -> int:
    """That many percent of `count`, rounded up."""
    return int((percent * count / _HUNDRED).to_integral_value(ROUND_CEILING))


def exceeds(errors: int, compared: int, limit: Decimal = LIMIT) -> bool:
    """Whether more than `limit` percent of the compared marks were wrong."""
    return _HUNDRED * errors > limit * compared
