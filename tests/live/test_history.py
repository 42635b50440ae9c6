from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.live.conftest import Screen

from leitai.live import History, View
from leitai.live.history import RING

KEYS = st.sampled_from("abcdefg")
ROWS = st.dictionaries(KEYS, st.fixed_dictionaries({"n": st.integers(0, 3)}), max_size=5)
META = st.fixed_dictionaries({"title": st.integers(0, 2), "state": st.sampled_from(["x", "雷"])})
STEP = st.tuples(st.integers(0, 2), META, ROWS, st.booleans())


def picture(history: History) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(history.view.body())
    return found


def views(steps: list[tuple[int, dict[str, Any], dict[str, Any], bool]]) -> list[View]:
    seq, made = 5, []
    for more, meta, rows, ended in steps:
        seq += more
        made.append(View.of(seq=seq, at=seq * 10, meta=meta, rows=rows, ended=ended))
    return made


@given(steps=st.lists(STEP, min_size=1, max_size=30), leave=st.integers(0, 29))
def test_snapshot_and_events_make_the_later_snapshot(steps: list[Any], leave: int) -> None:
    first, *later = views(steps)
    history = History(first)
    steady, returning = Screen(), Screen()
    steady.take_all(history.since(None))
    returning.take_all(history.since(None))
    for place, view in enumerate(later):
        frames = history.push(view)
        steady.take_all(frames)
        if place < leave:
            returning.take_all(frames)
        assert steady.board == picture(history)
        assert {key: json.loads(b"{" + row + b"}")[key] for key, row in view.rows.items()} == (
            picture(history)["rows"]
        )
    assert returning.board is not None
    returning.take_all(history.since(returning.board["seq"]))
    assert returning.board == steady.board == picture(history)
    assert history.view.ended == json.loads(b"true" if views(steps)[-1].ended else b"false")
    if history.view.ended:
        assert returning.ended


@given(steps=st.lists(STEP, min_size=1, max_size=30), lag=st.integers(0, 29))
def test_a_connection_that_skips_ends_on_the_same_picture(steps: list[Any], lag: int) -> None:
    first, *later = views(steps)
    history = History(first)
    screen = Screen()
    screen.take_all(history.since(None))
    seen = history.version
    for place, view in enumerate(later):
        frames = history.push(view)
        if place < lag:
            screen.take_all(frames)
            seen = history.version
    screen.take_all(history.after(seen))
    assert screen.board == picture(history)
    assert history.after(history.version) == []


@given(before=st.lists(STEP, min_size=1, max_size=10), after=st.lists(STEP, max_size=10))
def test_an_earlier_life_of_the_server_confuses_nobody(before: list[Any], after: list[Any]) -> None:
    """A screen keeps its seq over a restart; the new life may disagree about the same seq."""
    old = History(views(before)[0])
    screen = Screen()
    screen.take_all(old.since(None))
    for view in views(before)[1:]:
        screen.take_all(old.push(view))
    base = views(before)[-1].seq
    new = History(View.of(seq=base, at=0, meta={"title": 9, "state": "new"}, rows={}))
    for view in views(after):
        new.push(View(view.seq + base, view.at, view.meta, view.rows, view.ended))
    assert screen.board is not None
    screen.take_all(new.since(screen.board["seq"]))
    assert screen.board == picture(new)


def of(seq: int, text: str, *, ended: bool = False) -> View:
    return View.of(seq=seq, at=seq, meta={}, rows={"a": text}, ended=ended)


def test_the_ring_keeps_the_last_deltas_and_then_gives_the_snapshot() -> None:
    history = History(of(1, "x"))
    for seq in range(2, RING + 3):
        history.push(of(seq, f"x{seq}"))
    assert [frame.seq for frame in history.since(RING + 1)] == [RING + 2]
    assert len(history.since(2)) == RING
    assert [frame.kind for frame in history.since(1)] == ["snapshot"]
    assert history.since(RING + 2) == []


def test_the_ring_weighs_no_more_than_is_worth_it() -> None:
    history = History(of(1, "x"))
    for seq in range(2, 20):
        history.push(of(seq, "x" * 50_000 + str(seq)))
    assert len(history.since(18)) == 1
    assert [frame.kind for frame in history.since(2)] == ["snapshot"]


def test_news_that_change_nothing_are_not_told() -> None:
    history = History(of(1, "x"))
    assert history.push(of(7, "x")) == []
    assert history.view.seq == 1


def test_two_pictures_of_one_seq_are_told_apart_by_a_snapshot() -> None:
    history = History(of(1, "x"))
    history.push(of(2, "y"))
    assert [frame.kind for frame in history.push(of(2, "renamed"))] == ["snapshot"]
    assert [frame.kind for frame in history.since(2)] == ["snapshot"]
    history.push(of(3, "z"))
    assert [frame.kind for frame in history.since(3)] == []


def test_a_fact_that_goes_away_is_told_by_a_snapshot() -> None:
    history = History(View.of(seq=1, at=1, meta={"a": 1, "b": 2}, rows={}))
    kinds = [f.kind for f in history.push(View.of(seq=2, at=2, meta={"a": 1}, rows={}))]
    assert kinds == ["snapshot"]


def test_the_end_comes_after_the_last_delta_and_to_late_comers() -> None:
    history = History(of(1, "x"))
    assert [frame.kind for frame in history.push(of(2, "y", ended=True))] == ["delta", "end"]
    assert [frame.kind for frame in history.since(None)] == ["snapshot", "end"]
    assert [frame.kind for frame in history.since(2)] == ["end"]
    assert [frame.kind for frame in history.push(of(3, "z"))] == ["delta"]
    assert [frame.kind for frame in history.since(2)] == ["delta"]
    assert [frame.kind for frame in history.since(None)] == ["snapshot"]
