"""The account page: password, second factors, passkeys, identities, devices."""

from __future__ import annotations

from typing import Any, Final

from allauth.mfa.models import Authenticator
from allauth.socialaccount.internal.flows.connect import disconnect, validate_disconnect
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, QueryDict
from ninja import Router

from leitai.governance.accounts import faults
from leitai.governance.accounts.access import account_owner
from leitai.governance.accounts.headless import View, ask, ask_key, ask_plainly, confirmed
from leitai.governance.accounts.queries import account_of
from leitai.governance.accounts.schemas import (
    AccountIn,
    AccountOut,
    FactorCodeIn,
    NewPasskeyIn,
    OwnPasswordIn,
    PasskeyAskedOut,
    PasskeySaidIn,
    PasswordIn,
    RecoveryOut,
    TotpOut,
)
from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.faults import not_found
from leitai.governance.models import ApiToken
from leitai.governance.services import end_tokens
from leitai.governance.sessions import look_again

ALONE: Final[Any] = QueryDict("passwordless=1")
"""Every passkey made here can sign in without a password."""
router = Router(tags=["account"])


@router.get("/account", response=AccountOut, operation_id="getAccount")
def get_account(request: HttpRequest) -> dict[str, Any]:
    """Your account."""
    return account_of(request, account_owner(request))


@router.patch("/account", response=AccountOut, operation_id="changeAccount")
def change_account(request: HttpRequest, body: AccountIn) -> dict[str, Any]:
    """What you are called."""
    user = account_owner(request)
    user.first_name = body.name
    user.save(update_fields=["first_name"])
    return account_of(request, user)


@router.post("/account/confirm", response={204: None}, operation_id="confirmByPassword")
def confirm(request: HttpRequest, body: OwnPasswordIn) -> tuple[int, None]:
    """Show by your password that it is still you."""
    del body  # the library's view reads it from the request
    account_owner(request)
    ask(request, View.CONFIRM)
    return 204, None


@router.post("/account/confirm/code", response={204: None}, operation_id="confirmByCode")
def confirm_by_code(request: HttpRequest, body: FactorCodeIn) -> tuple[int, None]:
    """Show by a code that it is still you."""
    del body
    account_owner(request)
    ask(request, View.CONFIRM_BY_CODE)
    return 204, None


@router.get("/account/confirm/passkey", response=PasskeyAskedOut, operation_id="askToConfirm")
def confirming_options(request: HttpRequest) -> dict[str, Any]:
    """What to ask your passkeys, to show that it is still you."""
    account_owner(request)
    return {"options": ask(request, View.CONFIRM_BY_KEY)["request_options"]}


@router.post("/account/confirm/passkey", response={204: None}, operation_id="confirmByPasskey")
def confirm_by_passkey(request: HttpRequest, body: PasskeySaidIn) -> tuple[int, None]:
    """Show by a passkey that it is still you."""
    del body
    account_owner(request)
    ask_key(request, View.CONFIRM_BY_KEY)
    return 204, None


@router.post("/account/password", response={204: None}, operation_id="changePassword")
def change_password(request: HttpRequest, body: PasswordIn) -> tuple[int, None]:
    """Set a new password; every other browser is signed out, and tokens of scripts end."""
    del body
    user = account_owner(request)
    if not user.has_usable_password():
        confirmed(request)
    ask(request, View.PASSWORD)
    end_tokens(user=user)
    _changed(request)
    return 204, None


@router.get("/account/totp", response=TotpOut, operation_id="beginTotp")
def begin_totp(request: HttpRequest) -> dict[str, Any]:
    """A secret for an authenticator app; it counts once a code of it has been given."""
    account_owner(request)
    confirmed(request)
    told = ask_plainly(request, View.TOTP)
    if "secret" not in told.meta:
        raise faults.factor_exists()
    return {"secret": told.meta["secret"], "url": told.meta["totp_url"]}


@router.post("/account/totp", response=RecoveryOut, operation_id="activateTotp")
def activate_totp(request: HttpRequest, body: FactorCodeIn) -> dict[str, Any]:
    """From now on signing in needs a code of the app; the answer has the recovery codes."""
    del body
    user = account_owner(request)
    confirmed(request)
    if Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        raise faults.factor_exists()
    ask(request, View.TOTP)
    return _codes_of(user)


@router.delete("/account/totp", response={204: None}, operation_id="removeTotp")
def remove_totp(request: HttpRequest) -> tuple[int, None]:
    """Do without the authenticator app."""
    account_owner(request)
    ask(request, View.TOTP)
    return 204, None


