from __future__ import annotations

import numpy as np
import pytest
from designs import points
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.panel.ratings import Floats, NotEstimable, Ratings
from leitai.core.panel.reml import mixed_model

SHROUT_FLEISS = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
]


def sparse(*, tilted: bool) -> tuple[Ratings, Floats]:
    """105 marks by a formula, so that anyone can give them to lme4, and a covariate."""
    rows = [(p, j) for p in range(20) for j in range(7) if (3 * p + 5 * j) % 4]
    slope = [2 * j + 7 * p % 20 if tilted else 0 for p, j in rows]
    value = [70 + (17 * p + 23 * j + p * j * j) % 29 for p, j in rows]
    marks = [
        (f"{p:02}", str(j), y + more) for (p, j), y, more in zip(rows, value, slope, strict=True)
    ]
    return Ratings.of_marks(marks), np.array([[float((p + j) % 3 == 0)] for p, j in rows])


# lme4's criterion, minimised by Newton's method: its own optimisers stop up to 3e-5 earlier.


def test_complete_panel_as_lme4_1_1_31() -> None:
    found = mixed_model(Ratings.of_matrix(SHROUT_FLEISS))
    assert found.criterion == pytest.approx(91.27866712, abs=1e-7)
    sds = (found.sd_entry, found.sd_judge, found.sd_residual)
    assert sds == pytest.approx((1.59861052, 2.29007522, 1.00967541), abs=1e-7)
    assert found.fixed[0] == pytest.approx(5.29166667)
    assert found.fixed_error[0] == pytest.approx(1.33398422, abs=1e-7)
    judges = [2.30047029, -2.70406157, -0.92825994, 1.33185122]
    entries = [0.64409851, -2.08384812, 1.09875628, -1.17453258, 2.00807183, -0.49254592]
    assert found.judge_effect == pytest.approx(judges, abs=1e-7)
    assert found.entry_effect == pytest.approx(entries, abs=1e-7)


def test_incomplete_panel_with_a_covariate_as_lme4_1_1_31() -> None:
    found = mixed_model(*sparse(tilted=True))
    assert found.criterion == pytest.approx(770.53664950, abs=1e-7)
    sds = (found.sd_entry, found.sd_judge, found.sd_residual)
    assert sds == pytest.approx((7.15481734, 3.95316780, 8.08775944), abs=1e-7)
    assert found.fixed == pytest.approx([99.89957364, -1.18090539], abs=1e-7)
    assert found.fixed_error == pytest.approx([2.39663030, 1.71149279], abs=1e-7)
    judges = [-3.46294703, -3.51955848, -3.52760913, 0.74468972, 1.80139615, 3.68273564, 4.28129313]
    assert found.judge_effect == pytest.approx(judges, abs=1e-7)
    assert found.entry_effect[:3] == pytest.approx(
        [-2.19784498, -3.68820670, -0.22020066], abs=1e-7
    )


def test_a_component_that_is_not_there_is_zero_as_in_lme4() -> None:
    found = mixed_model(sparse(tilted=False)[0])
    assert found.criterion == pytest.approx(737.05824359, abs=1e-7)
    assert found.sd_judge == 0
    assert not found.judge_effect.any()
    assert (found.sd_entry, found.sd_residual) == pytest.approx((2.46817671, 7.88001518), abs=1e-7)


def brute_criterion(ratings: Ratings, covariates: Floats | None, sds: tuple[float, ...]) -> float:
    """-2 restricted log likelihood from the covariance matrix of all marks."""
    fixed = np.ones((ratings.count, 1))
    if covariates is not None:
        fixed = np.hstack([fixed, covariates])
    same_entry = ratings.entry[:, None] == ratings.entry
    same_judge = ratings.judge[:, None] == ratings.judge
    v = sds[0] ** 2 * same_entry + sds[1] ** 2 * same_judge + sds[2] ** 2 * np.eye(ratings.count)
    inverse = np.linalg.inv(v)
    inner = fixed.T @ inverse @ fixed
    left = ratings.value - fixed @ np.linalg.solve(inner, fixed.T @ inverse @ ratings.value)
    logs = np.linalg.slogdet(v)[1] + np.linalg.slogdet(inner)[1]
    freedom = ratings.count - fixed.shape[1]
    return float(logs + left @ inverse @ left + freedom * np.log(2 * np.pi))


@settings(max_examples=25)
@given(st.integers(0, 2**32 - 1), st.integers(2, 6))
def test_the_minimum_of_the_restricted_likelihood(seed: int, each: int) -> None:
    rng = np.random.default_rng(seed)
    ratings = Ratings.of_matrix(points(rng, 15, 6, each))
    covariates = rng.normal(size=(ratings.count, 1))
    found = mixed_model(ratings, covariates)
    sds = (found.sd_entry, found.sd_judge, found.sd_residual)
    assert brute_criterion(ratings, covariates, sds) == pytest.approx(found.criterion, abs=1e-6)
    for n, factor in ((0, 0.95), (0, 1.05), (1, 0.9), (1, 1.1), (2, 0.98), (2, 1.02)):
        near = [sd * (factor if n == k else 1) + 1e-4 * (n == k) for k, sd in enumerate(sds)]
        assert brute_criterion(ratings, covariates, tuple(near)) >= found.criterion - 1e-7


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=20)
def test_relabelling_judges_changes_nothing(seed: int) -> None:
    rng = np.random.default_rng(seed)
    marks, order = points(rng, 20, 6, 3), rng.permutation(6)
    plain, other = (mixed_model(Ratings.of_matrix(m)) for m in (marks, marks[:, order]))
    assert other.judge_effect == pytest.approx(plain.judge_effect[order], abs=1e-7)
    assert other.criterion == pytest.approx(plain.criterion, abs=1e-7)


def test_components_are_recovered() -> None:
    found = mixed_model(Ratings.of_matrix(points(np.random.default_rng(1), 400, 60, 9)))
    assert found.sd_entry == pytest.approx(4, abs=0.4)
    assert found.sd_judge == pytest.approx(3, abs=0.7)
    assert found.sd_residual == pytest.approx(2.7, abs=0.1)
    ratio = found.sd_entry**2 / (found.sd_entry**2 + found.sd_residual**2 / 7)
    assert found.reliability(7) == pytest.approx(ratio)


@pytest.mark.parametrize(
    ("marks", "code"),
    [
        ([[1.0], [2.0], [4.0]], "too_few_judges"),
        ([[1.0, 3.0, 2.0]], "too_few_entries"),
        ([[1.0, np.nan], [np.nan, 2.0]], "too_few_marks"),
        (np.full((4, 3), 5.0), "marks_without_noise"),
        (np.add.outer([1.0, 2, 5, 9], [0.0, 1, 3]), "marks_without_noise"),
    ],
)
def test_what_has_no_variance_to_estimate_is_refused(marks: Floats, code: str) -> None:
    with pytest.raises(NotEstimable) as refused:
        mixed_model(Ratings.of_matrix(marks))
    assert refused.value.code == code


def test_covariates_must_tell_something() -> None:
    ratings = Ratings.of_matrix(SHROUT_FLEISS)
    for column, code in ((1.0, "covariates_redundant"), (np.nan, "covariates_not_finite")):
        with pytest.raises(NotEstimable) as refused:
            mixed_model(ratings, np.full((24, 1), column))
        assert refused.value.code == code
    with pytest.raises(ValueError, match="3 rows"):
        mixed_model(ratings, np.ones((3, 1)))
