"""Corrected rules, previewed on every recorded attempt; applied as a whole, or not at all."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from leitai.core.ledger.acts import RulesCorrected, VerdictChange
from leitai.core.referee.model import RuleSet
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current
from leitai.journal.models import Document
from leitai.journal.request import Receipt
from leitai.judging.attempts.models import Correction, Decision
from leitai.judging.attempts.rejudging import Moves, as_pairs, moves_of
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.seconds import require_another, settled

Pair = list[Any]
"""A mark that moves, as JSON: attempt, aspect, value."""
OPEN: Final = (Decision.WAITING, Decision.CHANGED)
"""States in which a correction waits for its second person."""


def preview_correction(*, room: RefereeRoom, contest: str, source: bytes, judge: str) -> Correction:
    """Judge every recorded attempt by corrected rules; nothing counts yet.

    Raises:
        RulebookError: the rulebook cannot be used.
        Refused: it changes more than the referee's rules, or a final stage.
        Fault: nothing differs, or a recording is missing.
    """
    rules = read_rulebook(source)
    with current().book(contest) as book:
        if book.rulebook is not None and book.rulebook.digest == rules.digest:
            raise nothing_new()
    moves = moves_of(contest=contest, rules=rules, recordings=room.recordings)
    Document.objects.get_or_create(digest=rules.digest, defaults={"content": source})
    return Correction.objects.create(
        contest=contest,
        code=f"C-{secrets.token_hex(6)}",
        rulebook=hashlib.sha256(source).hexdigest(),
        seq=moves.seq,
        preview=moves.preview,
        changes=as_pairs(moves.changes),
        judge=judge,
        asked=time.time_ns() // 1000,
    )


def ask_correction(  # noqa: PLR0913 -- what is asked for, by whom, and what they have read
    *,
    room: RefereeRoom,
    contest: str,
    code: str,
    reason: str,
    judge: str,
    preview: str | None = None,
) -> Correction:
    """Ask for the correction to count; it waits for a second person.

    `preview`: digest of what the asker has read; without one, the last preview is meant.

    Raises:
        Fault: there is none, it is settled, or it would move other marks than were shown.
    """
    row = open_correction(contest=contest, code=code, states=(Decision.PREVIEW,))
    moves = require_as_seen(room, row, named=preview or row.preview_digest)
    if moves is not None:
        keep(row, moves)
    row.state, row.reason, row.judge = Decision.WAITING, reason, judge
    row.save(update_fields=["state", "reason", "judge"])
    return row


class Confirmed(NamedTuple):
    """A correction that counts, and its place in the ledger."""

    row: Correction
    receipt: Receipt


def confirm_correction(
    *, room: RefereeRoom, contest: str, code: str, second: str, preview: str | None = None
) -> Confirmed:
    """A second person confirms: all marks move at once. No attempt is sealed meanwhile.

    What was sealed after the preview is judged as well, and its marks move with the others: a
    contest that goes on must not make a correction impossible.

    `preview`: digest of what the second person has read; without one, what was asked for is meant.

    Raises:
        Fault: there is none, it is settled, the same person asks, or it is out of date.
        Refused: the rules do not allow it any more.
    """
    row = open_correction(contest=contest, code=code, states=OPEN)
    require_another(judge=row.judge, second=second)
    with room.settling(contest):
        row.refresh_from_db()
        require_open(row, OPEN)
        moves = require_as_seen(room, row, named=preview or asked_for(row))
        rules = rulesets(row.rulebook)
        room.require_same_channels(contest, rules)
        act = act_of(row, as_pairs(moves.changes) if moves else row.changes, second=second)
        receipt = current().record(
            contest=contest, act=act, actor=second, key=f"correction:{row.code}"
        )
        if moves is not None:
            keep(row, moves)
        row.state, row.second = Decision.APPLIED, second
        row.save(update_fields=["state", "second"])
    room.rules_changed(contest, rules)
    return Confirmed(row, receipt)


def cancel_correction(*, contest: str, code: str) -> None:
    """The correction is dropped as a whole; raises `Fault`."""
    row = open_correction(contest=contest, code=code, states=(Decision.PREVIEW, *OPEN))
    row.state = Decision.CANCELLED
    row.save(update_fields=["state"])


def find_correction(*, contest: str, code: str) -> Correction:
    """A correction; raises `Fault` if there is none."""
    row = Correction.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("correction", "规则更正", code)
    return row


def open_correction(*, contest: str, code: str, states: tuple[str, ...]) -> Correction:
    """A correction in one of these states; raises `Fault`."""
    row = find_correction(contest=contest, code=code)
    require_open(row, states)
    return row


def require_open(row: Correction, states: tuple[str, ...]) -> None:
    """Refuse a correction that is in none of these states; raises `Fault`."""
    if row.state not in states:
        raise not_asked() if row.state == Decision.PREVIEW else settled(row.state)


def require_as_seen(room: RefereeRoom, row: Correction, *, named: str | None) -> Moves | None:
    """Refuse a correction that would not do what the person has seen of it; raises `Fault`.

    The marks of attempts that were there must move as they were shown, from the same rules; what
    was sealed since then only comes on top. If they do not, the new list is kept with the
    correction, to be confirmed as it then stands.

    Returns:
        What it would move now; `None`: the ledger is as it was.
    """
    if named != row.preview_digest:
        raise stale(row)
    with current().book(row.contest) as book:
        if book.seq == row.seq:
            return None
    rules = stored(row.rulebook)
    moves = moves_of(contest=row.contest, rules=rules, recordings=room.recordings, seen=row.seq)
    early = [each for each in as_pairs(moves.changes) if each[0] not in moves.late]
    base = moves.preview["base"]
    if (row.preview.get("base", base), row.changes) == (base, early):
        return moves
    keep(row, moves)
    if row.state == Decision.WAITING:
        row.state = Decision.CHANGED
        row.save(update_fields=["state"])
    raise stale(row)


def stored(digest: str) -> Rulebook:
    """A rulebook that is kept as a document."""
    return read_rulebook(bytes(Document.objects.get(digest=digest).content))


def rulesets(digest: str) -> dict[str, RuleSet]:
    """Stage → what its referee judges by."""
    stages = stored(digest).stages
    return {stage.id: stage.referee for stage in stages if stage.referee is not None}


def keep(row: Correction, moves: Moves) -> None:
    """Remember the newer preview."""
    row.seq, row.preview, row.changes = moves.seq, moves.preview, as_pairs(moves.changes)
    row.save(update_fields=["seq", "preview", "changes"])


def asked_for(row: Correction) -> str | None:
    """What a person confirms who names no preview; `None`: it is no longer what was asked for."""
    return row.preview_digest if row.state == Decision.WAITING else None


def act_of(row: Correction, moved: Sequence[Pair], *, second: str) -> RulesCorrected:
    """The act that makes it count."""
    changes = [VerdictChange(attempt, aspect, value) for attempt, aspect, value in moved]
    return RulesCorrected(row.rulebook, row.judge, second, row.reason, changes)


def nothing_new() -> Fault:
    """The corrected rulebook is the one in force."""
    return Fault(
        409,
        "rules_in_force",
        "This is the rulebook in force, byte for byte; there is nothing to correct.",
        zh="与现行规则文件完全相同，没有需要更正之处。",
        fix="Change the rule that is wrong and send the whole rulebook.",
    )


def not_asked() -> Fault:
    """Confirmed before anybody asked."""
    return Fault(
        409,
        "correction_not_asked",
        "Nobody has asked for this correction to count yet, or it was put back to be looked at.",
        zh="此项规则更正尚未申请生效（或已退回重新预览），数据没有改变。",
        fix="Read its preview and apply it with a reason first.",
    )


def stale(row: Correction) -> Fault:
    """The contest went on, and the correction would move something else now."""
    return Fault(
        409,
        "correction_stale",
        "The contest went on since: the correction would now move other marks than you were shown. "
        "Nothing was changed; the new list is ready.",
        zh="比赛已有新进展，更正将影响的评分与您此前看到的不同；数据没有改变，新的清单已生成。",
        fix="Read the new list and press once more.",
        params={"correction": row.code, "preview": row.preview_digest, "state": row.state},
    )
