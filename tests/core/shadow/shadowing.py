"""Panels for the shadow scorer: random marks, whole or with holes."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from msgspec import structs

from leitai.core.ledger.acts import (
    AnyAct,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold, fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.refusal import Refused
from leitai.core.shadow.compare import ShadowReport, compare

PANELS = {
    "mean": "[mean]",
    "trim": "[{trim: [1, 1]}, mean]",
    "centre, trim": "[centre, {trim: [1, 1]}, mean]",
    "adjust": "[{adjust: {cap: 2}}, {trim: [1, 1]}, mean]",
    "adjust closely": "[{adjust: {cap: 5, error: 8}}, mean]",
    "median": "[centre, median]",
}


def ledger(acts: Iterable[AnyAct], actor: str = "J1") -> list[LedgerEntry]:
    """The acts as a ledger."""
    return [LedgerEntry("c", n, n, actor, act) for n, act in enumerate(acts, 1)]


def panel_ledger(
    seed: int, *, whole: bool, entries: int = 12, judges: int = 7
) -> list[LedgerEntry]:
    """Every judge marks every entry, or not quite."""
    chance = Random(seed)  # noqa: S311 -- it shuffles tests
    acts: list[AnyAct] = [StageOpened("s")]
    acts += [JudgeRegistered(f"J{n}") for n in range(judges)]
    acts += [EntryRegistered(f"E{n}", official=chance.random() < 0.9) for n in range(entries)]
    for number in range(entries * judges):
        entry, judge = f"E{number // judges}", f"J{number % judges}"
        if whole or chance.random() < 0.5:
            value = f"{chance.randint(0, 400) / 4:.2f}"
            acts.append(MarkGiven(f"a{number}", "s", entry, "a", judge, value))
            acts.append(MarkGiven(f"b{number}", "s", entry, "b", judge, str(chance.randint(1, 3))))
    return ledger(acts)


def checked(rules: Rulebook, entries: list[LedgerEntry]) -> ShadowReport:
    """What the shadow scorer says of the fold's results."""
    return compare(rules, entries, fold(rules, entries).results())


def admitted(rules: Rulebook, entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """What of the ledger the rules let in; marks replace the ones before them."""
    state = Fold(rules)
    taken: list[LedgerEntry] = []
    for entry in entries:
        act = _replacing(state, entry.act)
        actor = act.judge if isinstance(act, MarkGiven) and entry.seq % 3 else entry.actor
        try:
            state.check(act)
        except Refused:
            continue
        taken.append(LedgerEntry(entry.contest, len(taken) + 1, entry.at, actor, act))
        state.apply(taken[-1])
    return taken


def _replacing(state: Fold, act: AnyAct) -> AnyAct:
    if not isinstance(act, MarkGiven):
        return act
    cell = state.stages[act.stage].cell(act.entry, act.item, act.aspect)
    there = cell.marks.get(act.judge) if cell is not None else None
    return act if there is None else structs.replace(act, replaces=there.mark)
