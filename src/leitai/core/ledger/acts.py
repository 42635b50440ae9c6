"""The acts a ledger may hold: everything that can change a result, and nothing else.

Ids are pseudonymous codes (`E012`, `J03`); names live beside the ledger. Decimal values are
written as strings, so no binary float ever enters a mark. Instants are UTC microseconds since
1970-01-01 as integers.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta, Struct

# `$` alone would let a newline follow; `(?!\n)` says "the very end" in Python and in JSON Schema.
Code: TypeAlias = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]{0,63}$(?!\n)")]
"""A pseudonymous id: an ASCII letter or digit, then up to 63 of letters, digits, `_ . -`."""
ItemCode: TypeAlias = Annotated[str, Meta(pattern=r"^([A-Za-z0-9][A-Za-z0-9_.\-]{0,63})?$(?!\n)")]
"""As `Code`, or empty: the aspect is marked once per entry and not per item."""
Number: TypeAlias = Annotated[str, Meta(pattern=r"^-?[0-9]{1,12}(\.[0-9]{1,9})?$(?!\n)")]
"""A decimal number as text: no exponent, no NaN, no infinity."""
Text: TypeAlias = Annotated[str, Meta(max_length=200)]
Group: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64)]
"""A kind of entrant (职工, 学生 …): words of the contest, not of a person."""
Digest: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]
Instant: TypeAlias = Annotated[int, Meta(ge=0, le=9007199254740991)]
Attributes: TypeAlias = Annotated[dict[Code, Text], Meta(max_length=64)]


class Act(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """What somebody did; the base of all acts."""


class ContestOpened(Act, frozen=True, tag="contest.opened"):
    """The ledger of a contest begins."""

    contest: Code


class RulebookPublished(Act, frozen=True, tag="rulebook.published"):
    """The rulebook in force from here on, named by the SHA-256 of its bytes."""

    rulebook: Digest


class EntryRegistered(Act, frozen=True, tag="entry.registered"):
    """An entry (person, team, project) takes part; registering again replaces what was said."""

    entry: Code
    unit: Code | None = None
    group: Group | None = None
    official: bool = True
    attributes: Attributes = {}


class EntryWithdrawn(Act, frozen=True, tag="entry.withdrawn"):
    """The entry takes no further part; `reason` is a code, not a story."""

    entry: Code
    reason: Code


class EntryDisqualified(Act, frozen=True, tag="entry.disqualified"):
    """The entry loses its places; its marks stay in the ledger."""

    entry: Code
    reason: Code


class EntryReinstated(Act, frozen=True, tag="entry.reinstated"):
    """A withdrawal or disqualification is lifted."""

    entry: Code
    reason: Code


class JudgeRegistered(Act, frozen=True, tag="judge.registered"):
    """A judge (person, electorate or device) may give marks."""

    judge: Code
    unit: Code | None = None


class ItemDeclared(Act, frozen=True, tag="item.declared"):
    """A repeated item of an entry (dive, run, element) and its attributes; again replaces.

    The item `""` carries the attributes of the entry's whole performance in this stage.
    """

    stage: Code
    entry: Code
    item: ItemCode
    attributes: Attributes = {}


class MarkGiven(Act, frozen=True, tag="mark.given"):
    """A judge's mark for one aspect of one entry (and item); `value` null: the judge was absent.

    A correction is a new mark whose `replaces` names the old one. For a deduction, `aspect` is the
    deduction's id and `value` the count or amount its rule asks for.
    """

    mark: Code
    stage: Code
    entry: Code
    aspect: Code
    judge: Code
    value: Number | None
    item: ItemCode = ""
    replaces: Code | None = None


class MarkWithdrawn(Act, frozen=True, tag="mark.withdrawn"):
    """A mark no longer counts; its cell is empty again."""

    mark: Code
    reason: Code


class AttemptTimed(Act, frozen=True, tag="attempt.timed"):
    """Start and end of an entry's attempt; timing again replaces."""

    stage: Code
    entry: Code
    start: Instant
    end: Instant


