"""Tokens of scripts: listed and stopped on the account page, ended by a new password."""

from __future__ import annotations

import httpx
import pytest

from support.cup import error_of, good
from support.people import appointed
from support.server import Server
from support.visitors import PASSWORD, browser, confirm, secret_of

pytestmark = pytest.mark.server
NAME = "scripter"


def script(server: Server, **wanted: str) -> httpx.Client:
    """A client with a new token of the account."""
    return appointed(server, {NAME: wanted})[NAME]


def who(http: httpx.Client) -> object:
    return good(http.get("/api/session"))["username"]


def test_tokens_are_listed_stopped_and_end_with_the_password(running_server: Server) -> None:
    with running_server.client() as root:
        good(root.post("/api/units", json={"code": "T1", "name": "一厂", "kind": "enterprise"}))
        person = good(root.post("/api/people", json={"name": "脚本", "unit": "T1"}))["code"]
        first = script(running_server, person=person)
        assert who(first) == NAME
        reset = secret_of(good(root.post(f"/api/people/{person}/password-link", json={})))
    with browser(running_server) as own, browser(running_server) as other:
        new = {"secret": reset, "password": PASSWORD}
        assert own.post("/api/auth/link/password", json=new).status_code == 204
        assert who(first) is None
        second, third = script(running_server), script(running_server)
        good(own.post("/api/session", json={"username": NAME, "password": PASSWORD}))
        paths = [f"/api/account/tokens/{each['id']}" for each in tokens(own)]
        assert len(paths) == 2
        root_account = {"username": running_server.username, "password": running_server.password}
        good(other.post("/api/session", json=root_account))
        error_of(other.delete(paths[0]), 404, "token_unknown")
        assert len(good(own.delete(paths[0]))["tokens"]) == 1
        assert (who(second), who(third)) == (None, NAME)
        confirm(own)
        change = {"current_password": PASSWORD, "new_password": "quite another one"}
        assert own.post("/api/account/password", json=change).status_code == 204
        assert tokens(own) == []
    assert who(third) is None


def tokens(own: httpx.Client) -> list[dict[str, object]]:
    found: list[dict[str, object]] = good(own.get("/api/account"))["tokens"]
    return found
