"""Django's door: who asks, no other site's pages, bounded bodies, one shape of errors."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Final

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse

from leitai.governance.doorkeeper import (
    SAFE_METHODS,
    credential_of,
    from_this_site,
    identity_of,
)
from leitai.governance.faults import (
    Fault,
    internal_error,
    invalid,
    not_signed_in,
    other_site,
    too_large,
)
from leitai.governance.identity import Identity

GetResponse = Callable[[HttpRequest], HttpResponse]
BODY_LIMIT: Final = 4 * 1024 * 1024
LIST_LIMIT: Final = 20 * 1024 * 1024
"""Of a list of people (`importList`), which is read in pieces."""
LIST: Final = re.compile(r"/api/contests/[^/]+/imports")
log = logging.getLogger(__name__)


def asker(request: HttpRequest) -> Identity:
    """Who asks; `NOBODY` for a stranger."""
    known: Identity | None = getattr(request, "leitai_identity", None)
    if known is None:
        known = identity_of(credential_of(*_credentials(request)))
        request.leitai_identity = known  # type: ignore[attr-defined]
    return known


def signed_in(request: HttpRequest) -> int:
    """The signed-in user's key; raises `Fault` for a stranger."""
    user = asker(request).user
    if user is None:
        raise not_signed_in()
    return user


def _credentials(request: HttpRequest) -> tuple[str, str]:
    return request.META.get("HTTP_AUTHORIZATION", ""), request.META.get("HTTP_COOKIE", "")


def fault_response(fault: Fault) -> HttpResponse:
    """The answer that tells a fault."""
    return JsonResponse(fault.body(), status=fault.status)


def api_guard(get_response: GetResponse) -> GetResponse:
    """Refuse requests of other sites' pages and oversized bodies; JSON errors under `/api`."""

    def guard(request: HttpRequest) -> HttpResponse:
        fault = refusal(request)
        response = fault_response(fault) if fault is not None else get_response(request)
        if is_plain_error(request, response):
            response = mended(response)
        response.headers.setdefault("Cache-Control", "no-store")
        if not response.streaming:
            response.headers.setdefault("Content-Length", str(len(response.content)))
        return response

    return guard


def refusal(request: HttpRequest) -> Fault | None:
    """Why this request is not looked at."""
    limit = LIST_LIMIT if LIST.fullmatch(request.path) else BODY_LIMIT
    if int(request.META.get("CONTENT_LENGTH") or 0) > limit:
        return too_large(limit)
    if request.method in SAFE_METHODS:
        return None
    credential = credential_of(*_credentials(request))
    if credential is not None and credential[0] == "token":
        return None
    meta = request.META
    site = meta.get("HTTP_SEC_FETCH_SITE", ""), meta.get("HTTP_ORIGIN", "")
    return None if from_this_site(*site, meta.get("HTTP_HOST", "")) else other_site()


def mended(response: HttpResponse) -> HttpResponse:
    """A bare error in the one shape; what a method error allows is kept."""
    better = fault_response(plain_fault(response.status_code))
    if "Allow" in response.headers:
        better["Allow"] = response.headers["Allow"]
    return better


def is_plain_error(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether an error of the API is not in the one shape yet."""
    kind = response.headers.get("Content-Type", "")
    return (
        request.path.startswith("/api/")
        and response.status_code >= 400  # noqa: PLR2004
        and not (kind.startswith("application/json") and response.content[:9] == b'{"error":')
    )


def plain_fault(status: int) -> Fault:
    """What a bare status means."""
    words = {
        404: ("not_found", "There is nothing at this address.", "没有这个地址。"),
        405: ("method_not_allowed", "This address does not take that method.", "请求方法不允许。"),
        400: ("bad_request", "The request cannot be read.", "请求无法解析。"),
        413: ("too_large", "The body is too large.", "请求内容过大。"),
    }
    if status not in words:
        return internal_error() if status >= 500 else _named(status, *words[400])  # noqa: PLR2004
    return _named(status, *words[status])


def _named(status: int, code: str, message: str, zh: str) -> Fault:
    return Fault(status, code, message, zh=zh, fix="See /api/openapi.json.")


def fault_of_request(error: Exception) -> Fault | None:
    """Faults of reading a request."""
    if isinstance(error, RequestDataTooBig):
        return too_large(BODY_LIMIT)
    if isinstance(error, BadRequest | UnicodeError):
        return invalid("The request cannot be read.", "请求无法解析。")
    return None
