"""Entry → what it is called, for screens that redraw many times a second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from leitai.contests.queries import Called, entry_names
from leitai.contests.recall import Recall

NAMES: Final[Recall[Mapping[str, Called]]] = Recall(entry_names)
