"""The room's front: one object the server makes, with a hub for feeds and pages for polling."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from leitai.live import Ask, Authorise, FeedRefused, Hub, LiveBus, Pace
from leitai.showcase.board import Books, Names
from leitai.showcase.boards import Boards, Gate, Opener
from leitai.showcase.hot import CODE, Answer, PageRoute
from leitai.showcase.sheets import Sheets

BOARD_PATH = re.compile(rf"^/api/contests/({CODE})/board$")
SHEET_PATH = re.compile(rf"^/api/contests/({CODE})/sheets/({CODE})$")
SEQ = re.compile(r"^[0-9]{1,16}$")


class Showcase:
    """Boards and sheets, streamed and polled.

    Args:
        books: finds a contest's book, raising `LookupError`; called in worker threads.
        names: finds what its entries are called; called in worker threads.
        authorise: who may see what is not public.
        public_names: what strangers may read of the names; left out: all of them.
        gate: whether a contest's live board is public at all.
        bus: where news of contests come from.
        pace: how often, how many, how long.
        others: further views, by the name they are asked for.

    Attributes:
        hub: the feeds, for `leitai.live.feed_protocol`.
        routes: the hot reads.
    """

    def __init__(  # noqa: PLR0913 -- all that a showcase is joined with
        self,
        *,
        books: Books,
        names: Names,
        authorise: Authorise,
        bus: LiveBus,
        public_names: Names | None = None,
        gate: Gate | None = None,
        pace: Pace | None = None,
        others: Mapping[str, Opener] | None = None,
    ) -> None:
        self.boards = Boards(
            books=books,
            names=names,
            authorise=authorise,
            public_names=public_names,
            gate=gate,
            others=others,
        )
        self.hub = Hub(self.boards, pace=pace, bus=bus)
        self.sheets = Sheets(self.boards)
        self.routes = (PageRoute(BOARD_PATH, self._board), PageRoute(SHEET_PATH, self._sheet))

    async def _board(self, ask: Ask, rest: Sequence[str]) -> Answer:
        del rest
        at_least = ask.params.get("at_least")
        channel = self.hub.at_once(ask) if at_least is None else None
        if channel is None:
            channel = await self.hub.channel(ask, at_least=_seq(at_least))
        return Answer(channel.current.page, public=channel.projection.public)

    async def _sheet(self, ask: Ask, rest: Sequence[str]) -> Answer:
        return await self.sheets.find(ask, rest[0])


def _seq(text: str | None) -> int:
    """Read `at_least`; raises `FeedRefused`."""
    if text is None:
        return 0
    if not SEQ.match(text):
        raise FeedRefused(
            400,
            "bad_since",
            "`at_least` is not a sequence number.",
            zh="at_least 不是序号。",
            fix="Send the seq you were given, or leave it out.",
        )
    return int(text)
