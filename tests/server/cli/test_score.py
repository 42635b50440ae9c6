"""`leitai score`: standings as a table or JSON; problems with their place and exit code 1."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leitai.server.cli import main

SAMPLES = Path(__file__).parents[3] / "rulebooks"


def leitai(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def robot(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLES / "robot", tmp_path / "robot"))


def test_a_table_names_places_people_and_totals() -> None:
    result = leitai("score", SAMPLES / "robot", "--stage", "result")
    assert result.exit_code == 0, result.output
    assert "朱浩丽" in result.output
    assert "95.80" in result.output
    assert "名次" in result.output


def test_json_holds_official_results_and_no_names() -> None:
    result = leitai("score", SAMPLES / "robot", "--json")
    results = json.loads(result.output)
    assert results["result"]["rows"][0]["total"] == "95.80"
    assert [stage["stage"] for stage in results["stages"]] == ["theory", "practice"]
    assert "朱浩丽" not in result.output


def test_an_unknown_stage_is_answered_with_the_known_ones() -> None:
    result = leitai("score", SAMPLES / "robot", "--stage", "semi")
    assert result.exit_code == 1
    assert "theory, practice, result" in result.output


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("practice,E001,A2,J01,11", "A2"),
        ("practice,E999,A2,J01,1", "E999"),
        ("practice,E001,Z9,J01,1", "Z9"),
        ("finals,E001,A2,J01,1", "finals"),
        ("practice,E001,A2,J01,1.25", "0.5"),
    ],
)
def test_a_mark_the_rules_refuse_is_named_by_line(robot: Path, row: str, words: str) -> None:
    marks = robot / "marks.csv"
    lines = marks.read_text(encoding="utf-8").splitlines()
    marks.write_text("\n".join([lines[0], row]) + "\n", encoding="utf-8")
    result = leitai("score", robot)
    assert result.exit_code == 1
    assert "marks.csv:2" in result.output
    assert words in result.output


def test_a_wrong_rulebook_is_named_by_line(robot: Path) -> None:
    rulebook = robot / "rulebook.yaml"
    text = rulebook.read_text(encoding="utf-8").replace("    weight: 70", "    weight: 65")
    rulebook.write_text(text, encoding="utf-8")
    result = leitai("score", robot)
    assert result.exit_code == 1
    chinese, english = result.output.splitlines()[-2:]
    assert "rulebook.yaml:" in chinese
    assert "权重合计 95，应为 100" in chinese
    assert "weights add up to 95" in english


def test_excel_gbk_files_are_read(robot: Path) -> None:
    entries = robot / "entries.csv"
    entries.write_bytes(entries.read_text(encoding="utf-8").encode("gbk"))
    result = leitai("score", robot, "--stage", "result")
    assert result.exit_code == 0, result.output
    assert "朱浩丽" in result.output


def test_no_folder(tmp_path: Path) -> None:
    result = leitai("score", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "is not a folder" in result.output
