from __future__ import annotations

import stat
from pathlib import Path

import pytest

from leitai.core.ledger.keys import KeyFault
from leitai.journal.signing import KEY_FILE, server_signer


def test_a_key_is_made_once_and_only_the_server_reads_it(tmp_path: Path) -> None:
    first = server_signer(tmp_path)
    assert server_signer(tmp_path).key == first.key
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [KEY_FILE]


def test_a_damaged_key_is_told_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_text("nonsense\n")
    with pytest.raises(KeyFault):
        server_signer(tmp_path)
    assert (tmp_path / KEY_FILE).read_text() == "nonsense\n"
