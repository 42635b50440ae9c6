"""Blind codes 加密: random codes, a public commitment, and a secret that two of three people hold.

At sealing the mapping (old name → new code) is encrypted under a random key (AES-128-GCM), the
key is split into three shares of which any two give it back and one tells nothing, and the
commitment (F22) goes into the ledger. Nothing else is kept: whoever has the database has only the
ciphertext.

Sharing: over GF(2⁸), byte by byte, share x ∈ {1, 2, 3} is `k + x·r` with one random byte r (Shamir,
a line). Two shares give `k = (x₂·s₁ + x₁·s₂) / (x₁ + x₂)`; for one share every k is equally likely,
since `x·r` runs through all bytes as r does.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Callable, Collection, Sequence
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ALPHABET: Final = "2346789BCDFGHJKMPQRTVWX"
"""23 characters nobody mistakes for each other; no vowels, so that no word comes out by chance."""
KEY_BYTES: Final = 16
SHARES: Final = (1, 2, 3)
_IV_BYTES: Final = 12
_CHECK_BYTES: Final = 4
_LEAST_DRAWN: Final = 3
_SPARSE: Final = 100
"""At least so many possible codes per code in use: a guessed one is hardly ever another."""
_POLYNOMIAL: Final = 0x11B
_JSON: Final = msgspec.json.Encoder(order="sorted")

Below = Callable[[int], int]
"""An unpredictable whole number from 0 to below the argument, as `secrets.randbelow`."""
Bytes = Callable[[int], bytes]
"""That many unpredictable bytes, as `secrets.token_bytes`."""
Draw = list[tuple[str, str]]


class Mapping(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a layer hides.

    Attributes:
        draw: pairs (old, new), by old name.
        nonce: makes the commitment unguessable.
    """

    draw: Draw
    nonce: str


class ShareError(ValueError):
    """The shares do not open this layer.

    Attributes:
        code: `share_unreadable`, `share_foreign` (of another layer, or mistyped), `share_twice`,
            `shares_wrong` (they open nothing).
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def draw_codes(olds: Collection[str], used: Collection[str], below: Below) -> Draw:
    """A new code for each name, none of them in `used`; pairs by old name."""
    length = _LEAST_DRAWN
    while len(ALPHABET) ** length < _SPARSE * (len(olds) + len(used)):
        length += 1
    taken = set(used)
    drawn: Draw = []
    for old in sorted(olds):
        code = blind_code(length, below)
        while code in taken:
            code = blind_code(length, below)
        taken.add(code)
        drawn.append((old, code))
    return drawn


def blind_code(length: int, below: Below) -> str:
    """`length` random characters and one to check them."""
    drawn = "".join(ALPHABET[below(len(ALPHABET))] for _ in range(length))
    return drawn + check_character(drawn)


def check_character(drawn: str) -> str:
    """Σ place · character modulo the prime 23, places from 1.

    One wrong character, or two neighbours changed over, never fit: their sum changes by a product
    of two numbers that are not divisible by 23.
    """
    total = sum(place * ALPHABET.index(each) for place, each in enumerate(drawn, 1))
    return ALPHABET[total % len(ALPHABET)]


def is_blind_code(text: str) -> bool:
    """Whether a text can be a blind code and was not mistyped."""
    known = set(text) <= set(ALPHABET) and len(text) > _LEAST_DRAWN
    return known and check_character(text[:-1]) == text[-1]


def commitment(draw: Sequence[tuple[str, str]], nonce: str) -> str:
    """F22: SHA-256 of the canonical JSON `{"draw": [[old, new], …], "nonce": …}`, hexadecimal."""
    return hashlib.sha256(_JSON.encode({"draw": draw, "nonce": nonce})).hexdigest()


def encrypt(mapping: Mapping, key: bytes, iv: bytes, context: str) -> bytes:
    """The mapping under AES-GCM, `iv` (12 bytes, never used before) in front.

    Args:
        mapping: what to hide.
        key: 16 random bytes.
        iv: 12 random bytes.
        context: what layer it is of; another one does not open it.
    """
    return iv + AESGCM(key).encrypt(iv, _JSON.encode(mapping), context.encode())


def decrypt(sealed: bytes, key: bytes, context: str) -> Mapping:
    """The mapping again; raises `ShareError` if it is another key, layer or ciphertext."""
    iv, text = sealed[:_IV_BYTES], sealed[_IV_BYTES:]
    try:
        plain = AESGCM(key).decrypt(iv, text, context.encode())
        return msgspec.json.decode(plain, type=Mapping)
    except (InvalidTag, ValueError) as error:
        raise ShareError("shares_wrong", "these two shares do not open this layer") from error


def split(key: bytes, random: Bytes) -> dict[int, bytes]:
    """Three shares of a key: number → as many bytes."""
    slope = random(len(key))
    return {
        x: bytes(byte ^ multiply(x, step) for byte, step in zip(key, slope, strict=True))
        for x in SHARES
    }


def join(one: tuple[int, bytes], other: tuple[int, bytes]) -> bytes:
    """The key from two shares (number, bytes); raises `ShareError` if they are the same one."""
    (x, first), (y, second) = one, other
    if x == y:
        raise ShareError("share_twice", "both are the same share")
    over = _inverse(x ^ y)
    return bytes(
        multiply(over, multiply(y, a) ^ multiply(x, b)) for a, b in zip(first, second, strict=True)
    )


def multiply(a: int, b: int) -> int:
    """The product in GF(2⁸) modulo x⁸ + x⁴ + x³ + x + 1."""
    product = 0
    while b:
        if b & 1:
            product ^= a
        a <<= 1
        if a & 0x100:
            a ^= _POLYNOMIAL
        b >>= 1
    return product


def share_text(number: int, share: bytes, context: str) -> str:
    """A share as people write it: its number, then groups of four letters and digits (base 32)."""
    text = base64.b32encode(share + _check(number, share, context)).decode()
    return "-".join([str(number), *(text[at : at + 4] for at in range(0, len(text), 4))])


def read_share(text: str, context: str) -> tuple[int, bytes]:
    """Number and bytes of a share as written; small letters, spaces, 0 for O and 1 for I do.

    Raises:
        ShareError: it is no share, mistyped, or of another layer.
    """
    plain = "".join(text.upper().replace("-", "").split())
    number, rest = plain[:1], plain[1:].replace("0", "O").replace("1", "I")
    try:
        raw = base64.b32decode(rest)
    except (binascii.Error, ValueError) as error:
        raise ShareError("share_unreadable", "this is not a share") from error
    if number not in {str(each) for each in SHARES} or len(raw) != KEY_BYTES + _CHECK_BYTES:
        raise ShareError("share_unreadable", "this is not a share")
    share = raw[:KEY_BYTES]
    if _check(int(number), share, context) != raw[KEY_BYTES:]:
        raise ShareError("share_foreign", "the share is mistyped, or of another layer")
    return int(number), share


def _inverse(a: int) -> int:
    """1 / a in GF(2⁸): the one number whose product with a is 1."""
    return next(b for b in range(1, 256) if multiply(a, b) == 1)


def _check(number: int, share: bytes, context: str) -> bytes:
    """Finds typing errors and shares of other layers; of 16 random bytes it gives nothing away."""
    return hashlib.sha256(f"{context}|{number}|".encode() + share).digest()[:_CHECK_BYTES]
