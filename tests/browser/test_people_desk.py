"""Units and people at the desk: lists pasted in, two rows that are one person, consents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from axe import sound
from playwright.sync_api import BrowserContext, Page, expect

from support.cup import good
from support.server import Server
from support.union import Union, id_number

pytestmark = pytest.mark.browser
NUMBERS = count(1)


@pytest.fixture
def union(server: Server) -> Iterator[Union]:
    with server.client() as http:
        yield Union(server, http, f"pd{next(NUMBERS)}")


@pytest.fixture
def desk(context: BrowserContext, page: Page, union: Union) -> Page:
    """The desk as the city's administrator sees it in the office."""
    token = union.people["upper"].headers["Authorization"]
    context.set_extra_http_headers({"Authorization": token})
    page.set_viewport_size({"width": 1366, "height": 768})
    return page


def test_units_are_pasted_looked_over_and_written(desk: Page, server: Server, union: Union) -> None:
    desk.goto(f"{server.url}/desk#/@/units/{union.city}")
    desk.get_by_role("button", name="导入单位").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="检查")).to_be_disabled()
    name = union.name
    dialog.get_by_label("从 Excel 复制后粘贴在这里").fill(
        "编号\t名称\t类型\t上级\t备注\n"
        f"{name}-T\t东乡镇\t镇街\t\t新\n"
        f"{name}-T1\t东乡织造厂\t企业\t东乡镇\t\n"
        f"{name} X\t坏编号\t企业\t\t\n"
        f"{name}-Y\t无类型\t兴趣组\t\t\n"
        f"{name}-Z\t孤儿厂\t企业\t哪里镇\t\n"
    )
    dialog.get_by_role("button", name="检查").click()
    expect(dialog.locator("p[role=status]")).to_contain_text("新增 2，更新 0，不变 0，有问题 3")
    expect(dialog).to_contain_text("没有用到的列：备注")
    expect(dialog.get_by_role("row", name="孤儿厂")).to_contain_text("找不到上级单位")
    expect(dialog.get_by_role("row", name="无类型")).to_contain_text("不认识的类型")
    sound(desk, "import units")
    dialog.get_by_role("button", name="写入 2 行").click()
    expect(desk.get_by_role("status").filter(has_text="已导入：新增 2，更新 0")).to_be_visible()
    expect(desk.get_by_role("gridcell", name="东乡织造厂", exact=True)).to_be_visible()
    unit = good(union.root.get(f"/api/units/{name}-T1"))
    assert unit["parent"] == f"{name}-T"


def test_a_list_without_heads_is_told(desk: Page, server: Server, union: Union) -> None:
    desk.goto(f"{server.url}/desk#/@/units/{union.city}")
    desk.get_by_role("button", name="导入单位").click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_label("从 Excel 复制后粘贴在这里").fill(f"{union.name}-Q\t西乡镇\t镇街\n")
    dialog.get_by_role("button", name="检查").click()
    expect(dialog.get_by_role("alert")).to_contain_text("第一行要是表头")


def test_people_are_pasted_and_again_without_harm(desk: Page, server: Server, union: Union) -> None:
    desk.goto(f"{server.url}/desk#/@/people/{union.city}")
    desk.get_by_role("button", name="导入人员").first.click()
    dialog = desk.get_by_role("dialog")
    card = id_number(611)
    text = (
        "姓名,单位,技能等级,性别,手机,身份证号\n"
        f"左丘明,单位{union.first},高级工,男,13800020001,{card}\n"
        f"左丘亮,{union.second},大师,男,,\n"
        f"左丘光,不存在的厂,技师,女,,\n"
        f"左丘错,{union.first},,男,,{card[:-1]}{'1' if card[-1] != '1' else '2'}\n"
    )
    for created, unchanged in ((1, 0), (0, 1)):
        dialog.get_by_label("从 Excel 复制后粘贴在这里").fill(text)
        dialog.get_by_role("button", name="检查").click()
        expect(dialog.locator("p[role=status]")).to_contain_text(
            f"新增 {created}，更新 0，不变 {unchanged}，有问题 3"
        )
        expect(dialog.get_by_role("row", name="左丘亮")).to_contain_text("不认识的技能等级")
        expect(dialog.get_by_role("row", name="左丘光")).to_contain_text("找不到这个单位")
        expect(dialog.get_by_role("row", name="左丘错")).not_to_contain_text("可以写入")
        if created:
            sound(desk, "import people")
            desk.set_viewport_size({"width": 1366, "height": 768})
        dialog.get_by_role("button", name="写入 1 行").click()
        expect(
            desk.get_by_role("status").filter(has_text=f"已导入：新增 {created}")
        ).to_be_visible()
        if created:
            desk.get_by_role("button", name="导入人员").first.click()
    desk.get_by_label("姓名、手机或证件后四位").fill("左丘")
    expect(desk.get_by_role("gridcell", name="左丘明", exact=True)).to_have_count(1)


