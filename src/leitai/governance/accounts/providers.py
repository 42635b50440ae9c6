"""Where providers of identities send browsers, and back from; the way itself is `going.py`.

What speaks to providers is loaded at its first use: most servers have none.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from leitai.governance.accounts.configured import OIDC


def begin_at(request: HttpRequest, *, provider: str, process: str, back: str) -> str:
    """Where the browser goes to sign in at a provider.

    Args:
        request: of the browser, whose session remembers where it went.
        provider: id of the provider.
        process: `login` or `connect`.
        back: path on this site to come back to.

    Raises:
        Fault: there is no such provider, or it does not answer.
    """
    from leitai.governance.accounts.going import go  # noqa: PLC0415 -- see above

    return go(request, provider=provider, process=process, back=back)


def come_back_plain(request: HttpRequest) -> HttpResponse:
    """Back from a provider of which there is one: the path says which."""
    return come_back_oidc(request, request.path.split("/")[-2])


def come_back_oidc(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from a provider of OpenID Connect."""
    from leitai.governance.accounts.going import come_back  # noqa: PLC0415 -- see above

    return come_back(request, provider_id)


def callback_paths(configured: dict[str, Any]) -> list[URLPattern]:
    """Where providers send browsers back to; only those in use have an address.

    The names are those by which the library looks its callbacks up.
    """
    found = []
    for provider in configured:
        if provider == OIDC:
            route = "api/auth/oidc/<str:provider_id>/callback"
            found.append(path(route, come_back_oidc, name="openid_connect_callback"))
        else:
            route = f"api/auth/{provider}/callback"
            found.append(path(route, come_back_plain, name=f"{provider}_callback"))
    return found
