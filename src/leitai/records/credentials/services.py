"""Issuing and revoking certificates.

The signed document is written and committed first, then its digest goes into the ledger: a crash
in between leaves a document that is not issued, and is issued when the same is asked for again.
"""

from __future__ import annotations

import base64
import json
import secrets
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import Max

from leitai.core.credential.badge import Certificate, Issuer, badge_of
from leitai.core.credential.proof import content_digest, sign_document
from leitai.core.credential.status import BITS
from leitai.core.ledger.acts import CredentialIssued, CredentialRevoked
from leitai.governance.faults import not_found
from leitai.journal.journal import current, receipt_of
from leitai.journal.request import Receipt
from leitai.records.credentials.issuer import issuer_signer, status_address
from leitai.records.credentials.models import Credential, NextPlace

CHUNK: Final = 500
CODE_BYTES: Final = 10


@dataclass(frozen=True, slots=True)
class Honour:
    """What somebody is to have on paper.

    Attributes:
        award: its id, empty for taking part; title: what it is called.
        person: code of the holder, or empty; holder, unit: as printed.
        rank: place, 0 for none; team: whose member the holder is, or empty.
    """

    entry: str
    award: str
    title: str
    person: str
    holder: str
    unit: str
    rank: int
    team: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """One certificate at a time for the same."""
        return (self.entry, self.award, self.person)


@dataclass(frozen=True, slots=True)
class Occasion:
    """The contest as certificates name it; `hosts` sign, `others` are named with their roles."""

    contest: str
    title: str
    hosts: tuple[str, ...]
    others: tuple[str, ...] = ()


def issue(
    *,
    occasion: Occasion,
    honours: Sequence[Honour],
    issuer: Issuer,
    actor: str,
    told: Callable[[int], None] = lambda _: None,
) -> int:
    """Issue what is not issued yet; doing the same again changes nothing.

    Args:
        occasion: the contest.
        honours: who gets what.
        issuer: this installation, with the address printed on the certificates.
        actor: pseudonym of who issues.
        told: hears how many are done.

    Returns:
        How many are new.

    Raises:
        Refused: the rules do not allow it; those before are issued.
    """
    done, left = _issued(occasion.contest, honours)
    told(done)
    for first in range(0, len(left), CHUNK):
        part = left[first : first + CHUNK]
        rows = _draft(occasion, part, issuer, actor)
        _record(occasion.contest, rows, actor)
        told(done + first + len(part))
    return len(left)


def _issued(contest: str, honours: Sequence[Honour]) -> tuple[int, list[Honour]]:
    """How many have a valid certificate, and who has none.

    What an interruption left behind is put right: drafts that the ledger does not know are
    dropped, and those it knows are issued.
    """
    rows = Credential.objects.filter(contest=contest)
    with current().book(contest) as book:
        known = {code: one.seq for code, one in book.full.organising.credentials.items()}
    for row in rows.filter(seq=None):
        if row.code in known:
            rows.filter(code=row.code).update(seq=known[row.code])
        else:
            row.delete()
    valid = set(rows.filter(revoked=None).values_list("entry", "award", "person"))
    left = [each for each in honours if each.key not in valid]
    return len(honours) - len(left), left


def _draft(
    occasion: Occasion, honours: Sequence[Honour], issuer: Issuer, actor: str
) -> list[Credential]:
    now = time.time_ns() // 1000
    with transaction.atomic():
        first = take_places(len(honours))
        rows = [
            _signed(occasion, honour, issuer, place=first + nth, at=now, actor=actor)
            for nth, honour in enumerate(honours)
        ]
        Credential.objects.bulk_create(rows, batch_size=CHUNK)
    return rows


def take_places(count: int, *, least: int = 0) -> int:
    """The first of so many free places in the status lists; within a transaction.

    Two contests that issue at once wait for each other here.
    """
    row = NextPlace.objects.select_for_update().filter(pk=1).first()
    if row is None:
        last = Credential.objects.aggregate(last=Max("place"))["last"]
        begin = 0 if last is None else last + 1
        NextPlace.objects.get_or_create(pk=1, defaults={"place": begin})
        row = NextPlace.objects.select_for_update().get(pk=1)
    first = max(row.place, least)
    row.place = first + count
    row.save(update_fields=["place"])
    return first


def place_of(document: Mapping[str, Any]) -> int:
    """The place in its issuer's status lists that a signed certificate names."""
    status = document["credentialStatus"]
    nth = int(status["statusListCredential"].rpartition("/")[2])
    return nth * BITS + int(status["statusListIndex"])


