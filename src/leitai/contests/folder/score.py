"""Folds a contest folder: the same rules and the same refusals as a live contest."""

from __future__ import annotations

from collections.abc import Callable

from leitai.contests.folder.problems import MOST_PROBLEMS, FolderError, FolderProblem
from leitai.contests.folder.read import ContestFolder
from leitai.core.ledger.acts import LedgerEntry
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.refusal import Refused


def score_folder(folder: ContestFolder, *, step: Callable[[], object] = lambda: None) -> Fold:
    """Fold all acts of a folder, each checked as the live intake would check it.

    Args:
        folder: what `read_folder` gave.
        step: called once per act, for a progress bar.

    Raises:
        FolderError: acts that the rules refuse, each with its file and line.
    """
    fold = Fold(folder.rulebook)
    problems: list[FolderProblem] = []
    for sourced in folder.acts():
        try:
            fold.check(sourced.act)
        except Refused as refusal:
            problem = FolderProblem(sourced.file, sourced.line, refusal.message, refusal.fix)
            problems.append(problem)
            if len(problems) >= MOST_PROBLEMS:
                break
            continue
        fold.apply(LedgerEntry(folder.contest, fold.seq + 1, 0, "organiser", sourced.act))
        step()
    if problems:
        raise FolderError(problems)
    return fold
