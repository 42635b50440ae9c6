from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from support.cup import error_of, good
from support.heat import Heat
from support.refusing import refusing
from support.server import Server

pytestmark = pytest.mark.server
ABC = {"E1": "U1", "E2": "U1", "E3": "U2", "E4": "U2"}
SCORES = {"E1": 90, "E2": 80, "E3": 70, "E4": 60}


def test_the_best_are_registered_with_their_names_and_the_public_sees_why(
    running_server: Server,
) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        heat, final = Heat(http, ABC), Heat(http, {})
        final.link(heat, quota={"per": "unit", "maximum": 1})
        assert final.seats(http=stranger)["state"] == "open"
        error_of(final.seat(), 409, "source_unsettled")
        heat.run(SCORES)
        done = good(final.seat())
        assert (done["seats"], done["registered"], done["changed"]) == (2, 2, True)
        registered = final.entries()
        assert set(registered) == {"L1.E1", "L1.E3"}
        assert registered["L1.E3"]["name"] == "选手E3"
        assert registered["L1.E3"]["unit_name"] == "U2厂"
        seen = final.seats(http=stranger)
        assert (seen["state"], seen["digest"], seen["draft"]) == ("provisional", None, False)
        outcome = {one["source"]: one["ground"] or one["against"] for one in seen["rows"]}
        assert outcome == {"E1": "rank", "E2": "quota", "E3": "rank", "E4": "cut"}
        quota = next(one for one in seen["rows"] if one["source"] == "E2")
        assert (quota["party"], quota["total"]) == ("U1厂", "90.00")
        assert good(final.seat())["changed"] is False
        heat.stage("finalise")
        assert final.seats(http=stranger)["state"] == "outdated", "it says provisional still"
        good(final.seat())
        assert final.seats(http=stranger)["state"] == "final"


def test_who_does_not_come_is_replaced_until_the_contest_begins(running_server: Server) -> None:
    with running_server.client() as http:
        heat, final = Heat(http, ABC), Heat(http, {})
        heat.run(SCORES)
        final.link(heat)
        good(final.seat())
        good(http.post(f"{final.path}/entries/L1.E1/withdraw", json={"reason": "no_show"}))
        assert final.coming() == {"E2": "rank", "E3": "replacement"}
        good(final.seat())
        final.stage("open")
        good(http.post(f"{final.path}/entries/L1.E2/withdraw", json={"reason": "no_show"}))
        assert final.coming() == {"E2": "rank", "E3": "replacement"}, "too late to replace E2"
        assert good(final.seat())["changed"] is False
        rows = {one["source"]: one for one in final.seats()["rows"]}
        assert (rows["E1"]["against"], rows["E2"]["standing"]) == ("gone", "withdrawn")


def test_a_corrected_source_moves_seats_and_marks_are_never_dropped(
    running_server: Server,
) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        heat, final = Heat(http, ABC), Heat(http, {})
        heat.run(SCORES)
        final.link(heat)
        good(final.seat())
        final.stage("open")
        final.mark("L1.E2", 50)
        heat.stage("open")
        heat.mark("E2", 10, again="b")
        heat.mark("E1", 20, again="b")
        during = final.seats(http=stranger)
        assert (during["state"], during["settled"]) == ("outdated", False)
        assert {one["total"] for one in during["rows"]} == {None}, "nothing of an open stage"
        heat.stage("close")
        plan = final.seats()
        assert final.coming() == {"E3": "rank", "E4": "rank"}
        assert (plan["lost"], plan["marked"]) == (["L1.E1", "L1.E2"], ["L1.E2"])
        refused = error_of(final.seat(), 409, "seat_marked")
        assert refused["params"]["entries"] == ["L1.E2"]
        assert set(final.entries()) == {"L1.E1", "L1.E2"}, "nothing was changed"
        error_of(final.seat(keep=["L1.E3"]), 422, "seat_not_lost")
        done = good(final.seat(keep=["L1.E2"]))
        assert (done["registered"], done["withdrawn"], done["kept"]) == (2, 1, 1)
        assert final.coming() == {"E3": "rank", "E4": "rank", "E2": "reserved"}
        standing = {one["source"]: one["standing"] for one in final.seats()["rows"]}
        assert standing == {"E1": "withdrawn", "E2": "ok", "E3": "ok", "E4": "ok"}
        assert good(final.seat())["changed"] is False
        heat.stage("open")
        heat.mark("E3", 1, again="b")
        heat.stage("close")
        assert final.coming() == {"E4": "rank", "E1": "rank", "E2": "reserved"}
        done = good(final.seat())
        assert (done["reinstated"], done["withdrawn"]) == (1, 1)


