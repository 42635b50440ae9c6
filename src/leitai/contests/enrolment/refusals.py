"""Why something about enrolment cannot be; nothing was changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from leitai.contests.models import Contest
from leitai.governance.faults import Fault, invalid


def changed_meanwhile(current: Mapping[str, Any]) -> Fault:
    """Somebody else changed the row since it was read."""
    return Fault(
        409,
        "changed_meanwhile",
        "Somebody changed this meanwhile; your change was not saved.",
        zh="其他人刚刚修改过，您的修改尚未保存。",
        fix="Look at the current version in `params.current` and send your change again.",
        params={"current": dict(current)},
    )


def not_eligible(problems: Sequence[Mapping[str, Any]]) -> Fault:
    """A rule is not met; every one is named."""
    first = problems[0]
    return Fault(
        422,
        "not_eligible",
        f"{len(problems)} rule(s) are not met. {first['message']}",
        zh=f"有 {len(problems)} 项不符合报名条件。{first['zh']}",
        fix="See `problems`; the application is kept as a draft.",
        problems=problems,
    )


def not_open(told: Mapping[str, str]) -> Fault:
    """A list is written before enrolment opens or after it has closed, by no organiser."""
    return Fault(
        409,
        "enrolment_closed",
        f"{told['message']} Nothing was written; the list is kept.",
        zh=f"{told['zh']}名单未写入，已保留；可请组织者代为写入。",
        fix="Ask the organisers: they may write it outside the time of enrolment.",
    )


def wrong_state(code: str, state: str, verb: str) -> Fault:
    """An application in that state does not take that act."""
    return Fault(
        409,
        "application_state",
        f"Application {code} is {state}; it cannot be {verb} now.",
        zh=f"报名 {code} 当前状态为“{state}”，不能进行此操作，数据没有改变。",
        fix="Reload the list; somebody may have decided meanwhile.",
        params={"application": code, "state": state},
    )


def applied_already(person: str, application: str) -> Fault:
    """The person takes part by another application."""
    return Fault(
        409,
        "applied_already",
        f"This person is in application {application} already; nothing was changed.",
        zh=f"此人已在报名 {application} 中，不能重复报名，数据没有改变。",
        fix="Open that application, or withdraw it first.",
        params={"person": person, "application": application},
    )


def no_place(rooms: Sequence[Mapping[str, Any]]) -> Fault:
    """Every place is taken, and nobody waits in this contest."""
    first = rooms[0] if rooms else {"zh": "", "message": ""}
    return Fault(
        409,
        "no_place",
        f"There is no place left: {first['message']} The application is kept.",
        zh=f"名额已满：{first['zh']}报名资料已保留。",
        fix="Raise the quota, or turn the waiting list on.",
        params={"rooms": list(rooms)},
    )


def unlinked() -> Fault:
    """The account is not tied to anybody yet."""
    return Fault(
        409,
        "no_person",
        "Your account is not tied to a person yet; tell us who you are first.",
        zh="您的账号还没有关联个人资料，请先填写本人信息。",
        fix="Fill in your name and unit, or open the invitation of your union.",
    )


def not_alone() -> Fault:
    """The plan's `alone` is off."""
    return Fault(
        403,
        "unions_apply",
        "People do not apply for themselves in this contest; nothing was kept.",
        zh="本赛事由单位统一报名，不接受个人报名；没有保存任何内容。",
        fix="Ask your union to enter you / 请联系所在单位报名。",
    )


def number_known() -> Fault:
    """The identity number is somebody's whom the asker may not change."""
    return Fault(
        409,
        "id_known",
        "This identity number is registered already under another account or unit.",
        zh="此身份证号已在系统中登记，不能重复建立。",
        fix="Ask your union for an invitation to your own record.",
    )


def both_enrolled(contest: Contest, one: str, other: str) -> Fault:
    """Two rows of one person take part in a contest by an application each."""
    title = contest.title_zh or contest.title_en
    return Fault(
        409,
        "both_enrolled",
        f"Both are enrolled in {title!r} ({one} and {other}); nothing was merged.",
        zh=f"两条记录在“{title}”中各有一份报名（{one}、{other}），没有合并，数据没有改变。",
        fix="Withdraw one of the two applications, then merge / 请先退出其中一份报名，再合并。",
        params={"contest": contest.slug, "applications": [one, other]},
    )


def late_needs_words() -> Fault:
    """Somebody is let in after the deadline, and it is not said why."""
    return invalid(
        "Say in `words` why they are let in after the deadline.",
        "补报须写明理由，数据没有改变。",
    )


def other_unit() -> Fault:
    """Only colleagues join a team on their phones."""
    return Fault(
        409,
        "other_unit",
        "Only people of the team's own unit may join it this way.",
        zh="只有本单位的同事可以这样加入；跨单位组队请由工会代报。",
        fix="Ask the union to enter the team.",
    )


def team_full(most: int, substitutes: int) -> Fault:
    """The team has everybody it may have."""
    return Fault(
        409,
        "team_full",
        f"The team is full: {most} people and {substitutes} substitutes at most.",
        zh=f"队伍已满：最多 {most} 人，替补 {substitutes} 人。",
        fix="The leader may take somebody out first.",
    )
