"""Judges who mark otherwise than the panel are told apart by three figures."""

from __future__ import annotations

import numpy as np
import pytest
from invented import changed, place_of, session

from leitai.core.panel.calibration import Size, usual
from leitai.core.panel.consistency import Consistency, consistency
from leitai.core.panel.generosity import generosity
from leitai.core.panel.table import Cells

ODD = 3


def figures(cells: Cells) -> Consistency:
    return consistency(cells, generosity(cells).points)


def alarms(cells: Cells) -> dict[str, list[int]]:
    threshold = usual(Size(19, 57, 19)).beyond
    found = figures(cells).beyond()
    return {name: np.flatnonzero(values > threshold).tolist() for name, values in found.items()}


@pytest.fixture(scope="module")
def usual_session() -> Cells:
    return session(19, 57, seed=11)


def test_one_is_as_everybody(usual_session: Cells) -> None:
    found = figures(usual_session)
    for values in (found.infit, found.slope, found.halo):
        assert np.median(values) == pytest.approx(1)
    assert alarms(usual_session) == {"infit": [], "slope": [], "halo": []}


def test_a_judge_who_marks_at_random(usual_session: Cells) -> None:
    own = np.flatnonzero(usual_session.judge == ODD)
    rng = np.random.default_rng(0)
    spoilt = changed(usual_session, own, rng.permutation(usual_session.marks[own]) * 2)
    at = place_of(spoilt, ODD)
    found = figures(spoilt)
    assert found.infit[at] > 2
    assert abs(found.slope[at]) < 0.4
    assert at in alarms(spoilt)["slope"]


def test_a_judge_who_gives_everybody_nearly_the_same(usual_session: Cells) -> None:
    own = np.flatnonzero(usual_session.judge == ODD)
    marks = usual_session.marks[own]
    spoilt = changed(usual_session, own, marks.mean(axis=0) + (marks - marks.mean(axis=0)) / 5)
    at = place_of(spoilt, ODD)
    assert figures(spoilt).slope[at] < 0.5
    assert alarms(spoilt)["slope"] == [at]


def test_a_judge_whose_one_impression_decides_all_aspects(usual_session: Cells) -> None:
    own = np.flatnonzero(usual_session.judge == ODD)
    marks = usual_session.marks[own]
    one = marks.mean(axis=1, keepdims=True) * np.ones(marks.shape[1])
    spoilt = changed(usual_session, own, one + (one - one.mean()))
    at = place_of(spoilt, ODD)
    found = figures(spoilt)
    assert found.halo[at] > 2.5
    assert alarms(spoilt)["halo"] == [at]


def test_too_few_forms_say_nothing() -> None:
    found = figures(session(7, 11))
    assert np.isnan(found.infit).all()
    assert np.isnan(found.slope).all()
    assert np.isnan(found.halo).all()
    assert not any(values.any() for values in found.beyond().values())


def test_with_one_aspect_there_is_no_halo() -> None:
    cells = session(7, 20)
    one = Cells(cells.ratings, cells.rows, cells.order, cells.marks.sum(axis=1)[:, None], cells.due)
    assert np.isnan(figures(one).halo).all()
    assert np.isfinite(figures(one).infit).all()


def test_aspects_of_other_teams_are_left_out() -> None:
    cells = session(6, 40, seed=3)
    marks = cells.marks.copy()
    marks[cells.judge < 3, 3:] = np.nan
    marks[cells.judge >= 3, :3] = np.nan
    parted = Cells(cells.ratings, cells.rows, cells.order, marks, cells.due)
    assert np.isfinite(figures(parted).infit).all()
