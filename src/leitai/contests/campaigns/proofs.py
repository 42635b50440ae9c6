"""Files that prove a report: pictures drawn anew, documents kept and only downloaded."""

from __future__ import annotations

import hashlib
import io
import warnings
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import HttpResponse
from PIL import Image, ImageOps, UnidentifiedImageError

from leitai.contests.campaigns.models import Proof, Report, State
from leitai.contests.models import Contest
from leitai.governance.faults import Fault, not_found

MOST_PIXELS: Final = 40_000_000
MOST: Final = 20
KINDS: Final = {
    b"\xff\xd8\xff": ("image/jpeg", "JPEG", "jpg"),
    b"\x89PNG": ("image/png", "PNG", "png"),
    b"%PDF-": ("application/pdf", "", "pdf"),
}


def keep_proof(  # noqa: PLR0913 -- where it belongs
    *, contest: Contest, site: str, period: str, indicator: str, name: str, body: bytes
) -> Proof:
    """Keep a file; the same again changes nothing.

    Raises:
        Fault: it is no JPEG, PNG or PDF that can be read, or there are too many.
    """
    kind = next((kind for head, kind in KINDS.items() if body.startswith(head)), None)
    if kind is None:
        raise unusable()
    kept = redrawn(body, kind[1]) if kind[1] else body
    digest = hashlib.sha256(kept).hexdigest()
    where = {"contest": contest, "site": site, "period": period, "indicator": indicator}
    if Proof.objects.filter(**where).exclude(digest=digest).count() >= MOST:
        raise too_many()
    path = folder() / digest
    if not path.exists():
        draft = path.with_suffix(".part")
        draft.write_bytes(kept)
        draft.replace(path)
    about = {"name": name[:200], "media": kind[0], "size": len(kept)}
    row, _ = Proof.objects.get_or_create(**where, digest=digest, defaults=about)
    return row


def remove_proof(*, contest: Contest, site: str, period: str, indicator: str, digest: str) -> None:
    """Take a file away again.

    Raises:
        Fault: there is none, or its report counts with it.
    """
    where = {"contest": contest, "site": site, "period": period, "indicator": indicator}
    row = Proof.objects.filter(**where, digest=digest).first()
    if row is None:
        raise not_found("proof", "证明材料", digest)
    if Report.objects.filter(**where, state=State.VERIFIED).exists():
        raise counted()
    row.delete()
    if not Proof.objects.filter(digest=digest).exists():
        (folder() / digest).unlink(missing_ok=True)


def proof_answer(*, contest: Contest, sites: list[str], digest: str) -> HttpResponse:
    """The file, always as a download; raises `Fault`."""
    row = Proof.objects.filter(contest=contest, site__in=sites, digest=digest).first()
    path = folder() / digest if row is not None else None
    if row is None or path is None or not path.is_file():
        raise not_found("proof", "证明材料", digest)
    answer = HttpResponse(path.read_bytes(), content_type=row.media)
    suffix = next(kind[2] for kind in KINDS.values() if kind[0] == row.media)
    answer["Content-Disposition"] = f'attachment; filename="{digest[:12]}.{suffix}"'
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def folder() -> Path:
    """Where proofs are."""
    path = Path(settings.LEITAI_DATA_DIR) / "campaign"
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def redrawn(body: bytes, form: str) -> bytes:
    """The picture without what else was in the file, such as where it was taken."""
    out = io.BytesIO()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(io.BytesIO(body)) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise unusable()
                ImageOps.exif_transpose(picture).convert("RGB").save(out, form)
    except (UnidentifiedImageError, OSError, ValueError, Warning, Image.DecompressionBombError):
        raise unusable() from None
    return out.getvalue()


def unusable() -> Fault:
    """It cannot be read."""
    return Fault(
        415,
        "proof_unusable",
        "This is no JPEG, PNG or PDF that can be read; nothing was kept.",
        zh="文件不是可读取的 JPEG、PNG 或 PDF，未保存。",
        fix="Take the photo again or export the document as PDF, 4 MB at most.",
    )


def counted() -> Fault:
    """Its hash is in the ledger."""
    return Fault(
        409,
        "proof_counts",
        "What this proves has been verified; it stays.",
        zh="该指标已核定，材料已记入账本，不能删除。",
        fix="Have the report returned first.",
    )


def too_many() -> Fault:
    """Enough is enough."""
    return Fault(
        409,
        "proofs_full",
        f"There are {MOST} files for this indicator already; nothing was kept.",
        zh=f"该指标本期已有 {MOST} 个文件，未保存。",
        fix="Put several pages into one PDF.",
    )
