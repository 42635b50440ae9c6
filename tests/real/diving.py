"""Converts the Sydney 2000 diving marks into one contest folder per event.

Judges and divers become codes; the published rank of each round is kept aside as the oracle.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from folder import write_folder

ROUNDS = {"Prelim": "prelim", "Semi": "semi", "Final": "final"}


@dataclass
class Event:
    """One event's rows and the published ranks by round and entry."""

    entries: dict[str, str] = field(default_factory=dict)
    judges: dict[str, str] = field(default_factory=dict)
    items: dict[tuple[str, str, str], str] = field(default_factory=dict)
    marks: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    ranks: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))


def events(data: Path) -> dict[str, Event]:
    """All events of `diving_sydney_2000/marks.csv`, by name."""
    found: dict[str, Event] = defaultdict(Event)
    with (data / "diving_sydney_2000/marks.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            event = found[row["Event"]]
            stage = ROUNDS[row["Round"]]
            entry = event.entries.setdefault(row["Diver"], f"D{len(event.entries) + 1:03d}")
            judge = event.judges.setdefault(row["Judge"], f"J{len(event.judges) + 1:03d}")
            event.items[stage, entry, row["DiveNo"]] = row["Difficulty"]
            mark = (stage, entry, row["DiveNo"], "execution", judge, row["JScore"])
            event.marks.append(mark)
            event.ranks[stage][entry] = int(row["Rank"])
    return dict(found)


def diving_folder(event: Event, path: Path) -> Path:
    """Write the event as a contest folder."""
    return write_folder(
        path,
        "diving",
        {
            "entries": (("entry",), [(entry,) for entry in event.entries.values()]),
            "items": (
                ("stage", "entry", "item", "difficulty"),
                [(*key, difficulty) for key, difficulty in event.items.items()],
            ),
            "marks": (("stage", "entry", "item", "aspect", "judge", "value"), event.marks),
        },
    )
