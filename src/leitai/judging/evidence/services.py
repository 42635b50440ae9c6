"""Files handed in: checked, cleaned, kept, and only then named in the ledger."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple, TypeVar

from django.db import IntegrityError, transaction

from leitai.core.ledger.acts import EvidenceAttached
from leitai.core.rulebook.refusal import Refused
from leitai.governance.faults import not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.evidence.clean import cleaned, kind_of, require_nobody
from leitai.judging.evidence.models import Evidence, Work
from leitai.judging.evidence.queries import canary_of, find_stage, is_judged_blind
from leitai.judging.evidence.refusals import id_taken
from leitai.judging.evidence.store import digest_of, files

Kept = TypeVar("Kept", Evidence, Work)


class Upload(NamedTuple):
    """A file as it came: a draft nobody else touches, its declared type, its own name."""

    draft: Path
    media: str
    name: str = ""


class Place(NamedTuple):
    """What a file belongs to."""

    contest: str
    stage: str
    entry: str
    aspect: str = ""
    item: str = ""


def attach_evidence(*, code: str, place: Place, upload: Upload, actor: str) -> Receipt:
    """Keep a file and name it in the ledger; the same again is the same receipt.

    Raises:
        Fault: the file is not taken, or another one has that id.
        Refused: the rules do not allow it; nothing is kept.
    """
    source = digest_of(upload.draft)
    row = _evidence(code, place) or _new_evidence(code, place, upload, actor, source)
    if row.source != source or row.by != actor:
        raise id_taken(code)
    return current().record(
        contest=place.contest, act=act_of(row), actor=actor, key=f"evidence:{code}"
    )


def _new_evidence(code: str, place: Place, upload: Upload, actor: str, source: str) -> Evidence:
    kind = kind_of(upload.draft, upload.media)
    cleaned(upload.draft, kind)
    row = Evidence(
        code=code,
        **place._asdict(),
        digest=digest_of(upload.draft),
        source=source,
        media=kind.media,
        size=upload.draft.stat().st_size,
        by=actor,
        at=time.time_ns() // 1000,
    )
    try:
        with current().book(place.contest) as book:
            book.check(act_of(row))
    except Refused:
        first = _evidence(code, place)
        if first is None:
            raise
        return first
    return _keep(row, upload.draft)


def _evidence(code: str, place: Place) -> Evidence | None:
    return Evidence.objects.filter(contest=place.contest, code=code).first()


def _keep(row: Kept, draft: Path) -> Kept:
    """Keep a file and its row; the row that came first if the same id was sent twice at once."""
    files().keep(draft)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        return type(row).objects.get(contest=row.contest, code=row.code)
    return row


def act_of(row: Evidence) -> EvidenceAttached:
    """What the ledger says of it."""
    return EvidenceAttached(
        evidence=row.code,
        stage=row.stage,
        entry=row.entry,
        by=row.by,
        digest=row.digest,
        media=row.media,
        aspect=row.aspect,
        item=row.item,
    )


def hand_in_work(*, code: str, place: Place, title: str, upload: Upload, actor: str) -> Work:
    """Keep a work; where the stage is judged blind, search it for names first.

    Raises:
        Fault: the file is not taken, says whose it is, or another one has that id.
    """
    source = digest_of(upload.draft)
    row = Work.objects.filter(contest=place.contest, code=code).first()
    if row is None:
        row = _new_work(code, place, title, upload, source, actor)
    if row.source != source or row.entry != place.entry:
        raise id_taken(code)
    return row


def _new_work(  # noqa: PLR0913, PLR0917 -- what is known of a work
    code: str, place: Place, title: str, upload: Upload, source: str, actor: str
) -> Work:
    blind = is_blind(place)
    kind = kind_of(upload.draft, upload.media)
    words = cleaned(upload.draft, kind)
    if blind:
        words.say("file name", upload.name)
        words.say("title", title)
        require_nobody(words, canary_of(place.contest))
    row = Work(
        contest=place.contest,
        code=code,
        stage=place.stage,
        entry=place.entry,
        title=title,
        kind=kind.shown,
        digest=digest_of(upload.draft),
        source=source,
        media=kind.media,
        size=upload.draft.stat().st_size,
        blind=blind,
        by=actor,
        at=time.time_ns() // 1000,
    )
    return _keep(row, upload.draft)


def is_blind(place: Place) -> bool:
    """Whether judges of the stage do not know whose work it is; raises `Fault`, `Refused`."""
    with current().book(place.contest) as book:
        stage = find_stage(book, place.stage)
        if stage.key_of(place.entry) not in stage.entrants:
            raise not_found("entry", "参赛对象", place.entry)
        return is_judged_blind(book, stage)


def take_back_work(*, contest: str, code: str) -> None:
    """The work is not shown any more; its file is deleted if nothing else names it."""
    row = Work.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("work", "作品", code)
    row.delete()
    if not any(kept.objects.filter(digest=row.digest).exists() for kept in (Work, Evidence)):
        files().forget(row.digest)
