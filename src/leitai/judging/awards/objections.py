"""Objections to published results: taken in from anybody, answered with a reason."""

from __future__ import annotations

import base64
import secrets
import time
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.db.models import Max

from leitai.brake import Brake
from leitai.core.ledger.acts import ObjectionLodged, ObjectionSettled
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import Fault, not_found
from leitai.governance.local_time import here
from leitai.journal.journal import current
from leitai.judging.appeals.refusals import clock
from leitai.judging.awards.models import Objection
from leitai.judging.awards.standing import objections_until

Row = dict[str, Any]
HOUR: Final = 3600.0
MOST_OPEN: Final = 5000
"""So many wait for an answer at most: nobody reads more, and every address has its own limit."""
UNDER_WAY: Final = 60_000_000
"""Microseconds in which an objection may still be on its way into the ledger."""
PUBLIC: Final = "public"
"""Who objects, in the ledger: anybody."""
SENT: Brake[tuple[str, str]] = Brake(HOUR)
"""By contest and network address."""


def lodge(  # noqa: PLR0913 -- what an objection says
    *, contest: str, stage: str, entry: str, text: str, name: str, contact: str, origin: str
) -> Objection:
    """Take in an objection; what it says and who says it stay beside the ledger.

    Args:
        contest: where.
        stage: whose result.
        entry: whom it is about, or empty.
        text: what is objected to.
        name: who objects, if they say so; contact: how to reach them.
        contact: see `name`.
        origin: network address it came from, to slow down floods.

    Raises:
        Fault: too many from there, too many open, no such stage, or not in the period.
        Refused: the rules do not allow it.
    """
    if SENT.too_many((contest, origin)):
        raise too_many()
    if Objection.objects.filter(contest=contest, ended=None).count() >= MOST_OPEN:
        raise too_many_open()
    require_period(contest=contest, stage=stage)
    row = _numbered(
        Objection(
            contest=contest,
            code="O" + base64.b32encode(secrets.token_bytes(10)).decode(),
            stage=stage,
            entry=entry,
            text=text,
            name=name,
            contact=contact,
            at=time.time_ns() // 1000,
        )
    )
    act = ObjectionLodged(row.code, stage, entry or None)
    try:
        current().record(contest=contest, act=act, actor=PUBLIC, key=f"objection:{row.code}")
    except Refused:
        row.delete()
        raise
    SENT.failed((contest, origin))
    return row


def _numbered(row: Objection) -> Objection:
    """Keep it under the next number; another one that took it meanwhile has us take the next."""
    while True:
        rows = Objection.objects.filter(contest=row.contest)
        row.number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            if not rows.filter(number=row.number).exists():
                raise
        else:
            return row


def put_right(*, contest: str) -> None:
    """What an interruption left behind: lodged in no ledger, or answered in the ledger alone.

    Whoever lodged the first has no receipt and was told to send it again.
    """
    with current().book(contest) as book:
        known = dict(book.full.organising.objections) if book.rulebook is not None else {}
    before = time.time_ns() // 1000 - UNDER_WAY
    for row in Objection.objects.filter(contest=contest, ended=None):
        matter = known.get(row.code)
        if matter is None and row.at < before:
            row.delete()
        elif matter is not None and matter.end is not None:
            row.ended, row.upheld, row.reason = (
                matter.ended_at,
                matter.end.upheld,
                matter.end.reason,
            )
            row.save(update_fields=["ended", "upheld", "reason"])


def require_period(*, contest: str, stage: str) -> None:
    """Raises `Fault` unless the stage's result is open to objections now."""
    with current().book(contest) as book:
        found = book.full.stages.get(stage)
        if found is None:
            raise not_found("stage", "阶段", stage)
        until = objections_until(found)
    now = time.time_ns() // 1000
    if until is not None and now > until:
        raise Fault(
            409,
            "objection_late",
            f"The publication period ended at {clock(until)} ({here()}); nothing was sent.",
            zh=f"公示期已于 {clock(until)} 结束，未提交。",
            fix="Turn to the organiser by the competition's rules.",
            params={"until": until, "now": now},
        )


def settle(*, contest: str, code: str, upheld: bool, reason: str, actor: str) -> Objection:
    """Answer an objection; what follows from it are acts of their own.

    Raises:
        Fault: no such objection.
        Refused: it has been answered before.
    """
    row = find(contest=contest, code=code)
    receipt = current().record(
        contest=contest,
        act=ObjectionSettled(code, upheld, reason),
        actor=actor,
        key=f"objection-settled:{code}",
    )
    row.ended, row.upheld, row.reason, row.settled_by = receipt.at, upheld, reason, actor
    row.save(update_fields=["ended", "upheld", "reason", "settled_by"])
    return row


def find(*, contest: str, code: str) -> Objection:
    """The objection of that id; raises `Fault`."""
    row = Objection.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("objection", "异议", code)
    return row


def receipt_row(row: Objection) -> Row:
    """What the objector may know, with the code as the receipt."""
    return {
        "objection": row.code,
        "number": row.label,
        "stage": row.stage,
        "at": row.at,
        "ended": row.ended,
        "upheld": row.upheld if row.ended is not None else None,
        "reason": row.reason or None,
    }


def objection_row(row: Objection) -> Row:
    """All of it, for who answers it."""
    words = {"entry": row.entry or None, "text": row.text, "name": row.name, "contact": row.contact}
    return {**receipt_row(row), **words}


def list_objections(*, contest: str, limit: int, offset: int) -> Row:
    """Objections, the open ones first."""
    put_right(contest=contest)
    rows = Objection.objects.filter(contest=contest)
    ordered = [
        *rows.filter(ended=None).order_by("number"),
        *rows.exclude(ended=None).order_by("-number"),
    ]
    return {
        "objections": [objection_row(row) for row in ordered[offset : offset + limit]],
        "total": len(ordered),
        "open": rows.filter(ended=None).count(),
    }


def too_many() -> Fault:
    """Somebody floods the form."""
    return Fault(
        429,
        "objections_many",
        "Too many objections came from this address lately; this one was not taken in.",
        zh="同一网络短时间内提交的异议过多，本次未受理。",
        fix="Try again in an hour, or hand it to the organiser in writing.",
    )


def too_many_open() -> Fault:
    """Nobody keeps up with answering."""
    return Fault(
        429,
        "objections_full",
        f"{MOST_OPEN} objections wait for an answer; this one was not taken in.",
        zh=f"待答复的异议已达 {MOST_OPEN} 件，本次未受理。",
        fix="Hand it to the organiser in writing, or try again once some are answered.",
        params={"most": MOST_OPEN},
    )
