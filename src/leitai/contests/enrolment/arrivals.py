"""Entries that come from another contest: their people are known here as those of applicants are.

The ledger says who comes (`EntrantsSeated`); nothing is asked of them here, their places are kept
apart from the quotas of those who apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.db import transaction

from leitai.contests.enrolment.applying import Taking, Wish, enter, new_application
from leitai.contests.enrolment.facts import micros, now
from leitai.contests.enrolment.models import Application, Member, State
from leitai.contests.enrolment.plans import locked
from leitai.contests.enrolment.steps import Doing, note_steps
from leitai.contests.models import Contest
from leitai.governance.organisation.models import Person


class Arrived(NamedTuple):
    """An entry here and the entry of another contest whose people it has."""

    entry: str
    source: str


def take_in(*, contest: Contest, source: Contest, rows: Sequence[Arrived]) -> int:
    """Let the people behind entries of another contest be behind entries here.

    Entries whose people nobody knows, or that are known here, are left out. Returns how many came.
    """
    known = Application.objects.filter(contest=contest).exclude(entry="")
    there = set(known.values_list("entry", flat=True))
    asked = {one.source: one.entry for one in rows if one.entry not in there}
    found = Application.objects.filter(contest=source, entry__in=asked).select_related("unit")
    people = _people(found)
    with transaction.atomic():
        row, _ = locked(contest)
        for old in found:
            wish = Wish(old.unit, people.get(old.pk, ()), old.title, old.group, old.key)
            made = new_application(row, contest, wish, by=None)
            made.entry, made.state, made.registered = asked[old.entry], State.ACCEPTED, True
            made.place, made.arrived = micros(now()), True
            made.save()
            enter(made, wish.people)
    return len(found)


def _people(applications: Iterable[Application]) -> dict[int, list[Taking]]:
    members = Member.objects.filter(application__in=applications, left=False)
    found: dict[int, list[Taking]] = {}
    for one in members.select_related("person").order_by("pk"):
        person: Person = one.person
        found.setdefault(one.application_id, []).append(Taking(person, one.part))
    return found


def let_go(*, contest: Contest, entries: Sequence[str], doing: Doing) -> None:
    """These entries have lost their seats."""
    _let_stand(contest, entries, State.WITHDRAWN, doing)


def take_back(*, contest: Contest, entries: Sequence[str], doing: Doing) -> None:
    """These entries have their seats again."""
    _let_stand(contest, entries, State.ACCEPTED, doing)


def _let_stand(contest: Contest, entries: Sequence[str], state: State, doing: Doing) -> None:
    rows = Application.objects.filter(contest=contest, entry__in=entries).exclude(state=state)
    changed = [(row, row.state) for row in rows]
    seated = state == State.ACCEPTED
    rows.update(state=state, registered=seated, reason="" if seated else doing.reason)
    note_steps(changed, doing)
