"""Helpers of the fold's own tests: random ledgers, contests played act by act, real marks."""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).parents[2]
sys.path[:0] = [str(TESTS / each) for each in ("core/shadow", "core/rulebook", "real")]
