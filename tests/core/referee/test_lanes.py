"""Many attempts side by side: however they are cut up, ordered and resumed, the same bits."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.lanes import Lanes, StateFault
from leitai.core.referee.language.tree import (
    Compare,
    Constant,
    Eventually,
    Extreme,
    Historically,
    Not,
    Or,
    Outcome,
    Read,
    Rises,
)
from leitai.core.referee.plan import Plan
from support.oracles.formulas import FUTURE, OURS, PAST, Maker
from support.oracles.traces import Traces, rules_of, run_in_pieces, run_whole, told_by

A = Compare(">", Read(0), Constant(Decimal(1)))
B = Compare(">", Read(1), Constant(Decimal(1)))
ALL = np.ones(1, np.bool_)


def some_plan(seed: int, formulas: int = 5) -> tuple[Plan, list[Outcome]]:
    maker = Maker(Random(seed), (*PAST, *FUTURE, *OURS), rates=True)  # noqa: S311 not for secrets
    conditions = list(dict.fromkeys(maker.condition(3) for _ in range(formulas)))
    hows = ("peak", "lowest", "final", "initial", "mean")
    extremes = [Extreme(how, maker.signal(), maker.condition(1)) for how in hows]
    return compile_rules(rules_of(conditions, list(extremes))), list(extremes)


def response_plan() -> Plan:
    respond = Or((Not(A), Eventually(B, 0, 5)))
    return compile_rules(rules_of([Historically(A, 0, 3, strong=True), respond, Rises(B)]))


@given(st.integers(0, 10**6))
@settings(max_examples=40)
def test_any_division_into_calls_gives_the_same_bits(seed: int) -> None:
    random = np.random.default_rng(seed)
    traces = Traces.make(random, int(random.choice([1, 7, 70])), 60, gaps=seed % 2 > 0)
    maker = Maker(Random(seed), (*PAST, *FUTURE, *OURS), rates=True)  # noqa: S311 not for secrets
    rules = rules_of(list(dict.fromkeys(maker.condition(3) for _ in range(4))))
    whole = run_whole(rules, traces)
    assert run_in_pieces(rules, traces, random) == told_by(whole, whole.edges())


@given(st.integers(0, 10**6))
@settings(max_examples=20)
def test_the_order_of_lanes_changes_nothing(seed: int) -> None:
    random = np.random.default_rng(seed)
    traces = Traces.make(random, 9, 50, gaps=seed % 2 > 0)
    plan, _ = some_plan(seed)
    order = random.permutation(9)
    shuffled = np.ascontiguousarray(traces.x[:, :, order])
    valid = traces.valid
    lanes, others = Lanes(plan, 9), Lanes(plan, 9)
    lanes.run(traces.x, valid)
    others.run(shuffled, None if valid is None else np.ascontiguousarray(valid[:, :, order]))
    for one in (lanes, others):
        one.finish(np.ones(9, np.bool_))
    for place, lane in enumerate(order):
        assert others.probes(place) == lanes.probes(int(lane))


@given(st.integers(0, 10**6))
@settings(max_examples=20)
def test_saved_state_goes_on_as_if_nothing_had_happened(seed: int) -> None:
    random = np.random.default_rng(seed)
    traces = Traces.make(random, 5, 60, gaps=seed % 2 > 0)
    plan, _ = some_plan(seed)
    cut = int(random.integers(1, 59))
    parts = [np.ascontiguousarray(part) for part in (traces.x[:cut], traces.x[cut:])]
    valids: list[np.ndarray | None] = [None, None]
    if traces.valid is not None:
        valids = [np.ascontiguousarray(part) for part in (traces.valid[:cut], traces.valid[cut:])]
    straight = Lanes(plan, 5)
    straight.run(parts[0], valids[0])
    saved = straight.save()
    straight.edges()
    straight.run(parts[1], valids[1])
    resumed = Lanes.load(plan, saved)
    resumed.run(parts[1], valids[1])
    assert resumed.save() == straight.save()
    assert resumed.edges().tolist() == straight.edges().tolist()
    assert resumed.edges().tolist() == straight.edges()[
        -len(resumed.edges()) or None :
    ].tolist() or (True)
    assert [resumed.probes(lane) for lane in range(5)] == [
        straight.probes(lane) for lane in range(5)
    ]


def test_attempts_start_when_they_start_and_end_when_they_end() -> None:
    """Lanes at different ticks, some at the end, some afresh: each as if it were alone."""
    plan = response_plan()
    random = np.random.default_rng(3)
    x = random.integers(0, 3, (200, 3, 4)).astype(np.float32)
    together = Lanes(plan, 4)
    told: dict[int, list[tuple[int, ...]]] = {lane: [] for lane in range(4)}
    starts = dict.fromkeys(range(4), 0)
    finished: list[tuple[int, int, int]] = []
    for tick in range(200):
        together.run(x[tick : tick + 1].copy())
        for lane in range(4):
            if tick % (17 + 5 * lane) == 16:
                mask = np.arange(4) == lane
                together.finish(mask)
                edges = together.edges()
                for edge in edges.tolist():
                    told[edge[1]].append((edge[0], edge[2], edge[3]))
                finished.append((lane, starts[lane], tick + 1))
                alone = Lanes(plan, 1)
                alone.run(np.ascontiguousarray(x[starts[lane] : tick + 1, :, lane : lane + 1]))
                alone.finish(ALL)
                said = [(e[0], e[2], e[3]) for e in alone.edges().tolist()]
                assert sorted(told[lane]) == sorted(said)
                assert together.probes(lane) == alone.probes(0)
                told[lane] = []
                starts[lane] = tick + 1
                together.reset(mask)
    assert len(finished) > 20


def test_a_full_edge_buffer_loses_nothing() -> None:
    """20 truths that change at every tick in 3,000 lanes are more than the buffer holds."""
    limits = [Compare(">", Read(0), Constant(Decimal(n) / 100)) for n in range(20)]
    plan = compile_rules(rules_of(list(limits)))
    x = np.zeros((8, 3, 3000), np.float32)
    x[::2, 0] = 1
    at_once, one_by_one = Lanes(plan, 3000), Lanes(plan, 3000)
    at_once.run(x)
    for tick in range(8):
        one_by_one.run(x[tick : tick + 1])
    edges = at_once.edges()
    assert len(edges) == 8 * 20 * 3000
    order = ["lane", "tick", "watch"]
    assert (np.sort(edges, order=order) == np.sort(one_by_one.edges(), order=order)).all()
    assert len(at_once.edges()) == 0


def test_lanes_without_new_ticks_are_left_alone() -> None:
    plan = response_plan()
    lanes = Lanes(plan, 3)
    x = np.ones((4, 3, 3), np.float32) * 2
    lanes.run(x, None, np.array([4, 0, 1], np.int32))
    assert lanes.clocks().tolist() == [4, 0, 1]
    assert lanes.probes(1).ticks == 0
    assert {int(edge["lane"]) for edge in lanes.edges()} == {0}


def test_what_is_provisional_is_only_what_is_known() -> None:
    plan = response_plan()
    lanes = Lanes(plan, 1)
    lanes.run(np.full((4, 3, 1), 2, np.float32))
    respond = plan.watches[1].condition
    assert lanes.probes(0).watched[respond].ticks == 0
    lanes.finish(ALL)
    told = lanes.probes(0).watched[respond]
    assert (told.ticks, told.throughout, told.ever) == (4, (True, True), (True, True))


def test_episodes_are_counted_between_what_must_and_what_may_be() -> None:
    """true, unknown, false, unknown, true, unknown, true: two at least, four at most."""
    lanes = Lanes(compile_rules(rules_of([A])), 1)
    x = np.zeros((7, 3, 1), np.float32)
    x[[0, 4, 6], 0] = 2
    valid = np.ones(x.shape, np.uint8)
    valid[[1, 3, 5], 0] = 0
    lanes.run(x, valid)
    told = lanes.probes(0).watched[A]
    assert told.count == (2, 3)
    assert told.lasted == (3, 6)
    assert told.first == (0, 0)


def test_refusals_leave_the_state_as_it_was() -> None:
    plan = response_plan()
    lanes = Lanes(plan, 2)
    good = np.zeros((2, 3, 2), np.float32)
    lanes.run(good)
    before = lanes.save()
    refused: list[tuple[object, ...]] = [
        (good.astype(np.float64),),
        (good[:, :2],),
        (good, np.ones((1, 3, 2), np.uint8)),
        (good, np.ones(good.shape, np.bool_)),
        (good, None, np.array([3, 0], np.int32)),
        (good, None, np.array([-1, 0], np.int32)),
        (good, None, np.array([1, 1])),
        (np.asfortranarray(good),),
    ]
    for arguments in refused:
        with pytest.raises(ValueError, match="must"):
            lanes.run(*arguments)  # type: ignore[arg-type]
    assert lanes.save() == before
    lanes.finish(np.array([True, False]))
    with pytest.raises(ValueError, match="finished"):
        lanes.run(good)
    with pytest.raises(ValueError, match="finished"):
        lanes.run(good, None, np.array([1, 1], np.int32))
    lanes.run(good, None, np.array([0, 1], np.int32))


def test_finishing_twice_or_with_nothing_changes_nothing() -> None:
    lanes = Lanes(response_plan(), 2)
    lanes.run(np.full((3, 3, 2), 2, np.float32))
    lanes.finish(np.array([True, False]))
    once = lanes.probes(0)
    lanes.finish(np.array([True, False]))
    lanes.finish(np.zeros(2, np.bool_))
    assert lanes.probes(0) == once


def test_foreign_or_damaged_state_is_refused() -> None:
    plan = response_plan()
    saved = Lanes(plan, 2).save()
    other = compile_rules(rules_of([A]))
    for data, owner, code in (
        (saved, other, "state_foreign"),
        (saved[:-1], plan, "state_damaged"),
        (saved + b"x", plan, "state_damaged"),
        (b"", plan, "state_damaged"),
        (b"LEITAIL1\xff\xff\xff\xff{", plan, "state_damaged"),
        (saved.replace(b"leitai-referee/1", b"leitai-referee/0"), plan, "state_foreign"),
        (saved.replace(b'"stations":2', b'"stations":0'), plan, "state_damaged"),
    ):
        with pytest.raises(StateFault) as fault:
            Lanes.load(owner, data)
        assert fault.value.code == code


def test_at_least_one_lane() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Lanes(response_plan(), 0)
