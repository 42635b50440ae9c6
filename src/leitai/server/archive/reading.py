"""Opening an archive without believing it."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from leitai.core.bundle.archive import read_bundle
from leitai.core.bundle.bundle import Bundle
from leitai.core.bundle.errors import BundleError
from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from leitai.core.ledger.keys import KeyFault, VerifierKey, parse_key
from leitai.server.archive.manifest import (
    BUNDLE,
    CONTEST,
    MANIFEST,
    NOTE,
    Manifest,
    check_seal,
    read_manifest,
)
from leitai.server.archive.problems import ArchiveRefused, damaged, too_large

Row = dict[str, Any]
_MIB: Final = 1 << 20
MOST_MEMBERS: Final = 200_000
LIMITS: Final = {MANIFEST: 64 * _MIB, NOTE: 64 * 1024, BUNDLE: 512 * _MIB, CONTEST: 256 * _MIB}
TABLE: Final = 512 * _MIB
FILE: Final = 1024 * _MIB
WHOLE: Final = 64 * 1024 * _MIB
PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(slots=True)
class Opened:
    """An archive whose every byte is vouched for by a key that is trusted here.

    Attributes:
        digest: SHA-256 of the file.
        head: `contest.json`; tables: label → rows.
    """

    zip: zipfile.ZipFile
    digest: str
    manifest: Manifest
    bundle: Bundle
    key: VerifierKey
    head: Row
    tables: dict[str, list[Row]]

    def file(self, name: str) -> bytes:
        """A file's bytes, as the manifest has them; raises `ArchiveRefused`."""
        return checked(self.zip, name, self.manifest)


def open_archive(path: Path, *, trusted: tuple[VerifierKey, ...]) -> Opened:
    """Read an archive and check everything in it that can be checked.

    Args:
        path: the file.
        trusted: keys whose word is taken: this installation's own, and those named by whoever
            imports.

    Raises:
        ArchiveRefused: it is none, is damaged or changed, comes from a stranger, or its results
            are not what its ledger gives.
    """
    archive = _open(path)
    content, note = _read(archive, MANIFEST), _read(archive, NOTE)
    manifest = read_manifest(content)
    _check_members(archive, manifest)
    bundle = _bundle(checked(archive, BUNDLE, manifest))
    key = _key(bundle)
    check_seal(manifest, content, _text(note), key)
    _require_trust(key, trusted)
    _verify(archive, manifest, key)
    return Opened(
        zip=archive,
        digest=_digest(path),
        manifest=manifest,
        bundle=bundle,
        key=key,
        head=_mapping(checked(archive, CONTEST, manifest), CONTEST),
        tables={
            name.removeprefix("tables/").removesuffix(".json"): _rows(archive, name, manifest)
            for name in manifest.members
            if name.startswith("tables/")
        },
    )


def _open(path: Path) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError):
        raise ArchiveRefused(
            "not_an_archive",
            "这不是擂台的赛事存档。没有导入任何内容。",
            "This is not a Leitai contest archive. Nothing was imported.",
            "give the file that `leitai export` wrote / 请选择 leitai export 导出的文件",
        ) from None
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if {MANIFEST, NOTE} - set(names):
        raise ArchiveRefused(
            "not_an_archive",
            "这不是擂台的赛事存档（缺少目录）。没有导入任何内容。",
            "This is not a Leitai contest archive: its list of contents is missing.",
            "give the file that `leitai export` wrote / 请选择 leitai export 导出的文件",
        )
    if len(names) > MOST_MEMBERS or sum(info.file_size for info in infos) > WHOLE:
        raise too_large(f"{len(names)} members")
    if len(set(names)) < len(names):
        raise damaged("a member is there twice")
    for info in infos:
        _check_info(info)
    return archive


def _check_info(info: zipfile.ZipInfo) -> None:
    limit = LIMITS.get(info.filename, FILE if info.filename.startswith("files/") else TABLE)
    if info.file_size > limit:
        raise too_large(f"{info.filename[:80]}: {info.file_size} bytes")
    if info.flag_bits & 1 or info.compress_type not in PACKED:
        raise damaged(f"{info.filename[:80]} is packed otherwise")


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    """One member; never more than it says it has."""
    try:
        size = archive.getinfo(name).file_size
        with archive.open(name) as member:
            content = member.read(size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, KeyError) as error:
        raise damaged(f"{name[:80]}: {error}") from None
    if len(content) != size:
        raise damaged(f"{name[:80]} is cut short")
    return content


def checked(archive: zipfile.ZipFile, name: str, manifest: Manifest) -> bytes:
    """A member's bytes, if they are those of the manifest; raises `ArchiveRefused`."""
    content = _read(archive, name)
    if hashlib.sha256(content).hexdigest() != manifest.members.get(name):
        raise damaged(f"{name} does not have the hash that was signed")
    return content


def _check_members(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    there = set(archive.namelist()) - {MANIFEST, NOTE}
    stray, missing = there - manifest.members.keys(), manifest.members.keys() - there
    if stray or missing:
        raise damaged(f"{len(missing)} members are missing, {len(stray)} do not belong there")
    if BUNDLE not in there or CONTEST not in there:
        raise damaged("the ledger or the contest is missing")


def _bundle(content: bytes) -> Bundle:
    try:
        return read_bundle(content)
    except BundleError as error:
        raise damaged(f"{BUNDLE}: {error}") from None


def _key(bundle: Bundle) -> VerifierKey:
    try:
        return parse_key(bundle.key)
    except KeyFault as fault:
        raise damaged(f"the key: {fault}") from None


def _require_trust(key: VerifierKey, trusted: tuple[VerifierKey, ...]) -> None:
    if key in trusted:
        return
    raise ArchiveRefused(
        "foreign",
        f"存档由另一台服务器签名，公钥指纹 {key.fingerprint}。核对指纹后用 --key 指明信任该公钥。",
        f"The archive is signed by another server's key, fingerprint {key.fingerprint}.",
        f"compare the fingerprint with whoever exported it, then: --key '{key}'",
    )


def _verify(archive: zipfile.ZipFile, manifest: Manifest, key: VerifierKey) -> None:
    """The ledger's hashes, signatures, rules and every result."""
    content = checked(archive, BUNDLE, manifest)
    report = verify_bundle(content, recompute=recompute, trusted_key=str(key))
    if not report.ok:
        first = report.findings[0] if report.findings else None
        raise ArchiveRefused(
            "ledger_wrong",
            f"账本未通过验证：{first.message('zh') if first else ''}没有导入任何内容。",
            f"The ledger does not verify: {first.message('en') if first else ''}",
            "leitai verify tells more / 用 leitai verify 查看详情",
        )
    if (report.contest, report.size) != (manifest.contest, manifest.size):
        raise damaged("the ledger is another contest's")


def _rows(archive: zipfile.ZipFile, name: str, manifest: Manifest) -> list[Row]:
    rows = _json(checked(archive, name, manifest), name)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise damaged(f"{name} is not a list of rows")
    return rows


def _mapping(content: bytes, name: str) -> Row:
    found = _json(content, name)
    if not isinstance(found, dict):
        raise damaged(f"{name} is not a mapping")
    return found


def _json(content: bytes, name: str) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise damaged(f"{name}: {error}") from None


def _text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise damaged(NOTE) from None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
