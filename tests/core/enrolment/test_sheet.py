from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.enrolment.columns import assign, field_of, find_header
from leitai.core.enrolment.flag_words import flag_words
from leitai.core.enrolment.plan import Plan
from leitai.core.enrolment.rows import Checker, Flag, Identity, Placed, counts_rows, is_blank, pick
from leitai.core.enrolment.values import (
    Cell,
    is_mangled,
    read_date,
    read_grade,
    read_name,
    read_phone,
    text_of,
)


def test_a_title_above_and_a_header_of_two_rows() -> None:
    rows: list[list[Cell]] = [
        ["2026年职业技能竞赛报名汇总表", None, None, None, None, None],
        ["填表单位：某厂 联系人：张三", None, None, None, None, None],
        [None] * 6,
        ["序号", "基本信息", None, None, "技能信息", None],
        [None, "姓 名", "身份证号码（18位）", "联系电话*", "工种", "现有技能等级"],
        [1.0, "王丽", "330304199001011236", 13800000000.0, "焊工", "高级工"],
    ]
    header = find_header(rows)
    assert header.body == 5
    assert header.fields == {1: "name", 2: "id_number", 3: "phone", 4: "trade", 5: "grade"}


def test_cells_merged_over_both_rows_of_the_header() -> None:
    header = find_header(
        [
            ["报名表", None, None, None, None],
            ["姓名", "证件", None, "技能", None],
            [None, "身份证号", "性别", "工种", "等级"],
            ["王丽", "330304199001011236", "女", "焊工", "高级工"],
        ]
    )
    assert (header.row, header.height, header.body) == (1, 2, 3)
    assert set(header.fields.values()) == {"name", "id_number", "gender", "trade", "grade"}


def test_a_plain_header() -> None:
    header = find_header([["姓名", "手机", "单位"], ["李强", "13800000000", "一厂"]])
    assert (header.row, header.height) == (0, 1)
    assert find_header([["一", "二"], ["三", "四"]]).height == 0
    assert find_header([]).height == 0


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("姓　名", "name"),
        ("选手身份证号", "id_number"),
        ("身份", "standing"),
        ("单位联系电话", "phone"),
        ("紧急联系人姓名", ""),
        ("指导教师", ""),
        ("序号", ""),
        ("ID Number", "id_number"),
        ("职业（工种）", "trade"),
    ],
)
def test_labels(label: str, field: str) -> None:
    assert field_of(text_of(label))[0] == field


def test_each_field_once_and_what_was_remembered_first() -> None:
    assert assign(["选手姓名全称", "姓名", "姓名"]) == {1: "name"}
    assert assign(["姓名", "大名"], {"大名": "name"}) == {1: "name"}


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (10023.0, "10023"),
        (1.5, "1.5"),
        ("'330304199001011236", "330304199001011236"),
        ("３３０３０４", "330304"),
        ("\u200b王\u00a0丽 ", "王 丽"),
        (datetime(1990, 1, 1, 12), "1990-01-01"),  # noqa: DTZ001 -- Excel knows no zones
        (date(1990, 1, 1), "1990-01-01"),
        (True, "是"),
    ],
)
def test_cells(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


@given(st.text(max_size=20) | st.floats(allow_nan=False, allow_infinity=False) | st.booleans())
def test_any_cell_becomes_text_that_stays(cell: Cell) -> None:
    text = text_of(cell)
    assert text == text.strip()
    assert text_of(text) == text or not isinstance(cell, str)


def test_long_numbers_have_lost_their_digits() -> None:
    assert is_mangled(3.30304199001011e17)
    assert is_mangled("3.30304E+17")
    assert not is_mangled(330304900101001.0)
    assert not is_mangled("330304199001011236")
    assert not is_mangled("330304199001011000")


def test_readers() -> None:
    assert read_name("王 丽").value == "王丽"
    assert read_name("").problem == "name_missing"
    assert read_phone("+86 138-0000-0000").value == "13800000000"
    assert read_phone("8613800000000").value == "13800000000"
    assert read_phone("1380000").problem == "phone_wrong"
    assert read_date("32874").value == "1990-01-01"
    assert read_date("1990年1月1日").value == "1990-01-01"
    assert read_date("19900230").problem == "born_wrong"
    assert read_date("1990-01-01 00:00:00").value == "1990-01-01"
    assert read_grade("三级/高级工").value == "4"
    assert read_grade("无").value == ""
    assert read_grade("大师").problem == "grade_unknown"


def checker(plan: Plan | None = None) -> Checker:
    def identity(text: str) -> Identity:
        return (
            Identity(text, "1990-01-01", "f") if len(text) == 18 else Identity(problem="id_length")
        )

    def unit(text: str) -> Placed:
        return Placed("W01") if text in ("", "一厂") else Placed("", "unit_unknown")

    return Checker(plan or Plan(), identity, unit)


def test_a_row_is_understood() -> None:
    fields = {0: "name", 1: "id_number", 2: "phone", 3: "unit", 4: "gender"}
    row = pick(["王 丽", "330304199001011236", 13800000000.0, "一厂", "男"], fields)
    checked = checker().check(row)
    assert checked.good
    assert checked.values == {
        "name": "王丽",
        "id_number": "330304199001011236",
        "phone": "13800000000",
        "unit": "W01",
        "born": "1990-01-01",
        "gender": "f",
    }
    assert checked.flags == [Flag("gender", "differs_from_id", "note")]


def test_a_damaged_number_is_flagged_and_not_guessed() -> None:
    row = pick(["王丽", 330304199001011236.0], {0: "name", 1: "id_number"})
    checked = checker().check(row)
    assert [flag.code for flag in checked.flags] == ["id_damaged"]
    assert "id_number" not in checked.values


def test_everything_wrong_is_told_at_once() -> None:
    row = {"phone": "1", "unit": "二厂", "grade": "大师", "id_number": "1", "gender": "?"}
    codes = {flag.code for flag in checker().check(row).flags}
    assert codes == {
        "name_missing",
        "phone_wrong",
        "unit_unknown",
        "grade_unknown",
        "id_length",
        "gender_unknown",
    }
    for code in codes:
        zh, en = flag_words(Flag("", code))
        assert zh != en


@given(st.dictionaries(st.sampled_from(["name", "born", "grade", "unit", "key"]), st.text()))
def test_no_row_breaks_the_checker(row: dict[str, str]) -> None:
    checked = checker().check(row)
    assert all(value for value in checked.values.values())


def test_blank_rows() -> None:
    assert is_blank([None, "", "  ", "\u200b"])
    assert not is_blank([None, 0.0])


@pytest.mark.parametrize("keys", [["1", "2", "3"], ["01", "02", "", "03", "1", "2"], ["1"]])
def test_row_numbers_are_no_keys(keys: list[str]) -> None:
    assert counts_rows(keys)


@pytest.mark.parametrize("keys", [["1001", "1002"], ["1", "3"], ["2"], ["K1"], ["²", "1"], []])
def test_keys_are_not_taken_for_row_numbers(keys: list[str]) -> None:
    assert not counts_rows(keys)
