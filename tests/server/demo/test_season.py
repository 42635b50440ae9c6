from __future__ import annotations

import threading
from pathlib import Path

from leitai.server.demo.season import DemoSeason
from support.cup import good
from support.server import Server


def play(server: Server, data: Path) -> None:
    begun = threading.Event()
    begun.set()
    season = DemoSeason(url=server.url, token=server.token, data=data, after=begun)
    season.start()
    season.join()


def test_a_season_is_played_once(running_server: Server, tmp_path: Path) -> None:
    play(running_server, tmp_path)
    with running_server.client() as http:
        once = good(http.get("/api/overview"))
        assert sum(row["contests"] for row in once["levels"]) == 6
        play(running_server, tmp_path)
        assert good(http.get("/api/overview")) == once
