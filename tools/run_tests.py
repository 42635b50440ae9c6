"""Runs every test: Python (browser tests included) and TypeScript; stops at the first that fails.

With `LEITAI_REQUIRE_BROWSER=1` (as CI sets it) a skipped browser test is a failure.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


def main() -> int:
    """Exit code of the first suite that fails, else 0."""
    environment = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    suites = (
        ["npm", "--prefix", "web", "run", "test", "--silent"],
        [sys.executable, "-m", "pytest", "-q", *sys.argv[1:]],
    )
    for suite in suites:
        code = subprocess.run(suite, cwd=ROOT, env=environment, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
