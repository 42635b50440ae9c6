from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from leitai.governance.faults import Fault
from leitai.judging.attempts.recordings import Recordings


def test_a_recording_is_found_under_the_hash_of_its_bytes(tmp_path: Path) -> None:
    kept = Recordings(tmp_path / "recordings")
    digest = kept.keep(b"samples")
    assert digest == hashlib.sha256(b"samples").hexdigest()
    assert kept.keep(b"samples") == digest
    assert kept.read(digest) == b"samples"
    assert [path.name for path in (tmp_path / "recordings").iterdir()] == [f"{digest}.leitair"]


def test_what_is_missing_or_changed_is_not_judged(tmp_path: Path) -> None:
    kept = Recordings(tmp_path)
    digest = kept.keep(b"samples")
    kept.path(digest).write_bytes(b"Samples")
    with pytest.raises(Fault, match="do not have the hash") as changed:
        kept.read(digest)
    assert changed.value.code == "recording_changed"
    with pytest.raises(Fault) as missing:
        kept.read("0" * 64)
    assert missing.value.code == "recording_missing"
