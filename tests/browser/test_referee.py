"""The automatic referee's page: stations live, replay with evidence, overrides, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from support.cell import GOOD, OPEN, Cell
from support.cup import good
from support.people import account, appoint
from support.server import Server

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
SIZES = [(390, 844), (1366, 768), (1920, 1080)]


@pytest.fixture
def cell(server: Server, request: pytest.FixtureRequest) -> Iterator[Cell]:
    """A contest with two stations, named after the test."""
    name = re.sub(r"[^a-z0-9]+", "-", request.node.name.removeprefix("test_"))[-50:].strip("-")
    with server.client() as http:
        yield Cell(http, name)


@pytest.fixture
def staff(browser: Browser, server: Server) -> Iterator[Page]:
    """An organiser's page, signed in through the desk; the test fails on any script error."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{server.url}/desk")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", name="我的比赛")).to_be_visible()
    yield page
    context.close()
    assert errors == []


def go(page: Page, server: Server, cell: Cell, part: str = "", query: str = "") -> None:
    """Open a part of the referee's page; leaving it first makes the address count anew."""
    page.goto("about:blank")
    page.goto(f"{server.url}/referee/{cell.contest}{query}#/{part}")


def lamp(card: Locator, rule: str) -> Locator:
    return card.locator(f"[data-rule={rule}] [data-lamp]")


def test_points_fall_while_the_station_works(page: Page, server: Server, cell: Cell) -> None:
    go(page, server, cell)
    card = page.locator("[data-station=S1]")
    expect(card).to_contain_text("无人作业")
    begun = cell.begin("E1")
    cell.send(begun, OPEN[:60])
    expect(card).to_contain_text("选手1")
    expect(lamp(card, "A2")).to_be_visible()
    cell.send(begun, OPEN[60:75], first=60)
    expect(page.locator("[data-state=provisional]")).to_have_count(1)
    expect(lamp(card, "A1")).to_have_attribute("data-lamp", "earned")
    expect(lamp(card, "S1")).to_have_attribute("data-lamp", "lost")
    expect(card.locator(".move").first).to_be_visible()
    card.get_by_role("link").click()
    expect(page.get_by_test_id("events")).to_contain_text("S1")
    expect(page.get_by_test_id("technician")).to_have_count(0)
    cell.seal(begun, ticks=75)
    expect(page.locator("[data-state=sealed]")).to_be_visible()


def test_a_replay_leads_from_mark_to_evidence(staff: Page, server: Server, cell: Cell) -> None:
    cell.run("E1", OPEN)
    go(staff, server, cell, "attempts")
    staff.locator("[data-attempt=A0001]").get_by_role("link").click()
    expect(staff.get_by_test_id("points")).to_contain_text("7 / 9")
    timeline = staff.get_by_test_id("timeline")
    expect(timeline).to_have_attribute("data-to", "100")
    staff.get_by_test_id("verdicts").locator("[data-rule=S1]").click()
    why = staff.get_by_test_id("why")
    expect(why).to_contain_text("gate and x > 5 mm")
    expect(why).to_contain_text("00:00.70")
    expect(timeline).to_have_attribute("aria-valuenow", "70")
    timeline.focus()
    staff.keyboard.press("+")
    closer = int(timeline.get_attribute("data-to") or 0)
    assert closer < 100
    staff.keyboard.press("Home")
    expect(timeline).to_have_attribute("aria-valuenow", "0")
    staff.keyboard.press("ArrowLeft")
    expect(timeline).not_to_have_attribute("aria-valuenow", "0")
    staff.keyboard.press("End")
    expect(timeline).to_have_attribute("aria-valuenow", "99")
    staff.get_by_role("link", name="打印证据单").click()
    sheet = staff.get_by_test_id("sheet")
    expect(sheet).to_contain_text("gate and x > 5 mm")
    expect(sheet.locator("figure").first).to_be_visible()


def test_a_bar_on_the_timeline_can_be_clicked(staff: Page, server: Server, cell: Cell) -> None:
    cell.run("E1", OPEN)
    go(staff, server, cell, "attempts/A0001")
    timeline = staff.get_by_test_id("timeline")
    box = timeline.bounding_box()
    assert box is not None
    lanes = staff.locator(".lane-label")
    place = [text.strip()[-2:] for text in lanes.all_inner_texts()].index("S1")
    lane = lanes.nth(place).bounding_box()
    assert lane is not None
    gutter = 58
    x = gutter + (box["width"] - gutter) * 0.75
    timeline.click(position={"x": x, "y": lane["y"] - box["y"] + lane["height"] / 2})
    expect(staff.get_by_test_id("why")).to_contain_text("S1")


