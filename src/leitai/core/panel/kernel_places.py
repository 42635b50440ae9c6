"""Places of entries in thousands of draws, kept as values change."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native

F32 = NDArray[np.float32]
I32 = NDArray[np.int32]
BLOCK = 16
"""Draws worked on at once: a line of the cache holds as many."""


@native
def move(values: F32, places: I32, changed: int, new: F32) -> None:
    """Give one entry new values; whoever it passes moves by one place.

    Args:
        values: entries × draws; absent entries hold -inf.
        places: entries × draws: 1 + how many are better.
        changed: the entry.
        new: its value in each draw.
    """
    entries, draws = values.shape
    own = values[changed]
    for draw in range(draws):
        places[changed, draw] = 1
    for entry in range(entries):
        if entry == changed:
            continue
        for draw in range(draws):
            there = values[entry, draw]
            places[entry, draw] += np.int32(new[draw] > there) - np.int32(own[draw] > there)
            places[changed, draw] += np.int32(there > new[draw])
    for draw in range(draws):
        own[draw] = new[draw]


@native
def bounds(
    places: I32, present: NDArray[np.bool_], below: int, top: int, found: NDArray[np.int64]
) -> None:
    """Per present entry: between which places the middle draws lie, and how many are in the top.

    Args:
        places: entries × draws.
        present: entries.
        below: draws left out on either side.
        top: K.
        found: entries × 3, filled in.
    """
    entries, draws = places.shape
    counts = np.zeros(entries + 2, dtype=np.int32)
    for entry in range(entries):
        if not present[entry]:
            continue
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
