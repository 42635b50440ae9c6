from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.ledger.checkpoint import (
    CheckpointFault,
    join_notes,
    parse_checkpoint,
    sign_checkpoint,
    sign_trail,
    split_notes,
    trail_sizes,
    verify_checkpoint,
)
from leitai.core.ledger.keys import Signer, parse_key, parse_signer
from leitai.core.ledger.merkle import root_of
from leitai.core.ledger.suite import Ed25519

SIGNER = Signer("robot-2026", bytes(range(32)))
OTHER = Signer("robot-2026", bytes(32))
ROOT = bytes(range(100, 132))
NOTE = sign_checkpoint(SIGNER, origin="robot-2026", size=1204, root=ROOT)
ROOTS = st.binary(min_size=32, max_size=32)


def _resealed(note: str, old: str, new: str) -> str:
    assert old in note
    return note.replace(old, new)


def test_a_checkpoint_says_origin_size_and_root() -> None:
    lines = NOTE.split("\n")
    assert lines[:2] == ["robot-2026", "1204"]
    assert base64.b64decode(lines[2]) == ROOT
    assert lines[3] == ""
    assert lines[4].startswith("\u2014 robot-2026 ")
    assert lines[5:] == [""]


@given(st.integers(0, 2**50), ROOTS)
def test_what_was_signed_is_verified(size: int, root: bytes) -> None:
    note = sign_checkpoint(SIGNER, origin="c", size=size, root=root)
    checkpoint = verify_checkpoint(note, SIGNER.key)
    assert (checkpoint.origin, checkpoint.size, checkpoint.root) == ("c", size, root)
    assert verify_checkpoint(note.encode(), SIGNER.key) == checkpoint


def test_another_key_is_not_enough() -> None:
    with pytest.raises(CheckpointFault) as fault:
        verify_checkpoint(NOTE, OTHER.key)
    assert fault.value.code == "checkpoint_unsigned"


@pytest.mark.parametrize(
    ("old", "new"), [("1204\n", "1205\n"), ("robot-2026\n1", "robot-2027\n1"), ("ZGVm", "ZGVn")]
)
def test_an_altered_checkpoint_is_found_out(old: str, new: str) -> None:
    with pytest.raises(CheckpointFault) as fault:
        verify_checkpoint(_resealed(NOTE, old, new), SIGNER.key)
    assert fault.value.code == "checkpoint_signature"


def test_signatures_of_strangers_are_ignored_and_witnesses_may_sign_too() -> None:
    stranger = sign_checkpoint(OTHER, origin="robot-2026", size=1204, root=ROOT).split("\n")[4]
    witnessed = NOTE + stranger + "\n"
    assert len(verify_checkpoint(witnessed, SIGNER.key).signatures) == 2
    assert verify_checkpoint(witnessed, OTHER.key).size == 1204


def test_a_wrong_signature_in_the_name_of_a_known_key_spoils_the_note() -> None:
    wrong = sign_checkpoint(SIGNER, origin="robot-2026", size=9, root=ROOT).split("\n")[4]
    with pytest.raises(CheckpointFault):
        verify_checkpoint(NOTE + wrong + "\n", SIGNER.key)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n\n",
        "robot-2026\n1204\n\n",
        NOTE[:-1],
        NOTE + "\n",
        _resealed(NOTE, "\n1204", "\n01204"),
        _resealed(NOTE, "\n1204", "\n-1"),
        _resealed(NOTE, "\n1204", "\n١٢"),
        _resealed(NOTE, "\n1204", "\n1204\r"),
        _resealed(NOTE, "\u2014 ", "- "),
        _resealed(NOTE, "robot-2026\n1204", "\n1204"),
        _resealed(NOTE, NOTE.split("\n")[2], "AAAA"),
        _resealed(NOTE, NOTE.split("\n")[2], "A" * 42 + "B="),
        NOTE + "\u2014 x AAAA\n",
        NOTE + "\u2014 x\n",
        NOTE + "\u2014 x AAAAAAAA\n" * 100,
        NOTE.encode() + b"\xff",
        b"x" * 70_000,
        "\ud800" + NOTE,
    ],
)
def test_what_is_not_a_checkpoint_is_refused(note: str | bytes) -> None:
    with pytest.raises(CheckpointFault) as fault:
        parse_checkpoint(note)
    assert fault.value.code == "checkpoint_malformed"


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_any_bytes_are_a_checkpoint_or_refused(note: str | bytes) -> None:
    with pytest.raises(CheckpointFault):
        parse_checkpoint(note)


def test_extension_lines_are_read_over_but_signed() -> None:
    text = NOTE.split("\n\n")[0] + "\nwhatever it says\n"
    raw = SIGNER.key.key_id + SIGNER.sign(text.encode())
    note = f"{text}\n\u2014 robot-2026 {base64.b64encode(raw).decode()}\n"
    assert verify_checkpoint(note, SIGNER.key).size == 1204


def test_an_origin_of_two_lines_is_not_signed() -> None:
    with pytest.raises(CheckpointFault):
        sign_checkpoint(SIGNER, origin="evil\n999", size=1, root=ROOT)


@given(st.lists(ROOTS, max_size=300))
def test_a_trail_states_the_roots_on_the_way(leaves: list[bytes]) -> None:
    notes = split_notes(join_notes(sign_trail(SIGNER, origin="c", leaves=leaves)))
    found = [verify_checkpoint(note, SIGNER.key) for note in notes]
    assert [(c.size, c.root) for c in found] == [
        (size, root_of(leaves[:size])) for size in trail_sizes(len(leaves))
    ]


@given(st.integers(0, 3_000_000))
def test_a_trail_is_short_and_ends_at_the_end(size: int) -> None:
    sizes = trail_sizes(size)
    assert sizes[-1] == size
    assert sizes == sorted(set(sizes))
    assert len(sizes) <= 4097


def test_the_note_of_the_go_documentation() -> None:
    """An example of another implementation: golang.org/x/mod/sumdb/note."""
    text = (
        b"If you think cryptography is the answer to your problem,\n"
        b"then you don't know what your problem is.\n"
    )
    sealed = base64.b64decode(
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
        "KvqfqdngotpRZb6KE6RyyBwJnAM="
    )
    signer = parse_signer(
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    )
    key = parse_key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    assert sealed == key.key_id + signer.sign(text)
    assert Ed25519().verify(key.public, text, sealed[4:])


@pytest.mark.real_data
def test_the_signature_of_the_w3c_vectors(shared_data: Path) -> None:
    folder = shared_data / "judge_statistics/w3c_eddsa_jcs_2022"
    pair = json.loads((folder / "keyPair.json").read_text())
    secret, public = (
        _base58(pair[name])[2:] for name in ("privateKeyMultibase", "publicKeyMultibase")
    )
    message = bytes.fromhex((folder / "combinedHashJCS.txt").read_text().strip())
    signature = bytes.fromhex((folder / "sigHexJCS.txt").read_text().strip())
    scheme = Ed25519()
    assert scheme.public_key(secret) == public
    assert scheme.sign(secret, message) == signature
    assert scheme.verify(public, message, signature)
    assert not scheme.verify(public, message + b"x", signature)


def _base58(multibase: str) -> bytes:
    alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    number = 0
    for letter in multibase.removeprefix("z"):
        number = number * 58 + alphabet.index(letter)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
