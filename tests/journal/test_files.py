"""A file is there as a whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from leitai.journal.files import write_file


def test_it_stands_in_place_of_the_one_before_and_is_its_owners_only(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"before, and longer")
    write_file(path, b"now")
    assert path.read_bytes() == b"now"
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_of_one_that_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    path = tmp_path / "kept"
    path.write_bytes(b"before")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        write_file(path, b"now")
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
