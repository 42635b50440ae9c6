"""Django's settings, all from the environment; `docs/settings.md` lists the variables."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured

from leitai.core.credential.keys import public_of
from leitai.governance.accounts.configured import sign_in_from


def _data_dir() -> Path:
    chosen = os.environ.get("LEITAI_DATA_DIR")
    if chosen:
        return Path(chosen).expanduser().resolve()
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(base) / "leitai"


def _sqlite(url: str) -> Path:
    parts = urlsplit(url)
    return Path(unquote(parts.path.removeprefix("/") or "leitai.sqlite3"))


def _database(url: str) -> Path | str:
    """A SQLite file, or the address of a PostgreSQL database; others are refused."""
    if not url:
        return LEITAI_DATA_DIR / "leitai.sqlite3"
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        return _sqlite(url)
    if scheme in {"postgres", "postgresql"}:
        return url
    raise ImproperlyConfigured(
        f"LEITAI_DATABASE_URL: 只支持 sqlite:///路径 和 postgresql://…，不支持 {scheme}:// / only "
        f"sqlite:///path and postgresql://… work, not {scheme}://. Leave it out to use the data "
        "folder."
    )


def _django_database(where: Path | str) -> dict[str, object]:
    """What Django is told of it."""
    if isinstance(where, Path):
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": where,
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                # What is erased is overwritten, not only unlinked from its table.
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                "PRAGMA secure_delete=FAST;",
            },
        }
    parts = urlsplit(where)
    asked = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.removeprefix("/")) or "leitai",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": asked.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**asked, "options": "-c synchronous_commit=on"},
    }


def _zone(name: str) -> str:
    """A zone of the time zone database; others are refused."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ImproperlyConfigured(
            f"LEITAI_TIME_ZONE: 没有时区 {name!r}，请写成 Asia/Shanghai 这样的名称 / there is no "
            f"time zone {name!r}; write a name such as Asia/Shanghai."
        ) from error
    return name


def _secret_key() -> str:
    """From the environment, else made once and kept in the data folder."""
    given = os.environ.get("LEITAI_SECRET_KEY")
    if given:
        return given
    path = LEITAI_DATA_DIR / "secret.key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="ascii").strip()


def _days(name: str, default: str) -> int:
    """A number of days, at least one."""
    text = os.environ.get(name, default)
    if not text.isdecimal() or not 0 < int(text) <= 3650:  # noqa: PLR2004 -- ten years
        raise ImproperlyConfigured(
            f"{name}: 应为 1 到 3650 之间的天数 / must be a number of days from 1 to 3650."
        )
    return int(text)