def test_the_public_sees_replays_once_the_stage_is_final(
    page: Page, server: Server, cell: Cell
) -> None:
    cell.run("E1", GOOD)
    go(page, server, cell, "attempts")
    expect(page.get_by_text("作业回放在阶段定为最终后公开")).to_be_visible()
    good(cell.http.post(f"{cell.path}/stages/cell/close"))
    good(cell.http.post(f"{cell.path}/stages/cell/finalise", json={"accept_missing": True}))
    go(page, server, cell, "attempts")
    page.locator("[data-attempt=A0001]").get_by_role("link").click()
    expect(page.get_by_test_id("points")).to_contain_text("6 / 9")
    expect(page.get_by_role("button", name="人工改判")).to_have_count(0)


def test_an_override_waits_for_a_second_person(staff: Page, server: Server, cell: Cell) -> None:
    chief = account(server, "chief-of-referees")
    appoint(cell.http, cell.contest, "chief-of-referees", "jury")
    cell.run("E1", GOOD)
    go(staff, server, cell, "attempts/A0001/A1")
    staff.get_by_role("button", name="人工改判").click()
    dialog = staff.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="提交改判")).to_be_disabled()
    dialog.get_by_label(re.compile("分数")).fill("1.5")
    dialog.get_by_label("理由").fill("夹具松动")
    dialog.get_by_role("button", name="提交改判").click()
    waiting = staff.get_by_test_id("waiting")
    expect(waiting).to_contain_text("须由另一人确认")
    expect(waiting.get_by_role("button", name="确认改判")).to_have_count(0)
    confirm_all(chief, cell)
    go(staff, server, cell, "attempts/A0001/A1")
    why = staff.get_by_test_id("why")
    expect(why).to_contain_text("夹具松动")
    expect(why.locator("s").first).to_contain_text("3")
    expect(staff.get_by_test_id("points")).to_contain_text("4.5")


def test_open_marks_are_decided_in_one_form(staff: Page, server: Server, cell: Cell) -> None:
    chief = account(server, "decider")
    appoint(cell.http, cell.contest, "decider", "jury")
    begun = cell.begin("E1")
    cell.send(begun, GOOD[:20])
    cell.seal(begun, ticks=300)
    go(staff, server, cell, "waiting")
    expect(staff.get_by_test_id("waiting-count")).to_be_visible()
    staff.set_viewport_size({"width": 390, "height": 844})
    assert staff.evaluate("document.documentElement.scrollWidth") <= SIZES[0][0]
    staff.get_by_test_id("waiting-list").get_by_role("link", name="A0001").click()
    staff.get_by_test_id("undecided").get_by_role("button").click()
    dialog = staff.get_by_role("dialog")
    marks = dialog.locator(".decide-marks input")
    for place in range(marks.count()):
        marks.nth(place).fill("0")
    dialog.get_by_label("理由").fill("断线")
    dialog.get_by_role("button", name=re.compile("提交")).click()
    expect(staff.get_by_test_id("waiting-group")).to_contain_text("须由另一人确认")
    expect(staff.get_by_test_id("undecided")).to_have_count(0)
    [group] = {one["group"] for one in good(chief.get(f"{cell.path}/overrides"))}
    good(chief.post(f"{cell.path}/override-groups/{group}/confirm"))
    assert cell.detail("A0001")["undecided"] == 0


def confirm_all(http: httpx.Client, cell: Cell) -> None:
    for one in good(http.get(f"{cell.path}/overrides")):
        good(http.post(f"{cell.path}/overrides/{one['override']}/confirm"))


def test_rules_are_checked_tried_and_corrected_as_a_whole(
    staff: Page, server: Server, cell: Cell
) -> None:
    chief = account(server, "corrector")
    appoint(cell.http, cell.contest, "corrector", "jury")
    cell.run("E1", GOOD)
    go(staff, server, cell, "rules")
    editor = staff.get_by_test_id("editor")
    text = editor.input_value()
    checked = staff.get_by_test_id("checked")
    expect(checked).to_have_attribute("data-problems", "0")
    editor.fill(text.replace("peak(x)", "peak(xx)"))
    expect(checked).to_have_attribute("data-problems", "1")
    checked.get_by_role("button").first.click()
    expect(editor).to_be_focused()
    line = editor.evaluate("e => e.value.slice(0, e.selectionStart).split('\\n').length")
    assert "peak(xx)" in editor.input_value().split("\n")[line - 1]
    editor.fill(text.replace("target: 12 mm", "target: 10.5 mm"))
    expect(checked).to_have_attribute("data-problems", "0")
    staff.get_by_role("link", name="试评").click()
    staff.get_by_role("button", name="试评").click()
    row = staff.get_by_test_id("tried").locator("[data-rule=A3]")
    expect(row).to_contain_text("→ 4")
    row.get_by_role("link").click()
    expect(staff.get_by_text("不计入成绩")).to_be_visible()
    expect(staff.get_by_test_id("why")).to_contain_text("peak(x)")
    go(staff, server, cell, "rules/correct")
    staff.get_by_role("button", name="预览影响").click()
    expect(staff.get_by_test_id("effects")).to_contain_text("1 个分数")
    staff.get_by_label("更正的理由").fill("目标值印错")
    staff.get_by_role("button", name="提交更正").click()
    expect(staff.get_by_test_id("correction-waiting")).to_contain_text("须由另一人批准")
    for one in good(chief.get(f"{cell.path}/corrections")):
        good(chief.post(f"{cell.path}/corrections/{one['correction']}/confirm"))
    assert cell.detail("A0001")["points"] == "9"


