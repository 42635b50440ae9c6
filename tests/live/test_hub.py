"""Channels without a network: when a picture is made, and who waits for it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from threading import Thread

import pytest

from leitai.live import Ask, FeedRefused, Hub, InProcessBus, Pace, View

ASK = Ask("cup", "public", {}, {})


@dataclass
class Counter:
    """A source whose picture counts how often it was made."""

    name: str = "public"
    topic: str = "cup"
    public: bool = True
    seq: int = 1
    made: list[int] = field(default_factory=list)
    broken: bool = False

    def public_name(self, _ask: Ask) -> str:
        return self.name

    async def admit(self, _ask: Ask) -> Counter:
        return self

    def view(self) -> View:
        if self.broken:
            raise ValueError("broken")
        self.made.append(self.seq)
        return View.of(seq=self.seq, at=0, meta={"made": self.seq}, rows={})


def test_readers_share_pictures_and_none_is_made_without_news() -> None:
    async def play() -> None:
        source = Counter()
        hub = Hub(source, pace=Pace(period=0.01))
        assert hub.at_once(ASK) is None
        channels = await asyncio.gather(*(hub.channel(ASK) for _ in range(50)))
        assert len({id(channel) for channel in channels}) == 1
        assert hub.at_once(ASK) is channels[0]
        await asyncio.sleep(0.05)
        await hub.channel(ASK)
        assert source.made == [1]
        hub.close()

    asyncio.run(play())


def test_news_nobody_looks_at_cost_nothing() -> None:
    async def play() -> None:
        source, bus = Counter(), InProcessBus()
        hub = Hub(source, pace=Pace(period=0.01), bus=bus)
        await hub.channel(ASK)
        for source.seq in range(2, 50):
            bus.publish("cup", source.seq)
        bus.publish("another", 1)
        await asyncio.sleep(0.05)
        assert source.made == [1]
        channel = await hub.channel(ASK)
        assert source.made == [1, 49]
        assert channel.current.view.seq == 49
        hub.close()

    asyncio.run(play())


def test_who_has_just_written_can_wait_for_it() -> None:
    async def play() -> None:
        source = Counter()
        hub = Hub(source, pace=Pace(period=0.05))
        await hub.channel(ASK)

        def write() -> None:
            source.seq = 7
            hub.touch("cup", 7)

        thread = Thread(target=write)
        thread.start()
        thread.join()
        channel = await hub.channel(ASK, at_least=7)
        assert channel.current.view.seq == 7
        await hub.channel(ASK, at_least=10**9)  # never comes; what there is must do
        hub.close()

    asyncio.run(play())


def test_a_picture_that_cannot_be_made(caplog: pytest.LogCaptureFixture) -> None:
    async def play() -> None:
        source = Counter(broken=True)
        hub = Hub(source, pace=Pace(period=0.01, retry=0.02))
        with pytest.raises(FeedRefused) as refused:
            await hub.channel(ASK)
        assert refused.value.status == 503
        source.broken = False
        assert (await hub.channel(ASK)).current.view.seq == 1
        hub.close()

    asyncio.run(play())
    assert "cannot be made" in caplog.text


def test_a_channel_nobody_uses_is_forgotten() -> None:
    async def play() -> None:
        source = Counter()
        hub = Hub(source, pace=Pace(period=0.01, heartbeat=0.01, keep=0.03))
        first = await hub.channel(ASK)
        await asyncio.sleep(0.2)
        assert hub.at_once(ASK) is None
        assert await hub.channel(ASK) is not first
        hub.close()

    asyncio.run(play())


def test_the_bus_tells_all_who_listen() -> None:
    bus = InProcessBus()
    heard: list[tuple[str, int]] = []
    end = bus.subscribe(lambda topic, seq: heard.append((topic, seq)))
    bus.publish("cup", 1)
    end()
    bus.publish("cup", 2)
    assert heard == [("cup", 1)]


def test_a_view_may_not_use_the_names_of_the_frame() -> None:
    with pytest.raises(ValueError, match="rows"):
        View.of(seq=1, at=1, meta={"rows": 1}, rows={})
