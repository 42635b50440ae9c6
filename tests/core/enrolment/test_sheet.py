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


@pytest.mark.parametrize(
    ("text", "value", "problem"),
    [
        ("王　五", "王五", ""),
        ("买买提•艾力", "买买提·艾力", ""),
        ("买买提．艾力", "买买提·艾力", ""),
        ("Müller  Hans", "Müller Hans", ""),
        ("王五（替补）", "王五(替补)", "name_strange"),
        ("王五、李四", "王五、李四", "name_several"),
        ("填表人：王五", "填表人:王五", "name_none"),
        ("123", "123", "name_none"),
    ],
)
def test_names_as_people_write_them(text: str, value: str, problem: str) -> None:
    assert read_name(text_of(text)) == (value, problem)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0086-13800000001", "13800000001"),
        ("138 0000 0001/13900000002", "13800000001"),
        ("0571-88888888-8001", "057188888888"),
        ("+852 9123 4567", "+85291234567"),
        ("00853-66123456", "+85366123456"),
    ],
)
def test_telephones_with_extensions_from_abroad_and_two_in_a_cell(text: str, value: str) -> None:
    assert read_phone(text) == (value, "")


@pytest.mark.parametrize("cell", ["1990.01", 1990.0, "1990年1月", "199001", "90-1-2", "2/1/1990"])
def test_half_a_day_is_no_day_of_birth(cell: Cell) -> None:
    assert read_date(text_of(cell)).problem == "born_wrong"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("技师 二级", "5"),
        ("国家职业资格三级", "4"),
        ("3级", "4"),
        ("未评定", ""),
        ("高级工程师", None),
        ("一级建造师", None),
        ("三级/技师", None),
    ],
)
def test_grades_by_two_names_and_other_certificates(text: str, grade: str | None) -> None:
    assert read_grade(text) == ((text, "grade_unknown") if grade is None else (grade, ""))


def test_numbers_of_passports_are_not_kept_and_no_word_is_no_number() -> None:
    checker = Checker(Plan(), lambda _: Identity(problem="id_length"), lambda _: Placed("W"))
    values, flags = checker.check({"name": "陈", "id_number": "H1234567801"})
    assert (values, flags) == (
        {"name": "陈", "unit": "W"},
        [Flag("id_number", "id_other_paper", "note")],
    )
    assert checker.check({"name": "陈", "id_number": "无", "phone": "/"}).flags == []
    assert checker.check({"name": "陈", "id_number": "12345678"}).flags == [
        Flag("id_number", "id_length")
    ]


def test_a_heading_between_the_rows_is_nobody() -> None:
    checker = Checker(Plan(), lambda _: Identity(), lambda _: Placed("W"))
    assert [one.code for one in checker.check({"name": "二、钳工组"}).flags] == ["name_title"]
    assert checker.check({"name": "二喜"}).flags == []


def test_text_that_was_kept_from_becoming_a_number() -> None:
    assert text_of('="330304199001010016"') == "330304199001010016"
