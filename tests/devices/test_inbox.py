from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.devices.batch import Raw
from leitai.devices.channels import Mapped
from leitai.devices.codec import Block, write_block
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import ABSENT_BITS, INVALID_BITS, Samples
from support.stations import GOOD, MS, NOW, TELEMETRY, Hall, block

SECOND = 1000 * MS


def refusal(hall: Hall, payload: bytes | Block, station: str = "S1") -> str:
    with pytest.raises(DeviceRefused) as refused:
        hall.inbox.deliver("cup", station, payload)
    return refused.value.code


def test_a_block_arrives_as_samples() -> None:
    hall = Hall()
    receipt = hall.inbox.deliver("cup", "S1", block(7, station=1), log="raw", position=5)
    assert (receipt.seq, receipt.accepted, receipt.refused) == (7, 2, {})
    (samples,) = hall.heard
    assert (samples.contest, samples.station, samples.sequence) == ("cup", "S1", 7)
    assert samples.times.tolist() == [NOW - 100 * MS, NOW - 90 * MS]
    assert samples.values.tobytes() == GOOD.tobytes()
    assert (samples.received, samples.log, samples.position) == (NOW, "raw", 5)


def test_a_station_writes_only_its_own() -> None:
    hall = Hall(2)
    assert refusal(hall, block(station=2)) == "foreign_station"
    assert hall.counters() == {"foreign_station": 1}
    assert refusal(hall, block(), "S9") == "station_unknown"
    assert not hall.heard


def test_a_sequence_is_taken_in_once() -> None:
    hall = Hall()
    hall.inbox.deliver("cup", "S1", block(7))
    assert refusal(hall, block(7, t0=NOW)) == "replayed"
    assert refusal(hall, block(6, t0=NOW)) == "replayed"
    assert hall.counters() == {"replayed": 2}
    hall.inbox.deliver("cup", "S1", block(8, t0=NOW))
    assert len(hall.heard) == 2


def test_missing_blocks_are_told() -> None:
    hall = Hall()
    hall.inbox.deliver("cup", "S1", block(7))
    hall.inbox.deliver("cup", "S1", block(10, t0=NOW))
    assert hall.counters() == {"sequence_gap": 1}
    (row,) = hall.inbox.slots.findings[0].rows()
    assert row["detail"] == {"count": 2, "sequence": 10}
    assert "2" in row["message"]
    assert "2" in row["zh"]


def test_the_future_is_refused_and_the_near_future_shown() -> None:
    hall = Hall()
    assert refusal(hall, block(1, t0=NOW + 5 * SECOND)) == "future_dated"
    hall.inbox.deliver("cup", "S1", block(1, t0=NOW + 4 * SECOND))
    assert hall.heard[0].times[0] == NOW + 4 * SECOND
    assert hall.inbox.slots.clock_ahead(0) == 4 * SECOND + 10 * MS


def test_what_is_a_day_old_is_refused() -> None:
    hall = Hall()
    assert refusal(hall, block(1, t0=NOW - 25 * 3600 * SECOND)) == "too_old"


def test_a_clock_that_gains_a_second_has_jumped() -> None:
    hall = Hall()
    for nth, late in enumerate((300, 250, 280, -900)):
        hall.inbox.deliver("cup", "S1", block(nth, t0=hall.now - late * MS))
        hall.now += SECOND
    assert hall.counters() == {"clock_jump": 1}


def test_the_first_of_equal_or_backward_times_stays() -> None:
    hall = Hall()
    times = np.array([5, 9, 9, 7, 10], np.int64) * MS + NOW - SECOND
    values = np.tile(GOOD[:1], (5, 1)).copy()
    values[:, 0] = range(5)
    receipt = hall.inbox.deliver("cup", "S1", write_block(values, sequence=1, times=times))
    assert (receipt.accepted, receipt.refused) == (3, {"out_of_order": 2})
    assert hall.heard[0].values[:, 0].tolist() == [0, 1, 4]
    late = write_block(values, sequence=2, times=times)
    assert refusal(hall, late) == "out_of_order"
    assert hall.counters() == {"out_of_order": 2 + 5}


def test_values_that_cannot_be_used_are_marked_and_counted() -> None:
    hall = Hall()
    values = np.array(
        [[np.nan, np.inf, 1, 2], [101, 0, 0.5, 3], [0, 0, 0, -1], [1, 1, 1, 1]], np.float32
    )
    values.view(np.uint32)[3, 1] = ABSENT_BITS
    receipt = hall.inbox.deliver("cup", "S1", block(1, values))
    assert receipt.refused == {"not_a_number": 2, "not_a_word": 3, "out_of_range": 1}
    bits = hall.heard[0].values.view(np.uint32)
    marked = [(0, 0), (0, 1), (1, 2), (1, 3), (2, 3)]
    assert sorted(zip(*np.nonzero(bits == INVALID_BITS), strict=True)) == marked
    assert hall.heard[0].values[1, 0] == 101
    assert bits[3, 1] == ABSENT_BITS
    assert hall.counters() == receipt.refused


def test_the_wrong_number_of_channels_is_refused() -> None:
    hall = Hall()
    assert refusal(hall, block(1, GOOD[:, :3])) == "channels_mismatch"
    assert refusal(hall, b'{"seq": 1, "samples": [{"t": 5, "torque": 1}]}') == "unknown_channel"
    assert refusal(hall, b"") == "malformed"
    assert refusal(hall, bytes(2 << 20)) == "too_large"


