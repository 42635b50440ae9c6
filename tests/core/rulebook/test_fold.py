"""The fold: current marks, absence, corrections in time, deductions, items, sheets."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from playing import Play, one_stage, rulebook

from leitai.core.ledger.acts import (
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    ItemDeclared,
    LedgerEntry,
    MarkGiven,
    MarkWithdrawn,
    StageOpened,
)
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.standings import Progress, shown

MEAN = one_stage("- {id: A, kind: panel, range: {max: 10}}")
ITEMS = "- {id: R, kind: panel, per: item, range: {max: 10}}"


def test_the_mark_given_last_counts() -> None:
    play = Play(MEAN)
    play.enter("E1")
    first = play.mark("E1", "A", 5)
    second = play.mark("E1", "A", 7)
    assert play.total("E1") == 7
    assert (play.fold.is_current(first), play.fold.is_current(second)) == (False, True)


def test_withdrawing_empties_the_cell_and_brings_nothing_back() -> None:
    play = Play(MEAN)
    play.enter("E1")
    play.mark("E1", "A", 5)
    second = play.mark("E1", "A", 7)
    play.do(MarkWithdrawn(second, "error"))
    assert play.total("E1") is None
    play.mark("E1", "A", 3)
    assert play.total("E1") == 3


def test_withdrawing_a_replaced_mark_changes_nothing() -> None:
    play = Play(MEAN)
    play.enter("E1")
    first = play.mark("E1", "A", 5)
    play.mark("E1", "A", 7)
    play.do(MarkWithdrawn(first, "error"))
    assert play.total("E1") == 7


def test_apply_is_total() -> None:
    play = Play(MEAN)
    play.do(MarkGiven("m", "nowhere", "E1", "A", "J1", "5"))
    play.do(MarkGiven("n", "s", "E1", "nothing", "J1", "5"))
    play.do(MarkWithdrawn("unknown", "error"))
    play.do(MarkWithdrawn("m", "error"))
    play.do(MarkWithdrawn("n", "error"))
    play.do(EntryDisqualified("E9", "x"))
    play.do(ItemDeclared("nowhere", "E1", "1"))
    play.do(StageOpened("nowhere"))
    assert play.fold.standings("s").rows == ()
    play.mark("E1", "A", 6)
    play.enter("E1")
    assert play.total("E1") == 6


def test_absent_is_not_zero() -> None:
    play = Play(rulebook("""
stages:
  s:
    criteria:
      - {id: X, aspects: [{id: a, kind: panel, range: {max: 10}}]}
      - {id: Y, aspects: [{id: b, kind: panel, range: {max: 10}}]}
