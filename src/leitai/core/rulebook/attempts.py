"""Attempts the referee judged, as the ledger has them: what it found, and what people made of it.

An automatic mark sits in its cell under the judge `referee`; a person's override takes that place,
and the referee's own value stays in `SealedAttempt.marks`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from leitai.core.ledger.acts import (
    AttemptSealed,
    MarkGiven,
    RulesCorrected,
    VerdictChange,
    VerdictOverridden,
)

REFEREE: Final = "referee"
"""The judge whose name automatic marks carry; nobody can register under it."""

Place = tuple[str, str, str]
"""Stage, entry and item that an attempt is judged for."""


@dataclass(slots=True)
class SealedAttempt:
    """One judged attempt.

    Attributes:
        act: as it was sealed; `seq`, `at`: when.
        marks: the referee's values, with later corrections of its rules.
        overrides: aspect → what two people decided, with the seq of the act.
        replaced_by: the attempt that counts instead; `None`: this one counts.
    """

    act: AttemptSealed
    seq: int
    at: int
    marks: dict[str, str | None]
    overrides: dict[str, tuple[int, VerdictOverridden]] = field(default_factory=dict)
    replaced_by: str | None = None

    @property
    def place(self) -> Place:
        """What it is judged for."""
        return self.act.stage, self.act.entry, self.act.item

    def value(self, aspect: str) -> str | None:
        """The mark that counts; `None`: a person must decide it."""
        said = self.overrides.get(aspect)
        return self.marks.get(aspect) if said is None else said[1].value

    def undecided(self) -> Iterator[str]:
        """Aspects that wait for a person."""
        return (aspect for aspect in self.marks if self.value(aspect) is None)

    def mark(self, aspect: str, seq: int) -> MarkGiven:
        """The mark that counts, as a mark for the cell.

        Its id has a `/`, which no id from outside can have.
        """
        said = self.overrides.get(aspect)
        stage, entry, item = self.place
        return MarkGiven(
            mark=f"{self.act.attempt}/{aspect}@{seq}" if said is None else said[1].mark,
            stage=stage,
            entry=entry,
            aspect=aspect,
            judge=REFEREE,
            value=self.value(aspect),
            item=item,
        )


class Attempts:
    """All judged attempts of a contest; each change returns the marks that it moves."""

    def __init__(self) -> None:
        self.sealed: dict[str, SealedAttempt] = {}
        self.current: dict[Place, str] = {}

    def at(self, place: Place) -> SealedAttempt | None:
        """The attempt that counts for a place."""
        attempt = self.current.get(place)
        return None if attempt is None else self.sealed[attempt]

    def seal(self, act: AttemptSealed, seq: int, at: int) -> list[MarkGiven]:
        """A judged attempt counts from here on, instead of the one before."""
        if act.attempt in self.sealed:
            return []
        sealed = SealedAttempt(act, seq, at, dict(act.marks))
        before = self.at(sealed.place)
        if before is not None:
            before.replaced_by = act.attempt
        self.sealed[act.attempt] = sealed
        self.current[sealed.place] = act.attempt
        dropped = [] if before is None else [each for each in before.marks if each not in act.marks]
        gone = [_empty(sealed, aspect, seq) for aspect in dropped]
        return gone + [sealed.mark(aspect, seq) for aspect in act.marks]

    def override(self, act: VerdictOverridden, seq: int) -> list[MarkGiven]:
        """Two people set a mark; the referee's stays in view."""
        sealed = self.sealed.get(act.attempt)
        if sealed is None or act.aspect not in sealed.marks:
            return []
        sealed.overrides[act.aspect] = (seq, act)
        return self._moved(sealed, act.aspect, seq)

    def correct(self, act: RulesCorrected, seq: int) -> list[MarkGiven]:
        """Corrected rules move these marks; what people have set stays as they set it."""
        return [mark for change in act.changes for mark in self._change(change, seq)]

    def _change(self, change: VerdictChange, seq: int) -> list[MarkGiven]:
        sealed = self.sealed.get(change.attempt)
        if sealed is None or change.aspect not in sealed.marks:
            return []
        sealed.marks[change.aspect] = change.value
        return [] if change.aspect in sealed.overrides else self._moved(sealed, change.aspect, seq)

    def _moved(self, sealed: SealedAttempt, aspect: str, seq: int) -> list[MarkGiven]:
        return [sealed.mark(aspect, seq)] if sealed.replaced_by is None else []

    def undecided(self, stage: str) -> list[tuple[str, str]]:
        """Attempt and aspect of every verdict of a stage that waits for a person."""
        return [
            (attempt, aspect)
            for place, attempt in self.current.items()
            if place[0] == stage
            for aspect in self.sealed[attempt].undecided()
        ]


def _empty(sealed: SealedAttempt, aspect: str, seq: int) -> MarkGiven:
    stage, entry, item = sealed.place
    mark = f"{sealed.act.attempt}/{aspect}@{seq}"
    return MarkGiven(mark, stage, entry, aspect, REFEREE, None, item)
