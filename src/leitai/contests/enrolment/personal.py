"""What enrolment keeps of people: shown to them, erased, joined when two rows were one person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.db.models import Q

from leitai.contests.enrolment.attaching import forget_files
from leitai.contests.enrolment.list_rows import forget_rows, rows_kept
from leitai.contests.enrolment.models import (
    OPEN,
    Application,
    Attachment,
    Enrolment,
    ImportRow,
    Member,
    State,
    Step,
)
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.refusals import both_enrolled
from leitai.contests.models import EntryKind, EntryName, JudgeName
from leitai.contests.names import NAMES
from leitai.governance.organisation.models import LIVING, Person

Row = dict[str, Any]
ERASED: Final = "erased"


def kept_of(code: str) -> dict[str, list[Row]]:
    """Somebody's applications with their files, and rows of lists, as JSON values."""
    members = Member.objects.filter(person=code).order_by("pk")
    return {
        "applications": [_told(one) for one in members.select_related("application__contest")],
        "list_rows": rows_kept(code),
    }


def _told(member: Member) -> Row:
    row = member.application
    files = Attachment.objects.filter(application=row).order_by("slot")
    at = f"/api/contests/{row.contest_id}/applications/{row.code}/attachments"
    return {
        "contest": row.contest_id,
        "contest_title": row.contest.title_zh,
        "application": row.code,
        "title": row.title,
        "key": row.key,
        "unit": row.unit_id,
        "group": row.group,
        "state": row.state,
        "entry": row.entry,
        "part": member.part,
        "left": member.left,
        "consent": row.consent,
        "created": row.created,
        "attachments": [
            {"slot": one.slot, "name": one.name, "size": one.size, "at": f"{at}/{one.slot}"}
            for one in files
        ],
    }


def erase(code: str) -> None:
    """Erase the person's name wherever a contest shows it, their files, and rows of lists.

    What is not decided is withdrawn; entries stay as the ledger knows them. A team keeps its files
    and its name without the person's, as long as somebody else is in it.
    """
    person = Person.objects.get(pk=code)
    rows = Application.objects.filter(members__person=code).distinct().select_related("contest")
    shared = _shared(code)
    for row in rows:
        _forget_title(row, person.name, alone=row.pk not in shared)
    forget_files([row.pk for row in rows if row.pk not in shared])
    touched = {row.contest_id for row in rows} | _forget_names_by_hand(person)
    forget_rows(person)
    transaction.on_commit(lambda: _changed(touched))


def _shared(code: str) -> set[int]:
    """Applications of the person with somebody else in them who is still known."""
    others = Member.objects.filter(application__members__person=code, person__erased=None)
    return set(others.exclude(person=code).values_list("application", flat=True))


def _forget_title(row: Application, name: str, *, alone: bool) -> None:
    person = plan_of(row.contest).kind == "person"
    row.title = "" if person else _without(row.title, name)
    if alone and row.state in (State.DRAFT, State.SUBMITTED, State.WAITLISTED):
        row.state, row.reason = State.WITHDRAWN, ERASED
    if alone:
        row.key = ""
        Step.objects.filter(application=row).update(words="")
    row.version += 1
    row.save()
    for one in EntryName.objects.filter(contest=row.contest, entry=row.entry).exclude(entry=""):
        one.name = "" if one.kind == EntryKind.PERSON else _without(one.name, name)
        one.save(update_fields=["name"])


def _without(text: str, name: str) -> str:
    return text.replace(name, "").strip() if name else text


def _forget_names_by_hand(person: Person) -> set[str]:
    """Entries and judges registered by name only are meant if nobody else could be.

    Returns:
        The contests whose names changed.
    """
    if not person.name:
        return set()
    namesakes = Person.objects.filter(LIVING, name=person.name).exclude(pk=person.pk)
    own = EntryName.objects.filter(name=person.name, unit=person.unit_id, kind=EntryKind.PERSON)
    touched: set[str] = set()
    if not namesakes.filter(unit=person.unit_id).exists():
        touched |= set(own.values_list("contest", flat=True))
        own.update(name="")
    if not namesakes.exists():
        judges = JudgeName.objects.filter(name=person.name)
        touched |= set(judges.values_list("contest", flat=True))
        judges.update(name="")
    return touched


def _changed(contests: Iterable[str]) -> None:
    for contest in contests:
        NAMES.changed(contest)


def hand_over(gone: str, stays: str) -> None:
    """Everything the first takes part in is the second's.

    Raises:
        Fault: both take part in one contest by different applications.
    """
    both = Q(person=gone) | Q(person=stays)
    contests = Member.objects.filter(both).values("contest")
    list(Enrolment.objects.select_for_update().filter(contest__in=contests).order_by("pk"))
    _refuse_both(gone, stays)
    there = Member.objects.filter(person=stays)
    for member in Member.objects.filter(person=gone):
        known = there.filter(application=member.application_id).first()
        if known is None:
            member.person_id = stays
            member.save(update_fields=["person"])
            continue
        if known.left and not member.left:
            known.left, known.part, known.entry = False, member.part, member.entry
            known.save()
        member.delete()
    ImportRow.objects.filter(person=gone).update(person=stays)


def _refuse_both(gone: str, stays: str) -> None:
    held = Member.objects.filter(left=False, application__state__in=OPEN)
    theirs = {one.contest_id: one for one in held.filter(person=stays)}
    for one in held.filter(person=gone).select_related("application", "contest"):
        other = theirs.get(one.contest_id)
        if other is not None and other.application_id != one.application_id:
            raise both_enrolled(one.contest, one.application.code, other.application.code)
