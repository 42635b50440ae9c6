"""How fast marks become standings: full, and after one new mark; against a plain loop.

1,000 entries × 10 judges × 10 aspects, then the 214,531 skating marks (a synthetic season of the
same size where `../shared/data` is missing). The plain reference is the obvious program: Decimal
loops over all current marks, nothing kept between two calls.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from time import process_time
from typing import TypeVar

import msgspec

from leitai.contests.folder.read import read_folder
from leitai.core.ledger.acts import (
    AnyAct,
    EntryRegistered,
    ItemDeclared,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold, fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook

ROOT = Path(__file__).parents[1]
DATA = ROOT / "../shared/data"
FLOOR_RATIO, FLOOR_SKATING, FLOOR_CHECK = 100, 3.0, 5.0
ENTRIES, JUDGES, ASPECTS, NEW_MARKS = 1000, 10, 10, 400
CENT = Decimal("0.01")
T = TypeVar("T")
HALF = Decimal("0.5")

ASPECT = """      - {{id: A{0}, kind: panel, range: {{max: 10, step: 0.5}},
         combine: {{trim: [1, 1], mean: true, round: 2}}}}"""
RULEBOOK = """rulebook: 1
title: bench
rounding: {places: 2, mode: half_up}
stages:
  final:
    aspects:
