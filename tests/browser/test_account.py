"""One's own account in a real browser: an invitation, an authenticator app, a passkey, a reset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe import serious
from playwright.sync_api import Browser, Page, expect

from support.cup import good
from support.server import Server
from support.totp import code_of

pytestmark = pytest.mark.browser
PASSWORD = "four plain words here"
PHONE = {"width": 390, "height": 844}
OFFICE = {"width": 1366, "height": 768}


@pytest.fixture(scope="module")
def unit(server: Server) -> str:
    unit = {"code": "ACC", "name": "泵阀公司工会", "kind": "enterprise"}
    with server.client() as http:
        good(http.post("/api/units", json=unit))
    return "ACC"


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Any]:
    """Opens pages of fresh visitors under a host name, as passkeys need; no script may fail."""
    errors: list[str] = []
    contexts = []

    def enter(path: str, size: dict[str, int]) -> Page:
        context = browser.new_context(viewport=size, locale="zh-CN")  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(server.url.replace("127.0.0.1", "localhost") + path)
        return page

    yield enter
    for context in contexts:
        context.close()
    assert errors == []


def fits(page: Page) -> None:
    """Nothing is wider than the screen, and axe has nothing serious."""
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide
    assert serious(page) == []


def invited(server: Server, unit: str, **body: Any) -> str:
    with server.client() as http:
        return str(good(http.post(f"/api/units/{unit}/invitations", json=body))["link"])


def join(page: Page, username: str) -> None:
    """Take up the invitation that the page shows."""
    page.get_by_label("用户名").fill(username)
    page.get_by_label("密码", exact=False).last.fill(PASSWORD)
    fits(page)
    page.get_by_role("button", name="建立并登录").click()
    expect(page.get_by_role("heading", name="我的账号")).to_be_visible()


def prove(page: Page) -> None:
    """The dialog that asks who it is."""
    dialog = page.get_by_role("dialog", name="请确认是您本人")
    dialog.get_by_label("密码").fill(PASSWORD)
    dialog.get_by_role("button", name="确认").click()


def sign_in(page: Page, username: str) -> None:
    page.get_by_label("用户名").fill(username)
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="登录").click()


def test_an_invited_worker_adds_an_authenticator_app_on_a_phone(
    visit: Any, server: Server, unit: str
) -> None:
    page: Page = visit(invited(server, unit, office="officer"), PHONE)
    expect(page.get_by_role("heading", name="泵阀公司工会 邀请您")).to_be_visible()
    assert "link=" not in page.url
    join(page, "laoli")
    fits(page)
    page.get_by_role("button", name="启用").click()
    prove(page)
    dialog = page.get_by_role("dialog", name="绑定身份验证器")
    secret = dialog.locator(".totp-key").inner_text()
    fits(page)
    dialog.get_by_label("6 位数字").fill("000000")
    dialog.get_by_role("button", name="启用").click()
    expect(dialog.get_by_role("alert")).to_contain_text("验证码不正确")
    dialog.get_by_label("6 位数字").fill(code_of(secret, -1))
    dialog.get_by_role("button", name="启用").click()
    codes = page.get_by_role("dialog", name="恢复码")
    expect(codes.locator("li")).to_have_count(10)
    fits(page)
    codes.get_by_role("button", name="我已保存").click()
    expect(page.locator(".method", has_text="身份验证器")).to_contain_text("已启用")
    page.get_by_role("button", name="退出登录").click()
    sign_in(page, "laoli")
    expect(page.get_by_role("heading", name="第二重验证")).to_be_visible()
    fits(page)
    page.get_by_label("验证码").fill("999999")
    page.get_by_role("button", name="验证").click()
    expect(page.get_by_role("alert")).to_contain_text("验证码不正确")
    page.get_by_label("验证码").fill(code_of(secret))
    page.get_by_role("button", name="验证").click()
    expect(page.get_by_role("heading", name="我的账号")).to_be_visible()
    expect(page.locator(".method", has_text="恢复码")).to_contain_text("还剩 10 个")


def test_a_passkey_signs_in_without_a_password(visit: Any, server: Server, unit: str) -> None:
    page: Page = visit(invited(server, unit), OFFICE)
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": key})
    join(page, "passkeeper")
    page.get_by_role("button", name="添加通行密钥").click()
    prove(page)
    dialog = page.get_by_role("dialog", name="添加通行密钥")
    dialog.get_by_label("给它起个名字").fill("车间电脑")
    dialog.get_by_role("button", name="添加通行密钥").click()
    expect(page.get_by_text("车间电脑")).to_be_visible()
    fits(page)
    page.get_by_role("button", name="退出登录").click()
    page.get_by_role("button", name="使用通行密钥").click()
    expect(page.get_by_role("heading", name="我的账号")).to_be_visible()
    expect(page.locator(".kept li", has_text="车间电脑")).to_contain_text("最近使用")
    page.get_by_role("button", name="退出登录").click()
    sign_in(page, "passkeeper")
    expect(page.get_by_role("heading", name="第二重验证")).to_be_visible()
    page.get_by_role("button", name="使用通行密钥").click()
    expect(page.get_by_role("heading", name="我的账号")).to_be_visible()
    page.get_by_role("button", name=re.compile("移除 车间电脑")).click()
    dialog = page.get_by_role("dialog", name="请确认是您本人")
    dialog.get_by_role("button", name="使用通行密钥").click()
    expect(page.get_by_text("车间电脑")).to_be_hidden()


def test_another_device_is_signed_out_and_a_new_password_set_by_link(
    visit: Any, server: Server, unit: str
) -> None:
    with server.client() as http:
        person = good(http.post("/api/people", json={"name": "周师傅", "unit": unit}))["code"]
    page: Page = visit(invited(server, unit, person=person), PHONE)
    expect(page.get_by_role("heading", name="周师傅，泵阀公司工会 邀请您")).to_be_visible()
    join(page, "zhoushifu")
    expect(page.get_by_text("人员记录：周师傅")).to_be_visible()
    other: Page = visit("/account", OFFICE)
    sign_in(other, "zhoushifu")
    expect(other.get_by_text("本机")).to_be_visible()
    fits(other)
    other.get_by_role("button", name="退出其他所有设备").click()
    expect(other.get_by_text("其他设备已退出。")).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name="登录")).to_be_visible()
    with server.client() as http:
        link = good(http.post(f"/api/people/{person}/password-link", json={}))["link"]
    fresh: Page = visit(link, PHONE)
    fresh.get_by_label("新密码").fill("12345678")
    fresh.get_by_role("button", name="设置新密码").click()
    expect(fresh.get_by_role("alert")).to_contain_text("密码太容易被猜到")
    fresh.get_by_label("新密码").fill(PASSWORD[::-1])
    fits(fresh)
    fresh.get_by_role("button", name="设置新密码").click()
    expect(fresh.get_by_text("新密码已生效，请登录。")).to_be_visible()
    other.reload()
    expect(other.get_by_role("button", name="登录")).to_be_visible()
    used: Page = visit(link, PHONE)
    expect(used.get_by_role("alert")).to_contain_text("此链接已使用")
