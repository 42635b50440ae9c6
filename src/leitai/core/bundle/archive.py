"""The bundle as a file: a ZIP archive with a fixed set of members and strict bounds."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from leitai.core.bundle.bundle import VERSION, Bundle, Manifest
from leitai.core.bundle.errors import BundleError
from leitai.core.ledger.checkpoint import join_notes, split_notes
from leitai.core.ledger.suite import UnknownSuiteError, find_suite

MANIFEST: Final = "manifest.json"
RULEBOOK: Final = "rulebook.yaml"
ENTRIES: Final = "entries.ndjson"
LEAVES: Final = "leaves.bin"
CHECKPOINTS: Final = "checkpoints.txt"
RESULTS: Final = "results.json"
KEY: Final = "key.txt"
EARLIER: Final = re.compile(r"rulebooks/([0-9a-f]{64})\.yaml")
_FOLDER: Final = "rulebooks/"

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 6
_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_END64: Final = b"PK\x06\x07"
_END64_SIZE: Final = 20
_ENCRYPTED: Final = 0x1
_KIND, _KIB, _MIB = "a Leitai bundle", 1 << 10, 1 << 20
_FRESH: Final = "download the bundle again, or ask the organiser for an intact copy"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read at most; a bundle beyond is refused before it is unpacked.

    All sizes in bytes, unpacked, but `archive`.
    """

    archive: int = 512 * _MIB
    directory: int = 64 * _KIB
    manifest: int = 16 * _KIB
    rulebook: int = _MIB
    earlier: int = 128
    entries: int = 768 * _MIB
    line: int = 128 * _KIB
    leaves: int = 128 * _MIB
    checkpoints: int = 16 * _MIB
    notes: int = 20_000
    results: int = 256 * _MIB
    key: int = 16 * _KIB

    def of(self, name: str) -> int:
        """The limit of one member."""
        sizes = {
            MANIFEST: self.manifest,
            ENTRIES: self.entries,
            LEAVES: self.leaves,
            CHECKPOINTS: self.checkpoints,
            RESULTS: self.results,
            KEY: self.key,
        }
        return sizes.get(name, self.rulebook)


LIMITS: Final = Limits()


def write_bundle(bundle: Bundle) -> bytes:
    """The bundle as one file; the same bundle gives the same bytes (with the same zlib)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for name, content in _members(bundle):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3
            info.external_attr = 0o644 << 16
            # Hashes do not compress.
            packed = zipfile.ZIP_STORED if name == LEAVES else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, packed)
    return buffer.getvalue()


def _members(bundle: Bundle) -> Iterator[tuple[str, bytes]]:
    yield MANIFEST, msgspec.json.encode(bundle.manifest, order="sorted") + b"\n"
    yield KEY, bundle.key.encode() + b"\n"
    yield RULEBOOK, bundle.rulebook
    for digest in sorted(bundle.earlier):
        yield f"{_FOLDER}{digest}.yaml", bundle.earlier[digest]
    yield CHECKPOINTS, join_notes(bundle.checkpoints).encode()
    yield RESULTS, bundle.results
    yield LEAVES, b"".join(bundle.leaves)
    yield ENTRIES, b"".join(line + b"\n" for line in bundle.lines)


def read_bundle(data: bytes, limits: Limits = LIMITS) -> Bundle:
    """Read a bundle without believing it.

    Raises:
        BundleError: it is not one, is damaged, or goes beyond a limit.
    """
    members = _unpack(data, limits)
    manifest = _manifest(members[MANIFEST])
    return Bundle(
        manifest=manifest,
        rulebook=members[RULEBOOK],
        earlier={match[1]: members[name] for name in members if (match := EARLIER.fullmatch(name))},
        lines=_lines(members[ENTRIES], limits),
        leaves=_leaves(members[LEAVES], manifest.suite),
        checkpoints=_notes(members[CHECKPOINTS], limits),
        results=members[RESULTS],
        key=_text(KEY, members[KEY]).strip(),
    )


def _unpack(data: bytes, limits: Limits) -> dict[str, bytes]:
    _check_directory(data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if info.filename != _FOLDER]
            _check_names([info.filename for info in infos], limits)
            for info in infos:
                _check_member(info, limits.of(info.filename))
            return {info.filename: _inflate(archive, info) for info in infos}
    except BundleError:
        raise
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        OSError,
        OverflowError,
        RuntimeError,
        ValueError,
    ) as error:
        raise BundleError("damaged", f"the file is damaged: {error}", _FRESH) from None


def _inflate(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Read one member; asking for a size is what keeps a lying archive from filling the memory."""
    with archive.open(info) as member:
        content = member.read(info.file_size + 1)
    if len(content) != info.file_size:
        raise BundleError("damaged", f"{info.filename} is cut short", _FRESH, name=info.filename)
    return content


