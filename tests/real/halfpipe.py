"""Converts the 2026 halfpipe final into a contest folder; published scores and places aside."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from folder import write_folder

JUDGES = range(1, 7)


@dataclass
class Final:
    """Rows of the final, published run scores by (entry, run), published places by entry."""

    entries: dict[str, str] = field(default_factory=dict)
    marks: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    runs: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)


def final(data: Path) -> Final:
    """The final of `halfpipe_2026`."""
    found = Final()
    folder = data / "halfpipe_2026"
    with (folder / "milano-cortina-2026-mens-halfpipe.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            if row["competitor"]:
                code = f"S{len(found.entries) + 1:02d}"
                found.places[found.entries.setdefault(row["competitor"], code)] = int(
                    row["final_rank"]
                )
    scores = folder / "milano-cortina-2026-individual-judge-scores.csv"
    with scores.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            _run(found, row)
    return found


def _run(found: Final, row: dict[str, str]) -> None:
    given = {n: (row[f"judge{n}_score"] or "").strip() for n in JUDGES}
    if not all(given.values()):
        return
    entry = found.entries[row["competitor"]]
    found.runs[entry, row["run"]] = Decimal(row["final_score"])
    for number, value in given.items():
        found.marks.append(("final", entry, row["run"], "run", f"J{number}", value))


def halfpipe_folder(contest: Final, path: Path) -> Path:
    """Write the final as a contest folder."""
    items = dict.fromkeys((stage, entry, run) for stage, entry, run, *_ in contest.marks)
    return write_folder(
        path,
        "halfpipe",
        {
            "entries": (("entry",), [(entry,) for entry in contest.entries.values()]),
            "items": (("stage", "entry", "item"), list(items)),
            "marks": (("stage", "entry", "item", "aspect", "judge", "value"), contest.marks),
        },
    )
