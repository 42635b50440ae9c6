"""Many-facet Rasch by marginal maximum likelihood (fairness 3.4): for every published interval.

Abilities are normal with mean μ and variance σ², integrated out on an even grid whose step is at
most half of the narrowest posterior standard deviation. (Gauss–Hermite with fixed nodes is wrong
here: many marks make posteriors narrower than the distance of its nodes.) The grid covers where
the marks put the entries; densities are not normalised on it, the trapezoidal rule is exact enough.

Expectation–maximisation finds the neighbourhood, then Newton's method on the marginal likelihood
finishes. Its information is Louis' (1982): that of the completed data less what is missing. The
same information gives the intervals, also where judges are many and entries few.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from leitai.core.panel.graded import Graded, without_extremes
from leitai.core.panel.rasch import (
    ROUNDS,
    Rasch,
    capped,
    errors_of,
    measures,
    require_comparable,
    require_finite,
)
from leitai.core.panel.rasch_cells import Cells, Expected
from leitai.core.panel.ratings import Floats, NotEstimable

_NEAR: Final = 1e-6
"""Largest change, in logits, of the last round."""
_ROUGH: Final = 0.3
"""Change below which Newton's method is tried."""
_ALIKE: Final = 0.1
"""Standard deviation of abilities, in logits, below which entries are told apart by nothing."""
_COARSE: Final = np.linspace(-10, 10, 101)
_MOST_NODES: Final = 801


@dataclass(slots=True)
class _State:
    """Where the search stands.

    Attributes:
        vector: facets and steps.
        mean: μ.
        spread: log σ.
        nodes: grid of abilities, even.
    """

    vector: Floats
    mean: float
    spread: float
    nodes: Floats

    def moved(self, step: Floats, share: float = 1.0) -> _State:
        """The state after a step in (facets and steps, μ, log σ)."""
        vector = self.vector + share * step[:-2]
        mean, spread = self.mean + share * float(step[-2]), self.spread + share * float(step[-1])
        return _State(vector, mean, spread, self.nodes)


def marginal(graded: Graded, steps: str | None = None) -> Rasch:
    """Fit a rating scale, or partial credit.

    Args:
        graded: the marks.
        steps: name of the facet whose levels have steps of their own (partial credit); `None`:
            the same steps everywhere (rating scale).

    Raises:
        NotEstimable: `too_few_judges`, `design_unconnected`, `marks_extreme`, `marks_constant`,
            `steps_unused`, `entries_alike`, `no_finite_estimate`.
    """
    graded, left_out = without_extremes(graded, entries=False)
    require_comparable(graded)
    cells = Cells(graded, steps)
    start = _State(np.zeros(cells.parameters.size), 0.0, 0.0, _COARSE)
    rough, _, used = _settled(cells, start, 1e-2)
    fine = _State(rough.vector, rough.mean, rough.spread, _grid(cells, rough))
    state, expected, rounds = _settled(cells, fine, _NEAR)
    return _result(cells, state, expected, left_out, used + rounds)


def _settled(cells: Cells, state: _State, near: float) -> tuple[_State, Expected, int]:
    """Climb until a step is shorter than `near`."""
    expected = _looked(cells, state)
    newton = False
    for rounds in range(1, ROUNDS + 1):
        step = _newton(cells, state, expected) if newton else None
        if step is None:
            step = _maximising(cells, state, expected)
        state, expected = _climbed(cells, state, expected, step)
        _require_sound(state)
        length = float(np.abs(step).max())
        if length < near and (newton or near > _NEAR):
            return state, expected, rounds
        newton = length < _ROUGH
    raise NotEstimable("no_finite_estimate", "the estimates do not settle", rounds=ROUNDS)


def _require_sound(state: _State) -> None:
    require_finite(state.vector)
    if state.spread < np.log(_ALIKE):
        raise NotEstimable(
            "entries_alike",
            "the marks tell no difference between entries",
            fix="wait for more marks, or use the joint estimate",
        )


