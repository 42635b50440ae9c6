"""Hours without network, crashes, two tablets, a recalled link: each mark arrives once."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from judging import STAGE, Day, cell, judge_page, offline_ready, sign_of, waiting
from support.server import Server

pytestmark = pytest.mark.browser
OFFICE, PHONE = (1366, 768), (390, 844)


def crash(browser: Browser) -> None:
    """End every page's process at once, as a crash or an empty battery would."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")
    for process in told["processInfo"]:
        if process["type"] == "renderer":
            os.kill(process["id"], signal.SIGKILL)


@pytest.fixture
def day(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Day:
    """A judging day named after the test."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name.removeprefix("test_"))
    return Day(server, tmp_path / name[-60:].strip("-"))


def test_marking_goes_on_without_network_and_across_a_reload(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        cell(page, "W2").locator("[data-value='1']").click()
        waiting(page, 0)
        offline_ready(page)
        page.context.set_offline(True)
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 1)
        expect(page.get_by_test_id("offline")).to_contain_text("1")
        page.reload()
        sign_of(page, "W2", "saved")
        expect(page.get_by_test_id("offline")).to_contain_text("1")
        cell(page, "P1").locator(".field-key").click()
        page.keyboard.type("85")
        page.keyboard.press("Enter")
        cell(page, "W1").get_by_role("button", name="缺席").click()
        page.get_by_role("button", name="下一位").click()
        cell(page, "W2").locator("[data-value='3']").click()
        waiting(page, 4)
        assert day.given() == 1
        page.context.set_offline(False)
        waiting(page, 0)
        sign_of(page, "W2", "sent")
    wanted = {"E1/W2": "2", "E1/P1": "85", "E1/W1": None, "E2/W2": "3"}
    assert day.marks("J1") == wanted
    assert day.given() == len(wanted)


def test_what_was_sent_is_still_shown_when_opened_without_network(
    browser: Browser, day: Day
) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 0)
        offline_ready(page)
        page.context.set_offline(True)
        page.reload()
        sign_of(page, "W2", "sent")
        expect(cell(page, "W2").locator("[data-value='2']")).to_have_attribute(
            "aria-pressed", "true"
        )


def test_marks_survive_a_crash(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W2")).to_be_visible()
        offline_ready(page)
        page.context.set_offline(True)
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 1)
        with page.expect_event("crash"):
            crash(browser)
        context = page.context
        page.close()
        again = context.new_page()
        again.goto(f"{day.server.url}/judge/{day.id}")
        sign_of(again, "W2", "saved")
        context.set_offline(False)
        waiting(again, 0)
    assert day.marks("J1") == {"E1/W2": "2"}


def test_an_answer_that_was_lost_is_not_marked_twice(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        lost: list[str] = []

        def lose(route: object) -> None:
            lost.append(route.request.url)  # type: ignore[attr-defined]
            if len(lost) == 1:
                route.fetch()  # type: ignore[attr-defined]
                route.abort()  # type: ignore[attr-defined]
            else:
                route.continue_()  # type: ignore[attr-defined]

        page.route("**/marks/**", lose)
        cell(page, "W2").locator("[data-value='2']").click()
        sign_of(page, "W2", "sent")
        assert len(set(lost)) == 1
        assert len(lost) >= 2
    assert day.given() == 1


@pytest.mark.parametrize(("side", "value"), [("here", "3"), ("other", "1")])
def test_two_tablets_of_one_judge_show_both_values(
    browser: Browser, day: Day, side: str, value: str
) -> None:
    with judge_page(browser, OFFICE) as one, judge_page(browser, PHONE, has_touch=True) as two:
        for page in (one, two):
            page.goto(day.links["J1"])
            expect(cell(page, "W1")).to_be_visible()
        two.get_by_role("button", name="焊缝外观").click()
        two.context.set_offline(True)
        cell(two, "W2").locator("[data-value='3']").click()
        waiting(two, 1)
        cell(one, "W2").locator("[data-value='1']").click()
        waiting(one, 0)
        two.context.set_offline(False)
        sign_of(two, "W2", "clash")
        expect(cell(two, "W2").locator("[data-side=here]")).to_contain_text("3")
        expect(cell(two, "W2").locator("[data-side=other]")).to_contain_text("1")
        assert day.marks("J1") == {"E1/W2": "1"}
        cell(two, "W2").locator(f"[data-side={side}]").click()
        sign_of(two, "W2", "sent")
        expect(cell(two, "W2").locator(f"[data-value='{value}']")).to_have_attribute(
            "aria-pressed", "true"
        )
    assert day.marks("J1") == {"E1/W2": value}


def test_two_tablets_that_agree_need_no_choice(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W2")).to_be_visible()
        page.context.set_offline(True)
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 1)
        day.give("J1", "W2", "2")
        page.context.set_offline(False)
        waiting(page, 0)
        sign_of(page, "W2", "sent")
    assert day.given() == 1


def test_a_signature_without_network_waits_behind_its_marks(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W2")).to_be_visible()
        offline_ready(page)
        page.context.set_offline(True)
        for aspect in ("W1", "W2", "P1"):
            cell(page, aspect).get_by_role("button", name="缺席").click()
        page.keyboard.press("s")
        page.get_by_role("button", name="签名并锁定").click()
        page.keyboard.press("Escape")
        expect(page.locator("[data-lock=signing]")).to_be_visible()
        waiting(page, 4)
        page.reload()
        expect(page.locator("[data-lock=signing]")).to_be_visible()
        page.context.set_offline(False)
        waiting(page, 0)
        expect(page.locator("[data-lock=signed]")).to_be_visible(timeout=20_000)
    assert day.form("J1")["stages"][0]["entries"][0]["signed"] is True


def test_a_recalled_link_keeps_what_is_not_sent(browser: Browser, day: Day, tmp_path: Path) -> None:
    with judge_page(browser, OFFICE, accept_downloads=True) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W2")).to_be_visible()
        page.context.set_offline(True)
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 1)
        fresh = day.new_link("J1")
        page.context.set_offline(False)
        page.goto(f"{day.server.url}/judge/{day.id}")
        expect(page.get_by_text("您的链接已停用")).to_be_visible(timeout=20_000)
        expect(page.get_by_test_id("held")).to_contain_text("1")
        with page.expect_download() as download:
            page.get_by_role("button", name="导出未送出的内容").click()
        download.value.save_as(tmp_path / "held.json")
        held = json.loads((tmp_path / "held.json").read_text(encoding="utf-8"))
        assert held["owner"] == f"{day.id}/J1"
        assert [one["value"] for one in held["jobs"]] == ["2"]
        assert day.given() == 0
        page.get_by_label("粘贴您的新链接").fill(fresh)
        page.get_by_role("button", name="打开").click()
        waiting(page, 0)
        sign_of(page, "W2", "sent")
    assert day.given() == 1
    with judge_page(browser, PHONE) as page:
        page.goto(fresh)
        page.get_by_test_id("delivery").click()
        page.locator("dialog input[type=file]").set_input_files(tmp_path / "held.json")
        expect(page.get_by_text("导入 1 项")).to_be_visible()
        waiting(page, 0)
    assert day.given() == 1


def test_marks_of_a_closed_stage_are_kept_with_the_reason(browser: Browser, day: Day) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W2")).to_be_visible()
        page.context.set_offline(True)
        cell(page, "W2").locator("[data-value='2']").click()
        waiting(page, 1)
        day.post(f"/stages/{STAGE}/close")
        page.context.set_offline(False)
        sign_of(page, "W2", "refused")
        expect(cell(page, "W2").get_by_role("alert")).to_contain_text("已截止评分")
        cell(page, "W2").get_by_role("button", name="撤下这一分").click()
        sign_of(page, "W2", "locked")
    assert day.given() == 0


def test_the_installed_app_begins_at_the_contest_of_this_device(browser: Browser, day: Day) -> None:
    with judge_page(browser, PHONE) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W1")).to_be_visible()
        offline_ready(page)
        page.context.set_offline(True)
        page.goto(f"{day.server.url}/judge")
        expect(cell(page, "W1")).to_be_visible()
        expect(page).to_have_url(f"{day.server.url}/judge/{day.id}#E1")
