"""微信, 钉钉 and 飞书: the way out by their documents, and the way back with what they answer."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from support.abroad import APP, CODE, NICK, Abroad
from support.cup import good
from support.server import Server
from support.visitors import browser, secret_of

pytestmark = pytest.mark.server
WAYS = {
    "weixin": ("https://open.weixin.qq.com/connect/qrconnect", "appid", "code"),
    "dingtalk": ("https://login.dingtalk.com/oauth2/auth", "client_id", "authCode"),
    "feishu": ("https://open.feishu.cn/open-apis/authen/v1/index", "app_id", "code"),
}
"""Provider → where it asks people, what it calls an app, how it brings the code back."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with (
        Abroad(tmp_path_factory.mktemp("abroad")) as abroad,
        pytest.MonkeyPatch.context() as environment,
    ):
        for name, value in abroad.environment().items():
            environment.setenv(name, value)
        with Server(tmp_path_factory.mktemp("ways") / "data") as server:
            unit = {"code": "T1", "name": "一厂", "kind": "enterprise"}
            with server.client() as http:
                good(http.post("/api/units", json=unit))
            yield server


@pytest.mark.parametrize("provider", WAYS)
def test_out_and_back(server: Server, provider: str) -> None:
    where, app, brings = WAYS[provider]
    with server.client() as http:
        secret = secret_of(good(http.post("/api/units/T1/invitations", json={})))
    with browser(server) as http:
        body = {"invitation": secret}
        out = good(http.post(f"/api/auth/providers/{provider}", json=body))["url"]
        asked = parse_qs(urlsplit(out).query)
        assert out.partition("?")[0] == where
        assert (asked[app], asked["response_type"]) == ([APP], ["code"])
        back = urlsplit(asked["redirect_uri"][0])
        assert back.path == f"/api/auth/{provider}/callback"
        said = urlencode({brings: CODE, "state": asked["state"][0]})
        landed = http.get(f"{back.path}?{said}")
        assert landed.headers["location"] == "/account"
        (identity,) = good(http.get("/api/account"))["identities"]
        assert (identity["provider"], identity["name"]) == (provider, NICK)


@pytest.mark.parametrize("provider", WAYS)
def test_a_code_that_the_provider_does_not_know_lets_nobody_in(
    server: Server, provider: str
) -> None:
    with browser(server) as http:
        out = good(http.post(f"/api/auth/providers/{provider}", json={}))["url"]
        state = parse_qs(urlsplit(out).query)["state"][0]
        said = urlencode({WAYS[provider][2]: "made-up", "state": state})
        landed = http.get(f"/api/auth/{provider}/callback?{said}")
        assert "error=" in landed.headers["location"]
        assert good(http.get("/api/session"))["user"] is None
