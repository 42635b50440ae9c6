"""Whatever the readers of rulebooks and formulas say has Chinese words, and only given places."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from leitai.core.phrasebook import places
from leitai.core.rulebook.chinese import CHINESE
from leitai.core.rulebook.errors import Problem, RulebookError
from leitai.core.rulebook.parse import read_rulebook

CORE = Path(__file__).parents[3] / "src/leitai/core"
ROOMS = (
    *sorted((CORE / "referee/language").glob("*.py")),
    *sorted((CORE / "rulebook").glob("parse*.py")),
    *sorted((CORE / "rulebook/formats").glob("icpc.py")),
    *(
        CORE / "rulebook" / f"{name}.py"
        for name in (
            "expression_build",
            "expression_tree",
            "fields",
            "functions",
            "lexer",
            "operators",
            "reading",
            "scope",
            "scopes",
            "source",
            "typed",
            "values",
        )
    ),
)
NO_MESSAGES = {"chinese.py", "shape.py", "tree.py", "units.py", "__init__.py"}
SIGN_OF_CODE = re.compile(r"\(\?P<|\[0-9\]|\[\^|^\w+\(.*\)$|Literal\[|dict\[|Decimal \||^kg |noqa")
"""Patterns, types and examples of usage: texts that nobody is shown by themselves."""
PIECES = {
    " (it began in line 7)",
    ", or give 7 a weight",
    ", …",
    "7 7",
    "7 7 7",
    "7 percent of the marks",
    "7 us",
    "7 while 7",
    "7: 7",
    "a number of at least 7",
    "a number of at most 7",
    "a number from 7 to 7",
    '"x" "score" of aspect "A1"',
    "channels are",
    "is a channel and takes no arguments",
    "is no word here",
    "its words are",
    "list of numbers",
    "this divides by zero — 7",
    "total desc",
    "true or false",
    "whole attempt",
    "words are",
    '"score" of aspect "A1", no whole number of ticks of 7',
    'section "x" has 7; its weight is 7 ± 7',
}
"""Parts of a sentence whose wholes are tried below."""
ENGLISH = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")


def _said() -> Iterator[tuple[str, str]]:
    for path in ROOMS:
        if path.name not in NO_MESSAGES:
            for node in _strings(ast.parse(path.read_text("utf-8"))):
                text = _sample(node)
                if " " in text.strip() and text not in PIECES and not SIGN_OF_CODE.search(text):
                    yield f"{path.name}:{node.lineno}", text


def _strings(node: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue  # a docstring
        if isinstance(child, ast.JoinedStr) or (
            isinstance(child, ast.Constant) and isinstance(child.value, str)
        ):
            yield child
        else:
            yield from _strings(child)


def _is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _sample(node: ast.Constant | ast.JoinedStr) -> str:
    """The text with something likely in its places."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    said = ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            said += str(part.value)
        elif isinstance(part, ast.FormattedValue):
            code = ast.unparse(part.value)
            if "else 's'" in code:
                continue
            said += "x" if said.endswith('"') else _place(code)
    return said


def _place(code: str) -> str:
    if code.endswith("message"):
        return "this divides by zero"
    if "what" in code or ".name(" in code or code == "self._where":
        return '"score" of aspect "A1"'
    return "a list" if re.match(r"described|called|an\(|_named|found", code) else "7"


SAID = dict(_said())


def test_there_is_much_to_say() -> None:
    assert len(SAID) > 300


@pytest.mark.parametrize("where", SAID)
def test_everything_said_has_chinese(where: str) -> None:
    text = SAID[where]
    said = CHINESE.translation(text)
    assert said, f"no Chinese for: {text}"
    assert not ENGLISH.search(said), f"half in English: {text} → {said}"


def test_a_translation_names_only_places_that_its_phrase_has() -> None:
    for phrase, said in CHINESE.phrases.items():
        assert places(said) <= places(phrase), phrase


def _problem(text: str) -> Problem:
    with pytest.raises(RulebookError) as caught:
        read_rulebook(text.encode())
    return caught.value.problems[0]


STAGE = """rulebook: 1
title: 试
stages:
  f:
    tick: 10 ms
    attempt: {limit: 20 min}
    channels: {tcp_x: {unit: mm}}
    aspects:
      - {id: A1, kind: automatic, max: 5, award: 'FORMULA'}
"""


@pytest.mark.parametrize(
    ("formula", "zh", "fix"),
    [
        ("eventually(tcpx > 3 mm)", "没有通道“tcpx”", "是不是“tcp_x”？"),
        ("eventually(tcp_x > 1 mm 且 tcp_x < 3 mm)", "这里不能用“且”", "请写 and"),
        ("eventually(tcp_x > 1 mm 或 tcp_x < 3 mm)", "这里不能用“或”", "请写 or"),
        ("always(非 tcp_x > 1 mm)", "这里不能用“非”", "请写 not"),
        ("eventually(tcp_x > 3 s)", "“>”两边不能是mm与s", "两边须是同类单位，如 mm 与 m"),
        ("hold(1)", "“hold”有 1 个参数，个数不对", "请写 hold(p, 2 s)"),
        (
            "eventually(held(tcp_x > 1 mm, 15 ms))",
            "held 的时间为 15 ms，不是拍长 10 ms 的整数倍",
            "请写 10 ms 或 20 ms",
        ),
        (
            "tcp_x > 1 mm",
            "公式应为整个作业过程的是非判断，现在是条件（每一刻成立与否）",
            "请指明何时成立：eventually(…)、always(…) 或 never(…)",
        ),
    ],
)
def test_a_formula_is_mended_in_chinese(formula: str, zh: str, fix: str) -> None:
    problem = _problem(STAGE.replace("FORMULA", formula))
    assert (problem.zh, problem.fix_zh) == (f"评分点“A1”的“award”：{zh}", fix)


def test_a_channel_that_is_no_mapping() -> None:
    problem = _problem(STAGE.replace("{unit: mm}", "mm").replace("FORMULA", "never(true)"))
    assert problem.zh == "通道“tcp_x”应写成“键: 值”，现在是“mm”"


def test_sums_of_weights() -> None:
    text = """rulebook: 1
title: 试
stages:
  a: {weight: 30, aspects: [{id: A1, kind: measurement, max: 5}]}
  b: {aspects: [{id: B1, kind: measurement, max: 5}]}
"""
    problem = _problem(text)
    assert problem.zh == "权重合计 30，应为 100（a 30）"
    assert problem.fix_zh == "请加 70，或给 b 写上权重"


def test_an_empty_text_has_a_first_line() -> None:
    problem = _problem("")
    assert (problem.line, problem.column) == (1, 1)
    assert problem.zh == "规则文件是空的，应为“键: 值”"


def test_broken_yaml_says_where_it_began() -> None:
    problem = _problem("title: [a\nb: {c\n")
    assert problem.zh.startswith("YAML 写法有误")
    assert "行开始" in problem.fix_zh or problem.fix_zh


def test_what_only_a_plug_in_knows_stays_in_english() -> None:
    assert Problem("format_option", 'format "mine": it is odd').zh == ""
