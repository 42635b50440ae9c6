"""The projection of a stage's stations while the referee watches them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from leitai.contests.queries import Called
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.attempts.rows import idle, station_row
from leitai.live import Ask, View
from leitai.showcase.board import Books
from leitai.showcase.reading import RESULT, current_stage

VIEW: Final = "referee"
CalledBy = Callable[[str], Mapping[str, Called]]
"""What a contest's entries are called."""
Stations = Callable[[str, str], Mapping[str, str]]
"""Contest and stage → the stage's stations and their titles, in order; may read the database."""


@dataclass(frozen=True, slots=True)
class StationSpot:
    """Names the feed's channel.

    Attributes:
        stage: `None`: the one opened last.
        inside: sees through a freeze.
    """

    contest: str
    stage: str | None
    inside: bool


def station_topic(contest: str) -> str:
    """What news of running attempts are about; boards do not listen to them."""
    return f"{contest}/stations"


class StationBoard:
    """The stations of a stage, live (a `live.Projection`).

    Pictures change without the ledger, so they have numbers of their own, which grow with time.
    """

    def __init__(
        self,
        spot: StationSpot,
        *,
        books: Books,
        names: CalledBy,
        stations: Stations,
        room: RefereeRoom,
    ) -> None:
        self.name = spot
        self._books = books
        self._names = names
        self._stations = stations
        self._room = room
        self._seq = 0

    @property
    def topic(self) -> str:
        """News of the contest's running attempts make it stale."""
        return station_topic(self.name.contest)

    @property
    def public(self) -> bool:
        """Whether anyone may see it."""
        return not self.name.inside

    def view(self) -> View:
        """All stations now; for the public nothing but their names while the stage is frozen."""
        spot = self.name
        with self._books(spot.contest) as book:
            fold = book.full
            stage = spot.stage or current_stage(fold)
            phase, frozen = fold.stages[stage].phase, bool(book.freezes) and not spot.inside
            title = fold.rulebook.title
        names = self._names(spot.contest)
        stations = self._stations(spot.contest, stage)
        rows = {
            code: self._hidden(code, words)
            if frozen
            else station_row(
                room=self._room, contest=spot.contest, station=code, title=words, names=names
            )
            for code, words in stations.items()
        }
        facts = {
            "contest": spot.contest,
            "title": title,
            "stage": stage,
            "phase": phase,
            "state": "frozen" if frozen else "provisional",
        }
        now = time.time_ns()
        self._seq = max(self._seq + 1, now // 1_000_000)
        return View.of(seq=self._seq, at=now // 1000, meta=facts, rows=rows)

    def _hidden(self, code: str, title: str) -> dict[str, Any]:
        return idle(code, title, online=self._room.online(self.name.contest, code))


def open_stations(
    *,
    books: Books,
    names: CalledBy,
    public_names: CalledBy,
    stations: Stations,
    room: RefereeRoom,
) -> Callable[[Ask, bool], StationBoard]:
    """Opens the view for whoever asks; the second argument: whether they see through a freeze."""

    def opened(ask: Ask, inside: bool) -> StationBoard:  # noqa: FBT001 -- see `boards.Opener`
        stage = ask.params.get("stage")
        spot = StationSpot(ask.topic, None if stage == RESULT else stage, inside)
        called = names if inside else public_names
        return StationBoard(spot, books=books, names=called, stations=stations, room=room)

    return opened
