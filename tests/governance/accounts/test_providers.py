from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from support.cup import error_of, good
from support.oidc import Provider
from support.server import Server
from support.totp import code_of
from support.visitors import browser, confirm, newcomer, secret_of

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
        with Server(tmp_path_factory.mktemp("providers") / "data") as server:
            unit = {"code": "T1", "name": "一厂", "kind": "enterprise"}
            with server.client() as http:
                good(http.post("/api/units", json=unit))
            yield server


def there_and_back(http: httpx.Client, provider: str = "corp", **how: object) -> str:
    """To the provider and back again: where the browser ends up."""
    url = good(http.post(f"/api/auth/providers/{provider}", json=how))["url"]
    back = httpx.get(url).headers["location"]
    landed = http.get(back)
    assert landed.status_code == 302, landed.text
    return str(landed.headers["location"])


def error_in(location: str) -> str:
    return parse_qs(urlsplit(location).query).get("error", [""])[0]


def invitation(server: Server, **body: object) -> str:
    with server.client() as http:
        return secret_of(good(http.post("/api/units/T1/invitations", json=body)))


def test_a_stranger_is_not_let_in(server: Server, provider: Provider) -> None:
    provider.who = {"sub": "stranger", "name": "路人"}
    with browser(server) as http:
        assert error_in(there_and_back(http)) == "signup_closed"
        assert good(http.get("/api/session"))["user"] is None


def test_an_invitation_lets_in_once_and_brings_its_office(
    server: Server, provider: Provider
) -> None:
    provider.who = {"sub": "7", "name": "李明", "preferred_username": "liming", "email": "a@b.cn"}
    secret = invitation(server, office="officer")
    with browser(server) as http:
        assert there_and_back(http, invitation=secret, next="/desk") == "/desk"
        me = good(http.get("/api/account"))
        assert (me["username"], me["has_password"]) == ("liming", False)
        assert [one["name"] for one in me["identities"]] == ["李明"]
        good(http.get("/api/units/T1"))
        error_of(http.get("/api/units/T1/invitations"), 403, "not_allowed")
    with browser(server) as http:
        again = http.post("/api/auth/providers/corp", json={"invitation": secret})
        error_of(again, 404, "link_dead")
        assert there_and_back(http) == "/account"
        assert good(http.get("/api/session"))["username"] == "liming"


def test_a_second_factor_is_asked_for_after_a_provider_too(
    server: Server, provider: Provider
) -> None:
    own = newcomer(server, "T1", "cautious")
    confirm(own)
    provider.who = {"sub": "careful", "name": "谨慎"}
    assert there_and_back(own, process="connect") == "/account"
    assert len(good(own.get("/api/account"))["identities"]) == 1
    secret = good(own.get("/api/account/totp"))["secret"]
    good(own.post("/api/account/totp", json={"code": code_of(secret, -1)}))
    with browser(server) as http:
        there_and_back(http)
        assert good(http.get("/api/session"))["user"] is None
        assert "totp" in good(http.get("/api/auth"))["pending"]
        me = good(http.post("/api/auth/second-factor", json={"code": code_of(secret)}))
        assert me["username"] == "cautious"


def test_an_identity_of_another_account_is_not_taken_over(
    server: Server, provider: Provider
) -> None:
    provider.who = {"sub": "shared", "name": "甲"}
    first, second = newcomer(server, "T1", "first-owner"), newcomer(server, "T1", "second-owner")
    for http in (first, second):
        error_of(
            http.post("/api/auth/providers/corp", json={"process": "connect"}),
            401,
            "confirm_identity",
        )
        confirm(http)
    there_and_back(first, process="connect")
    assert error_in(there_and_back(second, process="connect")) == "connected_other"
    identity = good(first.get("/api/account"))["identities"][0]["id"]
    answer = second.delete(f"/api/account/identities/{identity}")
    error_of(answer, 404, "identity_unknown")
    assert good(first.delete(f"/api/account/identities/{identity}"))["identities"] == []


def test_the_only_way_in_stays(server: Server, provider: Provider) -> None:
    provider.who = {"sub": "only", "name": "独一"}
    with browser(server) as http:
        there_and_back(http, invitation=invitation(server))
        me = good(http.get("/api/account"))
        answer = http.delete(f"/api/account/identities/{me['identities'][0]['id']}")
        error_of(answer, 409, "last_way")
        good(http.post("/api/account/password", json={"new_password": "four plain words"}))
        assert good(http.get("/api/account"))["has_password"] is True


@pytest.mark.parametrize("wrong", [{"aud": "another"}, {"iss": "https://evil.example"}, {"exp": 1}])
def test_a_token_for_somebody_else_is_refused(
    server: Server, provider: Provider, wrong: dict[str, object]
) -> None:
    provider.who, provider.wrong = {"sub": "7", "name": "李明"}, wrong
    try:
        with browser(server) as http:
            assert error_in(there_and_back(http)) == "unknown"
            assert good(http.get("/api/session"))["user"] is None
    finally:
        provider.wrong = {}


def test_odd_ways_back_lead_to_the_account_page(server: Server, provider: Provider) -> None:
    provider.who = {"sub": "7", "name": "李明"}
    with browser(server) as http:
        url = good(http.post("/api/auth/providers/corp", json={}))["url"]
        back = httpx.get(url).headers["location"]
        with browser(server) as other:
            stolen = other.get(back)
            assert error_in(stolen.headers["location"]) == "unknown"
            assert good(other.get("/api/session"))["user"] is None
        http.get(back)
        assert error_in(http.get(back).headers["location"]) == "unknown"
        assert error_in(http.get("/api/auth/oidc/none/callback").headers["location"])
        assert error_in(http.get("/api/auth/wecom/callback?code=1").headers["location"])
        assert http.get("/api/auth/weixin/callback").status_code == 404
    provider.who = None
    with browser(server) as http:
        assert error_in(there_and_back(http)) == "cancelled"


def test_one_comes_back_to_this_site_only(server: Server) -> None:
    with browser(server) as http:
        for away in ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"):
            answer = http.post("/api/auth/providers/corp", json={"next": away})
            error_of(answer, 422, "invalid")
        error_of(http.post("/api/auth/providers/none", json={}), 404, "provider_unknown")


def test_wecom_members_sign_in_and_strangers_do_not(server: Server, provider: Provider) -> None:
    provider.who = {"userid": "ZhangSan", "name": "张三"}
    with browser(server) as http:
        assert there_and_back(http, "wecom", invitation=invitation(server)) == "/account"
        me = good(http.get("/api/account"))
        assert me["identities"][0]["provider_name"] == "企业微信"
        assert me["identities"][0]["name"] == "张三"
    with browser(server) as http:
        there_and_back(http, "wecom")
        assert good(http.get("/api/session"))["username"] == me["username"]
    provider.who = {"name": "外人"}
    with browser(server) as http:
        assert error_in(there_and_back(http, "wecom")) == "unknown"
    inside = {"user-agent": "Mozilla/5.0 wxwork/4.1 MicroMessenger"}
    with browser(server) as http:
        begun = http.post("/api/auth/providers/wecom", json={}, headers=inside)
        assert "/connect/oauth2/authorize?" in good(begun)["url"]
