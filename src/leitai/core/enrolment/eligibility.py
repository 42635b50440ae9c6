"""Whether an application meets the plan: every rule with the fact it was held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from leitai.core.enrolment.facts import Applying, Facts, age_on
from leitai.core.enrolment.plan import Group, Plan

Verdict = Literal["met", "failed", "missing"]


class Finding(Struct, frozen=True):
    """What one rule says of one person, or of the whole application.

    Attributes:
        rule: stable name; `words.py` makes a sentence of it.
        verdict: `missing`: the fact is not known, so nobody can say.
        person: whom it is about; empty: the application.
        params: the rule's own words and numbers, and the fact.
    """

    rule: str
    verdict: Verdict
    person: str = ""
    params: dict[str, str] = {}


Check = Callable[[Plan, Facts], Finding | None]


def examine(plan: Plan, application: Applying) -> list[Finding]:
    """Every rule that applies, met or not, in the order people read them."""
    return [*_whole(plan, application), *_each(plan, application)]


def unmet(findings: list[Finding]) -> list[Finding]:
    """What stands in the way."""
    return [one for one in findings if one.verdict != "met"]


def untimely(plan: Plan, at: datetime) -> Finding | None:
    """Why nothing is handed in at that moment, unless an organiser does it."""
    return next(iter(unmet(list(_time(plan, Applying((), at=at))))), None)


def group_of(plan: Plan, standing: str) -> str:
    """The one group somebody of that standing belongs to; empty if there is not exactly one."""
    found = [one.id for one in plan.groups if not one.standings or standing in one.standings]
    return found[0] if len(found) == 1 else ""


def _whole(plan: Plan, application: Applying) -> Iterator[Finding]:
    yield from _time(plan, application)
    yield from _size(plan, application)
    if plan.groups:
        yield _group(plan, application)
    if plan.kind != "person":
        yield Finding("title", "met" if application.title else "missing", "", {})
    if plan.consent is not None:
        given = application.consent == plan.consent.version
        yield Finding("consent", "met" if given else "missing", "", {})
    for asked in plan.attachments:
        if asked.required:
            there = asked.id in application.attached
            title = asked.title.get("zh") or asked.title.get("en", "")
            params = {"title": title, "title_en": asked.title.get("en") or title}
            yield Finding("attachment", "met" if there else "missing", "", params)


def _time(plan: Plan, application: Applying) -> Iterator[Finding]:
    if application.at is None:
        return
    if plan.opens is not None and application.at < plan.opens and not application.late:
        yield Finding("opens", "failed", "", {"opens": plan.opens.isoformat()})
    if plan.closes is not None:
        in_time = application.at < plan.closes or application.late
        params = {"closes": plan.closes.isoformat(), "at": application.at.isoformat()}
        yield Finding("closes", "met" if in_time else "failed", "", params)


def _size(plan: Plan, application: Applying) -> Iterator[Finding]:
    people = [one.person for one in application.people]
    if len(set(people)) < len(people):
        yield Finding("twice", "failed", "", {})
    full = sum(1 for one in application.people if one.part != "substitute")
    spare = len(application.people) - full
    if plan.kind == "person":
        least = most = 1
    else:
        least, most = plan.team.least, plan.team.most
    params = {"least": str(least), "most": str(most), "size": str(full)}
    if plan.kind != "person" or full != 1:
        yield Finding("size", "met" if least <= full <= most else "failed", "", params)
    allowed = plan.team.substitutes
    if spare or (allowed and plan.kind != "person"):
        params = {"most": str(allowed), "size": str(spare)}
        yield Finding("substitutes", "met" if spare <= allowed else "failed", "", params)


def _group(plan: Plan, application: Applying) -> Finding:
    groups = {one.id: one for one in plan.groups}
    chosen = groups.get(application.group)
    if chosen is None:
        verdict: Verdict = "failed" if application.group else "missing"
        return Finding("group_unknown", verdict, "", {"group": application.group})
    outside = [one for one in application.people if not _belongs(chosen, one)]
    params = {"group": chosen.title.get("zh") or chosen.id, "standing": ""}
    params["group_en"] = chosen.title.get("en") or chosen.id
    if outside:
        params["standing"] = outside[0].standing
        return Finding("group", "failed", outside[0].person, params)
    return Finding("group", "met", "", params)


def _belongs(group: Group, facts: Facts) -> bool:
    return not group.standings or facts.standing in group.standings


def _each(plan: Plan, application: Applying) -> Iterator[Finding]:
    for facts in application.people:
        for check in CHECKS:
            finding = check(plan, facts)
            if finding is not None:
                yield finding


def _standing(plan: Plan, facts: Facts) -> Finding | None:
    if not plan.standings:
        return None
    met = facts.standing in plan.standings
    params = {"allowed": " ".join(plan.standings), "fact": facts.standing}
    return Finding("standing", "met" if met else "failed", facts.person, params)


def _age(plan: Plan, facts: Facts) -> Finding | None:
    rule = plan.age
    if rule is None or (rule.least is None and rule.most is None):
        return None
    params = {"on": rule.on.isoformat(), "least": _text(rule.least), "most": _text(rule.most)}
    if facts.born is None:
        return Finding("age", "missing", facts.person, params)
    age = age_on(facts.born, rule.on)
    params |= {"fact": str(age)}
    return Finding("age", _within(age, rule.least, rule.most), facts.person, params)


def _grade(plan: Plan, facts: Facts) -> Finding | None:
    if plan.grade_least is None and plan.grade_most is None:
        return None
    params = {"least": _text(plan.grade_least), "most": _text(plan.grade_most)}
    if facts.grade is None:
        return Finding("grade", "missing", facts.person, params)
    params |= {"fact": str(facts.grade)}
    verdict = _within(facts.grade, plan.grade_least, plan.grade_most)
    return Finding("grade", verdict, facts.person, params)


def _trade(plan: Plan, facts: Facts) -> Finding | None:
    if not plan.trades:
        return None
    params = {"allowed": " ".join(plan.trades), "fact": facts.trade}
    if not facts.trade:
        return Finding("trade", "missing", facts.person, params)
    met = facts.trade.startswith(plan.trades)
    return Finding("trade", "met" if met else "failed", facts.person, params)


def _unit(plan: Plan, facts: Facts) -> Finding | None:
    if not plan.under:
        return None
    met = not set(plan.under).isdisjoint(facts.units)
    own = facts.units[-1] if facts.units else ""
    params = {"allowed": " ".join(plan.under), "fact": own}
    return Finding("unit", "met" if met else "failed", facts.person, params)


def _track(plan: Plan, facts: Facts) -> Finding | None:
    if not plan.one_track:
        return None
    verdict: Verdict = "failed" if facts.elsewhere else "met"
    return Finding("one_track", verdict, facts.person, {"fact": facts.elsewhere})


def _within(value: int, least: int | None, most: int | None) -> Verdict:
    low = least is not None and value < least
    high = most is not None and value > most
    return "failed" if low or high else "met"


def _text(value: int | None) -> str:
    return "" if value is None else str(value)


CHECKS: Final[tuple[Check, ...]] = (_standing, _age, _grade, _trade, _unit, _track)
