from __future__ import annotations

import hashlib
import hmac

import pytest

from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.checkpoint import sign_checkpoint, verify_checkpoint
from leitai.core.ledger.keys import KeyFault, Signer, parse_key, parse_signer
from leitai.core.ledger.merkle import Frontier, root_of
from leitai.core.ledger.suite import (
    DEFAULT_SUITE,
    SHA256_ED25519,
    Suite,
    UnknownSuiteError,
    find_suite,
    register,
    sm3,
)

HAS_SM3 = "sm3" in hashlib.algorithms_available


class Sealed:
    """A stand-in for an SM2 scheme: other key sizes, other signature sizes, its own identifier."""

    identifier = b"\xffleitai-test"

    def public_key(self, secret: bytes) -> bytes:
        return secret[::-1]

    def sign(self, secret: bytes, message: bytes) -> bytes:
        return hmac.digest(secret, message, "sha512")

    def verify(self, public: bytes, message: bytes, signature: bytes) -> bool:
        return hmac.compare_digest(self.sign(public[::-1], message), signature)


def test_the_default_is_found_by_name() -> None:
    assert find_suite(DEFAULT_SUITE) is SHA256_ED25519


def test_an_unknown_suite_is_named() -> None:
    with pytest.raises(UnknownSuiteError, match="md5-rot13"):
        find_suite("md5-rot13")


@pytest.mark.skipif(not HAS_SM3, reason="the OpenSSL beneath this Python has no SM3")
def test_sm3_is_the_hash_of_gb_t_32905() -> None:
    """Example 1 of GB/T 32905-2016 appendix A."""
    assert sm3(b"abc").digest().hex() == (
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    )


@pytest.mark.skipif(not HAS_SM3, reason="the OpenSSL beneath this Python has no SM3")
def test_an_sm3_ledger_grows_and_is_sealed() -> None:
    suite = find_suite("sm3-ed25519")
    tree = Frontier(suite)
    leaves = [leaf_hash(suite, line) for line in (b"a", b"b", b"c")]
    tree.extend(leaves)
    assert tree.root() == root_of(leaves, suite)
    assert leaves[0] == hashlib.new("sm3", b"\x00a").digest()
    signer = Signer("c", bytes(32), suite)
    note = sign_checkpoint(signer, origin="c", size=3, root=tree.root())
    assert verify_checkpoint(note, signer.key, suite).root == tree.root()


def test_a_suite_of_ones_own_fits() -> None:
    suite = Suite("blake2s-sealed", hashlib.blake2s, 32, Sealed())
    register(suite)
    assert find_suite("blake2s-sealed") is suite
    signer = Signer("c", b"a secret of any length", suite)
    assert parse_signer(signer.reveal(), suite) == signer
    assert parse_key(str(signer.key), suite) == signer.key
    note = sign_checkpoint(signer, origin="c", size=0, root=Frontier(suite).root())
    assert verify_checkpoint(note, signer.key, suite).size == 0
    with pytest.raises(KeyFault):
        parse_key(str(signer.key), SHA256_ED25519)
