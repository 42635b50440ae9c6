"""The desk of whoever sets a contest up: its plan, what a clone takes along, sources, offices."""

from __future__ import annotations

from itertools import count

import pytest
from axe import sound
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from support.cup import good
from support.people import appointed
from support.server import Server

pytestmark = pytest.mark.browser
NUMBERS = count(1)


@pytest.fixture
def desk(context: BrowserContext, page: Page, server: Server) -> Page:
    """The desk as its organiser sees it in the office."""
    context.set_extra_http_headers({"Authorization": f"Bearer {server.token}"})
    page.set_viewport_size({"width": 1366, "height": 768})
    return page


def started(server: Server, template: str = "safety") -> str:
    """A contest from a template."""
    name = f"od-{next(NUMBERS)}"
    with server.client() as http:
        body = {"template": template, "id": name, "title": {"zh": name}, "starts": "2026-09-10"}
        good(http.post("/api/contests/from-template", json=body))
    return name


def titles(page: Page) -> list[str]:
    return [one.input_value() for one in page.locator(".plan-steps [lang=zh]").all()]


def done(page: Page, words: str) -> Locator:
    return page.get_by_role("status").filter(has_text=words)


def plan_of(server: Server, contest: str) -> list[str]:
    with server.client() as http:
        rows = good(http.get(f"/api/contests/{contest}/profile"))["plan"]
    return [row["title"].get("zh", "") for row in rows]


def test_steps_are_added_moved_removed_and_taken_back(desk: Page, server: Server) -> None:
    contest = started(server)
    desk.goto(f"{server.url}/desk#/{contest}/prepare")
    plan = desk.get_by_role("group", name="日程安排")
    expect(plan.locator("li")).to_have_count(7)
    before = titles(desk)
    plan.get_by_role("button", name="删除 资格审核").click()
    expect(plan.locator("li")).to_have_count(6)
    expect(plan.get_by_label("第 3 步名称")).to_be_focused()
    desk.get_by_role("heading", name="还缺什么").click()
    desk.keyboard.press("Control+z")
    expect(plan.locator("li")).to_have_count(7)
    assert titles(desk) == before
    # By keyboard alone: to the title, up by one, a new step after all others.
    plan.get_by_label("第 2 步名称").focus()
    desk.keyboard.press("Alt+ArrowUp")
    expect(plan.get_by_label("第 1 步名称")).to_have_value("报名")
    expect(plan.get_by_label("第 1 步名称")).to_be_focused()
    plan.get_by_role("button", name="报名 下移").press("Enter")
    expect(plan.get_by_role("button", name="报名 下移")).to_be_focused()
    assert titles(desk) == before
    plan.get_by_role("button", name="添加", exact=True).press("Enter")
    expect(plan.get_by_label("第 8 步名称")).to_be_focused()
    desk.keyboard.type("赛后座谈")
    plan.get_by_label("赛后座谈 开始").fill("2026-09-20")
    plan.get_by_label("赛后座谈 结束").fill("2026-09-20")
    plan.get_by_role("button", name="按日期排列").click()
    assert titles(desk).index("赛后座谈") == 6
    sound(desk, "plan")
    desk.get_by_role("button", name="保存资料").click()
    expect(done(desk, "已保存")).to_be_visible()
    assert plan_of(server, contest) == [*before[:6], "赛后座谈", before[6]]
    # Saving is taken back too, and a removed step of a known kind can be added again.
    done(desk, "已保存").get_by_role("button", name="撤销").click()
    expect(plan.locator("li")).to_have_count(7)
    assert plan_of(server, contest) == before
    plan.get_by_role("button", name="删除 颁奖").click()
    plan.get_by_label("要添加的一步").select_option("颁奖")
    plan.get_by_role("button", name="添加", exact=True).click()
    expect(plan.get_by_label("第 7 步名称")).to_have_value("颁奖")


def test_a_step_that_cannot_be_is_not_sent(desk: Page, server: Server) -> None:
    contest = started(server)
    desk.goto(f"{server.url}/desk#/{contest}/prepare")
    before = plan_of(server, contest)
    desk.get_by_role("button", name="添加", exact=True).click()
    desk.get_by_role("button", name="保存资料").click()
    expect(desk.locator(".plan-steps :invalid")).to_have_count(1)
    assert plan_of(server, contest) == before


