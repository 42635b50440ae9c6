"""A person's mark instead of the referee's: a reason, a second person, the original kept."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from typing import NamedTuple

from django.db import IntegrityError, transaction

from leitai.core.ledger.acts import VerdictOverridden
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current, receipt_of
from leitai.journal.request import Receipt
from leitai.judging.attempts.models import Decision, Override
from leitai.judging.seconds import require_another, settled

SOMEBODY = "second.person"
"""Stands for the second person while it is checked whether the decision could be taken."""


class Wish(NamedTuple):
    """Another mark that somebody wants for an aspect."""

    aspect: str
    value: str


def ask_override(  # noqa: PLR0913 -- what a decision says
    *, contest: str, attempt: str, aspect: str, value: str, reason: str, judge: str
) -> Override:
    """Ask for another mark than the referee's; nothing counts until somebody else confirms.

    Raises:
        Refused: the rules would not allow it.
        Fault: another decision on this mark waits already.
    """
    asked = Override(contest=contest, attempt=attempt, reason=reason, judge=judge)
    return keep(asked, [Wish(aspect, value)])[0]


def ask_group(
    *, contest: str, attempt: str, wishes: Sequence[Wish], reason: str, judge: str
) -> list[Override]:
    """Ask for several marks of an attempt at once, all of them or none.

    They are confirmed as a whole, and each is an act of its own.

    Raises:
        Refused: the rules would not allow one of them.
        Fault: a decision on one of these marks waits already, or one is named twice.
    """
    group = f"G-{secrets.token_hex(8)}"
    asked = Override(contest=contest, attempt=attempt, reason=reason, judge=judge, group=group)
    return keep(asked, wishes)


def keep(asked: Override, wishes: Sequence[Wish]) -> list[Override]:
    """Write decisions that are alike but for aspect and value; raises `Refused`, `Fault`."""
    rows = [wanted(asked, wish) for wish in wishes]
    with current().book(asked.contest) as book:
        for row in rows:
            book.check(act_of(row, second=SOMEBODY))
    with transaction.atomic():
        for row in rows:
            keep_one(row)
    return rows


def wanted(asked: Override, wish: Wish) -> Override:
    """One decision of those asked for."""
    return Override(
        contest=asked.contest,
        mark=f"O-{secrets.token_hex(8)}",
        group=asked.group,
        attempt=asked.attempt,
        aspect=wish.aspect,
        value=wish.value,
        reason=asked.reason,
        judge=asked.judge,
        asked=time.time_ns() // 1000,
    )


def keep_one(row: Override) -> None:
    """Write a decision; raises `Fault` if another one on its mark waits."""
    try:
        row.save(force_insert=True)
    except IntegrityError:
        raise already_waiting(row.attempt, row.aspect) from None


def confirm_override(*, contest: str, mark: str, second: str) -> Receipt:
    """A second person confirms: the mark counts from here on.

    Raises:
        Fault: there is no such decision, it is settled, or it is the same person.
        Refused: the rules do not allow it any more.
    """
    return confirm([waiting_override(contest=contest, mark=mark)], second=second)[0]


def confirm_group(*, contest: str, group: str, second: str) -> list[Receipt]:
    """A second person confirms all of a group that still waits; after an error, send it again.

    Raises:
        Fault: there is no such group, it is settled, or it is the same person.
        Refused: the rules do not allow one of them any more; none counts.
    """
    return confirm(waiting_group(contest=contest, group=group), second=second)


def confirm(rows: Sequence[Override], *, second: str) -> list[Receipt]:
    """Each becomes an act; they are looked at together before the first; raises as above."""
    journal, contest = current(), rows[0].contest
    require_another(judge=rows[0].judge, second=second)
    acts = [act_of(row, second=second) for row in rows]
    with journal.book(contest) as book:
        for act in acts:
            book.check(act)
    coming = [
        journal.append(contest=contest, act=act, actor=second, key=f"override:{act.mark}")
        for act in acts
    ]
    receipts = []
    for row, future in zip(rows, coming, strict=True):
        receipts.append(receipt_of(future))
        row.state, row.second = Decision.APPLIED, second
        row.save(update_fields=["state", "second"])
    return receipts


def cancel_group(*, contest: str, group: str) -> None:
    """All of a group that still waits is dropped; raises `Fault`."""
    rows = waiting_group(contest=contest, group=group)
    Override.objects.filter(pk__in=[row.pk for row in rows]).update(state=Decision.CANCELLED)


def waiting_group(*, contest: str, group: str) -> list[Override]:
    """The decisions of a group that wait for their second person; raises `Fault`."""
    rows = list(Override.objects.filter(contest=contest, group=group).order_by("pk"))
    if not group or not rows:
        raise not_found("override_group", "改判组", group)
    waiting = [row for row in rows if row.state == Decision.WAITING]
    if not waiting:
        raise settled(rows[0].state)
    return waiting


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
