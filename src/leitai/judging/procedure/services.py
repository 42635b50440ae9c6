"""Verbs of the judging day: each is one signed act in the ledger."""

from __future__ import annotations

import time

from leitai.core.ledger.acts import (
    AnyAct,
    AttemptTimed,
    FormSigned,
    FormUnlocked,
    MarkConfirmed,
    MarkRejected,
    PenaltyGiven,
    PenaltyLifted,
    ProblemRaised,
    ProblemSettled,
    RemarkCalled,
    SlotStarted,
    SpreadAccepted,
    StagePublished,
)
from leitai.core.rulebook.conduct import HeldMark
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.procedure import requests
from leitai.judging.procedure.models import ProblemWords, Request
from leitai.judging.procedure.state import conduct_of
from leitai.judging.seconds import Person, require_another

UNLOCK = "unlock"


def sign_form(*, contest: str, act: FormSigned, actor: str) -> Receipt:
    """The form is complete and locked; signing it again changes nothing. Raises `Refused`."""
    with current().book(contest) as book:
        conduct = conduct_of(book.full, act.stage)
        entry = book.full.stages[act.stage].key_of(act.entry)
        signed = conduct.signed.get((entry, act.judge))
    if signed is not None:
        return Receipt(signed.seq, signed.at, duplicate=True)
    return _record(contest, act, actor)


def ask_unlock(  # noqa: PLR0913 -- which form, why, and who asks
    *, contest: str, stage: str, entry: str, judge: str, reason: str, first: str
) -> Request:
    """Ask for a signed form to be opened again.

    Raises:
        Refused: it is not signed, or the stage does not allow it.
        Fault: it is asked for already.
    """
    return requests.ask(
        contest=contest,
        kind=UNLOCK,
        subject=f"{stage}/{entry}/{judge}",
        body={"stage": stage, "entry": entry, "judge": judge},
        reason=reason,
        first=first,
        make=unlock_of,
    )


def confirm_unlock(*, contest: str, code: str, second: Person) -> Receipt:
    """A second person confirms; the judge may change the form's marks. Raises as `confirm`."""
    return requests.confirm(contest=contest, kind=UNLOCK, code=code, second=second, make=unlock_of)


def cancel_unlock(*, contest: str, code: str) -> None:
    """The form stays locked; raises `Fault`."""
    requests.cancel(contest=contest, kind=UNLOCK, code=code)


def unlock_of(row: Request, second: str) -> FormUnlocked:
    """The act that opens a form again."""
    return FormUnlocked(**row.body, first=row.first, second=second, reason=row.reason)


def confirm_mark(*, contest: str, mark: str, second: Person) -> Receipt:
    """A second person found an entered mark right: it counts.

    Raises:
        Fault: it does not wait, or the same person entered it.
        Refused: the rules do not allow it any more.
    """
    _require_another(contest, mark, second)
    return _record(contest, MarkConfirmed(mark, second.actor), second.actor)


def reject_mark(*, contest: str, mark: str, second: Person, reason: str) -> Receipt:
    """A second person found it wrong: it is entered again as a new mark; raises as above."""
    _require_another(contest, mark, second)
    return _record(contest, MarkRejected(mark, second.actor, reason), second.actor)


def _require_another(contest: str, mark: str, second: Person) -> None:
    """Refuse whoever entered the mark, and the judge whose mark it is; raises `Fault`."""
    held = _held_mark(contest, mark)
    for first in (held.actor, held.act.judge):
        require_another(judge=first, second=second)


def _held_mark(contest: str, mark: str) -> HeldMark:
    with current().book(contest) as book:
        for stage in book.full.stages.values():
            held = stage.conduct.held.get(mark)
            if held is not None:
                return held
        known = book.full.mark(mark) is not None
    raise not_waiting(mark) if known else not_found("mark", "评分", mark)


def call_remark(*, contest: str, act: RemarkCalled) -> Receipt:
    """The judges of a cell mark it again; raises `Refused`."""
    return _record(contest, act, act.by)


def accept_spread(*, contest: str, act: SpreadAccepted) -> Receipt:
    """The marks of a cell may stay apart; raises `Refused`."""
    return _record(contest, act, act.by)


