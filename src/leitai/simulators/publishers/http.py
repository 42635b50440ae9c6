"""A simulated machine that posts its blocks, as a simple device would."""

from __future__ import annotations

from collections import Counter
from types import TracebackType
from typing import Final, Self

import httpx

from leitai.devices.agents.uplink import Door
from leitai.simulators.faults import Parcel
from leitai.simulators.machine import Machine
from leitai.simulators.wire import as_binary, as_json

BINARY: Final = "application/octet-stream"
JSON: Final = "application/json"


class HttpSink:
    """Posts each parcel once; what was answered is counted.

    Attributes:
        told: `ok`, the server's codes, or `unreachable` → parcels.
    """

    def __init__(self, machine: Machine, door: Door, *, json: bool = False) -> None:
        self._machine, self._door, self._json = machine, door, json
        headers = {
            "Authorization": f"Bearer {door.key}",
            "Content-Type": JSON if json else BINARY,
        }
        self._http = httpx.Client(base_url=door.url, headers=headers, timeout=10)
        self.told: Counter[str] = Counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._http.close()

    def __call__(self, parcel: Parcel) -> None:
        """Send it and wait for the answer."""
        encode = as_json if self._json else as_binary
        try:
            answer = self._http.post(self._door.path, content=encode(parcel, self._machine))
        except httpx.HTTPError:
            self.told["unreachable"] += 1
            return
        self.told["ok" if answer.is_success else _code(answer)] += 1


def _code(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"]["code"])
    except (ValueError, KeyError, TypeError):
        return f"http_{answer.status_code}"
