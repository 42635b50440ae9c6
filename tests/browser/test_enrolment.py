"""A list that is mended and written at the desk, and somebody who applies on a phone."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from axe import sound
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parents[1] / "contests/enrolment"))
import books
from town import Town

from support.cup import good
from support.people import leitai
from support.server import Server

pytestmark = pytest.mark.browser


def sign_in(page: Page, server: Server) -> None:
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录", exact=True).click()


def test_a_list_is_read_mended_written_and_undone(browser: Browser, server: Server) -> None:
    town = Town(server)
    contest = town.contest()
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/desk#/{contest}/enrolment/importing")
    sign_in(page, server)
    page.get_by_label("哪个单位的名单").fill(town.one)
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
    expect(page.get_by_text("不勾选则只存为草稿")).to_be_visible()
    page.get_by_label("名单中的人都已同意报名须知").check()
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
    expect(page.get_by_text("还没有账号")).to_be_visible()
    sound(page)
    sign_in(page, server)
    page.get_by_label("姓名").fill("郑洁")
    page.get_by_label("单位（输入名称选择）").fill("第一机床厂")
    expect(page.locator("datalist option").first).to_be_attached()
    page.get_by_label("手机号").fill("13800001111")
    sound(page)
    page.get_by_role("button", name="保存，下一步").click()
    page.get_by_label("我已阅读并同意").check()
    page.get_by_role("button", name="下一步", exact=True).click()
    expect(page.get_by_text("还没有提交")).to_be_visible()
    page.get_by_role("button", name="提交报名").click()
    expect(page.get_by_text("已提交，等待审核")).to_be_visible()
    expect(page.get_by_text("须由所在单位核实").first).to_be_visible()
    person = town.admin.get(f"/api/contests/{contest}/enrolment/me").json()["person"]
    version = town.admin.get(f"/api/people/{person}").json()["version"]
    confirm = town.admin.post(f"/api/people/{person}/confirm", json={"version": version})
    confirm.raise_for_status()
    page.reload()
    expect(page.get_by_text("参赛号 E0001")).to_be_visible()
    sound(page)
    page.close()


def test_the_notice_leads_to_applying_as_long_as_one_can(browser: Browser, server: Server) -> None:
    with server.client() as http:
        path = "/api/contests/from-notice"
        asked = {"template": "safety", "id": "from-notice", "title": {"zh": "安全员比武"}}
        good(http.post("/api/contests/from-template", json=asked | {"starts": "2090-05-20"}))
        good(http.put(f"{path}/publications/notice", json={"public": True}))
        page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
        page.goto(f"{server.url}/contest/from-notice")
        expect(page.get_by_text("开始报名")).to_be_visible()
        expect(page.get_by_role("link", name="我要报名")).to_have_count(0)
        known = good(http.get(f"{path}/enrolment"))
        plan = known["plan"] | {"opens": None, "closes": "2090-05-01T18:00:00+08:00", "alone": True}
        good(http.put(f"{path}/enrolment", json={"plan": plan, "version": known["version"]}))
    page.reload()
    expect(page.get_by_text("报名截止 2090年5月1日 18:00")).to_be_visible()
    sound(page)
    page.get_by_role("link", name="我要报名").click()
    expect(page.get_by_role("heading", name="登录后报名")).to_be_visible()
    page.close()


def test_a_union_enters_people_and_a_decision_is_taken_back(
    browser: Browser, server: Server
) -> None:
    town = Town(server)
    contest = town.contest(accept="auto", grade_least=4, quotas={"units": {town.one: 1}})
    for name, grade in (("濮阳悦", 5), ("濮阳行", 6), ("濮阳浅", 2)):
        town.person(town.one, name, grade=grade)
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/desk#/{contest}/enrolment/applications")
    sign_in(page, server)
    page.get_by_role("button", name="新增报名").first.click()
    form = page.get_by_role("dialog")
    # A surname that no other test on this server fills the picker with.
    form.get_by_label("找本单位人员").fill("濮阳")
    for name in ("濮阳悦", "濮阳行", "濮阳浅"):
        form.locator("label", has_text=name).get_by_role("checkbox").check()
    expect(form).to_contain_text("濮阳浅：技能等级须不低于高级工")
    expect(form).to_contain_text("现在提交：名额已满，将排候补")
    sound(page)
    page.set_viewport_size({"width": 1366, "height": 768})
    form.get_by_role("button", name="提交 2 份报名").click()
    expect(page.get_by_role("gridcell", name="已录取")).to_be_visible()
    expect(page.get_by_role("gridcell", name="候补第 1 位")).to_be_visible()
    # Withdrawn by mistake, with a question and a reason, and taken back.
    page.get_by_role("grid").focus()
    page.keyboard.press("Control+a")
    page.get_by_role("button", name="退出报名").click()
    asked = page.get_by_role("dialog")
    expect(asked).to_contain_text("2 份报名退出？")
    asked.get_by_label("补充说明").fill("点错了")
    asked.get_by_role("button", name="退出报名").click()
    expect(page.get_by_role("gridcell", name="已退出")).to_have_count(2)
    page.get_by_role("status").get_by_role("button", name="撤销").click()
    expect(page.get_by_role("gridcell", name="已录取")).to_be_visible()
    expect(page.get_by_role("gridcell", name="候补第 1 位")).to_be_visible()
    page.get_by_role("gridcell", name="濮阳悦", exact=True).click()
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("点错了")
    expect(card).to_contain_text("撤回决定")
    sound(page)
    page.close()


def test_a_team_gathers_on_phones(browser: Browser, server: Server) -> None:
    town = Town(server)
    contest = town.contest(kind="team", alone=True, team={"least": 2, "most": 2, "substitutes": 0})
    for who, name in (("worker", "郑队长"), ("colleague", "林队员")):
        me = {"name": name, "unit": town.one}
        http = town.clients[f"{who}-{town.tag}"]
        http.put(f"/api/contests/{contest}/enrolment/me", json=me).raise_for_status()
    page = browser.new_page(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page.goto(f"{server.url}/enrol/{contest}")
    leitai(server, "account", f"worker-{town.tag}", "--password", "correct horse", "--reset")
    page.get_by_label("用户名").fill(f"worker-{town.tag}")
    page.get_by_label("密码", exact=True).fill("correct horse")
    page.get_by_role("button", name="登录", exact=True).click()
    page.get_by_label("队名或项目名称").fill("一厂先锋队")
    page.get_by_role("button", name="下一步", exact=True).click()
    link = page.get_by_label("邀请链接")
    expect(link).to_have_value(re.compile(r"/enrol/.+\?join=A0001-"))
    sound(page)
    ticket = link.input_value().partition("join=")[2]
    colleague = town.clients[f"colleague-{town.tag}"]
    colleague.post(f"/api/contests/{contest}/invitations/{ticket}").raise_for_status()
    page.reload()
    team = page.get_by_role("listitem")
    expect(team.filter(has_text=re.compile("^郑队长 队长$"))).to_be_visible()
    expect(team.filter(has_text=re.compile("^林队员 队员$"))).to_be_visible()
    page.get_by_role("button", name="提交报名").click()
    expect(page.get_by_text("已提交，等待审核")).to_be_visible()
    page.get_by_role("button", name="修改报名").click()
    page.get_by_role("dialog").get_by_label("队名或项目名称").fill("一厂尖刀队")
    sound(page)
    page.get_by_role("button", name="保存并提交").click()
    expect(page.get_by_text("一厂尖刀队").first).to_be_visible()
    page.close()
