"""Entries' personal links to their day, and the keys in their QR codes."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.contests.schedule import refusals
from leitai.contests.schedule.models import EntryLink
from leitai.core.ledger.acts import EntryRegistered
from leitai.governance.faults import not_found
from leitai.governance.identity import digest_of, new_secret
from leitai.journal.journal import current

Row = dict[str, Any]


def issue_links(*, contest: Contest, entries: list[str] | None) -> Row:
    """Make links; `None`: for everybody who has none. Shown only here; former ones end.

    Raises:
        Fault: there is no such entry.
    """
    known = entries_of(contest.slug)
    have = set(EntryLink.objects.filter(contest=contest.slug).values_list("entry", flat=True))
    wanted = [one for one in known if one not in have] if entries is None else entries
    for entry in wanted:
        if entry not in known:
            raise not_found("entry", "参赛项目", entry)
    secrets = {entry: new_secret() for entry in wanted}
    EntryLink.objects.bulk_create(
        [
            EntryLink(contest=contest.slug, entry=entry, digest=digest_of(secret))
            for entry, secret in secrets.items()
        ],
        update_conflicts=True,
        unique_fields=["contest", "entry"],
        update_fields=["digest", "issued"],
    )
    names = NAMES.of(contest.slug)
    return {
        "links": [
            _row(entry, secret, names.get(entry, Called())) for entry, secret in secrets.items()
        ],
        "with_link": len(have | set(wanted)),
        "entries": len(known),
    }


def count_links(*, contest: Contest) -> Row:
    """How many entries have a link."""
    known = entries_of(contest.slug)
    have = EntryLink.objects.filter(contest=contest.slug).values_list("entry", flat=True)
    return {"links": [], "with_link": len(set(have) & set(known)), "entries": len(known)}


def recall_link(*, contest: Contest, entry: str) -> None:
    """End an entry's link; raises `Fault` if it has none."""
    with transaction.atomic():
        count, _ = EntryLink.objects.filter(contest=contest.slug, entry=entry).delete()
    if not count:
        raise not_found("link", "个人链接", entry)


def owner_of(key: str) -> tuple[str, str]:
    """Contest and entry of a key; raises `Fault` if it is not in force."""
    found = EntryLink.objects.filter(digest=digest_of(key)).first()
    if found is None:
        raise refusals.dead_key()
    return found.contest, found.entry


def entries_of(contest: str) -> list[str]:
    """All entries, as registered."""
    with current().book(contest) as book:
        return [act.entry for act in book.said.values() if isinstance(act, EntryRegistered)]


def _row(entry: str, secret: str, called: Called) -> Row:
    # Behind the fragment: it is sent to no server and stands in no log.
    return {
        "entry": entry,
        "name": called.name or "",
        "unit_name": called.unit,
        "link": f"/day#{secret}",
    }
