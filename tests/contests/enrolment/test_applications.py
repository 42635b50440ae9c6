from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from town import Town

from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def test_a_plan_is_public_and_changed_by_organisers_only(town: Town) -> None:
    contest = town.contest(grade_least=4)
    path = f"/api/contests/{contest}/enrolment"
    with town.server.client(token="") as stranger:
        assert good(stranger.get(path))["plan"]["grade_least"] == 4
        error_of(stranger.put(path, json={"plan": {}, "version": 1}), 401, "not_signed_in")
    officer = town.officers[town.one]
    error_of(officer.put(path, json={"plan": {}, "version": 1}), 403, "not_allowed")
    error_of(town.admin.put(path, json={"plan": {"x": 1}, "version": 1}), 422, "invalid")
    stale = error_of(
        town.admin.put(path, json={"plan": {}, "version": 0}), 409, "changed_meanwhile"
    )
    assert stale["params"]["current"]["version"] == 1


def test_a_refusal_names_every_rule_and_fact(town: Town) -> None:
    contest = town.contest(
        grade_least=4, standings=["worker"], age={"on": "2026-12-31", "most": 35}
    )
    person = town.person(town.one, "王丽", grade=3, standing="student", born="1980-05-05")
    answer = town.apply(contest, town.one, person)
    error = error_of(answer, 422, "not_eligible")
    assert {one["code"] for one in error["problems"]} == {"standing", "age", "grade"}
    told = " ".join(one["zh"] for one in error["problems"])
    assert "王丽：技能等级须不低于高级工；本人为中级工。" in told
    assert "46 周岁" in told
    # It stays a draft: nothing is lost.
    assert town.states(contest) == {"A0001": "draft"}


def test_accepted_by_hand_it_becomes_an_entry(town: Town) -> None:
    contest = town.contest()
    made = good(town.apply(contest, town.one, town.person(town.one, "李强")))
    assert made["state"] == "submitted"
    assert town.entries(contest) == {}
    path = f"/api/contests/{contest}/applications/{made['id']}"
    error_of(town.officers[town.one].post(f"{path}/accept"), 403, "not_allowed")
    accepted = good(town.admin.post(f"{path}/accept"))
    assert (accepted["state"], accepted["entry"]) == ("accepted", "E0001")
    entry = town.entries(contest)["E0001"]
    assert (entry["name"], entry["unit"], entry["unit_name"]) == ("李强", town.one, "第一机床厂")
    error_of(town.admin.post(f"{path}/accept"), 409, "application_state")


def test_places_by_quota_and_the_waiting_list_moves_up(town: Town) -> None:
    contest = town.contest(
        accept="auto", quotas={"total": 3, "each": [{"level": "enterprise", "most": 2}]}
    )
    made = [
        good(town.apply(contest, unit, town.person(unit, f"选手{n}")))
        for n, unit in enumerate([town.one, town.one, town.one, town.two, town.two])
    ]
    assert [one["state"] for one in made] == [
        "accepted", "accepted", "waitlisted", "accepted", "waitlisted",
    ]  # fmt: skip
    assert [one["waiting"] for one in made if one["waiting"]] == [1, 2]
    board = good(town.admin.get(f"/api/contests/{contest}/enrolment/quota"))
    assert {(room["of"], room["taken"], room["most"]) for room in board["rooms"]} == {
        ("", 3, 3),
        (town.one, 2, 2),
        (town.two, 1, 2),
    }
    # The second works withdraws: the first in the queue is of a works that is full.
    path = f"/api/contests/{contest}/applications"
    gone = good(
        town.officers[town.two].post(f"{path}/{made[3]['id']}/withdraw", json={"reason": "illness"})
    )
    assert gone["state"] == "withdrawn"
    states = town.states(contest)
    assert (states["A0003"], states["A0005"]) == ("waitlisted", "accepted")
    # Then the first works: its own next one moves up.
    good(town.officers[town.one].post(f"{path}/A0001/withdraw", json={"reason": "illness"}))
    assert town.states(contest)["A0003"] == "accepted"
    assert set(town.entries(contest)) == {"E0001", "E0002", "E0003", "E0004", "E0005"}


