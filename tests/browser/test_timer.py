"""The presentation timer: who is on stage, how long still, how long over, who is next."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Browser, expect

from leitai.contests.folder.read import read_folder
from leitai.server.client import Client
from leitai.server.replay import set_up
from support.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
PHONE: Any = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
RULEBOOK = """\
rulebook: 1
title: {zh: 创新展评, en: Show}
stages:
  show:
    title: {zh: 决赛, en: Final}
    aspects: [{id: A, title: 创新性, kind: panel, range: {min: 0, max: 10, step: 1}}]
    procedure: {slot: 4 s}
"""


class Show(NamedTuple):
    """A contest with an open stage, and its organiser."""

    url: str
    path: str
    organiser: Client


@pytest.fixture
def show(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Show]:
    folder = tmp_path / f"timer-{request.node.name.removeprefix('test_')[:40].replace('_', '-')}"
    folder.mkdir()
    (folder / "rulebook.yaml").write_text(RULEBOOK, encoding="utf-8")
    rows = "E1,夜班暖餐接力,卫生工会,project\nE2,灯具老化线改造,明澜照明,project\n"
    (folder / "entries.csv").write_text(f"entry,name,unit,kind\n{rows}", encoding="utf-8")
    (folder / "judges.csv").write_text("judge\nJ1\n", encoding="utf-8")
    contest = read_folder(folder)
    with Client(server.url, server.token) as organiser:
        set_up(organiser, contest)
        path = f"/contests/{contest.contest}/stages/show/entries"
        yield Show(f"{server.url}/timer/{contest.contest}", path, organiser)


def test_a_slot_from_get_ready_to_overrun(show: Show, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1920, "height": 1080}, locale="zh-CN")
    page.goto(f"{show.url}?theme=stage")
    timer = page.locator(".timer")
    expect(timer).to_have_attribute("data-phase", "waiting")
    expect(timer).to_contain_text("夜班暖餐接力")
    show.organiser.post(f"{show.path}/E1/slot")
    expect(page.get_by_text("正在展示")).to_be_visible()
    expect(timer).to_contain_text("灯具老化线改造")
    expect(timer).to_have_attribute("data-phase", "over")
    expect(page.get_by_role("timer")).to_contain_text("+0:0")
    expect(page.get_by_text("超时按规则扣分")).to_be_visible()
    show.organiser.post(f"{show.path}/E1/slot/stop")
    expect(timer).to_have_attribute("data-phase", "waiting")
    expect(page.get_by_text("上一个：夜班暖餐接力")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") <= 1080
    page.close()


def test_a_phone_reads_it_and_axe_has_nothing_serious(show: Show, browser: Browser) -> None:
    context = browser.new_context(**PHONE, locale="zh-CN")
    page = context.new_page()
    page.goto(show.url)
    expect(page.get_by_role("timer")).to_have_text("0:04")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    serious = [v["id"] for v in found["violations"] if v["impact"] in {"serious", "critical"}]
    assert serious == []
    context.close()


def test_a_stage_without_slots_says_so(server: Server, browser: Browser, show: Show) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(f"{show.url}?stage=result")
    expect(page.get_by_text("这个阶段没有展示时限")).to_be_visible()
    page.close()
