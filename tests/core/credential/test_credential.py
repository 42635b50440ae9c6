"""Credentials against the W3C's vectors, other people's libraries and the standards' demands."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import jwt
import pytest
import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from leitai.core.credential.badge import Certificate, Issuer, badge_of
from leitai.core.credential.keys import (
    base58,
    base64url,
    did_of,
    jwk_of,
    unbase58,
    unbase64url,
)
from leitai.core.credential.proof import (
    ProofFault,
    canonical_json,
    content_digest,
    jwt_of,
    pocket_of,
    read_compact,
    sign_document,
    verify_document,
)
from leitai.core.credential.status import BITS, bitstring, is_set, status_credential
from leitai.core.ledger.keys import Signer, VerifierKey

SIGNER = Signer("issuer", b"7" * 32)
OTHER = Signer("other", b"8" * 32)
URL = "https://leitai.example.org"
LIST = f"{URL}/api/issuer/status/0"
ISSUER = Issuer(did_of(SIGNER.key.public), "擂台", URL)
SCHEMA = json.loads(Path(__file__).with_name("open_badge.schema.json").read_text("utf-8"))
SUBJECT = "0b7e1d0c-53a1-4e9e-9f5e-3c1b7c2f6a11"


def badge(**more: Any) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "code": "CABCDEFGH",
        "subject": SUBJECT,
        "holder": "张三",
        "unit": "温州精密机械有限公司",
        "award": "gold",
        "title": "一等奖",
        "contest": "cup",
        "contest_title": "机器人赛",
        "hosts": ("温州市总工会",),
        "rank": 1,
        "at": "2026-11-21T09:00:00Z",
        "place": 17,
        **more,
    }
    return badge_of(Certificate(**facts), ISSUER, status_list=LIST)


def signed(**more: Any) -> dict[str, Any]:
    return sign_document(badge(**more), SIGNER, created="2026-11-21T09:00:00Z")


def test_w3c_vector(shared_data: Path) -> None:
    folder = shared_data / "judge_statistics/w3c_eddsa_jcs_2022"
    document = json.loads((folder / "signedJCS.json").read_text("utf-8"))
    pair = json.loads((folder / "keyPair.json").read_text("utf-8"))
    public = unbase58(pair["publicKeyMultibase"].removeprefix("z"))[2:]
    key = VerifierKey("w3c", public)
    assert verify_document(document, key)["name"] == "Alumni Credential"
    assert did_of(public) in document["proof"]["verificationMethod"]
    document["credentialSubject"]["alumniOf"] = "Another School"
    with pytest.raises(ProofFault):
        verify_document(document, key)


@pytest.mark.parametrize(
    "more", [{}, {"unit": "", "hosts": (), "rank": 0}, {"award": "", "title": "参赛"}]
)
def test_it_is_an_open_badge(more: dict[str, Any]) -> None:
    Draft202012Validator(SCHEMA).validate(signed(**more))


def test_the_proof_by_other_libraries() -> None:
    document = signed()
    proof = document.pop("proof")
    signature = unbase58(proof.pop("proofValue").removeprefix("z"))
    data = b"".join(hashlib.sha256(rfc8785.dumps(one)).digest() for one in (proof, document))
    Ed25519PublicKey.from_public_bytes(SIGNER.key.public).verify(signature, data)
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(OTHER.key.public).verify(signature, data)


def test_the_jwt_by_another_library() -> None:
    document = signed()
    text = jwt_of(document, SIGNER)
    key = jwt.PyJWK({**jwk_of(SIGNER.key.public), "alg": "EdDSA"})
    claims = jwt.decode(text, key, algorithms=["EdDSA"], options={"verify_aud": False})
    assert claims["iss"] == ISSUER.did
    assert claims["jti"] == document["id"]
    assert claims["sub"] == f"urn:uuid:{SUBJECT}"
    content = {name: claims[name] for name in claims if name not in ("iss", "jti", "nbf", "sub")}
    assert content_digest(content) == content_digest(document)
    wrong = jwt.PyJWK({**jwk_of(OTHER.key.public), "alg": "EdDSA"})
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(text, wrong, algorithms=["EdDSA"], options={"verify_aud": False})


def test_what_the_qr_code_says() -> None:
    document = signed()
    facts = read_compact(pocket_of(document, SIGNER), SIGNER.key)
    assert (facts["c"], facts["n"], facts["a"], facts["i"]) == ("CABCDEFGH", "张三", "一等奖", 17)
    assert unbase64url(facts["h"]).hex() == content_digest(document)[:32]
    with pytest.raises(ProofFault):
        read_compact(pocket_of(document, OTHER), SIGNER.key)


@pytest.mark.parametrize("change", ["name", "rank", "award", "digit"])
def test_a_changed_credential_is_no_credential(change: str) -> None:
    document = signed()
    subject = document["credentialSubject"]
    if change == "name":
        subject["identifier"][0]["identityHash"] = "李四"
    elif change == "rank":
        subject["result"][0]["value"] = "2"
    elif change == "award":
        subject["achievement"]["name"] = "特等奖"
    else:
        document["credentialStatus"]["statusListIndex"] = "18"
    with pytest.raises(ProofFault):
        verify_document(document, SIGNER.key)


def test_its_own_key_does_not_help_a_forgery() -> None:
    forged = sign_document(badge(), OTHER, created="2026-11-21T09:00:00Z")
    verify_document(forged, OTHER.key)
    with pytest.raises(ProofFault):
        verify_document(forged, SIGNER.key)


@pytest.mark.parametrize(
    "text", ["", "a.b", "a.b.c", "é.b.c", "eyJhbGciOiJub25lIn0.e30.", "e30.e30.AAAA", "W10.e30.AA"]
)
def test_what_is_no_jwt(text: str) -> None:
    with pytest.raises(ProofFault):
        read_compact(text, SIGNER.key)


@pytest.mark.parametrize("proof", [None, "text", {}, {"cryptosuite": "eddsa-jcs-2022"}])
def test_what_has_no_proof(proof: object) -> None:
    with pytest.raises(ProofFault):
        verify_document({**badge(), "proof": proof}, SIGNER.key)


def test_two_certificates_of_the_same_differ() -> None:
    assert content_digest(badge()) != content_digest(badge(subject=SUBJECT.replace("0", "1")))


@given(st.binary(max_size=80))
def test_base58_there_and_back(data: bytes) -> None:
    assert unbase58(base58(data)) == data


@given(st.dictionaries(st.text("abcXYZ@_1", max_size=6), st.text() | st.integers(0, 9) | st.none()))
def test_canonical_as_the_reference(document: dict[str, Any]) -> None:
    assert canonical_json(document) == rfc8785.dumps(document)


@given(st.sets(st.integers(0, BITS - 1), max_size=20), st.integers(0, BITS - 1))
def test_status_list(places: set[int], asked: int) -> None:
    packed = bitstring(places)
    assert is_set(packed, asked) == (asked in places)
    assert all(is_set(packed, place) for place in places)


def test_status_list_by_hand() -> None:
    document = status_credential([0, 9], ISSUER, address=LIST, at="2026-11-21T09:00:00Z")
    packed = document["credentialSubject"]["encodedList"]
    bits = gzip.decompress(base64.urlsafe_b64decode(packed[1:] + "=" * (-len(packed[1:]) % 4)))
    assert len(bits) == 16 * 1024
    assert bits[:2] == bytes([0b1000_0000, 0b0100_0000])
    assert base64url(bits[:1]) == "gA"
