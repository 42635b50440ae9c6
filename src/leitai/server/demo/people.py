"""What the innovation demo's people keep: personal links, shares of codes; for the owner only."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from leitai.server.rehearsal.sealing import Shares


class Kept(msgspec.Struct):
    """What a restart needs, so that it signs nobody out and leaves nothing sealed.

    Attributes:
        links: part or judge → path of the personal link.
        shares: of codes that are still sealed.
    """

    links: dict[str, str] = {}
    shares: Shares = {}


def read_kept(file: Path) -> Kept:
    """What was kept; nothing where there is no such file."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return Kept()


def keep(file: Path, kept: Kept) -> None:
    """Write it, readable for the owner of the data folder only."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(msgspec.json.encode(kept))
