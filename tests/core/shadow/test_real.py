"""Every real contest there is: the two scorers agree on every number."""

from __future__ import annotations

from pathlib import Path

import pytest
from diving import diving_folder, events
from halfpipe import final, halfpipe_folder
from shadowing import ledger
from skating import season, skating_folder

from leitai.contests.folder.read import read_folder
from leitai.core.rulebook.fold import fold
from leitai.core.shadow.compare import compare

pytestmark = pytest.mark.real_data


def numbers_that_agree(folder: Path) -> int:
    contest = read_folder(folder)
    entries = ledger(sourced.act for sourced in contest.acts())
    report = compare(contest.rulebook, entries, fold(contest.rulebook, entries).results())
    assert report.differs == ()
    assert report.unchecked == ()
    return report.numbers


def test_diving(shared_data: Path, tmp_path: Path) -> None:
    found = events(shared_data).items()
    numbers = [numbers_that_agree(diving_folder(event, tmp_path / name)) for name, event in found]
    assert sum(numbers) > 5_000


def test_skating(shared_data: Path, tmp_path: Path) -> None:
    assert numbers_that_agree(skating_folder(season(shared_data), tmp_path / "s")) > 36_000


def test_halfpipe(shared_data: Path, tmp_path: Path) -> None:
    assert numbers_that_agree(halfpipe_folder(final(shared_data), tmp_path / "h")) > 200
