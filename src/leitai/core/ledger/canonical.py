"""The one way to write an entry: RFC 8785 (JSON Canonicalization Scheme).

Entries hold objects with ASCII names, text, integers up to 2^53 - 1, booleans and null, and no
binary floats. For these values sorted, compact UTF-8 JSON with minimal escapes *is* RFC 8785, so
the fast encoder is used; `tests/core/ledger/test_canonical.py` proves it equal to the reference.
"""

from __future__ import annotations

from typing import Any

import msgspec

from leitai.core.ledger.acts import ENTRY_DECODER, LedgerEntry
from leitai.core.ledger.suite import Suite

LEAF = b"\x00"
"""RFC 6962 domain separation: what a leaf's bytes are prefixed with before hashing."""

_ENCODE = msgspec.json.Encoder(order="sorted").encode
_DECODE = msgspec.json.Decoder().decode


def canonical(entry: LedgerEntry) -> bytes:
    """The canonical bytes of an entry, without a newline; this is what is stored and hashed.

    Raises:
        UnicodeEncodeError: text with lone surrogates, which no UTF-8 can say.
    """
    return _ENCODE(entry)


def leaf_hash(suite: Suite, line: bytes) -> bytes:
    """RFC 6962 §2.1: the hash of one entry's canonical bytes as a leaf of the tree."""
    return suite.hash(LEAF + line).digest()


def read_entry(line: bytes) -> LedgerEntry:
    """Read one canonical line strictly.

    Raises:
        ValueError: not an entry (`msgspec.ValidationError` says where), or the same entry written
            in another way than the canonical one: order, spaces, escapes, repeated names, floats.
    """
    entry = ENTRY_DECODER.decode(line)
    if _ENCODE(entry) != line and not _is_canonical(line):
        raise ValueError("the line is an entry, but not in canonical form (RFC 8785)")
    return entry


def _is_canonical(line: bytes) -> bool:
    """Whether any JSON in our value space is canonical, whichever optional names it leaves out."""
    value = _DECODE(line)
    return not _holds_float(value) and _ENCODE(value) == line


def _holds_float(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_holds_float(member) for member in value.values())
    return isinstance(value, float)
