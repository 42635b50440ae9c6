"""Which stages have to be final before anything is awarded."""

from __future__ import annotations

import pytest

from leitai.core.rulebook.bearing import bearing_on_awards
from leitai.core.rulebook.parse import read_rulebook

STAGE = """
  {name}:
    title: {name}
    {more}
    aspects: [{{id: A, kind: panel, range: {{min: 0, max: 10}}, combine: {{mean: true}}}}]
    rank: {{by: [total desc]}}
"""


def rulebook(rest: str, **stages: str) -> bytes:
    parts = [STAGE.format(name=name, more=more) for name, more in stages.items()]
    head = "rulebook: 1\ntitle: T\nrounding: {places: 2, mode: half_up}\nstages:"
    return (head + "".join(parts) + rest).encode()


@pytest.mark.parametrize(
    ("rest", "stages", "bearing"),
    [
        ("awards: [{id: gold, title: T, ranks: 1}]", {"one": "", "two": ""}, {"two"}),
        ("", {"one": "", "two": ""}, {"two"}),
        (
            "awards: [{id: gold, title: T, ranks: 1}]",
            {"one": "weight: 40", "two": "weight: 60", "three": ""},
            {"one", "two"},
        ),
        (
            "awards: [{id: gold, title: T, ranks: 1, source: one}]",
            {"one": "", "two": ""},
            {"one"},
        ),
        (
            "awards: [{id: gold, title: T, ranks: 1}]",
            {"one": "", "two": "carry: [one]"},
            {"one", "two"},
        ),
    ],
)
def test_bearing(rest: str, stages: dict[str, str], bearing: set[str]) -> None:
    assert bearing_on_awards(read_rulebook(rulebook(rest, **stages))) == bearing
