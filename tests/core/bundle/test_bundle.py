from __future__ import annotations

import hashlib

import pytest
from forging import CONTEST, FIRST, FORGER, LINES, RULEBOOK, SIGNER, SIZE, hashes, sealed

from leitai.core.bundle.bundle import Bundle, make_bundle
from leitai.core.bundle.errors import BundleError
from leitai.core.ledger.checkpoint import sign_trail
from leitai.core.ledger.keys import Signer


def _made(*, signer: Signer = SIGNER, origin: str = CONTEST, lines: list[bytes] = LINES) -> Bundle:
    notes = sign_trail(signer, origin=origin, leaves=hashes(lines))
    return make_bundle(
        contest=CONTEST,
        lines=LINES,
        rulebooks=[FIRST, RULEBOOK],
        checkpoints=notes,
        results=b"{}",
        key=SIGNER.key,
    )


def test_it_holds_every_published_rulebook_once() -> None:
    bundle = sealed()
    assert bundle.rulebook == RULEBOOK
    assert bundle.earlier == {hashlib.sha256(FIRST).hexdigest(): FIRST}
    assert (bundle.manifest.contest, bundle.manifest.size) == (CONTEST, SIZE)


def test_only_what_the_last_checkpoint_seals_becomes_a_bundle() -> None:
    assert _made().leaves == hashes(LINES)
    with pytest.raises(BundleError, match="0 entries"):
        _made(lines=[])
    with pytest.raises(BundleError, match="37 entries"):
        _made(lines=LINES[:-1])
    with pytest.raises(BundleError, match="other ones"):
        _made(lines=[*LINES[:-1], b"{}"])
    with pytest.raises(BundleError, match="another"):
        _made(origin="another")
    with pytest.raises(BundleError, match="no signature"):
        _made(signer=FORGER)


def test_a_bundle_without_a_checkpoint_is_refused() -> None:
    with pytest.raises(BundleError) as refused:
        make_bundle(
            contest=CONTEST, lines=[], rulebooks=[], checkpoints=[], results=b"", key=SIGNER.key
        )
    assert refused.value.code == "unsealed"
    assert "sign" in str(refused.value)
