"""Taking an archive in: all of it or nothing, and never over a contest that is there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import DatabaseError, transaction

from leitai.contests.builder.models import ForeignActor, Origin
from leitai.contests.models import Contest, Edition, Series
from leitai.contests.names import NAMES
from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.governance.faults import Fault
from leitai.governance.models import Grant, Role
from leitai.governance.organisation.holding import hold
from leitai.governance.organisation.models import Person, Unit
from leitai.governance.organisation.registering import write_endings
from leitai.governance.organisation.units import path_below
from leitai.journal.files import write_file
from leitai.journal.journal import current
from leitai.journal.models import Document, LedgerLine
from leitai.judging.awards.models import Promotion
from leitai.records.credentials.known import keep_issuers, own_did
from leitai.records.credentials.models import Credential
from leitai.records.credentials.services import place_of, take_places
from leitai.server.archive.problems import ArchiveRefused, damaged
from leitai.server.archive.reading import Opened
from leitai.server.archive.tables import (
    GONE,
    OUTSIDE,
    Kind,
    foreign_keys,
    label_of,
    numbered,
    travelling,
    unpacked,
)

Row = dict[str, Any]
CHUNK: Final = 2000


@dataclass(slots=True)
class Imported:
    """What was taken in.

    Attributes:
        rows: table → how many; left: table → rows that point at something that is not here.
    """

    contest: str
    entries: int
    files: int
    rows: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)


def import_archive(opened: Opened, *, user: int | None = None) -> Imported:
    """Take in an archive that was checked; `user` becomes the contest's organiser.

    Raises:
        ArchiveRefused: the contest is here already, or something of it is in the way; nothing was
            changed.
    """
    contest = opened.manifest.contest
    refuse_existing(contest)
    files = _keep_files(opened)
    done = Imported(contest, opened.manifest.size, files)
    with current().book(contest) as book:
        try:
            with transaction.atomic():
                _Loader(opened, done).load(user)
        except Fault as error:
            raise in_the_way(error.message) from None
        except DatabaseError as error:
            raise in_the_way(str(error)) from None
        except (ValidationError, FieldDoesNotExist, TypeError, ValueError, KeyError) as error:
            raise damaged(f"a row cannot be read: {error}") from None
        book.distrust()
    NAMES.changed(contest)
    return done


def refuse_existing(contest: str) -> None:
    """Raise `ArchiveRefused` if there is a contest of that id."""
    if Contest.objects.filter(slug=contest).exists() or (
        LedgerLine.objects.filter(contest=contest).exists()
    ):
        raise ArchiveRefused(
            "contest_exists",
            f"本系统已有编号为 {contest} 的赛事，不会覆盖。没有导入任何内容。",
            f"There is a contest {contest!r} here already; it is never overwritten.",
            "import into another installation / 请导入另一个安装",
        )


def _keep_files(opened: Opened) -> int:
    """Files by their hash, before any row names them; one that is there stays."""
    names = [name for name in opened.manifest.members if name.startswith("files/")]
    for name in names:
        content = opened.file(name)
        path = Path(settings.LEITAI_DATA_DIR) / name.removeprefix("files/")
        if hashlib.sha256(content).hexdigest() != path.name.partition(".")[0]:
            raise damaged(f"{name} is not what its name says")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            write_file(path, content)
    return len(names)


class _Loader:
    """Writes the rows of one archive."""

    def __init__(self, opened: Opened, done: Imported) -> None:
        self._opened = opened
        self._contest = opened.manifest.contest
        self._done = done
        self._keys: dict[str, dict[Any, Any]] = {}

    def load(self, user: int | None) -> None:
        head = self._opened.head
        self._load_above(head)
        _insert(Contest, head["contest"])
        self._load_ledger(head["keys"])
        for kind in travelling():
            self._load_table(kind)
        unknown = self._opened.tables.keys() - {label_of(kind) for kind in travelling()}
        if unknown:
            raise in_the_way(f"tables of a newer version: {', '.join(sorted(unknown))}")
        ForeignActor.objects.bulk_create(
            ForeignActor(contest_id=self._contest, actor=actor, name=name)
            for actor, name in head["actors"].items()
        )
        keep_issuers(head.get("issuers", []))
        self._load_origin()
        if user is not None:
            Grant.objects.create(user_id=user, contest=self._contest, role=Role.ORGANISER)

    def _load_above(self, head: Row) -> None:
        """Edition, units and people, where they are not here yet; those that are stay."""
        if head["contest"]["slug"] != self._contest:
            raise damaged("the contest is another one")
        edition = head["edition"]
        if edition is not None:
            _insert_missing(Series, edition["series"], "slug")
            _insert_missing(Edition, edition["edition"], "slug")
        self._load_people(head["units"], head["people"])

    @staticmethod
    def _load_people(units: list[Row], people: list[Row]) -> None:
        hold({one["parent_id"] or "" for one in units} | {one["unit_id"] for one in people})
        for unit in units:
            if not Unit.objects.filter(pk=unit["code"]).exists():
                _insert(Unit, _placed(unit))
        known = Person.objects.in_bulk([one["code"] for one in people])
        fresh = [one for one in people if one["code"] not in known]
        write_endings([Person.objects.create(**one) for one in fresh])

    def _load_ledger(self, keys: dict[str, int]) -> None:
        bundle = self._opened.bundle
        for text in (*bundle.earlier.values(), bundle.rulebook):
            digest = hashlib.sha256(text).hexdigest()
            Document.objects.get_or_create(digest=digest, defaults={"content": text})
        named = {seq: key for key, seq in keys.items()}
        lines = zip(bundle.lines, bundle.leaves, strict=True)
        rows = []
        for seq, (line, leaf) in enumerate(lines, 1):
            at = ENTRY_DECODER.decode(line).at
            rows.append(
                LedgerLine(
                    contest=self._contest, seq=seq, at=at, key=named.get(seq), leaf=leaf, line=line
                )
            )
        LedgerLine.objects.bulk_create(rows, batch_size=CHUNK)

    def _load_origin(self) -> None:
        opened = self._opened
        Origin.objects.create(
            contest_id=self._contest,
            digest=opened.digest,
            key=str(opened.key),
            note=opened.bundle.checkpoints[-1],
            size=opened.manifest.size,
        )

    def _load_table(self, kind: Kind) -> None:
        label = label_of(kind)
        keys = self._keys.setdefault(label, {})
        later: list[tuple[Any, str, Any]] = []
        for row in self._opened.tables.get(label, ()):
            if row.get("contest", row.get("contest_id", self._contest)) != self._contest:
                raise damaged(f"{label} holds rows of another contest")
            fresh = self._pointed(kind, dict(row), later)
            if fresh is None:
                self._done.left[label] = self._done.left.get(label, 0) + 1
                continue
            old = fresh.pop(_pk(kind)) if numbered(kind) else fresh[_pk(kind)]
            if kind is Credential:
                _as_signed(fresh, self._opened.head.get("issuer", ""))
            if kind is Promotion:
                _once_a_year(fresh)
            keys[old] = _insert(kind, fresh).pk
            self._done.rows[label] = self._done.rows.get(label, 0) + 1
        for old, column, target in later:
            kind._default_manager.filter(pk=keys[old]).update(**{column: keys.get(target)})  # noqa: SLF001 -- Django's way

    def _pointed(self, kind: Kind, row: Row, later: list[tuple[Any, str, Any]]) -> Row | None:
        """The row pointing at what is here; `None` if what it needs is not."""
        for reference in foreign_keys(kind):
            column, target = reference.attname, reference.remote_field.model
            value = row.get(column)
            if value is None or (target is Contest and value == self._contest):
                continue
            if target is kind:
                later.append((row[_pk(kind)], column, value))
                row[column] = None
                continue
            row[column] = self._found(target, value)
            if row[column] is None and not reference.null:
                return None
        return row

    def _found(self, target: Kind, value: Any) -> Any:
        if OUTSIDE.get(target) == "user":
            return None
        known = self._keys.get(label_of(target))
        if known is not None:
            return known.get(value)
        there = target._default_manager.filter(pk=value).exists()  # noqa: SLF001 -- Django's way
        return value if there else None


def _pk(kind: Kind) -> str:
    column: str = kind._meta.pk.attname  # noqa: SLF001 -- Django's way
    return column


def _insert(kind: Kind, row: Row) -> Any:
    """A row as it was, with its own times."""
    fields = {field.attname: field for field in kind._meta.concrete_fields}  # noqa: SLF001
    row = {name: value for name, value in row.items() if name not in GONE.get(label_of(kind), ())}
    strange = row.keys() - fields.keys()
    if strange:
        raise in_the_way(f"columns of a newer version: {', '.join(sorted(strange))}")
    made = kind(**{name: unpacked(fields[name], value) for name, value in row.items()})
    made.save_base(raw=True, force_insert=True)
    return made


def _insert_missing(kind: Kind, row: Row, key: str) -> None:
    if not kind._default_manager.filter(pk=row[key]).exists():  # noqa: SLF001 -- Django's way
        _insert(kind, row)


def _placed(unit: Row) -> Row:
    """A unit where its parent stands here, which may have moved."""
    above = Unit.objects.filter(pk=unit["parent_id"]).first()
    return unit | {"path": path_below(above, unit["code"])}


def _as_signed(row: Row, exporter: str) -> None:
    """A certificate stays in the list of revocations of whoever signed it, at its place there."""
    document = json.loads(row["document"]) if row["document"] else None
    signed = row.get("issuer") or (document["issuer"]["id"] if document else exporter)
    own = signed == own_did()
    row["issuer"] = "" if own else str(signed)
    row["place"] = place_of(document) if own and document else None
    if row["place"] is not None:
        take_places(0, least=row["place"] + 1)


def _once_a_year(row: Row) -> None:
    """Somebody promoted here and there in one year was promoted twice; both are kept."""
    same = Promotion.objects.filter(person=row["person"], year=row["year"], once=True)
    if same.exists():
        row["once"] = False


def in_the_way(what: str) -> ArchiveRefused:
    """Something here does not go together with the archive."""
    return ArchiveRefused(
        "in_the_way",
        f"存档与本系统的数据冲突：{what[:200]}。没有导入任何内容。",
        f"Something here is in the way: {what[:200]}. Nothing was imported.",
        "use a newer Leitai, or an installation without these data / 请升级，或导入其他安装",
    )
