from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import httpx
import msgspec
import pytest

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.checkpoint import verify_checkpoint
from leitai.core.ledger.keys import parse_key
from leitai.core.ledger.proofs import EntryProof, verify_entry_proof
from leitai.core.ledger.suite import SHA256_ED25519
from support.clients import open_client
from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def test_from_marks_to_a_result_that_anyone_verifies(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "whole")
        stranger = open_client(running_server.url)
        for judge in ("J1", "J2"):
            for number in (1, 2, 3):
                good(cup.put(f"{judge}-{number}", cup.mark(judge, f"E{number}", str(number))))
        good(http.post(f"{cup.path}/stages/semi/close"))
        good(http.post(f"{cup.path}/stages/semi/finalise"))
        error_of(stranger.get(f"{cup.path}/bundle"), 403, "not_final")
        good(http.post(f"{cup.path}/stages/final/open"))
        for number in (1, 2, 3):
            body = {**cup.mark("J1", f"E{number}", "5"), "stage": "final", "aspect": "B1"}
            good(cup.put(f"F{number}", body))
            good(cup.put(f"G{number}", {**body, "judge": "J2"}))
        good(http.post(f"{cup.path}/stages/final/close"))
        good(http.post(f"{cup.path}/stages/final/finalise"))
        results = good(stranger.get(f"{cup.path}/results"))
        answer = stranger.get(f"{cup.path}/bundle")
    assert answer.headers["content-disposition"].endswith('.leitai"')
    assert verify_bundle(answer.content, recompute=recompute).ok
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert json.loads(archive.read("results.json")) == results
    semi = results["stages"][0]
    assert [row["entry"] for row in semi["rows"]] == ["E3", "E2", "E1"]
    assert semi["status"] == "final"


