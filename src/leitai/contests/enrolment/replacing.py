"""Somebody takes part instead of somebody else."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction

from leitai.contests.enrolment import facts
from leitai.contests.enrolment.applying import Taking, Wish, enter, new_application
from leitai.contests.enrolment.models import Application, Enrolment, Member, State
from leitai.contests.enrolment.placing import free_entries, register_pending
from leitai.contests.enrolment.plans import locked, plan_of
from leitai.contests.enrolment.refusals import applied_already, not_eligible, wrong_state
from leitai.contests.enrolment.steps import Doing, note_steps
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.core.enrolment.eligibility import Finding, examine, unmet
from leitai.core.enrolment.facts import Applying
from leitai.core.enrolment.plan import Plan
from leitai.governance.faults import invalid, not_found
from leitai.governance.organisation.models import Person

_STATES = (State.SUBMITTED, State.WAITLISTED, State.ACCEPTED)


def replacement_findings(
    *, application: Application, leaves: Person, comes: Person
) -> list[dict[str, str]]:
    """What each rule would say if one took part instead of the other; nothing is changed.

    Raises:
        Fault: who comes takes part already, or who leaves is not in it.
    """
    _require_state(application)
    _require_other(application, comes)
    plan = plan_of(application.contest)
    return facts.told(_findings(plan, application, leaves, comes))


def replace_member(
    *, application: Application, leaves: Person, comes: Person, doing: Doing
) -> Application:
    """Somebody else takes part instead: in a team the entry stays, a person's is a new one.

    Raises:
        Fault: who comes does not meet the rules or takes part already, or who leaves is not in it.
    """
    contest = application.contest
    with transaction.atomic():
        row, plan = locked(contest)
        application.refresh_from_db()
        _require_state(application)
        _require_other(application, comes)
        _require_fit(plan, application, leaves, comes)
        note_steps([(application, application.state)], doing)
        if plan.kind != "person":
            _swap(application, leaves, comes)
            transaction.on_commit(partial(NAMES.changed, contest.slug))
            return application
        heir = _inherit(row, application, comes)
    register_pending(contest=contest, actor=doing.actor)
    heir.refresh_from_db()
    return heir


def _require_state(application: Application) -> None:
    if application.state not in _STATES:
        raise wrong_state(application.code, application.state, "replaced")


def _require_other(application: Application, comes: Person) -> None:
    held = facts.holding(application.contest, [comes.code]).get(comes.code)
    if held is not None and held.pk != application.pk:
        raise applied_already(comes.code, held.code)


def _require_fit(plan: Plan, application: Application, leaves: Person, comes: Person) -> None:
    wrong = unmet(_findings(plan, application, leaves, comes))
    if wrong:
        problems: list[dict[str, Any]] = [{"code": one["rule"], **one} for one in facts.told(wrong)]
        raise not_eligible(problems)


def _findings(plan: Plan, application: Application, leaves: Person, comes: Person) -> list[Finding]:
    """The rules hold for who comes; the deadline was the application's, not theirs."""
    members = list(application.members.filter(left=False).select_related("person__unit"))
    parts = {one.person_id: one.part for one in members}
    if leaves.code not in parts or parts.get(comes.code, "substitute") != "substitute":
        raise not_found("member", "成员", leaves.code)
    people = [
        (comes, parts[leaves.code]) if one.person_id == leaves.code else (one.person, one.part)
        for one in members
        if one.person_id != comes.code
    ]
    whole = facts.applying(plan, application, at=None)
    changed = Applying(
        people=facts.facts_of(plan, application.contest, people),
        group=whole.group,
        title=whole.title,
        consent=whole.consent,
        attached=whole.attached,
    )
    return examine(plan, changed)


def _swap(application: Application, leaves: Person, comes: Person) -> None:
    gone = Member.objects.get(application=application, person=leaves)
    known = Member.objects.filter(application=application, person=comes).first()
    if known is None:
        known = Member(contest_id=application.contest_id, application=application, person=comes)
    known.part, known.left, known.entry = gone.part, False, application.entry
    known.save()
    gone.left = True
    gone.save()
    application.version += 1
    application.save()


def _inherit(row: Enrolment, application: Application, comes: Person) -> Application:
    """A new application in the old one's place, in the same state."""
    if not comes.path.startswith(application.unit.path):
        raise invalid(
            "A replacement must belong to the same unit.", "替换人员须属于同一单位，数据没有改变。"
        )
    contest: Contest = application.contest
    wish = Wish(comes.unit, (), group=application.group, consent=application.consent)
    heir = new_application(row, contest, wish, by=application.by_id)
    heir.state, heir.place = application.state, application.place
    heir.late, heir.arrived = application.late, application.arrived
    heir.replaces = application
    if application.state == State.ACCEPTED:
        heir.entry = free_entries(contest)(heir.code)
    heir.save()
    enter(heir, [Taking(comes)])
    application.state, application.reason = State.REPLACED, "replaced"
    application.version += 1
    application.save()
    return heir
