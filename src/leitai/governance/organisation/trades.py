"""Occupations of 职业分类大典 that come with Leitai; other codes are as good, they lack a name."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Trade(NamedTuple):
    """An occupation: its code in 职业分类大典 (2022) and its names."""

    code: str
    name: str
    name_en: str


@cache
def trades() -> dict[str, Trade]:
    """All that are shipped, by code."""
    text = files(__package__).joinpath("trades.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {row["code"]: Trade(row["code"], row["name"], row["name_en"]) for row in rows}


def find_trades(*, q: str, limit: int) -> list[Trade]:
    """Those whose code begins with, or whose name contains, what was typed."""
    words = q.casefold()
    return [
        one
        for one in trades().values()
        if one.code.casefold().startswith(words)
        or words in one.name.casefold()
        or words in one.name_en.casefold()
    ][:limit]
