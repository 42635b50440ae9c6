"""Which providers people may sign in with, read from the environment.

`docs/accounts.md` lists the variables. Nothing here needs Django to be set up.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ImproperlyConfigured

OIDC: Final = "openid_connect"
WECOM: Final = "wecom"
WECOM_API: Final = "https://qyapi.weixin.qq.com"
WECOM_LOGIN: Final = "https://login.work.weixin.qq.com"
WECOM_INSIDE: Final = "https://open.weixin.qq.com"
PLAIN: Final = {"weixin": "微信", "dingtalk": "钉钉", "feishu": "飞书"}
"""Providers that need an app id and a secret, and nothing else."""
PROVIDER_ID: Final = re.compile(r"[a-z][a-z0-9-]{0,31}")
OIDC_KEYS: Final = frozenset({"id", "name", "url", "client", "secret"})


@dataclass(frozen=True, slots=True)
class SignIn:
    """What `settings.py` hands on.

    Attributes:
        apps: Django apps of the providers in use.
        providers: the library's setting of that name.
    """

    apps: list[str]
    providers: dict[str, dict[str, Any]]


def sign_in_from(environ: Mapping[str, str]) -> SignIn:
    """The providers that the environment names; raises `ImproperlyConfigured`."""
    apps: list[str] = []
    providers: dict[str, dict[str, Any]] = {}
    for provider, name in PLAIN.items():
        variable = f"LEITAI_{provider.upper()}"
        if environ.get(variable):
            client, secret = _parts(environ[variable], variable, "appid:secret")
            apps.append(f"allauth.socialaccount.providers.{provider}")
            providers[provider] = _one(provider, name, client, secret, {})
    if environ.get("LEITAI_WECOM"):
        providers[WECOM] = _wecom(environ)
    if environ.get("LEITAI_OIDC"):
        apps.append("allauth.socialaccount.providers.openid_connect")
        servers = _servers(environ["LEITAI_OIDC"])
        providers[OIDC] = {"APPS": [_server(one) for one in servers], "OAUTH_PKCE_ENABLED": True}
    return SignIn(apps, providers)


def _parts(text: str, variable: str, form: str) -> list[str]:
    parts = text.split(":")
    if len(parts) != form.count(":") + 1 or not all(part.strip() for part in parts):
        raise ImproperlyConfigured(f"{variable}: 应为 {form} / must read {form}.")
    return [part.strip() for part in parts]


def _one(
    provider: str, name: str, client: str, secret: str, settings: dict[str, Any]
) -> dict[str, Any]:
    return {
        "APPS": [
            {
                "provider_id": provider,
                "name": name,
                "client_id": client,
                "secret": secret,
                "settings": settings,
            }
        ]
    }


def _wecom(environ: Mapping[str, str]) -> dict[str, Any]:
    """A self-built app of a WeCom corporation; its hosts may be a private deployment's."""
    form = "corpid:agentid:secret"
    corp, agent, secret = _parts(environ["LEITAI_WECOM"], "LEITAI_WECOM", form)
    settings = {
        "agent": agent,
        "api": environ.get("LEITAI_WECOM_API", WECOM_API).rstrip("/"),
        "login": environ.get("LEITAI_WECOM_LOGIN", WECOM_LOGIN).rstrip("/"),
        "inside": environ.get("LEITAI_WECOM_INSIDE", WECOM_INSIDE).rstrip("/"),
    }
    return _one(WECOM, "企业微信", corp, secret, settings)


def _servers(text: str) -> list[dict[str, str]]:
    """A list of servers, or one, in JSON."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise _unreadable(str(error)) from error
    servers = found if isinstance(found, list) else [found]
    for one in servers:
        if not isinstance(one, dict) or set(one) != OIDC_KEYS:
            raise _unreadable(f"each server has exactly {', '.join(sorted(OIDC_KEYS))}")
        if not all(isinstance(value, str) and value for value in one.values()):
            raise _unreadable("every value is a text that is not empty")
        if not PROVIDER_ID.fullmatch(one["id"]) or one["id"] in {*PLAIN, WECOM, OIDC}:
            raise _unreadable(f"id {one['id']!r} is not a free name of lower-case letters")
        if not one["url"].startswith(("https://", "http://")):
            raise _unreadable(f"url {one['url']!r} is no address")
    if len({one["id"] for one in servers}) != len(servers):
        raise _unreadable("two servers have the same id")
    return servers


def _unreadable(why: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(
        f"LEITAI_OIDC: 无法读取（{why}） / cannot be read: {why}. Form: "
        '{"id": "corp", "name": "集团账号", "url": "https://…", "client": "…", "secret": "…"}'
    )


def _server(one: dict[str, str]) -> dict[str, Any]:
    return {
        "provider_id": one["id"],
        "name": one["name"],
        "client_id": one["client"],
        "secret": one["secret"],
        "settings": {"server_url": one["url"]},
    }
