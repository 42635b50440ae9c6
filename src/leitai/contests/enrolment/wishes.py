"""What somebody asks for in an application, as far as they may ask it."""

from __future__ import annotations

from leitai.contests.enrolment import schemas
from leitai.contests.enrolment.applying import Taking, Wish
from leitai.contests.enrolment.models import Application
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.queries import person_of
from leitai.contests.enrolment.refusals import late_needs_words, not_alone, unlinked
from leitai.contests.enrolment.rules import entering_unit, organises
from leitai.contests.models import Contest
from leitai.governance.faults import invalid, not_found
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import LIVING, Person
from leitai.governance.organisation.rules import UnitRight, may_over


def wish_of(*, identity: Identity, contest: Contest, body: schemas.ApplicationIn) -> Wish:
    """An application for oneself or for people of one's union; raises `Fault`."""
    words = body.model_dump(include={"title", "group", "key", "consent"})
    late = body.late and organises(identity, contest)
    own = person_of(identity.user or 0)
    wanted = body.people or ([schemas.MemberIn(person=own.code)] if own else [])
    if not wanted:
        raise unlinked()
    people = people_of(identity=identity, contest=contest, wanted=wanted)
    unit = people[0].person.unit
    if not (organises(identity, contest) or may_over(identity, unit.path, UnitRight.ENROL)):
        if not plan_of(contest).alone:
            raise not_alone()
        words["key"] = ""  # by it the union's lists find people
    if body.unit is not None:
        unit = entering_unit(identity=identity, contest=contest, code=body.unit)
    return Wish(unit, people, late=late, **words)


def wishes_of(*, identity: Identity, contest: Contest, body: schemas.EnteringIn) -> list[Wish]:
    """One application of all, or one for each person; raises `Fault`."""
    if body.late and organises(identity, contest) and not body.words:
        raise late_needs_words()
    plain = body.model_dump(exclude={"people", "apart", "words"})
    if not body.apart or not body.people:
        rows = [schemas.ApplicationIn(people=body.people, **plain)]
    else:
        rows = [schemas.ApplicationIn(people=[one], **plain) for one in body.people]
    return [wish_of(identity=identity, contest=contest, body=row) for row in rows]


def people_of(
    *,
    identity: Identity,
    contest: Contest,
    wanted: list[schemas.MemberIn],
    known_in: Application | None = None,
) -> list[Taking]:
    """The people, each of whom the asker may enter; others do not exist for the asker.

    Who belongs to `known_in` already may stay in it, whoever asks.
    """
    if not wanted:
        raise invalid("An application needs people.", "报名名单不能为空，数据没有改变。")
    rows = Person.objects.filter(LIVING, code__in=[one.person for one in wanted])
    known = {one.code: one for one in rows.select_related("unit")}
    inside = set[str]()
    if known_in is not None:
        members = known_in.members.filter(left=False)
        inside = set(members.values_list("person_id", flat=True))
    taken: list[Taking] = []
    for one in wanted:
        person = known.get(one.person)
        if person is None or not (person.code in inside or _may_enter(identity, contest, person)):
            raise not_found("person", "人员", one.person)
        taken.append(Taking(person, one.part))
    return taken


def _may_enter(identity: Identity, contest: Contest, person: Person) -> bool:
    path, host = person.unit.path, contest.unit
    return (
        may_over(identity, path, UnitRight.ENROL)
        or (host is not None and organises(identity, contest) and path.startswith(host.path))
        or person.user_id == identity.user
    )
