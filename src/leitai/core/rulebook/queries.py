"""What can be read off a fold; nothing here changes it."""

from __future__ import annotations

from typing import Final

import msgspec

from leitai.core.ledger.acts import MarkGiven
from leitai.core.rulebook.abilities import AbilityRanking, ability_rankings
from leitai.core.rulebook.advancement import qualified
from leitai.core.rulebook.arithmetic import exact
from leitai.core.rulebook.attempts import Attempts
from leitai.core.rulebook.awards import winners
from leitai.core.rulebook.blockers import Blocker, blockers_of
from leitai.core.rulebook.composite import Composite
from leitai.core.rulebook.conduct import HeldMark, Matters
from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.forms import Dispute, FormState, disputes_of, form_of
from leitai.core.rulebook.members import unit_points
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.organising import Organising
from leitai.core.rulebook.outcomes import Advance
from leitai.core.rulebook.panels import Panels
from leitai.core.rulebook.progress import Short, missing_of, progress_of, short_of
from leitai.core.rulebook.publication import fixed, fixed_units, scaled_totals
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import (
    Progress,
    Qualified,
    Results,
    Row,
    Sheet,
    Standings,
    Status,
    UnitPoints,
    Winners,
)
from leitai.core.rulebook.why import sheet_of

_SETTLED: Final = ("closed", "published", "final")


class Queries:
    """The reading side of a `Fold`, which documents the attributes."""

    rulebook: Rulebook
    seq: int
    digest: str
    judges: dict[str, str | None]
    entrants: dict[str, Entrant]
    marks: dict[str, MarkGiven]
    attempts: Attempts
    panels: Panels
    matters: Matters
    organising: Organising
    stages: dict[str, StageFold]
    targets: set[str]
    _composite: Composite
    _places: dict[str, int]

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
                self._going_on(advance),
            )
            for advance in self.rulebook.advance
        )

    @exact
    def awards(self) -> tuple[Winners, ...]:
        """Who has each award "as if it ended now"; an entry may have several."""
        self._settle()
        sources = {each.source for each in self.rulebook.awards}
        rows = {
            source: self.result().rows if source is None else self._known_rows(source)
            for source in sources
        }
        return winners(self.rulebook, rows, self.entrants)

    @exact
    def abilities(self, stage: str) -> tuple[AbilityRanking, ...]:
        """The ranking of each ability that a stage's aspects name; `KeyError` for no stage."""
        found = self.stages[stage]
        return ability_rankings(found, found.entrants, self.rulebook.abilities)

    def scaled(self) -> dict[str, int]:
        """F8 value of every entry with a place in the result; empty without a `scale`."""
        return scaled_totals(self.rulebook, self.result().rows)

    @exact
    def sheet(self, stage: str, entry: str) -> Sheet:
        """All numbers of one entry; `KeyError` for an unknown stage or entry."""
        self.standings(stage)
        found = self.stages[stage]
        return sheet_of(found, found.entrants[entry], self.seq)

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
        cell = self.stages[given.stage].cell(given.entry, given.item, given.aspect)
        return cell is not None and cell.marks.get(given.judge) is given

    def marks_by(self, judge: str, stage: str) -> list[MarkGiven]:
        """The judge's current marks in a stage; by entry, item and aspect as first marked.

        Each names its entry as it is called now.
        """
        return [
            _named(cell.marks[judge], performance.entry)
            for performance in self.stages[stage].performances.values()
            for item in performance.items.values()
            for cell in item.cells.values()
            if judge in cell.marks
        ]

    @exact
    def progress(self, stage: str) -> Progress:
        """Marks given and expected of the entries still in."""
        self._settle()
        return progress_of(self.stages[stage], self.expectation(stage))

    @exact
    def missing(self, stage: str) -> dict[str, int]:
        """Entries still in that lack marks, and how many: mark by mark, aspect by aspect."""
        self._settle()
        return missing_of(self.stages[stage], self.expectation(stage))

    def short(self, stage: str) -> list[Short]:
        """Aspects whose rule wants more judges than there are."""
        return short_of(self.stages[stage], self.expectation(stage))

    @exact
    def starters(self, stage: str) -> list[str]:
        """Entries that take part in the stage, in the order of registration."""
        self._settle()
        found = self.stages[stage]
        return [entry for entry in found.entrants if found.listed(entry)]

    def expectation(self, stage: str) -> Expectation:
        """Whose marks the stage expects, as things stand."""
        return Expectation(self.stages[stage], self.panels, self.judges)

    def due(self, stage: str, entry: str, aspect: str | None = None) -> tuple[str, ...]:
        """Judges who may mark the entry (one aspect of it), in the order of registration."""
        expected, plan = self.expectation(stage), self.stages[stage].plan
        aspects = list(plan.aspects()) if aspect is None else [plan.panels[aspect].aspect]
        found = {judge for each in aspects for judge in expected.eligible(entry, each)}
        return tuple(judge for judge in self.judges if judge in found)

    def form(self, stage: str, entry: str, judge: str) -> FormState:
        """How far one judge is with one entry."""
        return form_of(self.stages[stage], self.expectation(stage), entry, judge)

    def disputes(self, stage: str) -> tuple[Dispute, ...]:
        """Cells whose judges lie too far apart, or who have not all marked again."""
        return tuple(disputes_of(self.stages[stage]))

    def held(self, stage: str) -> tuple[HeldMark, ...]:
        """Marks that wait for a second person, in the order in which they were entered."""
        return tuple(self.stages[stage].conduct.held.values())

    @exact
    def blockers(self, stage: str) -> tuple[Blocker, ...]:
        """What stands against a final result, in the order in which it is dealt with."""
        self._settle()
        return tuple(blockers_of(self, self.stages[stage]))

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
                if advance.target == target and source.phase in _SETTLED:
                    invited |= frozenset(self._going_on(advance))
            self.stages[target].invite(invited)

    def _going_on(self, advance: Advance) -> tuple[str, ...]:
        return qualified(advance, self._known_rows(advance.source), self.entrants)

    def _known_rows(self, stage: str) -> tuple[Row, ...]:
        """Nobody goes on and nobody wins by a code."""
        return () if self.stages[stage].sealed else self.stages[stage].rows()

    def _result_status(self) -> Status:
        statuses = [stage.status for stage in self.stages.values()]
        if "frozen" in statuses:
            return "frozen"
        if all(status == "final" for status in statuses):
            return "final"
        if all(status in _SETTLED for status in statuses):
            return "closed" if "closed" in statuses else "published"
        return "waiting" if all(status == "waiting" for status in statuses) else "open"


def _named(mark: MarkGiven, entry: str) -> MarkGiven:
    return mark if mark.entry == entry else msgspec.structs.replace(mark, entry=entry)