@router.get("/account/recovery-codes", response=RecoveryOut, operation_id="getRecoveryCodes")
def get_recovery_codes(request: HttpRequest) -> dict[str, Any]:
    """The recovery codes that are left."""
    user = account_owner(request)
    confirmed(request)
    return _codes_of(user)


@router.post("/account/recovery-codes", response=RecoveryOut, operation_id="renewRecoveryCodes")
def renew_recovery_codes(request: HttpRequest) -> dict[str, Any]:
    """New recovery codes; the old ones end."""
    user = account_owner(request)
    ask(request, View.RECOVERY)
    return _codes_of(user)


def _codes_of(user: User) -> dict[str, Any]:
    row = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    return {"codes": row.wrap().get_unused_codes() if row is not None else []}


@router.get("/account/passkeys", response=PasskeyAskedOut, operation_id="beginPasskey")
def begin_passkey(request: HttpRequest) -> dict[str, Any]:
    """What to ask the browser to make a passkey with."""
    account_owner(request)
    request.GET = ALONE
    return {"options": ask(request, View.KEYS)["creation_options"]}


@router.post("/account/passkeys", response=AccountOut, operation_id="addPasskey")
def add_passkey(request: HttpRequest, body: NewPasskeyIn) -> dict[str, Any]:
    """Sign in with this passkey from now on."""
    del body
    user = account_owner(request)
    ask_key(request, View.KEYS)
    return account_of(request, user)


@router.delete("/account/passkeys/{passkey}", response=AccountOut, operation_id="removePasskey")
def remove_passkey(request: HttpRequest, passkey: int) -> dict[str, Any]:
    """The passkey does not sign in any more."""
    user = account_owner(request)
    confirmed(request)
    keys = Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN)
    key = keys.filter(pk=passkey).first()
    if key is None:
        raise not_found("passkey", "通行密钥", str(passkey))
    _keep_a_way_in(user, keys.exclude(pk=passkey).exists())
    key.delete()
    left = Authenticator.objects.filter(user=user)
    if not left.exclude(type=Authenticator.Type.RECOVERY_CODES).exists():
        left.delete()
    return account_of(request, user)


def _keep_a_way_in(user: User, others: bool) -> None:  # noqa: FBT001 -- whether there are others
    identities = SocialAccount.objects.filter(user=user)
    if not others and not user.has_usable_password() and not identities.exists():
        raise faults.last_way()


@router.delete("/account/identities/{identity}", response=AccountOut, operation_id="partIdentity")
def part_identity(request: HttpRequest, identity: int) -> dict[str, Any]:
    """An identity from elsewhere does not sign in any more."""
    user = account_owner(request)
    confirmed(request)
    found = SocialAccount.objects.filter(user=user, pk=identity).first()
    if found is None:
        raise not_found("identity", "第三方账号", str(identity))
    try:
        validate_disconnect(request, found)
    except ValidationError as error:
        raise faults.last_way() from error
    disconnect(request, found)
    return account_of(request, user)


@router.delete("/account/devices/{device}", response=AccountOut, operation_id="endDevice")
def end_device(request: HttpRequest, device: int) -> dict[str, Any]:
    """Sign another browser out."""
    user = account_owner(request)
    found = UserSession.objects.filter(user=user, pk=device).first()
    if found is None:
        raise not_found("device", "登录设备", str(device))
    _end(found)
    return account_of(request, user)


@router.delete("/account/devices", response=AccountOut, operation_id="endOtherDevices")
def end_other_devices(request: HttpRequest) -> dict[str, Any]:
    """Sign every other browser out."""
    user = account_owner(request)
    for found in UserSession.objects.filter(user=user):
        if not found.is_current():
            _end(found)
    return account_of(request, user)


@router.delete("/account/tokens/{token}", response=AccountOut, operation_id="endToken")
def end_token(request: HttpRequest, token: int) -> dict[str, Any]:
    """A script does not act as you any more."""
    user = account_owner(request)
    if not ApiToken.objects.filter(user=user, pk=token).delete()[0]:
        raise not_found("token", "脚本令牌", str(token))
    DOORKEEPER.forget_all()
    return account_of(request, user)


def _end(found: UserSession) -> None:
    DOORKEEPER.forget(("session", found.session_key))
    found.end()


def _changed(request: HttpRequest) -> None:
    """The password has changed: sessions begun with the old one end at every door."""
    DOORKEEPER.forget_all()
    look_again(request)
