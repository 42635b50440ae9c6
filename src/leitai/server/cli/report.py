"""How commands speak: problems on standard error, progress only to people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from leitai.core.rulebook.errors import Problem

OUT = Console(highlight=False)
ERR = Console(stderr=True, highlight=False)


def refuse(summary: str, problems: Iterable[object] = ()) -> NoReturn:
    """Say what is wrong, line by line, and leave with exit code 1."""
    ERR.print(f"[bold red]✗[/] {summary}", soft_wrap=True)
    for problem in problems:
        for line in _lines(problem):
            ERR.print(f"  {line}", markup=False, soft_wrap=True)
    raise SystemExit(1)


def _lines(problem: object) -> list[str]:
    """Chinese first, English below it."""
    if not isinstance(problem, Problem) or not problem.chinese:
        return [str(problem)]
    return [f"{problem.place} {problem.chinese}", f"  {problem.english}"]


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress bar on standard error; silent when nobody is looking."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, transient=True, disable=not ERR.is_terminal) as bar:
        yield bar
