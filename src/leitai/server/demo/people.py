"""Personal links of the innovation demo's people, kept so that a restart signs nobody out."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec


def read_links(file: Path) -> dict[str, str]:
    """Part or judge → path of the personal link; empty where there is no such file."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, str])
    except (OSError, msgspec.DecodeError):
        return {}


def keep_links(file: Path, links: dict[str, str]) -> None:
    """Write them for the owner of the data folder only."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(msgspec.json.encode(links))
