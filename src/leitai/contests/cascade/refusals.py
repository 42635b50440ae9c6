"""Why a link cannot be made, or its list not be seated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leitai.core.cascade.model import MOST_LEVELS
from leitai.governance.faults import Fault

CONFLICT = 409


def changed_meanwhile(now: dict[str, Any]) -> Fault:
    """Somebody else saved in between; `now` is what they saved."""
    return Fault(
        CONFLICT,
        "changed_meanwhile",
        "Somebody else has changed this link meanwhile; nothing of yours was saved or lost.",
        zh="其他人刚刚修改了这条晋级规则；您的修改尚未保存，也没有丢失。",
        fix="Look at what is there now (`params.now`) and save again.",
        params={"now": now},
    )


def circular(contest: str, source: str) -> Fault:
    """A contest would feed itself."""
    return Fault(
        CONFLICT,
        "link_circular",
        f"{contest} feeds {source} already, perhaps over others: the link would close a circle.",
        zh="这条晋级关系会形成循环：目标比赛已经直接或间接地向来源比赛输送选手。",
        fix="Choose a source that does not come after this contest.",
        params={"contest": contest, "source": source},
    )


def too_deep() -> Fault:
    """More levels than there are unions."""
    return Fault(
        422,
        "cascade_deep",
        f"At most {MOST_LEVELS} contests can feed one another in a row.",
        zh=f"逐级晋级最多 {MOST_LEVELS} 级。",
        fix="Leave a level out.",
        params={"most": MOST_LEVELS},
    )


def foreign_source(source: str) -> Fault:
    """The asker has nothing to do with the source contest."""
    return Fault(
        403,
        "source_foreign",
        f"You neither run {source} nor does its unit lie under the unit of this contest.",
        zh="您不是来源比赛的组织者，来源比赛也不属于本赛事主办单位的下级单位。",
        fix="Ask an organiser of the source contest to give you a role in it.",
        params={"source": source},
    )


def in_use(code: str) -> Fault:
    """Somebody came by this link."""
    return Fault(
        CONFLICT,
        "link_in_use",
        f"Entries have come by link {code}; it stays, and its source stays.",
        zh="已有选手经由这条晋级关系参赛，不能删除，也不能更换来源。",
        fix="Make another link for another source.",
        params={"link": code},
    )


def reason_missing() -> Fault:
    """A rule is changed when marks are being given."""
    return Fault(
        422,
        "reason_missing",
        "The source stage has begun: changing who goes on now needs a reason, which is public.",
        zh="来源阶段已经开始，此时修改晋级规则必须写明理由，理由将公开。",
        fix="Send `reason`.",
    )


def not_settled(status: str) -> Fault:
    """Marks are still given in the source stage."""
    return Fault(
        CONFLICT,
        "source_unsettled",
        f"The source stage is {status}: its list can be looked at, but not be seated.",
        zh="来源阶段尚未结束评分，名单可以预览，还不能落位。",
        fix="Close the source stage first.",
        params={"status": status},
    )


def source_sealed() -> Fault:
    """Nobody goes on by a code."""
    return Fault(
        CONFLICT,
        "source_sealed",
        "The entries of the source stage are still known by blind codes.",
        zh="来源阶段仍在盲评，尚未解密。",
        fix="Open the codes there first.",
    )


def list_changed(digest: str) -> Fault:
    """The list is not the one that was looked at."""
    return Fault(
        CONFLICT,
        "seats_changed",
        "The list has changed since you looked at it; nothing was changed.",
        zh="名单在您查看之后发生了变化，没有做任何改动。",
        fix="Look at the list again and confirm that one.",
        params={"digest": digest},
    )


def target_over() -> Fault:
    """The contest they would come to has a result."""
    return Fault(
        CONFLICT,
        "target_over",
        "A result of this contest is published or final; its list of entries stays as it is.",
        zh="本赛事已公示或已有最终结果，参赛名单不再变动。",
        fix="What is wrong in the source is settled there, by appeal.",
    )


def seats_marked(entries: Sequence[str]) -> Fault:
    """Entries that lose their seats have marks here, and nobody has said what is to be done."""
    return Fault(
        CONFLICT,
        "seat_marked",
        f"{len(entries)} entries would lose their seats but have marks here; nothing was changed.",
        zh=f"有 {len(entries)} 个将失去名额的参赛者在本赛事已有评分，没有做任何改动。",
        fix="Decide for each: `keep` its seat, or `withdraw` it; its marks stay in the ledger.",
        params={"entries": list(entries[:200]), "count": len(entries)},
    )


def not_lost(entries: Sequence[str]) -> Fault:
    """Entries were named that do not lose a seat."""
    return Fault(
        422,
        "seat_not_lost",
        f"{entries[0]} does not lose a seat by this list; nothing was changed.",
        zh=f"“{entries[0]}”并不会因这份名单失去名额，没有做任何改动。",
        fix="Name only entries under `lost` of the list, each once.",
        params={"entries": list(entries[:200])},
    )
