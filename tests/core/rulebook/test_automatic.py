"""Automatic aspects and deductions: what the referee judges, and what it refuses."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from decimal import Decimal

import pytest

from leitai.core.referee.language import tree
from leitai.core.referee.model import ENGINE, ChannelKind, Ramp, RuleKind, RuleSet
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.model import AspectKind, Range, Stage
from leitai.core.rulebook.parse import read_rulebook

Refused = Callable[[str | bytes], RulebookError]

CELL = """\
rulebook: 1
title: 工作站
abilities: [安装调试]
stages:
  practice:
    tick: 10 ms
    attempt: {limit: 20 min}
    channels:
      tcp_x: {unit: mm, min: -2 m, max: 2000, max_age: 0.5 s, title: {zh: 位置, en: Position}}
      speed: {unit: mm/s}
      gate_open: {type: bool}
      done: {type: bool}
      step: {type: code, values: [idle, pick, 放置]}
      torque: {unit: N·m, stuck: 5 s}
    criteria:
      - id: A
        aspects:
          - {id: A1, kind: automatic, max: 3, abilities: [安装调试],
             award: "eventually(hold(abs(tcp_x - 412.5 mm) <= 0.5, 2 s))", while: 'step == "pick"'}
          - {id: A2, kind: automatic, measure: peak(abs(torque)), target: 1300 N·mm,
             bands: [{within: 0.05, mark: 2}, {within: 0.1, mark: 1}]}
          - {id: A3, kind: automatic, max: 5, step: 0.5,
             measure: elapsed, ramp: {full: 60 s, none: 2 min}}
          - {id: A4, kind: automatic, max: 10, measure: count(rises(done))}
          - {id: J, kind: measurement, max: 1}
    deductions:
      - {id: S1, kind: automatic, each: 2, cap: 10, when: gate_open and speed > 10, while: done}
      - {id: S2, kind: automatic, measure: "max(0, count(done) - 1)", step: 1}
      - {id: S3, each: 1}
