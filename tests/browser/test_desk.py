"""The organiser's desk: sign in, run the stage, end with a bundle that verifies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect
from staging import mark

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from support.server import Server

if TYPE_CHECKING:
    from conftest import Staged

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(browser: Browser, server: Server, contest: Staged) -> Page:
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/desk")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录").click()
    expect(page.locator("body")).to_contain_text("焊接")
    page.get_by_text(contest.id, exact=True).click()
    return page


def test_a_wrong_password_is_told(browser: Browser, server: Server) -> None:
    page = browser.new_page(locale="zh-CN")
    page.goto(f"{server.url}/desk")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill("wrong")
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("alert")).to_be_visible()


def act(desk: Page, verb: str, *, confirmed: bool = True) -> None:
    """Press an act's button, and again in the dialog that asks."""
    desk.get_by_role("button", name=verb).click()
    if confirmed:
        desk.get_by_role("dialog").get_by_role("button", name=verb).click()


def test_finalising_is_refused_while_marks_are_missing_then_allowed(
    desk: Page, server: Server, contest: Staged, tmp_path: Path
) -> None:
    act(desk, "停止打分")
    act(desk, "定为最终")
    expect(desk.get_by_role("alert").first).to_contain_text("6")
    desk.keyboard.press("Escape")
    act(desk, "重新开放", confirmed=False)
    for entry, value in (("E1", "8"), ("E2", "7"), ("E3", "6")):
        mark(server, contest.id, entry, value)
        mark(server, contest.id, entry, "2", aspect="W2")
    act(desk, "停止打分")
    act(desk, "定为最终")
    expect(desk.locator("body")).to_contain_text("最终")
    desk.get_by_role("link", name="结果与核验").click()
    with desk.expect_download() as download:
        desk.get_by_role("link", name="下载成绩包").click()
    path = tmp_path / "contest.leitai"
    download.value.save_as(path)
    assert verify_bundle(path.read_bytes(), recompute=recompute).ok
