"""Two verbs of enrolment at once: whichever comes second sees what the first one did."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from inside import ACTOR, Hall, meanwhile

from leitai.contests.enrolment.applying import submit_application
from leitai.contests.enrolment.deciding import decide, withdraw_application
from leitai.contests.enrolment.models import Application, Enrolment
from leitai.contests.enrolment.placing import register_pending
from leitai.contests.enrolment.steps import Doing
from leitai.core.ledger.acts import EntryRegistered, EntryWithdrawn
from leitai.journal.journal import current

pytestmark = pytest.mark.usefixtures("journal")


def withdraw(application: Application) -> None:
    withdraw_application(application=application, reason="withdrawn", actor=ACTOR)


def test_who_withdraws_while_another_hands_in_stays_out() -> None:
    hall = Hall(accept="auto", quotas={"total": 1})
    first = hall.apply()
    with meanwhile(["UPDATE", '"registered"'], hall.apply):
        withdraw(first)
    assert hall.states() == {"A0001": "withdrawn", "A0002": "accepted"}
    assert hall.standings() == {"E0001": "withdrawn", "E0002": "ok"}


def test_who_withdraws_while_being_registered_stays_out() -> None:
    hall = Hall(accept="auto")
    first = hall.draft(hall.person())
    with meanwhile(["INSERT", '"contests_entryname"'], lambda: withdraw(first)):
        submit_application(application=first, actor=ACTOR)
    register_pending(contest=hall.contest, actor=ACTOR)
    assert hall.states() == {"A0001": "withdrawn"}
    assert hall.standings() == {"E0001": "withdrawn"}


def test_what_an_earlier_race_left_in_the_contest_is_withdrawn() -> None:
    hall = Hall(accept="auto")
    first = hall.apply()
    Application.objects.filter(pk=first.pk).update(state="withdrawn", reason="withdrawn")
    hall.apply()
    assert hall.standings() == {"E0001": "withdrawn", "E0002": "ok"}


def test_an_entry_that_is_withdrawn_at_the_desk_is_not_withdrawn_twice() -> None:
    hall = Hall(accept="auto")
    first = hall.apply()
    said = current().record(contest=hall.slug, act=EntryWithdrawn("E0001", "no_show"), actor="desk")
    withdraw(first)
    assert hall.states() == {"A0001": "withdrawn"}
    after = current().record(contest=hall.slug, act=EntryRegistered("E7"), actor=ACTOR)
    assert after.seq == said.seq + 1


def test_numbers_that_are_taken_are_given_to_nobody_else() -> None:
    hall = Hall()
    current().record(contest=hall.slug, act=EntryRegistered("E0001"), actor=ACTOR)
    first = hall.apply()
    Enrolment.objects.filter(contest=hall.contest).update(last=10_000)
    second = hall.apply()
    assert [first.code, second.code] == ["A0001", "A10001"]
    done = decide(
        contest=hall.contest, codes=[first.code, second.code], doing=Doing("accept", ACTOR)
    )
    assert [one.error for one in done] == [None, None]
    assert set(hall.standings()) == {"E0001", "E10001", "E20001"}
