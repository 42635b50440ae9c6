"""Making an archive."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO, Final

from django.conf import settings
from django.db import connection, transaction

from leitai.contests.builder.models import ForeignActor
from leitai.contests.models import Contest, Edition
from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.governance.faults import Fault
from leitai.governance.officials import people_names
from leitai.governance.organisation.models import Person, Unit
from leitai.journal.book import MARKING
from leitai.journal.journal import current
from leitai.journal.queries import ledger_lines
from leitai.judging.queries import bundle
from leitai.records.credentials.known import carried_issuers, own_did
from leitai.server.archive.manifest import (
    BUNDLE,
    CONTEST,
    MANIFEST,
    NOTE,
    VERSION,
    Manifest,
    seal,
)
from leitai.server.archive.tables import foreign_keys, label_of, packed, rows_of, travelling

Row = dict[str, Any]
FOLDERS: Final = {
    "judging": "evidence",
    "evidence": "evidence",
    "enrolment": "enrolment",
    "campaigns": "campaign",
    "attempts": "recordings",
}
"""App → folder of the data folder in which files that its rows name by `digest` lie."""
TRIES: Final = 5
DIGESTS: Final = ("digest", "recording", "file_digest")


def write_archive(*, contest: Contest, target: BinaryIO) -> Manifest:
    """Write all of a contest into a file, as it was at one moment.

    Raises:
        Fault: too much was going on to find such a moment.
        Refused: the contest has no rulebook yet.
    """
    ledger, tables = _moment(contest)
    members: dict[str, str] = {}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:

        def put(name: str, content: bytes) -> None:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
            members[name] = hashlib.sha256(content).hexdigest()

        put(BUNDLE, ledger)
        put(CONTEST, _json(_head(contest, tables)))
        for label, rows in tables.items():
            if rows:
                put(f"tables/{label}.json", _json(rows))
        for name, path in sorted(set(_files(tables))):
            put(name, path.read_bytes())
        size = _size(ledger)
        manifest = Manifest(VERSION, contest.slug, size, version("leitai"), members)
        content, note = seal(manifest, current().signer)
        archive.writestr(zipfile.ZipInfo(MANIFEST), content)
        archive.writestr(zipfile.ZipInfo(NOTE), note)
    return manifest


def _moment(contest: Contest) -> tuple[bytes, dict[str, list[Row]]]:
    """A bundle, and tables that no act between them has changed; marks do not change any."""
    for _ in range(TRIES):
        with current().book(contest.slug) as book:
            before = book.seq
        tables = _tables(contest.slug)
        ledger = bundle(contest=contest).content
        since = ledger_lines(contest=contest.slug, after=before, count=_size(ledger) - before)
        if all(isinstance(ENTRY_DECODER.decode(line).act, MARKING) for line in since):
            return ledger, tables
    raise Fault(
        409,
        "contest_busy",
        "The contest changes too fast to be written down; nothing was exported.",
        zh="赛事正在频繁变动，无法导出一致的存档，没有导出任何内容。",
        fix="Try again in a quieter minute.",
    )


def _tables(contest: str) -> dict[str, list[Row]]:
    with transaction.atomic():
        if connection.vendor == "postgresql":
            connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        found = {label_of(kind): _rows(kind, contest) for kind in travelling()}
    for row in found["credentials.Credential"]:
        row["issuer"] = row["issuer"] or own_did()
    return found


def _size(ledger: bytes) -> int:
    from leitai.core.bundle.archive import read_bundle  # noqa: PLC0415 -- only here

    return read_bundle(ledger).manifest.size


def _rows(kind: Any, contest: str) -> list[Row]:
    return [packed(kind, row) for row in rows_of(kind, contest).iterator()]


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, allow_nan=False).encode()


def _head(contest: Contest, tables: dict[str, list[Row]]) -> Row:
    """The contest's own row, and what rows point at outside of it."""
    units, people = _named(tables)
    if contest.unit_id is not None:
        units.add(contest.unit_id)
    persons = list(Person.objects.filter(code__in=people).select_related("unit"))
    units |= {one.unit_id for one in persons}
    return {
        "contest": {**packed(Contest, contest), "opened_by_id": None},
        "edition": _edition(contest.edition),
        "units": [packed(Unit, one) for one in _with_above(units)],
        "people": [_person(one) for one in persons],
        "actors": _actors(contest),
        "issuer": own_did(),
        "issuers": carried_issuers(contest=contest.slug),
        "keys": dict(_keys(contest)),
    }


def _named(tables: dict[str, list[Row]]) -> tuple[set[str], set[str]]:
    """Units and people that rows point at."""
    units, people = set[str](), set[str]()
    for kind in travelling():
        for field in foreign_keys(kind):
            target = field.remote_field.model
            found = {row[field.attname] for row in tables[label_of(kind)]} - {None}
            if target is Unit:
                units |= found
            elif target is Person:
                people |= found
    return units, people


def _with_above(codes: set[str]) -> list[Unit]:
    """Units and all above them, from the root down."""
    paths = Unit.objects.filter(code__in=codes).values_list("path", flat=True)
    wanted = {code for path in paths for code in path.strip("/").split("/")}
    return list(Unit.objects.filter(code__in=wanted).order_by("path"))


def _person(person: Person) -> Row:
    """What takes part needs to be known; telephone, birthday and identity number stay here."""
    return {
        "code": person.code,
        "name": person.name,
        "unit_id": person.unit_id,
        "trade": person.trade,
        "grade": person.grade,
        "standing": person.standing,
        "gender": person.gender,
    }


def _edition(edition: Edition | None) -> Row | None:
    if edition is None:
        return None
    return {
        "edition": packed(Edition, edition),
        "series": packed(type(edition.series), edition.series),
    }


def _actors(contest: Contest) -> dict[str, str]:
    """What the accounts that acted in the contest are called."""
    found = {ENTRY_DECODER.decode(line).actor for line in ledger_lines(contest=contest.slug)}
    known = people_names({one for one in found if one.startswith("user.")})
    elsewhere = ForeignActor.objects.filter(contest=contest).values_list("actor", "name")
    return {**known, **dict(elsewhere)}


def _keys(contest: Contest) -> Iterator[tuple[str | None, int]]:
    from leitai.journal.models import LedgerLine  # noqa: PLC0415 -- only here

    rows = LedgerLine.objects.filter(contest=contest.slug, key__isnull=False)
    yield from rows.values_list("key", "seq")


def _files(tables: dict[str, list[Row]]) -> Iterator[tuple[str, Path]]:
    """Files that rows name and that are in the data folder; one that is gone is left out."""
    base = Path(settings.LEITAI_DATA_DIR)
    for label, rows in tables.items():
        folder = FOLDERS.get(label.partition(".")[0])
        for row in rows if folder is not None else ():
            for column in DIGESTS:
                digest = row.get(column)
                for path in sorted((base / str(folder)).glob(f"{digest}*")) if digest else ():
                    if not path.name.endswith(".part"):
                        yield f"files/{folder}/{path.name}", path
