"""Who goes on and why: the page for everybody, and seating from the desk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from support.cup import good
from support.heat import Heat
from support.server import Server

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
UNITS = {"E1": "U1", "E2": "U1", "E3": "U2", "E4": "U2"}


@pytest.fixture
def pair(server: Server) -> Iterator[tuple[Heat, Heat]]:
    """A closed heat and the final it feeds: one of each unit, nobody seated yet."""
    with server.client() as http:
        heat, final = Heat(http, UNITS), Heat(http, {})
        final.link(heat, quota={"per": "unit", "maximum": 1})
        heat.run({"E1": 90, "E2": 80, "E3": 70, "E4": 60})
        yield heat, final


@pytest.fixture
def office(browser: Browser, server: Server) -> Iterator[Page]:
    """The administrator at the desk."""
    view = {"width": 1366, "height": 768}
    context = browser.new_context(viewport=view, locale="zh-CN", bypass_csp=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    body = {"username": server.username, "password": server.password}
    good_answer = context.request.post(f"{server.url}/api/session", data=body)
    assert good_answer.ok
    yield page
    context.close()
    assert errors == []


def serious(page: Page) -> list[dict[str, Any]]:
    page.add_script_tag(path=str(AXE))
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run().then((r) => r.violations.filter((v) => "
        "['serious','critical'].includes(v.impact)).map((v) => ({id: v.id, n: v.nodes[0].html})))"
    )
    return found


@pytest.mark.parametrize("width", [390, 1366])
def test_everybody_sees_who_comes_and_why_others_do_not(
    browser: Browser, server: Server, pair: tuple[Heat, Heat], width: int
) -> None:
    _, final = pair
    context = browser.new_context(
        viewport={"width": width, "height": 844}, locale="zh-CN", bypass_csp=True
    )
    page = context.new_page()
    page.goto(f"{server.url}/advance/{final.contest}")
    expect(page.get_by_test_id("seat-state")).to_have_attribute("data-state", "open")
    good(final.seat())
    page.reload()
    expect(page.get_by_test_id("seat-state")).to_contain_text("暂定")
    expect(page.get_by_test_id("seat-E1")).to_contain_text("按名次")
    expect(page.get_by_test_id("seat-E2")).to_contain_text("“U1厂”的名额已满")
    expect(page.get_by_text("同一单位最多 1 名")).to_be_visible()
    page.get_by_label("找人或单位").fill("E4")
    expect(page.get_by_test_id("seat-E1")).to_have_count(0)
    expect(page.get_by_test_id("seat-E4")).to_contain_text("录取线之后")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert serious(page) == []
    context.close()


def test_seating_and_a_correction_from_the_desk(
    office: Page, server: Server, pair: tuple[Heat, Heat]
) -> None:
    heat, final = pair
    page = office
    page.goto(f"{server.url}/desk#/{final.contest}/links")
    page.get_by_role("button", name="核对并落位名单").click()
    expect(page.get_by_test_id("seat-counts")).to_contain_text("晋级 2 人；新增 2")
    assert serious(page) == []
    page.get_by_role("button", name="落位这份名单").click()
    expect(page.get_by_text("名单已落位：2 人")).to_be_visible()
    final.stage("open")
    final.mark("L1.E1", 50)
    heat.stage("open")
    heat.mark("E1", 1, again="b")
    heat.stage("close")
    page.get_by_role("button", name="核对并落位名单").click()
    seat = page.get_by_role("button", name="落位这份名单")
    expect(page.get_by_text("在本赛事已有评分").first).to_be_visible()
    expect(seat).to_be_disabled()
    page.get_by_label("保留名额").check()
    seat.click()
    expect(page.get_by_text("名单已落位：3 人")).to_be_visible()
    assert final.coming()["E1"] == "reserved"


def test_a_source_is_added_and_its_rule_changed(
    office: Page, server: Server, pair: tuple[Heat, Heat]
) -> None:
    heat, _ = pair
    with server.client() as http:
        other = Heat(http, {})
    page = office
    page.goto(f"{server.url}/desk#/{other.contest}/links")
    expect(page.get_by_text("还没有来源比赛")).to_be_visible()
    page.get_by_role("button", name="添加来源").click()
    page.get_by_role("combobox", name="来源比赛", exact=True).fill(heat.contest)
    expect(page.get_by_label("来源阶段")).to_have_value("run")
    page.get_by_label("名额", exact=True).fill("2")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_test_id("link-L1")).to_contain_text("按名次取前 2 名")
    page.get_by_role("button", name="改规则").click()
    page.get_by_label("名额", exact=True).fill("3")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("alert")).to_contain_text("必须写明理由")
    page.get_by_label(re.compile("^修改理由")).fill("场地增加")
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_test_id("link-L1")).to_contain_text("前 3 名")


@pytest.mark.parametrize("width", [390, 1366])
def test_named_entries_places_of_a_party_and_the_way_of_the_key_are_set_on_the_desk(
    office: Page, server: Server, pair: tuple[Heat, Heat], width: int
) -> None:
    _, final = pair
    page = office
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{server.url}/desk#/{final.contest}/links")
    page.get_by_role("button", name="改规则").click()
    page.get_by_label("并列时先比", exact=False).fill("Q")
    page.get_by_label("哪个在前").select_option("low")
    page.get_by_text("指定单位的保底名额与直通选手").click()
    page.get_by_role("button", name="添加保底名额").click()
    page.get_by_label("代码", exact=True).fill("U2")
    page.get_by_label("直通选手", exact=False).fill("E4")
    page.get_by_label(re.compile("^修改理由")).fill("增加直通")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert serious(page) == []
    page.get_by_role("button", name="保存").click()
    link = page.get_by_test_id("link-L1")
    expect(link).to_contain_text("单位“U2”保底 1 名")
    expect(link).to_contain_text("直通：E4")
    expect(link).to_contain_text("并列时先比“Q”，低者在前")
    page.get_by_role("button", name="改规则").click()
    expect(page.get_by_test_id("own-reserve")).to_have_count(1)
    expect(page.get_by_label("哪个在前")).to_have_value("low")
    page.get_by_role("button", name="删去").click()
    page.get_by_label("直通选手", exact=False).fill("")
    page.get_by_label(re.compile("^修改理由")).fill("取消直通")
    page.get_by_role("button", name="保存").click()
    expect(link).not_to_contain_text("U2")
    expect(link).not_to_contain_text("直通")


@pytest.mark.parametrize("width", [390, 1366])
def test_the_seasons_calendar_shows_clashes(office: Page, server: Server, width: int) -> None:
    with server.client() as http:
        row = {"code": f"UD{width}", "name": f"{width}区总工会", "kind": "district", "parent": None}
        good(http.post("/api/units/import", json={"units": [row]}))
        for heat in (Heat(http, {}), Heat(http, {})):
            version = good(http.get(f"{heat.path}/profile"))["version"]
            year = 2040 + width % 7
            profile = {"unit": row["code"], "starts": f"{year}-05-01", "ends": f"{year}-05-02"}
            good(http.patch(f"{heat.path}/profile", json=profile | {"version": version}))
    page = office
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{server.url}/desk#/@/overview")
    page.get_by_label("年份").select_option(str(year))
    season = page.get_by_test_id("season")
    expect(season).to_contain_text(f"{year} 年赛历")
    expect(season).to_contain_text("2 场比赛与别的比赛日期冲突")
    expect(season.get_by_text(f"同一天“{width}区总工会”还要举办：选拔赛")).to_have_count(2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert serious(page) == []
