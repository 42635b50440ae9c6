"""Reading applications, for lists, pages and other rooms."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Q, QuerySet

from leitai.contests.enrolment.applying import examined
from leitai.contests.enrolment.counting import alike, keys_of, seated, turns
from leitai.contests.enrolment.entering import outlook_of
from leitai.contests.enrolment.joining import ticket_of
from leitai.contests.enrolment.models import Application, Attachment, Member, State
from leitai.contests.enrolment.placing import told_rooms
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.rules import may_change, organises, visible
from leitai.contests.models import Contest
from leitai.core.enrolment.places import Places
from leitai.governance.identity import Identity
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.masks import mask_id, mask_phone
from leitai.governance.organisation.models import LIVING, Person, Unit
from leitai.governance.organisation.numbers import id_of, phone_of

Row = dict[str, Any]
_SHOWN = 3


def members_of(contest: str) -> dict[str, list[str]]:
    """Entry → who belongs to it, leaders first; of accepted applications only."""
    found: dict[str, list[str]] = {}
    rows = Member.objects.filter(contest=contest, left=False).exclude(entry="")
    rows = rows.filter(application__state=State.ACCEPTED)
    for entry, person in rows.order_by("part", "pk").values_list("entry", "person_id"):
        found.setdefault(entry, []).append(person)
    return found


def people_in(contest: str) -> QuerySet[Any, Any]:
    """Codes of everybody who takes part, of accepted applications only."""
    here = Member.objects.filter(contest=contest, left=False, application__state=State.ACCEPTED)
    return here.values("person")


def entries_shared(contest: str, besides: Collection[str] = ()) -> list[tuple[str, str, str]]:
    """Person, other contest and entry there, of who takes part in this one, and of others."""
    meant = Q(person__in=people_in(contest)) | Q(person__in=besides)
    rows = Member.objects.filter(meant, left=False, application__state=State.ACCEPTED)
    rows = rows.exclude(contest=contest).exclude(entry="")
    return list(rows.values_list("person_id", "contest_id", "entry"))


def people_of_entry(contest: str, entry: str) -> list[str]:
    """Codes of who belongs to an entry."""
    rows = Member.objects.filter(contest=contest, entry=entry, left=False)
    return list(rows.filter(application__state=State.ACCEPTED).values_list("person_id", flat=True))


def entries_of_person(person: str) -> list[tuple[str, str]]:
    """Contest and entry of everything somebody takes part in."""
    rows = Member.objects.filter(person=person, left=False, application__state=State.ACCEPTED)
    return list(rows.exclude(entry="").values_list("contest_id", "entry"))


def list_applications(  # noqa: PLR0913 -- what one may filter by
    *,
    identity: Identity,
    contest: Contest,
    state: str = "",
    unit: str = "",
    q: str = "",
    after: str = "",
    limit: int = 50,
) -> Row:
    """A page of the applications within reach, in the order of their codes."""
    every = visible(identity, contest)
    if unit:
        top = Unit.objects.filter(code=unit).first()
        every = every.filter(begins("unit__path", top.path)) if top else every.none()
    if q:
        every = every.filter(_holds(contest, q))
    counted = every.order_by().values("state").annotate(n=Count("pk", distinct=True))
    counts = {one["state"]: one["n"] for one in counted}
    chosen = every.filter(state=state) if state else every
    total = counts.get(state, 0) if state else sum(counts.values())
    page = chosen.filter(pk__gt=_pk_of(contest, after)) if after else chosen
    rows = list(page.select_related("unit").order_by("pk").distinct()[: limit + 1])
    shown = rows[:limit]
    return {
        "applications": application_rows(contest, shown),
        "next": shown[-1].code if len(rows) > limit else None,
        "total": total,
        "counts": counts,
        "may_decide": organises(identity, contest),
    }


def _pk_of(contest: Contest, code: str) -> int:
    found = Application.objects.filter(contest=contest, code=code).values_list("pk", flat=True)
    return found.first() or 0


def _holds(contest: Contest, q: str) -> Q:
    words = Q(code__iexact=q) | Q(entry__iexact=q) | Q(key=q) | Q(title__icontains=q)
    words |= Q(unit__name__icontains=q)
    people = Member.objects.filter(contest=contest, left=False, person__name__icontains=q)
    return words | Q(pk__in=people.values("application"))


def application_rows(contest: Contest, rows: Sequence[Application]) -> list[Row]:
    """Applications for a list, with their people's names and places in the queue."""
    names: dict[int, list[str]] = {}
    members = Member.objects.filter(application__in=rows, left=False).order_by("pk")
    for application, name in members.values_list("application_id", "person__name"):
        names.setdefault(application, []).append(name)
    waiting = turns(contest, plan_of(contest), rows)
    return [_row(row, names.get(row.pk, []), waiting.get(row.code)) for row in rows]


