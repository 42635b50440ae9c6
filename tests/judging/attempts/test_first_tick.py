"""An attempt begins between two samples of a station that never stops sending, and misses none."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from leitai.core.referee.judge import judge
from leitai.core.referee.recording import Recording, read_recording
from leitai.core.rulebook.parse import read_rulebook
from leitai.devices.inbox import Inbox
from leitai.devices.samples import Samples
from leitai.judging.attempts.recordings import Recordings
from support.cell import TICK, rules
from support.home import database

database()

from leitai.governance.faults import Fault
from leitai.judging.attempts.models import Attempt
from leitai.judging.attempts.room import RefereeRoom

RULES = read_rulebook(rules()).stages[0].referee
START = time.time_ns() // 1000 * 1000
BLOCK = 5


def block(sequence: int, first: int) -> Samples:
    """Five samples, the first of them `first` nanoseconds after the attempt's start."""
    times = START + first + np.arange(BLOCK, dtype=np.int64) * TICK
    values = np.array([(10.0, 0.0)] * BLOCK, np.float32)
    return Samples("c", "S1", sequence, times, values, received=time.time_ns())


def recorded(folder: Path, before: list[Samples], after: list[Samples], position: int) -> Recording:
    """What is recorded of an attempt that is registered after `before` has come."""
    assert RULES is not None
    room = RefereeRoom(inbox=Inbox(), recordings=Recordings(folder), publish=lambda _: None,
                       sealer=lambda *_: None)  # fmt: skip
    room.deliver(before)
    with pytest.raises(Fault):  # nobody runs yet, but a round has taken the blocks in
        room.finish("c", "A0", 0)
    row = Attempt(contest="c", code="A1", stage="cell", entry="E1", station="S1",
                  start=START // 1000, position=position)  # fmt: skip
    room.begin(row, RULES)
    room.deliver(after)
    return read_recording(room.finish("c", "A1", START // 1000 + 100_000).content)


@pytest.mark.parametrize("last", [-4_000_000, -1_000_000, 3_000_000, 31_000_000])
def test_the_first_tick_is_known(tmp_path: Path, last: int) -> None:
    assert RULES is not None
    first = last - (BLOCK - 1) * TICK
    before = [block(number, first + (number - 9) * BLOCK * TICK) for number in (7, 8, 9)]
    after = [block(number, first + (number - 9) * BLOCK * TICK) for number in (10, 11, 12)]
    recording = recorded(tmp_path, before, after, position=8)
    judged = judge(RULES, recording)
    assert judged.gaps == {}
    assert all(verdict.mark is not None for verdict in judged.verdicts)
    assert recording.times[0] < TICK // 2


def test_what_lies_before_the_attempt_is_not_of_it(tmp_path: Path) -> None:
    before = [block(9, -BLOCK * TICK - 6_000_000)]
    recording = recorded(tmp_path, before, [block(10, 0)], position=8)
    assert recording.header.samples == BLOCK
    assert set(recording.header.refused.values()) <= {0}
