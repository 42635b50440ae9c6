"""Compiled parts of the min-cost flow of `flow.py`: choosing at given prices, mending loads.

Judges are columns, those of one group side by side; rows are entries. A column's price is added to
its costs. Group g owns the columns `start[g] … start[g + 1]`; of them `need[row, g]` at least.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from leitai.core.native import native, part

BARRED = 1 << 30
"""The cost of a pair that must not be, far above any cost that may be."""
FAR = 1 << 60
"""No way leads there."""

Costs = NDArray[np.int32]
Wide = NDArray[np.int64]
Flags = NDArray[np.bool_]


@native
def choose(
    costs: Costs, prices: Wide, start: Wide, need: Wide, reviews: Wide, chosen: Flags
) -> int:
    """Choose for each entry what is cheapest at these prices.

    Returns the first row that has too few columns, or -1.
    """
    rows, columns = costs.shape
    groups = need.shape[1]
    most = 0
    for row in range(rows):
        most = max(most, reviews[row])
    best = np.empty(max(most, 1), np.int64)
    place = np.empty(max(most, 1), np.int64)
    for row in range(rows):
        for column in range(columns):
            chosen[row, column] = False
        wanted = reviews[row]
        asked = 0
        for group in range(groups):
            count = need[row, group]
            asked += count
            if count > 0:
                got = _cheapest(
                    costs, prices, chosen, row, start[group], start[group + 1], count, best, place
                )
                if not got:
                    return row
        if wanted > asked:
            got = _cheapest(costs, prices, chosen, row, 0, columns, wanted - asked, best, place)
            if not got:
                return row
        elif wanted < asked:
            return row
    return -1


@part
def _cheapest(
    costs: Costs,
    prices: Wide,
    chosen: Flags,
    row: int,
    first: int,
    last: int,
    count: int,
    best: Wide,
    place: Wide,
) -> bool:
    """Choose `count` of the columns `first … last` that are not yet chosen, if there are."""
    have = 0
    for column in range(first, last):
        cost = costs[row, column]
        if cost >= BARRED or chosen[row, column]:
            continue
        value = cost + prices[column]
        if have == count and value >= best[have - 1]:
            continue
        at = have if have < count else count - 1
        have = min(have + 1, count)
        while at > 0 and best[at - 1] > value:
            best[at] = best[at - 1]
            place[at] = place[at - 1]
            at -= 1
        best[at] = value
        place[at] = column
    if have < count:
        return False
    for at in range(count):
        chosen[row, place[at]] = True
    return True


@native
def mend(
    costs: Costs,
    open_: Costs,
    prices: Wide,
    start: Wide,
    need: Wide,
    chosen: Flags,
    least: Wide,
    most: Wide,
    flow: Wide,
    reached: Flags,
) -> int:
    """Move reviews from column to column by shortest ways until every load is within its bounds.

    Successive shortest paths on the graph of columns: a way a → b is an entry that gives up a and
    takes b. The last node is the sink, which takes between `least` and `most` of each column.

    Args:
        costs: entries × columns.
        open_: the same, `BARRED` where barred or chosen; kept up to date.
        prices: of the columns, then of the sink; changed.
        start: first column of each group.
        need: entries × groups: chosen at least.
        chosen: optimal at `prices`; changed.
        least: load of each column, at least.
        most: load of each column, at most.
        flow: what each column passes on to the sink; changed.
        reached: out: nodes that an unmovable surplus can reach, if there is one.

    Returns:
        How many moves were made, or -1 if no way leads from a surplus to a want.
    """
    rows, columns = costs.shape
    sink = columns
    groups = need.shape[1]
    group_of = np.empty(columns, np.int64)
    for group in range(groups):
        for column in range(start[group], start[group + 1]):
            group_of[column] = group
    held = np.zeros(columns, np.int64)
    counts = np.zeros((rows, groups), np.int64)
    for row in range(rows):
        for column in range(columns):
            if chosen[row, column]:
                held[column] += 1
                counts[row, group_of[column]] += 1
    total = held.sum()
    lists = np.empty((columns, rows), np.int32)
    held[:] = 0
    for row in range(rows):
        for column in range(columns):
            if chosen[row, column]:
                lists[column, held[column]] = row
                held[column] += 1
    surplus = np.zeros(columns + 1, np.int64)
    passed = 0
    for column in range(columns):
        surplus[column] = held[column] - flow[column]
        passed += flow[column]
    surplus[sink] = passed - total
    distance = np.empty(columns + 1, np.int64)
    parent = np.empty(columns + 1, np.int64)
    settled = np.empty(columns + 1, np.bool_)
    bounds = np.empty(columns, np.int32)
    moves = 0
    while True:
        waiting = False
        for node in range(columns + 1):
            settled[node] = False
            parent[node] = -1
            distance[node] = FAR
            if surplus[node] > 0:
                distance[node] = 0
                waiting = True
        if not waiting:
            return moves
        target = -1
        while True:
            node = -1
            near = FAR
            for other in range(columns + 1):
                if not settled[other] and distance[other] < near:
                    near = distance[other]
                    node = other
            if node < 0:
                break
            settled[node] = True
            if surplus[node] < 0:
                target = node
                break
            if node == sink:
                for column in range(columns):
                    if not settled[column] and flow[column] > least[column]:
                        length = near + prices[column] - prices[sink]
                        if length < distance[column]:
                            distance[column] = length
                            parent[column] = sink
                continue
            _gains(costs, open_, start, need, counts, group_of[node], node, lists, held, bounds)
            ground = near - prices[node]
            for column in range(columns):
                if bounds[column] < BARRED // 2:
                    length = ground + bounds[column] + prices[column]
                    if length < distance[column] and not settled[column]:
                        distance[column] = length
                        parent[column] = node
            if flow[node] < most[node] and not settled[sink]:
                length = ground + prices[sink]
                if length < distance[sink]:
                    distance[sink] = length
                    parent[sink] = node
        if target < 0:
            reached[:] = settled
            return -1
        end = distance[target]
        for node in range(columns + 1):
            if settled[node]:
                prices[node] += end - distance[node]
        surplus[target] += 1
        node = target
        while parent[node] >= 0:
            giver = parent[node]
            if node == sink:
                flow[giver] += 1
            elif giver == sink:
                flow[node] -= 1
            else:
                _move(costs, open_, need, counts, group_of, giver, node, lists, held, chosen)
            node = giver
        surplus[node] -= 1
        moves += 1


@part
def _gains(
    costs: Costs,
    open_: Costs,
    start: Wide,
    need: Wide,
    counts: Wide,
    group: int,
    node: int,
    lists: Costs,
    held: Wide,
    bounds: Costs,
) -> None:
    """What it costs at least that an entry gives up `node` and takes another, by the other."""
    columns = costs.shape[1]
    for column in range(columns):
        bounds[column] = BARRED
    for at in range(held[node]):
        row = lists[node, at]
        first = start[group]
        last = start[group + 1]
        if counts[row, group] > need[row, group]:
            first = 0
            last = columns
        saved = costs[row, node]
        for column in range(first, last):
            bounds[column] = min(bounds[column], open_[row, column] - saved)


@part
def _move(
    costs: Costs,
    open_: Costs,
    need: Wide,
    counts: Wide,
    group_of: Wide,
    giver: int,
    taker: int,
    lists: Costs,
    held: Wide,
    chosen: Flags,
) -> None:
    """Let the entry for which it is cheapest give up `giver` and take `taker`."""
    best = BARRED
    found = -1
    group = group_of[giver]
    inside = group == group_of[taker]
    for at in range(held[giver]):
        row = lists[giver, at]
        if inside or counts[row, group] > need[row, group]:
            length = open_[row, taker] - costs[row, giver]
            if length < best:
                best = length
                found = at
    row = lists[giver, found]
    held[giver] -= 1
    lists[giver, found] = lists[giver, held[giver]]
    lists[taker, held[taker]] = row
    held[taker] += 1
    counts[row, group] -= 1
    counts[row, group_of[taker]] += 1
    chosen[row, giver] = False
    chosen[row, taker] = True
    open_[row, giver] = costs[row, giver]
    open_[row, taker] = BARRED
