"""Two of the assessing group at one report: what counts is what the report says."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from support.home import begin, database, open_journal

database()

from leitai.contests.campaigns.models import Report
from leitai.contests.campaigns.schemas import SiteReturnIn, SiteVerifyIn
from leitai.contests.campaigns.services import ASSESSOR, give_back, verify
from leitai.contests.models import Contest
from leitai.governance.faults import Fault
from leitai.journal.journal import Journal, current, install
from support.meanwhile import meanwhile

SEEN = {"period": "", "reports": {"A1": 1}}
Verb = Callable[[Contest], int]


@pytest.fixture(scope="module", autouse=True)
def journal() -> Iterator[Journal]:
    opened = open_journal(database())
    install(opened)
    yield opened
    install(None)
    opened.close()


def verified(contest: Contest) -> int:
    asked = SiteVerifyIn.model_validate({**SEEN, "unproved": True})
    return verify(contest=contest, site="E1", asked=asked, user=None, actor="user.1")


def returned(contest: Contest) -> int:
    asked = SiteReturnIn.model_validate({**SEEN, "reason": "缺验收单"})
    return give_back(contest=contest, site="E1", asked=asked, actor="user.2")


@pytest.mark.parametrize(("first", "second"), [(verified, returned), (returned, verified)])
def test_what_was_returned_does_not_count(journal: Journal, first: Verb, second: Verb) -> None:
    slug = f"two-{secrets.token_hex(4)}"
    begin(journal, slug)
    contest = Contest.objects.create(slug=slug, title_zh="立功竞赛")
    report = Report.objects.create(contest=contest, site="E1", indicator="A1", value="8.5")

    def late() -> None:
        with suppress(Fault):
            second(contest)

    with meanwhile(["SELECT", '"campaigns_report"'], late):
        first(contest)
    report.refresh_from_db()
    with current().book(slug) as book:
        cell = book.full.stages["semi"].cell("E1", "", "A1")
        marks = dict(cell.marks) if cell is not None else {}
    assert (report.state, ASSESSOR in marks) == ("returned", False)
