"""What a formula is read against: the tick, the longest attempt, the channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from leitai.core.referee.language import tree
from leitai.core.referee.language.errors import FormulaError
from leitai.core.referee.model import Channel

MAX_HORIZON: Final = 60_000
"""Ticks that a verdict may be late (futures) or a signal be kept (delays)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of one formula.

    Attributes:
        tick: microseconds.
        limit: the longest attempt, in ticks; no window is longer.
        channels: by id, with their places on the wire.
        gate: the rule's `while`; it holds for every outcome of the formula.
    """

    tick: int
    limit: int
    channels: Mapping[str, tuple[int, Channel]]
    gate: tree.Condition | None = None

    def check_delay(self, delay: int, at: int) -> None:
        """Refuse what would have to be remembered too long."""
        if delay > MAX_HORIZON:
            message = f"this looks {delay} ticks back; at most {MAX_HORIZON} are kept"
            raise FormulaError(at, "formula_time", message, "take a shorter time or a longer tick")
