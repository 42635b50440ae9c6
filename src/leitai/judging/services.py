"""Marks, corrections, clocks and stages: each verb is one act in the ledger."""

from __future__ import annotations

from concurrent.futures import Future

from leitai.contests.models import Contest
from leitai.core.ledger.acts import (
    AnyAct,
    AttemptTimed,
    MarkGiven,
    MarkWithdrawn,
    PauseApproved,
    StageClosed,
    StageFrozen,
    StageOpened,
    StageThawed,
)
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import Fault, fault_of
from leitai.governance.identity import Identity
from leitai.journal.journal import current, receipt_of
from leitai.journal.request import Receipt
from leitai.judging.rules import marking_actor


def withdrawal_key(mark: str) -> str:
    """A mark is withdrawn once; marks' ids hold no colon."""
    return f"withdraw:{mark}"


def give_mark(*, identity: Identity, contest: str, act: MarkGiven) -> Receipt:
    """Take in a mark; its id makes a repetition safe.

    Raises:
        Fault: not entitled.
        Refused: the rules do not allow it.
    """
    actor = marking_actor(identity=identity, contest=contest, judge=act.judge)
    return current().record(contest=contest, act=act, actor=actor, key=act.mark)


def give_marks(*, identity: Identity, contest: str, acts: list[MarkGiven]) -> list[Receipt | Fault]:
    """Take in a list; each mark is answered on its own, in order."""
    waiting = [_begin(identity, contest, act) for act in acts]
    return [one if isinstance(one, Fault) else _end(one) for one in waiting]


def _begin(identity: Identity, contest: str, act: MarkGiven) -> Future[Receipt] | Fault:
    try:
        actor = marking_actor(identity=identity, contest=contest, judge=act.judge)
        return current().append(contest=contest, act=act, actor=actor, key=act.mark)
    except (Fault, Refused) as error:
        return fault_of(error)


def _end(future: Future[Receipt]) -> Receipt | Fault:
    try:
        return receipt_of(future)
    except Refused as error:
        return fault_of(error)


def withdraw_mark(*, identity: Identity, contest: str, mark: str, reason: str) -> Receipt:
    """A mark no longer counts.

    Raises:
        Fault: not entitled.
        Refused: there is no such mark, or the stage is not open.
    """
    actor = marking_actor(
        identity=identity, contest=contest, judge=judge_of(contest=contest, mark=mark)
    )
    act = MarkWithdrawn(mark, reason)
    return current().record(contest=contest, act=act, actor=actor, key=withdrawal_key(mark))


def judge_of(*, contest: str, mark: str) -> str | None:
    """Who gave a mark; `None` if nobody did."""
    with current().book(contest) as book:
        given = book.full.mark(mark)
    return given.judge if given is not None else None


def time_attempt(*, contest: Contest, act: AttemptTimed, actor: str) -> Receipt:
    """Start and end of an entry's attempt; raises `Refused`."""
    return _record(contest, act, actor)


def approve_pause(*, contest: Contest, act: PauseApproved, actor: str) -> Receipt:
    """Time taken out of an entry's clock; raises `Refused`."""
    return _record(contest, act, actor)


def open_stage(*, contest: Contest, stage: str, actor: str) -> Receipt:
    """Marks are accepted from now on; raises `Refused`."""
    return _record(contest, StageOpened(stage), actor)


def close_stage(*, contest: Contest, stage: str, actor: str) -> Receipt:
    """No further marks; raises `Refused`."""
    return _record(contest, StageClosed(stage), actor)


def freeze_stage(*, contest: Contest, stage: str, actor: str) -> Receipt:
    """Public views stop here; raises `Refused`."""
    return _record(contest, StageFrozen(stage), actor)


def thaw_stage(*, contest: Contest, stage: str, actor: str) -> Receipt:
    """Public views catch up; raises `Refused`."""
    return _record(contest, StageThawed(stage), actor)


def _record(contest: Contest, act: AnyAct, actor: str) -> Receipt:
    return current().record(contest=contest.slug, act=act, actor=actor)
