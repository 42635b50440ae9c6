"""What one person asks for and another confirms; only then it is an act in the ledger."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction

from leitai.core.ledger.acts import AnyAct
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.attempts.models import Decision
from leitai.judging.procedure.models import Request
from leitai.judging.seconds import Person, require_another, settled

SOMEBODY = "second.person"
"""Stands for the second person while it is checked whether the act could be taken in."""

Maker = Callable[[Request, str], AnyAct]
"""The act that a request becomes, and who confirmed it."""


def ask(  # noqa: PLR0913 -- what is asked for, by whom, and why
    *,
    contest: str,
    kind: str,
    subject: str,
    body: dict[str, Any],
    reason: str,
    first: str,
    make: Maker,
) -> Request:
    """Ask for something; it waits for a second person.

    Raises:
        Refused: the rules would not allow it.
        Fault: the same is asked for already.
    """
    row = Request(
        contest=contest,
        code=f"R-{secrets.token_hex(6)}",
        kind=kind,
        subject=subject,
        body=body,
        reason=reason,
        first=first,
        asked=time.time_ns() // 1000,
    )
    with current().book(contest) as book:
        book.check(make(row, SOMEBODY))
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise waits_already(subject) from None
    return row


def confirm(*, contest: str, kind: str, code: str, second: Person, make: Maker) -> Receipt:
    """A second person confirms: the request becomes an act.

    Args:
        contest: where.
        kind: what was asked for.
        code: of the request.
        second: who confirms.
        make: the act.

    Raises:
        Fault: there is no such request, it is settled, or the same person asked.
        Refused: the rules do not allow it any more.
    """
    row = waiting(contest=contest, kind=kind, code=code)
    require_another(judge=row.first, second=second)
    receipt = current().record(
        contest=contest, act=make(row, second.actor), actor=second.actor, key=f"request:{code}"
    )
    row.state, row.second = Decision.APPLIED, second.actor
    row.save(update_fields=["state", "second"])
    return receipt


def cancel(*, contest: str, kind: str, code: str) -> None:
    """It is not asked for any more; raises `Fault`."""
    row = waiting(contest=contest, kind=kind, code=code)
    row.state = Decision.CANCELLED
    row.save(update_fields=["state"])


def waiting(*, contest: str, kind: str, code: str) -> Request:
    """A request that waits for its second person; raises `Fault`."""
    row = Request.objects.filter(contest=contest, kind=kind, code=code).first()
    if row is None:
        raise not_found("request", "申请", code)
    if row.state != Decision.WAITING:
        raise settled(row.state)
    return row


def list_waiting(*, contest: str, kind: str) -> list[Request]:
    """Requests that wait, the oldest first."""
    rows = Request.objects.filter(contest=contest, kind=kind, state=Decision.WAITING)
    return list(rows.order_by("pk"))


def waits_already(subject: str) -> Fault:
    """Two requests for the same would hide one of them."""
    return Fault(
        409,
        "request_waiting",
        f"The same is asked for already and waits for its second person ({subject}).",
        zh=f"同一事项（{subject}）已在等待第二人确认，数据没有改变。",
        fix="Have that one confirmed or cancelled first.",
        params={"subject": subject},
    )
