"""Text from a stranger's file, made safe to print on a terminal."""

from __future__ import annotations


def printable(text: str) -> str:
    """The text with every control, format and unassigned character replaced."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
