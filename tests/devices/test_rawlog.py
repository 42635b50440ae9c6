from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.devices.batch import Raw
from leitai.devices.rawlog import KEEP_NS, Outcome, Pending, RawLog
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import Receipt, Samples
from leitai.devices.segment import MAGIC, encode, read_records
from leitai.devices.segments import Segments
from support.stations import GOOD, MS, NOW, Hall, block


class Desk:
    """A raw log in a folder, for a hall of two stations."""

    def __init__(
        self,
        folder: Path,
        *,
        sync: Callable[[int], None] = os.fdatasync,
        size: int = 1 << 20,
        hall: Hall | None = None,
    ) -> None:
        self.hall = hall or Hall(2)
        self.segments = Segments(folder, sync=sync, size=size)
        self.log = RawLog(self.hall.inbox, self.segments)

    def send(self, *payloads: bytes, station: str = "S1") -> list[Outcome]:
        """Queue blocks at once and wait for what becomes of them."""
        all_told = threading.Event()
        told: list[Pending] = []

        def done(answered: Sequence[Pending]) -> None:
            told.extend(answered)
            if len(told) == len(payloads):
                all_told.set()

        asked = [Pending(("cup", station), each, done, None, self.hall.now) for each in payloads]
        for each in asked:
            self.log.submit(each)
        assert all_told.wait(30)
        return [each.outcome or DeviceRefused(0, "none", "", zh="") for each in asked]

    def sequences(self, since: int = 0, station: str = "S1") -> list[int]:
        """Numbers of the blocks that can be read again of a station, by their times."""
        again = self.hall.inbox.reread("cup", station, since)
        return [int(at - NOW) // (20 * MS) for each in again for at in each.times[::2]]


def whole(samples: Sequence[Samples]) -> tuple[bytes, bytes]:
    """All times and values, however they are parted."""
    times = np.concatenate([each.times for each in samples])
    return times.tobytes(), np.concatenate([each.values for each in samples]).tobytes()


def number(sequence: int) -> bytes:
    """Block number `sequence`, 20 ms after the one before."""
    return block(sequence, t0=NOW + sequence * 20 * MS)


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.glob("*.raw"))


def test_what_is_answered_can_be_read_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    outcomes = desk.send(*(number(nth) for nth in range(20)))
    assert outcomes == [Receipt(nth, 2) for nth in range(20)]
    desk.send(number(1), station="S2")
    again = list(desk.hall.inbox.reread("cup", "S1", 0))
    heard = [each for each in desk.hall.heard if each.station == "S1"]
    assert whole(again) == whole(heard)
    assert (again[-1].position, again[-1].sequence) == (heard[-1].position, 19)
    assert {each.log for each in heard} == {"raw"}
    assert desk.sequences(station="S2") == [1]
    desk.log.close()


