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
    lacking = fold.missing(stage)
    expected = fold.progress(stage).expected
    if not lacking or expected is None:
        return None
    count = sum(lacking.values())
    named = ", ".join(list(lacking)[:NAMED]) + (", …" if len(lacking) > NAMED else "")
    return Refused(
        "stage_marks_missing",
        f"{count} of {expected} marks are missing, for {named}.",
        fix="Have them given, withdraw who did not start, or accept that they are missing.",
        params={
            "stage": stage,
            "given": str(expected - count),
            "expected": str(expected),
            "missing": str(count),
            "entries": named,
        },
    )
