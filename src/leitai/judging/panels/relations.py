"""Which judge has to do with which entry: own unit, superior unit, known relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.db import transaction

from leitai.core.ledger.acts import EntryRegistered, JudgeRegistered
from leitai.governance.faults import Fault
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.judging.panels.models import Relation, RelationKind, UnitAbove

Row = dict[str, Any]
MOST_LEVELS = 9


class Pair(NamedTuple):
    """A judge who should not mark an entry.

    Attributes:
        ground: `unit`, `superior` or `relation`.
        unit: of the entry; `through`: the judge's unit, or the kind of relation.
    """

    judge: str
    entry: str
    ground: str
    unit: str
    through: str


def list_relations(*, contest: str) -> Row:
    """Relations and the tree of units."""
    relations = Relation.objects.filter(contest=contest).order_by("judge", "unit", "kind")
    tree = UnitAbove.objects.filter(contest=contest).order_by("unit")
    return {
        "relations": [
            {"judge": one.judge, "unit": one.unit, "kind": one.kind, "note": one.note}
            for one in relations
        ],
        "units": [{"unit": one.unit, "parent": one.parent} for one in tree],
    }


def set_relations(*, contest: str, relations: list[Row], units: list[Row]) -> None:
    """Take over the whole list; raises `Fault` for a unit that would stand above itself."""
    parents = {row["unit"]: row["parent"] for row in units}
    for unit in parents:
        _refuse_circle(unit, parents)
    unique = {(row["judge"], row["unit"], row["kind"]): row for row in relations}
    with transaction.atomic():
        Relation.objects.filter(contest=contest).delete()
        UnitAbove.objects.filter(contest=contest).delete()
        Relation.objects.bulk_create(Relation(contest=contest, **row) for row in unique.values())
        UnitAbove.objects.bulk_create(
            UnitAbove(contest=contest, unit=unit, parent=parent) for unit, parent in parents.items()
        )


def find_pairs(*, contest: str, levels: int = 1) -> list[Pair]:
    """Pairs that should not meet and are not declared yet, by judge and entry.

    Args:
        contest: where.
        levels: how far up the tree a unit counts as superior, either of the two being above.
    """
    parents = dict(UnitAbove.objects.filter(contest=contest).values_list("unit", "parent"))
    related: dict[tuple[str, str], str] = {}
    for one in Relation.objects.filter(contest=contest).order_by("kind"):
        related.setdefault((one.judge, one.unit), one.kind)
    with current().book(contest) as book:
        declared = set(book.full.panels.recusals) if book.rulebook is not None else set()
        judges, entries = list(_judges(book)), list(_entries(book))
    found = (
        _pair(judge, own, entry, unit, parents=parents, related=related, levels=levels)
        for judge, own in judges
        for entry, unit in entries
        if (entry, judge) not in declared
    )
    return sorted(pair for pair in found if pair is not None)


def _judges(book: Book) -> Iterator[tuple[str, str | None]]:
    for act in book.said.values():
        if isinstance(act, JudgeRegistered):
            yield act.judge, act.unit


def _entries(book: Book) -> Iterator[tuple[str, str]]:
    for act in book.said.values():
        if isinstance(act, EntryRegistered) and act.unit is not None:
            yield act.entry, act.unit


def _pair(  # noqa: PLR0913 -- a judge, an entry, and all that is known
    judge: str,
    own: str | None,
    entry: str,
    unit: str,
    *,
    parents: Mapping[str, str],
    related: Mapping[tuple[str, str], str],
    levels: int,
) -> Pair | None:
    if own == unit:
        return Pair(judge, entry, "unit", unit, unit)
    if own is not None and (
        own in above(unit, parents, levels) or unit in above(own, parents, levels)
    ):
        return Pair(judge, entry, "superior", unit, own)
    kind = related.get((judge, unit))
    if kind is None:
        return None
    ground = "superior" if kind == RelationKind.SUPERIOR else "relation"
    return Pair(judge, entry, ground, unit, kind)


def above(unit: str, parents: Mapping[str, str], levels: int) -> list[str]:
    """The units above a unit, the nearest first, at most `levels`."""
    found: list[str] = []
    while len(found) < levels and (parent := parents.get(unit)) is not None:
        found.append(parent)
        unit = parent
    return found


def _refuse_circle(unit: str, parents: Mapping[str, str]) -> None:
    if unit in above(unit, parents, len(parents)):
        raise Fault(
            422,
            "units_circle",
            f"Unit {unit!r} would stand above itself; nothing was changed.",
            zh=f"单位“{unit}”成了自己的上级，数据没有改变。",
            fix="Correct `parent` of one of the units on the way.",
            params={"unit": unit},
        )
