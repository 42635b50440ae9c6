"""Expressions as trees: reading them (precedence climbing) and writing them back."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from leitai.core.rulebook.lexer import ExpressionError, Token, Word, tokens

MAX_NODES = 500
MAX_DEPTH = 64
"""How deep a tree may be; long sums are better said with `sum(…)`."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a text, `true`, `false` or `absent` (`None`)."""

    value: Decimal | str | bool | None
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A dotted name, read from the environment."""

    name: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Unary:
    """`-x` or `not x`."""

    sign: str
    operand: Tree
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands and a sign between them."""

    sign: str
    left: Tree
    right: Tree
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the language applied to arguments; `if` is one of them."""

    function: str
    arguments: tuple[Tree, ...]
    at: int = field(default=0, compare=False)


Tree = Literal | Name | Unary | Binary | Call

_BINDING = {"or": 1, "and": 2} | dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), 4)
_BINDING |= {"+": 5, "-": 5, "*": 6, "/": 6}
_NOT, _COMPARE, _MINUS, _ATOM = 3, 4, 7, 8
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "absent": None}
_WRITTEN = {True: "true", False: "false", None: "absent"}


def read_tree(text: str) -> Tree:
    """Read an expression.

    Raises:
        ExpressionError: naming the offset and, where possible, the fix.
    """
    return _Reader(tokens(text)).whole()


def write_tree(tree: Tree) -> str:
    """The shortest text that reads as the same tree."""
    return _write(tree)[0]


class _Reader:
    def __init__(self, words: list[Token]) -> None:
        self._words = words
        self._next = 0
        self._nodes = 0
        self._depth = 0

    def whole(self) -> Tree:
        tree, _ = self._operation(0)
        word = self._words[self._next]
        if word.word is not Word.END:
            raise ExpressionError(
                "expression_syntax",
                f'"{word.text}" is not expected here',
                fix=_trailing_fix(word),
                at=word.at,
            )
        return tree

    def _take(self) -> Token:
        word = self._words[self._next]
        self._next += 1
        return word

    def _sign(self, sign: str) -> bool:
        word = self._words[self._next]
        if word.word is Word.SIGN and word.text == sign:
            self._next += 1
            return True
        return False

    def _count(self, at: int, depth: int) -> int:
        self._nodes += 1
        if self._nodes > MAX_NODES or depth > MAX_DEPTH:
            raise ExpressionError(
                "expression_too_deep",
                f"the expression is too large (over {MAX_NODES} parts or {MAX_DEPTH} levels)",
                fix="use sum(a, b, …) for long sums, or split it over criteria",
                at=at,
            )
        return depth

    def _operation(self, floor: int) -> tuple[Tree, int]:
        self._depth = self._count(self._words[self._next].at, self._depth + 1)
        left, depth = self._operand()
        compared = False
        while True:
            word = self._words[self._next]
            strength = _BINDING.get(word.text, 0) if word.word is not Word.TEXT else 0
            if strength <= floor:
                break
            if strength == _COMPARE and compared:
                raise ExpressionError(
                    "expression_syntax",
                    "comparisons cannot be chained",
                    fix="write a < b and b < c",
                    at=word.at,
                )
            compared = strength == _COMPARE
            self._next += 1
            right, deep = self._operation(strength)
            depth = self._count(word.at, 1 + max(depth, deep))
            left = Binary(word.text, left, right, word.at)
        self._depth -= 1
        return left, depth

    def _operand(self) -> tuple[Tree, int]:
        word = self._take()
        match word.word:
            case Word.NUMBER:
                return Literal(Decimal(word.text), word.at), 1
            case Word.TEXT:
                return Literal(word.text[1:-1], word.at), 1
            case Word.NAME:
                return self._named(word)
            case Word.SIGN if word.text == "-":
                return self._prefixed(word, _MINUS)
            case Word.SIGN if word.text == "(":
                inner = self._operation(0)
                self._close(word)
                return inner
        found = "the end" if word.word is Word.END else f'"{word.text}"'
        raise ExpressionError(
            "expression_syntax",
            f"a value is missing before {found}",
            fix="an expression must not be empty" if self._next == 1 else "",
            at=word.at,
        )

    def _prefixed(self, word: Token, strength: int) -> tuple[Tree, int]:
        operand, depth = self._operation(strength)
        return Unary(word.text, operand, word.at), self._count(word.at, depth + 1)

    def _named(self, word: Token) -> tuple[Tree, int]:
        if word.text == "not":
            return self._prefixed(word, _NOT)
        if word.text in ("and", "or"):
            raise ExpressionError(
                "expression_syntax", f'a value is missing before "{word.text}"', at=word.at
            )
        if self._sign("("):
            return self._call(word)
        if word.text in _CONSTANTS:
            return Literal(_CONSTANTS[word.text], word.at), 1
        return Name(word.text, word.at), 1

    def _call(self, word: Token) -> tuple[Tree, int]:
        arguments: list[Tree] = []
        depth = 0
        while not (not arguments and self._sign(")")):
            argument, deep = self._operation(0)
            arguments.append(argument)
            depth = max(depth, deep)
            if self._sign(","):
                continue
            self._close(word)
            break
        return Call(word.text, tuple(arguments), word.at), self._count(word.at, depth + 1)

    def _close(self, opened: Token) -> None:
        if not self._sign(")"):
            word = self._words[self._next]
            raise ExpressionError(
                "expression_syntax",
                f'a ")" is missing for the one opened at character {opened.at + 1}',
                at=word.at,
            )


def _trailing_fix(word: Token) -> str:
    if word.text == ")":
        return 'there is a ")" too many'
    return "put an operator or a comma between two values" if word.word is not Word.SIGN else ""


def _write(tree: Tree) -> tuple[str, int]:
    """The text and how strongly its outermost sign binds."""
    match tree:
        case Literal():
            return _write_literal(tree), _ATOM
        case Name(name=name):
            return name, _ATOM
        case Unary(sign=sign, operand=operand):
            strength = _NOT if sign == "not" else _MINUS
            space = " " if sign == "not" else ""
            return f"{sign}{space}{_wrapped(operand, strength)}", strength
        case Binary(sign=sign, left=left, right=right):
            strength = _BINDING[sign]
            # Operators of one strength group to the left; comparisons do not chain at all.
            before = _wrapped(left, strength + (strength == _COMPARE))
            return f"{before} {sign} {_wrapped(right, strength + 1)}", strength
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(write_tree(each) for each in arguments)})", _ATOM


def _write_literal(literal: Literal) -> str:
    match literal.value:
        case None | bool():
            return _WRITTEN[literal.value]
        case str() as text:
            return f"'{text}'" if '"' in text else f'"{text}"'
    return f"{literal.value:f}"


def _wrapped(tree: Tree, strength: int) -> str:
    text, own = _write(tree)
    return text if own >= strength else f"({text})"
