"""How large a tree is, how late its verdict, how much is kept for it."""

from __future__ import annotations

import pytest

from leitai.core.referee.language.read import read_formula, read_rule
from leitai.core.referee.language.shape import shape
from leitai.core.referee.language.tree import And, Rises
from leitai.core.referee.model import Telemetry

HORIZONS = [
    ("p", 0),
    ("hold(p, 1 s)", 0),
    ("eventually(p, 1 s)", 100),
    ("always(p, 1 s..2 s)", 200),
    ("eventually(always(p, 1 s), 2 s)", 300),
    ("p until eventually(q, 1 s) within 2 s", 300),
    ("q within 500 ms of p", 50),
    ("once(eventually(p, 1 s), 2 s)", 100),
    ("eventually(p, 1 s) and always(q, 2 s)", 200),
]


@pytest.mark.parametrize(("text", "ticks"), HORIZONS)
def test_how_late_a_verdict_is(telemetry: Telemetry, text: str, ticks: int) -> None:
    assert shape(read_formula(text, telemetry)).horizon == ticks


def test_size_and_depth(telemetry: Telemetry) -> None:
    one = shape(read_formula("p", telemetry))
    assert (one.size, one.depth) == (3, 2)
    both = shape(read_formula("p and not q", telemetry))
    assert (both.size, both.depth) == (1 + 3 + 4, 4)


def test_shared_parts_count_for_each_parent_without_being_walked_again(
    telemetry: Telemetry,
) -> None:
    node = read_formula("rises(p)", telemetry)
    for _ in range(100):
        node = Rises(And((node, node)))  # type: ignore[arg-type]
    assert shape(node).size > 2**100


def test_what_is_kept(telemetry: Telemetry) -> None:
    def kept(text: str) -> int:
        return shape(read_formula(text, telemetry)).memory

    assert kept("hold(p, 1 h)") < 50
    assert kept("once(p, 10 s..20 s)") > 1000
    assert kept("rate(x, 10 s) > 1") > 5000
    assert kept("p and eventually(q, 10 s)") > 1000
    late = read_rule("peak(x while eventually(q, 10 s))", telemetry, "number").formula
    assert shape(late).memory > 5000
