"""What `console_fill.py` fills in of contests: ledgers, entries, applications, a log of acts."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

ENTRIES: Final = 20
CROWD: Final = 10_000
"""Entries of the first contest."""
APPLICATIONS: Final = 2_422
ACTS: Final = 100_000
TRADES: Final = ("6-31-01-03", "6-18-02-04", "6-18-01-01", "4-03-02-01", "4-10-01-05", "6-31-01-10")
LEVELS: Final = ("national", "province", "city", "district", "enterprise")
RULES: Final = """
rulebook: 1
title: {zh: 技能大赛, en: Skills}
rounding: {places: 2, mode: half_up}
stages:
  final:
    title: {zh: 决赛, en: Final}
    aspects:
      - {id: A1, title: 操作, kind: measurement, judges: 1, range: {min: 0, max: 100}}
    rank: {by: [total desc]}
""".encode()


def fill_contests(units: list[tuple[str, str]], count: int) -> None:
    """Contests that have begun, spread over units, years and levels."""
    from leitai.contests.models import Contest  # noqa: PLC0415 -- after prepare()

    first = date(2020, 3, 1)
    Contest.objects.bulk_create(
        [
            Contest(
                slug=f"contest-{n}",
                title_zh=f"第{n}届职工技能大赛",
                unit_id=units[n % len(units)][0],
                level=LEVELS[n % 5],
                trade=TRADES[n % 6],
                starts=first + timedelta(days=n % 2400),
            )
            for n in range(count)
        ],
        batch_size=1000,
    )
    fill_ledgers(count)
    fill_applications()
    fill_acts(units, count)


def fill_ledgers(count: int) -> None:
    """Rules, entries and an opened stage in every contest's ledger."""
    import hashlib  # noqa: PLC0415 -- only here

    from django.conf import settings  # noqa: PLC0415 -- after prepare()

    from leitai.contests.models import EntryName, UnitName  # noqa: PLC0415 -- the same
    from leitai.contests.states import STATES  # noqa: PLC0415 -- the same
    from leitai.core.ledger import acts  # noqa: PLC0415 -- the same
    from leitai.journal.journal import Journal, install  # noqa: PLC0415 -- the same
    from leitai.journal.models import Document  # noqa: PLC0415 -- the same
    from leitai.journal.signing import server_signer  # noqa: PLC0415 -- the same
    from leitai.server.house import open_database  # noqa: PLC0415 -- the same

    digest = hashlib.sha256(RULES).hexdigest()
    Document.objects.create(digest=digest, content=RULES)
    journal = Journal(open_database(), server_signer(settings.LEITAI_DATA_DIR))
    install(journal)
    journal.on_commit(STATES.committed)
    for n in range(count):
        contest, size = f"contest-{n}", CROWD if n == 0 else ENTRIES
        said: list[acts.AnyAct] = [acts.ContestOpened(contest), acts.RulebookPublished(digest)]
        said += [acts.EntryRegistered(f"E{one:05d}", f"U{one % 28}") for one in range(size)]
        if n % 3:
            said.append(acts.StageOpened("final"))
        if n % 3 == 1:
            said.append(acts.StageClosed("final"))
        waiting = [journal.append(contest=contest, act=act, actor="user.1") for act in said]
        waiting[-1].result()
        names = [
            EntryName(contest_id=contest, entry=f"E{one:05d}", name=given(one), unit=f"U{one % 28}")
            for one in range(size)
        ]
        EntryName.objects.bulk_create(names, batch_size=2000)
        UnitName.objects.bulk_create(
            [
                UnitName(contest_id=contest, unit=f"U{one}", name=f"第{one}机械厂")
                for one in range(28)
            ]
        )
    STATES.refresh()
    install(None)
    journal.close()


def given(number: int) -> str:
    return f"{'赵钱孙李周吴郑王'[number % 8]}{'志明晓东海波文杰'[number // 8 % 8]}{number % 10}"


def fill_applications() -> None:
    """What was handed in to the second contest."""
    from leitai.contests.enrolment.models import (  # noqa: PLC0415 -- after prepare()
        Application,
        Member,
    )
    from leitai.governance.organisation.models import Person  # noqa: PLC0415 -- the same

    people = list(Person.objects.order_by("code").values_list("code", "unit_id")[:APPLICATIONS])
    rows = [
        Application(
            contest_id="contest-1", code=f"A{n}", unit_id=unit, state="submitted", place=n
        )
        for n, (_, unit) in enumerate(people)
    ]  # fmt: skip
    Application.objects.bulk_create(rows, batch_size=1000)
    Member.objects.bulk_create(
        [
            Member(contest_id="contest-1", application=row, person_id=code)
            for row, (code, _) in zip(rows, people, strict=True)
        ],
        batch_size=1000,
    )


def fill_acts(units: list[tuple[str, str]], contests: int) -> None:
    """A year of the log of acts."""
    from leitai.governance.audit.models import AuditRow  # noqa: PLC0415 -- after prepare()

    chance = random.Random(11)
    now = datetime.now(UTC)

    def row() -> Any:
        unit, path = chance.choice(units)
        contest = f"contest-{chance.randrange(contests)}"
        return AuditRow(
            at=now, actor=f"user.{chance.randrange(400)}", operation="editPerson",
            contest=contest, path=path, subject=f"unit {unit}", outcome=200,
        )  # fmt: skip

    for _ in range(ACTS // 10_000):
        AuditRow.objects.bulk_create([row() for _ in range(10_000)], batch_size=2000)
