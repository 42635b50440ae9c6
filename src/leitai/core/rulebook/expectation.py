"""Whose marks are expected: assigned or all, in the criterion's team, not recused."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.core.rulebook.model import Aspect, AspectKind
from leitai.core.rulebook.panels import Panels
from leitai.core.rulebook.stage import StageFold


class Expectation:
    """Answers for one stage.

    Attributes:
        plain: everybody marks everything, so that numbers do not depend on the entry.
    """

    def __init__(self, stage: StageFold, panels: Panels, judges: Mapping[str, str | None]) -> None:
        self._id = stage.plan.stage.id
        self._panels = panels
        self._judges = judges
        self._above = stage.plan.criteria_of
        self.plain = panels.is_plain(self._id)

    def eligible(self, entry: str, aspect: Aspect) -> tuple[str, ...]:
        """Judges who may mark the aspect of the entry."""
        above = self._above[aspect.id]
        return self._panels.eligible(self._id, entry, above, self._judges)

    def seated(self, entry: str) -> tuple[str, ...]:
        """Judges who may mark anything of the entry, deductions among it."""
        return self._panels.eligible(self._id, entry, (), self._judges)

    def need(self, entry: str, aspect: Aspect) -> int:
        """How many marks a cell of the aspect is to have."""
        written = aspect.judges
        listed = self._id in self._panels.assignments
        plain = not (listed or self._panels.recused(entry))
        if plain or aspect.kind is AspectKind.AUTOMATIC:
            return written or len(self._judges)
        there = len(self.eligible(entry, aspect))
        return there if written is None else min(written, there)

    def may_exceed(self, aspect: Aspect) -> bool:
        """Whether more judges may mark the aspect than are needed."""
        return aspect.judges is not None and aspect.judges < len(self._judges)

    def is_due(self, entry: str, aspect: Aspect, judge: str) -> bool:
        """Whether the aspect is this judge's to mark, and cannot be left to others."""
        eligible = self.eligible(entry, aspect)
        return judge in eligible and self.need(entry, aspect) >= len(eligible)

    def is_recused(self, entry: str, judge: str) -> bool:
        """Whether the judge stands aside for the entry."""
        return judge in self._panels.recused(entry)
