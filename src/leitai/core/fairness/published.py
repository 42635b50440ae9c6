"""The published table: marks and rule in, every number that follows from them out.

One row per thing, seven columns. `tools/recompute.py` reads it and computes the second half from
the first, digit for digit.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from leitai.core.fairness.program import program
from leitai.core.rulebook.arithmetic import exact
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.sheet import Performance
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import AspectSheet, CriterionSheet, Sheet, shown

OFFSET_PLACES: Final = 4
HEADER: Final = ("kind", "entry", "item", "name", "judge", "value", "note")


class Line(NamedTuple):
    """A row of the table.

    Attributes:
        kind: given: `rule`, `entry`, `item`, `mark`, `accepted`, `given` (a
            criterion whose points come from a table of ranks), `alone` (an aspect whose judges
            cannot be compared); computed: `offset`, `aspect`, `criterion`, `deductions`, `score`,
            `total`, `place`.
        note: of a mark: `counts` or `dropped`; of an aspect: its state.
    """

    kind: str
    entry: str = ""
    item: str = ""
    name: str = ""
    judge: str = ""
    value: str = ""
    note: str = ""


@exact
def table(fold: Fold, stage: str) -> list[Line]:
    """All rows of a stage; `KeyError` for an unknown one."""
    standings = fold.standings(stage)
    found = fold.stages[stage]
    places = standings.places
    rule = json.dumps(program(found.plan.stage, places), ensure_ascii=False)
    lines = [Line("rule", value=rule)]
    for performance in found.performances.values():
        if performance.entry in found.entrants:
            lines += _given(found, performance)
    known = {each.entry for each in lines}
    for row in standings.rows:
        if row.entry not in known:
            lines.append(_entry(found, row.entry))
    lines += _offsets(found)
    tables = {node.criterion.id for node in found.plan.nodes if node.points is not None}
    for row in standings.rows:
        lines += _computed(fold.sheet(stage, row.entry), places, tables)
    return lines


def as_csv(lines: Sequence[Line]) -> bytes:
    """The table as UTF-8 with a byte order mark, as spreadsheets want it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(lines)
    return ("\ufeff" + out.getvalue()).encode()


def _given(stage: StageFold, performance: Performance) -> Iterator[Line]:
    entry = performance.entry
    yield _entry(stage, entry)
    dropped = _dropped(stage, performance)
    for item in performance.items.values():
        if item.id:
            attributes = json.dumps(dict(item.attributes), ensure_ascii=False)
            yield Line("item", entry, item.id, value=attributes)
        for aspect, cell in item.cells.items():
            if cell.accepted:
                yield Line("accepted", entry, item.id, aspect)
            for judge, mark in cell.marks.items():
                gone = (item.id, aspect, judge) in dropped
                note = "" if mark.value is None else "dropped" if gone else "counts"
                yield Line("mark", entry, item.id, aspect, judge, mark.value or "", note)


def _entry(stage: StageFold, entry: str) -> Line:
    entrant = stage.entrants[entry]
    act = entrant.act
    facts = {
        "official": act.official,
        "unit": act.unit,
        "group": act.group,
        "attributes": dict(act.attributes),
        "item": _whole(stage, entry),
        "elapsed": _elapsed(stage, entry),
        "carry": _carry(stage, entry),
        "listed": stage.listed(entry),
    }
    note = json.dumps(facts, ensure_ascii=False)
    return Line("entry", entry, value=entrant.standing, note=note)


def _whole(stage: StageFold, entry: str) -> dict[str, str]:
    performance = stage.performances.get(entry)
    item = performance.items.get("") if performance is not None else None
    return {} if item is None else dict(item.attributes)


def _elapsed(stage: StageFold, entry: str) -> int | None:
    performance = stage.performances.get(entry)
    return None if performance is None else performance.elapsed()


def _carry(stage: StageFold, entry: str) -> str | None:
    there = [value for value in stage.carried(entry).values() if value is not None]
    return f"{sum(there, Decimal(0)):f}" if there else None


def _dropped(stage: StageFold, performance: Performance) -> set[tuple[str, str, str]]:
    """Marks that a step of `combine` dropped."""
    gone: set[tuple[str, str, str]] = set()
    entrant = stage.entrants[performance.entry]
    for item in performance.items.values():
        for aspect, panel in stage.plan.panels.items():
            cell = item.cells.get(aspect)
            if cell is None:
                continue
            setting = stage.scorer.setting(panel, performance, item, entrant)
            pairs = cell.pairs()
            kept = {judge for _, judge in panel.kept(pairs, setting)}
            gone |= {(item.id, aspect, judge) for _, judge in pairs if judge not in kept}
    return gone


def _offsets(stage: StageFold) -> Iterator[Line]:
    for aspect in sorted(stage.unconnected):
        if not any(stage.scorer.offsets.get(aspect, {}).values()):
            yield Line("alone", name=aspect)
    for aspect, offsets in stage.scorer.offsets.items():
        for judge, value in sorted(offsets.items()):
            text = shown(value, OFFSET_PLACES) or ""
            yield Line("offset", name=aspect, judge=judge, value=text)


def _computed(sheet: Sheet, places: int, tables: set[str]) -> Iterator[Line]:
    row, entry = sheet.row, sheet.entry
    for criterion in sheet.criteria:
        yield from _of_criterion(entry, criterion, places, tables)
    if row is None:
        return
    yield Line("deductions", entry, value=shown(row.deductions, places) or "")
    yield Line("score", entry, value=shown(row.score, places) or "")
    yield Line("total", entry, value=shown(row.total, places) or "")
    yield Line("place", entry, value=row.place or "", note=row.status)


def _of_criterion(
    entry: str, criterion: CriterionSheet, places: int, tables: set[str]
) -> Iterator[Line]:
    for below in criterion.criteria:
        yield from _of_criterion(entry, below, places, tables)
    for aspect in (*criterion.aspects, *(each for i in criterion.items for each in i.aspects)):
        yield _of_aspect(entry, aspect, places)
    name, score = criterion.criterion, criterion.score
    if name in tables:
        yield Line("given", entry, name=name, value="" if score is None else f"{score:f}")
    else:
        yield Line("criterion", entry, name=name, value=shown(score, places) or "")


def _of_aspect(entry: str, aspect: AspectSheet, places: int) -> Line:
    value = shown(aspect.score, places) or ""
    return Line("aspect", entry, aspect.item, aspect.aspect, "", value, aspect.state)
