"""Works of entries: handed in by organisers and encryption officers, seen beside the form."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import typst
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader, PdfWriter

from support.cup import good
from support.jury import RULES, Jury
from support.server import Server

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
SIZES = [(390, 844), (1366, 768)]
BLIND = RULES.replace(b"      sign: true\n", b"      sign: true\n      blind: 1\n")
CAMERA = b"Phone 9"
NUMBERS = count(1)
Room = Callable[..., Page]
Files = list[dict[str, Any]]


@pytest.fixture
def rules() -> bytes:
    """The rulebook in force."""
    return RULES


@pytest.fixture
def jury(server: Server, request: pytest.FixtureRequest, rules: bytes) -> Iterator[Jury]:
    """A contest with three judges and its officials, named after the test."""
    words = re.sub(r"[^a-z0-9]+", "-", request.node.originalname.removeprefix("test_"))
    with server.client() as http:
        yield Jury(http, f"works-{words[:40].strip('-')}-{next(NUMBERS)}", rules)


@pytest.fixture
def room(browser: Browser, server: Server, jury: Jury) -> Iterator[Room]:
    """Opens the works by the link of a new official of a role; fails on any script error."""
    errors: list[str] = []
    with ExitStack() as open_:

        def enter(role: str = "organiser", size: tuple[int, int] = SIZES[1]) -> Page:
            body = {"name": "周敏", "role": role}
            made = good(jury.http.post(f"{jury.path}/officials", json=body))
            view = {"width": size[0], "height": size[1]}
            context = browser.new_context(viewport=view, locale="zh-CN")
            open_.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: errors.append(str(error)))
            page.goto(server.url + made["link"])
            page.goto(f"{server.url}/panels/{jury.contest}#/works")
            expect(page.get_by_test_id("works")).to_be_visible()
            return page

        yield enter
    assert errors == []


def photo(artist: str = "") -> bytes:
    """A PNG with camera and author in its EXIF."""
    exif = Image.Exif()
    exif[0x0110] = CAMERA.decode()
    exif[0x013B] = artist.encode()
    out = io.BytesIO()
    Image.new("RGB", (640, 400), (43, 76, 140)).save(out, "PNG", exif=exif)
    return out.getvalue()


def paper(author: str = "") -> bytes:
    """A page of a plan."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(typst.compile(b"= Torque test"))))
    writer.add_metadata({"/Author": author})
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def file(name: str, media: str, raw: bytes) -> dict[str, Any]:
    return {"name": name, "mimeType": media, "buffer": raw}


def choose(page: Page, *files: dict[str, Any]) -> None:
    page.get_by_test_id("drop").locator("input[type=file]").set_input_files(list(files))


def waiting(page: Page, name: str) -> Locator:
    """A file that is not handed in yet."""
    return page.locator(f".queue-row[data-file='{name}']")


def start(page: Page) -> None:
    page.get_by_role("button", name=re.compile(r"^上传 \d+ 个文件$")).click()


def entry(page: Page, name: str) -> Locator:
    return page.locator(f".entry-works[data-entry='{name}']")


def titles(jury: Jury) -> dict[str, list[str]]:
    """Entry → titles of its works, as the server has them."""
    listed = good(jury.http.get(f"{jury.heat}/works"))["entries"]
    return {one["entry"]: [work["title"] for work in one["works"]] for one in listed}


def test_many_files_are_handed_in_and_a_judge_sees_them_beside_the_form(
    jury: Jury, room: Room, browser: Browser, server: Server
) -> None:
    page = room()
    choose(
        page,
        file("E1-夹具照片.png", "image/png", photo()),
        file("E2 工艺方案.pdf", "application/pdf", paper()),
        file("总结.pdf", "application/pdf", paper("说明书")),
        file("E3_视频.pdf", "application/pdf", "这其实是文本".encode()),
    )
    assert waiting(page, "E1-夹具照片.png").get_by_label("标题").input_value() == "夹具照片"
    expect(waiting(page, "总结.pdf")).to_contain_text("请先选择归属")
    waiting(page, "总结.pdf").get_by_label("归属").select_option("E1")
    start(page)
    refused = waiting(page, "E3_视频.pdf")
    expect(refused).to_have_attribute("data-state", "refused")
    expect(refused).to_contain_text("名为 PDF，内容是 TXT")
    expect(refused).to_contain_text("改扩展名不会改变内容")
    expect(page.locator(".queue-row")).to_have_count(1)
    expect(entry(page, "E1").locator(".work")).to_have_count(2)
    assert {name: sorted(each) for name, each in titles(jury).items()} == {
        "E1": ["夹具照片", "总结"],
        "E2": ["工艺方案"],
        "E3": [],
    }
    refused.get_by_role("button", name="移除").click()
    expect(page.locator(".queue-row")).to_have_count(0)
    (work,) = (each for each in works(jury, "E1") if each["kind"] == "image")
    assert CAMERA not in jury.http.get(work["url"]).content
    entry(page, "E1").get_by_role("button", name="预览 夹具照片").click()
    picture = page.get_by_role("dialog").locator("img")
    expect(picture).to_have_js_property("naturalWidth", 640)
    see_beside_the_form(jury, browser, server)


