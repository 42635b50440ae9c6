"""The rows below a header: which of them are people, and what cells over several rows say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from leitai.core.enrolment.columns import Header
from leitai.core.enrolment.rows import is_blank, pick
from leitai.core.enrolment.values import Cell

Merged = tuple[int, int, int]
"""First and last row, and column, of a cell that stands over several rows."""
FILLED: Final = frozenset({"unit", "team", "group", "trade", "standing"})
"""Fields that people write once for several rows."""
DITTO: Final = frozenset({"同上", "〃", '"', "″", "”", "''"})
_SAMPLE: Final = 2
_BELOW: Final = re.compile(
    r"[合总共小]\s*计|备\s*注|说明|填[表报]|制表|审核|单位.{0,2}盖章|经办|联系人"
)


_SUM: Final = re.compile(r"[合总共小]\s*计\s*[:：]?")


class Body(NamedTuple):
    """A row: its number in the sheet, its texts by field, and how many rows were looked at."""

    n: int
    texts: dict[str, str]
    looked: int


def bodies(
    rows: Sequence[Sequence[Cell]], header: Header, merged: Iterable[Merged] = ()
) -> Iterator[Body]:
    """Every row that is somebody's: no blank ones, sums, notes and headers that come again."""
    titles = {header.labels[column] for column in header.fields}
    filled = {column: field for column, field in header.fields.items() if field in FILLED}
    above = {
        (row, column): first
        for first, last, column in merged
        if column in filled and first >= header.body
        for row in range(first + 1, last + 1)
    }
    before: dict[str, str] = {}
    for place in range(header.body, len(rows)):
        if is_blank(rows[place]):
            continue
        texts = pick(rows[place], header.fields)
        if _is_sum(rows[place]) or _is_below(texts) or set(texts.values()) <= titles:
            continue
        for column, field in filled.items():
            if field not in texts and (place, column) in above:
                texts |= pick(rows[above[place, column]], {column: field})
            if texts.get(field) in DITTO and field in before:
                texts[field] = before[field]
        before = texts
        yield Body(place + 1, texts, place - header.body + 1)


def _is_sum(row: Sequence[Cell]) -> bool:
    """Whether it begins with the word for a sum, whatever is counted beside it."""
    first = next((cell for cell in row if cell not in (None, "")), None)
    return isinstance(first, str) and _SUM.fullmatch(first.strip()) is not None


def _is_below(texts: dict[str, str]) -> bool:
    """Whether it is a note or a sum: at most one word, or no person's name."""
    name = texts.get("name", "")
    return not texts or (not name and len(texts) < _SAMPLE) or bool(_BELOW.match(name))
