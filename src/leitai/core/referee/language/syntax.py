"""Formulas as written: a tree of words before anything is known of channels, types and units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeAlias

from leitai.core.referee.language.errors import FormulaError, shown
from leitai.core.referee.language.tokens import KEYWORDS, Token, Word, tokens

MAX_NODES: Final = 500
MAX_DEPTH: Final = 64


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the unit behind it."""

    value: Decimal
    unit: str
    at: int


@dataclass(frozen=True, slots=True)
class Text:
    """A word in quotation marks."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`."""

    value: bool
    at: int


@dataclass(frozen=True, slots=True)
class Name:
    """A channel, or a word without arguments."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Unary:
    """`-x` or `not x`."""

    sign: str
    of: Syntax
    at: int


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands and the sign or word between them."""

    sign: str
    left: Syntax
    right: Syntax
    at: int


@dataclass(frozen=True, slots=True)
class Bounded:
    """`p since q [within time]`, `p until q within time`, `p within time of q`.

    `how` is `since`, `until`, `of`, or `within` for a step's limit (`p within 5 s`, no `right`).
    """

    how: str
    left: Syntax
    right: Syntax | None
    time: Syntax | None
    at: int


@dataclass(frozen=True, slots=True)
class Span:
    """`low..high`."""

    low: Syntax
    high: Syntax
    at: int


@dataclass(frozen=True, slots=True)
class Gated:
    """`of while gate`, as an argument."""

    of: Syntax
    gate: Syntax
    at: int


