from __future__ import annotations

import json
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.live.conftest import Screen
from tests.showcase.conftest import CONTEST, ENTRIES, JUDGES, STAGES, Called, Stand, open_stand

from leitai.core.ledger.acts import (
    EntryDisqualified,
    EntryRegistered,
    EntryReinstated,
    EntryWithdrawn,
    MarkGiven,
    MarkWithdrawn,
    StageClosed,
    StageFinalised,
    StageFrozen,
    StageOpened,
    StageThawed,
)
from leitai.core.rulebook.refusal import Refused
from leitai.live import History, View
from leitai.showcase.board import Board, Spot
from leitai.showcase.reading import Audience


def board(stand: Stand, audience: str = "public", **choice: Any) -> Board:
    spot = Spot(CONTEST, Audience(audience), **choice)
    return Board(spot, books=stand.books, names=stand.name_all)


def body(view: View) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(view.body())
    return found


def look(stand: Stand, audience: str = "public", **choice: Any) -> dict[str, Any]:
    return body(board(stand, audience, **choice).view())


def test_a_board_in_full(judging: Stand) -> None:
    judging.mark("E1", "8.5")
    judging.mark("E1", "9.0", judge="K3")
    judging.mark("E2", "9.5", aspect="A2")
    judging.mark("E2", "1", aspect="late")
    found = look(judging)
    rows = found.pop("rows")
    assert found == {
        "seq": 13,
        "at": 13000,
        "contest": "cup",
        "view": "public",
        "title": {"zh": "杯赛", "en": "Cup"},
        "stage": "semi",
        "stages": [
            {"id": "semi", "title": {"zh": "semi"}, "status": "open", "automatic": False},
            {"id": "final", "title": {"zh": "final"}, "status": "waiting", "automatic": False},
        ],
        "state": "live",
        "frozen": None,
        "places": 2,
        "columns": [{"id": "A", "title": {"zh": "甲"}, "max": "20"}],
        "progress": {"given": 3, "expected": found["progress"]["expected"]},
        "turn": None,
    }
    assert list(rows) == ["E1", "E2", "E3", "E10"]
    assert rows["E1"] == {
        "id": "E1",
        "pos": 1,
        "rank": 1,
        "shared": False,
        "change": 0,
        "name": "张三",
        "unit": "一车间",
        "group": "G",
        "status": "ok",
        "official": True,
        "total": "8.75",
        "score": "8.75",
        "cells": {"A": "8.75"},
        "deductions": "0.00",
    }
    assert rows["E2"]["deductions"] == "1.00"
    assert (rows["E3"]["rank"], rows["E3"]["total"], rows["E3"]["status"]) == (
        None,
        None,
        "no_result",
    )


def test_shared_places(judging: Stand) -> None:
    for entry in ("E1", "E2"):
        judging.mark(entry, "8")
    judging.mark("E3", "7")
    rows = look(judging)["rows"]
    assert [(row["rank"], row["shared"]) for row in rows.values()] == [
        (1, True),
        (1, True),
        (3, False),
        (None, False),
    ]


def test_movement_stays_until_the_entry_moves_again(judging: Stand) -> None:
    shown = board(judging)

    def changes() -> dict[str, int]:
        rows = body(shown.view())["rows"]
        return {entry: row["change"] for entry, row in rows.items()}

    for value, entry in enumerate(ENTRIES, 1):
        judging.mark(entry, str(value))
    assert set(changes().values()) == {0}
    judging.mark("E1", "9", aspect="A2")
    assert changes() == {"E1": 3, "E10": -1, "E3": -1, "E2": -1}
    judging.mark("E3", "0.1", aspect="A2")
    assert changes() == {"E1": 3, "E10": -1, "E3": -1, "E2": -1}
    judging.mark("E3", "9", aspect="A2", judge="K3")
    assert changes() == {"E1": 3, "E3": 1, "E10": -1, "E2": -1}


def test_a_stage_that_has_not_begun_shows_only_who_takes_part(stand: Stand) -> None:
    rows = look(stand)["rows"]
    assert list(rows) == ["E1", "E2", "E3", "E10"]
    assert [row["pos"] for row in rows.values()] == [1, 2, 3, 4]
    assert {row["status"] for row in rows.values()} == {"ok"}
    assert {json.dumps([row["rank"], row["total"], row["cells"]]) for row in rows.values()} == {
        "[null, null, {}]"
    }


