"""The verifier printed in `docs/verification.md` is true to the format."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from forging import FORGER, LINES, SIGNER, SIZE, sealed, with_lines

from leitai.core.bundle.archive import write_bundle
from leitai.core.bundle.bundle import Bundle

DOCUMENT = Path(__file__).parents[3] / "docs/verification.md"


@pytest.fixture(scope="module")
def printed() -> Callable[..., tuple[int, str]]:
    """The function `verify` as it is printed."""
    code = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)[0]
    names: dict[str, Any] = {"__name__": "printed"}
    exec(compile(code, str(DOCUMENT), "exec"), names)  # noqa: S102 - our own document
    verify: Callable[..., tuple[int, str]] = names["verify"]
    return verify


def _file(bundle: Bundle, folder: Path) -> Path:
    path = folder / "contest.leitai"
    path.write_bytes(write_bundle(bundle))
    return path


def test_the_printed_verifier_accepts_what_we_seal(
    printed: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    path = _file(sealed(), tmp_path)
    assert printed(path)[0] == SIZE
    assert printed(path, str(SIGNER.key))[0] == SIZE


def test_the_printed_verifier_refuses_what_we_refuse(
    printed: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    lines = [*LINES[:9], *LINES[10:]]
    for leaves in (False, True):
        path = _file(with_lines(sealed(), lines, leaves=leaves), tmp_path)
        with pytest.raises(AssertionError):
            printed(path)
    path = _file(sealed(FORGER), tmp_path)
    with pytest.raises((AssertionError, InvalidSignature)):
        printed(path, str(SIGNER.key))
