"""Writing applications: drafts, their people, handing in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import Q

from leitai.contests.enrolment import facts
from leitai.contests.enrolment.models import Application, Enrolment, Member, State
from leitai.contests.enrolment.placing import register_pending, settle
from leitai.contests.enrolment.plans import locked, plan_of
from leitai.contests.enrolment.refusals import (
    applied_already,
    changed_meanwhile,
    no_place,
    not_eligible,
    wrong_state,
)
from leitai.contests.enrolment.steps import Doing, note_steps
from leitai.contests.models import Contest
from leitai.core.enrolment.eligibility import examine, group_of, unmet
from leitai.core.enrolment.plan import Plan
from leitai.governance.faults import invalid
from leitai.governance.organisation.models import Person, Unit


class Taking(NamedTuple):
    """Somebody in an application."""

    person: Person
    part: str = "member"


class Wish(NamedTuple):
    """What an application says."""

    unit: Unit
    people: Sequence[Taking]
    title: str = ""
    group: str = ""
    key: str = ""
    consent: str = ""
    late: bool = False


def draft_application(*, contest: Contest, wish: Wish, by: int) -> Application:
    """Keep an application that is not handed in yet.

    Raises:
        Fault: somebody in it takes part by another application.
    """
    with transaction.atomic():
        row, plan = locked(contest)
        require_free(contest, wish.people, None)
        made = new_application(row, contest, wish, by=by)
        made.group = made.group or only_group(plan, wish.people)
        made.save()
        enter(made, wish.people)
    return made


def new_application(
    row: Enrolment, contest: Contest, wish: Wish, *, by: int | None, keep: bool = True
) -> Application:
    """The next application of a contest whose enrolment is locked; not saved yet.

    The row's counter goes on, and is saved unless `keep` is off.
    """
    row.last += 1
    if keep:
        row.save(update_fields=["last"])
    return Application(
        contest=contest,
        code=f"A{row.last:04d}",
        key=wish.key,
        title=wish.title,
        unit=wish.unit,
        group=wish.group,
        by_id=by,
        consent=wish.consent,
        late=wish.late,
    )


def enter(application: Application, people: Sequence[Taking]) -> None:
    """Write who belongs to it."""
    Member.objects.bulk_create(
        Member(
            contest_id=application.contest_id,
            application=application,
            person=one.person,
            part=one.part,
            entry=application.entry,
        )
        for one in people
    )


def change_application(*, application: Application, wish: Wish, version: int) -> Application:
    """Replace what a draft, or one that was handed in but not decided, says; it is a draft again.

    Raises:
        Fault: it was decided or changed meanwhile, or somebody in it takes part already.
    """
    with transaction.atomic():
        locked(application.contest)
        _change(application, wish, version)
        application.state = State.DRAFT
        application.save()
    return application


def correct_application(
    *, application: Application, wish: Wish, version: int, actor: str, organiser: bool
) -> Application:
    """Change what an application says and hand it in at once; otherwise nothing is changed.

    One that was handed in keeps its place in the order while its people stay the same, and an
    organiser corrects it after the deadline too.

    Raises:
        Fault: as for changing and handing in.
    """
    contest = application.contest
    with transaction.atomic():
        _, plan = locked(contest)
        same = _change(application, wish, version)
        before = application.state
        kept = before == State.SUBMITTED and same
        _require_met(plan, application, at=None if kept and organiser else facts.now())
        _hand_in(application, application.place if kept else facts.micros(facts.now()))
        note_steps([(application, before)], Doing("correct", actor))
        _settle(application, plan)
    register_pending(contest=contest, actor=actor)
    application.refresh_from_db()
    return application


def _change(application: Application, wish: Wish, version: int) -> bool:
    """Write what it is to say, not saved yet; whether its people stay the same."""
    application.refresh_from_db()
    if application.version != version:
        raise changed_meanwhile({"version": application.version, "state": application.state})
    if application.state not in (State.DRAFT, State.SUBMITTED, State.REFUSED):
        raise wrong_state(application.code, application.state, "changed")
    require_free(application.contest, wish.people, application)
    application.title, application.group = wish.title, wish.group
    application.consent, application.key = wish.consent, wish.key
    application.version += 1
    members = application.members.filter(left=False).values_list("person_id", "part")
    wanted = {(one.person.code, one.part) for one in wish.people}
    if set(members) == wanted:
        return True
    gone = Q(left=False) | Q(person__in=[code for code, _ in wanted])
    application.members.filter(gone).delete()
    enter(application, wish.people)
    return False


def submit_application(*, application: Application, actor: str, words: str = "") -> Application:
    """Hand an application in: every rule is checked; it finds a place, waits, or is looked at.

    Raises:
        Fault: rules are not met; it stays a draft.
    """
    contest = application.contest
    with transaction.atomic():
        _, plan = locked(contest)
        application.refresh_from_db()
        before = application.state
        if before not in (State.DRAFT, State.REFUSED):
            raise wrong_state(application.code, before, "submitted")
        _require_met(plan, application, at=facts.now())
        _hand_in(application, facts.micros(facts.now()))
        doing = Doing("late" if application.late else "submit", actor, words=words)
        note_steps([(application, before)], doing)
        _settle(application, plan)
    register_pending(contest=contest, actor=actor)
    application.refresh_from_db()
    return application


def _hand_in(application: Application, place: int) -> None:
    application.state, application.place = State.SUBMITTED, place
    application.reason = ""
    application.version += 1
    application.save()


def _settle(application: Application, plan: Plan) -> None:
    left = settle(contest=application.contest, plan=plan)
    if not plan.waiting and application.code in left:
        raise no_place(left[application.code])


def examined(*, application: Application) -> list[dict[str, str]]:
    """Every rule held against the application as it stands, as sentences."""
    plan = plan_of(application.contest)
    at = facts.now() if application.state in (State.DRAFT, State.REFUSED) else None
    found = examine(plan, facts.applying(plan, application, at=at))
    return facts.told([*found, *facts.to_confirm(application)])


def settle_confirmed(person: str, actor: str) -> None:
    """Somebody's union has confirmed them: what waited for that goes on."""
    members = Member.objects.filter(person=person, left=False)
    rows = members.filter(application__state=State.SUBMITTED).select_related("contest")
    for contest in [one.contest for one in rows]:
        with transaction.atomic():
            settle(contest=contest, plan=locked(contest)[1])
        register_pending(contest=contest, actor=actor)


def _require_met(plan: Plan, application: Application, *, at: datetime | None) -> None:
    wrong = unmet(examine(plan, facts.applying(plan, application, at=at)))
    if wrong:
        problems: list[dict[str, Any]] = [{"code": one["rule"], **one} for one in facts.told(wrong)]
        raise not_eligible(problems)


def require_free(contest: Contest, people: Sequence[Taking], own: Application | None) -> None:
    """Nobody takes part in a contest by two applications."""
    codes = [one.person.code for one in people]
    if len(set(codes)) < len(codes):
        raise invalid("A person stands twice in the list.", "名单中同一人出现两次，数据没有改变。")
    for person, held in facts.holding(contest, codes).items():
        if own is None or held.pk != own.pk:
            raise applied_already(person, held.code)


def only_group(plan: Plan, people: Sequence[Taking]) -> str:
    """The one group the first of them belongs to, if it is one."""
    return group_of(plan, people[0].person.standing) if people else ""