def _looked(cells: Cells, state: _State) -> Expected:
    return cells.looked(state.vector, state.mean, float(np.exp(state.spread)), state.nodes)


def _climbed(
    cells: Cells, state: _State, expected: Expected, step: Floats
) -> tuple[_State, Expected]:
    """Take the step, or as much of it as makes the marks likelier."""
    step = capped(step)
    for halved in range(30):
        reached = state.moved(step, 0.5**halved)
        seen = _looked(cells, reached)
        if seen.deviance <= expected.deviance + 1e-9:
            return reached, seen
    return state, expected


def _maximising(cells: Cells, state: _State, expected: Expected) -> Floats:
    """Expectation–maximisation: one Newton step for the completed data, moments for μ and σ."""
    gradient, _ = cells.seen(expected, np.empty((0, len(state.nodes))))
    step = cells.parameters.solved(cells.completed(expected), gradient)
    share = expected.posterior.mean(axis=0)
    mean = float(share @ state.nodes)
    deviation = max(float(np.sqrt(share @ (state.nodes - mean) ** 2)), _ALIKE / 2)
    return np.concatenate([step, [mean - state.mean, np.log(deviation) - state.spread]])


def _newton(cells: Cells, state: _State, expected: Expected) -> Floats | None:
    """Newton's step on the marginal likelihood; `None` where it is not concave."""
    information, gradient = _information(cells, state, expected)
    parameters = cells.parameters.beside(2)
    if np.linalg.eigvalsh(parameters.free.T @ information @ parameters.free)[0] <= 0:
        return None
    return parameters.solved(information, gradient)


def _information(cells: Cells, state: _State, expected: Expected) -> tuple[Floats, Floats]:
    """Louis' information of facets, steps, μ and log σ, and the gradient."""
    variance = float(np.exp(2 * state.spread))
    apart = state.nodes - state.mean
    scores = np.vstack([apart / variance, apart**2 / variance - 1])
    gradient, missing = cells.seen(expected, scores)
    whole = expected.posterior.sum(axis=0)
    information = np.zeros_like(missing)
    information[:-2, :-2] = cells.completed(expected)
    information[-2, -2] = whole.sum() / variance
    information[-2, -1] = information[-1, -2] = 2 * (whole @ apart) / variance
    information[-1, -1] = 2 * (whole @ apart**2) / variance
    return information - missing, gradient


def _grid(cells: Cells, state: _State) -> Floats:
    """Nodes where the entries are, close enough for the narrowest of them."""
    means, deviations = _posterior(state, _looked(cells, state))
    deviations = np.maximum(deviations, (state.nodes[1] - state.nodes[0]) / 4)
    lowest = float((means - 8 * deviations).min())
    highest = float((means + 8 * deviations).max())
    nodes = int(np.ceil((highest - lowest) / (float(deviations.min()) / 2))) + 1
    return np.linspace(lowest, highest, min(nodes, _MOST_NODES))


def _posterior(state: _State, expected: Expected) -> tuple[Floats, Floats]:
    """Mean and standard deviation of every entry."""
    means = expected.posterior @ state.nodes
    squares = expected.posterior @ state.nodes**2
    return means, np.sqrt(np.maximum(squares - means**2, 0))


def _result(
    cells: Cells, state: _State, expected: Expected, left_out: tuple[str, ...], rounds: int
) -> Rasch:
    information, _ = _information(cells, state, expected)
    covariance = cells.parameters.beside(2).covariance(information)
    errors = errors_of(covariance)[:-2]
    graded, parameters = cells.graded, cells.parameters
    ability, ability_error = _posterior(state, expected)
    return Rasch(
        tuple(measures(graded, parameters, state.vector, errors)),
        state.vector[parameters.starts[-1] :].reshape(-1, graded.steps),
        graded.entries,
        ability,
        ability_error,
        state.mean,
        float(np.exp(2 * state.spread)),
        expected.deviance,
        graded.levels,
        left_out,
        rounds,
    )
