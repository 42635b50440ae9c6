"""The full result book: judges, signatures, objections and appeals, awards with certificates."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import httpx
import openpyxl
import pytest
from docx import Document
from pypdf import PdfReader

from support.cup import good
from support.prizes import RULES, Prizes
from support.server import Server

CONTEST = "full-book"
JUDGES = [
    {"judge": "zhou", "name": "周评委", "unit": "U1", "constituency": "专家"},
    {"judge": "wu", "name": "吴评委", "remote": True},
]
FINAL = RULES.replace("PROCEDURE", "procedure: {offices: [chief, supervisor]}")


def play(http: httpx.Client) -> Prizes:
    """A final that two offices sign, and a heat on public view that is objected to."""
    made = Prizes(
        http, CONTEST, period="1 h", heat=True, rules=FINAL, marks=(9, 8, 8, 6), judges=JUDGES
    )
    made.publish_heat()
    for office, role in (("chief", "jury"), ("supervisor", "supervisor")):
        signer = made.official(role, name=f"{role}本人")
        good(signer.post(f"{made.path}/stages/final/sign", json={"office": office}))
    for upheld in (True, False):
        asked = {"stage": "heat", "text": "计时有误，请核对录像"}
        lodged = good(made.stranger().post(f"{made.path}/objections", json=asked))
        path = f"{made.path}/objections/{lodged['objection']}/settle"
        good(http.post(path, json={"upheld": upheld, "reason": "已核对"}))
    appeal = {"stage": "heat", "entry": "E2", "ground": "marks", "text": "漏分", "by": "领队"}
    good(http.put(f"{made.path}/appeals/A1", json=appeal))
    made.finalise()
    made.confer()
    made.issue()
    return made


@pytest.fixture(scope="module")
def season(running_server: Server) -> Prizes:
    """A contest that is over; the tests only read it."""
    return play(running_server.client())


def download(client: httpx.Client, ending: str, **asked: str) -> bytes:
    answer = client.get(f"/api/contests/{CONTEST}/results.{ending}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.content


def sheets(content: bytes) -> dict[str, list[list[Any]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {page.title: [[c.value for c in row] for row in page.iter_rows()][2:] for page in book}


def text(content: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_the_officials_book_names_who_judged_and_who_signed(season: Prizes) -> None:
    found = sheets(download(season.http, "xlsx"))
    head, *judges = found["裁判名单"]
    assert head == ["职务", "编号", "姓名", "单位", "组别", "评判阶段"]
    assert judges == [
        ["裁判长", None, "jury本人", None, None, None],
        ["监督员", None, "supervisor本人", None, None, None],
        ["裁判", "zhou", "周评委", "一厂", "专家", "初赛、决赛"],
        ["云端裁判", "wu", "吴评委", None, None, "初赛、决赛"],
    ]
    assert [row[:3] for row in found["签名记录"]] == [
        ["阶段", "职务", "姓名"],
        ["决赛", "裁判长", "jury本人"],
        ["决赛", "监督员", "supervisor本人"],
    ]
    assert "内部使用" in text(download(season.http, "pdf"))


@pytest.mark.parametrize("whose", ["stranger", "organiser"])
def test_the_public_book_names_no_judge_and_no_official(season: Prizes, whose: str) -> None:
    client = season.stranger() if whose == "stranger" else season.http
    asked = {} if whose == "stranger" else {"public": "true"}
    content = download(client, "xlsx", **asked)
    found = sheets(content)
    assert found["裁判名单"] == [
        ["职务", "编号", "组别", "评判阶段"],
        ["裁判", "J1", "专家", "初赛、决赛"],
        ["云端裁判", "J2", None, "初赛、决赛"],
    ]
    assert [row[:2] for row in found["签名记录"]][1:] == [["决赛", "裁判长"], ["决赛", "监督员"]]
    told = text(download(client, "pdf", **asked)) + str(found)
    for name in ("周评委", "jury本人", "zhou", "内部使用", "领队"):
        assert name not in told


def test_objections_and_appeals_are_counted_by_how_they_ended(season: Prizes) -> None:
    assert sheets(download(season.http, "xlsx"))["异议与申诉"] == [
        ["阶段", "类别", "受理", "成立", "不成立", "撤回", "未办结"],
        ["初赛", "异议", 2, 1, 1, 0, 0],
        ["初赛", "申诉", 1, 0, 0, 0, 1],
    ]


def test_awards_stand_with_their_day_their_shared_places_and_certificates(season: Prizes) -> None:
    rows = good(season.http.get(f"{season.path}/credentials"))["credentials"]
    numbers = {row["entry"]: row["credential"] for row in rows}
    found = sheets(download(season.stranger(), "xlsx"))
    assert found["获奖名单"] == [
        ["奖项", "编号", "姓名", "单位", "证书编号"],
        ["一等奖", "E1", "选手1", "一厂", numbers["E1"]],
        ["二等奖", "E2", "选手2", "一厂", numbers["E2"]],
        ["二等奖", "E3", "选手3", "一厂", numbers["E3"]],
    ]
    facts = {row[0]: row[1] for row in found["概况"]}
    assert facts["授奖日期"][:2] == "20"
    assert facts["证书"] == "有效 3 份，吊销 0 份"
    assert facts["参赛情况"] == "参赛 4 名（队），来自 1 个单位；有成绩 4 名（队）；裁判 2 名"
    assert [row[0] for row in found["决赛"]] == ["名次", 1, 2, 2, 4]
    printed = text(download(season.stranger(), "pdf"))
    assert numbers["E3"] in printed
    assert printed.count("并列 2") >= 2


def test_the_word_document_has_headings_pages_and_repeated_heads(season: Prizes) -> None:
    content = download(season.http, "docx")
    page = Document(io.BytesIO(content))
    heads = [each.text for each in page.paragraphs if each.style.name == "Heading 1"]
    assert heads[0] == "概况"
    assert {"裁判名单", "签名记录", "异议与申诉"} <= set(heads)
    assert page.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        body = parts.read("word/document.xml").decode()
        assert body.count("<w:tblHeader/>") == len(page.tables)
        feet = [parts.read(name).decode() for name in parts.namelist() if "footer" in name]
    assert any('w:instr="PAGE"' in foot for foot in feet)


def test_a_notice_has_the_results_and_names_as_in_public_only(season: Prizes) -> None:
    told = text(download(season.http, "pdf", kind="notice"))
    assert "选手" in told
    for words in ("裁判名单", "签名记录", "周评委", "内部使用"):
        assert words not in told