"""

PLAIN = "rulebook: 1\ntitle: x\nstages: {a: {aspects: [{id: p, kind: panel, range: {max: 1}}]}}"


def practice(text: str = CELL) -> Stage:
    return read_rulebook(text.encode()).stages[0]


def referee(text: str = CELL) -> RuleSet:
    rules = practice(text).referee
    assert rules is not None
    return rules


def test_the_telemetry_of_a_stage() -> None:
    telemetry = referee().telemetry
    assert (telemetry.tick, telemetry.limit) == (10_000, 120_000)
    x, speed, gate, _, step, torque = telemetry.channels
    assert (x.id, x.unit, x.title["en"]) == ("tcp_x", "mm", "Position")
    assert (x.minimum, x.maximum) == (Decimal(-2000), Decimal(2000))
    assert (x.max_age, speed.max_age, torque.max_age) == (50, 100, 100)
    assert (x.stuck, torque.stuck) == (None, 500)
    assert (gate.kind, gate.minimum, gate.maximum) == (ChannelKind.BOOL, 0, 1)
    assert (step.kind, step.values, step.maximum) == (ChannelKind.CODE, ("idle", "pick", "放置"), 2)


def test_the_rules_of_a_stage_stand_in_its_order() -> None:
    rules = referee()
    assert [each.id for each in rules.rules] == ["A1", "A2", "A3", "A4", "S1", "S2"]
    assert [each.unit for each in rules.rules] == [None, "N·m", "s", None, None, None]
    assert [each.deduction for each in rules.rules] == [False] * 4 + [True] * 2
    hold, peak, time, number, gate, amount = rules.rules
    assert (hold.kind, hold.full, hold.abilities) == (RuleKind.AWARD, 3, ("安装调试",))
    assert isinstance(hold.formula, tree.Ever)
    assert hold.text.endswith('while step == "pick"')
    assert (hold.line, hold.column) == (19, 21)
    assert (peak.target, peak.full) == (Decimal("1.3"), 2)
    assert peak.bands == ((Decimal("0.05"), 2), (Decimal("0.1"), 1))
    assert (time.ramp, time.step, time.full) == (Ramp(Decimal(60), Decimal(120)), Decimal("0.5"), 5)
    assert (number.full, number.step) == (10, Decimal("0.01"))
    assert (gate.kind, gate.each, gate.cap) == (RuleKind.WHEN, 2, 10)
    assert isinstance(gate.formula, tree.And)
    assert len(gate.formula.parts) == 3
    assert (amount.kind, amount.each, amount.full) == (RuleKind.MEASURE, None, None)
    assert rules.rule("A3") is time
    with pytest.raises(KeyError):
        rules.rule("J")


def test_what_the_fold_sees() -> None:
    stage = practice()
    first = stage.criteria[0].aspects[0]
    assert first.kind is AspectKind.AUTOMATIC
    assert (first.range, first.maximum) == (Range(Decimal(0), Decimal(3)), 3)
    assert (first.judges, first.quorum, first.combine) == (1, 1, ())
    assert stage.maximum == 3 + 2 + 5 + 10 + 1
    assert [each.automatic for each in stage.deductions] == [True, True, False]
    assert stage.deductions[0].range.step == 1
    assert stage.deductions[1].range.step is None


def test_a_stage_without_channels_has_no_referee() -> None:
    text = PLAIN
    assert practice(text).referee is None


def test_a_stage_may_be_recorded_only() -> None:
    text = PLAIN.replace("aspects", "channels: {v: {}}, aspects")
    rules = referee(text)
    assert (rules.rules, rules.telemetry.tick, rules.telemetry.limit) == ((), 10_000, 360_000)


def test_like_takes_the_telemetry_along() -> None:
    stages = read_rulebook(f"{CELL}  final: {{like: practice}}\n".encode()).stages
    one, two = (each.referee for each in stages)
    assert one is not None
    assert two is not None
    assert (two.stage, two.telemetry, two.digest) == ("final", one.telemetry, one.digest)


def test_items_are_judged_one_by_one() -> None:
    stage = practice(
        CELL.replace("id: A1, kind", "id: A1, per: item, kind").replace(
            "id: S1, kind", "id: S1, per: item, kind"
        )
    )
    assert stage.referee is not None
    assert [each.id for each in stage.referee.rules if each.per_item] == ["A1", "S1"]
    assert stage.criteria[0].aspects[0].per_item
    assert stage.deductions[0].per_item


SAME = [
    ("0.5, 2 s", "0.50, 2000 ms"),
    ("1300 N·mm", "1.3"),
    ("title: {zh: 位置, en: Position}", "title: X"),
    ("<= 0.5", "≤ 0.5 mm"),
    ("gate_open and speed > 10", "（gate_open） and speed ＞ 1 cm/s"),
    ("title: 工作站", "title: 另一个"),
]
MOVED = [
    ("2 s))", "3 s))"),
    ("max: 3,", "max: 4,"),
    ("each: 2", "each: 3"),
    ("tick: 10 ms", "tick: 5 ms"),
    ("limit: 20 min", "limit: 21 min"),
    ("max: 2000", "max: 2001"),
    ("unit: mm/s", "unit: mm/s, stuck: 1 s"),
    ("none: 2 min", "none: 3 min"),
    ("step: 0.5", "step: 1"),
    ("pick, 放置", "放置, pick"),
    ("within: 0.05", "within: 0.06"),
    (", while: done", ""),
]


@pytest.mark.parametrize(("old", "new"), SAME)
def test_the_digest_holds_when_only_words_change(old: str, new: str) -> None:
    assert old in CELL
    assert referee(CELL.replace(old, new, 1)).digest == referee().digest


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_the_digest_changes_with_whatever_can_move_a_mark(old: str, new: str) -> None:
    assert old in CELL
    changed = referee(CELL.replace(old, new, 1))
    assert changed.digest != referee().digest
    assert len(changed.digest) == 64


def test_the_engine_is_named() -> None:
    assert ENGINE.startswith("leitai-referee/")


def test_a_rule_set_is_equal_to_itself_read_again_and_pickled() -> None:
    assert referee() == referee()
    assert pickle.loads(pickle.dumps(referee())) == referee()  # noqa: S301 — our own bytes


BENT = [
    ("tcp_x - 412.5", "tcp_y - 412.5", '19:42 "award" of aspect "A1": there is no channel "tcp_y"'),
    ("tcp_x - 412.5", "tcp_y - 412.5", 'did you mean "tcp_x"?'),
    ('"pick"', '"pock"', '19:92 "while" of aspect "A1": "pock" is no word of channel "step"'),
    ('step == "pick"', "step == pick", 'write "pick"'),
    ("412.5 mm", "412.5 N", '"-" cannot join mm and N'),
    ("0.5, 2 s", "0.5, 2", "has no unit of time — write 2 s, ms or min"),
    ("0.5, 2 s", "0.5, 15 ms", "no whole number of ticks of 10 ms — write 10 ms or 20 ms"),
    ("0.5, 2 s", "0.5, 2 h", "at most 20 min can be"),
    ('award: "eventually(', 'award: "(', "say when: eventually(…), always(…) or never(…)"),
    ("measure: elapsed", "measure: elapsed < 3 s", "write it as award:"),
    ("measure: elapsed, ramp", "award: eventually(done), ramp", '"ramp" grades a number'),
    ('award: "eventually', 'award: eventually(done), measure: "eventually', "needs either award"),
    ('award: "eventually', 'when: "eventually', "it belongs to deductions"),
    ("max: 3, ", "", '"max" is missing in aspect "A1" — write the most it can earn'),
    ("max: 3, ", "max: 0, ", "write a number of at least 0.01"),
    ("max: 3, ", "max: 3, judges: 2, ", "which nobody marks"),
    ("max: 3, ", "max: 3, combine: mean, ", "which nobody marks"),
    ("max: 3, ", "max: 3, range: {max: 3}, ", '"range" has no meaning for kind: automatic'),
    ("abilities: [安装调试],\n", "abilities: [接线],\n", 'ability "接线" is not in the list'),
    ("1300 N·mm", "1300 mm", "mm is not N·m — write it in N·m"),
    ("within: 0.05", "within: 0.2", "each band must be wider than the one before"),
    ("within: 0.05", "within: -0.05", "write 0 or more"),
    ("none: 2 min", "none: 60 s", "begins where it ends"),
    ("none: 2 min", "no: 60 s", 'did you mean "none"?'),
    ("step: 0.5", "step: 0.5, bands: [{within: 60 s, mark: 5}]", "write either bands or ramp"),
    ("kind: automatic, each: 2", "each: 2", "add kind: automatic, or delete it"),
    ("kind: automatic, each: 2", "kind: automatic", "write what each time costs, such as each: 2"),
    ("kind: automatic, each: 2", "kind: measurement, each: 2", "must be one of automatic"),
    ("cap: 10", "combine: sum", '"combine" has no meaning for kind: automatic'),
    ("when: gate_open", "award: gate_open", "needs either when or measure"),
    ("when: gate_open and speed > 10", "when: never(gate_open)", "must be a condition"),
    ("step: 1}", "step: 1, when: done}", "needs either when or measure"),
    ("tick: 10 ms", "tick: 10", "the time has no unit of time"),
    ("tick: 10 ms", "tick: 10 mm", "the time is in mm, not a time"),
    ("tick: 10 ms", "tick: 1 min", "write a time from 0.1 ms to 10 s"),
    ("{limit: 20 min}", "20 min", "must be a mapping"),
    ("limit: 20 min", "limit: 48 h", "write a time from 10 ms to 1440 min"),
    ("max_age: 0.5 s", "max_age: 505 ms", "no whole number of ticks of 10 ms — write 500 ms or 5"),
    ("max_age: 0.5 s", "max_age: 0 s", "write a time from 10 ms"),
    ("min: -2 m,", "min: 3 m,", "min 3000 is not below max 2000"),
    ("min: -2 m,", "min: -2 s,", "s is not mm"),
    ("unit: mm/s", "unit: mm//s", '"mm//s" is not a unit'),
    ("      speed:", "      hold:", '"hold" is a word of the rules and cannot be a channel'),
    ("      speed:", "      elapsed:", "take another, such as elapsed1"),
    ("      speed:", "      速度:", "an id is a letter"),
    ("{type: bool}", "{type: bool, unit: mm}", '"unit" has no meaning for type: bool'),
    ("{type: bool}", "{type: boolean}", 'did you mean "bool"?'),
    (", values: [idle, pick, 放置]", "", '"values" is missing in channel "step"'),
    ("type: code, values", "values", "write type: code"),
    ("[idle, pick, 放置]", "[idle, pick, pick]", "twice"),
    ("[idle, pick, 放置]", '[idle, pick, "a\'b"]', "no quotes"),
]


@pytest.mark.parametrize(("old", "new", "said"), BENT)
def test_a_bent_rulebook(refused: Refused, old: str, new: str, said: str) -> None:
    assert old in CELL
    assert said in str(refused(CELL.replace(old, new, 1)))


def test_rules_without_channels_are_told_once(refused: Refused) -> None:
    start, end = CELL.index("    tick:"), CELL.index("    criteria:")
    error = refused(CELL[:start] + CELL[end:])
    told = [each for each in error.problems if each.code == "no_channels"]
    assert len(told) == 1
    assert "add channels: {speed: {unit: mm/s}} to the stage" in str(told[0])


def test_a_tick_without_channels_is_refused(refused: Refused) -> None:
    text = PLAIN.replace("aspects", "tick: 1 ms, aspects")
    assert '"tick" says nothing without "channels"' in str(refused(text))


def test_too_many_channels(refused: Refused) -> None:
    many = "".join(f"      c{each}: {{}}\n" for each in range(65))
    assert "at most 64 are read" in str(
        refused(CELL.replace("    channels:\n", f"    channels:\n{many}"))
    )


def test_too_much_to_compute(refused: Refused) -> None:
    long = " and ".join(["done"] * 200)
    many = "".join(
        f"      - {{id: D{n}, kind: automatic, each: 1, when: {long}}}\n" for n in range(100)
    )
    assert referee(CELL + many).telemetry.tick == 10_000
    told = str(refused((CELL + many).replace("tick: 10 ms", "tick: 1 ms")))
    assert "steps a second at each station" in told
    assert "at most 10000000 can be: take a longer tick, or fewer and shorter rules" in told


def test_too_many_rules(refused: Refused) -> None:
    many = "".join(
        f"      - {{id: D{n}, kind: automatic, each: 1, when: done}}\n" for n in range(501)
    )
    assert "at most 500" in str(refused(CELL + many))


def test_rules_that_would_keep_too_much(refused: Refused) -> None:
    one = "      - {{id: D{}, kind: automatic, each: 1, when: 'rate(speed, {} s) > 1'}}\n"
    many = "".join(one.format(number, 590 + number) for number in range(4))
    assert "take shorter times, or a longer tick" in str(refused(CELL + many))
