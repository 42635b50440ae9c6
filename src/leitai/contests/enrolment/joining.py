"""A team that gathers on phones: its leader shows a ticket, colleagues join with it."""

from __future__ import annotations

from typing import Any, Final

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from leitai.contests.enrolment.applying import Taking, enter, require_free
from leitai.contests.enrolment.models import Application, State
from leitai.contests.enrolment.plans import locked, plan_of
from leitai.contests.enrolment.refusals import not_alone, other_unit, team_full, wrong_state
from leitai.contests.enrolment.steps import Doing, note_steps
from leitai.contests.models import Contest
from leitai.governance.faults import not_found
from leitai.governance.organisation.models import Person

_SALT: Final = "leitai.enrolment.join"
_LENGTH: Final = 32
GATHERING: Final = (State.DRAFT, State.REFUSED)


def ticket_of(application: Application) -> str:
    """What lets colleagues join; empty where nobody can."""
    plan = plan_of(application.contest)
    if plan.kind == "person" or not plan.alone or application.state not in GATHERING:
        return ""
    return f"{application.code}-{_mark(application.contest_id, application.code)}"


def _mark(contest: str, code: str) -> str:
    return salted_hmac(_SALT, f"{contest}/{code}", algorithm="sha256").hexdigest()[:_LENGTH]


def application_of(*, contest: Contest, ticket: str) -> Application:
    """The application a ticket is for; raises `Fault`."""
    code, _, mark = ticket.partition("-")
    if constant_time_compare(mark, _mark(contest.slug, code)):
        rows = Application.objects.filter(contest=contest, code=code)
        found = rows.select_related("contest", "unit").first()
        if found is not None:
            return found
    raise not_found("invitation", "邀请", ticket)


def invitation_row(application: Application) -> dict[str, Any]:
    """What somebody sees who was invited: the team, its unit, who leads it."""
    leader = application.members.filter(left=False).order_by("pk").select_related("person")
    first = leader.filter(part="leader").first() or leader.first()
    return {
        "id": application.code,
        "title": application.title,
        "unit_name": application.unit.name,
        "leader": first.person.name if first is not None else "",
        "open": application.state in GATHERING,
    }


def join(*, application: Application, person: Person, doing: Doing) -> Application:
    """Somebody becomes a member, or a substitute once the team is full.

    Raises:
        Fault: it has been handed in, the team is full, or the person is of another unit or takes
            part already.
    """
    with transaction.atomic():
        _, plan = locked(application.contest)
        application.refresh_from_db()
        if plan.kind == "person" or application.state not in GATHERING:
            raise wrong_state(application.code, application.state, "joined")
        if not plan.alone:
            raise not_alone()
        if not _related(person.unit.path, application.unit.path):
            raise other_unit()
        members = application.members.filter(left=False)
        require_free(application.contest, [Taking(person)], None)
        spare = members.filter(part="substitute").count()
        part = "member" if members.count() - spare < plan.team.most else "substitute"
        if part == "substitute" and spare >= plan.team.substitutes:
            raise team_full(plan.team.most, plan.team.substitutes)
        application.members.filter(person=person).delete()
        enter(application, [Taking(person, part)])
        application.version += 1
        application.save()
        note_steps([(application, application.state)], doing)
    return application


def _related(one: str, other: str) -> bool:
    """Whether one unit is the other, or above or below it."""
    return one.startswith(other) or other.startswith(one)
