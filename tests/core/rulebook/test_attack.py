"""What one dishonest judge gains under the recommended rule, by the rulebook's own steps.

fairness 5: judges differ in severity (sd 3), scale (20 %) and scatter (30 % of 2.7 points), entries
by 4 points. The attacker adds 15 to the entry on the seventh true place of 57 and takes 15 from
each one above it. Sessions by the thousand are computed with numpy, some with the rulebook's own
code too, and both must say the same.
"""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from numpy.typing import NDArray

from leitai.core.rulebook.panel import Panel, Setting, taken_away
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.plan import StagePlan
from leitai.core.rulebook.severity import generosity

Floats = NDArray[np.float64]
ENTRIES, FAVOURITE, PUSH = 57, 6, 15
RULES = """
rulebook: 1
title: 评审
stages:
  main:
    aspects:
      - {id: A, kind: panel, range: {min: 0, max: 100, step: 0.1},
         combine: [%s {trim: [2, 2]}, {mean: true}]}
"""


def panel(*, centred: bool) -> Panel:
    rules = RULES % ("{centre: true}," if centred else "")
    return StagePlan.of(read_rulebook(rules.encode()).stages[0]).panels["A"]


def sessions(count: int, judges: int, seed: int) -> Floats:
    """Sessions × entries × judges, the truly best entry first."""
    rng = np.random.default_rng(seed)
    worth = -np.sort(-rng.normal(0, 4, (count, ENTRIES)), axis=1)[:, :, None]
    scale = np.exp(rng.normal(0, 0.2, (count, 1, judges)))
    noise = 2.7 * np.exp(rng.normal(0, 0.3, (count, 1, judges)))
    severity = rng.normal(0, 3, (count, 1, judges))
    marks = 60 + severity + scale * worth + noise * rng.normal(size=(count, ENTRIES, judges))
    return np.clip(np.round(marks, 1), PUSH, 100 - PUSH)


def attacked(marks: Floats) -> Floats:
    pushed = marks.copy()
    pushed[:, FAVOURITE, 0] += PUSH
    pushed[:, :FAVOURITE, 0] -= PUSH
    return pushed


def quick(marks: Floats, *, centred: bool) -> Floats:
    if centred:
        marks = marks - (marks - marks.mean(axis=2, keepdims=True)).mean(axis=1, keepdims=True)
    return np.asarray(np.sort(marks, axis=2)[:, :, 2:-2].mean(axis=2))


def official(marks: Floats, rule: Panel) -> list[Decimal]:
    """The scores of one session by the rulebook's steps."""
    cells = [
        [(Decimal(f"{value:.1f}"), f"J{judge:02}") for judge, value in enumerate(row)]
        for row in marks
    ]
    offsets = {}
    if rule.centring is not None:
        offsets = taken_away(rule.centring, generosity(cells).points)
    scores = [rule.score(cell, Setting(env={}, offsets=offsets)) for cell in cells]
    return [score for score in scores if score is not None]


def place(scores: Floats) -> Floats:
    return np.asarray(1 + (scores > scores[:, FAVOURITE : FAVOURITE + 1] + 1e-9).sum(axis=1))


def gained(judges: int, *, centred: bool, count: int = 3000) -> float:
    marks = sessions(count, judges, seed=judges)
    honest = place(quick(marks, centred=centred))
    return float((honest - place(quick(attacked(marks), centred=centred))).mean())


@pytest.mark.parametrize(("judges", "most"), [(19, 1.0), (7, 2.0)])
def test_one_dishonest_judge_gains_little_by_centre_then_trim(judges: int, most: float) -> None:
    gain = gained(judges, centred=True)
    assert 0 < gain <= most  # measured: 0.92 places of 19 judges, 1.89 of 7
    assert gain < 0.75 * gained(judges, centred=False)


@pytest.mark.parametrize("judges", [19, 7])
@pytest.mark.parametrize("centred", [True, False])
def test_the_rulebook_itself_places_as_the_simulation_does(judges: int, *, centred: bool) -> None:
    rule = panel(centred=centred)
    honest = sessions(6, judges, seed=judges)
    marks = np.concatenate([honest, attacked(honest)])
    fast = quick(marks, centred=centred)
    for session, scores in zip(marks, fast, strict=True):
        own = official(session, rule)
        assert np.allclose([float(score) for score in own], scores, atol=1e-9)
        better = sum(score > own[FAVOURITE] for score in own)
        assert 1 + better == place(scores[None])[0]


def test_who_judges_is_called_makes_no_difference() -> None:
    rule = panel(centred=True)
    marks = sessions(1, 7, seed=3)[0]
    shuffled = marks[:, np.random.default_rng(1).permutation(7)]
    assert official(marks, rule) == official(shuffled, rule)
