"""The referee's room: every running attempt, judged while its samples come in.

One thread runs the kernels; whoever else wants something of an attempt waits at the gate. What is
found here is provisional: only the judgement of the sealed file counts (`services.settle`).
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.grids import Block
from leitai.core.referee.model import RuleSet
from leitai.devices.inbox import Inbox
from leitai.devices.samples import Samples
from leitai.governance.faults import Fault, not_found
from leitai.journal.request import Unavailable
from leitai.journal.turnstile import Turnstile
from leitai.judging.attempts.bank import Bank, warm_up
from leitai.judging.attempts.benches import Benches
from leitai.judging.attempts.models import Attempt
from leitai.judging.attempts.recordings import Recordings
from leitai.judging.attempts.running import Finished, Running, wires

RECENT: Final = 8
"""Blocks kept of each station, so that an attempt misses none while it is written down."""
BEFORE: Final = 1_000_000_000
"""Nanoseconds before an attempt from which on blocks may hold its first samples."""
RHYTHM: Final = 0.01
"""Seconds between two rounds at least: what comes meanwhile is judged in one kernel call."""
IDLE: Final = 0.2
"""Seconds between two rounds at most: gaps and limits are looked at so often."""
GRACE: Final = 1.0
"""Seconds that a sealed attempt waits for samples still under way."""
ONLINE: Final = 5.0
"""Seconds since its last block for which a station counts as online."""

Place = tuple[str, str]
"""Contest and station, or contest and attempt."""
OnEdges = Callable[[Running, NDArray[np.void]], None]
"""Told of every watched truth that has changed, at once, in the room's thread: be quick."""
Publish = Callable[[str], None]
"""Told of contests whose running attempts look different; must be quick."""
Sealer = Callable[[str, str], None]
"""Seals an attempt that has reached its limit: `(contest, code)`; runs in a thread of its own."""
log = logging.getLogger(__name__)


