"""The 2026 halfpipe final: 24 of 24 runs, 12 of 12 places."""

from __future__ import annotations

from pathlib import Path

import pytest
from halfpipe import final, halfpipe_folder

from leitai.contests.folder.read import read_folder
from leitai.contests.folder.score import score_folder

pytestmark = pytest.mark.real_data


def test_every_run_and_every_place(shared_data: Path, tmp_path: Path) -> None:
    contest = final(shared_data)
    fold = score_folder(read_folder(halfpipe_folder(contest, tmp_path / "halfpipe")))
    runs = {
        (entry, run): fold.sheet("final", entry).aspect("run", item=run).score
        for entry, run in contest.runs
    }
    assert runs == contest.runs
    assert len(runs) == 24
    places = {row.entry: row.rank for row in fold.standings("final").rows}
    assert places == contest.places
    assert len(places) == 12
