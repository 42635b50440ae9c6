"""Which acts may be taken in now. Runs for every mark, so everything is looked up, not searched."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NoReturn, Protocol

from leitai.core.ledger.acts import (
    Act,
    AnyAct,
    AttemptTimed,
    ContestOpened,
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    MarkGiven,
    MarkWithdrawn,
    PauseApproved,
    RulebookPublished,
    StageClosed,
    StageFinalised,
    StageFrozen,
    StageOpened,
    StageThawed,
)
from leitai.core.rulebook.arithmetic import CONTEXT, number
from leitai.core.rulebook.model import Range, Rulebook
from leitai.core.rulebook.reads import entry_attributes
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.stage import StageFold

_REMEMBERED = 4096
"""Values known to be legal are kept for each aspect up to this many."""


class Scale:
    """Which values an aspect or a deduction takes."""

    __slots__ = ("_legal", "_range", "per_item")

    def __init__(self, span: Range, *, per_item: bool) -> None:
        self._range = span
        self._legal: set[str] = set()
        self.per_item = per_item

    def check(self, aspect: str, value: str) -> None:
        """Refuse what is out of range or between two steps."""
        if value in self._legal:
            return
        given = number(value)
        if not self._range.minimum <= given <= self._range.maximum:
            self._refuse("mark_out_of_range", "is outside the scale", aspect, value)
        step = self._range.step
        if step and CONTEXT.remainder(given - self._range.minimum, step):
            self._refuse("mark_off_step", "falls between two steps of the scale", aspect, value)
        if len(self._legal) < _REMEMBERED:
            self._legal.add(value)

    def _refuse(self, code: str, what: str, aspect: str, value: str) -> NoReturn:
        span = self._range
        steps = f" in steps of {_plain(span.step)}" if span.step else ""
        params = {
            "aspect": aspect,
            "value": value,
            "minimum": _plain(span.minimum),
            "maximum": _plain(span.maximum),
            "step": _plain(span.step) if span.step else "",
        }
        scale = f"{params['minimum']} to {params['maximum']}{steps}"
        message = f"the mark {value} for {aspect} {what}"
        raise Refused(code, message, fix=f"send a mark from {scale}", params=params)


def _plain(value: Decimal) -> str:
    return f"{value:f}"


class State(Protocol):
    """What admission looks at; a `Fold` has it all."""

    rulebook: Rulebook
    seq: int
    judges: dict[str, str | None]
    entrants: dict[str, Entrant]
    marks: dict[str, MarkGiven]
    withdrawn: set[str]
    stages: dict[str, StageFold]

    def is_current(self, mark: str) -> bool:
        """Whether the mark counts: neither replaced nor withdrawn."""


class Admission:
    """Checks acts against the state of a fold; never changes it."""

    def __init__(self, fold: State) -> None:
        self._fold = fold
        self._readable = entry_attributes(fold.rulebook)
        self._scales = {name: _scales(stage) for name, stage in fold.stages.items()}
        self._checks: dict[type[Act], Callable[[Any], None]] = {
            ContestOpened: self._contest_opened,
            RulebookPublished: self._rulebook_published,
            EntryRegistered: self._registered,
            EntryWithdrawn: self._leaves,
            EntryDisqualified: self._leaves,
            EntryReinstated: self._returns,
            ItemDeclared: self._item_declared,
            MarkGiven: self._mark_given,
            MarkWithdrawn: self._mark_withdrawn,
            AttemptTimed: self._timed,
            PauseApproved: self._timed,
            StageOpened: self._opened,
            StageClosed: self._closed,
            StageFrozen: self._frozen,
            StageThawed: self._thawed,
            StageFinalised: self._finalised,
        }

    def check(self, act: AnyAct) -> None:
        """Raise `Refused` if the act cannot be taken in now."""
        check = self._checks.get(type(act))
        if check is not None:
            check(act)

    def _mark_given(self, act: MarkGiven) -> None:
        stage = self._stage(act.stage)
        if stage.phase != "open":
            _refuse_phase(act.stage, stage.phase)
        scale = self._scales[act.stage].get(act.aspect)
        if scale is None:
            _unknown("aspect", act.aspect, f"in stage {act.stage}", stage=act.stage)
        if act.judge not in self._fold.judges:
            _unknown("judge", act.judge, "register the judge first")
        self._takes_part(act.entry)
        self._item(act, stage, scale)
        if act.value is not None:
            scale.check(act.aspect, act.value)
        self._cell(act, stage)

    def _cell(self, act: MarkGiven, stage: StageFold) -> None:
        if act.mark in self._fold.marks:
            raise Refused(
                "mark_exists",
                f"there is a mark {act.mark} already",
                fix="make a new id for every mark",
                params={"mark": act.mark},
            )
        performance = stage.performances.get(act.entry)
        cell = performance.cell(act.item, act.aspect) if performance is not None else None
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
        if scale.per_item is not bool(act.item):
            what = "needs an item" if scale.per_item else "is not marked per item"
            raise Refused(
                "item_missing" if scale.per_item else "item_unexpected",
                f"{act.aspect} {what}",
                fix="name the item" if scale.per_item else "leave the item out",
                params={"aspect": act.aspect, "item": act.item},
            )
        if act.item and not _known_item(stage, act.entry, act.item):
            _unknown("item", act.item, "declare the item first", entry=act.entry, stage=act.stage)

    def _takes_part(self, entry: str) -> None:
        entrant = self._fold.entrants.get(entry)
        if entrant is None:
            _unknown("entry", entry, "register the entry first")
        if entrant.standing != "ok":
            raise Refused(
                f"entry_{entrant.standing}",
                f"entry {entry} is {entrant.standing}",
                fix="if that was lifted, reinstate the entry first",
                params={"entry": entry},
            )

    def _stage(self, stage: str) -> StageFold:
        found = self._fold.stages.get(stage)
        if found is None:
            known = ", ".join(self._fold.stages)
            _unknown("stage", stage, f"the rulebook has {known}")
        return found

    def _entry(self, entry: str) -> None:
        if entry not in self._fold.entrants:
            _unknown("entry", entry, "register the entry first")

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

    def _leaves(self, act: EntryWithdrawn | EntryDisqualified) -> None:
        self._entry(act.entry)

    def _returns(self, act: EntryReinstated) -> None:
        self._entry(act.entry)
        if self._fold.entrants[act.entry].standing == "ok":
            params = {"entry": act.entry}
            raise Refused("entry_takes_part", f"entry {act.entry} takes part", params=params)

    def _item_declared(self, act: ItemDeclared) -> None:
        stage = self._stage(act.stage)
        self._entry(act.entry)
        if stage.phase == "final":
            _refuse_phase(act.stage, stage.phase)
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

    def _mark_withdrawn(self, act: MarkWithdrawn) -> None:
        mark = self._fold.marks.get(act.mark)
        if mark is None:
            _unknown("mark", act.mark, "send the id of a mark that was given")
        if not self._fold.is_current(act.mark):
            gone = "withdrawn" if act.mark in self._fold.withdrawn else "replaced"
            params = {"mark": act.mark}
            raise Refused(f"mark_{gone}", f"mark {act.mark} was {gone} before", params=params)
        phase = self._fold.stages[mark.stage].phase
        if phase != "open":
            _refuse_phase(mark.stage, phase)

    def _timed(self, act: AttemptTimed | PauseApproved) -> None:
        stage = self._stage(act.stage)
        self._entry(act.entry)
        if stage.phase == "final":
            _refuse_phase(act.stage, stage.phase)
        if act.end < act.start:
            raise Refused(
                "ends_before_start",
                "the time ends before it starts",
                fix="send start and end in UTC microseconds",
                params={"start": str(act.start), "end": str(act.end)},
            )

    def _opened(self, act: StageOpened) -> None:
        phase = self._stage(act.stage).phase
        if phase not in ("waiting", "closed"):
            _refuse_phase(act.stage, phase)

    def _closed(self, act: StageClosed) -> None:
        phase = self._stage(act.stage).phase
        if phase != "open":
            _refuse_phase(act.stage, phase)

    def _finalised(self, act: StageFinalised) -> None:
        phase = self._stage(act.stage).phase
        if phase != "closed":
            _refuse_phase(act.stage, phase)

    def _frozen(self, act: StageFrozen) -> None:
        stage = self._stage(act.stage)
        if stage.frozen or stage.phase == "final":
            _refuse_phase(act.stage, stage.status)

    def _thawed(self, act: StageThawed) -> None:
        if not self._stage(act.stage).frozen:
            params = {"stage": act.stage}
            raise Refused("stage_not_frozen", f"stage {act.stage} is not frozen", params=params)


def _scales(stage: StageFold) -> dict[str, Scale]:
    aspects = {each.id: Scale(each.range, per_item=each.per_item) for each in stage.plan.aspects()}
    deductions = {
        each.id: Scale(each.range, per_item=each.per_item)
        for each in stage.plan.deductions.values()
    }
    return aspects | deductions


def _known_item(stage: StageFold, entry: str, item: str) -> bool:
    """Declared; or, where no formula reads its attributes, one of the expected: 1, 2 and so on."""
    performance = stage.performances.get(entry)
    there = performance.items.get(item) if performance is not None else None
    if there is not None and there.declared:
        return True
    expected = stage.plan.expected_items
    if stage.plan.reads_items:
        return False
    return expected is None or (item.isdecimal() and item == str(min(int(item), expected)) != "0")


def _cell_of(mark: MarkGiven) -> tuple[str, str, str, str, str]:
    return mark.stage, mark.entry, mark.item, mark.aspect, mark.judge


def _refuse_phase(stage: str, phase: str) -> NoReturn:
    words = {
        "waiting": ("is not open yet", "open the stage first"),
        "open": ("is open", "close the stage first"),
        "closed": ("is closed", "the organiser can open the stage again"),
        "frozen": ("is frozen", "thaw the stage first"),
        "final": ("is final", "a final result is not changed"),
    }
    message, fix = words[phase]
    params = {"stage": stage, "status": phase}
    raise Refused(f"stage_{phase}", f"stage {stage} {message}", fix=fix, params=params)


def _unknown(kind: str, code: str, fix: str, **params: str) -> NoReturn:
    message = f"there is no {kind} {code}"
    raise Refused(f"{kind}_unknown", message, fix=fix, params={kind: code, **params})
