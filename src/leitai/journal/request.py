"""What the writer is asked, and how it answers."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple, Protocol

from leitai.core.ledger.acts import AnyAct
from leitai.core.rulebook.refusal import Refused


class Receipt(NamedTuple):
    """The act is in the ledger, on disk.

    Attributes:
        seq: its place.
        at: when it was taken in, UTC microseconds.
        duplicate: it was there before; this request changed nothing.
    """

    seq: int
    at: int
    duplicate: bool = False


class Unavailable(Refused):
    """Nothing was written, for reasons that have nothing to do with the act: send it again."""


class Sink(Protocol):
    """Where the writer leaves its answers, all of a batch at once."""

    def answer(self, requests: Sequence[Request]) -> None:
        """Called in the writer's thread after COMMIT; each request has its `outcome`."""


class Request:
    """An act on its way into a ledger.

    Attributes:
        key: what makes a repeated request the same request.
        ticket: the sink's own business.
        outcome: a receipt, or why there is none.
    """

    __slots__ = ("act", "actor", "contest", "key", "outcome", "sink", "ticket")

    def __init__(  # noqa: PLR0913, PLR0917 -- made once per mark
        self, contest: str, act: AnyAct, actor: str, key: str | None, sink: Sink, ticket: Any
    ) -> None:
        self.contest = contest
        self.act = act
        self.actor = actor
        self.key = key
        self.sink = sink
        self.ticket = ticket
        self.outcome: Receipt | Exception | None = None


class FutureSink:
    """Answers through `concurrent.futures`, for threads that wait."""

    def answer(self, requests: Sequence[Request]) -> None:
        """Resolve each request's future."""
        for request in requests:
            future: Future[Receipt] = request.ticket
            if not future.set_running_or_notify_cancel():
                continue
            if isinstance(request.outcome, Receipt):
                future.set_result(request.outcome)
            else:
                future.set_exception(request.outcome)


FUTURES = FutureSink()
