"""Sealed recordings on disk, each under the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leitai.core.referee.recording import SUFFIX, Recording, RecordingFault, read_recording
from leitai.governance.faults import Fault
from leitai.journal.files import write_file


class Recordings:
    """A folder of files that are written once and never changed.

    Args:
        folder: made if it is not there.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder

    def path(self, digest: str) -> Path:
        """Where the recording of that digest is, or would be."""
        return self._folder / f"{digest}{SUFFIX}"

    def keep(self, content: bytes) -> str:
        """Write a recording durably; its digest.

        When this returns, the file and its name are on disk. Raises `OSError` if they cannot be.
        """
        digest = hashlib.sha256(content).hexdigest()
        path = self.path(digest)
        if path.exists():
            return digest
        write_file(path, content)
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes of a recording, checked against its name.

        Raises:
            Fault: it is missing or was changed; no verdict is made of it.
        """
        try:
            content = self.path(digest).read_bytes()
        except OSError:
            raise missing(digest) from None
        if hashlib.sha256(content).hexdigest() != digest:
            raise changed(digest)
        return content

    def open(self, digest: str) -> Recording:
        """A recording, checked against its name; raises `Fault`."""
        content = self.read(digest)
        with readable(digest):
            return read_recording(content, digest=digest)


@contextmanager
def readable(digest: str) -> Iterator[None]:
    """Tell as a `Fault` that a recording cannot be judged."""
    try:
        yield
    except RecordingFault as fault:
        raise unreadable(digest, fault) from None


def unreadable(digest: str, fault: RecordingFault) -> Fault:
    """The file has the right hash and yet is no recording, or not one for these rules."""
    return Fault(
        422,
        "recording_unreadable",
        f"The recording cannot be judged: {fault.message}.",
        zh="记录文件无法按这些规则评判；账本中的成绩不受影响。",
        fix="If the rules are new, keep the units of the channels; else look at the file with "
        "`leitai rejudge`.",
        params={"recording": digest, "fault": fault.code},
    )


def missing(digest: str) -> Fault:
    """The ledger names a recording that is not in the folder."""
    return Fault(
        404,
        "recording_missing",
        "The sealed recording is not in this server's data folder; its marks in the ledger stand.",
        zh="封存的记录文件不在本服务器的数据目录中；账本中的成绩不受影响。",
        fix="Put the file back into the folder `recordings`, under its own name.",
        params={"recording": digest},
    )


def changed(digest: str) -> Fault:
    """The file under that name has other bytes."""
    return Fault(
        422,
        "recording_changed",
        "The recording's bytes do not have the hash that was sealed; nothing was judged.",
        zh="记录文件内容与封存时的哈希不符，未作评判；账本中的成绩不受影响。",
        fix="Restore the file from a backup; its name is the hash it must have.",
        params={"recording": digest},
    )
