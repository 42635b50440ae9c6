"""A mark entered for its judge counts once another person confirms it."""

from __future__ import annotations

import pytest

from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server


def test_an_entered_mark_waits_for_somebody_else(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "entered")
        good(jury.mark("J1", "E1", "A1", "7", by=jury.keeper))
        (held,) = good(jury.chief.get(f"{jury.path}/held"))
        assert (held["mark"], held["value"], held["by_name"]) == ("J1-E1-A1", "7", "王敏")
        assert not held["own"]
        assert good(jury.keeper.get(f"{jury.path}/held"))[0]["own"]
        (mark,) = jury.form("J1")["marks"]
        assert mark["held"]
        assert jury.entry("J1", "E1")["form"] == "not_started"
        assert "marks_held" in jury.blockers()
        again = jury.mark("J1", "E1", "A1", "8", mark="other")
        error_of(again, 409, "mark_waiting")
        confirm = f"{jury.path}/marks/J1-E1-A1/confirm"
        error_of(jury.keeper.post(confirm), 409, "second_person")
        error_of(jury.supervisor.post(confirm), 403, "not_allowed")
        good(jury.chief.post(confirm))
        error_of(jury.chief.post(confirm), 409, "mark_not_held")
        error_of(jury.chief.post(f"{jury.path}/marks/none/confirm"), 404, "mark_unknown")
        assert not jury.form("J1")["marks"][0]["held"]


def test_a_wrong_mark_is_rejected_and_entered_again(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "rejected")
        good(jury.mark("J1", "E1", "A1", "1", by=jury.keeper))
        reason = {"reason": "原表是 7 分"}
        error_of(jury.keeper.post(f"{jury.path}/marks/J1-E1-A1/reject", json=reason), 409,
                 "second_person")  # fmt: skip
        good(jury.chief.post(f"{jury.path}/marks/J1-E1-A1/reject", json=reason))
        assert jury.form("J1")["marks"] == []
        good(jury.mark("J1", "E1", "A1", "7", by=jury.keeper, mark="again"))
        good(jury.chief.post(f"{jury.path}/marks/again/confirm"))
        (mark,) = jury.form("J1")["marks"]
        assert (mark["mark"], mark["value"]) == ("again", "7")


def test_what_a_judge_gives_needs_nobody_else(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "alone")
        good(jury.mark("J1", "E1", "A1", "7"))
        assert good(jury.chief.get(f"{jury.path}/held")) == []


def test_a_browser_that_is_the_judge_too_is_not_the_second_person(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "both-faces")
        good(jury.mark("J1", "E1", "A1", "7", by=jury.keeper))
        assert jury.chief.get(jury.links["J1"]).status_code == 302
        assert good(jury.chief.get(f"{jury.path}/held"))[0]["own"]
        confirm = f"{jury.path}/marks/J1-E1-A1/confirm"
        error_of(jury.chief.post(confirm), 409, "second_person")
