"""Typed trees of the referee's language: what a formula means after reading, before compiling.

Three types. A **signal** has a number at every tick, a **truth** is true or false at every tick; an
**outcome** (number or truth) is about the whole attempt. Times are whole ticks. `docs/referee.md`
defines every node; `reference.py` is the same in executable form.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

# Signals: a float32 at every tick.


@dataclass(frozen=True, slots=True)
class Read:
    """A channel by its place in `Telemetry.channels`."""

    channel: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, already in the unit of what it is compared with; used as the nearest float32."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """float32 `+ - * /`, `min`, `max`; a result that is not finite (x / 0) is invalid there."""

    how: Literal["+", "-", "*", "/", "min", "max"]
    left: Signal
    right: Signal


@dataclass(frozen=True, slots=True)
class Absolute:
    """|signal|."""

    of: Signal


@dataclass(frozen=True, slots=True)
class Rate:
    """(x[t] − x[t−over]) · scale in this order; `scale` = 1 / seconds, `over` ≥ 1.

    Cut at the start like every window: in the first `over` ticks x[0] stands for x[t−over], as if
    the signal had stood still before. Valid where both ticks are.
    """

    of: Signal
    over: int
    scale: Decimal


Signal: TypeAlias = Read | Constant | Arithmetic | Absolute | Rate

# Truths: true or false at every tick. Windows are closed: [t-high, t-low] or [t+low, t+high].


@dataclass(frozen=True, slots=True)
class Truth:
    """`true` or `false`."""

    value: bool


@dataclass(frozen=True, slots=True)
class Compare:
    """left ⋈ right in float32. A bool channel alone is `Read ≠ 0`; a code is `Read == number`."""

    how: Literal["<", "<=", ">", ">=", "==", "!="]
    left: Signal
    right: Signal


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    of: Condition


@dataclass(frozen=True, slots=True)
class And:
    """All of them."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Once:
    """True at some tick of the past window, from the start of the attempt; `high` None: ever."""

    of: Condition
    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class Historically:
    """True at every tick of the past window.

    `strong`: and the window lies within the attempt (`hold`: nothing is held before it began).
    Weak windows are cut at the start and true where nothing is left of them.
    """

    of: Condition
    low: int
    high: int | None
    strong: bool


@dataclass(frozen=True, slots=True)
class Eventually:
    """True at some tick of the future window, as far as the attempt lasts (F[low, high])."""

    of: Condition
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Henceforth:
    """True at every tick of the future window, as far as the attempt lasts (G[low, high])."""

    of: Condition
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Since:
    """`right` was true at some tick of the last `high` (None: ever), and `left` ever after it."""

    left: Condition
    right: Condition
    high: int | None


@dataclass(frozen=True, slots=True)
class Until:
    """`right` becomes true within `high` ticks, and `left` is true at every tick before that."""

    left: Condition
    right: Condition
    high: int


@dataclass(frozen=True, slots=True)
class Rises:
    """True now, false one tick before; never at the first tick."""

    of: Condition


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `times` rises (an initial truth counts as one) in [t-high, t]; None: so far."""

    of: Condition
    times: int
    high: int | None


Condition: TypeAlias = (
    Truth
    | Compare
    | Not
    | And
    | Or
    | Once
    | Historically
    | Eventually
    | Henceforth
    | Since
    | Until
    | Rises
    | AtLeast
)

# Outcomes: one number or truth about the whole attempt.


@dataclass(frozen=True, slots=True)
class Ever:
    """The condition is true at some tick."""

    of: Condition


@dataclass(frozen=True, slots=True)
class Throughout:
    """The condition is true at every tick."""

    of: Condition


@dataclass(frozen=True, slots=True)
class Tally:
    """`count`: episodes (maximal runs of truth); `duration`: ticks of truth; `first`: its tick.

    As numbers of the language, duration and first are seconds; `first` of what never is, is absent.
    """

    how: Literal["count", "duration", "first"]
    of: Condition


@dataclass(frozen=True, slots=True)
class Extreme:
    """`peak`, `lowest`, `final`, `initial` or `mean` of a signal over the ticks where `gate`.

    `mean` adds float64 in the order of ticks. Without any such tick: absent.
    """

    how: Literal["peak", "lowest", "final", "initial", "mean"]
    of: Signal
    gate: Condition


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Seconds from the attempt's first tick to its last: n ticks last n − 1 of them."""


@dataclass(frozen=True, slots=True)
class Number:
    """A constant number (seconds for durations)."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Calculate:
    """Exact decimal arithmetic on outcomes; `abs` has one part. Absent parts make it absent."""

    how: Literal["+", "-", "*", "/", "min", "max", "abs"]
    parts: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """left ⋈ right over outcomes; false where a part is absent."""

    how: Literal["<", "<=", ">", ">=", "==", "!="]
    left: Outcome
    right: Outcome


@dataclass(frozen=True, slots=True)
class Combine:
    """`not` (one part), `and`, `or` of truths about the attempt."""

    how: Literal["not", "and", "or"]
    parts: tuple[Outcome, ...]


Outcome: TypeAlias = (
    Ever | Throughout | Tally | Extreme | Elapsed | Number | Calculate | Judge | Combine
)
Formula: TypeAlias = Condition | Outcome
"""`when` holds a condition; `award` and `measure` hold an outcome."""
