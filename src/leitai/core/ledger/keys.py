"""Keys as text, in the form of signed notes: `name+id+base64`.

`robot-2026+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW` is a public key: its name, the
first four bytes of SHA-256(name, newline, type, key) in hex, and base64 of type and key. Secret
keys are the same with `PRIVATE+KEY+` in front and the secret in place of the public key.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass, field
from typing import Final

from leitai.core.ledger.suite import SHA256_ED25519, Suite

PRIVATE: Final = "PRIVATE+KEY+"
MAX_KEY: Final = 16_384
_FINGERPRINT_BYTES = 16


class KeyFault(ValueError):  # noqa: N818 - a fault in what was given
    """Not a key in this form, or its id does not belong to it."""


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key that checkpoints are checked with.

    Attributes:
        name: whose key; by custom the origin it signs for.
        public: the raw public key.
        type_: the signature type's identifier, see `SignatureScheme.identifier`.
    """

    name: str
    public: bytes
    type_: bytes = b"\x01"
    key_id: bytes = field(init=False)

    def __post_init__(self) -> None:
        if not self.name or "+" in self.name or any(letter.isspace() for letter in self.name):
            raise KeyFault("a key's name must be there, without spaces and '+'")
        object.__setattr__(self, "key_id", self._id())

    def _id(self) -> bytes:
        named = self.name.encode() + b"\n" + self.type_ + self.public
        return hashlib.sha256(named).digest()[:4]

    def __str__(self) -> str:
        body = base64.b64encode(self.type_ + self.public).decode()
        return f"{self.name}+{self.key_id.hex()}+{body}"

    @property
    def fingerprint(self) -> str:
        """128 bits of the SHA-256 of type and key, in groups of four hex digits to read aloud."""
        digest = hashlib.sha256(self.type_ + self.public).digest()[:_FINGERPRINT_BYTES].hex()
        return " ".join(digest[i : i + 4] for i in range(0, len(digest), 4))


def parse_key(text: str, suite: Suite = SHA256_ED25519) -> VerifierKey:
    """Read a public key `name+id+base64`; raises `KeyFault`."""
    name, key_id, body = _parts(text)
    type_ = suite.signature.identifier
    key = VerifierKey(name, body.removeprefix(type_), type_)
    if not body.startswith(type_):
        raise KeyFault(f"the key is not of the type that suite {suite.name} uses")
    if key.key_id.hex() != key_id:
        raise KeyFault("the key's id does not belong to it: a letter is wrong somewhere")
    return key


@dataclass(frozen=True, slots=True)
class Signer:
    """A secret key with its suite.

    Attributes:
        key: the public side.
    """

    name: str
    secret: bytes = field(repr=False)
    suite: Suite = SHA256_ED25519
    key: VerifierKey = field(init=False)

    def __post_init__(self) -> None:
        scheme = self.suite.signature
        key = VerifierKey(self.name, scheme.public_key(self.secret), scheme.identifier)
        object.__setattr__(self, "key", key)

    def sign(self, message: bytes) -> bytes:
        """The raw signature over `message`."""
        return self.suite.signature.sign(self.secret, message)

    def reveal(self) -> str:
        """The secret key as text, to be kept where nobody reads it."""
        body = base64.b64encode(self.key.type_ + self.secret).decode()
        return f"{PRIVATE}{self.name}+{self.key.key_id.hex()}+{body}"


def parse_signer(text: str, suite: Suite = SHA256_ED25519) -> Signer:
    """Read a secret key written by `Signer.reveal`; raises `KeyFault`."""
    if not text.startswith(PRIVATE):
        raise KeyFault("not a secret key")
    name, key_id, body = _parts(text.removeprefix(PRIVATE))
    type_ = suite.signature.identifier
    if not body.startswith(type_):
        raise KeyFault(f"the key is not of the type that suite {suite.name} uses")
    try:
        signer = Signer(name, body.removeprefix(type_), suite)
    except ValueError:
        raise KeyFault("the secret key is damaged") from None
    if signer.key.key_id.hex() != key_id:
        raise KeyFault("the key's id does not belong to it")
    return signer


def _parts(text: str) -> tuple[str, str, bytes]:
    if len(text) > MAX_KEY:
        raise KeyFault("too long for a key")
    name, plus, rest = text.strip().partition("+")
    key_id, second, body = rest.partition("+")
    if not plus or not second:
        raise KeyFault("a key reads name+id+base64")
    try:
        name.encode()
        return name, key_id, base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        raise KeyFault("the key's last part is not base64") from None
