"""Conferring, and revoking what was put on paper."""

from __future__ import annotations

from collections.abc import Mapping

from leitai.core.ledger.acts import AwardsConferred
from leitai.journal.journal import current
from leitai.journal.request import Receipt


def confer(*, contest: str, awards: Mapping[str, list[str]], actor: str) -> Receipt:
    """Confer the awards as they were seen; it cannot be done twice.

    Raises:
        Refused: a stage is not final, objections are open, or the awards are others by now.
    """
    act = AwardsConferred({award: entries for award, entries in awards.items() if entries})
    return current().record(contest=contest, act=act, actor=actor, key="awards:conferred")
