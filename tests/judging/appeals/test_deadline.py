"""The deadline by the server's clock, one second before and after (R15)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest

from leitai.core.ledger.acts import (
    AppealLodged,
    ContestOpened,
    EntryRegistered,
    JudgeRegistered,
    MarkGiven,
    RulebookPublished,
    StageClosed,
    StageOpened,
    StagePublished,
)
from leitai.governance.faults import Fault
from leitai.journal.journal import Journal, install
from support.cup import RULES
from support.home import database, keep_rules, open_journal

SECOND = 1_000_000
WINDOW = 2 * 3600 * SECOND
TIMED = RULES.replace(b"  semi:\n", b"  semi:\n    procedure: {appeals: 2 h}\n")


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    found = open_journal(database())
    install(found)
    keep_rules(TIMED)
    yield found
    install(None)
    found.close()


def published(journal: Journal, contest: str) -> int:
    """A published stage; the instant of its publication."""
    digest = hashlib.sha256(TIMED).hexdigest()
    for act in (
        ContestOpened(contest),
        RulebookPublished(digest),
        EntryRegistered("E1"),
        JudgeRegistered("J1"),
        StageOpened("semi"),
        MarkGiven("M1", "semi", "E1", "A1", "J1", "8"),
        StageClosed("semi"),
    ):
        journal.record(contest=contest, act=act, actor="J1")
    return journal.record(contest=contest, act=StagePublished("semi"), actor="user.1").at


@pytest.mark.parametrize("early", [SECOND, 1, 0])
def test_in_time_until_the_very_instant(journal: Journal, early: int) -> None:
    from leitai.judging.appeals.services import lodge  # noqa: PLC0415 -- after Django is set up

    contest = f"deadline-in-{early}"
    deadline = published(journal, contest) + WINDOW
    act = AppealLodged("A1", "semi", "E1", "marks")
    row = lodge(contest=contest, act=act, text="x", by="y", actor="user.1", at=deadline - early)
    assert (row.label, row.deadline) == ("SS-0001", deadline)


@pytest.mark.parametrize("late", [SECOND, 1])
def test_too_late_after_it(journal: Journal, late: int) -> None:
    from leitai.judging.appeals.services import lodge  # noqa: PLC0415 -- after Django is set up

    contest = f"deadline-out-{late}"
    deadline = published(journal, contest) + WINDOW
    act = AppealLodged("A1", "semi", "E1", "marks")
    with pytest.raises(Fault) as caught:
        lodge(contest=contest, act=act, text="x", by="y", actor="user.1", at=deadline + late)
    assert caught.value.code == "appeal_late"
    assert caught.value.params == {"deadline": deadline, "now": deadline + late}
    with journal.book(contest) as book:
        assert book.full.matters.appeals == {}


def test_an_appeal_whose_case_was_not_kept_is_lodged_again_after_the_deadline(
    journal: Journal,
) -> None:
    from leitai.judging.appeals.models import AppealCase  # noqa: PLC0415 -- after Django is set up
    from leitai.judging.appeals.services import lodge  # noqa: PLC0415

    contest = "deadline-crash"
    deadline = published(journal, contest) + WINDOW
    act = AppealLodged("A1", "semi", "E1", "marks")
    lodge(contest=contest, act=act, text="x", by="y", actor="user.1", at=deadline)
    AppealCase.objects.filter(contest=contest).delete()
    row = lodge(contest=contest, act=act, text="x", by="y", actor="user.1", at=deadline + SECOND)
    assert (row.label, row.deadline) == ("SS-0001", deadline)
