"""A judging day's procedure in a browser: second persons, signatures, appeals, officials."""

from __future__ import annotations

import re

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from rooms import Room, cell, decide, go, sentence

from support.cup import good
from support.jury import RULES, Jury
from support.server import Server

pytestmark = pytest.mark.browser


def test_an_entered_mark_waits_for_another_person(jury: Jury, room: Room) -> None:
    good(jury.mark("J1", "E1", "A1", "8", by=jury.keeper))
    good(jury.mark("J1", "E2", "A1", "3", by=jury.keeper))
    page = room("scorekeeper", name="记分员乙")
    held = page.get_by_test_id("held")
    expect(held).to_contain_text("王敏 录入")
    first = held.get_by_role("listitem").filter(has_text="E1")
    expect(first.locator(".todo-value")).to_have_text("8")
    assert first.locator("input").count() == 0
    first.get_by_role("button", name="与原件一致，确认").click()
    expect(held.get_by_role("listitem")).to_have_count(1)
    held.get_by_role("button", name="不一致，退回").click()
    decide(page, "不一致，退回", "原件是 8 分")
    expect(held.get_by_role("listitem")).to_have_count(0)
    assert good(jury.http.get(f"{jury.path}/held")) == []


def test_nobody_confirms_an_own_entry(jury: Jury, room: Room, server: Server) -> None:
    page = room("jury")
    cookies = {one["name"]: one["value"] for one in page.context.cookies()}
    with httpx.Client(base_url=server.url, cookies=cookies) as own:
        own.headers["sec-fetch-site"] = "same-origin"
        good(jury.mark("J2", "E1", "A1", "7", by=own))
    go(page, "waiting")
    held = page.get_by_test_id("held")
    expect(held).to_contain_text("您录入的，须由另一人核对")
    expect(held.get_by_role("button")).to_have_count(0)


def test_the_stage_is_closed_signed_published_and_final_in_order(
    jury: Jury, room: Room, server: Server
) -> None:
    chief = room("jury")
    supervisor = room("supervisor", name="监督员林")
    jury.mark_all()
    expect(sentence(chief)).to_contain_text("9 张评分表未签名")
    jury.sign_all()
    expect(sentence(chief)).to_have_text("可以停止打分了")
    press(chief, "停止打分")
    refused = jury.http.post(f"{jury.heat}/finalise", json={})
    assert refused.status_code == httpx.codes.CONFLICT
    recheck(chief)
    expect(sentence(chief)).to_have_text("等裁判长签名")
    expect(supervisor.get_by_test_id("primary")).to_be_disabled()
    expect(supervisor.get_by_text("这一步由裁判长完成")).to_be_visible()
    press(chief, "裁判长签名")
    press(supervisor, "监督员签名")
    go(chief, "signatures")
    signed = chief.get_by_test_id("signatures")
    expect(signed.locator("[data-office=chief]")).to_contain_text("陆文杰")
    expect(signed.locator("[data-office=supervisor]")).to_contain_text("监督员林")
    press(chief, "发布公示")
    expect(chief.get_by_test_id("primary")).to_have_text("定为最终")
    expect(sentence(chief)).to_have_text("可以定为最终了")
    press(chief, "定为最终")
    expect(sentence(chief)).to_have_text("本阶段成绩已是最终")
    expect(sentence(supervisor)).to_have_text("本阶段成绩已是最终")


def test_organisers_read_which_marks_were_refused(jury: Jury, room: Room) -> None:
    refused = jury.mark("J1", "E1", "A1", "11")
    assert refused.is_client_error
    page = room("organiser", name="组织者")
    go(page, "waiting")
    expect(page.get_by_test_id("refusals")).to_contain_text("评委J1 · 项目E1 · 创新")


