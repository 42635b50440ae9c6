"""Withdrawing, disqualifying and reinstating many entries at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.contests.schemas import EntryActIn
from leitai.contests.services import refuse_repeated
from leitai.core.ledger.acts import AnyAct, EntryDisqualified, EntryReinstated, EntryWithdrawn
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import fault_of
from leitai.journal.journal import current, receipt_of
from leitai.journal.request import Receipt

Row = dict[str, Any]
ACTS: Final[dict[str, tuple[Callable[[str, str], AnyAct], str]]] = {
    "withdraw": (EntryWithdrawn, "withdrawn"),
    "disqualify": (EntryDisqualified, "disqualified"),
    "reinstate": (EntryReinstated, "ok"),
}
"""Verb → the act, and what the entry's standing is after it."""


def act_on_all(*, contest: Contest, acts: Sequence[EntryActIn], actor: str) -> Row:
    """Record each act that changes something, all waiting for the same commits.

    Raises:
        Fault: an entry stands twice.
        Refused: there is no rulebook yet.
    """
    refuse_repeated("entry", [one.entry for one in acts])
    journal = current()
    with journal.book(contest.slug) as book:
        entrants = book.full.entrants
        was = {one: entrants[one].standing for one in (a.entry for a in acts) if one in entrants}
    waiting: list[tuple[EntryActIn, Future[Receipt] | None]] = []
    for one in acts:
        act, after = ACTS[one.act]
        changes = was.get(one.entry) != after
        said = act(one.entry, one.reason)
        future = journal.append(contest=contest.slug, act=said, actor=actor) if changes else None
        waiting.append((one, future))
    results = [
        {"entry": one.entry, "was": was.get(one.entry), **_outcome(future)}
        for one, future in waiting
    ]
    return {
        "results": results,
        "done": sum("seq" in one for one in results),
        "refused": sum("error" in one for one in results),
    }


def _outcome(future: Future[Receipt] | None) -> Row:
    if future is None:
        return {}
    try:
        return {"seq": receipt_of(future).seq}
    except Refused as refused:
        return {"error": fault_of(refused).body()["error"]}
