"""What the ledger says of organising: who came from where, places, check-in, objections, awards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from leitai.core.ledger.acts import (
    Act,
    AwardsConferred,
    AwardsCorrected,
    CredentialIssued,
    CredentialRevoked,
    EntrantsSeated,
    EntryCheckedIn,
    ObjectionLodged,
    ObjectionSettled,
    PlacesAssigned,
)
from leitai.core.rulebook.conduct import Matter

Handlers = dict[type[Act], Callable[[Any], None]]
Objection: TypeAlias = Matter[ObjectionLodged, ObjectionSettled]
Credential: TypeAlias = Matter[CredentialIssued, CredentialRevoked]


@dataclass(slots=True)
class Organising:
    """What was said; it bears on no mark.

    Attributes:
        seated: link → who came by it, as said last.
        places: stage → where its entries compete, as said last.
        arrived: (stage, entry) → when it was checked in, UTC microseconds.
        late: those of them who came late.
        conferred: the awards as conferred, or as corrected since; `None`: not yet.
        conferred_at: when they were conferred; corrected_at: when they were corrected last.
        struck: entries disqualified since the result was final; only they can come back.
    """

    seated: dict[str, EntrantsSeated] = field(default_factory=dict)
    places: dict[str, PlacesAssigned] = field(default_factory=dict)
    arrived: dict[tuple[str, str], int] = field(default_factory=dict)
    late: set[tuple[str, str]] = field(default_factory=set)
    objections: dict[str, Objection] = field(default_factory=dict)
    conferred: AwardsConferred | AwardsCorrected | None = None
    conferred_at: int | None = None
    corrected_at: int | None = None
    struck: set[str] = field(default_factory=set)
    credentials: dict[str, Credential] = field(default_factory=dict)

    def open_objections(self, stage: str) -> list[Objection]:
        """Objections to a stage's result that nobody has answered."""
        found = self.objections.values()
        return [one for one in found if one.act.stage == stage and one.end is None]


class State(Protocol):
    """What the handlers change."""

    seq: int
    at: int
    organising: Organising


def organising(state: State) -> Handlers:
    """Handlers of these acts; what names something unknown has no effect."""
    kept = state.organising

    def check_in(act: EntryCheckedIn) -> None:
        place = act.stage, act.entry
        kept.arrived.setdefault(place, state.at)
        if act.late:
            kept.late.add(place)

    def confer(act: AwardsConferred) -> None:
        kept.conferred, kept.conferred_at = act, state.at

    def correct(act: AwardsCorrected) -> None:
        if kept.conferred is not None:
            kept.conferred, kept.corrected_at = act, state.at

    def end(matter: Matter[Any, Any] | None, act: Act) -> None:
        if matter is not None and matter.end is None:
            matter.end, matter.ended_at = act, state.at

    def begin(matters: dict[str, Any], name: str, act: Any) -> None:
        matters.setdefault(name, Matter(act, state.seq, state.at))

    return {
        EntrantsSeated: lambda act: kept.seated.__setitem__(act.link, act),
        PlacesAssigned: lambda act: kept.places.__setitem__(act.stage, act),
        EntryCheckedIn: check_in,
        ObjectionLodged: lambda act: begin(kept.objections, act.objection, act),
        ObjectionSettled: lambda act: end(kept.objections.get(act.objection), act),
        AwardsConferred: confer,
        AwardsCorrected: correct,
        CredentialIssued: lambda act: begin(kept.credentials, act.credential, act),
        CredentialRevoked: lambda act: end(kept.credentials.get(act.credential), act),
    }
