"""Files people hand in: pictures drawn anew, documents kept as they are and only downloaded."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpResponse
from PIL import Image, ImageOps, UnidentifiedImageError

from leitai.governance.faults import Fault
from leitai.journal.files import write_file

MOST_PIXELS: Final = 40_000_000
_MEDIA: Final = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG": "image/png",
    b"%PDF-": "application/pdf",
}
_SUFFIX: Final = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}
_FORM: Final = {"image/jpeg": "JPEG", "image/png": "PNG"}


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file that can be kept.

    Attributes:
        media: its type.
        body: its bytes, as they are kept.
        digest: SHA-256 of these bytes, its name on disk.
    """

    media: str
    body: bytes
    digest: str

    def keep(self, folder: Path) -> dict[str, str | int]:
        """Write it durably, unless it is there; what a row says of it."""
        if not (folder / self.digest).exists():
            write_file(folder / self.digest, self.body)
        return {"media": self.media, "size": len(self.body), "digest": self.digest}


def read_file(body: bytes) -> HandedIn:
    """A file as it came.

    Raises:
        Fault: it is no JPEG, PNG or PDF that can be read.
    """
    media = next((media for head, media in _MEDIA.items() if body.startswith(head)), "")
    if not media:
        raise unusable()
    kept = _redrawn(body, _FORM[media]) if media in _FORM else body
    return HandedIn(media, kept, hashlib.sha256(kept).hexdigest())


def download(path: Path, *, media: str, name: str) -> HttpResponse:
    """A kept file, always to be saved under that name, which its type completes."""
    answer = HttpResponse(path.read_bytes(), content_type=media)
    answer["Content-Disposition"] = f'attachment; filename="{name}.{_SUFFIX[media]}"'
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def folder_of(part: str) -> Path:
    """Where a part of the data folder keeps its files; made if it is not there."""
    path = Path(settings.LEITAI_DATA_DIR) / part
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _redrawn(body: bytes, form: str) -> bytes:
    """The picture without anything else that was in the file, such as where it was taken."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(body), formats=[form]) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise unusable()
                upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Warning, Image.DecompressionBombError):
        raise unusable() from None
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    out = io.BytesIO()
    bare.save(out, form)
    return out.getvalue()


def unusable() -> Fault:
    """It cannot be read."""
    return Fault(
        415,
        "file_unusable",
        "This is no JPEG, PNG or PDF that can be read; nothing was kept.",
        zh="文件不是可读取的 JPEG、PNG 或 PDF，未保存。",
        fix="Take the photo again or export the document as PDF, 4 MB at most.",
    )
