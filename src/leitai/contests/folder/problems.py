"""What is wrong with a contest folder, said so that the reader can mend it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_PROBLEMS = 50
"""After this many a list helps nobody."""


@dataclass(frozen=True, slots=True)
class FolderProblem:
    """One thing to mend: where it is, what is wrong, what to do."""

    file: str
    line: int | None
    message: str
    fix: str

    def __str__(self) -> str:
        """`marks.csv:14 what is wrong — what to do`."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place} {self.message} — {self.fix}"


class FolderError(Exception):
    """The folder cannot be read; `problems` says all that is wrong, at most `MOST_PROBLEMS`."""

    def __init__(self, problems: list[FolderProblem]) -> None:
        self.problems = sorted(problems, key=lambda each: (each.file, each.line or 0))[
            :MOST_PROBLEMS
        ]
        super().__init__("\n".join(map(str, self.problems)))
