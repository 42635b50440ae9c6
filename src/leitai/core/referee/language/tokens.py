"""Words of the referee's language: numbers with units, texts, names, signs.

Chinese input methods give full-width signs; those that can only mean one thing are read as such.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from leitai.core.referee.language.errors import FormulaError, shown

MAX_LENGTH: Final = 2000
"""Characters a formula may have."""


class Word(Enum):
    """What a token is."""

    NUMBER = auto()
    TEXT = auto()
    NAME = auto()
    SIGN = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """One word and the offset (characters from 0) where it begins.

    Attributes:
        text: the name, the sign in ASCII, the digits of a number, or a text without its quotes.
        unit: what stands behind a number, as written; empty for a bare one.
    """

    word: Word
    text: str
    at: int
    unit: str = ""

    @property
    def value(self) -> Decimal:
        """The number of a `NUMBER`."""
        return Decimal(self.text)


KEYWORDS: Final = frozenset(
    {
        "and",
        "or",
        "not",
        "implies",
        "since",
        "until",
        "within",
        "of",
        "while",
        "in",
        "true",
        "false",
    }
)
"""Words that join other words; no channel may have them as its name."""

_HALF_WIDTH: Final = str.maketrans(
    "（），．＋－−–×＊÷／＜＞＝！０１２３４５６７８９“”„‟＂‘’＇　",
    '(),.+---**//<>=!0123456789"""""\'\'\' ',
)
_TWO: Final = {"≤": "<=", "⩽": "<=", "≦": "<=", "≥": ">=", "⩾": ">=", "≧": ">=", "≠": "!="}
_RANGE: Final = {"…": "..", "～": "..", "~": ".."}
_UNIT: Final = r"[A-Za-zµμΩ°℃%](?:[A-Za-z0-9µμΩ°℃%²³⁻¹·⋅•・^]|\.(?=[A-Za-z])|/(?=[A-Za-z]))*"
_TOKEN: Final = re.compile(
    rf"""(?P<space>[ \t\r\n]+)
      | (?P<number>[0-9]{{1,12}}(?:\.[0-9]{{1,9}})?)(?![0-9_]|\.[0-9])
        (?:[ ]{{0,4}}(?P<unit>{_UNIT}))?
      | (?P<text>"[^"\\\n]*"|'[^'\\\n]*')
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
      | (?P<sign>\.\.|<=|>=|==|!=|[-+*/(),<>≤⩽≦≥⩾≧≠…～~])""",
    re.VERBOSE,
)
_EXPONENT: Final = re.compile(r"[eE][0-9]*|x[0-9A-Fa-f]+")
_NUMBER_LIKE: Final = re.compile(r"[0-9.][0-9A-Za-z_.]*")
_LETTERS_OF_UNITS: Final = "write units in letters: ms, s, min, mm, N·m"
_LETTERS_OF_NAMES: Final = (
    "channels and words are in ASCII letters; put words of a code channel in quotes"
)
_FOREIGN: Final = {
    "=": "write == to compare",
    "且": "write and",
    "并": "write and",
    "或": "write or",
    "非": "write not",
    "不": "write not",
    "&": "write and",
    "|": "write or",
    "!": "write not, or != for unequal",
    "^": "there is no power; multiply",
    "[": "write ( and )",
    "{": "write ( and )",
    "【": "write ( and )",
    "，": "write ,",
    "、": "write , between arguments",
    "；": "write , between arguments",
    ";": "write , between arguments",
    "：": "a formula has no colon",
    ":": "write .. between two times",
    "。": "delete it; a decimal point is .",
    "±": "write abs(x - 12) <= 0.5, or stays(x, 11.5..12.5)",
    "²": "there is no power; multiply",
    '"': "close the text with the same quotation mark, on the same line",
    "'": "close the text with the same quotation mark, on the same line",
}


def tokens(text: str) -> list[Token]:
    """Cut `text` into words, with an `END` at the end.

    Raises:
        FormulaError: on anything that is not a word of the language, or when it is too long.
    """
    if len(text) > MAX_LENGTH:
        raise FormulaError(
            MAX_LENGTH,
            "formula_too_long",
            f"the formula has {len(text)} characters; at most {MAX_LENGTH} are read",
            "split it over several aspects",
        )
    plain = text.translate(_HALF_WIDTH)
    found: list[Token] = []
    at = 0
    while at < len(plain):
        match = _TOKEN.match(plain, at)
        if match is None:
            raise _strange(text, plain, at)
        token = _token(text, match)
        if token is not None:
            found.append(token)
        at = match.end() if token is None or token.unit or match["unit"] is None else _cut(match)
    found.append(Token(Word.END, "", len(text)))
    return found


def _cut(match: re.Match[str]) -> int:
    """Where a number ends whose "unit" is in truth the next word."""
    return match.end("number")


def _token(text: str, match: re.Match[str]) -> Token | None:
    at = match.start()
    if match["number"] is not None:
        unit = match["unit"] or ""
        if _EXPONENT.fullmatch(unit):
            raise FormulaError(
                at, "formula_number", f'"{shown(match.group())}" has an exponent', "write it out"
            )
        return Token(Word.NUMBER, match["number"], at, "" if unit in KEYWORDS else unit)
    if match["text"] is not None:
        return Token(Word.TEXT, text[at + 1 : match.end() - 1], at)
    if match["name"] is not None:
        return Token(Word.NAME, match["name"], at)
    if match["sign"] is not None:
        sign = match["sign"]
        return Token(Word.SIGN, _TWO.get(sign) or _RANGE.get(sign, sign), at)
    return None


def _strange(text: str, plain: str, at: int) -> FormulaError:
    number = _NUMBER_LIKE.match(plain, at)
    if number is not None and number.group() != ".":
        return FormulaError(
            at,
            "formula_number",
            f'"{shown(number.group())}" is not a number of this language',
            "write at most twelve digits and nine decimals, such as 1000 or 0.5 mm",
        )
    sign = text[at]
    fix = _FOREIGN.get(sign) or _FOREIGN.get(plain[at], "")
    if not fix and sign.isalpha():
        unit = re.search(r"[0-9] *$", plain[:at]) is not None
        fix = _LETTERS_OF_UNITS if unit else _LETTERS_OF_NAMES
    shown_sign = sign if sign.isprintable() else f"U+{ord(sign):04X}"
    return FormulaError(at, "formula_sign", f'"{shown_sign}" means nothing here', fix)
