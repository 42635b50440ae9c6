"""A result book or a notice as a Word document, for those who go on writing in it."""

from __future__ import annotations

import io
from typing import Final

from docx import Document
from docx.document import Document as Page
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table

from leitai.judging.books.book import Book, Section
from leitai.judging.books.pages import Kind, text_of

FACE: Final = "宋体"
INK_2: Final = RGBColor(0x56, 0x5C, 0x64)
BODY: Final = Pt(10.5)


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
    _fill(table, 0, section, tuple(each.title for each in section.columns))
    for at, row in enumerate(section.rows, 1):
        table.add_row()
        _fill(table, at, section, row)


def _fill(table: Table, at: int, section: Section, cells: tuple[str, ...]) -> None:
    for column, cell, text in zip(section.columns, table.rows[at].cells, cells, strict=True):
        cell.text = text
        if column.align == "right":
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _repeat_header(table: Table) -> None:
    """The header stands on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- no other way


def _small(page: Page, text: str) -> None:
    run = page.add_paragraph().add_run(text)
    run.font.size = Pt(8)
    run.font.color.rgb = INK_2
