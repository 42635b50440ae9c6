"""Starting a contest from a template, publishing its notice, a stranger reading it; a campaign."""

from __future__ import annotations

import os
from itertools import count

import pytest
from axe import serious
from playwright.sync_api import Browser, Page, expect

from support.cup import good
from support.server import Server

pytestmark = pytest.mark.browser
NUMBERS = count(1)
START = "2026-03-01"
SHOTS = os.environ.get("LEITAI_SHOTS")


@pytest.fixture
def desk(browser: Browser, server: Server) -> Page:
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/desk")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    return page


def look(page: Page, name: str) -> None:
    """No serious finding of axe on a phone or an office screen, and nothing to scroll sideways."""
    for width, height in ((390, 844), (1366, 768)):
        page.set_viewport_size({"width": width, "height": height})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (name, wide)
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{name}-{width}.png", full_page=True)
        assert serious(page) == [], (name, width)


def test_from_a_template_to_a_public_notice(desk: Page, browser: Browser, server: Server) -> None:
    name = f"safety-{next(NUMBERS)}"
    desk.goto(f"{server.url}/desk#/@/start")
    desk.get_by_role("button", name="企业安全员知识与技能竞赛").click()
    desk.get_by_label("名称", exact=True).fill("全市安全员竞赛")
    desk.get_by_label("编号", exact=True).fill(name)
    desk.get_by_label("开始日期").fill("2026-09-10")
    desk.get_by_role("button", name="新建届次").click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_label("赛事品牌编号").fill("safety")
    dialog.get_by_label("赛事品牌名称").fill("安全员大赛")
    dialog.get_by_label("届次名称").fill("第一届")
    dialog.get_by_label("届次编号").fill(f"ed-{name}")
    dialog.get_by_role("button", name="建立届次").click()
    expect(dialog).to_have_count(0)
    expect(desk.get_by_label("系列与届次")).to_have_value(f"ed-{name}")
    look(desk, "start")
    desk.get_by_role("button", name="建立赛事").click()
    expect(desk.get_by_test_id("findings")).to_contain_text("还没有登记裁判")
    expect(desk.locator(".life-now")).to_contain_text("筹备")
    look(desk, "prepare")
    desk.get_by_label("地点").fill("市体育馆")
    desk.get_by_role("button", name="保存资料").click()
    expect(desk.get_by_role("status").filter(has_text="已保存")).to_be_visible()
    row = desk.locator(".switches li").filter(has_text="竞赛通知")
    row.get_by_role("button", name="预览 · 公开").click()
    expect(desk.get_by_test_id("preview")).to_contain_text("为落实安全生产责任")
    desk.get_by_role("dialog").get_by_role("button", name="公开", exact=True).click()
    expect(row).to_contain_text("已公开")
    stranger = browser.new_page(locale="zh-CN")
    stranger.goto(f"{server.url}/contest/{name}")
    expect(stranger.get_by_role("heading", level=1)).to_have_text("全市安全员竞赛")
    expect(stranger.locator("main")).to_contain_text("市体育馆")
    expect(stranger.locator("main")).not_to_contain_text("参赛名单")
    look(stranger, "notice")


def test_two_editors_are_told_and_choose(desk: Page, server: Server) -> None:
    name = f"two-{next(NUMBERS)}"
    with server.client() as http:
        body = {"template": "safety", "id": name, "title": {"zh": "x"}, "starts": "2026-09-10"}
        good(http.post("/api/contests/from-template", json=body))
        desk.goto(f"{server.url}/desk#/{name}/prepare")
        desk.get_by_label("地点").fill("礼堂")
        good(
            http.patch(
                f"/api/contests/{name}/profile",
                json={"version": 1, "place": "操场", "contact": "王"},
            )
        )
        desk.get_by_role("button", name="保存资料").click()
        expect(desk.get_by_role("alert")).to_contain_text("操场")
        expect(desk.get_by_label("地点")).to_have_value("礼堂")
        desk.get_by_role("button", name="保存我的修改，其余保留对方的").click()
        expect(desk.get_by_role("status").filter(has_text="已保存")).to_be_visible()
        kept = good(http.get(f"/api/contests/{name}/profile"))
        assert (kept["place"], kept["contact"]) == ("礼堂", "王")


def test_a_campaign_is_reported_and_ranked(desk: Page, server: Server) -> None:
    name = f"works-{next(NUMBERS)}"
    with server.client() as http:
        body = {
            "template": "emulation",
            "id": name,
            "title": {"zh": "立功"},
            "starts": "2026-03-01",
        }
        good(http.post("/api/contests/from-template", json=body))
        good(http.post(f"/api/contests/{name}/stages/year/open"))
        desk.goto(f"{server.url}/desk#/{name}/campaign")
        desk.get_by_label("项目部名单").fill("S01, 一标项目部, X01, 某建设公司\nS02, 二标项目部")
        desk.get_by_role("button", name="登记项目部").click()
        expect(desk.locator(".campaign-table")).to_contain_text("一标项目部")
        desk.get_by_role("row", name="一标项目部").get_by_role("button").click()
        desk.get_by_label("分部分项工程一次验收合格率", exact=True).fill("98.5")
        desk.get_by_role("button", name="提交填报").click()
        expect(desk.get_by_role("row", name="分部分项工程一次验收合格率")).to_contain_text("待核定")
        look(desk, "campaign")
        desk.get_by_label("选择 分部分项工程一次验收合格率").check()
        desk.get_by_role("button", name="核定选中").click()
        expect(desk.get_by_role("alert")).to_contain_text("没有证明材料")
        desk.get_by_role("button", name="没有材料，仍然核定").click()
        expect(desk.get_by_role("alert")).to_contain_text("填报人不能核定自己的填报")
