from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.ledger.keys import KeyFault, Signer, VerifierKey, parse_key, parse_signer

# The example key pair in the documentation of Go's golang.org/x/mod/sumdb/note.
SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"


def test_keys_are_read_and_written_as_others_do() -> None:
    signer = parse_signer(SECRET)
    assert str(signer.key) == PUBLIC
    assert signer.reveal() == SECRET
    assert str(parse_key(PUBLIC)) == PUBLIC
    assert SECRET[-20:] not in repr(signer)


def test_a_fingerprint_can_be_read_aloud() -> None:
    groups = parse_key(PUBLIC).fingerprint.split(" ")
    assert len(groups) == 8
    assert {len(group) for group in groups} == {4}


@given(st.binary(min_size=32, max_size=32))
def test_any_seed_makes_a_key_that_survives_text(seed: bytes) -> None:
    signer = Signer("robot-2026", seed)
    assert parse_signer(signer.reveal()) == signer
    assert parse_key(f" {signer.key}\n") == signer.key


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a+b",
        "a+00000000+!!",
        PUBLIC.replace("ARpc", "ARpd"),
        PUBLIC.replace("c74f20a3", "c74f20a4"),
        PUBLIC.replace("PeterNeumann", "Peter Neumann"),
        PUBLIC.replace("PeterNeumann", ""),
        "\ud800+c74f20a3+ARpc",
        "x+00000000+Ag==",
        "x" * 20_000,
    ],
)
def test_a_damaged_key_is_refused(text: str) -> None:
    with pytest.raises(KeyFault):
        parse_key(text)


@pytest.mark.parametrize("text", [PUBLIC, SECRET[:-8], SECRET.replace("c74f", "c74e"), ""])
def test_a_damaged_secret_key_is_refused(text: str) -> None:
    with pytest.raises(KeyFault):
        parse_signer(text)


@given(st.text())
def test_any_text_is_a_key_or_refused(text: str) -> None:
    with pytest.raises(KeyFault):
        parse_key(text)


def test_a_name_without_spaces_and_plus_is_asked_for() -> None:
    for name in ("", "a b", "a+b", "a\u3000b"):
        with pytest.raises(KeyFault):
            VerifierKey(name, bytes(32))
