"""Where a ledger was changed: the first entry that is not what was sealed.

Entries are compared with leaf hashes that a checkpoint vouches for; what no longer has such a
hash is narrowed down between two checkpoints, and by the numbers the entries carry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import chain
from typing import Final

from msgspec import Struct

from leitai.core.bundle.printable import printable
from leitai.core.ledger.canonical import leaf_hash
from leitai.core.ledger.suite import Suite

_SEQ: Final = re.compile(rb'"seq":([0-9]{1,16})\}\Z')


class Kind(StrEnum):
    """What happened to the entry."""

    ALTERED = "altered"
    DROPPED = "dropped"
    REORDERED = "reordered"
    ADDED = "added"
    CHANGED = "changed"
    """One of these; the sealed hashes that would tell which are gone too."""


class Means(StrEnum):
    """By which means it is known."""

    LEAVES = "leaves"
    """The sealed leaf hashes in the bundle: exact."""
    UNSEALED_LEAVES = "unsealed_leaves"
    """The leaf hashes in the bundle, which no valid checkpoint vouches for."""
    NUMBERS = "numbers"
    """The entries' own numbers break here, between two checkpoints."""
    FORM = "form"
    """The line is not an entry of this ledger, between two checkpoints."""
    CHECKPOINTS = "checkpoints"
    """The last root that is right and the first that is not."""
    UNCOVERED = "uncovered"
    """No valid checkpoint covers it."""


class Change(Struct, frozen=True, omit_defaults=True):
    """The first entry that was changed.

    Attributes:
        kind: what happened.
        seq: the place in the ledger, from 1, where it first differs from what was sealed.
        last: the first change lies between `seq` and `last`; equal when it is known exactly.
        means: how it is known.
        stands: for a re-ordered (or copied) entry, which sealed entry stands at `seq` now.
        moved_to: for a re-ordered entry, at which place `seq` stands now.
        text: what the bundle has at that place now, cut to 300 characters.
    """

    kind: Kind
    seq: int
    last: int
    means: Means
    stands: int | None = None
    moved_to: int | None = None
    text: str | None = None

    @property
    def exact(self) -> bool:
        """Whether the entry is known exactly."""
        return self.seq == self.last


def first_mismatch(hashes: Sequence[bytes], sealed: Sequence[bytes], start: int = 0) -> int | None:
    """The first place (from 0) where two lists of hashes differ, or one of them ends."""
    if hashes == sealed:
        return None
    shorter = min(len(hashes), len(sealed))
    for place in range(start, shorter):
        if hashes[place] != sealed[place]:
            return place
    return None if len(hashes) == len(sealed) else shorter


class Comparison:
    """The entries of a bundle against the leaf hashes that were sealed."""

    def __init__(
        self,
        *,
        lines: Sequence[bytes],
        hashes: Sequence[bytes],
        sealed: Sequence[bytes],
        suite: Suite,
    ) -> None:
        self._lines = lines
        self._hashes = hashes
        self._sealed = sealed
        self._suite = suite

    def classify(self, place: int, means: Means = Means.LEAVES) -> Change:
        """Say what happened at the first mismatch `place` (from 0).

        Two questions decide: is the sealed entry of this place found further on, and does the
        line that stands here come from further on? Both hold when entries changed places, only
        the first when a line was put in, only the second when the entry was taken out, neither
        when it was overwritten. Lines count as the same whatever number they carry, so renumbering
        does not hide it.
        """
        if place >= len(self._lines):
            return self._change(Kind.DROPPED, place, means)
        if place >= len(self._sealed):
            return self._change(Kind.ADDED, place, means)
        now = self._line_of(place, after=place)
        stands = self._origin_of(place)
        ahead = stands is not None and stands > place
        if stands is not None and ahead:
            # Not so for a copy: what it was copied from is still further on.
            ahead = self._line_of(stands, after=place) is None
        if now is None:
            kind = Kind.DROPPED if ahead else Kind.ALTERED
        else:
            kind = Kind.REORDERED if ahead else Kind.ADDED
        return self._change(kind, place, means, stands=stands, now=now)

    def _change(
        self,
        kind: Kind,
        place: int,
        means: Means,
        *,
        stands: int | None = None,
        now: int | None = None,
    ) -> Change:
        return Change(
            kind=kind,
            seq=place + 1,
            last=place + 1,
            means=means,
            stands=None if stands is None else stands + 1,
            moved_to=now + 1 if now is not None and kind is Kind.REORDERED else None,
            text=None if kind is Kind.DROPPED else excerpt(self._lines, place),
        )

    def _line_of(self, place: int, *, after: int) -> int | None:
        """Where the sealed entry `place` stands after line `after`, under whatever number."""
        wanted = self._sealed[place]
        for at in range(after + 1, len(self._lines)):
            if self._hashes[at] == wanted or self._numbered(at, place + 1) == wanted:
                return at
        return None

    def _origin_of(self, at: int) -> int | None:
        """Which sealed entry line `at` is, under whatever number; places further on first."""
        head, found, _ = self._lines[at].rpartition(b'"seq":')
        for place in chain(range(at + 1, len(self._sealed)), range(at)):
            sealed = self._sealed[place]
            if self._hashes[at] == sealed:
                return place
            if found and self._hash(head, place + 1) == sealed:
                return place
        return None

    def _numbered(self, at: int, seq: int) -> bytes:
        return self._hash(self._lines[at].rpartition(b'"seq":')[0], seq)

    def _hash(self, head: bytes, seq: int) -> bytes:
        return leaf_hash(self._suite, b'%b"seq":%d}' % (head, seq))


def broken_number(lines: Sequence[bytes], start: int, stop: int) -> Change | None:
    """The first line in `start`…`stop` (from 0) that does not carry its own number."""
    stop = min(stop, len(lines))
    for place in range(start, stop):
        number = number_of(lines[place])
        if number != place + 1:
            kind = _by_numbers(lines, place, number)
            text = None if kind is Kind.DROPPED else excerpt(lines, place)
            stands = number if kind in (Kind.REORDERED, Kind.DROPPED) else None
            # Of two lines with one number, either may be the one that was put in.
            first = place if number == place and place > start else place + 1
            return Change(kind, first, place + 1, Means.NUMBERS, stands=stands, text=text)
    return None


def _by_numbers(lines: Sequence[bytes], place: int, number: int | None) -> Kind:
    later = {number_of(line) for line in lines[place + 1 :]}
    known = number is not None and number > place and number not in later
    if place + 1 in later:
        return Kind.REORDERED if known else Kind.ADDED
    return Kind.DROPPED if known else Kind.ALTERED


def number_of(line: bytes) -> int | None:
    """The number a canonical line carries."""
    match = _SEQ.search(line)
    return int(match[1]) if match else None


def excerpt(lines: Sequence[bytes], place: int) -> str | None:
    """What stands at a place, as text short enough to print."""
    if place >= len(lines):
        return None
    return printable(lines[place][:300].decode(errors="replace"))
