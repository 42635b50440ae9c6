"""Formats that the language cannot say: plug-ins under the entry point group `leitai.formats`.

A plug-in is imported only when a rulebook names it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.metadata import entry_points
from typing import Any, Protocol, cast

from leitai.core.rulebook.model import Stage

GROUP = "leitai.formats"


class Refuse(Protocol):
    """Reports a problem with the options."""

    def __call__(self, path: str, message: str, fix: str = "") -> None:
        """Note what is wrong at a dotted `path` into the options, such as `problems.0.id`."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One repeated item of an entry: what was declared about it, and the scores of its aspects."""

    id: str
    attributes: Mapping[str, str]
    scores: Mapping[str, Decimal | None]


class FormatScorer(Protocol):
    """Scores the entries of one stage."""

    def score(self, attempts: Sequence[Attempt]) -> Mapping[str, Decimal | None]:
        """Criterion id → score from an entry's items, in the natural order of their ids.

        Must not raise: what makes no sense is absent. The criteria are declared in the rulebook, so
        ranking keys can read them; `score` of the stage says how they add up.
        """


class Format(Protocol):
    """A plug-in: pure and deterministic, as all of core."""

    def scorer(self, stage: Stage) -> FormatScorer:
        """What scores a stage; its `options` were validated."""

    def validate(self, options: Mapping[str, Any], refuse: Refuse) -> None:
        """Check the options (texts, lists and mappings as written) and refuse what is wrong."""

    def check(self, stage: Stage, refuse: Refuse) -> None:
        """Refuse a stage whose criteria and aspects it cannot score; `path` is then ignored."""


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
