"""Awards kept true "as if it ended now": F9, F10, F11, F12 as conditions on places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from leitai.core.rulebook.arithmetic import ZERO
from leitai.core.rulebook.board import counted
from leitai.core.rulebook.expression import Value
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.outcomes import Award
from leitai.core.rulebook.publication import scaled_totals
from leitai.core.rulebook.scoring import seconds
from leitai.core.rulebook.sheet import Entrant
from leitai.core.rulebook.standings import Row, Winners

RowsBySource = Mapping[str | None, tuple[Row, ...]]


class Field(NamedTuple):
    """Those among whom an award is given, in order, with the place of each among them."""

    rows: list[Row]
    ranks: list[int]


def winners(
    rulebook: Rulebook, rows: RowsBySource, entrants: Mapping[str, Entrant]
) -> tuple[Winners, ...]:
    """The winners of every award, as the rulebook orders them."""
    given: dict[str, tuple[str, ...]] = {}
    scaled = {source: scaled_totals(rulebook, found) for source, found in rows.items()}
    for award in _in_order(rulebook.awards):
        taken = {entry for other in award.excluding for entry in given.get(other, ())}
        fields = fields_of(award.per, counted(rows[award.source]), entrants)
        given[award.id] = tuple(
            row.entry
            for field in fields
            for row, rank in zip(field.rows, field.ranks, strict=True)
            if row.entry not in taken
            and _in_places(award, rank, len(field.rows))
            and _where(award, row, rank, len(field.rows), scaled[award.source], entrants)
        )
    return tuple(Winners(award.id, given[award.id]) for award in rulebook.awards)


def _in_order(awards: tuple[Award, ...]) -> list[Award]:
    """Awards after those that exclude their winners; a circle is cut where it is written first."""
    by_id = {award.id: award for award in awards}
    ordered: dict[str, Award] = {}
    seen: set[str] = set()

    def visit(award: Award) -> None:
        if award.id not in seen:
            seen.add(award.id)
            for other in award.excluding:
                if other in by_id:
                    visit(by_id[other])
            ordered[award.id] = award

    for award in awards:
        visit(award)
    return list(ordered.values())


def fields_of(per: str | None, rows: list[Row], entrants: Mapping[str, Entrant]) -> list[Field]:
    """Those among whom places are counted: all, or each `per` apart and ranked anew."""
    if per is None:
        return [Field(rows, [row.rank or 0 for row in rows])]
    parties: dict[str | None, list[Row]] = {}
    for row in rows:
        parties.setdefault(entrants[row.entry].belongs(per), []).append(row)
    return [
        Field(members, _ranked_anew(members))
        for party, members in parties.items()
        if party is not None
    ]


def _ranked_anew(rows: list[Row]) -> list[int]:
    ranks: list[int] = []
    for at, row in enumerate(rows):
        tied = at > 0 and row.rank == rows[at - 1].rank
        ranks.append(ranks[-1] if tied else at + 1)
    return ranks


def _in_places(award: Award, rank: int, entrants: int) -> bool:
    if award.ranks is not None and not award.ranks[0] <= rank <= award.ranks[1]:
        return False
    if award.ratio is None:
        return True
    share, of = award.ratio
    return rank <= entrants * share // of


def _where(  # noqa: PLR0913, PLR0917 — everything an award may read
    award: Award,
    row: Row,
    rank: int,
    field: int,
    scaled: Mapping[str, int],
    entrants: Mapping[str, Entrant],
) -> bool:
    if award.where is None:
        return True
    env: dict[str, Value] = {
        **entrants[row.entry].env,
        "rank": ZERO + rank,
        "total": row.total,
        "scaled": ZERO + scaled[row.entry] if row.entry in scaled else None,
        "entrants": ZERO + field,
        "elapsed": seconds(row.elapsed),
    }
    return award.where.holds(env)
