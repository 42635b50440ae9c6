"""Files of applications: pictures drawn anew, documents kept as they are and only downloaded."""

from __future__ import annotations

import hashlib
import io
import os
import warnings
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpResponse
from PIL import Image, ImageOps, UnidentifiedImageError

from leitai.contests.enrolment.models import Application, Attachment, State
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.enrolment.refusals import wrong_state
from leitai.governance.faults import Fault, not_found

MOST_PIXELS: Final = 40_000_000
_KINDS: Final = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG": "image/png",
    b"%PDF-": "application/pdf",
}
_SUFFIX: Final = {"image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf"}
_EDITABLE: Final = (State.DRAFT, State.SUBMITTED, State.REFUSED)


def attach(*, application: Application, slot: str, name: str, body: bytes) -> Attachment:
    """Keep the file that was asked for under this name; a second one replaces the first.

    Raises:
        Fault: nothing of that name is asked for, or it is no picture and no PDF.
    """
    if slot not in {one.id for one in plan_of(application.contest).attachments}:
        raise not_found("attachment", "附件项", slot)
    if application.state not in _EDITABLE:
        raise wrong_state(application.code, application.state, "changed")
    media = next((media for head, media in _KINDS.items() if body.startswith(head)), "")
    kept = body if media == "application/pdf" else _redrawn(body, media)
    digest = hashlib.sha256(kept).hexdigest()
    _write(digest, kept)
    row, _ = Attachment.objects.update_or_create(
        application=application,
        slot=slot,
        defaults={"name": name[:200], "media": media, "size": len(kept), "digest": digest},
    )
    return row


def attachment_answer(*, application: Application, slot: str) -> HttpResponse:
    """The file, always as a download."""
    row = Attachment.objects.filter(application=application, slot=slot).first()
    path = folder() / row.digest if row else None
    if row is None or path is None or not path.is_file():
        raise not_found("attachment", "附件", slot)
    answer = HttpResponse(path.read_bytes(), content_type=row.media)
    name = f"{application.code}-{slot}.{_SUFFIX[row.media]}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def folder() -> Path:
    """Where files of applications are."""
    path = Path(settings.LEITAI_DATA_DIR) / "enrolment"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _write(digest: str, body: bytes) -> None:
    path = folder() / digest
    draft = path.with_suffix(".part")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _redrawn(body: bytes, media: str) -> bytes:
    """The picture without anything else that was in the file, such as where it was taken."""
    if not media:
        raise _unusable()
    out = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(body)) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise _unusable()
                upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Warning, Image.DecompressionBombError):
        raise _unusable() from None
    upright.save(out, "JPEG" if media == "image/jpeg" else "PNG")
    return out.getvalue()


def _unusable() -> Fault:
    return Fault(
        415,
        "attachment_unusable",
        "This is no JPEG, PNG or PDF that can be read; nothing was kept.",
        zh="文件不是可读取的 JPEG、PNG 或 PDF，未保存。",
        fix="Take the photo again or export the document as PDF, 4 MB at most.",
    )
