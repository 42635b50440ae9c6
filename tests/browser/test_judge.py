"""A judge's form: the personal link, big keys, saved here and sent, signed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from judging import RULEBOOK, STAGE, Day, cell, judge_page, sign_of, waiting
from leitai.server.client import Client
from support.server import Server

if TYPE_CHECKING:
    from conftest import Staged

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
PHONE, OFFICE, TABLET = (390, 844), (1366, 768), (820, 1180)


@pytest.fixture
def day(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Day:
    """A judging day named after the test."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name.removeprefix("test_"))
    return Day(server, tmp_path / name[-60:].strip("-"))


def given(server: Server, contest: str) -> int:
    with Client(server.url, server.token) as client:
        return int(client.get(f"/contests/{contest}")["stages"][0]["given"])


def test_a_judge_marks_by_keys_and_sees_it_sent(
    page: Page, server: Server, contest: Staged
) -> None:
    page.goto(contest.link)
    cell(page, "W1").locator(".field-key").click()
    for key in "8.5":
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    look = cell(page, "W2")
    expect(look).to_contain_text("良好")
    look.get_by_role("button", name="良好").click()
    waiting(page, 0)
    expect(page.get_by_test_id("sum")).to_contain_text("2")
    assert given(server, contest.id) == 2
    with Client(server.url, server.token) as client:
        assert client.board(contest.id)["rows"]["E1"]["total"] == "10.50"


def test_a_correction_replaces_the_mark(browser: Browser, server: Server, contest: Staged) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(contest.link)
        for level in ("良好", "优秀"):
            cell(page, "W2").get_by_role("button", name=level).click()
            waiting(page, 0)
        assert given(server, contest.id) == 1
        with Client(server.url, server.token) as client:
            assert client.board(contest.id)["rows"]["E1"]["total"] == "3.00"


def test_a_stranger_cannot_mark(page: Page, server: Server, contest: Staged) -> None:
    page.goto(f"{server.url}/j/not-a-link")
    expect(page.locator("body")).to_contain_text("链接")
    page.goto(f"{server.url}/judge/{contest.id}")
    expect(page.get_by_text("请用您的个人链接打开")).to_be_visible()
    expect(cell(page, "W1")).to_have_count(0)


def test_a_phone_asks_one_thing_at_a_time(browser: Browser, day: Day) -> None:
    with judge_page(browser, PHONE, has_touch=True) as page:
        page.goto(day.links["J1"])
        expect(page.locator("[data-cell]")).to_have_count(1)
        expect(cell(page, "W1")).to_contain_text("mm")
        for key in ("8", "小数点", "2", "记下"):
            page.get_by_test_id("keypad").get_by_role("button", name=key, exact=True).click()
        expect(cell(page, "W2")).to_contain_text("优于行业要求")
        cell(page, "W2").locator("[data-value='3']").click()
        page.get_by_role("button", name="下一项").click()
        expect(cell(page, "P1")).to_contain_text("跨行业可推广")
        cell(page, "P1").get_by_role("button", name="缺席").click()
        page.get_by_role("button", name="下一项").click()
        page.get_by_role("button", name="加一次").click()
        page.get_by_role("button", name="检查", exact=True).last.click()
        expect(page.get_by_test_id("review")).to_contain_text("8.2 mm")
        waiting(page, 0)
        assert day.marks("J1") == {"E1/W1": "8.2", "E1/W2": "3", "E1/P1": None, "E1/D1": "1"}
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        page.get_by_role("button", name="下一位").click()
        expect(page.get_by_role("heading", name="林晓东")).to_be_visible()


def test_a_swipe_turns_and_undo_brings_back(browser: Browser, day: Day) -> None:
    with judge_page(browser, PHONE, has_touch=True) as page:
        page.goto(day.links["J1"])
        page.get_by_role("button", name="焊缝外观").click()
        cell(page, "W2").locator("[data-value='1']").click()
        cell(page, "W2").locator("[data-value='2']").click()
        page.get_by_role("button", name="撤销").click()
        expect(cell(page, "W2").locator("[data-value='1']")).to_have_attribute(
            "aria-pressed", "true"
        )
        waiting(page, 0)
        assert day.marks("J1")["E1/W2"] == "1"
        touch = "([type, x]) => { const at = document.querySelector('.focus-page'); const touch = "
        touch += "new Touch({identifier: 1, target: at, clientX: x, clientY: 400}); "
        touch += "at.dispatchEvent(new TouchEvent(type, {bubbles: true, changedTouches: [touch], "
        touch += "touches: type === 'touchstart' ? [touch] : []})) }"
        page.evaluate(touch, ["touchstart", 300])
        page.evaluate(touch, ["touchend", 80])
        expect(cell(page, "P1")).to_be_visible()


