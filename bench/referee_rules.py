"""The 20 rules of the bench, in the three languages, and the signals they are judged on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitai.core.referee.language.read import read_formula
from leitai.core.referee.model import Channel, ChannelKind, Rule, RuleKind, RuleSet, Telemetry

CHANNELS = 8
TELEMETRY = Telemetry(
    10_000,
    tuple(
        Channel(f"x{c}", {}, ChannelKind.NUMBER, None, (), None, None, 100) for c in range(CHANNELS)
    ),
    10**6,
)


@dataclass(frozen=True)
class Words:
    """One rule: for the referee, for SENTIL (`[a,b]`, `->`) and rtamt (`[a:b]`, `implies`).

    Attributes:
        strong: the ticks in which `hold` is false because it began before the attempt did; SENTIL
            and rtamt cut the window there.
    """

    ours: str
    theirs: str
    strong: int = 0

    @property
    def rtamt(self) -> str:
        return self.theirs.replace(",", ":").replace("->", "implies")


def hold(c: int, w: int) -> Words:
    return Words(f"hold(x{c} > 0.25, {w}0 ms)", f"historically[0,{w}](x{c} > 0.25)", w)


def once(c: int, w: int) -> Words:
    return Words(f"once(x{c} > 0.75, {w}0 ms)", f"once[0,{w}](x{c} > 0.75)")


def since(a: int, b: int, w: int) -> Words:
    return Words(
        f"(x{a} < 0.75) since (x{b} > 0.75) within {w}0 ms",
        f"(x{a} < 0.75) since[0,{w}] (x{b} > 0.75)",
    )


def respond(a: int, b: int, w: int) -> Words:
    return Words(
        f"x{b} > 0.5 within {w}0 ms of x{a} > 0.75",
        f"(x{a} > 0.75) -> (eventually[0,{w}](x{b} > 0.5))",
    )


def nested(a: int, b: int) -> Words:
    return Words(
        f"always(x{a} > 0.75 implies eventually(x{b} > 0.5, 1 s), 5 s)",
        f"always[0,500]((x{a} > 0.75) -> (eventually[0,100](x{b} > 0.5)))",
    )


RULES = (
    *(hold(c, w) for c, w in enumerate((50, 100, 200, 300, 500, 1000))),
    *(once(c + 2, w) for c, w in enumerate((50, 100, 400, 1000))),
    *(since(c, c + 4, w) for c, w in enumerate((50, 100, 500, 1000))),
    *(respond(c + 3, c + 1, w) for c, w in enumerate((50, 100, 300, 1000))),
    nested(0, 5),
    nested(1, 6),
)


def rule_set() -> RuleSet:
    rules = tuple(
        Rule(f"R{n}", {}, RuleKind.WHEN, read_formula(words.ours, TELEMETRY), words.ours, None)
        for n, words in enumerate(RULES)
    )
    return RuleSet("bench", TELEMETRY, rules)


def signals(ticks: int, stations: int, *, noise: bool = False) -> NDArray[np.float32]:
    """Between 0 and 1: machine axes that swing for seconds, or (noise) a new number each tick."""
    random = np.random.default_rng(20)
    shape = (ticks, CHANNELS, stations)
    if noise:
        return random.random(shape, np.float32)
    x = np.empty(shape, np.float32)
    at, speed = random.random(shape[1:]), random.normal(0, 0.02, shape[1:])
    for tick in range(ticks):
        speed = 0.97 * speed + random.normal(0, 0.004, shape[1:])
        at = np.abs(at + speed)
        at = 1 - np.abs(1 - at)
        x[tick] = at
    return x
