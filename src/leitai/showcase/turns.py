"""Whose turn it is on stage: the running slot, who is next, how many have been."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leitai.core.ledger.acts import SlotStarted
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.stage import StageFold
from leitai.showcase.rows import NOBODY, Naming


@dataclass(frozen=True, slots=True)
class Turn:
    """A stage with time on stage, as it stands; entries by the names in force.

    Attributes:
        length: of a slot, microseconds.
        running: who is on stage, and since when.
        paused: time given back to them so far, microseconds.
        last: who was on stage before, and for how long without pauses, microseconds.
        next: who comes then.
        done: how many have been on stage, of `total`.
    """

    length: int
    running: SlotStarted | None
    paused: int
    last: tuple[str, int] | None
    next: str | None
    done: int
    total: int


def read_turn(fold: Fold, stage: str) -> Turn | None:
    """Whose turn it is; `None` where the rules set no time on stage."""
    found = fold.stages.get(stage)
    length = found.plan.stage.procedure.slot if found is not None else None
    if found is None or length is None:
        return None
    order = appearance(fold, stage)
    timed = dict(_timed(found, order))
    running = found.conduct.slot
    waiting = (
        entry
        for entry in order
        if entry not in timed and (running is None or entry != running.entry)
    )
    return Turn(
        length=length,
        running=running,
        paused=_paused(found, running) if running is not None else 0,
        last=max(timed.values(), default=(0, None))[1],
        next=next(waiting, None),
        done=len(timed),
        total=len(order),
    )


def appearance(fold: Fold, stage: str) -> Sequence[str]:
    """Who comes on stage, in the order drawn, else in that of registration."""
    starters = [one for one in fold.starters(stage) if fold.stages[stage].entrants[one].counts]
    drawn = [
        draw.made.picked
        for draw in fold.panels.draws.values()
        if draw.announced.stage == stage and draw.announced.purpose == "order" and draw.made
    ]
    if not drawn:
        return starters
    place = {fold.stages[stage].key_of(entry): at for at, entry in enumerate(drawn[-1])}
    return sorted(starters, key=lambda entry: place.get(entry, len(place)))


def turn_row(turn: Turn | None, names: Mapping[str, Naming]) -> dict[str, Any] | None:
    """The turn as a board says it."""
    if turn is None:
        return None
    running, last = turn.running, turn.last
    return {
        "length": turn.length,
        "running": None
        if running is None
        else {**_named(running.entry, names), "start": running.start, "paused": turn.paused},
        "last": None if last is None else {**_named(last[0], names), "elapsed": last[1]},
        "next": None if turn.next is None else _named(turn.next, names),
        "done": turn.done,
        "total": turn.total,
    }


def _named(entry: str, names: Mapping[str, Naming]) -> dict[str, Any]:
    called = names.get(entry, NOBODY)
    return {"entry": entry, "name": called.name or None, "unit": called.unit or None}


def _timed(
    stage: StageFold, order: Sequence[str]
) -> Iterator[tuple[str, tuple[int, tuple[str, int]]]]:
    """Who has been on stage: entry → when that ended, and its time."""
    for entry in order:
        performance = stage.performances.get(entry)
        elapsed = performance.elapsed() if performance is not None else None
        if performance is not None and performance.attempt is not None and elapsed is not None:
            yield entry, (performance.attempt[1], (entry, elapsed))


def _paused(stage: StageFold, running: SlotStarted) -> int:
    """Approved pauses since the slot began."""
    performance = stage.performances.get(stage.key_of(running.entry))
    pauses = performance.pauses if performance is not None else []
    return sum(end - max(start, running.start) for start, end in pauses if end > running.start)
