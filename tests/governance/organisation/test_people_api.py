"""People: registered, found, edited, unmasked, merged, erased; out of reach they are not there."""

from __future__ import annotations

import pytest

from support.cup import error_of, good
from support.server import Server
from support.union import Union, id_number, stranger

pytestmark = pytest.mark.server
ID = id_number(11)
PHONE = "13805771234"


@pytest.fixture(scope="module")
def union(running_server: Server) -> Union:
    return Union(running_server, running_server.client(), "pe")


def test_numbers_are_masked_until_somebody_says_why(union: Union) -> None:
    made = union.person(union.first, "林海", phone=f"+86 {PHONE}", id_number=ID)
    assert (made["phone"], made["id_number"]) == ("138****1234", f"330{'*' * 13}{ID[-2:]}")
    assert (made["gender"], made["born"]) == ("m", "1990-03-07")
    admin, officer = union.people["admin"], union.people["officer"]
    path = f"/api/people/{made['code']}"
    why = {"reason": "contact"}
    error_of(officer.post(f"{path}/unmask", json=why), 403, "not_allowed")
    assert good(admin.post(f"{path}/unmask", json=why)) == {"phone": PHONE, "id_number": ID}
    acts = good(admin.get("/api/audit?operation=unmaskPerson"))["acts"]
    assert [(one["subject"], one["detail"], one["outcome"]) for one in acts] == [
        (f"person {made['code']}", "contact", 200),
        (f"person {made['code']}", "", 403),
    ]
    assert PHONE not in admin.get("/api/people?limit=200").text


def test_out_of_reach_is_not_there(running_server: Server, union: Union) -> None:
    made = union.person(union.first, "周密")
    neighbour = union.people["neighbour"]
    for answer in (
        neighbour.get(f"/api/people/{made['code']}"),
        neighbour.get(f"/api/people/{made['code']}/export"),
        neighbour.post(f"/api/people/{made['code']}/erase", json={"confirm": made["code"]}),
        neighbour.get("/api/people/Pnobody"),
    ):
        error_of(answer, 404, "person_unknown")
        assert "周密" not in answer.text
    error_of(neighbour.get(f"/api/units/{union.first}"), 404, "unit_unknown")
    error_of(neighbour.get(f"/api/people?unit={union.first}"), 404, "unit_unknown")
    assert good(neighbour.get("/api/people?q=周密"))["people"] == []
    error_of(stranger(running_server).get("/api/people"), 401, "not_signed_in")


def test_pages_go_through_everybody_once(union: Union) -> None:
    unit = union.unit("pe-pages", "section", union.second)["code"]
    rows = [{"name": f"赵{n % 7}", "unit": unit, "phone": f"1390000{n:04d}"} for n in range(53)]
    done = good(union.root.post("/api/people/bulk", json={"unit": unit, "people": rows}))
    assert not done["problems"]
    seen, after, total = [], "", None
    while True:
        page = good(union.people["upper"].get(f"/api/people?unit={unit}&limit=10&after={after}"))
        total = total if after else page["total"]
        seen += [(one["name"], one["code"]) for one in page["people"]]
        after = page["next"]
        if after is None:
            break
    assert (total, len(seen), len(set(seen))) == (53, 53, 53)
    assert seen == sorted(seen)
    error_of(union.root.get("/api/people?after=nonsense"), 422, "invalid")


@pytest.mark.parametrize(
    ("q", "names"),
    [
        ("欧阳", ["欧阳若兰"]),
        ("若", ["欧阳若兰"]),
        ("阳若兰", ["欧阳若兰"]),
        ("WEI", ["Zhang Wei"]),
        ("g w", ["Zhang Wei"]),
        ("13777770001", ["欧阳若兰"]),
        ("137-7777 0001", ["欧阳若兰"]),
        ("0002", ["Zhang Wei"]),
        (id_number(24), ["Zhang Wei"]),
        ("%", []),
        ("_", []),
        ("欧阳若兰兰", []),
    ],
)
def test_found_by_what_people_type(union: Union, q: str, names: list[str]) -> None:
    if not good(union.root.get("/api/people?q=欧阳"))["people"]:
        union.person(union.first, "欧阳若兰", phone="13777770001")
        union.person(union.first, "Zhang Wei", phone="13777770002", id_number=id_number(24))
    found = good(union.people["viewer"].get("/api/people", params={"q": q}))
    assert [one["name"] for one in found["people"]] == names
    assert found["total"] == len(names)


def test_the_same_list_again_changes_nothing_and_bad_rows_are_told(union: Union) -> None:
    rows = [
        {"name": "甲", "unit": union.first, "id_number": id_number(31)},
        {"name": "乙", "unit": union.first, "phone": "13500000001"},
        {"name": "乙", "unit": union.first, "phone": "13500000002"},
        {"name": "丙", "unit": union.first, "id_number": "330302199003070000"},
        {"name": "丁", "unit": union.second},
        {"name": "甲二", "unit": union.first, "id_number": id_number(31)},
        {"name": "戊", "unit": union.first, "phone": "12"},
        {"name": "己", "unit": union.first, "id_number": id_number(33), "gender": "f"},
    ]
    body = {"unit": union.first, "people": rows}
    officer = union.people["officer"]
    first = good(officer.post("/api/people/bulk", json=body))
    assert [one["outcome"] for one in first["people"]] == ["created"] * 3
    assert {one["row"]: one["code"] for one in first["problems"]} == {
        3: "id_mangled",
        4: "unit_unknown",
        5: "row_twice",
        6: "phone_invalid",
        7: "id_differs",
    }
    again = good(officer.post("/api/people/bulk", json=body))
    assert [one["outcome"] for one in again["people"]] == ["unchanged"] * 3
    assert [one["code"] for one in again["people"]] == [one["code"] for one in first["people"]]
    rows[0]["trade"] = "6-31-01-03"
    third = good(officer.post("/api/people/bulk", json=body))
    assert [one["outcome"] for one in third["people"]] == ["changed", "unchanged", "unchanged"]


