"""The PC of the big screen, that nobody has signed in on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from support.prizes import Prizes
from support.server import Server

pytestmark = pytest.mark.browser


def test_a_signed_out_screen_asks_who_is_there_and_then_shows(
    browser: Browser, server: Server
) -> None:
    prizes = Prizes(server.client(), "ceremony-signed-out")
    prizes.finalise()
    prizes.confer()
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/ceremony/{prizes.contest}")
    expect(page.get_by_role("heading", name="登录后放映颁奖")).to_be_visible()
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_text("颁奖仪式")).to_be_visible()
    page.close()
