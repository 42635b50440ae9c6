"""A result book or a notice as a Word document, for those who go on writing in it."""

from __future__ import annotations

import io
import re
from typing import Final
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Page
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table

from leitai.judging.books.book import MOST_UPRIGHT, Book, Column, Section
from leitai.judging.books.pages import Kind, text_of

FACE: Final = "宋体"
HEADINGS: Final = {"Title": Pt(22), "Heading 1": Pt(14)}
HEADING_FACE: Final = "黑体"
INK: Final = RGBColor(0x1C, 0x1F, 0x23)
CINNABAR: Final = RGBColor(0xB3, 0x26, 0x1E)
INK_2: Final = RGBColor(0x56, 0x5C, 0x64)
BODY: Final = Pt(10.5)
UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot say."""


def written(book: Book, kind: Kind) -> bytes:
    """The document (docx)."""
    words = text_of(book, kind)
    page = Document()
    _face(page)
    _paper(page, max(len(each.columns) for each in book.sections))
    _foot(page, f"{book.title} · {words['heading']} · {words['as_of']}")
    page.core_properties.title = f"{book.title} {words['heading']}"
    page.core_properties.author = ""
    page.add_heading(book.title, 0)
    page.add_paragraph(words["heading"] + ("　" + words["provisional"] if book.provisional else ""))
    if words["internal"]:
        page.add_paragraph().add_run(words["internal"]).font.color.rgb = CINNABAR
    for each in [*words["paragraphs"], *words["hosts"]]:
        page.add_paragraph(each)
    if book.facts:
        page.add_heading(words["facts"], 1)
    for what, said in book.facts:
        page.add_paragraph(f"{what}：{said}")
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
    for name, size in HEADINGS.items():
        heading = page.styles[name]
        heading.font.size, heading.font.color.rgb = size, INK
        faces = heading.element.get_or_add_rPr().get_or_add_rFonts()
        # A face of the theme would go before the one that is named.
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            faces.attrib.pop(qn(f"w:{theme}"), None)
        heading.font.name = "Arial"
        faces.set(qn("w:eastAsia"), HEADING_FACE)


def _paper(page: Page, widest: int) -> None:
    """A4, on its side for wide tables."""
    (sheet,) = page.sections
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    if widest > MOST_UPRIGHT:
        sheet.orientation = WD_ORIENT.LANDSCAPE
        sheet.page_width, sheet.page_height = Mm(297), Mm(210)
    sheet.left_margin = sheet.right_margin = Mm(20)


def _foot(page: Page, text: str) -> None:
    """What it is, and the number of the page."""
    (line,) = page.sections[0].footer.paragraphs
    run = line.add_run(f"{text} · ")
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"/>')
    line._p.append(field)  # noqa: SLF001 -- no other way
    run.font.size = Pt(8)
    run.font.color.rgb = INK_2


def _section(page: Page, section: Section) -> None:
    page.add_heading(f"{section.title}　{section.state}".strip(), 1)
    table = page.add_table(rows=1, cols=len(section.columns), style="Table Grid")
    _repeat_header(table)
    titles = tuple(each.title for each in section.columns)
    for cell, title in zip(table.rows[0].cells, titles, strict=True):
        cell.paragraphs[0].add_run(title).bold = True
    # Row by row through the library, thousands of rows would take minutes.
    rows = "".join(_row(section, row) for row in section.rows)
    body = parse_xml(f"<w:tbl {nsdecls('w')}>{rows}</w:tbl>")
    table._tbl.extend(body)  # noqa: SLF001 -- no other way


def _row(section: Section, row: tuple[str, ...]) -> str:
    cells = (_cell(column, text) for column, text in zip(section.columns, row, strict=True))
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _cell(column: Column, text: str) -> str:
    side = '<w:pPr><w:jc w:val="right"/></w:pPr>' if column.align == "right" else ""
    lines = escape(UNWRITABLE.sub("", text)).split("\n") if text else []
    said = "<w:r><w:br/></w:r>".join(
        f'<w:r><w:t xml:space="preserve">{line}</w:t></w:r>' for line in lines
    )
    return f"<w:tc><w:p>{side}{said}</w:p></w:tc>"


def _repeat_header(table: Table) -> None:
    """The header stands on every page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- no other way


def _small(page: Page, text: str) -> None:
    run = page.add_paragraph().add_run(text)
    run.font.size = Pt(8)
    run.font.color.rgb = INK_2
