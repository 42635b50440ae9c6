"""The chief judge's room: what it says, to whom, and that it stays right as things change."""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from tests.showcase.conftest import CONTEST, Called, MemoryStore, Stand

from support.home import database

database()

from leitai.core.ledger.acts import (
    ContestOpened,
    EntryRegistered,
    EntryWithdrawn,
    FormSigned,
    JudgeRegistered,
    MarkWithdrawn,
    ProblemRaised,
    RecusalDeclared,
    RemarkCalled,
    RulebookPublished,
    SlotStarted,
    StageClosed,
    StageOpened,
)
from leitai.core.ledger.suite import DEFAULT_SUITE, find_suite
from leitai.core.panel.calibration import Size, Thresholds, usual
from leitai.journal.book import Book
from leitai.live import Ask, FeedRefused
from leitai.showcase.chief import CHIEF, ChiefBoard, ChiefRoom, ChiefSpot, Desks, open_chief
from leitai.showcase.showcase import Showcase

RULES = """
rulebook: 1
title: 评审
rounding: 2
stages:
  main:
    criteria:
      - {id: A, weight: 2, aspects: [
          {id: A1, kind: panel, range: {max: 10, step: 0.5}, spread: 4, combine: {mean: true}}]}
      - {id: B, aspects: [
          {id: B1, kind: panel, range: {max: 10, step: 0.5}, combine: {mean: true}}]}
    procedure: {sign: true, slot: 5 min}
awards:
  - {id: first, title: 一等奖, ranks: 1..3, source: main}
""".encode()
JUDGES = tuple(f"J{n}" for n in range(1, 8))
ENTRIES = tuple(f"E{n:02}" for n in range(1, 21))
Look = Callable[[], dict[str, Any]]


@pytest.fixture
def panel() -> Stand:
    store = MemoryStore()
    digest = hashlib.sha256(RULES).hexdigest()
    store.documents[digest] = RULES
    stand = Stand(Book(CONTEST, find_suite(DEFAULT_SUITE), lambda: store))
    stand.do(
        ContestOpened(CONTEST),
        RulebookPublished(digest),
        *(EntryRegistered(entry) for entry in ENTRIES),
        *(JudgeRegistered(judge, constituency="专家") for judge in JUDGES),
        StageOpened("main"),
    )
    stand.names["E01"] = Called("好项目", "一车间")
    return stand


def room(stand: Stand) -> ChiefRoom:
    def calibration(size: Size, ready: Callable[[], None]) -> Thresholds:
        del ready
        return usual(size)

    return ChiefRoom(
        books=stand.books,
        names=stand.name_all,
        judges=lambda _: {"J1": "甲"},
        calibration=calibration,
        news=lambda _: None,
        desks=Desks(),
    )


@pytest.fixture
def look(panel: Stand) -> Look:
    board = ChiefBoard(ChiefSpot(CONTEST, None), room(panel))
    return lambda: json.loads(board.view().body())  # type: ignore[no-any-return]


def mark_all(stand: Stand, entry: str, judges: tuple[str, ...] = JUDGES, base: float = 7.0) -> None:
    for judge in judges:
        for aspect in ("A1", "B1"):
            value = base + random.Random(f"{entry}{judge}{aspect}").choice((-0.5, 0, 0, 0.5))  # noqa: S311
            stand.mark(entry, f"{value:g}", stage="main", aspect=aspect, judge=judge)


def test_before_the_first_mark(look: Look) -> None:
    found = look()
    assert found["status"] == "open"
    assert found["progress"] == {"given": 0, "expected": 280}
    assert [one["id"] for one in found["judges"]] == list(JUDGES)
    assert found["judges"][0] == {
        "id": "J1", "name": "甲", "constituency": "专家", "remote": False, "seen_at": None,
    }  # fmt: skip
    assert set(found["rows"]) == set(ENTRIES)
    row = found["rows"]["E01"]
    assert row["name"] == "好项目"
    assert row["forms"] == dict.fromkeys(JUDGES, "n")
    assert (row["rank"], row["total"], row["spread"], row["slot"]) == (None, None, None, None)
    assert {name: tile["shown"] for name, tile in found["tiles"].items()} == {
        "progress": True, "severity": False, "outliers": False, "drift": False, "spread": True,
        "consistency": False, "agreement": False, "certainty": False,
    }  # fmt: skip
    assert found["next"] == "close"
    assert found["turn"]["next"]["entry"] == "E01"


