"""Revocations as a W3C Bitstring Status List: one bit for every certificate ever issued."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from typing import Any, Final

from leitai.core.credential.badge import Issuer
from leitai.core.credential.keys import base64url, unbase64url

BITS: Final = 131_072
"""Length of a list: so many that nobody learns from asking which certificate is meant."""


def bitstring(places: Iterable[int]) -> str:
    """The list with these bits set, packed: multibase of gzip, bit 0 the leftmost."""
    bits = bytearray(BITS // 8)
    for place in places:
        bits[place // 8] |= 0x80 >> place % 8
    return "u" + base64url(gzip.compress(bytes(bits), 9, mtime=0))


def is_set(packed: str, place: int) -> bool:
    """Whether the bit is set; raises `ValueError` or `OSError` for what is no such list."""
    bits = gzip.decompress(unbase64url(packed.removeprefix("u")))
    return bool(bits[place // 8] & 0x80 >> place % 8)


def status_credential(
    places: Iterable[int], issuer: Issuer, *, address: str, at: str
) -> dict[str, Any]:
    """The list as a credential of its own, without its proof.

    Args:
        places: bits of the revoked certificates.
        issuer: who says so.
        address: of this list.
        at: as of when, as in `2026-11-21T09:00:00Z`.
    """
    return {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer.did,
        "validFrom": at,
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": bitstring(places),
        },
    }