def _listed(name: str, default: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def _issuers() -> list[tuple[str, str]]:
    found = [each.rpartition("=") for each in _listed("LEITAI_TRUSTED_ISSUERS", "")]
    for name, _, did in found:
        try:
            public_of(did)
        except ValueError as error:
            raise ImproperlyConfigured(f"LEITAI_TRUSTED_ISSUERS, {name}: {error}") from None
    return [(name or did, did) for name, _, did in found]


LEITAI_DATA_DIR = _data_dir()
LEITAI_DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
LEITAI_DATABASE = _database(os.environ.get("LEITAI_DATABASE_URL", ""))
LEITAI_ORIGINS = _listed("LEITAI_ORIGINS", "")
"""Addresses of this server as browsers know it, behind a proxy that changes `Host`."""

LEITAI_TRUSTED_PROXIES = _listed("LEITAI_TRUSTED_PROXIES", "")
"""Addresses whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed, in every door."""

LEITAI_HTTPS = os.environ.get("LEITAI_HTTPS") == "1"
LEITAI_OPEN_SIGNUP = os.environ.get("LEITAI_OPEN_SIGNUP") == "1"
"""Whether anybody may make an account without an invitation."""
LEITAI_LISTS_DAYS = _days("LEITAI_LISTS_DAYS", "30")
"""How long lists sent in, and their rows, are kept after the last thing done with them."""
LEITAI_PASSKEY_HOST = urlsplit(LEITAI_ORIGINS[0]).hostname or "" if LEITAI_ORIGINS else ""
"""Host name that passkeys belong to, where browsers know this server by another one."""
SIGN_IN = sign_in_from(os.environ)

LEITAI_PUBLIC_URL = os.environ.get("LEITAI_PUBLIC_URL", "").rstrip("/")
"""Address printed on certificates; empty: as the browser of who issues them found it."""
LEITAI_ISSUER_NAME = os.environ.get("LEITAI_ISSUER_NAME", "")
"""Who issues certificates here, as written in them."""

LEITAI_TRUSTED_ISSUERS = _issuers()
"""Other installations whose certificates are verified here, as (name, `did:key:…`)."""

SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = _listed("LEITAI_HOSTS", "*")
ROOT_URLCONF = "leitai.server.urls"
WSGI_APPLICATION = "leitai.server.wsgi.application"
APPEND_SLASH = False
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "leitai.journal.apps.JournalConfig",
    "leitai.devices.apps.DevicesConfig",
    "leitai.governance.apps.GovernanceConfig",
    "leitai.governance.organisation.apps.OrganisationConfig",
    "leitai.governance.audit.apps.AuditConfig",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.headless",
    *SIGN_IN.apps,
    "leitai.governance.accounts.apps.AccountsConfig",
    "leitai.records.credentials.apps.CredentialsConfig",
    "leitai.contests.apps.ContestsConfig",
    "leitai.contests.enrolment.apps.EnrolmentConfig",
    "leitai.contests.builder.apps.BuilderConfig",
    "leitai.contests.campaigns.apps.CampaignsConfig",
    "leitai.contests.cascade.apps.CascadeConfig",
    "leitai.contests.schedule.apps.ScheduleConfig",
    "leitai.judging.attempts.apps.AttemptsConfig",
    "leitai.judging.procedure.apps.ProcedureConfig",
    "leitai.judging.evidence.apps.EvidenceConfig",
    "leitai.judging.appeals.apps.AppealsConfig",
    "leitai.judging.panels.apps.PanelsConfig",
    "leitai.judging.awards.apps.AwardsConfig",
]
MIDDLEWARE = [
    "leitai.governance.door.api_guard",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "leitai.governance.audit.door.audit_door",
]
TEMPLATES: list[dict[str, object]] = []
DATABASES = {"default": _django_database(LEITAI_DATABASE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
SESSION_COOKIE_NAME = "leitai_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = LEITAI_HTTPS
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
USE_TZ = True
TIME_ZONE = "UTC"
LEITAI_TIME_ZONE = _zone(os.environ.get("LEITAI_TIME_ZONE", "Asia/Shanghai"))
"""By whose clocks people are told of moments; `TIME_ZONE` is how they are kept."""
USE_I18N = True
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOGGING_CONFIG = None
SILENCED_SYSTEM_CHECKS = ["security.W003"]

# Signing in: django-allauth, headless; docs/accounts.md.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "MinimumLengthValidator",
        "UserAttributeSimilarityValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {"socialaccount_login_error": "/account"}
ACCOUNT_ADAPTER = "leitai.governance.accounts.adapters.AccountAdapter"
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if LEITAI_HTTPS else "http"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_RATE_LIMITS = {
    "begin": "60/m/ip",
    "letter": "30/m/ip",
    "signup": "10/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "10/m/user",
    "login_failed": "300/m/ip,10/5m/key",
}
SOCIALACCOUNT_ADAPTER = "leitai.governance.accounts.adapters.SocialAdapter"
SOCIALACCOUNT_PROVIDERS = SIGN_IN.providers
SOCIALACCOUNT_REAUTHENTICATION_REQUIRED = True
MFA_ADAPTER = "leitai.governance.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
