"""The room without a server: lanes come and go, and the recording judges as the room did."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from leitai.core.referee.judge import judge
from leitai.core.referee.recording import read_recording
from leitai.core.rulebook.parse import read_rulebook
from leitai.devices.inbox import Inbox
from leitai.devices.samples import Samples
from leitai.judging.attempts.recordings import Recordings
from support.cell import GOOD, OPEN, TICK, rules
from support.home import database

database()

from leitai.judging.attempts.models import Attempt
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.attempts.services import findings_of

RULES = read_rulebook(rules()).stages[0].referee
assert RULES is not None
ATTEMPTS = 70


class Stand:
    """A room whose thread does not run: rounds happen when a test says so."""

    def __init__(self, folder: Path) -> None:
        self.news: list[str] = []
        self.sealed: list[tuple[str, str]] = []
        self.start = time.time_ns() // 1000
        self.room = RefereeRoom(
            inbox=Inbox(),
            recordings=Recordings(folder),
            publish=self.news.append,
            sealer=lambda contest, code: self.sealed.append((contest, code)),
        )

    def begin(self, number: int) -> None:
        assert RULES is not None
        row = Attempt(
            contest="c", code=f"A{number}", stage="cell", entry=f"E{number}",
            station=f"S{number}", start=self.start, position=-1,
        )  # fmt: skip
        self.room.begin(row, RULES)

    def send(self, number: int, sequence: int, first: int, rows: list[tuple[float, float]]) -> None:
        times = self.start * 1000 + (first + np.arange(len(rows), dtype=np.int64)) * TICK
        values = np.array(rows, np.float32)
        samples = Samples("c", f"S{number}", sequence, times, values, received=time.time_ns())
        self.room.deliver([samples])


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return Stand(tmp_path)


def test_every_attempt_is_judged_as_its_recording_is(stand: Stand) -> None:
    assert RULES is not None
    rng = np.random.default_rng(7)
    scripts = {n: (OPEN if n % 2 else GOOD) for n in range(ATTEMPTS)}
    for number in scripts:
        stand.begin(number)
    for number, rows in scripts.items():
        cuts = sorted({0, len(rows), *rng.integers(1, len(rows), 5).tolist()})
        for sequence, (first, end) in enumerate(pairwise(cuts)):
            stand.send(number, sequence, first, rows[first:end])
    end = stand.start + 100 * TICK // 1000
    for number, rows in scripts.items():
        finished = stand.room.finish("c", f"A{number}", end)
        judged = judge(RULES, read_recording(finished.content), margins=False)
        assert finished.live is not None
        assert (finished.live.ticks, finished.live.verdicts) == (100, judged.verdicts)
        marks = [str(verdict.mark) for verdict in judged.verdicts]
        assert marks == (["3", "2", "4", "1"] if rows is OPEN else ["3", "2", "1", "0"])
        stand.room.release("c", f"A{number}")
    with stand.room.at_station("c", "S1") as running:
        assert running is not None
        assert (running.state, running.picture.ticks) == ("sealed", 100)


def test_blocks_that_come_twice_count_once(stand: Stand) -> None:
    stand.begin(1)
    stand.send(1, 5, 0, GOOD[:50])
    stand.send(1, 5, 0, GOOD[:50])
    stand.send(1, 4, 50, GOOD[50:])
    finished = stand.room.finish("c", "A1", stand.start + 1_000_000)
    recording = read_recording(finished.content)
    assert recording.header.samples == 50
    assert recording.header.sequences == (5, 5)
    assert recording.header.ticks == 100


def test_an_end_before_the_last_sample_is_judged_anew(stand: Stand) -> None:
    assert RULES is not None
    stand.begin(1)
    stand.send(1, 1, 0, OPEN)
    stand.room.finish("c", "A1", stand.start + 720_000)
    finished = stand.room.finish("c", "A1", stand.start + 720_000)
    judged = judge(RULES, read_recording(finished.content), margins=False)
    assert finished.live is not None
    assert finished.live.verdicts == judged.verdicts
    assert judged.ticks == 72


def test_an_attempt_that_ended_at_once_earns_nothing(stand: Stand) -> None:
    assert RULES is not None
    stand.begin(1)
    finished = stand.room.finish("c", "A1", stand.start)
    judged = judge(RULES, read_recording(finished.content), margins=False)
    assert judged.ticks == 1
    assert not any(verdict.mark for verdict in judged.verdicts)
    assert finished.live is not None
    assert finished.live.verdicts == judged.verdicts


@pytest.mark.parametrize("rows", [[], [(float("nan"), float("nan"))] * 50])
def test_silence_decides_nothing(stand: Stand, rows: list[tuple[float, float]]) -> None:
    assert RULES is not None
    for number in (1, 2):
        stand.begin(number)
    stand.send(1, 1, 0, rows)
    stand.send(2, 1, 0, GOOD)
    finished = stand.room.finish("c", "A1", stand.start + 1_000_000)
    judged = judge(RULES, read_recording(finished.content), margins=False)
    assert {verdict.mark for verdict in judged.verdicts} == {None}
    assert finished.live is not None
    assert finished.live.verdicts == judged.verdicts


def test_what_was_not_the_same_live_is_a_finding(stand: Stand) -> None:
    assert RULES is not None
    stand.begin(1)
    stand.send(1, 1, 0, GOOD)
    finished = stand.room.finish("c", "A1", stand.start + 1_000_000)
    judged = judge(RULES, read_recording(finished.content), margins=False)
    row = Attempt(contest="c", code="A1")
    assert findings_of(row, finished.live, judged) == []
    other = replace(judged, verdicts=judged.verdicts[:-1])
    assert findings_of(row, other, judged) == ["live_differs"]
    assert findings_of(row, None, judged) == []


def test_a_station_is_online_although_the_referee_is_not_ready_yet(stand: Stand) -> None:
    assert not stand.room.online("c", "S1")
    stand.send(1, 0, 0, GOOD)
    assert stand.room.online("c", "S1")
    assert not stand.room.judges()


def test_screens_hear_of_a_station_that_is_switched_on_while_nobody_works(stand: Stand) -> None:
    stand.send(1, 0, 0, GOOD)
    stand.room.start()
    try:
        assert stand.room.judges(wait=600)
        end = time.monotonic() + 60
        while "c" not in stand.news:
            assert time.monotonic() < end, "nobody was told"
            time.sleep(0.01)
    finally:
        stand.room.close()
