from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

SHOW = "from leitai.server import settings as s; print(s.LEITAI_DATABASE, s.SECRET_KEY)"


def run(data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LEITAI_DATA_DIR": str(data), **more}
    command = [sys.executable, "-c", SHOW]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_secret_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first, second = run(data), run(data)
    assert first.stdout == second.stdout
    assert str(data / "leitai.sqlite3") in first.stdout
    assert stat.S_IMODE((data / "secret.key").stat().st_mode) == 0o600
    assert "given" in run(data, LEITAI_SECRET_KEY="given").stdout


def test_a_database_may_be_named(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite3"
    assert str(other) in run(tmp_path, LEITAI_DATABASE_URL=f"sqlite:///{other}").stdout


@pytest.mark.parametrize("url", ["mysql://u:p@host/db", "oracle://x"])
def test_a_database_without_an_adapter_is_refused_in_words(tmp_path: Path, url: str) -> None:
    done = run(tmp_path, LEITAI_DATABASE_URL=url)
    assert done.returncode != 0
    assert "只支持" in done.stderr
    assert "only sqlite:///path and postgresql://… work" in done.stderr.replace("\n", " ")
    assert "u:p" not in done.stderr


def test_a_time_zone_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    assert run(tmp_path, LEITAI_TIME_ZONE="Asia/Urumqi").returncode == 0
    done = run(tmp_path, LEITAI_TIME_ZONE="Peking")
    assert done.returncode != 0
    assert "没有时区 'Peking'" in done.stderr
