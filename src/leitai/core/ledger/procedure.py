"""Acts of the judging procedure: signed by people, with reasons. Statistics never act here."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from leitai.core.ledger.act import Act, Code, Digest, Instant, ItemCode, Number, Reason, Text


class MarkConfirmed(Act, frozen=True, tag="mark.confirmed"):
    """A second person read the mark that somebody entered for its judge, and found it right."""

    mark: Code
    second: Code


class MarkRejected(Act, frozen=True, tag="mark.rejected"):
    """The second person found it wrong: it does not count, and is entered again as a new mark."""

    mark: Code
    second: Code
    reason: Reason


class RemarkCalled(Act, frozen=True, tag="remark.called"):
    """The judges of one cell discuss and mark again; both rounds stay in the ledger."""

    stage: Code
    entry: Code
    aspect: Code
    by: Code
    reason: Reason
    item: ItemCode = ""


class SpreadAccepted(Act, frozen=True, tag="spread.accepted"):
    """After discussion the marks stay further apart than the rule likes; the chief lets them."""

    stage: Code
    entry: Code
    aspect: Code
    by: Code
    reason: Reason
    item: ItemCode = ""


class FormSigned(Act, frozen=True, tag="form.signed"):
    """The judge's form for an entry is complete and locked."""

    stage: Code
    entry: Code
    judge: Code


class FormUnlocked(Act, frozen=True, tag="form.unlocked"):
    """Two people open a signed form again."""

    stage: Code
    entry: Code
    judge: Code
    first: Code
    second: Code
    reason: Reason


class StageSigned(Act, frozen=True, tag="stage.signed"):
    """An office signs the closed stage; the rulebook says which offices, in which order."""

    stage: Code
    office: Literal["chief", "scorekeeper", "supervisor"]
    by: Code


class StagePublished(Act, frozen=True, tag="stage.published"):
    """The result is published for objections (公示); the time for appeals begins."""

    stage: Code


class ProblemRaised(Act, frozen=True, tag="problem.raised"):
    """A judge flags a problem; its words are kept beside the ledger."""

    problem: Code
    stage: Code
    entry: Code
    judge: Code
    topic: Literal["identity", "device", "material", "rule", "safety", "other"]
    aspect: ItemCode = ""
    item: ItemCode = ""


class ProblemSettled(Act, frozen=True, tag="problem.settled"):
    """The chief judge dealt with it."""

    problem: Code
    by: Code
    reason: Reason


class EvidenceAttached(Act, frozen=True, tag="evidence.attached"):
    """A photo, clip or document that shows why; the file is kept beside the ledger.

    Attributes:
        digest: SHA-256 of the file as kept, its metadata stripped.
        media: its type, for example `image/jpeg`.
        by: who attached it.
    """

    evidence: Code
    stage: Code
    entry: Code
    by: Code
    digest: Digest
    media: Text
    aspect: ItemCode = ""
    item: ItemCode = ""


class PenaltyGiven(Act, frozen=True, tag="penalty.given"):
    """An office gives an entry a deduction of the rulebook; `value` as for a mark of it."""

    penalty: Code
    stage: Code
    entry: Code
    deduction: Code
    value: Number
    by: Code
    reason: Reason
    item: ItemCode = ""


class PenaltyLifted(Act, frozen=True, tag="penalty.lifted"):
    """The penalty does not count."""

    penalty: Code
    by: Code
    reason: Reason


class AppealLodged(Act, frozen=True, tag="appeal.lodged"):
    """An entry's side objects to a result in time (申诉)."""

    appeal: Code
    stage: Code
    entry: Code
    ground: Literal["marks", "procedure", "equipment", "eligibility", "other"]


class MarkChange(Struct, frozen=True, forbid_unknown_fields=True):
    """One mark of a re-judge set: as `MarkGiven`, in the stage of the appeal."""

    mark: Code
    entry: Code
    aspect: Code
    judge: Code
    value: Number | None
    item: ItemCode = ""
    replaces: Code | None = None


class AppealDecided(Act, frozen=True, tag="appeal.decided"):
    """Arbitration decides; its re-judge set counts as a whole with this act, or not at all.

    Attributes:
        by: the arbitrators who carried the decision.
        changes: empty unless `upheld`.
    """

    appeal: Code
    decision: Literal["upheld", "rejected", "withdrawn"]
    by: Annotated[list[Code], Meta(min_length=1, max_length=15)]
    reason: Reason
    changes: Annotated[list[MarkChange], Meta(max_length=10_000)] = []


class RecheckDrawn(Act, frozen=True, tag="recheck.drawn"):
    """Forms of these entries are compared with their sources again (F23); again replaces.

    Attributes:
        key: what the sample of the lower ranks was drawn by; anyone can draw it again.
    """

    stage: Code
    entries: Annotated[list[Code], Meta(max_length=100_000)]
    key: Text


class RecheckRecorded(Act, frozen=True, tag="recheck.recorded"):
    """One entry was re-checked; `errors` of `compared` marks were wrong."""

    stage: Code
    entry: Code
    by: Code
    compared: Annotated[int, Meta(ge=1, le=100_000)]
    errors: Annotated[int, Meta(ge=0, le=100_000)]


class SlotStarted(Act, frozen=True, tag="slot.started"):
    """The entry's time on stage begins; `AttemptTimed` ends it, `start` being this instant."""

    stage: Code
    entry: Code
    start: Instant
