"""The clock that screens go by."""

from __future__ import annotations

import time

import pytest

from support.cup import good
from support.server import Server

pytestmark = pytest.mark.server


def test_everybody_may_read_the_servers_clock(running_server: Server) -> None:
    with running_server.client(token="") as stranger:
        before = time.time_ns() // 1000
        at = good(stranger.get("/api/clock"))["at"]
        assert before <= at <= time.time_ns() // 1000