class PauseApproved(Act, frozen=True, tag="pause.approved"):
    """Time taken out of an entry's clock (`start` to `end`); overlapping pauses count once."""

    stage: Code
    entry: Code
    start: Instant
    end: Instant
    reason: Code


class StageOpened(Act, frozen=True, tag="stage.opened"):
    """Marks are accepted."""

    stage: Code


class StageClosed(Act, frozen=True, tag="stage.closed"):
    """No further marks are accepted."""

    stage: Code


class StageFrozen(Act, frozen=True, tag="stage.frozen"):
    """Public views stop at this entry of the ledger until thawed."""

    stage: Code


class StageThawed(Act, frozen=True, tag="stage.thawed"):
    """Public views catch up."""

    stage: Code


class StageFinalised(Act, frozen=True, tag="stage.finalised"):
    """The result of the stage is final."""

    stage: Code


class AttemptSealed(Act, frozen=True, tag="attempt.sealed"):
    """The referee judged a recorded attempt; its marks count as a whole, or not at all.

    `marks` holds one value for each automatic aspect and deduction it judges; null: the telemetry
    does not decide it, a person must. Judging the cell anew names the attempt it `replaces`.

    Attributes:
        station: where it was recorded.
        recording: SHA-256 of the sealed recording.
        engine: version of the referee's semantics.
        rules: digest of the rule set that was applied.
        start: of the attempt, UTC microseconds; `end` likewise.
    """

    attempt: Code
    stage: Code
    entry: Code
    station: Code
    recording: Digest
    engine: Text
    rules: Digest
    start: Instant
    end: Instant
    marks: Annotated[dict[Code, Number | None], Meta(max_length=1000)]
    item: ItemCode = ""
    replaces: Code | None = None


class VerdictOverridden(Act, frozen=True, tag="verdict.overridden"):
    """Two people set an automatic mark themselves; the referee's own stays in view.

    `mark` is the new mark's id; `judge` decided, `second` (another person) confirmed.
    """

    mark: Code
    attempt: Code
    aspect: Code
    value: Number
    judge: Code
    second: Code
    reason: Annotated[str, Meta(min_length=1, max_length=200)]


class VerdictChange(Struct, frozen=True, forbid_unknown_fields=True):
    """A mark that a corrected rule moves."""

    attempt: Code
    aspect: Code
    value: Number | None


class RulesCorrected(Act, frozen=True, tag="rules.corrected"):
    """A rulebook that differs only in the referee's rules replaces the one in force.

    All recorded attempts were judged again; `changes` holds every mark that moves, at once.
    """

    rulebook: Digest
    judge: Code
    second: Code
    reason: Annotated[str, Meta(min_length=1, max_length=200)]
    changes: Annotated[list[VerdictChange], Meta(max_length=100_000)] = []


AnyAct: TypeAlias = (
    ContestOpened
    | RulebookPublished
    | EntryRegistered
    | EntryWithdrawn
    | EntryDisqualified
    | EntryReinstated
    | JudgeRegistered
    | ItemDeclared
    | MarkGiven
    | MarkWithdrawn
    | AttemptSealed
    | VerdictOverridden
    | RulesCorrected
    | AttemptTimed
    | PauseApproved
    | StageOpened
    | StageClosed
    | StageFrozen
    | StageThawed
    | StageFinalised
)


class LedgerEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a ledger.

    Attributes:
        contest: the contest whose ledger this is.
        seq: place in the ledger, from 1; the log after this entry has `seq` leaves.
        at: when it was taken in, UTC microseconds.
        actor: pseudonymous id of who did it.
        act: what was done.
    """

    contest: Code
    seq: Annotated[int, Meta(ge=1, le=9007199254740991)]
    at: Instant
    actor: Code
    act: AnyAct


ENTRY_DECODER: msgspec.json.Decoder[LedgerEntry] = msgspec.json.Decoder(LedgerEntry)
"""Reads one canonical entry; raises `msgspec.ValidationError` on anything else."""
