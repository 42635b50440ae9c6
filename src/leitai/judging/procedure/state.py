"""Looking a stage up in the fold."""

from __future__ import annotations

from leitai.core.rulebook.conduct import Conduct
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.stage import StageFold
from leitai.governance.faults import not_found


def stage_of(fold: Fold, stage: str) -> StageFold:
    """The stage of that id; raises `Fault` if there is none."""
    found = fold.stages.get(stage)
    if found is None:
        raise not_found("stage", "阶段", stage)
    return found


def conduct_of(fold: Fold, stage: str) -> Conduct:
    """How that stage is conducted; raises `Fault` if there is none."""
    return stage_of(fold, stage).conduct
