from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from support.cup import error_of, good
from support.oidc import Provider
from support.server import Server
from support.visitors import PASSWORD, browser, sign_in

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with Provider() as provider:
        yield provider


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, provider: Provider) -> Iterator[Server]:
    with pytest.MonkeyPatch.context() as environment:
        for name, value in provider.environment().items():
            environment.setenv(name, value)
        environment.setenv("LEITAI_OPEN_SIGNUP", "1")
        with Server(tmp_path_factory.mktemp("open") / "data") as server:
            yield server


def test_anybody_makes_an_account_that_may_do_nothing_yet(server: Server) -> None:
    body = {"username": "路人甲", "password": PASSWORD, "name": "甲"}
    with browser(server) as http:
        assert good(http.get("/api/auth"))["open_signup"] is True
        assert good(http.post("/api/auth/signup", json=body))["username"] == "路人甲"
        assert good(http.get("/api/people"))["people"] == []
        error_of(http.get("/api/units/T1"), 404, "unit_unknown")
        cup = {"id": "cup", "title": {"zh": "杯"}}
        error_of(http.post("/api/contests", json=cup), 403, "no_office")
    with browser(server) as http:
        error_of(http.post("/api/auth/signup", json=body), 409, "username_taken")
    assert sign_in(server, "路人甲").is_success


def test_sign_ups_from_one_place_are_counted(server: Server) -> None:
    with browser(server) as http:
        answers = [
            http.post("/api/auth/signup", json={"username": f"many-{n}", "password": "12345678"})
            for n in range(11)
        ]
    assert {answer.status_code for answer in answers} == {422, 429}
    error_of(answers[-1], 429, "too_many_tries")


def test_a_stranger_from_a_provider_gets_an_account_whose_name_is_free(
    server: Server, provider: Provider
) -> None:
    for who, username in (("1", "admin"), ("2", "wangwu")):
        provider.who = {"sub": who, "name": "王五", "preferred_username": username}
        with browser(server) as http:
            url = good(http.post("/api/auth/providers/corp", json={}))["url"]
            http.get(httpx.get(url).headers["location"])
            me = good(http.get("/api/account"))
            assert me["name"] == "王五"
            assert me["username"] != server.username
            assert not good(http.get("/api/session"))["superuser"]
