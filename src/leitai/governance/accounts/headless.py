"""The sign-in library's own views, asked from within and answered in the API's words."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, NamedTuple

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from allauth.headless.constants import Client
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from leitai.governance.accounts import faults
from leitai.governance.accounts.signing import factor_types, pending_types, too_fast
from leitai.governance.faults import Fault, invalid

CODES: Final = {
    "incorrect_code": faults.wrong_code,
    "incorrect_password": faults.wrong_current_password,
    "enter_current_password": faults.wrong_current_password,
    "too_many_login_attempts": too_fast,
    "rate_limited": too_fast,
    "no_password": faults.last_way,
}
WEAK: Final = "password_"
MALFORMED: Final = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    struct.error,
)
"""What parsers of attestations and assertions raise for bytes that mean nothing."""


class View(StrEnum):
    """The library's views that are asked, and no others; each is loaded at its first use."""

    CONFIRM = "allauth.headless.account.views.ReauthenticateView"
    CONFIRM_BY_CODE = "allauth.headless.mfa.views.ReauthenticateView"
    CONFIRM_BY_KEY = "allauth.headless.mfa.views.ReauthenticateWebAuthnView"
    KEYS = "allauth.headless.mfa.views.ManageWebAuthnView"
    PASSWORD = "allauth.headless.account.views.ChangePasswordView"  # noqa: S105 -- a name
    RECOVERY = "allauth.headless.mfa.views.ManageRecoveryCodesView"
    SECOND_CODE = "allauth.headless.mfa.views.AuthenticateView"
    SECOND_KEY = "allauth.headless.mfa.views.AuthenticateWebAuthnView"
    SIGN_IN_BY_KEY = "allauth.headless.mfa.views.LoginWebAuthnView"
    TOTP = "allauth.headless.mfa.views.ManageTOTPView"


class Told(NamedTuple):
    """What a view of the library answered."""

    status: int
    data: Any
    meta: Mapping[str, Any]


def ask(request: HttpRequest, view: View) -> Any:
    """What the view answers to this request; raises `Fault` where it refuses."""
    told = ask_plainly(request, view)
    if told.status < 400:  # noqa: PLR2004
        return told.data
    raise invalid("The request cannot be met.", "请求无法处理。")


def ask_plainly(request: HttpRequest, view: View) -> Told:
    """The same, but a view that says that there is nothing (404, 409) is no fault."""
    try:
        response: HttpResponse = import_string(view).as_api_view(client=Client.BROWSER)(request)
    except ImmediateHttpResponse as error:
        raise invalid("The request cannot be read.", "请求无法解析。") from error
    answer = json.loads(response.content)
    fault = fault_in(request, response.status_code, answer)
    if fault is not None:
        raise fault
    return Told(response.status_code, answer.get("data"), answer.get("meta") or {})


def ask_key(request: HttpRequest, view: View) -> Any:
    """The same for passkeys, whose messages are bytes that may mean nothing."""
    try:
        return ask(request, view)
    except MALFORMED as error:
        raise faults.wrong_key() from error
    except Fault as fault:
        if fault.code == "wrong_code":
            raise faults.wrong_key() from fault
        raise


def fault_in(request: HttpRequest, status: int, answer: Mapping[str, Any]) -> Fault | None:
    """The refusal in an answer of the library."""
    if status == 401:  # noqa: PLR2004
        return _unauthorised(request)
    if status == 429:  # noqa: PLR2004
        return too_fast()
    if status == 403:  # noqa: PLR2004
        return faults.signup_closed()
    errors = answer.get("errors") or []
    return _first(errors[0]) if errors else None


def _unauthorised(request: HttpRequest) -> Fault:
    if request.user.is_authenticated:
        return faults.reauthenticate(confirming_types(request))
    types = pending_types(request)
    return faults.second_factor(types) if types else faults.no_pending_sign_in()


def _first(error: Mapping[str, Any]) -> Fault:
    code = str(error.get("code"))
    if code in CODES:
        return CODES[code]()
    if code.startswith(WEAK):
        return faults.weak_password(code)
    where = str(error.get("param", ""))
    return invalid(f"{where}: {code}", f"请求内容格式不正确：{where}", params={"where": where})


def confirming_types(request: HttpRequest) -> list[str]:
    """With what whoever is signed in can show once more who it is."""
    user: Any = request.user
    return (["password"] if user.has_usable_password() else []) + factor_types(user)


def confirmed(request: HttpRequest) -> None:
    """Raises `Fault` unless whoever is signed in has shown so again in the last five minutes."""
    try:
        raise_if_reauthentication_required(request, app="allauth.mfa")
    except ReauthenticationRequired as error:
        raise faults.reauthenticate(confirming_types(request)) from error
