"""What is wrong with a formula: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from leitai.core.referee.language.chinese import CHINESE


class FormulaError(ValueError):
    """A formula that cannot be understood.

    Attributes:
        at: offset in the formula, in characters from 0.
        code: what is wrong, for programs.
        message: what is wrong, for people.
        fix: what to write instead; may be empty.
    """

    def __init__(self, at: int, code: str, message: str, fix: str = "") -> None:
        super().__init__(f"{message} — {fix}" if fix else message)
        self.at = at
        self.code = code
        self.message = message
        self.fix = fix

    @property
    def zh(self) -> str:
        """`message` in Chinese."""
        return CHINESE.translation(self.message)

    @property
    def fix_zh(self) -> str:
        """`fix` in Chinese."""
        return CHINESE.translation(self.fix)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant; empty where there is none."""
    words = list(known)
    near = get_close_matches(word, words, n=1) or get_close_matches(word.lower(), words, n=1)
    return near[0] if near else ""


def meant(word: str, known: Iterable[str], kind: str) -> str:
    """`did you mean …?`, or the list of what there is."""
    words = list(known)
    near = nearest(word, words)
    if near:
        return f'did you mean "{near}"?'
    shown = ", ".join(words[:12]) + (", …" if len(words) > 12 else "")  # noqa: PLR2004
    return f"{kind}: {shown}" if words else ""


def shown(text: str) -> str:
    """A text as it may stand in a message: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:37] + "…"  # noqa: PLR2004 — a line's worth
