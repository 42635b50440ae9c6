"""Of ranking, advancement, awards, promotion and plug-ins."""

from __future__ import annotations

from typing import Final

PARTS: Final[dict[str, str]] = {
    "result": "result（总成绩）",
    "rank": "rank（排名）",
    "a key of rank": "rank 的一个排序键",
    "a key of {what}": "{what}的一个排序键",
    "advance": "advance（晋级）",
    "quota": "quota（名额）",
    "scale": "scale（标尺）",
    "promotion": "promotion（职业技能晋升）",
    "a row of promotion": "promotion 的一行",
    "awards": "awards（奖项）",
    "an award": "奖项",
    "award {got}": "奖项{got}",
}
PHRASES: Final[dict[str, str]] = {
    # rank
    "write by: [total desc]": "请写 by: [total desc]",
    "{what} has {count} keys": "{what}有 {count} 个排序键",
    "write 1 to {most}, such as [total desc]": "请写 1～{most} 个，如 [total desc]",
    "a ranking key must be a text, not {got}": "排序键应为文字，现在是{got}",
    'such as "total desc" or "elapsed asc"': "如 total desc 或 elapsed asc",
    "end it with desc (more is better) or asc (less is better)": (
        "请以 desc（大者优先）或 asc（小者优先）结尾"
    ),
    "ranking key {got} has no direction": "排序键{got}没有方向",
    "write unit, group or the name of an attribute of the entries": (
        "请写 unit、group 或参赛项目的一个属性"
    ),
    "{what} cannot be {got}": "{what}不能是{got}",
    # advancement and awards
    "write the stages in the order in which they take place": "请按先后写各阶段",
    '"{target}" does not come after "{source}"': "“{target}”不在“{source}”之后",
    'there is no stage "{id}"': "没有阶段“{id}”",
    "write ranks: 1..3, ratio: 1/2 or where: …": "请写 ranks: 1..3、ratio: 1/2 或 where: …",
    "{what} does not say who wins it": "{what}没有写明谁得奖",
    "{what} has both ranks and ratio": "{what}的 ranks 和 ratio 只能写一个",
    'there is no award "{id}" before it': "前面没有奖项“{id}”",
    "write the better award first": "请先写更高的奖项",
    # promotion
    '"{grade}" is not one of the grades': "没有等级“{grade}”",
    '"{to}" is not above "{grade}"': "“{to}”不高于“{grade}”",
    "write the grades from the lowest to the highest": "请从低到高写各等级",
    "raise the cap, or promote to it at most": "请提高上限 cap，或最多晋升到它",
    '"{to}" is above the cap "{cap}"': "“{to}”高于上限“{cap}”",
    # plug-ins
    '{what} says nothing without "format"': "没有 format，{what}不起作用",
    "add format: or delete it": "请添加 format:，或删去",
    "install the package that brings it": "请安装提供它的软件包",
    'there is no format "{name}"': "没有赛制“{name}”",
    'format "{name}": {message}': "赛制“{name}”：{message}",
    "mend or reinstall the package that brings it": "请修复或重装提供它的软件包",
    'format "{name}" cannot be loaded: {error}': "赛制“{name}”无法加载（{error}）",
    'format "{name}" in {what}: {message}': "{what}的赛制“{name}”：{message}",
    'there is no option "{name}"': "没有选项“{name}”",
    "known: {list}": "可用的有：{list}",
    "the problems are missing": "缺少题目",
    "write problems: [A, B, C]": "请写 problems: [A, B, C]",
    "every problem is a plain id": "每道题只写编号",
    "a problem is named twice": "有题目写了两遍",
    "name each problem once": "每道题只写一遍",
    "the penalty is not a number of minutes": "penalty 应为分钟数",
    "write penalty: 20": "请写 penalty: 20",
    "the criteria are {list}": "评分模块现在是 {list}",
    "it needs exactly one aspect, per item": "只能有一个评分点，且按项次评",
    "mark each run once, 0 or 1": "每次提交评一次，0 或 1",
}
