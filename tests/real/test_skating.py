"""Skating 2016/17: every component panel, component total and segment total."""

from __future__ import annotations

from pathlib import Path

import pytest
from skating import season, skating_folder

from leitai.contests.folder.read import read_folder
from leitai.contests.folder.score import score_folder

pytestmark = pytest.mark.real_data


def test_every_panel_and_total(shared_data: Path, tmp_path: Path) -> None:
    published = season(shared_data)
    folder = read_folder(skating_folder(published, tmp_path / "skating"))
    fold = score_folder(folder)
    panels = {
        (entry, component): fold.sheet("segment", entry).aspect(component).score
        for entry, component in published.panels
    }
    assert panels == published.panels
    rows = {row.entry: row for row in fold.standings("segment").rows}
    components = {entry: row.criteria["components"] for entry, row in rows.items()}
    assert components == published.component_totals
    assert {entry: row.total for entry, row in rows.items()} == published.segment_totals
    assert (len(panels), len(rows)) == (8630, 1726)
    assert sum(len(mark) > 0 for mark in published.marks) >= 214_531


def test_every_published_rank_ties_broken_by_the_rule(shared_data: Path, tmp_path: Path) -> None:
    published = season(shared_data)
    fold = score_folder(read_folder(skating_folder(published, tmp_path / "skating")))
    rows = fold.standings("segment").rows
    overall = {row.entry: row.rank or 0 for row in rows}
    totals = {row.entry: row.total for row in rows}
    for event, ranks in published.ranks.items():
        ours = {e: 1 + sum(overall[other] < overall[e] for other in ranks) for e in ranks}
        assert ours == ranks, event
    assert sum(map(len, published.ranks.values())) == 1726
    tied = [len(each) - len({totals[e] for e in each}) for each in published.ranks.values()]
    assert sum(tied) == 3
