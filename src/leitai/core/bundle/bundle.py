"""What a bundle holds, and how it is made from a ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from leitai.core.bundle.errors import BundleError
from leitai.core.ledger.acts import Code
from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.checkpoint import CheckpointFault, verify_checkpoint
from leitai.core.ledger.keys import VerifierKey
from leitai.core.ledger.merkle import root_of
from leitai.core.ledger.suite import SHA256_ED25519, Suite

VERSION: Final = 1
"""The version of the bundle format, `docs/verification.md`."""

_ENCODE = msgspec.json.Encoder(order="sorted").encode


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """`manifest.json`: what the bundle says it is.

    Attributes:
        bundle: version of the format.
        contest: whose ledger.
        size: how many entries.
        suite: the suite its hashes and signatures are of.
    """

    bundle: int
    contest: Code
    size: Annotated[int, Meta(ge=0)]
    suite: Annotated[str, Meta(max_length=64)]


@dataclass(frozen=True, slots=True)
class Bundle:
    """The parts of a bundle as they stand in the file; none of them is believed yet.

    Attributes:
        manifest: what it says it is.
        rulebook: the rulebook in force at the end (`b""` if the ledger published none).
        earlier: rulebooks published before that, by the digest they are filed under.
        lines: the entries' canonical bytes in order, without newlines.
        leaves: their leaf hashes as stated.
        checkpoints: signed notes in order of size.
        results: `results.json`.
        key: the public key as text.
    """

    manifest: Manifest
    rulebook: bytes
    earlier: Mapping[str, bytes]
    lines: Sequence[bytes]
    leaves: Sequence[bytes]
    checkpoints: Sequence[str]
    results: bytes
    key: str


def make_bundle(  # noqa: PLR0913 - the parts of a bundle
    *,
    contest: str,
    lines: Sequence[bytes],
    rulebooks: Sequence[bytes],
    checkpoints: Iterable[str],
    results: bytes | Struct,
    key: VerifierKey,
    suite: Suite = SHA256_ED25519,
    leaves: Sequence[bytes] | None = None,
) -> Bundle:
    """Put a bundle together.

    Args:
        contest: the ledger's contest id.
        lines: all entries' canonical bytes, in order.
        rulebooks: the bytes of every published rulebook, in the order of publication.
        checkpoints: signed notes in order of size; the last covers all entries.
        results: what the fold over `lines` gives, as a struct or already as JSON.
        key: the key the checkpoints are signed with.
        suite: the ledger's suite.
        leaves: the leaf hashes, if they are at hand.

    Raises:
        BundleError: the last checkpoint does not seal exactly these lines.
    """
    hashes = [leaf_hash(suite, line) for line in lines] if leaves is None else leaves
    notes = list(checkpoints)
    _require_seal(notes, contest=contest, leaves=hashes, key=key, suite=suite)
    last = rulebooks[-1] if rulebooks else b""
    earlier = {hashlib.sha256(text).hexdigest(): text for text in rulebooks}
    earlier.pop(hashlib.sha256(last).hexdigest(), None)
    return Bundle(
        manifest=Manifest(VERSION, contest, len(lines), suite.name),
        rulebook=last,
        earlier=earlier,
        lines=lines,
        leaves=hashes,
        checkpoints=notes,
        results=results if isinstance(results, bytes) else encode_results(results),
        key=str(key),
    )


def encode_results(results: object) -> bytes:
    """Results as they are written: sorted compact JSON, decimals as text."""
    return _ENCODE(results)


def _require_seal(
    notes: Sequence[str],
    *,
    contest: str,
    leaves: Sequence[bytes],
    key: VerifierKey,
    suite: Suite,
) -> None:
    fix = "sign a checkpoint over exactly the entries that go into the bundle"
    if not notes:
        raise BundleError("unsealed", "a bundle needs a signed checkpoint", fix)
    try:
        last = verify_checkpoint(notes[-1], key, suite)
    except CheckpointFault as fault:
        raise BundleError("unsealed", str(fault), fix) from None
    if (last.origin, last.size) != (contest, len(leaves)) or last.root != root_of(leaves, suite):
        raise BundleError(
            "unsealed",
            f"the last checkpoint seals {last.size} entries of {last.origin}, "
            f"and these are {len(leaves)} entries of {contest}, or other ones",
            fix,
            sealed=last.size,
            size=len(leaves),
        )
