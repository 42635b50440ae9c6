"""Files on disk, each under the SHA-256 of its bytes; written once, never changed."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from django.conf import settings

from leitai.journal.files import sync_folder
from leitai.judging.evidence.refusals import file_missing

_BLOCK: Final = 1 << 20


class Files:
    """A folder of kept files, and drafts that are not kept yet.

    Args:
        folder: made if it is not there.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = folder

    @contextmanager
    def draft(self) -> Iterator[Path]:
        """A path for a file that may be kept; whatever is there afterwards is deleted."""
        path = self.folder / f"{secrets.token_hex(8)}.part"
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def clear_drafts(self) -> None:
        """Delete what a server that was killed has left half written; only while none is open."""
        for path in self.folder.glob("*.part"):
            path.unlink(missing_ok=True)

    def keep(self, draft: Path) -> str:
        """Put a draft under its digest, durably; the digest."""
        digest = digest_of(draft)
        path = self.folder / digest
        with draft.open("rb") as file:
            os.fsync(file.fileno())
        draft.chmod(0o600)
        draft.replace(path)
        sync_folder(self.folder)
        return digest

    def path(self, digest: str) -> Path:
        """Where a kept file is; raises `Fault` if it is not there."""
        path = self.folder / digest
        if not path.is_file():
            raise file_missing(digest)
        return path

    def forget(self, digest: str) -> None:
        """Delete a file that nothing names any more."""
        (self.folder / digest).unlink(missing_ok=True)


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            found.update(block)
    return found.hexdigest()


def files() -> Files:
    """The folder of this server."""
    return Files(Path(settings.LEITAI_DATA_DIR) / "evidence")
