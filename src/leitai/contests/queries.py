"""Reading contests and names."""

from __future__ import annotations

from typing import Final, NamedTuple

from django.db.models import Q, QuerySet

from leitai.contests.models import Contest, Edition, EntryName, JudgeName, Series, UnitName
from leitai.contests.parties import UNIT, is_joined, joined
from leitai.contests.rules import runs
from leitai.contests.states import STATES, WAITING
from leitai.core.ledger.acts import EntryRegistered, JudgeRegistered
from leitai.governance.identity import Identity
from leitai.governance.models import Grant, Role
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.rules import UnitRight, reach
from leitai.governance.rules import Right
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.journal.models import Document

Row = dict[str, object]
MOST_CONTESTS: Final = 200


class Called(NamedTuple):
    """What an entry and its unit are called, and what kind of entry it is."""

    name: str | None = None
    unit: str | None = None
    kind: str = "person"


def title_of(thing: Series | Edition | Contest) -> dict[str, str]:
    """Language → words, empty ones left out."""
    words = {"zh": thing.title_zh, "en": thing.title_en}
    return {language: text for language, text in words.items() if text}


def list_series() -> list[Row]:
    """All series."""
    return [{"id": one.slug, "title": title_of(one)} for one in Series.objects.order_by("slug")]


def list_editions() -> list[Row]:
    """All editions."""
    return [
        {"id": one.slug, "series": one.series_id, "title": title_of(one)}
        for one in Edition.objects.order_by("slug")
    ]


def list_contests(
    *, identity: Identity, q: str = "", after: str = "", limit: int = MOST_CONTESTS
) -> list[Row]:
    """Contests, the newest first, and what the asker is to each.

    Others see what has been published or has begun; archived ones are their people's only.

    Args:
        identity: who asks.
        q: part of the title, or the beginning of the id.
        after: id of the last contest one has seen.
        limit: how many.
    """
    STATES.refresh()
    # Who opened a contest plainly shows its live board from the start, unless it is turned off.
    off = Contest.objects.filter(publications__artefact="live", publications__public=False)
    begun = ~Q(progress=None) & ~Q(progress__state=WAITING) & ~Q(slug__in=off.values("slug"))
    out = Q(publications__public=True) | begun
    theirs = Q(slug__in=Contest.objects.filter(out, archived=None).values("slug"))
    chosen = Contest.objects.filter(own(identity) | theirs)
    return [contest_row(one, identity) for one in page_of(chosen, q=q, after=after)[:limit]]


def own(identity: Identity) -> Q:
    """Contests the asker has to do with: by a role, a judge's link, or a unit of theirs."""
    if identity.superuser:
        return ~Q(pk__in=())
    found = Q(slug__in=[*identity.grants, *identity.judges]) | joined(identity)
    for path in reach(identity, UnitRight.MANAGE):
        found |= begins("unit__path", path)
    return found


def page_of(contests: QuerySet[Contest], *, q: str, after: str) -> QuerySet[Contest]:
    """Those that `q` names, the newest first, beyond the contest `after`."""
    chosen = contests.select_related("unit").order_by("-created", "-slug")
    if q:
        named = Q(title_zh__icontains=q) | Q(title_en__icontains=q) | Q(slug__istartswith=q)
        chosen = chosen.filter(named | Q(unit__name__icontains=q))
    last = Contest.objects.filter(slug=after).first() if after else None
    if last is not None:
        older = Q(created__lt=last.created) | Q(created=last.created, slug__lt=last.slug)
        chosen = chosen.filter(older)
    return chosen


def host_path(contest_id: str) -> str | None:
    """Path of the unit that holds the contest."""
    return Contest.objects.filter(slug=contest_id).values_list("unit__path", flat=True).first()


def contest_row(contest: Contest, identity: Identity) -> Row:
    """One contest for a list."""
    whole = identity.superuser or runs(identity, contest)
    return {
        "id": contest.slug,
        "title": title_of(contest),
        "kind": contest.kind,
        "edition": contest.edition_id,
        "role": Role.ORGANISER if whole else identity.grants.get(contest.slug),
        "judge": identity.judges.get(contest.slug),
    }


