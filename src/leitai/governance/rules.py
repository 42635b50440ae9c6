"""Who may do what."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from leitai.governance.models import Role


class Right(StrEnum):
    """What somebody may want to do with a contest.

    `watch`: see what only the organisers and the jury see. `progress`: see how far the judges are.
    `mark`: enter marks for any judge; begin, seal and abort attempts. `decide`: overrule the
    referee and correct its rules, with a second person. `run`: everything else.
    """

    WATCH = "watch"
    PROGRESS = "progress"
    MARK = "mark"
    DECIDE = "decide"
    RUN = "run"


RIGHTS: Final[dict[str, frozenset[Right]]] = {
    Role.ORGANISER: frozenset(Right),
    Role.SCOREKEEPER: frozenset({Right.MARK, Right.PROGRESS}),
    Role.JURY: frozenset({Right.PROGRESS, Right.DECIDE}),
}
