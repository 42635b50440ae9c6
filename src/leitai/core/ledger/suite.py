"""Suites: which hash builds the tree and which signature seals it.

A suite is chosen per contest and named in its bundle, so that SM3 and SM2 (or what comes after
Ed25519) fit without a change elsewhere. Others are added by `register` or by an installed
package with an entry point in the group `leitai.suites` that names a `Suite`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import entry_points
from typing import Final, Protocol

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

DEFAULT_SUITE: Final = "sha256-ed25519"
ENTRY_POINTS: Final = "leitai.suites"


class Digest(Protocol):
    """A finished hash, as `hashlib` returns it."""

    def digest(self) -> bytes:
        """The hash as bytes."""
        ...


class Hash(Protocol):
    """Hashes bytes: `hashlib.sha256` and its like."""

    def __call__(self, data: bytes, /) -> Digest:
        """Hash `data`."""
        ...


class SignatureScheme(Protocol):
    """Signs and verifies with raw keys."""

    @property
    def identifier(self) -> bytes:
        """The type of signed note: one byte of C2SP, or 0xff and a name of one's own."""
        ...

    def public_key(self, secret: bytes) -> bytes:
        """The public key that belongs to a secret one; raises `ValueError` if it is none."""
        ...

    def sign(self, secret: bytes, message: bytes) -> bytes:
        """Sign `message`."""
        ...

    def verify(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """Whether `signature` is that key's over `message`; false for anything malformed."""
        ...


@dataclass(frozen=True, slots=True)
class Suite:
    """A hash and a signature scheme under one name.

    Attributes:
        name: as bundles state it, `hash-signature`.
        hash: builds leaves and nodes.
        digest_size: its length in bytes.
        signature: signs checkpoints.
    """

    name: str
    hash: Hash
    digest_size: int
    signature: SignatureScheme


class UnknownSuiteError(ValueError):
    """No suite of that name is installed."""


@lru_cache(maxsize=8)
def _ed25519_key(secret: bytes) -> Ed25519PrivateKey:
    """Kept, because making one takes longer than signing."""
    return Ed25519PrivateKey.from_private_bytes(secret)


class Ed25519:
    """RFC 8032; keys are the 32-byte seed and the 32-byte public key."""

    identifier = b"\x01"

    def public_key(self, secret: bytes) -> bytes:
        """The public key that belongs to a seed; raises `ValueError` if it is not 32 bytes."""
        return _ed25519_key(secret).public_key().public_bytes_raw()

    def sign(self, secret: bytes, message: bytes) -> bytes:
        """Sign `message`; the same seed and message always give the same 64 bytes."""
        return _ed25519_key(secret).sign(message)

    def verify(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """Whether `signature` is that key's over `message`."""
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def sm3(data: bytes, /) -> Digest:
    """GB/T 32905 SM3, where the OpenSSL beneath Python has it; else raises `ValueError`."""
    return hashlib.new("sm3", data)


SHA256_ED25519: Final = Suite(DEFAULT_SUITE, hashlib.sha256, 32, Ed25519())

_SUITES: dict[str, Suite] = {SHA256_ED25519.name: SHA256_ED25519}
if "sm3" in hashlib.algorithms_available:
    _SUITES["sm3-ed25519"] = Suite("sm3-ed25519", sm3, 32, Ed25519())


def register(suite: Suite) -> None:
    """Add a suite, or replace the one of the same name."""
    _SUITES[suite.name] = suite


def find_suite(name: str) -> Suite:
    """The suite of that name, registered or installed; raises `UnknownSuiteError`."""
    if name in _SUITES:
        return _SUITES[name]
    for point in entry_points(group=ENTRY_POINTS, name=name):
        suite = point.load()
        if isinstance(suite, Suite) and suite.name == name:
            register(suite)
            return suite
    raise UnknownSuiteError(f"no suite {name!r} is installed; there are {sorted(_SUITES)}")
