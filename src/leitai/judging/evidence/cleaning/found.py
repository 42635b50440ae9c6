"""What cleaning a file brings to light: its words, and where they stood."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_ENCODINGS: Final = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
_MOST: Final = 4_000_000
"""Characters read of one place; a work with more text than that is a book."""


class Damaged(Exception):  # noqa: N818 -- it is an answer
    """The file cannot be read as what it is."""


class TooDense(Exception):  # noqa: N818 -- it is an answer
    """It unpacks to far more than it may."""


class Active(Exception):  # noqa: N818 -- it is an answer
    """It holds macros, or a password."""


@dataclass(slots=True)
class Words:
    """Texts by place, such as `metadata` or `page 3`."""

    places: list[tuple[str, str]] = field(default_factory=list)

    def say(self, where: str, text: str) -> None:
        """A text as it is."""
        if text.strip():
            self.places.append((where, text[:_MOST]))

    def read(self, where: str, raw: bytes) -> None:
        """Bytes that may be text in any of the usual encodings."""
        for encoding in _ENCODINGS:
            self.say(where, raw[:_MOST].decode(encoding, errors="ignore"))

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.places)
