"""1,209 real unfastening records: the tool's own values, its ending, and what a person said."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from nexo import Unfastening, unfastenings

from leitai.core.referee.judge import judge, judge_many
from leitai.core.referee.model import Judgement, RuleSet
from leitai.core.rulebook.parse import read_rulebook

pytestmark = pytest.mark.real_data

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "rulebooks/unfastening/rulebook.yaml"
MEASURES = """
rulebook: 1
title: the tool's own values
stages:
  unfasten:
    tick: 1 ms
    channels:
      torque: {unit: N·m, max_age: 200 ms}
      angle: {unit: °, max_age: 200 ms}
      target: {unit: °, max_age: 200 ms}
    aspects:
      - {id: lasted, kind: automatic, max: 100, measure: elapsed}
      - {id: turned, kind: automatic, max: 9999, measure: peak(angle)}
      - {id: effort, kind: automatic, max: 100, measure: peak(abs(torque))}
      - {id: early, kind: automatic, max: 100, measure: peak(abs(torque) while angle <= 360)}
      - {id: late, kind: automatic, max: 100, measure: peak(abs(torque) while angle > 360)}
"""


def rules_of(text: bytes) -> RuleSet:
    rules = read_rulebook(text).stages[0].referee
    assert rules is not None
    return rules


@pytest.fixture(scope="module")
def records(shared_data: Path) -> list[Unfastening]:
    return list(unfastenings(shared_data))


@pytest.fixture(scope="module")
def measured(records: list[Unfastening]) -> list[dict[str, Decimal | None]]:
    judged = judge_many(rules_of(MEASURES.encode()), [each.recording for each in records])
    return [{each.rule: each.value for each in one.verdicts} for one in judged]


@pytest.fixture(scope="module")
def judged(records: list[Unfastening]) -> list[Judgement]:
    return judge_many(rules_of(BOOK.read_bytes()), [each.recording for each in records])


def test_the_tools_own_values_on_every_record(
    records: list[Unfastening], measured: list[dict[str, Decimal | None]]
) -> None:
    assert len(records) == 1209
    for record, values in zip(records, measured, strict=True):
        assert values["lasted"] == Decimal(record.duration)
        assert values["turned"] == Decimal(record.angle)
        assert values["effort"] == Decimal(record.peak)


def test_one_repeated_sample_is_left_out_and_changes_nothing(records: list[Unfastening]) -> None:
    assert sum(each.repeated for each in records) == 1


def mark_of(one: Judgement, rule: str) -> Decimal | None:
    return next(each.mark for each in one.verdicts if each.rule == rule)


def test_the_function_that_ended_every_step(
    records: list[Unfastening], judged: list[Judgement]
) -> None:
    ended = ["TF Angle" if mark_of(one, "U1") else "TF Time" for one in judged]
    assert ended == [each.ended_by for each in records]
    assert ended.count("TF Time") == 26


def test_nothing_is_left_undecided(judged: list[Judgement]) -> None:
    assert all(each.mark is not None for one in judged for each in one.verdicts)


def limit(values: Sequence[Decimal], labels: Sequence[bool], *, above: bool) -> Decimal:
    """The limit among the values that agrees with most labels; the lowest of equals."""
    numbers = np.array([float(each) for each in values])
    wanted = np.array(labels)
    candidates = sorted(set(values))
    agreed = [int((((numbers > float(each)) == above) == wanted).sum()) for each in candidates]
    return candidates[int(np.argmax(agreed))]


def agreement(
    rows: Sequence[tuple[dict[str, Decimal | None], bool]], early: Decimal, late: Decimal
) -> float:
    right = [
        ((values["early"] or Decimal(0)) > early and (values["late"] or Decimal(0)) <= late)
        == label
        for values, label in rows
    ]
    return sum(right) / len(right)


def test_the_label_is_met_on_records_that_set_no_limit(
    records: list[Unfastening],
    measured: list[dict[str, Decimal | None]],
    record_property: pytest.RecordProperty,
) -> None:
    """Both limits are fitted on every other record and scored on those between."""
    rows = [
        (values, record.loosenable)
        for record, values in zip(records, measured, strict=True)
        if record.loosenable is not None
    ]
    fit, score = rows[::2], rows[1::2]
    early = limit([v["early"] or Decimal(0) for v, _ in fit], [y for _, y in fit], above=True)
    broke = [(v, y) for v, y in fit if (v["early"] or Decimal(0)) > early]
    late = limit([v["late"] or Decimal(0) for v, _ in broke], [y for _, y in broke], above=False)
    base = sum(label for _, label in score) / len(score)
    found = agreement(score, early, late)
    record_property("limits", f"early > {early}, late <= {late}")
    record_property("agreement", f"{found:.4f} against a base rate of {base:.4f}")
    assert len(score) == 604
    assert base < 0.83
    assert found > 0.975


def test_the_shipped_rulebook_agrees_as_well(
    records: list[Unfastening], judged: list[Judgement]
) -> None:
    labelled = [
        (mark_of(one, "U2") == 40, record.loosenable)
        for one, record in zip(judged, records, strict=True)
        if record.loosenable is not None
    ]
    assert sum(found == label for found, label in labelled) / len(labelled) > 0.98


def test_a_verdict_shows_what_it_rests_on(records: list[Unfastening]) -> None:
    rules = rules_of(BOOK.read_bytes())
    reached = next(each for each in records if each.ended_by == "TF Angle")
    verdict = judge(rules, reached.recording).verdicts[0]
    (evidence, *_) = verdict.evidence
    assert evidence.what == "earned"
    angle = reached.recording.values[:, 1]
    first = int(reached.recording.times[np.argmax(angle >= 1080)] // 1_000_000)
    assert evidence.span.start == first
