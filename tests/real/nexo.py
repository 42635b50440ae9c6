"""Reads the records of the Nexo screwdriver as recordings of attempts; the labels aside."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from leitai.core.referee.recording import (
    Header,
    RecordedChannel,
    Recording,
    read_recording,
    write_recording,
)

CHANNELS = (
    RecordedChannel("torque", "N·m"),
    RecordedChannel("angle", "°"),
    RecordedChannel("target", "°"),
)


@dataclass(frozen=True)
class Unfastening:
    """One record: what the tool measured, what it says of itself, what a person said.

    Attributes:
        repeated: samples whose time is not after the one before; they are left out.
        duration, angle, peak: the tool's own values, in its unit, as it wrote them.
        ended_by: the step function that ended the step.
        loosenable: the human label; `None`: the sources disagree.
    """

    name: str
    recording: Recording
    repeated: int
    duration: str
    angle: str
    peak: str
    ended_by: str
    loosenable: bool | None


def unfastenings(data: Path) -> Iterator[Unfastening]:
    """All 1,209 records, in the file's order."""
    path = data / "nexo_screwdriver/records.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            yield _record(number, json.loads(line))


def _record(number: int, record: dict[str, Any]) -> Unfastening:
    (step,) = record["tightening steps"]
    functions = {each["name"]: each for each in step["tightening functions"]}
    graph = step["graph"]
    times = np.rint(np.array(graph["time values"]) * 1e9).astype(np.int64)
    fresh = np.concatenate(([True], times[1:] > np.maximum.accumulate(times)[:-1]))
    target = np.full(len(times), functions["TF Angle"]["nom"], np.float32)
    values = np.column_stack((graph["torque values"], graph["angle values"], target))
    header = Header(
        contest="nexo",
        stage="unfasten",
        attempt=f"N{number:04d}",
        station="nexo",
        channels=CHANNELS,
        start=0,
        tick=1000,
        ticks=int(times[-1] // 1_000_000) + 1,
    )
    data = write_recording(header, times[fresh], values[fresh].astype(np.float32))
    return Unfastening(
        name=record["prg name"],
        recording=read_recording(data),
        repeated=int((~fresh).sum()),
        duration=str(functions["MFs TimeMax"]["act"]),
        angle=str(step["angle"]),
        peak=str(max(graph["torque values"], key=abs)).removeprefix("-"),
        ended_by=step["last cmd"],
        loosenable={"loosenable": True, "not_loosenable": False}.get(record["human_label"]),
    )
