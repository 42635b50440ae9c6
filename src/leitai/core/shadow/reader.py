"""The ledger read act by act; what an act does to marks is said here, once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from leitai.core.ledger.acts import (
    Act,
    AppealDecided,
    AppealLodged,
    AttemptSealed,
    AttemptTimed,
    CodesOpened,
    CodesSealed,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    LedgerEntry,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
    MarkWithdrawn,
    PauseApproved,
    PenaltyGiven,
    PenaltyLifted,
    RecusalDeclared,
    RecusalLifted,
    RemarkCalled,
    RulesCorrected,
    SpreadAccepted,
    StageClosed,
    StageFinalised,
    StageOpened,
    StagePublished,
    VerdictOverridden,
)
from leitai.core.rulebook.model import Criterion, Rulebook, Stage
from leitai.core.shadow.record import Party, Record, StageRecord

REFEREE: Final = "referee"
Place = tuple[str, str, str]
"""Stage, entry and item of an attempt."""


class Reader:
    """Takes in one act after the other."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.record = Record({}, {stage.id: StageRecord() for stage in rulebook.stages})
        self._known = {stage.id: _markable(stage) for stage in rulebook.stages}
        self._four_eyes = {s.id for s in rulebook.stages if s.procedure.four_eyes}
        self._marks: dict[str, MarkGiven] = {}
        self._held: dict[str, MarkGiven] = {}
        self._recused: set[tuple[str, str]] = set()
        self._penalties: dict[str, MarkGiven] = {}
        self._appeals: dict[str, str] = {}
        self._attempts: dict[str, AttemptSealed] = {}
        self._verdicts: dict[str, dict[str, str | None]] = {}
        self._decided: set[tuple[str, str]] = set()
        self._standing: dict[Place, str] = {}
        self._do: dict[type[Act], Callable[[Any], None]] = {
            EntryRegistered: self._registered,
            EntryWithdrawn: lambda act: self._stands(act.entry, "withdrawn"),
            EntryDisqualified: lambda act: self._stands(act.entry, "disqualified"),
            EntryReinstated: lambda act: self._stands(act.entry, "ok"),
            StageOpened: lambda act: self._phase(act.stage, "open"),
            StageClosed: lambda act: self._phase(act.stage, "closed"),
            StagePublished: lambda act: self._phase(act.stage, "published"),
            StageFinalised: lambda act: self._phase(act.stage, "final"),
            ItemDeclared: lambda act: self._at(act.stage).declare(act),
            AttemptTimed: self._timed,
            PauseApproved: self._paused,
            MarkWithdrawn: self._withdrawn,
            MarkConfirmed: self._confirmed,
            MarkRejected: self._rejected,
            SpreadAccepted: lambda act: self._spread(act, accepted=True),
            RemarkCalled: lambda act: self._spread(act, accepted=False),
            CodesSealed: self._sealed,
            CodesOpened: self._opened,
            RecusalDeclared: self._stands_aside,
            RecusalLifted: lambda act: self._recused.discard((act.entry, act.judge)),
            PenaltyGiven: self._penalised,
            PenaltyLifted: self._forgiven,
            AppealLodged: self._appealed,
            AppealDecided: self._upheld,
            AttemptSealed: self._judged,
            VerdictOverridden: self._overridden,
            RulesCorrected: self._corrected,
        }

    def take(self, entry: LedgerEntry) -> None:
        """The next entry of the ledger."""
        self.record.seq = entry.seq
        act = entry.act
        if isinstance(act, MarkGiven):
            self._given(act, entry.actor)
            return
        do = self._do.get(type(act))
        if do is not None and (getattr(act, "stage", None) or "") in ("", *self.record.stages):
            do(act)

    def _at(self, stage: str) -> StageRecord:
        return self.record.stages[stage]

    def _registered(self, act: EntryRegistered) -> None:
        known = self.record.parties.get(act.entry)
        standing = known.standing if known is not None else "ok"
        self.record.parties[act.entry] = Party(act, standing)

    def _stands(self, entry: str, standing: str) -> None:
        if entry in self.record.parties:
            self.record.parties[entry].standing = standing

    def _phase(self, stage: str, phase: str) -> None:
        self._at(stage).phase = phase

    def _timed(self, act: AttemptTimed) -> None:
        stage = self._at(act.stage)
        stage.touch(act.entry)
        stage.timed[stage.name(act.entry)] = (act.start, act.end)

    def _paused(self, act: PauseApproved) -> None:
        stage = self._at(act.stage)
        stage.touch(act.entry)
        stage.pauses.setdefault(stage.name(act.entry), []).append((act.start, act.end))

    def _given(self, act: MarkGiven, actor: str) -> None:
        if act.stage not in self.record.stages or act.mark in self._marks:
            return
        self._marks[act.mark] = act
        if act.stage in self._four_eyes and actor != act.judge:
            self._held[act.mark] = act
        else:
            self._counts(act)

    def _counts(self, mark: MarkGiven) -> None:
        """The mark takes its cell, unless its judge stands aside."""
        stage = self._at(mark.stage)
        if (stage.name(mark.entry), mark.judge) not in self._recused:
            self._place(mark)
            stage.accepted.discard((stage.name(mark.entry), mark.item, mark.aspect))

    def _stands_aside(self, act: RecusalDeclared) -> None:
        self._recused.add((act.entry, act.judge))
        for stage in self.record.stages.values():
            stage.take_all(stage.name(act.entry), act.judge)

    def _place(self, mark: MarkGiven) -> None:
        if mark.aspect in self._known[mark.stage]:
            self._at(mark.stage).give(mark)

    def _withdrawn(self, act: MarkWithdrawn) -> None:
        self._held.pop(act.mark, None)
        mark = self._marks.get(act.mark)
        if mark is not None:
            self._at(mark.stage).take(mark)

    def _confirmed(self, act: MarkConfirmed) -> None:
        mark = self._held.pop(act.mark, None)
        if mark is not None:
            self._counts(mark)

    def _rejected(self, act: MarkRejected) -> None:
        self._held.pop(act.mark, None)

    def _spread(self, act: SpreadAccepted | RemarkCalled, *, accepted: bool) -> None:
        stage = self._at(act.stage)
        cell = (stage.name(act.entry), act.item, act.aspect)
        if accepted and cell in stage.cells:
            stage.accepted.add(cell)
        elif not accepted:
            stage.accepted.discard(cell)

    def _sealed(self, act: CodesSealed) -> None:
        self._at(act.stage).sealed += 1

    def _opened(self, act: CodesOpened) -> None:
        if self._at(act.stage).sealed:
            self._at(act.stage).open(act.draw)
        stands_for = {new: old for old, new in act.draw}
        self._recused |= {
            (stands_for[entry], judge) for entry, judge in self._recused if entry in stands_for
        }
        for entry, judge in self._recused:
            self._at(act.stage).take_all(entry, judge)

    def _penalised(self, act: PenaltyGiven) -> None:
        if act.penalty in self._penalties:
            return
        name = f"penalty/{act.penalty}"
        mark = MarkGiven(name, act.stage, act.entry, act.deduction, name, act.value, act.item)
        self._penalties[act.penalty] = mark
        self._place(mark)

    def _forgiven(self, act: PenaltyLifted) -> None:
        mark = self._penalties.get(act.penalty)
        if mark is not None:
            self._at(mark.stage).take(mark)

    def _appealed(self, act: AppealLodged) -> None:
        self._appeals.setdefault(act.appeal, act.stage)

    def _upheld(self, act: AppealDecided) -> None:
        stage = self._appeals.pop(act.appeal, None)
        for each in act.changes if stage is not None else ():
            mark = MarkGiven(
                each.mark,
                stage or "",
                each.entry,
                each.aspect,
                each.judge,
                each.value,
                each.item,
                each.replaces,
            )
            if mark.mark not in self._marks:
                self._marks[mark.mark] = mark
                self._place(mark)
                at = self._at(mark.stage)
                at.accepted.add((at.name(mark.entry), mark.item, mark.aspect))

    def _judged(self, act: AttemptSealed) -> None:
        if act.attempt in self._attempts:
            return
        place = (act.stage, act.entry, act.item)
        before = self._standing.get(place)
        self._attempts[act.attempt] = act
        self._verdicts[act.attempt] = dict(act.marks)
        self._standing[place] = act.attempt
        for aspect in self._verdicts[before] if before is not None else ():
            if aspect not in act.marks:
                self._rule(act, aspect, None, act.attempt)
        for aspect, value in act.marks.items():
            self._rule(act, aspect, value, act.attempt)

    def _overridden(self, act: VerdictOverridden) -> None:
        attempt = self._attempts.get(act.attempt)
        if attempt is None or act.mark in self._marks:
            return
        if act.aspect not in self._verdicts[act.attempt]:
            return
        self._decided.add((act.attempt, act.aspect))
        if self._stands_still(attempt):
            self._rule(attempt, act.aspect, act.value, act.mark)

    def _corrected(self, act: RulesCorrected) -> None:
        for change in act.changes:
            verdicts = self._verdicts.get(change.attempt, {})
            if change.aspect not in verdicts:
                continue
            verdicts[change.aspect] = change.value
            attempt = self._attempts[change.attempt]
            decided = (change.attempt, change.aspect) in self._decided
            if self._stands_still(attempt) and not decided:
                self._rule(attempt, change.aspect, change.value, change.attempt)

    def _stands_still(self, attempt: AttemptSealed) -> bool:
        place = (attempt.stage, attempt.entry, attempt.item)
        return self._standing[place] == attempt.attempt

    def _rule(self, attempt: AttemptSealed, aspect: str, value: str | None, name: str) -> None:
        """The referee's mark, or none where a person must decide."""
        mark = MarkGiven(name, attempt.stage, attempt.entry, aspect, REFEREE, value, attempt.item)
        self._marks.setdefault(name, mark)
        if attempt.stage not in self.record.stages or aspect not in self._known[attempt.stage]:
            return
        if value is None:
            self._at(attempt.stage).clear(mark)
        else:
            self._at(attempt.stage).give(mark)


def read(rulebook: Rulebook, entries: Iterable[LedgerEntry]) -> Record:
    """The ledger from its beginning to its end."""
    reader = Reader(rulebook)
    for entry in entries:
        reader.take(entry)
    return reader.record


def _markable(stage: Stage) -> frozenset[str]:
    deductions = {each.id for each in stage.deductions}
    return frozenset(deductions.union(*(_aspects(each) for each in stage.criteria)))


def _aspects(criterion: Criterion) -> set[str]:
    own = {aspect.id for aspect in criterion.aspects}
    return own.union(*(_aspects(each) for each in criterion.criteria))
