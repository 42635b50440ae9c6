"""What stands between a stage and its final result, in two languages, and what to do next."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.core.ledger.acts import StageFinalised, StageSigned
from leitai.core.rulebook.blockers import Blocker, refusal_of
from leitai.core.rulebook.conduct import Signature
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.stage import StageFold
from leitai.governance.faults import Fault, fault_of
from leitai.governance.officials import people_names
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.missing import missing_marks
from leitai.judging.procedure.shadow import shadow_of
from leitai.judging.procedure.state import stage_of
from leitai.judging.procedure.words import WORDS
from leitai.judging.seconds import Person, require_another
from leitai.judging.short import short_words

Row = dict[str, Any]
NAMED: Final = 20
MARKS: Final = "marks_missing"
LAST: Final = frozenset({"appeals_time", "shadow_differs"})
"""Blockers of this service's own; the others are the fold's."""
STEPS: Final = {
    "stage_open": "close",
    "recheck_missing": "recheck",
    "not_published": "publish",
}
"""Blocker → what is to be pressed about it; the others are work, not a button."""


def readiness(*, contest: Contest, stage: str) -> Row:
    """How far the stage is.

    Raises:
        Fault: there is no such stage.
        Refused: there is no rulebook.
    """
    now = time.time_ns() // 1000
    with current().book(contest.slug) as book:
        fold = book.full
        found = stage_of(fold, stage)
        status = str(fold.stage_status(stage))
        progress = fold.progress(stage)
        signatures = dict(found.conduct.signatures)
        until = appeals_until(found)
        blockers = [] if status == "final" else blockers_now(fold, stage, now)
        offices = found.plan.stage.procedure.offices
        short = short_words(fold, stage)
    shadow = None if {each.code for each in blockers} - LAST else shadow_of(contest.slug, stage)
    if shadow is not None and shadow.differs:
        blockers.append(differs(shadow.found))
    return {
        "stage": stage,
        "status": status,
        "blockers": [blocker_row(each, stage, short) for each in blockers],
        "progress": {"given": progress.given, "expected": progress.expected},
        "signatures": signature_rows(signatures, offices, contest.slug),
        "appeals_until": until,
        "clock": now,
        "shadow": None if shadow is None else shadow.row(),
        "next": next_step(blockers, status),
    }


def blockers_now(fold: Fold, stage: str, now: int) -> list[Blocker]:
    """The fold's blockers, and the time for appeals by the server's clock."""
    found = list(fold.blockers(stage))
    until = appeals_until(fold.stages[stage])
    if until is not None and now < until:
        found.append(Blocker("appeals_time", 1))
    return found


def appeals_until(stage: StageFold) -> int | None:
    """When appeals and objections end, microseconds; `None`: not begun, or no such time."""
    rule, began = stage.plan.stage.procedure, stage.conduct.published_at
    allowed = [time for time in (rule.appeals, rule.publication) if time is not None]
    return None if not allowed or began is None else began + max(allowed)


def finalise_stage(
    *, contest: Contest, stage: str, actor: str, accept_missing: bool = False
) -> Receipt:
    """The stage's result is final.

    Raises:
        Fault: something stands in the way; all of it is named, the first gives the code.
        Refused: there is no rulebook, or the stage is final already.
    """
    now = time.time_ns() // 1000
    act = StageFinalised(stage)
    with current().book(contest.slug) as book:
        stage_of(book.full, stage)
        if book.full.stage_status(stage) == "final":
            book.check(act)
        blockers = blockers_now(book.full, stage, now)
        left = [each for each in blockers if each.code != MARKS or not accept_missing]
        if left:
            raise blocked(left, stage, book.full, short_words(book.full, stage))
    shadow = shadow_of(contest.slug, stage)
    if shadow is not None and shadow.differs:
        raise blocked([differs(shadow.found)], stage, None)
    return current().record(contest=contest.slug, act=act, actor=actor)


def sign_stage(*, contest: Contest, act: StageSigned, person: Person) -> Receipt:
    """An office signs the closed stage; nobody signs in two offices.

    Raises:
        Fault: the same person signed in another office.
        Refused: it is not this office's turn, or something is not ready.
    """
    with current().book(contest.slug) as book:
        signed = dict(stage_of(book.full, act.stage).conduct.signatures)
    mine = signed.get(act.office)
    if mine is not None and mine.by == act.by:
        return Receipt(mine.seq, mine.at, duplicate=True)
    for each in signed.values():
        require_another(judge=each.by, second=person)
    return current().record(contest=contest.slug, act=act, actor=act.by)


def differs(count: int) -> Blocker:
    """The second computation found something else."""
    return Blocker("shadow_differs", count)


def blocker_row(blocker: Blocker, stage: str, short: tuple[str, str] = ("", "")) -> Row:
    """One blocker with its words; marks that lack name the aspects with too few judges."""
    zh, message, fix = WORDS[blocker.code]
    params = {"stage": stage, "count": str(blocker.count)}
    if blocker.code == MARKS and short[0]:
        params |= {"short": short[0], "short_en": short[1]}
        zh, message = f"{zh}{short[0]}。", f"{message} {short[1]}."
    return {
        "code": blocker.code,
        "count": blocker.count,
        "zh": zh.format(count=blocker.count),
        "message": message.format(count=blocker.count),
        "fix": fix,
        "params": params,
        "where": [where_row(blocker.code, place) for place in blocker.where[:NAMED]],
    }


def where_row(code: str, place: tuple[str, str, str]) -> Row:
    """Where something is to be done; a signature is missing of an office, not of an entry."""
    entry, judge, aspect = place
    if code == "signature_missing":
        return {"office": entry}
    if code == "appeals_open":
        return {"entry": entry, "appeal": aspect}
    if code == "objections_open":
        return {"entry": entry, "objection": aspect} if entry else {"objection": aspect}
    if code == "verdicts_undecided":
        return {"attempt": entry, "aspect": aspect}
    named = {"entry": entry, "judge": judge, "aspect": aspect}
    return {key: value for key, value in named.items() if value}


def blocked(
    blockers: list[Blocker], stage: str, fold: Fold | None, short: tuple[str, str] = ("", "")
) -> Fault:
    """Everything that stands in the way; the first gives the code."""
    first = first_refusal(blockers[0], stage, fold)
    rows = [blocker_row(each, stage, short) for each in blockers]
    return Fault(
        409,
        first.code,
        " ".join(row["message"] for row in rows),
        zh="".join(row["zh"] for row in rows),
        fix=first.fix or rows[0]["fix"],
        params={**first.params, "blockers": rows},
    )


def first_refusal(blocker: Blocker, stage: str, fold: Fold | None) -> Fault:
    """What the first blocker alone would be refused with."""
    if blocker.code == MARKS and fold is not None:
        missing = missing_marks(fold, stage)
        if missing is not None:
            return fault_of(missing)
    row = blocker_row(blocker, stage)
    params = {"stage": stage, "count": str(blocker.count)}
    if blocker.code not in {MARKS, "stage_open", *LAST}:
        params = refusal_of(blocker, stage).params
    return Fault(409, blocker.code, row["message"], zh=row["zh"], fix=row["fix"], params=params)


def signature_rows(
    signatures: dict[str, Signature], offices: Iterable[str], contest: str
) -> list[Row]:
    """Who signed, in the order of the offices."""
    names = people_names({each.by for each in signatures.values()}, contest)
    order = [*offices, *(each for each in signatures if each not in offices)]
    return [
        {
            "office": office,
            "by": signatures[office].by,
            "name": names.get(signatures[office].by),
            "at": signatures[office].at,
        }
        for office in order
        if office in signatures
    ]


def next_step(blockers: list[Blocker], status: str) -> str | None:
    """What can be pressed now; `None`: work is to be done first, or nothing is left to do."""
    if status == "final":
        return None
    if not blockers:
        return "finalise"
    first = next((each for each in blockers if each.code != MARKS), blockers[0])
    if first.code == "stage_open" and status == "waiting":
        return "open"
    offices = missing_offices(blockers)
    if first.code == "signature_missing" or (first.code == "codes_sealed" and "chief" in offices):
        return f"sign:{offices[0]}"
    if first.code == MARKS:
        return "finalise"
    return STEPS.get(first.code)


def missing_offices(blockers: list[Blocker]) -> list[str]:
    """Offices still to sign, in their order; the chief signs before blind codes are opened."""
    return [
        office
        for each in blockers
        if each.code == "signature_missing"
        for office, _, _ in each.where
    ]
