"""The re-check (F23): the best, and a sample of the others that anyone can draw again."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from leitai.core.ledger.acts import ENTRY_DECODER, RecheckDrawn, RecheckRecorded, StageClosed
from leitai.core.ledger.merkle import root_of
from leitai.core.panel.recheck import exceeds, sample, share
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Recheck
from leitai.core.rulebook.stage import StageFold
from leitai.governance.faults import Fault
from leitai.journal.journal import current
from leitai.journal.models import LedgerLine
from leitai.journal.queries import ledger_leaves
from leitai.journal.request import Receipt
from leitai.judging.procedure.state import stage_of

Row = dict[str, Any]
HUNDRED: Final = Decimal(100)


def draw_recheck(*, contest: str, stage: str, actor: str) -> Receipt:
    """Draw which entries are re-checked; it begins anew as long as none was.

    Raises:
        Fault: there is no such stage, its rulebook wants no re-check, or it is not closed.
        Refused: the rules do not allow it now.
    """
    with current().book(contest) as book:
        found = stage_of(book.full, stage)
        rule, closed = found.plan.stage.procedure.recheck, found.conduct.closed_at
        if rule is None:
            raise no_recheck(stage)
        ranked = ranking_of(book.full, stage)
    key = key_of(contest, stage, closed)
    picked = sample(ranked, key, top=rule.top, rest=rule.rest)
    act = RecheckDrawn(stage, [*picked.top, *picked.drawn], key)
    return current().record(contest=contest, act=act, actor=actor)


def ranking_of(fold: Fold, stage: str) -> list[str]:
    """Entries with a place, the best first."""
    return [row.entry for row in fold.standings(stage).rows if row.rank is not None]


def key_of(contest: str, stage: str, closed: int | None) -> str:
    """What the sample is drawn by: the ledger's root when the stage was closed.

    Nobody can choose it: it hangs on every mark, and drawing again gives the same.

    Raises:
        Fault: the stage is not closed.
    """
    rows = LedgerLine.objects.filter(contest=contest, at=closed) if closed is not None else ()
    for row in rows:
        act = ENTRY_DECODER.decode(bytes(row.line)).act
        if isinstance(act, StageClosed) and act.stage == stage:
            leaves = ledger_leaves(contest=contest, size=row.seq)
            return f"{row.seq}:{root_of(leaves, current().signer.suite).hex()}"
    raise not_closed(stage)


def record_recheck(*, contest: str, act: RecheckRecorded) -> Receipt:
    """An entry was compared with its sources; raises `Refused`."""
    return current().record(contest=contest, act=act, actor=act.by)


def recheck_row(*, contest: str, stage: str) -> Row:
    """The sample and what was found; raises `Fault` if there is no such stage."""
    with current().book(contest) as book:
        found = stage_of(book.full, stage)
        rule = found.plan.stage.procedure.recheck
        return rows_of(found, rule, placed=len(ranking_of(book.full, stage)))


def rows_of(stage: StageFold, rule: Recheck | None, *, placed: int) -> Row:
    """The sample of a stage as people see it; `placed`: how many entries have a place."""
    drawn, done = stage.conduct.recheck, stage.conduct.rechecked
    chosen = [] if drawn is None else [stage.key_of(entry) for entry in drawn.entries]
    best = set(chosen[: share(rule.top, placed)]) if rule is not None else set()
    compared = sum(each.compared for each in done.values())
    wrong = sum(each.errors for each in done.values())
    rate = HUNDRED * wrong / compared if compared else None
    full = rule is not None and exceeds(wrong, compared, rule.limit)
    extra = [entry for entry in stage.performances if entry not in chosen] if full else []
    return {
        "entries": [
            *(entry_row(stage, entry, "top" if entry in best else "drawn") for entry in chosen),
            *(entry_row(stage, entry, "all") for entry in extra),
        ],
        "key": None if drawn is None else drawn.key,
        "rate": None if rate is None else f"{rate:.2f}",
        "limit": None if rule is None else f"{rule.limit:f}",
        "full": full,
    }


def entry_row(stage: StageFold, entry: str, group: str) -> Row:
    """One entry of the sample."""
    record = stage.conduct.rechecked.get(entry)
    return {
        "entry": entry,
        "group": group,
        "done": record is not None,
        "compared": 0 if record is None else record.compared,
        "errors": 0 if record is None else record.errors,
        "by": None if record is None else record.by,
    }


def no_recheck(stage: str) -> Fault:
    """The rulebook does not ask for one."""
    return Fault(
        409,
        "recheck_unknown",
        f"The rulebook asks for no re-check of stage {stage!r}.",
        zh=f"规则没有要求对阶段“{stage}”进行成绩复核。",
        fix="Say `recheck` in the stage's `procedure` before the contest begins.",
        params={"stage": stage},
    )


def not_closed(stage: str) -> Fault:
    """The sample hangs on the closing."""
    return Fault(
        409,
        "stage_open",
        f"Stage {stage!r} is not closed; the sample is drawn from how it was closed.",
        zh=f"阶段“{stage}”尚未停止打分，不能抽取复核样本。",
        fix="Close the stage first.",
        params={"stage": stage},
    )
