"""Who may read a fairness report."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import find_contest
from leitai.governance.faults import Fault, not_allowed, not_found
from leitai.governance.identity import Identity
from leitai.governance.rules import Right
from leitai.journal.journal import current

PUBLIC = ("published", "final")
CLOSED = ("closed", *PUBLIC)


def read_report(*, identity: Identity, contest_id: str, stage: str) -> Contest:
    """The contest: for officials who see marks once the stage is closed, for all once published.

    Raises:
        Fault: no such contest or stage, not entitled, or too early.
    """
    contest = find_contest(contest_id=contest_id)
    with current().book(contest_id) as book:
        full, public = book.full.stages.get(stage), book.public.stages.get(stage)
        if full is None or public is None:
            raise not_found("stage", "阶段", stage)
        now, shown = full.phase, public.phase
    if shown in PUBLIC:
        return contest
    if not identity.may(contest_id, Right.WATCH, Right.WITNESS, Right.ARBITRATE):
        raise not_allowed() if identity.user is not None else not_yet(stage)
    if now not in CLOSED:
        raise not_yet(stage)
    return contest


def supervises(identity: Identity, contest_id: str) -> bool:
    """Whether own-side findings are shown."""
    return identity.may(contest_id, Right.WITNESS)


def not_yet(stage: str) -> Fault:
    """Marks are shown to nobody while they are given."""
    return Fault(
        403,
        "report_not_published",
        f"The fairness report of stage {stage} is published with its result.",
        zh=f"阶段 {stage} 的公平体检报告随成绩一同公布。",
        fix="Come back after publication.",
        params={"stage": stage},
    )
