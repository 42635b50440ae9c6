"""What a rule says, as a sentence: the rule, the person's fact, and what to do."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from typing import Final

from leitai.core.enrolment.eligibility import Finding
from leitai.core.moments import spoken

STANDINGS: Final = {
    "worker": ("职工", "worker"),
    "teacher": ("教师", "teacher"),
    "student": ("学生", "student"),
}
GRADES: Final = (
    ("", ""),
    ("学徒工", "apprentice"),
    ("初级工", "junior worker"),
    ("中级工", "intermediate worker"),
    ("高级工", "senior worker"),
    ("技师", "technician"),
    ("高级技师", "senior technician"),
    ("特级技师", "special technician"),
    ("首席技师", "chief technician"),
)
_RULES: Final[dict[str, tuple[str, str]]] = {
    "opens": ("报名自 {opens} 开始，尚未开放。", "Applications open at {opens}; it is too early."),
    "closes": ("报名截止时间为 {closes}。", "Applications close at {closes}."),
    "twice": ("同一人在本报名中出现两次。", "The same person stands twice in this application."),
    "size": (
        "人数应为 {least} 至 {most} 人，现为 {size} 人。",
        "There must be {least} to {most} people; there are {size}.",
    ),
    "substitutes": (
        "替补最多 {most} 人，现为 {size} 人。",
        "There may be {most} substitutes; there are {size}.",
    ),
    "group_unknown": (
        "请选择参赛组别（“{group}”不是本赛事的组别）。",
        "Choose a group of this contest ({group!r} is none).",
    ),
    "group_missing": ("请选择参赛组别。", "Choose a group."),
    "group": ("参赛组别：{group}", "Group: {group_en}"),
    "title": ("需填写队名或项目名称。", "A team or project needs a name."),
    "consent": ("需同意报名须知。", "The terms must be agreed to."),
    "attachment": ("需上传：{title}", "Needed: {title_en}"),
    "standing": ("参赛身份须为 {allowed}", "Open to: {allowed}"),
    "age": ("截至 {on}，年龄须{bounds}", "Age on {on}: {bounds}"),
    "grade": ("技能等级须{bounds}", "Skill grade: {bounds}"),
    "trade": ("职业（工种）须为 {allowed}", "Trade: {allowed}"),
    "unit": ("须属于 {allowed}", "The person must belong to {allowed}"),
    "confirmed": (
        "资料由本人填写，须由所在单位核实后才能录取。",
        "The union must confirm what the person says of themselves before there is a place.",
    ),
    "one_track": (
        "每人限报一个赛项",
        "One contest of this edition for each person",
    ),
}
_FACTS: Final[dict[str, tuple[str, str]]] = {
    "closes": ("本次提交于 {at}。", "This one was handed in at {at}."),
    "group": ("本人为{fact}", "the person is a {fact}"),
    "standing": ("本人为{fact}", "the person is a {fact}"),
    "age": ("本人 {fact} 周岁", "the person is {fact}"),
    "grade": ("本人为{fact}", "the person is a {fact}"),
    "trade": ("本人为 {fact}", "the person's is {fact}"),
    "unit": ("本人单位为 {fact}", "the person's unit is {fact}"),
    "one_track": ("本人已报 {fact}", "the person takes part in {fact} already"),
}
_UNKNOWN: Final = ("本人此项资料未填", "this is not known of the person")
_MOMENTS: Final = frozenset({"opens", "closes", "at"})
_OF_PEOPLE: Final = frozenset({"standing", "age", "grade", "trade", "unit", "one_track"})


def sentence(
    finding: Finding, *, names: dict[str, str] | None = None, zone: tzinfo = UTC
) -> tuple[str, str]:
    """The finding in Chinese and in English.

    Args:
        finding: what a rule says.
        names: person or unit → what to call it.
        zone: by whose clocks moments are told.
    """
    zh, en = (_sentence(finding, place, names or {}, zone) for place in (0, 1))
    return zh, en


def _sentence(finding: Finding, place: int, names: dict[str, str], zone: tzinfo) -> str:
    params = _spoken(finding, place, names)
    for name in _MOMENTS & params.keys():
        params[name] = spoken(datetime.fromisoformat(params[name]), zone)[place]
    rule = _RULES.get(_said(finding), ("规则 {rule}", "Rule {rule}"))[place]
    text = rule.format_map({"rule": finding.rule, **params})
    fact = _fact(finding, place, params)
    who = names.get(finding.person, "")
    start = (f"{who}：", f"{who}: ")[place] if who and finding.person else ""
    if not fact:
        return start + text
    if text.endswith(("。", ".")):
        return f"{start}{text}{('', ' ')[place]}{fact}"
    return f"{start}{text}{('；', '; ')[place]}{fact}{('。', '.')[place]}"


def _said(finding: Finding) -> str:
    """Which words say it: no group is told otherwise than one that is none of the contest's."""
    unsaid = finding.rule == "group_unknown" and finding.verdict == "missing"
    return "group_missing" if unsaid else finding.rule


def _fact(finding: Finding, place: int, params: dict[str, str]) -> str:
    if finding.verdict == "missing":
        return _UNKNOWN[place] if finding.rule in _OF_PEOPLE else ""
    if not params.get("fact") and finding.rule != "closes":
        return ""
    words = _FACTS.get(finding.rule)
    return words[place].format_map(params) if words else ""


def _spoken(finding: Finding, place: int, names: dict[str, str]) -> dict[str, str]:
    params = dict(finding.params)
    if finding.rule in ("standing", "group"):
        fact = params.get("fact") or params.get("standing", "")
        params["fact"] = STANDINGS[fact][place] if fact in STANDINGS else fact
    if "allowed" in params:
        params["allowed"] = ("、", ", ")[place].join(
            STANDINGS[one][place] if one in STANDINGS else names.get(one, one)
            for one in params["allowed"].split()
        )
    if finding.rule == "grade":
        for key in ("least", "most", "fact"):
            params[key] = GRADES[int(params[key])][place] if params.get(key) else ""
    if finding.rule == "unit":
        params["fact"] = names.get(params["fact"], params["fact"])
    if finding.rule in ("age", "grade"):
        params["bounds"] = _bounds(finding.rule, params, place)
    return params


def _bounds(rule: str, params: dict[str, str], place: int) -> str:
    least, most = params["least"], params["most"]
    if rule == "age":
        least, most = (f"{one} 周岁" if one and place == 0 else one for one in (least, most))
    if least and most:
        return (f"在{least}至{most}之间", f"from {least} to {most}")[place]
    return (f"不低于{least}", f"at least {least}")[place] if least else _most(rule, most, place)


def _most(rule: str, most: str, place: int) -> str:
    over = "不超过" if rule == "age" else "不高于"
    return (f"{over}{most}", f"at most {most}")[place]