def test_who_has_marks_may_be_withdrawn_on_purpose(running_server: Server) -> None:
    with running_server.client() as http:
        heat, final = Heat(http, ABC), Heat(http, {})
        heat.run(SCORES)
        final.link(heat)
        good(final.seat())
        final.stage("open")
        final.mark("L1.E2", 50)
        heat.stage("open")
        heat.mark("E2", 10, again="b")
        heat.stage("close")
        assert good(final.seat(withdraw=["L1.E2"]))["withdrawn"] == 1
        board = good(http.get(f"{final.path}/board?view=organiser"))
        row = next(one for one in board["rows"].values() if one["id"] == "L1.E2")
        assert row["status"] == "withdrawn"
        assert good(final.seat())["changed"] is False


def test_the_list_that_was_looked_at_is_the_one_that_is_seated(running_server: Server) -> None:
    with running_server.client() as http:
        heat, final = Heat(http, ABC), Heat(http, {})
        heat.run(SCORES)
        final.link(heat)
        digest = final.seats()["digest"]
        heat.stage("open")
        heat.mark("E4", 99, again="b")
        heat.stage("close")
        answer = http.post(f"{final.path}/links/L1/seat", json={"digest": digest})
        error_of(answer, 409, "seats_changed")
        assert final.entries() == {}


def test_a_tie_at_the_cut_is_decided_by_the_key_of_the_link(running_server: Server) -> None:
    with running_server.client() as http:
        heat, final = Heat(http, ABC), Heat(http, {})
        heat.stage("open")
        for entry, (score, craft) in {"E1": (90, 5), "E2": (70, 20), "E3": (60, 30)}.items():
            heat.mark(entry, score, craft)
        heat.stage("close")
        final.link(heat)
        assert final.coming() == {"E1": "rank", "E2": "tie", "E3": "tie"}
        final.link(heat, code="L2", key={"name": "Q"}, ties="exclude")
        assert final.coming("L2") == {"E1": "rank", "E3": "rank"}
        final.link(heat, code="L3", ties="exclude", reserved=[{"per": "unit", "places": 1}])
        assert final.coming("L3") == {"E1": "rank", "E3": "reserved"}


def test_a_rule_changed_after_the_source_began_needs_a_public_reason(
    running_server: Server,
) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        heat, final = Heat(http, ABC), Heat(http, {})
        final.link(heat)
        heat.stage("open")
        body = {"source": heat.contest, "stage": "run", "rule": {"places": 3}, "version": 1}
        url = f"{final.path}/links/L1"
        error_of(http.put(url, json=body), 422, "reason_missing")
        made = good(http.put(url, json=body | {"reason": "场地增加"}))
        assert made["version"] == 2
        stale = error_of(http.put(url, json=body | {"reason": "x"}), 409, "changed_meanwhile")
        assert stale["params"]["now"]["rule"]["places"] == 3
        said = final.seats(http=stranger)["link"]["history"]
        assert [(one["late"], one["reason"]) for one in said] == [(False, ""), (True, "场地增加")]
        assert "actor" not in said[0]