def works(jury: Jury, name: str) -> list[dict[str, Any]]:
    listed = good(jury.http.get(f"{jury.heat}/works"))["entries"]
    return next(one["works"] for one in listed if one["entry"] == name)


def see_beside_the_form(jury: Jury, browser: Browser, server: Server) -> None:
    """The judge's page shows the picture and the document of the entry."""
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page = context.new_page()
    page.goto(server.url + jury.links["J1"])
    media = page.get_by_test_id("media")
    expect(media).to_be_visible(timeout=20_000)
    if media.locator("[aria-expanded=false]").count():
        media.locator("[aria-expanded=false]").click()
    media.get_by_role("button", name="夹具照片").click()
    expect(media.locator("img")).to_have_js_property("naturalWidth", 640)
    expect(media.get_by_role("button", name="总结")).to_be_visible()
    context.close()


@pytest.mark.parametrize("rules", [BLIND])
def test_a_blind_work_that_says_whose_it_is_is_refused_with_the_place(
    jury: Jury, room: Room
) -> None:
    page = room("encryption")
    expect(page.get_by_text("本阶段盲评")).to_be_visible()
    choose(
        page,
        file("E1.png", "image/png", photo("项目E1 联系 13800000000")),
        file("E2 方案.pdf", "application/pdf", paper("瓯江动力厂")),
        file("E3 方案.pdf", "application/pdf", paper()),
    )
    unit = {"entry": "E2", "name": "项目E2", "unit": "U1", "unit_name": "瓯江动力厂"}
    good(jury.http.post(f"{jury.path}/entries", json={"entries": [unit]}))
    waiting(page, "E3 方案.pdf").get_by_label("标题").fill("瓯江动力厂的方案")
    start(page)
    author = waiting(page, "E2 方案.pdf")
    expect(author).to_contain_text("单位名称。位置：PDF 属性“作者”")
    expect(author).to_contain_text("请在原软件中删去姓名和单位")
    expect(author.get_by_role("button", name="再试一次")).to_have_count(0)
    title = waiting(page, "E3 方案.pdf")
    expect(title).to_contain_text("单位名称。位置：标题")
    title.get_by_label("标题").fill("方案")
    title.get_by_role("button", name="再试一次").click()
    expect(title).to_have_count(0)
    expect(entry(page, "E3").locator(".work")).to_have_count(1)


@pytest.mark.parametrize("rules", [BLIND.replace(b"four_eyes: true", b"four_eyes: false")])
def test_while_sealed_works_go_to_codes(jury: Jury, room: Room) -> None:
    officials = [*jury.users.values()]
    organiser = room()
    choose(organiser, file("E1 早.pdf", "application/pdf", paper()))
    start(organiser)
    expect(entry(organiser, "E1").locator(".work")).to_have_count(1)
    keeper = jury.invite("encryption", "加密甲")
    made = good(keeper.post(f"{jury.heat}/codes", json={"holders": officials[:3]}))
    code = made["codes"][0]
    page = room("encryption")
    expect(page.get_by_text("已加密：只按编号上传")).to_be_visible()
    expect(entry(page, "E1")).to_have_count(0)
    choose(page, file(f"{code}-方案.pdf", "application/pdf", paper()))
    start(page)
    expect(entry(page, code).locator(".work")).to_have_count(1)
    expect(page.locator("body")).not_to_contain_text("项目E1")
    page.get_by_text("加密前上传的 1 个文件").click()
    expect(page.get_by_text("开封前评委看不到")).to_be_visible()


