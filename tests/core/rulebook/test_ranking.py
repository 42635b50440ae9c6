"""F6, F7: places from keys, ties, unofficial entries, best per unit."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playing import Play, one_stage

MARK = "- {id: A, kind: measurement, range: {max: 100}}"


def played(rank: str, marks: Mapping[str, object]) -> Play:
    play = Play(one_stage(MARK, f"rank: {rank}"))
    for entry, mark in marks.items():
        play.enter(entry)
        play.mark(entry, "A", mark)
    return play


@pytest.mark.parametrize(
    ("ties", "ranks"),
    [("shared", [1, 2, 2, 4]), ("dense", [1, 2, 2, 3]), ("unresolved", [1, 2, 2, 4])],
)
def test_f7_rank_styles(ties: str, ranks: list[int]) -> None:
    play = played(f"{{by: [total desc], ties: {ties}}}", {"a": 9, "b": 8, "c": 8, "d": 7})
    rows = play.fold.standings("s").rows
    assert [row.rank for row in rows] == ranks
    assert [row.place for row in rows][:3] == ["1", "=2", "=2"]
    assert [row.unresolved for row in rows] == [
        False,
        ties == "unresolved",
        ties == "unresolved",
        False,
    ]


def test_keys_are_compared_one_after_the_other_either_way() -> None:
    play = Play(
        one_stage(
            MARK + "\n- {id: B, kind: measurement, range: {max: 100}}",
            'rank: {by: [total desc, elapsed asc, "entry.age asc"]}',
        )
    )
    for entry, age in (("a", "30"), ("b", "20"), ("c", "40"), ("d", "50")):
        play.enter(entry, age=age)
        play.mark(entry, "A", 50)
    play.timed("c", 600)
    play.timed("d", 601)
    assert play.ranks() == {"c": 1, "d": 2, "b": 3, "a": 4}


def test_lowest_first_and_what_is_absent_last() -> None:
    play = Play(one_stage(MARK, "rank: {by: [elapsed asc]}"))
    for entry in "abc":
        play.enter(entry)
        play.mark(entry, "A", 1)
    play.timed("b", 10)
    play.timed("a", 11)
    assert play.ranks() == {"b": 1, "a": 2, "c": 3}


def test_unofficial_entries_are_shown_and_take_no_place() -> None:
    play = Play(one_stage(MARK))
    play.enter("a", "c")
    play.enter("guest", official=False)
    for entry, mark in (("a", 9), ("guest", 8), ("c", 7)):
        play.mark(entry, "A", mark)
    assert play.places() == {"a": "1", "guest": "(2)", "c": "2"}
    play.mark("guest", "A", 9)
    assert play.places() == {"a": "1", "guest": "(1)", "c": "2"}


def test_best_per_unit() -> None:
    play = Play(one_stage(MARK, "rank: {by: [total desc], best_per: unit}"))
    for entry, unit, mark in (
        ("a", "U1", 9),
        ("b", "U1", 8),
        ("c", "U2", 7),
        ("d", None, 6),
        ("e", None, 5),
    ):
        play.enter(entry, unit=unit)
        play.mark(entry, "A", mark)
    assert play.ranks() == {"a": 1, "b": None, "c": 2, "d": 3, "e": 4}
    play.mark("b", "A", 10)
    assert play.ranks() == {"b": 1, "a": None, "c": 2, "d": 3, "e": 4}


def test_without_a_result_there_is_no_rank() -> None:
    play = played("{by: [total desc]}", {"a": 9})
    play.enter("b")
    row = play.fold.standings("s").rows[-1]
    assert (row.entry, row.rank, row.status, row.total) == ("b", None, "no_result", None)
    play.mark("b", "A", 0)
    assert play.ranks() == {"a": 1, "b": 2}


def test_equal_entries_stand_in_the_natural_order_of_their_ids() -> None:
    play = played("{by: [total desc]}", {"E10": 5, "E9": 5, "E2": 5, "E2b": 5, "E": 5})
    assert list(play.ranks()) == ["E", "E2", "E2b", "E9", "E10"]


def test_ranks_after_each_of_many_moves() -> None:
    marks = {f"e{n}": n % 7 for n in range(30)}
    play = played("{by: [total desc]}", marks)
    play.fold.standings("s")
    for step in range(60):
        entry = f"e{step * 11 % 30}"
        marks[entry] = step * 5 % 8
        play.mark(entry, "A", marks[entry])
        expected = {e: 1 + sum(o > mark for o in marks.values()) for e, mark in marks.items()}
        assert play.ranks() == expected


def test_rows_that_did_not_change_are_the_same_objects() -> None:
    play = played("{by: [total desc]}", {f"e{n}": 3 * n for n in range(20)})
    before = {row.entry: row for row in play.fold.standings("s").rows}
    play.mark("e5", "A", 16)
    after = {row.entry: row for row in play.fold.standings("s").rows}
    assert [entry for entry in after if after[entry] is not before[entry]] == ["e5"]


def test_places_of_units_after_each_of_many_moves() -> None:
    play = Play(one_stage(MARK, "rank: {by: [total desc, 'entry.n asc'], best_per: unit}"))
    marks = {f"e{n:02d}": n % 5 for n in range(30)}
    units = {entry: f"U{n % 4}" for n, entry in enumerate(marks)}
    for entry, mark in marks.items():
        play.enter(entry, unit=units[entry], n=entry[1:])
        play.mark(entry, "A", mark)
    play.fold.standings("s")
    for step in range(60):
        entry = f"e{step * 7 % 30:02d}"
        marks[entry] = step * 5 % 8
        play.mark(entry, "A", marks[entry])
        order = sorted(marks, key=lambda each: (-marks[each], each))
        firsts = [e for e in order if e == next(o for o in order if units[o] == units[e])]
        expected = {e: firsts.index(e) + 1 if e in firsts else None for e in order}
        assert play.ranks() == expected


def test_an_entry_that_changes_its_unit_moves_the_places_of_both() -> None:
    play = Play(one_stage(MARK, "rank: {by: [total desc], best_per: unit}"))
    for entry, unit, mark in (
        ("a", "U1", 90),
        ("x", "U3", 80),
        ("y", "U4", 70),
        ("z", "U5", 60),
        ("b", "U1", 50),
        ("c", "U2", 40),
    ):
        play.enter(entry, unit=unit)
        play.mark(entry, "A", mark)
    assert play.ranks() == {"a": 1, "x": 2, "y": 3, "z": 4, "b": None, "c": 5}
    play.enter("a", unit="U2")
    assert play.ranks() == {"a": 1, "x": 2, "y": 3, "z": 4, "b": 5, "c": None}
