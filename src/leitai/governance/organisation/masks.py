"""What is shown of a number to those who need not know it."""

from __future__ import annotations

from typing import Final

HEAD: Final = 3
TAIL: Final = 4
ID_TAIL: Final = 2


def mask_phone(number: str) -> str:
    """`138****5678`."""
    return _masked(number, HEAD, TAIL)


def mask_id(number: str) -> str:
    """`330***********1X`: neither the day of birth nor the order can be guessed from it."""
    return _masked(number, HEAD, ID_TAIL)


def _masked(number: str, head: int, tail: int) -> str:
    hidden = len(number) - head - tail
    if hidden <= 0:
        return "*" * len(number)
    return number[:head] + "*" * hidden + number[-tail:]
