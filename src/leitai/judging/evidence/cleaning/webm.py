"""WebM: tags, attachments, titles and dates become `Void` elements of the same size, in place.

Elements after RFC 8794 (EBML) and RFC 9559 (Matroska). Recordings of browsers have segments and
clusters of unknown size; those are walked through element by element.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from leitai.judging.evidence.cleaning.found import Damaged, Words

_EBML: Final = 0x1A45DFA3
_SEGMENT: Final = 0x18538067
_INFO: Final = 0x1549A966
_CLUSTER: Final = 0x1F43B675
_TRACKS: Final = 0x1654AE6B
_TRACK: Final = 0xAE
_TELLING: Final = frozenset({0x1254C367, 0x1941A469, 0x1043A770})
"""Tags, Attachments, Chapters."""
_TELLING_INSIDE: Final = frozenset({0x7BA9, 0x4461, 0x7384, 0x3C83AB, 0x3E83BB, 0x73A4, 0x536E})
"""Title, DateUTC, file names of segments, SegmentUID, a track's name."""
_PROGRAMS: Final = frozenset({0x4D80, 0x5741})
"""MuxingApp and WritingApp must be there; their letters become spaces."""
_TOP: Final = frozenset(
    {_INFO, _CLUSTER, _TRACKS, 0x114D9B74, 0x1C53BB6B, 0x1254C367, 0x1941A469, 0x1043A770}
)
_VOID: Final = 0xEC
_MOST: Final = 2_000_000
_SHORT: Final = 9


class Element(NamedTuple):
    """An element and where it is; `end` is `None` if its size is not known."""

    id: int
    start: int
    body: int
    end: int | None


def clean_webm(path: Path, words: Words) -> None:
    """Rewrite the file in place; raises `Damaged`."""
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as data:
        _Cleaner(data, words).clean()
        data.flush()


class _Cleaner:
    def __init__(self, data: mmap.mmap, words: Words) -> None:
        self._data = data
        self._words = words
        self._left = _MOST

    def clean(self) -> None:
        head = self._element(0, len(self._data))
        if head.id != _EBML or head.end is None:
            raise Damaged("it does not begin with an EBML head")
        segment = self._element(head.end, len(self._data))
        if segment.id != _SEGMENT:
            raise Damaged("it has no segment")
        for element in self._top(segment.body, segment.end or len(self._data)):
            if element.id in _TELLING and element.end is not None:
                self._void(element)
            elif element.id in (_INFO, _TRACKS) and element.end is not None:
                self._inside(element)

    def _top(self, start: int, end: int) -> Iterator[Element]:
        while start < end:
            element = self._element(start, end)
            yield element
            start = self._past(element, end) if element.end is None else element.end

    def _past(self, cluster: Element, end: int) -> int:
        """Where a cluster of unknown size ends: before the next element of the top level."""
        if cluster.id != _CLUSTER:
            raise Damaged("an element that must have a size has none")
        start = cluster.body
        while start < end:
            element = self._element(start, end)
            if element.id in _TOP:
                return start
            if element.end is None:
                raise Damaged("an element that must have a size has none")
            start = element.end
        return end

    def _inside(self, parent: Element) -> None:
        start, end = parent.body, parent.end or parent.body
        while start < end:
            element = self._element(start, end)
            if element.end is None:
                raise Damaged("an element that must have a size has none")
            if element.id in _TELLING_INSIDE:
                self._void(element)
            elif element.id in _PROGRAMS:
                self._words.read("program", self._data[element.body : element.end])
                self._data[element.body : element.end] = b" " * (element.end - element.body)
            elif element.id == _TRACK:
                self._inside(element)
            start = element.end

    def _element(self, start: int, end: int) -> Element:
        self._left -= 1
        if not self._left:
            raise Damaged("too many elements")
        name, at, _ = self._vint(start, end, 4, keep=True)
        size, body, unknown = self._vint(at, end, 8, keep=False)
        if unknown:
            return Element(name, start, body, None)
        if body + size > end:
            raise Damaged("an element does not fit into its parent")
        return Element(name, start, body, body + size)

    def _vint(self, at: int, end: int, most: int, *, keep: bool) -> tuple[int, int, bool]:
        """A number of variable size, where it ends, and whether it says "unknown"."""
        if at >= end:
            raise Damaged("an element is cut off")
        first = self._data[at]
        width = 9 - first.bit_length()
        if width > most or at + width > end:
            raise Damaged("an element's head cannot be read")
        value = int.from_bytes(self._data[at : at + width])
        bits = 7 * width
        bare = value & ((1 << bits) - 1)
        return (value if keep else bare), at + width, bare == (1 << bits) - 1

    def _void(self, element: Element) -> None:
        end = element.end or element.body
        self._words.read("tags", self._data[element.body : end])
        whole = end - element.start
        if whole >= _SHORT:
            head = bytes((_VOID, 0x01)) + (whole - _SHORT).to_bytes(7)
        else:
            head = bytes((_VOID, 0x80 | (whole - 2)))
        self._data[element.start : end] = head + bytes(whole - len(head))