def contest_detail(*, contest: Contest, identity: Identity) -> Row:
    """A contest and its stages; the public sees the numbers of the frozen view."""
    inside = identity.may(contest.slug, Right.PROGRESS) or runs(identity, contest)
    row = contest_row(contest, identity)
    if row["role"] is None and is_joined(identity, contest):
        row["role"] = UNIT
    with current().book(contest.slug) as book:
        return row | {
            "rulebook": book.rulebook.digest if book.rulebook else None,
            "seq": book.seq,
            "stages": _stages(book, inside=inside),
            "entries": sum(1 for about in book.said if about[0] == "entry"),
            "judges": sum(1 for about in book.said if about[0] == "judge"),
        }


def _stages(book: Book, *, inside: bool) -> list[Row]:
    if book.rulebook is None:
        return []
    fold = book.full if inside else book.public
    rows: list[Row] = []
    for stage in book.rulebook.stages:
        progress = fold.progress(stage.id)
        rows.append(
            {
                "id": stage.id,
                "title": dict(stage.title),
                "status": str(fold.stage_status(stage.id)),
                "automatic": stage.referee is not None,
                "given": progress.given,
                "expected": progress.expected,
            }
        )
    return rows


def rulebook_in_force(*, contest: Contest) -> bytes:
    """The bytes of the rulebook, with the last correction; raises `Refused` if there is none."""
    with current().book(contest.slug) as book:
        digest = book.full.digest
    return bytes(Document.objects.get(digest=digest).content)


def entry_names(contest_id: str, *, q: str = "") -> dict[str, Called]:
    """Entry → its name, its unit's name and its kind; those that every word of `q` is found in."""
    units = unit_names(contest_id=contest_id)
    rows = EntryName.objects.filter(contest_id=contest_id)
    for word in q.split():
        of = [unit for unit, name in units.items() if word.casefold() in name.casefold()]
        rows = rows.filter(Q(name__icontains=word) | Q(entry__istartswith=word) | Q(unit__in=of))
    return {one.entry: Called(one.name or None, units.get(one.unit), one.kind) for one in rows}


def unit_names(*, contest_id: str) -> dict[str, str]:
    """Unit → its name."""
    rows = UnitName.objects.filter(contest_id=contest_id)
    return dict(rows.values_list("unit", "name"))


def judge_names(*, contest_id: str) -> dict[str, str]:
    """Judge → name."""
    rows = JudgeName.objects.filter(contest_id=contest_id)
    return dict(rows.values_list("judge", "name"))


def list_entries(*, contest: Contest, q: str = "", limit: int | None = None) -> list[Row]:
    """Entries as registered, with their names and whether they still take part.

    Args:
        contest: which.
        q: words that each stand in the name, the unit's name or at the beginning of the id.
        limit: how many; all if not said.
    """
    names = entry_names(contest_id=contest.slug, q=q)
    with current().book(contest.slug) as book:
        entrants = book.full.entrants if book.rulebook is not None else {}
        acts = [
            (act, entrants[act.entry].standing if act.entry in entrants else "ok")
            for act in book.said.values()
            if isinstance(act, EntryRegistered) and (not q or act.entry in names)
        ]
    return [_entry_row(act, standing, names.get(act.entry)) for act, standing in acts[:limit]]


def _entry_row(act: EntryRegistered, standing: str, called: Called | None) -> Row:
    name, unit, kind = called or Called()
    return {
        "entry": act.entry,
        "name": name or "",
        "kind": kind,
        "unit": act.unit,
        "unit_name": unit,
        "group": act.group,
        "official": act.official,
        "attributes": dict(act.attributes),
        "standing": standing,
    }


def list_judges(*, contest: Contest) -> list[Row]:
    """Judges as registered, with their names."""
    names = judge_names(contest_id=contest.slug)
    units = unit_names(contest_id=contest.slug)
    with current().book(contest.slug) as book:
        acts = [act for act in book.said.values() if isinstance(act, JudgeRegistered)]
    return [
        {
            "judge": act.judge,
            "name": names.get(act.judge, ""),
            "unit": act.unit,
            "unit_name": units.get(act.unit or ""),
            "constituency": act.constituency,
            "remote": act.remote,
        }
        for act in acts
    ]


def list_roles(*, contest: Contest) -> list[Row]:
    """Users with a role in the contest."""
    rows = Grant.objects.filter(contest=contest.slug).select_related("user").order_by("pk")
    return [{"username": one.user.get_username(), "role": one.role} for one in rows]


def find_book(contest_id: str) -> Book:
    """The book of a contest that is there; raises `LookupError` if there is none."""
    if not Contest.objects.filter(slug=contest_id).exists():
        raise LookupError(contest_id)
    return current().book(contest_id)