def test_forms_and_progress_follow_the_marks(panel: Stand, look: Look) -> None:
    look()
    mark_all(panel, "E01", JUDGES[:5])
    panel.mark("E01", "7", stage="main", judge="J6")
    panel.mark("E02", None, stage="main", judge="J1")
    panel.mark("E02", None, stage="main", aspect="B1", judge="J1")
    panel.do(RecusalDeclared("J7", "E01", "unit"), FormSigned("main", "E01", "J1"))
    found = look()
    assert found["rows"]["E01"]["forms"] == {
        "J1": "s", "J2": "c", "J3": "c", "J4": "c", "J5": "c", "J6": "p", "J7": "r",
    }  # fmt: skip
    assert found["rows"]["E02"]["forms"]["J1"] == "a"
    progress = {row["judge"]: row for row in found["tiles"]["progress"]["rows"]}
    assert progress["J1"]["given"] == 4
    assert (progress["J1"]["forms"], progress["J1"]["of"]) == (2, 20)
    assert (progress["J7"]["recused"], progress["J7"]["of"]) == (1, 19)
    assert progress["J6"]["behind"] is not None  # five of six have given theirs
    assert progress["J6"]["late"]
    assert progress["J2"]["behind"] is None
    assert found["judges"][1]["seen_at"] == found["judges"][1]["seen_at"]
    assert found["judges"][6]["seen_at"] is None


def test_disputes_held_problems_and_the_slot_are_told_by_entry(panel: Stand, look: Look) -> None:
    look()
    panel.mark("E03", "2", stage="main", judge="J1")
    panel.mark("E03", "9", stage="main", judge="J2")
    panel.do(
        ProblemRaised("P1", "main", "E04", "J3", "rule"), SlotStarted("main", "E05", 5_000_000)
    )
    found = look()
    dispute = {"aspect": "A1", "item": "", "low": "2", "high": "9", "round": 1, "pending": []}
    assert found["rows"]["E03"]["dispute"] == [dispute]
    assert found["rows"]["E03"]["forms"]["J1"] == "d"
    assert found["tiles"]["spread"]["rows"] == [{"entry": "E03", "limit": "4", **dispute}]
    assert found["rows"]["E04"]["problems"] == 1
    assert found["rows"]["E05"]["slot"] == 5_000_000
    panel.do(RemarkCalled("main", "E03", "A1", "user.1", "apart"))
    panel.mark("E03", "8", stage="main", judge="J1", replaces="M1")
    found = look()
    assert found["rows"]["E03"]["dispute"][0]["pending"] == ["J2"]
    assert {each["code"] for each in found["blockers"]} >= {"disputes_open", "problems_open"}


def test_tiles_appear_with_enough_entries_and_name_the_odd_mark(panel: Stand, look: Look) -> None:
    for at, entry in enumerate(ENTRIES):
        mark_all(panel, entry, base=5 + (at % 7) * 0.5)
    panel.mark("E20", "0", stage="main", judge="J2", replaces="M269")
    found = look()
    tiles = found["tiles"]
    assert all(tile["shown"] for tile in tiles.values())
    first = tiles["outliers"]["rows"][0]
    assert (first["entry"], first["judge"]) == ("E20", "J2")
    assert first["by"] < -10
    assert first["at"] == panel.book.at
    assert 3 < tiles["outliers"]["alarm"] < 6
    assert 0 < tiles["outliers"]["false_alarms"] < 0.1
    assert len(tiles["severity"]["rows"]) == len(JUDGES)
    assert tiles["severity"]["connected"]
    assert tiles["certainty"]["k"] == 3
    assert {row["entry"] for row in tiles["certainty"]["rows"]} == set(ENTRIES)
    assert tiles["agreement"]["icc"] > 0.5
    assert tiles["consistency"]["rows"][0]["n"] == 20
    assert float(found["rows"]["E20"]["spread"]) > 10


def test_kept_rows_are_those_of_a_fresh_room(panel: Stand) -> None:
    spot = ChiefSpot(CONTEST, None)
    kept = ChiefBoard(spot, room(panel))
    acts: list[Callable[[], object]] = [
        lambda: mark_all(panel, "E01"),
        lambda: mark_all(panel, "E02", JUDGES[2:]),
        lambda: panel.do(MarkWithdrawn("M3", "mistake")),
        lambda: panel.do(RecusalDeclared("J3", "E02", "unit")),
        lambda: panel.do(EntryWithdrawn("E01", "ill")),
        lambda: panel.do(JudgeRegistered("J8")),
        lambda: panel.do(EntryRegistered("E99")),
        lambda: panel.do(StageClosed("main")),
    ]
    for act in acts:
        act()
        again = ChiefBoard(spot, room(panel)).view()
        view = kept.view()
        assert view.rows == again.rows
        differing = {key for key in view.meta if view.meta[key] != again.meta[key]}
        assert differing <= {"clock"}


def test_only_officials_come_in(panel: Stand) -> None:
    showcase = Showcase(
        books=panel.books,
        names=panel.name_all,
        authorise=panel.authorise,
        bus=panel.bus,
        others={CHIEF: open_chief(room(panel))},
    )

    async def admitted(header: dict[bytes, bytes]) -> object:
        ask = Ask(CONTEST, CHIEF, {}, header)
        return await showcase.boards.admit(ask)

    with pytest.raises(FeedRefused) as refused:
        asyncio.run(admitted({}))
    assert (refused.value.status, refused.value.code) == (403, "forbidden")
    with pytest.raises(FeedRefused):
        asyncio.run(admitted({b"authorization": b"Bearer jury"}))
    board = asyncio.run(admitted({b"authorization": b"Bearer chief"}))
    assert isinstance(board, ChiefBoard)
