"""CSV files as people have them are read; what cannot be is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leitai.contests.folder.problems import FolderError
from leitai.contests.folder.sheet import plain_number, read_sheet

ROWS = "entry,name,unit\nE1,陈志明,瓯江机器人\nE2,林晓东,雁荡精机\n"


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "entries.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters_of_excel(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = written(tmp_path, ROWS.replace(",", delimiter).encode(encoding))
    sheet = read_sheet(path, required=("entry",), optional=None)
    assert [row.get("name") for row in sheet.rows] == ["陈志明", "林晓东"]
    assert [row.line for row in sheet.rows] == [2, 3]


def test_blank_rows_and_full_width_headers(tmp_path: Path) -> None:
    text = "ｅｎｔｒｙ,Name\n\n,,\nE1,　陈志明\n"
    sheet = read_sheet(written(tmp_path, text.encode()), required=("entry",), optional=None)
    assert [(row.line, row.cells) for row in sheet.rows] == [(4, {"entry": "E1", "name": "陈志明"})]


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"", None, "is empty"),
        (b"name\nA\n", 1, 'no column "entry"'),
        (b"entry,entry\nA,B\n", 1, "twice"),
        (b"entry,nmae\nA,B\n", 1, 'unknown column "nmae"'),
        (b"entry,name\nA,B\nC,D,E\n", 3, "3 cells for 2 columns"),
        (b'entry,name\nA,"B\n', 2, "breaks off"),
        (b"entry,name\nA," + b"x" * 10_001 + b"\n", 2, "10,000 characters"),
        (b"\x00\x01\x02\xff", None, "not a text file"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, content: bytes, line: int | None, words: str
) -> None:
    with pytest.raises(FolderError) as caught:
        read_sheet(written(tmp_path, content), required=("entry",), optional=("name",))
    problem = caught.value.problems[0]
    assert (problem.file, problem.line) == ("entries.csv", line)
    assert words in problem.message
    assert problem.fix


@pytest.mark.parametrize(
    ("typed", "plain"), [("８．５", "8.5"), (" 8.5 ", "8.5"), ("−2", "-2"), ("－2", "-2"), ("", "")]
)
def test_numbers_of_chinese_input_methods(typed: str, plain: str) -> None:
    assert plain_number(typed) == plain


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=300) | st.text(alphabet='entry,;"\n\r\t陈1.', max_size=200).map(str.encode)
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes) -> None:
    try:
        sheet = read_sheet(written(tmp_path, content), required=("entry",), optional=None)
    except FolderError as error:
        assert all(problem.fix for problem in error.problems)
    else:
        assert "entry" in sheet.columns