def test_a_listener_that_fails_keeps_nobody_from_hearing() -> None:
    hall = Hall()
    heard: list[Samples] = []

    def fail(_: Sequence[Samples]) -> None:
        raise RuntimeError

    hall.inbox.on_samples(fail)
    hall.inbox.on_samples(heard.extend)
    hall.inbox.deliver("cup", "S1", block())
    assert len(heard) == len(hall.heard) == 1


def test_findings_are_few_however_many_are_counted() -> None:
    hall = Hall()
    for _ in range(1000):
        refusal(hall, b"x")
        hall.now += 10 * MS
    findings = hall.inbox.slots.findings[0]
    assert findings.counters["malformed"] == 1000
    assert len(findings.recent) <= 10
    assert sum(each.times for each in findings.recent) == 1000


def test_a_channel_that_stands_still_is_told_once() -> None:
    hall = Hall(telemetry=MOVING)
    for nth in range(12):
        values = GOOD.copy()
        values[:, 0] = 5 if nth < 8 else nth
        values[:, 1] = nth
        hall.inbox.deliver("cup", "S1", block(nth, values, t0=NOW + nth * 20 * MS))
    assert hall.counters() == {"stuck": 1}
    (row,) = hall.inbox.slots.findings[0].rows()
    assert row["detail"] == {"channel": "x", "limit": 0.1}


MOVING = replace(
    TELEMETRY, channels=(replace(TELEMETRY.channels[0], stuck=10), *TELEMETRY.channels[1:])
)
"""As the others, but `x` may not stand still for more than 100 ms."""
Deed = tuple[int, int, int, int, int, float]
DEEDS = st.tuples(
    st.integers(0, 3),  # station, the last of which is not enrolled
    st.integers(0, 6),  # sequence
    st.integers(-3, 8),  # start, 100 ms
    st.sampled_from([1, 2, 2, 2, 3]),  # ticks
    st.sampled_from([0, 0, 0, 1, 2]),  # number said
    st.sampled_from([1.0, 1.0, 1.0, 1.0, 0.5, 200.0, float("nan"), float("inf")]),
)


def payload(deed: Deed) -> bytes:
    _, sequence, start, ticks, number, value = deed
    values = np.tile(np.array([[1, 1, 1, 1]], np.float32), (ticks, 1))
    values[-1, 2] = value
    if ticks == 3:
        values.view(np.uint32)[0, 0] = ABSENT_BITS
    return block(sequence, values, t0=NOW + start * 100 * MS, station=number)


def seen(samples: Sequence[Samples]) -> list[tuple[object, ...]]:
    return sorted(
        (each.station, each.sequence, each.times.tobytes(), each.values.tobytes(), each.received)
        for each in samples
    )


@given(st.lists(st.lists(DEEDS, max_size=8), max_size=5))
def test_many_at_once_are_decided_as_one_by_one(calls: list[list[Deed]]) -> None:
    one, many = (Hall(3, telemetry=MOVING) for _ in range(2))
    for call in calls:
        codes = []
        for nth, deed in enumerate(call):
            try:
                one.inbox.deliver("cup", f"S{deed[0] + 1}", payload(deed))
            except DeviceRefused as refused:
                codes.append((nth, refused.code))
        raws = [Raw(("cup", f"S{deed[0] + 1}"), payload(deed)) for deed in call]
        delivery = many.inbox.deliver_many(raws)
        assert sorted((nth, fault.code) for nth, fault in delivery.refused) == codes
        assert delivery.accepted == len(call) - len(codes)
        one.now += 20 * MS
        many.now += 20 * MS
    assert seen(one.heard) == seen(many.heard)
    for number in (1, 2, 3):
        assert one.counters(f"S{number}") == many.counters(f"S{number}")
    for name in ("sequence", "last", "blocks", "samples", "seen", "lag", "changed"):
        before, after = getattr(one.inbox.slots, name), getattr(many.inbox.slots, name)
        assert before.tolist() == after.tolist(), name


BITS = st.sampled_from([0x7F800001, 0xFFA00001, 0x7F800000, 0x7F7FFFFF, ABSENT_BITS, 1])


@given(st.lists(BITS | st.integers(0, 2**32 - 1), min_size=8, max_size=8), st.booleans())
def test_no_pattern_of_bits_breaks_the_check(bits: list[int], mapped: bool) -> None:  # noqa: FBT001
    rows = [Mapped("a", "speed", "km/s"), Mapped("b", "x", "km"), Mapped("c"), Mapped("d", "gate")]
    one, many = (Hall(rows=rows if mapped else None) for _ in range(2))
    values = np.array(bits, np.uint32).view(np.float32).reshape(2, 4)
    for nth in range(2):
        payload = block(nth, values, t0=NOW + nth * 20 * MS)
        one.inbox.deliver("cup", "S1", payload)
        many.inbox.deliver_many([Raw(("cup", "S1"), payload)])
    assert seen(one.heard) == seen(many.heard)
    assert one.counters() == many.counters()
    for samples in one.heard:
        strange = ~np.isfinite(samples.values)
        patterns = set(samples.values.view(np.uint32)[strange].tolist())
        assert patterns <= {ABSENT_BITS, INVALID_BITS}
