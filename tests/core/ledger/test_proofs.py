from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.checkpoint import CheckpointFault, sign_checkpoint
from leitai.core.ledger.keys import Signer
from leitai.core.ledger.merkle import root_of
from leitai.core.ledger.proofs import EntryProof, prove_entry, verify_entry_proof
from leitai.core.ledger.suite import SHA256_ED25519

SIGNER = Signer("c", bytes(32))
LINES = [f"entry {number}".encode() for number in range(1, 41)]
LEAVES = [leaf_hash(SHA256_ED25519, line) for line in LINES]


def _note(size: int) -> str:
    return sign_checkpoint(SIGNER, origin="c", size=size, root=root_of(LEAVES[:size]))


@given(st.data())
def test_every_entry_can_be_proved_against_every_later_checkpoint(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, len(LINES)))
    seq = data.draw(st.integers(1, size))
    proof = prove_entry(seq=seq, line=LINES[seq - 1], leaves=LEAVES, checkpoint=_note(size))
    read = msgspec.json.decode(msgspec.json.encode(proof), type=EntryProof)
    checkpoint = verify_entry_proof(read, SIGNER.key)
    assert checkpoint is not None
    assert checkpoint.size == size
    changed = msgspec.structs.replace(proof, line=proof.line + "!")
    assert verify_entry_proof(changed, SIGNER.key) is None


def test_a_proof_is_worth_its_signature() -> None:
    proof = prove_entry(seq=1, line=LINES[0], leaves=LEAVES, checkpoint=_note(40))
    with pytest.raises(CheckpointFault):
        verify_entry_proof(proof, Signer("c", bytes(range(32))).key)


def test_what_is_not_covered_cannot_be_proved() -> None:
    with pytest.raises(IndexError):
        prove_entry(seq=9, line=LINES[8], leaves=LEAVES, checkpoint=_note(8))
    with pytest.raises(IndexError):
        prove_entry(seq=1, line=LINES[0], leaves=LEAVES[:7], checkpoint=_note(8))
