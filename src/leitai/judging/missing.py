"""Which marks a stage still lacks."""

from __future__ import annotations

from typing import Final

from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.refusal import Refused

NAMED: Final = 10


def missing_marks(fold: Fold, stage: str) -> Refused | None:
    """What stands against finalising a stage; `None` if nothing is missing.

    A stage whose rulebook leaves open how many marks there are lacks none.
    """
    if stage not in fold.stages:
        return None
    progress = fold.progress(stage)
    if progress.expected is None or progress.given >= progress.expected:
        return None
    lacking = entries_lacking(fold, stage)
    named = ", ".join(lacking[:NAMED]) + (", …" if len(lacking) > NAMED else "")
    return Refused(
        "stage_marks_missing",
        f"{progress.expected - progress.given} of {progress.expected} marks are missing"
        + (f", for {named}." if named else "."),
        fix="Have them given, withdraw who did not start, or accept that they are missing.",
        params={
            "stage": stage,
            "given": str(progress.given),
            "expected": str(progress.expected),
            "missing": str(progress.expected - progress.given),
            "entries": named,
        },
    )


def entries_lacking(fold: Fold, stage: str) -> list[str]:
    """Entries still in whose marks are fewer than the most that any entry has."""
    state = fold.stages[stage]
    given = {
        entry: state.performances[entry].given if entry in state.performances else 0
        for entry, entrant in fold.entrants.items()
        if entrant.standing == "ok" and state.listed(entry)
    }
    most = max(given.values(), default=0)
    return [entry for entry, count in given.items() if count < most or count == 0]
