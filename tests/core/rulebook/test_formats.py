"""Plug-ins: the ICPC format with its shipped sample, and how plug-ins are found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playing import Play, rulebook

from leitai.contests.folder.read import read_folder
from leitai.contests.folder.score import score_folder
from leitai.core.ledger.acts import EntryDisqualified
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.formats import available, resolve

SAMPLE = Path(__file__).parents[3] / "rulebooks/icpc"
BODY = """
stages:
  c:
    format: icpc
    options: {problems: [A, B], penalty: 20}
    criteria:
      - {id: solved, aspects: [{id: v, kind: measurement, per: item, range: {max: 1, step: 1}}]}
      - {id: penalty}
      - {id: last}
    score: solved
    rank: {by: [solved desc, penalty asc, last asc]}
"""


def run(play: Play, entry: str, at: tuple[str, str, int], verdict: int | None) -> None:
    run_id, problem, time = at
    play.item(entry, run_id, problem=problem, time=str(time))
    play.mark(entry, "v", verdict, item=run_id)


def criteria(play: Play, entry: str) -> list[object]:
    rows = play.fold.standings("c").rows
    return list(next(row.criteria.values() for row in rows if row.entry == entry))


def test_solved_then_penalty_then_last_accepted() -> None:
    play = Play(rulebook(BODY))
    play.enter("x", "y", "z")
    run(play, "x", ("1", "A", 30), 0)
    assert criteria(play, "x") == [0, 0, None]
    run(play, "x", ("2", "A", 50), 1)
    run(play, "x", ("3", "A", 60), 0)
    assert criteria(play, "x") == [1, 70, 50]
    run(play, "y", ("4", "A", 30), 1)
    run(play, "y", ("5", "B", 40), 1)
    run(play, "z", ("6", "B", 70), 1)
    run(play, "z", ("7", "A", 80), None)
    assert criteria(play, "z") == [1, 70, 70]
    assert play.ranks() == {"y": 1, "x": 2, "z": 3}
    play.do(EntryDisqualified("y", "rules"))
    assert play.ranks() == {"x": 1, "z": 2, "y": None}


def test_a_rejudged_run_changes_earlier_results() -> None:
    play = Play(rulebook(BODY))
    play.enter("x")
    run(play, "x", ("1", "A", 30), 1)
    run(play, "x", ("2", "A", 50), 1)
    assert criteria(play, "x") == [1, 30, 30]
    play.mark("x", "v", 0, item="1")
    assert criteria(play, "x") == [1, 70, 50]


def test_runs_that_make_no_sense_do_not_count() -> None:
    play = Play(rulebook(BODY))
    play.enter("x")
    run(play, "x", ("1", "Z", 30), 1)
    play.item("x", "2", problem="A", time="soon")
    play.mark("x", "v", 1, item="2")
    play.mark("x", "v", 1, item="3")
    assert play.total("x") is None


def test_the_shipped_sample() -> None:
    state = score_folder(read_folder(SAMPLE))
    rows = state.standings("contest").rows
    found = [(row.entry, row.place, [int(v or 0) for v in row.criteria.values()]) for row in rows]
    assert found == [
        ("T02", "1", [3, 201, 96]),
        ("T01", "2", [3, 290, 201]),
        ("T03", "3", [2, 144, 80]),
        ("T04", "(4)", [2, 180, 150]),
    ]


@pytest.mark.parametrize(
    ("options", "part"),
    [
        ("{}", "problems"),
        ("{problems: []}", "problems"),
        ("{problems: [A, A]}", "twice"),
        ("{problems: [[A]]}", "plain id"),
        ("{problems: [A], penalty: soon}", "penalty"),
        ("{problems: [A], penalty: -1}", "penalty"),
        ("{problems: [A], colour: red}", "colour"),
    ],
)
def test_options_are_checked(
    options: str, part: str, refused: Callable[[str | bytes], RulebookError]
) -> None:
    text = "rulebook: 1\ntitle: t\nrounding: {places: 0}\n" + BODY
    error = refused(text.replace("{problems: [A, B], penalty: 20}", options))
    assert part in str(error)


def test_plug_ins_are_found_by_name() -> None:
    assert "icpc" in available()
    assert resolve("icpc") is resolve("icpc")
    with pytest.raises(LookupError):
        resolve("nothing")
