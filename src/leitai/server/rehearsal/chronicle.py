"""What happens on a rehearsed day: scene by scene, who does it where, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, NamedTuple


class Setting(NamedTuple):
    """When a scene takes place on a real day, whose step it is, on which page, and what it is."""

    hour: str
    who: str
    screen: str
    title: str


SETTINGS: Final = {
    "rules": Setting("D-30", "组织者", "/desk", "发布规则，登记项目和评委 rules, entries, judges"),
    "people": Setting("D-7", "组织者", "/desk", "发放官方人员链接 officials' links"),
    "recusals": Setting("D-3", "裁判长", "/panels", "查找并登记回避 recusals"),
    "codes": Setting("07:00", "加密裁判", "/panels", "抽签加密 blind codes"),
    "seats": Setting("07:15", "裁判长", "/panels", "分配评委 allocation"),
    "order": Setting("07:30", "加密裁判、两名监督员", "/panels", "公开抽签出场顺序 order drawn"),
    "slots": Setting("08:00", "主持人、裁判长", "/timer /chief", "逐个展示，计时 slots"),
    "machines": Setting("08:00", "设备", "/referee", "智能裁判阶段不演练 left out: its machines"),
    "paper": Setting("08:50", "两名记分员", "/desk", "纸面代录，第二人确认 four eyes"),
    "marks": Setting("09:00", "评委", "/judge", "打分，半数断网后补传 marks, half of them late"),
    "forged": Setting("09:30", "系统", "/chief", "伪造的和应回避的分数 forged and recused marks"),
    "problem": Setting("10:00", "评委、裁判长", "/judge /chief", "报告问题并答复 a problem"),
    "disputes": Setting("11:00", "裁判长、评委", "/chief /judge", "分差合议，复评 disputes"),
    "forms": Setting("12:00", "评委", "/judge", "签字，两人解锁一张 signatures, one unlocked"),
    "chief": Setting("14:00", "裁判长", "/chief", "裁判长签字 the chief judge signs"),
    "scorekeeper": Setting("14:00", "记分员", "/chief", "记分员签字 the scorekeeper signs"),
    "opened": Setting("14:10", "两名密钥持有人、监督员", "/panels", "逐层解密 codes opened"),
    "recheck": Setting("14:30", "记分员", "/chief", "抽样复核 re-check"),
    "supervisor": Setting("14:50", "监督员", "/chief", "监督员签字 the supervisor signs"),
    "published": Setting("15:00", "组织者", "/chief", "公示，申诉期开始 published for objections"),
    "appeal": Setting("15:30", "两名仲裁员", "/chief", "申诉：试算、决定、确认 an appeal"),
    "final": Setting("17:00", "组织者", "/chief", "定为最终 final"),
    "verified": Setting("17:20", "任何人", "leitai verify", "验证成绩包，影子复算 verified"),
    "fairness": Setting("17:30", "任何人", "/fairness", "公平体检报告 fairness report"),
}
"""Scene → where it belongs; `docs/contest-day.md` tells the same for people."""


class Scene(NamedTuple):
    """A scene that took place; `stage` is empty where it is the whole contest's."""

    name: str
    setting: Setting
    stage: str
    found: str


class Failed(Exception):  # noqa: N818  the rehearsal has found something, it is no fault of ours
    """The rehearsal came upon something that must not be; says what."""


@dataclass(slots=True)
class Chronicle:
    """The scenes so far.

    Args:
        tell: called with every scene as it ends.
    """

    tell: Callable[[Scene], object]
    scenes: list[Scene] = field(default_factory=list)

    def note(self, name: str, found: str, *, stage: str = "") -> None:
        """Keep a scene, and tell it."""
        scene = Scene(name, SETTINGS[name], stage, found)
        self.scenes.append(scene)
        self.tell(scene)


def require(holds: object, what: str) -> None:
    """Raise `Failed` unless something holds."""
    if not holds:
        raise Failed(what)
