"""Pictures: decoded and encoded anew, turned upright, in sRGB, with nothing else."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Final

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from leitai.judging.evidence.cleaning.found import Damaged, TooDense, Words

MOST_PIXELS: Final = 80_000_000
_FORMATS: Final = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_OPTIONS: Final[dict[str, dict[str, int | bool]]] = {
    "JPEG": {"quality": 92, "optimize": True},
    "PNG": {"optimize": False},
    "WEBP": {"quality": 92},
}


def clean_image(path: Path, media: str, words: Words) -> None:
    """Rewrite the picture in place.

    Raises:
        Damaged: it is no picture of that type.
        TooDense: it has more than 80 million pixels.
    """
    form = _FORMATS[media]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=[form]) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise TooDense(f"{image.width} × {image.height} pixels")
                _read(image, words)
                fresh = _fresh(image, form)
    except Image.DecompressionBombError as error:
        raise TooDense(str(error)) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise Damaged(str(error)[:120]) from None
    fresh.save(path, format=form, **_OPTIONS[form])


def _fresh(image: Image.Image, form: str) -> Image.Image:
    upright = ImageOps.exif_transpose(image)
    upright.load()
    coloured = _in_srgb(upright)
    mode = "RGB" if form == "JPEG" else _plain_mode(coloured)
    pixels = coloured.convert(mode)
    bare = Image.new(mode, pixels.size)
    bare.paste(pixels)
    return bare


def _plain_mode(image: Image.Image) -> str:
    if "A" in image.getbands() or "transparency" in image.info:
        return "RGBA"
    return "L" if image.mode in ("1", "L", "I;16") else "RGB"


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        found = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    except ImageCms.PyCMSError:
        return image
    return found if found is not None else image


def _read(image: Image.Image, words: Words) -> None:
    for name, value in image.info.items():
        if name == "icc_profile":
            continue
        if isinstance(value, bytes):
            words.read(f"metadata {name}", value)
        elif isinstance(value, str):
            words.say(f"metadata {name}", value)
    exif = image.getexif()
    for tags in (exif, exif.get_ifd(0x8769), exif.get_ifd(0x8825)):
        for value in tags.values():
            if isinstance(value, bytes):
                words.read("EXIF", value)
            elif isinstance(value, str):
                words.say("EXIF", value)
                words.read("EXIF", value.encode("latin-1", errors="ignore"))


def strip_jpeg(raw: bytes) -> bytes:
    """A JPEG without EXIF, XMP, IPTC and comments, its pixels untouched.

    Bytes that are no JPEG come back as they are. Used for pictures inside documents.
    """
    if not raw.startswith(b"\xff\xd8"):
        return raw
    kept, at = bytearray(raw[:2]), 2
    while at + 4 <= len(raw) and raw[at] == _MARKER:
        marker, size = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4])
        if marker == _SCAN:
            return bytes(kept) + raw[at:]
        if marker not in _TELLING:
            kept += raw[at : at + 2 + size]
        at += 2 + size
    return raw


_MARKER: Final = 0xFF
_SCAN: Final = 0xDA
_TELLING: Final = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})
"""APP1 (EXIF, XMP), APP3–APP13, APP15, comments; JFIF, colour profile and Adobe's stay."""


def strip_png(raw: bytes) -> bytes:
    """A PNG without texts, EXIF and time, its pixels untouched; other bytes as they are."""
    if not raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return raw
    kept, at = bytearray(raw[:8]), 8
    while at + 12 <= len(raw):
        size = int.from_bytes(raw[at : at + 4])
        if raw[at + 4 : at + 8] not in (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"):
            kept += raw[at : at + 12 + size]
        at += 12 + size
    return bytes(kept)
