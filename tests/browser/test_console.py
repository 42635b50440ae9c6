"""The organisers' desk as a console: whose contests it holds, bulk acts taken back, ways about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from axe import serious
from playwright.sync_api import Browser, Page, expect
from staging import RULEBOOK

from support.cup import good
from support.people import appoint, leitai
from support.server import Server
from support.union import Union

pytestmark = pytest.mark.browser
Enter = Callable[..., Page]


@pytest.fixture
def enter(browser: Browser, server: Server) -> Iterator[Enter]:
    """Signs somebody in at the desk."""
    open_: list[Any] = []
    errors: list[str] = []

    def sign_in(username: str, password: str, where: str = "", *, phone: bool = False) -> Page:
        size = (390, 844) if phone else (1366, 768)
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="zh-CN"
        )
        open_.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(f"{server.url}/desk{where}")
        page.get_by_label("用户名").fill(username)
        page.get_by_label("密码", exact=True).fill(password)
        page.get_by_role("button", name="登录").click()
        expect(page.get_by_role("navigation")).to_be_visible()
        return page

    yield sign_in
    for context in open_:
        context.close()
    assert errors == []


def held(http: httpx.Client, contest: str, entries: int = 0, **more: Any) -> str:
    """A contest with rules and entries."""
    good(http.post("/api/contests", json={"id": contest, "title": {"zh": f"赛{contest}"}}))
    path = f"/api/contests/{contest}"
    good(http.put(f"{path}/rulebook", content=RULEBOOK.encode()))
    rows = [{"entry": f"E{n:02d}", "name": f"选手{n}"} for n in range(entries)]
    if rows:
        good(http.post(f"{path}/entries", json={"entries": rows}))
    return path


def test_a_city_admin_without_a_role_runs_the_contests_of_the_city(
    server: Server, enter: Enter
) -> None:
    with server.client() as http:
        union = Union(server, http, "bx")
        body = {
            "template": "safety",
            "id": "bx-safe",
            "title": {"zh": "百县安全赛"},
            "starts": "2026-09-10",
            "unit": union.first,
        }
        good(http.post("/api/contests/from-template", json=body))
        leitai(server, "account", "bx-city", "--password", "correct horse")
        office = f"/api/units/{union.city}/offices/bx-city"
        good(http.put(office, json={"role": "admin"}))
    page = enter("bx-city", "correct horse")
    page.get_by_role("gridcell", name="百县安全赛").click()
    expect(page.get_by_role("heading", name="筹备", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="筹备 现在")).to_be_visible()
    expect(page.get_by_text("您不是这场比赛的组织者")).to_have_count(0)
    page.get_by_role("link", name="选手", exact=True).click()
    expect(page.get_by_text("还没有选手").first).to_be_visible()
    page.goto(f"{server.url}/desk#/@/templates")
    expect(page.get_by_text("没有这个页面")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="从模板办赛").last.click()
    expect(page.get_by_role("heading", name="从模板办赛", level=1)).to_be_visible()


def test_a_bulk_act_is_taken_back_later_from_the_recent_acts(server: Server, enter: Enter) -> None:
    with server.client() as http:
        path = held(http, "bulk-back", 12)
        page = enter(server.username, server.password, "#/bulk-back/entries")
        page.get_by_role("checkbox", name="全选").click()
        page.get_by_role("button", name="取消资格").first.click()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("12 人")
        dialog.get_by_role("button", name="取消资格").click()
        expect(page.get_by_role("status").filter(has_text="12 人，已记入账本")).to_be_visible()
        page.get_by_role("link", name="进程", exact=True).click()
        expect(page.get_by_role("heading", name="进程", level=1)).to_be_visible()
        page.get_by_role("button", name="最近操作").click()
        page.get_by_role("dialog").get_by_role("button", name="撤销").click()
        expect(page.get_by_role("dialog").get_by_text("已撤销")).to_be_visible()
        rows = good(http.get(f"{path}/entries"))
        assert {one["standing"] for one in rows} == {"ok"}
        page.keyboard.press("Escape")
        page.get_by_role("link", name="选手", exact=True).click()
        page.locator("tr[data-place='3'] input").click()
        page.get_by_role("button", name="记退赛").first.click()
        page.get_by_role("dialog").get_by_role("button", name="记退赛").click()
        row = page.locator("tr[data-place='3']")
        expect(row).to_contain_text("恢复")
        page.locator("h1").click()
        page.keyboard.press("Control+z")
        expect(row).not_to_contain_text("恢复")


def test_sections_are_those_of_ones_office(server: Server, enter: Enter) -> None:
    with server.client() as http:
        held(http, "by-office", 3)
        for name in ("bo-keep", "bo-seal"):
            leitai(server, "account", name, "--password", "correct horse")
        appoint(http, "by-office", "bo-keep", "scorekeeper")
        appoint(http, "by-office", "bo-seal", "encryption")
    page = enter("bo-keep", "correct horse", "#/by-office")
    menu = page.get_by_role("navigation")
    expect(menu.get_by_role("link", name="选手")).to_be_visible()
    expect(menu.get_by_role("link", name="赛务人员")).to_have_count(0)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.goto(f"{server.url}/desk#/by-office/officials")
    expect(page.get_by_text("您的职务不办理这一栏")).to_be_visible()
    page = enter("bo-seal", "correct horse", "#/by-office")
    expect(page.get_by_role("main").get_by_role("link", name="评委与抽签").last).to_be_visible()


@pytest.mark.parametrize("size", ["office", "phone"])
def test_the_first_page_is_searched_and_narrowed(server: Server, enter: Enter, size: str) -> None:
    phone = size == "phone"
    with server.client() as http:
        name = "nar-p" if phone else "nar-o"
        held(http, name)
        held(http, f"{name}-2", 1)
        good(http.post(f"/api/contests/{name}-2/stages/round/open"))
    page = enter(server.username, server.password, phone=phone)
    page.get_by_role("searchbox").fill(name)
    expect(page.locator("tr[data-place]")).to_have_count(2)
    page.get_by_label("各种状态").select_option("open")
    expect(page.locator("tr[data-place]")).to_have_count(1)
    expect(page.locator("tr[data-place='0']")).to_contain_text(f"赛{name}-2")
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="栏目").fill(f"{name}-2")
    page.get_by_role("option").filter(has_text=f"赛{name}-2").click()
    expect(page.get_by_role("heading", name="进程", level=1)).to_be_visible()
