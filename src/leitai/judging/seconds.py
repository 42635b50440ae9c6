"""Two people decide: what every decision of that kind has in common."""

from __future__ import annotations

from typing import NamedTuple

from leitai.governance.faults import Fault
from leitai.governance.identity import Identity


class Person(NamedTuple):
    """Somebody who asks: one browser may be an account and a judge at once.

    Attributes:
        actor: the account, as the ledger names it.
        faces: every pseudonym under which the person may act.
    """

    actor: str
    faces: tuple[str, ...]


def person_of(identity: Identity, contest: str) -> Person:
    """Who asks, in that contest."""
    judge = identity.judges.get(contest)
    faces = (identity.actor,) if judge is None else (identity.actor, judge)
    return Person(identity.actor, faces)


def require_another(*, judge: str, second: str | Person) -> None:
    """Refuse a confirmation by whoever asked for it; raises `Fault`."""
    if judge in (second.faces if isinstance(second, Person) else (second,)):
        raise Fault(
            409,
            "second_person",
            "You asked for this yourself; another person has to confirm it. Nothing was changed.",
            zh="这是您本人提出的，须由另一人确认；数据没有改变。",
            fix="Have another organiser or member of the jury confirm it.",
            params={"judge": judge},
        )


def settled(state: str) -> Fault:
    """It was confirmed or cancelled before."""
    return Fault(
        409,
        "decision_settled",
        f"This decision is {state} already; nothing was changed.",
        zh="此项决定已经生效或已取消，数据没有改变。",
        fix="Read the list again; to change a mark once more, ask for another decision.",
        params={"state": state},
    )