@dataclass(frozen=True, slots=True)
class Among:
    """`of in ("a", "b")`."""

    of: Syntax
    words: tuple[Text, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Call:
    """A word of the language applied to arguments."""

    function: str
    arguments: tuple[Syntax, ...]
    at: int


Syntax: TypeAlias = (
    Quantity | Text | Flag | Name | Unary | Binary | Bounded | Span | Gated | Among | Call
)

_IMPLIES, _OR, _AND, _NOT, _TIME, _COMPARE, _ADD, _MULTIPLY, _MINUS = range(1, 10)
_BINDING: Final = {"implies": _IMPLIES, "or": _OR, "and": _AND}
_BINDING.update(dict.fromkeys(("since", "until", "within"), _TIME))
_BINDING.update(dict.fromkeys(("==", "!=", "<", "<=", ">", ">=", "in"), _COMPARE))
_BINDING.update({"+": _ADD, "-": _ADD, "*": _MULTIPLY, "/": _MULTIPLY})


def read_syntax(text: str) -> Syntax:
    """Read a formula's words.

    Raises:
        FormulaError: naming the offset and, where possible, the fix.
    """
    return _Reader(tokens(text)).whole()


class _Reader:
    def __init__(self, words: list[Token]) -> None:
        self._words = words
        self._next = 0
        self._nodes = 0
        self._depth = 0

    def whole(self) -> Syntax:
        tree = self._operation(0)
        word = self._peek()
        if word.word is not Word.END:
            raise FormulaError(
                word.at, "formula_syntax", f"{_named(word)} is not expected here", _trailing(word)
            )
        return tree

    def _peek(self) -> Token:
        return self._words[self._next]

    def _take(self) -> Token:
        word = self._words[self._next]
        self._next += 1
        return word

    def _accept(self, text: str, word: Word = Word.SIGN) -> Token | None:
        there = self._peek()
        if there.word is word and there.text == text:
            self._next += 1
            return there
        return None

    def _operation(self, floor: int) -> Syntax:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _too_large(self._peek().at)
        left = self._operand()
        while True:
            word = self._peek()
            strength = _BINDING.get(word.text, 0) if word.word in (Word.NAME, Word.SIGN) else 0
            if strength <= floor or self._limits_a_step():
                break
            self._next += 1
            left = self._joined(left, word, strength)
            if strength in (_COMPARE, _TIME):
                self._refuse_chain(strength)
        self._depth -= 1
        return left

    def _limits_a_step(self) -> bool:
        """Whether `within 5 s` comes without `of`: then it is about the whole argument."""
        word, time, after = (
            self._words[min(self._next + i, len(self._words) - 1)] for i in range(3)
        )
        named = word.word is Word.NAME and word.text == "within"
        return named and time.word is Word.NUMBER and after.text != "of"

    def _refuse_chain(self, strength: int) -> None:
        word = self._peek()
        again = _BINDING.get(word.text) if word.word in (Word.NAME, Word.SIGN) else None
        if again != strength:
            return
        if strength == _COMPARE:
            fix = "write low < x and x < high, or stays(x, low..high)"
            raise FormulaError(word.at, "formula_syntax", "comparisons cannot be chained", fix)
        fix = "put one of them in parentheses"
        message = "since, until and within cannot be chained"
        raise FormulaError(word.at, "formula_syntax", message, fix)

    def _count(self, at: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise _too_large(at)

    def _joined(self, left: Syntax, word: Token, strength: int) -> Syntax:
        self._count(word.at)
        if strength == _TIME:
            return self._bounded(left, word)
        if word.text == "in":
            return Among(left, self._words_among(), word.at)
        floor = strength - 1 if word.text == "implies" else strength  # implies groups to the right
        return Binary(word.text, left, self._operation(floor), word.at)

    def _words_among(self) -> tuple[Text, ...]:
        opened = self._peek()
        listed = self._arguments(self._take()) if opened.text == "(" else ()
        words = tuple(each for each in listed if isinstance(each, Text))
        if not words or len(words) < len(listed):
            fix = 'write step in ("pick", "place")'
            raise FormulaError(opened.at, "formula_word", 'after "in" stand words in quotes', fix)
        return words

    def _bounded(self, left: Syntax, word: Token) -> Syntax:
        if word.text == "within":
            time = self._operation(_COMPARE)
            if self._accept("of", Word.NAME) is None:
                return Bounded("within", left, None, time, word.at)
            return Bounded("of", left, self._operation(_TIME), time, word.at)
        right = self._operation(_TIME)
        if self._accept("within", Word.NAME) is None:
            return Bounded(word.text, left, right, None, word.at)
        return Bounded(word.text, left, right, self._operation(_COMPARE), word.at)

    def _operand(self) -> Syntax:
        word = self._take()
        self._count(word.at)
        match word.word:
            case Word.NUMBER:
                return Quantity(word.value, word.unit, word.at)
            case Word.TEXT:
                return Text(word.text, word.at)
            case Word.NAME:
                return self._name(word)
            case Word.SIGN if word.text == "-":
                return Unary("-", self._operation(_MULTIPLY), word.at)
            case Word.SIGN if word.text == "(":
                inner = self._operation(0)
                self._close(word)
                return inner
        fix = "a formula must not be empty" if self._next == 1 else ""
        message = f"something is missing before {_named(word)}"
        raise FormulaError(word.at, "formula_syntax", message, fix)

    def _name(self, word: Token) -> Syntax:
        if word.text == "not":
            return self._negation(word)
        if word.text in ("true", "false"):
            return Flag(word.text == "true", word.at)
        if word.text in KEYWORDS:
            message = f'something is missing before "{word.text}"'
            raise FormulaError(word.at, "formula_syntax", message)
        if self._accept("(") is not None:
            return Call(word.text, self._arguments(word), word.at)
        return Name(word.text, word.at)

    def _negation(self, word: Token) -> Syntax:
        of = self._operation(_TIME)
        after = self._peek()
        if after.word is Word.NAME and _BINDING.get(after.text) == _TIME:
            message = f'it is not clear what "not" belongs to before "{after.text}"'
            fix = f"write not (… {after.text} …), or (not …) {after.text} …"
            raise FormulaError(word.at, "formula_syntax", message, fix)
        return Unary("not", of, word.at)

    def _arguments(self, word: Token) -> tuple[Syntax, ...]:
        arguments: list[Syntax] = []
        if self._accept(")") is not None:
            return ()
        while True:
            arguments.append(self._argument())
            if self._accept(",") is None:
                break
        self._close(word)
        return tuple(arguments)

    def _argument(self) -> Syntax:
        left = self._operation(0)
        limit = self._accept("within", Word.NAME)
        if limit is not None:
            left = Bounded("within", left, None, self._operation(_COMPARE), limit.at)
        gate = self._accept("while", Word.NAME)
        if gate is not None:
            self._count(gate.at)
            return Gated(left, self._operation(0), gate.at)
        span = self._accept("..")
        if span is not None:
            self._count(span.at)
            return Span(left, self._operation(0), span.at)
        return left

    def _close(self, opened: Token) -> None:
        if self._accept(")") is None:
            word = self._peek()
            if word.text == "while" and opened.text == "(":
                fix = "while stands inside count(…), always(…), peak(…) and the like"
            else:
                fix = _trailing(word)
            message = f'a ")" is missing for {_named(opened)} at character {opened.at + 1}'
            raise FormulaError(word.at, "formula_syntax", message, fix)


def _named(word: Token) -> str:
    return "the end" if word.word is Word.END else f'"{shown(word.text)}"'


def _trailing(word: Token) -> str:
    if word.text == ")":
        return 'there is a ")" too many'
    if word.text == "while":
        return "write it inside count(… while …), or as the key while: beside the formula"
    if word.text == "within":
        return "write b within 2 s of a"
    if word.text == "..":
        return "a range stands alone as an argument, such as once(p, 1 s..3 s)"
    if word.word is Word.SIGN or word.word is Word.END:
        return ""
    return "put an operator or a comma between two values"


def _too_large(at: int) -> FormulaError:
    message = f"the formula is too large (over {MAX_NODES} parts or {MAX_DEPTH} levels)"
    return FormulaError(at, "formula_too_large", message, "split it over several aspects")
