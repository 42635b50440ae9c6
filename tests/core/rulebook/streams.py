"""Random ledgers: late, replaced and withdrawn marks, items redeclared, entries leaving."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import strategies as st

from leitai.core.ledger.acts import (
    AnyAct,
    AppealDecided,
    AppealLodged,
    AttemptTimed,
    CodesOpened,
    CodesSealed,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    FormSigned,
    FormUnlocked,
    ItemDeclared,
    JudgeRegistered,
    JudgesAssigned,
    LedgerEntry,
    MarkChange,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
    MarkWithdrawn,
    PauseApproved,
    PenaltyGiven,
    PenaltyLifted,
    ProblemRaised,
    ProblemSettled,
    RecheckDrawn,
    RecheckRecorded,
    RecusalDeclared,
    RecusalLifted,
    RemarkCalled,
    SlotStarted,
    SpreadAccepted,
    StageClosed,
    StageFinalised,
    StageFrozen,
    StageOpened,
    StagePublished,
    StageSigned,
    StageThawed,
)

EVERYTHING = """
abilities: []
points: {table: [12, 10, 8, 7, 6]}
stages:
  first:
    criteria:
      - id: C
        aspects:
          - {id: c, kind: panel, range: {max: 10, step: 0.25},
             combine: [{penalty: fall}, centre, {trim: {low: 1, high: 0, from: 3}}, mean,
                       {round: 3}]}
      - {id: V, points: {table: table, per: judge},
         aspects: [{id: v, kind: panel, range: {max: 10}}]}
      - id: P
        points: {table: table, ties: average}
        criteria:
          - {id: Q, points: {table: table}, weight: 0.5,
             aspects: [{id: q, kind: measurement, range: {max: 10}}]}
          - {id: W, aspects: [{id: w, kind: judgement, spread: 1, max: 3,
                               benchmarks: {0: a, 1: b, 2: c, 3: d}}]}
    deductions: [{id: fall, per_judge: true, each: 2}, {id: off, cap: 3}]
    rank: {by: [total desc, elapsed asc, V desc], ties: dense}
  second:
    carry: [first]
    criteria:
      - id: R
        items: {combine: {best: 2}, expected: 3}
        aspects: [{id: r, kind: panel, per: item, range: {max: 10}, quorum: 2, spread: 2,
                   combine: [{adjust: {cap: 1}}, {trim: [1, 1]}, mean, {factor: item.d}]}]
    deductions: [{id: late, per: item, each: 0.5}]
    procedure: {sign: true, four_eyes: true, offices: [chief], appeals: 1 h}
    rank: {by: ["total desc", "entry.age asc"], ties: unresolved, best_per: unit}
