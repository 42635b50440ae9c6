"""What was wrong with a station's data: counted by code, the last ones kept for the technician."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from typing import Any, Final

from msgspec import Struct

from leitai.devices.refusal import WORDS, told

KEPT: Final = 50
SAME_WITHIN: Final = 1_000_000_000
"""Nanoseconds within which the same code counts up instead of filling the list."""


class Finding(Struct):
    """One thing that was wrong, or the same again and again within a second.

    Attributes:
        at: when this server saw it first, UTC nanoseconds.
        times: how often within that second.
        detail: params of its code.
    """

    at: int
    code: str
    detail: dict[str, Any]
    times: int = 1

    def row(self) -> dict[str, Any]:
        """As the API tells it: `at` in UTC microseconds."""
        words = WORDS[self.code]
        return {
            "at": self.at // 1000,
            "code": self.code,
            "message": told(words.message, self.detail),
            "zh": told(words.zh, self.detail),
            "detail": self.detail,
            "times": self.times,
        }


class Findings:
    """Of one station.

    Attributes:
        counters: code → blocks, samples or values it hit.
    """

    def __init__(
        self, counters: Mapping[str, int] | None = None, recent: list[Finding] | None = None
    ) -> None:
        self.counters: Counter[str] = Counter(counters or {})
        self.recent: deque[Finding] = deque(recent or [], maxlen=KEPT)

    def note(self, code: str, *, at: int, count: int = 1, detail: Mapping[str, Any]) -> None:
        """Count something and remember it."""
        self.counters[code] += count
        last = next((each for each in reversed(self.recent) if each.code == code), None)
        if last is not None and at - last.at < SAME_WITHIN:
            last.times += 1
            last.detail = dict(detail)
        else:
            self.recent.append(Finding(at, code, dict(detail)))

    def rows(self) -> list[dict[str, Any]]:
        """The last findings, the newest first."""
        return [each.row() for each in reversed(self.recent)]
