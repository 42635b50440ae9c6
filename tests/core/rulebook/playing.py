"""A contest played act by act in a test."""

from __future__ import annotations

from decimal import Decimal

from leitai.core.ledger.acts import (
    AnyAct,
    AttemptTimed,
    EntryRegistered,
    ItemDeclared,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook


def rulebook(body: str) -> Rulebook:
    """A rulebook with everything but its head written out."""
    head = "rulebook: 1\ntitle: test\n"
    if "rounding:" not in body:
        head += "rounding: {places: 2, mode: half_up}\n"
    return read_rulebook((head + body).encode())


def one_stage(aspects: str, rest: str = "", *, top: str = "") -> Rulebook:
    """A rulebook with the only stage `s`; `rest` are more keys of it, `top` of the rulebook."""
    stage = f"{top}\nstages:\n  s:\n    aspects:\n{_indented(aspects, 6)}"
    return rulebook(stage + (_indented(rest, 4) if rest else ""))


def _indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" for line in text.strip("\n").splitlines())


class Play:
    """A fold and the ledger it was given; all stages are open, judges J1 … J20 registered."""

    def __init__(self, rules: Rulebook) -> None:
        self.fold = Fold(rules)
        self.ledger: list[LedgerEntry] = []
        self.stage = rules.stages[0].id
        for stage in rules.stages:
            self.do(StageOpened(stage.id))
        for number in range(1, 21):
            self.do(JudgeRegistered(f"J{number}"))

    def do(self, act: AnyAct) -> None:
        entry = LedgerEntry("test", len(self.ledger) + 1, len(self.ledger), "chief", act)
        self.ledger.append(entry)
        self.fold.apply(entry)

    def try_(self, act: AnyAct) -> None:
        self.fold.check(act)
        self.do(act)

    def enter(
        self,
        *entries: str,
        unit: str | None = None,
        group: str | None = None,
        official: bool = True,
        **attributes: str,
    ) -> None:
        for entry in entries:
            self.do(EntryRegistered(entry, unit, group, official, attributes))

    def item(self, entry: str, item: str, **attributes: str) -> None:
        self.do(ItemDeclared(self.stage, entry, item, attributes))

    def timed(self, entry: str, seconds: int, stage: str | None = None) -> None:
        self.do(AttemptTimed(stage or self.stage, entry, 0, seconds * 1_000_000))

    def mark(  # noqa: PLR0913, PLR0917 — a mark has that many coordinates
        self,
        entry: str,
        aspect: str,
        value: object,
        judge: str = "J1",
        item: str = "",
        stage: str | None = None,
    ) -> str:
        mark = f"m{len(self.ledger)}"
        text = None if value is None else str(value)
        self.do(MarkGiven(mark, stage or self.stage, entry, aspect, judge, text, item))
        return mark

    def panel(self, entry: str, aspect: str, *values: object, item: str = "") -> None:
        for number, value in enumerate(values, 1):
            self.mark(entry, aspect, value, f"J{number}", item)

    def total(self, entry: str, stage: str | None = None) -> Decimal | None:
        rows = self.fold.standings(stage or self.stage).rows
        return next(row.total for row in rows if row.entry == entry)

    def ranks(self, stage: str | None = None) -> dict[str, int | None]:
        return {row.entry: row.rank for row in self.fold.standings(stage or self.stage).rows}

    def places(self, stage: str | None = None) -> dict[str, str | None]:
        return {row.entry: row.place for row in self.fold.standings(stage or self.stage).rows}

    def aspect(self, entry: str, aspect: str, item: str = "") -> Decimal | None:
        return self.fold.sheet(self.stage, entry).aspect(aspect, item=item).score
