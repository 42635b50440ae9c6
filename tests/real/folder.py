"""Writes a contest folder from rows; the converters of the real marks share it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

RULEBOOKS = Path(__file__).parents[2] / "rulebooks"


def write_folder(
    path: Path, rulebook: str, sheets: dict[str, tuple[Sequence[str], Iterable[Sequence[str]]]]
) -> Path:
    """A folder with a shipped rulebook and one CSV per sheet (header, rows)."""
    path.mkdir(parents=True, exist_ok=True)
    shutil.copy(RULEBOOKS / rulebook / "rulebook.yaml", path / "rulebook.yaml")
    for name, (header, rows) in sheets.items():
        with (path / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([header, *rows])
    return path
