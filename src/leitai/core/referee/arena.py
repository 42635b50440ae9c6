"""Where a plan's state lies for a number of lanes: the program bound to it, and the bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee import kernel_ops as ops
from leitai.core.referee.plan import FALSE, TRUE, Instruction, Kind, Plan, Row

BLOCK: Final = 1024
"""Lanes whose state stays in the cache together."""
LINE: Final = 64
SPARES: Final = 3
QUIET: Final = 1024
"""Ticks without anything invalid after which a block looks whether one plane is enough again."""
_TYPES: Final[dict[Kind, type[np.generic]]] = {
    "i8": np.int8, "u8": np.uint8, "u16": np.uint16, "u32": np.uint32, "i32": np.int32,
    "f32": np.float32, "f64": np.float64,
}  # fmt: skip


def size_of(kind: Kind) -> int:
    """Bytes of one value."""
    return int(np.dtype(_TYPES[kind]).itemsize)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of state: where it starts within a block, in bytes, and where its twin does."""

    row: Row
    at: int
    twin: int


class Layout:
    """Offsets of everything for `lanes` lanes, and the arrays the kernel takes.

    `steps` and `rows` stand for the plan's where they are kept in another arithmetic.
    """

    def __init__(
        self,
        plan: Plan,
        lanes: int,
        steps: tuple[Instruction, ...] | None = None,
        rows: tuple[Row, ...] | None = None,
    ) -> None:
        self.plan, self.lanes = plan, lanes
        self.steps = plan.instructions if steps is None else steps
        self.size = min(BLOCK, -(-lanes // LINE) * LINE)
        self.blocks = -(-lanes // self.size)
        self._used = 0
        self.header = self._take(Row("f64", 1, 0))
        self.clock = self._take(Row("i32", 1, 0))
        self.end = self._take(Row("i32", 1, ops.NEVER))
        self.phase = self._take(Row("f64", 1, 0))
        self.places = tuple(self._take(row) for row in (plan.rows if rows is None else rows))
        self.before = tuple(self._take(Row("i8", 1, -1)) for _ in plan.watches)
        start = [0.0] * ops.WATCH_ROWS
        start[ops.FIRST_TRUE] = start[ops.FIRST_POSSIBLE] = ops.NEVER
        self._start = np.array(start, np.int32)
        self.told = tuple(self._take(Row("i32", ops.WATCH_ROWS, 0)) for _ in plan.watches)
        self.block_bytes = self._used
        self.state_bytes = self.blocks * self.block_bytes
        self.truths = self.state_bytes
        self.spare = self.truths + plan.truths * self.size
        self.ones = self.spare + SPARES * self.size
        self.valids = self.ones + self.size
        self.floats = self.valids + plan.floats * self.size
        self.total = self.floats + plan.floats * self.size * 4

    def _take(self, row: Row) -> Place:
        at, bytes_ = self._used, row.count * self.size * size_of(row.kind)
        self._used += bytes_ * (2 if row.twin else 1)
        return Place(row, at, at + bytes_ if row.twin else at)

    def resettable(self) -> tuple[Place, ...]:
        """All that an attempt starts afresh."""
        return (self.clock, self.end, *self.places, *self.before)

    def shape(self) -> NDArray[np.int64]:
        """What the kernel must know of the arena."""
        shape = np.zeros(ops.SHAPE_PLACES, np.int64)
        shape[ops.S_LANES], shape[ops.S_BLOCK] = self.lanes, self.size
        shape[ops.S_BLOCK_BYTES], shape[ops.S_CHANNELS] = self.block_bytes, self.plan.channels
        shape[ops.S_TRUTHS], shape[ops.S_FLOATS] = self.truths, self.floats // 4
        shape[ops.S_VALIDS], shape[ops.S_ONES], shape[ops.S_SPARE] = (
            self.valids, self.ones, self.spare,
        )  # fmt: skip
        shape[ops.S_CLOCK], shape[ops.S_END] = self.clock.at // 4, self.end.at // 4
        shape[ops.S_PHASE], shape[ops.S_HEADER] = self.phase.at // 8, self.header.at // 8
        shape[ops.S_PATIENCE] = QUIET
        return shape

    def code(self) -> NDArray[np.int64]:
        """All the kernel must know: shape, program, watches, rows kept twice, rows of truth."""
        program, watches, twins = self.program(), self._watches(), self.twins()
        soft = self._spans([place for place in self.places if place.row.soft])
        shape = self.shape()
        shape[ops.S_STEPS], shape[ops.S_SIGNAL_STEPS] = len(program), self.plan.signals
        shape[ops.S_WATCHES], shape[ops.S_TWINS] = len(watches), len(twins)
        shape[ops.S_SOFT] = len(soft)
        return np.concatenate([part.reshape(-1) for part in (shape, program, watches, twins, soft)])

    def program(self) -> NDArray[np.int64]:
        """The instructions with their state's places; limits as the bits of a float64."""
        steps = self.steps
        program = np.array([self._bind(step) for step in steps], np.int64)
        program = program.reshape(len(steps), ops.COLUMNS)
        program[:, ops.LIMIT] = np.array([step.limit for step in steps], np.float64).view(np.int64)
        return program

    def _bind(self, step: Instruction) -> list[int]:
        state = twin = ring = 0
        if step.state >= 0:
            place = self.places[step.state]
            size = size_of(place.row.kind)
            state, twin = place.at // size, place.twin // size
        if step.ring >= 0:
            ring = self.places[step.ring].at
        channel = step.op == ops.LOAD or ops.XLT <= step.op <= ops.XNE
        a = step.a * (self.lanes if channel else self.size)
        b = step.b if step.op == ops.OFTEN else step.b * self.size
        return [
            step.op, step.dst * self.size, a, b, step.n, step.shift, step.mask, state, twin,
            ring, 0,
        ]  # fmt: skip

    def _watches(self) -> NDArray[np.int64]:
        """For each watch its register and its state's places."""
        rows = [
            [self.truths + w.register * self.size, w.horizon, before.at, told.at // 4]
            for w, before, told in zip(self.plan.watches, self.before, self.told, strict=True)
        ]
        return np.array(rows, np.int64).reshape(len(rows), 4)

    def twins(self) -> NDArray[np.int64]:
        """The rows that are kept twice."""
        return self._spans([place for place in self.places if place.row.twin])

    def _spans(self, places: list[Place]) -> NDArray[np.int64]:
        spans = [[p.at, p.row.count * self.size * size_of(p.row.kind)] for p in places]
        return np.array(spans, np.int64).reshape(len(spans), 2)

    def rows(self, arena: NDArray[np.uint8], place: Place, block: int, twin: bool) -> NDArray:  # type: ignore[type-arg]  # noqa: FBT001 any kind of number
        """A row's values within a block: [count, lanes of the block]."""
        at = block * self.block_bytes + (place.twin if twin else place.at)
        kind = _TYPES[place.row.kind]
        bytes_ = place.row.count * self.size * size_of(place.row.kind)
        return arena[at : at + bytes_].view(kind).reshape(place.row.count, self.size)

    def fresh(self) -> NDArray[np.uint8]:
        """An arena in which every lane is at the start of an attempt."""
        arena = aligned(self.total)
        for block in range(self.blocks):
            self.restart(arena, block, np.ones(self.size, np.bool_))
        self.prepare(arena)
        return arena

    def restart(self, arena: NDArray[np.uint8], block: int, lanes: NDArray[np.bool_]) -> None:
        """Put these lanes of a block at the start of an attempt."""
        for place in self.resettable():
            initial = np.asarray(place.row.initial, np.float64)
            column = np.broadcast_to(initial.reshape(-1, 1), (place.row.count, 1))
            for twin in {False, place.row.twin}:
                self.rows(arena, place, block, twin)[:, lanes] = column
        for place in self.told:
            told = self.rows(arena, place, block, twin=False)
            told.reshape(-1, ops.WATCH_ROWS)[lanes] = self._start

    def prepare(self, arena: NDArray[np.uint8]) -> None:
        """Fill the registers that never change."""
        size = self.size
        truths = arena[self.truths : self.spare].view(np.int8).reshape(-1, size)
        truths[FALSE], truths[TRUE] = -1, 1
        arena[self.ones : self.ones + size] = 1
        floats = arena[self.floats :].view(np.float32).reshape(-1, size)
        valids = arena[self.valids : self.floats].reshape(-1, size)
        for register, value in self.plan.constants:
            floats[register], valids[register] = value, 1


def aligned(size: int) -> NDArray[np.uint8]:
    """Zeroed bytes that start on a cache line."""
    memory = np.zeros(size + LINE, np.uint8)
    offset = -memory.ctypes.data % LINE
    return memory[offset : offset + size]