def press(page: Page, verb: str) -> None:
    """Take the step that is next, and say yes."""
    primary = page.get_by_test_id("primary")
    expect(primary).to_have_text(verb)
    primary.click()
    page.get_by_role("dialog").get_by_role("button", name=verb).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def recheck(page: Page) -> None:
    """Draw the sample and find everything right."""
    expect(page.get_by_test_id("primary")).to_have_text("去复核")
    page.get_by_test_id("primary").click()
    page.get_by_role("button", name="抽取样本").click()
    rows = page.get_by_test_id("recheck").get_by_role("listitem")
    expect(rows.first).to_be_visible()
    while rows.get_by_role("button", name="记入").count():
        row = rows.filter(has=page.get_by_role("button", name="记入")).first
        entry = row.get_attribute("data-entry")
        row.get_by_label("对照了多少个分").fill("6")
        row.get_by_role("button", name="记入").click()
        expect(page.locator(f"[data-entry={entry}].recheck-done")).to_be_visible()


def test_finalising_is_refused_with_every_reason(jury: Jury, room: Room) -> None:
    good(jury.mark("J1", "E1", "A1", "2"))
    good(jury.mark("J2", "E1", "A1", "9"))
    good(jury.mark("J3", "E1", "A1", "5", by=jury.keeper))
    page = room("jury")
    press(page, "停止打分")
    expect(page.get_by_test_id("primary")).to_be_disabled()
    blockers = page.get_by_test_id("blockers")
    for code in ("disputes_open", "marks_held", "forms_unsigned"):
        expect(blockers.locator(f"[data-blocker={code}]")).to_be_visible()
    page.get_by_test_id("later").click()
    expect(page.locator("[data-blocker=not_published]")).to_be_visible()


def test_a_problem_is_settled_and_a_signed_form_unlocked_by_two(jury: Jury, room: Room) -> None:
    jury.mark_all()
    good(jury.sign("J1", "E1"))
    body = {"stage": "heat", "entry": "E2", "topic": "identity", "text": "视频里有单位标识"}
    good(jury.judges["J2"].put(f"{jury.path}/problems/P1", json=body))
    chief = room("jury")
    expect(cell(chief, "E1", 0)).to_have_attribute("data-sign", "s")
    cell(chief, "E1", 0).click()
    form = chief.get_by_test_id("form")
    expect(form).to_contain_text("评委J1 的评分表")
    form.get_by_role("button", name="申请解锁").click()
    decide(chief, "申请解锁", "看错评分档")
    go(chief, "waiting")
    expect(chief.get_by_test_id("unlocks")).to_contain_text("您提出的，须由另一人确认")
    problems = chief.get_by_test_id("problems")
    expect(problems).to_contain_text("视频里有单位标识")
    problems.get_by_role("button", name="处理并答复").click()
    decide(chief, "处理并答复", "已遮盖")
    expect(problems).to_contain_text("没有待处理的问题")
    supervisor = room("supervisor", name="监督员林")
    go(supervisor, "waiting")
    supervisor.get_by_test_id("unlocks").get_by_role("button", name="确认解锁").click()
    go(chief, "progress")
    expect(cell(chief, "E1", 0)).to_have_attribute("data-sign", "c")


def test_penalties_are_given_and_lifted(jury: Jury, room: Room) -> None:
    jury.mark_all()
    page = room("jury")
    go(page, "progress/all/E3")
    page.get_by_test_id("inspector").get_by_role("button", name="记扣分").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("扣分项")).to_have_value("late")
    decide(page, "记扣分", "超时一分钟")
    go(page, "waiting")
    penalties = page.get_by_test_id("penalties")
    expect(penalties).to_contain_text("超时一分钟")
    penalties.get_by_role("button", name="撤销扣分").click()
    decide(page, "撤销扣分", "计时器故障")
    expect(penalties).to_contain_text("已撤销：计时器故障")


def test_the_clock_on_stage_runs_and_stops(jury: Jury, room: Room) -> None:
    page = room("jury")
    go(page, "clock")
    page.get_by_role("button", name="开始计时").click()
    clock = page.get_by_test_id("clock")
    expect(clock).to_contain_text("E1")
    expect(clock.get_by_role("timer")).to_contain_text(re.compile("0[45]:"))
    clock.get_by_role("button", name="停止计时").click()
    page.get_by_role("dialog").get_by_role("button", name="停止计时").click()
    expect(page.get_by_text("台上没有人")).to_be_visible()


