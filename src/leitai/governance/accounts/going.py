"""Going to a provider of identities and coming back."""

from __future__ import annotations

import logging
from typing import Any, Final
from urllib.parse import urlencode

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers import registry
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from requests import RequestException

from leitai.governance.accounts import faults
from leitai.governance.audit.services import STRANGER, note
from leitai.governance.faults import not_found

PAGE: Final = "/account"
ODD: Final = (LookupError, TypeError, ValueError)
"""What a provider's answer without the promised words ends in."""
log = logging.getLogger(__name__)


def go(request: HttpRequest, *, provider: str, process: str, back: str) -> str:
    """Where the browser goes; see `providers.begin_at`."""
    found = _provider(request, provider)
    try:
        answer = found.redirect(request, process, next_url=back, headless=True)
    except (OAuth2Error, RequestException, *ODD) as error:
        log.warning("provider %s: %s", provider, type(error).__name__)
        raise faults.provider_away(found.app.name) from error
    return str(answer["Location"])


def _provider(request: HttpRequest, provider: str) -> Any:
    registry.load()
    try:
        return get_adapter().get_provider(request, provider)
    except SocialApp.DoesNotExist as error:
        raise not_found("provider", "登录方式", provider) from error


def come_back(request: HttpRequest, provider: str) -> HttpResponse:
    """The provider sends the browser back: sign in or connect, then go on to a page."""
    note(
        request,
        read=True,
        actor=STRANGER,
        operation="comeBack",
        subject=f"provider {provider}",
    )
    registry.load()
    try:
        found = get_adapter().get_provider(request, provider)
        view = OAuth2CallbackView.adapter_view(found.get_oauth2_adapter(request))
        response: HttpResponse = view(request)
    except SocialApp.DoesNotExist:
        return _told(request, "unknown_provider")
    except ODD as error:
        log.warning("provider %s: %s", provider, type(error).__name__)
        return _told(request, "unknown")
    if "error=" in response.get("Location", ""):
        note(request, detail="failed")
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _told(request: HttpRequest, error: str) -> HttpResponse:
    note(request, detail=error)
    return HttpResponseRedirect(f"{PAGE}?{urlencode({'error': error})}")
