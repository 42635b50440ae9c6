"""A mistake in a formula is shown at its very word, however the formula is laid out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from leitai.core.rulebook.errors import RulebookError

Refused = Callable[[str | bytes], RulebookError]

WRITTEN = [
    "award: eventually(p and nope)",
    "award: 'eventually(p and nope)'",
    'award: "eventually(p and nope)"',
    "award: eventually(p\n              and nope)",
    "award: >-\n              eventually(p and\n\n              nope)",
    "award: |\n              eventually(p\n                  and nope)",
    "award: 'eventually(step == ''a'' and\n              nope)'",
    'award: "eventually(step == \\"a\\" and nope)"',
    'award: >\n              eventually(step == "a"\n              and step == “a” and nope)',
]


@pytest.mark.parametrize("award", WRITTEN)
def test_the_place_of_a_mistake(refused: Refused, award: str) -> None:
    text = f"""\
rulebook: 1
title: x
stages:
  s:
    channels: {{p: {{type: bool}}, step: {{type: code, values: [a, b]}}}}
    aspects:
          - id: A
            {award}
            kind: automatic
            max: 1
"""
    (problem,) = refused(text).problems
    line = text.splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith("nope")


def test_what_is_missing_at_the_end_is_shown_behind_the_last_word(refused: Refused) -> None:
    text = """\
rulebook: 1
title: x
stages:
  s:
    score: >-
      a +
      s *

    aspects: [{id: A, kind: measurement, max: 1}]
"""
    problem = next(each for each in refused(text).problems if "missing" in each.message)
    assert (problem.line, problem.column) == (7, 10)
