"""Lists as strangers see them, made of a contest's book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from leitai.contests.naming import Names
from leitai.contests.queries import Called
from leitai.core.ledger.acts import EntryRegistered, PlacesAssigned
from leitai.core.ledger.panels import DrawMade
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.panels import Draw
from leitai.core.rulebook.sheet import natural
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import shown
from leitai.journal.book import Book

Row = dict[str, Any]
PAGE: Final = 200


def entries(book: Book, names: Names) -> Row | None:
    """Who takes part, in the order of their numbers; who has left is left out."""
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


def _assigned(book: Book) -> Iterator[tuple[StageFold, PlacesAssigned]]:
    """Stages with places that may be told."""
    for name, stage in book.full.stages.items() if book.rulebook is not None else ():
        act = book.full.organising.places.get(name)
        if act is not None and act.places and not stage.sealed:
            yield stage, act


def schedule(book: Book, names: Names) -> Row | None:
    """Who competes where and when, stage by stage; a sealed stage keeps its places to itself."""
    rows: list[Row] = [
        {
            **_called(names.get(entry, Called()), entry),
            "stage": stage.plan.stage.id,
            "stage_title": dict(stage.plan.stage.title),
            "order": place.order or None,
            "group": place.group,
            "venue": place.venue,
            "station": place.station,
            "start": place.start,
        }
        for stage, act in _assigned(book)
        for entry, place in act.places.items()
    ]
    rows.sort(key=lambda row: (row["stage"], row["start"] or 0, row["order"] or 0, row["entry"]))
    return {"rows": rows} if rows else None


def _drawn(book: Book) -> Iterator[tuple[str, Draw, DrawMade]]:
    """Draws of entries that were made and may be told."""
    if book.rulebook is None:
        return
    fold = book.full
    for name, one in fold.panels.draws.items():
        stage = fold.stages.get(one.announced.stage or "")
        made = one.made
        if made is None or (stage is not None and stage.sealed):
            continue
        if fold.entrants.keys() >= set(made.picked):
            yield name, one, made


def draw(book: Book, names: Names) -> Row | None:
    """The outcome of every public draw of entries, with the values that decided it."""
    rows: list[Row] = []
    draws: list[Row] = []
    for name, one, made in _drawn(book):
        about = one.announced
        stage = book.full.stages.get(about.stage or "")
        title = {} if stage is None else dict(stage.plan.stage.title)
        draws.append({"draw": name, "purpose": about.purpose, "key": made.key, "at": one.at})
        rows += [
            {**_called(names.get(entry, Called()), entry), "draw": name, "place": place,
             "stage_title": title}
            for place, entry in enumerate(made.picked, 1)
        ]  # fmt: skip
    return {"rows": rows, "draws": draws} if rows else None


def _scored(book: Book) -> bool:
    if book.rulebook is None:
        return False
    return any(row.total is not None for row in book.public.result().rows)


def results(book: Book, names: Names) -> Row | None:
    """Places and awards as the public board has them; provisional until every stage is final."""
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
    if not rows:
        return None
    conferred = fold.organising.conferred
    given = {one.award: one.entries for one in fold.awards()}
    awarded = dict(conferred.awards) if conferred is not None else given
    titles = {award.id: dict(award.title) for award in rules.awards}
    return {
        "rows": rows,
        "status": str(found.status),
        "conferred": conferred is not None,
        "awards": [
            {"award": name, "title": titles.get(name, {"zh": name}),
             "entries": [_called(names.get(one, Called()), one) for one in winners[:PAGE]]}
            for name, winners in awarded.items()
            if winners
        ],
    }  # fmt: skip


LISTS: Final[Mapping[str, Callable[[Book, Names], Row | None]]] = {
    "entries": entries,
    "schedule": schedule,
    "draw": draw,
    "results": results,
}
READY: Final[Mapping[str, Callable[[Book], bool]]] = {
    "entries": lambda book: any(about[0] == "entry" for about in book.said),
    "schedule": lambda book: any(True for _ in _assigned(book)),
    "draw": lambda book: any(True for _ in _drawn(book)),
    "results": _scored,
}
"""The same question without making the list."""
