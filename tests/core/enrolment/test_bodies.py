from __future__ import annotations

from leitai.core.enrolment.bodies import bodies
from leitai.core.enrolment.columns import find_header
from leitai.core.enrolment.values import Cell

ROWS: list[list[Cell]] = [
    ["姓名", "手机", "单位"],
    ["甲", "13800000001", "一厂"],
    ["乙", "13800000002", ""],
    ["丙", "13800000003", "二厂"],
    ["丁", "13800000004", "同上"],
    ["戊", "13800000005", ""],
]


def test_cells_over_several_rows_hold_for_each_of_them() -> None:
    found = [(one.n, one.texts.get("unit")) for one in bodies(ROWS, find_header(ROWS), [(1, 2, 2)])]
    assert found == [(2, "一厂"), (3, "一厂"), (4, "二厂"), (5, "二厂"), (6, None)]


def test_what_stands_below_a_list_is_nobody() -> None:
    below: list[list[Cell]] = [
        [],
        ["合 计：5", "", ""],
        ["备注：请于5日前报送", "", ""],
        ["填报人：张三", "13811111111", ""],
        ["单位（盖章）", "", "2026年3月1日"],
        ["姓名", "手机", "单位"],
    ]
    assert len(list(bodies([*ROWS, *below], find_header(ROWS)))) == len(ROWS) - 1


def test_a_sum_beside_the_names_is_nobody() -> None:
    rows: list[list[Cell]] = [
        ["序号", "姓名", "手机", "单位"],
        [1, "合欢", "13800000001", "一厂"],
        ["合计", "30人", "", "一厂"],
        ["", "共 计：", "30", ""],
    ]
    assert [one.n for one in bodies(rows, find_header(rows))] == [2]


def test_a_list_beside_a_list_is_noticed() -> None:
    assert find_header([["姓名", "手机", "", "姓名", "手机"]]).doubled
    assert not find_header([["姓名", "手机", "联系人姓名"]]).doubled


def test_the_exacter_label_is_the_key() -> None:
    assert find_header([["编号", "姓名", "工号"]]).fields == {1: "name", 2: "key"}
    assert find_header([["编号", "姓名"]]).fields == {0: "key", 1: "name"}
