"""The front end's types are made from a committed schema: it must say what the server says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_committed_schema_is_the_api_s_own() -> None:
    tool = [sys.executable, "tools/export_openapi.py", "--check"]
    result = subprocess.run(tool, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
