"""The real rules behind a bundle: from marks to results and back."""

from __future__ import annotations

import hashlib
from itertools import permutations

import msgspec
import pytest
from forging import CONTEST, SIGNER, hashes, lines_of

from leitai.core.bundle.archive import write_bundle
from leitai.core.bundle.bundle import Bundle, make_bundle
from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.report import Exit
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.acts import (
    AnyAct,
    AwardsConferred,
    ContestOpened,
    DrawAnnounced,
    DrawMade,
    DrawSource,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    RulebookPublished,
    StageClosed,
    StageFinalised,
    StageOpened,
)
from leitai.core.ledger.checkpoint import sign_trail

RULES = """rulebook: 1
title: 焊接
rounding: {places: 2, mode: half_up}
stages:
  final:
    aspects:
      - {id: A1, kind: panel, range: {max: 10, step: 0.5},
         combine: {trim: [1, 1], mean: true, round: 2}}
""".encode()
VALUES = {"E1": ("7", "8", "8.5", "9"), "E2": ("9", "9", "9.5", "10"), "E3": ("1", "2", "3", "4")}


def _lines(rules: bytes = RULES, more: tuple[AnyAct, ...] = ()) -> list[bytes]:
    acts: list[AnyAct] = [
        ContestOpened(CONTEST),
        RulebookPublished(hashlib.sha256(rules).hexdigest()),
        *(EntryRegistered(entry) for entry in VALUES),
        *(JudgeRegistered(f"J{judge}") for judge in range(4)),
        StageOpened("final"),
    ]
    acts += [
        MarkGiven(f"{entry}.{judge}", "final", entry, "A1", f"J{judge}", value)
        for entry, values in VALUES.items()
        for judge, value in enumerate(values)
    ]
    return lines_of([*acts, *more])


def _bundle(
    rules: bytes = RULES, results: bytes | None = None, more: tuple[AnyAct, ...] = ()
) -> Bundle:
    lines = _lines(rules, more)
    decoder = msgspec.json.Decoder(LedgerEntry)
    made = recompute(rules, map(decoder.decode, lines)) if results is None else results
    return make_bundle(
        contest=CONTEST,
        lines=lines,
        rulebooks=[rules],
        checkpoints=sign_trail(SIGNER, origin=CONTEST, leaves=hashes(lines)),
        results=made,
        key=SIGNER.key,
    )


def test_what_the_rules_give_is_verified() -> None:
    bundle = _bundle()
    rows = msgspec.json.decode(bundle.results)["stages"][0]["rows"]
    assert [(row["entry"], row["total"]) for row in rows] == [
        ("E2", "9.25"),
        ("E1", "8.25"),
        ("E3", "2.50"),
    ]
    report = verify_bundle(write_bundle(bundle), recompute=recompute, trusted_key=str(SIGNER.key))
    assert (report.ok, report.trusted) == (True, True)


@pytest.mark.parametrize(("old", "new"), [(b'"9.25"', b'"9.30"'), (b'"8.25"', b'"8.26"')])
def test_a_polished_result_is_named(old: bytes, new: bytes) -> None:
    results = _bundle().results
    assert old in results
    report = verify_bundle(
        write_bundle(_bundle(results=results.replace(old, new))), recompute=recompute
    )
    assert report.exit is Exit.RESULTS
    assert report.difference is not None
    assert (report.difference.stage, report.difference.stated) == ("final", new.decode())
    assert report.difference.recomputed == old.decode()
    assert report.difference.entry == ("E2" if old == b'"9.25"' else "E1")


def test_a_rulebook_that_cannot_be_used_is_reported() -> None:
    report = verify_bundle(
        write_bundle(_bundle(b"rulebook: 1\nnonsense: [\n", b"{}")), recompute=recompute
    )
    assert report.findings[0].code == "results_failed"
    assert "RulebookError" in report.findings[0].message("en")


def test_a_draw_that_is_not_as_announced_is_named() -> None:
    pool = ["E1", "E2", "E3"]
    announced = DrawAnnounced("order", "order", pool, 3, [DrawSource("ball", "双色球", 0)])
    made = [
        DrawMade("order", {"ball": ["7", "12"]}, "7.12./", list(picked))
        for picked in permutations(pool)
    ]
    honest = _bundle(results=b"{}")
    reports = [
        verify_bundle(
            write_bundle(_bundle(results=honest.results, more=(announced, each))),
            recompute=recompute,
        )
        for each in made
    ]
    broken = [each.findings[0].code == "promise_broken" for each in reports]
    assert (broken.count(False), len(broken)) == (1, 6)
    seq = reports[broken.index(True)].findings[0].params["seq"]
    assert seq == len(_lines(more=(announced, made[0])))


@pytest.mark.parametrize(("winner", "code"), [("E2", "untrusted"), ("E1", "promise_broken")])
def test_awards_that_nobody_won_are_named(winner: str, code: str) -> None:
    rules = RULES + "awards:\n  - {id: gold, title: 一等奖, ranks: 1}\n".encode()
    final = StageClosed("final"), StageFinalised("final")
    honest = _bundle(rules, more=(*final, AwardsConferred({"gold": ["E2"]})))
    bundle = _bundle(rules, honest.results, more=(*final, AwardsConferred({"gold": [winner]})))
    report = verify_bundle(write_bundle(bundle), recompute=recompute)
    assert [each.code for each in report.findings] == [code]
