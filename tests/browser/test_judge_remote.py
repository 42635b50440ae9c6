"""A judge who watches from afar (云端裁判), and photos as evidence."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from judging import STAGE, Day, cell, judge_page, offline_ready, waiting
from support.cell import OPEN, Cell
from support.cup import good
from support.server import Server

pytestmark = pytest.mark.browser
OFFICE, PHONE = (1366, 768), (390, 844)
FILM = """async () => {
  const canvas = Object.assign(document.createElement('canvas'), {width: 320, height: 180})
  const draw = canvas.getContext('2d')
  const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: 'video/webm'})
  const parts = []
  recorder.ondataavailable = ({data}) => parts.push(data)
  const ended = new Promise((resolve) => { recorder.onstop = resolve })
  recorder.start()
  for (let n = 0; n < 50; n++) {
    draw.fillStyle = `hsl(${n * 7} 60% 50%)`
    draw.fillRect(0, 0, 320, 180)
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  recorder.stop()
  await ended
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}"""
PHOTO = """async () => {
  const canvas = Object.assign(document.createElement('canvas'), {width: 4000, height: 3000})
  canvas.getContext('2d').fillRect(0, 0, 2000, 1500)
  return canvas.toDataURL('image/jpeg').split(',')[1]
}"""


@pytest.fixture
def day(server: Server, tmp_path: Path, request: pytest.FixtureRequest) -> Day:
    """A judging day named after the test."""
    name = "".join(c if c.isalnum() else "-" for c in request.node.name.removeprefix("test_"))
    return Day(server, tmp_path / name[-60:].strip("-"))


@pytest.fixture
def film(browser: Browser, day: Day) -> str:
    """E1's work: two seconds of video, recorded on the spot; its address."""
    page = browser.new_page()
    page.goto("about:blank")
    raw = base64.b64decode(page.evaluate(FILM))
    page.close()
    path = f"/api/contests/{day.id}/works/V1?stage={STAGE}&entry=E1&title=film"
    with day.server.client() as http:
        good(http.put(path, content=raw, headers={"Content-Type": "video/webm"}))
    return path


def at(page: Page) -> float:
    """Where the player is, seconds."""
    minutes, seconds = page.get_by_test_id("play-at").inner_text().split(" / ")[0].split(":")
    return 60 * int(minutes) + float(seconds)


@pytest.mark.usefixtures("film")
def test_the_work_is_watched_and_marked_side_by_side_by_keyboard(
    browser: Browser, day: Day
) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J3"])
        media, card = page.get_by_test_id("media"), cell(page, "W2")
        expect(page.locator("video")).to_have_js_property("readyState", 4)
        box, form = media.bounding_box(), card.bounding_box()
        assert box is not None
        assert form is not None
        assert box["x"] + box["width"] <= form["x"] + 1
        page.keyboard.press("k")
        expect(page.get_by_role("button", name="暂停")).to_be_visible()
        page.wait_for_timeout(600)
        page.keyboard.press("k")
        expect(page.get_by_role("button", name="播放")).to_be_visible()
        before = at(page)
        assert before > 0
        page.keyboard.press("m")
        expect(page.get_by_role("group", name="记下的时刻")).to_contain_text("00:0")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("2")
        waiting(page, 0)
        page.reload()
        expect(page.locator("video")).to_have_js_property("readyState", 4)
        assert abs(at(page) - before) < 0.3
        page.keyboard.press("j")
        expect(page.get_by_test_id("play-at")).to_contain_text("00:00.0")
    assert day.marks("J3") == {"E1/W2": "2"}


@pytest.mark.usefixtures("film")
def test_a_remote_judge_sees_codes_and_no_names(browser: Browser, day: Day) -> None:
    with judge_page(browser, PHONE, has_touch=True) as page:
        page.goto(day.links["J3"])
        expect(page.get_by_role("heading", name="E1")).to_be_visible()
        expect(page.locator("video")).to_be_visible()
        page.get_by_role("button", name="焊缝外观").click()
        video, card = page.locator("video").bounding_box(), cell(page, "W2").bounding_box()
        assert video is not None
        assert card is not None
        assert video["y"] + video["height"] <= card["y"]
        assert "陈志明" not in page.content()
        assert "瓯江" not in page.content()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_the_replay_of_an_attempt_runs_beside_the_form(
    browser: Browser, server: Server, request: pytest.FixtureRequest
) -> None:
    name = re.sub(r"[^a-z0-9]+", "-", request.node.name)[-50:].strip("-")
    with server.client() as http:
        robot = Cell(http, name)
        robot.run("E1", OPEN)
        body = {"judges": [{"judge": "J1", "name": "赵远", "remote": True}]}
        link = good(http.post(f"{robot.path}/judges", json=body))["judges"][0]["link"]
    with judge_page(browser, OFFICE) as page:
        page.goto(server.url + link)
        media = page.get_by_test_id("media")
        expect(media).to_contain_text("位置")
        page.keyboard.press("l")
        expect(page.get_by_test_id("play-at")).to_contain_text("00:01.0 /")
        page.keyboard.press("k")
        page.keyboard.press("k")
        assert "选手1" not in page.content()


def test_a_photo_taken_without_network_arrives_later(browser: Browser, day: Day) -> None:
    with judge_page(browser, PHONE, has_touch=True) as page:
        page.goto(day.links["J1"])
        expect(cell(page, "W1")).to_be_visible()
        offline_ready(page)
        raw = base64.b64decode(page.evaluate(PHOTO))
        page.context.set_offline(True)
        photo = {"name": "weld.jpg", "mimeType": "image/jpeg", "buffer": raw}
        cell(page, "W1").locator("input[type=file]").set_input_files(photo)
        kept = cell(page, "W1").locator("[data-evidence]")
        expect(kept).to_contain_text("已存本机")
        page.reload()
        expect(kept).to_contain_text("已存本机")
        page.context.set_offline(False)
        expect(kept).to_contain_text("●")
    evidence = day.get("/evidence")
    assert [(one["aspect"], one["media"]) for one in evidence] == [("W1", "image/jpeg")]


def test_what_is_too_large_or_of_another_kind_is_told_before_sending(
    browser: Browser, day: Day
) -> None:
    with judge_page(browser, OFFICE) as page:
        page.goto(day.links["J1"])
        chooser = cell(page, "W1").locator("input[type=file]")
        chooser.set_input_files({"name": "a.sh", "mimeType": "text/x-sh", "buffer": b"#!"})
        expect(cell(page, "W1").get_by_role("alert")).to_contain_text("没有保存")
        page.route("**/evidence/**", lambda route: route.abort())
        clip = {"name": "a.webm", "mimeType": "video/webm", "buffer": b"\x1a\x45\xdf\xa3"}
        chooser.set_input_files(clip)
        kept = cell(page, "W1").locator("[data-evidence]")
        expect(kept).to_have_count(1)
        kept.get_by_role("button", name="删除短片").click()
        expect(kept).to_have_count(0)
    assert day.get("/evidence") == []
