"""A jury smaller than the rules want: said before marking, and as the reason why marks lack."""

from __future__ import annotations

import pytest

from support.cup import error_of, good
from support.jury import RULES, Jury
from support.server import Server

pytestmark = pytest.mark.server
SHORT = RULES.replace(b"A1, title: \xe5\x88\x9b\xe6\x96\xb0,", b"A1, judges: 4,").replace(
    b"kind: judgement,", b"kind: judgement, judges: 2,"
)
SAYS = "A1 需 4 名裁判，只有 3 名"


def test_too_few_judges_are_told_before_marking(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "short-before", SHORT)
        board = good(http.get(f"{jury.path}/readiness-board"))
        (found,) = [one for one in board["findings"] if one["code"] == "judges_short"]
        assert SAYS in found["zh"]
        assert "A1 needs 4 judges, there are 3" in found["message"]
        assert (found["where"], found["severity"]) == ("judges", "stop")
        good(http.post(f"{jury.path}/judges", json={"judges": [{"judge": "J4"}]}))
        board = good(http.get(f"{jury.path}/readiness-board"))
        assert "judges_short" not in {one["code"] for one in board["findings"]}


def test_marks_that_lack_name_the_reason_and_numbers_agree(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "short-after", SHORT)
        jury.mark_all()
        ready = jury.ready()
        (missing,) = [one for one in ready["blockers"] if one["code"] == "marks_missing"]
        assert missing["count"] == 3
        assert SAYS in missing["zh"]
        assert {one["entry"] for one in missing["where"]} == {"E1", "E2", "E3"}
        assert ready["progress"] == {"given": 15, "expected": 18}
        (stage,) = good(http.get(jury.path))["stages"]
        assert (stage["given"], stage["expected"]) == (15, 18)
        good(http.post(f"{jury.heat}/close"))
        error = error_of(http.post(f"{jury.heat}/finalise"), 409, "stage_marks_missing")
        assert SAYS in error["params"]["blockers"][0]["zh"]