def test_a_form_is_filled_in_and_signed_by_keyboard_alone(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W1")).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.type("8.1")
        page.keyboard.press("Enter")
        page.keyboard.press("2")
        page.keyboard.press("a")
        for aspect in ("W1", "W2", "P1"):
            sign_of(page, aspect, "sent")
        assert day.marks("J1") == {"E1/W1": "8.1", "E1/W2": "2", "E1/P1": None}
        page.keyboard.press("Control+z")
        page.keyboard.press("s")
        review = page.get_by_test_id("review")
        expect(review).to_contain_text("还差 1 项")
        expect(review.get_by_role("button", name="签名并锁定")).to_be_disabled()
        page.keyboard.press("Escape")
        expect(review).to_be_hidden()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowDown")
        page.keyboard.type("88")
        page.keyboard.press("Enter")
        page.keyboard.press("s")
        sign = review.get_by_role("button", name="签名并锁定")
        expect(sign).to_be_enabled()
        sign.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        sign_of(page, "W2", "locked")
        expect(page.locator("[data-lock=signed]")).to_be_visible(timeout=20_000)
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("heading", name="林晓东")).to_be_visible()
    assert day.form("J1")["stages"][0]["entries"][0]["signed"] is True


def test_all_complete_forms_are_signed_together(browser: Browser, day: Day) -> None:
    for entry in ("E1", "E2"):
        for aspect, value in (("W1", "8"), ("W2", "2"), ("P1", "70")):
            day.give("J1", aspect, value, entry)
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        page.get_by_role("button", name="全部检查").click()
        page.get_by_role("button", name="签名锁定 2 份").click()
        waiting(page, 0)
        expect(page.locator("[data-all=E2]")).to_contain_text("已签名")
    entries = {one["id"]: one["signed"] for one in day.form("J1")["stages"][0]["entries"]}
    assert entries == {"E1": True, "E2": True, "E3": False}


def test_a_remark_is_asked_for_and_shows_own_rounds_only(browser: Browser, day: Day) -> None:
    for judge, look in (("J1", "1"), ("J2", "3")):
        for aspect, value in (("W1", "8"), ("W2", look), ("P1", "70")):
            day.give(judge, aspect, value)
    reason = {"entry": "E1", "aspect": "W2", "item": "", "reason": "spread"}
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W2")).to_contain_text("等待裁判长决定")
        day.post(f"/stages/{STAGE}/remarks", reason)
        page.reload()
        sign_of(page, "W2", "disputed")
        again = cell(page, "W2").get_by_test_id("again")
        expect(again).to_contain_text("请讨论，然后重新打分")
        expect(again).to_contain_text("第 1 轮 1")
        expect(again).not_to_contain_text("3")
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 0)
        expect(again).to_contain_text("第 2 轮已打")
        expect(again).to_contain_text("第 1 轮 1")
        expect(again).to_contain_text("第 2 轮 2")
    with judge_page(browser, PHONE, has_touch=True) as page:
        page.goto(day.links["J2"])
        page.get_by_role("button", name="维持 3").click()
        waiting(page, 0)
    assert day.form("J1")["stages"][0]["entries"][0]["disputes"] == []