def _check_directory(data: bytes, limits: Limits) -> None:
    """Look at the archive's last record before anything else is read into memory."""
    if len(data) > limits.archive:
        raise _beyond("the file", len(data), limits.archive)
    if data[:2] != b"PK":
        raise BundleError("not_a_bundle", f"this is not {_KIND}", "give the file NAME.leitai")
    end = data[-_END_SIZE:]
    if len(data) < _END_SIZE or end[:4] != _END or end[-2:] != b"\0\0":
        raise BundleError("truncated", "the end of the file is missing", _FRESH)
    size = int.from_bytes(end[12:16], "little")
    above = data[-_END_SIZE - _END64_SIZE : -_END_SIZE]
    if size > limits.directory or above[:4] == _END64:
        raise _beyond("the archive's directory", size, limits.directory)


def _check_names(names: list[str], limits: Limits) -> None:
    needed = (MANIFEST, KEY, RULEBOOK, CHECKPOINTS, RESULTS, LEAVES, ENTRIES)
    for name in names:
        if name not in needed and not EARLIER.fullmatch(name):
            raise BundleError(
                "stray_member",
                f"{name[:80]!r} does not belong into a bundle",
                "take the bundle as the organiser published it, without packing it anew",
                name=name[:80],
            )
        if names.count(name) > 1:
            raise BundleError("twice", f"{name!r} is there twice", _FRESH, name=name)
    for name in needed:
        if name not in names:
            raise BundleError("missing_member", f"{name!r} is missing", _FRESH, name=name)
    if len(names) - len(needed) > limits.earlier:
        raise _beyond("the number of rulebooks", len(names) - len(needed), limits.earlier)


def _check_member(info: zipfile.ZipInfo, limit: int) -> None:
    if info.file_size > limit:
        raise _beyond(info.filename, info.file_size, limit)
    if info.flag_bits & _ENCRYPTED:
        raise BundleError("encrypted", "the file is encrypted", _FRESH, name=info.filename)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BundleError("packed_otherwise", "unknown compression", _FRESH, name=info.filename)


def _manifest(data: bytes) -> Manifest:
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (ValueError, RecursionError) as error:
        raise BundleError("manifest", f"{MANIFEST} cannot be read: {error}", _FRESH) from None
    if manifest.bundle != VERSION:
        raise BundleError(
            "version",
            f"this is a bundle of version {manifest.bundle}; version {VERSION} is read here",
            "verify it with the Leitai that made it, or a later one",
            version=manifest.bundle,
        )
    return manifest


def _lines(data: bytes, limits: Limits) -> list[bytes]:
    lines = data.split(b"\n")
    if not lines[-1]:
        lines.pop()
    longest = max(map(len, lines), default=0)
    if longest > limits.line:
        raise _beyond(f"a line of {ENTRIES}", longest, limits.line)
    return lines


def _leaves(data: bytes, suite: str) -> list[bytes]:
    try:
        size = find_suite(suite).digest_size
    except UnknownSuiteError as error:
        raise BundleError(
            "suite", str(error), f"install the package that brings {suite}", suite=suite
        ) from None
    if len(data) % size:
        raise BundleError("leaves", f"{LEAVES} does not hold whole hashes", _FRESH)
    return [data[i : i + size] for i in range(0, len(data), size)]


def _notes(data: bytes, limits: Limits) -> list[str]:
    notes = split_notes(_text(CHECKPOINTS, data))
    if len(notes) > limits.notes:
        raise _beyond("the number of checkpoints", len(notes), limits.notes)
    return notes


def _text(name: str, data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise BundleError("not_text", f"{name} is not UTF-8 text", _FRESH, name=name) from None


def _beyond(what: str, size: int, limit: int) -> BundleError:
    return BundleError(
        "too_large",
        f"{what[:80]} is {size}; at most {limit} is read",
        "if the contest is really that large, verify with higher limits (Limits)",
        size=size,
        limit=limit,
    )
