"""The same formula in the words of SENTIL, rtamt and reelay.

They judge by robustness, whose sign says nothing at 0. All numbers are whole here, so a limit is
moved by one half: `x >= 2` is `x > 1.5`, and no margin is ever 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    Compare,
    Condition,
    Constant,
    Eventually,
    Henceforth,
    Historically,
    Not,
    Once,
    Or,
    Read,
    Rises,
    Signal,
    Since,
    Truth,
    Until,
)

NAMES = ("x", "y", "b")


@dataclass(frozen=True)
class Tongue:
    """How one tool writes formulas; the signal `t` is the number of the tick."""

    separator: str
    negation: str = "not"

    def condition(self, node: Condition) -> str:  # noqa: PLR0911 one for each node
        """The formula, in parentheses."""
        match node:
            case Truth(value):
                return "(t > -1)" if value else "(t < -1)"
            case Compare():
                return self.compare(node)
            case Not(of):
                return f"({self.negation} {self.condition(of)})"
            case And(parts):
                return f"({' and '.join(map(self.condition, parts))})"
            case Or(parts):
                return f"({' or '.join(map(self.condition, parts))})"
            case Rises(of):
                return self.rises(self.condition(of))
            case _:
                return self.window(node)

    def window(self, node: Condition) -> str:
        """Temporal operators."""
        match node:
            case Once(of, low, high):
                return self.past("once", self.condition(of), low, high)
            case Historically(of, low, high, strong):
                held = self.past("historically", self.condition(of), low, high)
                return f"({held} and (t > {(high or 0) - 0.5}))" if strong else held
            case Eventually(of, low, high):
                return f"(eventually{self.span(low, high)} {self.condition(of)})"
            case Henceforth(of, low, high):
                return f"(always{self.span(low, high)} {self.condition(of)})"
            case Since(left, right, high):
                span = "" if high is None else self.span(0, high)
                return f"({self.condition(left)} since{span} {self.condition(right)})"
            case Until(left, right, high):
                span = self.span(0, high)
                return f"({self.condition(left)} until{span} {self.condition(right)})"
            case _:
                raise TypeError(f"nobody else knows {type(node).__name__}")

    def past(self, word: str, inner: str, low: int, high: int | None) -> str:
        """`once` and `historically`."""
        if high is not None:
            return f"({word}{self.span(low, high)} {inner})"
        return f"({word} {self.past(word, inner, low, low) if low else inner})"

    def rises(self, inner: str) -> str:
        """True now, and not one tick ago; never at the first tick."""
        before = f"({self.negation} (once{self.span(1, 1)} {inner}))"
        return f"({inner} and {before} and (t > 0.5))"

    def compare(self, node: Compare) -> str:
        """A comparison whose limit is moved by one half to where no sample lies."""
        left, right = node.left, node.right
        assert isinstance(left, Constant) or isinstance(right, Constant)
        how: str = node.how
        if isinstance(left, Constant):
            how, left, right = _MIRROR[how], right, left
        limit = float(right.value) if isinstance(right, Constant) else 0.0
        return f"({self.predicate(how, self.signal(left), limit)})"

    def predicate(self, how: str, signal: str, limit: float) -> str:
        """`signal ⋈ limit` over whole numbers."""
        if how in {"==", "!="}:
            return f"abs({signal} - {limit}) {'<' if how == '==' else '>'} 0.5"
        moved = limit - 0.5 if how in {"<", ">="} else limit + 0.5
        return f"{signal} {how[0]} {moved}"

    def signal(self, node: Signal) -> str:
        """Arithmetic."""
        match node:
            case Read(channel):
                return NAMES[channel]
            case Absolute(of):
                return f"abs({self.signal(of)})"
            case Arithmetic(how, left, right) if how in {"min", "max"}:
                return f"{how}({self.signal(left)}, {self.signal(right)})"
            case Arithmetic(how, left, right):
                return f"({self.signal(left)} {how} {self.signal(right)})"
            case _:
                raise TypeError(f"nobody else knows {type(node).__name__}")

    def span(self, low: int, high: int) -> str:
        """A closed window."""
        return f"[{low}{self.separator}{high}]"


@dataclass(frozen=True)
class Streamed(Tongue):
    """reelay: only the past, one endless stream in which `s` marks where each trace begins.

    What reaches back over a beginning is cut there: `once p` is "no beginning since p". It has no
    arithmetic, so every comparison comes as a truth of its own; `columns` numbers them. Its
    `since[0:0]` looks further back than one tick, so it is not asked for that.
    """

    columns: dict[Compare, int] = field(default_factory=dict)

    def condition(self, node: Condition) -> str:
        """The formula, in parentheses."""
        if isinstance(node, Truth):
            return "{t > -1}" if node.value else "{t < -1}"
        return super().condition(node)

    def window(self, node: Condition) -> str:
        """Temporal operators; `since` ends at the beginning of a trace."""
        match node:
            case Since(left, right, 0):
                return self.condition(right)
            case Since(left, right, high):
                span = "" if high is None else self.span(0, high)
                lasting = f"({self.condition(left)} and (not {{s}}))"
                return f"({lasting} since{span} {self.condition(right)})"
            case Historically(of, low, high, True):
                held = self.past("historically", self.condition(of), low, high)
                return f"({held} and {{t > {(high or 0) - 0.5}}})"
            case _:
                return super().window(node)

    def past(self, word: str, inner: str, low: int, high: int | None) -> str:
        """By `since`, which ends at the beginning of a trace."""
        if word == "historically":
            return f"(not {self.past('once', f'(not {inner})', low, high)})"
        if high == 0:
            return inner
        if high is None and low:
            return self.past("once", self.past("once", inner, low, low), 0, None)
        return f"((not {{s}}) since{'' if high is None else self.span(low, high)} {inner})"

    def rises(self, inner: str) -> str:
        """By `pre`."""
        return f"({inner} and (not (pre {inner})) and (not {{s}}))"

    def compare(self, node: Compare) -> str:
        """The truth of this comparison."""
        return f"{{p{self.columns.setdefault(node, len(self.columns))}}}"


_MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
