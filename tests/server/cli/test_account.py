"""`leitai account`: an organiser runs what they opened; a token lets a script act for them."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from leitai.server.client import Client, ServerRefused
from support.server import Server

pytestmark = pytest.mark.server


def account(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from leitai.server.cli import main; main()", "account"]
    return subprocess.run([*command, *words], capture_output=True, text=True, check=False)


def test_an_account_runs_its_own_contests_and_no_others(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "data"))
    made = account("wang", "--password", "a long password", *data)
    assert made.returncode == 0, made.stderr
    token = re.search(r"LEITAI_TOKEN=(\S+)", account("wang", "--token", *data).stdout)
    assert token is not None
    with Server(tmp_path / "data") as server:
        with Client(server.url, server.token) as other:
            other.post("/contests", {"id": "theirs", "title": {"zh": "他人的比赛"}})
        with Client(server.url, token[1]) as own:
            own.post("/contests", {"id": "mine", "title": {"zh": "我的比赛"}})
            own.post("/contests/mine/judges", {"judges": []})
            with pytest.raises(ServerRefused):
                own.post("/contests/theirs/judges", {"judges": []})


def test_an_existing_account_keeps_its_password_unless_a_reset_is_asked_for(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "data"))
    first = account("wang", "--password", "the first one", "--admin", *data)
    assert first.returncode == 0, first.stderr
    again = account("wang", *data)
    assert (again.returncode, "--reset" in again.stderr) == (1, True)
    reset = account("wang", "--password", "the second one", "--reset", *data)
    assert reset.returncode == 0, reset.stderr
    with Server(tmp_path / "data") as server:
        answers = [
            httpx.post(f"{server.url}/api/session", json={"username": "wang", "password": each})
            for each in ("the first one", "the second one")
        ]
    assert [each.status_code for each in answers] == [401, 200]
    assert account("nobody", "--reset", *data).returncode == 1


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path / "data"))
    short = account("wang", "--password", "short", *data)
    assert (short.returncode, "8" in short.stderr) == (1, True)
    nobody = account("nobody", "--token", *data)
    assert (nobody.returncode, "nobody" in nobody.stderr) == (1, True)


def test_lost_factors_are_taken_away_with_a_reset(tmp_path: Path) -> None:
    data = ("--data", str(tmp_path))
    assert account("li", "--password", "the first one", *data).returncode == 0
    factor = "insert into mfa_authenticator (user_id, type, data, created_at) values (1, ?, ?, ?)"
    database = sqlite3.connect(tmp_path / "leitai.sqlite3")
    database.execute(factor, ("totp", "{}", "2026-01-01"))
    database.commit()
    command = ("--password", "the second one", "--reset", "--clear-factors")
    assert account("li", *command, *data).returncode == 0
    assert database.execute("select count(*) from mfa_authenticator").fetchone() == (0,)
    database.close()
