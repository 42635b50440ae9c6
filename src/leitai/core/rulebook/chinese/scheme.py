"""Of stages, criteria, aspects and how marks are combined."""

from __future__ import annotations

from typing import Final

PARTS: Final[dict[str, str]] = {
    "the stages": "各阶段",
    "a stage": "阶段",
    "stage {got}": "阶段{got}",
    "a criterion": "评分模块",
    "criterion {got}": "评分模块{got}",
    "an aspect": "评分点",
    "aspect {got}": "评分点{got}",
    "a deduction": "扣分项",
    "the deduction": "扣分项",
    "deduction {got}": "扣分项{got}",
    "scheme": "scheme（评分标准）",
    'scheme of stage "{id}"': "阶段“{id}”的 scheme",
    "benchmark {level}": "第 {level} 档的说明",
    "a band of {what}": "{what}的一档",
    "a mark of {what}": "{what}中的分数",
    "{what} for {got}": "{what}中的{got}",
    'the weight of section "{name}"': "职业功能“{name}”的比重",
    "points table {got}": "名次分表{got}",
    "{step} of {what}": "{what}的 {step}",
}
PHRASES: Final[dict[str, str]] = {
    # stages
    "channels belong to the stage, beside criteria: and deductions:": (
        "channels 写在阶段里，与 criteria:、deductions: 并列"
    ),
    "points must be a mapping (name: [12, 10, …]), not {got}": (
        "points 应写成“名称: [12, 10, …]”，现在是{got}"
    ),
    "a name is a letter, then letters, digits or _": "名称以英文字母开头，只含字母、数字和 _",
    "{what} has no proper name": "{what}的名称不合规定",
    "write the points for the first place, the second …": "请依次写第一名、第二名……的分数",
    "{worse} stands after {better}": "{better} 后面是 {worse}",
    "write the points from the best place to the worst": "请从高名次到低名次写",
    "add stages: with at least one stage, such as final: {aspects: […]}": (
        "请添加 stages:，至少一个阶段，如 final: {aspects: […]}"
    ),
    "stages must be a mapping (id: …) with a stage in it, not {got}": (
        "stages 应写成“编号: …”且至少有一个阶段，现在是{got}"
    ),
    "write the id of a stage and a colon": "请写阶段编号和冒号",
    "there are {count} stages; at most {most} are read": "有 {count} 个阶段，最多 {most} 个",
    "the stages have more than {most} values, those of like counted again": (
        "各阶段的值超过 {most} 个（like 引用的也计入）"
    ),
    "split the contest": "请拆成几个比赛",
    "there is no stage {got} before this one": "前面没有阶段{got}",
    "write the stage it is like first": "请先写所引用的阶段",
    "write like: and the id of the other stage": "请写 like: 和另一阶段的编号",
    "put the aspects into a criterion": "请把评分点放进评分模块",
    "write either aspects or criteria": "aspects 和 criteria 只能写一个",
    "move it into the criterion whose aspects are marked per item": "请移到按项次评分的评分模块里",
    '"items" needs "aspects" beside it': "有 items 就要有 aspects",
    "{what} has nothing to mark": "{what}没有可评的内容",
    "add criteria:, or aspects: for a single criterion, or format: for a plug-in": (
        "请添加 criteria:；只有一个模块时写 aspects:；用插件时写 format:"
    ),
    'carry: there is no stage "{id}" before {what}': "carry：{what}前面没有阶段“{id}”",
    "only earlier stages can be carried over": "只能带入前面阶段的成绩",
    # criteria
    "criteria nest at most {most} deep": "评分模块最多嵌套 {most} 层",
    "add aspects: or criteria:": "请添加 aspects: 或 criteria:",
    '{what} has "items", but none of its own aspects is marked per item': (
        "{what}写了 items，但没有按项次评的评分点"
    ),
    "add per: item to the aspects that are": "请给按项次评的评分点加上 per: item",
    "add points: {name: [12, 10, …]} at the top": "请在文件开头添加 points: {名称: [12, 10, …]}",
    'there is no points table "{name}"': "没有名次分表“{name}”",
    "max of {what} is {value}, but its parts add up to {sum}": (
        "{what}的满分写作 {value}，但各部分合计 {sum}"
    ),
    "write max: {most}, or change the parts": "请写 max: {most}，或改各部分",
    # aspects
    "it belongs to deductions; an aspect says award: (a truth) or measure: (a number)": (
        "它用于扣分；评分点写 award:（是非）或 measure:（数值）"
    ),
    "write kind: {list}": "请写 kind:，可选 {list}",
    '"{key}" has no meaning for kind: automatic, which nobody marks': (
        "自动评分点（kind: automatic）没有人打分，不写“{key}”"
    ),
    '"{key}" has no meaning for kind: {kind}': "kind: {kind} 的评分点不写“{key}”",
    "delete it, or write kind: {one} or {two}": "请删去，或写 kind: {one} 或 {two}",
    "delete it, or write kind: {kind}": "请删去，或写 kind: {kind}",
    "write what a mark may be, such as range: {min: 0, max: 10}": (
        "请写分数范围，如 range: {min: 0, max: 10}"
    ),
    "write max (met or not), range (a number that counts as it is) or bands": (
        "请写 max（达标与否）、range（按数值计分）或 bands（分档）"
    ),
    "steps of {step} miss max {most}": "步长 {step} 到不了 max {most}",
    "take another step": "请换一个步长",
    "write what the highest judgement is worth": "请写最高档的分值",
    "max of {what} is {value}, but its marks reach {most}": (
        "{what}的满分写作 {value}，但评分最高可达 {most}"
    ),
    "quorum {count} is more than the {panel} judges": "quorum {count} 多于 {panel} 名裁判",
    "write at most {most}": "最多写 {most}",
    "say in words what each of 0, 1, 2 … looks like": "请写明 0、1、2……各档的表现",
    "a benchmark for each of 0 … {most} is mandatory": "0～{most} 每档都要有说明",
    'ability "{name}" is not in the list at the top': "文件开头的列表里没有单项能力“{name}”",
    "add abilities: [ … ] at the top": "请在文件开头添加 abilities: [ … ]",
    'section "{name}" is not in the list at the top': "文件开头的列表里没有职业功能“{name}”",
    "add sections: {name: weight} at the top": "请在文件开头添加 sections: {名称: 比重}",
    # bands
    "add bands, or delete it": "请添加 bands，或删去",
    '"target" says nothing without "bands"': "没有 bands，target 不起作用",
    "write [{within: 0.05, mark: 2}, {within: 0.1, mark: 1}]": (
        "请写 [{within: 0.05, mark: 2}, {within: 0.1, mark: 1}]"
    ),
    "{what} has no band": "{what}没有分档",
    "write 0 or more": "请写不小于 0 的数",
    "each band must be wider than the one before and earn less": "后一档须比前一档更宽、分数更低",
    "sort them from the narrowest to the widest": "请从最窄到最宽排列",
    "such as {60: 基本达到, 85: 优秀}": "如 {60: 基本达到, 85: 优秀}",
    "{what} must be a mapping (mark: words), not {got}": ("{what}应写成“分数: 说明”，现在是{got}"),
    # procedure
    "{what} names an office twice": "{what}重复写了同一职责",
    "name each once": "每个职责只写一次",
    "write recheck: {top: 30, rest: 15, limit: 5}, in percent": (
        "请写 recheck: {top: 30, rest: 15, limit: 5}（百分比）"
    ),
    "{what} must say how many judges of each constituency, not {got}": (
        "{what}应写明每个界别几名评委，现在是{got}"
    ),
    "such as quotas: {专家: 2, 劳模工匠: 1}": "如 quotas: {专家: 2, 劳模工匠: 1}",
    # combine
    "{what} takes severity away twice": "{what}重复校准了松紧",
    "keep one of centre and adjust": "centre 和 adjust 只留一个",
    "write adjust: {cap: 5}: no mark moves by more": "请写 adjust: {cap: 5}，即最多校准几分",
    "a step of {what} must be a word or key: value, not a list": (
        "{what}的一步应为一个词或“键: 值”，不能是列表"
    ),
    "such as - round: 2": "如 - round: 2",
    "{got} is not a step of {what}": "{what}里没有{got}这一步",
    'unknown step "{name}" in {what}': "{what}里没有“{name}”这一步",
    "{what} is switched off": "{what}被关闭了",
    "delete the step": "请删去这一步",
    "write [1, 1] (lowest, highest) or {low: 1, high: 1, from: 5}": (
        "请写 [1, 1]（去最低、最高）或 {low: 1, high: 1, from: 5}"
    ),
    "{what} must say how many marks to drop": "{what}要写去掉几个分",
    "from {count} marks on, dropping {dropped} leaves none": (
        "从 {count} 个分起去掉 {dropped} 个，就没有分了"
    ),
    "write from: {least} or more": "from 至少写 {least}",
    "{what} drops nothing": "{what}没有去掉任何分",
    "list it under the stage's deductions": "请列入阶段的 deductions",
    'there is no deduction "{id}" in this stage': "本阶段没有扣分项“{id}”",
    'deduction "{id}" is not given judge by judge': "扣分项“{id}”不是逐个裁判给的",
    "add per_judge: true to it": "请给它加上 per_judge: true",
    "a judgement is always max · Σ/(scale · n); {what} cannot change that": (
        "评价总是按 max · Σ/(scale · n) 计算，{what}不能改变"
    ),
    "only factor, add, clamp and round may follow it; else use kind: panel": (
        "后面只能用 factor、add、clamp、round；否则请用 kind: panel"
    ),
    "{what} gathers the marks twice": "{what}把评分合并了两次",
    "when the marks are gathered there are no judges left to treat": (
        "评分合并之后，不能再逐个裁判处理"
    ),
    "write this step before mean, sum, median, lowest or highest": (
        "请把这一步写在 mean、sum、median、lowest、highest 之前"
    ),
    # sums
    "sections must be a mapping (name: weight), not {got}": (
        "sections 应写成“名称: 比重”，现在是{got}"
    ),
    "the weights of the sections add up to {sum}, not 100": "职业功能的比重合计 {sum}，应为 100",
    "weights add up to {sum}, not 100 ({parts})": "权重合计 {sum}，应为 100（{parts}）",
    "{fix}, or give {list} a weight": "{fix}，或给 {list} 写上权重",
    "add {gap}": "请加 {gap}",
    "take {gap} off": "请减 {gap}",
    "the maxima of stage {stages} cannot be added up: {list} is open": (
        "阶段 {stages} 的满分无法合计：{list} 没有满分"
    ),
    "write max on it (and expected on its items)": "请给它写 max（项次写 expected）",
    "the maxima of stage {stages} add up to {sum}, not {wanted} ({parts})": (
        "阶段 {stages} 的满分合计 {sum}，应为 {wanted}（{parts}）"
    ),
    'section "{name}" has {share} percent of the marks; its weight is {weight} ± {tolerance}': (
        "职业功能“{name}”占总分 {share}%，比重应为 {weight} ± {tolerance}"
    ),
    "move marks between the aspects": "请调整各评分点的分值",
    'aspect "{id}" counts for no section': "评分点“{id}”没有归入职业功能",
    "add section: … to it or to its criterion": "请给它或所在评分模块加上 section: …",
}
