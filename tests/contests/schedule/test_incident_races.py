"""Two who decide on one incident: the first decision stands, in the ledger and beside it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.home import begin, database, open_journal

database()

from leitai.contests.models import Contest
from leitai.contests.schedule.day_schemas import IncidentSettleIn
from leitai.contests.schedule.incidents import settle_incident
from leitai.contests.schedule.models import Incident
from leitai.governance.faults import Fault
from leitai.journal.journal import Journal, install
from support.meanwhile import meanwhile


@pytest.fixture
def journal() -> Iterator[Journal]:
    opened = open_journal(database())
    install(opened)
    yield opened
    install(None)
    opened.close()


def test_an_incident_is_decided_once(journal: Journal) -> None:
    begin(journal, "twice")
    contest = Contest.objects.create(slug="twice", title_zh="赛")
    incident = Incident.objects.create(
        contest="twice", stage="semi", entry="E1", topic="power", started=1, by="user.1"
    )
    refused = list[str]()

    def settle(*, back: bool) -> None:
        asked = IncidentSettleIn(ended=2_000_000, back=back)
        settle_incident(contest=contest, number=incident.pk, asked=asked, actor="user.1")

    def late() -> None:
        try:
            settle(back=False)
        except Fault as fault:
            refused.append(fault.code)

    with meanwhile(["SELECT", '"schedule_incident"'], late):
        settle(back=True)
    incident.refresh_from_db()
    assert (incident.state, refused) == ("settled", ["incident_settled"])
