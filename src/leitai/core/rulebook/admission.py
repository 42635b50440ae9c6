"""Which acts may be taken in now. Runs for every mark, so everything is looked up, not searched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from leitai.core.ledger.acts import (
    Act,
    AnyAct,
    AttemptSealed,
    AttemptTimed,
    ContestOpened,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    JudgeRegistered,
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
from leitai.core.rulebook.attempt_admission import AttemptAdmission
from leitai.core.rulebook.attempts import REFEREE
from leitai.core.rulebook.bearing import result_is_final
from leitai.core.rulebook.blockers import refuse_blocked
from leitai.core.rulebook.organising_admission import OrganisingAdmission
from leitai.core.rulebook.organising_admission import State as OrganisingState
from leitai.core.rulebook.panel_admission import PanelAdmission, refuse_unseated
from leitai.core.rulebook.procedure_admission import ProcedureAdmission
from leitai.core.rulebook.reads import entry_attributes
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.scale import Scale, scales
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.state import (
    entry_of,
    known_item,
    refuse_phase,
    stage_of,
    starter,
    unknown,
)


class Admission:
    """Checks acts against the state of a fold; never changes it."""

    def __init__(self, fold: OrganisingState) -> None:
        self._fold = fold
        self._readable = entry_attributes(fold.rulebook)
        self._scales = {name: scales(stage) for name, stage in fold.stages.items()}
        self._attempts = AttemptAdmission(fold, self._scales)
        self._checks: dict[type[Act], Callable[[Any], None]] = {
            ContestOpened: self._contest_opened,
            RulebookPublished: self._rulebook_published,
            EntryRegistered: self._registered,
            EntryWithdrawn: self._withdrawn,
            EntryDisqualified: lambda act: entry_of(fold, act.entry),
            EntryReinstated: self._returns,
            JudgeRegistered: self._judge_registered,
            ItemDeclared: self._item_declared,
            MarkGiven: self._mark_given,
            MarkWithdrawn: self._mark_withdrawn,
            AttemptSealed: self._attempts.sealed,
            VerdictOverridden: self._attempts.overridden,
            RulesCorrected: self._attempts.corrected,
            AttemptTimed: self._timed,
            PauseApproved: self._timed,
            StageOpened: self._opened,
            StageClosed: self._closed,
            StageFrozen: self._frozen,
            StageThawed: self._thawed,
            StageFinalised: self._finalised,
            **PanelAdmission(fold).checks(),
            **ProcedureAdmission(fold, self._scales).checks(),
            **OrganisingAdmission(fold).checks(),
        }

    def check(self, act: AnyAct) -> None:
        """Raise `Refused` if the act cannot be taken in now."""
        check = self._checks.get(type(act))
        if check is not None:
            check(act)

    def _mark_given(self, act: MarkGiven) -> None:
        stage = stage_of(self._fold, act.stage)
        if stage.phase != "open":
            refuse_phase(act.stage, stage.phase)
        if stage.plan.stage.procedure.blind and not stage.cover.sealed:
            raise Refused(
                "codes_missing",
                f"stage {act.stage} is judged blind, and its entries have no codes yet",
                fix="have the encryption officer seal the first layer before the first mark",
                params={"stage": act.stage},
            )
        scale = self._scales[act.stage].get(act.aspect)
        if scale is None:
            unknown("aspect", act.aspect, f"in stage {act.stage}", stage=act.stage)
        if self._attempts.is_automatic(act.stage, act.aspect):
            _refuse_automatic(act.aspect)
        if act.judge not in self._fold.judges:
            unknown("judge", act.judge, "register the judge first")
        starter(self._fold, act.entry, stage)
        self._item(act, stage, scale)
        if act.value is not None:
            scale.check(act.aspect, act.value)
        self._seat(act, stage)
        self._cell(act, stage)

    def _seat(self, act: MarkGiven, stage: StageFold) -> None:
        """The judge sits for this entry and aspect, and the form takes marks."""
        conduct = stage.conduct
        refuse_unseated(self._fold, stage, act)
        self._unlocked(act, stage)
        if (act.entry, act.item, act.aspect, act.judge) in conduct.waiting:
            raise Refused(
                "mark_waiting",
                "a mark entered for this cell waits for a second person",
                fix="confirm or reject that one first",
                params={"entry": act.entry, "aspect": act.aspect, "judge": act.judge},
            )

    def _unlocked(self, act: MarkGiven, stage: StageFold) -> None:
        place = act.entry, act.item, act.aspect
        signed = (act.entry, act.judge) in stage.conduct.signed
        if signed and not stage.conduct.recalled(place, act.judge):
            refuse_signed(act.entry, act.judge)

    def _cell(self, act: MarkGiven, stage: StageFold) -> None:
        if act.mark in self._fold.marks:
            raise Refused(
                "mark_exists",
                f"there is a mark {act.mark} already",
                fix="make a new id for every mark",
                params={"mark": act.mark},
            )
        cell = stage.cell(act.entry, act.item, act.aspect)
        current = cell.marks.get(act.judge) if cell is not None else None
        replaces = act.replaces
        if current is None and replaces is None:
            return
        if current is None or replaces != current.mark:
            self._refuse_replacement(act, current)

    def _refuse_replacement(self, act: MarkGiven, current: MarkGiven | None) -> NoReturn:
        params = {"mark": act.mark, "current": current.mark if current is not None else ""}
        if act.replaces is None:
            raise Refused(
                "cell_marked",
                f"judge {act.judge} has marked this already, with mark {params['current']}",
                fix="to correct it, send the new mark with `replaces`",
                params=params,
            )
        params["replaces"] = act.replaces
        old = self._fold.marks.get(act.replaces)
        if old is None:
            code, what = "replaces_unknown", "does not exist"
        elif _cell_of(old) != _cell_of(act):
            code, what = "replaces_other_cell", "belongs to another aspect, entry, item or judge"
        elif old.mark in self._fold.withdrawn:
            code, what = "replaces_withdrawn", "was withdrawn"
        else:
            code, what = "replaces_superseded", "was replaced before"
        fix = "read the current marks and send the correction again"
        raise Refused(code, f"the mark to replace, {act.replaces}, {what}", fix=fix, params=params)

    def _item(self, act: MarkGiven, stage: StageFold, scale: Scale) -> None:
        scale.check_item(act.aspect, act.item)
        if act.item and not known_item(stage, act.entry, act.item):
            unknown("item", act.item, "declare the item first", entry=act.entry, stage=act.stage)

    def _contest_opened(self, act: ContestOpened) -> None:
        if self._fold.seq:
            params = {"contest": act.contest}
            raise Refused("contest_opened", "the ledger has begun already", params=params)

    def _rulebook_published(self, act: RulebookPublished) -> None:
        if self._fold.marks and act.rulebook != self._fold.rulebook.digest:
            raise Refused(
                "rulebook_in_force",
                "marks were given under the rulebook in force",
                fix="a new rulebook needs a new contest",
                params={"rulebook": act.rulebook},
            )

    def _withdrawn(self, act: EntryWithdrawn) -> None:
        entry_of(self._fold, act.entry)
        if result_is_final(self._fold):
            _refuse_final(act.entry)

    def _returns(self, act: EntryReinstated) -> None:
        entry_of(self._fold, act.entry)
        if self._fold.entrants[act.entry].standing == "ok":
            params = {"entry": act.entry}
            raise Refused("entry_takes_part", f"entry {act.entry} takes part", params=params)
        if act.entry not in self._fold.organising.struck and result_is_final(self._fold):
            _refuse_final(act.entry)

    def _item_declared(self, act: ItemDeclared) -> None:
        stage = stage_of(self._fold, act.stage)
        entry_of(self._fold, act.entry, stage)
        if stage.phase == "final":
            refuse_phase(act.stage, stage.phase)
        if act.item and not stage.plan.has_items:
            params = {"stage": act.stage, "item": act.item}
            message = f"stage {act.stage} has no repeated items"
            raise Refused("item_unexpected", message, fix="leave the item out", params=params)

    def _registered(self, act: EntryRegistered) -> None:
        for name in act.attributes:
            if name not in self._readable:
                message = f"no rule reads entry.{name}"
                fix = "leave it out: what no rule reads stays out of the ledger"
                raise Refused("attribute_unread", message, fix=fix, params={"attribute": name})
        known = self._fold.entrants.get(act.entry)
        final = any(stage.phase == "final" for stage in self._fold.stages.values())
        if known is None or known.act == act or not final:
            return
        message = f"entry {act.entry} is in a result that is final"
        fix = "a final result is not changed; an entry can still be disqualified"
        raise Refused("entry_settled", message, fix=fix, params={"entry": act.entry})

    def _judge_registered(self, act: JudgeRegistered) -> None:
        if act.judge == REFEREE:
            message = f"{REFEREE} is the automatic referee itself"
            raise Refused("judge_reserved", message, fix="choose another id")

    def _mark_withdrawn(self, act: MarkWithdrawn) -> None:
        mark = self._fold.marks.get(act.mark)
        if mark is None:
            unknown("mark", act.mark, "send the id of a mark that was given")
        if mark.judge == REFEREE:
            _refuse_automatic(mark.aspect)
        if not self._fold.is_current(act.mark):
            gone = "withdrawn" if act.mark in self._fold.withdrawn else "replaced"
            params = {"mark": act.mark}
            raise Refused(f"mark_{gone}", f"mark {act.mark} was {gone} before", params=params)
        stage = self._fold.stages[mark.stage]
        if stage.phase != "open":
            refuse_phase(mark.stage, stage.phase)
        if (stage.key_of(mark.entry), mark.judge) in stage.conduct.signed:
            refuse_signed(mark.entry, mark.judge)

    def _timed(self, act: AttemptTimed | PauseApproved) -> None:
        stage = stage_of(self._fold, act.stage)
        entry_of(self._fold, act.entry, stage)
        if stage.phase == "final":
            refuse_phase(act.stage, stage.phase)
        if act.end < act.start:
            raise Refused(
                "ends_before_start",
                "the time ends before it starts",
                fix="send start and end in UTC microseconds",
                params={"start": str(act.start), "end": str(act.end)},
            )

    def _opened(self, act: StageOpened) -> None:
        phase = stage_of(self._fold, act.stage).phase
        if phase not in ("waiting", "closed"):
            refuse_phase(act.stage, phase)

    def _closed(self, act: StageClosed) -> None:
        phase = stage_of(self._fold, act.stage).phase
        if phase != "open":
            refuse_phase(act.stage, phase)

    def _finalised(self, act: StageFinalised) -> None:
        stage = stage_of(self._fold, act.stage)
        if stage.phase not in ("closed", "published"):
            refuse_phase(act.stage, stage.phase)
        refuse_blocked(self._fold, stage)

    def _frozen(self, act: StageFrozen) -> None:
        stage = stage_of(self._fold, act.stage)
        if stage.frozen or stage.phase == "final":
            refuse_phase(act.stage, stage.status)

    def _thawed(self, act: StageThawed) -> None:
        if not stage_of(self._fold, act.stage).frozen:
            params = {"stage": act.stage}
            raise Refused("stage_not_frozen", f"stage {act.stage} is not frozen", params=params)


def refuse_signed(entry: str, judge: str) -> NoReturn:
    """The form is locked."""
    raise Refused(
        "form_signed",
        f"judge {judge} has signed the form of {entry}",
        fix="ask the chief judge to unlock it with a second person, and a reason",
        params={"entry": entry, "judge": judge},
    )


def _refuse_final(entry: str) -> NoReturn:
    raise Refused(
        "result_final",
        f"the result with entry {entry} is final",
        fix="who cheated can still be disqualified; the awards are corrected after that",
        params={"entry": entry},
    )


def _cell_of(mark: MarkGiven) -> tuple[str, str, str, str, str]:
    return mark.stage, mark.entry, mark.item, mark.aspect, mark.judge


def _refuse_automatic(aspect: str) -> NoReturn:
    raise Refused(
        "aspect_automatic",
        f"{aspect} is marked by the automatic referee",
        fix="override the verdict of the attempt, with a reason and a second person",
        params={"aspect": aspect},
    )