def raise_problem(*, contest: str, act: ProblemRaised, text: str) -> Receipt:
    """A judge flags a problem; the same again changes nothing.

    Raises:
        Fault: the id stands for other words already.
        Refused: the rules do not allow it.
    """
    key = f"problem:{act.problem}"
    with current().book(contest) as book:
        if key not in book.keys:
            book.check(act)
    row, _ = ProblemWords.objects.get_or_create(
        contest=contest, problem=act.problem, defaults={"text": text}
    )
    if row.text != text:
        raise id_reused(act.problem)
    return _record(contest, act, act.judge, key=key)


def settle_problem(*, contest: str, problem: str, by: str, reason: str) -> Receipt:
    """The chief judge dealt with it; the judge reads the answer. Raises `Refused`."""
    receipt = _record(contest, ProblemSettled(problem, by, reason), by)
    ProblemWords.objects.filter(contest=contest, problem=problem).update(answer=reason)
    return receipt


def give_penalty(*, contest: str, act: PenaltyGiven) -> Receipt:
    """An office gives an entry a deduction of the rulebook; raises `Refused`."""
    return _record(contest, act, act.by, key=f"penalty:{act.penalty}")


def lift_penalty(*, contest: str, penalty: str, by: str, reason: str) -> Receipt:
    """The penalty does not count; raises `Refused`."""
    return _record(contest, PenaltyLifted(penalty, by, reason), by)


def start_slot(*, contest: str, stage: str, entry: str, actor: str) -> tuple[SlotStarted, Receipt]:
    """The entry's time on stage begins now, by the server's clock.

    Raises:
        Fault: somebody is on stage.
        Refused: the rules do not allow it.
    """
    with current().book(contest) as book:
        running = conduct_of(book.full, stage).slot
    if running is not None:
        raise slot_running(running.entry)
    act = SlotStarted(stage, entry, time.time_ns() // 1000)
    return act, _record(contest, act, actor)


def stop_slot(*, contest: str, stage: str, entry: str, actor: str) -> tuple[AttemptTimed, Receipt]:
    """The entry's time on stage is over; it becomes its time.

    Raises:
        Fault: the entry is not on stage.
        Refused: the rules do not allow it.
    """
    with current().book(contest) as book:
        running = conduct_of(book.full, stage).slot
    if running is None or running.entry != entry:
        raise slot_idle(entry)
    act = AttemptTimed(stage, entry, running.start, max(time.time_ns() // 1000, running.start))
    return act, _record(contest, act, actor, key=f"slot:{stage}:{entry}:{running.start}"[:96])


def publish_stage(*, contest: str, stage: str, actor: str) -> Receipt:
    """The result is published for objections; the time for appeals begins. Raises `Refused`."""
    return _record(contest, StagePublished(stage), actor)


def _record(contest: str, act: AnyAct, actor: str, key: str | None = None) -> Receipt:
    return current().record(contest=contest, act=act, actor=actor, key=key)


def not_waiting(mark: str) -> Fault:
    """The mark was confirmed or rejected, or needs nobody."""
    return Fault(
        409,
        "mark_not_held",
        f"The mark {mark!r} does not wait for a second person.",
        zh=f"评分“{mark}”不在等待复核，数据没有改变。",
        fix="Read the list again.",
        params={"mark": mark},
    )


def id_reused(problem: str) -> Fault:
    """One id, two texts."""
    return Fault(
        409,
        "id_reused",
        f"The id {problem!r} stands for another problem; that one stays as it is.",
        zh=f"编号“{problem}”已用于另一条记录，原记录保持不变。",
        fix="Send it under an id of its own.",
        params={"id": problem},
    )


def slot_running(entry: str) -> Fault:
    """One at a time."""
    return Fault(
        409,
        "slot_running",
        f"{entry!r} is on stage; its clock runs.",
        zh=f"“{entry}”正在展示计时中，数据没有改变。",
        fix="Stop that clock first.",
        params={"entry": entry},
    )


def slot_idle(entry: str) -> Fault:
    """There is no clock to stop."""
    return Fault(
        409,
        "slot_idle",
        f"{entry!r} is not on stage; no clock runs for it.",
        zh=f"“{entry}”没有正在进行的展示计时。",
        fix="Start its clock first.",
        params={"entry": entry},
    )