def test_checkpoints_signed_in_time_testify_against_a_changed_table(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        cup = Cup(http, "forged")
        good(cup.put("M1", cup.mark("J1", "E1", "1.5")))
        good(http.get(f"{cup.path}/checkpoint"))
        good(cup.put("M2", cup.mark("J1", "E2", "1.5")))
    running_server.stop()
    forge(running_server.data / "leitai.sqlite3")
    running_server.start()
    with running_server.client() as http:
        assert good(http.get(f"{cup.path}/results"))["stages"][0]["rows"][0]["total"] == "9.50"
        report = verify_bundle(http.get(f"{cup.path}/bundle").content, recompute=recompute)
    assert not report.ok


def forge(path: Path) -> None:
    """Change a mark in the table, and its leaf hash with it."""
    mine = "contest = 'forged' AND key = 'M1'"
    with sqlite3.connect(path) as db:
        query = f"SELECT line FROM journal_ledgerline WHERE {mine}"  # noqa: S608
        line = db.execute(query).fetchone()[0].replace(b'"value":"1.5"', b'"value":"9.5"')
        change = f"UPDATE journal_ledgerline SET line = ?, leaf = ? WHERE {mine}"  # noqa: S608
        db.execute(change, (line, leaf_hash(SHA256_ED25519, line)))


def test_a_stage_with_marks_missing_is_not_finalised(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "missing")
        for judge, entry in (("J1", "E1"), ("J2", "E1"), ("J1", "E2")):
            good(cup.put(f"{judge}{entry}", cup.mark(judge, entry, "5")))
        finalise = f"{cup.path}/stages/semi/finalise"
        error = error_of(http.post(finalise), 409, "stage_open")
        assert [each["code"] for each in error["params"]["blockers"]] == [
            "stage_open",
            "marks_missing",
        ]
        good(http.post(f"{cup.path}/stages/semi/close"))
        error = error_of(http.post(finalise), 409, "stage_marks_missing")
        (blocker,) = error["params"].pop("blockers")
        assert (blocker["code"], blocker["where"]) == (
            "marks_missing",
            [{"entry": "E2"}, {"entry": "E3"}],
        )
        assert error["params"] == {
            "stage": "semi",
            "given": "3",
            "expected": "6",
            "missing": "3",
            "entries": "E2, E3",
        }
        good(http.post(finalise, json={"accept_missing": True}))
        error_of(http.post(f"{cup.path}/stages/semi/open"), 409, "stage_final")


def test_stage_acts_out_of_order_are_told(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "order")
        stage = f"{cup.path}/stages/semi"
        error_of(http.post(f"{stage}/open"), 409, "stage_open")
        error_of(http.post(f"{stage}/thaw"), 409, "stage_not_frozen")
        error_of(http.post(f"{cup.path}/stages/none/open"), 422, "stage_unknown")
        good(http.post(f"{stage}/close"))
        error_of(http.post(f"{stage}/close"), 409, "stage_closed")
        good(http.post(f"{stage}/open"))


def test_the_public_sees_no_more_than_the_freeze_shows(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "freeze")
        stranger = open_client(running_server.url)
        good(cup.put("M1", cup.mark("J1", "E1", "1")))
        good(http.post(f"{cup.path}/stages/semi/freeze"))
        good(cup.put("M2", cup.mark("J1", "E2", "9")))
        shown = good(stranger.get(f"{cup.path}/results"))["stages"][0]
        told = good(http.get(f"{cup.path}/results"))["stages"][0]
        assert [row["entry"] for row in shown["rows"] if row["rank"]] == ["E1"]
        assert [row["entry"] for row in told["rows"] if row["rank"]] == ["E2", "E1"]
        assert good(stranger.get(cup.path))["stages"][0]["given"] == 1
        assert good(http.get(cup.path))["stages"][0]["given"] == 2
        good(http.post(f"{cup.path}/stages/semi/thaw"))
        assert good(stranger.get(cup.path))["stages"][0]["given"] == 2


def test_attempts_and_pauses(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "clock")
        entry = f"{cup.path}/stages/semi/entries/E1"
        good(http.post(f"{entry}/attempt", json={"start": 0, "end": 9_000_000}))
        pause = {"start": 1_000_000, "end": 2_000_000, "reason": "light"}
        good(http.post(f"{entry}/pauses", json=pause))
        error_of(
            http.post(f"{entry}/attempt", json={"start": 2, "end": 1}), 422, "ends_before_start"
        )
        error_of(http.post(f"{entry}/attempt", json={"start": -1, "end": 1}), 422, "invalid")
        rows = good(http.get(f"{cup.path}/results"))["stages"][0]["rows"]
        assert next(row["elapsed"] for row in rows if row["entry"] == "E1") == 8_000_000


def test_the_form_shows_what_there_is_to_mark_and_own_marks_only(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "form")
        good(cup.put("M1", cup.mark("J1", "E1", "8.5")))
        good(cup.put("M2", cup.mark("J2", "E1", "2.5")))
        good(http.post(f"{cup.path}/entries/E3/withdraw", json={"reason": "ill"}))
        answer = cup.judge("J1").get(f"{cup.path}/form")
        form = good(answer)
        assert "2.5" not in answer.text
        assert "J2" not in answer.text
        assert form["judge"] == {
            "id": "J1",
            "name": "裁判甲",
            "constituency": None,
            "remote": False,
        }
        semi, final = form["stages"]
        assert (semi["status"], final["status"]) == ("open", "waiting")
        assert [(one["id"], one["name"], one["status"]) for one in semi["entries"]] == [
            ("E1", "选手1", "ok"),
            ("E2", "选手2", "ok"),
            ("E3", "选手3", "withdrawn"),
        ]
        aspect = semi["criteria"][0]["aspects"][0]
        assert {name: aspect[name] for name in ("id", "min", "max", "step", "kind")} == {
            "id": "A1",
            "min": "0",
            "max": "10",
            "step": "0.5",
            "kind": "panel",
        }
        assert [mark["mark"] for mark in form["marks"]] == ["M1"]
        error_of(http.get(f"{cup.path}/form"), 403, "not_allowed")
        error_of(httpx.get(f"{running_server.url}{cup.path}/form"), 401, "not_signed_in")


def test_a_judge_can_prove_that_a_mark_is_in_the_ledger(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "proof")
        judge, other = cup.judge("J1"), cup.judge("J2")
        seq = good(cup.put("M1", cup.mark("J1", "E1", "8.5"), judge))["seq"]
        good(cup.put("M2", cup.mark("J2", "E1", "8.5"), other))
        proof = good(judge.get(f"{cup.path}/entries/{seq}/proof"))
        key = parse_key(proof.pop("key"))
        entry_proof = msgspec.convert(proof, EntryProof)
        assert '"mark":"M1"' in entry_proof.line
        checkpoint = verify_checkpoint(proof["checkpoint"], key)
        assert (checkpoint.origin, checkpoint.size) == ("proof", seq + 1)
        assert verify_entry_proof(entry_proof, key) is not None
        error_of(other.get(f"{cup.path}/entries/{seq}/proof"), 403, "not_final")
        good(http.get(f"{cup.path}/entries/{seq}/proof"))
        error_of(http.get(f"{cup.path}/entries/99/proof"), 404, "ledger_entry_unknown")
        error_of(http.get(f"{cup.path}/entries/0/proof"), 422, "invalid")


def test_the_checkpoint_is_public(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "sealed")
        found = good(httpx.get(f"{running_server.url}{cup.path}/checkpoint"))
        checkpoint = verify_checkpoint(found["note"], parse_key(found["key"]))
        assert checkpoint.size == found["size"] == good(http.get(cup.path))["seq"]
