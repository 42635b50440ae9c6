"""What seating by a link would change, worked out before anything is said."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leitai.contests.cascade.models import Arrival, Link
from leitai.contests.cascade.people import here_already
from leitai.contests.cascade.sources import (
    Source,
    Target,
    contenders_of,
    read_source,
    read_target,
)
from leitai.core.cascade.model import Decision, Quota, Reserve, Rule, Selection, TieKey
from leitai.core.cascade.selecting import select
from leitai.core.ledger.acts import Seat

LONGEST = 64


@dataclass(frozen=True)
class Plan:
    """A link's list as it would be now.

    Attributes:
        entry_of: entry of the source → its id here.
        newcomers: entries of the source that come for the first time.
        returning: entries here whose seat was taken back before.
        lost: entries here that lose their seat; `marked` of them have marks, or may have.
        kept: entries of the source that keep a seat they would not get now.
    """

    link: Link
    source: Source
    target: Target
    selection: Selection
    entry_of: Mapping[str, str]
    arrivals: Mapping[str, Arrival]
    newcomers: tuple[str, ...]
    returning: tuple[str, ...]
    lost: tuple[str, ...]
    marked: tuple[str, ...]
    kept: tuple[str, ...]

    def seats(self, keep: frozenset[str] = frozenset()) -> dict[str, Seat]:
        """Entry here → where it comes from; with those who are to keep their seats."""
        seats = {self.entry_of[one.entry]: seat_of(one) for one in self.selection.seats}
        for entry in {*self.kept, *(self.arriving(each) for each in keep)}:
            row = self.source.rows.get(entry)
            rank = row.rank if row is not None else None
            seats.setdefault(self.entry_of[entry], Seat(entry, rank or 0, "reserved"))
        return seats

    def arriving(self, entry: str) -> str:
        """The entry of the source behind an entry here."""
        return next(each for each, here in self.entry_of.items() if here == entry)

    @property
    def digest(self) -> str:
        """Names the list, so that whoever seats it seats the one they saw."""
        seats = {entry: [each.source, each.rank, each.ground] for entry, each in
                 sorted(self.seats().items())}  # fmt: skip
        text = json.dumps([seats, sorted(self.lost), self.source.provisional])
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def seated(self) -> bool:
        """Whether the target's ledger says this already."""
        act = self.target.seated
        return (
            act is not None
            and act.seats == self.seats()
            and act.provisional == self.source.provisional
            and not self.lost
        )


def seat_of(decision: Decision) -> Seat:
    """A seat as the ledger says it; somebody without a place comes by a reserved one."""
    return Seat(decision.entry, decision.rank or 0, decision.ground or "reserved")


def plan_of(link: Link) -> Plan:
    """Work out a link's list as things stand; raises `Fault`, `Refused`."""
    source = read_source(contest_id=link.source_id, stage=link.stage)
    target = read_target(contest_id=link.contest_id, link=link.code)
    arrivals = {one.source: one for one in Arrival.objects.filter(link=link)}
    others = {entry for entry, standing in target.standing.items() if standing == "ok"}
    others -= {one.entry for one in arrivals.values()}
    gone = {one.source for one in arrivals.values() if _gone(one, target)}
    selection = select(
        rule_of(link.rule),
        contenders_of(source),
        gone=gone,
        elsewhere=here_already(link=link, among=others),
    )
    return _plan(link, source, target, selection, arrivals)


def _gone(one: Arrival, target: Target) -> bool:
    """Whether the seat is free for the next: not any more once a stage here has been opened."""
    if one.lost or target.standing.get(one.entry, "ok") == "ok":
        return False
    last = target.seated.seats if target.seated is not None else {}
    return not target.begun or one.entry not in last


def _plan(
    link: Link,
    source: Source,
    target: Target,
    selection: Selection,
    arrivals: dict[str, Arrival],
) -> Plan:
    coming = {one.entry for one in selection.seats}
    rows = arrivals.values()
    kept = {one.source for one in rows if one.kept and one.source not in coming}
    leaving = [
        one.entry
        for one in rows
        if one.source not in coming | kept
        and not one.lost
        and target.standing.get(one.entry) == "ok"
    ]
    doubtful = leaving if target.sealed else [each for each in leaving if each in target.marked]
    return Plan(
        link=link,
        source=source,
        target=target,
        selection=selection,
        entry_of={
            **{entry: entry_id(link.code, entry) for entry in coming},
            **{one.source: one.entry for one in rows},
        },
        arrivals=arrivals,
        newcomers=tuple(
            one.entry
            for one in selection.seats
            if one.entry not in arrivals or arrivals[one.entry].entry not in target.standing
        ),
        returning=tuple(
            one.entry
            for one in rows
            if one.lost and one.source in coming and target.standing.get(one.entry) == "withdrawn"
        ),
        lost=tuple(sorted(leaving)),
        marked=tuple(sorted(doubtful)),
        kept=tuple(sorted(kept)),
    )


def entry_id(link: str, entry: str) -> str:
    """What an entry of the source is called here: the link's code and its own."""
    name = f"{link}.{entry}"
    if len(name) <= LONGEST:
        return name
    return f"{link}.{hashlib.sha256(entry.encode()).hexdigest()[:16]}"


def rule_of(stored: Mapping[str, Any]) -> Rule:
    """A link's rule as stored."""
    quota, key = stored.get("quota"), stored.get("key")
    return Rule(
        places=stored["places"],
        quota=Quota(**quota) if quota else None,
        reserved=tuple(Reserve(**one) for one in stored.get("reserved", ())),
        named=tuple(stored.get("named", ())),
        ties=stored.get("ties", "include"),
        key=TieKey(**key) if key else None,
    )
