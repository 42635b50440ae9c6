"""Why something about a schedule cannot be; nothing was changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leitai.governance.faults import Fault


def changed_meanwhile(current: Mapping[str, Any]) -> Fault:
    """Somebody else changed it since it was read."""
    return Fault(
        409,
        "changed_meanwhile",
        "Somebody changed this meanwhile; your change was not saved.",
        zh="其他人刚刚修改过，您的修改尚未保存。",
        fix="Look at the current version and make your change again.",
        params={"current": dict(current)},
    )


def unfit_hall(what: str, name: str, zh: str, message: str) -> Fault:
    """A plan of venues that contradicts itself."""
    return Fault(
        422,
        "hall_unfit",
        f"{message} Nothing was changed.",
        zh=f"{zh}数据没有改变。",
        fix="Correct it and save again.",
        params={what: name},
    )


def has_conflicts(count: int, first: str, zh: str) -> Fault:
    """A timetable with conflicts is published only on purpose."""
    return Fault(
        409,
        "timetable_conflicts",
        f"The timetable has {count} conflicts, the first: {first} It was not published.",
        zh=f"日程有 {count} 处冲突，第一处：{zh}尚未发布。",
        fix="Mend them, or publish with `despite`.",
        params={"conflicts": count},
    )


def nothing_placed() -> Fault:
    """There is nothing to publish or solve."""
    return Fault(
        409,
        "timetable_empty",
        "Nobody has a place yet; there is nothing to publish.",
        zh="还没有任何参赛者排入日程，无可发布。",
        fix="Solve the timetable or drag entries to stations first.",
    )


def no_stations() -> Fault:
    """A timetable needs somewhere to put people."""
    return Fault(
        409,
        "hall_empty",
        "There are no stations that are open; a timetable needs stations and sessions.",
        zh="还没有开放的工位；排日程需要先设置工位和场次。",
        fix="Add stations and sessions first.",
    )


def solvers_busy(running: int) -> Fault:
    """Every processor searches for somebody already."""
    return Fault(
        409,
        "solvers_busy",
        f"{running} searches of other contests are running; nothing was started.",
        zh=f"其他比赛正在求解（{running} 个），本机处理器已占满；尚未开始。",
        fix="Try again in half a minute; a search takes 20 seconds at most.",
        params={"running": running},
    )


def solving(job: str) -> Fault:
    """One search at a time."""
    return Fault(
        409,
        "solving_already",
        "A search is running for this contest already.",
        zh="本赛事正在求解日程，请稍候。",
        fix="Wait for it, or stop it.",
        params={"job": job},
    )


def not_yet(opens: int) -> Fault:
    """Check-in has not begun."""
    return Fault(
        409,
        "check_in_early",
        "Check-in for this entry has not begun; nothing was recorded.",
        zh="该选手的检录尚未开始，未作记录。",
        fix="Come again when check-in opens.",
        params={"opens": opens},
    )


def too_late(closed: int, minutes: int) -> Fault:
    """The late rule."""
    return Fault(
        409,
        "check_in_late",
        f"Check-in ended {minutes} minutes after the start; nothing was recorded.",
        zh=f"已超过开赛后 {minutes} 分钟的检录截止时间，按规则不得参赛；未作记录。",
        fix="The chief judge may let the entry in, or it is withdrawn as late.",
        params={"closed": closed, "minutes": minutes},
    )


def no_place(entry: str) -> Fault:
    """Nobody knows when the entry is due."""
    return Fault(
        409,
        "check_in_unplaced",
        f"Entry {entry!r} has no published place in this stage; nothing was recorded.",
        zh=f"“{entry}”在本阶段没有已发布的场次，未作记录。",
        fix="Publish the timetable, or check in all the same.",
        params={"entry": entry},
    )


def not_absent(entry: str) -> Fault:
    """Only who is missing is withdrawn for that."""
    return Fault(
        409,
        "not_missing",
        f"Entry {entry!r} is not missing: its check-in is still open, or it is here.",
        zh=f"“{entry}”并未缺席：检录尚未截止，或已经到场；数据没有改变。",
        fix="Reload the list.",
        params={"entry": entry},
    )


def dead_key() -> Fault:
    """A link that is not in force."""
    return Fault(
        401,
        "day_link_dead",
        "This link is not valid any more.",
        zh="此链接已失效。",
        fix="Ask the organisers for a new one.",
    )


def incident_closed() -> Fault:
    """Decided once."""
    return Fault(
        409,
        "incident_settled",
        "This incident has been decided already; nothing was changed.",
        zh="该事件已处理，数据没有改变。",
        fix="Reload the list.",
    )
