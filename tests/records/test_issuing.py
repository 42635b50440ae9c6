"""Issuing after an interruption, erasure, promotions: below the HTTP doors."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest

from leitai.core.ledger import acts
from leitai.journal.journal import Journal, install
from support.home import database, keep_rules, open_journal
from support.prizes import RULES

CONTEST = "issuing"
BOOK = RULES.replace("PROCEDURE", "").encode()


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    path = database()
    keep_rules(BOOK)
    opened = open_journal(path)
    install(opened)
    done: list[acts.AnyAct] = [
        acts.ContestOpened(CONTEST),
        acts.RulebookPublished(hashlib.sha256(BOOK).hexdigest()),
        *(acts.EntryRegistered(f"E{n}") for n in (1, 2, 3)),
        acts.JudgeRegistered("J1"),
        acts.StageOpened("final"),
        *(acts.MarkGiven(f"M{n}", "final", f"E{n}", "B1", "J1", str(9 - n)) for n in (1, 2, 3)),
        acts.StageClosed("final"),
        acts.StageFinalised("final"),
        acts.AwardsConferred({"gold": ["E1"], "silver": ["E2", "E3"]}),
    ]
    for act in done:
        opened.record(contest=CONTEST, act=act, actor="user.1")
    yield opened
    install(None)
    opened.close()


def issue() -> int:
    from leitai.records.credentials.issuer import issuer_at  # noqa: PLC0415 -- after Django is set up
    from leitai.records.credentials.services import Honour, Occasion, issue  # noqa: PLC0415 -- the same

    honours = [
        Honour("E1", "gold", "一等奖", "P1", "张三", "一厂", 1),
        Honour("E2", "silver", "二等奖", "", "李四", "一厂", 2),
    ]
    return issue(
        occasion=Occasion(CONTEST, "颁奖赛", ()),
        honours=honours,
        issuer=issuer_at("https://leitai.example.org"),
        actor="user.1",
    )


@pytest.mark.usefixtures("journal")
def test_what_an_interruption_left_is_put_right() -> None:
    from leitai.records.credentials.models import Credential  # noqa: PLC0415 -- after Django is set up

    assert issue() == 2
    rows = Credential.objects.filter(contest=CONTEST).order_by("place")
    kept = list(rows.values_list("code", "seq"))
    rows.update(seq=None)
    first = rows[0]
    Credential.objects.create(
        code="CDRAFT", place=first.place + 99, contest=CONTEST, entry="E3", title="二等奖",
        contest_title="颁奖赛", digest="0" * 64, issued=1, issued_by="user.1",
    )  # fmt: skip
    assert issue() == 0
    assert list(rows.values_list("code", "seq")) == kept


@pytest.mark.usefixtures("journal")
def test_erased_people_leave_a_digest() -> None:
    from leitai.governance.faults import Fault  # noqa: PLC0415 -- after Django is set up
    from leitai.records.credentials import queries, services  # noqa: PLC0415 -- the same
    from leitai.records.credentials.models import Credential  # noqa: PLC0415 -- the same

    issue()
    row = Credential.objects.get(contest=CONTEST, person="P1")
    key = queries.document_key(row.code)
    assert queries.find_document(code=row.code, key=key).holder == "张三"
    assert queries.kept_of("P1")[0]["document"]["type"][1] == "OpenBadgeCredential"
    services.forget_holder("P1")
    with pytest.raises(Fault) as refused:
        queries.find_document(code=row.code, key=key)
    assert refused.value.status == 410
    assert queries.credential_state(code=row.code)["digest"] == row.digest
