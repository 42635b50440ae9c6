"""YAML as positions and text: no aliases, tags, types or duplicates, and no surprises.

Every scalar stays text, so `1..3`, `on`, `1_000`, `0x10` and `1e3` are never silently converted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import yaml

from leitai.core.rulebook.errors import Place, Report, Spot, shown

MAX_BYTES: Final = 1 << 20
MAX_DEPTH: Final = 24
MAX_NODES: Final = 40_000

_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_THREE_BYTES = re.compile("[\u0800-\uffef]")
_FULL_WIDTH_SIGN = re.compile("[：，【】｛｝［］＂＇]")
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word, number or text, as written.

    Attributes:
        plain: without quotes.
        style: the sign YAML begins it with: `"`, `'`, `|`, `>`; empty: none.
    """

    text: str
    plain: bool
    line: int
    column: int
    style: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    nodes: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and values in the order written; no key twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """The value of `key`; `None` where it is missing or left empty."""
        for name, node in self.pairs:
            if name.text == key:
                return None if is_empty(node) else node
        return None


Node = Scalar | Series | Table


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    mapping: bool
    line: int
    column: int
    nodes: list[Node]


def is_empty(node: Node) -> bool:
    """Whether nothing was written (`key:` or `key: null`)."""
    return isinstance(node, Scalar) and node.plain and node.text in ("", "~", "null")


def size(node: Node) -> int:
    """How many values there are in a node."""
    match node:
        case Scalar():
            return 1
        case Series(nodes=nodes):
            return 1 + sum(map(size, nodes))
        case Table(pairs=pairs):
            return 1 + sum(1 + size(value) for _, value in pairs)


def described(node: Node) -> str:
    """What a node is, for messages."""
    match node:
        case Scalar() if is_empty(node):
            return "nothing"
        case Scalar(text=text):
            return f'"{shown(text)}"'
        case Series():
            return "a list"
        case Table():
            return "a mapping (key: value)"


def decode(data: bytes, report: Report) -> str:
    """Text of a rulebook: UTF-8 with or without a byte order mark, else GB18030 (GBK).

    Raises:
        RulebookError: too large, UTF-16, damaged UTF-8, or characters that no text has.
    """
    if len(data) > MAX_BYTES:
        report.add(
            None,
            "too_large",
            f"the file has {len(data)} bytes; at most {MAX_BYTES} are read",
            "a rulebook is a few pages; is this the right file?",
        )
        raise report.error()
    text = _decoded(data)
    if text is None:
        report.add(None, "encoding", "the file is not UTF-8 text", "save it as UTF-8")
        raise report.error()
    strange = _UNPRINTABLE.search(text)
    if strange is not None:
        place = _spot(text, strange.start())
        name = f"U+{ord(strange.group()):04X}"
        report.add(place, "character", f"the character {name} is not allowed", "delete it")
        raise report.error()
    return text


