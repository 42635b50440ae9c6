"""Who may prepare, confer and revoke."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, runs
from leitai.governance.identity import Identity
from leitai.governance.rules import Right


def to_run(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for organisers; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.RUN)


def to_settle(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who answers objections; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.ARBITRATE
    )


def sees_inside(identity: Identity, contest: Contest) -> bool:
    """Whether the asker may know who is awarded before it is public."""
    return identity.may(contest.slug, Right.RUN, Right.WATCH) or runs(identity, contest)
