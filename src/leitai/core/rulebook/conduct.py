"""How a stage is conducted, as the ledger has it: forms, rounds, signatures, problems, appeals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from leitai.core.ledger.acts import (
    Act,
    AppealDecided,
    AppealLodged,
    EvidenceAttached,
    FormUnlocked,
    MarkGiven,
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
    StageSigned,
)

Place = tuple[str, str, str]
"""Entry, item and aspect of a cell."""
Seat = tuple[str, str]
"""Entry and judge of a form."""
What = TypeVar("What", bound=Act)
End = TypeVar("End", bound=Act)


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody signed; `seq` and `at` say when."""

    by: str
    seq: int
    at: int


@dataclass(frozen=True, slots=True)
class HeldMark:
    """A mark that `actor` entered for its judge; it counts once a second person confirmed it."""

    act: MarkGiven
    actor: str
    seq: int
    at: int


@dataclass(slots=True)
class Round:
    """The judges of a cell mark again.

    Attributes:
        number: 2 for the first re-mark.
        pending: who has not marked again yet.
        act: the call.
    """

    number: int
    pending: set[str]
    act: RemarkCalled


@dataclass(slots=True)
class Matter(Generic[What, End]):
    """Something raised, and how it ended; `end` None: open."""

    act: What
    seq: int
    at: int
    end: End | None = None
    ended_at: int | None = None


Problem = Matter[ProblemRaised, ProblemSettled]
Appeal = Matter[AppealLodged, AppealDecided]
Penalty = Matter[PenaltyGiven, PenaltyLifted]


class Conduct:
    """The procedure of one stage.

    Attributes:
        signed: forms that are signed, and so locked.
        unlocked: every unlocking, with its reason.
        rounds: cells that were marked again, or are being.
        accepted: cells whose spread the chief judge lets be.
        held: marks waiting for a second person, by id.
        decided: ids of the marks that arbitration set; their judges sign nothing for them.
        waiting: (entry, item, aspect, judge) → the held mark there.
        signatures: office → who signed the stage as it is.
        slot: who is on stage.
        closed_at, published_at: UTC microseconds; `None`: not (any more).
    """

    def __init__(self) -> None:
        self.signed: dict[Seat, Signature] = {}
        self.unlocked: list[FormUnlocked] = []
        self.rounds: dict[Place, Round] = {}
        self.accepted: dict[Place, SpreadAccepted] = {}
        self.held: dict[str, HeldMark] = {}
        self.decided: set[str] = set()
        self.waiting: dict[tuple[str, str, str, str], str] = {}
        self.rejected: dict[str, MarkRejected] = {}
        self.signatures: dict[str, Signature] = {}
        self.signed_stage: list[StageSigned] = []
        self.recheck: RecheckDrawn | None = None
        self.rechecked: dict[str, RecheckRecorded] = {}
        self.slot: SlotStarted | None = None
        self.closed_at: int | None = None
        self.published_at: int | None = None

    def hold(self, mark: HeldMark) -> None:
        """The mark waits for a second person."""
        act = mark.act
        self.held[act.mark] = mark
        self.waiting[act.entry, act.item, act.aspect, act.judge] = act.mark

    def release(self, mark: str) -> HeldMark | None:
        """It waits no longer."""
        held = self.held.pop(mark, None)
        if held is not None:
            act = held.act
            self.waiting.pop((act.entry, act.item, act.aspect, act.judge), None)
        return held

    def marked(self, place: Place, judge: str) -> None:
        """The judge has marked the cell (again); a form signed before is signed anew."""
        self.signed.pop((place[0], judge), None)
        self.accepted.pop(place, None)
        found = self.rounds.get(place)
        if found is not None:
            found.pending.discard(judge)

    def excuse(self, entry: str, judge: str) -> None:
        """The judge stands aside for the entry: nobody waits for them any more."""
        for place, found in self.rounds.items():
            if place[0] == entry:
                found.pending.discard(judge)
        self.signed.pop((entry, judge), None)

    def call(self, place: Place, judges: Iterable[str], act: RemarkCalled) -> None:
        """These judges mark the cell again."""
        before = self.rounds.get(place)
        number = 2 if before is None else before.number + 1
        self.rounds[place] = Round(number, set(judges), act)
        self.accepted.pop(place, None)

    def recalled(self, place: Place, judge: str) -> bool:
        """Whether the judge is asked to mark the cell again, signed or not."""
        found = self.rounds.get(place)
        return found is not None and judge in found.pending

    def reopened(self) -> None:
        """The stage takes marks again: what was signed for it as a whole is void."""
        self.signatures.clear()
        self.closed_at = self.published_at = None

    def rename(self, pairs: Mapping[str, str]) -> None:
        """Codes were opened: new code → what it stands for."""

        def named(entry: str) -> str:
            return pairs.get(entry, entry)

        self.signed = {(named(e), judge): by for (e, judge), by in self.signed.items()}
        self.rounds = {(named(e), i, a): each for (e, i, a), each in self.rounds.items()}
        self.accepted = {(named(e), i, a): each for (e, i, a), each in self.accepted.items()}
        self.rechecked = {named(e): each for e, each in self.rechecked.items()}
        if self.slot is not None:
            self.slot = SlotStarted(self.slot.stage, named(self.slot.entry), self.slot.start)


@dataclass(slots=True)
class Matters:
    """What is raised in a contest, by id."""

    problems: dict[str, Problem] = field(default_factory=dict)
    penalties: dict[str, Penalty] = field(default_factory=dict)
    appeals: dict[str, Appeal] = field(default_factory=dict)
    evidence: dict[str, EvidenceAttached] = field(default_factory=dict)

    def open_problems(self, stage: str) -> list[Problem]:
        """Problems of a stage nobody has settled."""
        return [one for one in self.problems.values() if one.act.stage == stage and one.end is None]

    def open_appeals(self, stage: str) -> list[Appeal]:
        """Appeals of a stage nobody has decided."""
        return [one for one in self.appeals.values() if one.act.stage == stage and one.end is None]
