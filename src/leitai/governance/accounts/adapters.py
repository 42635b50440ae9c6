"""What the sign-in library asks of this site.

It keeps no e-mail address, no provider's token and no more of a provider's profile than a name;
a session is begun and ended as everywhere else on this site.
"""

from __future__ import annotations

import base64
import secrets
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest

from leitai.governance.accounts.links import admit_newcomer, pending_invitation
from leitai.governance.sessions import begin_session, end_session

NAME_LIMIT: Final = 100
SECRET_INFO: Final = b"leitai second factors"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sessions and new accounts."""

    def login(self, request: HttpRequest, user: User) -> None:
        """All steps are done: this browser is that user."""
        begin_session(request, user)

    def logout(self, request: HttpRequest) -> None:
        """This browser is nobody; judges' links that were opened in it stay open."""
        end_session(request)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Strangers need an invitation, unless this server lets anybody in."""
        return settings.LEITAI_OPEN_SIGNUP or pending_invitation(request) is not None

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """A name the provider suggests, if it is free, else one that says nothing."""
        del request
        user.username = user.username or f"u-{secrets.token_hex(4)}"


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Identities from elsewhere."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Forget what is not needed of the provider's profile before anything is kept."""
        del request
        account: SocialAccount = sociallogin.account
        sociallogin.email_addresses = []
        account.extra_data = {"name": label_of(account.extra_data)}
        if account.pk:
            account.save(update_fields=["extra_data"])
        elif sociallogin.user:
            sociallogin.user.email = ""

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        """A newcomer who came by an invitation gets what it gives."""
        user: User = super().save_user(request, sociallogin, form)
        admit_newcomer(request, user)
        return user


def label_of(profile: dict[str, Any]) -> str:
    """What to show of an identity from elsewhere, so that its owner knows it again."""
    inner = profile.get("userinfo") or profile.get("id_token") or profile
    for key in ("name", "nickname", "nick", "preferred_username", "userid"):
        if inner.get(key):
            return str(inner[key])[:NAME_LIMIT]
    return ""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: their secrets are encrypted, and belong to one host name."""

    def encrypt(self, text: str) -> str:
        """A secret as it is stored."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret; raises `InvalidToken` if the server's secret key has been changed."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """What an authenticator app shows above the code."""
        return "Leitai 擂台"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Whose passkeys these are: of the host name as browsers know it."""
        host = super().get_public_key_credential_rp_entity()["id"]
        return {"id": settings.LEITAI_PASSKEY_HOST or host, "name": "Leitai 擂台"}

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: A002 -- theirs
        """What a passkey without a name is called."""
        del user, type
        return "通行密钥"


def _cipher() -> Fernet:
    """From the server's secret key, which is kept beside the database, not in it."""
    derived = HKDF(SHA256(), 32, None, SECRET_INFO).derive(settings.SECRET_KEY.encode())
    return Fernet(base64.urlsafe_b64encode(derived))
