"""Tokens of scripts: listed and stopped on the account page, ended by a new password."""

from __future__ import annotations

import pytest

from support.cup import error_of, good
from support.people import leitai
from support.server import Server
from support.visitors import PASSWORD, browser, confirm

pytestmark = pytest.mark.server


def test_tokens_are_listed_stopped_and_end_with_the_password(running_server: Server) -> None:
    leitai(running_server, "account", "scripter", "--password", PASSWORD)
    told = [leitai(running_server, "account", "scripter", "--token") for _ in range(3)]
    first, second, third = (
        running_server.client(token=one.split("LEITAI_TOKEN=")[1].strip()) for one in told
    )
    with browser(running_server) as own, browser(running_server) as other:
        good(own.post("/api/session", json={"username": "scripter", "password": PASSWORD}))
        tokens = good(own.get("/api/account"))["tokens"]
        assert [one["name"] for one in tokens] == ["cli"] * 3
        assert good(first.get("/api/session"))["user"] is not None
        good(own.delete(f"/api/account/tokens/{tokens[0]['id']}"))
        assert good(first.get("/api/session"))["user"] is None
        error_of(own.delete(f"/api/account/tokens/{tokens[0]['id']}"), 404, "token_unknown")
        root = {"username": running_server.username, "password": running_server.password}
        good(other.post("/api/session", json=root))
        path = f"/api/account/tokens/{tokens[1]['id']}"
        error_of(other.delete(path), 404, "token_unknown")
        confirm(own)
        new = {"current_password": PASSWORD, "new_password": "quite another one"}
        assert own.post("/api/account/password", json=new).status_code == 204
        assert good(own.get("/api/account"))["tokens"] == []
    for script in (second, third):
        assert good(script.get("/api/session"))["user"] is None
