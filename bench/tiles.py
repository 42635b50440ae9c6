"""How fast all live tiles are there after a mark, against the obvious program.

16,245 marks (171 entries × 19 judges × 5 aspects), 100,035 marks (1,053 entries), and 100,000 marks
of an incomplete panel (4,000 entries, 1,000 judges, 5 reviews each). A mark goes through the fold,
then every tile is made again; the plain reference (`tiles_plain.py`) reads all marks anew into one
numpy array and follows the formulas. Half of the marks measured are corrections, half are new.
Times are processor time, so that what else runs on the machine does not count.
"""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: one core, as it is pinned

import json
import sys
from collections.abc import Callable
from time import process_time
from typing import NamedTuple

import numpy as np

from leitai.core.ledger.acts import (
    AnyAct,
    EntryRegistered,
    JudgeRegistered,
    JudgesAssigned,
    LedgerEntry,
    MarkGiven,
    StageOpened,
)
from leitai.core.panel.calibration import usual
from leitai.core.panel.tiles import Diagnosis, Tiles, session_size
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.tabulation import Tabulation
from tiles_plain import plain_tiles

ASPECTS, TOP, NEW_MARKS, MEASURED = 5, 20, 100, 202
RULES = "rulebook: 1\ntitle: bench\nstages:\n  main:\n    aspects:\n" + "".join(
    f"      - {{id: A{n}, kind: panel, range: {{max: 20, step: 0.1}}, combine: {{mean: true}}}}\n"
    for n in range(ASPECTS)
)
FLOOR_RATIO = 5.0


class Shape(NamedTuple):
    """One session, and how many milliseconds the slowest of a hundred marks may take.

    `goal`: that is what is aimed at, not yet promised.
    """

    name: str
    entries: int
    judges: int
    reviews: int
    floor_ms: float
    goal: bool = False


SHAPES = (
    Shape("16k marks", 171, 19, 19, 50.0),
    Shape("100k marks", 1053, 19, 19, 200.0),
    Shape("100k marks, 1000 judges", 4000, 1000, 5, 200.0, goal=True),
)


