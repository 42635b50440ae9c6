"""Places of entries in thousands of draws, kept as values change."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native

F32 = NDArray[np.float32]
I32 = NDArray[np.int32]
I64 = NDArray[np.int64]
U8 = NDArray[np.uint8]
BLOCK = 16
"""Draws worked on at once: a line of the cache holds as many."""


@native
def move(values: F32, places: I32, changed: I64, new: F32, moved: U8) -> None:
    """Give some entries new values; whoever they pass moves.

    Args:
        values: entries × draws; absent entries hold -inf.
        places: entries × draws: 1 + how many are better.
        changed: the entries.
        new: their values in each draw, in the same order.
        moved: per entry, set to 1 where any place has changed.
    """
    entries, draws = values.shape
    passed = np.empty(draws, dtype=np.int32)
    for entry in range(entries):
        there, place = values[entry], places[entry]
        passed[:] = 0
        for k in range(len(changed)):
            own, fresh = values[changed[k]], new[k]
            for draw in range(draws):
                better = np.int32(fresh[draw] > there[draw])
                passed[draw] += better - np.int32(own[draw] > there[draw])
        any_passed = np.int32(0)
        for draw in range(draws):
            place[draw] += passed[draw]
            any_passed |= passed[draw]
        if any_passed != 0:
            moved[entry] = 1
    for k in range(len(changed)):
        values[changed[k]] = new[k]
    for k in range(len(changed)):
        place, fresh = places[changed[k]], new[k]
        moved[changed[k]] = 1
        place[:] = 1
        for entry in range(entries):
            there = values[entry]
            for draw in range(draws):
                place[draw] += np.int32(there[draw] > fresh[draw])


@native
def bounds(places: I32, moved: U8, below: int, top: int, found: I64) -> None:
    """Per moved entry: between which places the middle draws lie, and how many are in the top.

    Args:
        places: entries × draws.
        moved: which entries to look at; 0 afterwards.
        below: draws left out on either side.
        top: K.
        found: entries × 3, filled in.
    """
    entries, draws = places.shape
    counts = np.zeros(entries + 2, dtype=np.int32)
    for entry in range(entries):
        if moved[entry] == 0:
            continue
        moved[entry] = 0
        counts[:] = 0
        for draw in range(draws):
            counts[places[entry, draw]] += 1
        passed, place, first = 0, 0, 0
        inside = 0
        while passed + counts[place] <= below:
            passed += counts[place]
            place += 1
        first = place
        passed, place = 0, entries + 1
        while passed + counts[place] <= below:
            passed += counts[place]
            place -= 1
        for each in range(min(top, entries) + 1):
            inside += counts[each]
        found[entry, 0], found[entry, 1], found[entry, 2] = first, place, inside


@native
def place_all(values: F32, places: I32) -> None:
    """Place every entry in every draw: 1 + how many are better; absent ones (-inf) come last.

    A bucket sort per draw, twice as many buckets as entries; `BLOCK` draws at a time, since a draw
    lies across all rows.
    """
    entries, draws = values.shape
    buckets = 2 * entries + 1
    start = np.zeros(buckets + 1, dtype=np.int32)
    held = np.empty(entries, dtype=np.float32)
    bucket = np.empty(entries, dtype=np.int32)
    block = np.empty((BLOCK, entries), dtype=np.float32)
    ranks = np.empty((BLOCK, entries), dtype=np.int32)
    for first in range(0, draws, BLOCK):
        width = min(BLOCK, draws - first)
        for entry in range(entries):
            for k in range(width):
                block[k, entry] = values[entry, first + k]
        last = np.int32(buckets - 1)
        for k in range(width):
            row, rank = block[k], ranks[k]
            high, low = np.float32(-np.inf), np.float32(np.inf)
            for entry in range(entries):
                if np.isfinite(row[entry]):
                    high = max(high, row[entry])
                    low = min(low, row[entry])
            scale = np.float64(buckets - 2) / max(np.float64(high) - np.float64(low), 1e-9)
            start[:] = 0
            for entry in range(entries):
                if np.isfinite(row[entry]):
                    at = np.int32((np.float64(high) - np.float64(row[entry])) * scale)
                else:
                    at = last
                bucket[entry] = at
                start[at + 1] += 1
            for each in range(buckets):
                start[each + 1] += start[each]
            for entry in range(entries - 1, -1, -1):
                at = bucket[entry] + 1
                start[at] -= 1
                held[start[at]] = row[entry]
            # Now start[at + 1] is where bucket `at` begins.
            for entry in range(entries):
                at = bucket[entry]
                begin = start[at + 1]
                end = start[at + 2] if at + 2 <= buckets else entries
                better = 0
                if at < buckets - 1:
                    for other in range(begin, end):
                        better += held[other] > row[entry]
                rank[entry] = 1 + begin + better
        for entry in range(entries):
            for k in range(width):
                places[entry, first + k] = ranks[k, entry]
