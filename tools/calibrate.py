"""Write src/leitai/core/panel/calibrated.py: thresholds of the tiles, simulated beforehand.

Takes the number of sessions per size; some twenty minutes for 1,200 of them.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import Final

from leitai.core.panel.calibration import Calibrator, Size, Thresholds

JUDGES = (3, 5, 7, 11, 19, 31)
ENTRIES = (10, 15, 30, 57, 120, 250, 500, 1000)
TARGET = Path(__file__).parents[1] / "src/leitai/core/panel/calibrated.py"
HEAD = '''"""Thresholds of complete panels, simulated beforehand by tools/calibrate.py.

Judges and entries → z, CUSUM, spreads; the share of sessions in which each alarms; sessions.
"""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[tuple[int, int], tuple[float, ...]]] = {
'''


MANY: Final = 120
"""Entries up to which four times as many sessions are simulated: most are of such a size."""


def main() -> None:
    """Simulate all sizes."""
    sessions = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    lines = [
        line(Size(judges, entries, judges), sessions)
        for judges, entries in product(JUDGES, ENTRIES)
    ]
    TARGET.write_text(HEAD + "".join(lines) + "}\n", encoding="utf-8")


def line(size: Size, sessions: int) -> str:
    """One line of the table."""
    calibrator = Calibrator(size)
    calibrator.simulate(sessions)
    found = calibrator.thresholds()
    print(size, found, flush=True)
    return f"    ({size.judges}, {size.entries}): {written(found)},\n"


def written(found: Thresholds) -> str:
    """Thresholds as a tuple."""
    bounds = f"{found.z:.2f}, {found.cusum:.2f}, {found.beyond:.2f}"
    rates = f"{found.z_rate:.3f}, {found.cusum_rate:.3f}, {found.beyond_rate:.3f}"
    return f"({bounds}, {rates}, {found.sessions})"


if __name__ == "__main__":
    main()
