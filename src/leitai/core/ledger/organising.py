"""Acts about organising: who comes from elsewhere, places, check-in, objections, awards."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from leitai.core.ledger.act import Act, Code, Digest, Instant, Reason


class Seat(Struct, frozen=True, forbid_unknown_fields=True):
    """Why an entry of this contest may take part: its place in the stage it comes from.

    Attributes:
        source: the entry there.
        rank: its place there; 0 for a reserved place that needs none.
        ground: by `rank`; `tie`: equal to the last place and taken in by the rule; `reserved`: a
            place kept for its unit or group; `replacement` for somebody who does not come.
    """

    source: Code
    rank: Annotated[int, Meta(ge=0, le=1_000_000)]
    ground: Literal["rank", "tie", "reserved", "replacement"]


class EntrantsSeated(Act, frozen=True, tag="entrants.seated"):
    """Who comes from another contest's stage (晋级); again replaces what this link said.

    Attributes:
        link: id of the link between the two stages.
        contest: the contest they come from, and its `stage`.
        seq: how far that contest's ledger was read; root: its Merkle root there, so that anyone
            can recompute the list from both ledgers.
        provisional: the source stage was not final yet.
        seats: entry of this contest → where it comes from.
    """

    link: Code
    contest: Code
    stage: Code
    seq: Annotated[int, Meta(ge=0, le=9007199254740991)]
    root: Digest
    provisional: bool
    seats: Annotated[dict[Code, Seat], Meta(max_length=100_000)]


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """Where and when an entry competes in a stage; what is not said is open.

    Attributes:
        order: place in the order of appearance, from 1; 0: none.
        start: when, UTC microseconds.
    """

    order: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    group: Code | None = None
    venue: Code | None = None
    station: Code | None = None
    start: Instant | None = None


class PlacesAssigned(Act, frozen=True, tag="places.assigned"):
    """Order, group, station and time of a stage's entries; again replaces the whole list.

    Attributes:
        draw: the public draw the order comes from, if one was made.
    """

    stage: Code
    places: Annotated[dict[Code, Place], Meta(max_length=100_000)]
    draw: Code | None = None


class EntryCheckedIn(Act, frozen=True, tag="entry.checked_in"):
    """An entry has come (检录). Who is too late or does not come is withdrawn by its own act."""

    stage: Code
    entry: Code
    late: bool = False


class ObjectionLodged(Act, frozen=True, tag="objection.lodged"):
    """Somebody objects to a published result (公示异议); its words stay beside the ledger.

    Attributes:
        entry: whom it is about; `None`: the stage.
    """

    objection: Code
    stage: Code
    entry: Code | None = None


class ObjectionSettled(Act, frozen=True, tag="objection.settled"):
    """An objection was answered; what follows from it are acts of their own."""

    objection: Code
    upheld: bool
    reason: Reason


class AwardsConferred(Act, frozen=True, tag="awards.conferred"):
    """Who is awarded what, once nothing stands in the way any more.

    Attributes:
        awards: award's id → entries, in the order of the result.
    """

    awards: Annotated[
        dict[Code, Annotated[list[Code], Meta(max_length=100_000)]], Meta(max_length=1000)
    ]


class AwardsCorrected(Act, frozen=True, tag="awards.corrected"):
    """Two people say what the awards are after a late disqualification, instead of those conferred.

    Attributes:
        awards: all of them as they now are: award's id → entries, in the order of the result.
    """

    awards: Annotated[
        dict[Code, Annotated[list[Code], Meta(max_length=100_000)]], Meta(max_length=1000)
    ]
    first: Code
    second: Code
    reason: Reason


class CredentialIssued(Act, frozen=True, tag="credential.issued"):
    """A certificate exists; `digest` is the SHA-256 of the signed document, which names people."""

    credential: Code
    entry: Code
    award: Code | None
    digest: Digest


class CredentialRevoked(Act, frozen=True, tag="credential.revoked"):
    """A certificate is not valid any more."""

    credential: Code
    reason: Code
