"""A real event through the whole house: API, ledger, fold, feed, a real browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from leitai.contests.folder.read import read_folder
from leitai.server.client import Client
from leitai.server.replay import give_fast, set_up
from support.server import Server

sys.path.insert(0, str(Path(__file__).parents[1] / "real"))

from diving import Event, diving_folder, events

pytestmark = [pytest.mark.browser, pytest.mark.real_data]


def replay(server: Server, event: Event, path: Path) -> str:
    contest = read_folder(diving_folder(event, path))
    with Client(server.url, server.token) as client:
        set_up(client, contest)
        assert sum(give_fast(client, contest)) == len(event.marks)
    return contest.contest


def test_the_board_ends_on_the_published_ranking(
    page: Page, server: Server, shared_data: Path, tmp_path: Path
) -> None:
    everything = events(shared_data)
    assert sum(len(event.marks) for event in everything.values()) == 10_787
    for name, event in everything.items():
        contest = replay(server, event, tmp_path / f"sydney-{name}")
        for stage, published in event.ranks.items():
            page.goto(f"{server.url}/live/{contest}?stage={stage}")
            rows = page.get_by_test_id("board").locator("tr[data-entry]:not([data-rank=''])")
            expect(rows).to_have_count(len(published))
            shown = rows.evaluate_all(
                "rows => rows.map(row => [row.dataset.entry, Number(row.dataset.rank)])"
            )
            assert dict(shown) == published, f"{name} {stage}"
