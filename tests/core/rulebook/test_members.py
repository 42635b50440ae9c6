"""F14: points of units."""

from __future__ import annotations

from decimal import Decimal

from playing import Play, rulebook

BODY = """
stages: {s: {aspects: [{id: A, kind: measurement, range: {max: 100}}]}}
awards:
  - {id: gold, ranks: 1, points: 4}
  - {id: silver, ranks: 2, points: 3}
  - {id: bronze, ranks: 3, points: 2}
  - {id: medallion, ranks: 4..5, points: 1}
"""


def test_f14_points_and_scores_total_and_average() -> None:
    play = Play(rulebook(BODY))
    for entry, unit, mark in (
        ("a", "U1", 90),
        ("b", "U2", 80),
        ("c", "U1", 70),
        ("d", "U2", 60),
        ("e", "U1", 50),
        ("f", None, 40),
    ):
        play.enter(entry, unit=unit)
        play.mark(entry, "A", mark)
    play.enter("absent", unit="U2")
    play.enter("guest", unit="U2", official=False)
    play.mark("guest", "A", 99)
    first, second = play.fold.results().units
    assert (first.unit, first.entries, first.points) == ("U1", 3, 7)
    assert first.average_points == Decimal("2.33")
    assert (first.scores, first.average_score) == (210, 70)
    assert (second.unit, second.entries, second.points) == ("U2", 3, 4)
    assert second.average_points == Decimal("1.33")
    assert (second.scores, second.average_score) == (140, 70)


def test_results_have_the_places_of_the_rule() -> None:
    play = Play(rulebook(BODY))
    play.enter("a", unit="U1")
    play.mark("a", "A", 90)
    results = play.fold.results()
    assert str(results.result.rows[0].total) == "90.00"
    assert str(results.stages[0].rows[0].criteria["s"]) == "90.00"
    assert results.seq == play.fold.seq
