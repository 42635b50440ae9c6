from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.devices.channels import Mapped, wire
from leitai.devices.codec_json import iso_time, read_json
from leitai.devices.refusal import DeviceRefused
from leitai.devices.samples import ABSENT_BITS, INVALID_BITS
from support.stations import TELEMETRY

WIRING = wire(TELEMETRY)


def read(body: Any) -> Any:
    return read_json(json.dumps(body).encode(), WIRING)


def test_names_are_spelt_out_and_what_is_not_said_is_absent() -> None:
    samples = [
        {"t": 1_000_000_000, "x": 1.5, "gate": True, "step": "place"},
        {"t": "1970-01-01T00:00:01.5Z", "speed": 3},
    ]
    block = read({"seq": 12, "samples": samples})
    assert (block.sequence, block.times.tolist()) == (12, [1_000_000_000, 1_500_000_000])
    assert block.values[0, [0, 2, 3]].tolist() == [1.5, 1.0, 2.0]
    assert block.values[1, 1] == 3.0
    bits = block.values.view(np.uint32)
    assert bits[0, 1] == bits[1, 0] == bits[1, 2] == bits[1, 3] == ABSENT_BITS


def test_null_says_that_the_sensor_does_not_know() -> None:
    block = read({"seq": 1, "samples": [{"t": 5, "x": None}]})
    assert block.values.view(np.uint32)[0, 0] == INVALID_BITS


def test_what_float32_cannot_hold_is_infinite() -> None:
    block = read({"seq": 1, "samples": [{"t": 5, "x": 1e39, "speed": -(10**60)}]})
    assert block.values[0, :2].tolist() == [math.inf, -math.inf]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, "malformed"),
        ({"seq": 1, "samples": []}, "malformed"),
        ({"seq": -1, "samples": [{"t": 5}]}, "malformed"),
        ({"seq": 1, "samples": [{"x": 1}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": 5.5}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": True}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": "yesterday"}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": "2026-01-01T00:00:00"}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": 1 << 62}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": 5}], "more": 1}, "malformed"),
        ({"seq": 1, "samples": [{"t": 5, "torque": 1}]}, "unknown_channel"),
        ({"seq": 1, "samples": [{"t": 5, "x": "1.5"}]}, "wrong_type"),
        ({"seq": 1, "samples": [{"t": 5, "x": True}]}, "wrong_type"),
        ({"seq": 1, "samples": [{"t": 5, "x": [1]}]}, "malformed"),
        ({"seq": 1, "samples": [{"t": 5, "gate": 1}]}, "wrong_type"),
        ({"seq": 1, "samples": [{"t": 5, "step": 2}]}, "wrong_type"),
        ({"seq": 1, "samples": [{"t": 5, "step": "fly"}]}, "wrong_type"),
        ({"seq": 1, "samples": [{"t": 5}], "units": {"x": "m"}}, "wrong_unit"),
        ({"seq": 1, "samples": [{"t": 5}], "units": {"y": "m"}}, "unknown_channel"),
    ],
)
def test_what_does_not_fit_is_refused(body: Any, code: str) -> None:
    with pytest.raises(DeviceRefused) as refused:
        read(body)
    assert refused.value.code == code
    assert refused.value.zh


def test_units_may_be_said_as_a_check() -> None:
    rows = [Mapped("tcp.x", "x", "m"), Mapped("spare")]
    body = {"seq": 1, "samples": [{"t": 5, "tcp.x": 1}], "units": {"tcp.x": "m"}}
    assert read_json(json.dumps(body).encode(), wire(TELEMETRY, rows)).values[0, 0] == 1


@given(st.datetimes(timezones=st.just(None)).filter(lambda each: 1970 <= each.year < 2110))
def test_iso_times_are_read_to_the_microsecond(moment: Any) -> None:
    text = moment.isoformat() + "+00:00"
    whole = (moment - moment.__class__(1970, 1, 1)).total_seconds() // 1
    assert iso_time(text) == int(whole) * 1_000_000_000 + moment.microsecond * 1000


@given(st.binary(max_size=80))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    with pytest.raises(DeviceRefused):
        read_json(b"{" + data, WIRING)
