"""Each fault does what it says, where it says, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from leitai.devices.codec import read_block
from leitai.devices.refusal import DeviceRefused
from leitai.simulators.faults import AHEAD, JUMP, FaultUnreadable, Kind, Parcel, read_fault
from leitai.simulators.player import Pace, play
from leitai.simulators.robot import ROBOT
from leitai.simulators.wire import as_binary

START = 1_700_000_000_000_000_000
VALUES = ROBOT.perform(4, 0.7).values[:400]
FAST = Pace(speed=0)


def sent(*faults: str) -> list[Parcel]:
    parcels: list[Parcel] = []
    chosen = [read_fault(each, ROBOT) for each in faults]
    play(VALUES, ROBOT, parcels.append, start=START, sequence=1, faults=chosen, pace=FAST)
    return parcels


def test_without_faults_everything_arrives_once_and_in_order() -> None:
    parcels = sent()
    assert [each.sequence for each in parcels] == list(range(1, 81))
    assert np.concatenate([each.values for each in parcels]).tobytes() == VALUES.tobytes()
    assert parcels[2].t0 == START + 100_000_000


def test_a_gap_leaves_blocks_out() -> None:
    left = {each.sequence for each in sent("gap@1:0.5")}
    assert set(range(1, 81)) - left == set(range(21, 31))


def test_nan_hits_one_channel_for_as_long_as_it_says() -> None:
    values = np.concatenate([each.values for each in sent("nan@1:0.5:speed")])
    wrong = np.argwhere(np.isnan(values))
    assert set(wrong[:, 1]) == {ROBOT.place("speed")}
    assert wrong[:, 0].tolist() == list(range(100, 150))


def test_a_stuck_channel_stands_still() -> None:
    values = np.concatenate([each.values for each in sent("stuck@0.5:3:j1")])
    assert len(np.unique(values[50:350, 0])) == 1
    assert len(np.unique(values[350:, 0])) > 1


def test_times_jump_and_lie_in_the_future() -> None:
    jumped = sent("clock@1", "future@2")
    assert jumped[20].t0 == START + 1_000_000_000 + JUMP
    assert jumped[40].t0 == START + 2_000_000_000 + AHEAD
    assert jumped[21].t0 == START + 1_050_000_000


def test_blocks_are_sent_twice_and_in_the_wrong_order() -> None:
    assert [each.sequence for each in sent("duplicate@0", "reorder@1")][:3] == [1, 1, 2]
    assert [each.sequence for each in sent("reorder@1")][19:24] == [20, 22, 21, 23, 24]


@pytest.mark.parametrize(
    ("fault", "code"), [("corrupt@1", "malformed"), ("unknown@1", None), ("type@1", None)]
)
def test_spoilt_blocks_are_spoilt_on_the_wire(fault: str, code: str | None) -> None:
    parcel = sent(fault)[20]
    if code is not None:
        with pytest.raises(DeviceRefused) as caught:
            read_block(as_binary(parcel, ROBOT))
        assert caught.value.code == code
        return
    block = read_block(as_binary(parcel, ROBOT))
    plain = block.values.shape[1] == len(ROBOT.signals)
    assert plain == (parcel.damage is Kind.TYPE)
    assert not plain or not np.array_equal(block.values, parcel.values)


def test_the_binary_block_carries_what_was_measured() -> None:
    block = read_block(as_binary(sent()[3], ROBOT, station=7))
    assert (block.station, block.sequence) == (7, 4)
    assert np.diff(block.times).tolist() == [10_000_000] * 4
    assert block.values.tobytes() == VALUES[15:20].tobytes()


@pytest.mark.parametrize("text", ["nan", "nan@x", "flood@1", "nan@1:2:tcp_q", "@", "gap@1:2:"])
def test_what_is_no_fault_is_refused_with_the_words_there_are(text: str) -> None:
    if text == "gap@1:2:":
        assert read_fault(text, ROBOT).channel is None
        return
    with pytest.raises(FaultUnreadable) as caught:
        read_fault(text, ROBOT)
    assert "gap" in str(caught.value) or "tcp_x" in str(caught.value)
