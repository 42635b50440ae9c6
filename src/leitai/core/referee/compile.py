"""From a rule set to a plan: equal parts once, the future removed, time in whole ticks.

A truth with a horizon h is known h ticks late. Every node is computed at its own least horizon,
where its operands meet they are delayed to the latest of them: once, and as few as possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import reduce

import numpy as np

from leitai.core.referee import kernel_ops as ops
from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    AtLeast,
    Calculate,
    Combine,
    Compare,
    Condition,
    Constant,
    Eventually,
    Ever,
    Extreme,
    Formula,
    Henceforth,
    Historically,
    Judge,
    Not,
    Once,
    Or,
    Rate,
    Read,
    Rises,
    Signal,
    Since,
    Tally,
    Throughout,
    Truth,
    Until,
)
from leitai.core.referee.model import RuleKind, RuleSet
from leitai.core.referee.plan import FALSE, TRUE, Instruction, Kind, Measured, Plan, Row, Watch

_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_CHANNEL = {
    "<": ops.XLT, "<=": ops.XLE, ">": ops.XGT, ">=": ops.XGE, "==": ops.XEQ, "!=": ops.XNE,
}  # fmt: skip
_SIGNAL = {
    "<": ops.FLT, "<=": ops.FLE, ">": ops.FGT, ">=": ops.FGE, "==": ops.FEQ, "!=": ops.FNE,
}  # fmt: skip
_BOTH = {"<": ops.BLT, "<=": ops.BLE, "==": ops.BEQ, "!=": ops.BNE}
_ARITHMETIC = {
    "+": ops.ADD, "-": ops.SUB, "*": ops.MUL, "/": ops.DIV, "min": ops.LEAST, "max": ops.MOST,
}  # fmt: skip
_EXTREME = {
    "peak": ops.PEAK, "lowest": ops.LOWEST, "final": ops.FINAL, "initial": ops.INITIAL,
    "mean": ops.MEAN,
}  # fmt: skip
_START = {"peak": -np.inf, "lowest": np.inf, "final": 0.0, "initial": 0.0, "mean": 0.0}


def compile_rules(rules: RuleSet) -> Plan:
    """The plan of a rule set; the same rules give the same plan. The set must have been checked."""
    writer = _Writer()
    told = [(rule.id, writer.formula(rule.formula, rule.kind)) for rule in rules.rules]
    return writer.plan(len(rules.telemetry.channels), told)


def nearest(value: Decimal) -> float:
    """The float32 nearest to a decimal, ties to even (by way of float64 it could be the other)."""
    exact = Fraction(value)
    guess = np.float32(float(value))
    around = (
        np.nextafter(guess, np.float32(-np.inf)),
        guess,
        np.nextafter(guess, np.float32(np.inf)),
    )
    finite = [float(v) for v in around if np.isfinite(v)]
    odd = {v: int(np.float32(v).view(np.uint32)) & 1 for v in finite}
    return min(finite, key=lambda v: (abs(Fraction(v) - exact), odd[v]))


@dataclass(frozen=True, slots=True)
class _Line:
    """A truth register and how many ticks late it is; constants are never late."""

    register: int
    late: int


class _Writer:
    """Writes instructions, each different one once."""

    def __init__(self) -> None:
        self._signals: list[Instruction] = []
        self._truths: list[Instruction] = []
        self._known: dict[tuple[Instruction, tuple[Row, ...]], int] = {}
        self._rows: list[Row] = []
        self._floats = 0
        self._registers = 2
        self._constants: dict[float, int] = {}
        self._watches: dict[Condition, Watch] = {}
        self._measured: dict[Extreme, Measured] = {}

    def plan(self, channels: int, told: Sequence[tuple[str, tuple[Condition, ...]]]) -> Plan:
        """All that was written."""
        numbers = {condition: n for n, condition in enumerate(self._watches)}
        lates = [w.horizon for w in self._watches.values()]
        lates += [m.horizon for m in self._measured.values()]
        return Plan(
            channels=channels,
            instructions=(*self._signals, *sorted(self._truths, key=_by_channel)),
            signals=len(self._signals),
            truths=self._registers,
            floats=self._floats,
            constants=tuple((at, value) for value, at in self._constants.items()),
            rows=tuple(self._rows),
            watches=tuple(self._watches.values()),
            measured=tuple(self._measured.values()),
            rules=tuple((rule, tuple(numbers[c] for c in parts)) for rule, parts in told),
            horizon=max(lates, default=0),
        )

    def formula(self, formula: Formula, kind: RuleKind) -> tuple[Condition, ...]:
        """Write what a rule needs; gives the conditions to watch."""
        if kind is RuleKind.WHEN:
            return (self._watch(formula),)  # type: ignore[arg-type]  # `when` holds a condition
        match formula:
            case Ever(of) | Throughout(of) | Tally(_, of):
                return (self._watch(of),)
            case Extreme():
                return self._measure(formula)
            case Calculate(_, parts) | Combine(_, parts):
                return tuple(c for part in parts for c in self.formula(part, kind))
            case Judge(_, left, right):
                return (*self.formula(left, kind), *self.formula(right, kind))
            case _:
                return ()

    def _watch(self, condition: Condition) -> Condition:
        if condition not in self._watches:
            line = self._truth(condition)
            self._watches[condition] = Watch(condition, line.register, line.late)
        return condition

    def _measure(self, node: Extreme) -> tuple[Condition, ...]:
        if node not in self._measured:
            gate = self._truth(node.gate)
            signal = self._late_signal(self._signal(node.of), gate.late)
            mean = node.how == "mean"
            value = self._row(Row("f64", 2, 0.0) if mean else Row("f32", 1, _START[node.how]))
            flags = self._row(Row("i8", 2, 0))
            step = Instruction(
                _EXTREME[node.how], 0, gate.register, signal, shift=gate.late, mask=ops.MASK_A,
                state=value, ring=flags,
            )  # fmt: skip
            self._truths.append(step)
            self._measured[node] = Measured(node, value, flags, gate.late)
        return ()

    # Signals

    def _signal(self, node: Signal) -> int:
        match node:
            case Read(channel):
                return self._float(Instruction(ops.LOAD, 0, channel))
            case Constant(value):
                return self._constant(nearest(value))
            case Arithmetic(how, left, right):
                return self._float(
                    Instruction(_ARITHMETIC[how], 0, self._signal(left), self._signal(right))
                )
            case Absolute(of):
                return self._float(Instruction(ops.ABS, 0, self._signal(of)))
            case Rate(of, over, scale):
                now = self._signal(of)
                before = self._lagged(Instruction(ops.LAG, 0, now, n=over, mask=1))
                change = self._float(Instruction(ops.SUB, 0, now, before))
                by = self._constant(nearest(scale))
                return self._float(Instruction(ops.MUL, 0, change, by))

    def _late_signal(self, register: int, late: int) -> int:
        if late == 0 or register in self._constants.values():
            return register
        return self._lagged(Instruction(ops.LAG, 0, register, n=late))

    def _lagged(self, step: Instruction) -> int:
        rows = (Row("f32", step.n, 0.0), Row("u8", step.n, 1, soft=True))
        return self._float(step, rows)

    def _constant(self, value: float) -> int:
        if value not in self._constants:
            self._constants[value] = self._floats
            self._floats += 1
        return self._constants[value]

    def _float(self, step: Instruction, rows: tuple[Row, ...] = ()) -> int:
        key = (step, rows)
        if key not in self._known:
            state, ring = (self._row(row) for row in rows) if rows else (-1, -1)
            self._signals.append(replace(step, dst=self._floats, state=state, ring=ring))
            self._known[key] = self._floats
            self._floats += 1
        return self._known[key]

    # Truths

    def _truth(self, node: Condition, flip: bool = False) -> _Line:  # noqa: FBT001, FBT002, PLR0911 a negation is pushed down
        match node:
            case Truth(value):
                return _Line(TRUE if value != flip else FALSE, 0)
            case Not(of):
                return self._truth(of, not flip)
            case Compare():
                return self._compare(node, flip)
            case And(parts) | Or(parts):
                every = isinstance(node, And) != flip
                return self._join(ops.AND if every else ops.OR, parts, flip)
            case Once(of, low, high) | Historically(of, low, high):
                return self._past(node, of, low, high, flip)
            case Eventually(of, low, high) | Henceforth(of, low, high):
                some = isinstance(node, Eventually) != flip
                line = self._truth(of, flip)
                window = self._window(line, high - low + 1, some=some, full=True, shift=line.late)
                return _Line(window, line.late + high)
            case _:
                line = self._memory(node)
                if not flip:
                    return line
                return _Line(self._simple(ops.NOT, line.register), line.late)

    def _past(
        self,
        node: Condition,
        of: Condition,
        low: int,
        high: int | None,
        flip: bool,  # noqa: FBT001 pushed down
    ) -> _Line:
        some = isinstance(node, Once) != flip
        line = self._truth(of, flip)
        shift = line.late + low
        operand = _Line(self._late(line, shift), shift)
        strong = isinstance(node, Historically) and node.strong
        if high is None:
            return _Line(self._sticky(operand, some=some), line.late)
        window = self._window(operand, high - low + 1, some=some, full=not strong, shift=shift)
        return _Line(window, line.late)

    def _memory(self, node: Condition) -> _Line:
        match node:
            case Since(left, right, high):
                return self._since(left, right, high)
            case Until(left, right, high):
                a, b, late = self._meet(left, right)
                rows = (Row("i32", 1, 0, twin=True), Row("i8", high + 1, -1, soft=True))
                mask = ops.MASK_A | ops.MASK_B
                step = Instruction(ops.UNTIL, 0, a, b, high + 1, late, mask)
                return _Line(self._step(step, rows), late + high)
            case Rises(of):
                line = self._truth(of)
                mask = ops.MASK_A | ops.NEUTRAL_TRUE
                step = Instruction(ops.RISE, 0, line.register, shift=line.late, mask=mask)
                return _Line(self._step(step, (Row("i8", 1, 1, soft=True),)), line.late)
            case AtLeast(of, times, high):
                return self._at_least(self._truth(of), times, high)
            case _:
                raise TypeError(f"not a condition: {node!r}")

    def _since(self, left: Condition, right: Condition, high: int | None) -> _Line:
        a, b, late = self._meet(left, right)
        step = Instruction(ops.ENDURE, 0, a, b, shift=late, mask=ops.MASK_B)
        if high is None:
            return _Line(self._step(step, (Row("i8", 1, -1, soft=True),)), late)
        kind, index = _width(high + 1)
        step = replace(step, op=ops.SINCE8 + index, n=high + 1)
        return _Line(self._step(step, (Row(kind, 1, high + 1, twin=True),)), late)

    def _at_least(self, line: _Line, times: int, high: int | None) -> _Line:
        before = Row("i8", 1, -1, soft=True)
        step = Instruction(ops.TIMES, 0, line.register, 0, times, line.late, ops.MASK_A)
        rows = (Row("i32", 1, 0, twin=True), before)
        if high is not None:
            step = replace(step, op=ops.OFTEN, b=high)
            start = (0, *[-ops.NEVER] * (times + 1))
            rows = (Row("i32", times + 2, start, twin=True), before)
        return _Line(self._step(step, rows), line.late)

    def _compare(self, node: Compare, flip: bool) -> _Line:  # noqa: FBT001 pushed down
        how: str = _OPPOSITE[node.how] if flip else node.how
        left, right = node.left, node.right
        if isinstance(left, Constant):
            how, left, right = _MIRROR[how], right, left
        if isinstance(right, Constant):
            limit = nearest(right.value)
            if isinstance(left, Read):
                step = Instruction(_CHANNEL[how], 0, left.channel, limit=limit)
            else:
                step = Instruction(_SIGNAL[how], 0, self._signal(left), limit=limit)
        else:
            a, b = self._signal(left), self._signal(right)
            if how not in _BOTH:
                how, a, b = _MIRROR[how], b, a
            step = Instruction(_BOTH[how], 0, a, b)
        return _Line(self._step(step), 0)

    def _join(self, op: int, parts: Sequence[Condition], flip: bool) -> _Line:  # noqa: FBT001 pushed down
        decisive = FALSE if op == ops.AND else TRUE
        lines = [self._truth(part, flip) for part in parts]
        if any(line.register == decisive for line in lines):
            return _Line(decisive, 0)
        lines = list(dict.fromkeys(line for line in lines if line.register > TRUE))
        if not lines:
            return _Line(FALSE + TRUE - decisive, 0)
        return reduce(lambda a, b: self._both(op, a, b), sorted(lines, key=lambda a: a.late))

    def _both(self, op: int, a: _Line, b: _Line) -> _Line:
        late = max(a.late, b.late)
        return _Line(self._simple(op, *sorted((self._late(a, late), self._late(b, late)))), late)

    def _meet(self, left: Condition, right: Condition) -> tuple[int, int, int]:
        a, b = self._truth(left), self._truth(right)
        late = max(a.late, b.late)
        return self._late(a, late), self._late(b, late), late

    def _late(self, line: _Line, late: int) -> int:
        """The same truth, late by so many ticks. Before the start it is whatever it is."""
        wait = late - line.late
        if wait == 0 or line.register <= TRUE:
            return line.register
        step = Instruction(ops.DELAY, 0, line.register, n=wait)
        return self._step(step, (), Row("i8", wait, -1, soft=True))

    def _sticky(self, operand: _Line, *, some: bool) -> int:
        """True at some tick so far, or at every tick so far."""
        mask = ops.MASK_A if some else ops.MASK_A | ops.NEUTRAL_TRUE
        op = ops.EVER if some else ops.FORALL
        step = Instruction(op, 0, operand.register, shift=operand.late, mask=mask)
        return self._step(step, (Row("i8", 1, -1 if some else 1, soft=True),))

    def _window(self, line: _Line, width: int, *, some: bool, full: bool, shift: int) -> int:
        """True at some (or every) tick of the last `width`; `full`: true before all time.

        Whether the window may reach over the start decides what stands before it: nothing that
        counts (`full`), or the opposite (a strong window, and its negation).
        """
        kind, index = _width(width)
        mask = ops.MASK_A if some or not full else ops.MASK_A | ops.NEUTRAL_TRUE
        if some and not full:
            mask |= ops.NEUTRAL_TRUE
        op = (ops.GAP8 if some else ops.RUN8) + index
        step = Instruction(op, 0, line.register, 0, width, shift, mask)
        return self._step(step, (Row(kind, 1, width if full else 0, twin=True),))

    def _simple(self, op: int, a: int, b: int = 0) -> int:
        return self._step(Instruction(op, 0, a, b))

    def _step(self, step: Instruction, state: tuple[Row, ...] = (), ring: Row | None = None) -> int:
        """The register of this instruction; equal instructions are one."""
        key = (step, state)
        if key not in self._known:
            rows = [self._row(row) for row in state]
            at = self._row(ring) if ring else (rows[1] if len(rows) > 1 else -1)
            first = rows[0] if rows else -1
            self._truths.append(replace(step, dst=self._registers, state=first, ring=at))
            self._known[key] = self._registers
            self._registers += 1
        return self._known[key]

    def _row(self, row: Row) -> int:
        self._rows.append(row)
        return len(self._rows) - 1


def _by_channel(step: Instruction) -> tuple[int, int]:
    """Comparisons of channels first, those of one channel together: its row is then at hand."""
    return (0, step.a) if step.op <= ops.XNE else (1, 0)


def _width(window: int) -> tuple[Kind, int]:
    """The narrowest counter that counts to `window`."""
    if window <= np.iinfo(np.uint8).max:
        return "u8", 0
    return ("u16", 1) if window <= np.iinfo(np.uint16).max else ("u32", 2)
