"""The fairness report of a stage: three layers that never mix, from the ledger alone."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from leitai.core.fairness.diagnosis import diagnosis, own_side
from leitai.core.fairness.people import beforehand, panel
from leitai.core.fairness.procedure import procedure
from leitai.core.fairness.published import OFFSET_PLACES
from leitai.core.ledger.acts import LedgerEntry
from leitai.core.panel.calibration import Thresholds
from leitai.core.rulebook.arithmetic import exact
from leitai.core.rulebook.fold import Fold, fold
from leitai.core.rulebook.model import AspectKind, Rulebook, Trim
from leitai.core.rulebook.standings import AspectSheet, CriterionSheet, Row, shown
from leitai.core.shadow.compare import ShadowReport, compare

Plain = dict[str, Any]
LIMITS = ("no_intent", "no_content", "small_panels", "names_in_pictures", "one_model")
"""What the report cannot say; the page has words for each."""


def report(
    rulebook: Rulebook,
    entries: Sequence[LedgerEntry],
    stage: str,
    *,
    thresholds: Thresholds | None = None,
    supervised: bool = False,
) -> Plain:
    """Everything the report says.

    Args:
        rulebook: the rules in force.
        entries: the whole ledger.
        stage: which stage; `KeyError` if there is none.
        thresholds: of the alarms at this session's size; `None`: those simulated beforehand.
        supervised: also what only supervisors see (own sides).
    """
    state = fold(rulebook, entries)
    found = state.stages[stage]
    shadow = compare(rulebook, entries, state.results(), stage=stage)
    told: Plain = {
        "stage": stage,
        "status": str(found.status),
        "seq": state.seq,
        "entries": len(state.starters(stage)),
        "rule": rule(state, stage, entries, shadow),
        "procedure": panel(state, stage, entries) | procedure(state, stage, entries),
        "diagnosis": diagnosis(state, stage, thresholds),
        "limits": list(LIMITS),
    }
    if supervised:
        told["own_side"] = own_side(fold(rulebook, entries), stage, entries)
    return told


def rule(state: Fold, stage: str, entries: Sequence[LedgerEntry], shadow: ShadowReport) -> Plain:
    """What the published rule did: parameters, offsets, every mark and what became of it."""
    standings = state.standings(stage)
    found = state.stages[stage]
    places = standings.places
    return {
        "beforehand": beforehand(state, stage, entries),
        "aspects": [_aspect(each) for each in found.plan.aspects()],
        "places": places,
        "progress": _progress(state, stage),
        "offsets": {
            aspect: {judge: shown(value, OFFSET_PLACES) for judge, value in sorted(each.items())}
            for aspect, each in found.scorer.offsets.items()
        },
        "unconnected": sorted(found.unconnected),
        "rows": [_row(state, stage, row, places) for row in standings.rows],
        "trimmed": _trimmed(state, stage),
        "shadow": {
            "checked": stage in shadow.checked,
            "numbers": shadow.numbers,
            "differ": shadow.found,
            "unchecked": [f"{each.what}: {each.reason}" for each in shadow.unchecked],
        },
    }


def _aspect(aspect: Any) -> Plain:
    trims = [step for step in aspect.combine if isinstance(step, Trim)]
    return {
        "id": aspect.id,
        "title": dict(aspect.title),
        "kind": aspect.kind.value,
        "maximum": None if aspect.maximum is None else f"{aspect.maximum:f}",
        "spread": None if aspect.spread is None else f"{aspect.spread:f}",
        "steps": [type(step).__name__.lower() for step in aspect.combine],
        "trim": [trims[0].low, trims[0].high] if trims else None,
    }


def _progress(state: Fold, stage: str) -> Plain:
    found = state.progress(stage)
    absent = sum(
        mark.value is None
        for performance in state.stages[stage].performances.values()
        for item in performance.items.values()
        for cell in item.cells.values()
        for mark in cell.marks.values()
    )
    return {"given": found.given, "expected": found.expected, "absent": absent}


def _row(state: Fold, stage: str, row: Row, places: int) -> Plain:
    sheet = state.sheet(stage, row.entry)
    cells = [cell for each in sheet.criteria for cell in _cells(each, places)]
    return {
        "entry": row.entry,
        "place": row.place,
        "status": row.status,
        "total": shown(row.total, places),
        "deductions": shown(row.deductions, places),
        "criteria": {name: shown(value, places) for name, value in row.criteria.items()},
        "cells": cells,
    }


def _cells(criterion: CriterionSheet, places: int) -> list[Plain]:
    below = [cell for each in criterion.criteria for cell in _cells(each, places)]
    aspects = (*criterion.aspects, *(each for item in criterion.items for each in item.aspects))
    return [*below, *(_cell(each, places) for each in aspects if each.marks)]


def _cell(aspect: AspectSheet, places: int) -> Plain:
    return {
        "aspect": aspect.aspect,
        "item": aspect.item,
        "score": shown(aspect.score, places),
        "state": aspect.state,
        "marks": [
            [mark.judge, None if mark.value is None else f"{mark.value:f}", int(mark.counted)]
            for mark in aspect.marks
        ],
    }


@exact
def _trimmed(state: Fold, stage: str) -> list[Plain]:
    """How often each judge's marks were dropped, against a fair share."""
    found = state.stages[stage]
    panels = [
        each
        for each in found.plan.panels.values()
        if each.aspect.kind is AspectKind.PANEL
        and any(isinstance(step, Trim) for step in each.aspect.combine)
    ]
    given: dict[str, int] = {}
    dropped: dict[str, int] = {}
    for performance in found.performances.values():
        entrant = found.entrants.get(performance.entry)
        for panel_ in panels if entrant is not None else ():
            for item in performance.items.values():
                cell = item.cells.get(panel_.aspect.id)
                if cell is None or entrant is None:
                    continue
                pairs = cell.pairs()
                setting = found.scorer.setting(panel_, performance, item, entrant)
                kept = {judge for _, judge in panel_.kept(pairs, setting)}
                for _, judge in pairs:
                    given[judge] = given.get(judge, 0) + 1
                    dropped[judge] = dropped.get(judge, 0) + (judge not in kept)
    whole = sum(dropped.values())
    share = Decimal(whole) / sum(given.values()) if given else Decimal(0)
    return [
        {
            "judge": judge,
            "marks": given[judge],
            "dropped": dropped[judge],
            "fair": f"{share * given[judge]:.1f}",
        }
        for judge in sorted(given)
    ]
