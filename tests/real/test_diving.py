"""Sydney 2000: all 295 published ranks of the 12 event-rounds, carry-over included."""

from __future__ import annotations

from pathlib import Path

import pytest
from diving import diving_folder, events

from leitai.contests.folder.read import read_folder
from leitai.contests.folder.score import score_folder

pytestmark = pytest.mark.real_data


def test_every_published_rank_comes_out(shared_data: Path, tmp_path: Path) -> None:
    compared = 0
    for name, event in events(shared_data).items():
        fold = score_folder(read_folder(diving_folder(event, tmp_path / name)))
        for stage, published in event.ranks.items():
            rows = fold.standings(stage).rows
            ranks = {row.entry: row.rank for row in rows if row.entry in published}
            assert ranks == published, f"{name} {stage}"
            compared += len(published)
    assert compared == 295
