"""A parsed rulebook: immutable, checked, ready to be folded over.

`docs/rulebook.md` describes the YAML. All numbers are `Decimal`; expressions are parsed and typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from leitai.core.referee.model import RuleSet
from leitai.core.rulebook.expression import Expression
from leitai.core.rulebook.outcomes import Advance, Award, Promotion, Scaling
from leitai.core.rulebook.title import Title


class Mode(StrEnum):
    """Rounding modes, after `decimal`."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    DOWN = "down"
    UP = "up"
    FLOOR = "floor"
    CEILING = "ceiling"


@dataclass(frozen=True, slots=True)
class Rounding:
    """Round to a multiple of `step` (0.01 = two places)."""

    step: Decimal
    mode: Mode = Mode.HALF_UP


@dataclass(frozen=True, slots=True)
class Range:
    """What a mark may be: `minimum` … `maximum`, in multiples of `step` from the minimum."""

    minimum: Decimal
    maximum: Decimal
    step: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """Partial credit: a deviation of at most `within` earns `mark`."""

    within: Decimal
    mark: Decimal


# The steps of `combine`, applied in the order written.


@dataclass(frozen=True, slots=True)
class Penalty:
    """Subtract from each judge's mark what the same judge gave under deduction `deduction`."""

    deduction: str


@dataclass(frozen=True, slots=True)
class Centre:
    """Take away how generous each judge is (先校准松紧), leaving the panel's mean where it is.

    Additive least squares (fairness 3.1): in a complete panel a judge's mean deviation. While the
    judges' design is not connected nothing is taken away, and the stage cannot become final.
    """


@dataclass(frozen=True, slots=True)
class Adjust:
    """Additive adjustment where panels differ: as `Centre`, each judge's by at most `cap` points.

    Attributes:
        error: the standard error, in points, a comparison of two judges must reach: the design
            needs λ₂ ≥ 2 (s/error)²; `None`: connected is enough.
    """

    cap: Decimal
    error: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Trim:
    """Drop the `low` lowest and `high` highest marks, when at least `at_least` are present."""

    low: int
    high: int
    at_least: int = 0


@dataclass(frozen=True, slots=True)
class Gather:
    """Make one number of the marks that are left; absent when none is."""

    how: Literal["mean", "sum", "median", "lowest", "highest"]


@dataclass(frozen=True, slots=True)
class Factor:
    """Multiply by an expression over the item's and entry's attributes."""

    by: Expression


@dataclass(frozen=True, slots=True)
class Plus:
    """Add an expression, as `Factor`."""

    term: Expression


@dataclass(frozen=True, slots=True)
class Clamp:
    """Keep within bounds; `None` = open."""

    minimum: Decimal | None
    maximum: Decimal | None


@dataclass(frozen=True, slots=True)
class RoundTo:
    """Round here."""

    rounding: Rounding


Step = Penalty | Centre | Adjust | Trim | Gather | Factor | Plus | Clamp | RoundTo


class AspectKind(StrEnum):
    """How an aspect's marks are given.

    `measurement`: a measured or counted result, with optional `bands` around `target`.
    `judgement`: 0…`scale` by a panel; score = maximum · Σ/(scale·n); refused over `spread`.
    `panel`: marks in a range, combined by `combine`.
    `automatic`: the referee's verdict from telemetry, any number from 0 to the maximum.
    """

    MEASUREMENT = "measurement"
    JUDGEMENT = "judgement"
    PANEL = "panel"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class PointsTable:
    """Turn scores into points by rank: by the `panel`'s score or by each `judge`'s own order."""

    name: str
    table: tuple[Decimal, ...]
    per: Literal["panel", "judge"] = "panel"
    ties: Literal["shared", "average"] = "shared"


@dataclass(frozen=True, slots=True)
class Aspect:
    """The smallest marked thing.

    Attributes:
        per_item: marked once per repeated item instead of once per entry.
        maximum: the most it can score (`None`: open, as for dives).
        quorum: marks needed before it scores; fewer = absent.
        combine: with no `Gather` in it, the mean (judgement: F2) follows the last judges' step.
        unit: unit of the measured value, for forms.
        score: replaces the combined marks; may read `marks`, `combined` and the attributes.
    """

    id: str
    title: Title
    kind: AspectKind
    per_item: bool
    range: Range
    maximum: Decimal | None
    combine: tuple[Step, ...]
    quorum: int = 1
    scale: Decimal | None = None
    spread: Decimal | None = None
    target: Decimal | None = None
    bands: tuple[Band, ...] = ()
    benchmarks: dict[str, Title] = field(default_factory=dict)
    abilities: tuple[str, ...] = ()
    section: str | None = None
    judges: int | None = None
    unit: str | None = None
    score: Expression | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """How an entry's repeated items become one score per item-marked criterion.

    Attributes:
        score: one item's (default: Σ of its aspects); may read their ids, the attributes.
        how: `sum`, `mean`, `best` (the `count` best, summed), `last`.
        expected: how many items there will be, for progress; `None` = open.
    """

    score: Expression | None = None
    how: Literal["sum", "mean", "best", "last"] = "sum"
    count: int = 1
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """A named part of a stage's score; sub-criteria nest.

    Its score: items combined + other aspects + sub-criteria, or `score` (may read the ids of its
    entry-marked aspects and sub-criteria, `items` in the order declared, the entry's attributes);
    then `round`, `clamp`, `points`, times `weight`. `maximum` is after all that; `None`: open.
    """

    id: str
    title: Title
    aspects: tuple[Aspect, ...]
    criteria: tuple[Criterion, ...] = ()
    items: Items | None = None
    maximum: Decimal | None = None
    section: str | None = None
    score: Expression | None = None
    rounding: Rounding | None = None
    clamp: Clamp | None = None
    points: PointsTable | None = None
    weight: Decimal = Decimal(1)
    line: int = 0