class Session:
    """A contest being judged; keeps its last marks back."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.fold = Fold(read_rulebook(RULES.encode()))
        self._numbers = np.random.default_rng(7)
        self._seq = 0
        self.at: dict[str, int] = {}
        seats = np.argsort(self._numbers.random((shape.entries, shape.judges)), axis=1)
        self.seats = seats[:, : shape.reviews]
        self._register()
        marks = list(self._marks())
        self.left = marks[-NEW_MARKS:]
        self.current: dict[tuple[str, str, str], MarkGiven] = {}
        for each in marks[:-NEW_MARKS]:
            self._give(each)
        self._places = list(self.current)

    def mark(self, at: int) -> None:
        """One more: a new one, or a correction."""
        mark = self.left.pop(0) if at % 2 and self.left else self._correction(at)
        self._give(mark)

    def _correction(self, at: int) -> MarkGiven:
        place = self._places[int(self._numbers.integers(len(self._places)))]
        entry, aspect, judge = place
        old = self.current[place]
        value = float(old.value or 0) + float(self._numbers.choice((-1, -0.5, 0.5, 1)))
        again = f"{min(20.0, max(0.0, value)):.1f}"
        return MarkGiven(f"C{at}", "main", entry, aspect, judge, again, replaces=old.mark)

    def _register(self) -> None:
        for judge in range(self.shape.judges):
            self._do(JudgeRegistered(f"J{judge:04}"))
        for entry in range(self.shape.entries):
            self._do(EntryRegistered(f"E{entry:04}"))
        if self.shape.reviews < self.shape.judges:
            assigned = {
                f"E{entry:04}": [f"J{judge:04}" for judge in seats]
                for entry, seats in enumerate(self.seats.tolist())
            }
            self._do(JudgesAssigned("main", assigned, "seed", "none"))
        self._do(StageOpened("main"))

    def _marks(self) -> list[MarkGiven]:
        draw, shape = self._numbers, self.shape
        worth, generous = draw.normal(0, 0.8, shape.entries), draw.normal(0, 0.6, shape.judges)
        marks: list[MarkGiven] = []
        for entry, seats in enumerate(self.seats.tolist()):
            noise = draw.normal(0, 1.2, (len(seats), ASPECTS)).tolist()
            for judge, row in zip(seats, noise, strict=True):
                level = 14 + worth[entry] + generous[judge]
                for aspect, away in enumerate(row):
                    value = f"{min(20.0, max(0.0, level + away)):.1f}"
                    where = f"E{entry:04}", f"A{aspect}", f"J{judge:04}"
                    marks.append(MarkGiven(f"M{len(marks)}", "main", *where, value))
        return marks

    def _give(self, mark: MarkGiven) -> None:
        self.current[mark.entry, mark.aspect, mark.judge] = mark
        self.at[mark.mark] = self._seq
        self._do(mark)

    def _do(self, act: AnyAct) -> None:
        self._seq += 1
        self.fold.apply(LedgerEntry("bench", self._seq, self._seq * 1000, "system", act))


class Room:
    """What keeps the tiles up to date."""

    def __init__(self, session: Session) -> None:
        shape = session.shape
        self._session = session
        self._tabulation = Tabulation(session.fold, "main")
        self._diagnosis = Diagnosis()
        self._thresholds = usual(
            session_size(
                judges=shape.judges, entries=shape.entries, due=shape.entries * shape.reviews
            )
        )

    def tiles(self) -> Tiles:
        """All of them, now."""
        self._tabulation.update()
        return self._diagnosis.tiles(
            self._tabulation.table.cells(),
            thresholds=self._thresholds,
            when=self._session.fold.marked_at,
            top=TOP,
        )


def measure(shape: Shape) -> dict[str, object]:
    """Milliseconds from a mark to all tiles, and the plain program's."""
    session = Session(shape)
    room = Room(session)
    room.tiles()
    session.mark(1)
    room.tiles()  # everything is compiled now
    times = []
    for at in range(2, MEASURED):
        begun = process_time()
        session.mark(at)
        tiles = room.tiles()
        times.append(1e3 * (process_time() - begun))
    plain_ms, plain = timed(
        lambda: plain_tiles(session.current.values(), session.at, shape.reviews, TOP)
    )
    fresh = Room(session).tiles()
    p50, p99 = np.quantile(times, [0.5, 0.99])
    agrees = same(tiles, plain) and same_tiles(tiles, fresh)
    ratio = plain_ms / p50
    return {
        "session": shape.name,
        "marks": len(session.current),
        "p50_ms": round(p50, 2),
        "p99_ms": round(p99, 2),
        "goal_p99_ms" if shape.goal else "floor_p99_ms": shape.floor_ms,
        "plain_ms": round(plain_ms, 1),
        "ratio": round(ratio, 1),
        "floor_ratio": FLOOR_RATIO,
        "agrees": agrees,
        "holds": bool(agrees and (shape.goal or p99 <= shape.floor_ms) and ratio >= FLOOR_RATIO),
    }


def timed(
    work: Callable[[], dict[str, dict[str, float]]],
) -> tuple[float, dict[str, dict[str, float]]]:
    """Milliseconds, the better of two, and the outcome."""
    best, found = np.inf, {}
    for _ in range(2):
        begun = process_time()
        found = work()
        best = min(best, 1e3 * (process_time() - begun))
    return best, found


def same(tiles: Tiles, plain: dict[str, dict[str, float]]) -> bool:
    """Whether both programs say the same of severity, drift and agreement."""
    severity = {row.judge: row.points for row in tiles.severity.rows}
    drift = {row.judge: row.value for row in tiles.drift.rows}
    near = all(
        abs(mine[judge] - value) < 0.011
        for mine, theirs in ((severity, plain["severity"]), (drift, plain["drift"]))
        for judge, value in theirs.items()
    )
    alpha = tiles.agreement.alpha
    return near and alpha is not None and abs(alpha - plain["agreement"]["alpha"]) < 0.0006


def same_tiles(one: Tiles, other: Tiles) -> bool:
    """Whether what was kept up to date is what is read from the beginning."""
    mine = {row.entry: row for row in one.certainty.rows}
    return all(mine[row.entry] == row for row in other.certainty.rows)


def main() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    results = [measure(shape) for shape in SHAPES]
    holds = all(each["holds"] for each in results)
    print(json.dumps({"bench": "tiles", "sessions": results, "holds": holds}))
    sys.exit(0 if holds else 1)


if __name__ == "__main__":
    main()
