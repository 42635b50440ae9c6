"""The fold: `standings = fold(rulebook, entries)`; pure, deterministic, replayable to any instant.

The current mark of a cell (stage, entry, item, aspect, judge) is the one given last, unless it was
withdrawn: then the cell is empty, and what the mark replaced does not come back. Incremental and
from scratch give the same bits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

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
from leitai.core.rulebook.abilities import AbilityRanking, ability_rankings
from leitai.core.rulebook.admission import Admission
from leitai.core.rulebook.advancement import qualified
from leitai.core.rulebook.arithmetic import exact
from leitai.core.rulebook.attempts import Attempts
from leitai.core.rulebook.awards import winners
from leitai.core.rulebook.composite import Composite
from leitai.core.rulebook.members import unit_points
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.progress import missing_of, progress_of
from leitai.core.rulebook.publication import fixed, fixed_units, places_of, scaled_totals
from leitai.core.rulebook.sheet import Entrant, Standing
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import (
    Progress,
    Qualified,
    Results,
    Sheet,
    Standings,
    Status,
    UnitPoints,
    Winners,
)
from leitai.core.rulebook.why import sheet_of


class Fold:
    """A contest's state after `seq` entries of its ledger.

    Attributes:
        rulebook: the rules; the same for the whole life of the fold.
        seq: the last entry applied, 0 before the first.
        at: its instant, UTC microseconds.
        opened: stages in the order in which they were last opened.
        judges: registered judges and their units.
        entrants: registered entries.
        marks: every mark ever given, by its id.
        withdrawn: ids of marks withdrawn.
        attempts: what the referee judged.
        digest: of the rulebook in force.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.seq = 0
        self.at = 0
        self.contest: str | None = None
        self.opened: list[str] = []
        self.judges: dict[str, str | None] = {}
        self.entrants: dict[str, Entrant] = {}
        self.marks: dict[str, MarkGiven] = {}
        self.withdrawn: set[str] = set()
        self.attempts = Attempts()
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
            EntryDisqualified: lambda act: self._set_standing(act.entry, "disqualified"),
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
            StageClosed: lambda act: self._set_phase(act.stage, "closed"),
            StageFinalised: lambda act: self._set_phase(act.stage, "final"),
            StageFrozen: lambda act: self._freeze(act.stage, frozen=True),
            StageThawed: lambda act: self._freeze(act.stage, frozen=False),
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
        self._do[type(entry.act)](entry.act)

    def stage_status(self, stage: str) -> Status:
        """`waiting`, `open`, `closed`, `frozen` (public views stand still) or `final`."""
        return self.stages[stage].status

    @exact
    def standings(self, stage: str) -> Standings:
        """A stage's rows as things stand; `KeyError` for an unknown stage."""
        self._settle()
        fold = self.stages[stage]
        return Standings(stage, fold.status, self.seq, self._places[stage], fold.rows())

    @exact
    def result(self) -> Standings:
        """The contest's result over its stages."""
        self._settle()
        rows = self._composite.rows()
        return Standings("result", self._result_status(), self.seq, self._places["result"], rows)

    @exact
    def advancement(self) -> tuple[Qualified, ...]:
        """Who goes on by each `advance` of the rulebook, as things stand."""
        self._settle()
        return tuple(
            Qualified(
                advance.source,
                advance.target,
                self.stages[advance.source].phase == "final",
                qualified(advance, self.stages[advance.source].rows(), self.entrants),
            )
            for advance in self.rulebook.advance
        )

    @exact
    def awards(self) -> tuple[Winners, ...]:
        """Who has each award "as if it ended now"; an entry may have several."""
        sources = {each.source for each in self.rulebook.awards}
        rows = {
            source: self.result().rows if source is None else self.standings(source).rows
            for source in sources
        }
        return winners(self.rulebook, rows, self.entrants)

    @exact
    def abilities(self, stage: str) -> tuple[AbilityRanking, ...]:
        """The ranking of each ability that a stage's aspects name; `KeyError` for no stage."""
        return ability_rankings(self.stages[stage], self.entrants, self.rulebook.abilities)

    def scaled(self) -> dict[str, int]:
        """F8 value of every entry with a place in the result; empty without a `scale`."""
        return scaled_totals(self.rulebook, self.result().rows)

    @exact
    def sheet(self, stage: str, entry: str) -> Sheet:
        """All numbers of one entry; `KeyError` for an unknown stage or entry."""
        self.standings(stage)
        return sheet_of(self.stages[stage], self.entrants[entry], self.seq)

    @exact
    def results(self) -> Results:
        """Everything official, with the rule's places."""
        return Results(
            rulebook=self.digest,
            seq=self.seq,
            stages=tuple(fixed(self.standings(stage)) for stage in self.stages),
            result=fixed(self.result()),
            advancement=self.advancement(),
            awards=self.awards(),
            scaled=self.scaled(),
            units=self._units(),
        )

    def mark(self, mark: str) -> MarkGiven | None:
        """A mark ever given, replaced and withdrawn ones too."""
        return self.marks.get(mark)

    def is_current(self, mark: str) -> bool:
        """Whether the mark counts: neither replaced nor withdrawn."""
        given = self.marks.get(mark)
        if given is None or given.stage not in self.stages:
            return False
        performance = self.stages[given.stage].performances.get(given.entry)
        cell = performance.cell(given.item, given.aspect) if performance is not None else None
        return cell is not None and cell.marks.get(given.judge) is given

    def marks_by(self, judge: str, stage: str) -> list[MarkGiven]:
        """The judge's current marks in a stage; by entry, item and aspect as first marked."""
        return [
            cell.marks[judge]
            for performance in self.stages[stage].performances.values()
            for item in performance.items.values()
            for cell in item.cells.values()
            if judge in cell.marks
        ]

    @exact
    def progress(self, stage: str) -> Progress:
        """Marks given and expected of the entries still in."""
        self._settle()
        return progress_of(self.stages[stage], self.entrants, len(self.judges))

    @exact
    def missing(self, stage: str) -> dict[str, int]:
        """Entries still in that lack marks, and how many: mark by mark, aspect by aspect."""
        self._settle()
        return missing_of(self.stages[stage], self.entrants, len(self.judges))

    @exact
    def starters(self, stage: str) -> list[str]:
        """Entries that take part in the stage, in the order of registration."""
        self._settle()
        return [entry for entry in self.entrants if self.stages[stage].listed(entry)]

    def _units(self) -> tuple[UnitPoints, ...]:
        result = self.result()
        units = unit_points(self.rulebook.awards, self.awards(), result, self.entrants)
        return fixed_units(units, result.places)

    def _settle(self) -> None:
        """Let those who advance into their next stage once the one before is closed."""
        for target in self.targets:
            invited: frozenset[str] = frozenset()
            for advance in self.rulebook.advance:
                source = self.stages[advance.source]
                if advance.target == target and source.phase in ("closed", "final"):
                    invited |= frozenset(qualified(advance, source.rows(), self.entrants))
            self.stages[target].invite(invited)

    def _result_status(self) -> Status:
        statuses = [stage.status for stage in self.stages.values()]
        if "frozen" in statuses:
            return "frozen"
        if all(status == "final" for status in statuses):
            return "final"
        if all(status in ("closed", "final") for status in statuses):
            return "closed"
        return "waiting" if all(status == "waiting" for status in statuses) else "open"

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
        stage.give(act)

    def _withdraw_mark(self, act: MarkWithdrawn) -> None:
        mark = self.marks.get(act.mark)
        if mark is not None:
            self.withdrawn.add(act.mark)
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
            stage.performance(act.entry).attempt = (act.start, act.end)
            stage.touched.add(act.entry)

    def _approve_pause(self, act: PauseApproved) -> None:
        stage = self.stages.get(act.stage)
        if stage is not None:
            stage.performance(act.entry).pauses.append((act.start, act.end))
            stage.touched.add(act.entry)

    def _open_stage(self, act: StageOpened) -> None:
        if act.stage in self.stages:
            self.opened = [*(each for each in self.opened if each != act.stage), act.stage]
            self._set_phase(act.stage, "open")

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
