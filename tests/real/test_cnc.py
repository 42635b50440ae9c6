"""18 real milling runs: phases, feeds, spindle and axes, checked against the rows themselves."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from pathlib import Path

import numpy as np
import pytest
from cnc import Run, runs

from leitai.core.referee.judge import judge
from leitai.core.referee.model import Judgement, RuleSet, Verdict
from leitai.core.rulebook.parse import read_rulebook

pytestmark = pytest.mark.real_data

BOOK = Path(__file__).parents[2] / "rulebooks/milling/rulebook.yaml"
CUTTING = tuple(f"Layer {layer} {way}" for layer in (1, 2, 3) for way in ("Up", "Down"))


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    found = read_rulebook(BOOK.read_bytes()).stages[0].referee
    assert found is not None
    return found


@pytest.fixture(scope="module")
def judged(shared_data: Path, rules: RuleSet) -> list[tuple[Run, Judgement]]:
    steps = rules.telemetry.channels[0].values
    return [(run, judge(rules, run.recording)) for run in runs(shared_data, steps)]


def verdict(one: Judgement, rule: str) -> Verdict:
    return next(each for each in one.verdicts if each.rule == rule)


def numbers(run: Run, column: str) -> np.ndarray:
    return np.array([row[column] for row in run.rows], np.float32)


def where(run: Run, *steps: str) -> np.ndarray:
    return np.array([row["Machining_Process"] in steps for row in run.rows])


def spans(truth: np.ndarray) -> list[tuple[int, int]]:
    """Runs of truth, first and last row."""
    found = []
    for held, group in groupby(enumerate(truth), key=lambda pair: bool(pair[1])):
        if held:
            rows = [row for row, _ in group]
            found.append((rows[0], rows[-1]))
    return found


def test_in_order_is_what_people_noted_as_finished(judged: list[tuple[Run, Judgement]]) -> None:
    assert len(judged) == 18
    assert [verdict(one, "A1").mark == 30 for _, one in judged] == [
        run.finalised for run, _ in judged
    ]


def test_every_phase_is_timed(judged: list[tuple[Run, Judgement]]) -> None:
    for run, one in judged:
        ticks = int(where(run, *CUTTING).sum())
        assert verdict(one, "A4").value == Decimal(ticks) / 10


def test_every_feed_is_judged_and_explained(judged: list[tuple[Run, Judgement]]) -> None:
    wrong_runs = []
    for run, one in judged:
        feed = numbers(run, "M1_CURRENT_FEEDRATE")
        wrong = where(run, *CUTTING) & (feed != run.ordered) & (feed != 50)
        found = verdict(one, "A3")
        assert found.mark == (20 if wrong.sum() <= 10 else 0)
        shown = [(each.span.start, each.span.end) for each in found.evidence]
        assert shown == spans(wrong) or found.mark == 20
        if found.mark == 0:
            wrong_runs.append(run.number)
    assert wrong_runs == [2, 5, 18]


def test_following_errors_are_those_of_the_axes(judged: list[tuple[Run, Judgement]]) -> None:
    for run, one in judged:
        busy = ~where(run, "Prep", "Starting", "End", "end")
        for rule, axis in (("B1", "X1"), ("B2", "Y1")):
            actual, command = (numbers(run, f"{axis}_{of}Position") for of in ("Actual", "Command"))
            worst = np.abs(actual - command)[busy].max()
            assert verdict(one, rule).value == Decimal(str(worst))


def test_the_spindle_is_off_its_speed_where_the_rows_say_so(
    judged: list[tuple[Run, Judgement]],
) -> None:
    for run, one in judged:
        off = np.abs(numbers(run, "S1_ActualVelocity") - numbers(run, "S1_CommandVelocity")) > 2
        held = off & np.roll(off, 1) & np.roll(off, 2) & np.roll(off, 3)
        held[:3] = False
        expected = spans(held & where(run, *CUTTING))
        found = verdict(one, "S1")
        assert found.mark == len(expected)
        assert [(e.span.start, e.span.end) for e in found.evidence] == expected


def test_a_run_that_stopped_early_is_told_from_one_that_finished(
    judged: list[tuple[Run, Judgement]],
) -> None:
    stopped = [run.number for run, one in judged if verdict(one, "S2").mark]
    assert stopped == [4, 5, 7, 16]


def test_every_verdict_is_decided_and_explained(judged: list[tuple[Run, Judgement]]) -> None:
    for _, one in judged:
        assert all(each.mark is not None for each in one.verdicts)
        assert all(
            each.evidence for each in one.verdicts if not (each.mark == 0 and each.rule[0] == "S")
        )
