"""Read `rank`: the keys that order entries, and who shares a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from leitai.core.rulebook.errors import Place, Report
from leitai.core.rulebook.expression import ExpressionError, parse_expression
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Key, Ranking
from leitai.core.rulebook.reading import read_formula
from leitai.core.rulebook.scope import Scope, Type
from leitai.core.rulebook.source import Node, Scalar, described
from leitai.core.rulebook.values import read_list, read_text

KEYS: Final = ("by", "ties", "best_per")
Ties = Literal["shared", "dense", "unresolved"]
_TIES: Final[tuple[Ties, ...]] = ("shared", "dense", "unresolved")
_BY_TOTAL: Final = "total"
MAX_KEYS: Final = 20


@dataclass(frozen=True, slots=True)
class DefaultRank:
    """The rulebook's own `rank`: each place takes the keys that it can read."""

    keys: tuple[tuple[Scalar, str, bool], ...] = ()
    ties: Ties = "shared"
    best_per: str | None = None


def read_default_rank(node: Node | None, report: Report) -> DefaultRank:
    """The `rank` at the top of the rulebook."""
    if node is None:
        return DefaultRank()
    fields = Fields(node, report, "rank", KEYS)
    keys = tuple(_directed(each, report) for each in _key_nodes(fields))
    return DefaultRank(tuple(key for key in keys if key is not None), *_rest(fields))


def read_rank(node: Node, report: Report, what: str, scope: Scope) -> Ranking:
    """The `rank` of a stage or of the result."""
    fields = Fields(node, report, what, KEYS)
    keys: list[Key] = []
    for each in _key_nodes(fields):
        directed = _directed(each, report)
        if directed is not None:
            place, text, descending = directed
            value = read_formula(_part(place, text), report, f"a key of {what}", scope)
            keys += [Key(value, descending, place.text.strip())] if value is not None else []
    return Ranking(tuple(keys) or _by_total(scope), *_rest(fields))


def adapted(default: DefaultRank, scope: Scope) -> Ranking:
    """The default as far as `scope` can read it; by total where it can read nothing."""
    keys: list[Key] = []
    for place, text, descending in default.keys:
        try:
            value = parse_expression(text, names=scope, wanted=Type.NUMBER)
        except ExpressionError:
            continue
        keys.append(Key(value, descending, place.text.strip()))
    return Ranking(tuple(keys) or _by_total(scope), default.ties, default.best_per)


def check_default(default: DefaultRank, report: Report, scopes: Sequence[Scope]) -> None:
    """Report keys of the default that no place can read, as the result would read them."""
    for place, text, _ in default.keys:
        if not any(_readable(text, scope) for scope in scopes):
            read_formula(_part(place, text), report, "a key of rank", scopes[0])


def _readable(text: str, scope: Scope) -> bool:
    try:
        parse_expression(text, names=scope, wanted=Type.NUMBER)
    except ExpressionError:
        return False
    return True


def _by_total(scope: Scope) -> tuple[Key, ...]:
    value = parse_expression(_BY_TOTAL, names=scope, wanted=Type.NUMBER)
    return (Key(value, descending=True, text="total desc"),)


def _key_nodes(fields: Fields) -> tuple[Node, ...]:
    node = fields.need("by", "write by: [total desc]")
    if node is None:
        return ()
    nodes = read_list(node, fields.report, fields.name("by"))
    if not nodes or len(nodes) > MAX_KEYS:
        message = f"{fields.name('by')} has {len(nodes)} keys"
        fields.refuse("by", "rank_keys", message, f"write 1 to {MAX_KEYS}, such as [total desc]")
    return nodes[:MAX_KEYS]


def _directed(node: Node, report: Report) -> tuple[Scalar, str, bool] | None:
    """The scalar, its formula and whether more is better."""
    if not isinstance(node, Scalar):
        message = f"a ranking key must be a text, not {described(node)}"
        report.add(node, "rank_key", message, 'such as "total desc" or "elapsed asc"')
        return None
    text = node.text.strip()
    formula, _, direction = text.rpartition(" ")
    if direction in ("desc", "asc") and formula.strip():
        return node, formula, direction == "desc"
    fix = "end it with desc (more is better) or asc (less is better)"
    report.add(node, "rank_key", f"ranking key {described(node)} has no direction", fix)
    return None


def _part(node: Scalar, text: str) -> Scalar:
    return replace(node, text=text)


def _rest(fields: Fields) -> tuple[Ties, str | None]:
    return fields.choice("ties", _TIES, "shared"), shared_by(fields, "best_per")


def shared_by(fields: Fields, key: str) -> str | None:
    """What entries are grouped by: `unit`, `group` or the name of an attribute."""
    node = fields.get(key)
    if node is None:
        return None
    text = read_text(node, fields.report, fields.name(key))
    if text is None:
        return None
    name = text.removeprefix("entry.")
    place: Place = node
    if not _attribute(name):
        fix = "write unit, group or the name of an attribute of the entries"
        fields.report.add(
            place, "attribute", f"{fields.name(key)} cannot be {described(node)}", fix
        )
        return None
    return name


def _attribute(name: str) -> bool:
    return name.isascii() and name.replace("-", "_").isidentifier()
