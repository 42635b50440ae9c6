"""From a source stage's places to the seats of a link.

Named entries first, then reserved places, then the open places in order of place. Somebody who
does not come leaves a seat: the next in order takes it, and nobody who has a seat loses it by that.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from itertools import groupby

from leitai.core.cascade.model import (
    Against,
    Contender,
    Decision,
    Ground,
    Reserve,
    Rule,
    Selection,
)
from leitai.core.rulebook.sheet import natural

Position = tuple[int, bool, Decimal]
"""Equal positions are ties."""
Group = list[Contender]
NOBODY: frozenset[str] = frozenset()
_ZERO = Decimal(0)


def select(
    rule: Rule,
    contenders: Iterable[Contender],
    *,
    gone: AbstractSet[str] = NOBODY,
    elsewhere: AbstractSet[str] = NOBODY,
) -> Selection:
    """Who comes by a link, and why everybody else does not.

    Args:
        rule: of the link.
        contenders: every entry of the source stage.
        gone: entries whose seat is free again because they do not come.
        elsewhere: entries that have a seat by another link or entered directly.
    """
    everybody = _in_order(rule, contenders)
    able = [one for one in everybody if one.counts and one.entry not in elsewhere]
    draft = Draft(rule, able, _named(rule, everybody, elsewhere))
    draft.fill(NOBODY)
    if draft.vacate(gone):
        draft.fill(gone)
    return Selection(tuple(_decision(draft, one, gone, elsewhere) for one in everybody))


def position(rule: Rule, contender: Contender) -> Position:
    """Where a contender stands for this rule: by place, then by the key that breaks ties."""
    if contender.rank is None:
        return (2**31, True, _ZERO)
    value = contender.keys.get(rule.key.name) if rule.key is not None else _ZERO
    if rule.key is None or value is None:
        return (contender.rank, value is None, _ZERO)
    return (contender.rank, False, value.copy_negate() if rule.key.descending else value)


def _in_order(rule: Rule, contenders: Iterable[Contender]) -> Group:
    return sorted(contenders, key=lambda one: (position(rule, one), natural(one.entry)))


def _named(rule: Rule, everybody: Group, elsewhere: AbstractSet[str]) -> Group:
    left = ("withdrawn", "disqualified")
    return [
        one
        for one in everybody
        if one.entry in rule.named and one.entry not in elsewhere and one.status not in left
    ]


class Draft:
    """Seats being filled.

    Attributes:
        taken: entry → why it has a seat.
        refused: entry → what kept it out so far.
        party: entry → the party that decided.
    """

    def __init__(self, rule: Rule, able: Group, named: Group) -> None:
        self.rule = rule
        self.taken: dict[str, Ground] = {}
        self.refused: dict[str, Against] = {}
        self.party: dict[str, str] = {}
        self._able = able
        self._seated: dict[str, Contender] = {}
        self._over: set[str] = set()
        for one in named:
            self._take([one], "reserved")

    def vacate(self, gone: AbstractSet[str]) -> bool:
        """Those who do not come leave their seats; whether there were any."""
        leaving = gone & self.taken.keys()
        for entry in leaving:
            del self.taken[entry], self._seated[entry]
        return bool(leaving)

    def fill(self, gone: AbstractSet[str]) -> None:
        """Give out the seats that are free to those who are not `gone`."""
        before = set(self.taken)
        for reserve in self.rule.reserved:
            for party in self._parties(reserve):
                self._reserve(reserve, party, gone)
        self._open(gone)
        if gone:
            self.taken |= dict.fromkeys(self.taken.keys() - before, "replacement")
        else:
            self._by_place()

    def _parties(self, reserve: Reserve) -> list[str]:
        if reserve.value is not None:
            return [reserve.value]
        found = (one.parties.get(reserve.per) for one in self._able)
        return list(dict.fromkeys(party for party in found if party is not None))

    def _reserve(self, reserve: Reserve, party: str, gone: AbstractSet[str]) -> None:
        """The best of the party, as far as its members do not come already."""
        members = [one for one in self._able if one.parties.get(reserve.per) == party]
        seated = self._seated.values()
        due = reserve.places - sum(one.parties.get(reserve.per) == party for one in seated)
        for tied in self._groups(members, gone):
            room = min(due, self._room)
            if room <= 0 or (len(tied) > room and self.rule.ties == "exclude"):
                return
            for one in tied:
                self.party[one.entry] = party
            self._take(tied, "reserved" if len(tied) <= room else "tie")
            due -= len(tied)

    def _open(self, gone: AbstractSet[str]) -> None:
        for tied in self._groups(self._able, gone):
            if self._room <= 0:
                return
            if len(tied) > self._room and self.rule.ties == "exclude":
                self.refused |= {one.entry: "tie" for one in tied}
                return
            over = len(tied) > self._room
            self._take(tied, "tie" if over else "rank")

    def _groups(self, among: Sequence[Contender], gone: AbstractSet[str]) -> Iterable[Group]:
        """Tied contenders without a seat whom their party's quota lets in, as they come up."""
        closed: set[str | None] = set()
        waiting = (one for one in among if one.entry not in self.taken and one.entry not in gone)
        for _, tied in groupby(list(waiting), key=lambda one: position(self.rule, one)):
            if fitting := self._fitting(list(tied), closed):
                yield fitting

    def _fitting(self, tied: Group, closed: set[str | None]) -> Group:
        """Whom the quota lets in; a party whose last seat nobody got of those equal is `closed`."""
        quota = self.rule.quota
        if quota is None:
            return tied
        used = Counter(one.parties.get(quota.per) for one in self._seated.values())
        coming = Counter(one.parties.get(quota.per) for one in tied)
        include = self.rule.ties == "include"
        fits: Group = []
        for one in tied:
            party = one.parties.get(quota.per)
            full: Against | None = "quota" if used[party] >= quota.maximum else None
            full = "behind" if party in closed else full
            if party is None or (not full and used[party] + coming[party] <= quota.maximum):
                fits.append(one)
                continue
            if include and not full:
                fits.append(one)
                self._over.add(one.entry)
                self.party[one.entry] = party
                continue
            if self._room > 0:
                self.refused[one.entry] = full or "tie"
                self.party[one.entry] = party
        closed |= coming.keys() - {one.parties.get(quota.per) for one in fits}
        return fits

    def _take(self, contenders: Group, ground: Ground) -> None:
        for one in contenders:
            self.taken[one.entry] = "tie" if one.entry in self._over else ground
            self._seated[one.entry] = one
            self.refused.pop(one.entry, None)

    def _by_place(self) -> None:
        """Who has a reserved place and is among the first `places` anyway comes by place."""
        positions = sorted(position(self.rule, one) for one in self._able)
        find = bisect_left if self.rule.ties == "include" else bisect_right
        least = self.rule.ties == "include"
        for entry, ground in self.taken.items():
            one = self._seated[entry]
            if ground == "reserved" and one.counts:
                before = find(positions, position(self.rule, one)) + least
                self.taken[entry] = "rank" if before <= self.rule.places else ground

    @property
    def _room(self) -> int:
        return self.rule.places - len(self.taken)


def _decision(
    draft: Draft, one: Contender, gone: AbstractSet[str], elsewhere: AbstractSet[str]
) -> Decision:
    ground = draft.taken.get(one.entry)
    if ground is not None:
        party = draft.party.get(one.entry) if ground in {"reserved", "tie"} else None
        return Decision(one.entry, one.rank, ground, party=party)
    against = _against(draft, one, gone, elsewhere)
    party = draft.party.get(one.entry) if against in {"quota", "tie", "behind"} else None
    return Decision(one.entry, one.rank, None, against, party)


def _against(
    draft: Draft, one: Contender, gone: AbstractSet[str], elsewhere: AbstractSet[str]
) -> Against:
    if one.entry in elsewhere:
        return "elsewhere"
    if one.entry in gone:
        return "gone"
    if one.status != "ok":
        return one.status
    if not one.official:
        return "unofficial"
    return "no_place" if one.rank is None else draft.refused.get(one.entry, "cut")
