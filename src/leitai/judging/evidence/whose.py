"""Names of people and units that must not be in a work that is judged blind."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final, Literal

_SPACE: Final = re.compile(r"[\s\u200b-\u200f\ufeff·•]+")
_SHORT: Final = 4


class Canary:
    """Listens for names.

    Args:
        names: of entries, and of their members; units: of units.
    """

    def __init__(self, names: Iterable[str], units: Iterable[str]) -> None:
        self._names = _pattern(names)
        self._units = _pattern(units)

    def heard(self, text: str) -> Literal["name", "unit"] | None:
        """Whether the text says a name, whatever spaces and widths it is written with."""
        plain = plainly(text)
        if self._names is not None and self._names.search(plain):
            return "name"
        if self._units is not None and self._units.search(plain):
            return "unit"
        return None


def plainly(text: str) -> str:
    """The text without spaces, in one width and case."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Names of two Chinese characters or four letters; shorter ones are in every text."""
    plain = {plainly(word) for word in words}
    long_enough = sorted(word for word in plain if len(word) >= _least(word))
    return re.compile("|".join(map(re.escape, long_enough))) if long_enough else None


def _least(word: str) -> int:
    return _SHORT if word.isascii() else 2