def test_sent_again_is_answered_as_the_first_time(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.send(number(1), number(2))
    (again,) = desk.send(number(1))
    assert again == Receipt(1, 2, {}, duplicate=True)
    (other,) = desk.send(block(2, t0=NOW + 77))
    assert isinstance(other, DeviceRefused)
    assert (other.status, other.code) == (409, "sequence_reused")
    desk.log.close()


def test_a_restart_knows_what_was_answered(tmp_path: Path) -> None:
    first = Desk(tmp_path)
    first.send(*(number(nth) for nth in range(5)))
    second = Desk(tmp_path)  # the first is not closed: it was killed
    slots = second.hall.inbox.slots
    assert (int(slots.sequence[0]), int(slots.blocks[0]), int(slots.samples[0])) == (4, 5, 10)
    assert second.send(number(4), number(5)) == [Receipt(4, 2, {}, duplicate=True), Receipt(5, 2)]
    assert second.sequences() == [0, 1, 2, 3, 4, 5]
    assert [each.sequence for each in second.hall.heard] == [5]
    second.log.close()
    first.log.close()


def test_new_files_are_begun_and_old_ones_go(tmp_path: Path) -> None:
    desk = Desk(tmp_path, size=500)
    for nth in range(20):
        desk.send(number(nth))
    assert len(files(tmp_path)) > 3
    assert desk.sequences() == list(range(20))
    desk.log.close()
    later = Desk(tmp_path, size=500, hall=desk.hall)
    assert later.sequences() == list(range(20))
    desk.hall.now = NOW + KEEP_NS + 1
    assert later.log.sweep(NOW) == 0, "an attempt needs them"
    before = len(files(tmp_path))
    assert later.log.sweep(None) == before - 1
    assert len(files(tmp_path)) == 1
    later.log.close()


@given(cut=st.integers(1, 400))
def test_a_torn_tail_is_cut_and_nothing_before_it(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("raw")
    first = Desk(folder)
    first.send(*(number(nth) for nth in range(4)))
    first.log.close()
    path = folder / "00000001.raw"
    whole = path.read_bytes()
    path.write_bytes(whole[: max(len(whole) - cut, 0)])
    whole_blocks = len(list(read_records(path)))
    second = Desk(folder)
    assert second.sequences() == list(range(whole_blocks))
    assert second.send(number(10)) == [Receipt(10, 2)]
    assert second.sequences() == [*range(whole_blocks), 10]
    second.log.close()


def test_a_flipped_bit_is_not_read_as_data(tmp_path: Path) -> None:
    path = tmp_path / "00000001.raw"
    records = [encode(("cup", "S1"), number(nth), NOW) for nth in range(3)]
    data = bytearray(MAGIC + b"".join(records))
    data[len(MAGIC) + len(records[0]) + 40] ^= 1
    path.write_bytes(data)
    assert [each.payload for each in read_records(path)] == [number(0)]


def test_a_disk_that_fails_is_told_and_the_block_may_come_again(tmp_path: Path) -> None:
    broken = threading.Event()

    def sync(handle: int) -> None:
        if broken.is_set():
            raise OSError("disk")
        os.fdatasync(handle)

    desk = Desk(tmp_path, sync=sync)
    desk.send(number(1))
    broken.set()
    (outcome,) = desk.send(number(2))
    assert isinstance(outcome, DeviceRefused)
    assert (outcome.status, outcome.code) == (503, "not_saved")
    assert [each.sequence for each in desk.hall.heard] == [1]
    broken.clear()
    assert desk.send(number(2)) == [Receipt(2, 2)]
    assert desk.sequences() == [1, 2]
    desk.log.close()
    assert Desk(tmp_path).sequences() == [1, 2]


def test_refused_blocks_are_not_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    outcomes = desk.send(number(1), b"nonsense", block(2, station=9), number(3))
    codes = [each.code if isinstance(each, DeviceRefused) else "" for each in outcomes]
    assert codes == ["", "malformed", "foreign_station", ""]
    assert desk.sequences() == [1, 3]
    desk.log.close()
    (late,) = desk_after_close(desk)
    assert late == "busy"


def desk_after_close(desk: Desk) -> list[str]:
    with pytest.raises(DeviceRefused) as refused:
        desk.send(number(9))
    return [refused.value.code]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3),  # by how much the sequence grows
            st.integers(-1, 4),  # by how many blocks of time
            st.sampled_from([1.0, 1.0, 1.0, 0.5, float("nan"), 300.0]),
        ),
        max_size=12,
    )
)
def test_what_is_read_again_is_what_was_heard(deeds: list[tuple[int, int, float]]) -> None:
    hall, sequence, start = Hall(), -1, NOW
    raws: list[Raw] = []
    for more, later, value in deeds:
        sequence, start = max(sequence + more, 0), start + later * 20 * MS
        values = GOOD.copy()
        values[0] = value
        hall.now = max(hall.now + 20 * MS, start)
        raws.append(Raw(("cup", "S1"), block(sequence, values, t0=start), 0, hall.now))
        hall.inbox.deliver_many(raws[-1:])
    fresh = Hall()
    again = list(fresh.inbox.restoring().all_of(("cup", "S1"), (("raw", raw) for raw in raws)))
    assert bool(again) == bool(hall.heard)
    if again:
        assert whole(again) == whole(hall.heard)
