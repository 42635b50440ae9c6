"""`leitai rehearse`: an organiser's own folder, a day in a minute, on a server of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.server.cli import main
from support.server import Server

pytestmark = [pytest.mark.server, pytest.mark.timeout(400)]
RULEBOOK = """\
rulebook: 1
title: 小比武
stages:
  round:
    aspects: [{id: A, title: 甲, kind: panel, range: {min: 0, max: 10, step: 0.5}}]
    procedure: {sign: true, offices: [chief, supervisor]}
"""


def leitai(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "small"
    path.mkdir()
    (path / "rulebook.yaml").write_text(RULEBOOK, encoding="utf-8")
    rows = "\n".join(f"E{n},选手{n},单位{n % 3}" for n in range(1, 7))
    (path / "entries.csv").write_text(f"entry,name,unit\n{rows}\n", encoding="utf-8")
    judges = "\n".join(f"J{n},裁判{n},单位{n}" for n in range(1, 5))
    (path / "judges.csv").write_text(f"judge,name,unit\n{judges}\n", encoding="utf-8")
    return path


def test_a_day_on_a_server_of_its_own(folder: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "day.leitai"
    result = leitai("rehearse", folder, "--bundle", bundle)
    assert result.exit_code == 0, result.output
    assert "演练通过" in result.output
    assert "公平体检报告" in result.output
    assert leitai("verify", bundle).exit_code == 0


def test_a_day_on_a_running_server_leaves_the_contest_itself_alone(
    folder: Path, running_server: Server
) -> None:
    words = ("rehearse", folder, "--to", running_server.url, "--token", running_server.token)
    result = leitai(*words)
    assert result.exit_code == 0, result.output
    with running_server.client() as http:
        contests = [each["id"] for each in http.get("/api/contests").json()]
        assert contests == ["small-rehearsal"]
        assert leitai(*words).exit_code == 0
        contests = [each["id"] for each in http.get("/api/contests").json()]
    assert contests == ["small-rehearsal-2", "small-rehearsal"]


def test_a_folder_without_judges_cannot_be_rehearsed(folder: Path) -> None:
    (folder / "judges.csv").unlink()
    result = leitai("rehearse", folder)
    assert result.exit_code == 1
    assert "judges.csv" in result.output


def test_nobody_answers(folder: Path) -> None:
    result = leitai("rehearse", folder, "--to", "http://127.0.0.1:9", "--token", "x")
    assert result.exit_code == 1
    assert "服务器没有回应" in result.output
