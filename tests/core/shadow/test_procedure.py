"""The shadow follows the judging procedure where the random ledgers seldom go."""

from __future__ import annotations

from playing import Play, one_stage

from leitai.core.ledger.acts import (
    CodesOpened,
    CodesSealed,
    MarkGiven,
    RecusalDeclared,
    StageClosed,
    StageSigned,
)
from leitai.core.rulebook.panel_admission import codes_commitment
from leitai.core.shadow.compare import compare

RULES = one_stage("- {id: A, kind: panel, judges: 2, range: {max: 100}}", "procedure: {blind: 1}")
DRAW = [("E1", "K2"), ("E2", "K1")]


def test_a_judge_recused_under_blind_codes() -> None:
    play = Play(RULES)
    play.enter("E1", "E2")
    play.try_(CodesSealed("s", 1, ["K1", "K2"], codes_commitment(DRAW, "n0nce"), "officer"))
    for code, value in (("K1", "60"), ("K2", "80")):
        for judge, more in (("J1", 0), ("J2", 9)):
            mark = str(int(value) + more)
            play.try_(MarkGiven(f"{code}{judge}", "s", code, "A", judge, mark))
    play.try_(RecusalDeclared("J1", "E1", "relation"))
    play.try_(StageClosed("s"))
    play.try_(StageSigned("s", "chief", "chief"))
    play.try_(CodesOpened("s", 1, DRAW, "n0nce", ["officer", "chief"], "supervisor"))
    assert play.total("E1") == 89
    report = compare(RULES, play.ledger, play.fold.results())
    assert (report.differs, report.unchecked) == ((), ())
