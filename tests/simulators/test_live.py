"""A machine that is always on stamps what it does with the real time, block after block."""

from __future__ import annotations

import time
from itertools import pairwise

import numpy as np

from leitai.simulators.faults import Parcel, read_fault
from leitai.simulators.live import BLOCK, LiveMachine
from leitai.simulators.tightening import TIGHTENING

PATIENCE = 20.0


def test_it_rests_works_and_rests_again() -> None:
    sent: list[Parcel] = []
    machine = LiveMachine(TIGHTENING, sent.append, seed=4)
    machine.start()
    work = TIGHTENING.perform(1, 1.0).values[400:440]
    done = machine.perform(work, [read_fault("gap@0.1:0.05", TIGHTENING)])
    assert done.wait(PATIENCE)
    until, seen = time.monotonic() + PATIENCE, len(sent)
    while len(sent) < seen + 2 and time.monotonic() < until:
        time.sleep(0.01)
    machine.stop()
    machine.join(PATIENCE)
    numbers = [each.sequence for each in sent]
    assert numbers == sorted(set(numbers))
    missing = set(range(numbers[0], numbers[-1] + 1)) - set(numbers)
    assert len(missing) == 1
    whole = np.concatenate([each.values for each in sent])
    begun = next(at for at in range(len(whole)) if np.array_equal(whole[at], work[0]))
    assert np.array_equal(whole[begun : begun + 10], work[:10])
    steps = {later.t0 - sooner.t0 for sooner, later in pairwise(sent)}
    assert min(steps) == BLOCK * 1000
    assert all(each.t0 <= time.time_ns() for each in sent)
