"""The monitors the referee is measured against: SENTIL's MultiMonitor, rtamt in Python and C++."""

from __future__ import annotations

import sys
from pathlib import Path
from time import process_time
from types import ModuleType

import numpy as np
import rtamt
import sentil
from numpy.typing import NDArray

from referee_rules import CHANNELS, RULES, signals

CPP = Path(__file__).parents[1] / "var" / "rtamt-cpp"
"""Where rtamt's C++ monitor is looked for: `referee_cpp.py` builds it with Boost.Python."""


class Sentil:
    """One station; samples are ready-made dicts."""

    def __init__(self) -> None:
        self.monitor = sentil.MultiMonitor()
        for number, words in enumerate(RULES):
            self.monitor.add(f"R{number}", words.theirs)
        x = signals(3000, 1)[:, :, 0]
        self.samples = [{f"x{c}": float(v) for c, v in enumerate(row)} for row in x]
        self.at = 0

    def rate(self, steps: int = 4000) -> float:
        """Station-samples a CPU-second, the best of many short windows."""
        least = float("inf")
        for _ in range(steps // 100):
            start = process_time()
            for _ in range(100):
                self.monitor.update(float(self.at), self.samples[self.at % len(self.samples)])
                self.at += 1
            least = min(least, process_time() - start)
        return 100 / least

    def judge(self, x: NDArray[np.float32]) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
        """`[tick, rule]` of one station: verdicts and margins, each horizon ticks late."""
        names = [f"R{number}" for number in range(len(RULES))]
        said, distance = np.zeros((len(x), len(RULES)), np.bool_), np.zeros((len(x), len(RULES)))
        for tick, row in enumerate(x):
            sample = {f"x{c}": float(v) for c, v in enumerate(row)}
            found = self.monitor.update(float(tick), sample)
            said[tick] = [found[name].satisfied for name in names]
            distance[tick] = [found[name].value for name in names]
        return said, distance


class Rtamt:
    """One station, one monitor per rule. Speed only: its online response rules answer wrongly."""

    def __init__(self, compiled: ModuleType | None) -> None:
        kind = (
            rtamt.StlDiscreteTimeOnlineSpecificationCpp
            if compiled
            else rtamt.StlDiscreteTimeOnlineSpecification
        )
        self.monitors = []
        for words in RULES:
            monitor = kind()
            for c in range(CHANNELS):
                monitor.declare_var(f"x{c}", "float")
            monitor.spec = words.rtamt
            monitor.parse()
            monitor.pastify()
            self.monitors.append(monitor)
        self.x = signals(1000, 1)[:, :, 0]
        self.at = 0

    def rate(self, ticks: int) -> float:
        """Station-samples a CPU-second."""
        start = process_time()
        for _ in range(ticks):
            row = self.x[self.at % len(self.x)]
            sample = [(f"x{c}", float(v)) for c, v in enumerate(row)]
            for monitor in self.monitors:
                monitor.update(self.at, sample)
            self.at += 1
        return ticks / (process_time() - start)


def cpp_backend() -> ModuleType | None:
    """rtamt's C++ classes where `referee_cpp.py` has built them, else None."""
    if not (CPP / "rtamt_stl_library_wrapper").is_dir():
        return None
    package = ModuleType("rtamt.lib")
    package.__path__ = [str(CPP)]
    sys.modules["rtamt.lib"] = package
    return package
