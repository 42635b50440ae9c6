"""Who a judge is: judges have a link of their own in each contest, and may be one person in two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from leitai.contests.models import Contest
from leitai.contests.schedule.models import JudgeTie
from leitai.contests.schedule.schemas import TieIn
from leitai.contests.services import refuse_repeated
from leitai.core.ledger.acts import JudgeRegistered
from leitai.governance.faults import not_found
from leitai.governance.identity import Identity
from leitai.governance.organisation.id_numbers import Problem, read_id
from leitai.governance.organisation.models import LIVING, Person
from leitai.governance.organisation.rules import UnitRight, access_person_for
from leitai.governance.organisation.sealed import digest
from leitai.governance.organisation.services import problem_fault, refuse_erased
from leitai.journal.journal import current

Row = dict[str, Any]


class Tied(NamedTuple):
    """A judge of a contest who is known to be somebody.

    Attributes:
        key: the person's code; of somebody nobody has registered, what is kept of the number.
    """

    contest: str
    judge: str
    key: str


def list_ties(*, contest: Contest) -> list[Row]:
    """Which judges are known to be somebody; of those known by number nothing else is told."""
    rows = JudgeTie.objects.filter(contest=contest.slug).order_by("judge")
    return [{"judge": one.judge, "person": one.person_id} for one in rows]


def tie_judges(*, contest: Contest, ties: Sequence[TieIn], identity: Identity) -> list[Row]:
    """Say who judges are, or that nobody knows; all of the list or nothing.

    Raises:
        Fault: no such judge; no such person within reach; an impossible identity number.
    """
    refuse_repeated("judge", [one.judge for one in ties])
    known = _judges_of(contest.slug)
    for one in ties:
        if one.judge not in known:
            raise not_found("judge", "裁判", one.judge)
    rows = [_row(contest.slug, one, identity) for one in ties]
    with transaction.atomic():
        JudgeTie.objects.filter(
            contest=contest.slug, judge__in=[one.judge for one in ties]
        ).delete()
        JudgeTie.objects.bulk_create(one for one in rows if one.person_id or one.id_digest)
    return list_ties(contest=contest)


def _judges_of(contest: str) -> set[str]:
    with current().book(contest) as book:
        return {act.judge for act in book.said.values() if isinstance(act, JudgeRegistered)}


def _row(contest: str, asked: TieIn, identity: Identity) -> JudgeTie:
    row = JudgeTie(contest=contest, judge=asked.judge)
    if asked.person is not None:
        person = access_person_for(identity=identity, code=asked.person, right=UnitRight.VIEW)
        refuse_erased(person)
        row.person_id = person.pk
    elif asked.id_number:
        number = read_id(asked.id_number, today=timezone.localdate())
        if isinstance(number, Problem):
            raise problem_fault(number)
        # Whether anybody has this number is not told: one could go through numbers with it.
        row.id_digest = digest(number.number)
    return row


def keys_of(contest: str) -> dict[str, str]:
    """Judge → who that is, of those who are known."""
    return {one.judge: one.key for one in _tied(JudgeTie.objects.filter(contest=contest))}


def tied_elsewhere(
    *, contest: str, people: QuerySet[Any, Any], keys: Collection[str]
) -> list[Tied]:
    """Judges of other contests who are one of these people, or of these keys."""
    persons = Person.objects.filter(Q(pk__in=people) | Q(pk__in=keys))
    digests = persons.exclude(id_digest=None).values("id_digest")
    same = Q(person__in=persons) | Q(id_digest__in=digests) | Q(id_digest__in=keys)
    return _tied(JudgeTie.objects.filter(same).exclude(contest=contest))


def ties_of(person: Person) -> QuerySet[JudgeTie]:
    """Where somebody is known to judge."""
    same = Q(person=person)
    return JudgeTie.objects.filter(
        same | Q(id_digest=person.id_digest) if person.id_digest else same
    )


def _tied(ties: Iterable[JudgeTie]) -> list[Tied]:
    rows = list(ties)
    digests = {one.id_digest for one in rows if one.id_digest}
    known = dict(
        Person.objects.filter(LIVING, id_digest__in=digests).values_list("id_digest", "code")
    )
    return [
        Tied(one.contest, one.judge, one.person_id or known.get(one.id_digest, one.id_digest))
        for one in rows
    ]


def kept_of(code: str) -> list[Row]:
    """Where somebody is known to judge, as JSON values."""
    rows = ties_of(Person.objects.get(pk=code)).order_by("contest", "judge")
    return [{"contest": one.contest, "judge": one.judge} for one in rows]


def erase(code: str) -> None:
    """Nobody knows any more that a judge is this person."""
    ties_of(Person.objects.get(pk=code)).delete()


def hand_over(gone: str, stays: str) -> None:
    """Judges who were the first are the second."""
    JudgeTie.objects.filter(person=gone).update(person=stays)
