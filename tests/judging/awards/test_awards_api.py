"""Awards as if it ended now, objections that block them, conferral, ceremony, promotions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.cup import error_of, good
from support.prizes import Prizes
from support.server import Server

pytestmark = pytest.mark.server

Make = Callable[..., Prizes]
OBJECTION = {"stage": "final", "entry": "E1", "text": "第二项计时有误", "contact": "13800000000"}


def test_as_if_it_ended_now_is_the_organisers(prizes: Make) -> None:
    cup = prizes()
    found = cup.awards()
    assert found["state"] == "running"
    assert [each["code"] for each in found["blockers"]] == ["stage_not_final"]
    assert [[one["entry"] for one in each["entries"]] for each in found["awards"]] == [
        ["E1"],
        ["E2", "E3"],
    ]
    first = found["awards"][0]["entries"][0]
    assert (first["name"], first["unit"], first["rank"], first["total"]) == (
        "选手1",
        "一厂",
        1,
        "9.00",
    )
    assert cup.awards(cup.stranger())["awards"] == []


def test_conferred_once_and_as_seen(prizes: Make) -> None:
    cup = prizes()
    seen = cup.seen()
    confer = f"{cup.path}/awards/confer"
    refused = cup.http.post(confer, json=seen)
    assert refused.status_code == 409, refused.text
    cup.finalise()
    other = {"awards": {"gold": ["E2"], "silver": ["E1", "E3"]}}
    assert cup.http.post(confer, json=other).json()["error"]["code"] == "awards_differ"
    assert cup.stranger().post(confer, json=seen).status_code == 401
    good(cup.http.post(confer, json=seen))
    found = cup.awards(cup.stranger())
    assert found["state"] == "conferred"
    assert found["conferred"] > 0
    assert found["blockers"] == []
    assert [one["name"] for one in found["awards"][1]["entries"]] == ["选手2", "选手3"]


def test_an_objection_blocks_until_it_is_answered(prizes: Make) -> None:
    cup = prizes(period="1 s")
    stranger = cup.stranger()
    send = f"{cup.path}/objections"
    assert stranger.post(send, json=OBJECTION).status_code == 409
    cup.publish()
    receipt = good(stranger.post(send, json=OBJECTION))
    assert receipt["number"] == "YY-0001"
    assert stranger.get(send).status_code == 401
    row = good(cup.http.get(send))["objections"][0]
    assert (row["text"], row["contact"]) == (OBJECTION["text"], OBJECTION["contact"])
    assert cup.awards()["blockers"][0]["code"] == "objections_open"
    assert cup.http.post(f"{cup.path}/stages/final/finalise").status_code == 409
    assert cup.http.post(f"{cup.path}/awards/confer", json=cup.seen()).status_code == 409
    one = f"{send}/{receipt['objection']}"
    answer = {"upheld": False, "reason": "已核对计时记录，无误"}
    assert stranger.post(f"{one}/settle", json=answer).status_code == 401
    good(cup.http.post(f"{one}/settle", json=answer))
    assert good(stranger.get(one))["reason"] == answer["reason"]
    assert "text" not in good(stranger.get(one))
    other = {"upheld": True, "reason": "改判"}
    error_of(cup.http.post(f"{one}/settle", json=other), 409, "id_reused")
    assert good(stranger.get(one))["reason"] == answer["reason"]


def test_a_heat_is_open_to_objections_while_the_final_is_not_over(prizes: Make) -> None:
    cup = prizes(period="1 h", heat=True)
    stranger = cup.stranger()
    assert good(stranger.get(f"{cup.path}/publicity"))["stages"] == []
    cup.publish_heat()
    (found,) = good(stranger.get(f"{cup.path}/publicity"))["stages"]
    assert (found["stage"], found["open"]) == ("heat", 0)
    assert found["until"] > found["published"]
    assert [(one["entry"], one["rank"]) for one in found["entries"]] == [
        ("E1", 1),
        ("E2", 2),
        ("E3", 3),
        ("E4", 4),
    ]
    good(stranger.post(f"{cup.path}/objections", json={**OBJECTION, "stage": "heat"}))
    assert good(stranger.get(f"{cup.path}/publicity"))["stages"][0]["open"] == 1


def test_the_period_ends(prizes: Make) -> None:
    cup = prizes(period="1 ms")
    cup.publish()
    error_of(cup.stranger().post(f"{cup.path}/objections", json=OBJECTION), 409, "objection_late")
    cup.finalise()
    cup.confer()


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "短"},
        {"text": "长" * 2001},
        {"entry": "../x"},
        {"contact": "x" * 101},
        {"more": 1},
    ],
)
def test_odd_objections(prizes: Make, wrong: dict[str, object]) -> None:
    cup = prizes(period="1 h")
    cup.publish()
    answer = cup.stranger().post(f"{cup.path}/objections", json={**OBJECTION, **wrong})
    error_of(answer, 422, "invalid")


def test_floods_are_slowed_down(prizes: Make) -> None:
    cup = prizes(period="1 h")
    cup.publish()
    stranger = cup.stranger()
    for _ in range(10):
        good(stranger.post(f"{cup.path}/objections", json=OBJECTION))
    error_of(stranger.post(f"{cup.path}/objections", json=OBJECTION), 429, "objections_many")


def test_behind_a_trusted_proxy_everybody_has_an_address(tmp_path: Path) -> None:
    with Server(tmp_path / "data", environment={"LEITAI_TRUSTED_PROXIES": "127.0.0.1"}) as server:
        cup = Prizes(server.client(), "proxied", period="1 h")
        cup.publish()
        stranger, send = cup.stranger(), f"{cup.path}/objections"
        for n in range(11):
            good(stranger.post(send, json=OBJECTION, headers={"x-forwarded-for": f"203.0.113.{n}"}))
        rows = good(cup.http.get(send))["objections"]
        assert [row["number"] for row in rows] == [f"YY-{n:04d}" for n in range(1, 12)]


def test_objections_do_not_reach_the_ledger_with_words(prizes: Make) -> None:
    cup = prizes(period="1 h")
    cup.publish()
    good(cup.stranger().post(f"{cup.path}/objections", json=OBJECTION))
    bundle = cup.http.get(f"{cup.path}/bundle").content
    assert OBJECTION["contact"].encode() not in bundle


def test_the_ceremony_and_its_rehearsal(prizes: Make) -> None:
    cup = prizes()
    path = f"{cup.path}/ceremony"
    error_of(cup.http.get(path), 409, "awards_not_conferred")
    rehearsal = good(cup.http.get(path, params={"rehearsal": True}))
    assert [step["award"] for step in rehearsal["steps"]] == ["silver", "silver", "gold"]
    assert all(one["name"] is None for step in rehearsal["steps"] for one in step["entries"])
    cup.finalise()
    cup.confer()
    steps = good(cup.http.get(path))["steps"]
    assert [step["entries"][0]["name"] for step in steps] == ["选手3", "选手2", "选手1"]
    assert cup.stranger().get(path).status_code == 401


def test_promotions_need_known_people(prizes: Make) -> None:
    cup = prizes()
    found = good(cup.http.get(f"{cup.path}/promotions"))
    assert (found["rule"], found["conferred"], found["people"]) == (True, False, [])
    error_of(cup.http.post(f"{cup.path}/promotions"), 409, "awards_not_conferred")
