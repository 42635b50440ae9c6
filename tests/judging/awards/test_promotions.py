"""Promotions of known people: once a calendar year, from the grade they have by then."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from leitai.core.ledger import acts
from leitai.journal.journal import Journal, install
from support.home import database, keep_rules, open_journal
from support.prizes import RULES

RACE = ("race-one", "race-two", "race-three", "race-four")
BOOK = RULES.replace("PROCEDURE", "").encode()


def play(journal: Journal, contest: str) -> None:
    """Entry E1 of person PW wins before E2, nobody known."""
    from leitai.contests.enrolment.models import (  # noqa: PLC0415 -- after Django is set up
        Application,
        Member,
    )
    from leitai.contests.models import Contest  # noqa: PLC0415 -- the same

    held = Contest.objects.create(slug=contest, title_zh="颁奖赛")
    application = Application.objects.create(
        contest=held, code="A1", unit_id="U-PROMO", state="accepted", entry="E1"
    )
    Member.objects.create(contest=held, application=application, person_id="PW", entry="E1")
    done: list[acts.AnyAct] = [
        acts.ContestOpened(contest),
        acts.RulebookPublished(hashlib.sha256(BOOK).hexdigest()),
        *(acts.EntryRegistered(f"E{n}") for n in (1, 2)),
        acts.JudgeRegistered("J1"),
        acts.StageOpened("final"),
        *(acts.MarkGiven(f"M{n}", "final", f"E{n}", "B1", "J1", str(9 - n)) for n in (1, 2)),
        acts.StageClosed("final"),
        acts.StageFinalised("final"),
        acts.AwardsConferred({"gold": ["E1"], "silver": ["E2"]}),
    ]
    for act in done:
        journal.record(contest=contest, act=act, actor="user.1")


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    path = database()
    from leitai.governance.organisation.models import (  # noqa: PLC0415 -- after Django is set up
        Person,
        Unit,
    )

    keep_rules(BOOK)
    Unit.objects.create(code="U-PROMO", name="一厂", kind="enterprise", path="/U-PROMO/")
    Person.objects.create(code="PW", name="王芳", unit_id="U-PROMO", grade=4, standing="worker")
    opened = open_journal(path)
    install(opened)
    for contest in ("promo-one", "promo-two", *RACE):
        play(opened, contest)
    yield opened
    install(None)
    opened.close()


def people(contest: str) -> list[dict[str, Any]]:
    from leitai.judging.awards.promotions import (  # noqa: PLC0415 -- after Django is set up
        promotion_table,
    )

    rows: list[dict[str, Any]] = promotion_table(contest=contest)["people"]
    return rows


@pytest.mark.usefixtures("journal")
def test_once_a_year_over_all_contests() -> None:
    from leitai.judging.awards.promotions import (  # noqa: PLC0415 -- after Django is set up
        decide_promotions,
    )

    assert [(row["grade"], row["to"], row["reason"]) for row in people("promo-one")] == [
        ("高级工", "技师", "due")
    ]
    assert decide_promotions(contest="promo-one", actor="user.1") == 1
    assert decide_promotions(contest="promo-one", actor="user.1") == 0
    assert people("promo-one")[0]["reason"] == "decided"
    second = people("promo-two")[0]
    assert (second["grade"], second["to"], second["reason"]) == ("技师", None, "once_per_year")
    assert decide_promotions(contest="promo-two", actor="user.1") == 0


@pytest.mark.usefixtures("journal")
def test_contests_that_decide_at_once_promote_once() -> None:
    from django.db import connection  # noqa: PLC0415 -- after Django is set up

    from leitai.judging.awards.models import Promotion  # noqa: PLC0415 -- the same
    from leitai.judging.awards.promotions import decide_promotions  # noqa: PLC0415 -- the same

    Promotion.objects.all().delete()
    together = threading.Barrier(len(RACE))

    def decide(contest: str) -> int:
        together.wait()
        try:
            return decide_promotions(contest=contest, actor="user.1")
        finally:
            connection.close()

    with ThreadPoolExecutor(len(RACE)) as pool:
        assert sorted(pool.map(decide, RACE)) == [0] * (len(RACE) - 1) + [1]


@pytest.mark.usefixtures("journal")
def test_who_takes_it_back_is_not_named() -> None:
    from leitai.contests.names import NAMES  # noqa: PLC0415 -- after Django is set up
    from leitai.contests.naming import PUBLIC_NAMES  # noqa: PLC0415 -- the same
    from leitai.governance.organisation.consents import withdraw_consent  # noqa: PLC0415 -- the same
    from leitai.governance.organisation.models import Person  # noqa: PLC0415 -- the same

    assert PUBLIC_NAMES.hidden("promo-one") == frozenset()
    withdraw_consent(person=Person.objects.get(pk="PW"), purpose="publish_name")
    NAMES.changed("promo-one")
    assert PUBLIC_NAMES.hidden("promo-one") == {"E1"}
