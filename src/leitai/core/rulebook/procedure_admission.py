"""Which acts of the judging procedure may be taken in now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from leitai.core.ledger.acts import (
    Act,
    AppealDecided,
    AppealLodged,
    EvidenceAttached,
    FormSigned,
    FormUnlocked,
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
    RemarkCalled,
    SlotStarted,
    SpreadAccepted,
    StagePublished,
    StageSigned,
)
from leitai.core.rulebook.blockers import refuse_blocked
from leitai.core.rulebook.forms import Dispute, disputes_of, form_of
from leitai.core.rulebook.panel_admission import refuse_unseated
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.scale import Scale
from leitai.core.rulebook.sheet import Cell
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.state import (
    State,
    known_item,
    refuse_phase,
    refuse_settled,
    stage_of,
    starter,
    unknown,
)

Checks = dict[type[Act], Callable[[Any], None]]
Scales = Mapping[str, Mapping[str, Scale]]
LATER = ("codes_sealed", "recheck_missing", "recheck_open", "recheck_failed", "signature_missing",
         "not_published", "appeals_open", "objections_open")  # fmt: skip
"""Blockers of the final result that do not keep the first office from signing."""


TWO = 2
"""Arbitrators at least who carry a decision."""


class ProcedureAdmission:
    """Checks acts against the state of a fold; never changes it."""

    def __init__(self, state: State, scales: Scales) -> None:
        self._state = state
        self._scales = scales

    def checks(self) -> Checks:
        """By kind of act."""
        return {
            MarkConfirmed: self._second,
            MarkRejected: self._second,
            RemarkCalled: self._remark,
            SpreadAccepted: self._spread,
            FormSigned: self._form_signed,
            FormUnlocked: self._unlocked,
            StageSigned: self._stage_signed,
            StagePublished: self._published,
            SlotStarted: self._slot,
            RecheckDrawn: self._recheck,
            RecheckRecorded: self._rechecked,
            ProblemRaised: self._problem,
            ProblemSettled: self._settled,
            EvidenceAttached: self._evidence,
            PenaltyGiven: self._penalty,
            PenaltyLifted: self._lifted,
            AppealLodged: self._lodged,
            AppealDecided: self._decided,
        }

    def _second(self, act: MarkConfirmed | MarkRejected) -> None:
        mark = self._state.marks.get(act.mark)
        held = None if mark is None else self._state.stages[mark.stage].conduct.held.get(act.mark)
        if mark is None or held is None:
            unknown("held_mark", act.mark, "read the list of marks that wait")
        if act.second in (held.actor, mark.judge):
            one_person(act.second)
        stage = self._state.stages[mark.stage]
        if stage.phase not in ("open", "closed"):
            refuse_phase(mark.stage, stage.phase)
        if isinstance(act, MarkConfirmed):
            refuse_unseated(self._state, stage, mark)
            self._replaces(stage, mark)

    def _remark(self, act: RemarkCalled) -> None:
        stage = self._open(act.stage)
        self._cell(stage, act)

    def _spread(self, act: SpreadAccepted) -> None:
        stage = self._marking(act.stage)
        self._cell(stage, act)
        found = self._dispute(stage, act)
        if found is None or found.accepted or found.pending:
            raise Refused(
                "dispute_unknown",
                "there is nothing to accept: the marks lie close enough, or are being given again",
                fix="wait until every judge has marked again",
                params={"entry": act.entry, "aspect": act.aspect},
            )

    def _dispute(self, stage: StageFold, act: SpreadAccepted) -> Dispute | None:
        place = stage.key_of(act.entry), act.item, act.aspect
        found = (each for each in disputes_of(stage))
        return next((d for d in found if (d.entry, d.item, d.aspect) == place), None)

    def _cell(self, stage: StageFold, act: RemarkCalled | SpreadAccepted) -> Cell:
        if act.aspect not in stage.people:
            unknown("aspect", act.aspect, "that people mark", stage=act.stage)
        cell = stage.cell(act.entry, act.item, act.aspect)
        if cell is None or not cell.pairs():
            raise Refused(
                "cell_empty",
                f"nobody has marked {act.aspect} of {act.entry} yet",
                fix="wait for the marks",
                params={"entry": act.entry, "aspect": act.aspect},
            )
        return cell

    def _form_signed(self, act: FormSigned) -> None:
        stage = self._open(act.stage)
        starter(self._state, act.entry, stage)
        if act.judge not in self._state.judges:
            unknown("judge", act.judge, "register the judge first")
        if (act.entry, act.judge) in stage.conduct.signed:
            self._refuse_form("form_signed", "is signed already", act)
        form = form_of(stage, self._state.expectation(act.stage), act.entry, act.judge)
        waiting = {(entry, judge) for entry, _, _, judge in stage.conduct.waiting}
        if (act.entry, act.judge) in waiting:
            self._refuse_form("mark_waiting", "has marks waiting for a second person", act)
        if form.missing or not form.given:
            named = ", ".join(" ".join(filter(None, each)) for each in form.missing)
            raise Refused(
                "form_incomplete",
                f"the form of {act.entry} lacks {len(form.missing) or 'all'} marks: {named}",
                fix="mark what is missing, or mark it absent",
                params={"entry": act.entry, "missing": named},
            )
        if form.state == "disputed":
            self._refuse_form("form_disputed", "is in dispute", act)

    def _refuse_form(self, code: str, what: str, act: FormSigned | FormUnlocked) -> NoReturn:
        params = {"entry": act.entry, "judge": act.judge}
        raise Refused(code, f"the form of {act.entry} by {act.judge} {what}", params=params)

    def _unlocked(self, act: FormUnlocked) -> None:
        stage = self._open(act.stage)
        if act.first == act.second:
            one_person(act.second)
        if (act.entry, act.judge) not in stage.conduct.signed:
            self._refuse_form("form_unsigned", "is not signed", act)

    def _stage_signed(self, act: StageSigned) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase not in ("closed", "published"):
            refuse_phase(act.stage, stage.phase)
        signatures = stage.conduct.signatures
        offices = stage.plan.stage.procedure.offices or ("chief",)
        if act.office not in offices:
            unknown("office", act.office, f"the rulebook names {', '.join(offices)}")
        if act.office in signatures:
            params = {"office": act.office}
            raise Refused("office_signed", f"{act.office} has signed already", params=params)
        before = [each for each in offices[: offices.index(act.office)] if each not in signatures]
        if before:
            params = {"office": act.office, "before": before[0]}
            message = f"{before[0]} signs before {act.office}"
            raise Refused("signature_order", message, fix="sign in order", params=params)
        if act.by in {each.by for each in signatures.values()}:
            one_person(act.by)
        refuse_blocked(self._state, stage, besides=LATER)

    def _published(self, act: StagePublished) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase != "closed":
            refuse_phase(act.stage, stage.phase)
        refuse_blocked(
            self._state, stage, besides=("not_published", "appeals_open", "objections_open")
        )

    def _slot(self, act: SlotStarted) -> None:
        stage = self._open(act.stage)
        starter(self._state, act.entry, stage)
        running = stage.conduct.slot
        if running is not None:
            params = {"entry": running.entry}
            message = f"{running.entry} is on stage"
            raise Refused("slot_running", message, fix="stop that slot first", params=params)

    def _recheck(self, act: RecheckDrawn) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase != "closed":
            refuse_phase(act.stage, stage.phase)
        for entry in act.entries:
            self._in_stage(stage, entry)
        if stage.conduct.rechecked:
            params = {"stage": act.stage}
            message = "the re-check has begun; its sample stays"
            raise Refused("recheck_begun", message, params=params)

    def _rechecked(self, act: RecheckRecorded) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase != "closed":
            refuse_phase(act.stage, stage.phase)
        self._in_stage(stage, act.entry)
        if stage.conduct.recheck is None:
            message = "no sample was drawn"
            raise Refused("recheck_missing", message, fix="draw it first")
        if act.errors > act.compared:
            params = {"entry": act.entry}
            raise Refused("recheck_errors", "more errors than marks compared", params=params)

    def _in_stage(self, stage: StageFold, entry: str) -> None:
        if stage.key_of(entry) not in stage.entrants:
            unknown("entry", entry, "name an entry of the stage", stage=stage.plan.stage.id)

    def _problem(self, act: ProblemRaised) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase == "final":
            refuse_phase(act.stage, stage.phase)
        self._in_stage(stage, act.entry)
        self._new("problem", act.problem, act.problem in self._state.matters.problems)

    def _settled(self, act: ProblemSettled) -> None:
        problem = self._state.matters.problems.get(act.problem)
        if problem is None or problem.end is not None:
            unknown("problem", act.problem, "read the list of open problems")
        self._before_final(problem.act.stage)

    def _evidence(self, act: EvidenceAttached) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase == "final":
            refuse_phase(act.stage, stage.phase)
        self._in_stage(stage, act.entry)
        self._new("evidence", act.evidence, act.evidence in self._state.matters.evidence)

    def _penalty(self, act: PenaltyGiven) -> None:
        stage = self._marking(act.stage)
        self._in_stage(stage, act.entry)
        deduction = stage.plan.deductions.get(act.deduction)
        if deduction is None or deduction.automatic:
            unknown("deduction", act.deduction, f"that people give in stage {act.stage}")
        scale = self._scales[act.stage][act.deduction]
        scale.check(act.deduction, act.value)
        scale.check_item(act.deduction, act.item)
        self._new("penalty", act.penalty, act.penalty in self._state.matters.penalties)

    def _lifted(self, act: PenaltyLifted) -> None:
        penalty = self._state.matters.penalties.get(act.penalty)
        if penalty is None or penalty.end is not None:
            unknown("penalty", act.penalty, "read the list of penalties in force")
        self._marking(penalty.act.stage)

    def _lodged(self, act: AppealLodged) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase not in ("closed", "published"):
            refuse_phase(act.stage, stage.phase)
        self._in_stage(stage, act.entry)
        self._new("appeal", act.appeal, act.appeal in self._state.matters.appeals)

    def _decided(self, act: AppealDecided) -> None:
        appeal = self._state.matters.appeals.get(act.appeal)
        if appeal is None or appeal.end is not None:
            unknown("appeal", act.appeal, "read the list of open appeals")
        stage = stage_of(self._state, appeal.act.stage)
        if stage.phase not in ("closed", "published"):
            refuse_phase(appeal.act.stage, stage.phase)
        if act.changes and act.decision != "upheld":
            message = "only an appeal that is upheld changes marks"
            raise Refused("appeal_changes", message, params={"appeal": act.appeal})
        self._changes(stage, act.changes)
        if len(act.by) < TWO or len(set(act.by)) != len(act.by):
            one_person(act.by[0])

    def _changes(self, stage: StageFold, changes: list[MarkChange]) -> None:
        seen: set[tuple[str, ...]] = set()
        for change in changes:
            place = stage.key_of(change.entry), change.item, change.aspect, change.judge
            if change.mark in self._state.marks or place in seen:
                params = {"mark": change.mark}
                message = f"mark {change.mark} is there already, or its cell is changed twice"
                raise Refused("mark_exists", message, params=params)
            seen.add(place)
            self._change(stage, change)

    def _change(self, stage: StageFold, change: MarkChange) -> None:
        self._in_stage(stage, change.entry)
        scale = self._scales[stage.plan.stage.id].get(change.aspect)
        if scale is None or (change.aspect not in stage.people
                             and change.aspect not in stage.plan.deductions):  # fmt: skip
            unknown("aspect", change.aspect, "that people mark")
        if change.judge not in self._state.judges:
            unknown("judge", change.judge, "register the judge first")
        refuse_unseated(self._state, stage, change)
        self._item(stage, scale, change)
        if change.value is not None:
            scale.check(change.aspect, change.value)
        self._replaces(stage, change)

    def _item(self, stage: StageFold, scale: Scale, mark: MarkChange) -> None:
        scale.check_item(mark.aspect, mark.item)
        if mark.item and not known_item(stage, mark.entry, mark.item):
            unknown("item", mark.item, "declare the item first", entry=mark.entry)

    def _replaces(self, stage: StageFold, change: MarkChange | MarkGiven) -> None:
        """Refuse a mark made for another one than counts by now."""
        cell = stage.cell(change.entry, change.item, change.aspect)
        there = None if cell is None else cell.marks.get(change.judge)
        if change.replaces != (None if there is None else there.mark):
            params = {"mark": change.mark, "current": "" if there is None else there.mark}
            message = f"{change.mark} does not replace the mark that counts"
            fix = "read the marks again and make the set anew"
            raise Refused("replaces_superseded", message, fix=fix, params=params)

    def _new(self, kind: str, code: str, known: bool) -> None:  # noqa: FBT001 -- three callers above
        if known:
            params = {kind: code}
            message = f"there is {kind} {code} already"
            raise Refused(f"{kind}_exists", message, fix="make a new id", params=params)

    def _open(self, name: str) -> StageFold:
        stage = stage_of(self._state, name)
        if stage.phase != "open":
            refuse_phase(name, stage.phase)
        return stage

    def _marking(self, name: str) -> StageFold:
        """Open, or closed and not signed yet."""
        stage = stage_of(self._state, name)
        if stage.phase not in ("open", "closed"):
            refuse_phase(name, stage.phase)
        if stage.conduct.signatures:
            refuse_settled(stage)
        return stage

    def _before_final(self, name: str) -> None:
        stage = stage_of(self._state, name)
        if stage.phase == "final":
            refuse_phase(name, stage.phase)


def one_person(person: str) -> NoReturn:
    """The same person twice where two are needed."""
    raise Refused(
        "second_person",
        "the second person is the same as the first",
        fix="have another person do it",
        params={"judge": person},
    )