def _signed(  # noqa: PLR0913 -- what a certificate is made of
    occasion: Occasion, honour: Honour, issuer: Issuer, *, place: int, at: int, actor: str
) -> Credential:
    code, instant = new_code(), iso(at)
    certificate = Certificate(
        code=code,
        subject=str(uuid.uuid4()),
        holder=honour.holder,
        unit=honour.unit,
        award=honour.award,
        title=honour.title,
        contest=occasion.contest,
        contest_title=occasion.title,
        hosts=occasion.hosts,
        others=occasion.others,
        rank=honour.rank,
        at=instant,
        place=place % BITS,
        team=honour.team,
    )
    badge = badge_of(certificate, issuer, status_list=status_address(issuer.url, place // BITS))
    document = sign_document(badge, issuer_signer(), created=instant)
    return Credential(
        code=code,
        place=place,
        contest=occasion.contest,
        entry=honour.entry,
        award=honour.award,
        person=honour.person,
        holder=honour.holder,
        unit=honour.unit,
        title=honour.title,
        contest_title=occasion.title,
        digest=content_digest(document),
        document=json.dumps(document, ensure_ascii=False, separators=(",", ":")),
        issued=at,
        issued_by=actor,
    )


def _record(contest: str, rows: Sequence[Credential], actor: str) -> None:
    """Say it in the ledger, many at once."""
    waiting: list[Future[Receipt]] = [
        current().append(
            contest=contest,
            act=CredentialIssued(row.code, row.entry, row.award or None, row.digest),
            actor=actor,
            key=f"credential:{row.code}",
        )
        for row in rows
    ]
    seqs = [(receipt_of(future).seq, row.code) for row, future in zip(rows, waiting, strict=True)]
    # A bulk_update builds an expression for every row, which takes longer than signing.
    table = connection.ops.quote_name(Credential._meta.db_table)  # noqa: SLF001 -- Django says so
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET seq = %s WHERE code = %s", seqs)  # noqa: S608 -- a table's own name


def revoke(*, contest: str, code: str, reason: str, words: str, actor: str) -> Credential:
    """Say that a certificate is not valid any more; again changes nothing.

    Args:
        contest: where it was issued.
        code: its number.
        reason: a code for the ledger.
        words: for people; shown to whoever checks the certificate.
        actor: pseudonym of who revokes.

    Raises:
        Fault: no such certificate.
        Refused: the rules do not allow it.
    """
    row = Credential.objects.filter(contest=contest, code=code).exclude(seq=None).first()
    if row is None:
        raise not_found("credential", "证书", code)
    if row.revoked is None:
        receipt = current().record(
            contest=contest,
            act=CredentialRevoked(code, reason),
            actor=actor,
            key=f"credential-revoked:{code}",
        )
        row.revoked, row.reason, row.words = receipt.at, reason, words
        row.save(update_fields=["revoked", "reason", "words"])
    return row


def revoke_many(*, contest: str, codes: Sequence[str], reason: str, words: str, actor: str) -> int:
    """Say that certificates are not valid any more, all for one reason.

    Returns:
        How many were valid before.

    Raises:
        Fault: one of them does not exist; none was revoked.
        Refused: the rules do not allow it.
    """
    rows = list(Credential.objects.filter(contest=contest, code__in=codes).exclude(seq=None))
    for code in codes:
        if code not in {row.code for row in rows}:
            raise not_found("credential", "证书", code)
    valid = [row for row in rows if row.revoked is None]
    waiting = [
        current().append(
            contest=contest,
            act=CredentialRevoked(row.code, reason),
            actor=actor,
            key=f"credential-revoked:{row.code}",
        )
        for row in valid
    ]
    for row, future in zip(valid, waiting, strict=True):
        row.revoked, row.reason, row.words = receipt_of(future).at, reason, words
    Credential.objects.bulk_update(valid, ["revoked", "reason", "words"], batch_size=CHUNK)
    return len(valid)


def forget_holder(person: str) -> None:
    """Erase the name and documents of somebody's certificates; their digests stay as they are."""
    Credential.objects.filter(person=person).update(document="", holder="", unit="")


def hand_over(gone: str, stays: str) -> None:
    """Two rows were one person: the certificates are those of the one who stays."""
    Credential.objects.filter(person=gone).update(person=stays)


def new_code() -> str:
    """A number nobody guesses: `C` and 16 letters and digits."""
    return "C" + base64.b32encode(secrets.token_bytes(CODE_BYTES)).decode()


def iso(instant: int) -> str:
    """UTC microseconds as credentials write them, to the second."""
    return f"{datetime.fromtimestamp(instant // 1_000_000, UTC):%Y-%m-%dT%H:%M:%SZ}"
