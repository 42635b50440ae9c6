"""How much of an attempt's telemetry was missing."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from leitai.core.referee.model import Judgement, Span

Row = dict[str, Any]
STEP: Final = Decimal("0.0001")


def missing_shares(judgement: Judgement, channels: int) -> Row | None:
    """Shares of the attempt's ticks without valid telemetry; `None`: it is provisional.

    Args:
        judgement: of a recording.
        channels: how many channels the stage has.
    """
    if not judgement.recording or not judgement.ticks:
        return None
    gaps = judgement.gaps
    every = [span for spans in gaps.values() for span in spans]
    return {
        "some": share(missed(every, at_least=1), judgement.ticks),
        "every": share(missed(every, at_least=channels), judgement.ticks),
        "channels": {
            channel: share(missed(spans, at_least=1), judgement.ticks)
            for channel, spans in gaps.items()
            if spans
        },
    }


def missed(spans: Iterable[Span], *, at_least: int) -> int:
    """How many ticks lie in so many of the spans, or more."""
    edges = sorted(edge for span in spans for edge in ((span.start, 1), (span.end + 1, -1)))
    depth = since = found = 0
    for tick, step in edges:
        found += tick - since if depth >= at_least else 0
        depth, since = depth + step, tick
    return found


def share(ticks: int, whole: int) -> str:
    """A part of the attempt as a decimal; nothing is told as nothing unless it is."""
    part = (Decimal(ticks) / Decimal(whole)).quantize(STEP, ROUND_HALF_UP)
    return f"{max(part, STEP) if ticks else Decimal(0):f}"
