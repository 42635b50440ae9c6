"""Of scoring formulas."""

from __future__ import annotations

from typing import Final

PARTS: Final[dict[str, str]] = {
    # types
    "a condition": "条件",
    "a list of numbers": "一列数",
    "an attribute": "属性",
    "absent": "缺席",
    # where in a formula
    "the expression": "算式",
    'what follows "{sign}"': "{sign} 后面",
    "the condition of if": "if 的条件",
    "both results of if": "if 的两个结果",
    "the result of if": "if 的结果",
    "both values of or_else": "or_else 的两个值",
    "the first value of {name}": "{name} 的第一个值",
    "the second value of {name}": "{name} 的第二个值",
    "each value of {name}": "{name} 的每个值",
    "what {name} gathers": "{name} 汇总的内容",
    "what {name} takes": "{name} 的参数",
    "what round takes": "round 的参数",
    "the places of round": "round 的小数位数",
}
PHRASES: Final[dict[str, str]] = {
    # problems
    "the expression gives {got}, not one value": "算式的结果是{got}，不是一个值",
    "gather a list with sum, mean, best …": "请用 sum、mean、best 等汇总",
    "the expression is too large (over {parts} parts or {levels} levels)": (
        "算式太复杂（超过 {parts} 个部分或 {levels} 层）"
    ),
    "use sum(a, b, …) for long sums, or split it over criteria": (
        "长的加式请用 sum(a, b, …)，或分到几个评分模块"
    ),
    "write a < b and b < c": "请写 a < b and b < c",
    "a value is missing before {word}": "{word}前面缺少值",
    "an expression must not be empty": "算式不能为空",
    'a ")" is missing for the one opened at character {at}': "第 {at} 个字符的左括号没有收尾",
    'unknown function "{name}"': "没有函数“{name}”",
    "there are: {list}": "可用的有：{list}",
    "at least {least}": "至少 {least}",
    "{least} to {most}": "{least}～{most}",
    "{name}(…) takes {wanted} value, not {given}": "{name}(…) 要 {wanted} 个值，现在是 {given} 个",
    "{name}(…) takes {wanted} values, not {given}": "{name}(…) 要 {wanted} 个值，现在是 {given} 个",
    "{what} must be a whole number written out": "{what}应直接写成整数",
    "{name} compares single numbers": "{name} 只比较单个的数",
    "write {gather}(…) for a list": "一列数请用 {gather}(…)",
    "the mode of round is not known": "没有这种取整方式",
    "write one of {list}": "请写其中之一：{list}",
    "there is no %; write / 100": "没有 %，请写 / 100",
    "write if(condition, then, else)": "请写 if(条件, 成立时, 不成立时)",
    "there are no lists to write; use items or marks": "不能写列表，请用 items 或 marks",
    "there are no sets here": "这里没有集合",
    "a text has no escapes; use the other quote sign": "文字里没有转义，请换另一种引号",
    "close the text with the same quote sign; no line breaks or \\ inside": (
        "请用同样的引号收尾，中间不能换行，不能有 \\"
    ),
    "the expression has {count} characters; at most {most} are allowed": (
        "算式有 {count} 个字符，最多 {most} 个"
    ),
    "split it over criteria": "请分到几个评分模块",
    "write digits and at most nine decimals, such as 1000 or 0.5": (
        "请写数字，最多九位小数，如 1000 或 0.5"
    ),
    "write {sign} (half-width) instead of {wide}": "请用半角 {sign} 代替 {wide}",
    'unknown name "{name}"': "没有“{name}”这个名字",
    "that aspect is not marked per item": "这个评分点不是按项次评的",
    'it is marked per item; read "items"': "它按项次评分，请用 items",
    "name its criterion, or make it a criterion of its own": "请写它所在的评分模块，或让它自成模块",
    "they are what is being defined here": "它们正是这里要算出的",
    "it is what is being defined here": "它正是这里要算出的",
    "gather the list first: sum, mean, median, count, lowest, highest, nth, best": (
        "请先汇总：sum、mean、median、count、lowest、highest、nth、best"
    ),
    "compare it with something, such as x > 0 or present(x)": (
        "请与某个值比较，如 x > 0 或 present(x)"
    ),
    "write if(condition, 1, 0)": "请写 if(条件, 1, 0)",
    "write items or marks here": "这里请写 items 或 marks",
    "{what} must give the same kind of value, not {one} and {two}": (
        "{what}应是同类的值，现在是{one}和{two}"
    ),
}
