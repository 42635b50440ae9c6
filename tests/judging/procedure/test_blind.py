"""What judges and officials see of a stage whose entries are known by blind codes."""

from __future__ import annotations

import pytest

from support.cup import error_of, good
from support.jury import ENTRIES, Jury
from support.server import Server

pytestmark = pytest.mark.server


def sealed(jury: Jury) -> list[str]:
    """The codes, drawn by an encryption officer before the first mark."""
    officer = jury.invite("encryption")
    users = [jury.users[role] for role in ("encryption", "supervisor", "jury")]
    good(officer.post(f"{jury.heat}/codes", json={"holders": users}))
    (stage,) = jury.form("J1")["stages"]
    return [entry["id"] for entry in stage["entries"]]


def test_a_sealed_form_knows_codes_and_no_names(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "blind")
        codes = sealed(jury)
        assert len(codes) == len(ENTRIES)
        assert not set(codes) & set(ENTRIES)
        text = jury.judges["J1"].get(f"{jury.path}/form").text
        assert "项目" not in text
        error_of(jury.mark("J1", "E1", "A1", "7"), 422, "entry_sealed")
        good(jury.mark("J1", codes[0], "A1", "7"))
        good(jury.mark("J1", codes[0], "B1", "2"))
        good(jury.sign("J1", codes[0]))
        assert jury.entry("J1", codes[0])["form"] == "signed"
        (mark, _) = jury.form("J1")["marks"]
        assert mark["entry"] == codes[0]


def test_readiness_speaks_of_codes_and_asks_the_chief_to_sign_first(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        jury = Jury(http, "codes")
        for code in sealed(jury):
            for judge in ("J1", "J2", "J3"):
                good(jury.mark(judge, code, "A1", "7"))
                good(jury.mark(judge, code, "B1", "2"))
                good(jury.sign(judge, code))
        good(jury.chief.post(f"{jury.heat}/close"))
        assert jury.ready()["next"] == "sign:chief"
        assert "codes_sealed" in jury.blockers()
        good(jury.chief.post(f"{jury.heat}/sign", json={"office": "chief"}))
        assert jury.ready()["next"] is None
        error_of(jury.chief.post(f"{jury.heat}/publish"), 409, "codes_sealed")
