"""Officials come in by a link of their own, and go when it is taken back."""

from __future__ import annotations

import httpx
import pytest

from support.clients import open_client
from support.cup import Cup, error_of, good
from support.server import Server

pytestmark = pytest.mark.server


def invited(cup: Cup, role: str) -> tuple[str, httpx.Client]:
    """The pseudonym of a new official, and a browser that opened the link."""
    made = good(cup.http.post(f"{cup.path}/officials", json={"name": "王敏", "role": role}))
    return made["user"], opened(cup, made["link"])


def opened(cup: Cup, link: str) -> httpx.Client:
    http = open_client(str(cup.http.base_url), {"sec-fetch-site": "same-origin"})
    assert http.get(link).status_code == 302
    return http


def test_a_link_signs_an_official_in_on_every_device_that_opens_it(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        cup = Cup(http, "office")
        body = {"name": "李雷", "role": "jury"}
        made = good(http.post(f"{cup.path}/officials", json=body))
        first, second = opened(cup, made["link"]), opened(cup, made["link"])
        for device in (first, second):
            seen = good(device.get("/api/session"))
            assert (seen["user"], seen["name"]) == (made["user"], "李雷")
            assert seen["roles"] == {"office": "jury"}
        listed = good(http.get(f"{cup.path}/officials"))
        row = next(each for each in listed if each["user"] == made["user"])
        assert (row["name"], row["role"], row["link"]) == ("李雷", "jury", True)
        assert row["opened"] is not None


def test_a_link_taken_back_ends_and_so_do_its_sessions(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "recalled")
        user, browser = invited(cup, "supervisor")
        good(browser.get(f"{cup.path}/entries"))
        fresh = good(http.post(f"{cup.path}/officials/{user}/link"))["link"]
        error_of(browser.get(f"{cup.path}/entries"), 401, "not_signed_in")
        again = opened(cup, fresh)
        good(again.get(f"{cup.path}/entries"))
        assert http.delete(f"{cup.path}/officials/{user}").status_code == 204
        error_of(again.get(f"{cup.path}/entries"), 401, "not_signed_in")
        assert httpx.get(running_server.url + fresh).status_code == 404
        error_of(http.post(f"{cup.path}/officials/{user}/link"), 404, "official_unknown")


@pytest.mark.parametrize(
    ("role", "entries", "jury_view"),
    [
        ("scorekeeper", 200, 200),
        ("jury", 200, 200),
        ("supervisor", 200, 200),
        ("arbitrator", 200, 200),
        ("encryption", 403, 403),
    ],
)
def test_each_office_sees_what_it_needs(
    running_server: Server, role: str, entries: int, jury_view: int
) -> None:
    with running_server.client() as http:
        cup = Cup(http, f"sees-{role}")
        _, browser = invited(cup, role)
        assert browser.get(f"{cup.path}/entries").status_code == entries
        assert browser.get(f"{cup.path}/board?view=jury&stage=semi").status_code == jury_view
        body = {"name": "周敏", "role": "organiser"}
        error_of(browser.post(f"{cup.path}/officials", json=body), 403, "not_allowed")


def test_nobody_makes_a_link_into_somebody_elses_account(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "own")
        me = good(http.get("/api/session"))["user"]
        error_of(http.post(f"{cup.path}/officials/{me}/link"), 409, "own_password")


def test_an_official_may_have_a_password_too(running_server: Server) -> None:
    with running_server.client() as http:
        cup = Cup(http, "word")
        body = {"name": "韩梅", "role": "scorekeeper", "password": "long enough"}
        made = good(http.post(f"{cup.path}/officials", json=body))
        browser = open_client(running_server.url, {"sec-fetch-site": "same-origin"})
        me = {"username": made["username"], "password": "long enough"}
        assert good(browser.post("/api/session", json=me))["roles"] == {"word": "scorekeeper"}
