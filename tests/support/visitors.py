"""Browsers without a screen, and people with accounts of their own."""

from __future__ import annotations

from typing import Any

import httpx

from support.clients import open_client
from support.cup import good
from support.server import Server

PASSWORD = "four plain words here"


def browser(server: Server) -> httpx.Client:
    """A browser on a page of this site, signed in as nobody."""
    return open_client(server.url, {"sec-fetch-site": "same-origin"})


def admin(server: Server) -> httpx.Client:
    """A browser in which the server's administrator is signed in."""
    http = browser(server)
    me = {"username": server.username, "password": server.password}
    good(http.post("/api/session", json=me))
    return http


def secret_of(made: Any) -> str:
    """The secret of a link that was just made."""
    return str(made["link"]).partition("#link=")[2]


def newcomer(server: Server, unit: str, username: str, **invitation: Any) -> httpx.Client:
    """A browser in which an invitation of the unit was taken up."""
    with server.client() as http:
        made = good(http.post(f"/api/units/{unit}/invitations", json=invitation))
    own = browser(server)
    body = {"secret": secret_of(made), "username": username, "password": PASSWORD, "name": "新人"}
    good(own.post("/api/auth/link/accept", json=body))
    return own


def sign_in(server: Server, username: str, password: str = PASSWORD) -> httpx.Response:
    """The answer to a name and a password, from a new browser."""
    return browser(server).post("/api/session", json={"username": username, "password": password})


def confirm(http: httpx.Client, password: str = PASSWORD) -> None:
    """Show by the password that it is still you."""
    good(http.post("/api/account/confirm", json={"password": password}))
