"""One picture, its history, its viewers, and the loop that keeps them up to date."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from collections.abc import Awaitable, Callable, Collection
from concurrent.futures import Executor
from dataclasses import dataclass

from leitai.live.frame import Encoding, Frame, closed, heartbeat
from leitai.live.history import History
from leitai.live.ports import Projection
from leitai.live.refusal import FeedRefused, rights_changed, unavailable
from leitai.live.request import Ask
from leitai.live.subscriber import Subscriber

logger = logging.getLogger("leitai.live")
Admit = Callable[[Ask], Awaitable[Projection]]
"""Lets somebody in, as `ports.Source.admit`."""
FORBIDDEN = 403
SLICE_BYTES = 128 * 1024
"""Written between two breaths of the event loop at most: big frames go out in smaller slices."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How often, how many, how long; all times in seconds.

    Attributes:
        period: least time between two pictures of a channel (0.25: 4 Hz).
        heartbeat: a quiet feed says so this often; proxies cut what is silent for 30 s. As often
            it is asked again who may see what is not public.
        patience: a viewer whose buffer has not drained for so long is dropped.
        slice: writes between two breaths of the event loop.
        limit: viewers at most.
        keep: how long a channel without viewers or readers is kept.
        wait: how long a request waits for a picture.
        retry: how long after a failure the next picture is tried.
    """

    period: float = 0.25
    heartbeat: float = 15.0
    patience: float = 60.0
    slice: int = 100
    limit: int = 50_000
    keep: float = 300.0
    wait: float = 10.0
    retry: float = 2.0


class Channel:
    """The viewers of one projection.

    All methods belong to the event loop; only the projection itself runs in a worker thread.

    Args:
        projection: makes the pictures.
        admit: asked again for viewers who were let in by what they are.
        stranger: how somebody whom nobody knows asks for this picture.
    """

    def __init__(
        self,
        projection: Projection,
        *,
        pace: Pace,
        workers: Executor,
        admit: Admit,
        stranger: Ask,
    ) -> None:
        self.projection = projection
        self._admit = admit
        self.stranger = stranger
        self._doubted = False
        self._strangers_doubted = False
        self._reviewed = time.monotonic()
        self._known: set[Subscriber] = set()
        self.history: History | None = None
        self.examined = 0
        """The ledger is known up to here; the history's seq is that of the last visible change."""
        self.members: dict[Encoding, set[Subscriber]] = {encoding: set() for encoding in Encoding}
        self._pace = pace
        self._workers = workers
        self._dirty = True
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._readers: asyncio.Future[None] | None = None
        self._projected = -pace.period
        self._sent = self._used = self._loop.time()
        self._tended = time.monotonic()

    @property
    def current(self) -> History:
        """The history; raises `FeedRefused` before there is a first picture."""
        if self.history is None:
            raise unavailable()
        return self.history

    @property
    def viewers(self) -> int:
        """How many are connected."""
        return sum(map(len, self.members.values()))

    def everyone(self) -> list[Subscriber]:
        """All viewers."""
        return [subscriber for members in self.members.values() for subscriber in members]

    @property
    def ready(self) -> bool:
        """Whether the picture is recent enough to be shown: at most one period old."""
        if self.history is None:
            return False
        return not self._dirty or self._loop.time() - self._projected < self._pace.period

    def touch(self) -> None:
        """There is news; make a new picture soon if anyone looks."""
        self._dirty = True
        if any(self.members.values()):
            self._wake.set()

    def join(self, subscriber: Subscriber) -> None:
        """Add a viewer who is up to date."""
        self.members[subscriber.encoding].add(subscriber)
        if subscriber.ask is not None:
            self._known.add(subscriber)
        if self._dirty:
            self._wake.set()

    def part(self, subscriber: Subscriber) -> None:
        """Forget a viewer."""
        self.members[subscriber.encoding].discard(subscriber)
        self._known.discard(subscriber)
        self._used = self._loop.time()

    def doubt(self, *, strangers: bool = False) -> None:
        """Somebody's rights have changed: ask again before anything more is sent.

        Args:
            strangers: what everybody may see has changed; else only those who were let in by what
                they are are asked about.
        """
        self._doubted = self._doubted or bool(self._known)
        self._strangers_doubted = self._strangers_doubted or strangers
        if self._doubted or self._strangers_doubted:
            self._wake.set()

    async def fresh(self, at_least: int = 0) -> History:
        """The history with a recent picture, one that knows the ledger up to `at_least`.

        Raises:
            FeedRefused: the picture cannot be made now.
        """
        self._used = self._loop.time()
        for _ in range(3):
            if self.ready and self.examined >= at_least:
                break
            await self._next_picture()
        return self.current

    async def _next_picture(self) -> None:
        if self._readers is None:
            self._readers = self._loop.create_future()
        self._wake.set()
        try:
            async with asyncio.timeout(self._pace.wait):
                await asyncio.shield(self._readers)
        except TimeoutError as error:
            raise unavailable() from error

    async def run(self) -> None:
        """Keep the viewers up to date until nobody has looked for a while."""
        try:
            while not self._abandoned():
                await self._step()
                self._tend()
        finally:
            self._turn_readers_away()

    async def _step(self) -> None:
        news = await self._news()
        await self._review()
        if news and not (self._dirty or self._readers):
            self._wake.clear()  # it was about rights only
        elif news:
            await asyncio.sleep(self._projected + self._pace.period - self._loop.time())
            await self._refresh()
        elif self._quiet_for() >= self._pace.heartbeat:
            await self._beat()

    async def _news(self) -> bool:
        """Wait for something to do; false when it is time for a heartbeat first."""
        try:
            async with asyncio.timeout(self._pace.heartbeat - self._quiet_for()):
                await self._wake.wait()
        except TimeoutError:
            return False
        return True

    def _quiet_for(self) -> float:
        return self._loop.time() - self._sent

    def _abandoned(self) -> bool:
        idle = self._loop.time() - self._used > self._pace.keep
        return idle and not self.viewers and self._readers is None

    async def _refresh(self) -> None:
        """Make a picture and send what has changed."""
        self._wake.clear()
        self._dirty = False
        try:
            view = await self._loop.run_in_executor(self._workers, self.projection.view)
        except Exception:
            logger.exception("the view %r cannot be made", self.projection.name)
            self._failed()
            return
        self._projected = self._loop.time()
        await self._review()
        if self.history is None:
            self.history = History(view)
        frames = self.history.push(view)
        self.examined = view.seq
        self._tell_readers()
        first = self.history.version - len(frames)
        for step, frame in enumerate(frames):
            await self._sweep(frame, before=first + step, after=first + step + 1)

    async def _review(self) -> None:
        """Send away who may not look any more."""
        due = time.monotonic() - self._reviewed >= self._pace.heartbeat
        while self._strangers_doubted or self._doubted or due:
            everybody, self._strangers_doubted = self._strangers_doubted, False
            due = self._doubted = False
            self._reviewed = time.monotonic()
            for viewer in list(self._known):
                if viewer.ask is not None and not await self._still(viewer.ask, [viewer]):
                    self._known.discard(viewer)
            if everybody:
                rest = [viewer for viewer in self.everyone() if viewer.ask is None]
                await self._still(self.stranger, rest)

    async def _still(self, ask: Ask, viewers: Collection[Subscriber]) -> bool:
        """Ask again for viewers who came alike; send them away unless they may still look."""
        try:
            projection = await self._admit(ask)
        except FeedRefused as refused:
            known = refused.status == FORBIDDEN and ask is not self.stranger
            reason = rights_changed() if known else refused
            seq = 0 if self.history is None else self.history.view.seq
            word = closed(seq, time.time_ns() // 1000, reason.body())
            for viewer in viewers:
                with contextlib.suppress(OSError, RuntimeError):
                    viewer.dismiss(word)
            return False
        if projection.name != self.projection.name:
            for viewer in viewers:
                viewer.leave()  # its browser comes back, and is shown what it may see now
            return False
        return True

    def _failed(self) -> None:
        """Let readers know; viewers keep what they have, and it is tried again later."""
        self._projected = self._loop.time() + self._pace.retry
        self._dirty = True
        if any(self.members.values()):
            self._wake.set()
        self._turn_readers_away()

    def _turn_readers_away(self) -> None:
        readers, self._readers = self._readers, None
        if readers is not None and not readers.done():
            readers.set_exception(unavailable())
            readers.exception()  # nobody may be waiting any more

    def _tell_readers(self) -> None:
        readers, self._readers = self._readers, None
        if readers is not None and not readers.done():
            readers.set_result(None)

    async def _beat(self) -> None:
        """Say that the feed is alive."""
        history = self.history
        if history is None:
            self._sent = self._loop.time()
            return
        frame = heartbeat(history.view.seq, time.time_ns() // 1000)
        await self._sweep(frame, before=history.version, after=history.version)

    async def _sweep(self, frame: Frame, *, before: int, after: int) -> None:
        """Write one frame to everyone whose place is `before`, in slices, from a random start.

        Those who lag are elsewhere and catch up when they drain; those who joined meanwhile are
        already at `after`.
        """
        for encoding, members in self.members.items():
            if not members:
                continue
            payload = frame.encoded(encoding)
            size = max(10, min(self._pace.slice, SLICE_BYTES // len(payload)))
            crowd = list(members)
            start = random.randrange(len(crowd))  # noqa: S311 - fairness, not secrecy
            crowd = crowd[start:] + crowd[:start]
            for place in range(0, len(crowd), size):
                for subscriber in crowd[place : place + size]:
                    if subscriber.place == before:
                        subscriber.place = after
                        try:
                            subscriber.transport.write(payload)
                        except (OSError, RuntimeError):
                            subscriber.drop()
                await asyncio.sleep(0)
        self._sent = self._loop.time()

    def _tend(self) -> None:
        """Drop, now and then, those who do not read at all."""
        now = time.monotonic()
        if now - self._tended < self._pace.patience / 4:
            return
        self._tended = now
        for subscriber in self.everyone():
            if subscriber.stalled(now, self._pace.patience):
                subscriber.drop()
