"""The board of draws and schedule: solved, dragged, driven by keys, published; one's own day."""

from __future__ import annotations

import time

import pytest
from axe import serious
from playwright.sync_api import Browser, Page, expect

from support.cup import Cup, good
from support.server import Server

pytestmark = pytest.mark.browser

MINUTE = 60_000_000
HOUR = 60 * MINUTE
DAY = {"width": 1366, "height": 768}


class Hall(Cup):
    """A cup with nine entries at three stations, tomorrow."""

    def __init__(self, server: Server, contest: str) -> None:
        super().__init__(server.client(), contest, open_stage=False)
        entries = [{"entry": f"E{n}", "name": f"选手{n}", "unit": "U1"} for n in range(1, 10)]
        good(self.http.post(f"{self.path}/entries", json={"entries": entries}))
        start = (int(time.time()) // 86400 + 1) * 86400 * 1_000_000 + 2 * HOUR
        plan = {
            "version": 0,
            "venues": [{"code": "V1", "name": "体育中心"}],
            "stations": [{"code": f"S{n}", "venue": "V1", "name": f"{n}号"} for n in (1, 2, 3)],
            "sessions": [{"code": "AM", "start": start, "end": start + 8 * HOUR}],
        }
        good(self.http.put(f"{self.path}/venues", json=plan))
        self.table = f"{self.path}/stages/semi/timetable"

    def place_of(self, entry: str) -> tuple[str, int]:
        places = good(self.http.get(self.table))["places"]
        return next((one["station"], one["start"]) for one in places if one["entry"] == entry)


def desk(browser: Browser, server: Server, contest: str, size: dict[str, int]) -> Page:
    page = browser.new_page(viewport=size, locale="zh-CN", timezone_id="Asia/Shanghai")  # type: ignore[arg-type]
    page.goto(f"{server.url}/desk")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_label("用户名")).to_have_count(0)
    page.goto(f"{server.url}/desk#/{contest}/schedule")
    return page


def test_a_timetable_from_solver_to_publication(browser: Browser, server: Server) -> None:
    hall = Hall(server, "board")
    page = desk(browser, server, "board", DAY)
    expect(page.get_by_text("待排 9")).to_be_visible()
    page.get_by_role("button", name="自动排程").click()
    expect(page.get_by_text("已排 9 / 9")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("没有冲突")).to_be_visible()
    assert serious(page) == []

    block = page.locator('[data-entry="E1"]')
    station, start = hall.place_of("E1")
    block.focus()
    for key in ("Enter", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("已保存")).to_be_visible()
    assert hall.place_of("E1") == (station, start + 10 * MINUTE)
    page.keyboard.press("Control+z")
    expect(page.get_by_role("button", name="重做")).to_be_enabled()
    expect(page.get_by_text("已保存")).to_be_visible()
    assert hall.place_of("E1") == (station, start)

    one, other = page.locator('[data-entry="E2"]'), page.locator('[data-entry="E3"]')
    other.scroll_into_view_if_needed()
    target = other.bounding_box()
    one.hover()
    page.mouse.down()
    assert target is not None
    page.mouse.move(target["x"] + 60, target["y"] + 15, steps=5)
    page.mouse.up()
    expect(page.get_by_role("button", name="同时占用").first).to_be_visible()
    page.get_by_role("button", name="同时占用").first.click()
    expect(page.locator(".block:focus")).to_have_count(1)
    page.get_by_role("button", name="撤销").click()
    expect(page.get_by_text("没有冲突")).to_be_visible()

    page.get_by_role("button", name="发布日程").click()
    page.get_by_role("dialog").get_by_role("button", name="发布日程").click()
    expect(page.get_by_text("第 1 版已发布")).to_be_visible()
    assert len(good(hall.http.get(f"{hall.path}/stages/semi/checkins"))["entries"]) == 9