def test_the_board_follows_the_stage_opened_last(judging: Stand) -> None:
    judging.mark("E1", "8")
    shown = board(judging)
    assert body(shown.view())["stage"] == "semi"
    judging.do(StageClosed("semi"), StageOpened("final"))
    assert body(shown.view())["stage"] == "final"
    assert look(judging, stage="semi")["rows"]["E1"]["total"] == "8.00"


def test_a_freeze_hides_what_comes_and_says_how_much(judging: Stand) -> None:
    judging.mark("E1", "8")
    before = look(judging)
    judging.do(StageFrozen("semi"))
    judging.mark("E2", "9")
    judging.mark("E3", "9")
    judging.do(EntryDisqualified("E1", "doping"))
    frozen = look(judging)
    assert frozen["frozen"] == {"seq": 11, "at": 11000, "hidden": 2}
    assert frozen["rows"] == before["rows"]
    assert frozen["progress"] == before["progress"]
    assert look(judging, "organiser")["frozen"] is None
    assert look(judging, "organiser")["rows"]["E2"]["total"] == "9.00"
    judging.do(StageThawed("semi"))
    assert look(judging)["frozen"] is None
    assert look(judging)["rows"]["E2"]["rank"] == 1


def test_the_result_over_all_stages(judging: Stand) -> None:
    judging.mark("E1", "10")
    judging.do(StageClosed("semi"), StageOpened("final"))
    judging.mark("E1", "50", stage="final", aspect="B1")
    found = look(judging, stage="result")
    assert [column["id"] for column in found["columns"]] == ["semi", "final"]
    assert found["columns"][0]["max"] == "40"
    assert found["rows"]["E1"]["cells"].keys() == {"semi", "final"}
    assert found["rows"]["E1"]["total"] == "34.00"


def test_states(judging: Stand) -> None:
    assert look(judging)["state"] == "live"
    judging.do(StageClosed("semi"))
    assert look(judging)["state"] == "provisional"
    judging.do(StageFinalised("semi"))
    assert look(judging)["state"] == "final"
    assert look(judging, stage="result")["state"] == "live"
    assert not board(judging).view().ended
    judging.do(StageOpened("final"), StageClosed("final"), StageFinalised("final"))
    assert look(judging, stage="result")["state"] == "final"
    assert board(judging).view().ended


def test_the_jury_sees_progress_and_no_numbers(judging: Stand) -> None:
    judging.mark("E1", "8")
    found = look(judging, "jury")
    assert found["progress"]["given"] == 1
    assert {(row["rank"], row["total"], row["status"]) for row in found["rows"].values()} == {
        (None, None, "ok")
    }


def test_a_team_sees_its_own_numbers_in_a_freeze(judging: Stand) -> None:
    judging.do(StageFrozen("semi"))
    judging.mark("E2", "9")
    found = look(judging, "team", entry="E2")
    assert found["rows"]["E2"]["total"] is None
    assert found["own"] == {
        "id": "E2",
        "status": "ok",
        "total": "9.00",
        "score": "9.00",
        "cells": {"A": "9.00"},
        "deductions": "0.00",
    }


def test_a_name_put_right_is_shown(judging: Stand) -> None:
    shown = board(judging)
    assert body(shown.view())["rows"]["E2"]["name"] is None
    judging.names = {**judging.names, "E2": Called("李四", "")}
    assert body(shown.view())["rows"]["E2"]["name"] == "李四"
    assert body(shown.view())["rows"]["E2"]["unit"] == "U1"


def test_rows_that_look_the_same_are_not_written_again(judging: Stand) -> None:
    shown = board(judging)
    for entry in ENTRIES:
        judging.mark(entry, "5")
    first = shown.view()
    judging.mark("E10", "1", aspect="A2")
    second = shown.view()
    assert second.rows["E1"] != first.rows["E1"]
    judging.mark("E10", "2", aspect="A2", judge="K3")
    third = shown.view()
    for entry in ("E1", "E2", "E3"):
        assert third.rows[entry] is second.rows[entry]