def test_templates_and_clones_say_what_venues_they_bring(desk: Page, server: Server) -> None:
    desk.goto(f"{server.url}/desk#/@/start")
    expect(desk.get_by_role("button", name="企业安全员知识与技能竞赛")).to_contain_text(
        "现场任务区 6 个工位"
    )
    contest = started(server)
    desk.goto(f"{server.url}/desk#/{contest}/prepare")
    expect(desk.get_by_test_id("findings")).to_contain_text("场地和工位是模板建议的")
    desk.goto(f"{server.url}/desk#/{contest}/schedule")
    desk.get_by_role("button", name="场地与场次").click()
    venues = desk.get_by_label("赛场：编号, 名称, 地址")
    expect(venues).to_have_value("V1, 安全知识考场\nV2, 现场任务区")
    venues.fill("V1, 职校机房\nV2, 现场任务区")
    desk.get_by_role("button", name="保存场地").click()
    expect(done(desk, "已保存")).to_be_visible()
    desk.goto(f"{server.url}/desk#/{contest}/prepare")
    expect(desk.get_by_test_id("findings")).not_to_contain_text("场地和工位是模板建议的")
    desk.get_by_role("button", name="再办一届").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog.get_by_test_id("taken")).to_contain_text("职校机房（30 个）、现场任务区（6 个）")
    expect(dialog.get_by_test_id("taken")).to_contain_text("留在本届")
    sound(desk, "clone")
    dialog.get_by_label("编号").fill(f"{contest}-again")
    dialog.get_by_label("开始日期").fill("2027-09-12")
    dialog.get_by_role("button", name="建立下一届").click()
    expect(desk.get_by_test_id("findings")).to_contain_text("沿用上届")


def test_a_source_is_found_among_many_contests(desk: Page, server: Server) -> None:
    contest = started(server)
    with server.client() as http:
        source = {"id": f"{contest}-src", "title": {"zh": "县级安全选拔"}, "starts": "2026-01-01"}
        good(http.post("/api/contests/from-template", json={"template": "safety", **source}))
        for number in range(14):
            named = {"id": f"{contest}-x{number}", "title": {"zh": f"别的比赛{number}"}}
            good(http.post("/api/contests", json=named))
    desk.goto(f"{server.url}/desk#/{contest}/links")
    desk.get_by_role("button", name="添加来源").click()
    dialog = desk.get_by_role("dialog")
    field = dialog.get_by_role("combobox", name="来源比赛", exact=True)
    expect(dialog.locator("datalist option").first).to_be_attached()
    found = dialog.locator(f"datalist option[value='县级安全选拔（{source['id']}）']")
    expect(found).to_have_count(0)
    field.fill("安全选拔")
    expect(found).to_be_attached()
    field.fill(f"县级安全选拔（{source['id']}）")
    expect(dialog.get_by_label("来源阶段").locator("option")).to_have_count(3)
    sound(desk, "source")
    dialog.get_by_label("来源阶段").select_option("exam")
    dialog.get_by_role("button", name="保存").click()
    row = desk.get_by_test_id("link-L1")
    expect(row).to_contain_text("县级安全选拔")
    row.get_by_role("button", name="改规则").click()
    expect(field).to_have_value(f"县级安全选拔（{source['id']}）")
    expect(desk.get_by_label("来源阶段")).to_have_value("exam")


def test_without_an_office_the_desk_offers_nothing_and_says_whom_to_ask(
    browser: Browser, server: Server
) -> None:
    client = appointed(server, {"od-plain": {}})["od-plain"]
    context = browser.new_context(
        extra_http_headers={"Authorization": client.headers["Authorization"]}, locale="zh-CN"
    )
    page = context.new_page()
    page.goto(f"{server.url}/desk")
    expect(page.get_by_text("还没有您能办的比赛")).to_be_visible()
    expect(page.locator("main")).to_contain_text("请所在工会或上级工会的管理员")
    expect(page.get_by_role("button", name="新建比赛")).to_have_count(0)
    expect(page.get_by_role("link", name="从模板办赛")).to_have_count(0)
    sound(page, "no office")
    page.goto(f"{server.url}/desk#/@/start")
    expect(page.get_by_text("还没有您能办的比赛")).to_be_visible()
    expect(page.get_by_role("list", name="选择模板")).to_have_count(0)
    context.close()
