"""The twenty rules and eight channels that the referee's benches judge by, and SENTIL's words.

6 hold, 4 once, 4 since, 4 respond, 2 nested; windows of 50 to 1000 ticks. Signals are uniform in
0 … 1; the limits are rare values, so that truths last for a while and turn now and then.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from leitai.core.referee.language.tree import (
    Compare,
    Condition,
    Constant,
    Ever,
    Eventually,
    Henceforth,
    Historically,
    Not,
    Once,
    Or,
    Read,
    Since,
    Throughout,
)
from leitai.core.referee.model import Channel, ChannelKind, Rule, RuleKind, RuleSet, Telemetry

CHANNELS = 8
TICK = 10_000


@dataclass(frozen=True)
class Spoken:
    """A condition of ours, and the same for SENTIL.

    Attributes:
        start: ticks at the start where they differ: nothing is held before the attempt began.
    """

    kind: RuleKind
    condition: Condition
    sentil: str
    start: int = 0


def above(channel: int, limit: str) -> tuple[Condition, str]:
    """channel > limit."""
    return Compare(">", Read(channel), Constant(Decimal(limit))), f"c{channel} > {limit}"


def below(channel: int, limit: str) -> tuple[Condition, str]:
    """channel < limit."""
    return Compare("<", Read(channel), Constant(Decimal(limit))), f"c{channel} < {limit}"


def hold(channel: int, width: int) -> Spoken:
    """Reach and hold."""
    p, said = above(channel, "0.01")
    ours = Historically(p, 0, width, strong=True)
    return Spoken(RuleKind.AWARD, ours, f"historically[0,{width}]({said})", width)


def once(channel: int, width: int) -> Spoken:
    """Never too long without."""
    p, said = above(channel, "0.99")
    return Spoken(RuleKind.MEASURE, Once(p, 0, width), f"once[0,{width}]({said})")


def since(left: int, right: int, width: int) -> Spoken:
    """Undisturbed since."""
    a, said_a = above(left, "0.01")
    b, said_b = above(right, "0.99")
    return Spoken(RuleKind.WHEN, Since(a, b, width), f"({said_a}) since[0,{width}] ({said_b})")


def respond(left: int, right: int, width: int) -> Spoken:
    """Within a time of."""
    a, said_a = below(left, "0.01")
    b, said_b = above(right, "0.99")
    ours = Or((Not(a), Eventually(b, 0, width)))
    return Spoken(RuleKind.WHEN, ours, f"!({said_a}) or eventually[0,{width}]({said_b})")


def nested(left: int, right: int) -> Spoken:
    """For a while, always within a time of."""
    inner = respond(left, right, 100)
    ours = Henceforth(inner.condition, 0, 500)
    return Spoken(RuleKind.MEASURE, ours, f"always[0,500]({inner.sentil})")


TWENTY: tuple[Spoken, ...] = (
    *(hold(n, width) for n, width in enumerate((50, 100, 200, 300, 500, 1000))),
    *(once(n, width) for n, width in ((6, 50), (7, 100), (0, 500), (1, 1000))),
    *(since(n, n + 1, width) for n, width in ((0, 50), (2, 100), (4, 500), (6, 1000))),
    *(respond(n + 1, n, width) for n, width in ((0, 50), (2, 100), (4, 200), (6, 300))),
    nested(1, 3),
    nested(5, 7),
)


def telemetry() -> Telemetry:
    """Eight numbers at 100 Hz."""
    low, high = Decimal(0), Decimal(1)
    return Telemetry(
        TICK,
        tuple(
            Channel(f"c{n}", {}, ChannelKind.NUMBER, "mm", (), low, high, 50)
            for n in range(CHANNELS)
        ),
        360_000,
    )


def rules() -> RuleSet:
    """The twenty rules with points: awards, deductions, and awards for the whole time."""
    return RuleSet("bench", telemetry(), tuple(map(_rule, range(20), TWENTY)), "0" * 64)


def _rule(number: int, said: Spoken) -> Rule:
    rule, full = f"R{number:02d}", Decimal(5)
    if said.kind is RuleKind.WHEN:
        return Rule(
            rule, {}, said.kind, Not(said.condition), "", None, deduction=True, each=Decimal(1)
        )
    if said.kind is RuleKind.AWARD:
        return Rule(rule, {}, said.kind, Ever(said.condition), "", full)
    return Rule(rule, {}, RuleKind.AWARD, Throughout(said.condition), "", full)
