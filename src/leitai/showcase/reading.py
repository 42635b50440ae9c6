"""What a board takes from the book: copied under its lock, used outside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from leitai.core.ledger.acts import EntryRegistered
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.standings import Row, Standings
from leitai.journal.book import Book
from leitai.showcase.turns import Turn, read_turn

RESULT = "result"
"""The `stage` that means the result over all stages."""


class Audience(StrEnum):
    """For whom a picture is made."""

    PUBLIC = "public"
    TEAM = "team"
    JURY = "jury"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Freeze:
    """Public views stand still.

    Attributes:
        seq: since this entry of the ledger.
        at: and this instant, UTC microseconds.
        hidden: marks given since.
    """

    seq: int
    at: int
    hidden: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One look into a book.

    Attributes:
        seq: ledger entries in the whole book.
        at: instant of the last one.
        statuses: stage id → status, as this audience may know it.
        phases: the same without the freezes.
        standings: of the stage shown, or of the result.
        entries: how they are registered.
        given: marks given, and expected (`None`: nobody can say).
        own: the team's own row, unfrozen.
        turn: whose turn on stage it is; everybody sees who stands there, freeze or not.
    """

    rulebook: Rulebook
    seq: int
    at: int
    statuses: Mapping[str, str]
    phases: Mapping[str, str]
    standings: Standings
    entries: Mapping[str, EntryRegistered]
    given: int
    expected: int | None
    frozen: Freeze | None
    own: Row | None = None
    turn: Turn | None = None

    @property
    def stage(self) -> str:
        """The stage shown, or `result`."""
        return self.standings.stage


def read(book: Book, audience: Audience, *, stage: str | None, entry: str | None) -> Reading:
    """Copy what the audience may see of a book.

    The public and the teams see the public fold, which stands still in a freeze; a team's own row
    comes from the full one.

    Raises:
        Refused: the contest has no rulebook.
        KeyError: the rulebook in force has no such stage.
    """
    open_to_all = audience in (Audience.PUBLIC, Audience.TEAM)
    with book:
        fold = book.public if open_to_all else book.full
        standings = standings_of(fold, stage or current_stage(fold))
        given, expected = progress_of(fold, standings.stage)
        return Reading(
            rulebook=fold.rulebook,
            seq=book.seq,
            at=book.at,
            statuses={each: fold.stage_status(each) for each in fold.stages},
            phases={each: there.phase for each, there in fold.stages.items()},
            standings=standings,
            entries=entries_of(fold, standings.stage),
            given=given,
            expected=expected,
            frozen=freeze_of(book) if open_to_all else None,
            own=own_row(book.full, standings.stage, entry),
            turn=read_turn(book.full, standings.stage),
        )


def current_stage(fold: Fold) -> str:
    """The stage opened last, else the first."""
    return fold.opened[-1] if fold.opened else fold.rulebook.stages[0].id


def standings_of(fold: Fold, stage: str) -> Standings:
    """A stage's standings or the result's."""
    return fold.result() if stage == RESULT else fold.standings(stage)


def entries_of(fold: Fold, stage: str) -> dict[str, EntryRegistered]:
    """How entries are registered; of a sealed stage also its codes, of which nothing is known."""
    known = dict(fold.entrants)
    if stage in fold.stages:
        known |= fold.stages[stage].entrants
    return {each: entrant.act for each, entrant in known.items()}


def progress_of(fold: Fold, stage: str) -> tuple[int, int | None]:
    """Marks given and expected, in one stage or in all."""
    parts = [fold.progress(each) for each in ([stage] if stage != RESULT else fold.stages)]
    expected = [part.expected for part in parts if part.expected is not None]
    return sum(part.given for part in parts), sum(expected) if len(expected) == len(parts) else None


def freeze_of(book: Book) -> Freeze | None:
    """Where public views stand still, if they do."""
    if not book.freezes:
        return None
    return Freeze(*min(book.freezes.values()), book.hidden)


def own_row(fold: Fold, stage: str, entry: str | None) -> Row | None:
    """One entry's row as it really stands."""
    if entry is None:
        return None
    return next((row for row in standings_of(fold, stage).rows if row.entry == entry), None)
