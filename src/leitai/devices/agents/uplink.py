"""Sends what waits in the spool to the server's front door, the oldest first, until it is taken."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import httpx

from leitai.devices.agents.spool import Spool

FIRST_WAIT: Final = 0.5
LONGEST_WAIT: Final = 10.0
_SETTINGS: Final = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)
"""Answers that say that the agent is set up wrongly, not that the block is bad."""


@dataclass(frozen=True, slots=True)
class Door:
    """Where blocks go and with which key."""

    url: str
    contest: str
    station: str
    key: str

    @property
    def path(self) -> str:
        """Of the station's samples."""
        return f"/api/contests/{self.contest}/stations/{self.station}/samples"


class Uplink:
    """One connection; blocks leave the spool when the server has them on disk, or refuses them.

    Attributes:
        sent: blocks the server has taken.
        refused: blocks it will never take, by code; they are not sent again.
    """

    def __init__(self, spool: Spool, door: Door, say: Callable[[str], object]) -> None:
        """`say` tells people, once per change, how it stands."""
        self._spool, self._door, self._say = spool, door, say
        self._wake = asyncio.Event()
        self._trouble = ""
        self.sent = 0
        self.refused: Counter[str] = Counter()

    def wake(self) -> None:
        """There is something new in the spool."""
        self._wake.set()

    async def run(self) -> None:
        """Send for ever; cancel it to stop."""
        headers = {"Authorization": f"Bearer {self._door.key}", "Content-Type": "application/json"}
        async with httpx.AsyncClient(base_url=self._door.url, headers=headers, timeout=10) as http:
            wait = FIRST_WAIT
            while True:
                block = self._spool.oldest()
                if block is None:
                    self._wake.clear()
                    await self._wake.wait()
                elif await self._send(http, *block):
                    self._spool.done(block[0])
                    wait = FIRST_WAIT
                else:
                    await asyncio.sleep(wait)
                    wait = min(LONGEST_WAIT, wait * 2)

    async def _send(self, http: httpx.AsyncClient, sequence: int, body: bytes) -> bool:
        """Send one block; whether it is done with."""
        try:
            answer = await http.post(self._door.path, content=body)
        except httpx.HTTPError as error:
            return self._later(f"服务器无应答 / no answer from the server ({type(error).__name__})")
        if answer.is_success:
            self.sent += 1
            self._better()
            return True
        return self._declined(sequence, answer)

    def _declined(self, sequence: int, answer: httpx.Response) -> bool:
        error = _error(answer)
        if answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return self._later(f"服务器暂不能接收 / the server cannot take it now: {_words(error)}")
        if answer.status_code in (*_SETTINGS, HTTPStatus.TOO_MANY_REQUESTS):
            return self._later(_words(error))
        self.refused[str(error.get("code"))] += 1
        self._say(f"数据块 {sequence} 被拒绝 / block {sequence} was refused: {_words(error)}")
        return True

    def _later(self, why: str) -> bool:
        if why != self._trouble:
            self._say(f"{why}; {len(self._spool)} 块等待 / blocks wait")
            self._trouble = why
        return False

    def _better(self) -> None:
        if self._trouble:
            self._say(f"已恢复发送 / sending again; {len(self._spool)} 块等待 / blocks wait")
            self._trouble = ""


def _error(answer: httpx.Response) -> dict[str, Any]:
    try:
        error = answer.json()["error"]
    except (ValueError, KeyError, TypeError):
        return {"code": f"http_{answer.status_code}"}
    return error if isinstance(error, dict) else {"code": f"http_{answer.status_code}"}


def _words(error: dict[str, Any]) -> str:
    words = [str(error.get(each, "")) for each in ("zh", "message", "fix")]
    return " / ".join(each for each in words if each) or str(error.get("code"))
