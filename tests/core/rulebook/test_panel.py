"""F1, F2, F3 and every step of `combine`."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playing import Play, one_stage, rulebook

from leitai.core.rulebook.standings import shown

JURORS = [86, 87, 87.5, 88, 88, 88.5, 89, 89, 89.5, 90, 90, 90.5, 91, 91, 91.5, 92, 92.5, 93, 60]


def scored(aspect: str, *values: object, rest: str = "") -> Decimal | None:
    play = Play(one_stage(f"- {{id: A, {aspect}}}", rest))
    play.enter("E1")
    play.panel("E1", "A", *values)
    return play.aspect("E1", "A")


@pytest.mark.parametrize(
    ("measured", "mark"), [("10.04", "1.00"), ("9.94", "0.50"), ("10.11", "0"), ("9.95", "1.00")]
)
def test_f1_bands_around_a_target(measured: str, mark: str) -> None:
    bands = "bands: [{within: 0.05, mark: 1}, {within: 0.10, mark: 0.5}]"
    aspect = f"kind: measurement, max: 1, target: 10, range: {{max: 100}}, {bands}"
    assert scored(aspect, measured) == Decimal(mark)


def test_f1_a_met_benchmark_is_the_mark() -> None:
    assert scored("kind: measurement, max: 2, range: {max: 2, step: 1}", 2) == 2


@pytest.mark.parametrize(
    ("marks", "maximum", "expected"),
    [((2, 2, 3), "1.5", "1.17"), ((3, 3, 3), "2", "2.00"), ((0, 1, 1), "1", "0.22")],
)
def test_f2_judgement(marks: tuple[int, ...], maximum: str, expected: str) -> None:
    aspect = (
        f"kind: judgement, max: {maximum}, judges: 3, combine: {{round: 2}},"
        " benchmarks: {0: a, 1: b, 2: c, 3: d}"
    )
    assert scored(aspect, *marks) == Decimal(expected)


def test_f2_judges_too_far_apart_score_nothing_until_they_agree() -> None:
    aspect = "kind: judgement, max: 2, judges: 3, spread: 1, benchmarks: {0: a, 1: b, 2: c, 3: d}"
    play = Play(one_stage(f"- {{id: A, {aspect}}}"))
    play.enter("E1")
    play.panel("E1", "A", 1, 3, 2)
    sheet = play.fold.sheet("s", "E1").aspect("A")
    assert (sheet.score, sheet.state) == (None, "disputed")
    assert not any(mark.counted for mark in sheet.marks)
    play.mark("E1", "A", 2, "J1")
    sheet = play.fold.sheet("s", "E1").aspect("A")
    assert (sheet.state, shown(sheet.score, 2)) == ("scored", "1.56")


def test_f3_trimmed_mean() -> None:
    five = "kind: panel, range: {max: 100}, combine: {trim: [1, 1], mean: true, round: 2}"
    plain = "kind: panel, range: {max: 100}, combine: {mean: true, round: 2}"
    assert scored(five, 88, "90.5", 91, 93, 99) == Decimal("91.50")
    assert scored(five, *JURORS) == Decimal("89.47")
    assert scored(plain, *JURORS) == Decimal("88.11")


def test_f3_few_judges_are_not_trimmed_where_the_rule_says_so() -> None:
    rule = "kind: panel, range: {max: 100}, combine: [{trim: {low: 1, high: 1, from: 5}}, mean]"
    assert scored(rule, 80, 90, 100, 98) == 92
    assert scored(rule, 80, 90, 100, 98, 91) == 93


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ("[sum]", "23"),
        ("[mean]", "5.75"),
        ("[median]", "5.5"),
        ("[lowest]", "2"),
        ("[highest]", "10"),
        ("[{trim: [2, 0]}, sum]", "16"),
        ("[{trim: [0, 1]}, sum]", "13"),
        ("[{trim: [2, 2]}, mean]", None),
        ("[sum, {add: 1}, {factor: 0.5}]", "12.0"),
        ("[{factor: 2}, sum, {clamp: {min: 0, max: 40}}]", "40"),
        ("[{clamp: {min: 5, max: 6}}, sum]", "22"),
        ("[{round: {step: 5}}, sum]", "20"),
        ("[sum, {round: {step: 10}}]", "20"),
    ],
)
def test_steps_in_the_order_written(steps: str, expected: str | None) -> None:
    score = scored(f"kind: panel, range: {{max: 10}}, combine: {steps}", 2, 5, 6, 10)
    assert score == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("half_up", "2.68"),
        ("half_even", "2.68"),
        ("down", "2.67"),
        ("floor", "2.67"),
        ("up", "2.68"),
    ],
)
def test_rounding_is_decimal(mode: str, expected: str) -> None:
    rule = (
        f"kind: panel, range: {{max: 10}}, combine: [mean, {{round: {{places: 2, mode: {mode}}}}}]"
    )
    assert scored(rule, "2.675") == Decimal(expected)


def test_half_even_differs_from_half_up_at_the_tie() -> None:
    rule = "kind: panel, range: {max: 10}, combine: [mean, {round: {places: 2, mode: %s}}]"
    assert scored(rule % "half_even", "2.665") == Decimal("2.66")
    assert scored(rule % "half_up", "2.665") == Decimal("2.67")


def test_rounding_before_or_after_the_factor_differs() -> None:
    before = "kind: panel, range: {max: 10}, combine: [mean, {round: 1}, {factor: 3}]"
    after = "kind: panel, range: {max: 10}, combine: [mean, {factor: 3}, {round: 1}]"
    assert scored(before, "1.25", "1.25") == Decimal("3.9")
    assert scored(after, "1.25", "1.25") == Decimal("3.8")


def test_an_absent_judge_is_not_a_zero() -> None:
    rule = "kind: panel, range: {max: 10}, combine: {trim: [1, 1], mean: true}"
    assert scored(rule, 8, None, 9, 7, None) == 8
    assert scored(rule, 8, 0, 9, 7) == Decimal("7.5")


def test_below_the_quorum_there_is_no_score() -> None:
    rule = "kind: panel, range: {max: 10}, quorum: 3, judges: 5"
    assert scored(rule, 8, 9) is None
    assert scored(rule, 8, 9, None) is None
    assert scored(rule, 8, 9, 10) == 9


def test_factor_from_the_item() -> None:
    play = Play(
        one_stage(
            "- {id: A, kind: panel, per: item, range: {max: 10, step: 0.5},"
            " combine: [{trim: [2, 2]}, sum, {factor: item.difficulty}]}"
        )
    )
    play.enter("E1")
    play.item("E1", "1", difficulty="3.1")
    play.panel("E1", "A", 8, "8.5", 9, "7.5", 8, 8, 10, item="1")
    assert play.aspect("E1", "A", "1") == Decimal("75.95")
    play.item("E1", "1", difficulty="2.0")
    assert play.total("E1") == Decimal("49.00")


def test_a_factor_nobody_declared_leaves_the_score_absent() -> None:
    rule = "kind: panel, range: {max: 10}, combine: [mean, {factor: entry.weight}]"
    assert scored(rule, 8) is None


def test_penalties_of_the_same_judge_before_the_mean() -> None:
    play = Play(
        one_stage(
            "- {id: A, kind: panel, range: {max: 10},"
            " combine: [{penalty: fall}, {trim: [1, 1]}, mean]}",
            "deductions:\n  - {id: fall, each: 2, cap: 4, per_judge: true}",
        )
    )
    play.enter("E1")
    play.panel("E1", "A", 9, 8, 7)
    assert play.total("E1") == 8
    play.mark("E1", "fall", 1, "J1")
    assert play.total("E1") == 7
    play.mark("E1", "fall", 9, "J1")
    assert play.total("E1") == 7
    play.mark("E1", "fall", 3, "J2")
    assert play.total("E1") == 5


def test_centring_takes_severity_out() -> None:
    play = Play(one_stage("- {id: A, kind: panel, range: {max: 100}, combine: [centre, mean]}"))
    play.enter("E1", "E2", "X", official=True)
    play.panel("E1", "A", 80, 60)
    play.panel("E2", "A", 90, 50)
    # J1's mean 85, J2's 55, all 70: offsets -15, +15
    assert (play.total("E1"), play.total("E2")) == (70, 70)
    play.mark("X", "A", 40, "J1")
    # a mark that J1 gave alone says nothing about how generous J1 is
    assert play.total("X") == 25
    assert play.total("E1") == 70


def test_an_expression_replaces_the_combined_marks() -> None:
    rule = 'kind: panel, range: {max: 10}, score: "best(marks, 1) + combined"'
    assert scored(rule, 4, 6) == 11


def test_marks_with_different_spelling_are_the_same_number() -> None:
    rule = "kind: panel, range: {max: 10}, combine: [{trim: [1, 1]}, mean]"
    one, other = scored(rule, "9.0", "9", "9.00"), scored(rule, "9", "9.00", "9.0")
    assert str(one) == str(other) == "9"


def test_rulebook_of_three_criteria_nests() -> None:
    play = Play(
        rulebook(
            """
stages:
  s:
    criteria:
      - id: A
        criteria:
          - {id: A1, aspects: [{id: a, kind: measurement, range: {max: 10}}], weight: 2}
          - {id: A2, aspects: [{id: b, kind: measurement, range: {max: 10}}]}
        clamp: {max: 25}
      - {id: B, aspects: [{id: c, kind: measurement, range: {max: 10}}], score: "c * c"}
"""
        )
    )
    play.enter("E1")
    play.mark("E1", "a", 10)
    assert play.total("E1") == 20
    play.mark("E1", "b", 9)
    assert play.total("E1") == 25
    play.mark("E1", "c", 3)
    assert play.total("E1") == 34