class RefereeRoom:
    """Judges running attempts.

    Args:
        inbox: where samples come from, and are read again after a restart.
        recordings: where sealed attempts are kept.
        publish: hears of contests with news for the screens.
        sealer: seals what has reached its limit.
    """

    def __init__(
        self,
        *,
        inbox: Inbox,
        recordings: Recordings,
        publish: Publish,
        sealer: Sealer,
    ) -> None:
        self.recordings = recordings
        self.on_edges: OnEdges = lambda _running, _edges: None
        self._inbox = inbox
        self._publish = publish
        self._sealer = sealer
        self._gate = Turnstile()
        self._attempts: dict[Place, Running] = {}
        self._stations: dict[Place, Running] = {}
        self._heard: dict[Place, float] = {}
        self._online: set[Place] = set()
        self._recent: dict[Place, deque[Samples]] = {}
        self._benches = Benches()
        self._coming: deque[Samples] = deque()
        self._wake = threading.Event()
        self._warm = threading.Event()
        self._settling: dict[str, threading.Lock] = {}
        self._sealing: set[Place] = set()
        self._hands = ThreadPoolExecutor(max_workers=2, thread_name_prefix="leitai-seal")
        self._thread = threading.Thread(target=self._run, name="leitai-referee", daemon=True)
        self._open = True

    # Life

    def start(self) -> None:
        """Begin to judge what the inbox takes in."""
        self._inbox.on_samples(self.deliver)
        self._thread.start()

    def close(self) -> None:
        """Stop judging; running attempts go on when the server comes back."""
        self._open = False
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        self._hands.shutdown(wait=True, cancel_futures=True)

    def judges(self, *, wait: float = 0.0) -> bool:
        """Whether its kernels are ready; waits at most that many seconds for them."""
        return self._warm.wait(wait)

    # What stations send

    def deliver(self, samples: Sequence[Samples]) -> None:
        """Take accepted blocks; returns at once, from any thread."""
        now = time.monotonic()
        for each in samples:
            self._heard[each.contest, each.station] = now
        self._coming.extend(samples)
        self._wake.set()

    def position(self, contest: str, station: str) -> int:
        """Sequence number of the station's last block; -1 before the first."""
        slots = self._inbox.slots
        slot = slots.place.get((contest, station))
        return -1 if slot is None else int(slots.sequence[slot])

    def online(self, contest: str, station: str) -> bool:
        """Whether the station has sent something in the last seconds."""
        heard = self._heard.get((contest, station), float("-inf"))
        return time.monotonic() - heard <= ONLINE

    # What people do

    def begin(self, row: Attempt, rules: RuleSet) -> None:
        """Watch an attempt from now on."""
        running = Running(row, rules)
        with self._gate:
            running.seat = self._benches.enter(rules, running.start * 1000)
            self._attempts[row.contest, row.code] = running
            self._stations[row.contest, row.station] = running
            self._take_up(running)
        self._publish(row.contest)

    def _take_up(self, running: Running) -> None:
        """Judge what came while the attempt was being written down, and what its first tick is."""
        if running.seat is None:
            return
        bank, lane = running.seat
        heard = [
            Block(lane, samples.times, samples.values)
            for samples in self._recent.get((running.contest, running.station), ())
            if running.hear(samples)
        ]
        if heard:
            running.ran(bank.take(heard).get(lane))

    def recover(self, row: Attempt, rules: RuleSet) -> int:
        """Watch an attempt again after a restart, from its durable samples; how many blocks."""
        self.begin(row, rules)
        since = row.start * 1000 - BEFORE
        again = list(self._inbox.reread(row.contest, row.station, since))
        self.deliver(again)
        return len(again)

    def end_of(self, contest: str, code: str) -> int:
        """When the attempt ends if it is sealed now, UTC microseconds."""
        now = time.time_ns() // 1000
        running = self._attempts.get((contest, code))
        return now if running is None else min(now, running.limit)

    def await_samples(self, contest: str, code: str, end: int) -> None:
        """Wait a moment for what the station sent before `end` (UTC microseconds)."""
        until = time.monotonic() + GRACE
        while time.monotonic() < until:
            running = self._attempts.get((contest, code))
            if running is None or running.newest >= end * 1000:
                return
            time.sleep(RHYTHM)

    def finish(self, contest: str, code: str, end: int) -> Finished:
        """The attempt ends at `end`: its recording, and what was found live.

        Asked again it answers the same. Raises `Fault` if the room does not watch it.
        """
        self._round()
        with self._gate:
            running = self._attempts.get((contest, code))
            if running is None:
                raise not_found("attempt", "进行中的作业", code)
            if running.finished is None:
                running.state = "sealing"
                running.finished = self._finished(running, end)
            return running.finished

    def seal_soon(self, contest: str, code: str) -> None:
        """Seal an attempt without anybody waiting for it; once is enough."""
        place = contest, code
        if place not in self._sealing:
            self._sealing.add(place)
            self._hands.submit(self._seal, place)

    def release(self, contest: str, code: str, *, state: str = "sealed") -> None:
        """The attempt is sealed or aborted; its last picture stays until the next one begins."""
        with self._gate:
            running = self._attempts.pop((contest, code), None)
            self._sealing.discard((contest, code))
            if running is not None:
                running.state = state
                running.rest()
                if running.seat is not None:
                    self._benches.leave(*running.seat)
                    running.seat = None
        self._publish(contest)

    @contextmanager
    def settling(self, contest: str) -> Iterator[None]:
        """While attempts of a contest are sealed, its rules are not corrected, nor the reverse."""
        with self._settling.setdefault(contest, threading.Lock()):
            yield

    def require_same_channels(self, contest: str, rules: Mapping[str, RuleSet]) -> None:
        """Refuse rules that read other channels than an attempt under way sends; raises `Fault`."""
        with self._gate:
            for running in self._attempts.values():
                ours = rules.get(running.stage)
                if running.contest != contest or ours is None:
                    continue
                if wires(ours.telemetry) != wires(running.rules.telemetry):
                    raise channels_in_use(running.code)

    def rules_changed(self, contest: str, rules: Mapping[str, RuleSet]) -> None:
        """Judge running attempts by corrected rules, from their beginning; stage → its rules."""
        with self._gate:
            for running in self._attempts.values():
                ours = rules.get(running.stage)
                if running.contest != contest or ours is None or running.finished is not None:
                    continue
                if ours.digest != running.rules.digest:
                    self._change(running, ours)
        self._publish(contest)

    def _change(self, running: Running, rules: RuleSet) -> None:
        seat, start = running.seat, running.start * 1000
        if seat is None:
            return
        times, values = seat[0].grids.samples(seat[1])
        self._benches.leave(*seat)
        bank, lane = self._benches.enter(rules, start)
        running.judge_by(rules, (bank, lane))
        running.ran(bank.take([Block(lane, times + start, values)]).get(lane))

    # What screens ask

    @contextmanager
    def at_station(self, contest: str, station: str) -> Iterator[Running | None]:
        """The station's attempt, running or last; do not keep it, and be quick."""
        with self._gate:
            yield self._stations.get((contest, station))

    @contextmanager
    def attempt(self, contest: str, code: str) -> Iterator[Running | None]:
        """A running attempt by its code; do not keep it, and be quick."""
        with self._gate:
            yield self._attempts.get((contest, code))

    # The thread

    def _run(self) -> None:
        warming = threading.Thread(target=self._warm_up, name="leitai-warm-up", daemon=True)
        warming.start()
        while self._open and not self._warm.wait(IDLE):
            self._tell_screens(set())
        warming.join()
        looked = 0.0
        while self._open:
            self._wake.wait(IDLE)
            self._wake.clear()
            began = time.monotonic()
            try:
                self._round()
                if began - looked >= IDLE:
                    looked = began
                    self._look_at_clock()
            except Exception:
                log.exception("a round of the referee failed")
            time.sleep(max(0.0, began + RHYTHM - time.monotonic()))

    def _warm_up(self) -> None:
        warm_up()
        self._warm.set()

    def _round(self) -> None:
        """Judge everything that has come."""
        with self._gate:
            touched = self._judge(self._take_in())
        for contest in touched:
            self._publish(contest)

    def _take_in(self) -> dict[int, tuple[Bank, list[Block], dict[int, Running]]]:
        """What has come, sorted by bank: its blocks, and whose they are by lane."""
        work: dict[int, tuple[Bank, list[Block], dict[int, Running]]] = {}
        while self._coming:
            samples = self._coming.popleft()
            place = samples.contest, samples.station
            self._keep(place, samples)
            running = self._stations.get(place)
            if running is None or running.seat is None or running.finished is not None:
                continue
            if running.hear(samples):
                bank, lane = running.seat
                _, blocks, whose = work.setdefault(id(bank), (bank, [], {}))
                blocks.append(Block(lane, samples.times, samples.values))
                whose[lane] = running
        return work

    def _keep(self, place: Place, samples: Samples) -> None:
        """The station's last blocks: an attempt may begin between two of its samples."""
        recent = self._recent.get(place)
        if recent is None:
            recent = self._recent[place] = deque(maxlen=RECENT)
        recent.append(samples)

    def _judge(self, work: Mapping[int, tuple[Bank, list[Block], dict[int, Running]]]) -> set[str]:
        """Run the kernels, bank by bank; contests with news."""
        touched = set()
        for bank, blocks, whose in work.values():
            edges = bank.take(blocks)
            for lane, running in whose.items():
                found = edges.get(lane)
                running.ran(found)
                if found is not None:
                    self.on_edges(running, found)
                touched.add(running.contest)
        return touched

    def _finished(self, running: Running, end: int) -> Finished:
        if running.seat is None:
            raise not_found("attempt", "进行中的作业", running.code)
        ticks = running.ticks_until(end)
        bank, lane = running.seat
        anew = bank.grids.done(lane) > ticks
        running.ran(bank.finish(lane, running.start * 1000, ticks).get(lane), anew=anew)
        return Finished(running.recorded(ticks), running.live)

    def _look_at_clock(self) -> None:
        """Seal what has reached its limit; tell screens."""
        now = time.time_ns() // 1000
        with self._gate:
            everyone = list(self._attempts.items())
        for place, running in everyone:
            over = now >= running.limit + int(GRACE * 1_000_000)
            if (over or running.at_limit) and running.finished is None:
                self.seal_soon(*place)
        self._tell_screens({contest for (contest, _), _ in everyone})

    def _tell_screens(self, busy: set[str]) -> None:
        """Publish contests with running attempts, and where a station came or fell silent."""
        heard = time.monotonic() - ONLINE
        online = {place for place, last in list(self._heard.items()) if last >= heard}
        changed, self._online = self._online ^ online, online
        for contest in busy | {contest for contest, _ in changed}:
            self._publish(contest)

    def _seal(self, place: Place) -> None:
        try:
            self._sealer(*place)
        except Exception:
            log.exception("attempt %s of %s could not be sealed at its limit", place[1], place[0])


def channels_in_use(code: str) -> Fault:
    """What an attempt sends cannot change while it runs."""
    return Fault(
        409,
        "channels_in_use",
        f"Attempt {code} is under way with the channels there are; nothing was changed.",
        zh=f"作业 {code} 正在使用现有通道，数据没有改变。",
        fix="Seal or abort what is under way, then confirm the correction.",
        params={"attempt": code},
    )


_current: list[RefereeRoom] = []


def install_room(room: RefereeRoom | None) -> None:
    """Make `room` the one this process's services use (`None`: there is none)."""
    _current[:] = [room] if room is not None else []


def current_room() -> RefereeRoom:
    """The room of this process; raises `Unavailable` before the server has started."""
    if not _current:
        raise Unavailable("not_started", "The referee is not there.", fix="Start the server.")
    return _current[0]
