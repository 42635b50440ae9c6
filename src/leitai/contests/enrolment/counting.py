"""Places and queues counted by the database: what is asked does not grow with who has applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Count, IntegerField, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from leitai.contests.enrolment.facts import codes_of
from leitai.contests.enrolment.models import Application, Member, State
from leitai.contests.models import Contest
from leitai.core.enrolment.places import Candidate, Key, quotas_of
from leitai.core.enrolment.plan import Plan, Quotas
from leitai.governance.organisation.models import Unit

Chain = tuple[tuple[str, str], ...]
"""Kind and code of each unit from the root down."""


def chains(paths: Iterable[str]) -> dict[str, Chain]:
    """Path → the units on it."""
    wanted = set(paths)
    codes = {code for path in wanted for code in codes_of(path)}
    kinds = dict(Unit.objects.filter(code__in=codes).values_list("code", "kind"))
    return {path: tuple((kinds.get(code, ""), code) for code in codes_of(path)) for path in wanted}


def alike(rows: QuerySet[Application]) -> Counter[Candidate]:
    """How many of these applications the quotas cannot tell from each other."""
    counted = rows.order_by().values_list("unit__path", "group").annotate(n=Count("pk"))
    found = list(counted)
    units = chains(path for path, _, _ in found)
    return Counter({Candidate("", units[path], group): n for path, group, n in found})


def seated(contest: Contest, plan: Plan) -> Counter[Candidate]:
    """Who has a place by applying; nobody needs to be counted where there is no quota."""
    if plan.quotas == Quotas():
        return Counter()
    rows = Application.objects.filter(contest=contest, state=State.ACCEPTED, arrived=False)
    return alike(rows)


def waits(contest: Contest, plan: Plan) -> Counter[Key]:
    """How many wait for each quota."""
    rows = Application.objects.filter(contest=contest, state=State.WAITLISTED)
    return keys_of(alike(rows) if plan.quotas != Quotas() else Counter(), plan)


def keys_of(candidates: Counter[Candidate], plan: Plan) -> Counter[Key]:
    """How many of them each quota counts."""
    found: Counter[Key] = Counter()
    for one, times in candidates.items():
        found.update(dict.fromkeys(quotas_of(plan.quotas, one), times))
    return found


def turns(contest: Contest, plan: Plan, rows: Sequence[Application]) -> dict[str, int]:
    """Application → its place in the queue of those who wait; the order of `places.queue`."""
    asked = {row.code for row in rows if row.state == State.WAITLISTED}
    if not asked:
        return {}
    waiting = Application.objects.filter(contest=contest, state=State.WAITLISTED)
    order = ["place", "code"]
    if plan.order == "grade":
        waiting = waiting.annotate(grade=Coalesce(Subquery(_grade()), 0))
        order.insert(0, "-grade")
    codes = waiting.order_by(*order).values_list("code", flat=True)
    return {code: turn for turn, code in enumerate(codes, 1) if code in asked}


def _grade() -> QuerySet[Member, int]:
    """The highest grade among an application's people, as `places.Candidate.grade`."""
    members = Member.objects.filter(application=OuterRef("pk"), left=False)
    counted = members.exclude(part="substitute").order_by().values("application")
    highest = counted.annotate(most=Max("person__grade", output_field=IntegerField()))
    return highest.values_list("most", flat=True)
