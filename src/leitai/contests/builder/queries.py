"""Reading templates and profiles."""

from __future__ import annotations

from functools import cache
from typing import Any

from leitai.contests.builder.models import Profile
from leitai.contests.builder.templates import Template, rulebook_of, templates
from leitai.contests.models import Contest
from leitai.contests.queries import title_of
from leitai.core.rulebook.parse import read_rulebook

Row = dict[str, Any]


def list_templates() -> list[Row]:
    """All templates, with what their rulebooks judge."""
    return [template_row(name) for name in templates()]


@cache
def template_row(name: str) -> Row:
    """One template."""
    template: Template = templates()[name]
    rules = read_rulebook(rulebook_of(name))
    return {
        "id": name,
        "title": dict(template.title),
        "about": dict(template.about),
        "kind": template.kind,
        "entry": template.entry,
        "trade": template.trade,
        "groups": template.groups,
        "roles": template.roles,
        "days": template.days,
        "steps": [{"id": one.id, "title": dict(one.title), "from": one.start, "to": one.end}
                  for one in template.plan],
        "stages": [{"id": one.id, "title": dict(one.title),
                    "criteria": [dict(each.title) for each in one.criteria]}
                   for one in rules.stages],
        "awards": [dict(one.title) for one in rules.awards],
        "venues": [{"name": one.name, "seat": one.seat, "stations": one.stations}
                   for one in (template.hall.venues if template.hall else ())],
    }  # fmt: skip


def profile_of(contest: Contest) -> Profile:
    """The profile; a fresh one, not stored, of a contest that was opened without."""
    return Profile.objects.filter(contest=contest).first() or Profile(contest=contest)


def profile_row(contest: Contest, profile: Profile | None = None) -> Row:
    """How a contest presents itself."""
    own = profile or profile_of(contest)
    unit = contest.unit
    return {
        "contest": contest.slug,
        "version": own.version,
        "title": title_of(contest),
        "kind": contest.kind,
        "template": own.template,
        "source": own.source,
        "unit": contest.unit_id,
        "unit_name": None if unit is None else unit.name,
        "edition": contest.edition_id,
        "level": contest.level,
        "trade": contest.trade,
        "hosts": contest.hosts,
        "starts": contest.starts and contest.starts.isoformat(),
        "ends": contest.ends and contest.ends.isoformat(),
        "entry": own.entry,
        "groups": own.groups,
        "plan": own.plan,
        "place": own.place,
        "contact": own.contact,
        "notice": own.notice,
        "archived": contest.archived and contest.archived.isoformat(),
    }
