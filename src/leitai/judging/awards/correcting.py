"""Awards that no longer follow the result: said again by two people, their papers revoked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from leitai.contests.builder.hooks import Finding
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.core.ledger.acts import AwardsCorrected
from leitai.core.rulebook.fold import Fold
from leitai.governance.officials import people_names
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.awards.standing import award_row, lines_of
from leitai.judging.procedure import requests
from leitai.judging.procedure.models import Request
from leitai.judging.seconds import Person
from leitai.records.credentials.queries import Paper, valid_papers

Row = dict[str, Any]
CORRECTION: Final = "awards"
NONE: Final[frozenset[str]] = frozenset()


def ask_correction(
    *, contest: str, awards: Mapping[str, list[str]], reason: str, first: str
) -> Request:
    """Ask for the awards as they are now to replace those conferred.

    Raises:
        Refused: they are not what the rules give, or nothing changed.
        Fault: that is asked for already.
    """
    return requests.ask(
        contest=contest,
        kind=CORRECTION,
        subject=CORRECTION,
        body={"awards": {award: entries for award, entries in awards.items() if entries}},
        reason=reason,
        first=first,
        make=correction_of,
    )


def confirm_correction(*, contest: str, code: str, second: Person) -> Receipt:
    """A second person confirms; raises as `requests.confirm`."""
    return requests.confirm(
        contest=contest, kind=CORRECTION, code=code, second=second, make=correction_of
    )


def cancel_correction(*, contest: str, code: str) -> None:
    """It is not asked for any more; raises `Fault`."""
    requests.cancel(contest=contest, kind=CORRECTION, code=code)


def correction_of(row: Request, second: str) -> AwardsCorrected:
    """The act that replaces the awards."""
    return AwardsCorrected(row.body["awards"], row.first, second, row.reason)


def correction_state(*, contest: str, person: Person | None) -> Row:
    """What a correction is about, for organisers; nothing of it for others."""
    if person is None:
        return {"due": None, "correction": None, "lost": []}
    names = NAMES.of(contest)
    with current().book(contest) as book:
        due, lost = due_rows(book.full, names), lost_papers(book.full)
    return {"due": due, "lost": lost, "correction": correction_row(contest=contest, person=person)}


def correction_row(*, contest: str, person: Person) -> Row | None:
    """The correction that waits for its second person."""
    rows = requests.list_waiting(contest=contest, kind=CORRECTION)
    if not rows:
        return None
    row = rows[0]
    return {
        "request": row.code,
        "reason": row.reason,
        "first_name": people_names({row.first}, contest).get(row.first),
        "asked": row.asked,
        "own": row.first in person.faces,
    }


def due_rows(fold: Fold, names: Mapping[str, Called]) -> list[Row] | None:
    """The awards that the result gives now, where they are not those conferred."""
    act, due = fold.organising.conferred, fold.awards()
    if act is None or all(each.entries == tuple(act.awards.get(each.award, ())) for each in due):
        return None
    return [
        award_row(fold, award, each.entries, names, NONE)
        for award, each in zip(fold.rulebook.awards, due, strict=True)
    ]


def lost_papers(fold: Fold) -> list[str]:
    """Valid certificates of before the correction that say what is not so any more."""
    act, at = fold.organising.conferred, fold.organising.corrected_at
    if act is None or at is None or fold.contest is None:
        return []
    ranks = {
        award.id: {entry: line.rank for entry, line in lines_of(fold, award.source).items()}
        for award in fold.rulebook.awards
    }
    ranks[""] = {line.entry: line.rank for line in fold.result().rows}
    holders = {award: frozenset(entries) for award, entries in act.awards.items()}

    def holds(paper: Paper) -> bool:
        rank = ranks.get(paper.award, {}).get(paper.entry)
        if not paper.award:
            return rank is not None
        return paper.entry in holders.get(paper.award, NONE) and paper.rank in (None, rank)

    papers = valid_papers(contest=fold.contest, before=at)
    return [paper.code for paper in papers if not holds(paper)]


def findings(contest: Contest) -> list[Finding]:
    """Awards that no longer follow the result, and papers that no longer follow the awards."""
    with current().book(contest.slug) as book:
        if book.rulebook is None or book.full.organising.conferred is None:
            return []
        due, lost = due_rows(book.full, {}), lost_papers(book.full)
    found = []
    if due is not None:
        zh = "授奖之后成绩有变，已授予的名单与成绩不符，请更正授奖。"
        en = "The result changed after the conferral: correct the awards."
        found.append(Finding("awards_outdated", zh, en, "awards", "stop"))
    if lost:
        zh = f"更正授奖后还有 {len(lost)} 份证书不再成立，请吊销并补发。"
        en = f"{len(lost)} certificates do not hold any more: revoke them and issue new ones."
        found.append(Finding("certificates_outdated", zh, en, "awards", "warn"))
    return found
