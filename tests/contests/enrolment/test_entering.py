"""A union enters its people, teams gather, what was handed in is put right."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import books
from town import Town

from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server
TEAM = {"kind": "team", "alone": True, "team": {"least": 2, "most": 2, "substitutes": 1}}


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def people(town: Town, *names: str, **more: Any) -> list[dict[str, str]]:
    return [{"person": town.person(town.one, name, **more)} for name in names]


def test_rules_and_places_are_told_before_anything_is_sent(town: Town) -> None:
    contest = town.contest(accept="auto", grade_least=4, quotas={"units": {town.one: 1}})
    wanted = [*people(town, "甲", "乙", grade=5), *people(town, "丙", grade=2)]
    path = f"/api/contests/{contest}/applications"
    officer = town.officers[town.one]
    body = {"people": wanted, "apart": True}
    seen = good(officer.post(f"{path}/check", json=body))
    assert [one["outlook"] for one in seen] == ["free", "waits", "waits"]
    assert [(room["most"], room["taken"]) for room in seen[1]["rooms"]] == [(1, 1)]
    assert {one["rule"]: one["verdict"] for one in seen[2]["findings"]} == {"grade": "failed"}
    assert town.states(contest) == {}
    done = good(officer.post(f"{path}/enter", json=body))
    assert [one["state"] for one in done] == ["accepted", "waitlisted", ""]
    assert done[2]["error"]["code"] == "not_eligible"
    assert "丙：技能等级须不低于高级工" in done[2]["error"]["problems"][0]["zh"]
    assert town.states(contest) == {"A0001": "accepted", "A0002": "waitlisted"}
    # Once more: they are in already, and it says where.
    again = good(officer.post(f"{path}/check", json={"people": wanted[:1]}))
    assert again[0]["held"] == "A0001"
    (told,) = good(officer.post(f"{path}/enter", json={"people": wanted[:1]}))
    assert told["error"]["code"] == "applied_already"
    # The neighbour's people do not exist.
    error_of(town.officers[town.two].post(f"{path}/enter", json=body), 404, "person_unknown")


def test_whoever_comes_after_the_deadline_comes_with_a_reason(town: Town) -> None:
    contest = town.contest(closes="2020-01-01T00:00:00+00:00")
    wanted = people(town, "迟")
    path = f"/api/contests/{contest}/applications/enter"
    late = {"people": wanted, "late": True, "words": "出差途中"}
    (told,) = good(town.officers[town.one].post(path, json=late))
    assert told["error"]["code"] == "not_eligible"
    error_of(town.admin.post(path, json=late | {"words": ""}), 422, "invalid")
    (done,) = good(town.admin.post(path, json=late))
    assert done["state"] == "submitted"
    card = good(town.admin.get(f"/api/contests/{contest}/applications/{done['id']}"))
    assert [(one["act"], one["words"]) for one in card["steps"]] == [("late", "出差途中")]


def test_a_team_gathers_by_its_ticket(town: Town) -> None:
    contest = town.contest(**TEAM)
    leader, colleague, other = (
        town.clients[f"{who}-{town.tag}"] for who in ("worker", "colleague", "third")
    )
    for http, name, unit in (
        (leader, "队长", town.one),
        (colleague, "队员", town.one),
        (other, "外单位", town.two),
    ):
        good(http.put(f"/api/contests/{contest}/enrolment/me", json={"name": name, "unit": unit}))
    path = f"/api/contests/{contest}/applications"
    me = good(leader.get(f"/api/contests/{contest}/enrolment/me"))["person"]
    made = good(
        leader.post(path, json={"title": "一厂队", "people": [{"person": me, "part": "leader"}]})
    )
    error_of(leader.post(f"{path}/{made['id']}/submit"), 422, "not_eligible")
    invitation = f"/api/contests/{contest}/invitations/{made['ticket']}"
    seen = good(colleague.get(invitation))
    assert (seen["title"], seen["leader"], seen["open"]) == ("一厂队", "队长", True)
    wrong = invitation[:-1] + ("0" if invitation[-1] != "0" else "1")
    error_of(colleague.get(wrong), 404, "invitation_unknown")
    error_of(other.post(invitation), 409, "other_unit")
    joined = good(colleague.post(invitation))
    assert [(one["name"], one["part"]) for one in joined["members"]] == [
        ("队长", "leader"),
        ("队员", "member"),
    ]
    error_of(colleague.post(invitation), 409, "applied_already")
    assert good(leader.post(f"{path}/{made['id']}/submit"))["state"] == "submitted"
    error_of(colleague.post(invitation), 409, "application_state")
    # The leader keeps and changes the parts of those who are in, though no officer.
    now = good(leader.get(f"{path}/{made['id']}"))
    both = [{"person": one["person"], "part": "member"} for one in now["members"]]
    body = {"version": now["version"], "title": "一厂二队", "people": both, "submit": True}
    put = good(leader.put(f"{path}/{made['id']}", json=body))
    assert (put["title"], put["state"]) == ("一厂二队", "submitted")


def test_a_correction_keeps_the_place_in_the_order(town: Town) -> None:
    groups = [{"id": "a", "title": {"zh": "甲组"}}, {"id": "b", "title": {"zh": "乙组"}}]
    contest = town.contest(groups=groups)
    path = f"/api/contests/{contest}/applications"
    (wanted,) = people(town, "改组")
    made = good(town.apply(contest, town.one, wanted["person"], group="a"))
    body = {"version": made["version"], "group": "b", "people": [wanted], "submit": True}
    officer = town.officers[town.one]
    put = good(officer.put(f"{path}/{made['id']}", json=body))
    assert (put["group"], put["state"], put["submitted"]) == ("b", "submitted", made["submitted"])
    # What does not meet the rules changes nothing.
    wrong = body | {"version": put["version"], "group": "c"}
    error_of(officer.put(f"{path}/{made['id']}", json=wrong), 422, "not_eligible")
    assert good(officer.get(f"{path}/{made['id']}"))["group"] == "b"
    # After the deadline only an organiser corrects it, and it stays handed in.
    plan = {"groups": groups, "closes": "2020-01-01T00:00:00+00:00"}
    good(town.admin.put(f"/api/contests/{contest}/enrolment", json={"plan": plan, "version": 1}))
    after = body | {"version": put["version"], "group": "a"}
    error_of(officer.put(f"{path}/{made['id']}", json=after), 422, "not_eligible")
    assert good(officer.get(f"{path}/{made['id']}"))["state"] == "submitted"
    assert good(town.admin.put(f"{path}/{made['id']}", json=after))["group"] == "a"


def test_a_replacement_is_looked_over_first(town: Town) -> None:
    contest = town.contest(grade_least=4)
    goes, fits, lacks = (
        people(town, name, grade=grade)[0]["person"]
        for name, grade in (("走", 5), ("来", 5), ("低", 1))
    )
    made = good(town.apply(contest, town.one, goes))
    path = f"/api/contests/{contest}/applications/{made['id']}/replace"
    officer = town.officers[town.one]
    seen = good(officer.post(f"{path}/check", json={"leaves": goes, "comes": lacks}))
    assert {one["rule"]: one["verdict"] for one in seen} == {"grade": "failed"}
    done = good(officer.post(path, json={"leaves": goes, "comes": fits, "words": "生病"}))
    assert (done["replaces"], done["names"]) == (made["id"], ["来"])
    old = good(officer.get(f"/api/contests/{contest}/applications/{made['id']}"))
    assert (old["state"], old["replaced_by"]) == ("replaced", done["id"])
    assert old["steps"][-1]["words"] == "生病"


def test_a_dry_run_says_who_will_wait(town: Town) -> None:
    contest = town.contest(
        accept="auto", quotas={"total": 9, "each": [{"level": "enterprise", "most": 3}]}
    )
    good(town.apply(contest, town.one, town.person(town.one, "先到")))
    body = books.book([[f"名单{n}", f"1380004000{n}"] for n in range(5)], header=("姓名", "手机"))
    job = town.read(contest, body)
    told = job["prospects"]
    assert (told["applications"], told["without"], told["waits"]) == (5, 3, True)
    assert [(room["of"], room["most"], room["waiting"]) for room in told["rooms"]] == [
        (town.one, 3, 3)
    ]
    # One row left out: one fewer waits; written, it is as it was told.
    path = f"/api/contests/{contest}/imports/{job['id']}"
    rows = town.rows(contest, job["id"])
    good(town.officers[town.one].patch(f"{path}/rows/{rows[4]['n']}", json={"skip": True}))
    assert good(town.officers[town.one].get(path))["prospects"]["without"] == 2
    town.act(contest, job["id"], "apply")
    assert sorted(town.states(contest).values()) == ["accepted"] * 3 + ["waitlisted"] * 2
