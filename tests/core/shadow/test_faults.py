"""Seeded faults: whatever the fold would state wrongly, the shadow scorer names."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from msgspec import structs
from playing import one_stage, rulebook
from shadowing import admitted, ledger, panel_ledger
from streams import EVERYTHING
from streams import ledger as stream

from leitai.core.ledger.acts import (
    CodesOpened,
    CodesSealed,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkConfirmed,
    MarkGiven,
    PenaltyGiven,
    StageOpened,
)
from leitai.core.panel import codes
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.standings import Results
from leitai.core.shadow.compare import compare
from leitai.core.shadow.severity import generosity

RULES = one_stage(
    "- {id: a, kind: panel, range: {max: 100}, combine: [centre, {trim: [1, 1]}, mean]}",
    "deductions: [{id: late, each: 2}]",
    top="awards: [{id: gold, ranks: 1..3}]",
)
ENTRIES = panel_ledger(4, whole=True)
RESULTS = fold(RULES, ENTRIES).results()


def with_row(results: Results, at: int, **values: Any) -> Results:
    """The results with another row in the first stage."""
    stage = results.stages[0]
    rows = [*stage.rows]
    rows[at] = structs.replace(rows[at], **values)
    changed = structs.replace(stage, rows=tuple(rows))
    return structs.replace(results, stages=(changed, *results.stages[1:]))


def test_what_is_right_agrees() -> None:
    assert compare(RULES, ENTRIES, RESULTS).agrees


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("total", Decimal("99.99")),
        ("score", None),
        ("rank", 7),
        ("place", "=2"),
        ("status", "withdrawn"),
        ("unresolved", True),
        ("official", False),
        ("elapsed", 5),
        ("deductions", Decimal("0.01")),
        ("criteria", {"s": Decimal("0.01")}),
    ],
)
def test_every_wrong_field_of_a_row_is_named(field: str, value: object) -> None:
    report = compare(RULES, ENTRIES, with_row(RESULTS, 3, **{field: value}))
    assert {(each.where, each.field.split(".")[0]) for each in report.differs} == {("s", field)}


def test_a_wrong_order_a_lost_row_and_a_wrong_winner() -> None:
    stage = RESULTS.stages[0]
    swapped = structs.replace(stage, rows=(stage.rows[1], stage.rows[0], *stage.rows[2:]))
    lost = structs.replace(stage, rows=stage.rows[:-1])
    for wrong, field in ((swapped, "order"), (lost, "listed")):
        found = compare(RULES, ENTRIES, structs.replace(RESULTS, stages=(wrong,)))
        assert field in {each.field for each in found.differs}
    gold = structs.replace(RESULTS.awards[0], entries=RESULTS.awards[0].entries[:2])
    found = compare(RULES, ENTRIES, structs.replace(RESULTS, awards=(gold,)))
    assert [(each.where, each.about) for each in found.differs] == [("awards", "gold")]


def test_results_of_another_moment_or_another_mark() -> None:
    assert not compare(RULES, ENTRIES[:-1], RESULTS).agrees
    at = next(n for n, each in enumerate(ENTRIES) if isinstance(each.act, MarkGiven))
    act = structs.replace(ENTRIES[at].act, value="0")
    forged = [*ENTRIES[:at], structs.replace(ENTRIES[at], act=act), *ENTRIES[at + 1 :]]
    assert compare(RULES, forged, RESULTS).found > 0


def test_every_total_of_a_rich_contest() -> None:
    rules = rulebook(EVERYTHING)
    entries = admitted(rules, stream(9, 140))
    results = fold(rules, entries).results()
    for at, row in enumerate(results.stages[0].rows):
        if row.total is not None:
            wrong = with_row(results, at, total=row.total + Decimal("0.01"))
            assert {each.about for each in compare(rules, entries, wrong).differs} == {row.entry}


def test_what_it_cannot_compute_it_names() -> None:
    sealed = [*ENTRIES]
    act = CodesSealed("s", 1, [f"X{n}" for n in range(12)], "0" * 64, "officer")
    sealed.append(LedgerEntry("c", len(sealed) + 1, 0, "o", act))
    report = compare(RULES, sealed, fold(RULES, sealed).results())
    assert {each.what for each in report.unchecked} >= {"s", "result"}
    assert report.checked == ()


def test_blind_codes_four_eyes_and_penalties_count_the_same() -> None:
    rules = one_stage(
        "- {id: a, kind: panel, range: {max: 100}}",
        "deductions: [{id: late, each: 2}]\nprocedure: {four_eyes: true, blind: 1}",
    )
    draw = [("E1", "K7"), ("E2", "K3")]
    entries = ledger(
        [
            JudgeRegistered("J1"),
            EntryRegistered("E1"),
            EntryRegistered("E2"),
            CodesSealed("s", 1, ["K3", "K7"], codes.commitment(draw, "nonce"), "officer"),
            StageOpened("s"),
            MarkGiven("m1", "s", "K7", "a", "J1", "90"),
            MarkGiven("m2", "s", "K3", "a", "J1", "80"),
            PenaltyGiven("p1", "s", "K7", "late", "3", "chief", "x"),
            CodesOpened("s", 1, draw, "nonce", ["a", "b"], "c"),
        ]
    )
    held = [structs.replace(entries[6], actor="desk")]
    entries = [*entries[:6], *held, *entries[7:]]
    results = fold(rules, entries).results()
    assert compare(rules, entries, results).agrees
    assert [row.total for row in results.stages[0].rows] == [Decimal("84.00"), None]
    entries.append(LedgerEntry("c", len(entries) + 1, 0, "x", MarkConfirmed("m2", "x")))
    results = fold(rules, entries).results()
    assert compare(rules, entries, results).agrees
    assert [row.total for row in results.stages[0].rows] == [Decimal("84.00"), Decimal("80.00")]


def test_severities_of_the_shadow_are_least_squares_and_sum_to_zero() -> None:
    panels = [
        [(Decimal(v), j) for v, j in panel]
        for panel in (
            [("8", "J1"), ("6", "J2")],
            [("9", "J2"), ("5", "J3"), ("7", "J1")],
            [("4", "J3"), ("6", "J2")],
        )
    ]
    from fractions import Fraction  # noqa: PLC0415 -- only here

    found = generosity([[(Fraction(v), j) for v, j in panel] for panel in panels])
    assert found is not None
    assert abs(sum(found.values())) < Fraction(1, 10**28)
    assert generosity([[(Fraction(1), "J1")], [(Fraction(2), "J2")]]) is None