MARK = st.builds(
    MarkGiven,
    mark=st.integers(0, 40).map("M{}".format),
    stage=st.sampled_from(STAGES),
    entry=st.sampled_from(ENTRIES),
    aspect=st.sampled_from(["A1", "A2", "B1", "late"]),
    judge=st.sampled_from(JUDGES),
    value=st.one_of(st.none(), st.integers(0, 10).map(str)),
    replaces=st.one_of(st.none(), st.integers(0, 40).map("M{}".format)),
)
STAGE_ACT = st.one_of(
    [
        st.builds(kind, st.sampled_from(STAGES))
        for kind in (
            StageOpened,
            StageOpened,
            StageClosed,
            StageFrozen,
            StageThawed,
            StageFinalised,
        )
    ]
)
ENTRY_ACT = st.one_of(
    [
        st.builds(kind, st.sampled_from(ENTRIES), st.just("reason"))
        for kind in (EntryWithdrawn, EntryDisqualified, EntryReinstated)
    ]
)
ACT = st.one_of(
    MARK,
    MARK,
    MARK,
    STAGE_ACT,
    ENTRY_ACT,
    st.builds(MarkWithdrawn, st.integers(0, 40).map("M{}".format), st.just("reason")),
    st.builds(EntryRegistered, st.sampled_from(["E1", "N1", "N2"]), official=st.booleans()),
)
SPOTS = [
    *[(audience, {}) for audience in ("public", "organiser", "jury")],
    ("public", {"stage": "result"}),
    ("organiser", {"stage": "final"}),
    ("team", {"entry": "E2"}),
]


@settings(deadline=None, max_examples=60)
@given(
    batches=st.lists(st.lists(ACT, min_size=1, max_size=6), min_size=1, max_size=12),
    leave=st.integers(0, 11),
)
def test_for_every_view_snapshot_and_events_make_the_later_snapshot(
    batches: list[list[Any]], leave: int
) -> None:
    stand = open_stand()
    stand.do(StageOpened("semi"))
    boards = [board(stand, audience, **choice) for audience, choice in SPOTS]
    histories = [History(each.view()) for each in boards]
    steady = [Screen() for _ in boards]
    returning = [Screen() for _ in boards]
    for place, history in enumerate(histories):
        steady[place].take_all(history.since(None))
        returning[place].take_all(history.since(None))
    for tick, acts in enumerate(batches):
        for act in acts:
            try:
                stand.do(act)
            except Refused:
                continue
        for place, history in enumerate(histories):
            view = boards[place].view()
            frames = history.push(view)
            steady[place].take_all(frames)
            if tick < leave:
                returning[place].take_all(frames)
            assert steady[place].board == body(history.view)
            assert body(history.view)["rows"] == body(view)["rows"]
    for place, history in enumerate(histories):
        known = returning[place].board
        assert known is not None
        returning[place].take_all(history.since(known["seq"]))
        assert returning[place].board == steady[place].board
        check_against_scratch(stand, SPOTS[place], steady[place].board)


def check_against_scratch(stand: Stand, spot: Any, seen: dict[str, Any] | None) -> None:
    """A board made anew shows the same, but for how entries moved and when nothing changed."""
    audience, choice = spot
    fresh = look(stand, audience, **choice)
    for found in (fresh, seen or {}):
        found.pop("seq"), found.pop("at")
        for row in found["rows"].values():
            row.pop("change")
    assert seen == fresh


@settings(deadline=None, max_examples=60)
@given(acts=st.lists(ACT, max_size=40), later=st.lists(ACT, max_size=20))
def test_nothing_after_a_freeze_is_seen_by_the_public(acts: list[Any], later: list[Any]) -> None:
    stand = open_stand()
    stand.do(StageOpened("semi"))
    for act in acts:
        try:
            stand.do(act)
        except Refused:
            continue
    statuses = {stage: stand.book.full.stage_status(stage) for stage in STAGES}
    assume(set(statuses.values()) & {"open", "closed", "frozen"})
    if not stand.book.freezes:
        stand.do(StageFrozen(next(each for each in STAGES if statuses[each] in ("open", "closed"))))
    before = [look(stand, stage=stage) for stage in (None, *STAGES, "result")]
    for act in later:
        if isinstance(act, StageThawed):
            continue
        try:
            stand.do(act)
        except Refused:
            continue
    after = [look(stand, stage=stage) for stage in (None, *STAGES, "result")]
    for old, new in zip(before, after, strict=True):
        for found in (old, new):
            found.pop("seq"), found.pop("at"), found["frozen"].pop("hidden")
        assert old == new
