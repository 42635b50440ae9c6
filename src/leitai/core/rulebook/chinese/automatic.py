"""Of channels, automatic aspects and automatic deductions."""

from __future__ import annotations

from typing import Final

PARTS: Final[dict[str, str]] = {
    "a channel": "通道",
    "channel {got}": "通道{got}",
    "a deduction that judges give": "裁判给的扣分",
    "kind: automatic": "自动扣分",
}
PHRASES: Final[dict[str, str]] = {
    # channels
    '"{key}" says nothing without "channels"': "没有 channels，“{key}”不起作用",
    "add channels:, or delete it": "请添加 channels:，或删去",
    "{what} must be a time, not {got}": "{what}应为时间，现在是{got}",
    "write a time such as 2 s": "请写时间，如 2 s",
    "write a time from {least} to {most}": "请写 {least} 到 {most} 之间的时间",
    "write attempt: {limit: 20 min}": "请写 attempt: {limit: 20 min}",
    "{what} must be a mapping (id: …), not {got}": "{what}应写成“编号: …”，现在是{got}",
    "write speed: {unit: mm/s}": "如 speed: {unit: mm/s}",
    "there are {count} channels; at most {most} are read": "有 {count} 个通道，最多 {most} 个",
    '"{name}" is a word of the rules and cannot be a channel': "“{name}”是规则用词，不能作通道名",
    "write type: code, or delete it": "请写 type: code，或删去",
    '"values" are those of a code channel': "只有代码通道才写 values",
    "min {least} is not below max {most}": "min {least} 不小于 max {most}",
    "such as mm, mm/s, m/s², N·m, deg, bar": "如 mm、mm/s、m/s²、N·m、deg、bar",
    '"{key}" has no meaning for type: {kind}': "type: {kind} 的通道不写“{key}”",
    "a bool is false or true": "bool 通道只有 false 和 true",
    "write type: code": "请写 type: code",
    "write its words, such as values: [idle, pick, place]": (
        "请写它的代码，如 values: [idle, pick, place]"
    ),
    '"{word}" cannot be a word of a code': "“{word}”不能作代码",
    "at most 64 characters, no quotes": "最多 64 个字符，不含引号",
    "{count} words; at most {most} are read": "有 {count} 个代码，最多 {most} 个",
    # rules
    "{what} has {count} automatic rules; at most {most}": (
        "{what}有 {count} 条自动规则，最多 {most} 条"
    ),
    "the rules of {what} keep {size} bytes for each station": (
        "{what}的规则要为每个工位保留 {size} 字节"
    ),
    "at most {most} can be: take shorter times, or a longer tick": (
        "最多 {most}；请缩短时间，或加长拍长"
    ),
    "the rules of {what} take {count} steps a second at each station": (
        "{what}的规则每秒要为每个工位计算 {count} 步"
    ),
    "at most {most} can be: take a longer tick, or fewer and shorter rules": (
        "最多 {most}；请加长拍长，或减少、简化规则"
    ),
    "write what each time costs, such as each: 2": "请写每次扣多少，如 each: 2",
    '"step" rounds a measure': "step 只用来给 measure 取整",
    "{what} needs either {one} or {two}": "{what}要写 {one} 或 {two} 之一",
    'add {key}: "…" (see docs/referee.md)': '请添加 {key}: "…"（见 docs/referee.md）',
    "{what} is judged automatically, but the stage has no channels": (
        "{what}是自动评分的，但阶段没有写通道 channels"
    ),
    "add channels: {speed: {unit: mm/s}} to the stage": (
        "请在阶段中添加 channels: {speed: {unit: mm/s}}"
    ),
    '"{key}" grades a number, but "award" is a truth': "“{key}”给数值评分，而 award 只判断是非",
    "write measure: instead of award:": "请用 measure: 代替 award:",
    "write either bands or ramp": "bands 和 ramp 只能写一个",
    "write what earns everything, such as full: 60 s": "请写得满分的值，如 full: 60 s",
    "write what earns nothing, such as none: 120 s": "请写不得分的值，如 none: 120 s",
    "{what} begins where it ends": "{what}的两端相同",
    "write two different numbers": "请写两个不同的数",
    "max of {what} is {value}, but its bands reach {most}": (
        "{what}的满分写作 {value}，但分档最高为 {most}"
    ),
    "write max: {most}, or delete the line": "请写 max: {most}，或删去这一行",
    "write the most it can earn": "请写满分，如 max: 5",
    '"step" says nothing beside "bands"': "已有 bands，step 不起作用",
    "add kind: automatic, or delete it": "请添加 kind: automatic，或删去",
    '"{key}" has no meaning for {what}': "{what}不写“{key}”",
    # corrections
    "the corrected rulebook also changes {path}": "更正后的规则还改了 {path}",
    "change only formulas, bands, ramps and channels of automatic rules": (
        "只能改自动规则的公式、分档、线性给分和通道"
    ),
}