def test_without_a_waiting_list_the_full_quota_is_told(town: Town) -> None:
    contest = town.contest(accept="auto", waiting=False, quotas={"total": 1})
    good(town.apply(contest, town.one, town.person(town.one, "甲")))
    answer = town.apply(contest, town.one, town.person(town.one, "乙"))
    assert "1 个名额，已录 1" in error_of(answer, 409, "no_place")["zh"]
    assert town.states(contest) == {"A0001": "accepted", "A0002": "draft"}


def test_a_substitute_takes_a_place(town: Town) -> None:
    contest = town.contest(kind="team", team={"least": 2, "most": 2, "substitutes": 1})
    people = [town.person(town.one, name) for name in ("甲", "乙", "丙")]
    parts = ("leader", "member", "substitute")
    body = {
        "people": [{"person": p, "part": part} for p, part in zip(people, parts, strict=True)],
        "title": "一厂一队",
        "submit": True,
    }
    http = town.officers[town.one]
    made = good(http.post(f"/api/contests/{contest}/applications", json=body))
    path = f"/api/contests/{contest}/applications/{made['id']}"
    assert good(town.admin.post(f"{path}/accept"))["entry"] == "E0001"
    swap = {"leaves": people[0], "comes": people[2]}
    done = good(http.post(f"{path}/replace", json=swap))
    now = {one["person"]: (one["part"], one["left"]) for one in done["members"]}
    assert now[people[2]] == ("leader", False)
    assert now[people[0]][1] is True
    assert done["entry"] == "E0001"


def test_a_replacement_in_a_persons_contest_is_a_new_entry(town: Town) -> None:
    contest = town.contest(accept="auto", grade_least=3, quotas={"total": 1})
    goes, comes = (town.person(town.one, name, grade=4) for name in ("甲", "乙"))
    junior = town.person(town.one, "丁", grade=1)
    made = good(town.apply(contest, town.one, goes))
    path = f"/api/contests/{contest}/applications/{made['id']}/replace"
    http = town.officers[town.one]
    unfit = http.post(path, json={"leaves": goes, "comes": junior})
    error_of(unfit, 422, "not_eligible")
    heir = good(http.post(path, json={"leaves": goes, "comes": comes}))
    assert (heir["state"], heir["entry"], heir["replaces"]) == ("accepted", "E0002", "A0001")
    assert town.states(contest) == {"A0001": "replaced", "A0002": "accepted"}
    assert set(town.entries(contest)) == {"E0001", "E0002"}


def test_nobody_applies_twice_and_two_do_not_overwrite_each_other(town: Town) -> None:
    contest = town.contest()
    person = town.person(town.one, "孙")
    made = good(town.apply(contest, town.one, person))
    error_of(town.apply(contest, town.one, person), 409, "applied_already")
    path = f"/api/contests/{contest}/applications/{made['id']}"
    edit: dict[str, Any] = {"people": [{"person": person}], "version": made["version"]}
    http = town.officers[town.one]
    changed = good(http.put(path, json={**edit, "key": "007"}))
    assert (changed["key"], changed["state"]) == ("007", "draft")
    error_of(http.put(path, json={**edit, "key": "008"}), 409, "changed_meanwhile")


def test_neighbours_do_not_exist_for_each_other(town: Town) -> None:
    contest = town.contest()
    person = town.person(town.one, "周")
    made = good(town.apply(contest, town.one, person))
    neighbour = town.officers[town.two]
    path = f"/api/contests/{contest}/applications"
    for call in (
        neighbour.get(f"{path}/{made['id']}"),
        neighbour.post(f"{path}/{made['id']}/withdraw", json={}),
        neighbour.post(f"{path}/{made['id']}/accept"),
    ):
        error_of(call, 404, "application_unknown")
    assert good(neighbour.get(path))["total"] == 0
    error_of(town.apply(contest, town.two, person), 404, "person_unknown")
    with town.server.client(token="") as stranger:
        error_of(stranger.get(path), 401, "not_signed_in")


