"""Ids in the order in which people read them."""

from __future__ import annotations


def natural(code: str) -> tuple[list[tuple[int, int, str]], str]:
    """Item 2 before item 10: runs of digits count as numbers."""
    parts: list[str] = []
    for char in code:
        if parts and char.isdigit() == parts[-1][-1].isdigit():
            parts[-1] += char
        else:
            parts.append(char)
    return [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in parts], code
