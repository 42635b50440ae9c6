"""Who comes by a link from another contest takes no place of those who apply."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from inside import ACTOR, Hall

from leitai.contests.enrolment.arrivals import Arrived, let_go, take_back, take_in
from leitai.contests.enrolment.models import Application, Step
from leitai.contests.enrolment.steps import Doing

pytestmark = pytest.mark.usefixtures("journal")


@pytest.fixture(scope="module")
def final() -> Hall:
    """A contest with two places for those who apply, and two who came."""
    heat, hall = Hall(accept="auto"), Hall(accept="auto", quotas={"total": 2})
    rows = [Arrived(f"L1.{heat.apply().entry}", f"E000{n}") for n in (1, 2)]
    assert take_in(contest=hall.contest, source=heat.contest, rows=rows) == 2
    return hall


def test_applicants_have_all_the_places_of_the_quota(final: Hall) -> None:
    assert [final.apply().state for _ in range(3)] == ["accepted", "accepted", "waitlisted"]


def test_a_seat_lost_and_regained_stands_on_the_application(final: Hall) -> None:
    let_go(contest=final.contest, entries=["L1.E0001"], doing=Doing("withdraw", ACTOR, "lost"))
    row = Application.objects.get(contest=final.contest, entry="L1.E0001")
    assert (row.state, row.registered, row.reason) == ("withdrawn", False, "lost")
    take_back(contest=final.contest, entries=["L1.E0001"], doing=Doing("reopen", ACTOR, "back"))
    row.refresh_from_db()
    assert (row.state, row.registered, row.reason) == ("accepted", True, "")
    steps = Step.objects.filter(application=row).order_by("pk")
    assert list(steps.values_list("act", "before", "reason")) == [
        ("withdraw", "accepted", "lost"),
        ("reopen", "withdrawn", "back"),
    ]
