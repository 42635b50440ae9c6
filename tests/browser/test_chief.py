"""The chief judge's room: what blocks, the matrix, disputes, what each role is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from rooms import SIZES, Room, cell, decide, go, sentence

from support.cup import good
from support.jury import RULES, Jury
from support.server import Server

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
PARTS = ("progress", "progress/all/E1", "signs", "waiting", "clock", "recheck", "appeals",
         "signatures")  # fmt: skip


def test_a_spread_leads_to_a_remark_and_is_resolved(jury: Jury, room: Room) -> None:
    page = room()
    good(jury.mark("J1", "E1", "A1", "2"))
    good(jury.mark("J2", "E1", "A1", "9"))
    expect(sentence(page)).to_contain_text("1 处分差争议未决")
    page.locator("[data-blocker=disputes_open]").click()
    dispute = page.get_by_test_id("disputes").locator("[data-entry=E1]")
    expect(dispute).to_contain_text("创新")
    expect(dispute).to_contain_text("2–9 分")
    dispute.get_by_role("button", name="请评委重评").click()
    decide(page, "请评委重评", "看法不同，请合议")
    expect(dispute).to_contain_text("第 2 轮")
    expect(dispute).to_contain_text("还没重评：评委J1、评委J2")
    expect(dispute.get_by_role("button")).to_have_count(0)
    go(page, "progress")
    expect(cell(page, "E1", 0)).to_have_attribute("data-sign", "d")
    for judge, value in (("J1", "5"), ("J2", "7")):
        again = {"mark": f"{judge}-again", "replaces": f"{judge}-E1-A1"}
        good(jury.mark(judge, "E1", "A1", value, **again))
    expect(sentence(page)).not_to_contain_text("争议")
    expect(cell(page, "E1", 0)).to_have_attribute("data-sign", "p")


def test_a_spread_can_be_accepted_with_a_reason(jury: Jury, room: Room) -> None:
    page = room()
    good(jury.mark("J1", "E2", "A1", "2"))
    good(jury.mark("J3", "E2", "A1", "9"))
    go(page, "progress/disputed/E2")
    inspector = page.get_by_test_id("inspector")
    expect(inspector).to_contain_text("2–9 分")
    inspector.get_by_role("button", name="接受分差").click()
    decide(page, "接受分差", "合议后仍有分歧")
    expect(page.get_by_text("已记入账本")).to_be_visible()
    expect(sentence(page)).not_to_contain_text("争议")


def test_the_matrix_is_worked_by_keyboard_alone(jury: Jury, room: Room) -> None:
    good(jury.mark("J1", "E2", "A1", "2"))
    good(jury.mark("J2", "E2", "A1", "9"))
    page = room("jury")
    grid = page.get_by_test_id("grid")
    grid.focus()
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    expect(cell(page, "E2", 1)).to_have_class(re.compile("active"))
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("form")).to_contain_text("评委J2 的评分表")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_test_id("form")).to_contain_text("评委J3 的评分表")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "请评委重评":
            break
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_label(re.compile("理由")).focus()
    page.keyboard.type("请合议")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("inspector")).to_contain_text("第 2 轮")


def test_the_matrix_is_narrowed_and_searched(jury: Jury, room: Room) -> None:
    jury.mark_all()
    good(jury.sign("J1", "E1"))
    page = room("jury")
    rows = page.locator(".grid-body .grid-row")
    expect(rows).to_have_count(3)
    page.get_by_role("searchbox").fill("项目E3")
    expect(rows).to_have_count(1)
    page.get_by_role("searchbox").fill("")
    page.get_by_role("button", name=re.compile("已签齐")).is_disabled()
    page.get_by_role("button", name=re.compile("未签名")).click()
    expect(rows).to_have_count(3)


def test_a_stranger_is_asked_to_sign_in_and_a_judge_stays_outside(
    page: Page, jury: Jury, server: Server
) -> None:
    page.goto(f"{server.url}/chief/{jury.contest}")
    expect(page.get_by_role("heading", name="登录裁判长室")).to_be_visible()
    page.goto(server.url + jury.links["J1"])
    page.goto(f"{server.url}/chief/{jury.contest}")
    expect(page.get_by_role("heading", name="登录裁判长室")).to_be_visible()


def test_each_role_is_shown_what_it_may_do(jury: Jury, room: Room) -> None:
    good(jury.mark("J1", "E1", "A1", "2"))
    good(jury.mark("J2", "E1", "A1", "9"))
    supervisor = room("supervisor")
    go(supervisor, "signs")
    expect(supervisor.get_by_test_id("disputes")).to_contain_text("2–9 分")
    expect(supervisor.get_by_role("button", name="请评委重评")).to_have_count(0)
    keeper = room("scorekeeper")
    expect(keeper.get_by_test_id("held")).to_be_visible()
    expect(keeper.get_by_role("link", name="公平提示")).to_have_count(0)
    expect(keeper.locator("body")).not_to_contain_text("2–9 分")


@pytest.mark.parametrize("size", SIZES)
def test_every_part_is_accessible_and_never_scrolls_sideways(
    jury: Jury, room: Room, size: tuple[int, int]
) -> None:
    jury.mark_all()
    good(jury.mark("J1", "E1", "A1", "0", mark="far", replaces="J1-E1-A1"))
    good(jury.mark("J1", "E1", "A1", "0", by=jury.keeper, mark="held", replaces="far"))
    page = room("jury", size)
    found = {}
    for part in PARTS:
        go(page, part)
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], part
        page.evaluate(AXE.read_text(encoding="utf-8"))
        told = page.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
        found[part] = [
            (one["id"], one["nodes"][0]["html"])
            for one in told["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
        page.keyboard.press("Escape")
    assert {part: wrong for part, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("rules", [RULES.replace(b"kind: panel,", b"kind: panel, judges: 4,")])
def test_too_few_judges_are_named_and_the_blocker_leads_to_the_entries(
    jury: Jury, room: Room
) -> None:
    jury.mark_all()
    page = room("jury")
    expect(sentence(page)).to_contain_text("还差 3 个评分（A1 需 4 名裁判，只有 3 名）")
    page.locator("[data-blocker=marks_missing]").click()
    expect(page.get_by_role("button", name="未评完 3")).to_have_attribute("aria-pressed", "true")
    rows = page.locator(".grid-row[data-entry]")
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("缺评分")
