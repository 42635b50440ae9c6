"""Result books for download; thin."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from leitai.contests.rules import find_contest, runs
from leitai.contests.schemas import Body, Code
from leitai.governance.door import asker
from leitai.governance.rules import Right
from leitai.judging.books.book import Book
from leitai.judging.books.pages import Kind, printed
from leitai.judging.books.reading import Wanted, result_book
from leitai.judging.books.shelf import SHELF
from leitai.judging.books.word import written
from leitai.judging.books.words import Language
from leitai.judging.books.workbook import tabled
from leitai.records.credentials.issuer import address_of

router = Router(tags=["books"])
PDF: Final = "application/pdf"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class BookQuery(Body):
    """What is wanted: the whole contest or one stage, as a book or as a notice.

    `public`: as strangers read it, whoever asks.
    """

    stage: Code | None = None
    kind: Kind = "book"
    language: Language = "zh"
    public: bool = False


def _file(media: str, what: str) -> dict[str, Any]:
    schema = {"type": "string", "format": "binary"}
    return {"responses": {200: {"description": what, "content": {media: {"schema": schema}}}}}


@router.get(
    "/contests/{contest_id}/results.pdf",
    operation_id="printResults",
    openapi_extra=_file(PDF, "The result book or notice as a printed page."),
)
def print_results(request: HttpRequest, contest_id: str, asked: Query[BookQuery]) -> HttpResponse:
    """The results as a printed page: the public's once published, officials' at any time."""
    book = _book(request, contest_id, asked)
    return _download(made(asked.kind, book, "pdf"), PDF, book, "pdf")


@router.get(
    "/contests/{contest_id}/results.docx",
    operation_id="writeResults",
    openapi_extra=_file(WORD, "The result book or notice as a Word document."),
)
def write_results(request: HttpRequest, contest_id: str, asked: Query[BookQuery]) -> HttpResponse:
    """The results as a Word document."""
    book = _book(request, contest_id, asked)
    return _download(made(asked.kind, book, "docx"), WORD, book, "docx")


@router.get(
    "/contests/{contest_id}/results.xlsx",
    operation_id="tabulateResults",
    openapi_extra=_file(EXCEL, "The result book as a workbook."),
)
def tabulate_results(
    request: HttpRequest, contest_id: str, asked: Query[BookQuery]
) -> HttpResponse:
    """The results as a workbook, a sheet for each table."""
    book = _book(request, contest_id, asked)
    return _download(made("book", book, "xlsx"), EXCEL, book, "xlsx")


def made(kind: Kind, book: Book, ending: str) -> bytes:
    """The document of a book; raises `Fault` where it cannot be printed."""
    makers: dict[str, Callable[[Book], bytes]] = {
        "pdf": lambda one: printed(one, kind),
        "docx": lambda one: written(one, kind),
        "xlsx": tabled,
    }
    return SHELF.get(f"{kind}.{ending}", book, makers[ending])


def _book(request: HttpRequest, contest_id: str, asked: BookQuery) -> Book:
    identity, contest = asker(request), find_contest(contest_id=contest_id)
    inside = identity.may(contest_id, Right.WATCH) or runs(identity, contest)
    everything, full = inside and not asked.public, asked.kind == "book"
    wanted = Wanted(everything, everything and full, full, asked.stage, asked.language)
    return result_book(contest=contest, wanted=wanted, url=address_of(request))


def _download(content: bytes, media: str, book: Book, ending: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media)
    name = f"{book.contest}-results-{book.seq}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
