"""The public board as a spectator sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect
from staging import mark

from leitai.server.client import Client
from support.server import Server

if TYPE_CHECKING:
    from conftest import Staged

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"


def ranks(page: Page) -> list[tuple[str, str]]:
    rows = page.get_by_test_id("board").locator("tr[data-entry]")
    return [
        (row.get_attribute("data-entry") or "", row.get_attribute("data-rank") or "")
        for row in rows.all()
    ]


def test_a_mark_moves_the_board_without_a_reload(
    page: Page, server: Server, contest: Staged
) -> None:
    mark(server, contest.id, "E2", "7.5")
    page.goto(f"{server.url}/live/{contest.id}")
    first = page.get_by_test_id("board").locator("tr[data-entry]").first
    expect(first).to_contain_text("林晓东")
    expect(page.get_by_test_id("not-final")).to_be_visible()
    mark(server, contest.id, "E3", "9")
    expect(first).to_contain_text("黄海波")
    expect(first).to_contain_text("9.00")
    assert ranks(page) == [("E3", "1"), ("E2", "2"), ("E1", "")]


def test_it_works_by_polling_when_streams_fail(page: Page, server: Server, contest: Staged) -> None:
    page.route("**/feed**", lambda route: route.abort())
    page.add_init_script("delete window.WebSocket; delete window.EventSource")
    page.goto(f"{server.url}/live/{contest.id}")
    expect(page.get_by_test_id("link")).to_have_attribute("data-link", "polling")
    mark(server, contest.id, "E1", "6")
    expect(page.locator("tr[data-entry=E1]")).to_have_attribute("data-rank", "1")


def test_the_freeze_hides_what_comes_after(page: Page, server: Server, contest: Staged) -> None:
    mark(server, contest.id, "E1", "8")
    with Client(server.url, server.token) as client:
        client.post(f"/contests/{contest.id}/stages/round/freeze")
    page.goto(f"{server.url}/live/{contest.id}")
    mark(server, contest.id, "E2", "9.5")
    expect(page.get_by_test_id("frozen")).to_contain_text("1")
    expect(page.locator("tr[data-entry=E2]")).to_have_attribute("data-rank", "")
    with Client(server.url, server.token) as client:
        client.post(f"/contests/{contest.id}/stages/round/thaw")
    expect(page.locator("tr[data-entry=E2]")).to_have_attribute("data-rank", "1")


def test_a_tap_tells_why(page: Page, server: Server, contest: Staged) -> None:
    mark(server, contest.id, "E1", "8.5")
    page.goto(f"{server.url}/live/{contest.id}")
    page.locator("tr[data-entry=E1]").get_by_role("button").first.click()
    detail = page.locator(".detail")
    expect(detail).to_contain_text("焊缝宽度")
    expect(detail).to_contain_text("8.5")
    expect(detail).not_to_contain_text("王建国")


@pytest.mark.parametrize("path", ["/", "/live/{id}", "/desk"])
@pytest.mark.parametrize("size", [(390, 844), (1366, 768), (1920, 1080)])
def test_pages_are_accessible_and_never_scroll_sideways(
    browser: Browser, server: Server, contest: Staged, path: str, size: tuple[int, int]
) -> None:
    mark(server, contest.id, "E1", "8.5")
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, locale="zh-CN")
    page.goto(server.url + path.format(id=contest.id))
    expect(page.get_by_role("heading").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    serious = [v["id"] for v in found["violations"] if v["impact"] in {"serious", "critical"}]
    assert serious == []
    page.close()
