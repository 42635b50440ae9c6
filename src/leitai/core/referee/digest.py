"""Names a rule set by everything that decides a verdict, and by nothing else."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any, Final

from leitai.core.referee.model import ENGINE, Channel, Rule, RuleSet

_OF_CHANNEL: Final = ("id", "kind", "unit", "values", "minimum", "maximum", "max_age", "stuck")
_OF_RULE: Final = (
    "id",
    "kind",
    "formula",
    "full",
    "target",
    "bands",
    "ramp",
    "step",
    "deduction",
    "each",
    "cap",
    "per_item",
)


def rules_digest(rules: RuleSet) -> str:
    """SHA-256 (hex) of telemetry, formulas, policies and engine.

    Titles, spelling, places in the file and the stage's id do not count: they cannot move a mark.
    """
    telemetry = rules.telemetry
    said = {
        "engine": ENGINE,
        "tick": telemetry.tick,
        "limit": telemetry.limit,
        "channels": [_chosen(each, _OF_CHANNEL) for each in telemetry.channels],
        "rules": [_chosen(each, _OF_RULE) for each in rules.rules],
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _chosen(thing: Channel | Rule, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _plain(getattr(thing, name)) for name in names}


def _plain(value: object) -> Any:
    """As JSON that is equal exactly when the values are."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return [
            type(value).__name__,
            *(_plain(getattr(value, each.name)) for each in fields(value)),
        ]
    return value
