"""Who of a list will find a place and who will wait, told before anything is written."""

from __future__ import annotations

from collections import Counter
from typing import Any

from leitai.contests.enrolment.counting import chains, seated
from leitai.contests.enrolment.import_context import Read
from leitai.contests.enrolment.models import OPEN, Application, ImportJob, Member, Phase, RowState
from leitai.contests.enrolment.placing import told_rooms
from leitai.contests.enrolment.plans import plan_of
from leitai.core.enrolment.places import Candidate, Key, Places, Room, admit
from leitai.core.enrolment.plan import Plan, Quotas
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.sealed import digest

Row = dict[str, Any]
SHOWN = 20


def foretold(read: Read) -> Row:
    """What is kept of a row so that quotas can count it; nothing that tells who it is."""
    values, person = read.checked.values, read.person
    return {
        "known": person is not None,
        "unit": values.get("unit", ""),
        "group": values.get("group", ""),
        "grade": int(values.get("grade") or (person.grade if person else 0) or 0),
        "team": digest(values["team"]) if values.get("team") else "",
    }


def prospects(job: ImportJob) -> Row | None:
    """How many of the rows that are ready will find no place; nothing where there is no quota."""
    plan = plan_of(job.contest)
    if plan.quotas == Quotas() or job.phase not in (Phase.CHECKED, Phase.APPLIED):
        return None
    new = _candidates(job, plan)
    taken = seated(job.contest, plan)
    chosen, places = set(admit(plan, taken, new)), Places(plan.quotas, taken)
    for one in new:
        if one.id in chosen:
            places.take(one)
    stuck = [one for one in new if one.id not in chosen]
    rooms: dict[Key, Room] = {}
    waiting: Counter[Key] = Counter()
    for one in stuck:
        for room in places.full(one):
            rooms[room.what, room.of] = room
            waiting[room.what, room.of] += 1
    named = told_rooms([rooms[key] for key, _ in waiting.most_common(SHOWN)])
    return {
        "applications": len(new),
        "without": len(stuck),
        "waits": plan.waiting,
        "by_hand": plan.accept == "hand",
        "rooms": [{**room, "waiting": waiting[room["what"], room["of"]]} for room in named],
    }


def _candidates(job: ImportJob, plan: Plan) -> list[Candidate]:
    """The applications the rows would make, one for each team."""
    ready = job.rows.filter(state=RowState.READY)
    held = _held(job)
    teams = _teams(job) if plan.kind != "person" else set()
    rows = list(ready.order_by("n").values_list("n", "person", "made"))
    units = dict(
        Unit.objects.filter(code__in={made.get("unit", "") for _, _, made in rows}).values_list(
            "code", "path"
        )
    )
    paths = chains(units.values())
    found: dict[object, Candidate] = {}
    for n, person, made in rows:
        team = (made.get("unit", ""), made.get("team", "")) if plan.kind != "person" else None
        if person in held or team in teams or made.get("unit", "") not in units:
            continue
        chain = paths[units[made["unit"]]]
        one = Candidate(f"{n:08d}", chain, made.get("group", ""), made.get("grade", 0), n)
        found.setdefault(team or n, one)
    return list(found.values())


def _held(job: ImportJob) -> set[str]:
    """People of the list who have an application already."""
    known = job.rows.filter(state=RowState.READY).exclude(person="").values("person")
    members = Member.objects.filter(contest=job.contest, left=False, person__in=known)
    open_ones = members.filter(application__state__in=OPEN)
    return set(open_ones.values_list("person_id", flat=True))


def _teams(job: ImportJob) -> set[tuple[str, str]]:
    """Unit and team of the applications that are open."""
    rows = Application.objects.filter(contest=job.contest, state__in=OPEN).exclude(title="")
    return {(unit, digest(title)) for unit, title in rows.values_list("unit_id", "title")}
