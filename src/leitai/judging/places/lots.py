"""What a stage's draws of places gave, by the names in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from leitai.contests.schedule.halls import plan_of
from leitai.contests.schedule.problems import Starter, group_of
from leitai.core.rulebook.panels import Draw
from leitai.journal.journal import current

Row = dict[str, Any]
Starters = Mapping[str, Starter]
PURPOSES: Final = ("order", "station", "group")


@dataclass(frozen=True, slots=True)
class Lots:
    """A stage's draws of places.

    Attributes:
        draws: as announced; picked: draw → entries in the order drawn, those made only.
        sealed: the stage's entries are known by codes.
    """

    contest: str
    draws: tuple[Draw, ...]
    picked: Mapping[str, tuple[str, ...]]
    sealed: bool

    def drawn(self, purpose: str) -> set[str]:
        """Who has drawn this."""
        made = (one for one in self.draws if one.announced.purpose == purpose and self._has(one))
        return {entry for one in made for entry in self._pool(one)}

    def first(self, draw: Draw, starters: Starters) -> int:
        """The number of the first pick: latecomers go on after those who drew before them.

        A draw of one group counts within it, any other over the whole stage.
        """
        last: dict[str, int] = {}
        for one in self.draws:
            group = self._group(one, starters)
            before = last.values() if not group else (last.get("", 0), last.get(group, 0))
            number = max(before, default=0)
            if one is draw:
                return number + 1 if draw.announced.purpose == "order" else 1
            if one.announced.purpose == "order" and self._has(one):
                last[group] = number + len(self._pool(one))
        return 1

    def outcome(self, draw: Draw, starters: Starters) -> dict[str, Row]:
        """Entry → what it drew, as fields of its place; empty before it is made."""
        if not self._has(draw):
            return {}
        picked, slots = self._pool(draw), draw.announced.slots
        if draw.announced.purpose == "order":
            return {e: {"order": at} for at, e in enumerate(picked, self.first(draw, starters))}
        if draw.announced.purpose == "group":
            return {entry: {"group": slot} for entry, slot in zip(picked, slots, strict=True)}
        venues = {one.code: one.venue for one in plan_of(self.contest).stations}
        return {
            entry: {"station": slot, "venue": venues.get(slot), "start": None}
            for entry, slot in zip(picked, slots, strict=True)
        }

    def is_taken(self, draw: Draw, starters: Starters) -> bool:
        """Whether everybody who still takes part has what the draw gave."""
        kind = draw.announced.purpose
        return self._has(draw) and all(
            getattr(starters[entry].place, kind) == gain[kind]
            for entry, gain in self.outcome(draw, starters).items()
            if entry in starters
        )

    def _has(self, draw: Draw) -> bool:
        return draw.announced.draw in self.picked

    def _pool(self, draw: Draw) -> tuple[str, ...]:
        return self.picked.get(draw.announced.draw, tuple(draw.announced.pool))

    def _group(self, draw: Draw, starters: Starters) -> str:
        """The one group that a draw is of; empty: it is of the whole stage."""
        groups = {group_of(starters[each]) for each in self._pool(draw) if each in starters}
        return groups.pop() if len(groups) == 1 else ""


def lots_of(contest: str, stage: str) -> Lots:
    """The draws of a stage that there is."""
    with current().book(contest) as book:
        found = book.full.stages[stage]
        draws = [one for one in book.full.panels.draws.values() if is_about(one, stage)]
        picked = {
            one.announced.draw: tuple(found.key_of(each) for each in one.made.picked)
            for one in draws
            if one.made is not None
        }
        return Lots(contest, tuple(draws), picked, bool(found.sealed))


def is_about(draw: Draw, stage: str) -> bool:
    """Whether it gives places of the stage."""
    return draw.announced.stage == stage and draw.announced.purpose in PURPOSES
