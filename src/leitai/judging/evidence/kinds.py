"""Which files are taken, how large they may be, and how each tells by its bytes what it is."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final, Literal, NamedTuple

MIB: Final = 1024 * 1024
HEAD: Final = 4096

Family = Literal["image", "pdf", "office", "mp4", "webm", "text"]


class Kind(NamedTuple):
    """A type of file.

    Attributes:
        media: its media type.
        family: how it is cleaned.
        limit: most bytes.
        suffix: of a download's name.
        shown: how a form shows it.
    """

    media: str
    family: Family
    limit: int
    suffix: str
    shown: Literal["image", "video", "document"]


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
KINDS: Final[dict[str, Kind]] = {
    kind.media: kind
    for kind in (
        Kind("image/jpeg", "image", 25 * MIB, "jpg", "image"),
        Kind("image/png", "image", 25 * MIB, "png", "image"),
        Kind("image/webp", "image", 25 * MIB, "webp", "image"),
        Kind("application/pdf", "pdf", 50 * MIB, "pdf", "document"),
        Kind(f"{_OFFICE}wordprocessingml.document", "office", 50 * MIB, "docx", "document"),
        Kind(f"{_OFFICE}presentationml.presentation", "office", 50 * MIB, "pptx", "document"),
        Kind(f"{_OFFICE}spreadsheetml.sheet", "office", 50 * MIB, "xlsx", "document"),
        Kind("video/mp4", "mp4", 300 * MIB, "mp4", "video"),
        Kind("video/quicktime", "mp4", 300 * MIB, "mov", "video"),
        Kind("video/webm", "webm", 300 * MIB, "webm", "video"),
        Kind("text/plain", "text", MIB, "txt", "document"),
    )
}
LARGEST: Final = max(kind.limit for kind in KINDS.values())
_MAIN_PARTS: Final = {
    "word/document.xml": f"{_OFFICE}wordprocessingml.document",
    "ppt/presentation.xml": f"{_OFFICE}presentationml.presentation",
    "xl/workbook.xml": f"{_OFFICE}spreadsheetml.sheet",
}
_HEIF: Final = (b"heic", b"heix", b"mif1", b"msf1", b"avif")


def media_of(path: Path) -> str:
    """The type the bytes say; empty: none that is known."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(b"PK\x03\x04"):
        return _office(path)
    return _by_head(head)


def _by_head(head: bytes) -> str:  # noqa: PLR0911 -- one line for each type
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head[4:8] == b"ftyp":
        return _by_brand(head[8:12])
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    return "text/plain" if _is_text(head) else ""


def _by_brand(brand: bytes) -> str:
    if brand in _HEIF:
        return "image/heic"
    return "video/quicktime" if brand == b"qt  " else "video/mp4"


def _office(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        return ""
    if "[Content_Types].xml" not in names:
        return "application/zip"
    return next((media for part, media in _MAIN_PARTS.items() if part in names), "application/zip")


def _is_text(head: bytes) -> bool:
    if not head or b"\x00" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3
    return True