def test_contests_do_not_feed_themselves_and_stand_in_six_levels_at_most(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        row = [Heat(http, {}) for _ in range(7)]
        for below, above in itertools.pairwise(row[:6]):
            above.link(below)
        body = {"source": row[5].contest, "stage": "run", "rule": {"places": 1}}
        error_of(http.put(f"{row[6].path}/links/L1", json=body), 422, "cascade_deep")
        error_of(http.put(f"{row[0].path}/links/L1", json=body), 409, "link_circular")
        error_of(http.put(f"{row[5].path}/links/L2", json=body), 409, "link_circular")
        links = good(http.get(f"{row[2].path}/links"))
        assert (links["above"], links["below"]) == (2, 3)
        assert [one["contest"]["id"] for one in links["feeds"]] == [row[3].contest]


def test_a_link_in_use_stays_and_an_unused_one_goes(running_server: Server) -> None:
    with running_server.client() as http:
        heat, final = Heat(http, ABC), Heat(http, {})
        heat.run(SCORES)
        final.link(heat)
        assert http.delete(f"{final.path}/links/L1").status_code == 204
        error_of(http.delete(f"{final.path}/links/L1"), 404, "link_unknown")
        final.link(heat)
        good(final.seat())
        error_of(http.delete(f"{final.path}/links/L1"), 409, "link_in_use")


def test_provisional_is_handed_on_from_level_to_level(running_server: Server) -> None:
    with running_server.client() as http:
        heat, middle, top = Heat(http, ABC), Heat(http, {}), Heat(http, {})
        heat.run(SCORES)
        middle.link(heat)
        top.link(middle, places=1)
        good(middle.seat())
        middle.run({"L1.E1": 50, "L1.E2": 60})
        middle.stage("finalise")
        good(top.seat())
        assert top.seats()["state"] == "provisional", "the enterprise's result is not final yet"
        assert set(top.entries()) == {"L1.L1.E2"}


def test_strangers_and_neighbours_may_not_make_links(running_server: Server) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        heat, final = Heat(http, ABC), Heat(http, {})
        body = {"source": heat.contest, "stage": "run", "rule": {"places": 2}}
        error_of(stranger.put(f"{final.path}/links/L1", json=body), 401, "not_signed_in")
        error_of(stranger.get("/api/overview"), 401, "not_signed_in")
        final.link(heat)
        assert stranger.get(f"{final.path}/links").status_code == 200
        bad: list[dict[str, Any]] = [
            {"places": 0},
            {"places": 2, "quota": {"per": "", "maximum": 1}},
            {"places": 1, "reserved": [{"per": "unit", "places": 2, "value": "U1"}]},
            {"places": 1, "ties": "coin"},
            {"places": 1, "odd": 1},
        ]
        for rule in bad:
            error_of(http.put(f"{final.path}/links/L2", json=body | {"rule": rule}), 422, "invalid")
        missing = body | {"stage": "nowhere", "rule": {"places": 1}}
        error_of(http.put(f"{final.path}/links/L2", json=missing), 404, "stage_unknown")


def enrolled(http: Any, heat: Heat, unit: str, people: dict[str, str]) -> None:
    """Let people take part by applying; entry ids follow the order."""
    plan = {"plan": {"accept": "auto", "alone": False}, "version": 0}
    good(http.put(f"{heat.path}/enrolment", json=plan))
    for code in people.values():
        body = {"unit": unit, "people": [{"person": code}], "submit": True}
        good(http.post(f"{heat.path}/applications", json=body))


def workers(http: Any, unit: str, names: list[str]) -> dict[str, str]:
    row = {"code": unit, "name": f"{unit}厂", "kind": "enterprise", "parent": None}
    good(http.post("/api/units/import", json={"units": [row]}))
    body = {"unit": unit, "people": [{"name": name, "unit": unit} for name in names]}
    done = good(http.post("/api/people/bulk", json=body))
    return {name: one["code"] for name, one in zip(names, done["people"], strict=True)}


def test_nobody_takes_two_seats_and_people_count_once(running_server: Server) -> None:
    with running_server.client() as http:
        people = workers(http, "UX", ["甲", "乙", "丙"])
        first, second, final = Heat(http, {}), Heat(http, {}), Heat(http, {})
        enrolled(http, first, "UX", people)
        enrolled(http, second, "UX", people)
        for heat in (first, second):
            heat.run({"E0001": 90, "E0002": 80, "E0003": 70})
        final.link(first, code="LA", places=1)
        final.link(second, code="LB", places=1)
        good(final.seat("LA"))
        assert final.coming("LB") == {"E0002": "rank"}
        outcome = {one["source"]: one["against"] for one in final.seats("LB")["rows"]}
        assert outcome == {"E0002": None, "E0001": "elsewhere", "E0003": "cut"}
        good(final.seat("LB"))
        assert set(final.entries()) == {"LA.E0001", "LB.E0002"}
        board = good(http.get(f"{final.path}/applications"))["applications"]
        assert {(one["entry"], one["names"][0]) for one in board} == {
            ("LA.E0001", "甲"),
            ("LB.E0002", "乙"),
        }
        assert good(http.get("/api/overview"))["total"]["people"] == 3


def test_seating_that_was_cut_off_is_completed_with_its_people(running_server: Server) -> None:
    with running_server.client() as http:
        people = workers(http, "UC", ["甲", "乙"])
        heat, final = Heat(http, {}), Heat(http, {})
        enrolled(http, heat, "UC", people)
        heat.run({"E0001": 90, "E0002": 80})
        final.link(heat)
        with refusing(running_server, "INSERT ON enrolment_application"):
            assert final.seat().status_code == 500
        assert set(final.entries()) == {"L1.E0001", "L1.E0002"}
        good(final.seat())
        board = good(http.get(f"{final.path}/applications"))["applications"]
        assert {(one["entry"], one["names"][0]) for one in board} == {
            ("L1.E0001", "甲"),
            ("L1.E0002", "乙"),
        }


def test_a_team_with_a_changed_substitute_is_the_same_team(running_server: Server) -> None:
    with running_server.client() as http:
        codes = list(workers(http, "UT", ["队长", "队员", "替补一", "替补二", "别人"]).values())
        first, second, final = Heat(http, {}), Heat(http, {}), Heat(http, {})
        teams = [codes[:3], [*codes[:2], codes[3]]]
        for heat, team in zip((first, second), teams, strict=True):
            plan = {"accept": "auto", "alone": False, "kind": "team",
                    "team": {"least": 2, "most": 2, "substitutes": 1}}  # fmt: skip
            good(http.put(f"{heat.path}/enrolment", json={"plan": plan, "version": 0}))
            people = [{"person": one} for one in team]
            people[2]["part"] = "substitute"
            body = {"unit": "UT", "people": people, "title": "一队", "submit": True}
            good(http.post(f"{heat.path}/applications", json=body))
            heat.run({"E0001": 90})
        final.link(first, code="LA")
        final.link(second, code="LB")
        good(final.seat("LA"))
        assert [one["against"] for one in final.seats("LB")["rows"]] == ["elsewhere"]


def test_two_links_seated_at_once_do_not_seat_a_person_twice(running_server: Server) -> None:
    with running_server.client() as http, running_server.client() as other:
        people = workers(http, "UY", ["甲", "乙"])
        first, second, final = Heat(http, {}), Heat(http, {}), Heat(http, {})
        for heat in (first, second):
            enrolled(http, heat, "UY", people)
            heat.run({"E0001": 90, "E0002": 80})
        final.link(first, code="LA", places=1)
        final.link(second, code="LB", places=1)
        bodies = {code: {"digest": final.seats(code)["digest"]} for code in ("LA", "LB")}
        gate = threading.Barrier(2)

        def seat(client: httpx.Client, code: str) -> httpx.Response:
            gate.wait()
            return client.post(f"{final.path}/links/{code}/seat", json=bodies[code])

        with ThreadPoolExecutor() as pool:
            answers = list(pool.map(seat, (http, other), bodies))
        assert sorted(each.status_code for each in answers) == [200, 409]
        late = next(each for each in answers if each.status_code == 409)
        error_of(late, 409, "seats_changed")
        assert len(final.entries()) == 1


def test_contests_that_want_the_same_days_of_a_unit_or_a_venue_are_told(
    running_server: Server,
) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        workers(http, "UC", ["甲"])
        days = [("2031-05-01", "2031-05-03"), ("2031-05-03", "2031-05-03"), ("2031-06-01", None)]
        heats = [Heat(http, {}) for _ in days]
        for heat, (starts, ends) in zip(heats, days, strict=True):
            profile = {"unit": "UC", "starts": starts, "ends": ends}
            version = good(http.get(f"{heat.path}/profile"))["version"]
            good(http.patch(f"{heat.path}/profile", json=profile | {"version": version}))
            venues = [{"code": "V1", "name": "体育中心"}]
            good(http.put(f"{heat.path}/venues", json={"version": 0, "venues": venues}))
        asked = {"unit": "UC", "year": 2031}
        row = good(http.get("/api/overview/calendar", params=asked))
        found = {
            one["id"]: {(each["why"], each["what"], each["contest"]) for each in one["clashes"]}
            for month in row["months"]
            for one in month["contests"]
        }
        first, second, third = (heat.contest for heat in heats)
        assert found == {
            first: {("unit", "UC厂", second), ("venue", "体育中心", second)},
            second: {("unit", "UC厂", first), ("venue", "体育中心", first)},
            third: set(),
        }
        assert [month["month"] for month in row["months"]] == [5, 6]
        error_of(stranger.get("/api/overview/calendar", params=asked), 401, "not_signed_in")


def test_the_readiness_board_asks_for_the_list(running_server: Server) -> None:
    with running_server.client() as http:
        heat, final = Heat(http, ABC), Heat(http, {})
        final.link(heat)

        def asks() -> set[str]:
            board = good(http.get(f"{final.path}/readiness-board"))
            return {one["code"] for one in board["findings"] if one["where"] == "links"}

        assert asks() == set()
        heat.run(SCORES)
        assert asks() == {"seats_open"}
        good(final.seat())
        assert asks() == {"seats_provisional"}
        heat.stage("finalise")
        assert asks() == {"seats_outdated"}
        good(final.seat())
        assert asks() == set()
