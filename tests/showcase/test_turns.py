"""Who stands on stage, since when, who is next; by codes while a stage is sealed."""

from __future__ import annotations

from leitai.core.ledger.acts import (
    AnyAct,
    AttemptTimed,
    CodesSealed,
    DrawAnnounced,
    DrawCommitted,
    DrawMade,
    EntryRegistered,
    EntryWithdrawn,
    JudgeRegistered,
    LedgerEntry,
    PauseApproved,
    SlotStarted,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.showcase.rows import Named
from leitai.showcase.turns import appearance, read_turn, turn_row

SECOND = 1_000_000
RULEBOOK = b"""\
rulebook: 1
title: cup
stages:
  show:
    procedure: {slot: 5 min}
    aspects: [{id: A, kind: panel, range: {max: 10}}]
  talk:
    aspects: [{id: A, kind: panel, range: {max: 10}}]
"""
NAMES = {"E1": Named("一号项目", "甲镇"), "E2": Named("二号项目", None)}


def played(*acts: AnyAct) -> Fold:
    fold = Fold(read_rulebook(RULEBOOK))
    setup: list[AnyAct] = [JudgeRegistered("J1")]
    setup += [EntryRegistered(entry) for entry in ("E1", "E2", "E3")]
    for seq, act in enumerate([*setup, StageOpened("show"), *acts], 1):
        fold.check(act)
        fold.apply(LedgerEntry("cup", seq, seq, "x", act))
    return fold


def test_a_stage_without_slots_has_no_turn() -> None:
    assert read_turn(played(), "talk") is None
    assert read_turn(played(), "result") is None
    assert turn_row(None, NAMES) is None


def test_before_the_first() -> None:
    row = turn_row(read_turn(played(), "show"), NAMES)
    assert row == {
        "length": 300 * SECOND,
        "running": None,
        "last": None,
        "next": {"entry": "E1", "name": "一号项目", "unit": "甲镇"},
        "done": 0,
        "total": 3,
    }


def test_on_stage_with_time_given_back_and_after() -> None:
    start = 10 * SECOND
    acts: list[AnyAct] = [
        SlotStarted("show", "E1", start),
        PauseApproved("show", "E1", start + SECOND, start + 31 * SECOND, "device"),
    ]
    running = turn_row(read_turn(played(*acts), "show"), NAMES)
    assert running is not None
    assert running["running"] == {
        "entry": "E1", "name": "一号项目", "unit": "甲镇", "start": start, "paused": 30 * SECOND,
    }  # fmt: skip
    assert running["next"] == {"entry": "E2", "name": "二号项目", "unit": None}
    acts.append(AttemptTimed("show", "E1", start, start + 330 * SECOND))
    after = turn_row(read_turn(played(*acts), "show"), NAMES)
    assert after is not None
    assert (after["running"], after["done"]) == (None, 1)
    assert after["last"]["elapsed"] == 300 * SECOND


def test_who_withdrew_does_not_come() -> None:
    turn = read_turn(played(EntryWithdrawn("E1", "ill")), "show")
    assert turn is not None
    assert (turn.next, turn.total) == ("E2", 2)


def test_the_order_drawn_counts() -> None:
    fold = played(
        DrawAnnounced("order", "order", ["E1", "E2", "E3"], 3, stage="show"),
        DrawCommitted("order", "W1", "0" * 64),
    )
    assert list(appearance(fold, "show")) == ["E1", "E2", "E3"]
    fold.panels.make(DrawMade("order", {}, "k", ["E3", "E1", "E2"]))
    assert list(appearance(fold, "show")) == ["E3", "E1", "E2"]


def test_while_sealed_only_codes_are_known() -> None:
    fold = played()
    seal = CodesSealed("show", 1, ["K1", "K2", "K3"], "0" * 64, "user.1")
    fold.apply(LedgerEntry("cup", fold.seq + 1, 0, "x", seal))
    row = turn_row(read_turn(fold, "show"), NAMES)
    assert row is not None
    assert row["next"] == {"entry": "K1", "name": None, "unit": None}