@pytest.mark.parametrize("rules", [RULES.replace(b"appeals: 1 s", b"appeals: 1 h")])
def test_an_appeal_is_previewed_and_applied_as_a_whole(jury: Jury, room: Room) -> None:
    publish(jury)
    first = room("arbitrator", name="仲裁甲")
    go(first, "appeals")
    first.get_by_role("button", name="登记申诉").click()
    dialog = first.get_by_role("dialog")
    dialog.get_by_label("作品").select_option("E1")
    dialog.get_by_label("申诉人").fill("一队领队")
    dialog.get_by_label("申诉内容").fill("创新一项漏看材料")
    dialog.get_by_role("button", name="登记申诉").click()
    first.get_by_test_id("appeals").get_by_role("link").first.click()
    wish = first.get_by_label("改为 创新 评委J1")
    wish.fill("10")
    first.get_by_label("改为 创新 评委J2").fill("10")
    first.get_by_role("button", name="看影响").click()
    effect = first.get_by_test_id("effect")
    expect(effect).to_contain_text("2 个分数")
    expect(effect).to_contain_text(re.compile(r"3 \(8\.33\)\s*→ 1 \(11\.67\)"))
    assert standing(jury)["E1"] == 3
    first.get_by_label("理由").fill("材料确有遗漏")
    first.get_by_role("button", name="提出裁决").click()
    expect(first.get_by_test_id("appeal-waiting")).to_contain_text("须由另一名仲裁员确认")
    second = room("arbitrator", name="仲裁乙")
    go(second, "appeals")
    second.get_by_test_id("appeals").get_by_role("link").first.click()
    second.get_by_role("button", name="确认裁决，整套生效").click()
    expect(second.get_by_test_id("appeal-outcome")).to_contain_text("成立")
    assert standing(jury)["E1"] == 1


def publish(jury: Jury) -> None:
    """Everything marked, signed, re-checked, published."""
    jury.mark_all()
    jury.sign_all()
    good(jury.http.post(f"{jury.heat}/close"))
    good(jury.chief.post(f"{jury.heat}/recheck"))
    for one in good(jury.chief.get(f"{jury.heat}/recheck"))["entries"]:
        body = {"compared": 6, "errors": 0}
        good(jury.chief.post(f"{jury.heat}/recheck/{one['entry']}", json=body))
    good(jury.chief.post(f"{jury.heat}/sign", json={"office": "chief"}))
    good(jury.supervisor.post(f"{jury.heat}/sign", json={"office": "supervisor"}))
    good(jury.chief.post(f"{jury.heat}/publish"))


def standing(jury: Jury) -> dict[str, int]:
    """Entry → rank."""
    board = good(jury.http.get(f"{jury.path}/board?view=organiser&stage=heat"))
    return {entry: row["rank"] for entry, row in board["rows"].items()}


def test_officials_get_a_link_once_and_lose_it(
    browser: Browser, jury: Jury, server: Server
) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page.goto(f"{server.url}/desk#/{jury.contest}/officials")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录").click()
    form = page.get_by_role("form", name="添加赛务人员")
    form.get_by_label("姓名").fill("何监督")
    form.get_by_label("岗位").select_option("supervisor")
    form.get_by_role("button", name="生成链接").click()
    card = page.get_by_test_id("links").get_by_role("listitem").filter(has_text="何监督")
    expect(card.get_by_role("img")).to_be_visible()
    link = card.locator(".link-url").get_attribute("href") or ""
    official = browser.new_page(locale="zh-CN")
    official.goto(link)
    expect(official).to_have_url(re.compile(f"/chief/{jury.contest}"))
    row = page.locator("[data-official]").filter(has_text="何监督")
    row.get_by_role("button", name="撤销").click()
    page.get_by_role("dialog").get_by_role("button", name="撤销").click()
    expect(page.locator("[data-official]").filter(has_text="何监督")).to_have_count(0)
    official.goto(link)
    expect(official.locator("body")).to_contain_text("个人链接无效")
    page.close()
    official.close()
