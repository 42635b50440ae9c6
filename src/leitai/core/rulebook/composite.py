"""F5: the contest's result over its stages."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from leitai.core.rulebook.arithmetic import HUNDRED, finished, total
from leitai.core.rulebook.board import Board, Line
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.ranking import sort_key
from leitai.core.rulebook.scoring import seconds
from leitai.core.rulebook.sheet import Entrant, Environment
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import Row


class Composite:
    """Totals over the stages: a formula, else Σ weight · total / 100, else the last stage's."""

    def __init__(
        self,
        rulebook: Rulebook,
        stages: Mapping[str, StageFold],
        entrants: Mapping[str, Entrant],
    ) -> None:
        self.touched: set[str] = set()
        self.board = Board(rulebook.result.rank)
        self._rulebook = rulebook
        self._stages = stages
        self._entrants = entrants
        for stage in stages.values():
            stage.listeners.append(self.touched)

    def rows(self) -> tuple[Row, ...]:
        """The rows as things stand; computes only what was touched."""
        for stage in self._stages.values():
            stage.rows()
        for entry in self.touched:
            entrant = self._entrants.get(entry)
            if entrant is not None:
                self.board.put(entry, self._line(entry, entrant))
        self.touched.clear()
        return self.board.rows()

    def _line(self, entry: str, entrant: Entrant) -> Line:
        env: Environment = dict(entrant.env)
        totals: dict[str, Decimal | None] = {}
        microseconds: int | None = None
        for name, stage in self._stages.items():
            line = stage.line(entry)
            totals[name] = line.total if line is not None else None
            if line is not None:
                env |= _named(name, line)
                if line.elapsed is not None:
                    microseconds = line.elapsed + (microseconds or 0)
        env["elapsed"] = seconds(microseconds)
        result = self._rulebook.result
        own = self._total(totals, env)
        env["total"] = value = finished(own, result.rounding, None)
        ranking = result.rank
        party = entrant.belongs(ranking.best_per) if ranking.best_per else None
        key = sort_key(ranking.by, env)
        return Line(entrant, key, value, value, totals, None, microseconds, party)

    def _total(self, totals: Mapping[str, Decimal | None], env: Environment) -> Decimal | None:
        formula = self._rulebook.result.total
        if formula is not None:
            return formula.number(env)
        weights = {s.id: s.weight for s in self._rulebook.stages if s.weight is not None}
        if not weights:
            return totals[self._rulebook.stages[-1].id]
        return total(
            None if (value := totals[name]) is None else value * weight / HUNDRED
            for name, weight in weights.items()
        )


def _named(name: str, line: Line) -> Environment:
    """What formulas over the result may read of a stage."""
    env: Environment = {f"{name}.{each}": value for each, value in line.criteria.items()}
    env[name] = env[f"{name}.total"] = line.total
    env[f"{name}.score"] = line.score
    env[f"{name}.elapsed"] = seconds(line.elapsed)
    env[f"{name}.deductions"] = line.deductions
    return env
