"""Applications by a union for its people: looked at before anything is sent, then many at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from django.db import transaction

from leitai.contests.enrolment import facts
from leitai.contests.enrolment.applying import Wish, enter, new_application, only_group
from leitai.contests.enrolment.counting import chains, seated, waits
from leitai.contests.enrolment.models import Application, State
from leitai.contests.enrolment.placing import register_pending, settle, told_rooms
from leitai.contests.enrolment.plans import locked, plan_of
from leitai.contests.enrolment.refusals import applied_already, no_place, not_eligible
from leitai.contests.enrolment.steps import Doing, note_steps, user_of
from leitai.contests.models import Contest
from leitai.core.enrolment.eligibility import Finding, examine, unmet
from leitai.core.enrolment.facts import Applying
from leitai.core.enrolment.places import Candidate, Key, Places
from leitai.core.enrolment.plan import Plan
from leitai.governance.faults import Fault, invalid

Row = dict[str, Any]
LATER: Final = frozenset({"attachment"})
"""Rules that can be met after the draft is there."""


def look_over(*, contest: Contest, wishes: Sequence[Wish]) -> list[Row]:
    """What each would meet if it were handed in now, one after the other; nothing is kept."""
    plan = plan_of(contest)
    held = _held(contest, wishes)
    paths = chains({wish.unit.path for wish in wishes})
    places, waiting = Places(plan.quotas, seated(contest, plan)), waits(contest, plan)
    rows = list[Row]()
    for wish in wishes:
        wish = _grouped(plan, wish)  # noqa: PLW2901 -- the same wish, said fully
        one = Candidate("", paths[wish.unit.path], wish.group)
        seen = _seen(wish, held) | outlook(plan, places, one, waiting)
        rows.append(seen | {"findings": facts.told(_findings(plan, contest, wish))})
        if not places.full(one):
            places.take(one)
    return rows


def outlook(plan: Plan, places: Places, one: Candidate, waiting: Counter[Key]) -> Row:
    """Every quota that counts it, and whether it would find a place."""
    short = bool(places.full(one))
    rooms = told_rooms(places.of(one))
    return {
        "rooms": [{**room, "waiting": waiting[room["what"], room["of"]]} for room in rooms],
        "outlook": ("waits" if plan.waiting else "none") if short else "free",
    }


def outlook_of(application: Application) -> Row:
    """The same for one that is there; nothing once it is decided."""
    plan, contest = plan_of(application.contest), application.contest
    if application.state not in (State.DRAFT, State.SUBMITTED, State.REFUSED, State.WAITLISTED):
        return {"rooms": [], "outlook": "free"}
    path = application.unit.path
    one = Candidate(application.code, chains([path])[path], application.group)
    return outlook(plan, Places(plan.quotas, seated(contest, plan)), one, waits(contest, plan))


def enter_many(*, contest: Contest, wishes: Sequence[Wish], doing: Doing) -> list[Row]:
    """Hand many in at once; who does not meet the rules is told, the others are done.

    What only lacks its files stays as a draft until they are there.
    """
    with transaction.atomic():
        row, plan = locked(contest)
        held, now = _held(contest, wishes), facts.micros(facts.now())
        made, errors = list[Application | None](), dict[int, Fault]()
        for place, wish in enumerate(wishes):
            full = _grouped(plan, wish)
            try:
                ready = _require_fit(plan, contest, full, held)
            except Fault as fault:
                errors[place] = fault
                made.append(None)
                continue
            one = new_application(row, contest, full, by=user_of(doing.actor), keep=False)
            if ready:
                one.state, one.place = State.SUBMITTED, now + place
            one.save()
            enter(one, full.people)
            held |= {taking.person.code: one for taking in full.people}
            made.append(one)
        row.save(update_fields=["last"])
        left = settle(contest=contest, plan=plan)
        for place, entered in enumerate(made):
            if entered is not None and not plan.waiting and entered.code in left:
                errors[place] = no_place(left[entered.code])
                Application.objects.filter(pk=entered.pk).update(state=State.DRAFT)
        note_steps([(one, State.DRAFT) for one in made if one is not None], doing)
    register_pending(contest=contest, actor=doing.actor)
    states = Application.objects.in_bulk([one.pk for one in made if one is not None])
    return [
        _entered(wish, states.get(one.pk) if one is not None else None, errors.get(place))
        for place, (wish, one) in enumerate(zip(wishes, made, strict=True))
    ]


def _entered(wish: Wish, one: Application | None, error: Fault | None) -> Row:
    told: Row = {
        "people": [_person(taking) for taking in wish.people],
        "id": one.code if one is not None else "",
        "state": one.state if one is not None else "",
    }
    return told | (error.body() if error is not None else {})


def _require_fit(plan: Plan, contest: Contest, wish: Wish, held: dict[str, Application]) -> bool:
    """Whether it can be handed in at once; raises `Fault` if it can never be as it is."""
    codes = [taking.person.code for taking in wish.people]
    if len(set(codes)) < len(codes):
        raise invalid("A person stands twice in the list.", "名单中同一人出现两次，数据没有改变。")
    for code in codes:
        if code in held:
            raise applied_already(code, held[code].code)
    wrong = unmet(_findings(plan, contest, wish))
    if any(one.rule not in LATER for one in wrong):
        problems: list[Row] = [{"code": one["rule"], **one} for one in facts.told(wrong)]
        raise not_eligible(problems)
    return not wrong


def _findings(plan: Plan, contest: Contest, wish: Wish) -> list[Finding]:
    people = [(taking.person, taking.part) for taking in wish.people]
    whole = Applying(
        people=facts.facts_of(plan, contest, people),
        group=wish.group,
        title=wish.title,
        consent=wish.consent,
        at=facts.now(),
        late=wish.late,
    )
    return examine(plan, whole)


def _grouped(plan: Plan, wish: Wish) -> Wish:
    return wish._replace(group=wish.group or only_group(plan, wish.people))


def _held(contest: Contest, wishes: Sequence[Wish]) -> dict[str, Application]:
    return facts.holding(contest, {taking.person.code for wish in wishes for taking in wish.people})


def _seen(wish: Wish, held: dict[str, Application]) -> Row:
    taken = [held[one.person.code].code for one in wish.people if one.person.code in held]
    return {
        "people": [_person(taking) for taking in wish.people],
        "unit_name": wish.unit.name,
        "group": wish.group,
        "held": taken[0] if taken else "",
    }


def _person(taking: Any) -> Row:
    return {"person": taking.person.code, "name": taking.person.name, "part": taking.part}
