"""The gate to applications: for organisers, for the people's unions, and for the people."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from leitai.contests.enrolment.models import Application, ImportJob
from leitai.contests.models import Contest
from leitai.contests.rules import find_contest, runs
from leitai.governance.faults import not_allowed, not_found, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.rules import UnitRight, access_unit_for, may_over, reach
from leitai.governance.rules import Right


def enrolled_contest(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for anybody who is signed in; what they see of it is theirs only."""
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    return find_contest(contest_id=contest_id)


def organises(identity: Identity, contest: Contest) -> bool:
    """Whether the asker decides who takes part."""
    return identity.may(contest.slug, Right.RUN) or runs(identity, contest)


def organised_contest(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, if the asker decides in it; raises `Fault`."""
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    if not organises(identity, contest):
        raise not_allowed()
    return contest


def visible(identity: Identity, contest: Contest) -> QuerySet[Application]:
    """The applications the asker may know of."""
    every = Application.objects.filter(contest=contest)
    if organises(identity, contest):
        return every
    own = Q(by_id=identity.user) | Q(pk__in=_of_user(identity, contest))
    for path in reach(identity, UnitRight.VIEW):
        own |= begins("unit__path", path)
    return every.filter(own)


def _of_user(identity: Identity, contest: Contest) -> QuerySet[Application, int]:
    mine = Application.objects.filter(
        contest=contest, members__person__user=identity.user or 0, members__left=False
    )
    return mine.values_list("pk", flat=True)


def access_application_for(
    *, identity: Identity, contest_id: str, code: str, change: bool = False
) -> Application:
    """The application, if the asker may see or change it; otherwise there is none.

    Raises:
        Fault: not signed in, no such application within reach, or only to be looked at.
    """
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    found = visible(identity, contest).select_related("contest", "unit").filter(code=code).first()
    if found is None:
        raise not_found("application", "报名", code)
    if change and not may_change(identity, found):
        raise not_allowed()
    return found


def may_change(identity: Identity, application: Application) -> bool:
    """Whether the asker hands in, changes and withdraws it."""
    if organises(identity, application.contest) or application.by_id == identity.user:
        return True
    if may_over(identity, application.unit.path, UnitRight.ENROL):
        return True
    return application.members.filter(person__user=identity.user or 0, left=False).exists()


def entering_unit(*, identity: Identity, contest: Contest, code: str) -> Unit:
    """The unit, if the asker may enter its people for this contest.

    An organiser may also enter people of the unit that holds the contest.
    """
    host = contest.unit
    unit = Unit.objects.filter(code=code).first()
    inside = unit is not None and host is not None and unit.path.startswith(host.path)
    if unit is not None and inside and organises(identity, contest):
        return unit
    return access_unit_for(identity=identity, code=code, right=UnitRight.ENROL)


def visible_imports(identity: Identity, contest: Contest) -> QuerySet[ImportJob]:
    """The lists of units whose people the asker may enter for this contest."""
    paths = list(reach(identity, UnitRight.ENROL))
    if contest.unit is not None and organises(identity, contest):
        paths.append(contest.unit.path)
    within = Q(pk__in=[])
    for path in paths:
        within |= begins("unit__path", path)
    return ImportJob.objects.filter(within, contest=contest).select_related("unit")


def access_import_for(*, identity: Identity, contest_id: str, number: int) -> ImportJob:
    """An import, for those who may enter its unit's people; otherwise there is none."""
    contest = enrolled_contest(identity=identity, contest_id=contest_id)
    jobs = visible_imports(identity, contest).select_related("unit", "contest__unit")
    found = jobs.filter(pk=number).first()
    if found is None:
        raise not_found("import", "导入", str(number))
    return found
