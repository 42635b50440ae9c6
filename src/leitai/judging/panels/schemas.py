"""What the panels' routes take and give."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from leitai.contests.schemas import Body, Code, Group
from leitai.judging.procedure.schemas import Reason
from leitai.judging.schemas import Instant

Ground = Literal["unit", "superior", "relation", "declared", "ordered"]
Kind = Literal["superior", "supplier", "teacher", "kin", "coach"]
Note = Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Seed = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Value = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Nonce = Annotated[str, StringConstraints(min_length=16, max_length=200)]
Hex = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
ShareText = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Few = Annotated[int, Field(ge=0, le=1000)]
Many = Annotated[int, Field(ge=0, le=100_000)]
Judges = Annotated[list[Code], Field(max_length=1000)]
MOST_PAIRS = 10_000


class RecusalIn(Body):
    """A judge who does not mark an entry, and why."""

    judge: Code
    entry: Code
    ground: Ground


class RecusalsIn(Body):
    """Pairs to be declared, as found."""

    pairs: Annotated[list[RecusalIn], Field(max_length=MOST_PAIRS)]


class LiftIn(Body):
    """Why the pair may be judged after all."""

    reason: Reason


class FindIn(Body):
    """How many levels up a unit counts as superior."""

    levels: Annotated[int, Field(ge=0, le=9)] = 1


class RelationIn(Body):
    """A judge has to do with a unit."""

    judge: Code
    unit: Code
    kind: Kind
    note: Note = ""


class UnitIn(Body):
    """The unit above a unit."""

    unit: Code
    parent: Code


class RelationsIn(Body):
    """All relations and the whole tree; it replaces what was there."""

    relations: Annotated[list[RelationIn], Field(max_length=MOST_PAIRS, default_factory=list)]
    units: Annotated[list[UnitIn], Field(max_length=MOST_PAIRS, default_factory=list)]


class AssignmentIn(Body):
    """What an assignment has to keep; what is left out comes from the rulebook.

    Attributes:
        reviews: judges of each entry; neither here nor in the rulebook: everybody marks all.
        seed: what it is drawn from; `draw`: a public draw whose key it is drawn from instead.
        anchors: judges who mark every entry; `anchor_entries`: entries that everybody marks.
        least, most: entries of a judge; left out: as even as can be.
        teams: criterion → judges who mark it.
    """

    reviews: Annotated[int, Field(ge=1, le=1000)] | None = None
    quotas: Annotated[dict[Group, Few], Field(max_length=200)] | None = None
    seed: Seed | None = None
    draw: Code | None = None
    anchors: Annotated[Judges, Field(default_factory=list)]
    anchor_entries: Annotated[list[Code], Field(max_length=1000, default_factory=list)]
    least: Many | None = None
    most: Many | None = None
    teams: Annotated[dict[Code, Judges], Field(max_length=1000, default_factory=dict)]


class SourceIn(Body):
    """A public value that nobody knows yet."""

    source: Code
    title: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    due: Instant
    reserve: bool = False


class DrawIn(Body):
    """A draw to be announced; without ordinary sources witnesses commit and reveal."""

    purpose: Literal["order", "panel", "assignment", "recheck"]
    pool: Annotated[list[Code], Field(min_length=1, max_length=65_535)]
    picks: Annotated[int, Field(ge=1, le=65_535)]
    sources: Annotated[list[SourceIn], Field(max_length=16, default_factory=list)]
    stage: Code | None = None
    suite: Literal["sha256", "sm3"] = "sha256"


class CommitIn(Body):
    """SHA-256 of the witness's secret."""

    commitment: Hex


class RevealIn(Body):
    """The witness's secret."""

    nonce: Nonce


class MakeIn(Body):
    """Source → values as published; empty for commit and reveal."""

    values: Annotated[
        dict[Code, Annotated[list[Value], Field(min_length=1, max_length=64)]],
        Field(max_length=16, default_factory=dict),
    ]


class SealIn(Body):
    """Who holds the three shares, and, in a panel of some, who marks which code.

    Attributes:
        holders: three accounts (`user.N`).
        assignment: drawn together with the codes, so that nothing has to say who is recused.
    """

    holders: Annotated[list[Code], Field(min_length=3, max_length=3)]
    assignment: AssignmentIn | None = None


