"""Reading the log."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from leitai.governance.audit.models import AuditRow
from leitai.governance.organisation.fields import begins

Row = dict[str, Any]


def list_acts(  # noqa: PLR0913 -- what one may filter by
    *,
    paths: tuple[str, ...] | None,
    contest: str = "",
    actor: str = "",
    operation: str = "",
    after: int | None = None,
    limit: int = 50,
) -> list[Row]:
    """Acts, the newest first.

    Args:
        paths: units under which to look; none: everywhere.
        contest: only of this one.
        actor: only by this pseudonym.
        operation: only of this kind.
        after: id of the last row one has seen.
        limit: how many.
    """
    chosen = Q()
    if paths is not None:
        chosen = Q(pk__in=[])
        for path in paths:
            chosen |= begins("path", path)
    for name, word in (("contest", contest), ("actor", actor), ("operation", operation)):
        if word:
            chosen &= Q(**{name: word})
    if after is not None:
        chosen &= Q(pk__lt=after)
    rows = list(AuditRow.objects.filter(chosen).order_by("-pk")[:limit])
    names = usernames({row.actor for row in rows})
    return [act_row(row, names) for row in rows]


def usernames(actors: set[str]) -> dict[str, str]:
    """Pseudonym → name of the account, where it is still there."""
    keys = [int(one[5:]) for one in actors if one.startswith("user.") and one[5:].isdecimal()]
    found = User.objects.filter(pk__in=keys).values_list("pk", "username")
    return {f"user.{key}": name for key, name in found}


def act_row(row: AuditRow, names: dict[str, str]) -> Row:
    """One act for a list."""
    return {
        "id": row.pk,
        "at": row.at,
        "actor": row.actor,
        "username": names.get(row.actor),
        "operation": row.operation,
        "unit": row.path.strip("/").rpartition("/")[2] or None,
        "contest": row.contest or None,
        "subject": row.subject,
        "outcome": row.outcome,
        "detail": row.detail,
    }
