"""How results come about: the rulebook is read anew and folded over the entries anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from leitai.core.bundle.errors import PromiseBroken
from leitai.core.ledger.acts import (
    AwardsConferred,
    AwardsCorrected,
    CodesOpened,
    DrawMade,
    DrawRevealed,
    LedgerEntry,
    MarkConfirmed,
)
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.standings import Results

PROMISED: Final = (
    AwardsConferred,
    AwardsCorrected,
    CodesOpened,
    DrawMade,
    DrawRevealed,
    MarkConfirmed,
)
"""Acts that the ledger before them binds: a commitment, a draw, a first person, the result."""


def recompute(rulebook: bytes, entries: Iterable[LedgerEntry]) -> Results:
    """The official results that these rules and entries give.

    Raises:
        RulebookError: the rulebook cannot be used.
        PromiseBroken: a draw or an opening is not what was announced or committed to.
    """
    fold = Fold(read_rulebook(rulebook))
    for entry in _kept(fold, entries):
        fold.apply(entry)
    return fold.results()


def _kept(fold: Fold, entries: Iterable[LedgerEntry]) -> Iterator[LedgerEntry]:
    for entry in entries:
        if isinstance(entry.act, PROMISED):
            try:
                fold.check(entry.act)
            except Refused as reason:
                raise PromiseBroken(entry.seq, reason.code, reason.message) from reason
        yield entry
