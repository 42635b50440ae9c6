"""Signing, unlocking by two people, and what a judge's form shows."""

from __future__ import annotations

import time

import jsonschema
import pytest

from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server


def test_a_form_is_signed_when_it_is_complete_and_then_locked(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "signed")
        assert jury.entry("J1", "E1")["form"] == "not_started"
        good(jury.mark("J1", "E1", "A1", "7"))
        assert jury.entry("J1", "E1")["form"] == "in_progress"
        error = error_of(jury.sign("J1", "E1"), 409, "form_incomplete")
        assert "B1" in error["params"]["missing"]
        good(jury.mark("J1", "E1", "B1", "2"))
        assert jury.entry("J1", "E1")["form"] == "complete"
        first = good(jury.sign("J1", "E1"))
        again = good(jury.sign("J1", "E1"))
        assert again == {**first, "duplicate": True}
        row = jury.entry("J1", "E1")
        assert (row["form"], row["signed"], row["given"], row["due"]) == ("signed", True, 2, 2)
        change = jury.mark("J1", "E1", "A1", "8", mark="other", replaces="J1-E1-A1")
        error_of(change, 409, "form_signed")
        withdrawal = jury.judges["J1"].post(f"{jury.path}/marks/J1-E1-A1/withdraw")
        error_of(withdrawal, 409, "form_signed")


def test_two_people_unlock_a_form_with_a_reason(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "unlocked")
        good(jury.mark("J1", "E1", "A1", "7"))
        good(jury.mark("J1", "E1", "B1", "2"))
        ask = f"{jury.heat}/forms/E1/unlock"
        body = {"judge": "J1", "reason": "看错了一项"}
        error_of(jury.chief.post(ask, json=body), 409, "form_unsigned")
        good(jury.sign("J1", "E1"))
        error_of(jury.judges["J2"].post(ask, json=body), 403, "not_allowed")
        asked = good(jury.chief.post(ask, json=body))
        assert asked["state"] == "waiting"
        error_of(jury.judges["J1"].post(ask, json=body), 409, "request_waiting")
        (listed,) = good(jury.supervisor.get(f"{jury.path}/unlocks"))
        assert (listed["first"], listed["first_name"]) == (jury.users["jury"], "王敏")
        assert not listed["own"]
        confirm = f"{jury.path}/unlocks/{asked['request']}/confirm"
        error_of(jury.chief.post(confirm), 409, "second_person")
        error_of(jury.keeper.post(confirm), 403, "not_allowed")
        good(jury.supervisor.post(confirm))
        error_of(jury.supervisor.post(confirm), 409, "decision_settled")
        good(jury.mark("J1", "E1", "A1", "8", mark="other", replaces="J1-E1-A1"))
        assert jury.entry("J1", "E1")["form"] == "complete"
        assert good(jury.supervisor.get(f"{jury.path}/unlocks")) == []


def test_a_judge_cannot_confirm_the_own_request_under_another_name(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        jury = Jury(http, "twofaced")
        good(jury.mark("J1", "E1", "A1", "7"))
        good(jury.mark("J1", "E1", "B1", "2"))
        good(jury.sign("J1", "E1"))
        browser = jury.judges["J1"]
        body = {"judge": "J1", "reason": "重看"}
        asked = good(browser.post(f"{jury.heat}/forms/E1/unlock", json=body))
        me = {"username": "admin", "password": running_server.password}
        good(browser.post("/api/session", json=me))
        confirm = f"{jury.path}/unlocks/{asked['request']}/confirm"
        error_of(browser.post(confirm), 409, "second_person")
        assert jury.chief.delete(f"{jury.path}/unlocks/{asked['request']}").status_code == 204
        assert jury.entry("J1", "E1")["signed"]


def test_the_form_tells_the_servers_clock_and_what_is_asked(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "clock")
        form = jury.form("J1")
        assert abs(form["clock"] / 1e6 - time.time()) < 60
        (stage,) = form["stages"]
        assert stage["procedure"] == {"sign": True, "slot": 300_000_000}
        aspect = stage["criteria"][0]["aspects"][0]
        assert (aspect["unit"], aspect["spread"]) == (None, "3")
        assert stage["slot"] is None


def test_a_recused_entry_is_not_on_the_form_and_takes_no_mark(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "recused")
        body = {"judge": "J1", "entry": "E2", "ground": "unit"}
        good(http.post(f"{jury.path}/recusals", json=body))
        (stage,) = jury.form("J1")["stages"]
        assert [one["id"] for one in stage["entries"]] == ["E1", "E3"]
        error_of(jury.mark("J1", "E2", "A1", "7"), 409, "judge_recused")
        good(jury.mark("J2", "E2", "A1", "7"))


def test_a_scorekeeper_signs_what_was_signed_on_paper(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "paper")
        good(jury.mark("J1", "E1", "A1", "7"))
        good(jury.mark("J1", "E1", "B1", "2"))
        body = {"judge": "J1"}
        error_of(jury.judges["J2"].post(f"{jury.heat}/forms/E1/sign", json=body), 403,
                 "not_your_mark")  # fmt: skip
        good(jury.keeper.post(f"{jury.heat}/forms/E1/sign", json=body))
        assert jury.entry("J1", "E1")["signed"]


def test_a_judge_from_afar_sees_no_names(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "afar")
        judge = {"judge": "R1", "name": "云端评委", "constituency": "专家", "remote": True}
        made = good(http.post(f"{jury.path}/judges", json={"judges": [judge]}))["judges"]
        browser = jury.open(made[0]["link"])
        answer = browser.get(f"{jury.path}/form")
        form = good(answer)
        assert form["judge"].pop("id") == judge.pop("judge")
        assert form["judge"] == judge
        assert [one["name"] for one in form["stages"][0]["entries"]] == [None, None, None]
        assert "项目E1" not in answer.text
        assert jury.entry("J1", "E1")["name"] == "项目E1"


def test_the_form_is_as_the_schema_says(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "schema")
        jury.mark_all()
        schema = good(http.get("/api/openapi.json"))
        words = {"$ref": "#/components/schemas/FormOut", "components": schema["components"]}
        jsonschema.validate(jury.form("J1"), words)
