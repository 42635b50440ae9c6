"""What a corrected rulebook may change once marks are in: the referee's rules and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from leitai.core.referee.model import RuleSet
from leitai.core.rulebook.model import Rulebook, Stage
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.state import refuse_phase


def corrected_stages(old: Rulebook, new: Rulebook, phases: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the stages whose referee judges differently.

    Titles of rules, thresholds, formulas, bands and channels may change; which rules there are,
    what they can earn or cost, tick and limit of attempts, and everything that is not the
    referee's may not. Nor may a stage change whose result stands, even if no mark would move: a
    final result names the rules it was made by.

    Args:
        old: the rulebook in force.
        new: the corrected one.
        phases: stage → where it is; only what is not open yet, open or closed may be corrected.

    Raises:
        Refused: something else differs, `params["path"]` says what; or a stage is frozen or final.
    """
    path = _difference(_without_formulas(old), _without_formulas(new), "")
    if path is not None:
        raise Refused(
            "correction_too_wide",
            f"the corrected rulebook also changes {path}",
            fix="change only formulas, bands, ramps and channels of automatic rules",
            params={"path": path},
        )
    pairs = zip(old.stages, new.stages, strict=True)
    stages = [before.id for before, after in pairs if _digest(before) != _digest(after)]
    for stage in stages:
        if phases[stage] in ("frozen", "final"):
            refuse_phase(stage, phases[stage])
    return tuple(stages)


def _digest(stage: Stage) -> str | None:
    return None if stage.referee is None else stage.referee.digest


def _without_formulas(rulebook: Rulebook) -> Rulebook:
    return replace(rulebook, digest="", stages=tuple(_bare(each) for each in rulebook.stages))


def _bare(stage: Stage) -> Stage:
    return replace(stage, referee=None if stage.referee is None else _frame(stage.referee))


def _frame(rules: RuleSet) -> Any:
    """What a correction must leave alone of a rule set."""
    telemetry = rules.telemetry
    return (
        telemetry.tick,
        telemetry.limit,
        *(
            (each.id, each.full, each.deduction, each.each, each.cap, each.per_item, each.abilities)
            for each in rules.rules
        ),
    )


_PLACES = ("line", "column")


def _difference(old: Any, new: Any, path: str) -> str | None:
    """Where two values first differ, as a dotted path; `None`: nowhere but in their lines."""
    if type(old) is not type(new):
        return path
    if is_dataclass(old):
        names = [each.name for each in fields(old) if each.compare and each.name not in _PLACES]
        pairs = [(getattr(old, name), getattr(new, name), f"{path}.{name}") for name in names]
    elif isinstance(old, tuple):
        if len(old) != len(new):
            return path
        pairs = [
            (a, b, f"{path}.{getattr(a, 'id', at)}")
            for at, (a, b) in enumerate(zip(old, new, strict=True))
        ]
    else:
        return None if old == new else path
    found = (_difference(a, b, where.strip(".")) for a, b, where in pairs)
    return next((where for where in found if where is not None), None)