def test_the_editor_indents_and_lets_go(staff: Page, server: Server, cell: Cell) -> None:
    go(staff, server, cell, "rules")
    editor = staff.get_by_test_id("editor")
    editor.fill("a:")
    staff.keyboard.press("End")
    staff.keyboard.press("Enter")
    staff.keyboard.type("b: 1")
    assert editor.input_value() == "a:\n  b: 1"
    staff.keyboard.press("Shift+Tab")
    assert editor.input_value() == "a:\nb: 1"
    staff.keyboard.press("Tab")
    staff.keyboard.press("Control+z")
    assert editor.input_value() == "a:\nb: 1"
    staff.keyboard.press("Escape")
    staff.keyboard.press("Tab")
    expect(editor).not_to_be_focused()


def test_the_technician_sees_refusals_and_what_to_do(
    staff: Page, server: Server, cell: Cell
) -> None:
    begun = cell.begin("E1")
    cell.send(begun, GOOD[:10])
    stranger = httpx.post(
        f"{server.url}{cell.path}/stations/S1/samples",
        content=b"nonsense",
        headers={"Authorization": f"Bearer {cell.keys['S1']}"},
    )
    assert stranger.status_code == httpx.codes.UNPROCESSABLE_ENTITY
    go(staff, server, cell, "stations/S1")
    row = staff.get_by_test_id("findings").locator("[data-code=malformed]")
    expect(row).to_contain_text("docs/devices.md")
    staff.get_by_role("button", name="结束并封存").click()
    staff.get_by_role("dialog").get_by_role("button", name="结束并封存").click()
    expect(staff.locator("[data-state=sealed]")).to_be_visible()


def test_a_key_is_shown_once(staff: Page, server: Server, cell: Cell) -> None:
    go(staff, server, cell)
    staff.get_by_role("button", name="登记工位").click()
    dialog = staff.get_by_role("dialog")
    dialog.get_by_label(re.compile("工位编号")).fill("S9")
    dialog.get_by_label("名称").fill("九号工位")
    dialog.get_by_role("button", name="登记工位").click()
    expect(staff.get_by_test_id("key")).not_to_be_empty()
    staff.keyboard.press("Escape")
    expect(staff.get_by_test_id("key")).to_have_count(0)
    expect(staff.locator("[data-station=S9]")).to_contain_text("九号工位")


@pytest.mark.parametrize("size", SIZES)
def test_every_part_is_accessible_and_never_scrolls_sideways(
    staff: Page, server: Server, cell: Cell, size: tuple[int, int]
) -> None:
    cell.run("E1", OPEN)
    cell.send(cell.begin("E2"), OPEN[:60])
    staff.set_viewport_size({"width": size[0], "height": size[1]})
    parts = ("stations", "stations/S1", "attempts", "attempts/A0001/S1", "attempts/A0001/sheet")
    found = {}
    for part in (*parts, "abilities", "rules", "rules/try", "rules/correct"):
        go(staff, server, cell, part)
        expect(staff.get_by_role("heading").first).to_be_visible()
        assert staff.evaluate("document.documentElement.scrollWidth") <= size[0], part
        staff.evaluate(AXE.read_text(encoding="utf-8"))
        told = staff.evaluate("axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
        found[part] = [
            (one["id"], one["nodes"][0]["html"])
            for one in told["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
    assert {part: wrong for part, wrong in found.items() if wrong} == {}


def test_the_board_leads_to_the_referee(page: Page, server: Server, cell: Cell) -> None:
    page.goto(f"{server.url}/live/{cell.contest}")
    page.get_by_role("link", name="智能裁判").click()
    expect(page.get_by_test_id("wall")).to_be_visible()


def test_nothing_moves_for_those_who_ask_for_calm(
    browser: Browser, server: Server, cell: Cell
) -> None:
    context: BrowserContext = browser.new_context(reduced_motion="reduce", locale="zh-CN")
    page = context.new_page()
    go(page, server, cell)
    begun = cell.begin("E1")
    cell.send(begun, OPEN[:60])
    # Points move from a picture that has some: the attempt's first picture has none yet.
    expect(lamp(page.locator("[data-station=S1]"), "A2")).to_be_visible()
    cell.send(begun, OPEN[60:75], first=60)
    move = page.locator(".move").first
    expect(move).to_be_visible()
    assert move.evaluate("e => getComputedStyle(e).animationName") == "none"
    context.close()
