"""Words of the expression language: numbers, texts, names, operators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

MAX_LENGTH = 2000
"""Characters an expression may have."""


class Word(Enum):
    """What a token is."""

    NUMBER = auto()
    TEXT = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One word and the offset (characters from 0) where it begins."""

    word: Word
    text: str
    at: int


class ExpressionError(ValueError):
    """An expression that cannot be understood.

    Attributes:
        code: what is wrong, for programs.
        message: what is wrong, for people.
        fix: what to write instead; may be empty.
        at: offset in the expression, in characters from 0.
    """

    def __init__(self, code: str, message: str, *, fix: str = "", at: int = 0) -> None:
        super().__init__(message if not fix else f"{message} — {fix}")
        self.code = code
        self.message = message
        self.fix = fix
        self.at = at


_TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
      | (?P<number>[0-9]{1,12}(?:\.[0-9]{1,9})?)(?![0-9A-Za-z_.])
      | (?P<text>"[^"\\]*"|'[^'\\]*')
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)
      | (?P<sign><=|>=|==|!=|[-+*/(),<>])""",
    re.VERBOSE,
)
_NUMBER_LIKE = re.compile(r"[0-9.][0-9A-Za-z_.]*")
_FULL_WIDTH = dict(zip("（），＋－×÷＊／＜＞＝。“”‘’≤≥≠", "(),+-*/*/<>=.\"\"''", strict=False))
_FULL_WIDTH |= {"≤": "<=", "≥": ">=", "≠": "!="}
_FOREIGN = {
    "=": "write == to compare",
    "且": "write and",
    "并": "write and",
    "或": "write or",
    "非": "write not",
    "不": "write not",
    "&": "write and",
    "|": "write or",
    "!": "write not",
    "%": "there is no %; write / 100",
    "^": "there is no power; multiply",
    "?": "write if(condition, then, else)",
    "[": "there are no lists to write; use items or marks",
    "{": "there are no sets here",
    "\\": "a text has no escapes; use the other quote sign",
    '"': "close the text with the same quote sign; no line breaks or \\ inside",
    "'": "close the text with the same quote sign; no line breaks or \\ inside",
}


def tokens(text: str) -> list[Token]:
    """Cut `text` into words, with an `END` at the end.

    Raises:
        ExpressionError: on anything that is not a word of the language, or when it is too long.
    """
    if len(text) > MAX_LENGTH:
        raise ExpressionError(
            "expression_too_long",
            f"the expression has {len(text)} characters; at most {MAX_LENGTH} are allowed",
            fix="split it over criteria",
        )
    found: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _strange(text, at)
        kind = match.lastgroup
        if kind != "space":
            found.append(Token(Word[str(kind).upper()], match.group(), at))
        at = match.end()
    found.append(Token(Word.END, "", at))
    return found


def _strange(text: str, at: int) -> ExpressionError:
    number = _NUMBER_LIKE.match(text, at)
    if number is not None and number.group() != ".":
        return ExpressionError(
            "expression_number",
            f'"{number.group()[:40]}" is not a number of this language',
            fix="write digits and at most nine decimals, such as 1000 or 0.5",
            at=at,
        )
    sign = text[at]
    if sign in _FULL_WIDTH:
        fix = f"write {_FULL_WIDTH[sign]} (half-width) instead of {sign}"
    else:
        fix = _FOREIGN.get(sign, "")
    return ExpressionError("expression_sign", f'"{sign}" means nothing here', fix=fix, at=at)
