"""Every example of `docs/referee.md` comes out as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from leitai.core.referee.language.read import FormulaError, read_formula
from leitai.core.referee.language.tree import Formula
from leitai.core.referee.model import Channel, ChannelKind, Telemetry
from leitai.core.referee.reference import OPEN, Number, evaluate

PAGE = Path(__file__).parents[3] / "docs" / "referee.md"
_BLOCK = re.compile(r"^```referee\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SIGNS = {True: "1", False: "0", None: "?"}


def channel(head: str) -> Channel:
    """`p` is a bool, `x mm` a number."""
    name, _, unit = head.partition(" ")
    kind = ChannelKind.NUMBER if unit else ChannelKind.BOOL
    return Channel(name, {}, kind, unit or None, (), None, None, 100)


def examples() -> Iterator[tuple[str, dict[str, str], str]]:
    """Formula, channels with their samples, result."""
    for block in _BLOCK.findall(PAGE.read_text("utf-8")):
        lines = block.splitlines()
        traces = dict(line.split(":", 1) for line in lines if "|" not in line)
        for line in lines:
            if "|" in line:
                formula, result = line.split("|")
                yield formula.strip(), traces, result.strip()


def read(text: str, telemetry: Telemetry) -> Formula:
    """As a condition if it is one."""
    try:
        return read_formula(text, telemetry, "condition")
    except FormulaError:
        return read_formula(text, telemetry, "outcome")


def said(found: object) -> str:  # noqa: PLR0911 — one line a kind
    """A result as the page writes it."""
    match found:
        case list():
            return " ".join(_SIGNS[each] for each in found)
        case Number(there=False):
            return "absent"
        case Number(value=Decimal() as value):
            return f"{value.normalize():f}"
        case Number(low=low, high=high) if low == -high == -OPEN:
            return "?"
        case Number(low=low, high=high):
            ends = ["" if abs(end) == OPEN else f"{end.normalize():f}" for end in (low, high)]
            return " .. ".join(ends).strip()
        case None:
            return "?"
    return str(found).lower()


@pytest.mark.parametrize(("text", "traces", "result"), list(examples()))
def test_the_page_tells_the_truth(text: str, traces: dict[str, str], result: str) -> None:
    telemetry = Telemetry(10_000, tuple(channel(each) for each in traces), 1000)
    samples = [
        [None if each == "?" else float(each) for each in line.split()] for line in traces.values()
    ]
    if result.startswith("peak "):
        text, result = f"peak({text})", result.removeprefix("peak ")
    assert said(evaluate(read(text, telemetry), samples)) == result


_INLINE = re.compile(r"`(?:award|when|measure): \"?(.*?)\"?(?:, each: 2)?`")
_NAMED = ("p", "q", "r", "a", "b", "x mm", "planned mm")


def words_of_the_trade() -> list[str]:
    """The formulas in the table of the nine words."""
    page = PAGE.read_text("utf-8")
    table = page[page.index("## 1 ") : page.index("## 2 ")]
    return [each for each in _INLINE.findall(table) if each != "…"]


@pytest.mark.parametrize("text", words_of_the_trade())
def test_the_nine_words_are_read(text: str) -> None:
    telemetry = Telemetry(10_000, tuple(channel(each) for each in _NAMED), 360_000)
    samples = [[0.0, 1.0, 0.0, 2.0]] * len(_NAMED)
    assert evaluate(read(text, telemetry), samples) is not None


def test_there_are_many() -> None:
    assert len(list(examples())) >= 80
    assert len(words_of_the_trade()) >= 12
