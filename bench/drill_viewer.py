"""A viewer as a screen is one: snapshot, deltas, resume after a break, again from a gap."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx


class Viewer:
    """Keeps the public board of a contest by its SSE feed.

    Attributes:
        board: as the last event left it; empty before the first.
        resumed: how often the connection was made anew.
    """

    def __init__(self, url: str, contest: str) -> None:
        self.address = f"{url}/api/contests/{contest}/feed"
        self.board: dict[str, Any] = {}
        self.resumed = 0

    async def watch(self) -> None:
        """Follow until cancelled."""
        while True:
            try:
                await self._follow()
            except (httpx.HTTPError, OSError):
                await asyncio.sleep(0.1)
            self.resumed += 1

    async def _follow(self) -> None:
        params = {"format": "sse"}
        if self.board:
            params["since"] = str(self.board["seq"])
        timeout = httpx.Timeout(5, read=40)
        async with (
            httpx.AsyncClient(timeout=timeout) as client,
            client.stream("GET", self.address, params=params) as answer,
        ):
            answer.raise_for_status()
            async for line in answer.aiter_lines():
                if line.startswith("data:") and not self._take(json.loads(line[5:])):
                    self.board = {}
                    return

    def _take(self, frame: dict[str, Any]) -> bool:
        """Apply a frame; false where one is missing in between."""
        body = frame.get("body") or {}
        if frame["kind"] == "snapshot":
            self.board = body
        elif frame["kind"] == "delta":
            if frame["prev"] != self.board.get("seq"):
                return False
            self.board.update(body["meta"])
            self.board["rows"].update(body["rows"])
            for gone in body["gone"]:
                self.board["rows"].pop(gone, None)
            self.board["seq"] = frame["seq"]
            self.board["at"] = frame["at"]
        return True
