"""The one gate to a contest."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.governance.faults import (
    UNAUTHORISED,
    Fault,
    dead_link,
    not_allowed,
    not_found,
    not_signed_in,
)
from leitai.governance.identity import Identity
from leitai.governance.organisation.rules import UnitRight, may_over
from leitai.governance.rules import Right


def find_contest(*, contest_id: str) -> Contest:
    """A contest that anybody may know of; raises `Fault` if there is none."""
    contest = Contest.objects.filter(slug=contest_id).first()
    if contest is None:
        raise not_found("contest", "赛事", contest_id)
    return contest


def access_contest_for(
    *, identity: Identity, contest_id: str, right: Right, or_right: Right | None = None
) -> Contest:
    """The contest, if whoever asks has that right in it, or the other.

    Raises:
        Fault: not signed in, no such contest, or not entitled.
    """
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    contest = find_contest(contest_id=contest_id)
    if not identity.may(contest_id, right, or_right or right) and not runs(identity, contest):
        raise not_allowed()
    return contest


def runs(identity: Identity, contest: Contest) -> bool:
    """Whether the asker administers the unit that holds the contest, or one above it."""
    unit = contest.unit
    return unit is not None and may_over(identity, unit.path, UnitRight.MANAGE)


def judge_for(*, identity: Identity, contest_id: str) -> str:
    """Which judge of the contest asks; raises `Fault` if none does."""
    find_contest(contest_id=contest_id)
    judge = identity.judges.get(contest_id)
    if judge is None:
        raise no_judge(identity, contest_id)
    return judge


def no_judge(identity: Identity, contest_id: str) -> Fault:
    """Why somebody does not mark there: a recalled link, no right to it, or nobody known."""
    if contest_id in identity.recalled:
        return dead_link(UNAUTHORISED)
    return not_allowed() if identity.user is not None or identity.judges else not_signed_in()
