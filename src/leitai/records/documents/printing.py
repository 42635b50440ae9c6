"""Certificates as PDF: one page each, by typst, from data.

A compiler keeps its fonts and the template between runs; there is one per thread, since it takes
a compilation at a time.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

import typst

from leitai.records.documents.qr import qr_svg

TEMPLATE: Final = Path(__file__).with_name("certificate.typ")
FACES: Final = ("Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun")
"""Song faces the template asks for, in this order; one must be installed."""
CHUNK: Final = 50
WORKERS: Final = 2
FROM_HERE: Final = 2 * CHUNK
"""Up to so many are made at once without further processes."""

_own = threading.local()


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed on one certificate.

    Attributes:
        code: its number; qr: what its QR code says.
        heading: 荣誉证书 or 参赛证书; rank: place as text, or empty.
        address: where it can be checked, as people type it.
        team: the holder's, or empty.
        hosts: who signs, in order; others: whoever helps, with the role; day: as printed.
        void: printed across a revoked one.
        credential: the signed document, put into the file; empty: left out.
    """

    code: str
    heading: str
    contest: str
    holder: str
    unit: str
    rank: str
    award: str
    qr: str
    address: str
    hosts: tuple[str, ...]
    day: str
    others: tuple[str, ...] = ()
    team: str = ""
    void: str = ""
    credential: str = ""


class NoFont(RuntimeError):  # noqa: N818 -- told to a person as it is
    """No face for Chinese titles is installed; a certificate would be printed with empty boxes."""


def print_page(page: Page) -> bytes:
    """One certificate as a PDF with its credential inside; raises `NoFont`."""
    return _compile([page], page.credential)


def print_together(pages: Iterable[Page]) -> bytes:
    """Certificates as one PDF to be printed; raises `NoFont`."""
    return _compile(list(pages), "")


def print_apart(pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
    """Number and PDF of each, in order; many are made by several processes. Raises `NoFont`."""
    require_fonts()
    source = iter(pages)
    here = list(islice(source, FROM_HERE + 1))
    if len(here) <= FROM_HERE:
        yield from _print_chunk(here)
        return
    yield from _print_by_workers(_joined(here, source))


def _print_by_workers(pages: Iterator[Page]) -> Iterator[tuple[str, bytes]]:
    """At most a few chunks are under way, however many pages there are."""
    workers = max(1, min(WORKERS, os.cpu_count() or 1))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting = [pool.submit(_print_chunk, part) for part in _chunks(pages, 2 * workers)]
        while waiting:
            found = waiting.pop(0).result()
            waiting += [pool.submit(_print_chunk, part) for part in _chunks(pages, 1)]
            yield from found


def _chunks(pages: Iterator[Page], most: int) -> Iterator[list[Page]]:
    for _ in range(most):
        part = list(islice(pages, CHUNK))
        if part:
            yield part


def _joined(first: list[Page], rest: Iterator[Page]) -> Iterator[Page]:
    yield from first
    yield from rest


def _print_chunk(pages: list[Page]) -> list[tuple[str, bytes]]:
    return [(page.code, print_page(page)) for page in pages]


def _compile(pages: list[Page], attachment: str) -> bytes:
    require_fonts()
    source = sheet_of(pages, [qr_svg(page.qr) for page in pages], attachment)
    made = _compiler().compile(input=source, format="pdf")
    if not isinstance(made, bytes):
        raise TypeError(type(made))
    return made


def sheet_of(pages: Sequence[Page], codes: Sequence[str], attachment: str) -> bytes:
    """The document: pages with their QR codes drawn as SVG, and a file to put in.

    The data are JSON in a literal. What JSON writes has no control characters, so that JSON's own
    escapes of quotes and backslashes are all that is needed, and they are Typst's, too.
    """
    drawn = [
        asdict(replace(page, qr=code, credential=""))
        for page, code in zip(pages, codes, strict=True)
    ]
    data = {
        "document_title": pages[0].award or pages[0].heading,
        "issuer": "擂台 Leitai",
        "certificates": drawn,
        "attachment": attachment,
    }
    literal = json.dumps(json.dumps(data, ensure_ascii=False), ensure_ascii=False)
    return f'#import "{TEMPLATE.name}": sheets\n#sheets(json(bytes({literal})))'.encode()


def _compiler() -> typst.Compiler:
    found: typst.Compiler | None = getattr(_own, "compiler", None)
    if found is None:
        found = _own.compiler = typst.Compiler(root=str(TEMPLATE.parent))
    return found


@cache
def require_fonts() -> None:
    """Raises `NoFont`."""
    families = {each.casefold() for each in typst.Fonts().families()}
    if not any(face.casefold() in families for face in FACES):
        raise NoFont(", ".join(FACES))
