"""Waiting for the writer from an event loop, without blocking it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from leitai.core.ledger.acts import AnyAct
from leitai.journal.journal import Journal
from leitai.journal.request import Receipt, Request

Outcome = Receipt | Exception


class LoopSink:
    """Brings a whole batch of answers into the loop with one wake-up."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop

    def submit(
        self, journal: Journal, contest: str, act: AnyAct, actor: str, key: str | None
    ) -> asyncio.Future[Outcome]:
        """Queue an act; the future's result is a receipt or the reason why there is none.

        Raises:
            Unavailable: it could not be queued.
        """
        future: asyncio.Future[Outcome] = self._loop.create_future()
        journal.submit(Request(contest, act, actor, key, self, future))
        return future

    def answer(self, requests: Sequence[Request]) -> None:
        """Called in the writer's thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(resolve, requests)


def resolve(requests: Sequence[Request]) -> None:
    """Wake everyone who waits for one of these."""
    for request in requests:
        if not request.ticket.done():
            request.ticket.set_result(request.outcome)
