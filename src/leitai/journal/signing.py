"""The server's signing key: made at the first start, kept where only the server reads it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Final

from leitai.core.ledger.keys import Signer, parse_signer
from leitai.core.ledger.suite import SHA256_ED25519, Suite

KEY_FILE: Final = "signing.key"
SIGNER_NAME: Final = "leitai"


def server_signer(
    folder: Path,
    suite: Suite = SHA256_ED25519,
    *,
    file: str = KEY_FILE,
    name: str = SIGNER_NAME,
) -> Signer:
    """The key in `folder`, made there with mode 0600 if there is none.

    Args:
        folder: where only the server reads.
        suite: which kind of key.
        file: its file; another one holds a key for another purpose.
        name: whose key it is, when it is made.

    Raises:
        KeyFault: the file is there but holds no key of this suite; nothing is overwritten.
    """
    path = folder / file
    if not path.exists():
        _write_once(path, Signer(name, secrets.token_bytes(32), suite).reveal())
    return parse_signer(path.read_text(encoding="ascii").strip(), suite)


def _write_once(path: Path, text: str) -> None:
    """Written beside and linked into place: another process sees a whole key or none."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
