"""From the result to the stranger who verifies a certificate, in a real browser."""

from __future__ import annotations

import io
import json
import re
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pypdf import PdfReader

from support.cup import good
from support.prizes import RULES, Prizes
from support.server import Server

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[2] / "web/node_modules/axe-core/axe.min.js"
NUMBERS = count(1)


@pytest.fixture
def prizes(server: Server) -> Prizes:
    return Prizes(server.client(), f"prizes-{next(NUMBERS)}")


def sign_in(page: Page, server: Server, contest: str) -> None:
    page.goto(f"{server.url}/desk")
    page.get_by_label("用户名").fill(server.username)
    page.get_by_label("密码", exact=True).fill(server.password)
    page.get_by_role("button", name="登录", exact=True).click()
    expect(page.get_by_label("用户名")).to_have_count(0)
    page.goto(f"{server.url}/desk#/{contest}/awards")
    expect(page.get_by_role("heading", level=1)).to_contain_text("奖项与证书")


def office(browser: Browser, width: int = 1366) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": 844}, locale="zh-CN", bypass_csp=True
    )


def look(page: Page, width: int) -> None:
    """Nothing wider than the screen, nothing serious found by axe."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_script_tag(path=str(AXE))
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run().then((r) => r.violations.filter((v) => "
        "['serious','critical'].includes(v.impact)).map((v) => ({id: v.id, n: v.nodes[0].html})))"
    )
    assert found == []


def issued(prizes: Prizes) -> dict[str, Any]:
    prizes.finalise()
    prizes.confer()
    prizes.issue()
    row: dict[str, Any] = good(prizes.http.get(f"{prizes.path}/credentials"))["credentials"][0]
    return row


def test_conferred_issued_and_verified(
    browser: Browser, page: Page, server: Server, prizes: Prizes, tmp_path: Path
) -> None:
    prizes.finalise()
    with office(browser) as context:
        desk = context.new_page()
        sign_in(desk, server, prizes.contest)
        desk.get_by_role("button", name="确认授奖").click()
        desk.get_by_role("dialog").get_by_role("button", name="确认授奖").click()
        expect(desk.locator(".award-state")).to_contain_text("授奖")
        desk.get_by_role("button", name="生成证书").click()
        desk.get_by_role("grid", name="证书").get_by_text("选手1").click()
        with desk.expect_download() as download:
            desk.get_by_role("link", name="凭证文件 JSON").click()
        file = tmp_path / "credential.json"
        download.value.save_as(file)
    page.goto(f"{server.url}/verify")
    page.get_by_label("选择文件").set_input_files(file)
    verdict = page.locator(".verdict")
    expect(verdict).to_have_attribute("data-outcome", "valid")
    expect(verdict).to_contain_text("证书有效")
    expect(verdict).to_contain_text("选手1")
    document = json.loads(file.read_text("utf-8"))
    document["credentialSubject"]["identifier"][0]["identityHash"] = "冒名者"
    page.get_by_label("或粘贴").fill(json.dumps(document, ensure_ascii=False))
    page.get_by_role("button", name="核验", exact=True).click()
    expect(verdict).to_have_attribute("data-outcome", "forged")
    expect(verdict).not_to_contain_text("冒名者")


def test_the_pdf_itself_and_without_a_network(
    page: Page, context: BrowserContext, server: Server, prizes: Prizes, tmp_path: Path
) -> None:
    row = issued(prizes)
    pdf = tmp_path / "certificate.pdf"
    answer = prizes.http.get(f"/api/credentials/{row['credential']}.pdf?key={row['key']}")
    pdf.write_bytes(answer.content)
    page.goto(f"{server.url}/verify")
    expect(page.get_by_text("公钥指纹")).to_be_visible()
    context.set_offline(True)
    page.get_by_label("选择文件").set_input_files(pdf)
    verdict = page.locator(".verdict")
    expect(verdict).to_have_attribute("data-outcome", "partly")
    expect(verdict).to_contain_text("没有网络，未核对账本")
    expect(verdict).to_contain_text("未被吊销")
    expect(verdict).to_contain_text("选手1")


def test_the_page_opens_without_a_network(
    page: Page, context: BrowserContext, server: Server, prizes: Prizes
) -> None:
    row = issued(prizes)
    path = f"/api/credentials/{row['credential']}.json?key={row['key']}"
    page.goto(f"{server.url}/verify")
    expect(page.get_by_text("公钥指纹")).to_be_visible()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    context.set_offline(True)
    page.reload()
    page.get_by_label("或粘贴").fill(prizes.http.get(path).text)
    page.get_by_role("button", name="核验", exact=True).click()
    verdict = page.locator(".verdict")
    expect(verdict).to_have_attribute("data-outcome", "partly")
    expect(verdict).to_contain_text("未被吊销")


def test_a_revoked_one_shows_why(
    browser: Browser, page: Page, server: Server, prizes: Prizes
) -> None:
    row = issued(prizes)
    with office(browser) as context:
        desk = context.new_page()
        sign_in(desk, server, prizes.contest)
        desk.get_by_role("grid", name="证书").get_by_text("选手1").click()
        desk.get_by_role("button", name="吊销").click()
        desk.get_by_label("原因").fill("成绩更正后换发")
        desk.get_by_role("dialog").get_by_role("button", name="吊销").click()
        expect(desk.locator("body")).to_contain_text("已吊销：成绩更正后换发")
    jwt = prizes.http.get(f"/api/credentials/{row['credential']}.jwt?key={row['key']}").text
    page.goto(f"{server.url}/verify#{jwt}")
    expect(page.locator(".verdict")).to_have_attribute("data-outcome", "revoked")
    expect(page.locator(".verdict")).to_contain_text("成绩更正后换发")
    assert "#" not in page.url


def test_the_ceremony_by_key(browser: Browser, server: Server, prizes: Prizes) -> None:
    issued(prizes)
    with office(browser) as context:
        page = context.new_page()
        page.emulate_media(reduced_motion="reduce")
        sign_in(page, server, prizes.contest)
        page.goto(f"{server.url}/ceremony/{prizes.contest}")
        expect(page.get_by_text("颁奖仪式")).to_be_visible()
        for name in ("选手3", "选手2", "选手1"):
            page.keyboard.press("ArrowRight")
            expect(page.locator(".winner-name")).to_have_text(name)
        page.keyboard.press("ArrowLeft")
        expect(page.locator(".winner-name")).to_have_text("选手2")
        page.goto(f"{server.url}/ceremony/{prizes.contest}?rehearsal")
        expect(page.get_by_text("演练")).to_be_visible()
        page.keyboard.press("PageDown")
        expect(page.locator(".winner-name")).to_have_text("获奖者")
        look(page, 1366)


@pytest.mark.parametrize("width", [390, 1366])
def test_objection_and_answer(browser: Browser, server: Server, width: int) -> None:
    cup = Prizes(server.client(), f"prizes-{next(NUMBERS)}", period="1 h")
    cup.publish()
    with office(browser, width) as context:
        public = context.new_page()
        public.goto(f"{server.url}/publicity/{cup.contest}")
        public.get_by_label("异议内容").fill("第二项计时有误，请核对录像")
        public.get_by_role("button", name="提交异议").click()
        expect(public.get_by_role("heading", name="异议已受理")).to_contain_text("YY-0001")
        receipt = public.locator(".receipt").inner_text()
        look(public, width)
        desk = context.new_page()
        sign_in(desk, server, cup.contest)
        expect(desk.locator(".award-blockers")).to_contain_text("1 件异议")
        look(desk, width)
        desk.get_by_role("button", name="答复").click()
        desk.get_by_label("异议不成立").check()
        desk.get_by_label("答复（公开").fill("已核对录像，计时无误")
        desk.get_by_role("dialog").get_by_role("button", name="答复").click()
        expect(desk.locator(".objection-row")).to_contain_text("已核对录像")
        public.get_by_label("回执码").fill(receipt)
        public.get_by_role("button", name="查询").click()
        expect(public.get_by_text("异议不成立：已核对录像，计时无误")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1366])
def test_every_published_stage_can_be_objected_to(
    browser: Browser, server: Server, width: int
) -> None:
    cup = Prizes(server.client(), f"prizes-{next(NUMBERS)}", period="1 h", heat=True)
    cup.publish_heat()
    with office(browser, width) as context:
        public = context.new_page()
        public.goto(f"{server.url}/publicity/{cup.contest}")
        expect(public.get_by_text("初赛公示中")).to_be_visible()
        expect(public.get_by_role("row")).to_have_count(5)
        link = public.get_by_role("link", name="成绩册 PDF").get_attribute("href")
        assert cup.stranger().get(str(link)).content.startswith(b"%PDF")
        public.get_by_label("涉及的选手").select_option("E4")
        public.get_by_label("异议内容").fill("第二项计时有误，请核对录像")
        public.get_by_role("button", name="提交异议").click()
        expect(public.get_by_role("heading", name="异议已受理")).to_contain_text("YY-0001")
        assert good(cup.http.get(f"{cup.path}/objections"))["objections"][0]["entry"] == "E4"
        cup.publish()
        public.reload()
        expect(public.get_by_text("决赛公示中")).to_be_visible()
        public.get_by_role("combobox").first.select_option("决赛")
        public.get_by_label("异议内容").fill("第一项评分有误，请核对录像")
        public.get_by_role("button", name="提交异议").click()
        expect(public.get_by_role("heading", name="异议已受理")).to_contain_text("YY-0002")
        look(public, width)


@pytest.mark.parametrize("width", [390, 1366])
def test_the_verification_page_fits(
    browser: Browser, server: Server, prizes: Prizes, width: int
) -> None:
    row = issued(prizes)
    path = f"/api/credentials/{row['credential']}.json?key={row['key']}"
    with office(browser, width) as context:
        page = context.new_page()
        page.goto(f"{server.url}/verify")
        page.get_by_label("或粘贴").fill("这不是证书")
        page.get_by_role("button", name="核验", exact=True).click()
        expect(page.locator(".verdict")).to_have_attribute("data-outcome", "unreadable")
        page.get_by_label("或粘贴").fill(prizes.http.get(path).text)
        page.get_by_role("button", name="核验", exact=True).click()
        expect(page.locator(".verdict")).to_have_attribute("data-outcome", "valid")
        page.get_by_role("button", name="扫描二维码").click()
        expect(page.get_by_text("无法使用摄像头")).to_be_visible()
        look(page, width)


@pytest.mark.parametrize("width", [390, 1366])
def test_awards_are_corrected_by_two(
    browser: Browser, server: Server, prizes: Prizes, width: int
) -> None:
    issued(prizes)
    good(prizes.http.post(f"{prizes.path}/entries/E1/disqualify", json={"reason": "fraud"}))
    with office(browser, width) as context:
        desk = context.new_page()
        sign_in(desk, server, prizes.contest)
        told = desk.get_by_role("region", name="奖项与成绩不符")
        expect(told.get_by_role("row", name="一等奖")).to_contain_text("选手2")
        look(desk, width)
        told.get_by_role("button", name="提请更正授奖").click()
        desk.get_by_label("理由").fill("查实违规")
        desk.get_by_role("dialog").get_by_role("button", name="提请更正授奖").click()
        expect(told).to_contain_text("须由另一名组织者或仲裁确认")
        request = prizes.awards()["correction"]["request"]
        path = f"{prizes.path}/awards/corrections/{request}/confirm"
        good(prizes.official("arbitrator").post(path))
        desk.reload()
        expect(desk.locator(".award-state")).to_contain_text("更正")
        told.get_by_role("button", name="吊销这些证书").click()
        desk.get_by_label("原因").fill("更正授奖")
        desk.get_by_role("dialog").get_by_role("button", name="吊销").click()
        expect(told).to_have_count(0)
        desk.get_by_role("button", name="生成证书").click()
        expect(desk.get_by_text("6 份，其中吊销 3 份")).to_be_visible()


CROWD = 1000


def crowd(server: Server) -> Prizes:
    """Everybody of a large field has won something; nothing is issued yet."""
    contest = f"crowd-{next(NUMBERS)}"
    rules = RULES.replace("PROCEDURE", "").replace("ranks: 2..3}", f"ranks: 2..{CROWD + 4}}}")
    cup = Prizes(server.client(), contest, rules=rules, close=False)
    names = [f"C{n}" for n in range(CROWD)]
    for first in range(0, CROWD, 500):
        part = names[first : first + 500]
        rows = [{"entry": each, "name": f"选手{each}"} for each in part]
        good(cup.http.post(f"{cup.path}/entries", json={"entries": rows}))
        marks = [
            {"mark": each, "stage": "final", "entry": each, "aspect": "B1", "judge": "J1"}
            | {"value": "5"}
            for each in part
        ]
        good(cup.http.post(f"{cup.path}/marks", json={"marks": marks}))
    good(cup.http.post(f"{cup.path}/stages/final/close"))
    cup.finalise()
    cup.confer()
    return cup


def test_who_reloads_the_page_sees_how_far_the_issuing_is(browser: Browser, server: Server) -> None:
    cup = crowd(server)
    with office(browser) as context:
        desk = context.new_page()
        sign_in(desk, server, cup.contest)
        expect(desk.get_by_role("button", name="生成证书")).to_be_enabled()
        job = good(cup.http.post(f"{cup.path}/credentials", json={}))
        assert job["state"] == "running"
        # However fast the machine: the page hears what was true just now, and then has to wait.
        listed = good(cup.http.get(f"{cup.path}/credentials")) | {"issuing": job}
        asked: list[Route] = []

        def hold(route: Route) -> None:
            asked.append(route)

        desk.route(re.compile(r"/credentials\?"), lambda it: it.fulfill(json=listed), times=1)
        desk.route(re.compile(r"/credentials/jobs/"), hold, times=1)
        with desk.expect_request(re.compile(r"/credentials/jobs/")):
            desk.reload()
        expect(desk.get_by_text("正在生成：")).to_be_visible()
        expect(desk.get_by_role("button", name="生成证书")).to_be_disabled()
        asked[0].continue_()
        expect(desk.get_by_text(f"{CROWD + 4} 份，其中吊销 0 份")).to_be_visible(timeout=120_000)
        expect(desk.get_by_text("正在生成：")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1366])
def test_chosen_certificates_are_printed_and_revoked_together(
    browser: Browser, server: Server, prizes: Prizes, width: int
) -> None:
    issued(prizes)
    with office(browser, width) as context:
        desk = context.new_page()
        sign_in(desk, server, prizes.contest)
        table = desk.get_by_role("grid", name="证书")
        for name in ("选手1", "选手3"):
            table.get_by_role("row", name=name).get_by_role("checkbox").check()
        link = desk.get_by_role("link", name="打印所选").get_attribute("href")
        pages = PdfReader(io.BytesIO(prizes.http.get(str(link)).content)).pages
        assert len(pages) == 2
        desk.get_by_role("button", name="吊销所选").click()
        asked = desk.get_by_role("dialog", name="吊销这 2 份证书？")
        expect(asked).to_contain_text("选手1、选手3")
        expect(asked).to_contain_text("不能撤销，也不能恢复")
        expect(asked.get_by_role("button", name="吊销 2 份")).to_be_disabled()
        look(desk, width)
        asked.get_by_label("类别").select_option("error")
        asked.get_by_label("原因").fill("单位名称有误，换发")
        asked.get_by_role("button", name="吊销 2 份").click()
        expect(desk.get_by_text("已吊销 2 份证书")).to_be_visible()
        expect(desk.get_by_text("3 份，其中吊销 2 份")).to_be_visible()
    rows = good(prizes.http.get(f"{prizes.path}/credentials"))["credentials"]
    assert {row["holder"]: row["words"] for row in rows} == {
        "选手1": "单位名称有误，换发",
        "选手2": None,
        "选手3": "单位名称有误，换发",
    }


def test_a_replaced_one_tells_which_stands_for_it(
    page: Page, server: Server, prizes: Prizes
) -> None:
    row = issued(prizes)
    jwt = prizes.http.get(f"/api/credentials/{row['credential']}.jwt?key={row['key']}").text
    why = {"reason": "replaced", "words": "姓名有误", "credentials": [row["credential"]]}
    good(prizes.http.post(f"{prizes.path}/credentials/revoke", json=why))
    prizes.issue()
    rows = good(prizes.http.get(f"{prizes.path}/credentials"))["credentials"]
    page.goto(f"{server.url}/verify#{jwt}")
    expect(page.locator(".verdict")).to_have_attribute("data-outcome", "revoked")
    expect(page.locator(".verdict")).to_contain_text(f"已换发新证书，编号 {rows[-1]['credential']}")
