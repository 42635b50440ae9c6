"""Who stands aside for what, and why (回避)."""

from __future__ import annotations

from typing import Any

from leitai.core.ledger.acts import RecusalDeclared, RecusalLifted
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import fault_of
from leitai.journal.journal import current
from leitai.journal.request import Receipt

Row = dict[str, Any]


def list_recusals(*, contest: str) -> list[Row]:
    """All recusals in force, by entry and judge.

    Those of sealed codes are left out: beside those of the entries they would tell who is who.
    """
    with current().book(contest) as book:
        recusals = dict(book.full.panels.recusals) if book.rulebook is not None else {}
        covers = [each.cover for each in book.full.stages.values()] if recusals else []
    return [
        {"judge": judge, "entry": entry, "ground": act.ground}
        for (entry, judge), act in sorted(recusals.items())
        if not any(cover.is_code(entry) for cover in covers)
    ]


def declare_recusal(*, contest: str, act: RecusalDeclared, actor: str) -> Receipt:
    """The judge does not mark the entry; raises `Refused`."""
    return current().record(contest=contest, act=act, actor=actor)


def declare_recusals(*, contest: str, acts: list[RecusalDeclared], actor: str) -> Row:
    """Several at once: what was taken in, and what was not and why."""
    done, refused = 0, []
    for act in acts:
        try:
            declare_recusal(contest=contest, act=act, actor=actor)
        except Refused as why:
            error = fault_of(why).body()["error"]
            refused.append({"judge": act.judge, "entry": act.entry, **error})
        else:
            done += 1
    return {"declared": done, "refused": refused}


def lift_recusal(*, contest: str, act: RecusalLifted, actor: str) -> Receipt:
    """The pair may be judged after all; raises `Refused`."""
    return current().record(contest=contest, act=act, actor=actor)
