"""Documents kept once they are made: they are public, and take long for thousands of rows."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

import msgspec

from leitai.judging.books.book import Book

MOST_BYTES: Final = 64 * 2**20
Key = tuple[str, bytes]


class Shelf:
    """Made documents by what they say, so that none is ever out of date. Thread-safe."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._kept: OrderedDict[Key, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, shape: str, book: Book, make: Callable[[Book], bytes]) -> bytes:
        """The document, made if need be, one at a time: who asks for the same waits for it.

        Args:
            shape: what kind of document.
            book: what it says.
            make: makes it.
        """
        key = shape, hashlib.sha256(msgspec.json.encode(book)).digest()
        with self._lock:
            found = self._kept.pop(key, None)
            if found is None:
                found = make(book)
            self._kept[key] = found
            while sum(map(len, self._kept.values())) > self._most and len(self._kept) > 1:
                self._kept.popitem(last=False)
        return found


SHELF: Final = Shelf()
