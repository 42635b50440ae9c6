from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from support.clients import open_client
from support.cup import RULES, Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def test_series_edition_contest(running_server: Server) -> None:
    with running_server.client() as http:
        good(http.post("/api/series", json={"id": "skills", "title": {"zh": "技能大赛"}}))
        edition = {
            "id": "skills-2026",
            "series": "skills",
            "title": {"zh": "第一届", "en": "First"},
        }
        good(http.post("/api/editions", json=edition))
        body = {"id": "weld", "title": {"en": "Welding"}, "edition": "skills-2026"}
        made = good(http.post("/api/contests", json=body))
        assert made["edition"] == "skills-2026"
        assert good(http.get("/api/editions"))[0]["title"] == {"zh": "第一届", "en": "First"}
        assert {one["id"] for one in good(http.get("/api/series"))} == {"skills"}
        error_of(http.post("/api/contests", json=body), 409, "contest_exists")
        error_of(
            http.post("/api/series", json={"id": "skills", "title": {"zh": "x"}}),
            409,
            "series_exists",
        )
        error_of(
            http.post("/api/contests", json={**body, "id": "w2", "edition": "no"}),
            404,
            "edition_unknown",
        )


def test_a_mark_may_be_called_contest(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "word")
        good(cup.put("contest", cup.mark("J1", "E1", "8.5")))


def test_a_rulebook_tells_every_problem_with_its_place(running_server: Server) -> None:
    with running_server.client() as http:
        good(http.post("/api/contests", json={"id": "rules", "title": {"zh": "x"}}))
        bad = RULES.replace(b"kind: panel", b"kind: panle").replace(b"by: [total", b"by: [totl")
        error = error_of(
            http.put("/api/contests/rules/rulebook", content=bad), 422, "rulebook_invalid"
        )
        assert len(error["problems"]) >= 2
        assert all(problem["line"] > 0 and problem["message"] for problem in error["problems"])
        assert all(problem["zh"] and problem["fix_zh"] for problem in error["problems"])
        for content in (b"", b"\xff\xfe", b"a: &a [*a]", b"\x00", b"[" * 5000):
            answer = http.put("/api/contests/rules/rulebook", content=content)
            error_of(answer, 422, "rulebook_invalid")
        detail = good(http.get("/api/contests/rules"))
        assert (detail["rulebook"], detail["stages"], detail["seq"]) == (None, [], 1)


def test_publishing_the_same_rulebook_again_changes_nothing(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "same-rules")
        before = good(http.get(cup.path))["seq"]
        assert good(http.put(f"{cup.path}/rulebook", content=RULES))["duplicate"] is True
        assert good(http.get(cup.path))["seq"] == before
        good(cup.put("M1", cup.mark("J1", "E1", "1")))
        error_of(http.put(f"{cup.path}/rulebook", content=RULES + b"#\n"), 409, "rulebook_locked")


def test_registering_again_changes_only_what_is_new(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "again")
        entries = [{"entry": f"E{n}", "name": "改名", "unit": "U1"} for n in (1, 2, 3, 4)]
        answer = good(http.post(f"{cup.path}/entries", json={"entries": entries}))
        assert answer == {"recorded": 1, "unchanged": 3}
        listed = good(http.get(f"{cup.path}/entries"))
        assert [one["name"] for one in listed] == ["改名"] * 4
        assert [one["unit_name"] for one in listed] == ["一厂"] * 4
        judges = good(
            http.post(f"{cup.path}/judges", json={"judges": [{"judge": "J1"}, {"judge": "J3"}]})
        )
        assert [one["link"] is None for one in judges["judges"]] == [True, False]
        assert len(good(http.get(f"{cup.path}/judges"))["judges"]) == 3


def test_a_judge_has_a_unit_a_constituency_and_may_be_far_away(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "constituencies")
        who = {"judge": "J7", "unit": "U7", "constituency": "专家", "remote": True}
        judge = {**who, "name": "裁判庚", "unit_name": "七号研究院"}
        made = good(http.post(f"{cup.path}/judges", json={"judges": [judge]}))["judges"][0]
        assert made["link"].startswith("/j/")
        listed = good(http.get(f"{cup.path}/judges"))["judges"]
        assert {**judge, "link": None} in listed
        plain = next(one for one in listed if one["judge"] == "J1")
        assert (plain["constituency"], plain["remote"]) == (None, False)
        bundle = http.get(f"{cup.path}/bundle").content
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        ledger = b"".join(archive.read(name) for name in archive.namelist())
    assert "专家".encode() in ledger
    assert "七号研究院".encode() not in ledger


