"""The fairness page: raw, dropped and final numbers; the browser computes them again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from support.server import Server
from support.show import Show

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
NUMBERS = count(1)


@pytest.fixture(scope="module")
def show(server: Server) -> Iterator[Show]:
    """A published show."""
    with server.client() as http:
        made = Show(http, f"fair-{next(NUMBERS)}")
        made.publish()
        yield made


def opened(page: Page, server: Server, show: Show) -> Page:
    page.goto(f"{server.url}/fairness/{show.contest}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("公平体检")
    return page


def test_everybody_sees_marks_dropped_marks_and_totals(
    page: Page, server: Server, show: Show
) -> None:
    opened(page, server, show)
    board = page.get_by_test_id("fair-board")
    expect(board.locator(".fair-entry")).to_have_count(12)
    board.locator(".fair-line").first.click()
    cells = board.locator(".fair-cells")
    expect(cells.locator("tbody tr")).to_have_count(2)
    expect(cells.locator("s")).to_have_count(4)
    expect(cells.locator("li")).to_have_count(14)
    expect(page.get_by_text("公示", exact=True).first).to_be_visible()


def test_the_browser_computes_it_again_and_sees_a_forgery(
    page: Page, server: Server, show: Show
) -> None:
    opened(page, server, show)
    page.get_by_role("button", name="自己算一遍").click()
    expect(page.get_by_test_id("recomputed")).to_have_text(re.compile(r"\d+ 个数全部一致"))

    def forge(route: Route) -> None:
        table = route.fetch().text()
        route.fulfill(body=re.sub(r"(total,E05,,,,)\d", r"\g<1>9", table), content_type="text/csv")

    page.route("**/fairness.csv", forge)
    page.get_by_role("button", name="自己算一遍").click()
    expect(page.get_by_test_id("recomputed")).to_have_text(re.compile("1 个不同"))
    expect(page.locator(".fair-wrong")).to_contain_text("total E05")


def test_words_are_counts_and_never_verdicts(page: Page, server: Server, show: Show) -> None:
    opened(page, server, show)
    expect(page.get_by_text("不表示不公").first).to_be_attached()
    text = page.locator("main").inner_text()
    assert not re.search("作弊|偏袒|异常评委", text)
    expect(page.locator(".fair-plot").first.locator("li")).to_have_count(7)


@pytest.mark.parametrize("width", [390, 1366])
def test_no_page_is_wider_than_the_screen_and_axe_has_nothing_serious(
    browser: Browser, server: Server, show: Show, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, locale="zh-CN", bypass_csp=True
    )
    page = context.new_page()
    opened(page, server, show)
    page.get_by_test_id("fair-board").locator(".fair-line").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_script_tag(path=str(AXE))
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run().then((r) => r.violations.filter((v) => "
        "['serious','critical'].includes(v.impact)).map((v) => ({id: v.id, n: v.nodes[0].html})))"
    )
    assert found == []
    context.close()


def test_by_keyboard_and_in_english(page: Page, server: Server, show: Show) -> None:
    opened(page, server, show)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Diagnosis")).to_be_visible()
    line = page.get_by_test_id("fair-board").locator(".fair-line").first
    line.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".fair-cells")).to_be_visible()
    expect(line).to_have_attribute("aria-expanded", "true")
