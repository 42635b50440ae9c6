"""Who may do what."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from leitai.governance.models import Role


class Right(StrEnum):
    """What somebody may want to do with a contest.

    `watch`: see what only the organisers and the jury see. `progress`: see how far the judges are.
    `mark`: enter marks for any judge; begin, seal and abort attempts. `decide`: overrule the
    referee and correct its rules, with a second person; rule on disputes, problems, penalties.
    `confirm`: be the second person for marks entered by somebody else. `seal`: draw and seal blind
    codes, hold shares. `witness`: stand by draws, openings and unlocks; read all. `arbitrate`:
    decide appeals. `run`: everything else. Two people are always two accounts, whatever rights
    one of them has.
    """

    WATCH = "watch"
    PROGRESS = "progress"
    MARK = "mark"
    DECIDE = "decide"
    CONFIRM = "confirm"
    SEAL = "seal"
    WITNESS = "witness"
    ARBITRATE = "arbitrate"
    RUN = "run"


RIGHTS: Final[dict[str, frozenset[Right]]] = {
    Role.ORGANISER: frozenset(Right),
    Role.SCOREKEEPER: frozenset({Right.MARK, Right.PROGRESS, Right.CONFIRM}),
    Role.JURY: frozenset({Right.PROGRESS, Right.DECIDE, Right.CONFIRM, Right.WATCH, Right.MARK}),
    Role.SUPERVISOR: frozenset({Right.PROGRESS, Right.WITNESS, Right.WATCH}),
    Role.ENCRYPTION: frozenset({Right.SEAL}),
    Role.ARBITRATOR: frozenset({Right.PROGRESS, Right.WATCH, Right.ARBITRATE}),
}
"""An encryption officer never sees marks: who knows the codes must not know the scores."""
