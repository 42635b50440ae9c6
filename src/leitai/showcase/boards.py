"""Which boards there are and who may see them (the live room's `Source`)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from leitai.core.rulebook.refusal import Refused
from leitai.live import Ask, Authorise, FeedRefused, Projection
from leitai.showcase.abilities import AbilityBoard, AbilitySpot
from leitai.showcase.board import Board, Books, Names, Spot
from leitai.showcase.reading import RESULT, Audience

Opener = Callable[[Ask, bool], Projection]
"""Opens a picture of a contest that there is; anyone may ask, insiders see through a freeze."""

OPEN_VIEWS = {"abilities", "referee"}
"""Of the further views: those that are for everybody while the live board is public."""


class Gate(Protocol):
    """Whether a contest's live board is public."""

    def known(self, contest: str) -> bool | None:
        """The answer, if it can be given at once, without I/O."""

    def open(self, contest: str) -> bool:
        """The answer; may read the database."""


class Ajar:
    """A gate that is always open."""

    def known(self, contest: str) -> bool:
        """Always."""
        del contest
        return True

    open = known


class Boards:
    """Opens boards.

    Args:
        books: finds a contest's book.
        names: finds what its entries are called.
        authorise: who may see what is not public.
        public_names: what strangers may read of the names; left out: all of them.
        gate: whether a contest's live board is public at all.
        others: further views beside the board, by the name they are asked for.
    """

    def __init__(  # noqa: PLR0913 -- all that boards are made of
        self,
        *,
        books: Books,
        names: Names,
        authorise: Authorise,
        public_names: Names | None = None,
        gate: Gate | None = None,
        others: Mapping[str, Opener] | None = None,
    ) -> None:
        self.books = books
        self.names = names
        self.public_names = public_names or names
        self.gate = gate or Ajar()
        self._authorise = authorise
        self._others: dict[str, Opener] = {"abilities": self._abilities, **(others or {})}

    def public_name(self, ask: Ask) -> Spot | None:
        """The board's name, when it is a public one."""
        if ask.view != Audience.PUBLIC or not self.gate.known(ask.topic):
            return None
        return Spot(ask.topic, stage=ask.params.get("stage"))

    async def admit(self, ask: Ask) -> Projection:
        """Open a board.

        Raises:
            FeedRefused: there is no such board, or it is not for the asker.
        """
        opener = self._others.get(ask.view)
        if opener is not None:
            await self.check(Spot(ask.topic, stage=ask.params.get("stage")))
            inside = await self._inside(ask)
            if ask.view in OPEN_VIEWS and not inside and not await self._open(ask.topic):
                raise not_public()
            return opener(ask, inside)
        spot = await self.permit(spot_of(ask), ask)
        await self.check(spot)
        public = spot.audience is Audience.PUBLIC
        return Board(spot, books=self.books, names=self.public_names if public else self.names)

    async def _open(self, contest: str) -> bool:
        known = self.gate.known(contest)
        return known if known is not None else await asyncio.to_thread(self.gate.open, contest)

    async def _inside(self, ask: Ask) -> bool:
        """Whether the asker is known to sit inside; a stranger costs nothing."""
        if not ask.headers.keys() & {b"authorization", b"cookie"}:
            return False
        return await self._authorise(contest=ask.topic, view=ask.view, entry=None, ask=ask)

    def _abilities(self, ask: Ask, inside: bool) -> AbilityBoard:  # noqa: FBT001 -- see `Opener`
        del inside  # rankings stand still for everyone
        stage = ask.params.get("stage")
        closed = not self.gate.known(ask.topic)
        spot = AbilitySpot(ask.topic, None if stage == RESULT else stage, closed)
        return AbilityBoard(spot, books=self.books, names=self.public_names)

    async def permit(self, spot: Spot, ask: Ask) -> Spot:
        """Let in who may see it; the spot as it is for them.

        Raises:
            FeedRefused: the asker may not.
        """
        if spot.audience is Audience.PUBLIC:
            if await self._open(spot.contest):
                return spot
            if await self._known_here(ask):
                return replace(spot, closed=True)
            raise not_public()
        allowed = await self._authorise(
            contest=spot.contest, view=spot.audience.value, entry=spot.entry, ask=ask
        )
        if not allowed:
            raise FeedRefused(
                403,
                "forbidden",
                "This view is not for you.",
                zh="您无权查看此视图。",
                fix="Sign in, or use the public view.",
            )
        return spot

    async def _known_here(self, ask: Ask) -> bool:
        """Whether the asker is an official or a judge of the contest."""
        if not ask.headers.keys() & {b"authorization", b"cookie"}:
            return False
        view = Audience.JURY.value
        return await self._authorise(contest=ask.topic, view=view, entry=None, ask=ask)

    async def check(self, spot: Spot, entry: str | None = None) -> None:
        """Make sure that the contest has the spot's stage and entry, and `entry`.

        Raises:
            FeedRefused: it has not.
        """
        try:
            await asyncio.to_thread(_check, self.books, spot, entry)
        except (LookupError, Refused) as error:
            raise FeedRefused(
                404,
                "unknown_contest",
                "There is no such contest, or it has no rulebook yet.",
                zh="没有这个比赛，或尚未发布规则文件。",
                fix="Check the address.",
            ) from error


def _check(books: Books, spot: Spot, entry: str | None) -> None:
    with books(spot.contest) as book:
        fold = book.public
        stages = {RESULT, None, *fold.stages}
        entries = {None, *fold.entrants}
    if spot.stage not in stages:
        raise unknown("stage", "There is no such stage.", "没有这个阶段。")
    if not {spot.entry, entry} <= entries:
        raise unknown("entry", "There is no such entry.", "没有这个参赛项目。")


def not_public() -> FeedRefused:
    """The organisers have not published the live board, or have taken it back."""
    return FeedRefused(
        403,
        "not_public",
        "The live board of this contest is not public.",
        zh="本场实况榜尚未公开。",
        fix="Look again later; organisers and judges see it once they have signed in.",
    )


def unknown(what: str, message: str, zh: str) -> FeedRefused:
    """Something the address names is not there."""
    return FeedRefused(404, f"unknown_{what}", message, zh=zh, fix="Check the address.")


def spot_of(ask: Ask) -> Spot:
    """Read which board is asked for.

    Raises:
        FeedRefused: there is no such view, or a team view names no entry.
    """
    if ask.view not in {audience.value for audience in Audience}:
        raise FeedRefused(
            400,
            "unknown_view",
            "The view is not one of public, team, jury, organiser.",
            zh="视图须为 public、team、jury 或 organiser。",
            fix="Leave `view` out for the public board.",
        )
    audience = Audience(ask.view)
    entry = ask.params.get("entry") if audience is Audience.TEAM else None
    if audience is Audience.TEAM and entry is None:
        raise FeedRefused(
            400,
            "unknown_entry",
            "A team view needs `entry`.",
            zh="参赛队视图须指定 entry。",
            fix="Add entry=ID to the address.",
        )
    return Spot(ask.topic, audience, ask.params.get("stage"), entry)
