"""The verifier of 200 lines computes every published number, digit for digit, and sees faults."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from diving import diving_folder, events
from halfpipe import final, halfpipe_folder
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import one_stage, rulebook
from shadowing import PANELS, admitted, ledger, panel_ledger
from streams import EVERYTHING, ledgers

import recompute
from leitai.contests.folder.read import read_folder
from leitai.core.fairness.published import HEADER, Line, as_csv, table
from leitai.core.ledger.acts import LedgerEntry
from leitai.core.rulebook.fold import Fold, fold

RULES = rulebook(EVERYTHING)
SAMPLES = ("robot", "robotcell", "innovation")


def differences(lines: list[Line]) -> dict[tuple[str, ...], tuple[str, str]]:
    """What the verifier finds different: published and computed."""
    rows = [dict(zip(HEADER, line, strict=True)) for line in lines]
    found = {tuple(each[:5]): each[5] for each in recompute.Stage(rows).compute()}
    stated = {tuple(line[:5]): line.value for line in lines if line.kind in recompute.COMPUTED}
    return {k: (v, found.get(k, "")) for k, v in stated.items() if found.get(k, "") != v}


@settings(max_examples=80, deadline=None)
@given(ledgers())
def test_random_contests(entries: list[LedgerEntry]) -> None:
    state = fold(RULES, admitted(RULES, entries))
    for stage in ("first", "second"):
        if not state.stages[stage].sealed:
            assert differences(table(state, stage)) == {}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(sorted(PANELS)), st.booleans())
def test_random_panels(seed: int, combine: str, whole: bool) -> None:  # noqa: FBT001
    rules = one_stage(
        f"- {{id: a, kind: panel, range: {{max: 100}}, combine: {PANELS[combine]}}}\n"
        "- {id: b, kind: judgement, spread: 2, max: 30, benchmarks: {0: a, 1: b, 2: c, 3: d}}",
        "round: 9",
    )
    assert differences(table(fold(rules, panel_ledger(seed, whole=whole)), "s")) == {}


def folded(folder: Path) -> Fold:
    contest = read_folder(folder)
    return fold(contest.rulebook, ledger(sourced.act for sourced in contest.acts()))


@pytest.mark.parametrize("sample", SAMPLES)
def test_shipped_samples(sample: str) -> None:
    state = folded(Path(__file__).parents[3] / "rulebooks" / sample)
    for stage in state.stages:
        assert differences(table(state, stage)) == {}


@pytest.mark.real_data
def test_real_contests(shared_data: Path, tmp_path: Path) -> None:
    for name, event in events(shared_data).items():
        state = folded(diving_folder(event, tmp_path / name))
        for stage in state.stages:
            assert differences(table(state, stage)) == {}
    state = folded(halfpipe_folder(final(shared_data), tmp_path / "halfpipe"))
    assert differences(table(state, "final")) == {}


def test_every_changed_digit_is_seen(tmp_path: Path) -> None:
    rules = one_stage(
        "- {id: a, kind: panel, range: {max: 100}, combine: [centre, {trim: [1, 1]}, mean]}"
    )
    lines = table(fold(rules, panel_ledger(1, whole=True)), "s")
    assert differences(lines) == {}
    for at, line in enumerate(lines):
        if line.kind in recompute.COMPUTED and line.value:
            forged = [*lines[:at], line._replace(value=line.value + "1"), *lines[at + 1 :]]
            assert len(differences(forged)) == 1
    mark = next(at for at, line in enumerate(lines) if line.kind == "mark")
    forged = [*lines]
    forged[mark] = lines[mark]._replace(value="0")
    assert len(differences(forged)) > 3


def test_it_runs_alone_on_the_downloaded_file(tmp_path: Path) -> None:
    rules = one_stage("- {id: a, kind: panel, range: {max: 100}, combine: [centre, mean]}")
    lines = table(fold(rules, panel_ledger(2, whole=False)), "s")
    path = tmp_path / "fairness.csv"
    path.write_bytes(as_csv(lines))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [tuple(row) for row in rows] == [HEADER, *lines]
    program = Path(__file__).parents[3] / "tools/recompute.py"
    assert len(program.read_text(encoding="utf-8").splitlines()) <= 200
    words = [sys.executable, "-I", str(program), str(path)]
    good = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (good.returncode, " 0 differ" in good.stdout) == (0, True), good.stderr
    changed = path.read_text(encoding="utf-8").replace("total,E3,,,,", "total,E3,,,,9")
    path.write_text(changed, encoding="utf-8")
    bad = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (bad.returncode, " 1 differ" in bad.stdout, "total E3" in bad.stdout) == (1, True, True)
