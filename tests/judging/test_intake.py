from __future__ import annotations

import concurrent.futures
import json
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.clients import open_client
from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def cup(running_server: Server) -> Cup:
    return Cup(running_server.client(), "marks")


def test_a_judge_gives_corrects_and_withdraws_a_mark(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "judge")
        judge = cup.judge("J1")
        first = good(cup.put("M1", cup.mark("J1", "E1", "8.5"), judge))
        assert (first["mark"], first["duplicate"]) == ("M1", False)
        assert good(cup.put("M1", cup.mark("J1", "E1", "8.5"), judge)) == {
            **first,
            "duplicate": True,
        }
        error_of(cup.put("M2", cup.mark("J1", "E1", "9"), judge), 409, "cell_marked")
        good(cup.put("M2", cup.mark("J1", "E1", "9", replaces="M1"), judge))
        error = error_of(
            cup.put("M3", cup.mark("J1", "E1", "9", replaces="M1"), judge),
            409,
            "replaces_superseded",
        )
        assert error["params"]["current"] == "M2"
        form = good(judge.get(f"{cup.path}/form"))
        assert [(mark["mark"], mark["value"]) for mark in form["marks"]] == [("M2", "9")]
        gone = good(judge.post(f"{cup.path}/marks/M2/withdraw", json={"reason": "slip"}))
        again = judge.post(f"{cup.path}/marks/M2/withdraw", json={"reason": "slip"})
        assert good(again) == {**gone, "duplicate": True}
        assert good(judge.get(f"{cup.path}/form"))["marks"] == []
        good(cup.put("M4", cup.mark("J1", "E1", None), judge))


def test_a_judge_gives_only_marks_of_their_own(running_server: Server, cup: Cup) -> None:
    judge, other = cup.judge("J1"), cup.judge("J2")
    good(cup.put("own", cup.mark("J2", "E3", "8.5"), other))
    error_of(cup.put("theft", cup.mark("J2", "E1", "8.5"), judge), 403, "not_your_mark")
    error_of(judge.post(f"{cup.path}/marks/own/withdraw"), 403, "not_your_mark")
    error_of(judge.post(f"{cup.path}/marks/none/withdraw"), 403, "not_your_mark")
    stranger = open_client(running_server.url)
    error_of(cup.put("x", cup.mark("J1", "E1", "8.5"), stranger), 401, "not_signed_in")
    error_of(stranger.post(f"{cup.path}/marks/own/withdraw"), 401, "not_signed_in")
    stranger.headers["Authorization"] = "Bearer nonsense"
    error_of(cup.put("x", cup.mark("J1", "E1", "8.5"), stranger), 401, "not_signed_in")
    elsewhere = Cup(running_server.client(), "elsewhere").judge("J1")
    error_of(cup.put("x", cup.mark("J1", "E1", "8.5"), elsewhere), 403, "not_allowed")


def test_another_sites_page_cannot_mark(cup: Cup) -> None:
    judge = cup.judge("J1")
    body = cup.mark("J1", "E1", "8.5")
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "http://evil.example"}):
        error_of(cup.put("csrf", body, judge, headers=headers), 403, "other_site")


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"value": "10.5"}, 422, "mark_out_of_range"),
        ({"value": "-1"}, 422, "mark_out_of_range"),
        ({"value": "8.3"}, 422, "mark_off_step"),
        ({"value": "NaN"}, 422, "invalid"),
        ({"value": "Infinity"}, 422, "invalid"),
        ({"value": "1e1"}, 422, "invalid"),
        ({"value": "8.5\n"}, 422, "invalid"),
        ({"value": 8.5}, 422, "invalid"),
        ({"value": True}, 422, "invalid"),
        ({"entry": "E9"}, 422, "entry_unknown"),
        ({"judge": "J9"}, 422, "judge_unknown"),
        ({"aspect": "Z1"}, 422, "aspect_unknown"),
        ({"stage": "nowhere"}, 422, "stage_unknown"),
        ({"stage": "final", "aspect": "B1"}, 409, "stage_waiting"),
        ({"item": "1"}, 422, "item_unexpected"),
        ({"replaces": "none"}, 422, "replaces_unknown"),
        ({"extra": 1}, 422, "invalid"),
        ({"entry": None}, 422, "invalid"),
        ({"entry": "\ud800"}, 422, "invalid"),
    ],
)
def test_a_wrong_mark_is_told_what_is_wrong(
    cup: Cup, change: dict[str, Any], status: int, code: str
) -> None:
    body = json.dumps({**cup.mark("J1", "E2", "8.5"), **change}).encode()
    answer = cup.http.put(f"{cup.path}/marks/wrong", content=body)
    error_of(answer, status, code)
    assert good(cup.http.get(cup.path))["stages"][0]["status"] == "open"


