"""Who may hand in and look at what."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest
from leitai.governance.faults import not_allowed, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.rules import Right
from leitai.journal.journal import current
from leitai.judging.evidence.models import Evidence, Work


def attaching_actor(*, identity: Identity, contest_id: str) -> str:
    """Under which pseudonym evidence is attached: a judge's own, or an official's.

    Raises:
        Fault: no such contest, not signed in, or neither judge nor official.
    """
    find_contest(contest_id=contest_id)
    judge = identity.judges.get(contest_id)
    if judge is not None:
        return judge
    _require(identity, contest_id, Right.MARK, Right.DECIDE, Right.WITNESS)
    return identity.actor


def watch_evidence(*, identity: Identity, row: Evidence) -> None:
    """A judge sees their own, officials see all; raises `Fault`."""
    if identity.judges.get(row.contest) == row.by:
        return
    _require(identity, row.contest, Right.PROGRESS)


def whose_evidence(*, identity: Identity, contest_id: str) -> str | None:
    """Of which judge evidence is listed; `None`: of all, for officials. Raises `Fault`."""
    find_contest(contest_id=contest_id)
    judge = identity.judges.get(contest_id)
    if judge is not None and not identity.may(contest_id, Right.PROGRESS):
        return judge
    _require(identity, contest_id, Right.PROGRESS)
    return None


def hand_in_works(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for organisers and encryption officers; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.RUN, or_right=Right.SEAL
    )


def watch_works(*, identity: Identity, contest_id: str) -> Contest:
    """The contest, for officials; raises `Fault`."""
    return access_contest_for(
        identity=identity, contest_id=contest_id, right=Right.PROGRESS, or_right=Right.SEAL
    )


def watch_work(*, identity: Identity, row: Work) -> None:
    """Judges see works of entries they mark, officials see all; raises `Fault`."""
    judge = identity.judges.get(row.contest)
    if judge is not None:
        with current().book(row.contest) as book:
            stage = book.full.stages.get(row.stage)
            key = stage.key_of(row.entry) if stage is not None else row.entry
            if stage is not None and judge in book.full.due(row.stage, key):
                return
    watch_works(identity=identity, contest_id=row.contest)


def _require(identity: Identity, contest: str, *rights: Right) -> None:
    if identity.user is not None and identity.may(contest, *rights):
        return
    raise not_allowed() if identity.user is not None or identity.judges else not_signed_in()
