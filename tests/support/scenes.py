"""Contests of all kinds with everything in them that an operation of the API can be about."""

from __future__ import annotations

import hashlib
import io
import time
from collections.abc import Callable, Mapping
from typing import Any

import httpx
from pypdf import PdfWriter

from support.cup import good

Maker = Callable[[], dict[str, Any]]

MINUTE = 60_000_000
NONCE = "what a witness wrote down 0123456789"
PROMISE = hashlib.sha256(NONCE.encode()).hexdigest()


def paper(words: str = "") -> bytes:
    """A document of one empty page, another one for each `words`."""
    out, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(72, 72)
    writer.add_metadata({"/Subject": words})
    writer.write(out)
    return out.getvalue()


PDF = (paper(), "application/pdf")


class Scene:
    """A contest, who marks in it, and what is called in it.

    Attributes:
        ids: parameter of an address, or `$` word of a body → what to put there.
        makers: operation → makes what a call of it needs for itself, and says its ids; asked again
            after each call that was served.
        once: of these operations, those that are asked for it only once.
        raws: operation → a body that is not JSON, and its type.
        link: of the judge.
    """

    link = ""
    once: frozenset[str] = frozenset()

    def __init__(self, http: httpx.Client, contest: str) -> None:
        self.http = http
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        self.ids: dict[str, Any] = {"contest_id": contest}
        self.makers: dict[str, Maker] = {}
        self.raws: dict[str, tuple[bytes, str]] = {}
        self._made = 0

    def fresh(self, letter: str) -> str:
        """A code nobody has used."""
        self._made += 1
        return f"{letter}{self._made}"

    def judge(self, links: Mapping[str, str] | None = None) -> None:
        """Know the judge's link; without links of theirs, register the judge."""
        if links is None:
            body = {"judges": [{"judge": "J1"}]}
            made = good(self.http.post(f"{self.path}/judges", json=body))["judges"]
            links = {one["judge"]: one["link"] for one in made}
        self.link = links["J1"]


def soon() -> int:
    """A full hour that is still to come, UTC microseconds."""
    return (int(time.time()) // 3600 + 1) * 60 * MINUTE


def hall(version: int = 0, stations: int = 3) -> dict[str, Any]:
    """A venue with stations, open for eight hours from now on."""
    start = soon()
    return {
        "version": version,
        "venues": [{"code": "V1"}],
        "stations": [{"code": f"S{n}", "venue": "V1"} for n in range(1, stations + 1)],
        "sessions": [{"code": "AM", "start": start, "end": start + 480 * MINUTE}],
    }
