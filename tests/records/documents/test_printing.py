"""What people are called is printed as it is, whatever letters it has."""

from __future__ import annotations

import io
import json

from pypdf import PdfReader

from leitai.records.documents.printing import Page, print_page

NASTY = 'a"\\n#[x]$1 \\u{41} "))'


def test_no_letter_is_read_as_markup_or_ends_the_data() -> None:
    credential = json.dumps({"name": NASTY, "control": "\u0001\n\u2028"}, ensure_ascii=False)
    page = Page(
        code="CABC",
        heading="荣誉证书",
        contest=NASTY,
        holder="王\u0001芳",
        unit="*一厂*",
        rank="1",
        award="一等奖",
        qr="https://leitai.example.org/verify#" + "q" * 300,
        address="https://leitai.example.org/verify",
        hosts=("市总工会",),
        day="2026年5月1日",
        credential=credential,
    )
    found = PdfReader(io.BytesIO(print_page(page)))
    told = "".join(found.pages[0].extract_text().split())
    assert "".join(NASTY.split()) in told
    assert "*一厂*" in told
    assert found.attachments["credential.json"] == [credential.encode()]
