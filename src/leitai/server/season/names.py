"""Invented names: every enterprise, trade and person is put together from parts by the seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Final

PLACES: Final = (
    "云岭", "青禾", "白鹭", "石桥", "望海", "松溪", "金湾",
    "临江", "碧溪", "北坡", "南渚", "东浦", "西塘", "长汀",
)  # fmt: skip
LINES: Final = (
    "精密机械", "电气设备", "智能装备", "轨道车辆", "新材料",
    "港口物流", "电力检修", "食品加工", "纺织", "仪表",
)  # fmt: skip
SURNAMES: Final = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN: Final = "安柏晨楚德恩帆刚禾嘉凯岚敏宁培琪然森涛维晓雅泽知远航霖墨舟筠"
WORKS: Final = (
    "装配", "调试", "检修", "焊接", "铣削", "车削", "钳工", "电控",
    "测量", "喷涂", "分拣", "包装", "起重", "巡检", "编程", "化验",
)  # fmt: skip
THINGS: Final = (
    "机器人", "输送线", "变频器", "液压站", "减速器", "配电柜",
    "传感器", "工装", "模具", "管道", "泵阀", "叉车",
)  # fmt: skip


def enterprises(seed: int, count: int) -> list[str]:
    """Names of enterprises that do not exist; the number says so."""
    random = Random(f"{seed}:enterprises")  # noqa: S311 -- a plot, no secret
    pairs = [f"{place}{line}" for place in PLACES for line in LINES]
    random.shuffle(pairs)
    return [f"{pairs[at % len(pairs)]}（演示{at + 1:02d}厂）" for at in range(count)]


def trades(count: int) -> list[tuple[str, str]]:
    """Codes and names of trades of one's own; not those of the national list."""
    names = [f"{thing}{work}" for work in WORKS for thing in THINGS]
    return [(f"YS-{at + 1:03d}", names[at % len(names)]) for at in range(count)]


def people(seed: int, of: str) -> Iterator[str]:
    """Names of people of one enterprise, no two the same, without an end."""
    random = Random(f"{seed}:people:{of}")  # noqa: S311
    taken: set[str] = set()
    while True:
        given = "".join(random.sample(GIVEN, 2))
        name = random.choice(SURNAMES) + given
        if name not in taken:
            taken.add(name)
            yield name
