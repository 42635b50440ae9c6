"""One contest from its template to a certificate that a stranger verifies, in real browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from workbook import UNITS, id_number, unit_name, workbook

from judging import cell, waiting
from support.cup import good
from support.server import Server

pytestmark = pytest.mark.browser
CONTEST = "safety-2026"
PATIENCE = 60_000
VALUES = {
    "K1": "48",
    "K2": "31.5",
    "H1": "15",
    "H2": "1",
    "H3": "4",
    "R1": "2",
    "R2": "16",
    "C1": "14",
}
STAGE_OF = {"K1": "exam", "K2": "exam"}


@pytest.fixture
def city(server: Server) -> Iterator[httpx.Client]:
    """A city union with sixteen enterprises, and the administrator's client."""
    with server.client() as http:
        units = [{"code": "SD", "name": "温州市总工会", "kind": "city"}]
        units += [
            {"code": f"SD{n:02d}", "name": unit_name(n), "kind": "enterprise", "parent": "SD"}
            for n in range(UNITS)
        ]
        for unit in units:
            good(http.post("/api/units", json=unit))
        yield http


@pytest.fixture
def office(browser: Browser) -> Iterator[BrowserContext]:
    """An organiser's browser."""
    context = browser.new_context(
        viewport={"width": 1366, "height": 768}, locale="zh-CN", timezone_id="Asia/Shanghai"
    )
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


