"""Acts of the automatic referee, and of the people who overrule or correct it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from leitai.core.ledger.act import Act, Code, Digest, Instant, ItemCode, Number, Reason, Text


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
    reason: Reason


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
    reason: Reason
    changes: Annotated[list[VerdictChange], Meta(max_length=100_000)] = []
