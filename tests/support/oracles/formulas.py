"""Random formulas over three channels: `x`, `y` (whole numbers 0 … 4) and the truth `b`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from leitai.core.referee.language.tree import (
    Absolute,
    And,
    Arithmetic,
    AtLeast,
    Calculate,
    Combine,
    Compare,
    Condition,
    Constant,
    Elapsed,
    Eventually,
    Ever,
    Extreme,
    Henceforth,
    Historically,
    Judge,
    Not,
    Number,
    Once,
    Or,
    Outcome,
    Rate,
    Read,
    Rises,
    Signal,
    Since,
    Tally,
    Throughout,
    Truth,
    Until,
)

MAXIMA = (4, 4, 1)
RELATIONS = ("<", "<=", ">", ">=", "==", "!=")
PAST = ("once", "historically", "since", "rises")
FUTURE = ("eventually", "henceforth", "until")
PLAIN = ("once", "historically", "eventually", "henceforth")
OURS = ("at_least",)
"""Nodes that only the brute-force evaluator knows."""


@dataclass
class Maker:
    """Makes formulas out of the given nodes; whole-number constants, so that limits are met."""

    random: Random
    nodes: tuple[str, ...]
    rates: bool = False
    extremes: bool = True
    widest: int = 12

    def condition(self, depth: int) -> Condition:
        """A formula at most that deep."""
        if depth == 0 or self.random.random() < 0.08:
            return self.atom()
        how = self.random.choice(("not", "and", "or", *self.nodes, *self.nodes))
        return _MAKE[how](self, depth - 1)

    def atom(self) -> Condition:
        """A comparison, or rarely a constant truth."""
        if self.random.random() < 0.03:
            return Truth(self.random.random() < 0.5)
        if self.random.random() < 0.25:
            return Compare("!=", Read(2), Constant(Decimal(0)))
        limit = Constant(Decimal(self.random.randint(0, 4)))
        sides: tuple[Signal, Signal] = (self.signal(), limit)
        if self.random.random() < 0.1:
            sides = (limit, self.signal())
        return Compare(self.random.choice(RELATIONS), *sides)

    def signal(self) -> Signal:
        """A channel, or whole-number arithmetic on channels."""
        x, y = Read(0), Read(1)
        plain: list[Signal] = [x, y, x, y, Arithmetic("-", x, y), Absolute(Arithmetic("-", y, x))]
        plain.append(Arithmetic("+", x, y))
        if self.extremes:
            plain += [Arithmetic("max", x, y), Arithmetic("min", x, y)]
        if self.rates:
            over = self.random.randint(1, 3)
            plain += [Rate(x, over, Decimal(1)), Absolute(Rate(y, over, Decimal(2)))]
            plain += [Arithmetic("/", x, y), Arithmetic("*", x, y)]
        return self.random.choice(plain)

    def window(self) -> tuple[int, int]:
        """Both ends of a closed window."""
        low = self.random.choice((0, 0, 0, 1, 2, self.random.randint(0, self.widest)))
        return low, low + self.random.choice((0, 1, 2, self.random.randint(0, self.widest)))

    def open_window(self) -> tuple[int, int | None]:
        """The same, or back to the start."""
        low, high = self.window()
        return low, None if self.random.random() < 0.2 else high

    def parts(self, depth: int) -> tuple[Condition, ...]:
        """Two or three formulas."""
        return tuple(self.condition(depth) for _ in range(self.random.choice((2, 2, 3))))


@dataclass
class OutcomeMaker:
    """Makes outcomes out of formulas."""

    random: Random
    maker: Maker

    def number(self, depth: int) -> Outcome:
        """A number about the attempt."""
        if depth and self.random.random() < 0.4:
            how = self.random.choice(("+", "-", "*", "/", "min", "max", "abs"))
            count = 1 if how == "abs" else 2
            return Calculate(how, tuple(self.number(depth - 1) for _ in range(count)))
        choice = self.random.random()
        if choice < 0.1:
            return self.random.choice((Elapsed(), Number(Decimal(self.random.randint(-2, 4)))))
        if choice < 0.5:
            tally = self.random.choice(("count", "duration", "first"))
            return Tally(tally, self.maker.condition(2))
        extreme = self.random.choice(("peak", "lowest", "final", "initial", "mean"))
        return Extreme(extreme, self.maker.signal(), self.maker.condition(1))

    def truth(self, depth: int) -> Outcome:
        """A truth about the attempt."""
        choice = self.random.random()
        if depth and choice < 0.3:
            how = self.random.choice(("not", "and", "or"))
            return Combine(how, tuple(self.truth(depth - 1) for _ in range(1 + (how != "not"))))
        if choice < 0.6:
            relation = self.random.choice(RELATIONS)
            return Judge(relation, self.number(1), self.number(1))
        return self.random.choice((Ever, Throughout))(self.maker.condition(2))


def _historically(maker: Maker, depth: int) -> Condition:
    low, high = maker.open_window()
    strong = high is not None and maker.random.random() < 0.5
    return Historically(maker.condition(depth), low, high, strong)


def _since(maker: Maker, depth: int) -> Condition:
    return Since(maker.condition(depth), maker.condition(depth), maker.open_window()[1])


def _until(maker: Maker, depth: int) -> Condition:
    return Until(maker.condition(depth), maker.condition(depth), maker.window()[1])


def _at_least(maker: Maker, depth: int) -> Condition:
    times, high = maker.random.randint(1, 4), maker.open_window()[1]
    return AtLeast(maker.condition(depth), times, high)


_MAKE: dict[str, Callable[[Maker, int], Condition]] = {
    "not": lambda maker, depth: Not(maker.condition(depth)),
    "and": lambda maker, depth: And(maker.parts(depth)),
    "or": lambda maker, depth: Or(maker.parts(depth)),
    "once": lambda maker, depth: Once(maker.condition(depth), *maker.open_window()),
    "historically": _historically,
    "since": _since,
    "rises": lambda maker, depth: Rises(maker.condition(depth)),
    "eventually": lambda maker, depth: Eventually(maker.condition(depth), *maker.window()),
    "henceforth": lambda maker, depth: Henceforth(maker.condition(depth), *maker.window()),
    "until": _until,
    "at_least": _at_least,
}