def _row(row: Application, names: list[str], waiting: int | None) -> Row:
    moment = datetime.fromtimestamp(row.place / 1_000_000, UTC) if row.place else None
    return {
        "id": row.code,
        "title": row.title,
        "names": names[:_SHOWN],
        "people": len(names),
        "unit": row.unit_id,
        "unit_name": row.unit.name,
        "group": row.group,
        "state": row.state,
        "entry": row.entry,
        "key": row.key,
        "reason": row.reason,
        "version": row.version,
        "submitted": moment,
        "waiting": waiting,
    }


def application_detail(*, identity: Identity, application: Application) -> Row:
    """An application with its people, files and what each rule says of it."""
    (row,) = application_rows(application.contest, [application])
    members = application.members.select_related("person").order_by("left", "pk")
    changes = may_change(identity, application)
    return (
        row
        | outlook_of(application)
        | {
            "ticket": ticket_of(application) if changes else "",
            "members": [
                {
                    "person": one.person_id,
                    "name": one.person.name,
                    "part": one.part,
                    "left": one.left,
                }
                for one in members
            ],
            "attachments": attachments_of(application),
            "findings": examined(application=application),
            "steps": _steps(application, named=organises(identity, application.contest)),
            "consent": application.consent,
            "replaces": application.replaces.code if application.replaces else None,
            "replaced_by": Application.objects.filter(replaces=application)
            .values_list("code", flat=True)
            .first(),
            "may_change": changes,
            "may_decide": organises(identity, application.contest),
        }
    )


def _steps(application: Application, *, named: bool) -> list[Row]:
    """What was done to it, oldest first."""
    return [
        {
            "at": one.at,
            "act": one.act,
            "before": one.before,
            "reason": one.reason,
            "words": one.words,
            "by": (one.by.first_name or one.by.username) if named and one.by else "",
        }
        for one in application.steps.select_related("by").order_by("pk")
    ]


def attachments_of(application: Application) -> list[Row]:
    """The files that were handed in."""
    rows = Attachment.objects.filter(application=application).order_by("slot")
    return [
        {"slot": one.slot, "name": one.name, "media": one.media, "size": one.size} for one in rows
    ]


def quota_board(*, identity: Identity, contest: Contest) -> Row:
    """Quotas that count anybody within reach, and how many of those wait for each."""
    plan = plan_of(contest)
    own = visible(identity, contest)
    seen = alike(own.filter(state=State.ACCEPTED))
    waiting = alike(own.filter(state=State.WAITLISTED))
    waits = keys_of(waiting, plan)
    keys = waits.keys() | keys_of(seen, plan).keys()
    places = Places(plan.quotas, seated(contest, plan))
    rooms = [room for room in places.rooms() if (room.what, room.of) in keys]
    return {
        "rooms": [
            {**told, "waiting": waits[told["what"], told["of"]]} for told in told_rooms(rooms)
        ],
        "accepted": seen.total(),
        "waitlisted": waiting.total(),
    }


def me_row(person: Person) -> Row:
    """Somebody as they see themselves; numbers are masked on every screen."""
    return {
        "person": person.code,
        "name": person.name,
        "unit": person.unit_id,
        "unit_name": person.unit.name,
        "phone": mask_phone(phone_of(person)),
        "id_number": mask_id(id_of(person)),
        "standing": person.standing,
        "grade": person.grade,
        "trade": person.trade,
        "unconfirmed": person.unconfirmed,
    }


def person_of(user: int) -> Person | None:
    """Whom an account is tied to."""
    return Person.objects.filter(LIVING, user=user).select_related("unit").first()


def units_to_choose(*, contest: Contest, q: str, limit: int = 20) -> list[Row]:
    """Units whose name holds the words, among those the contest is for; names are public."""
    chosen = Unit.objects.filter(closed=False, name__icontains=q)
    under = plan_of(contest).under
    if under:
        inside = Q(pk__in=[])
        for path in Unit.objects.filter(code__in=under).values_list("path", flat=True):
            inside |= begins("path", path)
        chosen = chosen.filter(inside)
    return [{"code": one.code, "name": one.name} for one in chosen.order_by("path")[:limit]]
