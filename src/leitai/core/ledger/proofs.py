"""A proof that one entry is in a ledger, small enough to give to the person it concerns."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.checkpoint import Checkpoint, parse_checkpoint, verify_checkpoint
from leitai.core.ledger.keys import VerifierKey
from leitai.core.ledger.merkle import inclusion_proof, verify_inclusion
from leitai.core.ledger.suite import SHA256_ED25519, Suite, find_suite


class EntryProof(Struct, frozen=True, forbid_unknown_fields=True):
    """That the entry `line` is number `seq` of the ledger that `checkpoint` states.

    Attributes:
        suite: name of the suite.
        seq: the entry's number, from 1.
        line: its canonical bytes as text.
        path: the audit path, lowest node first; base64 in JSON.
        checkpoint: the signed note.
    """

    suite: str
    seq: int
    line: str
    path: list[bytes]
    checkpoint: str


def prove_entry(
    *,
    seq: int,
    line: bytes,
    leaves: Sequence[bytes],
    checkpoint: str,
    suite: Suite = SHA256_ED25519,
) -> EntryProof:
    """Prove entry `seq` against a checkpoint of this ledger.

    Args:
        seq: which entry, from 1.
        line: its canonical bytes.
        leaves: the leaf hashes of the ledger, at least as many as the checkpoint covers.
        checkpoint: the signed note to prove against.
        suite: the ledger's suite.

    Raises:
        IndexError: the checkpoint does not cover that entry, or leaves are missing.
        CheckpointFault: the note is no checkpoint.
    """
    size = parse_checkpoint(checkpoint, suite).size
    if size > len(leaves):
        raise IndexError(f"the checkpoint covers {size} entries, and {len(leaves)} are here")
    path = inclusion_proof(leaves[:size], seq - 1, suite)
    return EntryProof(suite.name, seq, line.decode(), path, checkpoint)


def verify_entry_proof(proof: EntryProof, key: VerifierKey) -> Checkpoint | None:
    """The checkpoint that vouches for the entry; `None` when the path does not lead to its root.

    Raises:
        CheckpointFault: the checkpoint is not signed by `key`.
        UnknownSuiteError: the suite is not installed.
    """
    suite = find_suite(proof.suite)
    checkpoint = verify_checkpoint(proof.checkpoint, key, suite)
    holds = verify_inclusion(
        leaf=leaf_hash(suite, proof.line.encode()),
        index=proof.seq - 1,
        size=checkpoint.size,
        path=proof.path,
        root=checkpoint.root,
        suite=suite,
    )
    return checkpoint if holds else None
