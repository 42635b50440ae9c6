"""What the fairness report looks like over the wire; docs/fairness.md says what each part means."""

from __future__ import annotations

from typing import Any

from ninja import Schema

Said = dict[str, str]


class JudgeLabel(Schema):
    """A judge as the public reads it."""

    judge: str
    label: Said


class FairnessOut(Schema):
    """The report: `rule`, `procedure` and `diagnosis` never mix; `own_side` is for supervisors."""

    contest: dict[str, Any]
    stage: str
    title: Said
    status: str
    seq: int
    checkpoint: str
    entries: int
    judges: list[JudgeLabel]
    names: dict[str, str | None]
    criteria: dict[str, Said]
    rule: dict[str, Any]
    procedure: dict[str, Any]
    diagnosis: dict[str, Any]
    limits: list[Said]
    own_side: dict[str, Any] | None = None
