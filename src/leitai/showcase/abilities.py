"""The projection of single abilities: who is ahead in each, and who has just moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from leitai.core.rulebook.abilities import AbilityRanking, AbilityRow
from leitai.core.rulebook.standings import shown
from leitai.live import View
from leitai.showcase.board import Books, Names
from leitai.showcase.reading import current_stage
from leitai.showcase.rows import NOBODY


@dataclass(frozen=True, slots=True)
class AbilitySpot:
    """Names the feed's channel; `stage` None: the one opened last; `closed`: see `Spot`."""

    contest: str
    stage: str | None = None
    closed: bool = False


class AbilityBoard:
    """The rankings of every ability of a stage (a `live.Projection`)."""

    def __init__(self, spot: AbilitySpot, *, books: Books, names: Names) -> None:
        self.name = spot
        self._books = books
        self._names = names
        self._ranks: dict[tuple[str, str], tuple[int, int]] = {}

    @property
    def topic(self) -> str:
        """The contest: news of it make the rankings stale."""
        return self.name.contest

    @property
    def public(self) -> bool:
        """Whether anyone may see it."""
        return not self.name.closed

    def view(self) -> View:
        """The rankings now; the public fold stands still in a freeze."""
        spot = self.name
        with self._books(spot.contest) as book:
            fold = book.public
            stage = spot.stage or current_stage(fold)
            rankings = fold.abilities(stage)
            places = fold.standings(stage).places
            seq, at, titles = book.seq, book.at, fold.rulebook.title
        names = self._names(spot.contest)
        rows = {
            f"{row.ability}/{row.entry}": {
                "id": f"{row.ability}/{row.entry}",
                "ability": row.ability,
                "entry": row.entry,
                "name": names.get(row.entry, NOBODY).name,
                "unit": names.get(row.entry, NOBODY).unit,
                "rank": row.rank,
                "change": self._moved(stage, row),
                "score": shown(row.score, places),
                "max": shown(ranking.maximum, places),
            }
            for ranking in rankings
            for row in ranking.rows
        }
        return View.of(seq=seq, at=at, meta=_facts(stage, titles, rankings), rows=rows)

    def _moved(self, stage: str, row: AbilityRow) -> int:
        """Places gained the last time the entry moved; 0 if it never did."""
        key = (f"{stage}/{row.ability}", row.entry)
        rank, change = self._ranks.get(key, (row.rank, 0))
        if rank != row.rank:
            change = rank - row.rank
        self._ranks[key] = (row.rank, change)
        return change


def _facts(
    stage: str, title: dict[str, str], rankings: tuple[AbilityRanking, ...]
) -> dict[str, Any]:
    return {
        "stage": stage,
        "title": title,
        "abilities": [each.ability for each in rankings],
    }
