"""Giving places: the one rule of `core/enrolment/places.py`, under the contest's lock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Any, Final, NamedTuple

from django.db.models import OuterRef, Subquery

from leitai.contests.enrolment.agreeing import keep_agreement
from leitai.contests.enrolment.counting import seated
from leitai.contests.enrolment.facts import Waiting, candidates, unconfirmed
from leitai.contests.enrolment.models import ENDED, UNDECIDED, Application, Member, State
from leitai.contests.models import Contest
from leitai.contests.schemas import EntryIn
from leitai.contests.services import register_entries, reinstate_entry
from leitai.contests.turns import alone
from leitai.core.enrolment.places import Places, Room, admit
from leitai.core.enrolment.plan import Plan
from leitai.core.ledger.acts import EntryWithdrawn
from leitai.core.rulebook.refusal import Refused
from leitai.governance.bulk import update_values
from leitai.governance.organisation.models import Unit
from leitai.journal.journal import current, receipt_of
from leitai.journal.request import Receipt

Told = dict[str, Any]
_BATCH: Final = 1000
REOPENED: Final = "reopened"
"""Why an entry comes or goes: a decision on its application was taken back."""
OWN: Final[set[tuple[str, str]]] = set()
"""Contest and entry of withdrawals that enrolment itself asks for; `worker.py` takes them out."""
_WORDS: Final = {
    "total": (
        "本赛事共 {most} 个名额，已录 {taken}。",
        "{taken} of the contest's {most} are taken.",
    ),
    "group": (
        "组别“{of}”{most} 个名额，已录 {taken}。",
        "Group {of}: {taken} of {most} are taken.",
    ),
    "unit": ("“{of}”{most} 个名额，已录 {taken}。", "{of}: {taken} of {most} are taken."),
}


class _Accepted(NamedTuple):
    """What is told of an application that has a place."""

    pk: int
    code: str
    entry: str
    title: str
    unit_id: str
    unit_name: str
    group: str
    consent: str


def settle(*, contest: Contest, plan: Plan, approved: Sequence[str] = ()) -> dict[str, list[Told]]:
    """Give every free place to the next who waits; call it under the contest's lock.

    Args:
        contest: whose places.
        plan: its quotas and the order of waiting.
        approved: applications an organiser accepts now, beside those who wait.

    Returns:
        Application → the full quotas, for those who found no place. Those wait from now on.
    """
    rows = _waiting(contest, plan, approved)
    if not rows:
        return {}
    taken = seated(contest, plan)
    queue = candidates(rows, plan)
    chosen = set(admit(plan, taken, queue))
    _accept([row for row in rows if row.code in chosen], contest)
    left = [row for row in rows if row.code not in chosen]
    if not left:
        return {}
    if plan.waiting:
        late = [row.pk for row in left if row.state != State.WAITLISTED]
        for start in range(0, len(late), _BATCH):
            chunk = Application.objects.filter(pk__in=late[start : start + _BATCH])
            chunk.update(state=State.WAITLISTED)
    places = Places(plan.quotas, taken)
    for one in queue:
        if one.id in chosen:
            places.take(one)
    stuck = [one for one in queue if one.id not in chosen]
    return {one.id: told_rooms(places.full(one)) for one in stuck}


def _waiting(contest: Contest, plan: Plan, approved: Sequence[str]) -> list[Waiting]:
    every = Application.objects.filter(contest=contest)
    asked = [every.filter(code__in=approved, state__in=UNDECIDED)]
    if plan.waiting:
        asked.append(every.filter(state=State.WAITLISTED))
    if plan.accept == "auto":
        unsure = unconfirmed(contest).values("application")
        asked.append(every.filter(state=State.SUBMITTED).exclude(pk__in=unsure))
    found = {row[0]: row for rows in asked for row in rows.values_list(*Waiting._fields)}
    return [Waiting(*row) for row in found.values()]


def _accept(rows: list[Waiting], contest: Contest) -> None:
    """Give each its entry's id: the application's number, unless the ledger uses it already.

    One that had an entry before, and was opened again, has that one.
    """
    free = free_entries(contest)
    update_values(
        Application,
        ["entry", "state", "registered", "reason", "version"],
        [
            (row.entry or free(row.code), State.ACCEPTED.value, False, "", row.version + 1, row.pk)
            for row in sorted(rows, key=lambda one: one.code)
        ],
    )
    entry = Application.objects.filter(pk=OuterRef("application_id")).values("entry")[:1]
    chosen = Member.objects.filter(contest=contest, entry="", application__state=State.ACCEPTED)
    chosen.update(entry=Subquery(entry))


def free_entries(contest: Contest) -> Callable[[str], str]:
    """Makes an application's code an entry's id that nobody uses yet."""
    rows = Application.objects.filter(contest=contest).exclude(entry="")
    used = set(rows.values_list("entry", flat=True))
    with current().book(contest.slug) as book:
        used |= {about[1] for about in book.said if about[0] == "entry"}

    def free(code: str) -> str:
        number = int(code[1:])
        while f"E{number:04d}" in used:
            number += 10_000
        used.add(f"E{number:04d}")
        return f"E{number:04d}"

    return free


def register_pending(*, contest: Contest, actor: str) -> int:
    """Tell the ledger of accepted applications it does not know; never inside a transaction.

    A crash before this leaves applications that the next call registers, and so does a contest
    that has no rulebook yet: `worker.py` calls again once it has one.

    Returns:
        How many were told.

    Raises:
        Fault: some were refused; the others are registered.
    """
    with current().book(contest.slug) as book:
        if book.rulebook is None:
            return 0
    with alone(contest.slug):
        _withdraw_ended(contest, actor)
    told, last = 0, ""
    while rows := _register_some(contest, last, actor):
        told, last = told + len(rows), rows[-1].code
    return told


def _register_some(contest: Contest, last: str, actor: str) -> list[_Accepted]:
    """Tell of the next ones; nobody withdraws or reinstates them before that is noted."""
    with alone(contest.slug):
        rows = _untold(contest, last)
        if rows:
            withdrawn = _withdrawn(contest, [row.entry for row in rows])
            keep_agreement({row.pk: row.consent for row in rows if row.consent})
            register_entries(contest=contest, entries=_entries(contest, rows), actor=actor)
            _bring_back(contest, withdrawn, actor)
            Application.objects.filter(pk__in=[row.pk for row in rows]).update(registered=True)
    return rows


def _untold(contest: Contest, last: str) -> list[_Accepted]:
    """The next accepted applications, in the order of their codes, that the ledger knows not of."""
    rows = Application.objects.filter(
        contest=contest, state=State.ACCEPTED, registered=False, code__gt=last
    ).order_by("code")
    columns = ("unit__name" if one == "unit_name" else one for one in _Accepted._fields)
    return [_Accepted(*row) for row in rows.values_list(*columns)[:_BATCH]]


def _withdrawn(contest: Contest, entries: Sequence[str]) -> list[str]:
    """Those that the ledger says are withdrawn."""
    with current().book(contest.slug) as book:
        known = book.full.entrants
        return [one for one in entries if one in known and known[one].standing == "withdrawn"]


def _bring_back(contest: Contest, entries: Sequence[str], actor: str) -> None:
    """Entries of applications that were opened again and accepted: they take part again."""
    for entry in entries:
        reinstate_entry(contest=contest, entry=entry, reason=REOPENED, actor=actor)


def _withdraw_ended(contest: Contest, actor: str) -> None:
    """Those whose place somebody else has taken, and what an interruption left behind."""
    ended = Application.objects.filter(contest=contest, state__in=ENDED, registered=True)
    for row in ended.exclude(entry=""):
        for refused in leave(contest, [row], row.reason or row.state, actor).values():
            raise refused


def leave(
    contest: Contest, rows: Iterable[Application], reason: str, actor: str
) -> dict[str, Refused]:
    """Withdraw the entries the ledger knows of, all waiting for the same commits.

    Call it, and what is said of their applications then, while nobody else is at the contest.

    Returns:
        Application → why its entry must stay.
    """
    told = [row for row in rows if row.registered and row.entry]
    already = set(_withdrawn(contest, [row.entry for row in told]))
    waiting = list[tuple[Application, Future[Receipt]]]()
    for row in told:
        if row.entry not in already:
            OWN.add((contest.slug, row.entry))
            act = EntryWithdrawn(row.entry, reason)
            waiting.append((row, current().append(contest=contest.slug, act=act, actor=actor)))
    refused = dict[str, Refused]()
    for row, future in waiting:
        try:
            receipt_of(future)
        except Refused as error:
            OWN.discard((contest.slug, row.entry))
            refused[row.code] = error
    gone = [row.pk for row in told if row.code not in refused]
    Application.objects.filter(pk__in=gone).update(registered=False)
    return refused


def _entries(contest: Contest, rows: Sequence[_Accepted]) -> list[EntryIn]:
    names = dict(
        Member.objects.filter(application__in=[row.pk for row in rows], left=False)
        .order_by("-pk")
        .values_list("application_id", "person__name")
    )
    kind = "project" if contest.kind == "projects" else "team"
    return [
        EntryIn.model_construct(
            entry=row.entry,
            name=row.title or names.get(row.pk, ""),
            kind=kind if row.title else "person",
            unit=row.unit_id,
            unit_name=row.unit_name,
            group=row.group or None,
            attributes={},
        )
        for row in rows
    ]


def told_rooms(rooms: Sequence[Room]) -> list[Told]:
    """Quotas as sentences, units by their names."""
    codes = [room.of for room in rooms if room.what == "unit"]
    names = dict(Unit.objects.filter(code__in=codes).values_list("code", "name"))
    return [_told_room(room, names.get(room.of, room.of)) for room in rooms]


def _told_room(room: Room, name: str) -> Told:
    zh, en = _WORDS[room.what]
    words = {"of": name, "most": room.most, "taken": room.taken}
    return {
        "what": room.what,
        "of": room.of,
        "name": name,
        "most": room.most,
        "taken": room.taken,
        "zh": zh.format_map(words),
        "message": en.format_map(words),
    }
