"""Turns a contest folder into the acts of a ledger, each with the line it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from leitai.contests.folder.panel import GROUNDS, Relation, Units, relation_of
from leitai.contests.folder.problems import MOST_PROBLEMS, FolderError, FolderProblem
from leitai.contests.folder.sheet import Sheet, SheetRow, plain_number, read_sheet
from leitai.core.ledger.acts import (
    AnyAct,
    AttemptTimed,
    ContestOpened,
    EntryDisqualified,
    EntryRegistered,
    EntryWithdrawn,
    ItemDeclared,
    JudgeRegistered,
    MarkGiven,
    PauseApproved,
    RecusalDeclared,
    RulebookPublished,
    StageOpened,
)
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.reads import entry_attributes

_DECODER = msgspec.json.Decoder(AnyAct)
_STATUSES = {"": None, "ok": None, "withdrawn": EntryWithdrawn, "disqualified": EntryDisqualified}
_LATEST = 9_007_199_254
_NO = {"0", "no", "false", "n", "否"}
_YES = {"1", "yes", "true", "y", "是"}
_KINDS = ("person", "team", "project")


class SourcedAct(NamedTuple):
    """An act and where in the folder it stands."""

    act: AnyAct
    file: str
    line: int | None


class Person(NamedTuple):
    """A name that lives beside the ledger; `kind`: person, team or project."""

    name: str
    unit: str
    kind: str = "person"


@dataclass(slots=True)
class ContestFolder:
    """A contest as files.

    Attributes:
        rulebook: the rules, `source` their bytes.
        setup: who takes part and with what; before the first mark.
        marks: marks, times and pauses in the order of the files.
        closing: withdrawals and disqualifications, said after the marks.
        entries: names by entry id.
        judges: names by judge id.
        units: what units are called, and which stands under which.
        relations: which judge has to do with which unit.
    """

    contest: str
    rulebook: Rulebook
    source: bytes
    setup: list[SourcedAct] = field(default_factory=list)
    marks: list[SourcedAct] = field(default_factory=list)
    closing: list[SourcedAct] = field(default_factory=list)
    entries: dict[str, Person] = field(default_factory=dict)
    judges: dict[str, Person] = field(default_factory=dict)
    units: Units = field(default_factory=Units)
    relations: list[Relation] = field(default_factory=list)

    def acts(self) -> Iterator[SourcedAct]:
        """All acts in the order a ledger would hold them."""
        yield from self.setup
        yield from self.marks
        yield from self.closing


def read_folder(path: Path) -> ContestFolder:
    """Read `rulebook.yaml`, `entries.csv` and, where there, the optional files.

    Raises:
        FolderError: files are missing or wrong; every problem names file, line and the fix.
        RulebookError: the rulebook is wrong.
    """
    _require(path)
    source = (path / "rulebook.yaml").read_bytes()
    rulebook = read_rulebook(source, file="rulebook.yaml")
    folder = ContestFolder(_contest_id(path), rulebook, source)
    folder.setup += [
        SourcedAct(ContestOpened(folder.contest), "rulebook.yaml", None),
        SourcedAct(RulebookPublished(hashlib.sha256(source).hexdigest()), "rulebook.yaml", None),
    ]
    reader = _Reader(path, folder)
    reader.read()
    return folder


def _require(path: Path) -> None:
    if not path.is_dir():
        raise FolderError(
            [FolderProblem(str(path), None, "is not a folder", "name a contest folder")]
        )
    missing = [name for name in ("rulebook.yaml", "entries.csv") if not (path / name).is_file()]
    if missing:
        fix = "a contest folder holds rulebook.yaml and entries.csv at least"
        raise FolderError([FolderProblem(name, None, "is missing", fix) for name in missing])


def _contest_id(path: Path) -> str:
    name = "".join(
        c if c.isascii() and (c.isalnum() or c in "-_.") else "-" for c in path.resolve().name
    )
    return name.strip("-_.")[:64] or "contest"


class _Reader:
    """Reads the sheets one after the other and gathers what is wrong with all of them."""

    def __init__(self, path: Path, folder: ContestFolder) -> None:
        self.path = path
        self.folder = folder
        self.problems: list[FolderProblem] = []

    def read(self) -> None:
        judges = self.sheet("judges.csv", ("judge",), _JUDGE_EXTRAS)
        tree = self.sheet("units.csv", ("unit", "parent"), ())
        relations = self.sheet("relations.csv", ("judge", "unit", "kind"), ("note",))
        self.entries()
        for sheet in (judges, tree, relations):
            self.folder.units.name_all(
                row.get(column) for row in sheet.rows for column in ("unit", "parent")
            )
        self.items()
        self.times()
        marks = self.sheet(
            "marks.csv", ("stage", "entry", "aspect", "judge", "value"), _MARK_EXTRAS
        )
        self.judges(judges, marks)
        self.panel(tree, relations)
        self.folder.setup += [
            SourcedAct(StageOpened(stage.id), "rulebook.yaml", stage.line)
            for stage in self.folder.rulebook.stages
        ]
        self.marks(marks)
        if self.problems:
            raise FolderError(self.problems)

    def sheet(
        self, name: str, required: tuple[str, ...], optional: tuple[str, ...] | None
    ) -> Sheet:
        if not (self.path / name).is_file():
            return Sheet(name, required, ())
        try:
            return read_sheet(self.path / name, required=required, optional=optional)
        except FolderError as error:
            self.problems += error.problems
            return Sheet(name, required, ())

    def add(self, to: list[SourcedAct], sheet: Sheet, row: SheetRow, act: AnyAct) -> None:
        """Keep an act whose fields are well formed; say what is wrong with one that is not."""
        if len(self.problems) >= MOST_PROBLEMS:
            raise FolderError(self.problems)
        try:
            _DECODER.decode(msgspec.json.encode(act))
        except msgspec.ValidationError as error:
            self.problems.append(FolderProblem(sheet.file, row.line, *_explain(str(error))))
        else:
            to.append(SourcedAct(act, sheet.file, row.line))

    def entries(self) -> None:
        sheet = self.sheet("entries.csv", ("entry",), None)
        readable = entry_attributes(self.folder.rulebook)
        units = self.folder.units
        units.name_all(row.get("unit") for row in sheet.rows)
        for row in sheet.rows:
            entry, unit = row.get("entry"), row.get("unit")
            if self.repeated(self.folder.entries, sheet, row, entry):
                continue
            kind = self.one_of(sheet, row, "kind", _KINDS) or "person"
            self.folder.entries[entry] = Person(row.get("name"), unit, kind)
            self.add(self.folder.setup, sheet, row, _entry(row, readable, units.code(unit)))
            self.status(sheet, row, entry)

    def one_of(
        self, sheet: Sheet, row: SheetRow, column: str, words: tuple[str, ...]
    ) -> str | None:
        """A cell that holds one of these words or nothing; says what is wrong with another."""
        word = row.get(column).lower()
        if not word or word in words:
            return word or None
        message, fix = f'has the unknown {column} "{word}"', f"write one of {', '.join(words)}"
        self.problems.append(FolderProblem(sheet.file, row.line, message, fix))
        return None

    def repeated(self, known: Container[str], sheet: Sheet, row: SheetRow, code: str) -> bool:
        """Whether an id stands there a second time; says so."""
        if code not in known:
            return False
        message, fix = f'has "{code}" again', "give each an id of its own, or delete one line"
        self.problems.append(FolderProblem(sheet.file, row.line, message, fix))
        return True

    def status(self, sheet: Sheet, row: SheetRow, entry: str) -> None:
        status = row.get("status").lower()
        if status not in _STATUSES:
            fix = "write ok, withdrawn or disqualified, or leave it empty"
            self.problems.append(
                FolderProblem(sheet.file, row.line, f'has the unknown status "{status}"', fix)
            )
            return
        act = _STATUSES[status]
        if act is not None:
            self.add(self.folder.closing, sheet, row, act(entry, "organiser"))

    def items(self) -> None:
        sheet = self.sheet("items.csv", ("stage", "entry", "item"), None)
        seen: set[str] = set()
        for row in sheet.rows:
            place = "/".join((row.get("stage"), row.get("entry"), row.get("item")))
            if self.repeated(seen, sheet, row, place):
                continue
            seen.add(place)
            attributes = {
                k: v for k, v in row.cells.items() if k not in {"stage", "entry", "item"} and v
            }
            act = ItemDeclared(row.get("stage"), row.get("entry"), row.get("item"), attributes)
            self.add(self.folder.setup, sheet, row, act)

    def times(self) -> None:
        sheet = self.sheet("times.csv", ("stage", "entry", "start", "end"), ("kind",))
        for row in sheet.rows:
            span = self.span(sheet, row)
            if span is None:
                continue
            stage, entry = row.get("stage"), row.get("entry")
            if row.get("kind") == "pause":
                self.add(
                    self.folder.marks, sheet, row, PauseApproved(stage, entry, *span, "organiser")
                )
            else:
                self.add(self.folder.marks, sheet, row, AttemptTimed(stage, entry, *span))

    def span(self, sheet: Sheet, row: SheetRow) -> tuple[int, int] | None:
        try:
            return _microseconds(row.get("start")), _microseconds(row.get("end"))
        except ValueError:
            message, fix = "has a time that is no number of seconds", "write seconds, such as 93.5"
            self.problems.append(FolderProblem(sheet.file, row.line, message, fix))
            return None

    def judges(self, sheet: Sheet, marks: Sheet) -> None:
        for row in sheet.rows:
            judge, unit = row.get("judge"), row.get("unit")
            if self.repeated(self.folder.judges, sheet, row, judge):
                continue
            self.folder.judges[judge] = Person(row.get("name"), unit)
            act = JudgeRegistered(
                judge,
                self.folder.units.code(unit),
                row.get("constituency") or None,
                row.get("remote").lower() in _YES,
            )
            self.add(self.folder.setup, sheet, row, act)
        if sheet.rows:
            return
        for row in marks.rows:
            judge = row.get("judge")
            if judge not in self.folder.judges:
                self.folder.judges[judge] = Person("", "")
                self.add(self.folder.setup, marks, row, JudgeRegistered(judge))

    def panel(self, tree: Sheet, relations: Sheet) -> None:
        """Which unit stands under which, who has to do with whom, who stands aside."""
        units = self.folder.units
        for row in tree.rows:
            unit, parent = units.code(row.get("unit")), units.code(row.get("parent"))
            if unit and parent and not self.repeated(units.parents, tree, row, unit):
                units.parents[unit] = parent
        for row in relations.rows:
            relation, wrong = relation_of(row, units)
            if relation is not None:
                self.folder.relations.append(relation)
            elif wrong is not None:
                self.problems.append(FolderProblem(relations.file, row.line, *wrong))
        sheet = self.sheet("recusals.csv", ("judge", "entry"), ("ground",))
        for row in sheet.rows:
            ground: Any = self.one_of(sheet, row, "ground", GROUNDS) or "declared"
            act = RecusalDeclared(row.get("judge"), row.get("entry"), ground)
            self.add(self.folder.setup, sheet, row, act)

    def marks(self, sheet: Sheet) -> None:
        for number, row in enumerate(sheet.rows, 1):
            self.add(self.folder.marks, sheet, row, _mark(row, number))


_MARK_EXTRAS = ("item", "mark", "replaces")
_JUDGE_EXTRAS = ("name", "unit", "constituency", "remote")


def _entry(row: SheetRow, readable: frozenset[str], unit: str | None) -> EntryRegistered:
    return EntryRegistered(
        entry=row.get("entry"),
        unit=unit,
        group=row.get("group") or None,
        official=row.get("official").lower() not in _NO,
        attributes={k: v for k, v in row.cells.items() if k in readable and v},
    )


def _mark(row: SheetRow, number: int) -> MarkGiven:
    return MarkGiven(
        mark=row.get("mark") or f"M{number:06d}",
        stage=row.get("stage"),
        entry=row.get("entry"),
        item=row.get("item"),
        aspect=row.get("aspect"),
        judge=row.get("judge"),
        value=plain_number(row.get("value")) or None,
        replaces=row.get("replaces") or None,
    )


def _microseconds(text: str) -> int:
    """Seconds as written, in microseconds; raises `ValueError` for what is no time."""
    try:
        seconds = Decimal(plain_number(text))
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not (seconds.is_finite() and 0 <= seconds < _LATEST):
        raise ValueError(text)
    return int(seconds * 1_000_000)


def _explain(error: str) -> tuple[str, str]:
    """A field's refusal in words of the spreadsheet."""
    where = error.rpartition("`$.")[2].rstrip("`")
    if where == "value":
        return (
            "has a mark that is no plain number",
            "write digits with a point, such as 8.5, or leave it empty",
        )
    if "matching regex" in error:
        return (
            f'has an id in "{where}" that is empty or no code',
            "use ASCII letters, digits, _ . - (names go into the name column)",
        )
    return f'has a wrong value in "{where}"', error
