"""Read `combine`: the steps that make one score of a panel's marks, in the order written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, cast

from leitai.core.rulebook.errors import Report, shown, suggestion
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import (
    Adjust,
    Centre,
    Clamp,
    Factor,
    Gather,
    Penalty,
    Plus,
    RoundTo,
    Step,
    Trim,
)
from leitai.core.rulebook.reading import read_clamp, read_formula, read_rounding
from leitai.core.rulebook.scopes import attribute_scope
from leitai.core.rulebook.source import Node, Scalar, Series, Table, described
from leitai.core.rulebook.values import read_id, read_truth, read_whole

GATHERS: Final = ("mean", "sum", "median", "lowest", "highest")
WORDS: Final = (*GATHERS, "centre")
STEPS: Final = ("penalty", "centre", "adjust", "trim", *GATHERS, "factor", "add", "clamp", "round")
_JUDGED: Final = (Penalty, Centre, Adjust, Trim, Gather)
_TRIM_BOTH: Final = 2

Placed = tuple[Node, Step]


class CombineReader:
    """Reads one `combine`.

    Args:
        report: where problems go.
        what: whose `combine` it is.
        penalties: deduction id → whether it is given judge by judge.
    """

    def __init__(self, report: Report, what: str, penalties: Mapping[str, bool]) -> None:
        self._report = report
        self._what = what
        self._penalties = penalties
        self._readers: dict[str, Callable[[Node, str], Step | None]] = {
            "trim": self._trim,
            "penalty": self._penalty,
            "adjust": self._adjust,
            "factor": self._factor,
            "add": self._add,
            "clamp": self._clamp,
            "round": self._round,
        }

    def read(self, node: Node, *, judgement: bool = False) -> tuple[Step, ...]:
        """The steps; what cannot be read is reported and left out."""
        placed = [(where, step) for where, step in self._steps(node) if step is not None]
        self._check_order(placed, judgement=judgement)
        return tuple(step for _, step in placed)

    def _steps(self, node: Node) -> list[tuple[Node, Step | None]]:
        match node:
            case Scalar():
                return [(node, self._word(node))]
            case Table():
                return [(key, self._step(key, value)) for key, value in node.pairs]
            case Series():
                return [pair for each in node.nodes for pair in self._member(each)]

    def _member(self, node: Node) -> list[tuple[Node, Step | None]]:
        if isinstance(node, Series):
            message = f"a step of {self._what} must be a word or key: value, not a list"
            self._report.add(node, "combine", message, "such as - round: 2")
            return []
        return self._steps(node)

    def _word(self, node: Scalar) -> Step | None:
        if node.text in GATHERS:
            return _gather(node.text)
        if node.text == "centre":
            return Centre()
        fix = "give it a value" if node.text in STEPS else suggestion(node.text, WORDS)
        message = f"{described(node)} is not a step of {self._what}"
        self._report.add(node, "combine", message, fix)
        return None

    def _step(self, key: Scalar, value: Node) -> Step | None:
        name, what = key.text, f"{shown(key.text)} of {self._what}"
        if name in WORDS:
            return self._word(key) if self._switched_on(value, what) else None
        read = self._readers.get(name)
        if read is not None:
            return read(value, what)
        message = f'unknown step "{shown(name)}" in {self._what}'
        self._report.add(key, "unknown_key", message, suggestion(name, STEPS), key=shown(name))
        return None

    def _factor(self, node: Node, what: str) -> Factor | None:
        read = read_formula(node, self._report, what, attribute_scope())
        return None if read is None else Factor(read)

    def _add(self, node: Node, what: str) -> Plus | None:
        read = read_formula(node, self._report, what, attribute_scope())
        return None if read is None else Plus(read)

    def _clamp(self, node: Node, what: str) -> Clamp:
        return read_clamp(node, self._report, what)

    def _round(self, node: Node, what: str) -> RoundTo | None:
        read = read_rounding(node, self._report, what)
        return None if read is None else RoundTo(read)

    def _adjust(self, node: Node, what: str) -> Adjust | None:
        fields = Fields(node, self._report, what, ("cap", "error"))
        fields.need("cap", "write adjust: {cap: 5}: no mark moves by more")
        cap, error = fields.number("cap", least=0), fields.number("error", least=0)
        if error is not None and not error:
            fields.refuse("error", "out_of_range", f"{fields.name('error')} is 0", "write 1.0")
            return None
        return None if cap is None else Adjust(cap, error)

    def _switched_on(self, value: Node, what: str) -> bool:
        on = read_truth(value, self._report, what)
        if on is False:
            self._report.add(value, "combine", f"{what} is switched off", "delete the step")
        return on is True

    def _trim(self, node: Node, what: str) -> Trim | None:
        if isinstance(node, Series):
            ends = [read_whole(each, self._report, what, most=99) for each in node.nodes]
            if len(ends) == _TRIM_BOTH:
                low, high = ends
                return self._trimmed(node, what, low, high, None)
        elif isinstance(node, Table):
            fields = Fields(node, self._report, what, ("low", "high", "from"))
            low, high = fields.whole("low", most=99), fields.whole("high", most=99)
            return self._trimmed(node, what, low or 0, high or 0, fields.whole("from", most=999))
        fix = "write [1, 1] (lowest, highest) or {low: 1, high: 1, from: 5}"
        self._report.add(node, "combine", f"{what} must say how many marks to drop", fix)
        return None

    def _trimmed(
        self, node: Node, what: str, low: int | None, high: int | None, at_least: int | None
    ) -> Trim | None:
        if low is None or high is None:
            return None
        if at_least is not None and at_least <= low + high:
            message = f"{what}: from {at_least} marks on, dropping {low + high} leaves none"
            self._report.add(node, "combine", message, f"write from: {low + high + 1} or more")
        if low + high == 0:
            self._report.add(node, "combine", f"{what} drops nothing", "delete the step")
        return Trim(low, high, at_least or 0)

    def _penalty(self, node: Node, what: str) -> Penalty | None:
        name = read_id(node, self._report, "the deduction")
        if name is None:
            return None
        if name not in self._penalties:
            fix = suggestion(name, list(self._penalties)) or "list it under the stage's deductions"
            message = f'{what}: there is no deduction "{name}" in this stage'
            self._report.add(node, "unknown_deduction", message, fix, id=name)
        elif not self._penalties[name]:
            message = f'{what}: deduction "{name}" is not given judge by judge'
            self._report.add(node, "combine", message, "add per_judge: true to it", id=name)
        return Penalty(name)

    def _check_order(self, placed: Sequence[Placed], *, judgement: bool) -> None:
        gathered: Node | None = None
        if sum(isinstance(step, Centre | Adjust) for _, step in placed) > 1:
            message = f"{self._what} takes severity away twice"
            self._report.add(placed[0][0], "combine", message, "keep one of centre and adjust")
        for node, step in placed:
            if judgement and isinstance(step, _JUDGED):
                self._refuse_in_judgement(node)
            elif isinstance(step, _JUDGED) and gathered is not None:
                self._late(node, step)
            if isinstance(step, Gather):
                gathered = node

    def _refuse_in_judgement(self, node: Node) -> None:
        message = f"a judgement is always max · Σ/(scale · n); {self._what} cannot change that"
        fix = "only factor, add, clamp and round may follow it; else use kind: panel"
        self._report.add(node, "combine", message, fix)

    def _late(self, node: Node, step: Step) -> None:
        if isinstance(step, Gather):
            message, fix = f"{self._what} gathers the marks twice", "keep one of the two"
        else:
            message = f"{self._what}: when the marks are gathered there are no judges left to treat"
            fix = "write this step before mean, sum, median, lowest or highest"
        self._report.add(node, "combine", message, fix)


def _gather(name: str) -> Gather:
    return Gather(cast("Literal['mean', 'sum', 'median', 'lowest', 'highest']", name))
