"""Verbs of appeals: lodge, prepare a re-judging, decide by two, apply or cancel as a whole."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Literal, cast

from leitai.core.ledger.acts import AppealDecided, AppealLodged
from leitai.governance.faults import not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.appeals import refusals
from leitai.judging.appeals.aside import (
    SECOND,
    Preview,
    Wish,
    as_changes,
    as_rows,
    changes_of,
    preview_of,
)
from leitai.judging.appeals.models import AppealCase, AppealState
from leitai.judging.seconds import Person, require_another

Decision = Literal["upheld", "rejected", "withdrawn"]


def now() -> int:
    """The server's clock, UTC microseconds."""
    return time.time_ns() // 1000


def lodge(  # noqa: PLR0913 -- what an appeal says
    *, contest: str, act: AppealLodged, text: str, by: str, actor: str, at: int | None = None
) -> AppealCase:
    """Take in an appeal; the same again gives the same receipt.

    Args:
        contest: where.
        act: stage, entry and ground.
        text: what is objected to; kept beside the ledger, as is `by`, the name of who appeals.
        by: see `text`.
        actor: who takes it in.
        at: the instant it came, UTC microseconds; `None`: now.

    Raises:
        Fault: before publication, after the deadline, or another appeal has that id.
        Refused: the rules do not allow it.
    """
    row = AppealCase.objects.filter(contest=contest, code=act.appeal).first()
    if row is not None:
        if (row.stage, row.entry, row.ground, row.text) != (act.stage, act.entry, act.ground, text):
            raise refusals.other_appeal(act.appeal)
        return row
    came, key = now() if at is None else at, f"appeal:{act.appeal}"
    deadline = require_in_time(
        contest=contest, stage=act.stage, at=0 if taken_in(contest, key) else came
    )
    receipt = current().record(contest=contest, act=act, actor=actor, key=key)
    with current().book(contest) as book:
        number = list(book.full.matters.appeals).index(act.appeal) + 1
    return AppealCase.objects.create(
        contest=contest,
        code=act.appeal,
        number=number,
        stage=act.stage,
        entry=act.entry,
        ground=act.ground,
        text=text,
        by=by,
        actor=actor,
        at=receipt.at,
        deadline=deadline,
    )


def taken_in(contest: str, key: str) -> bool:
    """Whether the ledger has the appeal, in time, though its case could not be kept then."""
    with current().book(contest) as book:
        return key in book.keys


def require_in_time(*, contest: str, stage: str, at: int) -> int | None:
    """The deadline in force; the instant itself is still in time.

    Raises:
        Fault: there is no such stage, nothing is published yet, or it is too late.
    """
    with current().book(contest) as book:
        found = book.full.stages.get(stage)
        if found is None:
            raise not_found("stage", "阶段", stage)
        window = found.plan.stage.procedure.appeals
        published = found.conduct.published_at
    if window is None:
        return None
    if published is None:
        raise refusals.too_early(stage)
    if at > published + window:
        raise refusals.too_late(published + window, at)
    return published + window


def find_case(*, contest: str, code: str) -> AppealCase:
    """The appeal of that id; raises `Fault`."""
    row = AppealCase.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("appeal", "申诉", code)
    return row


def rejudge(*, contest: str, code: str, wishes: Sequence[Wish], actor: str) -> AppealCase:
    """Prepare a re-judge set and compute what it would do; it replaces the one before.

    Raises:
        Fault: no such appeal, it is not open, or nothing would change.
        Refused: the rules do not allow one of the marks.
    """
    row = _in_state(find_case(contest=contest, code=code), AppealState.OPEN)
    changes = changes_of(row, wishes)
    _keep_preview(row, preview_of(row, changes))
    row.changes, row.prepared_by = as_rows(changes), actor
    row.save()
    return row


def cancel_rejudge(*, contest: str, code: str) -> AppealCase:
    """Drop the re-judge set as a whole, and a decision that waits; raises `Fault`."""
    row = find_case(contest=contest, code=code)
    if row.state == AppealState.DECIDED:
        raise refusals.wrong_state(row, AppealState.OPEN)
    row.changes, row.preview, row.digest, row.prepared_by = [], {}, "", ""
    _reopen(row)
    return row


def decide(  # noqa: PLR0913 -- what a decision says
    *,
    contest: str,
    code: str,
    decision: Decision,
    reason: str,
    preview: str,
    first: str,
) -> AppealCase:
    """Ask for a decision; it counts once another arbitrator confirms.

    Args:
        contest: where.
        code: of the appeal.
        decision: `upheld`, `rejected` or `withdrawn`.
        reason: words about the matter.
        preview: digest of the re-judge set as seen; empty without one.
        first: who asks.

    Raises:
        Fault: not open; the effect is another than was seen; marks without upholding.
        Refused: the rules do not allow it.
    """
    row = _in_state(find_case(contest=contest, code=code), AppealState.OPEN)
    if row.changes and decision != "upheld":
        raise refusals.not_upheld()
    _require_seen(row, preview)
    row.decision, row.reason, row.first = decision, reason, first
    with current().book(contest) as book:
        book.check(act_of(row, SECOND))
    row.state = AppealState.WAITING
    row.save()
    return row


def confirm(*, contest: str, code: str, preview: str, second: Person) -> Receipt:
    """Another arbitrator confirms: the decision and its marks count from here on, as a whole.

    Raises:
        Fault: nothing waits, it is the same person, or the effect is another than was seen.
        Refused: the rules do not allow it any more.
    """
    row = _in_state(find_case(contest=contest, code=code), AppealState.WAITING)
    require_another(judge=row.first, second=second)
    _require_seen(row, preview)
    receipt = current().record(
        contest=contest,
        act=act_of(row, second.actor),
        actor=second.actor,
        key=f"appeal-decision:{code}",
    )
    row.state, row.second = AppealState.DECIDED, second.actor
    row.save(update_fields=["state", "second"])
    return receipt


def take_back(*, contest: str, code: str) -> AppealCase:
    """The decision is not asked for any more; the re-judge set stays. Raises `Fault`."""
    row = _in_state(find_case(contest=contest, code=code), AppealState.WAITING)
    _reopen(row)
    return row


def act_of(row: AppealCase, second: str) -> AppealDecided:
    """The act that makes the decision count; it names those who asked for it and confirmed it."""
    decision, by = cast("Decision", row.decision), [row.first, second]
    return AppealDecided(row.code, decision, by, row.reason, as_changes(row.changes))


def _require_seen(row: AppealCase, digest: str) -> None:
    """What is decided on is what was seen, computed anew; raises `Fault`."""
    if not row.changes:
        return
    found = preview_of(row, as_changes(row.changes))
    if found.digest != row.digest:
        _keep_preview(row, found)
        _reopen(row)
        raise refusals.stale_preview(row)
    if digest != row.digest:
        raise refusals.stale_preview(row)


def _keep_preview(row: AppealCase, preview: Preview) -> None:
    row.preview, row.digest = preview.effect, preview.digest


def _reopen(row: AppealCase) -> None:
    row.state, row.decision, row.reason, row.first = AppealState.OPEN, "", "", ""
    row.save()


def _in_state(row: AppealCase, state: AppealState) -> AppealCase:
    if row.state != state:
        raise refusals.wrong_state(row, state)
    return row
