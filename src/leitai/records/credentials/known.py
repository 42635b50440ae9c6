"""Other installations whose certificates are verified here: by archive, or by a setting."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from leitai.core.credential.keys import jwk_of, method_of, public_of
from leitai.core.credential.proof import ProofFault, verify_document
from leitai.core.credential.status import BITS
from leitai.core.ledger.keys import VerifierKey
from leitai.records.credentials.issuer import issuer_at
from leitai.records.credentials.models import Credential, KnownIssuer
from leitai.records.credentials.queries import signed_document, status_list
from leitai.records.credentials.services import place_of

Row = dict[str, Any]


def key_of(did: str) -> VerifierKey:
    """The key that the name contains; raises `ValueError` for another kind of name."""
    return VerifierKey("issuer", public_of(did))


def known_issuers() -> list[Row]:
    """What anybody may know of them, and check certificates by."""
    named = [KnownIssuer(did=did, name=name) for name, did in settings.LEITAI_TRUSTED_ISSUERS]
    rows = {row.did: row for row in (*named, *KnownIssuer.objects.order_by("did"))}
    return [_row(row) for row in rows.values()]


def _row(row: KnownIssuer) -> Row:
    key = key_of(row.did)
    shown = {
        "id": method_of(key.public),
        "jwk": jwk_of(key.public),
        "fingerprint": key.fingerprint,
    }
    return {"id": row.did, "name": row.name, "url": row.url, "key": shown, "lists": row.lists}


def carried_issuers(*, contest: str) -> list[Row]:
    """Who signed the certificates of a contest, with the lists they stand in; for an archive."""
    own = issuer_at(settings.LEITAI_PUBLIC_URL)
    found: list[Row] = []
    mine = Credential.objects.filter(contest=contest, issuer="").exclude(document="")
    if (first := mine.order_by("place").first()) is not None:
        url = str(signed_document(first)["issuer"]["url"])
        numbers = sorted({place_of(signed_document(row)) // BITS for row in mine})
        lists = {str(nth): status_list(url=url, nth=nth) for nth in numbers}
        found.append({"did": own.did, "name": own.name, "url": url, "lists": lists})
    others = Credential.objects.filter(contest=contest).exclude(issuer="")
    names = others.order_by().values_list("issuer", flat=True).distinct()
    known = KnownIssuer.objects.filter(did__in=names).values("did", "name", "url", "lists")
    return [*found, *map(dict, known)]


def keep_issuers(rows: list[Row]) -> None:
    """Keep whom an archive brings along; lists that are older than those here stay out.

    Raises:
        ValueError: a name contains no key, or a list is not signed with it.
    """
    own = own_did()
    for row in rows:
        did, lists = str(row["did"]), dict(row["lists"])
        try:
            signed = {nth: verify_document(each, key_of(did)) for nth, each in lists.items()}
        except ProofFault as fault:
            raise ValueError(f"a list of {did}: {fault}") from None
        at = min((str(each["validFrom"]) for each in signed.values()), default="")
        before = KnownIssuer.objects.filter(did=did).first()
        if did == own or (before is not None and before.at >= at):
            continue
        kept = {} if before is None else before.lists
        said = {"name": row["name"], "url": row["url"], "lists": kept | lists, "at": at}
        KnownIssuer.objects.update_or_create(did=did, defaults=said)


def own_did() -> str:
    """The name of this installation's key."""
    return issuer_at("").did