@pytest.mark.parametrize("width", [390, 1366])
def test_who_overlaps_is_seen_and_conflicts_are_found_from_above(
    browser: Browser, server: Server, width: int
) -> None:
    hall = Hall(server, f"overlap{width}")
    start = good(hall.http.get(f"{hall.path}/venues"))["sessions"][0]["start"]
    places = [
        {"entry": entry, "station": "S1", "start": start + nth * 10 * MINUTE}
        for nth, entry in enumerate(("E1", "E2"))
    ]
    good(hall.http.put(hall.table, json={"version": 0, "places": places}))
    page = desk(browser, server, hall.contest, {"width": width, "height": 768})
    page.get_by_role("button", name="1 处冲突").click()
    expect(page.get_by_role("region", name="冲突", exact=True)).to_be_in_viewport()
    if width < DAY["width"]:
        page.locator(".board-list button", has_text="E2").click()
        opened = page.locator(".board-list .chosen")
        expect(opened.get_by_text("同时占用工位 S1")).to_be_visible()
        expect(opened.get_by_label("工位")).to_have_value("S1")
    else:
        one, other = (page.locator(f'[data-entry="{e}"]').bounding_box() for e in ("E1", "E2"))
        assert one is not None
        assert other is not None
        assert other["y"] >= one["y"] + one["height"]
    assert serious(page) == []


@pytest.mark.parametrize("width", [390, 1366])
def test_a_group_has_lengths_of_its_own(browser: Browser, server: Server, width: int) -> None:
    hall = Hall(server, f"groups{width}")
    late = {"entries": [{"entry": "E9", "name": "选手9", "group": "高级"}]}
    good(hall.http.post(f"{hall.path}/entries", json=late))
    page = desk(browser, server, hall.contest, {"width": width, "height": 844})
    page.get_by_role("button", name="用时与规则").click()
    page.get_by_role("button", name="添加一组").click()
    row = page.get_by_test_id("group-rule")
    expect(row.get_by_label("组别")).to_have_value("高级")
    row.get_by_label("比赛（分钟）").fill("90")
    row.get_by_label("AM").check()
    assert serious(page) == []
    page.get_by_role("button", name="保存").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    table = good(hall.http.get(hall.table))
    (rule,) = table["rules"]["groups"]
    assert (rule["group"], rule["work"], rule["setup"], rule["sessions"]) == (
        "高级",
        90,
        None,
        ["AM"],
    )
    assert {one["entry"]: one["work"] for one in table["runs"]}["E9"] == 90


def test_the_panes_and_a_phone(browser: Browser, server: Server) -> None:
    Hall(server, "phone")
    page = desk(browser, server, "phone", {"width": 390, "height": 844})
    page.get_by_role("button", name="自动排程").click()
    expect(page.get_by_text("已排 9 / 9")).to_be_visible(timeout=60_000)
    expect(page.locator(".board-list li")).to_have_count(9)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for pane, sign in (
        ("抽签", "本阶段还没有抽签"),
        ("场地与场次", "赛场：编号"),
        ("选手链接", "0 / 9"),
        ("突发事件", "没有突发事件"),
        ("检录", "未到检录时间 9"),
    ):
        page.locator(".panes").get_by_role("button", name=pane, exact=True).click()
        expect(page.get_by_text(sign).first).to_be_visible()
        assert serious(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.get_by_label("选手编号").fill("E1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("没有已发布的场次")
    page.get_by_role("button", name="裁判长准许入场").click()
    expect(page.get_by_text("E1 选手1 已检录")).to_be_visible()


def test_one_own_day_opens_again_without_its_key(browser: Browser, server: Server) -> None:
    hall = Hall(server, "my-day")
    session = good(hall.http.get(f"{hall.path}/venues"))["sessions"][0]
    places = [{"entry": "E1", "station": "S1", "start": session["start"]}]
    row = good(hall.http.put(hall.table, json={"version": 0, "places": places}))
    body = {"version": row["version"], "despite": True}
    good(hall.http.post(f"{hall.table}/publish", json=body))
    made = good(hall.http.post(f"{hall.path}/entry-links", json={"entries": ["E1"]}))
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, locale="zh-CN", timezone_id="Asia/Shanghai"
    )
    page = context.new_page()
    page.goto(server.url + made["links"][0]["link"])
    expect(page.get_by_role("heading", name="选手1")).to_be_visible()
    expect(page.get_by_label("下一场")).to_contain_text("1号")
    expect(page.get_by_role("img", name="检录时出示")).to_be_visible()
    page.get_by_role("button", name="加入日历").click()
    path = page.get_by_role("link", name="下载日历").get_attribute("href")
    key = made["links"][0]["link"].partition("#")[2]
    assert path is not None
    assert key not in path
    assert server.client(token="").get(path).text.startswith("BEGIN:VCALENDAR")
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.goto(f"{server.url}/day")
    expect(page.get_by_role("heading", name="选手1")).to_be_visible()
    stranger = browser.new_page(locale="zh-CN")
    stranger.goto(f"{server.url}/day")
    expect(stranger.get_by_text("请用您的个人链接打开")).to_be_visible()
    context.close()
