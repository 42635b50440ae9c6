from __future__ import annotations

import sys

import pytest

from leitai.contests.schedule.solver import Solver

TALKER = (sys.executable, "-c", "import sys; sys.stdin.read(); print('{\"a\": 1}', flush=True)")
SLEEPER = (sys.executable, "-c", "import time; print('{}', flush=True); time.sleep(600)")


def test_what_it_says_is_heard() -> None:
    said: list[object] = []
    Solver(TALKER).run(b"{}", seconds=60, hear=said.append)
    assert said == [{"a": 1}]


def test_a_worker_that_cannot_be_started_is_an_error_and_not_a_silence() -> None:
    with pytest.raises(OSError, match="nowhere"):
        Solver(("/nowhere",)).run(b"{}", seconds=60, hear=print)


def test_a_worker_that_speaks_nonsense_is_ended() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        Solver((sys.executable, "-c", "print('oops')")).run(b"{}", seconds=60, hear=print)


def test_it_can_be_stopped_before_it_begins_and_while_it_runs() -> None:
    said: list[object] = []
    early = Solver(TALKER)
    early.stop()
    early.run(b"{}", seconds=60, hear=said.append)
    assert said == []
    running = Solver(SLEEPER)
    running.run(b"{}", seconds=600, hear=lambda _: running.stop())
