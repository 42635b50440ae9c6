"""Samples stand where the definition puts them, however they arrive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.grid import Grid, Ticks, gaps, tick_of, whole
from leitai.core.referee.model import Channel, ChannelKind, Span, Telemetry
from leitai.core.referee.recording import (
    ABSENT,
    Header,
    RecordedChannel,
    Recording,
    RecordingFault,
    read_recording,
    write_recording,
)

TICK = 10_000
NS = TICK * 1000
X = Channel("x", {}, ChannelKind.NUMBER, "mm", (), Decimal(-100), Decimal(100), 3)
OPEN = Channel("open", {}, ChannelKind.BOOL, None, (), None, None, 5)
STEP = Channel("step", {}, ChannelKind.CODE, None, ("idle", "pick", "place"), None, None, 9, 4)
TELEMETRY = Telemetry(TICK, (X, OPEN, STEP), 1000)
NAN, INF = float("nan"), float("inf")


def recorded(times: list[int], rows: list[list[float]], ticks: int) -> Recording:
    header = Header(
        contest="c",
        stage="s",
        attempt="A1",
        station="S1",
        channels=tuple(RecordedChannel(c.id, c.unit, c.values) for c in TELEMETRY.channels),
        start=0,
        tick=TICK,
        ticks=ticks,
    )
    values = np.array(rows, np.float32).reshape(len(times), 3)
    return read_recording(write_recording(header, np.array(times, np.int64), values))


def held(times: list[int], rows: list[list[float]], ticks: int) -> Ticks:
    return whole(TELEMETRY, recorded(times, rows, ticks))


def plane(ticks: Ticks) -> list[list[int]]:
    return (np.ones(ticks.x.shape, int) if ticks.valid is None else ticks.valid).tolist()


def column(ticks: Ticks, channel: int) -> list[float | None]:
    valid = plane(ticks)
    return [float(x) if valid[t][channel] else None for t, x in enumerate(ticks.x[:, channel])]


def test_nearest_tick_half_up() -> None:
    times = np.array([-NS // 2 - 1, -NS // 2, 0, NS // 2 - 1, NS // 2, NS, 10**9])
    assert tick_of(times, TICK).tolist() == [-1, 0, 0, 0, 1, 1, 100]


def test_a_sample_holds_until_it_is_too_old() -> None:
    ticks = held([NS, 8 * NS], [[5, 1, 0], [6, 1, 0]], 10)
    assert column(ticks, 0) == [None, 5, 5, 5, 5, None, None, None, 6, 6]
    assert column(ticks, 1) == [None, 1, 1, 1, 1, 1, 1, None, 1, 1]


def test_the_last_sample_of_a_tick_counts_channel_by_channel() -> None:
    rows = [[5, 1, 2], [7, float(ABSENT), 1]]
    ticks = held([NS - 100, NS + 100], rows, 3)
    assert [column(ticks, c)[1] for c in range(3)] == [7, 1, 1]


@pytest.mark.parametrize("wrong", [NAN, INF, -INF, 100.5, -101])
def test_an_invalid_sample_ends_the_hold(wrong: float) -> None:
    ticks = held([0, NS, 2 * NS], [[5, 1, 0], [wrong, 0, 1], [6, 1, 2]], 3)
    assert column(ticks, 0) == [5, None, 6]
    assert column(ticks, 1) == [1, 0, 1]


@pytest.mark.parametrize(("channel", "wrong"), [(1, 0.5), (1, 2), (1, -1), (2, 1.5), (2, 3)])
def test_truths_and_codes_have_their_values_only(channel: int, wrong: float) -> None:
    row = [1.0, 1.0, 1.0]
    row[channel] = wrong
    assert column(held([0], [row], 1), channel) == [None]


def test_a_stuck_channel_is_not_believed_until_it_moves() -> None:
    rows = [[0, 0, 1]] * 7 + [[0, 0, NAN], [0, 0, 1], [0, 0, 2]]
    ticks = held([t * NS for t in range(10)], rows, 10)
    assert column(ticks, 2) == [1, 1, 1, 1, 1, None, None, None, None, 2]


def test_gaps_are_spans() -> None:
    ticks = held([NS, 8 * NS], [[5, 1, 0], [6, 1, 0]], 10)
    found = gaps(TELEMETRY, ticks)
    assert found["x"] == (Span(0, 0), Span(5, 7))
    assert found["open"] == (Span(0, 0), Span(7, 7))
    assert gaps(TELEMETRY, Ticks(0, ticks.x, None)) == {}


def test_a_regular_recording_without_a_gap_is_taken_as_it_is() -> None:
    plain = replace(TELEMETRY, channels=(X, OPEN, replace(STEP, stuck=None)))
    recording = recorded([t * NS for t in range(6)], [[t, t % 2, t % 3] for t in range(6)], 5)
    ticks = whole(plain, recording)
    assert ticks.valid is None
    assert np.shares_memory(ticks.x, recording.values)
    slow = whole(replace(plain, channels=(X, OPEN, replace(STEP, stuck=500))), recording)
    np.testing.assert_array_equal(ticks.x, slow.x)
    assert slow.valid is None


def test_no_attempt_is_longer_than_the_stage_allows() -> None:
    recording = recorded([t * NS for t in range(6)], [[t, 0, 0] for t in range(6)], 6)
    short = replace(TELEMETRY, limit=4)
    assert column(whole(short, recording), 0) == [0, 1, 2, 3]
    finer = replace(TELEMETRY, tick=100)
    assert len(whole(finer, recording).x) == 600
    assert len(whole(replace(finer, limit=50), recording).x) == 50


def test_channels_are_found_by_name_and_refused_in_another_unit() -> None:
    recording = recorded([0], [[1, 1, 2]], 1)
    new = Channel("new", {}, ChannelKind.NUMBER, None, (), None, None, 9)
    ticks = whole(replace(TELEMETRY, channels=(STEP, new, X)), recording)
    assert [column(ticks, c) for c in range(3)] == [[2], [None], [1]]
    with pytest.raises(RecordingFault) as caught:
        whole(replace(TELEMETRY, channels=(replace(X, unit="m"), OPEN, STEP)), recording)
    assert caught.value.code == "channels"


def test_words_of_a_code_keep_their_numbers_or_are_refused() -> None:
    recording = recorded([0], [[1, 1, 2]], 1)
    more = replace(STEP, values=(*STEP.values, "shake"))
    assert column(whole(replace(TELEMETRY, channels=(more,)), recording), 0) == [2]
    turned = replace(STEP, values=("pick", "idle", "place"))
    with pytest.raises(RecordingFault, match="words"):
        whole(replace(TELEMETRY, channels=(turned,)), recording)


def test_what_goes_back_is_refused_and_counted() -> None:
    grid = Grid(TELEMETRY)
    times = np.array([0, 5, 5, 3, NS, -NS, 1000 * NS, 7], np.int64)
    assert grid.add(times, np.ones((8, 3), np.float32)) == 3
    assert grid.samples()[0].tolist() == [0, 5, NS]
    assert grid.counts == {"duplicate": 1, "late": 2, "early": 1, "beyond": 1, "same_tick": 0}
    assert len(grid.take().x) == 1
    assert grid.counts["same_tick"] == 3


def test_lateness_lets_samples_come_out_of_order() -> None:
    grid = Grid(TELEMETRY, lateness=2 * NS)
    rows = np.array([[1, 0, 0], [3, 0, 0], [2, 0, 0], [9, 0, 0]], np.float32)
    assert grid.add(np.array([0, 3, 2, 3]) * NS, rows) == 3
    assert grid.counts["duplicate"] == 1
    assert len(grid.take().x) == 1
    assert grid.finish(4).x[:, 0].tolist() == [1, 2, 3]


def test_a_silent_station_leaves_its_ticks_open_until_event_time_moves_on() -> None:
    grid = Grid(TELEMETRY)
    grid.add(np.array([0]), np.ones((1, 3), np.float32))
    assert len(grid.take().x) == 0
    grid.advance(20 * NS)
    assert len(grid.take().x) == 20
    grid.add(np.array([NS]), np.ones((1, 3), np.float32))
    assert grid.counts["late"] == 1


@dataclass
class Brute:
    """The definition, value by value."""

    samples: list[tuple[int, list[float]]]

    def at(self, tick: int, place: int) -> float | None:
        channel = TELEMETRY.channels[place]
        last: dict[int, float] = {}
        for time, row in self.samples:
            where = (2 * time + NS) // (2 * NS)
            value = np.float32(row[place])
            if where <= tick and value.view(np.uint32) != 0x7FC00001:
                last[where] = float(value)
        if not last or tick - max(last) > channel.max_age or not sound(channel, last[max(last)]):
            return None
        changes, before = [], None
        for where in sorted(last):
            if sound(channel, last[where]):
                if last[where] != before:
                    changes.append(where)
                before = last[where]
        stuck = channel.stuck is not None and tick - changes[-1] > channel.stuck
        return None if stuck else last[max(last)]


def sound(channel: Channel, value: float) -> bool:
    if channel.kind is ChannelKind.BOOL:
        return value in {0, 1}
    if channel.kind is ChannelKind.CODE:
        return value in range(len(channel.values))
    return -100 <= value <= 100


VALUE = st.sampled_from([0.0, 1.0, 2.0, 3.0, 0.5, 101.0, NAN, float(ABSENT)])
SAMPLES = st.lists(
    st.tuples(st.integers(-NS, 30 * NS), st.lists(VALUE, min_size=3, max_size=3)), max_size=40
)
CUTS = st.lists(st.tuples(st.integers(1, 9), st.booleans()), max_size=50)


def increasing(samples: list[tuple[int, list[float]]]) -> list[tuple[int, list[float]]]:
    return [(t, row) for t, row in sorted(dict(samples).items()) if 2 * t >= -NS]


@given(SAMPLES)
def test_whole_is_the_definition(samples: list[tuple[int, list[float]]]) -> None:
    samples = increasing(samples)
    ticks = held([t for t, _ in samples], [row for _, row in samples], 28)
    brute = Brute(samples)
    for place in range(3):
        assert column(ticks, place) == [brute.at(t, place) for t in range(28)]


@given(SAMPLES, CUTS, st.sampled_from([0, NS // 3, 4 * NS]))
def test_any_portions_give_the_same_ticks(
    samples: list[tuple[int, list[float]]], cuts: list[tuple[int, bool]], lateness: int
) -> None:
    times = np.array([t for t, _ in samples], np.int64)
    rows = np.array([row for _, row in samples], np.float32).reshape(-1, 3)
    once = Grid(TELEMETRY, lateness)
    once.add(times, rows)
    portions, grid = [], Grid(TELEMETRY, lateness)
    for size, look in cuts:
        grid.add(times[:size], rows[:size])
        times, rows = times[size:], rows[size:]
        if look:
            portions.append(grid.take())
    grid.add(times, rows)
    portions.append(grid.finish(31))
    at_once = once.finish(31)
    assert [row for part in portions for row in plane(part)] == plane(at_once)
    np.testing.assert_array_equal(np.concatenate([part.x for part in portions]), at_once.x)
    assert grid.counts == once.counts
    taken_times, taken_rows = once.samples()
    again = held(taken_times.tolist(), taken_rows.tolist(), 31)
    assert plane(again) == plane(at_once)
    np.testing.assert_array_equal(again.x, at_once.x)
