"""The shipped rulebooks, and a small one that tests bend."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.parse import read_rulebook

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(Path(__file__).parent))  # the helpers beside the tests

SMALL = """\
rulebook: 1
title: {zh: 小例, en: Small}
abilities: [安装, 编程]
rounding: {places: 2, mode: half_up}
points: {table: [12, 10, 8]}
stages:
  theory:
    weight: 30
    aspects:
      - {id: exam, kind: measurement, range: {min: 0, max: 100, step: 0.5}}
  practice:
    weight: 70
    scheme: {total: 10}
    criteria:
      - id: A
        aspects:
          - {id: A1, kind: measurement, max: 2,
             bands: [{within: 0.05, mark: 2}, {within: 0.1, mark: 1}]}
          - {id: A2, kind: judgement, max: 3, abilities: [安装], combine: {round: 2},
             benchmarks: {0: 零, 1: 一, 2: 二, 3: 三}}
      - id: B
        items: {combine: best, expected: 3}
        aspects:
          - {id: B1, per: item, kind: panel, range: {max: 5}, combine: {trim: [1, 1], mean: true}}
    deductions:
      - {id: S1, each: 2, cap: 10}
rank: {by: [total desc, elapsed asc, practice desc], ties: shared}
awards:
  - {id: gold, ranks: 1..3}
  - {id: merit, ratio: 1/2, where: rank > 3, excluding: [gold]}
"""


@pytest.fixture
def small() -> str:
    """A rulebook of two stages that uses a bit of everything."""
    return SMALL


@pytest.fixture
def refused() -> Callable[[str | bytes], RulebookError]:
    """Reads what must be refused."""

    def read(text: str | bytes) -> RulebookError:
        with pytest.raises(RulebookError) as caught:
            read_rulebook(text if isinstance(text, bytes) else text.encode())
        return caught.value

    return read
