"""Read the keys of one mapping: unknown ones are refused, missing ones named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from leitai.core.rulebook import values
from leitai.core.rulebook.errors import Report, shown, suggestion
from leitai.core.rulebook.source import Node, Scalar, Table, described, is_empty

C = TypeVar("C", bound=str)


class Fields:
    """One mapping being read; whatever cannot be read is reported and stands as missing.

    Attributes:
        node: where it stands.
        what: what it describes, for messages.
    """

    def __init__(
        self,
        node: Node,
        report: Report,
        what: str,
        known: Sequence[str],
        reserved: Mapping[str, str] | None = None,
    ) -> None:
        self.node = node
        self.what = what
        self.report = report
        self._table = node if isinstance(node, Table) else Table((), node.line, node.column)
        if not isinstance(node, Table):
            fix = f"write {known[0]}: …"
            message = f"{what} must be a mapping (key: value), not {described(node)}"
            report.add(node, "not_a_mapping", message, fix)
        for key, value in self._table.pairs:
            self._check(key, value, known, reserved or {})

    def _check(
        self, key: Scalar, value: Node, known: Sequence[str], reserved: Mapping[str, str]
    ) -> None:
        name = key.text
        if name in reserved:
            message = f'"{name}" does not belong in {self.what}'
            self.report.add(key, "misplaced_key", message, reserved[name], key=name)
        elif name not in known:
            message = f'unknown key "{shown(name)}" in {self.what}'
            fix = values.comma_fix(name, value) or suggestion(name, known)
            self.report.add(key, "unknown_key", message, fix, key=shown(name))
        elif is_empty(value):
            message = f'"{name}" in {self.what} is empty'
            self.report.add(key, "empty", message, "write a value, or delete the line", key=name)

    def has(self, key: str) -> bool:
        """Whether the key is written, with a value."""
        return self._table.get(key) is not None

    def get(self, key: str) -> Node | None:
        """The value of the key, if it is written."""
        return self._table.get(key)

    def at(self, key: str) -> Node:
        """The place of the key's value, or of the whole mapping."""
        return self._table.get(key) or self.node

    def need(self, key: str, why: str = "") -> Node | None:
        """The value of a key that must be there."""
        node = self._table.get(key)
        if node is None and isinstance(self.node, Table) and not self._empty(key):
            fix = why or f"add {key}: …"
            message = f'"{key}" is missing in {self.what}'
            self.report.add(self.node, "missing_key", message, fix, key=key)
        return node

    def _empty(self, key: str) -> bool:
        return any(name.text == key for name, _ in self._table.pairs)

    def name(self, key: str) -> str:
        """How messages speak of the value of `key`."""
        return f'"{key}" of {self.what}'

    def text(self, key: str) -> str | None:
        """A text."""
        node = self.get(key)
        return None if node is None else values.read_text(node, self.report, self.name(key))

    def number(
        self, key: str, *, least: Decimal | int | None = None, most: Decimal | int | None = None
    ) -> Decimal | None:
        """A number."""
        node = self.get(key)
        if node is None:
            return None
        return values.read_number(node, self.report, self.name(key), least=least, most=most)

    def whole(self, key: str, *, least: int = 0, most: int = 1_000_000) -> int | None:
        """A whole number."""
        node = self.get(key)
        if node is None:
            return None
        return values.read_whole(node, self.report, self.name(key), least=least, most=most)

    def truth(self, key: str, *, default: bool) -> bool:
        """`true` or `false`."""
        node = self.get(key)
        read = None if node is None else values.read_truth(node, self.report, self.name(key))
        return default if read is None else read

    def choice(self, key: str, choices: Sequence[C], default: C) -> C:
        """One of a few words."""
        node = self.get(key)
        if node is None:
            return default
        return values.read_choice(node, self.report, self.name(key), choices) or default

    def title(self, default: str) -> dict[str, str]:
        """The title; where there is none, the id stands for it."""
        node = self.get("title")
        read = {} if node is None else values.read_title(node, self.report, self.name("title"))
        return read or {"zh": default}

    def id(self, fallback: str) -> str:
        """The id; `fallback` where it is missing or wrong, so that reading can go on."""
        node = self.need("id")
        read = None if node is None else values.read_id(node, self.report, self.what)
        return read or fallback

    def list(self, key: str) -> tuple[Node, ...]:
        """The members of a list; none where it is missing."""
        node = self.get(key)
        return () if node is None else values.read_list(node, self.report, self.name(key))

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        node = self.get(key)
        return () if node is None else values.read_words(node, self.report, self.name(key))

    def refuse(self, key: str, code: str, message: str, fix: str = "", /, **params: object) -> None:
        """Report a problem with the value of `key`."""
        self.report.add(self.at(key), code, message, fix, **params)
