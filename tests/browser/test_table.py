"""A table of ten thousand rows: drawn by what is in sight, worked by keyboard, cards on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe import serious
from playwright.sync_api import Browser, Page, expect
from staging import RULEBOOK

from support.cup import good
from support.server import Server

pytestmark = pytest.mark.browser
ROWS = 10_000
BATCH = 1000
CONTEST = "ten-thousand"


def entry(number: int) -> dict[str, object]:
    """One of the many; the names repeat, the ids do not."""
    unit = number % 28
    return {
        "entry": f"E{number:05d}",
        "name": f"{'赵钱孙李周吴郑王'[number % 8]}{'志明晓东海波文杰'[number % 7]}",
        "unit": f"U{unit:02d}",
        "unit_name": f"第{unit + 1}工厂",
        "group": "AB"[number % 2],
    }


@pytest.fixture(scope="module")
def crowded(server: Server) -> str:
    """A contest with ten thousand entries."""
    with server.client() as http:
        good(http.post("/api/contests", json={"id": CONTEST, "title": {"zh": "万人赛"}}))
        good(http.put(f"/api/contests/{CONTEST}/rulebook", content=RULEBOOK.encode()))
        for first in range(0, ROWS, BATCH):
            body = {"entries": [entry(first + one) for one in range(BATCH)]}
            good(http.post(f"/api/contests/{CONTEST}/entries", json=body))
    return CONTEST


@pytest.fixture(params=[(1366, 768), (390, 844)], ids=["office", "phone"])
def table(
    browser: Browser, server: Server, crowded: str, request: pytest.FixtureRequest
) -> Iterator[Page]:
    """The desk's list of entries, signed in."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{server.url}/desk#/{crowded}/entries")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("grid")).to_be_visible()
    yield page
    context.close()


def test_only_what_is_in_sight_is_drawn_and_every_row_can_be_reached(table: Page) -> None:
    grid = table.get_by_role("grid")
    drawn = table.locator("tr[data-place]")
    assert drawn.count() < 100
    expect(drawn.first).to_contain_text("E00000")
    grid.focus()
    table.keyboard.press("End")
    expect(table.locator(f"tr[data-place='{ROWS - 1}']")).to_be_in_viewport()
    assert drawn.count() < 100
    table.keyboard.press("Home")
    expect(table.locator("tr[data-place='0']")).to_be_in_viewport()


def test_the_list_is_searched_and_sorted(table: Page) -> None:
    table.get_by_role("searchbox").fill("E0999")
    expect(table.get_by_text("10 / 10")).to_be_visible()
    if table.viewport_size == {"width": 390, "height": 844}:
        table.get_by_label("排序").select_option("code down")
    else:
        code = table.get_by_role("button", name="编号", exact=True)
        code.click()
        code.click()
    expect(table.locator("tr[data-place='0']")).to_contain_text("E09999")


def test_rows_are_chosen_by_keys_and_by_their_boxes(table: Page) -> None:
    grid = table.get_by_role("grid")
    grid.focus()
    table.keyboard.press("ArrowDown")
    table.keyboard.press(" ")
    table.keyboard.press("Shift+ArrowDown")
    table.keyboard.press("Shift+ArrowDown")
    expect(table.get_by_text("已选 3 行")).to_be_visible()
    table.locator("tr[data-place='5'] input").click()
    expect(table.get_by_text("已选 4 行")).to_be_visible()
    grid.focus()
    table.keyboard.press("Control+a")
    expect(table.get_by_text("已选 10\u2009000 行")).to_be_visible()
    table.keyboard.press("Escape")
    expect(table.get_by_role("searchbox")).to_be_visible()


def test_it_is_accessible_and_fits_the_screen(table: Page) -> None:
    assert serious(table) == []
    wide = table.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert wide, "the page scrolls sideways"