@dataclass(frozen=True, slots=True)
class Deduction:
    """Points taken off after aggregation (or, with `per_judge`, by a `penalty` step before).

    With `each`, a mark is a count and costs `each` apiece; without, it is the amount. Marks of
    several judges combine by `how`; `cap` bounds the total. `automatic`: the referee gives it.
    """

    id: str
    title: Title
    range: Range
    each: Decimal | None = None
    cap: Decimal | None = None
    how: Literal["sum", "highest", "mean"] = "sum"
    per_item: bool = False
    per_judge: bool = False
    automatic: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Key:
    """One ranking key; absent values come last either way."""

    value: Expression
    descending: bool
    text: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """Order and places.

    Attributes:
        ties: `shared` 1,2,2,4 · `dense` 1,2,2,3 · `unresolved`: shared and flagged for the chief
            judge, who must decide.
        best_per: only the best entry of each unit, group or attribute takes a place.
    """

    by: tuple[Key, ...]
    ties: Literal["shared", "dense", "unresolved"] = "shared"
    best_per: str | None = None


@dataclass(frozen=True, slots=True)
class Recheck:
    """Which entries are re-checked (F23), in percent of those with a place.

    Attributes:
        top: of the best, all.
        rest: of the others, drawn.
        limit: more wrong marks than that, and every entry is re-checked.
    """

    top: Decimal
    rest: Decimal
    limit: Decimal


Office = Literal["chief", "scorekeeper", "supervisor"]


@dataclass(frozen=True, slots=True)
class Procedure:
    """How people judge a stage.

    Attributes:
        sign: judges sign each form, which locks it.
        offices: who signs the closed stage, in this order.
        four_eyes: a mark entered for its judge by somebody else waits for a second person.
        appeals: how long after publication an appeal may be lodged, microseconds; with it, a stage
            is published before it is final.
        publication: how long objections are taken (公示期), µs; until then nothing is final.
        recheck: sample of entries to be re-checked.
        slot: time on stage, microseconds.
        blind: layers of blind codes to be sealed before the first mark.
        reviews: judges an entry is assigned to; `None`: all.
        quotas: constituency → judges of it that each entry must have.
    """

    sign: bool = False
    offices: tuple[Office, ...] = ()
    four_eyes: bool = False
    appeals: int | None = None
    publication: int | None = None
    recheck: Recheck | None = None
    slot: int | None = None
    blind: int = 0
    reviews: int | None = None
    quotas: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stage:
    """One round of a contest.

    Attributes:
        weight: percent of the composite result; `None`: takes no part in it.
        entrants: which entries may take part; `None`: all.
        carry: earlier stages whose own scores are added to this stage's total.
        score: the stage's own score (default: Σ criteria − deductions), then `rounding`, `clamp`;
            may read `criteria` (Σ), the ids of its criteria (nested too), `deductions`, `carry`,
            `elapsed` (seconds), `items` (each item's score, Σ over the criteria) and the entry's
            attributes; `rank` may also read `score`, `total`.
        rounding: the stage's, else the rulebook's where that is written; `None`: not rounded.
        maximum: Σ of the criteria's maxima; `None`: open.
        format: name of a plug-in that scores instead, with its `options`.
        referee: telemetry and rules of its automatic aspects and deductions; `None`: it has none.
        procedure: forms, signatures, appeals.
    """

    id: str
    title: Title
    criteria: tuple[Criterion, ...]
    deductions: tuple[Deduction, ...]
    rank: Ranking
    weight: Decimal | None = None
    entrants: Expression | None = None
    carry: tuple[str, ...] = ()
    score: Expression | None = None
    clamp: Clamp | None = None
    rounding: Rounding | None = None
    format: str | None = None
    options: dict[str, Any] = field(default_factory=dict)
    maximum: Decimal | None = None
    referee: RuleSet | None = None
    procedure: Procedure = Procedure()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """The contest's result over its stages (default: Σ weight·total/100, else the last stage).

    `total` may read stage ids (their totals), `stage.total`, `stage.score`, `stage.elapsed`,
    `stage.deductions`, `stage.criterion`, `elapsed` (Σ over the stages, seconds) and the entry's
    attributes; `rank` may also read `total`. `rounding` is as in `Stage`.
    """

    total: Expression | None
    rank: Ranking
    rounding: Rounding | None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything that turns marks into a result."""

    title: Title
    abilities: tuple[str, ...]
    rounding: Rounding  # of numbers shown; of stages and result only where they say so themselves
    stages: tuple[Stage, ...]
    result: Result
    advance: tuple[Advance, ...] = ()
    awards: tuple[Award, ...] = ()
    scaling: Scaling | None = None
    promotion: Promotion | None = None
    sections: dict[str, Decimal] = field(default_factory=dict)
    digest: str = ""
    """SHA-256 (hex) of the bytes it was read from."""

    def stage(self, stage_id: str) -> Stage:
        """The stage of that id; raises `KeyError`."""
        for stage in self.stages:
            if stage.id == stage_id:
                return stage
        raise KeyError(stage_id)
