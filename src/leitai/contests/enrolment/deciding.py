"""Accepting, refusing, withdrawing, replacing; whoever waits moves up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from leitai.contests.enrolment import facts
from leitai.contests.enrolment.applying import Taking, Wish, enter, new_application
from leitai.contests.enrolment.models import Application, Enrolment, Member, State
from leitai.contests.enrolment.placing import free_entries, leave, register_pending, settle
from leitai.contests.enrolment.plans import locked
from leitai.contests.enrolment.refusals import (
    applied_already,
    no_place,
    not_eligible,
    wrong_state,
)
from leitai.contests.models import Contest
from leitai.core.enrolment.eligibility import examine, unmet
from leitai.core.enrolment.facts import Applying
from leitai.core.enrolment.plan import Plan
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import Fault, invalid, not_found
from leitai.governance.organisation.models import Person


def accept_application(*, application: Application, actor: str) -> Application:
    """Accept it: it has a place, or waits for one.

    Raises:
        Fault: it is not waiting for a decision, or there is no place and no waiting list.
    """
    contest = application.contest
    with transaction.atomic():
        _, plan = locked(contest)
        _require_state(application, "accepted", State.SUBMITTED, State.WAITLISTED)
        left = settle(contest=contest, plan=plan, approved=[application.code])
        if application.code in left and not plan.waiting:
            raise no_place(left[application.code])
    register_pending(contest=contest, actor=actor)
    application.refresh_from_db()
    return application


def refuse_application(*, application: Application, reason: str) -> Application:
    """Refuse what was handed in; it may be mended and handed in again."""
    with transaction.atomic():
        locked(application.contest)
        _require_state(application, "refused", State.SUBMITTED, State.WAITLISTED)
        _end(application, State.REFUSED, reason)
    return application


def withdraw_application(*, application: Application, reason: str, actor: str) -> Application:
    """It takes no part; its place goes to the next who waits.

    Raises:
        Fault: it has ended already.
        Refused: its entry cannot be withdrawn any more.
    """
    contest = application.contest
    states = (State.DRAFT, State.SUBMITTED, State.WAITLISTED, State.ACCEPTED)
    _require_state(application, "withdrawn", *states)
    leave(application, reason, actor)
    with transaction.atomic():
        _, plan = locked(contest)
        _require_state(application, "withdrawn", *states)
        _end(application, State.WITHDRAWN, reason)
        settle(contest=contest, plan=plan)
    register_pending(contest=contest, actor=actor)
    application.refresh_from_db()
    return application


def replace_member(
    *, application: Application, leaves: Person, comes: Person, actor: str
) -> Application:
    """Somebody else takes part instead: in a team the entry stays, a person's is a new one.

    Raises:
        Fault: who comes does not meet the rules or takes part already, or who leaves is not in it.
    """
    contest = application.contest
    states = (State.SUBMITTED, State.WAITLISTED, State.ACCEPTED)
    _require_state(application, "replaced", *states)
    _require_other(application, comes)
    with transaction.atomic():
        row, plan = locked(contest)
        _require_state(application, "replaced", *states)
        _require_fit(plan, application, leaves, comes)
        if plan.kind != "person":
            _swap(application, leaves, comes)
            return application
        heir = _inherit(row, application, comes)
    register_pending(contest=contest, actor=actor)
    heir.refresh_from_db()
    return heir


def decide_many(
    *, applications: Sequence[Application], act: str, reason: str, actor: str
) -> list[dict[str, Any]]:
    """The same act for many; what was refused is told, the others are done."""
    verbs: dict[str, Callable[[Application], Application]] = {
        "accept": lambda one: accept_application(application=one, actor=actor),
        "refuse": lambda one: refuse_application(application=one, reason=reason),
        "withdraw": lambda one: withdraw_application(application=one, reason=reason, actor=actor),
    }
    if act == "accept":
        return _accept_many(applications, actor)
    return [_tried(one, verbs[act]) for one in applications]


def _accept_many(applications: Sequence[Application], actor: str) -> list[dict[str, Any]]:
    """All at once: places are given in the published order, not in that of the list."""
    if not applications:
        return []
    contest, codes = applications[0].contest, [one.code for one in applications]
    with transaction.atomic():
        _, plan = locked(contest)
        waiting = {one.code for one in applications if one.state in _UNDECIDED}
        left = settle(contest=contest, plan=plan, approved=sorted(waiting))
    register_pending(contest=contest, actor=actor)
    states = dict(
        Application.objects.filter(contest=contest, code__in=codes).values_list("code", "state")
    )
    return [_accepted(code, states[code], waiting, left) for code in codes]


_UNDECIDED = (State.SUBMITTED, State.WAITLISTED)


def _accepted(
    code: str, state: str, waiting: set[str], left: dict[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    if code not in waiting:
        return {"id": code, "state": state, **wrong_state(code, state, "accepted").body()}
    error = no_place(left[code]).body() if code in left else {}
    return {"id": code, "state": state, **error}


def _tried(one: Application, verb: Callable[[Application], Application]) -> dict[str, Any]:
    try:
        done = verb(one)
    except (Fault, Refused) as error:
        told = error.body() if isinstance(error, Fault) else {"error": {"message": str(error)}}
        return {"id": one.code, "state": one.state, **told}
    return {"id": one.code, "state": done.state}


def _require_state(application: Application, verb: str, *states: State) -> None:
    application.refresh_from_db()
    if application.state not in states:
        raise wrong_state(application.code, application.state, verb)


def _end(application: Application, state: State, reason: str) -> None:
    application.state, application.reason = state, reason
    application.version += 1
    application.save()


def _require_other(application: Application, comes: Person) -> None:
    held = facts.holding(application.contest, [comes.code]).get(comes.code)
    if held is not None and held.pk != application.pk:
        raise applied_already(comes.code, held.code)


def _require_fit(plan: Plan, application: Application, leaves: Person, comes: Person) -> None:
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
    wrong = unmet(examine(plan, changed))
    if wrong:
        raise not_eligible([{"code": one["rule"], **one} for one in facts.told(wrong)])


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
    heir.state, heir.place, heir.late = application.state, application.place, application.late
    heir.replaces = application
    if application.state == State.ACCEPTED:
        heir.entry = free_entries(contest)(heir.code)
    heir.save()
    enter(heir, [Taking(comes)])
    _end(application, State.REPLACED, "replaced")
    return heir
