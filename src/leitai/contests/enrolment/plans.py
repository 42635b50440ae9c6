"""A contest's plan: kept, changed, locked while places are given."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from leitai.contests.enrolment.models import Enrolment
from leitai.contests.enrolment.placing import register_pending, settle
from leitai.contests.enrolment.refusals import changed_meanwhile
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.core.enrolment.plan import Plan, PlanError, plain, read_plan
from leitai.governance.faults import invalid

Row = dict[str, Any]


def plan_of(contest: Contest) -> Plan:
    """What the contest asks; nothing asked if nobody said anything yet."""
    row = Enrolment.objects.filter(contest=contest).first()
    return read_plan(row.plan) if row is not None else Plan()


def plan_row(contest: Contest) -> Row:
    """The plan as the API shows it; `version` is 0 before anybody has set it."""
    row = Enrolment.objects.filter(contest=contest).first()
    if row is None:
        return {"plan": plain(Plan()), "version": 0, "open": False}
    return {"plan": plain(read_plan(row.plan)), "version": row.version, "open": row.version > 0}


def locked(contest: Contest) -> tuple[Enrolment, Plan]:
    """The row and its plan, until the end of the transaction nobody else's."""
    row, _ = Enrolment.objects.get_or_create(contest=contest)
    row = Enrolment.objects.select_for_update().get(contest=contest)
    return row, read_plan(row.plan)


def save_plan(*, contest: Contest, document: Row, version: int, actor: str) -> Row:
    """Replace the plan; whoever has a place by it takes it, and nobody loses one.

    Raises:
        Fault: it cannot be read, or somebody changed it meanwhile.
    """
    try:
        plan = read_plan(document)
    except PlanError as error:
        raise invalid(str(error), f"报名设置有误：{error}") from None
    with transaction.atomic():
        row, _ = locked(contest)
        if row.version != version:
            raise changed_meanwhile(plan_row(contest))
        row.plan, row.version = plain(plan), version + 1
        row.save()
        settle(contest=contest, plan=plan)
    NAMES.changed(contest.slug)  # another plan asks for consent, or no longer does
    register_pending(contest=contest, actor=actor)
    return plan_row(contest)
