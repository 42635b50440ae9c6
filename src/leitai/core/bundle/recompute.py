"""How results come about: the rulebook is read anew and folded over the entries anew."""

from __future__ import annotations

from collections.abc import Iterable

from leitai.core.ledger.acts import LedgerEntry
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.standings import Results


def recompute(rulebook: bytes, entries: Iterable[LedgerEntry]) -> Results:
    """The official results that these rules and entries give.

    Raises:
        RulebookError: the rulebook cannot be used.
    """
    return fold(read_rulebook(rulebook), entries).results()
