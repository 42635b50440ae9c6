"""Marks that lie apart are discussed and given again; both rounds stay."""

from __future__ import annotations

import pytest

from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server


def apart(jury: Jury) -> None:
    """Two judges close together and one far off."""
    for judge, value in (("J1", "8"), ("J2", "8.5"), ("J3", "2")):
        good(jury.mark(judge, "E1", "A1", value))
        good(jury.mark(judge, "E1", "B1", "2"))


CELL = {"entry": "E1", "aspect": "A1", "reason": "分差超限，合议"}


def test_judges_mark_a_disputed_cell_again(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "remark")
        apart(jury)
        row = jury.entry("J1", "E1")
        assert row["form"] == "disputed"
        assert row["disputes"] == [
            {"aspect": "A1", "item": "", "round": 1, "pending": False, "accepted": False}
        ]
        error_of(jury.sign("J1", "E1"), 409, "form_disputed")
        error_of(jury.keeper.post(f"{jury.heat}/spreads", json=CELL), 403, "not_allowed")
        good(jury.chief.post(f"{jury.heat}/remarks", json=CELL))
        (dispute,) = jury.entry("J3", "E1")["disputes"]
        assert (dispute["round"], dispute["pending"]) == (2, True)
        for judge, value in (("J1", "8"), ("J2", "8"), ("J3", "7")):
            old = f"{judge}-E1-A1"
            good(jury.mark(judge, "E1", "A1", value, mark=f"{old}-2", replaces=old))
        assert jury.entry("J3", "E1")["disputes"] == []
        mark = next(one for one in jury.form("J3")["marks"] if one["aspect"] == "A1")
        assert (mark["value"], mark["round"]) == ("7", 2)
        assert mark["earlier"] == [{"round": 1, "value": "2"}]
        assert "disputes_open" not in jury.blockers()
        good(jury.sign("J3", "E1"))


def test_nobody_learns_what_the_others_gave(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "herding")
        apart(jury)
        text = jury.judges["J1"].get(f"{jury.path}/form").text
        assert '"8.5"' not in text
        assert "J3" not in text


def test_the_chief_judge_lets_a_spread_be_with_a_reason(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "spread")
        apart(jury)
        good(jury.chief.post(f"{jury.heat}/spreads", json={**CELL, "reason": "各有依据"}))
        assert jury.entry("J1", "E1")["form"] == "complete"
        assert "disputes_open" not in jury.blockers()
        good(jury.sign("J3", "E1"))


def test_there_is_nothing_to_rule_on_where_nobody_marked(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "nothing")
        error_of(jury.chief.post(f"{jury.heat}/remarks", json=CELL), 409, "cell_empty")
        error_of(jury.chief.post(f"{jury.heat}/spreads", json=CELL), 409, "cell_empty")
        lost = f"{jury.path}/stages/none/remarks"
        error_of(jury.chief.post(lost, json=CELL), 422, "stage_unknown")
