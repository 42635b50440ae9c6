"""The independent re-computation of a stage's result, made anew whenever the ledger has grown."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.core.shadow.compare import Differs, compare
from leitai.journal.journal import current
from leitai.journal.queries import ledger_lines

Row = dict[str, Any]
SHOWN: Final = 50


class Shadow(NamedTuple):
    """What it found.

    Attributes:
        checked: the stage could be computed again.
        differs: where it is another number; `found`: how many there are.
    """

    checked: bool
    differs: tuple[Differs, ...]
    found: int

    def row(self) -> Row:
        """The same for people."""
        return {
            "checked": self.checked,
            "differs": [
                {name: getattr(each, name) for name in each.__struct_fields__}
                for each in self.differs[:SHOWN]
            ],
        }


_KNOWN: Final[dict[tuple[str, str], tuple[int, Shadow]]] = {}
"""Contest and stage → the ledger's length it was made at, and what was found."""


def shadow_of(contest: str, stage: str) -> Shadow:
    """Compute the stage again from the ledger; raises `Refused` without a rulebook."""
    with current().book(contest) as book:
        size, rulebook = book.seq, book.full.rulebook
        known = _KNOWN.get((contest, stage))
        if known is not None and known[0] == size:
            return known[1]
        results = book.full.results()
    entries = [ENTRY_DECODER.decode(line) for line in ledger_lines(contest=contest, count=size)]
    report = compare(rulebook, entries, results, stage=stage)
    found = Shadow(stage in report.checked, report.differs, report.found)
    _KNOWN[contest, stage] = size, found
    return found
