"""A person's mark instead of the referee's: a reason, a second person, the original kept."""

from __future__ import annotations

import secrets
import time

from django.db import IntegrityError

from leitai.core.ledger.acts import VerdictOverridden
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.attempts.models import Decision, Override
from leitai.judging.attempts.rules import require_another

SOMEBODY = "second.person"
"""Stands for the second person while it is checked whether the decision could be taken."""


def ask_override(  # noqa: PLR0913 -- what a decision says
    *, contest: str, attempt: str, aspect: str, value: str, reason: str, judge: str
) -> Override:
    """Ask for another mark than the referee's; nothing counts until somebody else confirms.

    Raises:
        Refused: the rules would not allow it.
        Fault: another decision on this mark waits already.
    """
    mark = f"O-{secrets.token_hex(8)}"
    row = Override(
        contest=contest,
        mark=mark,
        attempt=attempt,
        aspect=aspect,
        value=value,
        reason=reason,
        judge=judge,
        asked=time.time_ns() // 1000,
    )
    with current().book(contest) as book:
        book.check(act_of(row, second=SOMEBODY))
    try:
        row.save()
    except IntegrityError:
        raise already_waiting(attempt, aspect) from None
    return row


def confirm_override(*, contest: str, mark: str, second: str) -> Receipt:
    """A second person confirms: the mark counts from here on.

    Raises:
        Fault: there is no such decision, it is settled, or it is the same person.
        Refused: the rules do not allow it any more.
    """
    row = waiting_override(contest=contest, mark=mark)
    require_another(judge=row.judge, second=second)
    act = act_of(row, second=second)
    receipt = current().record(contest=contest, act=act, actor=second, key=f"override:{mark}")
    row.state, row.second = Decision.APPLIED, second
    row.save(update_fields=["state", "second"])
    return receipt


def cancel_override(*, contest: str, mark: str) -> None:
    """The decision is dropped; the referee's mark stands. Raises `Fault`."""
    row = waiting_override(contest=contest, mark=mark)
    row.state = Decision.CANCELLED
    row.save(update_fields=["state"])


def waiting_override(*, contest: str, mark: str) -> Override:
    """A decision that waits for its second person; raises `Fault`."""
    row = Override.objects.filter(contest=contest, mark=mark).first()
    if row is None:
        raise not_found("override", "改判", mark)
    if row.state != Decision.WAITING:
        raise settled(row.state)
    return row


def act_of(row: Override, *, second: str) -> VerdictOverridden:
    """The act that makes it count."""
    return VerdictOverridden(
        mark=row.mark,
        attempt=row.attempt,
        aspect=row.aspect,
        value=row.value,
        judge=row.judge,
        second=second,
        reason=row.reason,
    )


def already_waiting(attempt: str, aspect: str) -> Fault:
    """Two decisions on one mark at a time would hide one of them."""
    return Fault(
        409,
        "override_waiting",
        f"A decision on {aspect} of attempt {attempt} waits for its second person already.",
        zh=f"作业 {attempt} 的评分点 {aspect} 已有一项改判待确认，数据没有改变。",
        fix="Confirm or cancel that one first.",
        params={"attempt": attempt, "aspect": aspect},
    )


def settled(state: str) -> Fault:
    """It was confirmed or cancelled before."""
    return Fault(
        409,
        "decision_settled",
        f"This decision is {state} already; nothing was changed.",
        zh="此项决定已经生效或已取消，数据没有改变。",
        fix="Read the list again; to change a mark once more, ask for another decision.",
        params={"state": state},
    )
