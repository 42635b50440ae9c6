"""A result book or a notice as a Word document, for those who go on writing in it."""

from __future__ import annotations

import io
import re
from typing import Final
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Page
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor
from docx.table import Table

from leitai.judging.books.book import Book, Column, Section
from leitai.judging.books.pages import Kind, text_of

FACE: Final = "宋体"
INK_2: Final = RGBColor(0x56, 0x5C, 0x64)
BODY: Final = Pt(10.5)
UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot say."""


def written(book: Book, kind: Kind) -> bytes:
    """The document (docx)."""
    words = text_of(book, kind)
    page = Document()
    _face(page)
    page.core_properties.title = f"{book.title} {words['heading']}"
    page.core_properties.author = ""
    page.add_heading(book.title, 0)
    page.add_paragraph(words["heading"] + ("　" + words["provisional"] if book.provisional else ""))
    for each in [*words["paragraphs"], *words["hosts"]]:
        page.add_paragraph(each)
    for section in book.sections:
        _section(page, section)
    _small(page, f"{words['as_of']}\n{words['verify']}\n{book.checkpoint}")
    out = io.BytesIO()
    page.save(out)
    return out.getvalue()


def _face(page: Page) -> None:
    style = page.styles["Normal"]
    style.font.name = "Times New Roman"
    style.font.size = BODY
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FACE)


def _section(page: Page, section: Section) -> None:
    page.add_heading(f"{section.title}　{section.state}".strip(), 1)
    table = page.add_table(rows=1, cols=len(section.columns), style="Table Grid")
    _repeat_header(table)
    titles = tuple(each.title for each in section.columns)
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.text = title
    # Row by row through the library, thousands of rows would take minutes.
    rows = "".join(_row(section, row) for row in section.rows)
    body = parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>")
    table._tbl.extend(body)  # noqa: SLF001 -- no other way


def _row(section: Section, row: tuple[str, ...]) -> str:
    cells = (_cell(column, text) for column, text in zip(section.columns, row, strict=True))
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _cell(column: Column, text: str) -> str:
    side = '<w:pPr><w:jc w:val="right"/></w:pPr>' if column.align == "right" else ""
    words = escape(UNWRITABLE.sub("", text))
    said = f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""
    return f"<w:tc><w:p>{side}{said}</w:p></w:tc>"


def _repeat_header(table: Table) -> None:
    """The header stands on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- no other way


def _small(page: Page, text: str) -> None:
    run = page.add_paragraph().add_run(text)
    run.font.size = Pt(8)
    run.font.color.rgb = INK_2
