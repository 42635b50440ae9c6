"""Django and a journal inside the test process, for tests below the HTTP doors."""

from __future__ import annotations

import hashlib
from pathlib import Path

from leitai.core.ledger.acts import (
    AnyAct,
    ContestOpened,
    EntryRegistered,
    JudgeRegistered,
    MarkGiven,
    RulebookPublished,
    StageOpened,
)
from leitai.core.ledger.keys import Signer
from leitai.journal.journal import Journal
from leitai.journal.request import Receipt
from leitai.journal.store import SqliteDatabase
from leitai.server.house import prepare
from support.cup import RULES

DIGEST = hashlib.sha256(RULES).hexdigest()


def database() -> Path:
    """A migrated database for this test process, made once."""
    prepare()
    from django.conf import settings  # noqa: PLC0415 -- after Django is set up

    path: Path = settings.LEITAI_DATABASE
    return path


def open_journal(path: Path, *, busy_ms: int = 10_000) -> Journal:
    """A journal on the database."""
    return Journal(SqliteDatabase(path), Signer("leitai", b"7" * 32), busy_ms=busy_ms)


def keep_rules(rules: bytes = RULES) -> None:
    """Store a rulebook, the small contest's if none is given."""
    from leitai.journal.models import Document  # noqa: PLC0415 -- after Django is set up

    Document.objects.get_or_create(
        digest=hashlib.sha256(rules).hexdigest(), defaults={"content": rules}
    )


def begin(journal: Journal, contest: str) -> None:
    """Open a small contest with entries E1…E3, judges J1, J2 and stage `semi`."""
    keep_rules()
    acts: list[AnyAct] = [ContestOpened(contest), RulebookPublished(DIGEST)]
    acts += [EntryRegistered(f"E{n}") for n in (1, 2, 3)]
    acts += [JudgeRegistered(f"J{n}") for n in (1, 2)]
    for act in [*acts, StageOpened("semi")]:
        journal.record(contest=contest, act=act, actor="user.1")


def mark(number: str, entry: str = "E1", judge: str = "J1", value: str = "8.5") -> MarkGiven:
    """A mark of the small contest."""
    return MarkGiven(number, "semi", entry, "A1", judge, value)


def give(journal: Journal, contest: str, act: MarkGiven) -> Receipt:
    """Take in a mark under its id."""
    return journal.record(contest=contest, act=act, actor=act.judge, key=act.mark)