def test_unknown_contests_and_malformed_addresses(cup: Cup) -> None:
    body = cup.mark("J1", "E1", "8.5")
    error_of(cup.http.put("/api/contests/none/marks/M1", json=body), 404, "contest_unknown")
    for path in (
        "/api/contests/a b/marks/M1",
        "/api/contests/marks/marks/%0a",
        "/api/contests/marks/marks/é",
    ):
        error_of(cup.http.put(path, json=body), 422, "invalid")
    error_of(cup.http.get(f"{cup.path}/marks/M1"), 405, "method_not_allowed")
    error_of(cup.http.put(f"{cup.path}/marks/M1/more/x", json=body), 404, "not_found")


def test_bodies_are_bounded(cup: Cup) -> None:
    error_of(cup.http.put(f"{cup.path}/marks/M1", content=b" " * 20_000), 413, "too_large")
    error_of(cup.http.post(f"{cup.path}/marks", content=b" " * 600_000), 413, "too_large")
    error_of(cup.http.post(f"{cup.path}/entries", content=b" " * 5_000_000), 413, "too_large")


def test_no_mark_after_the_stage_is_closed(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "closed")
        good(http.post(f"{cup.path}/stages/semi/close"))
        error = error_of(cup.put("M1", cup.mark("J1", "E1", "1")), 409, "stage_closed")
        assert error["params"]["stage"] == "semi"


def test_a_list_answers_each_mark_on_its_own(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "list")
        judge = cup.judge("J1")
        rows: list[Any] = [
            {"mark": "M1", **cup.mark("J1", "E1", "8.5")},
            {"mark": "M2", **cup.mark("J1", "E2", "99")},
            {"mark": "M3", **cup.mark("J2", "E2", "8.5")},
            {"mark": "M4", "stage": 7},
            "nonsense",
            {"mark": "M1", **cup.mark("J1", "E1", "8.5")},
            {"mark": "M5", **cup.mark("J1", "E3", "8.5")},
        ]
        answers = good(judge.post(f"{cup.path}/marks", json={"marks": rows}))["marks"]
        assert [answer["mark"] for answer in answers] == ["M1", "M2", "M3", "M4", "", "M1", "M5"]
        assert [answer.get("error", {}).get("code") for answer in answers] == [
            None,
            "mark_out_of_range",
            "not_your_mark",
            "invalid",
            "invalid",
            None,
            None,
        ]
        assert [answer.get("duplicate") for answer in answers if "seq" in answer] == [
            False,
            True,
            False,
        ]
        error_of(judge.post(f"{cup.path}/marks", json={"marks": rows * 100}), 422, "invalid")
        assert good(judge.post(f"{cup.path}/marks", json={"marks": []})) == {"marks": []}


def test_one_id_from_many_connections_is_taken_once(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "race")

        def send(_number: int) -> dict[str, Any]:
            with running_server.client() as own:
                answer: dict[str, Any] = good(cup.put("M1", cup.mark("J1", "E1", "8.5"), own))
                return answer

        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            answers = list(pool.map(send, range(32)))
        assert len({answer["seq"] for answer in answers}) == 1
        assert [answer["duplicate"] for answer in answers].count(False) == 1


def test_signing_out_is_known_at_once(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "signout")
        judge = cup.judge("J1")
        cookie = judge.cookies["leitai_session"]
        good(cup.put("M1", cup.mark("J1", "E1", "8.5"), judge))
        judge.delete("/api/session")
        judge.cookies.set("leitai_session", cookie)
        error_of(cup.put("M2", cup.mark("J1", "E2", "8.5"), judge), 401, "not_signed_in")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)
NAMES = ["stage", "entry", "aspect", "judge", "value", "item", "replaces", "mark", "marks", "x"]
GARBAGE = (
    st.binary(max_size=300)
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.dictionaries(st.sampled_from(NAMES), JSON, max_size=9).map(
        lambda value: json.dumps(value).encode()
    )
)


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(
    body=GARBAGE,
    method=st.sampled_from(["PUT", "POST", "DELETE", "PATCH", "GET"]),
    tail=st.sampled_from(
        [
            "/marks",
            "/marks/M1",
            "/marks/M1/withdraw",
            "/marks/M1/x",
            "/marks/",
            "/board",
            "/sheets/E1",
            "/feed",
        ]
    ),
    query=st.text(alphabet="view=stage&pubic%#é0", max_size=20),
)
def test_garbage_is_refused_and_never_an_internal_error(
    cup: Cup, body: bytes, method: str, tail: str, query: str
) -> None:
    if tail == "/feed" and method == "GET":
        return
    answer = cup.http.request(method, f"{cup.path}{tail}", params=query, content=body)
    assert answer.status_code < 500, answer.text
    if answer.status_code >= 400:
        assert set(answer.json()["error"]) >= {"code", "message", "zh", "fix", "params"}


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(
    headers=st.dictionaries(
        st.sampled_from(["cookie", "authorization", "origin", "sec-fetch-site", "content-type"]),
        st.text(
            alphabet=st.characters(min_codepoint=33, max_codepoint=255, exclude_characters="\x7f"),
            max_size=60,
        ),
    )
)
def test_any_headers_are_read(running_server: Server, headers: dict[str, str]) -> None:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    answer = httpx.put(
        f"{running_server.url}/api/contests/marks/marks/M1", headers=raw, content=b"{}"
    )
    assert answer.status_code in (401, 403, 422)
