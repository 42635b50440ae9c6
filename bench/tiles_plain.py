"""The tiles by the obvious program: all marks anew into one array, the formulas as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from leitai.core.ledger.acts import MarkGiven

Floats = NDArray[np.float64]
DRAWS, EARLY = 2000, 8


def plain_tiles(
    marks: Iterable[MarkGiven], at: Mapping[str, int], reviews: int, top: int
) -> dict[str, dict[str, float]]:
    """Severity and drift per judge, agreement; rank certainty is worked out too."""
    table, order, names = tabulated(marks, at)
    enough = ~np.isnan(table).any(axis=2)
    kept = (enough.sum(axis=1) >= 2) & (enough.sum(axis=1) >= 0.8 * reviews)
    sums = np.where(enough, table.sum(axis=2), np.nan)[kept]
    generous = additive(sums)
    drifts = drift(sums, order[kept], generous)
    consistent(table[kept])
    certain(sums - generous, top)
    return {
        "severity": dict(zip(names, generous.tolist(), strict=True)),
        "drift": dict(zip(names, drifts, strict=True)),
        "agreement": {"alpha": alpha(sums)},
    }


def tabulated(
    marks: Iterable[MarkGiven], instants: Mapping[str, int]
) -> tuple[Floats, Floats, list[str]]:
    """Entries × judges × aspects, when each judge last marked each entry, judges."""
    every = list(marks)
    entries = {name: n for n, name in enumerate(sorted({each.entry for each in every}))}
    judges = {name: n for n, name in enumerate(sorted({each.judge for each in every}))}
    aspects = {name: n for n, name in enumerate(sorted({each.aspect for each in every}))}
    table = np.full((len(entries), len(judges), len(aspects)), np.nan)
    order = np.zeros(table.shape[:2])
    for each in every:
        at = entries[each.entry], judges[each.judge]
        table[(*at, aspects[each.aspect])] = float(each.value or "nan")
        order[at] = max(order[at], instants[each.mark])
    return table, order, list(judges)


def additive(sums: Floats) -> Floats:
    """Judges' generosity by the normal equations."""
    there = ~np.isnan(sums)
    counts = there.astype(float)
    per_entry, per_judge = counts.sum(axis=1), counts.sum(axis=0)
    laplacian = np.diag(per_judge) - counts.T @ (counts / per_entry[:, None])
    means = np.nansum(sums, axis=1) / per_entry
    over = np.nansum(sums, axis=0) - counts.T @ means
    found = np.linalg.solve(laplacian + 1 / len(per_judge), over)
    return np.asarray(found - found.mean())


def drift(sums: Floats, order: Floats, generous: Floats) -> list[float]:
    """The highest CUSUM of each judge; form by form."""
    level = np.nanmean(sums - generous, axis=1)
    turns = [
        sorted(np.flatnonzero(~np.isnan(sums[:, judge])), key=lambda row: order[row, judge])
        for judge in range(sums.shape[1])
    ]
    severity, variance = np.full(sums.shape, np.nan), np.full(sums.shape, np.nan)
    for judge, rows in enumerate(turns):
        past: list[float] = []
        for row in rows:
            t = len(past)
            severity[row, judge] = sum(past) / (t + 1)
            if t > 1:
                variance[row, judge] = np.var(past, ddof=1)
            past.append(sums[row, judge] - level[row])
    longest = max(map(len, turns))
    usual = [
        np.mean([variance[rows[t], judge] for judge, rows in enumerate(turns) if len(rows) > t])
        for t in range(longest)
    ]
    left = sums - severity
    found = []
    for judge, rows in enumerate(turns):
        up = down = worst = 0.0
        for t, row in enumerate(rows):
            if t < EARLY:
                continue
            others = np.delete(left[row], judge)
            others = others[~np.isnan(others)]
            v = (t * variance[row, judge] + EARLY * usual[t]) / (t + EARLY)
            z = (left[row, judge] - others.mean()) / np.sqrt(v * (1 + 1 / t + 1 / len(others)))
            z = max(-3.0, min(3.0, z))
            up, down = max(0.0, up + z - 0.5), max(0.0, down - z - 0.5)
            worst = max(worst, up, down)
        found.append(worst)
    return found


def consistent(table: Floats) -> Floats:
    """Infit of each judge."""
    left = table - np.nanmean(table, axis=1, keepdims=True)
    left = left - np.nanmean(left, axis=0, keepdims=True)
    return np.asarray(np.nanmean(left**2, axis=(0, 2)) / np.nanmean(left**2))


def certain(sums: Floats, top: int) -> tuple[Floats, Floats, Floats]:
    """Bounds of places, share in the top."""
    judges = sums.shape[1]
    weights = np.random.default_rng(0).multinomial(judges, np.full(judges, 1 / judges), DRAWS)
    there = ~np.isnan(sums)
    with np.errstate(invalid="ignore", divide="ignore"):
        values = (weights @ np.nan_to_num(sums).T) / (weights @ there.T)
    places = (-values).argsort(axis=1).argsort(axis=1) + 1
    low, high = np.quantile(places, [0.05, 0.95], axis=0)
    return low, high, (places <= top).mean(axis=0)


def alpha(sums: Floats) -> float:
    """Krippendorff's, of the level interval: all pairs within entries against all pairs."""
    rows = [row[~np.isnan(row)] for row in sums]
    observed = sum(np.square(row[:, None] - row).sum() / (len(row) - 1) for row in rows)
    every = np.concatenate(rows)
    expected = 2 * (len(every) * np.square(every).sum() - every.sum() ** 2) / (len(every) - 1)
    return float(1 - observed / expected)
