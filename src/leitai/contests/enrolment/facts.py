"""What the rules ask for, read from the tables, many people at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from django.db.models import QuerySet

from leitai.contests.enrolment.models import OPEN, UNDECIDED, Application, Attachment, Member, State
from leitai.contests.models import Contest
from leitai.core.enrolment.eligibility import Finding
from leitai.core.enrolment.facts import Applying, Facts
from leitai.core.enrolment.places import Candidate
from leitai.core.enrolment.plan import Part, Plan
from leitai.core.enrolment.words import sentence
from leitai.governance.local_time import here
from leitai.governance.organisation.models import Person, Unit


def codes_of(path: str) -> tuple[str, ...]:
    """Units from the root down."""
    return tuple(path.strip("/").split("/")) if path.strip("/") else ()


def applying(plan: Plan, application: Application, *, at: datetime | None) -> Applying:
    """The application as the rules see it."""
    members = application.members.filter(left=False).select_related("person", "person__unit")
    people = [(one.person, one.part) for one in members.order_by("pk")]
    attached = Attachment.objects.filter(application=application).values_list("slot", flat=True)
    return Applying(
        people=facts_of(plan, application.contest, people),
        group=application.group,
        title=application.title,
        consent=application.consent,
        attached=tuple(attached),
        at=at,
        late=application.late,
    )


def facts_of(
    plan: Plan, contest: Contest, people: Sequence[tuple[Person, str]]
) -> tuple[Facts, ...]:
    """What is known of people; `elsewhere` only if the plan asks for it."""
    codes = [person.code for person, _ in people]
    other = elsewhere(contest, codes) if plan.one_track else {}
    return tuple(facts(person, part, other.get(person.code, "")) for person, part in people)


def facts(person: Person, part: str, other: str = "") -> Facts:
    """One person as the rules see them."""
    known: Part = part if part in ("leader", "substitute") else "member"  # type: ignore[assignment]
    return Facts(
        person=person.code,
        name=person.name,
        standing=person.standing,  # type: ignore[arg-type]
        born=person.born,
        grade=person.grade,
        trade=person.trade,
        units=codes_of(person.path or person.unit.path),
        part=known,
        elsewhere=other,
    )


def elsewhere(contest: Contest, people: Iterable[str]) -> dict[str, str]:
    """Person → another contest of the same edition in which the person holds a place or waits."""
    if contest.edition_id is None:
        return {}
    rows = Member.objects.filter(
        person__in=list(people), left=False, contest__edition_id=contest.edition_id
    )
    held = rows.filter(application__state__in=[one for one in OPEN if one != State.DRAFT])
    found = held.exclude(contest=contest).values_list("person_id", "contest__title_zh")
    return dict(found)


def unconfirmed(contest: Contest) -> QuerySet[Member]:
    """Who takes part by what they say of themselves, which their union has not confirmed."""
    return Member.objects.filter(contest=contest, left=False, person__unconfirmed=True)


def to_confirm(application: Application) -> list[Finding]:
    """What the union is to confirm: nobody is accepted by rule before."""
    rows = unconfirmed(application.contest).filter(application=application).order_by("pk")
    return [Finding("confirmed", "missing", one) for one in rows.values_list("person", flat=True)]


def holding(contest: Contest, people: Iterable[str]) -> dict[str, Application]:
    """Person → the open application of this contest that the person belongs to."""
    rows = Member.objects.filter(contest=contest, person__in=list(people), left=False)
    rows = rows.filter(application__state__in=OPEN).select_related("application")
    return {row.person_id: row.application for row in rows}


class Waiting(NamedTuple):
    """An application for which there may be a place: what quotas and giving the place ask for."""

    pk: int
    contest_id: str
    code: str
    unit_id: str
    group: str
    place: int
    entry: str
    state: str
    version: int


def candidates(rows: Sequence[Waiting | Application], plan: Plan) -> list[Candidate]:
    """Applications of one contest as the quotas count them."""
    own = Unit.objects.filter(code__in={row.unit_id for row in rows})
    paths = {code: codes_of(path) for code, path in own.values_list("code", "path")}
    codes = {code for path in paths.values() for code in path}
    kinds = dict(Unit.objects.filter(code__in=codes).values_list("code", "kind"))
    units = {
        unit: tuple((kinds.get(code, ""), code) for code in path) for unit, path in paths.items()
    }
    grades = _grades(rows[0].contest_id) if rows and plan.order == "grade" else {}
    return [
        Candidate(row.code, units[row.unit_id], row.group, grades.get(row.pk, 0), row.place)
        for row in rows
    ]


def _grades(contest: str) -> dict[int, int]:
    """The highest grade among the people of each application that is not decided."""
    found: dict[int, int] = {}
    members = Member.objects.filter(
        contest=contest, left=False, application__state__in=UNDECIDED
    ).exclude(part="substitute")
    for application, grade in members.values_list("application_id", "person__grade"):
        found[application] = max(found.get(application, 0), grade or 0)
    return found


def told(findings: Sequence[Finding]) -> list[dict[str, str]]:
    """Findings as sentences, people and units by their names."""
    people = [one.person for one in findings if one.person]
    units = [
        word
        for one in findings
        if one.rule == "unit"
        for word in (*one.params["allowed"].split(), one.params["fact"])
    ]
    names = dict(Person.objects.filter(code__in=people).values_list("code", "name"))
    names |= dict(Unit.objects.filter(code__in=units).values_list("code", "name"))
    return [_told(one, names) for one in findings]


def _told(finding: Finding, names: dict[str, str]) -> dict[str, str]:
    zh, en = sentence(finding, names=names, zone=here())
    return {
        "rule": finding.rule,
        "verdict": finding.verdict,
        "person": finding.person,
        "zh": zh,
        "message": en,
    }


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def micros(at: datetime) -> int:
    """Microseconds since 1970."""
    return int(at.timestamp() * 1_000_000)
