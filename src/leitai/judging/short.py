"""A jury smaller than the rules want: said before marking, and as the reason why marks lack."""

from __future__ import annotations

from typing import Final

from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.progress import Short

SIGN: Final = 4
"""Ids longer than that are words for programs, not signs for people."""


def short_words(fold: Fold, stage: str) -> tuple[str, str]:
    """The aspects that have too few judges, in Chinese and English; empty if there are none."""
    found = fold.short(stage)
    zh = "；".join(f"{_name(one, 'zh')} 需 {one.need} 名裁判，只有 {one.there} 名" for one in found)
    en = "; ".join(
        f"{_name(one, 'en')} needs {one.need} judges, there are {one.there}" for one in found
    )
    return zh, en


def _name(one: Short, language: str) -> str:
    aspect = one.aspect
    return aspect.id if len(aspect.id) <= SIGN else aspect.title.get(language, aspect.id)
