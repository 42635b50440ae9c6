"""The innovation demo judges preliminaries, lets finalists present, and goes on after a stop."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.server.client import Client
from leitai.server.demo.innovation import DemoPanel, demo_folder
from leitai.server.demo.pace import Pace
from leitai.server.demo.people import Kept, keep, read_kept
from support.server import Server

pytestmark = [pytest.mark.server, pytest.mark.timeout(600)]
SAMPLE = Path(__file__).parents[3] / "rulebooks/innovation"
CONTEST = "innovation-demo"


def panel(
    server: Server, file: Path, ready: Callable[[Mapping[str, str]], object], speed: float
) -> DemoPanel:
    folder = demo_folder(SAMPLE)
    folder.contest = CONTEST
    begun = threading.Event()
    begun.set()
    return DemoPanel(
        url=server.url, token=server.token, folder=folder, file=file, pace=Pace(speed),
        after=begun, ready=ready,
    )  # fmt: skip


def final(server: Server) -> Any:
    with Client(server.url) as public:
        return public.get(f"/contests/{CONTEST}/board?stage=final")


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.2)


def judged(server: Server, links: Path, enough: Callable[[], bool]) -> dict[str, str]:
    """Let the demo run until there is enough of it; the links it told."""
    told: dict[str, str] = {}
    demo = panel(server, links, told.update, speed=400)
    demo.start()
    until(lambda: bool(told) and enough())
    demo.stop()
    demo.join(60)
    assert not demo.is_alive()
    return told


def test_it_judges_and_goes_on_after_a_stop(running_server: Server, tmp_path: Path) -> None:
    links = tmp_path / "links.json"
    first = judged(running_server, links, lambda: final(running_server)["turn"]["done"] >= 1)
    board = final(running_server)
    assert [stage["status"] for stage in board["stages"]] == ["published"] * 3 + ["open"]
    assert board["turn"]["total"] == 18
    assert read_kept(links).links == first
    with Client(running_server.url) as public:
        drawn = public.get(f"/contests/{CONTEST}/draws/order.final")["picked"]
    assert board["turn"]["last"]["entry"] in drawn[: board["turn"]["done"]]
    done = board["turn"]["done"]
    again = judged(running_server, links, lambda: final(running_server)["turn"]["done"] > done + 1)
    assert again == first
    with Client(running_server.url) as chief:
        assert chief.enter(again["chief"]).endswith(CONTEST)
        blockers = chief.get(f"/contests/{CONTEST}/stages/final/readiness")["blockers"]
    assert {each["code"] for each in blockers} >= {"stage_open", "marks_missing"}


def test_the_slot_is_shorter_in_the_demo_and_nothing_else_is_other() -> None:
    sample, demo = (SAMPLE / "rulebook.yaml").read_text("utf-8"), demo_folder(SAMPLE)
    lines = demo.source.decode().splitlines()[1:]
    changed = [new for old, new in zip(sample.splitlines(), lines, strict=True) if old != new]
    assert len(changed) == 3
    assert sum("slot: 1 min" in line for line in changed) == 2
    assert any("- 60) / 10" in line for line in changed)


def test_what_is_kept_is_its_owners_only(tmp_path: Path) -> None:
    file = tmp_path / "innovation.json"
    assert read_kept(file) == Kept()
    kept = Kept({"chief": "/o/x"}, {"prelim_1": [{"keeper": "s"}]})
    keep(file, kept)
    assert read_kept(file) == kept
    assert file.stat().st_mode & 0o077 == 0
    file.write_text("{")
    assert read_kept(file) == Kept()
