"""Looking certificates up."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.db.models import Max, Q, QuerySet

from leitai.core.credential.proof import sign_document
from leitai.core.credential.status import BITS, status_credential
from leitai.governance.faults import Fault, not_found
from leitai.governance.identity import Identity
from leitai.governance.organisation.consents import answers_of
from leitai.governance.organisation.models import ConsentPurpose, Person
from leitai.records.credentials.issuer import issuer_at, issuer_signer, status_address
from leitai.records.credentials.models import Credential
from leitai.records.credentials.services import iso

Row = dict[str, Any]
KEY_LETTERS: Final = 24


def document_key(code: str) -> str:
    """What opens a certificate's document: it is the holder's, and names them."""
    secret = settings.SECRET_KEY.encode()
    return hmac.new(secret, b"credential:" + code.encode(), hashlib.sha256).hexdigest()[
        :KEY_LETTERS
    ]


def find_document(*, code: str, key: str) -> Credential:
    """The certificate whose document the key opens.

    Raises:
        Fault: there is none, the key is another's, or the holder's data were erased.
    """
    row = _issued().filter(code=code).first()
    if row is None or not hmac.compare_digest(key.encode(), document_key(code).encode()):
        raise not_found("credential", "证书", code)
    if not row.document or Person.objects.filter(code=row.person).exclude(erased=None).exists():
        raise Fault(
            410,
            "credential_erased",
            "The holder's data were erased; the certificate's digest is still in the ledger.",
            zh="持证人的个人信息已按其要求删除；证书摘要仍在账本中。",
            fix="A copy that the holder kept can still be verified.",
            params={"credential": code},
        )
    return row


def credential_state(*, code: str) -> Row:
    """What anybody may know: whether it is valid, what for, and the name only with consent."""
    row = _issued().filter(code=code).first()
    if row is None:
        raise not_found("credential", "证书", code)
    return {
        "credential": row.code,
        "contest": row.contest,
        "contest_title": row.contest_title,
        "title": row.title,
        "award": row.award or None,
        "entry": row.entry,
        "holder": row.holder if name_is_public(row.person) else None,
        "issued": row.issued,
        "digest": row.digest,
        "seq": row.seq,
        "revoked": row.revoked,
        "reason": row.reason or None,
        "words": row.words or None,
        "replaced_by": _successor(row),
        "clock": time.time_ns() // 1000,
    }


def _successor(row: Credential) -> str | None:
    """The valid certificate that stands for a revoked one: of the same award, issued later.

    Where the awards were corrected, it may be of another award, issued since.
    """
    if row.revoked is None:
        return None
    rows = _issued().filter(contest=row.contest, entry=row.entry, person=row.person, revoked=None)
    later = Q(award=row.award, issued__gt=row.issued)
    if row.award and row.reason == "award_corrected":
        later |= Q(issued__gte=row.revoked) & ~Q(award="")
    return rows.filter(later).order_by("-issued").values_list("code", flat=True).first()


def name_is_public(person: str) -> bool:
    """Whether it is known who it is, and they have not taken back that their name is published."""
    living = Person.objects.filter(code=person, erased=None).exists()
    return living and not answers_of([person], ConsentPurpose.PUBLISH_NAME).refused


def status_list(*, url: str, nth: int) -> Row:
    """The signed list of revocations, as of now; raises `Fault` for one not begun."""
    rows = Credential.objects.filter(place__gte=nth * BITS, place__lt=(nth + 1) * BITS)
    if nth and not rows.exists():
        raise not_found("status", "吊销列表", str(nth))
    places = rows.exclude(revoked=None).values_list("place", flat=True)
    at = iso(time.time_ns() // 1000)
    document = status_credential(
        [place % BITS for place in places if place is not None],
        issuer_at(url),
        address=status_address(url, nth),
        at=at,
    )
    return sign_document(document, issuer_signer(), created=at)


def list_count() -> int:
    """How many status lists have been begun; the first one always is."""
    last = Credential.objects.aggregate(last=Max("place"))["last"]
    return 1 + (last or 0) // BITS


def contest_credentials(
    *, contest: str, q: str = "", award: str = "", limit: int, offset: int
) -> Row:
    """A contest's certificates, a page of them."""
    rows = _issued().filter(contest=contest).order_by("seq")
    if award:
        rows = rows.filter(award=award)
    if q:
        rows = rows.filter(Q(holder__icontains=q) | Q(entry=q) | Q(code=q) | Q(unit__icontains=q))
    total = rows.count()
    return {
        "credentials": [credential_row(row) for row in rows[offset : offset + limit]],
        "total": total,
        "revoked": _issued().filter(contest=contest).exclude(revoked=None).count(),
    }


def own_credentials(*, identity: Identity) -> list[Row]:
    """The certificates of whoever asks."""
    person = Person.objects.filter(user=identity.user, erased=None).first()
    if identity.user is None or person is None:
        return []
    return [credential_row(row) for row in _issued().filter(person=person.code).order_by("-issued")]


def kept_of(person: str) -> list[Row]:
    """Everything kept of somebody's certificates, for a copy of their data."""
    rows = Credential.objects.filter(person=person).order_by("issued")
    return [
        {**credential_row(row), "document": signed_document(row) if row.document else None}
        for row in rows
    ]


def credential_row(row: Credential) -> Row:
    """One certificate for those who may open it; `document`: where it is."""
    return {
        "credential": row.code,
        "contest": row.contest,
        "contest_title": row.contest_title,
        "entry": row.entry,
        "award": row.award or None,
        "title": row.title,
        "person": row.person or None,
        "holder": row.holder,
        "unit": row.unit,
        "issued": row.issued,
        "seq": row.seq,
        "revoked": row.revoked,
        "reason": row.reason or None,
        "words": row.words or None,
        "key": document_key(row.code),
        "erased": not row.document,
        "elsewhere": bool(row.issuer),
    }


def printable(*, contest: str, award: str = "", codes: Sequence[str] = ()) -> QuerySet[Credential]:
    """Valid certificates of a contest that can be printed here, in the order of issue.

    Args:
        contest: which.
        award: only of this one.
        codes: only these.
    """
    rows = _issued().filter(contest=contest, revoked=None, issuer="").exclude(document="")
    rows = rows.filter(code__in=codes) if codes else rows
    return (rows.filter(award=award) if award else rows).order_by("seq")


class Paper(NamedTuple):
    """What a certificate says; `rank`: as printed, `None` where none is or it was erased."""

    code: str
    entry: str
    award: str
    rank: int | None


def valid_papers(*, contest: str, before: int) -> list[Paper]:
    """Valid certificates issued before an instant."""
    rows = _issued().filter(contest=contest, revoked=None, issued__lt=before)
    return [Paper(row.code, row.entry, row.award, _rank_of(row)) for row in rows]


def _rank_of(row: Credential) -> int | None:
    found = signed_document(row)["credentialSubject"].get("result") if row.document else None
    return None if found is None else int(found[0]["value"])


def signed_document(row: Credential) -> Row:
    """The document as it was signed."""
    found: Row = json.loads(row.document)
    return found


def _issued() -> QuerySet[Credential]:
    return Credential.objects.exclude(seq=None)
