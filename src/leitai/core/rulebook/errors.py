"""What is wrong with a rulebook: every problem, each with its place and its fix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, Protocol

from leitai.core.rulebook.chinese import CHINESE

MAX_PROBLEMS: Final = 50


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    Attributes:
        code: stable name of the kind of problem, for programs and translations.
        message: what is wrong, in English.
        fix: what to write instead; may be empty.
        line: from 1; 0 when it concerns the file as a whole.
        column: in characters from 1.
        params: the words and numbers that the message speaks of.
    """

    code: str
    message: str
    fix: str = ""
    file: str = "rulebook.yaml"
    line: int = 0
    column: int = 0
    params: dict[str, str] = field(default_factory=dict)

    @property
    def zh(self) -> str:
        """`message` in Chinese; empty where only a plug-in or YAML itself knows what it means."""
        return CHINESE.translation(self.message)

    @property
    def fix_zh(self) -> str:
        """`fix` in Chinese."""
        return CHINESE.translation(self.fix)

    @property
    def place(self) -> str:
        """`rulebook.yaml:14:3`."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else f"{self.file}:"

    @property
    def english(self) -> str:
        """What is wrong and what to write instead."""
        return self.message + (f" — {self.fix}" if self.fix else "")

    @property
    def chinese(self) -> str:
        """The same in Chinese; empty where there is none."""
        zh, fix = self.zh, self.fix_zh
        return f"{zh}，{fix}" if zh and fix else zh

    def __str__(self) -> str:
        return f"{self.place} {self.english}"


class RulebookError(ValueError):
    """A rulebook that cannot be used; nothing was changed.

    Attributes:
        problems: all that was found, in the order of the file, at most `MAX_PROBLEMS`.
        more: whether there were more.
    """

    def __init__(self, problems: Sequence[Problem], *, more: bool = False) -> None:
        self.problems = tuple(problems)
        self.more = more
        lines = [str(problem) for problem in self.problems]
        if more:
            lines.append(f"… and more; the first {MAX_PROBLEMS} are shown")
        super().__init__("\n".join(lines))


class Place(Protocol):
    """Anything that has a position in the file."""

    @property
    def line(self) -> int:
        """From 1."""

    @property
    def column(self) -> int:
        """In characters from 1."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A position where no value stands."""

    line: int
    column: int


class Report:
    """Collects problems while reading goes on; the same problem at the same place counts once.

    Attributes:
        lines: of the file, once it could be decoded.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: Sequence[str] = ()
        self._found: dict[tuple[int, int, str, str], Problem] = {}

    def add(
        self, place: Place | None, code: str, message: str, fix: str = "", /, **params: object
    ) -> None:
        """Note a problem at `place` (`None`: the file as a whole).

        Raises:
            RulebookError: when there are more than `MAX_PROBLEMS`; reading on would help nobody.
        """
        line, column = (place.line, place.column) if place is not None else (0, 0)
        texts = {name: str(value) for name, value in params.items()}
        problem = Problem(code, message, fix, self.file, line, column, texts)
        self._found.setdefault((line, column, code, message), problem)
        if len(self._found) > MAX_PROBLEMS:
            raise self.error()

    def __bool__(self) -> bool:
        """Whether anything was found."""
        return bool(self._found)

    def error(self) -> RulebookError:
        """Everything found as one error."""
        ordered = sorted(self._found.values(), key=lambda each: (each.line, each.column))
        return RulebookError(ordered[:MAX_PROBLEMS], more=len(ordered) > MAX_PROBLEMS)


def suggestion(word: str, known: Sequence[str]) -> str:
    """`did you mean …?`, or the list of what is known."""
    near = get_close_matches(word, known, n=1) or get_close_matches(word.lower(), known, n=1)
    if near:
        return f'did you mean "{near[0]}"?'
    return f"known here: {', '.join(known)}" if known else ""


def shown(text: str) -> str:
    """A text from the file as it may stand in a message: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "…"  # noqa: PLR2004 — a line's worth
