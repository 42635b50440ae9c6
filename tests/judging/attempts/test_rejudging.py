"""Judging everything again needs the memory of a few recordings, however many there are."""

from __future__ import annotations

import weakref
from pathlib import Path

import numpy as np

from leitai.core.ledger.acts import AttemptSealed
from leitai.core.referee.recording import Header, Recording, write_recording
from leitai.core.rulebook.attempts import SealedAttempt
from leitai.core.rulebook.parse import read_rulebook
from leitai.judging.attempts.recordings import Recordings
from support.cell import GOOD, TICK, rules
from support.home import database

database()

from leitai.judging.attempts.rejudging import PORTION, Standing, judge_again
from leitai.judging.attempts.running import recorded_channels

RULES = read_rulebook(rules())


class Counting(Recordings):
    """Knows how many of the recordings it opened are still there."""

    alive = most = 0

    def open(self, digest: str) -> Recording:
        found = super().open(digest)
        self.alive += 1
        self.most = max(self.most, self.alive)
        weakref.finalize(found, self._gone)
        return found

    def _gone(self) -> None:
        self.alive -= 1


def test_only_a_portion_is_in_memory_at_once(tmp_path: Path) -> None:
    recordings = Counting(tmp_path)
    referee = RULES.stages[0].referee
    assert referee is not None
    channels = recorded_channels(referee.telemetry)
    header = Header("c", "cell", "A1", "S1", channels, 0, TICK // 1000, len(GOOD))
    times = np.arange(len(GOOD), dtype=np.int64) * TICK
    digest = recordings.keep(write_recording(header, times, np.array(GOOD, np.float32)))
    act = AttemptSealed("A1", "cell", "E1", "S1", digest, "", "", 0, 1, {})
    count = PORTION * 3
    every = tuple(SealedAttempt(act, n, 0, {}, {}, None) for n in range(count))
    told = {"rulebook": RULES, "stages": ("cell",), "sealed": every}
    standing = Standing(**{**dict.fromkeys(Standing._fields), **told})
    judged = [marks for _, marks in judge_again(standing, RULES, recordings)]
    assert judged == [{"A1": "3", "A2": "2", "A3": "1", "S1": "0"}] * count
    assert 0 < recordings.most <= PORTION
