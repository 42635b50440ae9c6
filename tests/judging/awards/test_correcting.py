"""Somebody is disqualified after the conferral: awards and certificates follow."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from support.cup import error_of, good
from support.prizes import Prizes

pytestmark = pytest.mark.server

Make = Callable[..., Prizes]
WHY = {"reason": "award_corrected", "words": "查实违规，更正授奖"}


def struck(prizes: Make) -> Prizes:
    """Issued to all winners; then the first turns out to have cheated."""
    cup = prizes()
    cup.finalise()
    cup.confer()
    assert cup.issue(taking_part=True)["new"] == 7
    good(cup.http.post(f"{cup.path}/entries/E1/disqualify", json={"reason": "fraud"}))
    return cup


def now(cup: Prizes) -> dict[str, Any]:
    due = cup.awards()["due"]
    return {
        "awards": {each["award"]: [one["entry"] for one in each["entries"]] for each in due},
        "reason": "查实违规",
    }


def correct(cup: Prizes) -> None:
    asked = good(cup.http.post(f"{cup.path}/awards/corrections", json=now(cup)))
    confirm = f"{cup.path}/awards/corrections/{asked['request']}/confirm"
    error_of(cup.http.post(confirm), 409, "second_person")
    good(cup.official("arbitrator").post(confirm))


def test_a_final_result_loses_nobody_else(prizes: Make) -> None:
    cup = struck(prizes)
    leave = cup.http.post(f"{cup.path}/entries/E2/withdraw", json={"reason": "ill"})
    error_of(leave, 409, "result_final")


def test_the_desk_is_told_and_two_people_correct(prizes: Make) -> None:
    cup = struck(prizes)
    assert now(cup)["awards"] == {"gold": ["E2"], "silver": ["E3", "E4"]}
    assert cup.awards(cup.stranger())["due"] is None
    board = good(cup.http.get(f"{cup.path}/readiness-board"))
    assert "awards_outdated" in {each["code"] for each in board["findings"]}
    wrong = {**now(cup), "awards": {"gold": ["E3"]}}
    error_of(cup.http.post(f"{cup.path}/awards/corrections", json=wrong), 409, "awards_differ")
    conferred = cup.awards()["conferred"]
    correct(cup)
    found = cup.awards(cup.stranger())
    assert [[one["entry"] for one in each["entries"]] for each in found["awards"]] == [
        ["E2"],
        ["E3", "E4"],
    ]
    assert (found["conferred"], found["state"]) == (conferred, "conferred")
    assert found["corrected"] > conferred
    assert cup.awards()["due"] is None


def test_the_book_says_what_was_conferred(prizes: Make) -> None:
    cup = struck(prizes)
    content = cup.http.get(f"{cup.path}/results.xlsx").content
    sheet = openpyxl.load_workbook(io.BytesIO(content))["获奖名单"]
    assert "已授予" in str(sheet["A2"].value)
    assert [row[1].value for row in sheet.iter_rows(min_row=4)] == ["E1", "E2", "E3"]


def test_a_correction_that_is_dropped_changes_nothing(prizes: Make) -> None:
    cup = struck(prizes)
    asked = good(cup.http.post(f"{cup.path}/awards/corrections", json=now(cup)))
    waiting = cup.awards()["correction"]
    assert (waiting["request"], waiting["own"]) == (asked["request"], True)
    path = f"{cup.path}/awards/corrections/{asked['request']}"
    error_of(cup.stranger().delete(path), 401, "not_signed_in")
    assert cup.http.delete(path).status_code == 204
    error_of(cup.official("arbitrator").post(f"{path}/confirm"), 409, "decision_settled")
    assert (cup.awards()["correction"], cup.awards()["corrected"]) == (None, None)


def test_lost_certificates_are_revoked_and_new_ones_issued(prizes: Make) -> None:
    cup = struck(prizes)
    correct(cup)
    rows = good(cup.http.get(f"{cup.path}/credentials"))["credentials"]
    lost = cup.awards()["lost"]
    named = {(row["entry"], row["award"]) for row in rows if row["credential"] in lost}
    assert named == {("E1", "gold"), ("E1", None), ("E2", "silver"), ("E3", "silver")}
    assert cup.awards(cup.stranger())["lost"] == []
    many = f"{cup.path}/credentials/revoke"
    error_of(cup.http.post(many, json={**WHY, "credentials": ["none"]}), 404, "credential_unknown")
    assert good(cup.http.post(many, json={**WHY, "credentials": lost}))["revoked"] == 4
    assert good(cup.http.post(many, json={**WHY, "credentials": lost}))["revoked"] == 0
    state = good(cup.stranger().get(f"/api/credentials/{lost[0]}"))
    assert (state["reason"], state["words"]) == (WHY["reason"], WHY["words"])
    assert cup.awards()["lost"] == []
    assert cup.issue()["new"] == 3


def test_a_replaced_certificate_tells_which_one_stands_for_it(prizes: Make) -> None:
    cup = struck(prizes)
    correct(cup)
    rows = good(cup.http.get(f"{cup.path}/credentials"))["credentials"]
    before = {(row["entry"], row["award"]): row["credential"] for row in rows}
    many = {**WHY, "credentials": cup.awards()["lost"]}
    good(cup.http.post(f"{cup.path}/credentials/revoke", json=many))

    def successor(entry: str, award: str) -> str | None:
        path = f"/api/credentials/{before[entry, award]}"
        found: str | None = good(cup.stranger().get(path))["replaced_by"]
        return found

    assert successor("E2", "silver") is None
    cup.issue()
    rows = good(cup.http.get(f"{cup.path}/credentials"))["credentials"]
    valid = {(row["entry"], row["award"]): row["credential"] for row in rows if not row["revoked"]}
    assert successor("E2", "silver") == valid["E2", "gold"]
    assert successor("E3", "silver") == valid["E3", "silver"]
    assert successor("E1", "gold") is None
    assert (
        good(cup.stranger().get(f"/api/credentials/{valid['E2', 'gold']}"))["replaced_by"] is None
    )