def test_somebody_registered_elsewhere_is_not_told_where(union: Union) -> None:
    union.person(union.second, "秘书", id_number=id_number(41))
    answer = union.people["admin"].post(
        "/api/people", json={"name": "秘书", "unit": union.first, "id_number": id_number(41)}
    )
    error_of(answer, 409, "person_elsewhere")
    assert union.second not in answer.text


def test_two_people_editing_at_once(union: Union) -> None:
    made = union.person(union.first, "改名")
    path, officer = f"/api/people/{made['code']}", union.people["officer"]
    edit = {"version": made["version"], "name": "改过", "grade": 4}
    changed = good(officer.patch(path, json=edit))
    assert (changed["name"], changed["grade"]) == ("改过", 4)
    error = error_of(officer.patch(path, json=edit), 409, "changed_meanwhile")
    assert error["params"]["version"] == changed["version"]
    assert [one["code"] for one in good(officer.get("/api/people?q=改过"))["people"]] == [
        made["code"]
    ]
    assert good(officer.get("/api/people?q=改名"))["people"] == []
    moved = {"version": changed["version"], "unit": union.second}
    error_of(officer.patch(path, json=moved), 404, "unit_unknown")
    there = good(union.people["upper"].patch(path, json=moved))
    assert there["unit"] == union.second
    error_of(officer.get(path), 404, "person_unknown")


def test_two_rows_become_one_person(union: Union) -> None:
    stays = union.person(union.first, "重复", id_number=id_number(51))
    gone = union.person(union.first, "重复二", phone="13611112222")
    admin = union.people["admin"]
    body = {"into": stays["code"], "version": gone["version"]}
    error_of(
        union.people["officer"].post(f"/api/people/{gone['code']}/merge", json=body),
        403,
        "not_allowed",
    )
    one = good(admin.post(f"/api/people/{gone['code']}/merge", json=body))
    assert (one["phone"], one["merged_from"]) == ("136****2222", [gone["code"]])
    assert good(admin.get("/api/people?q=重复二"))["people"] == []
    error_of(
        admin.patch(f"/api/people/{gone['code']}", json={"version": 2, "name": "x"}),
        409,
        "person_erased",
    )


def test_erased_on_demand_and_only_the_pseudonym_stays(union: Union) -> None:
    made = union.person(union.first, "忘我", phone="13699990000", id_number=id_number(61))
    admin, path = union.people["admin"], f"/api/people/{made['code']}"
    good(admin.post(f"{path}/consents", json={"purpose": "register", "text_version": "1"}))
    error_of(admin.post(f"{path}/erase", json={"confirm": "Pother"}), 409, "not_confirmed")
    page = admin.get(f"{path}/export?form=html")
    assert "13699990000" in page.text
    assert "忘我" in page.text
    data = good(admin.get(f"{path}/export"))
    assert data["parts"]["person"]["id_number"] == id_number(61)
    assert data["parts"]["consents"][0]["purpose"] == "register"
    good(admin.post(f"{path}/erase", json={"confirm": made["code"]}))
    left = good(admin.get(path))
    assert (left["name"], left["phone"], left["id_number"], left["trade"]) == ("", "", "", "")
    assert good(admin.get("/api/people?q=忘我"))["people"] == []
    again = union.person(union.first, "忘我", id_number=id_number(61))
    assert again["code"] != made["code"]


def test_consent_is_given_and_taken_back(union: Union) -> None:
    path = f"/api/people/{union.person(union.first, '同意')['code']}/consents"
    officer = union.people["officer"]
    for version in ("1", "1", "2"):
        good(officer.post(path, json={"purpose": "publish_name", "text_version": version}))
    assert officer.delete(f"{path}/publish_name").status_code == 204
    rows = good(union.people["viewer"].get(path))
    assert [(one["text_version"], one["withdrawn"] is None) for one in rows] == [
        ("1", False),
        ("2", False),
    ]


def test_people_read_by_which_office_their_data_were_seen(union: Union) -> None:
    code = union.person(union.first, "知情", phone="13677778888")["code"]
    good(union.people["admin"].post(f"/api/people/{code}/unmask", json={"reason": "contact"}))
    union.people["officer"].post(f"/api/people/{code}/unmask", json={"reason": "contact"})
    good(union.people["admin"].get(f"/api/people/{code}/export"))
    seen = good(union.people["upper"].get(f"/api/people/{code}/export"))["parts"]["access"]
    assert [(one["operation"], one["who"], one["outcome"]) for one in seen] == [
        ("exportPerson", f"管理员，单位{union.first}", 200),
        ("unmaskPerson", f"经办人，单位{union.first}", 403),
        ("unmaskPerson", f"管理员，单位{union.first}", 200),
        ("createPerson", "系统管理员", 201),
    ]
    assert "pe-admin" not in str(seen)
