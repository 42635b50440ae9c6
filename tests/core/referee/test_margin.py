"""Margins are STL robustness, as SENTIL computes it; their signs are held against all oracles."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import numpy as np
import sentil

from leitai.core.referee.compile import nearest
from leitai.core.referee.grid import Ticks
from leitai.core.referee.language.tree import (
    Compare,
    Condition,
    Constant,
    Eventually,
    Historically,
    Once,
    Read,
    Since,
)
from leitai.core.referee.margin import TINY, Margins, reach
from leitai.core.referee.model import Span
from leitai.core.referee.worst import Look
from support.oracles.formulas import FUTURE, PAST, Maker
from support.oracles.spoken import NAMES, Tongue
from support.oracles.traces import TELEMETRY, Traces


class Unmoved(Tongue):
    """SENTIL's words with the limits as they are."""

    def predicate(self, how: str, signal: str, limit: float) -> str:
        return f"{signal} {how} {limit}"


def test_values_are_those_of_sentil() -> None:
    for seed in range(80):
        maker = Maker(Random(seed), (*PAST, *FUTURE))  # noqa: S311 not for secrets
        formula = maker.condition(3)
        traces = Traces.make(np.random.default_rng(seed), 2, 30, gaps=False)
        for lane in range(2):
            x = traces.lane(lane)
            ours = Margins(TELEMETRY, Ticks(0, x, None)).bounds(formula)
            np.testing.assert_array_equal(ours.low, ours.high)
            theirs = said_by_sentil(formula, x)
            close = np.where(np.abs(ours.low) <= TINY, 0, ours.low) == theirs
            endless = ~np.isfinite(ours.low) | ~np.isfinite(theirs)
            assert (close | endless | is_gated(formula)).all(), (seed, formula)


def is_gated(formula: Condition) -> bool:
    """Truths, ticks and constants have a distance for SENTIL, and none for us."""
    text = repr(formula)
    return any(word in text for word in ("channel=2", "Truth(", "Rises(", "strong=True"))


def said_by_sentil(formula: Condition, x: np.ndarray) -> np.ndarray:
    trace = sentil.Trace.indexed(len(x))
    for channel, name in enumerate(NAMES):
        trace.add_signal(name, x[:, channel].astype(np.float64))
    trace.add_signal("t", np.arange(len(x), dtype=np.float64))
    text = Unmoved(",", "!").condition(formula)
    return np.asarray(sentil.Formula.parse(text).robustness_signal(trace))


def test_a_part_of_the_attempt_is_enough() -> None:
    """From `reach` ticks before to `ahead` ticks after, margins are those of the whole."""
    for seed in range(80):
        maker = Maker(Random(seed), (*PAST, *FUTURE), rates=True)  # noqa: S311 not for secrets
        formula = maker.condition(3)
        traces = Traces.make(np.random.default_rng(seed), 1, 120, gaps=seed % 2 > 0)
        valid = None if traces.valid is None else traces.valid[: traces.lengths[0], :, 0]
        ticks = Ticks(0, traces.lane(0), valid)
        look, margins = Look(TELEMETRY, ticks), Margins(TELEMETRY, ticks).bounds(formula)
        length = len(ticks.x)
        span = Span(length // 2, min(length // 2 + 3, length - 1))
        first, part = look.margins(formula, [span], good=True)
        known = np.where(margins.low > 0, margins.low, margins.high)
        known = np.where((margins.low <= 0) & (margins.high >= 0), np.nan, known)
        np.testing.assert_array_equal(
            part[span.start - first : span.end + 1 - first], known[span.start : span.end + 1]
        )


def test_reach() -> None:
    p = Compare("<", Read(0), Constant(Decimal(1)))
    assert reach(p) == (0, 0)
    assert reach(Once(Historically(p, 0, 5, strong=True), 1, 3)) == (8, 0)
    assert reach(Eventually(Once(p, 0, 4), 2, 7)) == (4, 7)
    assert reach(Since(p, Eventually(p, 0, 2), None)) == (None, 2)


def test_limits_are_the_nearest_single_numbers() -> None:
    assert nearest(Decimal("0.1")) == float(np.float32(0.1))
