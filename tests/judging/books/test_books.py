"""Result books and notices as PDF, Word and workbook, for strangers and officials."""

from __future__ import annotations

import io
from typing import Any

import httpx
import openpyxl
import pytest
from docx import Document
from pypdf import PdfReader

from support.clients import open_client
from support.cup import error_of, good
from support.server import Server

RULES = """
rulebook: 1
title: {zh: 钳工, en: Fitter}
rounding: {places: 2, mode: half_up}
stages:
  theory:
    title: {zh: 理论, en: Theory}
    weight: 30
    aspects: [{id: T, kind: measurement, range: {min: 0, max: 100}}]
  practice:
    title: {zh: 实操, en: Practice}
    weight: 70
    criteria:
      - id: A
        title: {zh: 装配, en: Assembly}
        aspects: [{id: A1, kind: measurement, max: 60, step: 0.25}]
      - id: B
        title: {zh: 检测, en: Testing}
        aspects: [{id: B1, kind: measurement, max: 40, step: 0.25}]
    procedure: {publication: 72 h}
awards:
  - {id: first, title: {zh: 一等奖, en: First prize}, ranks: 1..1}
""".encode()
MARKS = {"E1": ("80.5", "50", "31.25"), "E2": ("90", "41", "40"), "E3": ("70", "-", "20")}
NASTY = '=HYPERLINK("http://x")'
CONTEST = "books"
PATH = f"/api/contests/{CONTEST}"


@pytest.fixture(scope="module")
def http(running_server: Server) -> httpx.Client:
    """An organiser of a contest that is marked, and not published yet."""
    client = running_server.client()
    good(client.post("/api/contests", json={"id": CONTEST, "title": {"zh": "钳工大赛"}}))
    good(client.put(f"{PATH}/rulebook", content=RULES))
    names = {"E1": "陈志明", "E2": NASTY, "E3": "林晓东"}
    rows = [
        {"entry": entry, "name": name, "unit": f"U{at}", "unit_name": f"第{at}机械厂"}
        for at, (entry, name) in enumerate(names.items(), 1)
    ]
    good(client.post(f"{PATH}/entries", json={"entries": rows}))
    good(client.post(f"{PATH}/judges", json={"judges": [{"judge": "J1", "name": "王敏"}]}))
    for stage in ("theory", "practice"):
        good(client.post(f"{PATH}/stages/{stage}/open"))
    for entry, values in MARKS.items():
        for aspect, value in zip(("T", "A1", "B1"), values, strict=True):
            give(client, entry, aspect, value)
    return client


def give(client: httpx.Client, entry: str, aspect: str, value: str) -> None:
    stage = "theory" if aspect == "T" else "practice"
    mark: dict[str, Any] = {"stage": stage, "entry": entry, "aspect": aspect, "judge": "J1"}
    mark["value"] = None if value == "-" else value
    good(client.put(f"{PATH}/marks/{entry}-{aspect}", json=mark))


@pytest.fixture(scope="module")
def published(http: httpx.Client) -> httpx.Client:
    """The same when both stages are published."""
    for stage in ("theory", "practice"):
        good(http.post(f"{PATH}/stages/{stage}/close"))
        good(http.post(f"{PATH}/stages/{stage}/publish"))
    return http


def download(client: httpx.Client, ending: str, **asked: str) -> bytes:
    answer = client.get(f"{PATH}/results.{ending}", params=asked)
    assert answer.status_code == 200, answer.text
    assert f".{ending}" in answer.headers["content-disposition"]
    return answer.content


def sheet(content: bytes, name: str) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[cell.value for cell in row] for row in book[name].iter_rows(min_row=3)]


def text(content: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def test_strangers_get_nothing_before_it_is_published(
    running_server: Server, http: httpx.Client
) -> None:
    stranger = open_client(running_server.url, {})
    error_of(stranger.get(f"{PATH}/results.pdf"), 403, "book_not_published")
    error_of(stranger.get("/api/contests/none/results.pdf"), 404, "contest_unknown")
    assert "暂定，不是最终成绩" in text(download(http, "pdf"))


def test_the_workbook_has_the_result_with_numbers_as_numbers(published: httpx.Client) -> None:
    content = download(published, "xlsx")
    head, *rows = sheet(content, "实操")
    assert head == ["名次", "编号", "姓名", "单位", "装配", "检测", "总分"]
    assert rows[0][:2] == ["1", "E1"] or rows[0][:2] == [1, "E1"]
    assert rows[0][4:] == [50, 31.25, 81.25]
    assert sheet(content, "总成绩")[1][1:] == ["E2", NASTY, "第2机械厂", 90, 81, 83.7]
    assert sheet(content, "获奖名单")[1] == ["一等奖", "E2", NASTY, "第2机械厂"]


def test_a_mark_that_is_absent_is_empty_and_not_zero(published: httpx.Client) -> None:
    rows = {row[1]: row for row in sheet(download(published, "xlsx"), "实操")[1:]}
    assert rows["E3"][4] is None


def test_text_never_becomes_a_formula(published: httpx.Client) -> None:
    book = openpyxl.load_workbook(io.BytesIO(download(published, "xlsx")))
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert "f" not in kinds


def test_the_notice_says_until_when_objections_are_taken(
    running_server: Server, published: httpx.Client
) -> None:
    assert published
    stranger = open_client(running_server.url, {})
    document = Document(io.BytesIO(download(stranger, "docx", kind="notice")))
    words = "\n".join(each.text for each in document.paragraphs)
    assert "现将“钳工大赛”成绩予以公示" in words
    assert "公示期：" in words
    assert f"{running_server.url}/publicity/{CONTEST}" in words
    tables = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert tables[1][:3] == ["1", "E2", NASTY]
    printed = text(download(stranger, "pdf", kind="notice"))
    assert "成绩公示" in printed
    assert "陈志明" in printed


def test_one_stage_in_english(published: httpx.Client) -> None:
    content = download(published, "xlsx", stage="theory", language="en")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Theory"]
    assert [cell.value for cell in book["Theory"][3]] == ["Place", "No.", "Name", "Unit", "Total"]


def test_what_is_asked_for_is_checked(published: httpx.Client) -> None:
    error_of(published.get(f"{PATH}/results.pdf?kind=poster"), 422, "invalid")
    error_of(published.get(f"{PATH}/results.pdf?stage=none"), 403, "book_not_published")
