"""How fast sealed attempts are judged again: 1,000 of 10 minutes, 100 Hz, 8 channels, 20 rules.

From files on disk, reading and hash check included, on one pinned core against SENTIL 0.3.1 in the
same run, then on two cores. SENTIL is measured on a sample of the attempts, from memory, without
reading or hashing; its verdicts must be ours.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import numpy as np
import sentil
from numpy.typing import NDArray

from leitai.core.referee.judge import judge_many
from leitai.core.referee.model import Judgement
from leitai.core.referee.recording import (
    SUFFIX,
    Header,
    RecordedChannel,
    Recording,
    read_recording,
    write_recording,
)
from referee_rules import CHANNELS, RULES, rule_set, signals

ATTEMPTS, TICKS, TICK = 1000, 60_000, 10_000
DIFFERENT = 125
"""Attempts with signals of their own; the others begin at other moments of these."""
SAMPLE = 3
FLOOR_RATIO, AIM_RATIO, AIM_SECONDS = 25, 100, 3.0


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="leitai-rejudge-") as folder:
        paths = seal_all(Path(folder))
        rules = rule_set()
        judge_many(rules, [opener(paths[0])])
        both = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {both[-1]})
        theirs, verdicts = measure_sentil(paths[:SAMPLE])
        cpu = process_time()
        judged = judge_many(rules, [opener(path) for path in paths])
        ours = (process_time() - cpu) / len(paths)
        os.sched_setaffinity(0, both)
        warm = wall(lambda: judge_many(rules, [opener(path) for path in paths], workers=2))
        for path in paths:
            forget(path)
        cold = wall(lambda: judge_many(rules, [opener(path) for path in paths], workers=2))
    agree = [counts(each) for each in judged[:SAMPLE]] == verdicts
    result = {
        "bench": "rejudge",
        "attempts": len(paths),
        "minutes_each": TICKS * TICK / 60e6,
        "rules": len(RULES),
        "megabytes_each": round(TICKS * CHANNELS * 4 / 1e6, 2),
        "cpu_ms_per_attempt": round(ours * 1e3, 3),
        "sentil_cpu_ms_per_attempt": round(theirs * 1e3, 1),
        "sentil_measured_on": f"{SAMPLE} of {len(paths)} attempts, from memory",
        "ratio_to_sentil": round(theirs / ours, 1),
        "rule_samples_per_cpu_second": round(TICKS * len(RULES) / ours),
        "seconds_on_cores": {"cores": len(both), "cached": warm, "from_disk": cold},
        "verdicts_agree": agree,
        "floor": {"ratio_to_sentil": FLOOR_RATIO},
        "aim": {"ratio_to_sentil": AIM_RATIO, "seconds_two_cores": AIM_SECONDS},
        "aim_reached": theirs / ours >= AIM_RATIO and warm <= AIM_SECONDS,
        "holds": bool(theirs / ours >= FLOOR_RATIO and agree),
    }
    print(json.dumps(result))


def seal_all(folder: Path) -> list[Path]:
    """Write the recordings, each named by its hash."""
    channels = tuple(RecordedChannel(f"x{c}", None) for c in range(CHANNELS))
    times = np.arange(TICKS, dtype=np.int64) * TICK * 1000
    machines = np.ascontiguousarray(signals(TICKS, DIFFERENT).transpose(2, 0, 1))
    paths = []
    for number in range(ATTEMPTS):
        header = Header("bench", "final", f"A{number:04}", "S1", channels, 0, TICK, TICKS)
        values = np.roll(machines[number % DIFFERENT], number // DIFFERENT * 7001, axis=0)
        data = write_recording(header, times, values)
        paths.append(folder / f"{read_recording(data).digest}{SUFFIX}")
        with paths[-1].open("wb") as file:
            file.write(data)
            os.fsync(file.fileno())
    return paths


def opener(path: Path) -> Callable[[], Recording]:
    """How to open a recording that must be the one its name says."""
    return partial(open_recording, path)


def open_recording(path: Path) -> Recording:
    with path.open("rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    mapped.madvise(mmap.MADV_WILLNEED)
    return read_recording(memoryview(mapped), digest=path.stem)


def forget(path: Path) -> None:
    """Ask the system to drop the file from memory."""
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def wall(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return round(perf_counter() - start, 2)


def measure_sentil(paths: list[Path]) -> tuple[float, list[list[int]]]:
    """CPU seconds per attempt, and the episodes of every rule of every attempt."""
    formulas = [sentil.Formula.parse(rule.theirs) for rule in RULES]
    columns = [open_recording(path).values.astype(np.float64) for path in paths]
    cpu, found = process_time(), []
    for values in columns:
        trace = sentil.Trace.indexed(len(values))
        for channel in range(CHANNELS):
            trace.add_signal(f"x{channel}", values[:, channel])
        found.append([formula.robustness_signal(trace) for formula in formulas])
    seconds = (process_time() - cpu) / len(paths)
    return seconds, [[episodes(n, signal) for n, signal in enumerate(each)] for each in found]


def episodes(rule: int, signal: NDArray[np.float64]) -> int:
    """How often a rule became true."""
    truth = np.asarray(signal) > 0
    truth[: RULES[rule].strong] = False
    return int(np.count_nonzero(np.diff(truth.astype(np.int8), prepend=0) == 1))


def counts(judgement: Judgement) -> list[int]:
    return [int(verdict.mark or 0) for verdict in judgement.verdicts]


if __name__ == "__main__":
    main()
