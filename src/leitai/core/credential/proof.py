"""Signing a credential: `eddsa-jcs-2022` (W3C) in the file, a JWT of the same content, a QR code.

All three are made with the issuer's key over one content, whose digest the ledger knows. A file
never says itself which key it is to be checked with: whoever verifies has the key beforehand.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any, Final

import msgspec

from leitai.core.credential.keys import (
    base64url,
    jwk_of,
    method_of,
    multibase,
    unbase58,
    unbase64url,
)
from leitai.core.ledger.keys import Signer, VerifierKey
from leitai.core.ledger.suite import SHA256_ED25519

Document = dict[str, Any]
CRYPTOSUITE: Final = "eddsa-jcs-2022"
CLAIMS: Final = ("iss", "jti", "nbf", "sub")
QR_KIND: Final = "leitai-qr"

_encode = msgspec.json.Encoder(order="sorted").encode


class ProofFault(ValueError):  # noqa: N818 -- a fault in what was given
    """The signature does not fit, or there is none."""


def canonical_json(document: Document) -> bytes:
    """RFC 8785 for what credentials hold: objects with ASCII names, text, integers, truths."""
    return _encode(document)


def content_digest(document: Document) -> str:
    """SHA-256 of what the credential says, without its proof; this stands in the ledger."""
    content = {name: value for name, value in document.items() if name != "proof"}
    return hashlib.sha256(canonical_json(content)).hexdigest()


def sign_document(document: Document, signer: Signer, *, created: str) -> Document:
    """The document with a Data Integrity proof, cryptosuite `eddsa-jcs-2022` (VC-DI-EDDSA §3.3).

    Args:
        document: without a proof.
        signer: the issuer's key.
        created: when, as in `2026-11-21T09:00:00Z`.
    """
    options: Document = {
        "@context": document["@context"],
        "type": "DataIntegrityProof",
        "cryptosuite": CRYPTOSUITE,
        "created": created,
        "verificationMethod": method_of(signer.key.public),
        "proofPurpose": "assertionMethod",
    }
    signature = signer.sign(_hashes(document, options))
    return {**document, "proof": {**options, "proofValue": multibase(signature)}}


def verify_document(document: Document, key: VerifierKey) -> Document:
    """What the credential says, if `key` signed it.

    Raises:
        ProofFault: there is no such proof, or the signature does not fit.
    """
    proof = document.get("proof")
    if not isinstance(proof, dict) or proof.get("cryptosuite") != CRYPTOSUITE:
        raise ProofFault("there is no proof of the kind eddsa-jcs-2022")
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    content = {name: value for name, value in document.items() if name != "proof"}
    try:
        signature = unbase58(str(proof.get("proofValue", "")).removeprefix("z"))
    except ValueError:
        raise ProofFault("the signature is not base 58") from None
    scheme = SHA256_ED25519.signature
    if not scheme.verify(key.public, _hashes(content, options), signature):
        raise ProofFault("the signature does not fit what the credential says")
    return content


def _hashes(document: Document, options: Document) -> bytes:
    parts = (canonical_json(options), canonical_json(document))
    return b"".join(hashlib.sha256(part).digest() for part in parts)


def jwt_of(document: Document, signer: Signer) -> str:
    """The same content as a JWT (Open Badges 3.0 §8.2), EdDSA."""
    content = {name: value for name, value in document.items() if name != "proof"}
    header = {
        "alg": "EdDSA",
        "typ": "JWT",
        "kid": method_of(signer.key.public),
        "jwk": jwk_of(signer.key.public),
    }
    began = datetime.fromisoformat(content["validFrom"])
    claims = {
        "iss": content["issuer"]["id"],
        "jti": content["id"],
        "nbf": int(began.timestamp()),
        "sub": content["credentialSubject"]["id"],
    }
    return compact(header, {**content, **claims}, signer)


def pocket_of(document: Document, signer: Signer) -> str:
    """The few facts that fit into a QR code, signed, with the first half of the content's digest.

    `c` is the certificate's number, `n` its holder, `a` the award, `t` the contest, `d` the day,
    `i` its place in the status list (number `l`, if it is not the first), `h` the digest.
    """
    content = {name: value for name, value in document.items() if name != "proof"}
    subject = content["credentialSubject"]
    facts: Document = {
        "c": content["id"].rpartition("/")[2],
        "n": subject["identifier"][0]["identityHash"],
        "a": subject["achievement"]["name"],
        "t": subject["source"]["name"],
        "d": content["validFrom"][:10],
        "i": int(content["credentialStatus"]["statusListIndex"]),
        "h": base64url(bytes.fromhex(content_digest(content))[:16]),
    }
    nth = content["credentialStatus"]["statusListCredential"].rpartition("/")[2]
    if nth != "0":
        facts["l"] = int(nth)
    return compact({"alg": "EdDSA", "typ": QR_KIND}, facts, signer)


def compact(header: Document, payload: Document, signer: Signer) -> str:
    """A compact JWS (RFC 7515)."""
    body = ".".join(base64url(canonical_json(part)) for part in (header, payload))
    return f"{body}.{base64url(signer.sign(body.encode()))}"


def read_compact(text: str, key: VerifierKey) -> Document:
    """The payload of a compact JWS, if `key` signed it with EdDSA.

    Raises:
        ProofFault: not a JWS, another algorithm, or the signature does not fit.
    """
    try:
        head, body, signature = text.split(".")
        header = msgspec.json.decode(unbase64url(head))
        payload = msgspec.json.decode(unbase64url(body))
        signed = unbase64url(signature)
    except ValueError:
        raise ProofFault("this is not a JWT") from None
    if not isinstance(header, dict) or header.get("alg") != "EdDSA":
        raise ProofFault("it is not signed by EdDSA")
    if not SHA256_ED25519.signature.verify(key.public, f"{head}.{body}".encode(), signed):
        raise ProofFault("the signature does not fit what it says")
    if not isinstance(payload, dict):
        raise ProofFault("it says nothing")
    return payload
