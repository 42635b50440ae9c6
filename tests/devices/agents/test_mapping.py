"""Maps of nodes: the shipped ones fit the simulators, wrong ones are refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from leitai.devices.agents.mapping import MapUnreadable, read_map
from leitai.simulators.robot import ROBOT
from leitai.simulators.tightening import TIGHTENING

SHIPPED = Path(__file__).parents[3] / "rulebooks/robotcell"


@pytest.mark.parametrize("machine", [ROBOT, TIGHTENING], ids=lambda each: each.id)
def test_shipped_maps_name_every_channel_and_word(machine: object) -> None:
    assert machine in (ROBOT, TIGHTENING)
    chosen = ROBOT if machine is ROBOT else TIGHTENING
    found = read_map(SHIPPED / f"opcua-{chosen.id}.yaml")
    assert list(found.channels) == [each.id for each in chosen.signals]
    for signal in chosen.signals:
        words = found.channels[signal.id].words
        assert tuple((words or {}).values()) == signal.words
    assert found.milliseconds == 50


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("opcua: 2\nchannels: {a: {path: x}}", "opcua"),
        ("opcua: 1\nchannels: {}", "channels"),
        ("opcua: 1\nchannels: {a: {}}", "either path or node"),
        ("opcua: 1\nchannels: {a: {path: x, node: i=1}}", "either path or node"),
        ("opcua: 1\nchannels: {a: {path: other:x}}", "other"),
        ("opcua: 1\ninterval: 5 ms\nchannels: {a: {path: x}}", "20 ms"),
        ("opcua: 1\ninterval: fast\nchannels: {a: {path: x}}", "20 ms"),
        ("opcua: 1\nchannels: {a: {path: x, colour: red}}", "colour"),
        ("opcua: [", "map.yaml"),
        ("- 1", "map.yaml"),
        ("opcua: 1\nchannels: {a: {path: x, scale: ten}}", "scale"),
    ],
)
def test_wrong_maps_are_refused(tmp_path: Path, text: str, word: str) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MapUnreadable, match=word):
        read_map(path)


def test_a_missing_map_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MapUnreadable, match="cannot be read"):
        read_map(tmp_path / "none.yaml")
