"""What is asked of the database does not grow with who has applied."""

from __future__ import annotations

import secrets
from typing import Any

import pytest

from leitai.core.enrolment.plan import read_plan
from support.home import database

PLAN = {"quotas": {"total": 7, "each": [{"level": "enterprise", "most": 3}]}, "order": "grade"}


@pytest.fixture(scope="module")
def contest() -> Any:
    """A contest of two works; its waiting ones have grades and moments of all kinds."""
    database()
    from leitai.contests.enrolment.models import Enrolment  # noqa: PLC0415 -- after Django is up
    from leitai.contests.models import Contest  # noqa: PLC0415 -- the same
    from leitai.governance.organisation.models import Unit  # noqa: PLC0415 -- the same

    tag = secrets.token_hex(3)
    city = Unit.objects.create(code=f"C{tag}", name="市", kind="city", path=f"/C{tag}/")
    for name in ("W", "V"):
        path = f"{city.path}{name}{tag}/"
        Unit.objects.create(code=f"{name}{tag}", kind="enterprise", path=path, parent=city)
    made = Contest.objects.create(slug=f"c-{tag}", title_zh="赛")
    Enrolment.objects.create(contest=made, plan=PLAN)
    return made


def fill(contest: Any, first: int, last: int) -> None:
    from leitai.contests.enrolment.models import (  # noqa: PLC0415 -- after Django is up
        Application,
        Member,
    )
    from leitai.governance.organisation.models import Person, Unit  # noqa: PLC0415 -- the same

    works = list(Unit.objects.filter(code__endswith=contest.slug[2:], kind="enterprise"))
    for n in range(first, last):
        unit = works[n % 2]
        state = ("accepted", "waitlisted", "waitlisted")[n % 3]
        person = Person.objects.create(
            code=f"P{n}-{contest.slug}",
            name=f"选手{n}",
            unit=unit,
            path=unit.path,
            grade=n % 5 or None,
        )
        row = Application.objects.create(
            contest=contest, code=f"A{n:04d}", unit=unit, state=state, place=n // 4
        )
        Member.objects.create(contest=contest, application=row, person=person)


def asked(contest: Any) -> tuple[int, Any, Any]:
    """How many queries the board and a list take, and what they say."""
    from django.db import connection  # noqa: PLC0415 -- after Django is up
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 -- the same

    from leitai.contests.enrolment.queries import (  # noqa: PLC0415 -- the same
        list_applications,
        quota_board,
    )
    from leitai.governance.identity import Identity  # noqa: PLC0415 -- the same

    everybody = Identity(user=1, superuser=True)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        board = quota_board(identity=everybody, contest=contest)
        page = list_applications(identity=everybody, contest=contest, limit=200)
    return len(seen), board, page


def test_the_board_and_the_list_ask_as_much_of_many_as_of_few(contest: Any) -> None:
    from leitai.contests.enrolment.facts import candidates  # noqa: PLC0415 -- after Django is up
    from leitai.contests.enrolment.models import Application  # noqa: PLC0415 -- the same
    from leitai.core.enrolment.places import Places, queue  # noqa: PLC0415 -- the same

    fill(contest, 1, 7)
    few, _, _ = asked(contest)
    fill(contest, 7, 61)
    many, board, page = asked(contest)
    assert many == few
    # What the database counts is what reading every row gives.
    plan = read_plan(PLAN)
    rows = {
        state: list(Application.objects.filter(contest=contest, state=state))
        for state in ("accepted", "waitlisted")
    }
    order = [one.id for one in queue(plan, candidates(rows["waitlisted"], plan))]
    turns = {one["id"]: one["waiting"] for one in page["applications"] if one["waiting"]}
    assert turns == {code: turn for turn, code in enumerate(order, 1)}
    read = Places(plan.quotas, candidates(rows["accepted"], plan)).rooms()
    assert {(one["what"], one["of"], one["taken"]) for one in board["rooms"]} == {
        (room.what, room.of, room.taken) for room in read
    }
    assert (board["accepted"], board["waitlisted"]) == (20, 40)
