"""Small on purpose: refuses files that outgrow their budget and work left undone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUDGETS = {".py": 400, ".ts": 250, ".tsx": 250, ".css": 400}
EXEMPT = ("/migrations/", "/generated/")
LEFT_OVER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def main() -> int:
    """Print each file over its budget or with a left-over; 1 if there is one."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    problems = [p for name in listed.stdout.splitlines() for p in problems_of(name)]
    print("\n".join(problems) or "sizes: all files within budget")
    return 1 if problems else 0


def problems_of(name: str) -> list[str]:
    """What is wrong with one file."""
    path = ROOT / name
    budget = BUDGETS.get(path.suffix)
    if budget is None or not path.is_file() or any(part in f"/{name}" for part in EXEMPT):
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [] if len(lines) <= budget else [f"{name}: {len(lines)} lines, at most {budget}"]
    if name != "tools/check_sizes.py":
        found += [
            f"{name}:{n}: left over: {line.strip()}"
            for n, line in enumerate(lines, 1)
            if LEFT_OVER.search(line)
        ]
    return found


if __name__ == "__main__":
    sys.exit(main())