def test_files_are_dropped_onto_an_entry_and_deleted(jury: Jury, room: Room) -> None:
    page = room()
    raw = list(photo())
    drop = page.evaluate_handle(
        """raw => { const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(raw)], '现场.png', {type: 'image/png'}))
        return data }""",
        raw,
    )
    entry(page, "E2").dispatch_event("dragover", {"dataTransfer": drop})
    expect(page.get_by_test_id("drop")).to_contain_text("松开即添加到 E2")
    entry(page, "E2").dispatch_event("drop", {"dataTransfer": drop})
    assert waiting(page, "现场.png").get_by_label("归属").input_value() == "E2"
    start(page)
    work = entry(page, "E2").locator(".work")
    expect(work).to_have_count(1)
    work.get_by_role("button", name="删除 现场").click()
    page.get_by_role("dialog").get_by_role("button", name="删除").click()
    expect(work).to_have_count(0)
    assert titles(jury)["E2"] == []


def test_what_cannot_be_taken_is_told_before_it_is_sent(jury: Jury, room: Room) -> None:
    page = room()
    choose(
        page, file("E1.exe", "application/x-msdownload", b"MZ"), file("E2.png", "image/png", b"")
    )
    expect(waiting(page, "E1.exe")).to_contain_text("不接收这种文件（exe）")
    expect(waiting(page, "E1.exe")).to_contain_text("JPG, PNG, WEBP, PDF")
    expect(waiting(page, "E2.png")).to_contain_text("文件是空的")
    expect(page.get_by_role("button", name="上传 0 个文件")).to_be_disabled()


def test_who_may_only_look_finds_no_way_to_change_anything(jury: Jury, room: Room) -> None:
    page = room("supervisor")
    expect(page.get_by_test_id("drop")).to_have_count(0)
    expect(page.locator("input[type=file]")).to_have_count(0)
    expect(entry(page, "E1")).to_contain_text("还没有材料")


def test_the_chief_judge_sees_what_judges_attached(
    jury: Jury, browser: Browser, server: Server
) -> None:
    place = {"stage": "heat", "entry": "E1", "aspect": "A1"}
    for judge in ("J1", "J2"):
        path = f"{jury.path}/evidence/{judge}-photo"
        header = {"Content-Type": "image/png"}
        good(jury.judges[judge].put(path, content=photo(), headers=header, params=place))
    made = good(jury.http.post(f"{jury.path}/officials", json={"name": "陆", "role": "jury"}))
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN")
    page = context.new_page()
    page.goto(server.url + made["link"])
    page.goto(f"{server.url}/chief/{jury.contest}#/progress/all/E1")
    evidence = page.get_by_test_id("evidence")
    pictures = evidence.get_by_role("button", name=re.compile("照片"))
    expect(pictures).to_have_count(2)
    page.get_by_test_id("inspector").get_by_role("button", name=re.compile("评委J1")).last.click()
    expect(pictures).to_have_count(1)
    evidence.get_by_role("button", name="看另外 1 份").click()
    expect(pictures).to_have_count(2)
    pictures.first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("img")).to_have_js_property("naturalWidth", 640)
    expect(dialog).to_contain_text("评委J1，创新")
    dialog.get_by_role("button", name="下一份").click()
    expect(dialog).to_contain_text("评委J2，创新")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert axe(page) == []
    context.close()


def axe(page: Page) -> list[str]:
    """What axe has to say against the page."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    told = page.evaluate("axe.run({resultTypes: ['violations']})")
    return [f"{one['id']} {one['nodes'][0]['html']}" for one in told["violations"]]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_is_accessible_and_never_scrolls_sideways(
    jury: Jury, room: Room, size: tuple[int, int], language: str
) -> None:
    page = room("organiser", size)
    page.evaluate("language => localStorage.setItem('leitai.lang', language)", language)
    page.reload()
    choose(page, file("E1-夹具照片.png", "image/png", photo()))
    page.locator(".queue .button-primary").click()
    expect(entry(page, "E1").locator(".work")).to_have_count(1)
    long = "说明书" * 20
    choose(
        page,
        file(f"{long}.pdf", "application/pdf", paper()),
        file("E2.pdf", "application/pdf", b"no document"),
    )
    page.locator(".queue .button-primary").click()
    expect(page.locator(".queue-refused")).to_have_count(1)
    assert axe(page) == []
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide
