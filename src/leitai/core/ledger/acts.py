"""The acts a ledger may hold: everything that can change a result, and nothing else.

Ids are pseudonymous codes (`E012`, `J03`); names live beside the ledger. Decimal values are
written as strings, so no binary float ever enters a mark. Instants are UTC microseconds since
1970-01-01 as integers.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta, Struct

from leitai.core.ledger.act import (
    Act,
    Attributes,
    Code,
    Digest,
    Group,
    Instant,
    ItemCode,
    Number,
    Reason,
    Text,
)
from leitai.core.ledger.organising import (
    AwardsConferred,
    AwardsCorrected,
    CredentialIssued,
    CredentialRevoked,
    EntrantsSeated,
    EntryCheckedIn,
    ObjectionLodged,
    ObjectionSettled,
    Place,
    PlacesAssigned,
    Seat,
)
from leitai.core.ledger.panels import (
    CodesOpened,
    CodesSealed,
    DrawAnnounced,
    DrawCommitted,
    DrawMade,
    DrawRevealed,
    DrawSource,
    JudgesAssigned,
    RecusalDeclared,
    RecusalLifted,
)
from leitai.core.ledger.procedure import (
    AppealDecided,
    AppealLodged,
    EvidenceAttached,
    FormSigned,
    FormUnlocked,
    MarkChange,
    MarkConfirmed,
    MarkRejected,
    PenaltyGiven,
    PenaltyLifted,
    ProblemRaised,
    ProblemSettled,
    RecheckDrawn,
    RecheckRecorded,
    RemarkCalled,
    SlotStarted,
    SpreadAccepted,
    StagePublished,
    StageSigned,
)
from leitai.core.ledger.verdicts import (
    AttemptSealed,
    RulesCorrected,
    VerdictChange,
    VerdictOverridden,
)

__all__ = [
    "ENTRY_DECODER",
    "Act",
    "AnyAct",
    "AppealDecided",
    "AppealLodged",
    "AttemptSealed",
    "AttemptTimed",
    "Attributes",
    "AwardsConferred",
    "AwardsCorrected",
    "Code",
    "CodesOpened",
    "CodesSealed",
    "ContestOpened",
    "CredentialIssued",
    "CredentialRevoked",
    "Digest",
    "DrawAnnounced",
    "DrawCommitted",
    "DrawMade",
    "DrawRevealed",
    "DrawSource",
    "EntrantsSeated",
    "EntryCheckedIn",
    "EntryDisqualified",
    "EntryRegistered",
    "EntryReinstated",
    "EntryWithdrawn",
    "EvidenceAttached",
    "FormSigned",
    "FormUnlocked",
    "Group",
    "Instant",
    "ItemCode",
    "ItemDeclared",
    "JudgeRegistered",
    "JudgesAssigned",
    "LedgerEntry",
    "MarkChange",
    "MarkConfirmed",
    "MarkGiven",
    "MarkRejected",
    "MarkWithdrawn",
    "Number",
    "ObjectionLodged",
    "ObjectionSettled",
    "PauseApproved",
    "PenaltyGiven",
    "PenaltyLifted",
    "Place",
    "PlacesAssigned",
    "ProblemRaised",
    "ProblemSettled",
    "Reason",
    "RecheckDrawn",
    "RecheckRecorded",
    "RecusalDeclared",
    "RecusalLifted",
    "RemarkCalled",
    "RulebookPublished",
    "RulesCorrected",
    "Seat",
    "SlotStarted",
    "SpreadAccepted",
    "StageClosed",
    "StageFinalised",
    "StageFrozen",
    "StageOpened",
    "StagePublished",
    "StageSigned",
    "StageThawed",
    "Text",
    "VerdictChange",
    "VerdictOverridden",
]


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
    """A judge (person, electorate or device) may give marks.

    Attributes:
        constituency: the group the judge sits for (党代表, 劳模工匠, 专家 …), for quotas.
        remote: marks from afar (云端裁判), and sees no names.
    """

    judge: Code
    unit: Code | None = None
    constituency: Group | None = None
    remote: bool = False


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
    | RecusalDeclared
    | RecusalLifted
    | JudgesAssigned
    | DrawAnnounced
    | DrawCommitted
    | DrawRevealed
    | DrawMade
    | CodesSealed
    | CodesOpened
    | MarkConfirmed
    | MarkRejected
    | RemarkCalled
    | SpreadAccepted
    | FormSigned
    | FormUnlocked
    | StageSigned
    | StagePublished
    | ProblemRaised
    | ProblemSettled
    | EvidenceAttached
    | PenaltyGiven
    | PenaltyLifted
    | AppealLodged
    | AppealDecided
    | RecheckDrawn
    | RecheckRecorded
    | SlotStarted
    | EntrantsSeated
    | PlacesAssigned
    | EntryCheckedIn
    | ObjectionLodged
    | ObjectionSettled
    | AwardsConferred
    | AwardsCorrected
    | CredentialIssued
    | CredentialRevoked
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
