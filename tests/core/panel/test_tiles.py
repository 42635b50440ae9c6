"""All tiles as the feed tells them."""

from __future__ import annotations

import json

import msgspec
import numpy as np
import pytest
from invented import changed, session

from leitai.core.panel.agreement import alpha
from leitai.core.panel.calibration import Size, forms_of, usual
from leitai.core.panel.generosity import comparable, generosity
from leitai.core.panel.ratings import Ratings
from leitai.core.panel.table import Cells
from leitai.core.panel.tiles import Diagnosis, Tiles, interval_alpha

THRESHOLDS = usual(Size(19, 57, 19))


def tiles(cells: Cells, top: int | None = 10) -> Tiles:
    when = [1000 * n for n in range(len(cells.row))]
    return Diagnosis().tiles(cells, thresholds=THRESHOLDS, when=when, top=top)


def test_a_session_in_full() -> None:
    cells = session(19, 57, seed=1)
    spoilt = changed(cells, np.array([900]), cells.marks[900] + 8)
    found = json.loads(msgspec.json.encode(tiles(spoilt)))
    assert all(tile["shown"] and tile["n"] == 57 for tile in found.values())
    assert {name: tile["from"] for name, tile in found.items()} == {
        "severity": 5, "outliers": 8, "drift": 8,
        "consistency": 15, "agreement": 5, "certainty": 10,
    }  # fmt: skip
    outlier = found["outliers"]["rows"][0]
    assert (outlier["entry"], outlier["judge"]) == (str(cells.row[900]), str(cells.judge[900]))
    assert outlier["at"] == 900_000
    assert found["outliers"]["alarm"] == THRESHOLDS.z
    severity = found["severity"]["rows"][0]
    assert severity["low"] < severity["points"] < severity["high"]
    assert severity["high"] - severity["points"] == pytest.approx(0.7, abs=0.15)  # fairness 7
    assert sum(row["points"] for row in found["severity"]["rows"]) == pytest.approx(0, abs=0.1)
    edge = [row for row in found["certainty"]["rows"] if row["edge"]]
    assert edge
    assert all(row["low"] <= 10 < row["high"] for row in edge)


def test_tiles_come_one_after_the_other() -> None:
    shown = {
        n: [name for name, tile in _members(tiles(session(5, n))) if tile.shown]
        for n in (4, 5, 9, 10, 15)
    }
    assert shown[4] == []
    assert shown[5] == ["severity", "agreement"]
    assert shown[9] == ["severity", "outliers", "drift", "agreement"]
    assert shown[10] == [*shown[9], "certainty"]
    assert len(shown[15]) == 6


def _members(found: Tiles) -> list[tuple[str, object]]:
    order = ("severity", "outliers", "drift", "agreement", "certainty", "consistency")
    return [(name, getattr(found, name)) for name in order]


def test_nothing_yet() -> None:
    empty = forms_of(np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp), np.zeros((0, 5)))
    found = tiles(empty)
    assert not any(tile.shown for _, tile in _members(found))  # type: ignore[attr-defined]


def test_judges_whom_nothing_connects_are_compared_in_their_own_panel_only() -> None:
    cells = session(6, 20, seed=2)
    apart = (cells.row < 10) == (cells.judge < 3)
    parted = forms_of(cells.row[apart], cells.judge[apart], cells.marks[apart])
    found = tiles(parted)
    assert not found.severity.connected
    panels = {row.judge: row.panel for row in found.severity.rows}
    assert len(set(panels.values())) == 2
    assert panels["0"] == panels["2"] != panels["3"]


def test_alpha_is_krippendorffs() -> None:
    for seed, reviews in ((1, 7), (2, 3)):
        ratings = session(7, 30, reviews, seed).ratings
        assert interval_alpha(ratings) == pytest.approx(alpha(ratings.matrix()), abs=1e-9)
    lonely = Ratings.of_marks([("E1", "J1", 3.0), ("E2", "J1", 4.0)])
    assert np.isnan(interval_alpha(lonely))


def test_only_incomplete_panels_are_made_comparable() -> None:
    whole, some = session(7, 30, seed=3), session(7, 30, 4, seed=3)
    assert not comparable(whole, generosity(whole)).any()
    taken = comparable(some, generosity(some))
    assert np.abs(taken - generosity(some).points).max() < 1
    assert np.corrcoef(taken, generosity(some).points)[0, 1] > 0.95