def test_somebody_applies_for_themselves(town: Town) -> None:
    contest = town.contest(
        consent={"version": "2026", "text": {"zh": "同意"}},
        attachments=[{"id": "photo", "title": {"zh": "照片"}}],
        accept="auto",
    )
    http = town.clients[f"worker-{town.tag}"]
    base = f"/api/contests/{contest}"
    error_of(http.get(f"{base}/enrolment/me"), 409, "no_person")
    units = good(http.get(f"{base}/enrolment/units", params={"q": "第一机床"}))
    assert {"code": town.one, "name": "第一机床厂"} in units
    me = {"name": "郑洁", "unit": town.one, "phone": "13800001111", "grade": 4}
    shown = good(http.put(f"{base}/enrolment/me", json=me))
    assert (shown["phone"], shown["unit_name"]) == ("138****1111", "第一机床厂")
    made = good(http.post(f"{base}/applications", json={"consent": "2026"}))
    path = f"{base}/applications/{made['id']}"
    error = error_of(http.post(f"{path}/submit"), 422, "not_eligible")
    assert [one["code"] for one in error["problems"]] == ["attachment"]
    error_of(http.put(f"{path}/attachments/photo", content=b"GIF89a"), 415, "file_unusable")
    good(http.put(f"{path}/attachments/photo", content=png()))
    waiting = good(http.post(f"{path}/submit"))
    assert waiting["state"] == "submitted"
    assert "须由所在单位核实" in waiting["findings"][-1]["zh"]
    card = good(town.officers[town.one].get(f"/api/people/{shown['person']}"))
    confirm = {"version": card["version"]}
    good(town.officers[town.one].post(f"/api/people/{card['code']}/confirm", json=confirm))
    accepted = good(http.get(path))
    assert accepted["state"] == "accepted"
    assert {one["verdict"] for one in accepted["findings"]} == {"met"}
    answer = http.get(f"{path}/attachments/photo")
    assert answer.headers["content-disposition"].startswith("attachment")
    # A colleague of the same works sees nothing of it.
    other = town.clients[f"colleague-{town.tag}"]
    error_of(other.get(path), 404, "application_unknown")


def test_where_unions_apply_nobody_applies_alone(town: Town) -> None:
    contest = town.contest(alone=False)
    person = town.person(town.one, "独行")
    http = town.clients[f"colleague-{town.tag}"]
    me = {"name": "独行侠", "unit": town.one}
    mine = good(http.put(f"/api/contests/{contest}/enrolment/me", json=me))["person"]
    path = f"/api/contests/{contest}/applications"
    for people in ([], [{"person": mine}]):
        error_of(http.post(path, json={"people": people}), 403, "unions_apply")
    assert good(town.apply(contest, town.one, person))["state"] == "submitted"


def png() -> bytes:
    import io  # noqa: PLC0415 -- for this picture only

    from PIL import Image  # noqa: PLC0415 -- the same

    out = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "PNG")
    return out.getvalue()


def test_many_at_once(town: Town) -> None:
    contest = town.contest(quotas={"total": 2})
    for n in range(3):
        good(town.apply(contest, town.one, town.person(town.one, f"众{n}")))
    path = f"/api/contests/{contest}/applications"
    ids = ["A0003", "A0002", "A0001"]
    done = good(town.admin.post(f"{path}/bulk", json={"act": "accept", "ids": ids}))
    states = {one["id"]: one["state"] for one in done["results"]}
    assert states == {"A0001": "accepted", "A0002": "accepted", "A0003": "waitlisted"}
    error_of(
        town.officers[town.one].post(f"{path}/bulk", json={"act": "accept", "ids": ids}),
        403,
        "not_allowed",
    )
    page = good(town.admin.get(path, params={"state": "accepted", "limit": 1}))
    assert (len(page["applications"]), page["next"], page["total"]) == (1, "A0001", 2)
    following = good(
        town.admin.get(path, params={"state": "accepted", "limit": 1, "after": page["next"]})
    )
    assert [one["id"] for one in following["applications"]] == ["A0002"]
    assert good(town.admin.get(path, params={"q": "众2"}))["total"] == 1


def test_after_the_deadline_only_an_organiser_lets_somebody_in(town: Town) -> None:
    contest = town.contest(closes="2020-01-01T00:00:00+00:00")
    person = town.person(town.one, "迟")
    error = error_of(town.apply(contest, town.one, person), 422, "not_eligible")
    assert "截止时间为 2020年1月1日 08:00" in error["zh"]
    late = {"people": [{"person": town.person(town.one, "晚")}], "submit": True, "late": True}
    path = f"/api/contests/{contest}/applications"
    error_of(town.officers[town.one].post(path, json=late), 422, "not_eligible")
    late["people"] = [{"person": town.person(town.one, "特批")}]
    assert good(town.admin.post(path, json=late))["state"] == "submitted"
