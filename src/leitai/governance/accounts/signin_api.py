"""Signing in with more than a password: passkeys, second factors, providers, links."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest
from ninja import Router

from leitai.governance.accounts import faults, links
from leitai.governance.accounts.access import account_owner, browser_only
from leitai.governance.accounts.headless import View, ask, ask_key, confirmed
from leitai.governance.accounts.providers import begin_at
from leitai.governance.accounts.queries import letter_told, providers
from leitai.governance.accounts.schemas import (
    AcceptIn,
    FactorCodeIn,
    LetterIn,
    LetterOut,
    NewPasswordIn,
    PasskeyAskedOut,
    PasskeySaidIn,
    ProviderUrlOut,
    SignUpIn,
    ToProviderIn,
    WaysOut,
)
from leitai.governance.accounts.signing import begin_sign_in, brake, pending_types, raise_if_pending
from leitai.governance.api import get_session
from leitai.governance.audit.services import note
from leitai.governance.faults import invalid, not_signed_in
from leitai.governance.identity import OFFICIAL_LINK, digest_of
from leitai.governance.schemas import MeOut
from leitai.governance.sessions import end_session

router = Router(tags=["session"])


@router.get("/auth", response=WaysOut, operation_id="getSignInWays")
def get_ways(request: HttpRequest) -> dict[str, Any]:
    """How one can sign in here, and whether a second factor is waited for."""
    return {
        "providers": providers(),
        "open_signup": settings.LEITAI_OPEN_SIGNUP,
        "pending": pending_types(request),
        "link": OFFICIAL_LINK in request.session,
    }


@router.post("/auth/second-factor", response=MeOut, operation_id="giveSecondFactor")
def second_factor(request: HttpRequest, body: FactorCodeIn) -> dict[str, Any]:
    """Complete a sign-in with the code of an authenticator app or a recovery code."""
    del body  # the library's view reads it from the request
    browser_only(request)
    ask(request, View.SECOND_CODE)
    return _signed_in(request)


@router.get(
    "/auth/second-factor/passkey", response=PasskeyAskedOut, operation_id="askSecondPasskey"
)
def second_passkey_options(request: HttpRequest) -> dict[str, Any]:
    """What to ask the browser's passkeys, to complete a sign-in."""
    browser_only(request)
    return {"options": ask(request, View.SECOND_KEY)["request_options"]}


@router.post("/auth/second-factor/passkey", response=MeOut, operation_id="giveSecondPasskey")
def second_passkey(request: HttpRequest, body: PasskeySaidIn) -> dict[str, Any]:
    """Complete a sign-in with a passkey."""
    del body
    browser_only(request)
    ask_key(request, View.SECOND_KEY)
    return _signed_in(request)


@router.get("/auth/passkey", response=PasskeyAskedOut, operation_id="askPasskey")
def passkey_options(request: HttpRequest) -> dict[str, Any]:
    """What to ask the browser's passkeys, to sign in with one alone."""
    browser_only(request)
    return {"options": ask(request, View.SIGN_IN_BY_KEY)["request_options"]}


@router.post("/auth/passkey", response=MeOut, operation_id="signInWithPasskey")
def passkey(request: HttpRequest, body: PasskeySaidIn) -> dict[str, Any]:
    """Sign in with a passkey alone: it checked its owner's finger, face or PIN."""
    del body
    browser_only(request)
    if request.user.is_authenticated:
        end_session_but_keep_challenge(request)
    ask_key(request, View.SIGN_IN_BY_KEY)
    return _signed_in(request)


def end_session_but_keep_challenge(request: HttpRequest) -> None:
    """Somebody else was signed in here; the question put to the passkeys stays."""
    key = "mfa.webauthn.state"
    state = request.session.get(key)
    end_session(request)
    request.session[key] = state


def _signed_in(request: HttpRequest) -> dict[str, Any]:
    raise_if_pending(request)
    if not request.user.is_authenticated:
        raise not_signed_in()
    return get_session(request)


@router.post("/auth/providers/{provider}", response=ProviderUrlOut, operation_id="beginAtProvider")
def begin_at_provider(request: HttpRequest, provider: str, body: ToProviderIn) -> dict[str, Any]:
    """Where to send the browser to sign in with an identity from elsewhere."""
    browser_only(request)
    brake(request, "begin")
    if body.process == "connect":
        account_owner(request)
        confirmed(request)
    request.session.pop(links.INVITATION, None)
    if body.invitation is not None:
        brake(request, "letter")
        links.open_letter(secret=body.invitation)
        request.session[links.INVITATION] = digest_of(body.invitation)
    return {"url": begin_at(request, provider=provider, process=body.process, back=body.next)}


@router.post("/auth/link", response=LetterOut, operation_id="readAccountLink")
def read_link(request: HttpRequest, body: LetterIn) -> dict[str, Any]:
    """What an invitation or a link for a new password is for."""
    browser_only(request)
    brake(request, "letter")
    return letter_told(links.open_letter(secret=body.secret))


@router.post("/auth/link/accept", response=MeOut, operation_id="acceptInvitation")
def accept_link(request: HttpRequest, body: AcceptIn) -> dict[str, Any]:
    """Take up an invitation, with a new account or the one that is signed in."""
    brake(request, "letter")
    if body.username is None:
        links.accept_signed_in(secret=body.secret, user=account_owner(request))
        return get_session(request)
    browser_only(request)
    if body.password is None:
        raise invalid("password: missing", "请填写密码。", params={"where": "password"})
    user = links.accept_with_account(
        secret=body.secret, username=body.username, password=body.password, name=body.name
    )
    return _welcome(request, user)


@router.post("/auth/link/password", response={204: None}, operation_id="resetPassword")
def new_password(request: HttpRequest, body: NewPasswordIn) -> tuple[int, None]:
    """Set a new password by a link; sign in with it afterwards."""
    browser_only(request)
    brake(request, "letter")
    user = links.reset_password(secret=body.secret, password=body.password)
    note(request, actor=f"user.{user.pk}", subject=f"user {user.pk}")
    return 204, None


@router.post("/auth/signup", response=MeOut, operation_id="signUp")
def sign_up(request: HttpRequest, body: SignUpIn) -> dict[str, Any]:
    """Make an account without an invitation, where this server allows it."""
    browser_only(request)
    if not settings.LEITAI_OPEN_SIGNUP:
        raise faults.signup_closed()
    brake(request, "signup")
    user = links.make_account(username=body.username, password=body.password, name=body.name)
    return _welcome(request, user)


def _welcome(request: HttpRequest, user: User) -> dict[str, Any]:
    if request.user.is_authenticated:
        end_session(request)
    begin_sign_in(request, user)
    return get_session(request)
