"""A bundle under another hash and another signature, as SM3 and SM2 would be."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace

import msgspec
import pytest
from forging import CONTEST, FIRST, LINES, RULEBOOK, SIZE, recompute, sealed

from leitai.core.bundle.archive import write_bundle
from leitai.core.bundle.bundle import Bundle, make_bundle
from leitai.core.bundle.report import Exit
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.checkpoint import sign_trail
from leitai.core.ledger.keys import Signer
from leitai.core.ledger.suite import Suite, find_suite, register, sm3

HAS_SM3 = "sm3" in hashlib.algorithms_available


class Sealed:
    """Stands for SM2: only its interface matters here."""

    identifier = b"\xffsealed-for-test"

    def public_key(self, secret: bytes) -> bytes:
        return secret[::-1]

    def sign(self, secret: bytes, message: bytes) -> bytes:
        return hmac.digest(secret, message, "sha512")

    def verify(self, public: bytes, message: bytes, signature: bytes) -> bool:
        return hmac.compare_digest(self.sign(public[::-1], message), signature)


def _bundle(signer: Signer) -> Bundle:
    suite = signer.suite
    leaves = [leaf_hash(suite, line) for line in LINES]
    return make_bundle(
        contest=CONTEST,
        lines=LINES,
        rulebooks=[FIRST, RULEBOOK],
        checkpoints=sign_trail(signer, origin=CONTEST, leaves=leaves, sizes=(8, SIZE)),
        results=sealed().results,
        key=signer.key,
        suite=suite,
    )


def _suites() -> list[Suite]:
    own = Suite("sha512-sealed", hashlib.sha512, 64, Sealed())
    register(own)
    if not HAS_SM3:
        return [own]
    chinese = Suite("sm3-sealed", sm3, 32, Sealed())
    register(chinese)
    return [own, chinese, find_suite("sm3-ed25519")]


@pytest.mark.parametrize("suite", _suites(), ids=lambda suite: suite.name)
def test_a_bundle_of_another_suite_is_made_and_verified(suite: Suite) -> None:
    signer = Signer("office", bytes(range(32)), suite)
    bundle = _bundle(signer)
    report = verify_bundle(write_bundle(bundle), recompute=recompute, trusted_key=str(signer.key))
    assert (report.ok, report.trusted, report.suite) == (True, True, suite.name)
    forged = replace(bundle, lines=[*LINES[:9], *LINES[10:]])
    report = verify_bundle(write_bundle(forged), recompute=recompute)
    assert report.change is not None
    assert (report.change.kind, report.change.seq) == ("dropped", 10)


def test_a_bundle_that_names_another_suite_than_its_own_is_refused() -> None:
    bundle = sealed()
    manifest = msgspec.structs.replace(bundle.manifest, suite="sha512-sealed")
    data = write_bundle(replace(bundle, manifest=manifest))
    assert verify_bundle(data, recompute=recompute).exit in (Exit.UNREADABLE, Exit.SIGNATURE)
