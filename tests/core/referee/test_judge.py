"""Recorded attempts are judged with evidence, live as sealed, alone as among many."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from decimal import Decimal
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.evidence import MOST
from leitai.core.referee.grid import Grid, gaps, whole
from leitai.core.referee.judge import judge, judge_many
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.language.read import read_formula
from leitai.core.referee.marking import Marker
from leitai.core.referee.model import (
    Channel,
    ChannelKind,
    Evidence,
    Held,
    Judgement,
    Ramp,
    Rule,
    RuleKind,
    RuleSet,
    Span,
    Telemetry,
    Verdict,
)
from leitai.core.referee.recording import (
    Header,
    RecordedChannel,
    Recording,
    read_recording,
    write_recording,
)
from leitai.core.referee.runs import Runs
from leitai.core.referee.worst import Look
from support.oracles.formulas import FUTURE, PAST, Maker, OutcomeMaker

TICK = 10_000
X = Channel("x", {}, ChannelKind.NUMBER, "mm", (), None, None, 5)
Y = Channel("y", {}, ChannelKind.NUMBER, "N", (), None, None, 5)
B = Channel("b", {}, ChannelKind.BOOL, None, (), None, None, 5)
TELEMETRY = Telemetry(TICK, (X, Y, B), 10_000)
NAN = float("nan")
D = Decimal


def rule(rule_id: str, text: str, kind: RuleKind = RuleKind.AWARD, **more: object) -> Rule:
    wanted = "condition" if kind is RuleKind.WHEN else "outcome"
    formula = read_formula(text, TELEMETRY, wanted)
    settled = {"full": D(3), **more}
    return Rule(rule_id, {}, kind, formula, text, **settled)  # type: ignore[arg-type]


def deduction(rule_id: str, text: str, **more: object) -> Rule:
    return rule(rule_id, text, RuleKind.WHEN, full=None, deduction=True, **more)


def rules(*several: Rule) -> RuleSet:
    return RuleSet("stage", TELEMETRY, several, "d" * 64)


def recorded(
    x: list[float], y: list[float] | None = None, b: list[float] | None = None
) -> Recording:
    n = len(x)
    columns = [x, y or [0.0] * n, b or [0.0] * n]
    times = np.arange(n, dtype=np.int64) * TICK * 1000
    channels = tuple(RecordedChannel(c.id, c.unit) for c in TELEMETRY.channels)
    header = Header("c", "stage", "A1", "S1", channels, 0, TICK, n)
    values = np.array(columns, np.float32).T
    return read_recording(write_recording(header, times, values))


def verdict(its: Rule, recording: Recording) -> Verdict:
    return judge(rules(its), recording).verdicts[0]


def only(its: Rule, recording: Recording) -> Evidence:
    (one,) = verdict(its, recording).evidence
    return one


def test_a_hold_that_was_reached_shows_how_long_it_was_held() -> None:
    reach = rule("A1", "eventually(hold(abs(x - 5 mm) <= 0.5, 30 ms))")
    one = only(reach, recorded([0, 5.25, 5, 5, 4.75, 5.5, 9, 9]))
    assert one == Evidence("A1", "earned", Span(1, 5), D(0), 5, D(3))


def test_a_hold_within_a_phase_shows_how_long_it_was_held() -> None:
    reach = rule("A1", "eventually(hold(abs(x - 5 mm) <= 0.5, 30 ms) while b)")
    one = only(reach, recorded([0, 5.25, 5, 5, 4.75, 5.5, 9, 9], None, [0, 0, 0, 0, 1, 1, 1, 1]))
    assert one == Evidence("A1", "earned", Span(1, 5), D(0), 5, D(3))
    often = rule("A1", "count(hold(x > 0 mm, 30 ms) while b)", RuleKind.MEASURE, full=D(9))
    found = verdict(often, recorded([0, *[1] * 7], None, [0, 0, 0, 0, 1, 0, 1, 0]))
    assert [one.span for one in found.evidence] == [Span(1, 4), Span(5, 6)]


def test_a_reach_that_failed_shows_how_near_it_came() -> None:
    reach = rule("A1", "eventually(x >= 5 mm)")
    one = only(reach, recorded([0, 3, 4.5, 2]))
    assert one == Evidence("A1", "violated", Span(0, 3), D("-0.5"), 2)


def test_a_hold_that_was_never_reached_shows_the_longest_that_was_held() -> None:
    at = [0, 5, 5, 9, 4.75, 5.5, 5, 9]
    for text in (
        "eventually(hold(abs(x - 5 mm) <= 0.5, 30 ms))",
        "eventually(x > 0 mm and hold(abs(x - 5 mm) <= 0.5, 30 ms))",
        "first(hold(abs(x - 5 mm) <= 0.5, 30 ms)) < 1 s",
    ):
        one = only(rule("A1", text), recorded(at))
        assert (one.what, one.held) == ("violated", Held(Span(4, 6), 3)), text
        assert one.unit in {"mm", None}


def test_what_was_not_held_for_a_single_tick_has_no_longest() -> None:
    one = only(rule("A1", "eventually(hold(x > 5 mm, 30 ms))"), recorded([0, 1, 2, 2, 2, 2]))
    assert (one.what, one.margin, one.unit, one.held) == ("violated", D(-3), "mm", None)


def test_a_margin_of_a_rate_has_the_unit_of_a_rate() -> None:
    one = only(rule("A1", "always(rate(x, 20 ms) < 500 mm/s)"), recorded([0, 1, 2, 3]))
    assert (one.margin is not None, one.unit) == (True, "mm/s")


def test_what_always_held_shows_its_least_margin() -> None:
    never = rule("A1", "never(x > 5 mm)")
    one = only(never, recorded([0, 3, 4.5, 2]))
    assert one == Evidence("A1", "earned", Span(0, 3), D("0.5"), 2, D(3))


def test_every_violation_is_told_with_its_worst_margin() -> None:
    never = rule("A1", "never(x > 5 mm)")
    found = verdict(never, recorded([0, 6, 8, 2, 5.5, 0]))
    assert found.mark == 0
    assert found.evidence == (
        Evidence("A1", "violated", Span(1, 2), D(-3), 2),
        Evidence("A1", "violated", Span(4, 4), D("-0.5"), 4),
    )


def test_each_episode_of_a_deduction_costs_until_the_cap() -> None:
    costly = deduction("S1", "b and x > 5 mm", each=D(2), cap=D(5))
    found = verdict(costly, recorded([9, 0, 9, 0, 9, 0], None, [1] * 6))
    assert found.mark == 3
    assert [(one.span.start, one.points) for one in found.evidence] == [(0, -2), (2, -2), (4, -1)]
    assert {one.margin for one in found.evidence} == {D(-4)}


def test_a_measured_value_is_shown_where_it_was() -> None:
    peak = rule("A1", "peak(abs(x))", RuleKind.MEASURE, target=D(7), bands=((D("0.5"), D(2)),))
    found = verdict(peak, recorded([0, -7.25, 3]))
    assert (found.mark, found.value) == (2, D("7.25"))
    assert found.evidence == (Evidence("A1", "earned", Span(1, 1), points=D(2), value=D("7.25")),)


def test_elapsed_and_ramp() -> None:
    quick = rule("A1", "elapsed", RuleKind.MEASURE, ramp=Ramp(D("0.02"), D("0.06")), step=D("0.5"))
    found = verdict(quick, recorded([0] * 4))
    assert (found.mark, found.value) == (D("2.5"), D("0.03"))
    assert found.evidence[0].points == D("2.5")


def test_units_are_never_mixed_in_one_margin() -> None:
    both = rule("A1", "never(x > 5 mm and y > 5 N)")
    assert only(both, recorded([0, 1], [0, 1])).margin is None
    gated = rule("A1", "never(x > 5 mm and b)")
    assert only(gated, recorded([0, 1], None, [0, 1])).margin == 4
    assert only(gated, recorded([0, 1], None, [0, 0])).margin is None


def test_a_gap_is_shown_and_never_earns_or_costs() -> None:
    gap = recorded([0, NAN, NAN, 0, 0, 0])
    never, reach = rule("A1", "never(x > 5 mm)"), rule("A2", "eventually(x > 5 mm)")
    for its in (never, reach, deduction("S1", "x > 5 mm", each=D(1))):
        found = verdict(its, gap)
        assert found.mark is None
        assert found.evidence == (Evidence(its.id, "unknown", Span(1, 2)),)
    assert judge(rules(never), gap).gaps == {"x": (Span(1, 2),)}
    assert verdict(never, recorded([0, NAN, 9, 0])).mark == 0
    assert verdict(reach, recorded([0, NAN, 9, 0])).mark == 3


def test_silence_is_no_evidence_of_speed() -> None:
    ramp = Ramp(D(1), D(2))
    several = rules(
        rule("A1", "elapsed", RuleKind.MEASURE, ramp=ramp),
        rule("A2", "elapsed <= 10 s"),
        rule("A3", "count(true) + 1", RuleKind.MEASURE),
        rule("A4", "duration(true) < 10 s"),
        deduction("S1", "false", each=D(1)),
    )
    silent = recorded([NAN] * 5, [NAN] * 5, [NAN] * 5)
    (beside,) = judge_many(several, [silent])
    for found in (judge(several, silent), beside):
        assert {(one.mark, one.value) for one in found.verdicts} == {(None, None)}
    assert {one.evidence for one in judge(several, silent).verdicts[:1]} == {
        (Evidence("A1", "unknown", Span(0, 4)),)
    }
    heard = judge(several, recorded([NAN] * 5, [NAN] * 4 + [0], [NAN] * 5))
    assert [one.mark for one in heard.verdicts] == [3, 3, 2, 3, 0]


def test_a_peak_over_a_gap_is_undecided_unless_it_cannot_matter() -> None:
    peak = rule("A1", "peak(x)", RuleKind.MEASURE, target=D(0), bands=((D(5), D(2)),))
    assert verdict(peak, recorded([0, NAN, 3])).mark is None
    assert verdict(peak, recorded([0, NAN, 6])).mark == 0
    assert verdict(peak, recorded([0, NAN, 3])).evidence[0].span == Span(1, 1)


def test_more_episodes_than_can_be_told_keep_all_their_points() -> None:
    often = deduction("S1", "x > 5 mm", each=D(1))
    found = verdict(often, recorded([9.0, 0.0] * 300))
    assert found.mark == 300
    assert len(found.evidence) == MOST
    assert sum(one.points for one in found.evidence) == -300
    assert found.evidence[-1].span == Span(398, 598)


def test_one_fault_costs_exactly_its_aspect() -> None:
    t = np.arange(500) * 0.01
    x, y = np.sin(t), np.cos(t) * 3
    several = rules(
        rule("A1", "never(x > 2 mm)"),
        rule("A2", "never(y > 4 N)"),
        rule("A3", "eventually(hold(x > 0.9 mm, 500 ms))"),
        rule("A4", "always(b within 100 ms of y > 2.9 N)"),
        deduction("S1", "y < -3.5 N", each=D(1)),
    )
    b = (np.arange(500) % 5 == 0).astype(float)
    clean = judge(several, recorded(x.tolist(), y.tolist(), b.tolist()))
    assert [v.mark for v in clean.verdicts] == [3, 3, 3, 3, 0]
    y[250] = -4
    faulty = judge(several, recorded(x.tolist(), y.tolist(), b.tolist()))
    assert [v.mark for v in faulty.verdicts] == [3, 3, 3, 3, 1]
    assert faulty.verdicts[4].evidence[0].span == Span(250, 250)


def random_rules(seed: int) -> RuleSet:
    """Rules of every kind and policy over random formulas."""
    random = Random(seed)  # noqa: S311 not for secrets
    maker = Maker(random, (*PAST, *FUTURE))
    outcomes = OutcomeMaker(random, maker)
    policies: list[dict[str, object]] = [
        {},
        {"target": D(2), "bands": ((D(1), D(2)), (D(2), D(1)))},
        {"ramp": Ramp(D(0), D(4)), "step": D("0.5")},
        {"full": None, "deduction": True, "each": D("0.5"), "cap": D(2)},
        {"full": None, "deduction": True},
    ]
    several = []
    for number in range(8):
        kind = random.choice(list(RuleKind))
        formula = {
            RuleKind.AWARD: lambda: outcomes.truth(2),
            RuleKind.MEASURE: lambda: outcomes.number(1),
            RuleKind.WHEN: lambda: maker.condition(2),
        }[kind]()
        policy = {} if kind is RuleKind.AWARD else random.choice(policies)
        settled = {"full": D(3), **policy}
        several.append(Rule(f"R{number}", {}, kind, formula, "", **settled))  # type: ignore[arg-type]
    return rules(*several)


def random_recording(random: np.random.Generator) -> Recording:
    n = int(random.integers(1, 60))
    x = np.cumsum(random.integers(-1, 2, (3, n)), axis=1) % 5
    x[2] %= 2
    values = x.astype(float)
    values[random.random((3, n)) < random.choice([0, 0.1])] = NAN
    return recorded(*values.tolist())


SEED = st.integers(0, 2**32 - 1)


@given(SEED)
@settings(max_examples=300)
def test_evidence_adds_up_to_the_mark(seed: int) -> None:
    ruleset = random_rules(seed)
    judgement = judge(ruleset, random_recording(np.random.default_rng(seed)))
    for its, found in zip(ruleset.rules, judgement.verdicts, strict=True):
        points = sum((one.points for one in found.evidence), D(0))
        if found.mark is None:
            assert found.evidence
            assert {(one.what, one.points) for one in found.evidence} == {("unknown", D(0))}
            continue
        assert points == worth(its, found.mark)
        for one in found.evidence:
            assert 0 <= one.span.start <= one.span.end < judgement.ticks
            assert one.margin is None or one.margin.is_finite()
            right_side = one.margin is None or (one.margin >= 0) == (one.what == "earned")
            assert right_side or one.margin == 0


def worth(its: Rule, mark: D) -> D:
    if not its.deduction:
        return mark
    taken = mark if its.each is None else mark * its.each
    return -taken if its.cap is None else -min(taken, its.cap)


@given(SEED)
@settings(max_examples=300)
def test_live_and_sealed_agree_to_the_bit(seed: int) -> None:
    random = np.random.default_rng(seed)
    ruleset, recording = random_rules(seed), random_recording(random)
    assert live(ruleset, recording, random) == replace(judge(ruleset, recording), recording="")


def live(ruleset: RuleSet, recording: Recording, random: np.random.Generator) -> Judgement:
    """The same samples in random portions, as they would come while the attempt runs."""
    plan = compile_rules(ruleset)
    grid, lanes, at = Grid(TELEMETRY), Lanes(plan, 1), 0
    portions = []
    while at < len(recording.times):
        step = int(random.integers(1, 9))
        grid.add(recording.times[at : at + step], recording.values[at : at + step])
        at += step
        portions.append(grid.take())
        if random.random() < 0.3:
            portions.append(grid.take())
    portions.append(grid.finish(recording.header.ticks))
    for part in portions:
        valid = None if part.valid is None else part.valid[:, :, None].copy()
        lanes.run(part.x[:, :, None].copy(), valid)
    lanes.finish(np.ones(1, np.bool_))
    probes, ticks = lanes.probes(0), whole(TELEMETRY, recording)
    runs = Runs.of(plan, lanes.edges())
    look = Look(TELEMETRY, ticks)
    found = Marker.of(ruleset).judgement(probes, runs, look, heard=ticks.heard)
    return replace(found, gaps=gaps(TELEMETRY, ticks))


@given(SEED, st.integers(1, 3))
@settings(max_examples=30)
def test_many_are_judged_as_one_by_one(seed: int, workers: int) -> None:
    random = np.random.default_rng(seed)
    ruleset = random_rules(seed)
    recordings = [random_recording(random) for _ in range(20)]
    alone = [judge(ruleset, each, margins=False) for each in recordings]
    bare = [
        replace(one, verdicts=tuple(replace(v, evidence=()) for v in one.verdicts)) for one in alone
    ]
    sources = [one if n % 2 else (lambda one=one: one) for n, one in enumerate(recordings)]
    assert judge_many(ruleset, sources, workers=workers) == bare


def test_nothing_to_judge() -> None:
    assert judge_many(rules(rule("A1", "eventually(b)")), []) == []


def test_a_fault_in_one_recording_stops_the_judging() -> None:
    def broken() -> Recording:
        return read_recording(b"nothing")

    with pytest.raises(ValueError, match="ends"):
        judge_many(rules(rule("A1", "eventually(b)")), [broken], workers=2)


def test_noise_costs_memory_for_what_is_shown_alone() -> None:
    noisy = recorded([9.0, 0.0] * 20_000)
    several = rules(*(deduction(f"S{n}", f"x > {n} mm", each=D(1)) for n in range(8)))
    tracemalloc.start()
    try:
        judge(several, noisy, margins=False)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    edges = 8 * 40_000
    assert peak < 64 * edges


def test_what_did_not_change_is_not_explained_again() -> None:
    its = rules(rule("A1", "never(x > 5 mm)"), rule("A2", "never(y > 5 N)"))
    plan, marker = compile_rules(its), Marker.of(its)
    lanes, runs, all_edges = Lanes(plan, 1), Runs(plan), []
    seen = []
    for x, y in (([9, 0, 0], [0, 9, 0]), ([0, 9, 0], [0, 0, 0]), ([0, 0, 0], [9, 9, 9])):
        lanes.run(np.array([x, y, [0] * 3], np.float32).T[:, :, None].copy())
        all_edges.append(lanes.edges())
        runs.add(all_edges[-1])
        found = marker.judgement(lanes.probes(0), runs, heard=True).verdicts
        afresh = Runs.of(plan, np.concatenate(all_edges))
        assert found == marker.judgement(lanes.probes(0), afresh, heard=True).verdicts
        seen.append(found)
    assert seen[1][0] is not seen[0][0]
    assert seen[1][1] is seen[0][1]
    assert seen[2][0] is seen[1][0]
    assert [one.span for one in seen[2][1].evidence] == [Span(1, 1), Span(6, 8)]
