"""A certificate as it is printed: everything on it is read off the signed document."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote

from leitai.core.credential.badge import TEAM, UNIT
from leitai.core.credential.proof import pocket_of
from leitai.governance.faults import Fault
from leitai.governance.local_time import here
from leitai.records.credentials.issuer import issuer_signer
from leitai.records.credentials.models import Credential
from leitai.records.credentials.queries import signed_document
from leitai.records.documents.printing import NoFont, Page, print_page, print_together

HONOUR, TAKING_PART, VOID = "荣誉证书", "参赛证书", "已吊销"


def page_of(row: Credential) -> Page:
    """What is printed of a certificate whose document is there; raises `Fault` for another's."""
    require_own(row)
    document = signed_document(row)
    subject = document["credentialSubject"]
    names = {each["identityType"]: each["identityHash"] for each in subject["identifier"]}
    creator = subject["achievement"].get("creator", {})
    hosts, others = creator.get("name", ""), creator.get("description", "")
    address = f"{document['issuer']['url']}/verify"
    return Page(
        code=row.code,
        heading=HONOUR if row.award else TAKING_PART,
        contest=subject["source"]["name"],
        holder=names["name"],
        unit=names.get(UNIT, ""),
        team=names.get(TEAM, ""),
        rank=subject["result"][0]["value"] if "result" in subject else "",
        award=subject["achievement"]["name"] if row.award else "",
        qr=f"{address}#{pocket_of(document, issuer_signer())}",
        address=address,
        hosts=tuple(hosts.split("\n")) if hosts else (document["issuer"]["name"],),
        others=tuple(others.split("\n")) if others else (),
        day=day_of(row.issued),
        void=VOID if row.revoked is not None else "",
        credential=row.document,
    )


def require_own(row: Credential) -> None:
    """Raise `Fault` for a certificate of another installation: its key is not here."""
    if row.issuer:
        raise Fault(
            409,
            "credential_elsewhere",
            "Another installation issued this certificate; only it can print or sign it anew.",
            zh="该证书由其他系统签发，只有签发系统能重新打印或另行签名；原凭证（JSON）可以下载。",
            fix="Download the credential as JSON, or print it where it was issued.",
            params={"credential": row.code, "issuer": row.issuer},
        )


def day_of(instant: int) -> str:
    """A day of this installation as certificates write it."""
    day = datetime.fromtimestamp(instant / 1e6, here())
    return f"{day.year}年{day.month}月{day.day}日"


def certificate_pdf(row: Credential) -> bytes:
    """One certificate with its credential inside; raises `Fault` without a Chinese face."""
    try:
        return print_page(page_of(row))
    except NoFont as error:
        raise no_font(error) from None


def certificates_pdf(rows: list[Credential]) -> bytes:
    """Certificates in one document, to be printed; raises `Fault` without a Chinese face."""
    try:
        return print_together(page_of(row) for row in rows)
    except NoFont as error:
        raise no_font(error) from None


def no_font(error: NoFont) -> Fault:
    """The server cannot print Chinese titles."""
    return Fault(
        503,
        "font_missing",
        f"No face for Chinese titles is installed on the server ({error}); nothing was printed.",
        zh=f"服务器没有安装中文字体（{error} 之一），未生成文件；证书本身不受影响。",
        fix="Install one of these fonts, for example Noto Serif CJK SC, and try again.",
    )


def file_name(row: Credential) -> str:
    """Name of a certificate's file: the number, never the person."""
    return quote(f"{row.contest}-{row.code}")
