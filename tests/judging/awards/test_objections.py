"""Objections below the HTTP doors: what an interruption leaves, numbers taken at once."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from leitai.core.ledger import acts
from leitai.journal.journal import Journal, install
from support.home import database, keep_rules, open_journal
from support.prizes import RULES

CONTEST = "objecting"
BOOK = RULES.replace("PROCEDURE", "procedure: {publication: 1 h}").encode()
MANY = 6


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    path = database()
    keep_rules(BOOK)
    opened = open_journal(path)
    install(opened)
    done: list[acts.AnyAct] = [
        acts.ContestOpened(CONTEST),
        acts.RulebookPublished(hashlib.sha256(BOOK).hexdigest()),
        acts.EntryRegistered("E1"),
        acts.JudgeRegistered("J1"),
        acts.StageOpened("final"),
        acts.MarkGiven("M1", "final", "E1", "B1", "J1", "9"),
        acts.StageClosed("final"),
        acts.StagePublished("final"),
    ]
    for act in done:
        opened.record(contest=CONTEST, act=act, actor="user.1")
    yield opened
    install(None)
    opened.close()


def lodge(origin: str) -> str:
    from leitai.judging.awards import objections  # noqa: PLC0415 -- after Django is set up

    row = objections.lodge(
        contest=CONTEST,
        stage="final",
        entry="",
        text="计时有误",
        name="",
        contact="",
        origin=origin,
    )
    return row.label


@pytest.mark.usefixtures("journal")
def test_every_receipt_has_a_number_of_its_own() -> None:
    from django.db import connection  # noqa: PLC0415 -- after Django is set up

    together = threading.Barrier(MANY)

    def send(nth: int) -> str:
        together.wait()
        try:
            return lodge(f"192.0.2.{nth}")
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        numbers = sorted(pool.map(send, range(MANY)))
    assert numbers == [f"YY-{n:04d}" for n in range(1, MANY + 1)]


def test_what_an_interruption_left_is_put_right(journal: Journal) -> None:
    from leitai.judging.awards import objections  # noqa: PLC0415 -- after Django is set up
    from leitai.judging.awards.models import Objection  # noqa: PLC0415 -- the same

    lodge("198.51.100.1")
    answered = Objection.objects.filter(contest=CONTEST).order_by("-number")[0]
    settled = acts.ObjectionSettled(answered.code, upheld=True, reason="查实")
    journal.record(contest=CONTEST, act=settled, actor="user.1")
    Objection.objects.create(
        contest=CONTEST, code="OLOST", number=900, stage="final", text="没有进入账本", at=1
    )
    found = objections.list_objections(contest=CONTEST, limit=100, offset=0)
    rows = {row["objection"]: row for row in found["objections"]}
    assert "OLOST" not in rows
    assert (rows[answered.code]["upheld"], rows[answered.code]["reason"]) == (True, "查实")
