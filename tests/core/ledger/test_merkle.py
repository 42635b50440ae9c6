from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.merkle import (
    Frontier,
    consistency_proof,
    inclusion_proof,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from leitai.core.ledger.suite import SHA256_ED25519

FORGED = hashlib.sha256(b"forged").digest()
LEAVES = st.lists(st.binary(min_size=32, max_size=32), max_size=70)
SOME_LEAVES = st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=70, unique=True)


def naive(leaves: list[bytes]) -> bytes:
    """RFC 6962 §2.1, word for word, over leaf hashes."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + naive(leaves[:k]) + naive(leaves[k:])).digest()


@pytest.mark.real_data
def test_the_nine_roots_of_certificate_transparency(shared_data: Path) -> None:
    vectors = json.loads((shared_data / "judge_statistics/inputs.json").read_text())[
        "rfc6962_roots"
    ]
    inputs = [bytes.fromhex(text) for text in vectors["leaf_inputs_hex"]]
    leaves = [leaf_hash(SHA256_ED25519, line) for line in inputs]
    tree = Frontier()
    roots = [tree.root().hex()]
    for leaf in leaves:
        tree.append(leaf)
        roots.append(tree.root().hex())
    assert roots == vectors["roots_n0_to_n8"]
    assert [root_of(leaves[:n]).hex() for n in range(9)] == vectors["roots_n0_to_n8"]


@given(LEAVES)
def test_growing_and_at_once_give_the_root_of_the_definition(leaves: list[bytes]) -> None:
    tree = Frontier()
    tree.extend(leaves)
    assert tree.size == len(leaves)
    assert tree.root() == root_of(leaves) == naive(leaves)


@given(SOME_LEAVES, st.data())
def test_an_inclusion_proof_proves_its_leaf_and_nothing_else(
    leaves: list[bytes], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, root, size = inclusion_proof(leaves, index), naive(leaves), len(leaves)

    def holds(
        leaf: bytes = leaves[index],
        index: int = index,
        size: int = size,
        path: list[bytes] = path,
        root: bytes = root,
    ) -> bool:
        return verify_inclusion(leaf=leaf, index=index, size=size, path=path, root=root)

    assert holds()
    assert not holds(leaf=FORGED)
    assert not holds(root=FORGED)
    assert not holds(path=[*path, FORGED])
    assert not holds(path=path[:-1]) or not path
    assert not holds(index=size)
    assert not holds(index=-1)
    other = data.draw(st.integers(0, size - 1))
    assert holds(index=other) == (other == index)


@given(SOME_LEAVES, st.data())
def test_a_consistency_proof_proves_its_beginning_and_nothing_else(
    leaves: list[bytes], data: st.DataObject
) -> None:
    size, old_size = len(leaves), data.draw(st.integers(0, len(leaves)))
    proof, root, old = consistency_proof(leaves, old_size), naive(leaves), naive(leaves[:old_size])

    def holds(old_root: bytes = old, root: bytes = root, proof: list[bytes] = proof) -> bool:
        return verify_consistency(
            old_size=old_size, old_root=old_root, size=size, root=root, proof=proof
        )

    assert holds()
    assert not holds(old_root=FORGED)
    assert old_size == 0 or not holds(root=FORGED)
    assert not holds(proof=[*proof, FORGED])
    assert not proof or not holds(proof=proof[:-1])
    assert not verify_consistency(
        old_size=size + 1, old_root=old, size=size, root=root, proof=proof
    )


@given(SOME_LEAVES, SOME_LEAVES, st.data())
def test_no_proof_joins_two_histories(
    leaves: list[bytes], others: list[bytes], data: st.DataObject
) -> None:
    old_size = data.draw(st.integers(1, len(leaves)))
    if leaves[:old_size] == others[:old_size] or len(others) < old_size:
        return
    assert not verify_consistency(
        old_size=old_size,
        old_root=naive(leaves[:old_size]),
        size=len(others),
        root=naive(others),
        proof=consistency_proof(others, old_size),
    )


def test_proofs_of_what_is_not_there_are_refused() -> None:
    with pytest.raises(IndexError):
        inclusion_proof([], 0)
    with pytest.raises(IndexError):
        inclusion_proof([bytes(32)], 1)
    with pytest.raises(IndexError):
        consistency_proof([bytes(32)], 2)


def test_a_node_cannot_pass_for_a_leaf() -> None:
    left, right = (leaf_hash(SHA256_ED25519, line) for line in (b"a", b"b"))
    assert root_of([left, right]) != leaf_hash(SHA256_ED25519, left + right)
