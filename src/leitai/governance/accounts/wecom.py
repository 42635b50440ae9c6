"""WeCom 企业微信: a self-built app's sign-in, in its own browser and by QR code elsewhere.

WeCom is OAuth 2 in outline only: the access token belongs to the app, not to the person, and the
code is exchanged together with that token for the person's id in the corporation
(https://developer.work.weixin.qq.com/document/path/98151 and /91025).
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base import ProviderAccount
from allauth.socialaccount.providers.oauth2.client import OAuth2Client, OAuth2Error
from allauth.socialaccount.providers.oauth2.provider import OAuth2Provider
from allauth.socialaccount.providers.oauth2.views import OAuth2Adapter
from django.core.cache import cache
from django.http import HttpRequest

from leitai.governance.accounts.configured import WECOM

INSIDE: Final = "wxwork"
"""What WeCom's own browser calls itself."""
SPARE_SECONDS: Final = 300


class WeComClient(OAuth2Client):  # type: ignore[misc]
    """Speaks to one corporation's WeCom."""

    request: HttpRequest
    settings: dict[str, str]

    def get_redirect_url(self, authorization_url: str, scope: Any, extra_params: Any) -> str:
        """Where the browser is sent: straight through inside WeCom, to a QR code elsewhere."""
        del authorization_url, scope, extra_params
        if INSIDE in self.request.META.get("HTTP_USER_AGENT", "").lower():
            return self._inside()
        query = {
            "login_type": "CorpApp",
            "appid": self.consumer_key,
            "agentid": self.settings["agent"],
            "redirect_uri": self.callback_url,
            "state": self.state or "",
        }
        return f"{self.settings['login']}/wwlogin/sso/login?{urlencode(query)}"

    def _inside(self) -> str:
        query = {
            "appid": self.consumer_key,
            "redirect_uri": self.callback_url,
            "response_type": "code",
            "scope": "snsapi_base",
            "state": self.state or "",
            "agentid": self.settings["agent"],
        }
        base = f"{self.settings['inside']}/connect/oauth2/authorize"
        return f"{base}?{urlencode(query)}#wechat_redirect"

    def get_access_token(
        self, code: str, pkce_code_verifier: str | None = None, extra_data: Any = None
    ) -> dict[str, Any]:
        """The app's token and, with it, who brought the code; raises `OAuth2Error`."""
        del pkce_code_verifier, extra_data
        token = self._app_token()
        try:
            person = self.ask("auth/getuserinfo", {"access_token": token, "code": code})
        except OAuth2Error:
            cache.delete(self._kept_as())
            raise
        if not person.get("userid"):
            raise OAuth2Error("not a member of the corporation")
        return {"access_token": token, "userid": person["userid"]}

    def _kept_as(self) -> str:
        return f"wecom:{self.consumer_key}:{self.settings['agent']}"

    def _app_token(self) -> str:
        """The app's own token; WeCom wants it kept as long as it is good."""
        token: str | None = cache.get(self._kept_as())
        if token is None:
            query = {"corpid": self.consumer_key, "corpsecret": self.consumer_secret}
            given = self.ask("gettoken", query)
            token = str(given["access_token"])
            cache.set(self._kept_as(), token, max(0, int(given["expires_in"]) - SPARE_SECONDS))
        return token

    def ask(self, verb: str, query: dict[str, str]) -> dict[str, Any]:
        """One question to the corporation's WeCom; raises `OAuth2Error` unless it went well."""
        with get_adapter().get_requests_session() as session:
            answer = session.get(f"{self.settings['api']}/cgi-bin/{verb}", params=query)
        found: dict[str, Any] = answer.json() if answer.ok else {}
        if not answer.ok or found.get("errcode", 0) != 0:
            raise OAuth2Error(f"WeCom {verb}: {answer.status_code} {found.get('errcode')}")
        return found


class WeComOAuth2Adapter(OAuth2Adapter):  # type: ignore[misc]
    """Joins the client to the library's views."""

    provider_id = WECOM
    client_class = WeComClient
    access_token_url = ""
    authorize_url = ""

    def get_client(self, request: HttpRequest, app: SocialApp) -> WeComClient:
        """A client that knows the app's settings."""
        client: WeComClient = super().get_client(request, app)
        client.settings = app.settings
        return client

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **more: Any
    ) -> SocialLogin:
        """Whose sign-in it is; the name is asked for if the app may see the address book."""
        member = more["response"]["userid"]
        client = self.get_client(request, app)
        try:
            known = client.ask("user/get", {"access_token": token.token, "userid": member})
        except OAuth2Error:
            known = {}
        found = {"userid": member, "corp": app.client_id, "name": known.get("name") or member}
        return self.get_provider().sociallogin_from_response(request, found)


class WeComAccount(ProviderAccount):  # type: ignore[misc]
    """A member of the corporation."""


class WeComProvider(OAuth2Provider):  # type: ignore[misc]
    """WeCom among the providers."""

    id = WECOM
    name = "企业微信"
    account_class = WeComAccount
    oauth2_adapter_class = WeComOAuth2Adapter

    def extract_uid(self, data: dict[str, str]) -> str:
        """Ids of members are unique within a corporation only."""
        return f"{data['corp']}:{data['userid']}"

    def extract_common_fields(self, data: dict[str, str]) -> dict[str, str]:
        """What is taken over for a new account."""
        return {"username": data["userid"], "name": data["name"]}
