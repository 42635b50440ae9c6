"""Starting a contest from a template, its profile, readiness, switches and public view."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def start(http: httpx.Client, contest: str, template: str = "robot-operator", **more: Any) -> str:
    """Start a contest; its path."""
    body = {
        "template": template,
        "id": contest,
        "title": {"zh": f"样例{contest}"},
        "starts": "2026-09-10",
        **more,
    }
    good(http.post("/api/contests/from-template", json=body))
    return f"/api/contests/{contest}"


def enter(http: httpx.Client, path: str, groups: list[str]) -> None:
    rows = [
        {"entry": f"E{n}", "name": f"选手{n}", "unit": "U1", "unit_name": "一厂", "group": group}
        for n, group in enumerate(groups, 1)
    ]
    good(http.post(f"{path}/entries", json={"entries": rows}))


def codes(http: httpx.Client, path: str) -> set[str]:
    return {one["code"] for one in good(http.get(f"{path}/readiness-board"))["findings"]}


def test_a_contest_starts_from_a_template_with_rules_plan_and_notice(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        listed = good(http.get("/api/templates"))
        assert [one["id"] for one in listed][:2] == ["robot-operator", "live-commerce"]
        assert len(listed) == 6
        assert all(one["stages"] and one["awards"] for one in listed)
        path = start(http, "robo", ends="2026-09-13", place="瓯海")
        profile = good(http.get(f"{path}/profile"))
        assert profile["groups"] == ["职工", "教师", "学生"]
        assert profile["trade"] == "6-31-01-10"
        plan = {one["id"]: (one["from"], one["to"]) for one in profile["plan"]}
        assert plan["contest"] == ("2026-09-10", "2026-09-13")
        assert plan["publicity"] == ("2026-09-14", "2026-09-20")
        assert plan["draw"] == ("2026-09-09", "2026-09-09")
        assert "2026年9月10日至2026年9月13日，瓯海" in profile["notice"]
        assert "样例robo" in profile["notice"]
        detail = good(http.get(path))
        assert [one["id"] for one in detail["stages"]] == ["theory", "practice"]
        body = {"template": "robot-operator", "id": "robo", "title": {"zh": "x"}}
        again = http.post("/api/contests/from-template", json={**body, "starts": "2026-09-10"})
        error_of(again, 409, "contest_exists")


def test_impossible_starts_are_refused_before_anything_is_opened(running_server: Server) -> None:
    with running_server.client() as http:
        body = {"template": "safety", "id": "bad", "title": {"zh": "x"}, "starts": "2026-09-10"}
        post = "/api/contests/from-template"
        error_of(http.post(post, json={**body, "template": "no"}), 404, "template_unknown")
        error_of(http.post(post, json={**body, "ends": "2026-09-01"}), 422, "invalid")
        error_of(http.post(post, json={**body, "unit": "NOWHERE"}), 404, "unit_unknown")
        strange = {**body, "template": "innovation", "groups": ["其他"]}
        error_of(http.post(post, json=strange), 422, "groups_unknown")
        for day in ("2026-02-30", "9999-12-20", "0001-01-01"):
            assert http.post(post, json={**body, "starts": day}).status_code == 422
        assert http.get("/api/contests/bad").status_code == 404
    with running_server.client(token="") as stranger:
        error_of(stranger.post(post, json=body), 401, "not_signed_in")


def test_a_start_that_was_interrupted_is_gone_on_with(running_server: Server) -> None:
    """Opened and then nothing: what a crash between the steps leaves."""
    with running_server.client() as http:
        good(http.post("/api/contests", json={"id": "halfway", "title": {"zh": "旧名"}}))
        path = start(http, "halfway", "safety")
        detail = good(http.get(path))
        assert detail["title"] == {"zh": "样例halfway"}
        assert [one["id"] for one in detail["stages"]] == ["exam", "practice"]
        assert good(http.get(f"{path}/enrolment"))["version"] == 1
        body = {"template": "safety", "id": "halfway", "title": {"zh": "x"}, "starts": "2026-09-10"}
        error_of(http.post("/api/contests/from-template", json=body), 409, "contest_exists")


def test_two_editors_do_not_overwrite_each_other(running_server: Server) -> None:
    with running_server.client() as http:
        path = start(http, "two", "safety")
        first = good(http.get(f"{path}/profile"))
        changed = good(
            http.patch(f"{path}/profile", json={"version": first["version"], "place": "体育馆"})
        )
        assert (changed["place"], changed["version"]) == ("体育馆", first["version"] + 1)
        late = http.patch(f"{path}/profile", json={"version": first["version"], "place": "礼堂"})
        error = error_of(late, 409, "changed_meanwhile")
        assert error["params"]["current"]["place"] == "体育馆"
        good(http.patch(f"{path}/profile", json={"version": changed["version"], "notice": "正文"}))
        assert good(http.get(f"{path}/profile"))["place"] == "体育馆"
        wrong = {"version": changed["version"] + 1, "starts": "2026-09-20", "ends": "2026-09-01"}
        error_of(http.patch(f"{path}/profile", json=wrong), 422, "invalid")


def test_a_contest_opened_without_a_template_has_a_profile_too(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "plain")
        profile = good(http.get(f"{cup.path}/profile"))
        body = {"version": profile["version"], "level": "city", "starts": "2026-05-01"}
        assert good(http.patch(f"{cup.path}/profile", json=body))["level"] == "city"


def test_a_clone_takes_rules_and_words_and_moves_the_days(running_server: Server) -> None:
    with running_server.client() as http:
        path = start(http, "y2026", "safety", hosts=[{"role": "主办单位", "name": "市总工会"}])
        enter(http, path, ["专职安全员"])
        body = {"id": "y2027", "title": {"zh": "第二届"}, "starts": "2027-09-12"}
        good(http.post(f"{path}/clone", json=body))
        old = good(http.get(f"{path}/profile"))
        new = good(http.get("/api/contests/y2027/profile"))
        assert new["source"] == "y2026"
        assert new["hosts"] == old["hosts"]
        assert "2026年" in old["notice"]
        assert "2026年" not in new["notice"]
        assert "样例y2026" not in new["notice"]
        assert "2027年9月12日" in new["notice"]
        assert "profile_cloned" in codes(http, "/api/contests/y2027")
        assert new["plan"][0]["from"] == "2027-07-14"
        detail = good(http.get("/api/contests/y2027"))
        assert (detail["entries"], len(detail["stages"])) == (0, 2)
        rules = http.get("/api/contests/y2027/rulebook").text
        assert '"第二届"' in rules


def test_the_readiness_board_tells_what_is_missing_and_how_far_it_is(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        path = start(http, "ready", "safety")
        board = good(http.get(f"{path}/readiness-board"))
        assert board["phase"] == "prepare"
        assert [one["id"] for one in board["phases"]] == [
            "prepare", "enrol", "draw", "contest", "review", "publicity", "awards", "archive",
        ]  # fmt: skip
        found = codes(http, path)
        assert {"no_judges", "no_entries", "notice_hidden", "no_hosts", "no_unit"} <= found
        assert board["stop"] >= 2
        good(http.put(f"{path}/publications/notice", json={"public": True}))
        enter(http, path, ["专职安全员", "厨师"])
        good(http.post(f"{path}/judges", json={"judges": [{"judge": "J1"}]}))
        found = codes(http, path)
        assert found >= {"group_unknown"}
        assert not found & {"no_entries", "no_judges", "notice_hidden"}
        board = good(http.get(f"{path}/readiness-board"))
        assert board["phase"] == "enrol"
        good(http.post(f"{path}/stages/exam/open"))
        board = good(http.get(f"{path}/readiness-board"))
        assert board["phase"] == "contest"
        assert all(one["zh"] and one["message"] and one["where"] for one in board["findings"])
        good(http.put(f"{path}/put-away", json={"away": True}))
        assert good(http.get(f"{path}/profile"))["archived"]
        with running_server.client(token="") as stranger:
            ids_seen = {one["id"] for one in good(stranger.get("/api/contests"))}
        assert "ready" not in ids_seen
        assert "ready" in {one["id"] for one in good(http.get("/api/contests"))}
        good(http.put(f"{path}/put-away", json={"away": False}))


def test_a_time_of_enrolment_that_is_over_before_anybody_came_is_told(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        soon = datetime.now(UTC).date() + timedelta(days=10)
        path = start(http, "late-start", starts=soon.isoformat())
        assert "enrol_past" in codes(http, path)
        enter(http, path, ["职工组"])
        assert "enrol_past" not in codes(http, path)
        assert "enrol_past" not in codes(http, start(http, "far-start", starts="2090-05-01"))


def test_a_stranger_sees_only_what_is_published(running_server: Server) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        path = start(http, "show", "robot-operator")
        error_of(stranger.get(f"{path}/board"), 403, "not_public")
        seen = good(stranger.get(f"{path}/public"))
        parts = ("notice", "entries", "schedule", "draw", "results")
        assert [seen[part] for part in parts] == [None] * 5
        error_of(stranger.get(f"{path}/public/entries"), 404, "publication_unknown")
        for what in ("entries", "schedule", "draw", "results"):
            refused = http.put(f"{path}/publications/{what}", json={"public": True})
            error_of(refused, 409, "nothing_to_publish")
        enter(http, path, ["职工", "教师", "学生"])
        preview = good(http.get(f"{path}/publications/entries/preview"))
        assert preview["count"] == 3
        found = good(http.get(f"{path}/publications/entries/preview", params={"q": "选手2"}))
        assert [row["entry"] for row in found["rows"]] == ["E2"]
        error_of(stranger.get(f"{path}/publications/entries/preview"), 401, "not_signed_in")
        good(http.put(f"{path}/publications/entries", json={"public": True}))
        good(http.put(f"{path}/publications/notice", json={"public": True}))
        seen = good(stranger.get(f"{path}/public"))
        assert seen["published"] == ["notice", "entries"]
        assert seen["entries"]["rows"][0] == {
            "entry": "E1", "name": "选手1", "unit": "一厂", "group": "职工", "official": True,
        }  # fmt: skip
        page = good(stranger.get(f"{path}/public/entries", params={"q": "选手2"}))
        assert [one["entry"] for one in page["rows"]] == ["E2"]
        page = good(stranger.get(f"{path}/public/entries", params={"offset": 1, "limit": 1}))
        assert ([one["entry"] for one in page["rows"]], page["next"]) == (["E2"], 2)
        good(http.put(f"{path}/publications/entries", json={"public": False}))
        assert good(stranger.get(f"{path}/public"))["entries"] is None
        good(http.put(f"{path}/publications/live", json={"public": True}))
        assert good(stranger.get(f"{path}/board"))["rows"]["E1"]["name"] == "选手1"
        copy = {"id": "show-again", "title": {"zh": "再办"}, "starts": "2027-05-01"}
        good(http.post(f"{path}/clone", json=copy))
        error_of(stranger.get("/api/contests/show-again/board"), 403, "not_public")


def test_results_are_shown_with_awards_once_published(running_server: Server) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        path = start(http, "won", "safety")
        enter(http, path, ["专职安全员"] * 3)
        good(http.post(f"{path}/judges", json={"judges": [{"judge": "J1"}]}))
        good(http.post(f"{path}/stages/exam/open"))
        good(http.post(f"{path}/stages/practice/open"))
        for n in (1, 2, 3):
            for stage, aspect, value in (
                ("exam", "K1", 50 + n),
                ("exam", "K2", 30),
                ("practice", "R2", 10),
            ):
                body = {"stage": stage, "entry": f"E{n}", "aspect": aspect, "judge": "J1",
                        "value": str(value)}  # fmt: skip
                good(http.put(f"{path}/marks/{stage}-{aspect}-{n}", json=body))
        good(http.put(f"{path}/publications/results", json={"public": True}))
        seen = good(stranger.get(f"{path}/public"))["results"]
        assert [one["entry"] for one in seen["rows"]] == ["E3", "E2", "E1"]
        assert seen["awards"][0]["award"] == "first"
        assert seen["awards"][0]["entries"][0]["name"] == "选手3"
        assert not seen["conferred"]
