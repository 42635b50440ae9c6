"""Recusing, drawing, sealing and opening on the panels' page; the public draws again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

sys.path.insert(0, str(Path(__file__).parents[1]))

from leitai.contests.folder.read import read_folder
from leitai.server.client import Client
from leitai.server.rehearsal.cast import Cast
from leitai.server.rehearsal.stage import StageRun
from leitai.server.rehearsal.tablet import Tablet
from leitai.server.replay import set_up
from leitai.simulators.panel import InventedPanel
from support.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
PHONE: Any = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
OFFICE: Any = {"viewport": {"width": 1366, "height": 768}}
RULEBOOK = """\
rulebook: 1
title: {zh: 创新展评, en: Show}
stages:
  show:
    title: {zh: 展评, en: Show}
    aspects: [{id: A, title: 创新性, kind: panel, range: {min: 0, max: 10, step: 1}}]
    procedure: {offices: [chief], blind: 1}
  final:
    like: show
    title: {zh: 决赛, en: Final}
    procedure: {offices: [chief]}
advance: [{from: show, to: final, take: 3}]
"""
ENTRIES = ("E1,瓯江", "E2,雁荡", "E3,鹿城", "E4,瓯江", "E5,龙湾", "E6,洞头")
JUDGES = ("J1,王建国,瓯江,专家", "J2,陈立,雁荡,专家", "J3,林芳,工会,基层", "J4,周明,大学,基层")
PARTS = {
    "chief": ("裁判长", "jury"),
    "supervisor": ("监督员甲", "supervisor"),
    "witness": ("监督员乙", "supervisor"),
    "encryption": ("加密裁判", "encryption"),
    "keeper": ("保管人", "encryption"),
    "third": ("第三保管人", "encryption"),
}


class Staged(NamedTuple):
    """A contest with its people signed in, and one connection of each."""

    url: str
    contest: str
    cast: Cast
    run: StageRun

    def link(self, part: str) -> str:
        return self.url + self.cast.officials[part].link

    @property
    def page(self) -> str:
        return f"{self.url}/panels/{self.contest}"


@pytest.fixture
def staged(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Staged]:
    """Six projects, four judges, nobody recused, nothing drawn or sealed yet."""
    folder = tmp_path / f"panels-{request.node.name.removeprefix('test_')[:40].replace('_', '-')}"
    folder.mkdir()
    (folder / "rulebook.yaml").write_text(RULEBOOK, encoding="utf-8")
    rows = "\n".join(f"{row},project" for row in ENTRIES)
    (folder / "entries.csv").write_text(f"entry,unit,kind\n{rows}", encoding="utf-8")
    judges = "\n".join(JUDGES)
    header = "judge,name,unit,constituency"
    (folder / "judges.csv").write_text(f"{header}\n{judges}", encoding="utf-8")
    contest = read_folder(folder)
    with Client(server.url, server.token) as organiser, Cast(server.url, contest.contest) as cast:
        links = set_up(organiser, contest, open_stages=())
        cast.invite(organiser, PARTS)
        cast.seat(organiser, links)
        panel = InventedPanel(list(links), "panels")
        tablets = [Tablet(cast[judge], contest.contest, judge, panel) for judge in links]
        run = StageRun(
            organiser=organiser, cast=cast, tablets=tablets, contest=contest.contest, stage="show"
        )
        yield Staged(server.url, contest.contest, cast, run)


class People:
    """Everybody at a browser of their own; every script error fails the test."""

    def __init__(self, browser: Browser, staged: Staged) -> None:
        self._browser, self._staged = browser, staged
        self._contexts: list[BrowserContext] = []
        self.errors: list[str] = []

    def come(self, part: str | None, *, phone: bool = False) -> Page:
        screen = PHONE if phone else OFFICE
        context = self._browser.new_context(**screen, locale="zh-CN")
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        if part is not None:
            page.goto(self._staged.link(part))
        page.goto(self._staged.page)
        return page

    def leave(self) -> None:
        for context in self._contexts:
            context.close()


@pytest.fixture
def people(browser: Browser, staged: Staged) -> Iterator[People]:
    there = People(browser, staged)
    yield there
    there.leave()
    assert there.errors == []


def accessible(page: Page) -> None:
    """No serious finding of axe."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    serious = [each for each in found["violations"] if each["impact"] in ("serious", "critical")]
    assert [each["id"] for each in serious] == []


def test_recusals_are_found_declared_and_lifted(staged: Staged, people: People) -> None:
    page = people.come("chief")
    page.get_by_role("button", name="按单位和关系查找").click()
    expect(page.get_by_text("找到 3 对应回避")).to_be_visible()
    page.get_by_role("checkbox").nth(0).uncheck()
    page.get_by_role("button", name="登记选中的 2 对").click()
    expect(page.get_by_text("已登记 2 对回避")).to_be_visible()
    page.get_by_role("button", name="登记一对").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("评委").select_option("J3")
    dialog.get_by_label("项目").select_option("E6")
    dialog.get_by_role("button", name="登记一对").click()
    expect(page.get_by_text("林芳 J3")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="解除 E6").click()
    page.get_by_label("理由").fill("误报")
    page.get_by_role("dialog").get_by_role("button", name="解除").click()
    expect(page.get_by_text("林芳 J3")).to_have_count(0)
    pairs = {(each["judge"], each["entry"]) for each in staged.run.organiser.get(
        f"/contests/{staged.contest}/recusals")}  # fmt: skip
    assert len(pairs) == 2


