"""Certificates for everybody: the issuer, revocations, one certificate; thin."""

from __future__ import annotations

import json
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from leitai.core.credential.proof import jwt_of
from leitai.governance.door import asker, signed_in
from leitai.records.credentials import queries, schemas
from leitai.records.credentials.issuer import address_of, issuer_row, issuer_signer
from leitai.records.credentials.known import known_issuers
from leitai.records.credentials.models import Credential
from leitai.records.credentials.pages import certificate_pdf, file_name, require_own

router = Router(tags=["credentials"])
Row = dict[str, Any]
Number = Annotated[str, Path(pattern=r"^[A-Za-z0-9]{1,64}$")]
Key = Annotated[str, Query(max_length=64)]
Nth = Annotated[int, Path(ge=0, le=99_999)]
BINARY = {"schema": {"type": "string", "format": "binary"}}
TEXT = {"schema": {"type": "string"}}


def files(kind: str, schema: Row, words: str) -> Row:
    """How the schema tells of an answer that is a file."""
    return {"responses": {200: {"description": words, "content": {kind: schema}}}}


@router.get("/issuer", response=schemas.IssuerOut, operation_id="getIssuer")
def get_issuer(request: HttpRequest) -> Row:
    """Who signs certificates here, and with which key."""
    return issuer_row(address_of(request)) | {"lists": queries.list_count()}


@router.get("/issuer/others", response=schemas.KnownIssuersOut, operation_id="listKnownIssuers")
def list_known_issuers(request: HttpRequest) -> Row:
    """Other installations whose certificates are verified here, with their keys and lists."""
    del request  # anybody may ask
    return {"issuers": known_issuers()}


@router.get(
    "/issuer/status/{nth}",
    operation_id="getStatusList",
    openapi_extra=files("application/vc+json", {"schema": {"type": "object"}}, "The signed list."),
)
def get_status_list(request: HttpRequest, nth: Nth) -> HttpResponse:
    """Which certificates are revoked, as a signed W3C Bitstring Status List."""
    found = queries.status_list(url=address_of(request), nth=nth)
    return HttpResponse(json.dumps(found, ensure_ascii=False), content_type="application/vc+json")


@router.get(
    "/my/credentials", response=schemas.OwnCredentialsOut, operation_id="listOwnCredentials"
)
def list_own_credentials(request: HttpRequest) -> Row:
    """One's own certificates, the newest first."""
    signed_in(request)
    return {"credentials": queries.own_credentials(identity=asker(request))}


@router.get(
    "/credentials/{code}.pdf",
    operation_id="downloadCertificate",
    openapi_extra=files("application/pdf", BINARY, "The certificate, its credential inside."),
)
def download_certificate(request: HttpRequest, code: Number, key: Key = "") -> HttpResponse:
    """A certificate to print; its key is the holder's."""
    del request  # whoever has the key may ask
    row = queries.find_document(code=code, key=key)
    return as_file(row, certificate_pdf(row), "application/pdf", "pdf")


@router.get(
    "/credentials/{code}.json",
    operation_id="downloadCredential",
    openapi_extra=files("application/vc+json", {"schema": {"type": "object"}}, "Open Badges 3.0."),
)
def download_credential(request: HttpRequest, code: Number, key: Key = "") -> HttpResponse:
    """The signed credential, with its Data Integrity proof; its key is the holder's."""
    del request  # whoever has the key may ask
    row = queries.find_document(code=code, key=key)
    return as_file(row, row.document.encode(), "application/vc+json", "json")


@router.get(
    "/credentials/{code}.jwt",
    operation_id="downloadCredentialJwt",
    openapi_extra=files("application/vc+jwt", TEXT, "Open Badges 3.0 as a JWT."),
)
def download_credential_jwt(request: HttpRequest, code: Number, key: Key = "") -> HttpResponse:
    """The same credential as a JWT, for wallets that take that; its key is the holder's."""
    del request  # whoever has the key may ask
    row = queries.find_document(code=code, key=key)
    require_own(row)
    jwt = jwt_of(queries.signed_document(row), issuer_signer())
    return as_file(row, jwt.encode(), "application/vc+jwt", "jwt")


@router.get(
    "/credentials/{code}",
    response=schemas.CredentialStateOut,
    operation_id="getCredential",
)
def get_credential(request: HttpRequest, code: Number) -> Row:
    """Whether a certificate is valid, and what its digest in the ledger is."""
    del request  # anybody may ask
    return queries.credential_state(code=code)


def as_file(row: Credential, content: bytes, kind: str, suffix: str) -> HttpResponse:
    """A file that browsers show or keep under the certificate's number."""
    response = HttpResponse(content, content_type=kind)
    shown = "inline" if suffix == "pdf" else "attachment"
    response["Content-Disposition"] = f'{shown}; filename="{file_name(row)}.{suffix}"'
    response["Referrer-Policy"] = "no-referrer"
    return response
