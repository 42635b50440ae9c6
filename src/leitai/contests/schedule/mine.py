"""Whose day it is: what somebody holds, in all contests, as far as it is one person's.

A link shows what it is for. Others that are held beside it, or an account, add theirs only if they
are the same person's: whoever makes a link for somebody sees no more by it than their own contest.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final, NamedTuple

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from leitai.contests.models import Contest
from leitai.contests.rules import find_contest, judge_for
from leitai.contests.schedule import refusals
from leitai.contests.schedule.checkins import now_micros
from leitai.contests.schedule.days import entry_day, judge_day
from leitai.contests.schedule.models import CalendarKey, EntryLink
from leitai.contests.schedule.ties import keys_of, ties_of
from leitai.governance.identity import Identity, digest_of, new_secret
from leitai.governance.models import PersonalLink
from leitai.governance.organisation.models import LIVING, Person

Row = dict[str, Any]
OVER: Final = timedelta(days=7)
"""So long after its last day an account's day still shows a contest."""
NO_KEY: Final = -1


class Part(NamedTuple):
    """An entry or a judge of a contest."""

    who: str
    contest: str
    id: str


class Proof(NamedTuple):
    """Something that shows a day.

    Attributes:
        mark: what a calendar's address remembers of it; the address ends with it.
        parts: what it is for; `people`: who that is, as far as it is known.
        nth: which of the keys it is.
        person: whose account it is.
    """

    mark: str
    parts: tuple[Part, ...]
    people: frozenset[str]
    nth: int = NO_KEY
    person: Person | None = None


def own_proofs(*, keys: Sequence[str], contest: str | None, identity: Identity) -> list[Proof]:
    """What is asked with, and what else of the same person's is held.

    Args:
        keys: of entries' links; the first is the one that is meant.
        contest: as the judge of this contest, by the link opened in this browser.
        identity: who asks; an account that is tied to a person shows all of theirs.

    Raises:
        Fault: the first key is not in force, nobody judges there, or there is nothing at all.
    """
    entries = _by_keys(keys)
    judges = [_by_judge(*each) for each in identity.judges.items()]
    account = _by_account(identity.user)
    first: Proof | None
    if contest is not None:
        judge = judge_for(identity=identity, contest_id=contest)
        first = _by_judge(contest, judge)
    elif keys:
        first = next((one for one in entries if one.nth == 0), None)
    else:
        first = account
    if first is None:
        raise refusals.dead_key()
    held = [*entries, *judges, *([account] if account else [])]
    return [first, *(one for one in held if one.mark != first.mark and one.people & first.people)]


def _by_keys(keys: Sequence[str]) -> list[Proof]:
    order = {digest_of(key): nth for nth, key in reversed(list(enumerate(keys)))}
    links = EntryLink.objects.filter(digest__in=order)
    return sorted((_by_link(one, order[one.digest]) for one in links), key=lambda one: one.nth)


def _by_link(link: EntryLink, nth: int = NO_KEY) -> Proof:
    from leitai.contests.enrolment.queries import people_of_entry  # noqa: PLC0415 -- a sibling's

    people = frozenset(people_of_entry(link.contest, link.entry))
    return Proof(f"entry:{link.digest}", (Part("entry", link.contest, link.entry),), people, nth)


def _by_judge(contest: str, judge: str) -> Proof:
    digest = PersonalLink.objects.filter(contest=contest, judge=judge).values_list("digest")
    people = frozenset(filter(None, [keys_of(contest).get(judge)]))
    mark = "".join(digest[0]) if digest else ""
    return Proof(f"judge:{mark}", (Part("judge", contest, judge),), people)


def _by_account(user: int | None) -> Proof | None:
    from leitai.contests.enrolment.queries import entries_of_person  # noqa: PLC0415 -- a sibling's

    found = Person.objects.filter(LIVING, user=user) if user is not None else Person.objects.none()
    person = found.select_related("unit").first()
    if person is None:
        return None
    parts = [Part("entry", *each) for each in entries_of_person(person.pk)]
    parts += [Part("judge", one.contest, one.judge) for one in ties_of(person)]
    there = set(_present({one.contest for one in parts}))
    kept = tuple(sorted(one for one in parts if one.contest in there))
    return Proof(f"user:{user}", kept, frozenset({person.pk}), person=person)


def _present(contests: set[str]) -> list[str]:
    recent = Q(ends=None) | Q(ends__gte=timezone.localdate() - OVER)
    found = Contest.objects.filter(recent, slug__in=contests, archived=None)
    return list(found.values_list("slug", flat=True))


def day_of(proofs: Sequence[Proof]) -> Row:
    """Everything of these on one page, in order of time; headed by the first."""
    nths: dict[Part, int] = {}
    for proof in proofs:
        for part in proof.parts:
            nths[part] = max(nths.get(part, NO_KEY), proof.nth)
    rows = {part: _day(part) for part in nths}
    person = proofs[0].person
    head = next(iter(rows.values())) if person is None else _head(person)
    return {
        **head,
        "now": now_micros(),
        "items": sorted(
            (item for row in rows.values() for item in row["items"]),
            key=lambda item: (item["start"], item["contest"], item["entry"]),
        ),
        "waiting": [one for row in rows.values() for one in row["waiting"]],
        "parts": [
            {
                "who": part.who,
                "contest": part.contest,
                "title": rows[part]["title"],
                "id": part.id,
                "key": None if nth == NO_KEY else nth,
            }
            for part, nth in nths.items()
        ],
    }


def _day(part: Part) -> Row:
    contest = find_contest(contest_id=part.contest)
    if part.who == "judge":
        row = judge_day(contest=contest, judge=part.id)
    else:
        row = entry_day(contest=contest, entry=part.id)
    where = {"who": part.who, "contest": part.contest, "contest_title": row["title"]}
    return row | {key: [one | where for one in row[key]] for key in ("items", "waiting")}


def _head(person: Person) -> Row:
    return {
        "who": "person",
        "contest": "",
        "title": {},
        "id": person.pk,
        "name": person.name,
        "unit_name": person.unit.name,
    }


def make_calendar(proofs: Sequence[Proof]) -> Row:
    """The address of one's calendar, shown only here; a former one ends."""
    secret = new_secret()
    with transaction.atomic():
        end_calendar(proofs)
        CalendarKey.objects.bulk_create(
            CalendarKey(proof=one.mark, digest=digest_of(secret)) for one in proofs
        )
    return {"path": f"/api/my/day.ics?calendar={secret}"}


def end_calendar(proofs: Sequence[Proof]) -> None:
    """End the address of one's calendar."""
    former = CalendarKey.objects.filter(proof__in=[one.mark for one in proofs])
    CalendarKey.objects.filter(digest__in=list(former.values_list("digest", flat=True))).delete()


def proofs_of_calendar(secret: str) -> list[Proof]:
    """What a calendar's address was made with and is still in force; raises `Fault` if nothing."""
    rows = CalendarKey.objects.filter(digest=digest_of(secret)).order_by("pk")
    found = [proof for row in rows if (proof := _kept(*row.proof.split(":", 1))) is not None]
    if not found:
        raise refusals.dead_key()
    return found


def _kept(kind: str, of: str) -> Proof | None:
    if kind == "user":
        return _by_account(int(of))
    if kind == "judge":
        judge = PersonalLink.objects.filter(digest=of).first()
        return None if judge is None else _by_judge(judge.contest, judge.judge)
    link = EntryLink.objects.filter(digest=of).first()
    return None if link is None else _by_link(link)
