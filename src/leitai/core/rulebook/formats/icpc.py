"""ICPC-style scoring: problems solved, then penalty time, then the time of the last accepted run.

Every item of an entry is one judged run with the attributes `problem` and `time` (minutes since the
start, whole or not), marked once: 1 accepted, 0 rejected, absent while judging or when the run does
not count (a compile error, say). Runs after the first accepted one of a problem change nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from leitai.core.rulebook.arithmetic import ONE, ZERO
from leitai.core.rulebook.formats import Attempt, Refuse
from leitai.core.rulebook.model import Stage
from leitai.core.rulebook.numbers import NUMBER

_OPTIONS = ("problems", "penalty")
_CRITERIA = ("solved", "penalty", "last")


class IcpcFormat:
    """The plug-in `icpc`: options `problems` (list of ids) and `penalty` (minutes, usually 20)."""

    def validate(self, options: Mapping[str, Any], refuse: Refuse) -> None:
        """Refuse options it does not know, and problems or penalties that are none."""
        for name in options:
            if name not in _OPTIONS:
                refuse(name, f'there is no option "{name}"', f"known: {', '.join(_OPTIONS)}")
        problems = options.get("problems")
        if not isinstance(problems, list) or not problems:
            refuse("problems", "the problems are missing", "write problems: [A, B, C]")
        elif not all(isinstance(each, str) and each for each in problems):
            refuse("problems", "every problem is a plain id", "write problems: [A, B, C]")
        elif len(set(problems)) < len(problems):
            refuse("problems", "a problem is named twice", "name each problem once")
        penalty = options.get("penalty", "20")
        if not isinstance(penalty, str) or not NUMBER.fullmatch(penalty) or Decimal(penalty) < 0:
            refuse("penalty", "the penalty is not a number of minutes", "write penalty: 20")

    def check(self, stage: Stage, refuse: Refuse) -> None:
        """Refuse a stage without its three criteria, or without exactly one aspect per item."""
        names = [criterion.id for criterion in stage.criteria]
        if sorted(names) != sorted(_CRITERIA):
            wanted = ", ".join(_CRITERIA)
            refuse("", f"the criteria are {', '.join(names) or 'missing'}", f"write {wanted}")
        aspects = [aspect for criterion in stage.criteria for aspect in criterion.aspects]
        if len(aspects) != 1 or not aspects[0].per_item:
            refuse("", "it needs exactly one aspect, per item", "mark each run once, 0 or 1")

    def scorer(self, stage: Stage) -> IcpcScorer:
        """The scorer of a stage with valid options."""
        aspect = next(a.id for c in stage.criteria for a in c.aspects)
        problems = frozenset(stage.options["problems"])
        return IcpcScorer(aspect, problems, Decimal(stage.options.get("penalty", "20")))


class IcpcScorer:
    """Gives the criteria `solved`, `penalty` and `last`."""

    def __init__(self, aspect: str, problems: frozenset[str], penalty: Decimal) -> None:
        self._aspect = aspect
        self._problems = problems
        self._penalty = penalty

    def score(self, attempts: Sequence[Attempt]) -> Mapping[str, Decimal | None]:
        """Solved count, Σ (minute accepted + penalty · rejected before), last minute accepted."""
        runs: dict[str, list[tuple[Decimal, bool]]] = {}
        for attempt in attempts:
            problem, time = attempt.attributes.get("problem", ""), _minutes(attempt)
            verdict = attempt.scores.get(self._aspect)
            if problem in self._problems and time is not None and verdict is not None:
                runs.setdefault(problem, []).append((time, verdict == ONE))
        if not runs:
            return {"solved": None, "penalty": None, "last": None}
        solved = [each for each in map(self._solved, runs.values()) if each is not None]
        return {
            "solved": Decimal(len(solved)),
            "penalty": sum((cost for _, cost in solved), ZERO),
            "last": max((minute for minute, _ in solved), default=None),
        }

    def _solved(self, runs: list[tuple[Decimal, bool]]) -> tuple[Decimal, Decimal] | None:
        """Minute and cost of the first accepted run, if there is one."""
        accepted = min((time for time, right in runs if right), default=None)
        if accepted is None:
            return None
        rejected = sum(1 for time, right in runs if not right and time < accepted)
        return accepted, accepted + self._penalty * rejected


def _minutes(attempt: Attempt) -> Decimal | None:
    text = attempt.attributes.get("time", "")
    return Decimal(text) if NUMBER.fullmatch(text) else None
