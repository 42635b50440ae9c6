"""Converts the 2016/17 skating marks into one contest folder of 1,726 performances.

A component mark of 0.0 means that the judge was absent; a grade of execution of 0 is a mark.
"""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from folder import write_folder

COMPONENTS = {"Sk": "SS", "Tr": "TR", "Pe": "PE", "Co": "CO", "In": "IN"}


@dataclass
class Season:
    """Rows of all performances and what was published for them.

    Attributes:
        panels: published panel mark by (performance, component).
        component_totals, segment_totals: published by performance.
        ranks: published by event (competition and programme) and performance.
    """

    factors: dict[str, str] = field(default_factory=dict)
    segments: dict[str, str] = field(default_factory=dict)
    items: dict[tuple[str, str], str] = field(default_factory=dict)
    marks: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    panels: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    component_totals: dict[str, Decimal] = field(default_factory=dict)
    segment_totals: dict[str, Decimal] = field(default_factory=dict)
    ranks: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))


def season(data: Path) -> Season:
    """All of `skating_2016_17`."""
    folder = data / "skating_2016_17"
    found = Season()
    aspects = {
        row["aspect_id"]: _aspect(found, row) for row in _rows(folder / "judged-aspects.csv.gz")
    }
    for row in _rows(folder / "judge-scores.csv.gz"):
        entry, item, aspect = aspects[row["aspect_id"]]
        absent = aspect != "goe" and Decimal(row["score"]) == 0
        value = "" if absent else row["score"]
        found.marks.append(("segment", entry, item, aspect, row["judge"], value))
    for row in _rows(folder / "performances.csv"):
        _performance(found, row)
    return found


def _aspect(found: Season, row: dict[str, str]) -> tuple[str, str, str]:
    entry = row["performance_id"]
    if row["section"] == "components":
        component = COMPONENTS[row["aspect_desc"][:2]]
        if found.factors.setdefault(entry, row["factor"]) != row["factor"]:
            raise ValueError(f"{entry} has components of different factors")
        found.panels[entry, component] = Decimal(row["scores_of_panel"])
        return entry, "", component
    item = row["aspect_num"]
    if (entry, item) in found.items:
        item = row["aspect_id"]
    found.items[entry, item] = row["scores_of_panel"]
    return entry, item, "goe"


def _performance(found: Season, row: dict[str, str]) -> None:
    entry = row["performance_id"]
    found.segments[entry] = "short" if "SHORT" in row["program"] else "free"
    found.ranks[f"{row['competition']} {row['program']}"][entry] = int(row["rank"])
    found.component_totals[entry] = Decimal(row["total_component_score"])
    found.segment_totals[entry] = Decimal(row["total_segment_score"])
    if Decimal(row["total_deductions"]):
        found.marks.append(("segment", entry, "", "deduction", "REF", row["total_deductions"]))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


def skating_folder(found: Season, path: Path) -> Path:
    """Write the season as one contest folder."""
    entries = [(e, found.segments[e], found.factors[e]) for e in found.segment_totals]
    items = [("segment", *key, panel) for key, panel in found.items.items()]
    return write_folder(
        path,
        "skating",
        {
            "entries": (("entry", "segment", "factor"), entries),
            "items": (("stage", "entry", "item", "panel"), items),
            "marks": (("stage", "entry", "item", "aspect", "judge", "value"), found.marks),
        },
    )
