"""When judges were last seen."""

from __future__ import annotations

from leitai.core.ledger.acts import LedgerEntry, MarkGiven, StageOpened
from leitai.judging.presence import STEP, Presence


def test_a_judge_is_seen_by_own_marks_and_by_reading_the_form() -> None:
    presence = Presence()
    mark = MarkGiven("M1", "s", "E1", "A", "J1", "5")
    presence.committed(
        "cup",
        [
            LedgerEntry("cup", 1, 7000, "J1", mark),
            LedgerEntry("cup", 2, 9000, "user.1", mark),  # entered by somebody else
            LedgerEntry("cup", 3, 9500, "J2", StageOpened("s")),
        ],
    )
    assert presence.of("cup") == {"J1": 7000}
    presence.seen("cup", "J2", 100)
    presence.seen("cup", "J2", 50)
    assert presence.of("cup") == {"J1": 7000, "J2": 100}
    assert presence.of("other") == {}
    presence.seen("cup", "J1")
    assert presence.of("cup")["J1"] > 10**15


def test_listeners_hear_of_a_judge_now_and_then() -> None:
    presence, heard = Presence(), list[str]()
    presence.on_change(heard.append)
    for at in (STEP, STEP + 1, 2 * STEP - 1, 2 * STEP + 1):
        presence.seen("cup", "J1", at)
    assert heard == ["cup", "cup"]
