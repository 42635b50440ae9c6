"""Joins the rooms: what the showcase asks of contests, sessions and the journal."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from leitai.contests.names import NAMES
from leitai.contests.queries import find_book
from leitai.core.ledger.acts import LedgerEntry
from leitai.governance.doorkeeper import DOORKEEPER, credential_of
from leitai.governance.rules import Right
from leitai.journal.journal import Journal
from leitai.live import Ask, InProcessBus
from leitai.showcase.showcase import Showcase


class Authoriser:
    """Who may see what is not public."""

    def __init__(self, workers: ThreadPoolExecutor) -> None:
        self._workers = workers

    async def __call__(self, *, contest: str, view: str, entry: str | None, ask: Ask) -> bool:
        """Organisers see all; the jury and judges of the contest see how far it has come."""
        del entry  # there are no accounts of teams yet: their view is the organisers' to show
        authorization = ask.headers.get(b"authorization", b"").decode("latin-1")
        cookie = ask.headers.get(b"cookie", b"").decode("latin-1")
        credential = credential_of(authorization, cookie)
        if credential is None:
            return False
        identity = DOORKEEPER.remembered(credential)
        if identity is None:
            loop = asyncio.get_running_loop()
            identity = await loop.run_in_executor(self._workers, DOORKEEPER.identify, credential)
        if view == "jury":
            return contest in identity.judges or identity.may(contest, Right.PROGRESS)
        return identity.may(contest, Right.WATCH)


def open_showcase(journal: Journal, workers: ThreadPoolExecutor) -> Showcase:
    """The showcase, told of every commit and of every change of names."""
    bus = InProcessBus()

    def committed(contest: str, entries: list[LedgerEntry]) -> None:
        bus.publish(contest, entries[-1].seq)

    journal.on_commit(committed)
    NAMES.on_change(lambda contest: bus.publish(contest, 0))
    return Showcase(books=find_book, names=NAMES.of, authorise=Authoriser(workers), bus=bus)
