"""Public draws through the API, from the announcement to a stranger's recomputation."""

from __future__ import annotations

import hashlib
import time
from typing import Any

import httpx
import pytest

from leitai.core.panel.draws import commitment
from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server

POOL = [f"P{number}" for number in range(1, 9)]
NONCES = {"supervisor": "监督员写下的一句话 0123456789", "jury": "裁判长写下的一句话 9876543210"}


def soon(seconds: float = 0.6) -> int:
    return int((time.time() + seconds) * 1_000_000)


def source(name: str, due: int, **more: Any) -> dict[str, Any]:
    return {"source": name, "title": f"{name} 公布的号码", "due": due, **more}


def announce(http: httpx.Client, jury: Jury, name: str, **more: Any) -> httpx.Response:
    plan = {"purpose": "order", "pool": POOL, "picks": len(POOL), "stage": "heat", **more}
    return http.put(f"{jury.path}/draws/{name}", json=plan)


def make(http: httpx.Client, jury: Jury, name: str, values: Any) -> httpx.Response:
    return http.post(f"{jury.path}/draws/{name}/make", json={"values": values})


def by_hand(pool: list[str], picks: int, key: str) -> list[str]:
    """The selection as docs/draws.md tells it."""
    left, picked = list(pool), []
    for number in range(picks):
        frame = number.to_bytes(2, "big")
        digest = hashlib.sha256(frame + key.encode() + frame).digest()
        picked.append(left.pop(int.from_bytes(digest, "big") % len(left)))
    return picked


def test_values_that_did_not_exist_decide(running_server: Server) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        jury = Jury(http, "draw")
        due = soon()
        late = soon(3600)
        sources = [
            source("lottery", due),
            source("index", due),
            source("spare", late, reserve=True),
        ]
        told = good(announce(http, jury, "first", sources=sources))
        assert (told["state"], told["picked"]) == ("announced", [])
        assert told["sources"][0]["due"] == due
        values = {"lottery": ["9", "2", "12"], "index": ["3211.340"]}
        early = {"lottery": ["9"], "index": ["1"]}
        if time.time() * 1e6 < due - 200_000:
            error_of(make(http, jury, "first", early), 409, "draw_not_due")
        time.sleep(max(0.0, due / 1e6 - time.time()) + 0.05)
        error_of(make(http, jury, "first", {"lottery": ["9"]}), 422, "draw_value_missing")
        spare = {"index": ["3211.34"], "spare": ["1"]}
        error_of(make(http, jury, "first", spare), 409, "draw_not_due")
        error_of(make(http, jury, "first", values | {"moon": ["1"]}), 422, "draw_source_unknown")
        made = good(make(http, jury, "first", values))
        assert made["key"] == "2.9.12./3211.34/"
        assert made["picked"] == by_hand(POOL, 8, made["key"])
        found = good(stranger.get(f"{jury.path}/draws/first"))
        assert found == made
        for step in found["steps"]:
            assert int(step["digest"], 16) % step["left"] == step["index"]
        assert [row["draw"] for row in good(stranger.get(f"{jury.path}/draws"))] == ["first"]


def test_a_draw_is_not_repeated(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "repeat")
        due = soon(0.2)
        good(announce(http, jury, "once", sources=[source("lottery", due)]))
        error_of(
            announce(http, jury, "once", sources=[source("other", soon())]), 409, "draw_exists"
        )
        time.sleep(max(0.0, due / 1e6 - time.time()) + 0.05)
        good(make(http, jury, "once", {"lottery": ["1"]}))
        for values in ({"lottery": ["1"]}, {"lottery": ["2"]}):
            error_of(make(http, jury, "once", values), 409, "draw_made")
        error_of(make(http, jury, "never", {}), 404, "draw_unknown")


