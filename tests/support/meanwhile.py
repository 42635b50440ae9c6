"""A second verb while a first one is half done."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

PATIENCE = 0.5
"""Seconds after which a verb that has not ended is taken to wait for the first one."""


@contextmanager
def meanwhile(statement: Sequence[str], verb: Callable[[], object]) -> Iterator[None]:
    """Do `verb` in another thread right after this one's first statement with all these words.

    This thread goes on once the verb is done, or waits for what this thread is at.
    """
    other = threading.Thread(target=_apart, args=(verb,))
    begun = threading.Event()

    def run(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 -- Django's
        found = execute(sql, params, many, context)
        if not begun.is_set() and all(word in sql for word in statement):
            begun.set()
            other.start()
            other.join(PATIENCE)
        return found

    with connection.execute_wrapper(run):
        yield
    assert begun.is_set(), statement
    other.join()


def _apart(verb: Callable[[], object]) -> None:
    try:
        verb()
    finally:
        connection.close()
