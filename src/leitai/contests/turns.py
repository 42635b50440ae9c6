"""One at a time: verbs that read a contest, write its ledger and note it in tables.

A ledger entry is not written within a transaction of the tables, so that no row can be locked
around both. One process serves a house and is the only one that writes ledgers.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOCKS: dict[str, threading.Lock] = {}


@contextmanager
def alone(contest: str) -> Iterator[None]:
    """Nobody else is within such a verb of the contest; what it decides by is read inside."""
    with _LOCKS.setdefault(contest, threading.Lock()):
        yield
