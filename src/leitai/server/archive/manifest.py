"""What stands in an archive and who vouches for it."""

from __future__ import annotations

import hashlib
from typing import Annotated, Final

import msgspec
from msgspec import Meta, Struct

from leitai.core.ledger.act import Code, Digest
from leitai.core.ledger.checkpoint import CheckpointFault, sign_checkpoint, verify_checkpoint
from leitai.core.ledger.keys import Signer, VerifierKey
from leitai.server.archive.problems import ArchiveRefused, damaged

VERSION: Final = 1
MANIFEST: Final = "archive.json"
NOTE: Final = "archive.note"
BUNDLE: Final = "ledger.leitai"
CONTEST: Final = "contest.json"
ORIGIN: Final = "leitai-archive/"
Member = Annotated[
    str,
    Meta(
        pattern=r"^(ledger\.leitai|contest\.json|tables/[A-Za-z_.]{1,80}\.json"
        r"|files/(evidence|enrolment|campaign|recordings)/[0-9a-f]{64}(\.[a-z0-9]{1,12})?)$"
    ),
]


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """`archive.json`: every other member with its SHA-256.

    Attributes:
        archive: version of the format.
        size: entries of the ledger.
        made_by: version of Leitai.
    """

    archive: int
    contest: Code
    size: Annotated[int, Meta(ge=1)]
    made_by: Annotated[str, Meta(max_length=32)]
    members: Annotated[dict[Member, Digest], Meta(max_length=200_000)]


def seal(manifest: Manifest, signer: Signer) -> tuple[bytes, str]:
    """The manifest's bytes and the signed note over them."""
    content = msgspec.json.encode(manifest, order="sorted")
    root = hashlib.sha256(content).digest()
    note = sign_checkpoint(
        signer, origin=f"{ORIGIN}{manifest.contest}", size=manifest.size, root=root
    )
    return content, note


def read_manifest(content: bytes) -> Manifest:
    """The manifest, not believed yet; raises `ArchiveRefused`."""
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise damaged(f"{MANIFEST}: {error}") from None
    if manifest.archive != VERSION:
        raise ArchiveRefused(
            "version",
            f"存档格式版本为 {manifest.archive}，本系统能读取版本 {VERSION}。没有导入任何内容。",
            f"This is an archive of version {manifest.archive}; {VERSION} is read here.",
            "install a newer Leitai / 请升级擂台",
        )
    return manifest


def check_seal(manifest: Manifest, content: bytes, note: str, key: VerifierKey) -> None:
    """Raise `ArchiveRefused` unless that key vouches for exactly this manifest."""
    try:
        stated = verify_checkpoint(note, key)
    except CheckpointFault as fault:
        raise damaged(f"{NOTE}: {fault}") from None
    told = stated.origin, stated.size, stated.root
    root = hashlib.sha256(content).digest()
    if told != (f"{ORIGIN}{manifest.contest}", manifest.size, root):
        raise damaged(f"{MANIFEST} is not what was signed")
