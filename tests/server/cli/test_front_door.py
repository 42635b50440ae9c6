"""The commands that need a server: replay into it, verify what it gives, the demo."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.server.cli import main
from leitai.server.client import Client
from support.server import Server, free_port

pytestmark = pytest.mark.server
ROOT = Path(__file__).parents[3]


def leitai(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("front") / "data") as server:
        yield server


@pytest.fixture(scope="module")
def bundle(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = ("replay", ROOT / "rulebooks/robot", "--to", server.url, "--token", server.token)
    result = leitai(*words, "--speed", 0)
    assert result.exit_code == 0, result.output
    path = tmp_path_factory.mktemp("bundle") / "robot.leitai"
    with Client(server.url, server.token) as client:
        path.write_bytes(client.bundle("robot"))
    return path


def test_a_replay_ends_where_score_ends(server: Server, bundle: Path) -> None:
    scored = json.loads(leitai("score", ROOT / "rulebooks/robot", "--json").output)
    expected = {row["entry"]: (row["rank"], row["total"]) for row in scored["result"]["rows"]}
    answer = httpx.get(f"{server.url}/api/contests/robot/board", params={"stage": "result"})
    rows = answer.json()["rows"].values()
    assert {row["id"]: (row["rank"], row["total"]) for row in rows} == expected
    assert bundle.stat().st_size > 0


def test_a_replay_can_be_repeated(server: Server, bundle: Path) -> None:
    with Client(server.url, server.token) as client:
        before = client.board("robot")["seq"]
    words = ("replay", ROOT / "rulebooks/robot", "--to", server.url, "--token", server.token)
    assert leitai(*words, "--speed", 0).exit_code == 0
    with Client(server.url, server.token) as client:
        assert client.board("robot")["seq"] == before


def test_a_stranger_cannot_replay(server: Server) -> None:
    result = leitai("replay", ROOT / "rulebooks/robot", "--to", server.url, "--token", "nobody")
    assert result.exit_code == 1
    assert "服务器拒绝" in result.output


def test_no_server_is_told_with_what_to_do() -> None:
    url = f"http://127.0.0.1:{free_port()}"
    result = leitai("replay", ROOT / "rulebooks/robot", "--to", url)
    assert result.exit_code == 1
    assert "run this again" in result.output


def test_a_bundle_verifies_and_names_no_person(bundle: Path) -> None:
    result = leitai("verify", bundle)
    assert result.exit_code == 0, result.output
    assert "robot" in result.output
    with zipfile.ZipFile(bundle) as archive:
        assert all(
            "朱浩丽" not in archive.read(name).decode("utf-8", "replace")
            for name in archive.namelist()
        )


def test_an_altered_mark_is_named(bundle: Path, tmp_path: Path) -> None:
    forged = tmp_path / "forged.leitai"
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(forged, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "entries.ndjson":
                lines = content.splitlines(keepends=True)
                changed = re.sub(rb'"value":"[^"]*"', b'"value":"0"', lines[-1])
                content = b"".join([*lines[:-1], changed])
                seq = len(lines)
            new.writestr(name, content)
    result = leitai("verify", forged)
    assert result.exit_code == 4
    assert str(seq) in result.output


def test_the_demo_judges_by_itself_and_goes_on_after_a_restart(tmp_path: Path) -> None:
    first = demo_seq(tmp_path, speed="20", until=200)
    assert demo_seq(tmp_path, speed="0", until=0) >= first


def demo_seq(tmp_path: Path, *, speed: str, until: int) -> int:
    """Run the demo until its board is at `until`; the last `seq` seen."""
    port = free_port()
    command = [sys.executable, "-c", "from leitai.server.cli import main; main()", "demo"]
    words = ["--port", str(port), "--data", str(tmp_path / "demo"), "--speed", speed]
    process = subprocess.Popen(
        [*command, *words], stdout=subprocess.DEVNULL, env={**os.environ, "COLUMNS": "120"}
    )
    patience = time.monotonic() + 60
    seq = -1
    try:
        while seq < max(until, 1) and time.monotonic() < patience:
            time.sleep(0.2)
            seq = board_seq(port)
    finally:
        process.terminate()
        assert process.wait(30) in {0, -signal.SIGTERM}
    return seq


def board_seq(port: int) -> int:
    try:
        answer = httpx.get(f"http://127.0.0.1:{port}/api/contests/robot-demo/board", timeout=5)
    except httpx.HTTPError:
        return -1
    return int(answer.json()["seq"]) if answer.status_code == 200 else -1
