"""Where other rooms take part: checks of readiness, what they start and clone.

Each room registers once, when the server is wired; nothing here imports a room.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from leitai.contests.builder.templates import Template
from leitai.contests.models import Contest

Severity = Literal["stop", "warn", "note"]


class Finding(NamedTuple):
    """Something that is missing or wrong in a contest.

    Attributes:
        code: stable name of the kind of finding.
        zh, message: what is the matter and what to do, in Chinese and English.
        where: id of the desk's section that mends it.
        severity: `stop`: the contest cannot go on; `warn`: somebody will miss it; `note`: good to
            know.
    """

    code: str
    zh: str
    message: str
    where: str
    severity: Severity = "warn"


class Started(NamedTuple):
    """A contest just begun from a template, or from another contest.

    Attributes:
        template: what it was begun from; `None` for a clone.
        source: the contest it was cloned from.
        plan: its days, as in the profile.
        shift: days between the source's first day and its own.
    """

    contest: Contest
    actor: str
    plan: list[dict[str, Any]]
    groups: list[str]
    template: Template | None = None
    source: Contest | None = None
    shift: int = 0


Check = Callable[[Contest], list[Finding]]
Starter = Callable[[Started], None]

_CHECKS: Final[dict[str, Check]] = {}
_STARTERS: Final[dict[str, Starter]] = {}


def add_check(room: str, check: Check) -> None:
    """Have a room's check run for every readiness board."""
    _CHECKS[room] = check


def add_starter(room: str, starter: Starter) -> None:
    """Have a room told of every contest begun from a template or cloned."""
    _STARTERS[room] = starter


def checks() -> list[Check]:
    """All checks, in the order of registration."""
    return list(_CHECKS.values())


def tell_starters(started: Started) -> None:
    """Tell every room of a contest that has begun."""
    for starter in _STARTERS.values():
        starter(started)


def step(plan: list[dict[str, Any]], name: str) -> tuple[date, date] | None:
    """First and last day of a step of a plan."""
    for one in plan:
        if one["id"] == name:
            return date.fromisoformat(one["from"]), date.fromisoformat(one["to"])
    return None
