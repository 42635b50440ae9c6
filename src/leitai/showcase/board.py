"""The projection of a book to the board one audience may see."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from leitai.core.rulebook.model import Rulebook
from leitai.journal.book import Book
from leitai.live import View, member
from leitai.showcase.reading import RESULT, Audience, Reading, read
from leitai.showcase.rows import Naming, Rows, Style, numbers
from leitai.showcase.turns import turn_row

Books = Callable[[str], Book]
"""The book of a contest; may read the database; raises `LookupError` when there is none."""
Names = Callable[[str], Mapping[str, Naming]]
"""What a contest's entries are called; the same mapping as long as nothing has changed."""

PUBLISHED = {"published", "final"}
SETTLED = {"closed", *PUBLISHED}


@dataclass(frozen=True, slots=True)
class Spot:
    """Names a board, and the feed's channel for it.

    Attributes:
        stage: the stage chosen; `None`: the one opened last.
        entry: whose team sees it, for the audience `team`.
        closed: the live board is not public: only insiders see what the public would.
    """

    contest: str
    audience: Audience = Audience.PUBLIC
    stage: str | None = None
    entry: str | None = None
    closed: bool = False


class Board:
    """Makes the picture of one spot again and again (a `live.Projection`)."""

    def __init__(self, spot: Spot, *, books: Books, names: Names) -> None:
        self.name = spot
        self._books = books
        self._names = names
        self._rows = Rows()

    @property
    def topic(self) -> str:
        """The contest: news of it make the board stale."""
        return self.name.contest

    @property
    def public(self) -> bool:
        """Whether anyone may see it."""
        return self.name.audience is Audience.PUBLIC and not self.name.closed

    def view(self) -> View:
        """The board now."""
        spot = self.name
        reading = read(self._books(spot.contest), spot.audience, stage=spot.stage, entry=spot.entry)
        style, names = style_of(reading, spot.audience), self._names(spot.contest)
        rows = self._rows.update(
            reading.standings.rows, style, names=names, entries=reading.entries
        )
        said = {**facts(reading, spot, style), "turn": turn_row(reading.turn, names)}
        return View(
            seq=reading.seq,
            at=reading.at,
            meta={key: member(key, value) for key, value in said.items()},
            rows=rows,
            ended=set(reading.statuses.values()) == {"final"},
        )


def style_of(reading: Reading, audience: Audience) -> Style:
    """How the rows are written."""
    return Style(
        of=reading.stage,
        places=reading.standings.places,
        cells=tuple(each["id"] for each in columns(reading.rulebook, reading.stage)),
        blank=without_scores(reading, audience),
    )


def without_scores(reading: Reading, audience: Audience) -> bool:
    """Whether only the list of entries is shown: to the jury, and before a stage begins."""
    if audience is Audience.JURY:
        return True
    return audience is not Audience.ORGANISER and reading.standings.status == "waiting"


def facts(reading: Reading, spot: Spot, style: Style) -> dict[str, Any]:
    """What a board says beside its rows."""
    book, frozen = reading.rulebook, reading.frozen
    found: dict[str, Any] = {
        "contest": spot.contest,
        "view": spot.audience.value,
        "title": book.title,
        "stage": reading.stage,
        "stages": [
            {
                "id": stage.id,
                "title": stage.title,
                "status": reading.statuses[stage.id],
                "automatic": stage.referee is not None,
            }
            for stage in book.stages
        ],
        "state": state(reading),
        "frozen": None
        if frozen is None
        else {"seq": frozen.seq, "at": frozen.at, "hidden": frozen.hidden},
        "places": style.places,
        "columns": columns(book, reading.stage),
        "progress": {"given": reading.given, "expected": reading.expected},
    }
    if spot.audience is Audience.TEAM:
        found["own"] = own(reading, style)
    return found


def own(reading: Reading, style: Style) -> dict[str, Any] | None:
    """The team's own numbers; not its place, which would tell others' numbers."""
    row = reading.own
    if row is None or style.blank:
        return None
    return {"id": row.entry, "status": row.status, **numbers(row, style)}


def state(reading: Reading) -> str:
    """How far the result shown has come: `live`, `provisional`, `published`, `final`."""
    phases = reading.phases
    shown = set(phases.values()) if reading.stage == RESULT else {phases[reading.stage]}
    if shown == {"final"}:
        return "final"
    if shown <= PUBLISHED:
        return "published"
    return "provisional" if shown <= SETTLED else "live"


def columns(book: Rulebook, stage: str) -> list[dict[str, Any]]:
    """What the cells of a row mean: a stage's criteria, or the result's stages."""
    if stage == RESULT:
        return [
            {"id": one.id, "title": one.title, "max": _plain(one.weight)} for one in book.stages
        ]
    return [
        {"id": one.id, "title": one.title, "max": _plain(one.maximum)}
        for one in book.stage(stage).criteria
    ]


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
