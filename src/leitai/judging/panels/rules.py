"""Who may do what with panels."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest
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
    """The contest, for encryption officers; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.SEAL)


def to_draw(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who holds public draws; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.SEAL
    )


def to_witness(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for supervisors; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.WITNESS)
