"""From the last mark to a final result: nothing is skipped, and what is missing is named."""

from __future__ import annotations

import io
import time
import zipfile

import httpx
import pytest

from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.merkle import root_of
from leitai.core.ledger.suite import SHA256_ED25519
from leitai.core.panel.draws import selection
from support.cup import error_of, good
from support.jury import RULES, Jury
from support.server import Server

pytestmark = pytest.mark.server


def test_every_step_in_its_order(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "order")
        jury.mark_all()
        assert "forms_unsigned" in jury.blockers()
        jury.sign_all()
        assert jury.ready()["next"] == "close"
        good(jury.chief.post(f"{jury.heat}/close"))
        assert jury.ready()["next"] == "recheck"
        error_of(sign(jury, jury.supervisor, "supervisor"), 409, "signature_order")
        error_of(jury.chief.post(f"{jury.heat}/publish"), 409, "recheck_missing")
        good(jury.chief.post(f"{jury.heat}/recheck"))
        check_all(jury)
        assert jury.ready()["next"] == "sign:chief"
        error_of(sign(jury, jury.supervisor, "chief"), 403, "not_allowed")
        first = good(sign(jury, jury.chief, "chief"))
        assert good(sign(jury, jury.chief, "chief")) == {**first, "duplicate": True}
        error_of(jury.chief.post(f"{jury.heat}/publish"), 409, "signature_missing")
        assert jury.ready()["next"] == "sign:supervisor"
        good(sign(jury, jury.supervisor, "supervisor"))
        assert jury.ready()["next"] == "publish"
        error_of(http.post(f"{jury.heat}/finalise"), 409, "not_published")
        good(jury.chief.post(f"{jury.heat}/publish"))
        ready = jury.ready()
        assert ready["status"] == "published"
        assert [each["office"] for each in ready["signatures"]] == ["chief", "supervisor"]
        assert ready["signatures"][0]["name"] == "王敏"
        until = ready["appeals_until"]
        assert until is not None
        answer = http.post(f"{jury.heat}/finalise")
        if time.time_ns() // 1000 < until:
            error_of(answer, 409, "appeals_time")
        time.sleep(max(0.0, until / 1e6 - time.time()) + 0.05)
        ready = jury.ready()
        assert (ready["next"], ready["blockers"]) == ("finalise", [])
        assert ready["shadow"] == {"checked": True, "differs": []}
        good(http.post(f"{jury.heat}/finalise"))
        ready = jury.ready()
        assert (ready["status"], ready["next"], ready["blockers"]) == ("final", None, [])
        error_of(http.post(f"{jury.heat}/finalise"), 409, "stage_final")


def test_finalising_names_everything_that_stands_in_the_way(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "named")
        good(jury.mark("J1", "E1", "A1", "9"))
        good(jury.mark("J2", "E1", "A1", "1"))
        good(jury.mark("J3", "E2", "A1", "1", by=jury.keeper))
        good(jury.chief.post(f"{jury.heat}/close"))
        error = error_of(http.post(f"{jury.heat}/finalise"), 409, "stage_marks_missing")
        codes = [each["code"] for each in error["params"]["blockers"]]
        assert codes == [
            "marks_missing",
            "disputes_open",
            "marks_held",
            "forms_unsigned",
            "recheck_missing",
            "signature_missing",
            "not_published",
        ]
        for each in error["params"]["blockers"]:
            assert each["zh"]
            assert each["message"]
            assert each["fix"]
        body = {"accept_missing": True}
        error_of(http.post(f"{jury.heat}/finalise", json=body), 409, "disputes_open")
        by_code = {each["code"]: each for each in jury.ready()["blockers"]}
        assert by_code["disputes_open"]["where"] == [{"entry": "E1", "aspect": "A1"} | NOWHERE]
        assert by_code["signature_missing"]["count"] == 2


NOWHERE = {"judge": None, "office": None, "attempt": None, "objection": None, "appeal": None}


def test_one_account_signs_in_one_office_only(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "one")
        closed(jury)
        good(sign(jury, http, "chief"))
        error_of(sign(jury, http, "supervisor"), 409, "second_person")
        good(sign(jury, jury.supervisor, "supervisor"))


def test_opening_again_voids_what_was_signed(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "reopened")
        closed(jury)
        good(sign(jury, jury.chief, "chief"))
        good(http.post(f"{jury.heat}/open"))
        assert jury.ready()["signatures"] == []


def test_anyone_can_draw_the_re_check_again(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "redrawn", RULES.replace(b"rest: 15", b"rest: 50"))
        closed(jury, check=False)
        found = good(jury.supervisor.get(f"{jury.heat}/recheck"))
        assert [row["group"] for row in found["entries"]] == ["top", "drawn"]
        assert found["entries"][0]["entry"] == "E3"
        size, root = found["key"].split(":")
        archive = zipfile.ZipFile(io.BytesIO(http.get(f"{jury.path}/bundle").content))
        lines = archive.read("entries.ndjson").splitlines()
        leaves = [leaf_hash(SHA256_ED25519, line) for line in lines[: int(size)]]
        assert root_of(leaves).hex() == root
        assert b'"stage.closed"' in lines[int(size) - 1]
        assert selection(["E1", "E2"], 1, found["key"]) == [found["entries"][1]["entry"]]


def test_too_many_errors_and_everything_is_checked(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "errors")
        closed(jury, check=False)
        address = f"{jury.heat}/recheck/E3"
        error_of(jury.supervisor.post(address, json={"compared": 6, "errors": 1}), 403,
                 "not_allowed")  # fmt: skip
        answer = jury.keeper.post(address, json={"compared": 6, "errors": 7})
        error_of(answer, 422, "recheck_errors")
        good(jury.keeper.post(address, json={"compared": 6, "errors": 1}))
        found = good(jury.chief.get(f"{jury.heat}/recheck"))
        assert (found["rate"], found["limit"], found["full"]) == ("16.67", "5", True)
        assert {row["entry"] for row in found["entries"]} == {"E1", "E2", "E3"}
        assert "recheck_failed" in jury.blockers()
        error_of(jury.chief.post(f"{jury.heat}/recheck"), 409, "recheck_begun")
        check_all(jury)
        assert "recheck_failed" not in jury.blockers()


def test_officials_only_read_how_far_it_is(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "read")
        good(jury.supervisor.get(f"{jury.heat}/readiness"))
        error_of(jury.judges["J1"].get(f"{jury.heat}/readiness"), 403, "not_allowed")
        error_of(jury.invite("encryption").get(f"{jury.heat}/readiness"), 403, "not_allowed")
        error_of(http.get(f"{jury.path}/stages/none/readiness"), 404, "stage_unknown")


def closed(jury: Jury, *, check: bool = True) -> None:
    """Everything marked, signed and closed, the re-check drawn, and done if `check`."""
    jury.mark_all()
    jury.sign_all()
    good(jury.chief.post(f"{jury.heat}/close"))
    good(jury.chief.post(f"{jury.heat}/recheck"))
    if check:
        check_all(jury)


def check_all(jury: Jury) -> None:
    """Re-check what is to be re-checked, and find nothing wrong."""
    for row in good(jury.keeper.get(f"{jury.heat}/recheck"))["entries"]:
        if not row["done"]:
            body = {"compared": 6, "errors": 0}
            good(jury.keeper.post(f"{jury.heat}/recheck/{row['entry']}", json=body))


def sign(jury: Jury, browser: httpx.Client, office: str) -> httpx.Response:
    """Sign the stage in an office."""
    return browser.post(f"{jury.heat}/sign", json={"office": office})
