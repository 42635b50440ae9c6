"""What each artefact shows, whether public yet or not; the same for preview and for strangers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from leitai.contests.builder.hooks import shown_by_room
from leitai.contests.builder.models import Artefact, Profile, Publication
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called, title_of
from leitai.core.ledger.acts import EntryRegistered
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.sheet import natural
from leitai.core.rulebook.standings import shown
from leitai.journal.journal import current

Row = dict[str, Any]
PAGE: Final = 200
NOT_READY: Final[dict[str, dict[str, str]]] = {
    "notice": {"zh": "通知正文还没有写。", "en": "The notice has no text yet."},
    "entries": {"zh": "还没有参赛者。", "en": "Nobody takes part yet."},
    "schedule": {"zh": "还没有排定场次与工位。", "en": "No places are assigned yet."},
    "draw": {"zh": "还没有完成抽签。", "en": "No draw has been made yet."},
    "results": {"zh": "还没有成绩。", "en": "There is no score yet."},
}


def public_view(*, contest: Contest) -> Row:
    """What a stranger may see; artefacts that are not published are `None`."""
    public = published(contest)
    sections = {
        name: paged(content_of(contest, name)) if name in public else None
        for name in Artefact.values
    }
    return {
        "contest": contest.slug,
        "title": title_of(contest),
        "kind": contest.kind,
        "archived": contest.archived is not None,
        "published": [name for name in Artefact.values if sections[name] is not None],
        **sections,
    }


def published(contest: Contest) -> set[str]:
    """Names of the artefacts whose switch is on."""
    rows = Publication.objects.filter(contest=contest, public=True)
    return set(rows.values_list("artefact", flat=True))


def content_of(contest: Contest, artefact: str) -> Row | None:
    """All that an artefact shows; `None`: there is nothing to show yet."""
    return CONTENTS[artefact](contest)


def paged(content: Row | None, *, offset: int = 0, limit: int = PAGE, q: str = "") -> Row | None:
    """A content with that many of its rows, those that hold the words asked for."""
    if content is None or "rows" not in content:
        return content
    rows = [row for row in content["rows"] if not q or _holds(row, q.casefold())]
    end = offset + limit
    more = end if end < len(rows) else None
    return {**content, "rows": rows[offset:end], "count": len(rows), "next": more}


def _holds(row: Row, q: str) -> bool:
    return any(isinstance(value, str) and q in value.casefold() for value in row.values())


def notice(contest: Contest) -> Row | None:
    """The notice with its facts."""
    profile = Profile.objects.filter(contest=contest).first()
    if profile is None or not profile.notice.strip():
        return None
    unit = contest.unit
    return {
        "text": profile.notice,
        "starts": contest.starts and contest.starts.isoformat(),
        "ends": contest.ends and contest.ends.isoformat(),
        "place": profile.place,
        "contact": profile.contact,
        "level": contest.level,
        "trade": contest.trade,
        "unit": None if unit is None else unit.name,
        "hosts": contest.hosts,
        "groups": profile.groups,
        "plan": profile.plan,
    }


def entries(contest: Contest) -> Row | None:
    """Who takes part, in the order of their numbers; who has left is left out."""
    names = NAMES.of(contest.slug)
    with current().book(contest.slug) as book:
        acts = [act for act in book.said.values() if isinstance(act, EntryRegistered)]
        gone = {act.entry for act in acts if book.rulebook and _left(book.full, act.entry)}
    if not acts:
        return None
    rows = [
        {**_called(names.get(act.entry, Called()), act.entry), "group": act.group,
         "official": act.official}
        for act in acts
        if act.entry not in gone
    ]  # fmt: skip
    return {"rows": sorted(rows, key=lambda row: natural(row["entry"]))}


def _left(fold: Fold, entry: str) -> bool:
    entrant = fold.entrants.get(entry)
    return entrant is not None and entrant.standing != "ok"


def _called(called: Called, entry: str) -> Row:
    return {"entry": entry, "name": called.name, "unit": called.unit}


def schedule(contest: Contest) -> Row | None:
    """Who competes where and when, stage by stage; a sealed stage keeps its places to itself."""
    own = shown_by_room("schedule", contest)
    if own is not None:
        return own
    names = NAMES.of(contest.slug)
    rows: list[Row] = []
    with current().book(contest.slug) as book:
        for stage in book.rulebook.stages if book.rulebook is not None else ():
            act = book.full.organising.places.get(stage.id)
            if act is None or book.full.stages[stage.id].sealed:
                continue
            for entry, place in act.places.items():
                rows.append(
                    {
                        **_called(names.get(entry, Called()), entry),
                        "stage": stage.id,
                        "stage_title": dict(stage.title),
                        "order": place.order or None,
                        "group": place.group,
                        "venue": place.venue,
                        "station": place.station,
                        "start": place.start,
                    }
                )
    rows.sort(key=lambda row: (row["stage"], row["start"] or 0, row["order"] or 0, row["entry"]))
    return {"rows": rows} if rows else None


def draw(contest: Contest) -> Row | None:
    """The outcome of every public draw of entries, with the values that decided it."""
    names = NAMES.of(contest.slug)
    rows: list[Row] = []
    draws: list[Row] = []
    with current().book(contest.slug) as book:
        found = dict(book.full.panels.draws) if book.rulebook is not None else {}
        titles = {one.id: dict(one.title) for one in book.rulebook.stages} if found else {}  # type: ignore[union-attr]
        sealed = {name for name, one in book.full.stages.items() if one.sealed} if found else set()
        known = set(book.full.entrants) if found else set()
    for name, one in found.items():
        made, about = one.made, one.announced
        if made is None or about.stage in sealed or not known.issuperset(made.picked):
            continue
        draws.append({"draw": name, "purpose": about.purpose, "key": made.key, "at": one.at})
        rows += [
            {**_called(names.get(entry, Called()), entry), "draw": name, "place": place,
             "stage_title": titles.get(about.stage or "", {})}
            for place, entry in enumerate(made.picked, 1)
        ]  # fmt: skip
    return {"rows": rows, "draws": draws} if rows else None


def results(contest: Contest) -> Row | None:
    """Places and awards as the public board has them; provisional until every stage is final."""
    names = NAMES.of(contest.slug)
    with current().book(contest.slug) as book:
        if book.rulebook is None:
            return None
        fold, rules = book.public, book.rulebook
        found = fold.result()
        rows = [
            {
                **_called(names.get(row.entry, Called()), row.entry),
                "rank": row.rank,
                "group": fold.entrants[row.entry].act.group if row.entry in fold.entrants else None,
                "status": row.status,
                "total": shown(row.total, found.places),
            }
            for row in found.rows
            if row.total is not None
        ]
        given = {one.award: one.entries for one in fold.awards()}
        conferred = fold.organising.conferred
        final = str(found.status)
    if not rows:
        return None
    awarded = dict(conferred.awards) if conferred is not None else given
    titles = {award.id: dict(award.title) for award in rules.awards}
    return {
        "rows": rows,
        "status": final,
        "conferred": conferred is not None,
        "awards": [
            {"award": name, "title": titles.get(name, {"zh": name}),
             "entries": [_called(names.get(one, Called()), one) for one in winners[:PAGE]]}
            for name, winners in awarded.items()
            if winners
        ],
    }  # fmt: skip


CONTENTS: Final[dict[str, Callable[[Contest], Row | None]]] = {
    "notice": notice,
    "entries": entries,
    "schedule": schedule,
    "draw": draw,
    "results": results,
}


def switches(*, contest: Contest) -> list[Row]:
    """Every switch with what would be shown."""
    known = {one.artefact: one for one in Publication.objects.filter(contest=contest)}
    rows = []
    for artefact in Artefact:
        one = known.get(artefact.value)
        ready = content_of(contest, artefact.value) is not None
        rows.append(
            {
                "artefact": artefact.value,
                "title": {"zh": artefact.label, "en": ENGLISH[artefact.value]},
                "public": one is not None and one.public,
                "changed": None if one is None else one.changed,
                "ready": ready,
                "reason": {} if ready else NOT_READY[artefact.value],
            }
        )
    return rows


ENGLISH: Final = {
    "notice": "Notice",
    "entries": "Entries",
    "schedule": "Schedule",
    "draw": "Draw",
    "results": "Results and awards",
}
