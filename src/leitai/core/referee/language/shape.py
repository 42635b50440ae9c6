"""How large a tree is, how late its verdict is known, how much must be remembered for it.

Trees may share nodes and be deep, so they are walked without recursion, each node once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, TypeAlias, cast

from leitai.core.referee.language import tree

Node: TypeAlias = tree.Signal | tree.Formula


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of a tree.

    Attributes:
        size: nodes; those that several parents share count for each.
        depth: levels.
        horizon: ticks that must pass before the value at a tick is known.
        memory: bytes that the engine keeps for it at every station, about.
    """

    size: int
    depth: int
    horizon: int
    memory: int


def shape(node: Node) -> Shape:
    """The measures of a tree."""
    known: dict[int, Shape] = {}
    waiting: list[tuple[Node, bool]] = [(node, False)]
    while waiting:
        each, ready = waiting.pop()
        if id(each) in known:
            continue
        below = children(each)
        if ready:
            known[id(each)] = _above(each, [known[id(child)] for child in below])
        else:
            waiting.append((each, True))
            waiting.extend((child, False) for child in below)
    return known[id(node)]


def children(node: Node) -> tuple[Node, ...]:
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


def _above(node: Node, below: list[Shape]) -> Shape:
    waits = max((each.horizon for each in below), default=0)
    ahead = node.high if isinstance(node, (tree.Eventually, tree.Henceforth, tree.Until)) else 0
    kept = sum(each.memory for each in below) + _kept(node)
    late = [waits - each.horizon for each in below]  # operands wait for the slowest
    kept += _SIGNAL * late[0] + sum(late[1:]) if isinstance(node, tree.Extreme) else sum(late)
    return Shape(
        size=1 + sum(each.size for each in below),
        depth=1 + max((each.depth for each in below), default=0),
        horizon=waits + ahead,
        memory=kept,
    )


_SIGNAL = 5
"""Bytes of a number that is kept for a tick, with its validity; of a truth it is one."""
_KEPT: dict[type, Callable[[Any], int]] = {
    tree.Rate: lambda node: _SIGNAL * node.over,
    tree.Once: lambda node: node.low + 8,
    tree.Historically: lambda node: node.low + 8,
    tree.Until: lambda node: node.high + 8,
    tree.AtLeast: lambda node: 8 if node.high is None else 8 * (node.times + 2),
}


def _kept(node: Node) -> int:
    measure = _KEPT.get(type(node))
    return 2 if measure is None else measure(node)
