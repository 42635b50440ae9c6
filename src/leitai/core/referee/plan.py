"""A compiled rule set: data, not code. Equal rules give equal plans with equal digests."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from leitai.core.referee.language.tree import Condition, Extreme
from leitai.core.referee.model import ENGINE

Kind: TypeAlias = Literal["i8", "u8", "u16", "u32", "i32", "f32", "f64"]

FALSE, TRUE = 0, 1
"""The first two truth registers never change."""


@dataclass(frozen=True, slots=True)
class Row:
    """State of one instruction: `count` rows of one value per lane.

    Attributes:
        initial: at the start of an attempt; for each row if they differ.
        twin: kept a second time for what is possible, once something invalid arrived.
        soft: holds truths or validity, whose unknown or invalid is 0.
    """

    kind: Kind
    count: int
    initial: float | tuple[float, ...]
    twin: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Instruction:
    """One operation on all lanes at one tick; `kernel_ops` names the numbers.

    Attributes:
        dst, a, b: registers (of truths or of signals), or the channel of a comparison.
        n: a window in ticks, or how many times.
        shift: age in ticks of the operands, where they must be known to be within the attempt.
        mask: which operands are neutral outside the attempt, and what that is.
        state, ring: numbers of rows, -1: none.
        limit: what a comparison compares with.
    """

    op: int
    dst: int
    a: int = 0
    b: int = 0
    n: int = 0
    shift: int = 0
    mask: int = 0
    state: int = -1
    ring: int = -1
    limit: float = 0.0


@dataclass(frozen=True, slots=True)
class Watch:
    """A truth whose changes are told: `horizon` ticks after they happened."""

    condition: Condition
    register: int
    horizon: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Where a number about the attempt is kept: its value, and whether one was seen or missed."""

    node: Extreme
    value: int
    flags: int
    horizon: int


@dataclass(frozen=True, eq=False)
class Plan:
    """What the kernel runs, tick by tick, for all lanes.

    Attributes:
        channels: how many channels a sample has.
        signals: how many of the instructions, the first ones, are about signals.
        truths, floats: how many registers there are.
        constants: signal registers that never change.
        horizon: ticks after which everything about a tick is known.
        rules: for each rule the numbers of its watches, in the order they are written.
        digest: SHA-256 (hex) of all that decides a verdict, engine included.
    """

    channels: int
    instructions: tuple[Instruction, ...]
    signals: int
    truths: int
    floats: int
    constants: tuple[tuple[int, float], ...]
    rows: tuple[Row, ...]
    watches: tuple[Watch, ...]
    measured: tuple[Measured, ...]
    rules: tuple[tuple[str, tuple[int, ...]], ...]
    horizon: int
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", _digest(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plan) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def watch(self, condition: Condition) -> int:
        """The number of the watch on this condition; raises `KeyError`."""
        for number, watch in enumerate(self.watches):
            if watch.condition == condition:
                return number
        raise KeyError(condition)


def _digest(plan: Plan) -> str:
    rows = [[row.kind, row.count, row.initial, row.twin, row.soft] for row in plan.rows]
    program = [
        [i.op, i.dst, i.a, i.b, i.n, i.shift, i.mask, i.state, i.ring, float(i.limit).hex()]
        for i in plan.instructions
    ]
    content = {
        "engine": ENGINE,
        "channels": plan.channels,
        "program": program,
        "rows": rows,
        "constants": [[at, float(value).hex()] for at, value in plan.constants],
        "watches": [[w.register, w.horizon] for w in plan.watches],
        "measured": [[m.node.how, m.value, m.flags, m.horizon] for m in plan.measured],
        "rules": [[rule, list(watches)] for rule, watches in plan.rules],
    }
    return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode()).hexdigest()
