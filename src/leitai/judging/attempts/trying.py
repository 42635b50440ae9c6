"""A rulebook in the making: what is wrong with it, and what it would say of a recording."""

from __future__ import annotations

from typing import Any

from leitai.core.referee.judge import judge
from leitai.core.referee.model import RuleSet
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.parse import read_rulebook
from leitai.governance.faults import Fault
from leitai.judging.attempts.models import Attempt
from leitai.judging.attempts.queries import head, not_recorded, sealed_attempts, told
from leitai.judging.attempts.recordings import readable
from leitai.judging.attempts.room import RefereeRoom

Row = dict[str, Any]


def check_rules(*, source: bytes) -> list[Row]:
    """Every problem of a rulebook, with its place; empty: it can be used."""
    try:
        read_rulebook(source)
    except RulebookError as error:
        return [
            {
                "line": each.line,
                "column": each.column,
                "code": each.code,
                "message": each.message,
                "zh": each.zh,
                "fix": each.fix,
                "fix_zh": each.fix_zh,
            }
            for each in error.problems
        ]
    return []


def try_rules(*, room: RefereeRoom, row: Attempt, source: bytes) -> Row:
    """What other rules would make of a recorded attempt; nothing is kept.

    Raises:
        RulebookError: the rulebook cannot be used.
        Fault: it has no automatic rules for the attempt's stage, or there is no recording.
    """
    rules = ruleset_for(source, row.stage)
    sealed = sealed_attempts(row.contest).get(row.code)
    if sealed is None:
        raise not_recorded(row.code)
    digest = sealed.act.recording
    with readable(digest):
        judgement = judge(rules, room.recordings.open(digest))
    values = {aspect: sealed.value(aspect) for aspect in sealed.marks}
    facts = head(room, row, rules, None, {})
    shown = told(rules, judgement, row, sealed)
    return facts | {"recording": digest, "before": values} | shown


def ruleset_for(source: bytes, stage: str) -> RuleSet:
    """The automatic rules of a stage in a rulebook; raises `RulebookError`, `Fault`."""
    for each in read_rulebook(source).stages:
        if each.id == stage and each.referee is not None:
            return each.referee
    raise Fault(
        422,
        "no_automatic_rules",
        f"The rulebook has no automatic rules for stage {stage}.",
        zh=f"规则文件中阶段“{stage}”没有自动评分规则。",
        fix="Try it on an attempt of a stage that has some.",
        params={"stage": stage},
    )
