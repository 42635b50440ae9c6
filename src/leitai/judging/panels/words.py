"""Why there is no assignment, and why a pair meets, in Chinese and English."""

from __future__ import annotations

from typing import Any, Final

from leitai.core.panel.allocation_faults import Unassignable
from leitai.core.panel.pairs import PairWhy

IMPOSSIBLE: Final[dict[str, tuple[str, str]]] = {
    "quota_short": (
        "“{entry}”需要 {wanted} 名“{constituency}”评委，回避后只有 {possible} 名可评。",
        "{entry} needs {wanted} judges of {constituency}; {possible} may mark it.",
    ),
    "judges_short": (
        "“{entry}”需要 {wanted} 名评委，回避后只有 {possible} 名可评。",
        "{entry} needs {wanted} judges; {possible} may mark it.",
    ),
    "quotas_exceed_reviews": (
        "各界别名额合计 {wanted} 人，超过“{entry}”的评委数 {possible}。",
        "The quotas ask for {wanted} judges of {entry}; its reviews leave {possible}.",
    ),
    "loads_high": (
        "共需 {wanted} 份评审，全体评委最多承担 {possible} 份。",
        "{wanted} reviews are to be given; all judges together may take {possible}.",
    ),
    "loads_low": (
        "共需 {wanted} 份评审，全体评委至少须承担 {possible} 份。",
        "{wanted} reviews are to be given; all judges together must take {possible}.",
    ),
    "loads_over": (
        "评委 {names} 至少要承担 {wanted} 份，上限合计只有 {possible} 份：其他评委无法替代。",
        (
            "Judges {names} would have to take {wanted} reviews and may take {possible}:"
            " nobody else can."
        ),
    ),
    "loads_under": (
        "评委 {names} 下限合计 {wanted} 份，只能分到 {possible} 份：其余项目须回避。",
        (
            "Judges {names} have to take {wanted} reviews and can get {possible}:"
            " they are recused from the others."
        ),
    ),
}
PAIRS: Final[dict[tuple[str, bool], tuple[str, str]]] = {
    ("recused", False): (
        "{judge} 对 {entry} 须回避。",
        "{judge} is recused from {entry}.",
    ),
    ("anchor", True): (
        "{judge} 是锚定评委，评所有可评的项目。",
        "{judge} is an anchor: marks every entry that may be.",
    ),
    ("anchor_entry", True): (
        "{entry} 是锚定项目，由所有可评的评委评分。",
        "{entry} is an anchor: every judge marks it who may.",
    ),
    ("cheap", True): (
        (
            "{judge} 的随机代价 {cost}（{kind}中第 {rank} 小）加负荷价 {price}，"
            "不高于可替换者的 {limit}，因此分到 {entry}；该评委共 {load} 项。"
        ),
        (
            "{judge} drew cost {cost} (place {rank} of {kind}); with load price {price} that is no"
            " more than the {limit} of whoever could take the place. {judge} has {load} entries."
        ),
    ),
    ("dear", False): (
        (
            "{judge} 的随机代价 {cost}（{kind}中第 {rank} 小）加负荷价 {price}，"
            "不低于 {entry} 已分评委的 {limit}，因此未分到；该评委共 {load} 项。"
        ),
        (
            "{judge} drew cost {cost} (place {rank} of {kind}); with load price {price} that is no"
            " less than the {limit} of who sits there. {judge} has {load} entries."
        ),
    ),
}
MOST_NAMES: Final = 20


def impossible(why: Unassignable) -> dict[str, Any]:
    """Code, words in both languages, and where."""
    zh, message = IMPOSSIBLE[why.code]
    judges = why.params.get("judges", [])
    names = ", ".join(judges[:MOST_NAMES]) + (" …" if len(judges) > MOST_NAMES else "")
    named = {**why.params, "names": names}
    return {
        "code": why.code,
        "zh": zh.format(**named),
        "message": message.format(**named),
        "where": why.params,
    }


def explained(entry: str, judge: str, why: PairWhy) -> dict[str, Any]:
    """A pair in words and numbers."""
    numbers = {
        "entry": entry,
        "judge": judge,
        "assigned": why.assigned,
        "ground": why.ground,
        "constituency": why.constituency,
        "quota": why.quota,
        "cost": why.cost,
        "rank": why.rank,
        "price": why.price,
        "limit": why.limit,
        "load": why.load,
        "least": why.least,
        "most": why.most,
        "panel": list(why.panel),
    }
    zh, message = PAIRS[why.ground, why.assigned]
    kind_zh, kind = why.constituency or "全体评委", why.constituency or "all judges"
    limit = "—" if why.limit is None else why.limit
    return numbers | {
        "zh": zh.format(**{**numbers, "kind": kind_zh, "limit": limit}),
        "message": message.format(**{**numbers, "kind": kind, "limit": limit}),
    }
