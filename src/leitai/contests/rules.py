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
from leitai.governance.organisation.rules import UnitRight, may_over, opens_contests
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


def open_for(identity: Identity) -> int:
    """The key of whoever asks, who may open contests, series and editions: they are public.

    Raises:
        Fault: not signed in, or neither an administrator of a unit nor made an organiser.
    """
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    if not opens_contests(identity):
        raise no_office()
    return identity.user


def no_office() -> Fault:
    """An account without an office opens nothing."""
    return Fault(
        403,
        "no_office",
        "Administrators of a unit open contests; you have no such office. Nothing was opened.",
        zh="开办赛事须担任某单位的管理员，您还没有这样的授权；没有建立任何内容。",
        fix="Ask the administrator of your union for the office, or the server's administrator for "
        "an organiser's account / 请所在工会的管理员授权，或请平台管理员建立组织者账号。",
    )


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
