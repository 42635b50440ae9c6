"""The words of result books, Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

Language: TypeAlias = Literal["zh", "en"]

WORDS: Final[dict[str, tuple[str, str]]] = {
    "rank": ("名次", "Place"),
    "entry": ("编号", "No."),
    "name": ("姓名", "Name"),
    "unit": ("单位", "Unit"),
    "total": ("总分", "Total"),
    "deductions": ("扣分", "Deductions"),
    "award": ("奖项", "Award"),
    "entries": ("参赛数", "Entries"),
    "points": ("奖项积分", "Award points"),
    "average": ("平均分", "Average score"),
    "result": ("总成绩", "Overall result"),
    "awards": ("获奖名单", "Awards"),
    "units": ("单位成绩", "Units"),
    "conferred": ("已授予", "conferred"),
    "proposed": ("拟授予", "proposed"),
    "no_result": ("无成绩", "no result"),
    "withdrawn": ("退赛", "withdrawn"),
    "disqualified": ("取消成绩", "disqualified"),
    "waiting": ("未开始", "not begun"),
    "open": ("评分中", "being marked"),
    "closed": ("暂定", "provisional"),
    "frozen": ("封榜", "frozen"),
    "published": ("公示", "published"),
    "final": ("最终", "final"),
    "book": ("成绩册", "Result book"),
    "notice": ("成绩公示", "Notice of results"),
    "is_provisional": ("暂定，不是最终成绩", "Provisional, not final"),
    "as_of": ("账本第 {seq} 条", "Ledger entry {seq}"),
    "verify": (
        "任何人都可以用账本重新计算本成绩；账本签名如下。",
        "Anybody can compute this result again from the ledger; its signed head follows.",
    ),
    "announce": (
        "现将“{title}”成绩予以公示，接受各方监督。",
        "The results of “{title}” are published for objections.",
    ),
    "announce_final": (
        "现将“{title}”成绩予以公布。",
        "The results of “{title}” are announced.",
    ),
    "period": (
        "公示期：{begun} 至 {ends}。有异议的，请在公示期内提出，写明理由和联系方式。",
        "Objections with reasons are taken from {begun} to {ends}.",
    ),
    "object_at": ("异议提交页面：{address}", "Object at {address}"),
}


def say(language: Language, key: str, **params: object) -> str:
    """The words of a key."""
    return WORDS[key][0 if language == "zh" else 1].format(**params)


def titled(language: Language, title: Mapping[str, str], otherwise: str) -> str:
    """A title in the language, else in the other, else the id."""
    other = "en" if language == "zh" else "zh"
    return title.get(language) or title.get(other) or otherwise
