"""What the chief judge's room knows of each entry, worked out again only where it changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from leitai.core.rulebook.entry_forms import EntryForm, Sign, entry_forms
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.forms import Dispute, entry_disputes
from leitai.core.rulebook.tabulation import Tabulation

DONE: Final = frozenset({"c", "a", "s"})
WAITING: Final = frozenset({"n", "p"})
AWAITED: Final = (2, 3)
"""Share of an entry's forms from which on the others are awaited."""


@dataclass(frozen=True, slots=True)
class Facts:
    """One entry.

    Attributes:
        forms: judge → form.
        disputes: cells whose judges lie too far apart or mark again.
        awaited: since when the forms still missing are awaited, UTC microseconds.
    """

    forms: dict[str, EntryForm]
    disputes: tuple[Dispute, ...]
    awaited: int | None

    @property
    def signs(self) -> dict[str, Sign]:
        """Judge → state of the form; not of those it does not concern."""
        return {judge: one.sign for judge, one in self.forms.items() if concerns(one)}

    @property
    def lacking(self) -> list[str]:
        """Judges whose forms are missing."""
        return [j for j, one in self.forms.items() if one.sign in WAITING and concerns(one)]


@dataclass(slots=True)
class Tally:
    """One judge over all entries: marks and forms given and due, entries recused."""

    given: int = 0
    due: int = 0
    forms: int = 0
    of: int = 0
    recused: int = 0

    def count(self, one: EntryForm, by: int) -> None:
        """Add a form (`by` 1), or take it away (-1)."""
        if one.sign == "r":
            self.recused += by
            return
        if concerns(one):
            self.given += by * one.given
            self.due += by * one.due
            self.forms += by * (one.sign in DONE)
            self.of += by


@dataclass(slots=True)
class Entries:
    """All entries of a stage.

    Attributes:
        facts: by entry.
        tallies: by judge.
    """

    facts: dict[str, Facts] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)
    _seating: int = 0
    _signed: frozenset[tuple[str, str]] = frozenset()
    _rounds: frozenset[tuple[str, int, int]] = frozenset()

    def update(self, fold: Fold, tabulation: Tabulation, changed: set[str]) -> None:
        """Look again at what changed, by marks or by procedure, and at entries that are new."""
        stage = tabulation.stage
        if tabulation.seating != self._seating:
            self._seating = tabulation.seating
            self.facts.clear()
            self.tallies.clear()
        there = [entry for entry in stage.entrants if stage.listed(entry)]
        again = (changed | self._procedure(tabulation)) & set(there)
        again |= set(there) - self.facts.keys()
        for entry in self.facts.keys() - set(there):
            self._drop(entry)
        expected = fold.expectation(stage.plan.stage.id)
        for entry in again:
            self._drop(entry)
            forms = entry_forms(stage, expected, entry, fold.judges)
            performance = stage.performances.get(entry)
            disputes = tuple(entry_disputes(stage, performance)) if performance is not None else ()
            awaited = _awaited(fold, tabulation, entry, forms)
            self.facts[entry] = Facts(forms, disputes, awaited)
            for judge, one in forms.items():
                self.tallies.setdefault(judge, Tally()).count(one, 1)

    def awaited(self) -> dict[str, int]:
        """Judge → since when the oldest missing form is awaited."""
        found: dict[str, int] = {}
        for each in self.facts.values():
            if each.awaited is not None:
                for judge in each.lacking:
                    found[judge] = min(found.get(judge, each.awaited), each.awaited)
        return found

    def _procedure(self, tabulation: Tabulation) -> set[str]:
        """Entries whose forms were signed or opened, or whose cells are marked again."""
        conduct = tabulation.stage.conduct
        signed = frozenset(conduct.signed)
        rounds = frozenset(
            (place[0], one.number, len(one.pending)) for place, one in conduct.rounds.items()
        )
        changed = {entry for entry, _ in signed ^ self._signed}
        changed |= {entry for entry, *_ in rounds ^ self._rounds}
        self._signed, self._rounds = signed, rounds
        return changed

    def _drop(self, entry: str) -> None:
        old = self.facts.pop(entry, None)
        for judge, one in old.forms.items() if old is not None else ():
            self.tallies[judge].count(one, -1)


def concerns(one: EntryForm) -> bool:
    """Whether the form is to be given, or was."""
    return bool(one.due) or one.sign == "r"


def _awaited(
    fold: Fold, tabulation: Tabulation, entry: str, forms: dict[str, EntryForm]
) -> int | None:
    """When two thirds of the forms were there, if any are still missing."""
    wanted = [one for one in forms.values() if concerns(one) and one.sign != "r"]
    orders = [tabulation.last(entry, j) for j, one in forms.items() if one.sign in DONE]
    given = sorted(fold.marked_at[order] for order in orders if order is not None)
    share, whole = AWAITED
    enough = -(-len(wanted) * share // whole)
    if not enough or len(given) < enough or len(given) == len(wanted):
        return None
    return given[enough - 1]
