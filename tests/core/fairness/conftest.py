"""Helpers of the fold's and the shadow scorer's tests, and the standalone verifier."""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
FOLDERS = ("tests/core/fairness", "tests/core/shadow", "tests/core/rulebook", "tests/real", "tools")
sys.path[:0] = [str(TESTS.parent / each) for each in FOLDERS]
