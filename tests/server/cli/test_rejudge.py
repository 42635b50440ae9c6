from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.core.bundle.archive import read_bundle, write_bundle
from leitai.server.cli import main
from support.cell import GOOD, OPEN, Cell
from support.cup import good
from support.server import Server

pytestmark = pytest.mark.server


class Files(NamedTuple):
    folder: Path
    bundle: Path
    rulebook: Path
    recordings: Path


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A sealed contest with two attempts, as files."""
    folder = tmp_path_factory.mktemp("rejudge")
    with Server(folder / "data") as server, server.client() as http:
        cell = Cell(http, "files")
        cell.run("E1", GOOD)
        cell.run("E2", OPEN, "S2")
        answer = http.get(f"{cell.path}/bundle")
        assert answer.is_success
        (folder / "files.leitai").write_bytes(answer.content)
        (folder / "rulebook.yaml").write_bytes(cell.rules)
        good(http.get(f"{cell.path}/attempts"))
    recordings = folder / "data" / "recordings"
    return Files(folder, folder / "files.leitai", folder / "rulebook.yaml", recordings)


def rejudge(*words: object) -> Result:
    return CliRunner().invoke(main, ["rejudge", *(str(word) for word in words)])


def test_files_and_rules_give_the_marks_of_the_ledger(files: Files) -> None:
    result = rejudge(files.bundle, files.recordings)
    assert result.exit_code == 0, result.output
    assert result.output.count("✓") == 2
    told = json.loads(rejudge(files.bundle, files.recordings, "--json").output)
    marks = {one["attempt"]: one["marks"] for one in told}
    assert marks["A0002"] == {"A1": "3", "A2": "2", "A3": "4", "S1": "1"}
    assert all(one["equal"] for one in told)


def test_a_rulebook_alone_will_do(files: Files) -> None:
    result = rejudge(files.rulebook, *sorted(files.recordings.iterdir()))
    assert result.exit_code == 0, result.output
    assert "A1 3, A2 2, A3 1, S1 0" in result.output


def test_a_mark_that_the_files_do_not_give_is_found(files: Files, tmp_path: Path) -> None:
    bundle = read_bundle(files.bundle.read_bytes())
    lines = [line.replace(b'"A3":"1"', b'"A3":"4"') for line in bundle.lines]
    forged = tmp_path / "forged.leitai"
    forged.write_bytes(write_bundle(replace(bundle, lines=lines)))
    result = rejudge(forged, files.recordings)
    assert result.exit_code == 8
    assert "✗ A0001" in result.output
    assert "ledger: 4" in result.output


def test_a_changed_recording_is_refused_and_the_others_judged(files: Files, tmp_path: Path) -> None:
    for path in files.recordings.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    first = min(tmp_path.iterdir())
    content = bytearray(first.read_bytes())
    content[-1] ^= 1
    first.write_bytes(content)
    (tmp_path / "short.leitair").write_bytes(b"LEITAIR1")
    result = rejudge(files.bundle, tmp_path)
    assert result.exit_code == 3
    assert result.output.count("✓") == 1
    assert "short.leitair" in result.output


def test_what_is_no_rulebook_is_told(files: Files, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("rulebook: 7")
    assert rejudge(wrong, files.recordings).exit_code == 1
    torn = tmp_path / "torn.leitai"
    torn.write_bytes(files.bundle.read_bytes()[:100])
    assert rejudge(torn, files.recordings).exit_code == 1
