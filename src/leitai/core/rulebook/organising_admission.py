"""Which acts of organising may be taken in now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

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
from leitai.core.rulebook.bearing import bearing_on_awards
from leitai.core.rulebook.organising import Organising
from leitai.core.rulebook.procedure_admission import one_person
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.standings import Winners
from leitai.core.rulebook.state import State as Judged
from leitai.core.rulebook.state import entry_of, refuse_phase, stage_of, starter, unknown

Checks = dict[type[Act], Callable[[Any], None]]
Awards = Mapping[str, Sequence[str]]
OVER = ("published", "final")


class State(Judged, Protocol):
    """What admission looks at."""

    contest: str | None
    organising: Organising

    def awards(self) -> tuple[Winners, ...]:
        """Who has each award as things stand."""


class OrganisingAdmission:
    """Checks acts against the state of a fold; never changes it."""

    def __init__(self, state: State) -> None:
        self._state = state

    def checks(self) -> Checks:
        """By kind of act."""
        return {
            EntrantsSeated: self._seated,
            PlacesAssigned: self._placed,
            EntryCheckedIn: self._checked_in,
            ObjectionLodged: self._objection,
            ObjectionSettled: self._settled,
            AwardsConferred: self._conferred,
            AwardsCorrected: self._corrected,
            CredentialIssued: self._issued,
            CredentialRevoked: self._revoked,
        }

    def _seated(self, act: EntrantsSeated) -> None:
        if act.contest == self._state.contest:
            message = "a contest does not send entries to itself"
            raise Refused("link_circular", message, fix="use `advance` of the rulebook")
        for entry in act.seats:
            entry_of(self._state, entry)
        sources = [seat.source for seat in act.seats.values()]
        _once(sources, "seat_twice", "comes twice by this link")
        before = self._state.organising.seated.get(act.link)
        left = set() if before is None else before.seats.keys() - act.seats.keys()
        self._unmarked(left)

    def _unmarked(self, left: set[str]) -> None:
        """Whoever has marks does not vanish: they are withdrawn by their own act first."""
        marked = {mark.entry for mark in self._state.marks.values() if mark.entry in left}
        taking_part = {each for each in marked if self._state.entrants[each].standing == "ok"}
        for entry in sorted(taking_part):
            raise Refused(
                "seat_marked",
                f"entry {entry} has marks already and is not on the new list",
                fix="withdraw the entry first, or keep its seat",
                params={"entry": entry},
            )

    def _placed(self, act: PlacesAssigned) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase in OVER:
            refuse_phase(act.stage, stage.phase)
        for entry in act.places:
            entry_of(self._state, entry, stage)
        places = act.places.values()
        orders = [
            (str(one.order), one.group, one.group or stage.entrants[entry].act.group)
            for entry, one in act.places.items()
            if one.order
        ]
        _once(orders, "order_twice", "is given twice in the order")
        slots = [(one.station, str(one.start)) for one in places if one.station and one.start]
        _once(slots, "station_twice", "is taken by two entries at once")
        if act.draw is not None:
            self._as_drawn(act, act.draw)

    def _as_drawn(self, act: PlacesAssigned, draw: str) -> None:
        """An order said to be drawn is the draw's outcome, without those who left since."""
        found = self._state.panels.draws.get(draw)
        if found is None or found.made is None:
            unknown("draw", draw, "announce and make the draw first")
        if found.announced.purpose != "order":
            return
        ordered = sorted(act.places, key=lambda entry: act.places[entry].order)
        drawn = [each for each in found.made.picked if each in act.places]
        if ordered != drawn:
            params = {"draw": draw, "stage": act.stage}
            message = f"the order is not what draw {draw} gave"
            raise Refused("order_not_drawn", message, fix="take over the outcome", params=params)

    def _checked_in(self, act: EntryCheckedIn) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase in OVER:
            refuse_phase(act.stage, stage.phase)
        starter(self._state, act.entry, stage)
        if (act.stage, act.entry) in self._state.organising.arrived:
            params = {"entry": act.entry}
            message = f"entry {act.entry} is here already"
            raise Refused("checked_in_already", message, params=params)

    def _objection(self, act: ObjectionLodged) -> None:
        stage = stage_of(self._state, act.stage)
        if stage.phase != "published":
            refuse_phase(act.stage, stage.phase)
        if act.entry is not None:
            entry_of(self._state, act.entry)
        self._new("objection", act.objection, self._state.organising.objections)

    def _settled(self, act: ObjectionSettled) -> None:
        found = self._state.organising.objections.get(act.objection)
        if found is None or found.end is not None:
            unknown("objection", act.objection, "read the list of open objections")

    def _conferred(self, act: AwardsConferred) -> None:
        kept = self._state.organising
        if kept.conferred is not None:
            raise Refused("awards_conferred", "the awards have been conferred already")
        self._as_due(act.awards)

    def _corrected(self, act: AwardsCorrected) -> None:
        if act.first == act.second:
            one_person(act.second)
        conferred = self._state.organising.conferred
        if conferred is None:
            raise Refused("awards_not_conferred", "no awards have been conferred yet")
        if _given(act.awards) == _given(conferred.awards):
            message = "these are the awards as conferred"
            raise Refused("awards_unchanged", message, fix="read the awards again")
        self._as_due(act.awards)

    def _as_due(self, awards: Awards) -> None:
        """Nothing is in the way, and the rules give exactly these awards."""
        kept = self._state.organising
        bearing = bearing_on_awards(self._state.rulebook)
        for name, stage in self._state.stages.items():
            if name in bearing and stage.phase != "final":
                refuse_phase(name, stage.phase)
            if kept.open_objections(name):
                params = {"stage": name}
                message = f"objections to stage {name} are open"
                raise Refused("objections_open", message, fix="answer them first", params=params)
        due = {each.award: list(each.entries) for each in self._state.awards()}
        if _given(awards) != _given(due):
            message = "these are not the awards that the rulebook gives"
            raise Refused("awards_differ", message, fix="read the awards again")

    def _issued(self, act: CredentialIssued) -> None:
        kept = self._state.organising
        entry_of(self._state, act.entry)
        self._new("credential", act.credential, kept.credentials)
        if act.award is None:
            return
        holders = {} if kept.conferred is None else kept.conferred.awards
        if act.entry not in holders.get(act.award, ()):
            params = {"award": act.award, "entry": act.entry}
            message = f"award {act.award} was not conferred on {act.entry}"
            raise Refused("award_not_conferred", message, fix="confer it first", params=params)

    def _revoked(self, act: CredentialRevoked) -> None:
        found = self._state.organising.credentials.get(act.credential)
        if found is None or found.end is not None:
            unknown("credential", act.credential, "read the list of valid certificates")

    def _new(self, kind: str, code: str, known: Iterable[str]) -> None:
        if code in known:
            params = {kind: code}
            message = f"there is {kind} {code} already"
            raise Refused(f"{kind}_exists", message, fix="make a new id", params=params)


def _given(awards: Awards) -> dict[str, list[str]]:
    return {award: list(entries) for award, entries in awards.items() if entries}


def _once(found: Iterable[Any], code: str, message: str) -> None:
    seen: set[Any] = set()
    for one in found:
        if one in seen:
            name = one if isinstance(one, str) else one[0]
            raise Refused(code, f"{name} {message}", params={"name": name})
        seen.add(one)
