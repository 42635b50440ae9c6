"""Assignments: quotas, conflicts, loads and anchors kept, drawn from the seed, explained."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.panel.allocation import allocate, even_loads
from leitai.core.panel.allocation_faults import Unassignable
from leitai.core.panel.allocation_request import Request, costs_of
from leitai.core.panel.flow import check
from leitai.core.panel.pairs import design, explain, pair_counts, probabilities

KINDS = ["专家", "劳模工匠", "基层"]


def request(entries: int = 30, judges: int = 9, **changes: Any) -> Request:
    """Entries P01 …, judges J01 … of three constituencies in turn, three reviews, one of each."""
    asked = Request(
        entries=[f"P{number:02}" for number in range(1, entries + 1)],
        judges={f"J{number:02}": KINDS[number % 3] for number in range(1, judges + 1)},
        reviews=3,
        seed="seed of the day",
        quotas=dict.fromkeys(KINDS, 1),
    )
    return replace(asked, **changes)


def test_costs_can_be_computed_by_anybody() -> None:
    drawn = hashlib.shake_256(b"seed|P01").digest(12)
    expected = [int.from_bytes(drawn[at : at + 4], "big") % 2**20 for at in (0, 4, 8)]
    assert costs_of("seed", ["P01"], 3).tolist() == [expected]


requests = st.builds(
    request,
    entries=st.integers(1, 25),
    judges=st.integers(6, 12),
    seed=st.text(max_size=20).filter(str.isprintable),
    reviews=st.integers(3, 5),
    quotas=st.dictionaries(st.sampled_from(KINDS), st.integers(0, 1), max_size=3),
    anchors=st.sets(st.sampled_from(["J01", "J02", "J06"]), max_size=2),
    anchor_entries=st.sets(st.just("P01")),
    conflicts=st.sets(
        st.tuples(st.sampled_from(["P01", "P02", "P03"]), st.sampled_from(["J01", "J04", "J05"])),
        max_size=4,
    ),
)


@settings(deadline=None)
@given(requests)
def test_what_was_asked_is_kept(asked: Request) -> None:
    try:
        made = allocate(asked)
    except Unassignable as why:
        assert why.code in {"quota_short", "judges_short", "quotas_exceed_reviews"}
        return
    check(made.problem, made.solution)
    assert list(made.assignments) == sorted(asked.entries)
    for entry, judges in made.assignments.items():
        assert judges == sorted(set(judges))
        assert not {(entry, judge) for judge in judges} & set(asked.conflicts)
        if entry not in asked.anchor_entries:
            assert len(judges) == asked.reviews
            for kind, quota in asked.quotas.items():
                assert sum(asked.judges[judge] == kind for judge in judges) >= quota
        for anchor in asked.anchors:
            assert anchor in judges or (entry, anchor) in asked.conflicts


@settings(deadline=None)
@given(requests, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_anything(asked: Request, chance: Any) -> None:
    entries, judges = list(asked.entries), list(asked.judges.items())
    chance.shuffle(entries)
    chance.shuffle(judges)
    other = replace(asked, entries=entries, judges=dict(judges))
    try:
        made = allocate(asked).assignments
    except Unassignable:
        with pytest.raises(Unassignable):
            allocate(other)
        return
    assert made == allocate(other).assignments


def test_another_seed_gives_another_assignment() -> None:
    assert allocate(request()).assignments != allocate(request(seed="another")).assignments


def test_loads_are_as_even_as_quotas_allow() -> None:
    made = allocate(request())
    assert set(made.loads.values()) == {10}
    uneven = allocate(request(quotas={"专家": 2}))
    experts = {judge for judge, kind in uneven.request.judges.items() if kind == "专家"}
    assert {uneven.loads[judge] for judge in experts} == {20}
    assert {uneven.loads[judge] for judge in set(uneven.loads) - experts} == {5}


@pytest.mark.parametrize(
    ("needed", "total", "sizes", "least", "most"),
    [
        ([0], 10, [4], [2], [3]),
        ([60, 0], 90, [3, 6], [20, 5], [20, 5]),
        ([60, 30], 90, [3, 6], [20, 5], [20, 5]),
        ([3, 0, 0], 30, [3, 3, 4], [3, 3, 3], [3, 3, 3]),
        ([0, 0], 5, [2, 0], [2, 0], [3, 3]),
    ],
)
def test_water_fills_the_lowest_places(
    needed: list[int], total: int, sizes: list[int], least: list[int], most: list[int]
) -> None:
    low, high = even_loads(np.array(needed), total, np.array(sizes))
    assert [int(low[0]), int(high[0])] == [least[0], most[0]]
    assert all(
        n == 0 or (a, b) == (c, d)
        for n, a, b, c, d in zip(sizes, low, high, least, most, strict=True)
    )


def test_loads_widen_as_far_as_conflicts_make_it_necessary() -> None:
    out = {(f"P{number:02}", "J01") for number in range(1, 29)}
    made = allocate(request(conflicts=out))
    assert made.loads["J01"] == 2
    assert min(load for judge, load in made.loads.items() if judge != "J01") >= 10 - 8


@pytest.mark.parametrize(
    ("changes", "code", "params"),
    [
        (
            {"conflicts": [("P07", "J03"), ("P07", "J06"), ("P07", "J09")]},
            "quota_short",
            {"entry": "P07", "constituency": "专家", "wanted": 1, "possible": 0},
        ),
        ({"quotas": {"乡贤": 1}}, "quota_short", {"entry": "P01", "constituency": "乡贤"}),
        ({"reviews": 10}, "judges_short", {"entry": "P01", "wanted": 10, "possible": 9}),
        ({"reviews": 2}, "quotas_exceed_reviews", {"entry": "P01", "wanted": 3, "possible": 2}),
        ({"most": 9}, "loads_high", {"wanted": 90, "possible": 81}),
        ({"least": 11}, "loads_low", {"wanted": 90, "possible": 99}),
        (
            {"quotas": {"专家": 2}, "most": 15},
            "loads_over",
            {"judges": ["J03", "J06", "J09"], "constituency": "专家", "wanted": 60, "possible": 45},
        ),
        (
            {"conflicts": [(f"P{n:02}", "J04") for n in range(1, 26)], "least": 8},
            "loads_under",
            {"judges": ["J04"], "wanted": 8, "possible": 5},
        ),
    ],
)
def test_it_says_what_makes_it_impossible(
    changes: dict[str, Any], code: str, params: dict[str, Any]
) -> None:
    with pytest.raises(Unassignable) as refused:
        allocate(request(**changes))
    assert refused.value.code == code
    assert params.items() <= refused.value.params.items()


def test_a_pair_is_explained() -> None:
    asked = request(
        conflicts=[("P01", "J01")], anchors=["J02"], anchor_entries=["P30"], quotas={"专家": 1}
    )
    made = allocate(asked)
    assert explain(made, "P01", "J01").ground == "recused"
    assert explain(made, "P01", "J02").ground == "anchor"
    assert explain(made, "P30", "J05").ground == "anchor_entry"
    for entry in asked.entries[:29]:
        for judge in asked.judges:
            why = explain(made, entry, judge)
            assert why.assigned == (judge in made.assignments[entry])
            if why.ground in {"cheap", "dear"}:
                assert why.assigned == (why.ground == "cheap")
                assert why.cost is not None
                assert why.price is not None
                assert why.limit is not None
                priced = why.cost + why.price
                assert priced <= why.limit if why.assigned else priced >= why.limit
    with pytest.raises(KeyError):
        explain(made, "P99", "J01")


def test_anchor_judges_connect_what_quotas_do_not() -> None:
    """Two panels that never meet, and one judge of both."""
    judges = {f"J{number}": "甲" if number <= 3 else "乙" for number in range(1, 7)}
    half = [f"P{number}" for number in range(1, 9)]
    conflicts = [
        (entry, judge)
        for at, entry in enumerate(half)
        for judge in judges
        if (judges[judge] == "甲") == (at < 4)
    ]
    apart = Request(entries=half, judges=judges, reviews=2, seed="s", conflicts=conflicts)
    assert design(allocate(apart)).components == 2
    assert design(allocate(apart)).lambda2 == 0
    shared = replace(apart, judges={**judges, "J9": "丙"}, anchors=["J9"], reviews=3)
    found = design(allocate(shared))
    assert found.connected
    assert found.lambda2 is not None
    assert found.lambda2 > 0


def test_probabilities_of_pairs() -> None:
    asked = request(entries=12)
    counts = pair_counts(asked, 50)
    assert (counts.sum(axis=1) == 150).all()
    found = probabilities(asked)
    assert found is not None
    assert found.seeds == 200
    assert found.mean == pytest.approx(1 / 3)
    assert 1 / 3 <= found.highest <= 1
    assert 0 <= found.lowest <= 1 / 3


def test_only_anchors() -> None:
    asked = request(anchors=["J01", "J02", "J03"], quotas={})
    made = allocate(asked)
    assert set(map(tuple, made.assignments.values())) == {("J01", "J02", "J03")}
    everything = allocate(request(entries=2, anchor_entries=["P01", "P02"]))
    assert set(everything.loads.values()) == {2}
