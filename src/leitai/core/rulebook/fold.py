"""The fold: `standings = fold(rulebook, entries)`; pure, deterministic, replayable to any instant.

The current mark of a cell (stage, entry, item, aspect, judge) is the one given last, unless it was
withdrawn: then the cell is empty, and what the mark replaced does not come back. Incremental and
from scratch give the same bits.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable
from typing import Any

from leitai.core.ledger.acts import (
    Act,
    AnyAct,
    AttemptSealed,
    AttemptTimed,
    CodesOpened,
    CodesSealed,
    ContestOpened,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    MarkWithdrawn,
    PauseApproved,
    RulebookPublished,
    RulesCorrected,
    StageClosed,
    StageFinalised,
    StageFrozen,
    StageOpened,
    StageThawed,
    VerdictOverridden,
)
from leitai.core.rulebook.admission import Admission
from leitai.core.rulebook.attempts import Attempts
from leitai.core.rulebook.bearing import result_is_final
from leitai.core.rulebook.composite import Composite
from leitai.core.rulebook.conduct import HeldMark, Matters
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.organising import Organising, organising
from leitai.core.rulebook.panels import Panels
from leitai.core.rulebook.procedure import procedure, seating
from leitai.core.rulebook.publication import places_of
from leitai.core.rulebook.queries import Queries
from leitai.core.rulebook.sheet import Entrant, Standing
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import (
    Status,
)


class Fold(Queries):
    """A contest's state after `seq` entries of its ledger.

    Attributes:
        rulebook: the rules; the same for the whole life of the fold.
        seq: the last entry applied, 0 before the first.
        at: its instant, UTC microseconds.
        actor: who did it.
        opened: stages in the order in which they were last opened.
        judges: registered judges and their units.
        entrants: registered entries.
        marks: every mark ever given, by its id; marked_at: when each was, in the same order.
        withdrawn: ids of marks withdrawn.
        attempts: what the referee judged.
        panels: recusals, assignments, draws.
        matters: problems, penalties, appeals, evidence.
        organising: who came from where, places, check-in, objections, awards.
        digest: of the rulebook in force.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.seq = 0
        self.at = 0
        self.actor = ""
        self.contest: str | None = None
        self.opened: list[str] = []
        self.judges: dict[str, str | None] = {}
        self.entrants: dict[str, Entrant] = {}
        self.marks: dict[str, MarkGiven] = {}
        self.marked_at = array("q")
        self.withdrawn: set[str] = set()
        self.attempts = Attempts()
        self.panels = Panels()
        self.matters = Matters()
        self.organising = Organising()
        self.digest = rulebook.digest
        self.stages: dict[str, StageFold] = {}
        for stage in rulebook.stages:
            carried = tuple(self.stages[each] for each in stage.carry)
            self.stages[stage.id] = StageFold(stage, self.entrants, carried)
        self.targets = {advance.target for advance in rulebook.advance}
        for target in self.targets:
            self.stages[target].invite(frozenset())
        self._composite = Composite(rulebook, self.stages, self.entrants)
        self._places = places_of(rulebook)
        self._admission = Admission(self)
        self._do: dict[type[Act], Callable[[Any], None]] = {
            ContestOpened: self._open_contest,
            RulebookPublished: self._take_rules,
            EntryRegistered: self._register,
            EntryWithdrawn: lambda act: self._set_standing(act.entry, "withdrawn"),
            EntryDisqualified: self._disqualify,
            EntryReinstated: lambda act: self._set_standing(act.entry, "ok"),
            JudgeRegistered: self._register_judge,
            ItemDeclared: self._declare_item,
            MarkGiven: self._give_mark,
            MarkWithdrawn: self._withdraw_mark,
            AttemptSealed: lambda act: self._give_all(self.attempts.seal(act, self.seq, self.at)),
            VerdictOverridden: self._override,
            RulesCorrected: self._correct_rules,
            AttemptTimed: self._time_attempt,
            PauseApproved: self._approve_pause,
            StageOpened: self._open_stage,
            StageClosed: self._close_stage,
            StageFinalised: lambda act: self._set_phase(act.stage, "final"),
            StageFrozen: lambda act: self._freeze(act.stage, frozen=True),
            StageThawed: lambda act: self._freeze(act.stage, frozen=False),
            CodesSealed: self._seal_codes,
            CodesOpened: self._open_codes,
            **seating(self),
            **procedure(self),
            **organising(self),
        }

    def check(self, act: AnyAct) -> None:
        """Whether the act may be taken in now.

        Raises:
            Refused: with the reason and what to do next; nothing was changed.
        """
        self._admission.check(act)

    def apply(self, entry: LedgerEntry) -> None:
        """Take in the next entry of the ledger; total.

        Acts that `check` would refuse have a defined effect too: what names an unknown stage or
        aspect, or a mark id used before, has none; marks for entries not yet registered wait.
        """
        self.seq = entry.seq
        self.at = entry.at
        self.actor = entry.actor
        self._do[type(entry.act)](entry.act)
        if len(self.marks) > len(self.marked_at):
            self.marked_at.extend([entry.at] * (len(self.marks) - len(self.marked_at)))

    def _open_contest(self, act: ContestOpened) -> None:
        self.contest = act.contest

    def _register(self, act: EntryRegistered) -> None:
        entrant = self.entrants.get(act.entry)
        if entrant is None:
            self.entrants[act.entry] = Entrant(act)
        else:
            entrant.register(act)
        self._touch(act.entry)

    def _set_standing(self, entry: str, standing: Standing) -> None:
        entrant = self.entrants.get(entry)
        if entrant is not None and entrant.standing != standing:
            entrant.standing = standing
            self._touch(entry)

    def _disqualify(self, act: EntryDisqualified) -> None:
        if result_is_final(self):
            self.organising.struck.add(act.entry)
        self._set_standing(act.entry, "disqualified")

    def _touch(self, entry: str) -> None:
        for stage in self.stages.values():
            stage.touch_entry(entry)
        self._composite.touched.add(entry)

    def _register_judge(self, act: JudgeRegistered) -> None:
        self.judges[act.judge] = act.unit

    def _declare_item(self, act: ItemDeclared) -> None:
        stage = self.stages.get(act.stage)
        if stage is not None:
            stage.declare(act)

    def _give_mark(self, act: MarkGiven) -> None:
        stage = self.stages.get(act.stage)
        if stage is None or act.mark in self.marks:
            return
        self.marks[act.mark] = act
        if stage.plan.stage.procedure.four_eyes and self.actor != act.judge:
            stage.conduct.hold(HeldMark(act, self.actor, self.seq, self.at))
        else:
            self.put_mark(stage, act)

    def put_mark(self, stage: StageFold, act: MarkGiven) -> None:
        """The mark takes its cell, unless its judge is recused.

        A spread that was accepted was that of the marks before.
        """
        entry = stage.key_of(act.entry)
        if act.judge not in self.panels.recused(entry):
            stage.give(act)
            stage.accept(entry, act.item, act.aspect, accepted=False)
            stage.conduct.marked((entry, act.item, act.aspect), act.judge)

    def _withdraw_mark(self, act: MarkWithdrawn) -> None:
        mark = self.marks.get(act.mark)
        if mark is not None:
            self.withdrawn.add(act.mark)
            self.stages[mark.stage].conduct.release(act.mark)
            self.stages[mark.stage].take_back(mark)

    def _give_all(self, marks: Iterable[MarkGiven]) -> None:
        """Put the referee's marks into their cells; one it could not decide empties its cell."""
        for mark in marks:
            stage = self.stages.get(mark.stage)
            if stage is None:
                continue
            self.marks[mark.mark] = mark
            if mark.value is None:
                stage.empty(mark)
            else:
                stage.give(mark)

    def _override(self, act: VerdictOverridden) -> None:
        if act.mark not in self.marks:
            self._give_all(self.attempts.override(act, self.seq))

    def _take_rules(self, act: RulebookPublished | RulesCorrected) -> None:
        self.digest = act.rulebook

    def _correct_rules(self, act: RulesCorrected) -> None:
        self._take_rules(act)
        self._give_all(self.attempts.correct(act, self.seq))

    def _time_attempt(self, act: AttemptTimed) -> None:
        stage = self.stages.get(act.stage)
        if stage is not None:
            entry = stage.key_of(act.entry)
            stage.performance(entry).attempt = (act.start, act.end)
            stage.touched.add(entry)
            if stage.conduct.slot is not None and stage.conduct.slot.entry == act.entry:
                stage.conduct.slot = None

    def _approve_pause(self, act: PauseApproved) -> None:
        stage = self.stages.get(act.stage)
        if stage is not None:
            entry = stage.key_of(act.entry)
            stage.performance(entry).pauses.append((act.start, act.end))
            stage.touched.add(entry)

    def _open_stage(self, act: StageOpened) -> None:
        if act.stage in self.stages:
            self.opened = [*(each for each in self.opened if each != act.stage), act.stage]
            self._set_phase(act.stage, "open")
            self.stages[act.stage].conduct.reopened()

    def _close_stage(self, act: StageClosed) -> None:
        if act.stage in self.stages:
            self._set_phase(act.stage, "closed")
            self.stages[act.stage].conduct.closed_at = self.at

    def _seal_codes(self, act: CodesSealed) -> None:
        if act.stage in self.stages:
            self.stages[act.stage].seal(act)

    def _open_codes(self, act: CodesOpened) -> None:
        if act.stage in self.stages:
            self.stages[act.stage].open_codes(act)
            self.panels.rename(act.stage, {new: old for old, new in act.draw})
            self._stand_aside(self.stages[act.stage])

    def _stand_aside(self, stage: StageFold) -> None:
        """Who was recused while the entries were codes marked without knowing whom."""
        for entry in stage.entrants:
            for judge in self.panels.recused(entry):
                stage.take_back_all(entry, judge)
                stage.conduct.excuse(entry, judge)

    def _set_phase(self, stage: str, phase: Status) -> None:
        if stage in self.stages:
            self.stages[stage].phase = phase

    def _freeze(self, stage: str, *, frozen: bool) -> None:
        if stage in self.stages:
            self.stages[stage].frozen = frozen


def fold(
    rulebook: Rulebook,
    entries: Iterable[LedgerEntry],
    *,
    until_seq: int | None = None,
    until_at: int | None = None,
) -> Fold:
    """Fold a ledger from the beginning, whole or up to an entry or an instant, both included."""
    state = Fold(rulebook)
    for entry in entries:
        if until_seq is not None and entry.seq > until_seq:
            break
        if until_at is not None and entry.at > until_at:
            break
        state.apply(entry)
    return state
