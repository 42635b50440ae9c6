"""The fold and the shadow scorer, which share only the parsed rules, find the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from playing import one_stage, rulebook
from shadowing import PANELS, admitted, checked, panel_ledger
from streams import EVERYTHING, ledger, ledgers

from leitai.core.ledger.acts import LedgerEntry
from leitai.core.rulebook.fold import fold
from leitai.core.shadow.compare import compare

RULES = rulebook(EVERYTHING)


@settings(max_examples=100, deadline=None)
@given(ledgers())
def test_on_random_ledgers_with_everything_the_language_knows(entries: list[LedgerEntry]) -> None:
    taken = admitted(RULES, entries)
    report = compare(RULES, taken, fold(RULES, taken).results())
    assert report.differs == ()
    left_out = {each.what for each in report.unchecked}
    assert {"first", "second", "result"} <= left_out | set(report.checked)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(sorted(PANELS)), st.booleans())
def test_on_random_panels_whole_or_with_holes(seed: int, combine: str, whole: bool) -> None:  # noqa: FBT001
    rules = one_stage(
        f"- {{id: a, kind: panel, range: {{max: 100}}, combine: {PANELS[combine]}}}\n"
        "- {id: b, kind: judgement, spread: 2, max: 30, benchmarks: {0: a, 1: b, 2: c, 3: d}}",
        "round: 9",
    )
    report = checked(rules, panel_ledger(seed, whole=whole))
    assert report.differs == ()
    assert report.numbers > 20


def test_a_stage_alone_can_be_compared() -> None:
    entries = ledger(7, 12)
    report = compare(RULES, entries, fold(RULES, entries).results(), stage="first")
    assert report.checked == ("first",)
    assert report.agrees
