"""The organising demo: a small city season, played once, so that the desk has something to show."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Final

from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.season.plan import SMALL, plan_season
from leitai.server.season.play import Season

PREFIX: Final = "demo"
FILE: Final = "season.done"
WAIT: Final = 30.0
"""Seconds that the first demos have to begin in."""
_LOG = logging.getLogger(__name__)


class DemoSeason(threading.Thread):
    """Plays enterprises, districts and a city final, unless that was done before.

    Args:
        url: of the server.
        token: of an administrator.
        data: folder that remembers that it was done.
        after: set once the first demos have begun.
    """

    def __init__(self, *, url: str, token: str, data: Path, after: threading.Event) -> None:
        super().__init__(name="demo-season", daemon=True)
        self._url, self._token = url, token
        self._done = data / FILE
        self._after = after

    def run(self) -> None:
        """Play; a server that goes away ends it quietly."""
        self._after.wait(WAIT)
        if self._done.exists():
            return
        self._done.touch()
        try:
            with Client(self._url, self._token) as client:
                Season(client, plan_season(SMALL, seed=1, prefix=PREFIX)).run()
        except Unreachable:
            _LOG.info("the server has stopped, and with it the demo of a season")
        except ServerRefused as reason:
            _LOG.warning("the demo of a season stopped: %s", reason)
