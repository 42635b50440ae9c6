"""Where a character of a text stands in the file, however YAML folded the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leitai.core.rulebook.errors import Place, Spot
from leitai.core.rulebook.source import Scalar

_BLOCK = ("|", ">")


def place_in(node: Scalar, at: int, lines: Sequence[str]) -> Place:
    """The place of the character at offset `at` of a text; `lines` are the file's.

    YAML changes only white space (folding) and, in quotes, escapes; so the characters that are not
    white space are counted off in the file.
    """
    before = sum(not char.isspace() for char in node.text[:at])
    at_end = not node.text[at:].strip()
    spot = Spot(node.line, node.column + at + bool(node.style))
    for seen, (line, column) in enumerate(_characters(node, lines)):
        if seen == before and not at_end:
            return Spot(line, column)
        if seen + 1 == before and at_end:
            return Spot(line, column + 1)
    return spot


def _characters(node: Scalar, lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of the text's characters that are not white space."""
    first = node.line + 1 if node.style in _BLOCK else node.line
    start = 0 if node.style in _BLOCK else node.column - 1 + bool(node.style)
    for line in range(first, len(lines) + 1):
        written = lines[line - 1]
        column = start if line == first else 0
        while column < len(written):
            char = written[column]
            if not char.isspace():
                yield line, column + 1
            column += 2 if _is_escape(node.style, written, column) else 1


def _is_escape(style: str, written: str, column: int) -> bool:
    """Whether two characters stand for one."""
    if style == '"':
        return written[column] == "\\"
    return style == "'" and written[column : column + 2] == "''"
