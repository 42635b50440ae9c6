"""Keeping units where they are while something is written that says where they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from django.db import IntegrityError, OperationalError, transaction

from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.models import Unit

T = TypeVar("T")
TRIES: Final = 4


def hold(codes: Iterable[str]) -> dict[str, Unit]:
    """The units as they are now; none of them moves before the transaction ends.

    Whoever writes a unit's path into other rows holds the unit first, and the people after it:
    `hold_below` waits for them, and they for a move.
    """
    rows = Unit.objects.select_for_update(no_key=True).filter(pk__in=set(codes)).order_by("pk")
    return {row.pk: row for row in rows}


def hold_below(path: str) -> list[str]:
    """The paths of a unit and all below it, which nobody else moves or writes meanwhile."""
    rows = Unit.objects.select_for_update(no_key=True).filter(begins("path", path)).order_by("pk")
    return [row.path for row in rows]


def retried(write: Callable[[], T]) -> T:
    """Do it in a transaction; again if somebody registers the same people meanwhile.

    Then it finds those people, at the latest once the other's transaction has ended; a deadlock
    may end this one before that. It must leave nothing outside the database behind.
    """
    for _ in range(TRIES - 1):
        try:
            with transaction.atomic():
                return write()
        except (IntegrityError, OperationalError):
            continue
    with transaction.atomic():
        return write()
