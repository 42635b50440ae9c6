"""Three thirds are one: what is equal on paper is equal in places, rounding and conditions."""

from __future__ import annotations

import pytest
from playing import Play

from leitai.core.rulebook.parse import read_rulebook

CRITERIA = "".join(
    f"      - {{id: {name.upper()}, aspects: [{{id: {name}, kind: panel, range: {{max: 10}}}}]}}\n"
    for name in "abc"
)


def unrounded(rest: str = "", top: str = "") -> Play:
    """A stage whose numbers are rounded nowhere but where they are shown."""
    source = f"rulebook: 1\ntitle: t\n{top}stages:\n  s:\n    criteria:\n{CRITERIA}{rest}"
    return Play(read_rulebook(source.encode()))


def thirds(play: Play, entry: str) -> None:
    """A third, three times over."""
    play.enter(entry)
    for name in "abc":
        play.panel(entry, name, 1, 0, 0)


def one(play: Play, entry: str) -> None:
    """One, at once."""
    play.enter(entry)
    for name, value in zip("abc", (1, 0, 0), strict=True):
        play.panel(entry, name, value, value, value)


def test_they_share_a_place() -> None:
    play = unrounded()
    thirds(play, "E1")
    one(play, "E2")
    assert play.places() == {"E1": "=1", "E2": "=1"}


def test_they_earn_the_same_award() -> None:
    play = unrounded(top="awards: [{id: whole, where: total >= 1}]\n")
    thirds(play, "E1")
    one(play, "E2")
    assert set(play.fold.awards()[0].entries) == {"E1", "E2"}


@pytest.mark.parametrize(
    ("formula", "shown"),
    [("floor(A + B + C)", "1.00"), ("round(A + B + C + 0.005, 2)", "1.01"), ("A + B + C", "1.00")],
)
def test_they_round_alike(formula: str, shown: str) -> None:
    play = unrounded(f"    score: {formula}\n")
    thirds(play, "E1")
    assert f"{play.fold.results().stages[0].rows[0].total:f}" == shown


def test_what_is_shown_is_what_paper_says() -> None:
    play = unrounded()
    play.enter("E1")
    play.panel("E1", "a", 1, 0, 0)
    play.panel("E1", "b", 1, 0, 0)
    play.panel("E1", "c", 1, 0, "0.015")
    row = play.fold.results().stages[0].rows[0]
    assert f"{row.total:f}" == "1.01"
