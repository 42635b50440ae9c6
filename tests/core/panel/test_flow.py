"""The assignment solver: as good as HiGHS, inside every bound, proved, the same each time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.panel.flow import (
    Infeasible,
    NotOptimalError,
    Problem,
    Solution,
    bound,
    check,
    solve,
)

FIELDS = ("costs", "barred", "group", "need", "reviews", "least", "most")


def problem(
    seed: int, *, entries: int = 50, judges: int = 10, biggest: int = 1 << 20, slack: int = 2
) -> Problem:
    """A random assignment that a real contest could ask for."""
    chance = np.random.default_rng(seed)
    groups = int(chance.integers(1, 4))
    group = np.arange(judges) % groups
    need = chance.integers(0, 2, groups)
    reviews = np.full(entries, int(chance.integers(max(1, need.sum()), judges // 2 + 3)))
    mean = int(reviews.sum()) // judges
    return Problem(
        costs=chance.integers(0, biggest, (entries, judges)),
        barred=chance.random((entries, judges)) < chance.choice([0, 0.05, 0.2]),
        group=group,
        need=need,
        reviews=reviews,
        least=np.full(judges, max(0, mean - slack)),
        most=np.full(judges, mean + slack + 1),
    )


def cost_of(made: Problem) -> int | None:
    try:
        return solve(made).cost
    except Infeasible:
        return None


def by_highs(problems: list[Problem]) -> list[int | None]:
    sent = [{name: getattr(each, name).tolist() for name in FIELDS} for each in problems]
    script = Path(__file__).with_name("flow_by_highs.py")
    done = subprocess.run(
        [sys.executable, str(script)],
        input=json.dumps(sent),
        capture_output=True,
        text=True,
        check=True,
    )
    answer: list[int | None] = json.loads(done.stdout)
    return answer


def test_as_cheap_as_highs() -> None:
    made = [problem(seed, slack=seed % 3) for seed in range(12)]
    made += [problem(seed, biggest=4, slack=seed % 2) for seed in range(20, 28)]
    ours = [cost_of(each) for each in made]
    assert ours == by_highs(made)
    assert sum(cost is not None for cost in ours) >= len(made) // 2


sizes = {"entries": st.integers(1, 30), "judges": st.integers(2, 12)}


@settings(deadline=None)
@given(st.integers(0, 2**32), st.builds(dict, **sizes), st.sampled_from([1, 3, 1 << 20]))
def test_every_bound_is_kept_and_the_cost_proved(
    seed: int, size: dict[str, int], biggest: int
) -> None:
    made = problem(seed, biggest=biggest, **size)
    try:
        solution = solve(made)
    except Infeasible:
        return
    check(made, solution)
    assert not (solution.chosen & made.barred).any()
    assert (solution.chosen.sum(axis=1) == made.reviews).all()
    assert bound(made, solution.prices) == solution.cost
    again = solve(made)
    assert (again.chosen == solution.chosen).all()


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 2**32))
def test_no_order_of_entries_or_judges_changes_the_cost(seed: int, shuffle: int) -> None:
    made = problem(seed, entries=20, judges=8)
    chance = np.random.default_rng(shuffle)
    rows, columns = chance.permutation(20), chance.permutation(8)
    other = Problem(
        costs=made.costs[rows][:, columns],
        barred=made.barred[rows][:, columns],
        group=made.group[columns],
        need=made.need,
        reviews=made.reviews[rows],
        least=made.least[columns],
        most=made.most[columns],
    )
    assert cost_of(made) == cost_of(other)


@given(st.integers(0, 2**32), st.lists(st.integers(-(10**6), 10**6), min_size=10, max_size=10))
@settings(deadline=None)
def test_no_prices_promise_more_than_the_optimum(seed: int, prices: list[int]) -> None:
    made = problem(seed)
    cost = cost_of(made)
    if cost is not None:
        assert bound(made, np.array(prices)) <= cost


def test_equal_costs_are_spread_evenly() -> None:
    made = Problem(
        costs=np.zeros((120, 20), int),
        barred=np.zeros((120, 20), bool),
        group=np.zeros(20, int),
        need=np.array([0]),
        reviews=np.full(120, 5),
        least=np.full(20, 30),
        most=np.full(20, 30),
    )
    assert (solve(made).chosen.sum(axis=0) == 30).all()


def small(**changes: Any) -> Problem:
    """Four entries, four judges in two groups, one of each group per entry."""
    given_: dict[str, Any] = {
        "costs": np.arange(16).reshape(4, 4),
        "barred": np.zeros((4, 4), bool),
        "group": np.array([0, 0, 1, 1]),
        "need": np.array([1, 1]),
        "reviews": np.full(4, 2),
        "least": np.full(4, 2),
        "most": np.full(4, 2),
    }
    return Problem(**{**given_, **changes})


def barred(*pairs: tuple[int, int]) -> Any:
    flags = np.zeros((4, 4), bool)
    for row, column in pairs:
        flags[row, column] = True
    return flags


@pytest.mark.parametrize(
    ("made", "code", "entry", "judges"),
    [
        (small(barred=barred((2, 0), (2, 1))), "entry_short", 2, ()),
        (small(reviews=np.array([2, 2, 2, 1])), "reviews_few", 3, ()),
        (small(reviews=np.array([2, 2, 2, 5]), most=np.full(4, 9)), "entry_short", 3, ()),
        (small(most=np.full(4, 1), least=np.zeros(4, int)), "loads_high", None, ()),
        (small(least=np.full(4, 3), most=np.full(4, 9)), "loads_low", None, ()),
        (
            small(most=np.array([1, 2, 4, 4]), least=np.zeros(4, int)),
            "loads_over",
            None,
            (0, 1),
        ),
        (small(barred=barred((0, 0), (1, 0), (2, 0))), "loads_over", None, (1,)),
        (
            small(barred=barred((0, 0), (1, 0), (2, 0)), most=np.full(4, 3)),
            "loads_under",
            None,
            (0,),
        ),
    ],
)
def test_it_says_what_makes_it_impossible(
    made: Problem, code: str, entry: int | None, judges: tuple[int, ...]
) -> None:
    with pytest.raises(Infeasible) as refused:
        solve(made)
    assert (refused.value.code, refused.value.entry) == (code, entry)
    assert refused.value.judges == judges


def test_a_wrong_solution_is_not_proved() -> None:
    made = small()
    right = solve(made)
    broken = right.chosen.copy()
    broken[0] = ~broken[0]
    dearer = Solution(right.chosen, right.cost + 1, right.prices, 0)
    unproved = Solution(right.chosen, right.cost, right.prices + np.array([0, 0, 9, 0]), 0)
    for wrong in (Solution(broken, right.cost, right.prices, 0), dearer, unproved):
        with pytest.raises(NotOptimalError):
            check(made, wrong)