class Day:
    """The organiser's page, section by section."""

    def __init__(self, page: Page, server: Server, http: httpx.Client) -> None:
        self.page = page
        self.server = server
        self.http = http
        self.path = f"/api/contests/{CONTEST}"

    def to(self, section: str) -> None:
        self.page.goto(f"{self.server.url}/desk#/{CONTEST}/{section}")

    def press(self, name: str, *, asked: bool = False) -> None:
        """Press a verb, and again in the dialog that asks."""
        self.page.get_by_role("button", name=name, exact=True).first.click()
        if asked:
            dialog = self.page.get_by_role("dialog")
            dialog.get_by_role("button", name=name, exact=True).click()
            expect(dialog).to_have_count(0)

    def sign_in(self) -> None:
        self.page.goto(f"{self.server.url}/desk")
        self.page.get_by_label("用户名").fill(self.server.username)
        self.page.get_by_label("密码", exact=True).fill(self.server.password)
        self.page.get_by_role("button", name="登录", exact=True).click()
        expect(self.page.get_by_role("heading", name="我的比赛")).to_be_visible()

    def start(self) -> None:
        """From the template; its rules made fit for one day with one judge."""
        page = self.page
        page.goto(f"{self.server.url}/desk#/@/start")
        page.get_by_role("button", name=re.compile("企业安全员")).click()
        page.get_by_label("编号", exact=True).fill(CONTEST)
        page.get_by_label("开始日期").fill("2026-12-05")
        page.get_by_label("举办单位编号").fill("SD")
        self.press("建立赛事")
        expect(page.get_by_text("还缺什么")).to_be_visible()
        rules = self.http.get(f"{self.path}/rulebook").text
        rules = re.sub(r"\n    procedure: .*", "", rules)
        rules = rules.replace("judges: 3,", "judges: 1,").replace(" spread: 6,", "")
        rules = rules.replace("kind: judgement\n", "kind: judgement\n            judges: 1\n")
        self.to("setup")
        block = page.locator("section.block").filter(
            has=page.get_by_role("heading", name="规则文件")
        )
        block.get_by_role("textbox").fill(rules)
        self.press("发布规则")
        expect(page.get_by_text("规则已发布")).to_be_visible()

    def bring_in(self, folder: Path) -> None:
        """The workbook is read, the flagged rows are mended, the rest is written."""
        page = self.page
        path = folder / "报名汇总.xlsx"
        path.write_bytes(workbook())
        self.to("enrolment/importing")
        page.get_by_label("哪个单位的名单").fill("SD")
        page.get_by_label("Excel 或 CSV 文件").set_input_files(path)
        self.press("读取并检查")
        expect(page.get_by_text("已检查，尚未写入")).to_be_visible(timeout=PATIENCE)
        expect(page.locator(".import-standing")).to_contain_text("待修正 5")
        cures = (
            ("身份证号", id_number(40)),
            ("身份证号", id_number(41)),
            ("电话", "13800000042"),
            ("技能等级", "技师"),
        )
        for done, (field, text) in enumerate(cures):
            expect(page.locator("tr[data-place]")).to_have_count(5 - done)
            self.mend(field, text)
        expect(page.locator("tr[data-place]")).to_have_count(1)
        page.locator("tr[data-place='0']").click()
        page.get_by_role("dialog").get_by_role("button", name="跳过这一行").click()
        expect(page.locator(".import-standing")).not_to_contain_text("待修正")
        page.get_by_label("名单中的人都已同意报名须知").check()
        page.get_by_role("button", name=re.compile("^写入")).click()
        expect(page.locator(".import-standing b")).to_have_text("已写入", timeout=PATIENCE)

    def mend(self, field: str, text: str) -> None:
        """Open the first flagged row and put it right."""
        page = self.page
        page.locator("tr[data-place='0']").click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_label(field, exact=True).fill(text)
        dialog.get_by_role("button", name="保存并重新检查").click()
        expect(dialog).to_have_count(0)

    def accept(self) -> None:
        """The first 200 who applied are decided at once: four of each enterprise have a place."""
        page = self.page
        self.to("enrolment/applications")
        expect(page.locator("tr[data-place]").first).to_be_visible()
        page.get_by_role("grid").focus()
        page.keyboard.press("Control+a")
        self.press("录取")
        page.get_by_role("dialog").get_by_role("button", name="录取", exact=True).click()
        expect(page.get_by_label("状态").locator("option[value='accepted']")).to_have_text(
            "已录取 64", timeout=PATIENCE
        )
        page.keyboard.press("Escape")

    def lay_out(self) -> None:
        """Stations and sessions."""
        page = self.page
        self.to("schedule")
        page.get_by_role("button", name="场地与场次").click()
        page.get_by_label("工位数").fill("16")
        page.get_by_label("首日").fill("2026-12-05")
        self.press("生成")
        self.press("保存场地")
        expect(page.get_by_label(re.compile("^工位："))).to_have_value(re.compile("S16, V1"))

    def draw_order(self) -> None:
        """An order of appearance, drawn before witnesses."""
        page = self.page
        self.to("schedule")
        page.get_by_role("button", name="抽签", exact=True).click()
        self.press("公布抽签", asked=True)
        room = page.get_by_role("link", name=re.compile("见证、开签")).first.get_attribute("href")
        self.draw(f"{self.server.url}{room}")
        self.to("schedule")
        page.reload()
        page.get_by_role("button", name="抽签", exact=True).click()
        self.press("采用结果")
        expect(page.get_by_text("已采用")).to_be_visible()

    def schedule(self) -> None:
        """A timetable that is solved and published."""
        page = self.page
        self.to("schedule")
        page.get_by_role("button", name="日程", exact=True).click()
        self.press("自动排程")
        expect(page.get_by_text(re.compile("已排好：64 人，0 人未排入"))).to_be_visible(
            timeout=PATIENCE
        )
        self.press("发布日程", asked=True)
        expect(page.get_by_text("第 1 版已发布")).to_be_visible()

    def draw(self, room: str) -> None:
        """Two supervisors put in a sentence each; the organiser draws."""
        witnesses = [self.supervisor(n) for n in (1, 2)]
        for place, page in enumerate(witnesses):
            page.goto(room)
            page.get_by_label("写一句别人猜不到的话").fill(f"第{place}排今天有人打喷嚏三次并且很响")
            page.get_by_role("button", name="密封我的一句话").click()
            expect(page.get_by_role("button", name="公开我的一句话")).to_be_visible()
        for page in witnesses:
            page.reload()
            page.get_by_role("button", name="公开我的一句话").click()
            expect(page.get_by_role("button", name="公开我的一句话")).to_have_count(0)
            page.context.close()
        self.page.goto(room)
        self.press("抽签", asked=True)
        expect(self.page.get_by_test_id("verdict")).to_contain_text("结果一致")

    def supervisor(self, n: int) -> Page:
        """A witness in a browser of their own, come by a personal link."""
        body = {"name": f"监督员{n}", "role": "supervisor"}
        link = good(self.http.post(f"{self.path}/officials", json=body))["link"]
        page = self.visitor()
        page.goto(self.server.url + link)
        return page

    def visitor(self) -> Page:
        """A page in a browser that knows nobody."""
        browser = self.page.context.browser
        assert browser is not None
        return browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai").new_page()

    def publish(self) -> None:
        """Every switch that is ready; a stranger then sees the entries."""
        page = self.page
        self.to("prepare")
        offer = page.get_by_role("button", name="预览 · 公开").and_(page.locator(":enabled"))
        expect(offer.first).to_be_visible()
        for _ in range(offer.count()):
            left = offer.count()
            offer.first.click()
            dialog = page.get_by_role("dialog")
            dialog.get_by_role("button", name="公开", exact=True).click()
            expect(dialog).to_have_count(0)
            expect(offer).to_have_count(left - 1)
        stranger = self.visitor()
        stranger.goto(f"{self.server.url}/contest/{CONTEST}")
        expect(stranger.locator("body")).to_contain_text("第1机械厂")
        stranger.context.close()

    def judge(self) -> None:
        """One judge comes by link and gives a mark on the tablet; a script gives the others."""
        page = self.page
        self.to("setup")
        block = page.locator("section.block").filter(
            has=page.get_by_role("heading", name="裁判名单")
        )
        block.get_by_role("textbox").fill("编号,姓名\nJ1,王建国\n")
        with page.expect_response(lambda answer: answer.url.endswith("/judges")):
            block.get_by_role("button", name=re.compile("登记")).click()
        self.to("judges")
        link = page.locator(".link-url").first.get_attribute("href")
        self.to("stages")
        for stage in ("安全知识考试", "现场任务"):
            row = page.locator(".stage").filter(has_text=stage)
            row.get_by_role("button", name="开放打分").click()
            expect(row.get_by_role("button", name="停止打分")).to_be_visible()
        self.tablet(str(link))
        entries = [one["entry"] for one in good(self.http.get(f"{self.path}/entries"))]
        for place, entry in enumerate(entries):
            self.mark(entry, place)

    def tablet(self, link: str) -> None:
        """The judge's first mark, typed on the tablet's keys and delivered."""
        page = self.visitor()
        page.goto(link)
        cell(page, "K1").locator(".field-key").click()
        for key in VALUES["K1"]:
            page.keyboard.press(key)
        page.keyboard.press("Enter")
        waiting(page, 0)
        page.context.close()

    def mark(self, entry: str, place: int) -> None:
        """All marks of an entry but the one given on the tablet; no two have the same total."""
        for aspect, value in VALUES.items():
            if (aspect, place) == ("K1", 0):
                continue
            given = f"{place * 0.5:g}" if aspect == "K1" else value
            body = {"stage": STAGE_OF.get(aspect, "practice"), "entry": entry, "aspect": aspect}
            path = f"{self.path}/marks/{entry}-{aspect}"
            good(self.http.put(path, json=body | {"judge": "J1", "value": given}))

    def finalise(self) -> None:
        """Marking is closed and the results are made final, stage by stage."""
        self.to("stages")
        for stage in ("安全知识考试", "现场任务"):
            row = self.page.locator(".stage").filter(has_text=stage)
            for verb in ("停止打分", "定为最终"):
                row.get_by_role("button", name=verb).click()
                dialog = self.page.get_by_role("dialog")
                dialog.get_by_role("button", name=verb).click()
                expect(dialog).to_have_count(0)
            expect(row).to_contain_text("最终")

    def award(self, folder: Path) -> Path:
        """Awards are conferred and certificates issued; the winner's is downloaded."""
        page = self.page
        self.to("awards")
        self.press("确认授奖", asked=True)
        expect(page.locator(".award-state")).to_contain_text("授奖")
        self.press("生成证书")
        page.locator("tr[data-place='0']").click(timeout=PATIENCE)
        with page.expect_download() as download:
            page.get_by_role("link", name="凭证文件 JSON").click()
        path = folder / "credential.json"
        download.value.save_as(path)
        return path

    def verify(self, file: Path) -> None:
        """A stranger with nothing but the file."""
        stranger = self.visitor()
        stranger.goto(f"{self.server.url}/verify")
        stranger.get_by_label("选择文件").set_input_files(file)
        verdict = stranger.locator(".verdict")
        expect(verdict).to_have_attribute("data-outcome", "valid")
        expect(verdict).to_contain_text("证书有效")
        stranger.context.close()


def test_from_the_template_to_the_certificate(
    office: BrowserContext, city: httpx.Client, server: Server, tmp_path: Path
) -> None:
    day = Day(office.new_page(), server, city)
    day.sign_in()
    day.start()
    day.bring_in(tmp_path)
    day.accept()
    day.lay_out()
    day.draw_order()
    day.schedule()
    day.publish()
    day.judge()
    day.finalise()
    day.verify(day.award(tmp_path))
