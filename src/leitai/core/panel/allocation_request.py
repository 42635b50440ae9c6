"""What an assignment of judges has to keep, and what it is drawn from.

Costs are random but anybody's to compute: entry e has one SHAKE-256 stream over the UTF-8 of
`seed|e`, four bytes per judge in the order of their codes, most significant first, modulo 2²⁰.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

COST_BITS: Final = 20

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Request:
    """What an assignment has to keep.

    Attributes:
        entries: ids, each once.
        judges: id → constituency, empty if it has none.
        reviews: judges of each entry, its anchor judges among them.
        seed: what the costs are drawn from.
        quotas: constituency → judges of it that each entry has at least.
        conflicts: pairs (entry, judge) that must not meet.
        anchors: judges who mark every entry they may.
        anchor_entries: entries that every judge marks who may.
        least: entries of a judge at least, anchors apart; `None`: as even as can be.
        most: the same at most.
    """

    entries: Sequence[str]
    judges: Mapping[str, str]
    reviews: int
    seed: str
    quotas: Mapping[str, int] = field(default_factory=dict)
    conflicts: Collection[tuple[str, str]] = ()
    anchors: Collection[str] = ()
    anchor_entries: Collection[str] = ()
    least: int | None = None
    most: int | None = None

    @cached_property
    def rows(self) -> list[str]:
        """Entries that are drawn for, by id."""
        return sorted(set(self.entries) - set(self.anchor_entries))

    @cached_property
    def columns(self) -> list[str]:
        """All judges, by id: the order of the cost streams."""
        return sorted(self.judges)

    @cached_property
    def constituencies(self) -> list[str]:
        """All constituencies of judges and quotas, in order."""
        return sorted({*self.judges.values(), *self.quotas})

    @cached_property
    def barred(self) -> Flags:
        """Rows × columns that must not meet."""
        row = {entry: at for at, entry in enumerate(self.rows)}
        column = {judge: at for at, judge in enumerate(self.columns)}
        flags = np.zeros((len(row), len(column)), np.bool_)
        for entry, judge in self.conflicts:
            if entry in row and judge in column:
                flags[row[entry], column[judge]] = True
        return flags

    @cached_property
    def free(self) -> NDArray[np.intp]:
        """Columns of the judges who are drawn: all but the anchors."""
        anchors = set(self.anchors)
        return np.array([at for at, each in enumerate(self.columns) if each not in anchors], int)

    @cached_property
    def costs(self) -> Ints:
        """Rows × columns."""
        return costs_of(self.seed, self.rows, len(self.columns))


def costs_of(seed: str, entries: Sequence[str], judges: int) -> Ints:
    """Costs of entries × judges, as the module describes them."""
    stream = np.empty((len(entries), judges), np.uint32)
    for row, entry in enumerate(entries):
        drawn = hashlib.shake_256(f"{seed}|{entry}".encode()).digest(4 * judges)
        stream[row] = np.frombuffer(drawn, ">u4")
    return (stream % (1 << COST_BITS)).astype(np.int64)
