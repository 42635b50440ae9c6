"""The published JSON Schema of rulebooks, for editors and for people who make them by program."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, cast


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12); what it refuses the reader refuses, with better words."""
    return cast("dict[str, Any]", json.loads(_text()))


@cache
def _text() -> str:
    return files(__package__).joinpath("schema.json").read_text("utf-8")
