from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitai.core.referee.model import Judgement, Span
from leitai.judging.attempts.gaps import missed, missing_shares
from support.cell import GOOD, Cell
from support.server import Server

SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda at: Span(at[0], at[0] + at[1]))
)


@given(SPANS, st.integers(1, 3))
def test_ticks_in_spans_are_counted_once(spans: list[Span], at_least: int) -> None:
    depth = [sum(span.start <= tick <= span.end for span in spans) for tick in range(64)]
    assert missed(spans, at_least=at_least) == sum(each >= at_least for each in depth)


def test_shares_tell_some_and_every_channel() -> None:
    gaps = {"x": (Span(0, 9), Span(50, 59)), "gate": (Span(5, 14),), "ok": ()}
    judgement = Judgement("", "", "0" * 64, 100_000, (), gaps)
    assert missing_shares(judgement, 2) == {
        "some": "0.0003",
        "every": "0.0001",
        "channels": {"x": "0.0002", "gate": "0.0001"},
    }


@pytest.mark.server
def test_whoever_begins_is_warned_of_a_silent_station(running_server: Server) -> None:
    cell = Cell(running_server.client(), "silent")
    begun = cell.begin("E1")
    assert [each["code"] for each in begun["warnings"]] == ["no_samples"]
    cell.send(begun, GOOD[:50])
    again = cell.begin("E1", attempt=begun["attempt"])
    assert again["warnings"] == []
    assert cell.detail(begun["attempt"])["missing"] is None
    cell.seal(begun, ticks=200)
    found = cell.detail(begun["attempt"])["missing"]
    assert found["some"] == found["every"] == found["channels"]["x"] != "0"
