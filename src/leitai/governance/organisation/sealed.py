"""Telephone and identity numbers at rest: sealed with AES-256-GCM, found again by a keyed digest.

The key lies beside the database in the data folder, or comes from `LEITAI_SEAL_KEY` (64 hex
digits) where the two shall be kept apart. Without it nobody reads the numbers, backups included.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from functools import cache
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
KEY_FILE: Final = "personal.key"
VERSION: Final = "s1:"
"""Before every sealed text, so that a later way of sealing can be told from this one."""
PHONE: Final = b"phone"
ID_NUMBER: Final = b"id"


class Unreadable(Exception):  # noqa: N818 -- it is a state of things
    """Sealed with another key, or damaged."""


def seal(text: str, kind: bytes) -> str:
    """The text sealed; nothing stays nothing."""
    if not text:
        return ""
    nonce = secrets.token_bytes(NONCE_BYTES)
    made = _cipher().encrypt(nonce, text.encode(), kind)
    return VERSION + base64.b64encode(nonce + made).decode()


def unseal(sealed: str, kind: bytes) -> str:
    """The text again.

    Raises:
        Unreadable: sealed with another key, as another kind, or damaged.
    """
    if not sealed:
        return ""
    try:
        raw = base64.b64decode(sealed.removeprefix(VERSION), validate=True)
        return _cipher().decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], kind).decode()
    except (InvalidTag, ValueError) as error:
        raise Unreadable("sealed with another key, or damaged") from error


def seal_bytes(body: bytes, kind: bytes) -> bytes:
    """A file's bytes sealed."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return VERSION.encode() + nonce + _cipher().encrypt(nonce, body, kind)


def sealed_bytes(body: bytes) -> bool:
    """Whether they are what `seal_bytes` makes."""
    return body.startswith(VERSION.encode())


def unseal_bytes(sealed: bytes, kind: bytes) -> bytes:
    """The bytes again.

    Raises:
        Unreadable: sealed with another key, as another kind, or damaged.
    """
    raw = sealed.removeprefix(VERSION.encode())
    try:
        return _cipher().decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], kind)
    except (InvalidTag, ValueError) as error:
        raise Unreadable("sealed with another key, or damaged") from error


def digest(text: str) -> str:
    """The same for the same text, and of no use without the key."""
    return hmac.new(_keys()[1], text.encode(), hashlib.sha256).hexdigest()


@cache
def _cipher() -> AESGCM:
    return AESGCM(_keys()[0])


@cache
def _keys() -> tuple[bytes, bytes]:
    """For sealing and for digests, both from the one that is kept."""
    kept = _kept()
    return tuple(  # type: ignore[return-value]
        hmac.new(kept, purpose, hashlib.sha256).digest() for purpose in (b"seal", b"digest")
    )


def _kept() -> bytes:
    given = os.environ.get("LEITAI_SEAL_KEY", "")
    text = given or _from_file(settings.LEITAI_DATA_DIR / KEY_FILE)
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        where = "LEITAI_SEAL_KEY" if given else KEY_FILE
        raise ImproperlyConfigured(
            f"{where}: 应为 64 位十六进制数 / must be 64 hexadecimal digits. "
            "Put back the key the numbers were sealed with."
        )
    return key


def _from_file(path: Path) -> str:
    """Made once."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(KEY_BYTES))
    return path.read_text(encoding="ascii").strip()
