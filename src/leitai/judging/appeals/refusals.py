"""Why an appeal, or a decision on it, is not taken; nothing is changed then."""

from __future__ import annotations

from datetime import datetime

from leitai.governance.faults import Fault
from leitai.governance.local_time import here
from leitai.judging.appeals.models import AppealCase


def clock(instant: int) -> str:
    """An instant as people read it, by the clocks of the house."""
    return f"{datetime.fromtimestamp(instant / 1e6, here()):%Y-%m-%d %H:%M:%S}"


def too_late(deadline: int, now: int) -> Fault:
    """The time for appeals is over, by the server's clock."""
    return Fault(
        409,
        "appeal_late",
        f"The time for appeals ended at {clock(deadline)} ({here()}); it is {clock(now)}.",
        zh=f"申诉截止时间为 {clock(deadline)}，现在是 {clock(now)}，未受理。",
        fix="The organiser may correct an error without an appeal, by the competition's rules.",
        params={"deadline": deadline, "now": now},
    )


def too_early(stage: str) -> Fault:
    """There is no published result to object to."""
    return Fault(
        409,
        "appeal_early",
        f"The result of stage {stage} is not published yet; appeals are taken after that.",
        zh=f"阶段 {stage} 的成绩尚未公示，公示后方可申诉。",
        fix="Flag a problem to the chief judge now; it is looked into before publication.",
        params={"stage": stage},
    )


def other_appeal(code: str) -> Fault:
    """Another appeal has that id."""
    return Fault(
        409,
        "id_reused",
        f"Another appeal has the id {code}; nothing was changed.",
        zh=f"编号 {code} 已用于另一份申诉，数据没有改变。",
        fix="Make a new id for every appeal.",
        params={"appeal": code},
    )


def no_change() -> Fault:
    """The re-judge set is empty or says what is there already."""
    return Fault(
        422,
        "rejudge_empty",
        "These marks are what they are already; nothing would change.",
        zh="改判内容与现有评分相同，没有任何变化。",
        fix="Give at least one mark that differs.",
    )


def stale_preview(row: AppealCase) -> Fault:
    """What somebody saw is not what would happen now."""
    return Fault(
        409,
        "preview_stale",
        "The effect of this re-judging is not (any more) the one you have seen; nothing was done.",
        zh="改判的影响与您看到的预览不一致，未执行；请查看最新预览后再决定。",
        fix="Read the new preview and decide again.",
        params={"appeal": row.code, "digest": row.digest},
    )


def not_upheld() -> Fault:
    """Only an appeal that is upheld changes marks."""
    return Fault(
        422,
        "rejudge_pending",
        "A re-judge set is prepared, but the decision does not uphold the appeal.",
        zh="已准备改判内容，但裁决并非支持申诉。",
        fix="Cancel the re-judge set, or uphold the appeal.",
    )


def wrong_state(row: AppealCase, wanted: str) -> Fault:
    """It is not in the state for that."""
    return Fault(
        409,
        f"appeal_{row.state}",
        f"Appeal {row.label} is {row.state}, not {wanted}; nothing was changed.",
        zh=f"申诉 {row.label} 当前状态为“{row.get_state_display()}”，不能执行此操作。",
        fix="Read the case again.",
        params={"appeal": row.code, "state": row.state},
    )
