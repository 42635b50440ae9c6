"""PDF: written anew without information dictionary, XMP, scripts, attachments, old revisions."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

from leitai.judging.evidence.cleaning.found import Active, Damaged, TooDense, Words
from leitai.judging.evidence.cleaning.image import strip_jpeg

MOST_PAGES: Final = 500
MOST_OBJECTS: Final = 200_000
_TELLING: Final = ("/Metadata", "/PieceInfo", "/LastModified", "/AA", "/OpenAction", "/Thumb")
_OF_NOTES: Final = ("/T", "/M", "/CreationDate", "/RC", "/Subj", "/NM")
_OF_CATALOG: Final = ("/AcroForm", "/Collection", "/Names", "/Perms", "/Threads", "/URI")


def clean_pdf(path: Path, words: Words) -> None:
    """Rewrite the document in place.

    Raises:
        Damaged: it cannot be read.
        Active: it is encrypted.
        TooDense: it has more than 500 pages, or objects without end.
    """
    try:
        reader = PdfReader(path)
        _check(reader)
        _read(reader, words)
        writer = PdfWriter(clone_from=reader)
        _strip(writer)
        with path.open("wb") as file:
            writer.write(file)
    except PyPdfError as error:
        raise Damaged(str(error)[:120]) from None


def _check(reader: PdfReader) -> None:
    if reader.is_encrypted:
        raise Active("encryption")
    if len(reader.pages) > MOST_PAGES:
        raise TooDense(f"{len(reader.pages)} pages")


def _read(reader: PdfReader, words: Words) -> None:
    for name, value in (reader.metadata or {}).items():
        words.say(f"PDF information {name}", str(value))
    root = reader.trailer["/Root"]
    xmp = root.get("/Metadata") if isinstance(root, DictionaryObject) else None
    stream = xmp.get_object() if xmp is not None else None
    if isinstance(stream, StreamObject):
        words.read("XMP", stream.get_data())
    for number, page in enumerate(reader.pages, 1):
        words.say(f"page {number}", page.extract_text() or "")


def _strip(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    for name in (*_TELLING, *_OF_CATALOG):
        root.pop(name, None)
    objects: Any = writer._objects  # noqa: SLF001 -- there is no public list of them
    if len(objects) > MOST_OBJECTS:
        raise TooDense(f"{len(objects)} objects")
    for each in objects:
        found = each.get_object() if isinstance(each, IndirectObject) else each
        if isinstance(found, DictionaryObject):
            _strip_one(found)
    writer.metadata = None
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)


def _strip_one(found: DictionaryObject) -> None:
    for name in _TELLING:
        found.pop(name, None)
    if found.get("/Type") == "/Annot" or "/Subtype" in found:
        for name in _OF_NOTES:
            if name != "/T" or found.get("/Type") == "/Annot":
                found.pop(name, None)
    if isinstance(found, StreamObject) and found.get("/Filter") == "/DCTDecode":
        found._data = strip_jpeg(found._data)  # noqa: SLF001 -- encoded bytes, as they are