""" + "\n".join(ASPECT.format(n) for n in range(ASPECTS))


def main() -> None:
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    thousand = measure_thousand()
    skating = measure_skating()
    holds = (
        thousand["ratio"] >= FLOOR_RATIO
        and thousand["check_us"] <= FLOOR_CHECK
        and thousand["identical"]
        and skating["seconds"] <= FLOOR_SKATING
        and skating["agrees_with_plain"]
    )
    print(json.dumps({"bench": "fold", "thousand": thousand, "skating": skating, "holds": holds}))


def measure_thousand() -> dict[str, object]:
    rulebook = read_rulebook(RULEBOOK.encode())
    entries = ledger(contest())
    full = min(timed(lambda: complete(rulebook, entries, "final"))[0] for _ in range(3))
    state = complete(rulebook, entries, "final")
    new = corrections(state.seq)
    check = min(timed(lambda: check_all(state, new))[0] for _ in range(5)) / len(new)
    step = timed(lambda: advance(state, new))[0] / len(new)
    again = complete(rulebook, [*entries, *new], "final")
    current = marks_of([*entries, *new])
    plain, totals = timed(lambda: plain_totals(current))
    return {
        "marks": ENTRIES * JUDGES * ASPECTS,
        "full_seconds": round(full, 3),
        "new_mark_ms": round(step * 1e3, 4),
        "ratio": round(full / step),
        "floor": FLOOR_RATIO,
        "check_us": round(check * 1e6, 2),
        "plain_recount_ms": round(plain * 1e3, 1),
        "faster_than_plain": round(plain / step),
        "identical": encoded(state) == encoded(again) and agrees(state, "final", totals),
    }


def measure_skating() -> dict[str, object]:
    real = DATA.is_dir()
    rulebook, entries, stage = skating() if real else season_like()
    seconds, state = timed(lambda: complete(rulebook, entries, stage))
    plain, totals = timed(
        lambda: plain_skating(entries) if real else plain_totals(marks_of(entries))
    )
    return {
        "data": "skating_2016_17" if real else "synthetic: ../shared/data is missing",
        "marks": sum(type(each.act) is MarkGiven for each in entries),
        "seconds": round(seconds, 3),
        "floor": FLOOR_SKATING,
        "plain_seconds": round(plain, 3),
        "against_plain": round(seconds / plain, 2),
        "agrees_with_plain": agrees(state, stage, totals),
    }


def complete(rulebook: Rulebook, entries: Sequence[LedgerEntry], stage: str) -> Fold:
    state = fold(rulebook, entries)
    state.standings(stage)
    return state


def check_all(state: Fold, entries: Sequence[LedgerEntry]) -> None:
    for entry in entries:
        state.check(entry.act)


def advance(state: Fold, entries: Sequence[LedgerEntry]) -> None:
    """The standings after every single entry."""
    for entry in entries:
        state.apply(entry)
        state.standings("final")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = process_time()
    result = work()
    return process_time() - start, result


def encoded(state: Fold) -> bytes:
    return msgspec.json.encode((state.standings("final"), state.result()))


def agrees(state: Fold, stage: str, totals: dict[str, Decimal]) -> bool:
    return {row.entry: row.total for row in state.standings(stage).rows} == totals


def contest() -> list[AnyAct]:
    chance = random.Random(1)
    acts: list[AnyAct] = [StageOpened("final")]
    acts += [JudgeRegistered(f"J{judge}") for judge in range(JUDGES)]
    acts += [EntryRegistered(f"E{entry:04d}") for entry in range(ENTRIES)]
    for entry in range(ENTRIES):
        for aspect in range(ASPECTS):
            for judge in range(JUDGES):
                mark = f"m{entry}.{aspect}.{judge}"
                value = str(HALF * chance.randint(0, 20))
                acts.append(
                    MarkGiven(mark, "final", f"E{entry:04d}", f"A{aspect}", f"J{judge}", value)
                )
    return acts


def corrections(seq: int) -> list[LedgerEntry]:
    chance = random.Random(2)
    cells = random.Random(3).sample(range(ENTRIES * ASPECTS * JUDGES), NEW_MARKS)
    acts: list[AnyAct] = []
    for cell in cells:
        entry, aspect, judge = cell // 100, cell // 10 % 10, cell % 10
        old = f"m{entry}.{aspect}.{judge}"
        value = str(HALF * chance.randint(0, 20))
        where = ("final", f"E{entry:04d}", f"A{aspect}", f"J{judge}", value)
        acts.append(MarkGiven(f"n{cell}", *where, replaces=old))
    return ledger(acts, seq)


def ledger(acts: Sequence[AnyAct], seq: int = 0) -> list[LedgerEntry]:
    return [LedgerEntry("bench", seq + n, n, "organiser", act) for n, act in enumerate(acts, 1)]


def skating() -> tuple[Rulebook, list[LedgerEntry], str]:
    sys.path.insert(0, str(ROOT / "tests/real"))
    from skating import season, skating_folder  # noqa: PLC0415 — beside the tests

    with tempfile.TemporaryDirectory() as place:
        folder = read_folder(skating_folder(season(DATA), Path(place) / "skating"))
    return folder.rulebook, ledger([sourced.act for sourced in folder.acts()]), "segment"


def season_like() -> tuple[Rulebook, list[LedgerEntry], str]:
    acts = contest()
    more = [
        msgspec.structs.replace(a, mark=f"x{a.mark}", entry=f"X{a.entry}")
        for a in acts
        if isinstance(a, MarkGiven)
    ]
    entrants = [EntryRegistered(f"XE{entry:04d}") for entry in range(ENTRIES)]
    return read_rulebook(RULEBOOK.encode()), ledger([*acts, *entrants, *more]), "final"


def marks_of(entries: Sequence[LedgerEntry]) -> dict[tuple[str, ...], str | None]:
    """The current mark of every cell, the obvious way."""
    acts = (entry.act for entry in entries)
    return {
        (act.entry, act.item, act.aspect, act.judge): act.value
        for act in acts
        if isinstance(act, MarkGiven)
    }


def panels_of(current: dict[tuple[str, ...], str | None]) -> dict[tuple[str, ...], list[Decimal]]:
    panels: dict[tuple[str, ...], list[Decimal]] = defaultdict(list)
    for (entry, item, aspect, _), value in current.items():
        if value is not None:
            panels[entry, item, aspect].append(Decimal(value))
    return panels


def trimmed(values: list[Decimal]) -> Decimal:
    middle = sorted(values)[1:-1]
    return (sum(middle, Decimal(0)) / len(middle)).quantize(CENT, ROUND_HALF_UP)


def plain_totals(current: dict[tuple[str, ...], str | None]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for (entry, *_), values in panels_of(current).items():
        totals[entry] += trimmed(values)
    return dict(sorted(totals.items(), key=lambda each: -each[1]))


def plain_skating(entries: Sequence[LedgerEntry]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    factors: dict[str, Decimal] = {}
    for entry in entries:
        act = entry.act
        if isinstance(act, EntryRegistered):
            factors[act.entry] = Decimal(act.attributes["factor"])
        elif isinstance(act, ItemDeclared):
            totals[act.entry] += Decimal(act.attributes["panel"])
    for (entry_id, _, aspect), values in panels_of(marks_of(entries)).items():
        if aspect == "deduction":
            totals[entry_id] -= sum(values)
        elif aspect != "goe":
            component = trimmed(values) * factors[entry_id]
            totals[entry_id] += component.quantize(CENT, ROUND_HALF_UP)
    return dict(sorted(totals.items(), key=lambda each: -each[1]))


if __name__ == "__main__":
    main()
