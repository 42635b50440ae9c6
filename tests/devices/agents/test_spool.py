"""What waits survives a restart, numbers never go back, and the file does not grow for ever."""

from __future__ import annotations

from pathlib import Path

from leitai.devices.agents.spool import Spool


def test_blocks_survive_a_restart_and_numbers_go_on(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "spool")
    first = spool.next_sequence()
    spool.put(b"one")
    spool.put(b"two")
    spool.done(first)
    spool.close()
    again = Spool(tmp_path / "spool")
    assert again.oldest() == (first + 1, b"two")
    assert (len(again), again.next_sequence()) == (1, first + 2)
    again.done(first + 1)
    assert again.oldest() is None
    assert again.next_sequence() == first + 2
    again.close()


def test_the_oldest_goes_when_too_many_wait() -> None:
    spool = Spool(None, most=3)
    for number in range(5):
        spool.put(bytes([number]))
    assert (len(spool), spool.dropped) == (3, 2)
    oldest = spool.oldest()
    assert oldest is not None
    assert oldest[1] == b"\x02"
    spool.close()
