"""Office files: packed anew without properties, authors, dates; pictures inside without theirs."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Final

from leitai.judging.evidence.cleaning.found import Active, Damaged, TooDense, Words
from leitai.judging.evidence.cleaning.image import strip_jpeg, strip_png

MOST_PARTS: Final = 5_000
MOST_BYTES: Final = 300 * 1024 * 1024
MOST_RATIO: Final = 200
_SMALL: Final = 1024 * 1024
_DEEPEST: Final = 2
_XML: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NS: Final = b"http://schemas.openxmlformats.org/"
_EMPTY: Final = {
    "docProps/core.xml": _XML
    + b'<cp:coreProperties xmlns:cp="'
    + _NS
    + b'package/2006/metadata/core-properties"/>',
    "docProps/app.xml": _XML
    + b'<Properties xmlns="'
    + _NS
    + b'officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": _XML
    + b'<Properties xmlns="'
    + _NS
    + b'officeDocument/2006/custom-properties"/>',
}
_AUTHORS: Final = re.compile(
    rb'((?:\bw\d*:|\s)(?:author|initials|userId|providerId|date|lastModifiedBy)=)"[^"]*"'
)
_NAMED: Final = re.compile(rb'(<p\d*:(?:cmAuthor|author)\b[^>]*?\bname=)"[^"]*"')
_LISTED: Final = re.compile(rb"(<author>)[^<]*(</author>)")
_TAG: Final = re.compile(r"<[^>]*>")
_PARAGRAPH: Final = re.compile(r"</(?:w:p|a:p|si|c)>")
_MACROS: Final = ("vbaProject.bin", "vbaData.xml")


def clean_office(path: Path, words: Words) -> None:
    """Rewrite the file in place.

    Raises:
        Damaged: it cannot be unpacked.
        Active: it has macros or a password.
        TooDense: it unpacks to more than 300 MB, or 200 times its size.
    """
    fresh = _cleaned(path.read_bytes(), words, 0)
    path.write_bytes(fresh)


def _cleaned(raw: bytes, words: Words, depth: int) -> bytes:
    packed = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w") as new:
            _check(old)
            for info in old.infolist():
                part = _read(old, info)
                clean = _part(info.filename, part, words, depth)
                bare = zipfile.ZipInfo(info.filename, date_time=(1980, 1, 1, 0, 0, 0))
                bare.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(bare, clean)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
        raise Damaged(str(error)[:120]) from None
    except zipfile.LargeZipFile as error:
        raise TooDense(str(error)) from None
    return packed.getvalue()


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise TooDense(f"{len(parts)} parts")
    whole = sum(info.file_size for info in parts)
    if whole > MOST_BYTES:
        raise TooDense(f"{whole} bytes")
    for info in parts:
        if info.flag_bits & 1:
            raise Active("encryption")
        if info.file_size > _SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise TooDense(f"{info.filename}: {info.file_size} from {info.compress_size} bytes")
        if info.filename.rsplit("/", 1)[-1] in _MACROS:
            raise Active("macros")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A part; never more than it says it has, since what it says was checked."""
    with archive.open(info) as file:
        part = file.read(info.file_size + 1)
    if len(part) > info.file_size:
        raise TooDense(f"{info.filename} is larger than it says")
    return part


def _part(name: str, part: bytes, words: Words, depth: int) -> bytes:
    lower = name.lower()
    if name.startswith("docProps/") and lower.endswith(".xml"):
        words.read(name, part)
        return _EMPTY.get(name, _EMPTY["docProps/custom.xml"])
    if lower.endswith((".xml", ".rels")):
        words.say(name, _text(part))
        return _without_authors(part)
    if lower.endswith((".jpg", ".jpeg", ".jfif")):
        return strip_jpeg(part)
    if lower.endswith(".png"):
        return strip_png(part)
    if part.startswith(b"PK\x03\x04") and depth < _DEEPEST:
        return _cleaned(part, words, depth + 1)
    return part


def _text(part: bytes) -> str:
    """The words of a part: runs of one paragraph joined, since editors split words anywhere."""
    text = part.decode("utf-8", errors="ignore")
    attributes = " ".join(re.findall(r'"([^"<>]{2,200})"', text))
    return _TAG.sub("", _PARAGRAPH.sub("\n", text)) + "\n" + attributes


def _without_authors(part: bytes) -> bytes:
    part = _AUTHORS.sub(rb'\1""', part)
    part = _NAMED.sub(rb'\1""', part)
    return _LISTED.sub(rb"\1\2", part)
