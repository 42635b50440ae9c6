from __future__ import annotations

import httpx
import pytest

from support.clients import open_client
from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def browser(server: Server) -> httpx.Client:
    return open_client(server.url, {"sec-fetch-site": "same-origin"})


def test_signing_in_and_out(running_server: Server) -> None:
    me = {"username": "admin", "password": running_server.password}
    with browser(running_server) as http:
        assert good(http.get("/api/session"))["username"] is None
        error_of(
            http.post("/api/contests", json={"id": "x", "title": {"zh": "x"}}), 401, "not_signed_in"
        )
        assert good(http.post("/api/session", json=me))["superuser"] is True
        assert good(http.get("/api/session"))["username"] == "admin"
        cookie = http.cookies["leitai_session"]
        assert http.delete("/api/session").status_code == 204
        http.cookies.set("leitai_session", cookie)
        assert good(http.get("/api/session"))["username"] is None


def test_a_wrong_password_is_refused_and_tries_are_counted(running_server: Server) -> None:
    wrong = {"username": "somebody", "password": "wrong"}
    with browser(running_server) as http:
        answers = [http.post("/api/session", json=wrong) for _ in range(11)]
    for answer in answers[:10]:
        error_of(answer, 401, "wrong_password")
    error_of(answers[10], 429, "too_many_tries")


def test_the_session_cookie_is_not_for_scripts(running_server: Server) -> None:
    me = {"username": "admin", "password": running_server.password}
    with browser(running_server) as http:
        cookie = http.post("/api/session", json=me).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_another_sites_page_cannot_use_the_cookie(running_server: Server) -> None:
    me = {"username": "admin", "password": running_server.password}
    with browser(running_server) as http:
        good(http.post("/api/session", json=me))
        body = {"id": "csrf", "title": {"zh": "x"}}
        foreign = {"sec-fetch-site": "cross-site"}
        error_of(http.post("/api/contests", json=body, headers=foreign), 403, "other_site")
        old = {"sec-fetch-site": "", "origin": "https://evil.example"}
        error_of(http.post("/api/contests", json=body, headers=old), 403, "other_site")
        error_of(http.post("/api/session", json=me, headers=foreign), 403, "other_site")


def test_a_new_personal_link_ends_the_old_one_and_its_sessions(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "links")
        judge = cup.judge("J1")
        good(cup.put("M1", cup.mark("J1", "E1", "1"), judge))
        fresh = good(http.post(f"{cup.path}/judges/J1/link"))["link"]
        error_of(cup.put("M2", cup.mark("J1", "E2", "1"), judge), 401, "dead_link")
        dead = httpx.get(running_server.url + cup.links["J1"])
        assert dead.status_code == 404
        cup.links["J1"] = fresh
        good(cup.put("M2", cup.mark("J1", "E2", "1"), cup.judge("J1")))
        error_of(http.post(f"{cup.path}/judges/J9/link"), 404, "judge_unknown")


def test_one_browser_may_be_judge_in_two_contests_and_organiser(running_server: Server) -> None:
    me = {"username": "admin", "password": running_server.password}
    with running_server.client() as http:
        cups = [Cup(http, "two-a"), Cup(http, "two-b")]
        judge = cups[0].judge("J1")
        judge.get(cups[1].links["J2"])
        seen = good(judge.get("/api/session"))
        assert seen["judges"] == {"two-a": "J1", "two-b": "J2"}
        seen = good(judge.post("/api/session", json=me))
        assert (seen["username"], seen["judges"]) == ("admin", {"two-a": "J1", "two-b": "J2"})
