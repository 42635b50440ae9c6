"""An issuer's Ed25519 key by its self-describing name: `did:key` and multibase base58."""

from __future__ import annotations

import base64
from typing import Final

ALPHABET: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519_KEY: Final = b"\xed\x01"
"""Multicodec prefix of an Ed25519 public key."""
METHOD: Final = "did:key:z"


def base58(data: bytes) -> str:
    """Base 58 in the alphabet of Bitcoin; leading zero bytes become leading ones."""
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = ALPHABET[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def unbase58(text: str) -> bytes:
    """The bytes back; raises `ValueError` for a letter outside the alphabet."""
    number = 0
    for letter in text:
        number = number * 58 + ALPHABET.index(letter)
    body = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return b"\0" * (len(text) - len(text.lstrip("1"))) + body


def multibase(data: bytes) -> str:
    """Base 58 with its multibase letter."""
    return "z" + base58(data)


def did_of(public: bytes) -> str:
    """The issuer's name: it contains the key, so it needs no registry and no domain."""
    return f"did:key:{multibase(ED25519_KEY + public)}"


def public_of(did: str) -> bytes:
    """The key that a name contains; raises `ValueError` for another kind of name."""
    raw = unbase58(did.removeprefix(METHOD)) if did.startswith(METHOD) else b""
    if not raw.startswith(ED25519_KEY) or len(raw) != len(ED25519_KEY) + 32:
        raise ValueError(f"{did!r} names no Ed25519 key")
    return raw.removeprefix(ED25519_KEY)


def method_of(public: bytes) -> str:
    """The verification method that signatures name."""
    name = did_of(public)
    return f"{name}#{name.removeprefix('did:key:')}"


def jwk_of(public: bytes) -> dict[str, str]:
    """The public key as RFC 8037 writes it."""
    return {"kty": "OKP", "crv": "Ed25519", "x": base64url(public)}


def base64url(data: bytes) -> str:
    """Base 64 for addresses, without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unbase64url(text: str) -> bytes:
    """The bytes back; raises `ValueError`."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
