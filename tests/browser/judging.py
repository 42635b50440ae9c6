"""A judging day in small: two judges in the hall, one who watches from afar, forms to be signed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from leitai.contests.folder.read import read_folder
from leitai.server.client import Client
from leitai.server.replay import set_up
from support.server import Server

RULEBOOK = """\
rulebook: 1
title: {zh: 工业机器人系统操作, en: Industrial robot operation}
rounding: {places: 2, mode: half_up}
stages:
  final:
    title: {zh: 决赛, en: Final}
    procedure: {sign: true, slot: 5 min}
    criteria:
      - id: W
        title: {zh: 焊接, en: Welding}
        aspects:
          - id: W1
            title: {zh: 焊缝宽度, en: Width of the seam}
            kind: measurement
            unit: mm
            target: 8
            bands: [{within: 0.5, mark: 10}, {within: 1, mark: 5}]
          - id: W2
            title: {zh: 焊缝外观, en: Look of the seam}
            kind: judgement
            max: 6
            judges: 2
            spread: 1
            benchmarks:
              0: 有裂纹、气孔或未焊透，不符合行业要求
              1: 符合行业基本要求，有明显缺陷
              2: 符合行业要求，个别轻微缺陷
              3: 优于行业要求，均匀光滑无缺陷
      - id: P
        title: {zh: 工艺方案, en: Process plan}
        aspects:
          - id: P1
            title: {zh: 可复制可推广, en: Diffusion}
            kind: panel
            range: {min: 0, max: 100}
            benchmarks: {0: 只适用于本岗位, 60: 同类岗位可用, 85: 跨行业可推广}
            combine: [{mean: true}]
    deductions:
      - {id: D1, title: {zh: 未戴护目镜, en: No goggles}, each: 2, cap: 6}
    rank: {by: [total desc]}
"""
ENTRIES = ("E1,陈志明,瓯江机器人", "E2,林晓东,雁荡精机", "E3,黄海波,鹿城智造")
JUDGES = ("J1,王建国,", "J2,李秀英,", "J3,赵远,是")
STAGE = "final"


class Day:
    """The contest of one test.

    Attributes:
        id: its id.
        links: judge → address of the personal link.
    """

    def __init__(self, server: Server, folder: Path, rulebook: str = RULEBOOK) -> None:
        folder.mkdir(parents=True)
        (folder / "rulebook.yaml").write_text(rulebook, encoding="utf-8")
        (folder / "entries.csv").write_text("\n".join(("entry,name,unit", *ENTRIES)), "utf-8")
        (folder / "judges.csv").write_text("\n".join(("judge,name,remote", *JUDGES)), "utf-8")
        (folder / "marks.csv").write_text("stage,entry,aspect,judge,value\n", encoding="utf-8")
        contest = read_folder(folder)
        self.server = server
        self.id = contest.contest
        with Client(server.url, server.token) as client:
            made = set_up(client, contest)
        self.links = {judge: server.url + link for judge, link in made.items()}

    def get(self, path: str) -> Any:
        """As an organiser."""
        with Client(self.server.url, self.server.token) as client:
            return client.get(f"/contests/{self.id}{path}")

    def post(self, path: str, body: Any = None) -> Any:
        """As an organiser."""
        with Client(self.server.url, self.server.token) as client:
            return client.post(f"/contests/{self.id}{path}", body)

    def new_link(self, judge: str) -> str:
        """Recall the judge's link and make another; its address."""
        made = self.post(f"/judges/{judge}/link")
        return self.server.url + str(made["link"])

    def form(self, judge: str) -> Any:
        """The form as that judge's browser gets it."""
        with Client(self.server.url) as client:
            client.enter(self.links[judge].removeprefix(self.server.url))
            return client.get(f"/contests/{self.id}/form")

    def give(self, judge: str, aspect: str, value: str | None, entry: str = "E1") -> None:
        """A mark from another device of the judge."""
        with Client(self.server.url) as client:
            client.enter(self.links[judge].removeprefix(self.server.url))
            mark = {"mark": f"{judge}-{entry}-{aspect}-{value}", "stage": STAGE, "entry": entry}
            client.give_mark(self.id, mark | {"aspect": aspect, "judge": judge, "value": value})

    def marks(self, judge: str) -> dict[str, str | None]:
        """Entry and aspect → value of every mark of the judge that counts."""
        return {f"{m['entry']}/{m['aspect']}": m["value"] for m in self.form(judge)["marks"]}

    def given(self) -> int:
        """How many marks count."""
        return int(self.get("")["stages"][0]["given"])


@contextmanager
def judge_page(browser: Browser, size: tuple[int, int], **more: Any) -> Iterator[Page]:
    """A judge's device of its own; fails on any script error it had."""
    viewport = {"width": size[0], "height": size[1]}
    context = browser.new_context(
        viewport=viewport, locale="zh-CN", timezone_id="Asia/Shanghai", **more
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


def waiting(page: Page, number: int) -> None:
    """So many acts are on this device only."""
    delivery = page.get_by_test_id("delivery")
    expect(delivery).to_have_attribute("data-waiting", str(number))


def cell(page: Page, aspect: str) -> Locator:
    """The card of one aspect."""
    return page.locator(f"[data-cell={aspect}]")


def sign_of(page: Page, aspect: str, sign: str) -> None:
    """The state of a mark as the page shows it."""
    expect(cell(page, aspect)).to_have_attribute("data-sign", sign)


def offline_ready(page: Page) -> None:
    """Wait until the page can be opened without network."""
    for _ in range(200):
        if page.evaluate("navigator.serviceWorker.controller !== null"):
            return
        page.wait_for_timeout(50)
    raise AssertionError("no service worker took the page over")
