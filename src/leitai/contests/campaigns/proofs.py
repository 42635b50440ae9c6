"""Files that prove a report."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from django.http import HttpResponse

from leitai.contests.campaigns.models import Proof, Report, State
from leitai.contests.handed_in import download, folder_of, read_file
from leitai.contests.models import Contest
from leitai.governance.faults import Fault, not_found

MOST: Final = 20


def keep_proof(  # noqa: PLR0913 -- where it belongs
    *, contest: Contest, site: str, period: str, indicator: str, name: str, body: bytes
) -> Proof:
    """Keep a file; the same again changes nothing.

    Raises:
        Fault: it is no JPEG, PNG or PDF that can be read, or there are too many.
    """
    where = {"contest": contest, "site": site, "period": period, "indicator": indicator}
    file = read_file(body)
    if Proof.objects.filter(**where).exclude(digest=file.digest).count() >= MOST:
        raise too_many()
    about = {"name": name[:200], **file.keep(folder())}
    row, _ = Proof.objects.get_or_create(**where, digest=file.digest, defaults=about)
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
    return download(path, media=row.media, name=digest[:12])


def folder() -> Path:
    """Where proofs are."""
    return folder_of("campaign")


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
