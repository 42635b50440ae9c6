"""A kept file on its way out: whole or a stretch of it, so that videos can be wound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from leitai.judging.evidence.kinds import KINDS
from leitai.judging.evidence.models import Evidence, Work
from leitai.judging.evidence.store import files

_RANGE: Final = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_BLOCK: Final = 1 << 18
_PARTIAL: Final = 206
_NOT_THERE: Final = 416


def sent(request: HttpRequest, row: Evidence | Work) -> HttpResponse | StreamingHttpResponse:
    """The file of that row; raises `Fault` if it is not there."""
    path = files().path(row.digest)
    size = path.stat().st_size
    span = _span(request.headers.get("Range", ""), size)
    if span is None:
        return HttpResponse(status=_NOT_THERE, headers={"Content-Range": f"bytes */{size}"})
    first, last = span
    part = (first, last) != (0, size - 1)
    answer = StreamingHttpResponse(_blocks(path, first, last), status=_PARTIAL if part else 200)
    answer["Content-Length"] = str(last - first + 1)
    answer["Content-Type"] = row.media
    answer["Accept-Ranges"] = "bytes"
    answer["ETag"] = f'"{row.digest}"'
    answer["Content-Disposition"] = f'inline; filename="{row.code}.{KINDS[row.media].suffix}"'
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    if part:
        answer["Content-Range"] = f"bytes {first}-{last}/{size}"
    return answer


def _span(header: str, size: int) -> tuple[int, int] | None:
    """First and last byte; `None` if there are none. What cannot be read means all."""
    match = _RANGE.fullmatch(header)
    if match is None or match[1] == match[2] == "":
        return 0, size - 1
    if match[1] == "":
        return max(0, size - int(match[2])), size - 1
    first = int(match[1])
    last = min(int(match[2]), size - 1) if match[2] else size - 1
    return (first, last) if first <= last else None


def _blocks(path: Path, first: int, last: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(first)
        left = last - first + 1
        while left and (block := file.read(min(left, _BLOCK))):
            left -= len(block)
            yield block
