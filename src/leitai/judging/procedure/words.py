"""Blockers in Chinese and English, and what to do about them."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "stage_open": (
        "阶段仍在评分，尚未停止打分。",
        "The stage takes marks still.",
        "Close the stage.",
    ),
    "marks_missing": (
        "还缺 {count} 个评分。",
        "{count} marks are missing.",
        "Have them given, withdraw who did not start, or accept that they are missing.",
    ),
    "verdicts_undecided": (
        "有 {count} 项自动评分待人工裁定。",
        "{count} automatic marks wait for a person.",
        "Set each by an override with a reason and a second person.",
    ),
    "disputes_open": (
        "有 {count} 处评分分差超限，待合议重评。",
        "In {count} places the judges lie too far apart, or have not all marked again.",
        "Call a re-mark, or accept the spread with a reason.",
    ),
    "marks_held": (
        "有 {count} 个评分为待复核录入，等待第二人。",
        "{count} entered marks wait for a second person.",
        "Have somebody else confirm or reject them.",
    ),
    "problems_open": (
        "有 {count} 个评委报告的问题待处理。",
        "{count} problems that judges flagged are open.",
        "Settle each with a reason.",
    ),
    "forms_unsigned": (
        "有 {count} 张评分表未签名。",
        "{count} forms are not signed.",
        "Have their judges sign them.",
    ),
    "codes_sealed": (
        "还有 {count} 层评审编号未解密。",
        "{count} layers of blind codes are sealed.",
        "Two holders open them under a supervisor's eye, once the chief judge has signed.",
    ),
    "design_unconnected": (
        "有 {count} 个评分点的评委分组互不相连，无法比较松紧。",
        "The judges of {count} aspects cannot be compared: nothing connects their panels.",
        "Let judges of one panel mark entries of the others, or use a rule without centring.",
    ),
    "recheck_missing": (
        "尚未抽取复核样本。",
        "The re-check has not been drawn.",
        "Draw the sample.",
    ),
    "recheck_open": (
        "还有 {count} 份成绩待复核。",
        "{count} entries are still to be re-checked.",
        "Compare their marks with the sources and record what was found.",
    ),
    "recheck_failed": (
        "复核差错率超限，须全部复核，还有 {count} 份。",
        "The re-check found too many errors: {count} more entries are to be re-checked.",
        "Draw again, and re-check every entry.",
    ),
    "signature_missing": (
        "还缺 {count} 个签名。",
        "{count} signatures are missing.",
        "Have the offices sign in their order.",
    ),
    "not_published": (
        "成绩尚未公示。",
        "The result was not published for objections.",
        "Publish it.",
    ),
    "appeals_open": (
        "有 {count} 件申诉未裁决。",
        "{count} appeals are open.",
        "Have arbitration decide them.",
    ),
    "objections_open": (
        "有 {count} 件公示异议未答复。",
        "{count} objections are open.",
        "Answer each of them.",
    ),
    "appeals_time": (
        "公示申诉期尚未结束。",
        "The time for appeals is not over.",
        "Wait until it is.",
    ),
    "shadow_differs": (
        "独立复算与成绩有 {count} 处不一致，不能定为最终。",
        "An independent computation of the result differs in {count} places.",
        "Do not announce anything; keep the verification bundle and ask for help.",
    ),
}
