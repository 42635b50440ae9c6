"""A list that is mended and written at the desk, and somebody who applies on a phone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from axe import serious
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parents[1] / "contests/enrolment"))
import books
from town import Town

from support.server import Server

pytestmark = pytest.mark.browser
SIZES = ((1366, 768), (390, 844))


def sign_in(page: Page, server: Server) -> None:
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录", exact=True).click()


def sound(page: Page) -> None:
    """Nothing is wider than the screen, and axe has nothing serious."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert serious(page) == []


def test_a_list_is_read_mended_written_and_undone(browser: Browser, server: Server) -> None:
    town = Town(server)
    contest = town.contest()
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/desk#/{contest}/enrolment/importing")
    sign_in(page, server)
    page.get_by_label("哪个单位的名单").select_option(town.one)
    page.get_by_label("Excel 或 CSV 文件").set_input_files(
        {"name": "报名表.xlsx", "mimeType": "application/octet-stream", "buffer": books.messy()}
    )
    page.get_by_role("button", name="读取并检查").click()
    expect(page.get_by_text("已检查，尚未写入")).to_be_visible()
    expect(page.get_by_role("button", name="写入 4 行")).to_be_visible()
    sound(page)
    page.set_viewport_size({"width": 1366, "height": 768})
    page.get_by_text("李强", exact=True).click()
    page.keyboard.press("Enter")
    form = page.get_by_role("dialog")
    expect(form).to_contain_text("无法猜回")
    form.get_by_role("button", name="跳过这一行").click()
    expect(page.get_by_role("button", name="写入 4 行")).to_be_visible()
    page.get_by_role("button", name="写入 4 行").click()
    expect(page.get_by_text("已写入 4").first).to_be_visible()
    page.get_by_role("link", name="报名", exact=True).last.click()
    expect(page.get_by_role("gridcell", name="待审核").first).to_be_visible()
    page.close()


def test_somebody_applies_on_a_phone(browser: Browser, server: Server) -> None:
    town = Town(server)
    contest = town.contest(accept="auto", consent={"version": "1", "text": {"zh": "本人同意。"}})
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page.goto(f"{server.url}/enrol/{contest}")
    sign_in(page, server)
    page.get_by_label("姓名").fill("郑洁")
    page.get_by_label("单位（输入名称选择）").fill("第一机床厂")
    expect(page.locator("datalist option").first).to_be_attached()
    page.get_by_label("手机号").fill("13800001111")
    sound(page)
    page.get_by_role("button", name="保存，下一步").click()
    page.get_by_label("我已阅读并同意").check()
    page.get_by_role("button", name="填写报名").click()
    expect(page.get_by_text("还没有提交")).to_be_visible()
    page.get_by_role("button", name="提交报名").click()
    expect(page.get_by_text("已提交，等待审核")).to_be_visible()
    expect(page.get_by_text("须由所在单位核实").first).to_be_visible()
    person = town.admin.get(f"/api/contests/{contest}/enrolment/me").json()["person"]
    version = town.admin.get(f"/api/people/{person}").json()["version"]
    confirm = town.officers[town.one].post(
        f"/api/people/{person}/confirm", json={"version": version}
    )
    confirm.raise_for_status()
    page.reload()
    expect(page.get_by_text("参赛号 E0001")).to_be_visible()
    sound(page)
    page.close()
