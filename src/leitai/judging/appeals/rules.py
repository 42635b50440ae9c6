"""Who may take in, read and decide appeals."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for
from leitai.governance.identity import Identity
from leitai.governance.rules import Right


def to_lodge(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for the desk that takes appeals in; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.MARK, or_right=Right.ARBITRATE
    )


def to_list(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for officials; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.PROGRESS)


def to_read(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for who may see all marks; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.WATCH, or_right=Right.ARBITRATE
    )


def to_arbitrate(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for arbitrators; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.ARBITRATE)
