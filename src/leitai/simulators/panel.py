"""Judges who are not there: marks as a panel of people would give them, the same for one seed.

Each number depends on its own words only (SHAKE-256 of seed and place), so that marks are the same
in whatever order they are asked for, and a rehearsal that was cut goes on with the same ones.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from statistics import NormalDist
from typing import NamedTuple

MIDDLE = 0.80
"""Where on an aspect's range an ordinary performance lies."""
QUALITY, ASPECT, ROUND = 0.055, 0.03, 0.015
"""How much performances differ: as a whole, from aspect to aspect, from stage to stage."""
SEVERITY, STRETCH, NOISE = 0.03, 0.15, 0.022
"""How much judges differ: in severity, in use of the scale, from mark to mark."""
DRIFT = 0.0012
"""What the tiring judge grows more severe by from one performance to the next."""
SLIP, SLIPS = 0.35, 0.012
"""How far off the odd judge sometimes is, and in what share of the marks."""
AGREED = 0.3
"""What is left of a deviation after the judges have discussed."""
LOWEST = 0.05
STEPS_WITHOUT = 200
"""Steps of a range for which the rules name none."""
_UNIT = NormalDist()


class Bounds(NamedTuple):
    """What a mark may be."""

    minimum: Decimal
    maximum: Decimal
    step: Decimal | None = None


class Place(NamedTuple):
    """Where a mark is given; `item` is empty where an aspect is marked once per entry."""

    stage: str
    entry: str
    aspect: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a judge marks, in parts of a range.

    Attributes:
        generosity: what the judge gives more than others.
        stretch: how far apart the judge puts performances; 1 as they are.
        noise: from mark to mark.
        drift: added from one performance to the next.
        slips: share of marks that are far off.
    """

    generosity: float
    stretch: float
    noise: float
    drift: float = 0.0
    slips: float = 0.0


class InventedPanel:
    """A panel of judges: severe and generous ones, one who tires, one who is sometimes far off.

    Args:
        judges: in the order of registration.
        seed: any text; another seed is another day.
        slips: in what share of the marks the odd judge is far off.
    """

    def __init__(self, judges: Sequence[str], seed: str, *, slips: float = SLIPS) -> None:
        self._seed = seed
        self._slips = slips
        self._manners = {judge: self._manner(judge) for judge in judges}
        if len(judges) > 2:  # noqa: PLR2004  a panel of two has no odd one
            self._odd_ones(judges)

    def manner(self, judge: str) -> Manner:
        """How that judge marks; raises `KeyError` for somebody who is not of the panel."""
        return self._manners[judge]

    def mark(
        self, place: Place, judge: str, bounds: Bounds, *, turn: int = 0, again: bool = False
    ) -> Decimal:
        """The judge's mark.

        Args:
            place: of what.
            judge: whose.
            bounds: what it may be.
            turn: how many performances the judge has marked before, in this stage.
            again: it is given once more after a discussion.
        """
        manner, (stage, entry, aspect, item) = self._manners[judge], place
        worth = MIDDLE + (
            QUALITY * self._normal("entry", entry)
            + ASPECT * self._normal("aspect", entry, aspect)
            + ROUND * self._normal("round", stage, entry, item)
        )
        own = manner.generosity + manner.drift * turn
        own += manner.noise * self._normal("mark", *place, judge)
        own += (manner.stretch - 1) * (worth - MIDDLE)
        if not again and self._share("slip", *place, judge) < manner.slips:
            own -= SLIP
        return fitted(worth + (AGREED if again else 1) * own, bounds)

    def time_on_stage(self, stage: str, entry: str, slot: int) -> int:
        """How long an entry takes whose slot is so long, microseconds; some take too long."""
        share = self._normal("slot", stage, entry)
        return int(slot * max(0.5, 0.96 + 0.06 * share))

    def _manner(self, judge: str) -> Manner:
        return Manner(
            generosity=SEVERITY * self._normal("severity", judge),
            stretch=max(0.5, 1 + STRETCH * self._normal("stretch", judge)),
            noise=NOISE * max(0.5, 1 + 0.25 * self._normal("noise", judge)),
        )

    def _odd_ones(self, judges: Sequence[str]) -> None:
        ranked = sorted(judges, key=lambda judge: self._share("odd", judge))
        tiring, odd = ranked[:2]
        for judge, drift, slips in ((tiring, -DRIFT, 0.0), (odd, 0.0, self._slips)):
            usual = self._manners[judge]
            self._manners[judge] = Manner(
                usual.generosity, usual.stretch, usual.noise, drift, slips
            )

    def _share(self, *words: str) -> float:
        """A number between 0 and 1, both excluded."""
        text = "|".join((self._seed, *words))
        digest = hashlib.shake_256(text.encode()).digest(6)
        return (int.from_bytes(digest, "big") + 0.5) / 2**48

    def _normal(self, *words: str) -> float:
        return _UNIT.inv_cdf(self._share(*words))


def fitted(share: float, bounds: Bounds) -> Decimal:
    """A share of a range as a mark that the range allows."""
    width = bounds.maximum - bounds.minimum
    step = bounds.step or width / STEPS_WITHOUT
    steps = width // step if step else Decimal(0)
    kept = Decimal(repr(min(1.0, max(LOWEST, share))))
    taken = min(steps, (kept * width / step).to_integral_value(ROUND_HALF_UP)) if step else steps
    return (bounds.minimum + taken * step).normalize() + 0
