"""All channels of one server process, in its event loop."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from leitai.live.bus import LiveBus
from leitai.live.channel import Channel, Pace
from leitai.live.ports import Source
from leitai.live.refusal import full
from leitai.live.request import Ask
from leitai.live.subscriber import Subscriber

logger = logging.getLogger("leitai.live")
GOODBYE_SECONDS = 2.0


class Hub:
    """Opens channels as they are asked for and tells them of news.

    Make it anywhere; it lives in the event loop that first uses it.

    Args:
        source: which pictures there are and who may see them.
        pace: how often, how many, how long.
        bus: where news come from; or call `touch`.
    """

    def __init__(
        self, source: Source, *, pace: Pace | None = None, bus: LiveBus | None = None
    ) -> None:
        self.source = source
        self.pace = pace or Pace()
        self._channels: dict[Hashable, Channel] = {}
        self._topics: dict[str, set[Channel]] = {}
        self._runs: set[asyncio.Task[None]] = set()
        self._workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="leitai-view")
        self._news: set[str] = set()
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._unsubscribe = bus.subscribe(self.touch) if bus is not None else None
        self.closed = False

    @property
    def viewers(self) -> int:
        """How many are connected, over all channels."""
        return sum(channel.viewers for channel in self._channels.values())

    def touch(self, topic: str, seq: int = 0) -> None:  # noqa: ARG002 - what a bus says
        """There is news of `topic`; may be called from any thread, and often."""
        if topic not in self._topics or self._loop is None:
            return
        with self._lock:
            first = not self._news
            self._news.add(topic)
        if first and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._spread)

    def _spread(self) -> None:
        with self._lock:
            news, self._news = self._news, set()
        for topic in news:
            for channel in self._topics.get(topic, ()):
                channel.touch()

    def doubt(self, topic: str | None = None) -> None:
        """Rights have changed: ask again who may see; may be called from any thread.

        Args:
            topic: what everybody may see of it has changed; `None`: what somebody is.
        """
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._doubt, topic)

    def _doubt(self, topic: str | None) -> None:
        for channel in self._channels.values():
            if topic is None:
                channel.doubt()
            elif channel.stranger.topic == topic:
                channel.doubt(strangers=True)

    def at_once(self, ask: Ask) -> Channel | None:
        """The channel asked for, if anyone may see it and its picture is ready."""
        name = self.source.public_name(ask)
        channel = None if name is None else self._channels.get(name)
        return channel if channel is not None and channel.ready else None

    async def channel(self, ask: Ask, *, at_least: int = 0) -> Channel:
        """The channel asked for, with a recent picture that knows the ledger up to `at_least`.

        Raises:
            FeedRefused: there is none, the asker may not see it, or it cannot be made now.
        """
        projection = await self.source.admit(ask)
        channel = self._channels.get(projection.name)
        if channel is None:
            channel = self._channels[projection.name] = Channel(
                projection,
                pace=self.pace,
                workers=self._workers,
                admit=self.source.admit,
                stranger=replace(ask, headers={}),
            )
            self._loop = asyncio.get_running_loop()
            self._topics.setdefault(projection.topic, set()).add(channel)
            run = self._loop.create_task(self._run(channel))
            self._runs.add(run)
            run.add_done_callback(self._runs.discard)
        await channel.fresh(at_least)
        return channel

    def check_room(self) -> None:
        """Refuse a viewer more than the server may hold.

        Raises:
            FeedRefused: it is full.
        """
        if self.closed or self.viewers >= self.pace.limit:
            raise full()

    async def _run(self, channel: Channel) -> None:
        try:
            await channel.run()
        except Exception:
            logger.exception("the channel %r has stopped", channel.projection.name)
        finally:
            for viewer in channel.everyone():
                viewer.leave()  # its browser comes back, to a new channel
            projection = channel.projection
            self._channels.pop(projection.name, None)
            siblings = self._topics.get(projection.topic, set())
            siblings.discard(channel)
            if not siblings:
                self._topics.pop(projection.topic, None)

    def close(self) -> None:
        """Send everyone home; their browsers come back after the time `retry:` gave them."""
        self.closed = True
        if self._unsubscribe is not None:
            self._unsubscribe()
        crowd = [viewer for channel in self._channels.values() for viewer in channel.everyone()]
        for viewer in crowd:
            viewer.leave()
        for run in self._runs:
            run.cancel()
        self._workers.shutdown(wait=False)
        if self._loop is not None and crowd:
            # Those who do not read would keep the server from stopping.
            self._loop.call_later(GOODBYE_SECONDS, drop_all, crowd)


def drop_all(crowd: list[Subscriber]) -> None:
    """Cut what is still connected."""
    for viewer in crowd:
        viewer.drop()
