"""The shipped rulebook judges the simulators: who does all well has all points, and one fault in a
run costs exactly the aspect it is about (requirement C4)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from leitai.core.referee.judge import judge
from leitai.core.referee.model import Judgement, RuleSet
from leitai.core.referee.recording import (
    Header,
    RecordedChannel,
    read_recording,
    write_recording,
)
from leitai.core.rulebook.parse import read_rulebook
from leitai.simulators import robot, tightening
from leitai.simulators.machine import Machine, Values
from leitai.simulators.robot import ROBOT
from leitai.simulators.tightening import CROSSWISE, TIGHTENING, Joint

FOLDER = Path(__file__).parents[2] / "rulebooks/robotcell"
STAGES = {
    stage.id: stage for stage in read_rulebook((FOLDER / "rulebook.yaml").read_bytes()).stages
}
WORKER = robot.temper(np.random.default_rng(1), 1.0).flawless()
FITTER = tightening.temper(np.random.default_rng(1), 1.0).flawless()
LAST = Joint(CROSSWISE[-1])


def rules_of(stage: str) -> RuleSet:
    rules = STAGES[stage].referee
    assert rules is not None
    return rules


def judged(stage: str, values: Values) -> Judgement:
    rules = rules_of(stage)
    tick = rules.telemetry.tick
    header = Header(
        contest="c", stage=stage, attempt="A1", station="S1", start=0, tick=tick,
        ticks=len(values),
        channels=tuple(RecordedChannel(each.id, each.unit) for each in rules.telemetry.channels),
    )  # fmt: skip
    times = np.arange(len(values), dtype=np.int64) * tick * 1000
    return judge(rules, read_recording(write_recording(header, times, values)))


def lost(stage: str, found: Judgement) -> set[str]:
    """Aspects that did not earn all they could, and deductions that took something off."""
    missed = set()
    for rule in rules_of(stage).rules:
        verdict = next(each for each in found.verdicts if each.rule == rule.id)
        assert verdict.mark is not None, rule.id
        full = Decimal(0) if rule.deduction else rule.full
        if verdict.mark != full:
            missed.add(rule.id)
    return missed


def at_work(**changes: object) -> set[str]:
    trace = robot.act(replace(WORKER, **changes), np.random.default_rng(5))  # type: ignore[arg-type]
    return lost("cell", judged("cell", trace.values))


def fitted(*joints: Joint, clamps: bool = True) -> set[str]:
    chosen = (*FITTER.joints[: len(FITTER.joints) - len(joints)], *joints)
    trace = tightening.act(replace(FITTER, joints=chosen, clamps=clamps), np.random.default_rng(5))
    return lost("tightening", judged("tightening", trace.values))


@pytest.mark.parametrize(
    ("machine", "stage"), [(ROBOT, "cell"), (TIGHTENING, "tightening")], ids=["robot", "tightening"]
)
def test_machine_and_stage_agree_on_every_channel(machine: Machine, stage: str) -> None:
    telemetry = rules_of(stage).telemetry
    assert telemetry.tick == machine.tick
    for signal, channel in zip(machine.signals, telemetry.channels, strict=True):
        said = (channel.id, channel.unit or "", channel.kind.value, channel.values)
        assert said == (signal.id, signal.unit, signal.kind, signal.words)


def test_who_does_all_well_has_all_points() -> None:
    assert at_work() == set()
    assert fitted() == set()
    most = [rule.full for each in STAGES.values() for rule in rules_of(each.id).rules]
    assert sum(each for each in most if each is not None) == 100


@pytest.mark.parametrize(
    ("changes", "aspects"),
    [
        ({"miss": (0.5, 0.0, 0.0)}, {"A2"}),
        ({"hold": 1.2}, {"A1"}),
        ({"proves": False}, {"A3"}),
        ({"drops": 2}, {"B1", "S2"}),
        ({"acceleration": 6500.0}, {"B5"}),
        ({"diagnosis": 8.0}, {"C1"}),
        ({"manual": 310.0}, {"D1"}),
        ({"gate": 1}, {"S1"}),
        ({"panics": True, "diagnosis": 1.0}, {"S3"}),
    ],
    ids=str,
)
def test_one_fault_of_the_worker_costs_just_its_aspect(
    changes: dict[str, object], aspects: set[str]
) -> None:
    assert at_work(**changes) == aspects


@pytest.mark.parametrize(
    ("joint", "aspects"),
    [
        (replace(LAST, over=2.0), {"E2", "E3", "H1"}),
        (replace(LAST, crossed=True), {"E3", "H2"}),
        (replace(LAST, over=-1.5, again=False), {"E1", "E3", "G1"}),
    ],
    ids=str,
)
def test_one_bad_joint_costs_just_its_aspects(joint: Joint, aspects: set[str]) -> None:
    assert fitted(joint) == aspects


def test_the_wrong_order_and_the_missing_clamp_cost_just_their_aspects() -> None:
    assert fitted(*(Joint(bolt) for bolt in range(1, 7))) == {"F1"}
    assert fitted(clamps=False) == {"G2", "H3"}


def test_what_a_dead_sensor_hides_is_not_decided_and_all_else_is() -> None:
    values = robot.act(WORKER, np.random.default_rng(5)).values.copy()
    values[2000:2400, ROBOT.place("gate_open")] = np.nan
    found = judged("cell", values)
    undecided = {each.rule for each in found.verdicts if each.mark is None}
    assert undecided == {"S1"}
    assert set(found.gaps) == {"gate_open"}
