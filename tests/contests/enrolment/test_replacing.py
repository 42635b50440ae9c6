"""Who comes in for somebody takes part once, and public names follow at once."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import pytest

from support.home import database

database()

sys.path.insert(0, str(Path(__file__).parent))
from inside import ACTOR, Hall, meanwhile

from leitai.contests.enrolment.models import Member
from leitai.contests.enrolment.replacing import replace_member
from leitai.contests.enrolment.steps import Doing
from leitai.contests.naming import PUBLIC_NAMES
from leitai.governance.faults import Fault
from leitai.governance.organisation.consents import withdraw_consent

pytestmark = pytest.mark.usefixtures("journal")


def test_nobody_comes_in_for_somebody_who_applied_meanwhile() -> None:
    hall = Hall(accept="auto")
    first, comes = hall.apply(), hall.person()
    leaves = first.members.get().person

    def apply() -> None:
        with suppress(Fault):
            hall.apply(comes)

    with meanwhile(["SELECT", '"enrolment_member"'], apply), suppress(Fault):
        doing = Doing("replace", ACTOR)
        replace_member(application=first, leaves=leaves, comes=comes, doing=doing)
    held = Member.objects.filter(person=comes, left=False, application__state="accepted")
    assert held.count() == 1


def test_names_go_once_consent_is_asked_for() -> None:
    hall = Hall(accept="auto")
    hall.apply()
    assert PUBLIC_NAMES.hidden(hall.slug) == set()
    hall.plan(accept="auto", consent={"version": "1", "text": {"zh": "同意"}})
    assert PUBLIC_NAMES.hidden(hall.slug) == {"E0001"}


def test_a_substitute_who_may_not_be_named_is_not() -> None:
    hall = Hall(accept="auto", kind="team")
    first, spare = hall.person(), hall.person()
    team = hall.apply(first, spare, title="一队")
    assert PUBLIC_NAMES.hidden(hall.slug) == set()
    comes = hall.person()
    withdraw_consent(person=comes, purpose="publish_name")
    replace_member(application=team, leaves=first, comes=comes, doing=Doing("replace", ACTOR))
    assert PUBLIC_NAMES.hidden(hall.slug) == {"E0001"}
