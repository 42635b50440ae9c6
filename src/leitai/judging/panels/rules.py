"""Who may do what with panels."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest, runs
from leitai.governance.faults import Fault
from leitai.governance.identity import Identity
from leitai.governance.rules import Right


def to_recuse(*, identity: Identity, contest_id: str, judge: str, ground: str) -> str:
    """Who declares a recusal: an organiser or the chief judge, or a judge the own one.

    Raises:
        Fault: not signed in, no such contest, or not entitled.
    """
    if ground == "declared" and identity.judges.get(contest_id) == judge:
        find_contest(contest_id=contest_id)
        return judge
    to_compose(identity=identity, contest_id=contest_id)
    return identity.actor


def to_compose(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who composes panels: organisers and the chief judge; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.DECIDE
    )


def to_look(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for every official: nothing about panels shows a mark; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.PROGRESS, or_right=Right.SEAL
    )


def to_seal(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for encryption officers, who never see marks; raises `Fault`."""
    contest = access_contest_for(identity=identity, contest_id=contest_id, right=Right.SEAL)
    sees = identity.may(contest_id, Right.PROGRESS) or runs(identity, contest)
    if sees or contest_id in identity.judges:
        raise sees_marks()
    return contest


def to_draw(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who holds public draws; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.SEAL
    )


def to_witness(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for supervisors; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.WITNESS)


def sees_marks() -> Fault:
    """Marks and codes are never in one hand."""
    return Fault(
        403,
        "officer_sees_marks",
        "Who can see marks must not know the blind codes; nothing was changed.",
        zh="能看到评分的人不能掌握评审编号，数据没有改变。",
        fix="Invite an encryption officer (加密裁判), and let that person seal.",
    )