def test_a_known_value_is_no_source(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "past")
        past = [source("yesterday", soon(-86_400))]
        error_of(announce(http, jury, "d", sources=past), 422, "draw_source_past")
        error_of(announce(http, jury, "d", pool=["A", "A"], picks=1), 422, "draw_pool")
        error_of(announce(http, jury, "d", pool=["A"], picks=2), 422, "draw_pool")
        error_of(announce(jury.keeper, jury, "d"), 403, "not_allowed")
        error_of(announce(http, jury, "d", suite="md5"), 422, "invalid")


def commit(jury: Jury, who: httpx.Client, nonce: str) -> httpx.Response:
    body = {"commitment": commitment(nonce)}
    return who.post(f"{jury.path}/draws/d/commit", json=body)


def reveal(jury: Jury, who: httpx.Client, nonce: str) -> httpx.Response:
    return who.post(f"{jury.path}/draws/d/reveal", json={"nonce": nonce})


def test_witnesses_commit_and_reveal(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "witnesses")
        people = {"supervisor": jury.supervisor, "jury": jury.chief}
        good(announce(http, jury, "d"))
        good(commit(jury, jury.supervisor, NONCES["supervisor"]))
        early = reveal(jury, jury.supervisor, NONCES["supervisor"])
        error_of(early, 409, "draw_few_witnesses")
        error_of(commit(jury, jury.supervisor, "a second thought 01"), 409, "draw_commitment")
        good(commit(jury, jury.chief, NONCES["jury"]))
        error_of(make(http, jury, "d", {}), 422, "draw_nothing_revealed")
        error_of(reveal(jury, jury.chief, NONCES["supervisor"]), 422, "draw_nonce_wrong")
        good(reveal(jury, jury.supervisor, NONCES["supervisor"]))
        error_of(commit(jury, jury.keeper, "too late, I saw one"), 409, "draw_commitment")
        error_of(make(http, jury, "d", {}), 422, "draw_not_revealed")
        good(reveal(jury, jury.chief, NONCES["jury"]))
        made = good(make(http, jury, "d", {}))
        nonces = [NONCES[role] for role in sorted(people, key=lambda role: jury.users[role])]
        assert made["key"] == "".join(f"{nonce}./" for nonce in nonces)
        assert made["picked"] == by_hand(POOL, 8, made["key"])


def test_who_does_not_reveal_abstains(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "abstains")
        due = soon(0.5)
        good(announce(http, jury, "d", sources=[source("spare", due, reserve=True)]))
        good(commit(jury, jury.supervisor, NONCES["supervisor"]))
        good(commit(jury, jury.chief, NONCES["jury"]))
        good(reveal(jury, jury.supervisor, NONCES["supervisor"]))
        time.sleep(max(0.0, due / 1e6 - time.time()) + 0.05)
        error_of(make(http, jury, "d", {}), 422, "draw_value_missing")
        made = good(make(http, jury, "d", {"spare": ["44"]}))
        assert made["key"] == f"{NONCES['supervisor']}./44./"


def test_nobody_commits_to_what_public_values_decide(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "sources")
        good(announce(http, jury, "d", sources=[source("lottery", soon(60))]))
        error_of(commit(jury, jury.supervisor, NONCES["supervisor"]), 409, "draw_by_sources")
        error_of(commit(jury, jury.judges["J1"], "a judge is no witness"), 403, "not_allowed")


def test_an_assignment_is_drawn_from_a_draw(running_server: Server) -> None:
    with running_server.client() as http:
        jury = Jury(http, "seeded")
        good(announce(http, jury, "d", purpose="assignment", pool=["E1"], picks=1))
        plan = {"reviews": 2, "draw": "d"}
        error_of(http.post(f"{jury.heat}/assignment", json=plan), 409, "draw_open")
        for role, who in {"supervisor": jury.supervisor, "jury": jury.chief}.items():
            good(commit(jury, who, NONCES[role]))
        for role, who in {"supervisor": jury.supervisor, "jury": jury.chief}.items():
            good(reveal(jury, who, NONCES[role]))
        made = good(make(http, jury, "d", {}))
        row = good(http.post(f"{jury.heat}/assignment", json=plan))
        assert row["seed"] == "d:" + hashlib.sha256(made["key"].encode()).hexdigest()