def test_a_thousand_entries_at_once(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "thousand")
        rows = [{"entry": f"X{n}", "name": f"选手{n}"} for n in range(1000)]
        assert good(http.post(f"{cup.path}/entries", json={"entries": rows}))["recorded"] == 1000
        more = [*rows, {"entry": "X1000"}]
        error_of(http.post(f"{cup.path}/entries", json={"entries": more}), 422, "invalid")


@pytest.mark.parametrize(
    "entries",
    [
        [{"entry": "E 1"}],
        [{"entry": "E1\n"}],
        [{"entry": ""}],
        [{"entry": "E" * 65}],
        [{"entry": "E1", "nmae": "x"}],
        [{"entry": "E1", "name": "x\x00"}],
        [{"entry": "E1", "name": "x" * 201}],
        [{"entry": "E1", "attributes": {"a b": "1"}}],
        [{"entry": "E1", "official": "maybe"}],
        [{"entry": "E1"}, {"entry": "E1"}],
        "E1",
        None,
    ],
)
def test_bad_entries_are_refused_with_their_place(running_server: Server, entries: Any) -> None:
    with running_server.client() as http:
        if "bad" not in {one["id"] for one in good(http.get("/api/contests"))}:
            Cup(http, "bad")
        before = good(http.get("/api/contests/bad"))["seq"]
        error_of(http.post("/api/contests/bad/entries", json={"entries": entries}), 422, "invalid")
        assert good(http.get("/api/contests/bad"))["seq"] == before


def test_items_that_are_refused_are_named(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "items")
        rows = [
            {"stage": "semi", "entry": "E1", "attributes": {"weight": "60"}},
            {"stage": "semi", "entry": "E9"},
        ]
        error = error_of(http.post(f"{cup.path}/items", json={"items": rows}), 422, "some_refused")
        assert error["params"]["recorded"] == 1
        assert [one["code"] for one in error["params"]["refused"]] == ["entry_unknown"]


def test_judges_cannot_take_an_organisers_pseudonym(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "pseudonym")
        body = {"judges": [{"judge": "user.1"}]}
        error_of(http.post(f"{cup.path}/judges", json=body), 422, "invalid")


def test_withdraw_disqualify_reinstate(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "leave")
        entry = f"{cup.path}/entries/E1"
        good(http.post(f"{entry}/withdraw", json={"reason": "ill"}))
        error_of(cup.put("M1", cup.mark("J1", "E1", "1")), 409, "entry_withdrawn")
        good(http.post(f"{entry}/reinstate", json={"reason": "better"}))
        error_of(http.post(f"{entry}/reinstate", json={"reason": "x"}), 409, "entry_takes_part")
        good(http.post(f"{entry}/disqualify", json={"reason": "doping"}))
        unknown = http.post(f"{cup.path}/entries/E9/withdraw", json={"reason": "x"})
        error_of(unknown, 422, "entry_unknown")
        error_of(http.post(f"{entry}/withdraw", json={"reason": "a long story"}), 422, "invalid")


def test_strangers_and_judges_cannot_run_a_contest(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "gate")
        stranger, judge = open_client(running_server.url), cup.judge("J1")
        for path, body in [
            ("/entries", {"entries": []}),
            ("/judges", {"judges": []}),
            ("/items", {"items": []}),
            ("/stages/semi/close", None),
            ("/entries/E1/withdraw", {"reason": "x"}),
            ("/judges/J1/link", None),
        ]:
            error_of(stranger.post(cup.path + path, json=body), 401, "not_signed_in")
            error_of(judge.post(cup.path + path, json=body), 403, "not_allowed")
        error_of(stranger.put(f"{cup.path}/rulebook", content=RULES), 401, "not_signed_in")
        error_of(stranger.get(f"{cup.path}/judges"), 401, "not_signed_in")
        public = good(stranger.get(cup.path))
        assert (public["role"], public["judge"]) == (None, None)
        assert good(judge.get(cup.path))["judge"] == "J1"


def test_names_never_enter_the_ledger_or_the_log(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "names")
        good(cup.put("M1", cup.mark("J1", "E1", "1")))
        bundle = http.get(f"{cup.path}/bundle").content
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for name in ("选手", "裁判甲", "一厂"):
        assert name.encode() not in everything
        assert name not in running_server.log


def test_roles_are_given_and_taken(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "roles")
        path = f"{cup.path}/roles"
        assert good(http.get(path)) == [{"username": "admin", "role": "organiser"}]
        error_of(http.put(f"{path}/nobody", json={"role": "jury"}), 404, "user_unknown")
        error_of(http.put(f"{path}/admin", json={"role": "king"}), 422, "invalid")
        error_of(http.put(f"{path}/admin", json={"role": "jury"}), 409, "last_organiser")
        error_of(http.delete(f"{path}/admin"), 409, "last_organiser")
        error_of(cup.judge("J1").get(path), 403, "not_allowed")
