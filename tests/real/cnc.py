"""Reads the 18 milling runs as recordings of attempts; the labels aside."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leitai.core.referee.recording import (
    Header,
    RecordedChannel,
    Recording,
    read_recording,
    write_recording,
)

COLUMNS = {
    "feed": ("M1_CURRENT_FEEDRATE", "mm/s"),
    "x": ("X1_ActualPosition", "mm"),
    "x_command": ("X1_CommandPosition", "mm"),
    "y": ("Y1_ActualPosition", "mm"),
    "y_command": ("Y1_CommandPosition", "mm"),
    "spindle": ("S1_ActualVelocity", "rev/s"),
    "spindle_command": ("S1_CommandVelocity", "rev/s"),
}
CHANNELS = (
    RecordedChannel("step", None),
    RecordedChannel("order_feed", "mm/s"),
    *(RecordedChannel(name, unit) for name, (_, unit) in COLUMNS.items()),
)
TENTH = 100_000_000
"""Nanoseconds between two rows."""


@dataclass(frozen=True)
class Run:
    """One run: the rows as they were written, its recording, and what people noted of it."""

    number: int
    rows: list[dict[str, str]]
    recording: Recording
    ordered: float
    finalised: bool


def runs(data: Path, steps: tuple[str, ...]) -> Iterator[Run]:
    """All 18 runs; `steps` are the words of the channel `step` in order."""
    folder = data / "cnc_mill"
    with (folder / "labels.csv").open(encoding="utf-8") as lines:
        labels = {int(row["No"]): row for row in csv.DictReader(lines)}
    for number, label in sorted(labels.items()):
        path = folder / f"experiment_{number:02d}.csv.gz"
        with gzip.open(path, "rt", encoding="utf-8") as text:
            rows = list(csv.DictReader(text))
        ordered = float(label["feedrate"])
        recording = _recording(number, rows, ordered, steps)
        yield Run(number, rows, recording, ordered, label["machining_finalized"] == "yes")


def _recording(
    number: int, rows: list[dict[str, str]], ordered: float, steps: tuple[str, ...]
) -> Recording:
    """Run 1 writes `end` where the others write `End`."""
    written = (row["Machining_Process"] for row in rows)
    codes = [steps.index("End" if word == "end" else word) for word in written]
    columns = [codes, [ordered] * len(rows)]
    columns += [[float(row[column]) for row in rows] for column, _ in COLUMNS.values()]
    header = Header(
        contest="cnc",
        stage="mill",
        attempt=f"R{number:02d}",
        station="mill",
        channels=CHANNELS,
        start=0,
        tick=100_000,
        ticks=len(rows),
    )
    times = np.arange(len(rows), dtype=np.int64) * TENTH
    return read_recording(write_recording(header, times, np.array(columns, np.float32).T))
