from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
import xlsxwriter

sys.path.insert(0, str(Path(__file__).parent))
from odd_books import parts, pointing, shared, xls

from leitai.contests.enrolment.opening import open_list
from leitai.governance.faults import Fault

FAR = (
    "<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='20000'><c r='CCC20000'><v>1</v></c></row>"
)


def opened(folder: Path, body: bytes) -> list[list[object]]:
    path = folder / "a.list"
    path.write_bytes(body)
    return [list(row) for row in open_list(path).rows]


@pytest.mark.parametrize(
    "body",
    [
        parts(FAR, more=shared("姓名")),
        parts(FAR.replace("r='CCC", "s='1' r = \n'ccc"), more=shared("姓名")),
        parts(FAR.replace("'", '"'), place="elsewhere/s.bin", more=shared("姓名")),
        parts(pointing(0, 40), more=shared("x" * (1 << 20))),
        parts(pointing(0, 59_000), more=shared("长" * 32_000)),
        parts(pointing(0, 2), more=shared("长" * 40_000)),
        xls([(0, 0, "姓名"), (65_535, 255, "x")]),
        b"," * 20_000_000,
    ],
    ids=["quotes", "blanks", "place", "string", "strings", "cell", "xls", "commas"],
)
def test_what_is_small_to_send_and_huge_to_open_is_refused(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(Fault) as refused:
        opened(tmp_path, body)
    assert refused.value.code == "import_too_dense"


def test_hand_made_and_old_workbooks_are_read(tmp_path: Path) -> None:
    made = parts(pointing(0, 3), place="elsewhere/s.bin", more=shared("姓名"))
    assert opened(tmp_path, made) == [["姓名"]] * 3
    assert opened(tmp_path, xls([(0, 0, "姓名"), (1, 2, "王丽")])) == [["姓名"], ["", "", "王丽"]]


@pytest.mark.parametrize(
    "body",
    [
        parts(pointing(0, 60_001), more=shared("姓名")),
        "姓名,手机\n".encode() + b"a,1\n" * 60_000,
    ],
    ids=["xlsx", "csv"],
)
def test_more_rows_than_are_taken_at_once(tmp_path: Path, body: bytes) -> None:
    with pytest.raises(Fault) as refused:
        opened(tmp_path, body)
    assert refused.value.code == "import_too_long"
    assert "60001" in refused.value.message


def test_merged_cells_hidden_rows_and_other_sheets_are_told(tmp_path: Path) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        sheet = made.add_worksheet("名单")
        sheet.write_column(0, 0, ["姓名", "甲", "乙"])
        sheet.merge_range("B2:B3", "一厂")
        sheet.set_row(2, None, None, {"hidden": True})
        made.add_worksheet("说明").write(0, 0, "填表说明")
        made.add_worksheet("空")
    path = tmp_path / "a.list"
    path.write_bytes(out.getvalue())
    found = open_list(path)
    assert (found.sheet, found.sheets) == ("名单", ["名单", "说明", "空"])
    assert [tuple(one) for one in found.merged] == [(1, 2, 1)]
    assert set(found.notes) == {"hidden_rows", "sheets"}