def test_a_problem_is_flagged_and_the_answer_seen(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        cell(page, "W1").get_by_role("button", name="报告问题").click()
        page.get_by_label("设备故障").check()
        page.get_by_role("textbox").fill("量规读数不稳")
        page.get_by_role("button", name="报告", exact=True).click()
        expect(cell(page, "W1").locator("[data-problem=open]")).to_contain_text("量规读数不稳")
        problem = day.get("/problems")[0]["problem"]
        day.post(f"/problems/{problem}/settle", {"reason": "换一把量规重量"})
        page.reload()
        answered = cell(page, "W1").locator("[data-problem=answered]")
        expect(answered).to_contain_text("换一把量规重量")


def test_the_time_on_stage_runs_by_the_servers_clock(browser: Browser, day: Day) -> None:
    day.post(f"/stages/{STAGE}/entries/E2/slot")
    with judge_page(browser, PHONE) as page:
        page.clock.set_system_time("2026-01-01T00:00:00Z")
        page.goto(day.links["J1"])
        slot = page.get_by_test_id("slot")
        expect(slot).to_have_attribute("data-phase", "running")
        expect(slot).to_contain_text("林晓东")
        expect(slot).to_contain_text("04:")
        expect(page.get_by_test_id("clock")).to_contain_text("以服务器为准")
        slot.get_by_role("button").click()
        expect(page.get_by_role("heading", name="林晓东")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, TABLET, OFFICE], ids=["phone", "tablet", "office"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_anyone_can_use_it(
    browser: Browser, day: Day, size: tuple[int, int], language: str
) -> None:
    day.give("J1", "W2", "1")
    day.give("J2", "W2", "3")
    day.post(f"/stages/{STAGE}/entries/E1/slot")
    with judge_page(browser, size) as page:
        page.goto(day.links["J1"])
        page.goto(f"{day.server.url}/judge/{day.id}?lang={language}")
        expect(page.locator("[data-cell]").first).to_be_visible()
        page.evaluate(AXE.read_text(encoding="utf-8"))
        for opened in ("", "review", "device"):
            if opened == "review":
                page.keyboard.press("s")
                expect(page.get_by_test_id("review")).to_be_visible()
            if opened == "device":
                page.keyboard.press("Escape")
                page.get_by_test_id("delivery").click()
            told = page.evaluate(
                "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})"
            )
            serious = [
                (one["id"], [node["html"] for node in one["nodes"]])
                for one in told["violations"]
                if one["impact"] in ("serious", "critical")
            ]
            assert serious == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_digits_typed_with_nothing_chosen_go_to_the_first_unmarked_aspect(
    browser: Browser, day: Day
) -> None:
    day.give("J1", "W1", "8.1")
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        sign_of(page, "W1", "sent")
        expect(cell(page, "W2")).to_have_class(re.compile("aspect-active"))
        page.keyboard.type("2")
        expect(cell(page, "P1")).to_have_class(re.compile("aspect-active"))
        page.reload()
        sign_of(page, "W2", "sent")
        page.keyboard.type("15")
        page.keyboard.press("Enter")
        sign_of(page, "P1", "sent")
        page.reload()
        sign_of(page, "P1", "sent")
        page.keyboard.type("77")
        page.keyboard.press("Enter")
        page.keyboard.type("1")
        waiting(page, 0)
    assert day.marks("J1") == {"E1/W1": "8.1", "E1/W2": "2", "E1/P1": "15"}


def test_a_delivered_mark_is_not_typed_over_without_a_second_enter(
    browser: Browser, day: Day
) -> None:
    for aspect, value in (("W1", "8.1"), ("W2", "2"), ("P1", "70")):
        day.give("J1", aspect, value)
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        sign_of(page, "P1", "sent")
        hint = page.locator(".foot-hint")
        page.keyboard.type("5")
        expect(hint).to_contain_text("没有选中")
        page.keyboard.press("ArrowDown")
        page.keyboard.type("7.5")
        page.keyboard.press("Enter")
        expect(hint).to_contain_text("已有 8.1。再按一次 Enter 改为 7.5")
        page.keyboard.press("ArrowDown")
        expect(hint).to_contain_text("没有改")
        page.keyboard.press("3")
        expect(hint).to_contain_text("已有 2。再按一次 Enter 改为 3")
        page.keyboard.press("Escape")
        expect(hint).to_be_empty()
        page.keyboard.press("a")
        expect(hint).to_contain_text("再按一次 A")
        page.keyboard.press("ArrowDown")
        page.keyboard.type("71")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        sign_of(page, "P1", "sent")
        waiting(page, 0)
    assert day.marks("J1") == {"E1/W1": "8.1", "E1/W2": "2", "E1/P1": "71"}


def test_a_reload_returns_to_the_stage_and_entry(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    exam = RULEBOOK.replace("final:", "exam:").replace("决赛", "理论")
    both = RULEBOOK.replace("stages:\n", exam[exam.index("stages:") :])
    day = Day(server, tmp_path / "a-reload-returns", both)
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        page.get_by_role("button", name="决赛").click()
        page.get_by_role("button", name="下一位").click()
        expect(page.get_by_role("heading", name="林晓东")).to_be_visible()
        page.reload()
        expect(page.get_by_role("heading", name="林晓东")).to_be_visible()
        expect(page.get_by_role("button", name="决赛")).to_have_attribute("aria-current", "true")
