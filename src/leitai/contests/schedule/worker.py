"""The solver in a process of its own, so that the server goes on answering.

Reads one JSON object from standard input and writes JSON lines: every better timetable, and the
last one with `"done": true`.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict
from typing import Any, TextIO

import msgspec

from leitai.core.timetable.model import Place, Problem
from leitai.core.timetable.solve import Solution, Wish, solve


class Order(msgspec.Struct):
    """What is to be solved.

    Attributes:
        seconds: when to stop.
        published: entry → (start, station).
    """

    problem: dict[str, Any]
    aim: str
    seed: int
    seconds: float
    published: dict[str, tuple[int, str]]


def packed(problem: Problem) -> dict[str, Any]:
    """A problem as JSON can say it."""
    plain: dict[str, Any] = msgspec.to_builtins(asdict(problem))
    return plain


def main(source: TextIO = sys.stdin, sink: TextIO = sys.stdout) -> None:
    """Solve what is asked."""
    order = msgspec.json.decode(source.read(), type=Order)
    problem = msgspec.convert(order.problem, Problem)
    until = time.monotonic() + order.seconds

    def tell(found: Solution, *, done: bool = False) -> None:
        row: dict[str, Any] = {
            "span": found.span,
            "bound": found.bound,
            "placed": len(found.places),
            "unplaced": len(found.unplaced),
            "moved": found.moved,
            "done": done,
        }
        if done:
            row["places"] = {
                entry: [place.station, place.start] for entry, place in found.places.items()
            }
        sink.write(json.dumps(row) + "\n")
        sink.flush()

    wish = Wish(
        aim="repair" if order.aim == "repair" else "shortest",
        rounds=1 << 40,
        seed=order.seed,
        published={
            entry: Place(start, station) for entry, (start, station) in order.published.items()
        },
        stop=lambda: time.monotonic() > until,
        report=tell,
    )
    tell(solve(problem, wish), done=True)


if __name__ == "__main__":
    main()
