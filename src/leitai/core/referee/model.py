"""What a stage's telemetry is, and what the referee's rules ask of it: immutable, checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from leitai.core.referee.language.tree import Formula

ENGINE = "leitai-referee/1"
"""Names the semantics: any change that could move one verdict gets a new number."""


class ChannelKind(StrEnum):
    """What a channel carries: a `number`, a `bool` (0 or 1), or a `code` (one of some words)."""

    NUMBER = "number"
    BOOL = "bool"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Channel:
    """One signal that a station sends; a sample holds until the next (zero-order hold).

    Attributes:
        title: language tag to words.
        unit: as written (`mm`, `N·m`); `None`: a plain number, a truth or a code.
        values: words of a `code` channel; on the wire the first is 0, the next 1, …
        minimum: physical range; what lies outside is invalid (not wrong: unknown).
        max_age: ticks a sample holds at most; after that the channel is invalid (a gap).
        stuck: ticks without any change after which it is invalid; `None`: it may stand still.
    """

    id: str
    title: dict[str, str]
    kind: ChannelKind
    unit: str | None
    values: tuple[str, ...]
    minimum: Decimal | None
    maximum: Decimal | None
    max_age: int
    stuck: int | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Telemetry:
    """All a stage's stations send.

    Attributes:
        tick: microseconds per tick; every rule is judged at every tick.
        channels: in the order of the wire and of every array.
        limit: the longest attempt, in ticks; the attempt is sealed there.
    """

    tick: int
    channels: tuple[Channel, ...]
    limit: int


class RuleKind(StrEnum):
    """How a verdict becomes a number.

    `award`: a truth about the attempt earns the aspect's `full` mark, else 0.
    `measure`: a number about the attempt, through `bands`, `ramp`, or as it is.
    `when`: each episode of a truth counts one (a deduction's count).
    """

    AWARD = "award"
    MEASURE = "measure"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class Ramp:
    """Linear partial credit: `full` earns everything, `none` nothing, in proportion between."""

    full: Decimal
    none: Decimal


@dataclass(frozen=True, slots=True)
class Rule:
    """An automatic aspect or deduction as the referee sees it.

    Attributes:
        id: of the aspect or deduction.
        formula: typed tree; `award` and `measure`: about the attempt, `when`: about a tick.
        text: the formula as written; `line`, `column`: where.
        full: the most it can earn; `None`: a number that counts as it is (deductions).
        target, bands: `(within, mark)` pairs, narrowest first, around `target`.
        step: marks are rounded half-up to multiples of this.
        deduction: whether it takes points off instead of earning them.
        per_item: whether it is judged once per item.
        unit: of the number measured, for people; `None`: it has none.
    """

    id: str
    title: dict[str, str]
    kind: RuleKind
    formula: Formula
    text: str
    full: Decimal | None
    target: Decimal = Decimal(0)
    bands: tuple[tuple[Decimal, Decimal], ...] = ()
    ramp: Ramp | None = None
    step: Decimal = Decimal("0.01")
    deduction: bool = False
    each: Decimal | None = None
    cap: Decimal | None = None
    per_item: bool = False
    abilities: tuple[str, ...] = ()
    unit: str | None = None
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Everything the referee needs to judge an attempt of one stage.

    Attributes:
        digest: SHA-256 (hex) of what decides a verdict: telemetry, formulas, policies, engine.
    """

    stage: str
    telemetry: Telemetry
    rules: tuple[Rule, ...]
    digest: str = ""

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id; raises `KeyError`."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)


@dataclass(frozen=True, slots=True)
class Span:
    """An episode on the attempt's clock, in ticks from its start; both ends included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Held:
    """The longest that something was so which had to be held for longer.

    Attributes:
        span: when; from its first tick to its last is how long it was held.
        wanted: ticks that it had to be held.
    """

    span: Span
    wanted: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a rule earned or cost something: one episode.

    Attributes:
        rule: its id.
        what: `earned` (the deciding span), `violated`, `unknown` (telemetry missing: a gap).
        span: first and last tick it is about.
        margin: worst distance to the limit within the span, in the signal's unit, as the shortest
            decimal; negative = on the wrong side; `None` where a rule has no distance.
        margin_at: tick of the worst margin.
        points: what this episode changes (deductions negative).
        value: the number measured, if the rule measures.
        unit: of the margin, as the rulebook writes it; `None`: a plain number, or no margin.
        held: how near a hold came that was never reached. Both only explain: evidence without
            them, made without looking at the samples, is the same evidence.
    """

    rule: str
    what: str
    span: Span
    margin: Decimal | None = None
    margin_at: int | None = None
    points: Decimal = Decimal(0)
    value: Decimal | None = None
    unit: str | None = field(default=None, compare=False)
    held: Held | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the referee found about one rule over one attempt.

    Attributes:
        mark: for an aspect its mark, for a deduction its count or amount; `None`: cannot be
            decided from the telemetry there is (需人工裁定), and nothing is earned or taken off.
        value: the number measured, if any.
    """

    rule: str
    mark: Decimal | None
    value: Decimal | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """All verdicts on one attempt: a pure function of (recording, rule set, engine).

    Attributes:
        recording: SHA-256 of the sealed recording (empty while provisional).
        ticks: length of the attempt.
        gaps: where telemetry was missing, by channel id.
    """

    engine: str
    rules: str
    recording: str
    ticks: int
    verdicts: tuple[Verdict, ...]
    gaps: dict[str, tuple[Span, ...]] = field(default_factory=dict)
