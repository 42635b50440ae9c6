"""Formats that the language cannot say: plug-ins under the entry point group `leitai.formats`.

A plug-in is imported only when a rulebook names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Protocol, cast

GROUP = "leitai.formats"


class Refuse(Protocol):
    """Reports a problem with the options."""

    def __call__(self, path: str, message: str, fix: str = "") -> None:
        """Note what is wrong at a dotted `path` into the options, such as `problems.0.id`."""


class Format(Protocol):
    """A plug-in: pure and deterministic, as all of core."""

    def validate(self, options: Mapping[str, Any], refuse: Refuse) -> None:
        """Check the options (texts, lists and mappings as written) and refuse what is wrong."""


def available() -> tuple[str, ...]:
    """The names of the installed formats."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


@cache
def resolve(name: str) -> Format:
    """The format of that name.

    Raises:
        LookupError: no installed package brings it.
    """
    for point in entry_points(group=GROUP):
        if point.name == name:
            return cast("Format", point.load()())
    raise LookupError(name)
