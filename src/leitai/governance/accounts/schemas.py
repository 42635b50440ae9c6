"""What the accounts' operations take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

Secret = Annotated[str, StringConstraints(min_length=8, max_length=100)]
Username = Annotated[
    str,
    StringConstraints(min_length=2, max_length=100, pattern=r"^[\w.@+\-]+$", strip_whitespace=True),
]
Password = Annotated[str, StringConstraints(min_length=1, max_length=1024)]
Label = Annotated[str, StringConstraints(max_length=100, strip_whitespace=True)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=20, strip_whitespace=True)]
UnitCode = Annotated[str, StringConstraints(min_length=1, max_length=64)]


class Strict(Schema):
    """Refuses words it does not know."""

    model_config = ConfigDict(extra="forbid")


class ProviderOut(Schema):
    """An identity from elsewhere that may be used to sign in here."""

    id: str
    name: str


class WaysOut(Schema):
    """How one can sign in here.

    `pending`: with what a sign-in that was begun in this browser can be completed.
    `open_signup`: anybody may make an account. `link`: this browser came by a personal link.
    """

    providers: list[ProviderOut]
    open_signup: bool
    pending: list[str]
    link: bool


class FactorCodeIn(Strict):
    """A code of an authenticator app, or a recovery code."""

    code: Code


class PasskeySaidIn(Strict):
    """What the browser's passkey said (`PublicKeyCredential.toJSON()`)."""

    credential: dict[str, Any]


class NewPasskeyIn(PasskeySaidIn):
    """A passkey just made."""

    name: Label = ""


class PasskeyAskedOut(Schema):
    """What to ask the browser's passkeys."""

    options: dict[str, Any]


class ToProviderIn(Strict):
    """Go to a provider.

    `process`: sign in, or connect the identity to the account that is signed in. `next`: path of
    this site to come back to. `invitation`: secret of the invitation that brought a newcomer.
    """

    process: Literal["login", "connect"] = "login"
    next: Annotated[str, StringConstraints(max_length=300, pattern=r"^/([^/\\\s][^\\\s]*)?$")] = (
        "/account"
    )
    invitation: Secret | None = None


class ProviderUrlOut(Schema):
    """Where to send the browser."""

    url: str


class LetterIn(Strict):
    """The secret of an invitation or of a link for a new password."""

    secret: Secret


class LetterOut(Schema):
    """What a link is for, told to whoever holds it."""

    kind: Literal["invitation", "reset"]
    unit: str
    unit_name: str
    person_name: str | None
    office: str
    username: str | None
    expires: datetime


class AcceptIn(LetterIn):
    """Take up an invitation with a new account; without `username`: with the one signed in."""

    username: Username | None = None
    password: Password | None = None
    name: Label = ""


class NewPasswordIn(LetterIn):
    """A new password by a link."""

    password: Password


class SignUpIn(Strict):
    """An account of one's own."""

    username: Username
    password: Password
    name: Label = ""


class PasskeyOut(Schema):
    """A passkey of the account; `signs_in`: without a password, too."""

    id: int
    name: str
    created: datetime
    used: datetime | None
    signs_in: bool | None


class IdentityOut(Schema):
    """An identity from elsewhere that signs in to the account."""

    id: int
    provider: str
    provider_name: str
    name: str
    linked: datetime


class SignedInOut(Schema):
    """A browser that is signed in; `current`: the one that asks."""

    id: int
    agent: str
    address: str
    began: datetime
    current: bool


class TokenOut(Schema):
    """A token with which a script acts as you, without a second factor; it never ends by itself."""

    id: int
    name: str
    created: datetime


class AccountOut(Schema):
    """The account of whoever is signed in.

    `person`: code of the person it belongs to. `recovery_left`: unused recovery codes, null
    without any.
    """

    username: str
    name: str
    person: str | None
    person_name: str | None
    has_password: bool
    totp: bool
    recovery_left: int | None
    passkeys: list[PasskeyOut]
    identities: list[IdentityOut]
    providers: list[ProviderOut]
    devices: list[SignedInOut]
    tokens: list[TokenOut]


class AccountIn(Strict):
    """What one is called."""

    name: Label


class PasswordIn(Strict):
    """A new password; `current` is needed where there is one."""

    current_password: Annotated[str, StringConstraints(max_length=1024)] = ""
    new_password: Password


class OwnPasswordIn(Strict):
    """The password, to show that it is still you."""

    password: Password


class TotpOut(Schema):
    """A secret for an authenticator app; `url`: the same as a QR code says it."""

    secret: str
    url: str


class RecoveryOut(Schema):
    """Codes that each stand in once for a second factor."""

    codes: list[str]


class UnitInvitationIn(Strict):
    """An invitation by a unit; `label`: whom it is for."""

    label: Label = ""
    person: UnitCode | None = None
    office: Literal["", "admin", "officer", "viewer"] = ""
    days: Annotated[int, Field(ge=1, le=60)] = 14


class PasswordLinkIn(Strict):
    """A link for a new password; `clear_factors`: for who lost phone and recovery codes, too."""

    clear_factors: bool = False


class AccountLinkOut(Schema):
    """A link, shown only here."""

    id: int
    link: str
    expires: datetime


class InvitationOut(Schema):
    """An invitation; its link is not shown again. `username`: who took it up."""

    id: int
    label: str
    person: str | None
    office: str
    made: datetime
    expires: datetime
    used: datetime | None
    username: str | None


class InvitationsOut(Schema):
    """A unit's invitations, newest first; `next`: `after` of the following page."""

    invitations: list[InvitationOut]
    next: int | None
