"""What is known for certain about a ledger: sizes with the roots that were signed for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from leitai.core.bundle.change import (
    Change,
    Comparison,
    Kind,
    Means,
    broken_number,
    excerpt,
    first_mismatch,
)
from leitai.core.ledger.canonical import read_entry
from leitai.core.ledger.merkle import Frontier
from leitai.core.ledger.suite import Suite


def roots_at(
    leaves: Sequence[bytes],
    sizes: Iterable[int],
    suite: Suite,
    progress: Callable[[int], None] | None = None,
) -> dict[int, bytes]:
    """The roots over the first `size` leaves, for each size that there is, in one pass."""
    tree, roots = Frontier(suite), {}
    for size in sorted({size for size in sizes if size <= len(leaves)}):
        tree.extend(leaves[tree.size : size])
        roots[size] = tree.root()
        if progress is not None:
            progress(size)
    return roots


@dataclass(frozen=True, slots=True)
class Evidence:
    """The entries of a bundle and what they are measured against.

    Attributes:
        lines: the entries as they stand in the bundle.
        hashes: their leaf hashes, computed.
        leaves: the leaf hashes the bundle states.
        roots: computed roots over `hashes`, by size.
        anchors: signed or published roots, by size.
    """

    lines: Sequence[bytes]
    hashes: Sequence[bytes]
    leaves: Sequence[bytes]
    roots: Mapping[int, bytes]
    anchors: Mapping[int, bytes]
    suite: Suite

    def change(self) -> Change | None:
        """The first change of the ledger, as exactly as the evidence allows; `None`: intact."""
        if not self.anchors:
            return self._unsealed()
        bad = min(
            (s for s, root in self.anchors.items() if self.roots.get(s) != root), default=None
        )
        if bad is None:
            return self._uncovered(max(self.anchors))
        good = max((size for size in self.anchors if size < bad), default=0)
        sealed = self._sealed_leaves()
        place = first_mismatch(self.hashes[: len(sealed)], sealed, good)
        if len(sealed) < bad or place is None:
            return self._between(good, bad)
        return self._comparison(sealed).classify(place)

    def _sealed_leaves(self) -> Sequence[bytes]:
        """The stated leaf hashes as far as every anchor agrees with them."""
        roots = roots_at(self.leaves, self.anchors, self.suite)
        sealed = 0
        for size in sorted(self.anchors):
            if roots.get(size) != self.anchors[size]:
                break
            sealed = size
        return self.leaves[:sealed]

    def _comparison(self, sealed: Sequence[bytes]) -> Comparison:
        return Comparison(lines=self.lines, hashes=self.hashes, sealed=sealed, suite=self.suite)

    def _unsealed(self) -> Change | None:
        place = first_mismatch(self.hashes, self.leaves)
        if place is None:
            return broken_number(self.lines, 0, len(self.lines))
        return self._comparison(self.leaves).classify(place, Means.UNSEALED_LEAVES)

    def _uncovered(self, covered: int) -> Change | None:
        if len(self.lines) == covered:
            return None
        text = excerpt(self.lines, covered)
        return Change(Kind.ADDED, covered + 1, covered + 1, Means.UNCOVERED, text=text)

    def _between(self, good: int, bad: int) -> Change:
        """Nothing vouches for single entries any more; the first change is in `good`…`bad`."""
        found = [
            change
            for change in (
                broken_number(self.lines, good, bad),
                broken_form(self.lines, good, bad),
            )
            if change is not None
        ]
        if found:
            return min(found, key=lambda change: change.seq)
        if len(self.lines) < bad:
            last = len(self.lines) + 1
            return Change(Kind.DROPPED, good + 1, last, Means.CHECKPOINTS)
        text = excerpt(self.lines, good) if bad == good + 1 else None
        return Change(Kind.CHANGED, good + 1, bad, Means.CHECKPOINTS, text=text)


def broken_form(lines: Sequence[bytes], start: int, stop: int) -> Change | None:
    """The first line in `start`…`stop` (from 0) that is no entry in canonical form."""
    for place in range(start, min(stop, len(lines))):
        try:
            read_entry(lines[place])
        except ValueError:
            text = excerpt(lines, place)
            return Change(Kind.ALTERED, place + 1, place + 1, Means.FORM, text=text)
    return None
