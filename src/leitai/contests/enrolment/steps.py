"""What was done to applications, kept so that it can be told and taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from leitai.contests.enrolment.models import Application, Step


class Doing(NamedTuple):
    """An act, who does it, and why: a code for the ledger, words for those who take part."""

    act: str
    actor: str
    reason: str = ""
    words: str = ""


def note_steps(rows: Iterable[tuple[Application, str]], doing: Doing) -> None:
    """Keep that this was done to applications, each with the state it had until then."""
    by = user_of(doing.actor)
    Step.objects.bulk_create(
        Step(
            application=row,
            by_id=by,
            act=doing.act,
            before=before,
            reason=doing.reason,
            words=doing.words,
        )
        for row, before in rows
    )


def user_of(actor: str) -> int | None:
    """The account behind an actor of the ledger, if there is one."""
    number = actor.removeprefix("user.")
    return int(number) if number.isdecimal() else None
