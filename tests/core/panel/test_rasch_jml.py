from __future__ import annotations

import numpy as np
import pytest
from designs import levels
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.panel.graded import Graded
from leitai.core.panel.rasch import Rasch, probabilities
from leitai.core.panel.rasch_jml import joint
from leitai.core.panel.ratings import NotEstimable


def unshrunk(graded: Graded, found: Rasch) -> float:
    """-2 log likelihood at the joint estimates, and the likelihood equations, by the definition."""
    stretch = graded.count / len(graded.entries)
    stretch /= stretch - 1
    located = stretch * found.ability[graded.entry]
    for facet, measures in zip(graded.facets, found.facets, strict=True):
        located = located - stretch * measures.measure[facet.index]
    chance = probabilities(located, stretch * found.steps.T)
    left = graded.category - np.arange(graded.steps + 1) @ chance
    assert np.abs(np.bincount(graded.entry, left)).max() < 1e-4
    for facet in graded.facets:
        assert np.abs(np.bincount(facet.index, left)).max() < 1e-4
    for category in range(graded.steps + 1):
        assert chance[category].sum() == pytest.approx(
            (graded.category == category).sum(), abs=1e-3
        )
    return float(-2 * np.log(chance[graded.category, np.arange(graded.count)]).sum())


@settings(max_examples=15)
@given(st.integers(0, 2**32 - 1), st.integers(3, 6), st.integers(1, 5))
def test_solves_the_likelihood_equations(seed: int, each: int, steps: int) -> None:
    graded, _ = levels(np.random.default_rng(seed), (30, 6, 4), each, steps)
    found = joint(graded)
    kept = np.isin(np.array(graded.entries)[graded.entry], found.entries)
    assert unshrunk(graded.only(kept), found) == pytest.approx(found.deviance, abs=1e-6)
    for facet in found.facets:
        assert facet.measure.sum() == pytest.approx(0, abs=1e-9)
    assert found.steps.sum() == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("each", [5, 19])
def test_severities_are_recovered_unstretched(each: int) -> None:
    errors, slopes = [], []
    for seed in range(5):
        graded, truth = levels(np.random.default_rng(seed), (171, 19, 5), each, 9)
        judges = joint(graded).facet("judge")
        errors.append((judges.measure - truth.severity) / judges.error)
        slopes.append(np.polyfit(truth.severity, judges.measure, 1)[0])
    assert np.mean(slopes) == pytest.approx(1, abs=0.02)
    assert float(np.square(errors).mean()) == pytest.approx(1, abs=0.35)


def test_relabelling_judges_changes_nothing() -> None:
    rng = np.random.default_rng(3)
    graded, _ = levels(rng, (40, 6, 3), 4)
    order = rng.permutation(6)
    names = [graded.facets[0].levels[n] for n in order]
    rows = [
        (graded.entries[p], (names[j], graded.facets[1].levels[c]), int(x))
        for p, j, c, x in zip(
            graded.entry,
            graded.facets[0].index,
            graded.facets[1].index,
            graded.category,
            strict=True,
        )
    ]
    plain, other = joint(graded).facet("judge"), joint(Graded.of_marks(rows)).facet("judge")
    found = dict(zip(other.levels, other.measure, strict=True))
    assert [found[name] for name in names] == pytest.approx(plain.measure, abs=1e-9)


def test_who_got_only_the_highest_is_left_out_and_named() -> None:
    graded, _ = levels(np.random.default_rng(3), (30, 5, 3), 5)
    rows = [
        (graded.entries[p], (f"J{j}", f"C{c}"), graded.levels[-1] if p == 4 or j == 2 else int(x))
        for p, j, c, x in zip(
            graded.entry,
            graded.facets[0].index,
            graded.facets[1].index,
            graded.category,
            strict=True,
        )
    ]
    found = joint(Graded.of_marks(rows))
    assert {"J2", graded.entries[4]} <= set(found.left_out)
    assert "J2" not in found.facet("judge").levels
    assert np.isfinite(found.facet("judge").measure).all()


def refused(rows: list[tuple[str, tuple[str, ...], int]], facets: list[str]) -> str:
    with pytest.raises(NotEstimable) as told:
        joint(Graded.of_marks(rows, facets))
    return told.value.code


def test_unconnected_panels_are_refused() -> None:
    graded, _ = levels(np.random.default_rng(7), (20, 4, 3), 4)
    rows = [
        (graded.entries[p], (f"J{j}", f"C{c}"), int(x))
        for p, j, c, x in zip(
            graded.entry,
            graded.facets[0].index,
            graded.facets[1].index,
            graded.category,
            strict=True,
        )
        if (p < 10) == (j < 2)
    ]
    assert refused(rows, ["judge", "criterion"]) == "design_unconnected"


def test_a_judge_who_marks_one_criterion_alone_cannot_be_told_from_it() -> None:
    rng = np.random.default_rng(1)
    rows = [
        (f"P{p}", (f"J{c}", f"C{c}"), int(rng.integers(3))) for p in range(20) for c in range(3)
    ]
    assert refused(rows, ["judge", "criterion"]) == "design_unconnected"


def test_a_single_judge_is_refused() -> None:
    rows = [(f"P{p}", ("x",), p % 2) for p in range(6)]
    rows += [(f"P{p}", ("x",), (p + 1) % 2) for p in range(6)]
    assert refused(rows, ["judge"]) == "too_few_judges"


def test_an_order_without_exception_has_no_finite_measures() -> None:
    rows = [("P0", ("J0",), 0), ("P0", ("J1",), 1), ("P1", ("J0",), 0), ("P1", ("J1",), 1)]
    assert refused(rows, ["judge"]) == "marks_extreme"
    steep = [(f"P{p}", (f"J{j}",), level) for j in (0, 1) for p, level in ((0, j), (1, 1 + j))]
    assert refused(steep, ["judge"]) == "no_finite_estimate"
