"""A whole contest day through the front doors: 171 projects, 19 judges, three heats and a final.

Two heats are sealed and judged by everybody; the third is open and its judges are allocated by
quota, so that every way to seat judges has its day.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).parents[1]))

from leitai.contests.folder.read import ContestFolder, read_folder
from leitai.core.bundle.archive import read_bundle
from leitai.core.bundle.recompute import recompute
from leitai.core.ledger.acts import (
    ENTRY_DECODER,
    AppealDecided,
    CodesOpened,
    CodesSealed,
    DrawMade,
    FormSigned,
    FormUnlocked,
    JudgesAssigned,
    LedgerEntry,
    MarkConfirmed,
    MarkGiven,
    MarkRejected,
    PauseApproved,
    RecheckRecorded,
    RecusalDeclared,
    RemarkCalled,
    StageFinalised,
    StagePublished,
    StageSigned,
)
from leitai.core.rulebook.fold import fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.server.cli import main
from leitai.server.client import Client
from leitai.server.rehearsal.chronicle import SETTINGS, Scene
from leitai.server.rehearsal.day import PATIENCE, Day
from support.server import Server

pytestmark = [pytest.mark.server, pytest.mark.timeout(900)]
SAMPLE = Path(__file__).parents[2] / "rulebooks/innovation"
ALLOCATED = """\
    title: {zh: 企业专场, en: 'Heat 3: enterprises'}
    procedure:
      sign: true
      offices: [chief, supervisor]
      four_eyes: true
      appeals: 2 h
      recheck: {top: 30, rest: 15, limit: 5}
      slot: 5 min
      reviews: 11
      quotas: {专家: 2, 劳模工匠: 1, 市总干部: 1}
"""
STAGES = ("prelim_1", "prelim_2", "prelim_3", "final")


class Lived(NamedTuple):
    """A day that is over."""

    folder: ContestFolder
    scenes: list[Scene]
    bundle: bytes
    entries: list[LedgerEntry]
    url: str


@pytest.fixture(scope="module")
def lived(running_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """The day, lived through once for all tests."""
    path = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("day") / "innovation"))
    rules = (path / "rulebook.yaml").read_text(encoding="utf-8")
    plain = "    title: {zh: 企业专场, en: 'Heat 3: enterprises'}\n"
    assert plain in rules
    (path / "rulebook.yaml").write_text(rules.replace(plain, ALLOCATED), encoding="utf-8")
    folder = read_folder(path)
    scenes: list[Scene] = []
    with Client(running_server.url, running_server.token, wait=PATIENCE) as organiser:
        day = Day(url=running_server.url, organiser=organiser, folder=folder, tell=scenes.append)
        day.run()
    lines = [ENTRY_DECODER.decode(line) for line in read_bundle(day.bundle).lines]
    return Lived(folder, scenes, day.bundle, lines, running_server.url)


def acts(lived: Lived) -> Counter[type]:
    return Counter(type(entry.act) for entry in lived.entries)


def test_every_scene_of_the_day_took_place(lived: Lived) -> None:
    played = {(scene.name, scene.stage) for scene in lived.scenes}
    whole = {"rules", "people", "recusals", "verified"}
    usual = set(SETTINGS) - whole - {"machines", "scorekeeper", "codes", "opened", "seats"}
    assert {(name, "") for name in whole} <= played
    assert {(name, stage) for name in usual for stage in STAGES} <= played
    sealed = {stage for name, stage in played if name == "codes"}
    assert sealed == {stage for name, stage in played if name == "opened"} == set(STAGES[:2])
    assert {stage for name, stage in played if name == "seats"} == {"prelim_3"}


def test_171_projects_were_marked_by_all_who_had_to(lived: Lived) -> None:
    bundle = read_bundle(lived.bundle)
    state = fold(read_rulebook(bundle.rulebook), lived.entries)
    assert [len(state.starters(stage)) for stage in STAGES] == [45, 69, 57, 18]
    for stage in STAGES:
        assert state.missing(stage) == {}
        assert state.progress(stage).given == state.progress(stage).expected
        assert state.blockers(stage) == ()
    assert {len(state.due("prelim_3", entry)) for entry in state.starters("prelim_3")} == {11}
    full = [len(state.due("prelim_2", entry)) for entry in state.starters("prelim_2")]
    assert max(full) == 19 > min(full)


def test_each_mark_is_there_once_and_nobody_marked_the_own_side(lived: Lived) -> None:
    given = [entry for entry in lived.entries if isinstance(entry.act, MarkGiven)]
    assert len(given) > 171 * 11 * 4
    assert len({entry.act.mark for entry in given}) == len(given)
    recused = {
        (entry.act.judge, entry.act.entry)
        for entry in lived.entries
        if isinstance(entry.act, RecusalDeclared)
    }
    assert len(recused) > 40
    assert not recused & {(entry.act.judge, entry.act.entry) for entry in given}
    entered = [entry for entry in given if entry.actor != entry.act.judge]
    assert len(entered) == acts(lived)[MarkConfirmed] + acts(lived)[MarkRejected]


def test_the_ledger_tells_what_people_did(lived: Lived) -> None:
    count = acts(lived)
    assert count[CodesSealed] == count[CodesOpened] == 2
    assert count[DrawMade] == 4
    assert count[JudgesAssigned] >= 1
    assert count[RemarkCalled] >= 3
    assert count[FormUnlocked] == 4
    assert count[FormSigned] > 171 * 11
    assert count[MarkRejected] == 4
    assert count[PauseApproved] == 4
    assert count[RecheckRecorded] > 40
    assert count[AppealDecided] == 4
    assert count[StageSigned] == 8
    assert count[StagePublished] == count[StageFinalised] == 4


def test_no_name_is_in_the_ledger(lived: Lived) -> None:
    text = b"\n".join(read_bundle(lived.bundle).lines).decode()
    people = [*lived.folder.entries.values(), *lived.folder.judges.values()]
    assert not [one.name for one in people if one.name in text]
    assert not [one.unit for one in people if one.unit and one.unit in text]


def test_eighteen_prizes_go_to_those_who_advanced(lived: Lived) -> None:
    bundle = read_bundle(lived.bundle)
    results = recompute(bundle.rulebook, lived.entries)
    advanced = {entry for each in results.advancement for entry in each.entries}
    winners = [entry for each in results.awards for entry in each.entries]
    assert set(winners) == advanced
    assert len(winners) == 18
    assert {len(each.entries) for each in results.advancement} == {6}


def test_leitai_verify_agrees(lived: Lived, tmp_path: Path) -> None:
    file = tmp_path / "day.leitai"
    file.write_bytes(lived.bundle)
    result = CliRunner().invoke(main, ["verify", str(file), "--json"])
    assert result.exit_code == 0, result.output
    assert json.loads(result.output)["size"] == len(lived.entries)