advance: [{from: first, to: second, take: 2, quota: {per: unit, max: 1}}]
awards: [{id: gold, ranks: 1..2, points: 4}, {id: rest, where: scaled >= 700, excluding: [gold]}]
result: {total: "sum(first, second * 2)", rank: {by: [total desc, second.R desc]}}
scale: {median: 700, k: 30}
"""

ASPECTS = {"first": ("c", "c", "v", "q", "w", "fall", "off"), "second": ("r", "r", "late")}
ENTRIES = tuple(f"E{n}" for n in range(5))
JUDGES = tuple(f"J{n}" for n in range(4))
ITEMS = ("1", "2", "10")
STAGES = ("first", "second")
CODES = tuple(f"X{n}" for n in range(5))
UNITS = (None, "U1", "U2")


class _Stream:
    """Acts drawn from a seed; dense enough that most entries have most marks."""

    def __init__(self, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 — it shuffles tests
        self._given: list[str] = []

    def act(self) -> AnyAct:
        kind = self._chance.random()
        if kind < 0.06 and self._given:
            return MarkWithdrawn(self._chance.choice(self._given), "x")
        if kind < 0.14:
            return self._procedure()
        return self._other() if kind < 0.25 else self._mark()

    def registration(self, entry: str) -> AnyAct:
        official = self._chance.random() < 0.8
        age = {"age": str(self._chance.randint(18, 20))}
        return EntryRegistered(entry, self._chance.choice(UNITS), None, official, age)

    def _mark(self) -> AnyAct:
        chance = self._chance
        stage = chance.choice(STAGES)
        aspect = chance.choice(ASPECTS[stage])
        value = None if chance.random() < 0.1 else f"{chance.randint(0, 12) / 4:.2f}"
        self._given.append(f"m{len(self._given)}")
        item = chance.choice(ITEMS) if stage == "second" else ""
        judge = chance.choice(JUDGES)
        entries = ENTRIES if stage == "first" else (*ENTRIES[:3], *CODES[:3])
        entry = chance.choice(entries)
        return MarkGiven(self._given[-1], stage, entry, aspect, judge, value, item)

    def _other(self) -> AnyAct:
        chance = self._chance
        entry, stage = chance.choice(ENTRIES), chance.choice(STAGES)
        start, end = chance.randint(0, 50), chance.randint(0, 99)
        factor = {"d": f"{chance.randint(1, 9) / 2}"}
        makers: tuple[Callable[[], AnyAct], ...] = (
            lambda: EntryDisqualified(entry, "x"),
            lambda: EntryWithdrawn(entry, "x"),
            lambda: EntryReinstated(entry, "x"),
            lambda: EntryReinstated(entry, "x"),
            lambda: self.registration(entry),
            lambda: ItemDeclared("second", ENTRIES[1], chance.choice(ITEMS), factor),
            lambda: AttemptTimed("first", entry, start, end),
            lambda: PauseApproved("first", entry, start, end, "x"),
            lambda: StageClosed("first"),
            lambda: StageClosed(stage),
            lambda: StageOpened(stage),
            lambda: StageFrozen(stage),
            lambda: StageThawed(stage),
            lambda: StageFinalised(stage),
        )
        return chance.choice(makers)()

    def _procedure(self) -> AnyAct:
        chance = self._chance
        entry, judge, stage = chance.choice(ENTRIES), chance.choice(JUDGES), chance.choice(STAGES)
        mark = chance.choice(self._given) if self._given else "m"
        number = str(chance.randint(0, 3))
        item = chance.choice(ITEMS)
        aspect, at = ("w", "") if stage == "first" else ("r", item)
        change = MarkChange(f"a{number}", entry, "w", judge, "2")
        makers: tuple[Callable[[], AnyAct], ...] = (
            lambda: RecusalDeclared(judge, entry, "unit"),
            lambda: RecusalLifted(judge, entry, "x"),
            lambda: JudgesAssigned(stage, self._seats(), "seed", "none", {"R": list(JUDGES[1:])}),
            lambda: RemarkCalled(stage, entry, aspect, "chief", "x", at),
            lambda: SpreadAccepted(stage, entry, aspect, "chief", "x", at),
            lambda: MarkConfirmed(mark, "second"),
            lambda: MarkConfirmed(mark, "second"),
            lambda: MarkRejected(mark, "second", "x"),
            lambda: FormSigned(stage, entry, judge),
            lambda: FormUnlocked(stage, entry, judge, "one", "two", "x"),
            lambda: StageSigned(stage, "chief", "chief"),
            lambda: StagePublished(stage),
            lambda: PenaltyGiven(f"p{number}", "first", entry, "off", "2", "chief", "x"),
            lambda: PenaltyLifted(f"p{number}", "chief", "x"),
            lambda: AppealLodged(f"o{number}", "first", entry, "marks"),
            lambda: AppealDecided(f"o{number}", "upheld", ["arb"], "x", [change]),
            lambda: ProblemRaised(f"q{number}", stage, entry, judge, "other"),
            lambda: ProblemSettled(f"q{number}", "chief", "x"),
            lambda: RecheckDrawn(stage, [entry], "key"),
            lambda: RecheckRecorded(stage, entry, "counter", 4, 0),
            lambda: SlotStarted(stage, entry, 7),
            lambda: CodesSealed("second", 1, list(CODES[:3]), "0" * 64, "officer"),
            lambda: CodesOpened("second", 1, self._pairs(), "nonce", ["one", "two"], "three"),
        )
        return chance.choice(makers)()

    def _seats(self) -> dict[str, list[str]]:
        return {entry: self._chance.sample(JUDGES, 3) for entry in ENTRIES[:3]}

    def _pairs(self) -> list[tuple[str, str]]:
        return list(zip(ENTRIES[:3], self._chance.sample(CODES[:3], 3), strict=True))


def ledger(seed: int, size: int) -> list[LedgerEntry]:
    """A setting-up, then a random stream; some marks are withdrawn after they were given."""
    stream = _Stream(seed)
    acts: list[AnyAct] = [JudgeRegistered(judge) for judge in JUDGES]
    acts += [stream.registration(entry) for entry in ENTRIES[:4]]
    acts += [ItemDeclared("second", entry, "1", {"d": "2.5"}) for entry in ENTRIES[:3]]
    acts += [StageOpened("first"), StageOpened("second")]
    acts += [stream.act() for _ in range(size)]
    return [LedgerEntry("c", n, n, "x", act) for n, act in enumerate(acts, 1)]


def ledgers() -> st.SearchStrategy[list[LedgerEntry]]:
    """Ledgers of up to 160 acts after the setting-up."""
    return st.builds(ledger, st.integers(0, 2**32), st.integers(1, 160))
