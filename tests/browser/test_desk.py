"""The organiser's desk: sign in, run the stage, end with a bundle that verifies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from staging import mark

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from support.cup import good
from support.jury import RULES, Jury
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


STEPS = RULES.replace(b"      recheck: {top: 30, rest: 15, limit: 5}\n", b"")


@pytest.mark.parametrize("rules", [STEPS])
def test_the_leading_button_is_the_next_step_and_what_is_open_is_listed(
    desk: Page, server: Server, jury: Jury
) -> None:
    jury.mark_all()
    good(jury.chief.post(f"{jury.heat}/close"))
    desk.goto(f"{server.url}/desk#/{jury.contest}/stages")
    row = desk.locator("[data-stage=heat]")
    leading = row.locator(".button-primary")
    reasons = row.get_by_role("list", name="定为最终之前还要")
    expect(reasons).to_contain_text("9 张评分表未签名")
    expect(reasons).to_contain_text("公示")
    expect(leading).to_have_text("到裁判长室处理")
    row.get_by_role("button", name="定为最终").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog).to_contain_text("9 张评分表未签名")
    expect(dialog.get_by_role("button", name="定为最终")).to_be_disabled()
    good(desk_reopened(jury))
    desk.reload()
    expect(leading).to_have_text("裁判长签名（裁判长室）")
    for office, by in (("chief", jury.chief), ("supervisor", jury.supervisor)):
        good(by.post(f"{jury.heat}/sign", json={"office": office}))
    desk.reload()
    expect(leading).to_have_text("公示")
    leading.click()
    dialog.get_by_role("button", name="公示").click()
    expect(row).to_contain_text("公示")
    expect(dialog).to_have_count(0)
    desk.wait_for_timeout(1100)
    desk.reload()
    expect(leading).to_have_text("定为最终")


def desk_reopened(jury: Jury) -> httpx.Response:
    """Marking is opened again, all forms are signed, and it is closed."""
    good(jury.http.post(f"{jury.heat}/open"))
    jury.sign_all()
    return jury.http.post(f"{jury.heat}/close")


@pytest.mark.parametrize("rules", [RULES.replace(b"kind: panel,", b"kind: panel, judges: 4,")])
def test_opening_with_too_few_judges_asks_first(desk: Page, server: Server, jury: Jury) -> None:
    good(jury.http.post(f"{jury.heat}/close"))
    desk.goto(f"{server.url}/desk#/{jury.contest}/stages")
    row = desk.locator("[data-stage=heat]")
    expect(row).to_contain_text("A1 需 4 名裁判，只有 3 名")
    row.get_by_role("button", name="重新开放打分").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog).to_contain_text("A1 需 4 名裁判，只有 3 名")
    dialog.get_by_role("button", name="开放打分").click()
    expect(dialog).to_have_count(0)
    expect(row.get_by_role("button", name="停止打分")).to_be_visible()
