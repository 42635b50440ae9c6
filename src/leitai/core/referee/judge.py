"""Judging whole attempts: a pure function of (recording, rule set, engine)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np

from leitai.core.referee.compile import compile_rules
from leitai.core.referee.grid import Ticks, gaps, whole
from leitai.core.referee.lanes import Lanes
from leitai.core.referee.marking import Marker
from leitai.core.referee.model import Judgement, RuleSet
from leitai.core.referee.pack import Pack
from leitai.core.referee.plan import Plan
from leitai.core.referee.recording import Recording
from leitai.core.referee.runs import Runs
from leitai.core.referee.worst import Look

Source: TypeAlias = Recording | Callable[[], Recording]
"""A recording, or how to open it: then the worker that judges it does so."""

LANES: Final = 512
"""Attempts judged side by side, at most."""
STRIDE: Final = 64
"""Ticks in one call of the kernel: few enough that their samples stay in the cache."""


def judge(rules: RuleSet, recording: Recording, *, margins: bool = True) -> Judgement:
    """All verdicts on a recorded attempt, with evidence.

    Args:
        rules: what it is judged by.
        recording: of the attempt.
        margins: whether evidence tells how far it was from its limits.

    Raises:
        RecordingFault: `channels`, if a channel was recorded in another unit or with other words.
    """
    ticks = whole(rules.telemetry, recording)
    plan = compile_rules(rules)
    lanes = _judged(plan, [ticks], stride=1024)
    probes = lanes.probes(0)
    runs = Runs.of(plan, lanes.edges())
    look = Look(rules.telemetry, ticks) if margins else None
    found = Marker.of(rules).judgement(probes, runs, look, heard=ticks.heard)
    return _of(found, recording, rules, ticks)


def judge_many(
    rules: RuleSet, recordings: Iterable[Source], *, workers: int = 1
) -> list[Judgement]:
    """The marks of many attempts, in their order: as `judge` gives them, without evidence.

    Attempts run side by side, those of like length together; `workers` threads change nothing but
    the time it takes.

    Raises:
        RecordingFault: as `judge`, or as opening a recording raises it.
    """
    sources, plan, marker = list(recordings), compile_rules(rules), Marker.of(rules)
    order = sorted(range(len(sources)), key=lambda place: _length(sources[place]))
    size = min(LANES, -(-len(order) // max(workers, 1)) or 1)
    groups = [order[at : at + size] for at in range(0, len(order), size)]

    def judged(group: Sequence[int]) -> list[Judgement]:
        return _judge_group(plan, marker, [sources[place] for place in group])

    with ThreadPoolExecutor(max(workers, 1)) as pool:
        found = [one for group in pool.map(judged, groups) for one in group]
    return [one for _, one in sorted(zip(order, found, strict=True), key=lambda pair: pair[0])]


def _length(source: Source) -> int:
    return source.header.ticks if isinstance(source, Recording) else 0


def _judge_group(plan: Plan, marker: Marker, sources: Sequence[Source]) -> list[Judgement]:
    recordings = [one if isinstance(one, Recording) else one() for one in sources]
    telemetry = marker.rules.telemetry
    attempts = [whole(telemetry, recording) for recording in recordings]
    lanes = _judged(plan, attempts, stride=STRIDE)
    return [
        _of(marker.judgement(found, heard=ticks.heard), recording, marker.rules, ticks)
        for found, recording, ticks in zip(lanes.all_probes(), recordings, attempts, strict=True)
    ]


def _of(found: Judgement, recording: Recording, rules: RuleSet, ticks: Ticks) -> Judgement:
    """What was found, and what it was found in."""
    return replace(found, recording=recording.digest, gaps=gaps(rules.telemetry, ticks))


def _judged(plan: Plan, attempts: Sequence[Ticks], *, stride: int) -> Lanes:
    """Lanes that ran these attempts to their ends."""
    lanes, pack = Lanes(plan, len(attempts)), Pack(attempts)
    x = np.zeros((stride, plan.channels, len(attempts)), np.float32)
    valid = np.ones(x.shape, np.uint8)
    for start in range(0, pack.longest, stride):
        lanes.run(*pack.ticks(start, x, valid))
    lanes.finish(np.ones(len(attempts), np.bool_))
    return lanes
