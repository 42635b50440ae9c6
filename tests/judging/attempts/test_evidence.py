from __future__ import annotations

import pytest

from support.cell import Cell
from support.server import Server

pytestmark = pytest.mark.server
SHORT = [(0.0, 0.0)] * 50 + [(10.5, 0.0)] * 10 + [(20.0, 0.0)] * 40
"""Reaches the place for a tenth of a second only."""


def test_a_lost_award_tells_how_long_it_was_held_and_margins_have_units(
    running_server: Server,
) -> None:
    cell = Cell(running_server.client(), "held")
    code = cell.run("E1", SHORT)["attempt"]
    verdicts = {each["rule"]: each for each in cell.detail(code)["verdicts"]}
    (lost,) = verdicts["A1"]["evidence"]
    assert (verdicts["A1"]["mark"], lost["what"]) == ("0", "violated")
    held = {"from": 50, "to": 59, "value": "0.09", "wanted": "0.2", "unit": "s"}
    assert lost["held"] == held
    (kept,) = verdicts["A2"]["evidence"]
    assert (kept["margin"], kept["unit"], kept["held"]) == ("30", "mm", None)
