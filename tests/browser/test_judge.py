"""A judge's form: the personal link, big keys, saved here and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from leitai.server.client import Client
from support.server import Server

if TYPE_CHECKING:
    from conftest import Staged

pytestmark = pytest.mark.browser


def given(server: Server, contest: str) -> int:
    with Client(server.url, server.token) as client:
        return int(client.get(f"/contests/{contest}")["stages"][0]["given"])


def test_a_judge_marks_by_keys_and_sees_it_sent(
    page: Page, server: Server, contest: Staged
) -> None:
    page.goto(contest.link)
    width = page.locator("[data-cell=W1]")
    width.locator(".field-key").click()
    for key in "8.5":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    expect(width).to_contain_text("8.5")
    look = page.locator("[data-cell=W2]")
    expect(look).to_contain_text("良好")
    look.get_by_role("button", name="良好").click()
    expect(page.get_by_test_id("delivery")).to_have_attribute("data-waiting", "0")
    expect(page.get_by_test_id("sum")).to_contain_text("2")
    assert given(server, contest.id) == 2
    with Client(server.url, server.token) as client:
        assert client.board(contest.id)["rows"]["E1"]["total"] == "10.50"


def test_marks_without_network_arrive_once_after_a_reload(
    page: Page, context: BrowserContext, server: Server, contest: Staged
) -> None:
    page.goto(contest.link)
    look = page.locator("[data-cell=W2]")
    expect(look).to_be_visible()
    page.route("**/marks/**", lambda route: route.abort())
    look.get_by_role("button", name="优秀").click()
    expect(page.get_by_test_id("delivery")).to_have_attribute("data-waiting", "1")
    assert given(server, contest.id) == 0
    page.unroute("**/marks/**")
    page.reload()
    expect(page.get_by_test_id("delivery")).to_have_attribute("data-waiting", "0", timeout=20_000)
    assert given(server, contest.id) == 1


def test_a_correction_replaces_the_mark(page: Page, server: Server, contest: Staged) -> None:
    page.goto(contest.link)
    look = page.locator("[data-cell=W2]")
    for level in ("良好", "优秀"):
        look.get_by_role("button", name=level).click()
        expect(page.get_by_test_id("delivery")).to_have_attribute("data-waiting", "0")
    assert given(server, contest.id) == 1
    with Client(server.url, server.token) as client:
        assert client.board(contest.id)["rows"]["E1"]["total"] == "3.00"


def test_a_stranger_cannot_mark(page: Page, server: Server, contest: Staged) -> None:
    page.goto(f"{server.url}/j/not-a-link")
    expect(page.locator("body")).to_contain_text("链接")
    page.goto(f"{server.url}/judge/{contest.id}")
    expect(page.locator("[data-cell=W1]")).to_have_count(0)