"""))  # fmt: skip
    play.enter("E1", "E2")
    play.mark("E1", "a", 4)
    rows = {row.entry: row for row in play.fold.standings("s").rows}
    assert rows["E1"].criteria == {"X": 4, "Y": None}
    assert rows["E1"].total == 4
    assert (rows["E2"].total, rows["E2"].status) == (None, "no_result")
    play.mark("E2", "a", None)
    assert play.total("E2") is None
    play.mark("E2", "a", 0)
    assert play.total("E2") == 0


def test_disqualification_after_marks_moves_the_rest_up() -> None:
    play = Play(MEAN)
    play.enter("a", "b", "c")
    for entry, mark in (("a", 9), ("b", 8), ("c", 7)):
        play.mark(entry, "A", mark)
    play.do(EntryDisqualified("a", "doping"))
    assert play.ranks() == {"b": 1, "c": 2, "a": None}
    assert play.fold.standings("s").rows[-1].status == "disqualified"
    assert play.total("a") == 9
    play.do(EntryWithdrawn("b", "injury"))
    assert play.ranks() == {"c": 1, "b": None, "a": None}
    play.do(EntryReinstated("a", "appeal"))
    assert play.ranks() == {"a": 1, "c": 2, "b": None}


def test_registering_again_replaces_what_was_said() -> None:
    play = Play(
        one_stage("- {id: A, kind: panel, range: {max: 10}, combine: [mean, {factor: entry.w}]}")
    )
    play.enter("E1", w="2")
    play.mark("E1", "A", 5)
    assert play.total("E1") == 10
    play.enter("E1", w="3")
    assert play.total("E1") == 15
    play.enter("E1", official=False, w="3")
    assert play.places() == {"E1": "(1)"}


@pytest.mark.parametrize(
    ("combine", "expected", "without_ten"),
    [
        ("sum", 21, "13"),
        ("mean", 7, "6.5"),
        ("best", 10, "10"),
        ("{best: 2}", 18, "13"),
        ("last", 8, "3"),
    ],
)
def test_items_combine(combine: str, expected: int, without_ten: str) -> None:
    play = Play(one_stage(ITEMS, f"items: {{combine: {combine}}}"))
    play.enter("E1")
    for item, mark in (("10", 8), ("2", 3), ("1", 10)):
        play.mark("E1", "R", mark, item=item)
    play.item("E1", "11")
    assert play.total("E1") == expected
    play.mark("E1", "R", None, item="10")
    assert play.total("E1") == Decimal(without_ten)


def test_an_item_scored_by_a_formula_over_its_aspects() -> None:
    aspects = ITEMS + "\n- {id: S, kind: measurement, per: item, range: {max: 9}}"
    play = Play(one_stage(aspects, 'items: {score: "R * item.d - S", combine: best}'))
    play.enter("E1")
    for item, d in (("1", "2"), ("2", "3")):
        play.item("E1", item, d=d)
        play.mark("E1", "R", 5, item=item)
    assert play.total("E1") is None
    play.mark("E1", "S", 4, item="1")
    assert play.total("E1") == 6
    play.mark("E1", "S", 4, item="2")
    assert play.total("E1") == 11


def test_deductions_come_off_after_aggregation_and_are_capped() -> None:
    play = Play(one_stage(
        "- {id: A, kind: panel, range: {max: 10}}",
        "deductions: [{id: S, each: 2, cap: 5}, {id: T}]\nclamp: {min: 0}",
    ))  # fmt: skip
    play.enter("E1")
    play.mark("E1", "S", 1)
    assert play.total("E1") is None
    play.mark("E1", "A", 9)
    assert play.total("E1") == 7
    play.mark("E1", "S", 1, "J2")
    assert play.total("E1") == 5
    play.mark("E1", "S", 9, "J3")
    play.mark("E1", "T", "0.5")
    row = play.fold.standings("s").rows[0]
    assert (row.total, row.deductions) == (Decimal("3.5"), Decimal("5.5"))
    play.mark("E1", "T", 99)
    assert play.total("E1") == 0


@pytest.mark.parametrize(("how", "off"), [("sum", 6), ("highest", 3), ("mean", 2)])
def test_deductions_of_several_judges(how: str, off: int) -> None:
    play = Play(one_stage(
        "- {id: A, kind: panel, range: {max: 10}}", f"deductions: [{{id: S, combine: {how}}}]"
    ))  # fmt: skip
    play.enter("E1")
    play.mark("E1", "A", 10)
    play.panel("E1", "S", 1, 2, 3)
    assert play.total("E1") == 10 - off


def test_a_stage_scored_by_a_formula() -> None:
    play = Play(one_stage(
        "- {id: A, kind: panel, range: {max: 10}}",
        'deductions: [{id: S}]\nscore: "criteria * 10 - deductions - elapsed / 60"\nround: 1',
    ))  # fmt: skip
    play.enter("E1")
    play.mark("E1", "A", 5)
    play.mark("E1", "S", 1)
    assert play.total("E1") is None
    play.timed("E1", 90)
    assert play.total("E1") == Decimal("47.5")


def test_replay_to_an_entry_and_to_an_instant() -> None:
    play = Play(MEAN)
    play.enter("E1")
    play.mark("E1", "A", 5)
    there = play.fold.seq
    before = play.fold.standings("s")
    play.mark("E1", "A", 9)
    assert fold(MEAN, play.ledger, until_seq=there).standings("s") == before
    at = play.ledger[there - 1].at
    assert fold(MEAN, play.ledger, until_at=at).standings("s") == before
    assert fold(MEAN, play.ledger).standings("s") == play.fold.standings("s")


def test_the_callers_decimal_context_does_not_show() -> None:
    play = Play(one_stage("- {id: A, kind: panel, range: {max: 100}, combine: [mean, {round: 2}]}"))
    play.enter("E1")
    with localcontext(prec=3):
        play.panel("E1", "A", "88.88", "99.99", "77.77")
        assert shown(play.total("E1"), 2) == "88.88"


def test_the_sheet_tells_why() -> None:
    play = Play(one_stage(
        "- {id: R, kind: panel, per: item, range: {max: 10}, combine: [{trim: [1, 1]}, sum]}",
        "items: {combine: best}\ndeductions: [{id: S, each: 2}]",
    ))  # fmt: skip
    play.enter("E1")
    play.panel("E1", "R", 7, 9, 8, None, item="1")
    play.panel("E1", "R", 5, 9, 6, 6, item="2")
    play.mark("E1", "S", 1)
    sheet = play.fold.sheet("s", "E1")
    first, second = sheet.criterion("s").items
    assert (first.score, first.counted, second.score, second.counted) == (8, False, 12, True)
    marks = {mark.judge: (mark.value, mark.counted) for mark in first.aspects[0].marks}
    assert marks == {
        "J1": (7, False),
        "J2": (9, False),
        "J3": (8, True),
        "J4": (None, False),
    }
    assert sheet.deductions[0].points == 2
    assert sheet.row is not None
    assert sheet.row.total == 10
    with pytest.raises(KeyError):
        sheet.criterion("nothing")
    with pytest.raises(KeyError):
        sheet.aspect("R", item="3")


def test_the_sheet_of_an_entry_without_marks() -> None:
    play = Play(MEAN)
    play.enter("E1")
    sheet = play.fold.sheet("s", "E1").aspect("A")
    assert (sheet.state, sheet.score, sheet.marks) == ("absent", None, ())


def test_progress() -> None:
    play = Play(one_stage(
        "- {id: A, kind: panel, judges: 3, range: {max: 10}}\n"
        "- {id: R, kind: panel, per: item, judges: 2, range: {max: 10}}",
        "items: {expected: 2}\ndeductions: [{id: S}]",
    ))  # fmt: skip
    play.enter("E1", "E2")
    play.panel("E1", "A", 5, None)
    play.mark("E1", "A", 6)
    play.mark("E1", "R", 4, item="1")
    play.mark("E1", "S", 1)
    assert play.fold.progress("s") == Progress(3, 14)
    play.do(EntryWithdrawn("E2", "ill"))
    assert play.fold.progress("s") == Progress(3, 7)


def test_a_judges_own_marks() -> None:
    play = Play(MEAN)
    play.enter("E1", "E2")
    play.mark("E1", "A", 5)
    last = play.mark("E1", "A", 6)
    other = play.mark("E2", "A", 7)
    play.mark("E2", "A", 7, "J2")
    assert [mark.mark for mark in play.fold.marks_by("J1", "s")] == [last, other]
    mark = play.fold.mark(other)
    assert mark is not None
    assert mark.value == "7"


def test_marks_may_come_before_the_entry_is_registered() -> None:
    early = fold(
        MEAN,
        [
            LedgerEntry("c", 1, 1, "x", MarkGiven("m", "s", "E1", "A", "J1", "5")),
            LedgerEntry("c", 2, 2, "x", EntryRegistered("E1")),
        ],
    )
    assert early.standings("s").rows[0].total == 5


def test_the_largest_numbers_are_published_too() -> None:
    largest = "999999999999.999999999"
    factors = "".join(", {factor: entry.w}" for _ in range(6))
    play = Play(
        one_stage(
            f"- {{id: A, kind: panel, range: {{max: 999999999999}}, combine: [sum{factors}]}}",
            "round: 2",
        )
    )
    play.enter("E1", "E2", w=largest)
    play.panel("E1", "A", largest, largest)
    play.panel("E2", "A", "-" + largest, None)
    results = play.fold.results()
    assert [row.entry for row in results.result.rows] == ["E1", "E2"]
    assert shown(results.result.rows[0].total, 2)