class PreparedIn(Body):
    """Which prepared layer is sealed."""

    commitment: Hex


class ShareIn(Body):
    """A share as it was written down."""

    share: ShareText


class RecusalOut(Schema):
    """A recusal in force."""

    judge: str
    entry: str
    ground: Ground


class PairOut(RecusalOut):
    """A pair to be declared; `unit`: the entry's; `through`: what the judge has to do with it."""

    unit: str
    through: str


class DeclaredOut(Schema):
    """How many were declared, and which were refused and why."""

    declared: int
    refused: list[dict[str, Any]]


class RelationsOut(Schema):
    """All relations and the tree of units."""

    relations: list[RelationIn]
    units: list[UnitIn]


class LoadOut(Schema):
    """How many entries a judge has."""

    judge: str
    constituency: str | None
    n: int


class ProbabilitiesOut(Schema):
    """How likely pairs were, over many seeds; `entry`, `judge`: the likeliest pair."""

    seeds: int
    mean: float
    highest: float
    lowest: float
    entry: str
    judge: str


class InfeasibleOut(Schema):
    """Why there is no such assignment."""

    code: str
    zh: str
    message: str
    where: dict[str, Any]


class UncoveredOut(Schema):
    """An entry nobody of a criterion's team is assigned to."""

    entry: str
    criterion: str


class AssignmentOut(Schema):
    """An assignment; `applied`: it is in force; `full`: everybody marks all who may."""

    assignments: dict[str, list[str]]
    loads: list[LoadOut]
    connected: bool
    components: int
    lambda2: float | None
    recused: int
    probabilities: ProbabilitiesOut | None
    infeasible: InfeasibleOut | None
    uncovered: list[UncoveredOut]
    teams: dict[str, list[str]]
    seed: str
    solver: str
    cost: int | None
    full: bool
    applied: bool


class WhyPairOut(Schema):
    """Why a judge marks an entry or does not, in words and numbers."""

    entry: str
    judge: str
    assigned: bool
    ground: str
    zh: str
    message: str
    constituency: str
    quota: int
    cost: int | None
    rank: int | None
    price: int | None
    limit: int | None
    load: int
    least: int | None
    most: int | None
    panel: list[str]


class DrawSourceOut(Schema):
    """A public value, and when it is known (UTC µs)."""

    source: str
    title: str
    due: int
    reserve: bool


class WitnessOut(Schema):
    """A witness's commitment and, once revealed, the nonce."""

    witness: str
    commitment: str
    nonce: str | None


class StepOut(Schema):
    """Pick `number`: `digest` mod `left` is `index`, where `picked` stood."""

    number: int
    digest: str
    left: int
    index: int
    picked: str


class DrawOut(Schema):
    """A public draw with all that is needed to draw it again."""

    draw: str
    purpose: str
    stage: str | None
    pool: list[str]
    picks: int
    slots: list[str]
    suite: str
    announced: int
    sources: list[DrawSourceOut]
    witnesses: list[WitnessOut]
    state: Literal["announced", "revealing", "made"]
    values: dict[str, list[str]]
    key: str | None
    picked: list[str]
    steps: list[StepOut]


class ShareOut(Schema):
    """A share, to be written down by its holder; shown once."""

    holder: str
    share: str


class LabelOut(Schema):
    """What an entry (or code of the layer before) is called from now on."""

    old: str
    code: str


class PreparedOut(Schema):
    """A drawn layer: shares and labels are shown this once; `sealed`: it is in the ledger.

    `revealing`: recusals that hold for codes too, so that comparing the two lists tells who is who.
    """

    layer: int
    codes: list[str]
    commitment: str
    shares: list[ShareOut]
    labels: list[LabelOut]
    sealed: bool
    revealing: int


class LayerOut(Schema):
    """A layer of codes."""

    layer: int
    codes: int
    commitment: str
    holders: list[str]
    open: bool


class OpeningOut(Schema):
    """Who has put in a share, and which supervisor is watching; forgotten after ten minutes."""

    shares: list[str]
    witness: str | None
    expires: int


class CodesOut(Schema):
    """How far a stage is sealed; `signed`: the chief judge has, so it may be opened."""

    stage: str
    sealed: int
    wanted: int
    signed: bool
    layers: list[LayerOut]
    opening: OpeningOut | None
    opened: int | None
