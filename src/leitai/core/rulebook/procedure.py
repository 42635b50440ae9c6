"""What the acts of a judging day do to the fold: seats and draws, forms, rounds, appeals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from leitai.core.ledger.acts import (
    Act,
    AppealDecided,
    AppealLodged,
    DrawAnnounced,
    DrawCommitted,
    DrawMade,
    DrawRevealed,
    EvidenceAttached,
    FormSigned,
    FormUnlocked,
    JudgesAssigned,
    MarkChange,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
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
    StagePublished,
    StageSigned,
)
from leitai.core.rulebook.conduct import Conduct, Matter, Matters, Signature
from leitai.core.rulebook.panels import Panels
from leitai.core.rulebook.stage import StageFold

Handlers = dict[type[Act], Callable[[Any], None]]


class State(Protocol):
    """What the handlers change."""

    seq: int
    at: int
    panels: Panels
    matters: Matters
    stages: dict[str, StageFold]
    marks: dict[str, MarkGiven]
    withdrawn: set[str]

    def put_mark(self, stage: StageFold, act: MarkGiven) -> None:
        """Let a mark take its cell."""


def seating(state: State) -> Handlers:
    """Handlers of recusals, assignments and draws."""
    panels = state.panels

    def declare(act: RecusalDeclared) -> None:
        panels.declare(act)
        for stage in state.stages.values():
            entry = stage.key_of(act.entry)
            stage.take_back_all(entry, act.judge)
            stage.conduct.excuse(entry, act.judge)

    return {
        RecusalDeclared: declare,
        RecusalLifted: panels.lift,
        JudgesAssigned: panels.assign,
        DrawAnnounced: lambda act: panels.announce(act, state.at),
        DrawCommitted: panels.commit,
        DrawRevealed: panels.reveal,
        DrawMade: panels.make,
    }


def procedure(state: State) -> Handlers:
    """Handlers of everything people sign, call and decide."""
    steps = _Steps(state)
    return {
        MarkConfirmed: steps.confirm,
        MarkRejected: steps.reject,
        RemarkCalled: steps.call,
        SpreadAccepted: steps.accept,
        FormSigned: steps.sign_form,
        FormUnlocked: steps.unlock,
        StageSigned: steps.sign_stage,
        StagePublished: steps.publish,
        SlotStarted: steps.start_slot,
        RecheckDrawn: steps.draw_recheck,
        RecheckRecorded: steps.record_recheck,
        ProblemRaised: steps.raise_problem,
        ProblemSettled: lambda act: steps.end(state.matters.problems.get(act.problem), act),
        EvidenceAttached: steps.attach,
        PenaltyGiven: steps.give_penalty,
        PenaltyLifted: steps.lift_penalty,
        AppealLodged: steps.lodge,
        AppealDecided: steps.decide,
    }


class _Steps:
    """One method for each act; what names something unknown has no effect."""

    def __init__(self, state: State) -> None:
        self._state = state

    def _conduct(self, stage: str) -> Conduct | None:
        found = self._state.stages.get(stage)
        return None if found is None else found.conduct

    def _signature(self, by: str) -> Signature:
        return Signature(by, self._state.seq, self._state.at)

    def confirm(self, act: MarkConfirmed) -> None:
        mark = self._state.marks.get(act.mark)
        if mark is None:
            return
        stage = self._state.stages[mark.stage]
        if stage.conduct.release(act.mark) is not None:
            self._state.put_mark(stage, mark)

    def reject(self, act: MarkRejected) -> None:
        mark = self._state.marks.get(act.mark)
        if mark is None:
            return
        conduct = self._state.stages[mark.stage].conduct
        if conduct.release(act.mark) is not None:
            self._state.withdrawn.add(act.mark)
            conduct.rejected[act.mark] = act

    def call(self, act: RemarkCalled) -> None:
        stage = self._state.stages.get(act.stage)
        cell = stage.cell(act.entry, act.item, act.aspect) if stage is not None else None
        if stage is None or cell is None:
            return
        stage.accept(act.entry, act.item, act.aspect, accepted=False)
        there = [judge for judge, mark in cell.marks.items() if mark.value is not None]
        stage.conduct.call((stage.key_of(act.entry), act.item, act.aspect), there, act)

    def accept(self, act: SpreadAccepted) -> None:
        stage = self._state.stages.get(act.stage)
        if stage is None:
            return
        place = stage.key_of(act.entry), act.item, act.aspect
        stage.conduct.accepted[place] = act
        stage.accept(act.entry, act.item, act.aspect, accepted=True)

    def sign_form(self, act: FormSigned) -> None:
        conduct = self._conduct(act.stage)
        if conduct is not None:
            conduct.signed[act.entry, act.judge] = self._signature(act.judge)

    def unlock(self, act: FormUnlocked) -> None:
        conduct = self._conduct(act.stage)
        if conduct is not None:
            conduct.signed.pop((act.entry, act.judge), None)
            conduct.unlocked.append(act)

    def sign_stage(self, act: StageSigned) -> None:
        conduct = self._conduct(act.stage)
        if conduct is not None:
            conduct.signatures.setdefault(act.office, self._signature(act.by))

    def publish(self, act: StagePublished) -> None:
        stage = self._state.stages.get(act.stage)
        if stage is not None:
            stage.phase = "published"
            stage.conduct.published_at = self._state.at

    def start_slot(self, act: SlotStarted) -> None:
        conduct = self._conduct(act.stage)
        if conduct is not None:
            conduct.slot = act

    def draw_recheck(self, act: RecheckDrawn) -> None:
        conduct = self._conduct(act.stage)
        if conduct is not None:
            conduct.recheck = act

    def record_recheck(self, act: RecheckRecorded) -> None:
        stage = self._state.stages.get(act.stage)
        if stage is not None:
            stage.conduct.rechecked[stage.key_of(act.entry)] = act

    def raise_problem(self, act: ProblemRaised) -> None:
        self._state.matters.problems.setdefault(act.problem, self._matter(act))

    def lodge(self, act: AppealLodged) -> None:
        self._state.matters.appeals.setdefault(act.appeal, self._matter(act))

    def decide(self, act: AppealDecided) -> None:
        appeal = self._state.matters.appeals.get(act.appeal)
        if appeal is None or appeal.end is not None:
            return
        self.end(appeal, act)
        stage = self._state.stages.get(appeal.act.stage)
        if stage is not None:
            for change in act.changes:
                self._change(stage, changed_mark(appeal.act.stage, change))

    def _change(self, stage: StageFold, mark: MarkGiven) -> None:
        """What arbitration sets stands, however far apart the judges then are."""
        if mark.mark not in self._state.marks:
            self._state.marks[mark.mark] = mark
            stage.give(mark)
            stage.conduct.decided.add(mark.mark)
            stage.accept(mark.entry, mark.item, mark.aspect, accepted=True)

    def attach(self, act: EvidenceAttached) -> None:
        self._state.matters.evidence.setdefault(act.evidence, act)

    def give_penalty(self, act: PenaltyGiven) -> None:
        if act.penalty in self._state.matters.penalties:
            return
        self._state.matters.penalties[act.penalty] = self._matter(act)
        stage = self._state.stages.get(act.stage)
        if stage is not None:
            stage.give(penalty_mark(act))

    def lift_penalty(self, act: PenaltyLifted) -> None:
        penalty = self._state.matters.penalties.get(act.penalty)
        self.end(penalty, act)
        stage = None if penalty is None else self._state.stages.get(penalty.act.stage)
        if penalty is not None and stage is not None:
            stage.empty(penalty_mark(penalty.act))

    def end(self, matter: Matter[Any, Any] | None, act: Act) -> None:
        if matter is not None and matter.end is None:
            matter.end, matter.ended_at = act, self._state.at

    def _matter(self, act: Any) -> Matter[Any, Any]:
        return Matter(act, self._state.seq, self._state.at)


def changed_mark(stage: str, change: MarkChange) -> MarkGiven:
    """A mark of a re-judge set, as a mark of its judge."""
    return MarkGiven(
        change.mark,
        stage,
        change.entry,
        change.aspect,
        change.judge,
        change.value,
        change.item,
        change.replaces,
    )


def penalty_mark(act: PenaltyGiven) -> MarkGiven:
    """A penalty takes a cell of its own, beside what judges gave under the same deduction.

    Its judge has a `/`, which no judge's id can have.
    """
    judge = f"penalty/{act.penalty}"
    return MarkGiven(judge, act.stage, act.entry, act.deduction, judge, act.value, act.item)
