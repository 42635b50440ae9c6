"""Django's settings, all from the environment; `docs/settings.md` lists the variables."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def _data_dir() -> Path:
    chosen = os.environ.get("LEITAI_DATA_DIR")
    if chosen:
        return Path(chosen).expanduser().resolve()
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(base) / "leitai"


def _database(url: str) -> Path:
    """Where the SQLite file is; other databases are refused until their adapter is written."""
    if not url:
        return LEITAI_DATA_DIR / "leitai.sqlite3"
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return Path(unquote(parts.path.removeprefix("/") or "leitai.sqlite3"))
    raise ImproperlyConfigured(
        f"LEITAI_DATABASE_URL: 目前只支持 sqlite:///路径，不支持 {parts.scheme}:// / only "
        f"sqlite:///path works in this version, not {parts.scheme}://. Leave it out to use the "
        "data folder."
    )


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


def _listed(name: str, default: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


LEITAI_DATA_DIR = _data_dir()
LEITAI_DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
LEITAI_DATABASE = _database(os.environ.get("LEITAI_DATABASE_URL", ""))
LEITAI_ORIGINS = _listed("LEITAI_ORIGINS", "")
"""Addresses of this server as browsers know it, behind a proxy that changes `Host`."""

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
    "leitai.contests.apps.ContestsConfig",
    "leitai.judging.attempts.apps.AttemptsConfig",
    "leitai.judging.procedure.apps.ProcedureConfig",
    "leitai.judging.evidence.apps.EvidenceConfig",
    "leitai.judging.appeals.apps.AppealsConfig",
    "leitai.judging.panels.apps.PanelsConfig",
]
MIDDLEWARE = [
    "leitai.governance.door.api_guard",
    "django.contrib.sessions.middleware.SessionMiddleware",
]
TEMPLATES: list[dict[str, object]] = []
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": LEITAI_DATABASE,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
SESSION_COOKIE_NAME = "leitai_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = os.environ.get("LEITAI_HTTPS") == "1"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_CONTENT_TYPE_NOSNIFF = True
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOGGING_CONFIG = None
SILENCED_SYSTEM_CHECKS = ["security.W003"]
