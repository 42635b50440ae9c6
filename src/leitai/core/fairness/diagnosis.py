"""What marks say about judging; never changes a result, and says how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np

from leitai.core.ledger.acts import JudgeRegistered, LedgerEntry
from leitai.core.panel.agreement import kendall
from leitai.core.panel.calibration import Size, Thresholds, usual
from leitai.core.panel.neighbours import contrasts
from leitai.core.panel.ratings import NotEstimable
from leitai.core.panel.reml import mixed_model
from leitai.core.panel.side import Sided, SideMark, preferences
from leitai.core.panel.table import Cells
from leitai.core.panel.tiles import Diagnosis, session_size
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import AspectKind
from leitai.core.rulebook.tabulation import Tabulation

Row = dict[str, Any]
HISTOGRAM = 10
CASES = 3
ALARM_Q = 0.01


def diagnosis(fold: Fold, stage: str, thresholds: Thresholds | None = None) -> Row:
    """All that the marks of a stage say.

    Args:
        fold: of the whole ledger; it is read and watched, so give one of its own.
        stage: which.
        thresholds: of the alarms at this size; `None`: those simulated beforehand.
    """
    table = Tabulation(fold, stage)
    table.update()
    cells = table.table.cells()
    if not len(cells.row):
        return {"forms": 0, "tiles": None, "spread": spread(fold, stage), "size": None}
    size = session_size(
        judges=len(cells.ratings.judges), entries=len(cells.rows), due=int(cells.due.sum())
    )
    known = thresholds or usual(size)
    tiles = Diagnosis().tiles(cells, thresholds=known, when=fold.marked_at, top=cut(fold, stage))
    return {
        "forms": len(cells.row),
        "tiles": msgspec.to_builtins(tiles),
        "spread": spread(fold, stage),
        "reliability": _reliability(cells),
        "kendall": _kendall(cells),
        "size": _size(size, known),
    }


def _size(size: Size, thresholds: Thresholds) -> Row:
    return size._asdict() | {"sessions": thresholds.sessions}


def cut(fold: Fold, stage: str) -> int | None:
    """How many go on from the stage, else the last place with an award."""
    takes = [each.take for each in fold.rulebook.advance if each.source == stage]
    if takes:
        return max(takes)
    last = fold.rulebook.stages[-1].id
    ranks = [
        each.ranks[1]
        for each in fold.rulebook.awards
        if each.ranks is not None and each.per is None
        if each.source == stage or (each.source is None and stage == last)
    ]
    return max(ranks, default=None)


def spread(fold: Fold, stage: str) -> list[Row]:
    """Per aspect: how far apart the judges of one cell lie, as share of the range."""
    found = fold.stages[stage]
    rows = []
    for aspect in found.plan.aspects():
        if aspect.kind not in (AspectKind.PANEL, AspectKind.JUDGEMENT):
            continue
        widths = []
        for performance in found.performances.values():
            for item in performance.items.values():
                cell = item.cells.get(aspect.id)
                values = [value for value, _ in cell.pairs()] if cell is not None else []
                if len(values) > 1:
                    widths.append(max(values) - min(values))
        if widths:
            rows.append(_spread_row(aspect.id, widths, aspect.range, aspect.spread))
    return rows


def _spread_row(aspect: str, widths: list[Any], span: Any, limit: Any) -> Row:
    full = float(span.maximum - span.minimum)
    shares = np.array([float(width) / full for width in widths])
    bins, _ = np.histogram(shares, bins=HISTOGRAM, range=(0, 1))
    ordered = sorted(widths)
    return {
        "aspect": aspect,
        "cells": len(widths),
        "histogram": bins.tolist(),
        "median": f"{ordered[len(ordered) // 2]:f}",
        "highest": f"{ordered[-1]:f}",
        "limit": None if limit is None else f"{limit:f}",
        "beyond": 0 if limit is None else sum(width > limit for width in widths),
    }


def _reliability(cells: Cells) -> Row | None:
    """Shares of variance by REML, and how sure the mean of the panel is."""
    try:
        model = mixed_model(cells.ratings)
    except (NotEstimable, np.linalg.LinAlgError):
        return None
    entry, judge, rest = model.sd_entry**2, model.sd_judge**2, model.sd_residual**2
    whole = entry + judge + rest
    size = max(1, round(float(np.median(cells.sizes))))
    if not whole:
        return None
    return {
        "entries": round(entry / whole, 3),
        "judges": round(judge / whole, 3),
        "chance": round(rest / whole, 3),
        "sd_residual": round(model.sd_residual, 2),
        "panel": size,
        "of_panel": round(model.reliability(size), 3),
    }


def _kendall(cells: Cells) -> Row | None:
    found = kendall(cells.ratings.matrix())
    if found is None:
        return None
    return {"w": round(found.w, 3), "p": found.p, "entries": found.entries}


def own_side(fold: Fold, stage: str, entries: Sequence[LedgerEntry], *, seed: int = 0) -> Row:
    """Judges' marks for their own unit against those for others; for supervisors only.

    It does not show intent. Judges with fewer than three such marks are counted and not tested.
    """
    units = {
        each.act.judge: each.act.unit for each in entries if isinstance(each.act, JudgeRegistered)
    }
    table = Tabulation(fold, stage)
    table.update()
    cells = table.table.cells()
    of = {name: entrant.act.unit for name, entrant in fold.stages[stage].entrants.items()}
    own = np.array(
        [
            (unit := units.get(cells.ratings.judges[j])) is not None
            and unit == of.get(cells.rows[r].entry)
            for r, j in zip(cells.row, cells.judge, strict=True)
        ],
        dtype=np.bool_,
    )
    if not own.any():
        return {"cases": 0, "rows": [], "contrasts": []}
    marks = [
        SideMark(str(cells.row[n]), cells.ratings.judges[cells.judge[n]], "", float(value), side)
        for n, (value, side) in enumerate(zip(cells.ratings.value, own.tolist(), strict=True))
    ]
    rows = [
        {
            "judge": each.judge,
            "own": each.own_cases,
            "others": each.other_cases,
            "points": None if each.points is None else round(each.points, 2),
            "p": each.p,
            "q": each.q,
            "draws": each.draws,
            "report": each.q is not None and each.q < ALARM_Q,
        }
        for each in preferences(Sided.of_marks(marks), seed=seed, cases=CASES)
        if each.own_cases
    ]
    return {"cases": int(own.sum()), "rows": rows, "contrasts": _contrasts(fold, stage, cells, own)}


def _contrasts(fold: Fold, stage: str, cells: Cells, own: Any) -> list[Row]:
    rows = fold.standings(stage).rows
    ranks = {row.entry: row.rank or len(rows) for row in rows}
    try:
        found = contrasts(cells.ratings, own, ranks)
    except (NotEstimable, KeyError):
        return []
    return [
        {"judge": c.judge, "cases": c.cases, "t": round(c.t, 2), "points": round(c.points, 2)}
        for c in found
    ]
