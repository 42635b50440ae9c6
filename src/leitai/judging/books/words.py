"""The words of result books, Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal, TypeAlias

from leitai.governance.local_time import here

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
    "shared": ("并列 {place}", "={place}"),
    "certificate": ("证书编号", "Certificate"),
    "internal": (
        "内部使用：含未公开的姓名",
        "For internal use: names people who are not named in public",
    ),
    "judges": ("裁判名单", "Judges"),
    "numbered": ("以编号代替姓名", "by number, not by name"),
    "office": ("职务", "Office"),
    "group": ("组别", "Group"),
    "stages": ("评判阶段", "Stages marked"),
    "judge": ("裁判", "Judge"),
    "remote": ("云端裁判", "Remote judge"),
    "jury": ("裁判长", "Chief judge"),
    "chief": ("裁判长", "Chief judge"),
    "arbitrator": ("仲裁员", "Arbitrator"),
    "supervisor": ("监督员", "Supervisor"),
    "encryption": ("加密裁判", "Encryption officer"),
    "scorekeeper": ("记分员", "Scorekeeper"),
    "signatures": ("签名记录", "Signatures"),
    "stage": ("阶段", "Stage"),
    "signed": ("签名时间", "Signed"),
    "matters": ("异议与申诉", "Objections and appeals"),
    "kind": ("类别", "Kind"),
    "objections": ("异议", "Objections"),
    "appeals": ("申诉", "Appeals"),
    "taken_in": ("受理", "Taken in"),
    "upheld": ("成立", "Upheld"),
    "rejected": ("不成立", "Not upheld"),
    "withdrawn_matter": ("撤回", "Taken back"),
    "pending": ("未办结", "Open"),
    "facts": ("概况", "At a glance"),
    "held": ("竞赛时间", "Held"),
    "took_part": ("参赛情况", "Taking part"),
    "counts": (
        "参赛 {entries} 名（队），来自 {units} 个单位；有成绩 {placed} 名（队）；裁判 {judges} 名",
        "{entries} entries of {units} units, {placed} with a result; {judges} judges",
    ),
    "published_at": ("公示时间", "Published"),
    "objections_until": ("异议截止", "Objections until"),
    "conferred_on": ("授奖日期", "Awards conferred"),
    "corrected_on": ("更正授奖", "Awards corrected"),
    "papers": ("证书", "Certificates"),
    "papers_count": ("有效 {valid} 份，吊销 {void} 份", "{valid} valid, {void} revoked"),
    "rules": ("规则文件 SHA-256", "Rulebook SHA-256"),
    "object_at": ("异议提交页面：{address}", "Object at {address}"),
}


def say(language: Language, key: str, **params: object) -> str:
    """The words of a key."""
    return WORDS[key][0 if language == "zh" else 1].format(**params)


def titled(language: Language, title: Mapping[str, str], otherwise: str) -> str:
    """A title in the language, else in the other, else the id."""
    other = "en" if language == "zh" else "zh"
    return title.get(language) or title.get(other) or otherwise


def moment(at: int) -> str:
    """An instant by the clocks of this place."""
    return f"{datetime.fromtimestamp(at / 1e6, here()):%Y-%m-%d %H:%M}"


def day(at: int) -> str:
    """Its day."""
    return moment(at).partition(" ")[0]