def test_people_without_a_unit_above_go_where_their_rows_say(
    desk: Page, server: Server, union: Union
) -> None:
    desk.goto(f"{server.url}/desk#/@/people")
    desk.get_by_role("button", name="导入人员").first.click()
    dialog = desk.get_by_role("dialog")
    dialog.get_by_label("从 Excel 复制后粘贴在这里").fill(f"姓名,单位\n左丘西,{union.first}\n")
    dialog.get_by_role("button", name="检查").click()
    expect(dialog.get_by_role("alert")).to_contain_text("请先选所在单位")
    dialog.get_by_label("所在单位").fill(union.city)
    dialog.get_by_role("button", name="检查").click()
    dialog.get_by_role("button", name="写入 1 行").click()
    expect(desk.get_by_role("status").filter(has_text="已导入：新增 1")).to_be_visible()


def test_two_rows_of_one_person_become_one(desk: Page, server: Server, union: Union) -> None:
    kept = union.person(union.first, "公冶长", phone="13800020011", id_number=id_number(613))
    gone = union.person(union.first, "公冶长", phone="13800020012")
    desk.goto(f"{server.url}/desk#/@/people/{union.first}")
    expect(desk.get_by_role("gridcell", name="公冶长", exact=True)).to_have_count(2)
    desk.get_by_role("grid").focus()
    desk.keyboard.press("Control+a")
    desk.get_by_role("button", name="合并这两条").click()
    dialog = desk.get_by_role("dialog")
    expect(dialog).to_contain_text("这两条是同一个人？")
    # The row with an identity number is proposed to stay; it says which one goes.
    expect(dialog.get_by_role("radio")).to_have_count(2)
    expect(dialog.locator("p").last).to_contain_text(f"{gone['code']} 的报名")
    sound(desk, "merge")
    dialog.get_by_role("button", name="合并", exact=True).click()
    expect(desk.get_by_role("status").filter(has_text="已合并为 公冶长")).to_be_visible()
    expect(desk.get_by_role("gridcell", name="公冶长", exact=True)).to_have_count(1)
    listed = good(union.root.get("/api/people", params={"unit": union.first, "q": "公冶"}))
    assert [one["code"] for one in listed["people"]] == [kept["code"]]


def test_consents_are_recorded_taken_back_and_stay_on_record(
    desk: Page, server: Server, union: Union
) -> None:
    person = union.person(union.first, "漆雕开")
    desk.goto(f"{server.url}/desk#/@/people/{union.first}/{person['code']}")
    card = desk.get_by_role("dialog")
    card.get_by_text("授权同意", exact=True).click()
    consents = card.get_by_role("region", name="授权同意")
    row = consents.get_by_role("listitem").filter(has_text="公布影像")
    expect(row).to_contain_text("未同意")
    expect(consents).to_contain_text("须有本人签字的书面同意")
    row.get_by_role("button", name="登记同意 公布影像").click()
    expect(row).to_contain_text("同意（文本")
    sound(desk, "consents")
    row.get_by_role("button", name="撤回 公布影像").click()
    expect(row).to_contain_text("撤回")
    expect(row.get_by_role("button", name="登记同意 公布影像")).to_be_visible()
    rows = good(union.root.get(f"/api/people/{person['code']}/consents"))
    assert [(one["purpose"], one["withdrawn"] is not None) for one in rows] == [
        ("publish_image", True)
    ]