def test_an_allocation_is_previewed_applied_and_explained(
    server: Server, staged: Staged, people: People
) -> None:
    page = people.come(None)
    page.get_by_role("button", name="赛务人员登录").click()
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码").fill(server.password)
    page.get_by_role("button", name="登录", exact=True).click()
    page.get_by_role("link", name="分配").click()
    page.get_by_role("button", name="展评").click()
    page.get_by_text("重新分配").click()
    page.get_by_label("每个项目几名评委").fill("9")
    page.get_by_role("button", name="预览").click()
    expect(page.get_by_test_id("infeasible")).to_contain_text("评委")
    page.get_by_label("每个项目几名评委").fill("2")
    page.get_by_label("专家").fill("1")
    page.get_by_label("随机种子").fill("2026")
    page.get_by_role("button", name="预览").click()
    expect(page.get_by_test_id("design")).to_contain_text("2 组互不相干")
    page.get_by_label("每个项目几名评委").fill("3")
    page.get_by_role("button", name="预览").click()
    expect(page.get_by_test_id("design")).to_contain_text("可以互相比较松紧")
    page.get_by_role("button", name="生效").click()
    page.get_by_role("dialog").get_by_role("button", name="生效").click()
    expect(page.get_by_text("分配已生效")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="J1 E1 ").click()
    expect(page.get_by_role("dialog")).to_contain_text("J1")
    expect(page.get_by_role("dialog")).to_contain_text("E1")
    applied = staged.run.organiser.get(f"{staged.run.path}/assignment")["assignments"]
    assert {len(judges) for judges in applied.values()} == {3}


def test_a_draw_is_announced_sealed_shown_and_drawn_again_by_the_public(
    staged: Staged, people: People
) -> None:
    officer = people.come("encryption")
    officer.get_by_role("link", name="抽签").click()
    officer.get_by_role("button", name="公布一次抽签").click()
    officer.get_by_role("dialog").get_by_role("button", name="公布一次抽签").click()
    expect(officer.get_by_text("候选 6 个，抽 6 个")).to_be_visible()
    witnesses = [people.come("supervisor"), people.come("witness")]
    for place, page in enumerate(witnesses):
        page.goto(officer.url)
        page.get_by_label("写一句别人猜不到的话").fill(f"今天第{place}排有人打喷嚏三次并且很响")
        page.get_by_role("button", name="密封我的一句话").click()
        expect(page.get_by_role("button", name="公开我的一句话")).to_be_visible()
    for page in witnesses:
        page.reload()
        page.get_by_role("button", name="公开我的一句话").click()
        expect(page.get_by_role("button", name="公开我的一句话")).to_have_count(0)
    officer.get_by_role("button", name="抽签", exact=True).click()
    officer.get_by_role("dialog").get_by_role("button", name="抽签").click()
    expect(officer.get_by_test_id("verdict")).to_contain_text("结果一致")
    public = people.come(None, phone=True)
    public.goto(officer.url)
    expect(public.get_by_test_id("verdict")).to_contain_text("结果一致")
    expect(public.get_by_text("逐步过程")).to_be_visible()
    accessible(public)
    assert public.evaluate("document.documentElement.scrollWidth") <= 390


def test_codes_are_sealed_by_one_and_opened_by_two_under_a_third_eye(
    staged: Staged, people: People
) -> None:
    officer = people.come("encryption")
    for place, name in enumerate(("加密裁判", "保管人", "第三保管人"), 1):
        officer.get_by_label(f"第 {place} 份密钥的持有人").select_option(label=name)
    officer.get_by_role("button", name="抽编号").click()
    expect(officer.get_by_test_id("share")).to_have_count(3)
    shares = officer.get_by_test_id("share").all_inner_texts()
    seal = officer.get_by_role("button", name="封存")
    expect(seal).to_be_disabled()
    accessible(officer)
    officer.get_by_label("三份密钥都已交给持有人").check()
    seal.click()
    expect(officer.get_by_text("已封存第 1 层")).to_be_visible()
    expect(officer.get_by_test_id("share")).to_have_count(0)
    run = staged.run
    run.open()
    run.mark()
    run.close()
    run.sign("chief")
    officer.reload()
    officer.get_by_label("您的那份密钥").fill(shares[1])
    officer.get_by_role("button", name="交出密钥").click()
    expect(officer.get_by_role("alert")).to_contain_text("由另一人持有")
    officer.get_by_label("您的那份密钥").fill(shares[0])
    officer.get_by_role("button", name="交出密钥").click()
    expect(officer.get_by_text("已交密钥：加密裁判")).to_be_visible()
    keeper = people.come("keeper")
    keeper.get_by_label("您的那份密钥").fill(shares[1].lower())
    keeper.get_by_role("button", name="交出密钥").click()
    expect(keeper.get_by_text("还没有监督员")).to_be_visible()
    supervisor = people.come("supervisor", phone=True)
    supervisor.goto(f"{staged.page}?stage=show#/codes")
    supervisor.get_by_role("button", name="我在场监督").click()
    expect(supervisor.get_by_text("已解密").first).to_be_visible()
    assert run.stage_codes()["sealed"] == 0
