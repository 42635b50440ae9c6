"""What the certificates' API gives."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Schema
from pydantic import Field


class IssuerKeyOut(Schema):
    """The issuer's public key; `fingerprint`: to be compared by eye."""

    id: str
    jwk: dict[str, str]
    fingerprint: str


class IssuerOut(Schema):
    """Who signs certificates here, and the key of the ledgers; `lists`: how many are begun."""

    id: str
    name: str
    url: str
    key: IssuerKeyOut
    ledger: str
    lists: int


class KnownIssuerOut(Schema):
    """Another installation; `lists`: its status lists as it signed them, by number."""

    id: str
    name: str
    url: str
    key: IssuerKeyOut
    lists: dict[str, dict[str, Any]]


class KnownIssuersOut(Schema):
    """Installations whose certificates are verified here, besides its own."""

    issuers: list[KnownIssuerOut]


class CredentialStateOut(Schema):
    """What anybody may know of a certificate; `holder` only with consent.

    `replaced_by`: the valid certificate that stands for this one since it was revoked.
    """

    credential: str
    contest: str
    contest_title: str
    title: str
    award: str | None
    entry: str
    holder: str | None
    issued: int
    digest: str
    seq: int
    revoked: int | None
    reason: str | None
    words: str | None
    replaced_by: str | None
    clock: int


class CredentialRowOut(Schema):
    """A certificate for who may open it with `key`; `erased`: its document is gone.

    `elsewhere`: another installation issued it, and prints it.
    """

    credential: str
    contest: str
    contest_title: str
    entry: str
    award: str | None
    title: str
    person: str | None
    holder: str
    unit: str
    issued: int
    seq: int
    revoked: int | None
    reason: str | None
    words: str | None
    key: str
    erased: bool
    elsewhere: bool


class OwnCredentialsOut(Schema):
    """One's own certificates."""

    credentials: Annotated[list[CredentialRowOut], Field(default_factory=list)]