def _decoded(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data:
        return None
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8-sig")
    if _is_damaged(data):
        return None
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        return None


def _is_damaged(data: bytes) -> bool:
    """Whether it is UTF-8 with a few bad bytes: read as GBK it would become nonsense.

    Chinese in UTF-8 is three bytes a character; in GBK text such triples hardly ever occur.
    """
    text = data.decode("utf-8", "replace")
    return len(_THREE_BYTES.findall(text)) > text.count("\ufffd")


def read_source(data: bytes, report: Report) -> Table:
    """Read the one mapping that a rulebook is.

    Raises:
        RulebookError: when there is no such mapping; lesser problems go into `report`.
    """
    text = decode(data, report)
    report.lines = text.splitlines()
    try:
        root = _Composer(report).compose(yaml.parse(text, Loader=_Loader))
    except yaml.YAMLError as error:
        _malformed(error, text, report)
        raise report.error() from None
    if not isinstance(root, Table):
        what = "empty" if root is None or is_empty(root) else described(root)
        report.add(
            root or Spot(1, 1),
            "not_a_mapping",
            f"the rulebook is {what}, not a mapping",
            'begin with "rulebook: 1" and "title: …"',
        )
        raise report.error()
    return root


class _Composer:
    """Builds nodes from the parser's events without recursion."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._open: list[_Open] = []
        self._root: Node | None = None
        self._count = 0
        self._documents = 0

    def compose(self, events: Iterator[yaml.Event]) -> Node | None:
        for event in events:
            self._take(event)
        return self._root

    def _take(self, event: yaml.Event) -> None:
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
        match event:
            case yaml.ScalarEvent():
                node = Scalar(event.value, not event.style, line, column, event.style or "")
                self._plain(event, node)
                self._place(node)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                opened = _Open(isinstance(event, yaml.MappingStartEvent), line, column, [])
                self._plain(event, opened)
                self._open.append(opened)
                if len(self._open) > MAX_DEPTH:
                    self._stop(opened, "too_deep", f"nested deeper than {MAX_DEPTH} levels")
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._place(self._closed(self._open.pop()))
            case yaml.AliasEvent():
                here = Scalar("", plain=False, line=line, column=column)
                fix = "write it out; a stage may say like: other_stage"
                self._report.add(here, "alias", "YAML aliases (*name) are not read", fix)
                self._place(here)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    second = "there is a second YAML document"
                    self._stop(Spot(line, column), "documents", second, "delete it")

    def _stop(self, place: Place, code: str, message: str, fix: str = "") -> None:
        self._report.add(place, code, message, fix)
        raise self._report.error()

    def _plain(self, event: yaml.NodeEvent, node: Scalar | _Open) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            self._stop(node, "too_large", f"more than {MAX_NODES} values")
        if event.anchor is not None:
            name = f"&{shown(event.anchor)}"
            self._report.add(node, "anchor", f"YAML anchors ({name}) are not read", "delete it")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._report.add(
                node, "tag", f"YAML tags ({shown(tag)}) are not read", "delete it", tag=tag
            )

    def _place(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self._root = node

    def _closed(self, opened: _Open) -> Node:
        if not opened.mapping:
            return Series(tuple(opened.nodes), opened.line, opened.column)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, node in zip(opened.nodes[::2], opened.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._report.add(key, "key", f"a key must be a word, not {described(key)}")
            elif key.text in pairs:
                self._twice(key, pairs[key.text][0])
            else:
                pairs[key.text] = (key, node)
        return Table(tuple(pairs.values()), opened.line, opened.column)

    def _twice(self, key: Scalar, first: Scalar) -> None:
        self._report.add(
            key,
            "duplicate_key",
            f'key "{shown(key.text)}" is written twice (first in line {first.line})',
            "keep one of them",
            key=key.text,
        )


def _malformed(error: yaml.YAMLError, text: str, report: Report) -> None:
    begun = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or begun
    said = str(getattr(error, "problem", None) or "it cannot be read")
    if mark is None:
        report.add(None, "yaml", f"this is not YAML: {shown(said)}")
        return
    near = "\n".join(text.splitlines()[max(0, mark.line - 1) : mark.line + 1])
    fix = _yaml_fix(near, f"{getattr(error, 'context', '')} {said}")
    if begun is not None and begun.line != mark.line:
        fix += f" (it began in line {begun.line + 1})"
    spot = Spot(mark.line + 1, mark.column + 1)
    report.add(spot, "yaml", f"this is not YAML: {shown(said)}", fix)


_YAML_FIXES: Final = (
    ("quoted scalar", "close the quotation marks"),
    ("mapping values are not", 'put texts with ": " in quotation marks; check the indentation'),
    ("flow", "a bracket or brace is not closed, or a comma is missing"),
    ("start any token", "put texts that begin with @, ` or % in quotation marks"),
    ("alias", "put texts that begin with * or & in quotation marks"),
)


def _yaml_fix(near: str, said: str) -> str:
    sign = _FULL_WIDTH_SIGN.search(near)
    if sign is not None:
        return f'write half-width signs (": ", ",") instead of "{sign.group()}"'
    if "\t" in near:
        return "indent with spaces, not tabs"
    for part, fix in _YAML_FIXES:
        if part in said:
            return fix
    return "check indentation, colons and quotation marks in this line and the one before"


def _spot(text: str, at: int) -> Spot:
    before = text[:at]
    return Spot(before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1)
