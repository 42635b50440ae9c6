"""How large a tree is and how late its verdict is known."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import fields
from functools import lru_cache
from typing import Any, cast

from leitai.core.referee.language import tree


def children(node: tree.Signal | tree.Formula) -> tuple[tree.Signal | tree.Formula, ...]:
    """The parts of a node that are nodes."""
    found: list[Any] = []
    for name in _names(cast("Hashable", type(node))):
        value = getattr(node, name)
        if isinstance(value, tuple):
            found.extend(value)
        elif type(value).__module__ == tree.__name__:
            found.append(value)
    return tuple(found)


@lru_cache(maxsize=64)
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(each.name for each in fields(cast("Any", kind)))


def size(node: tree.Signal | tree.Formula) -> int:
    """Nodes of the tree; those that several parents share count for each."""
    return _size(node, {})


def _size(node: tree.Signal | tree.Formula, known: dict[int, int]) -> int:
    if id(node) not in known:
        known[id(node)] = 1 + sum(_size(each, known) for each in children(node))
    return known[id(node)]


def horizon(node: tree.Signal | tree.Formula) -> int:
    """Ticks that must pass before the value at a tick is known."""
    return _horizon(node, {})


def _horizon(node: tree.Signal | tree.Formula, known: dict[int, int]) -> int:
    if id(node) not in known:
        below = max((_horizon(each, known) for each in children(node)), default=0)
        ahead = 0
        if isinstance(node, (tree.Eventually, tree.Henceforth, tree.Until)):
            ahead = node.high
        known[id(node)] = below + ahead
    return known[id(node)]
