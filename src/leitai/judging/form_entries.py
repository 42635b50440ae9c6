"""The entries on a judge's form: only those that are the judge's, nameless where it is blind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from leitai.contests.names import NAMES
from leitai.contests.queries import Called
from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.forms import entry_disputes, form_of
from leitai.core.rulebook.sheet import natural
from leitai.core.rulebook.stage import StageFold
from leitai.judging.evidence.queries import list_works
from leitai.judging.procedure.models import ProblemWords

Row = dict[str, Any]
NAMELESS = Called()


class Seen(NamedTuple):
    """What a judge may see beside the ledger.

    Attributes:
        names: entry → what it is called; words: problem → what the judge wrote.
        works: what entries handed in to be judged.
        remote: marks from afar, and sees no names.
    """

    contest: str
    judge: str
    names: Mapping[str, Called]
    words: Mapping[str, str]
    works: Sequence[Row] = ()
    remote: bool = False

    @classmethod
    def of(cls, *, contest: str, judge: str) -> Seen:
        """Read it; ask for it outside the book."""
        words = ProblemWords.objects.filter(contest=contest).values_list("problem", "text")
        works = list_works(contest=contest)
        return cls(contest, judge, NAMES.of(contest), dict(words), works)


class Extras(NamedTuple):
    """What belongs to single entries of a stage: entry → rows."""

    problems: dict[str, list[Row]]
    evidence: dict[str, list[Row]]
    media: dict[str, list[Row]]


def entry_rows(fold: Fold, state: StageFold, seen: Seen) -> list[Row]:
    """The entries of a stage that this judge marks, or has marked."""
    stage = state.plan.stage.id
    expected, extras = fold.expectation(stage), extras_of(fold, state, seen)
    assigned = fold.panels.assigned.get(stage) or None
    awaited = bool(state.plan.stage.procedure.blind) and not state.cover.opened
    blind = seen.remote or bool(state.sealed) or awaited
    names = {} if blind else seen.names
    rows = []
    for entry in fold.starters(stage):
        recused = expected.is_recused(entry, seen.judge)
        listed = assigned is None or seen.judge in assigned.get(entry, ())
        if (recused or not listed) and not has_marked(state, entry, seen.judge):
            continue
        rows.append(entry_row(state, expected, entry, names.get(entry, NAMELESS), extras, seen))
    return rows


def has_marked(state: StageFold, entry: str, judge: str) -> bool:
    """Whether a mark of the judge counts for the entry."""
    performance = state.performances.get(entry)
    if performance is None:
        return False
    cells = (cell for item in performance.items.values() for cell in item.cells.values())
    return any(judge in cell.marks for cell in cells)


def entry_row(  # noqa: PLR0913, PLR0917 -- one entry, seen by one judge
    state: StageFold,
    expected: Expectation,
    entry: str,
    called: Called,
    extras: Extras,
    seen: Seen,
) -> Row:
    """One entry, its items, and how far this judge is with it."""
    form = form_of(state, expected, entry, seen.judge)
    disputed = form.state == "disputed" or state.conduct.rounds or state.conduct.accepted
    return {
        "id": entry,
        "name": called.name,
        "unit": called.unit,
        "status": state.entrants[entry].standing,
        "items": item_rows(state, entry),
        "form": form.state,
        "signed": (entry, seen.judge) in state.conduct.signed,
        "recused": form.state == "recused",
        "given": form.given,
        "due": form.due,
        "disputes": list(dispute_rows(state, entry, seen.judge)) if disputed else [],
        "problems": extras.problems.get(entry, []),
        "evidence": extras.evidence.get(entry, []),
        "media": extras.media.get(entry, []),
    }


def dispute_rows(state: StageFold, entry: str, judge: str) -> Iterator[Row]:
    """Cells of this judge's marks that are disputed; no value of anybody else."""
    performance = state.performances.get(entry)
    if performance is None:
        return
    for each in entry_disputes(state, performance):
        cell = performance.cell(each.item, each.aspect)
        if cell is not None and (judge in cell.marks or judge in each.pending):
            yield {
                "aspect": each.aspect,
                "item": each.item,
                "round": each.round,
                "pending": judge in each.pending,
                "accepted": each.accepted,
            }


def item_rows(state: StageFold, entry: str) -> list[Row]:
    """Items declared, and the expected ones (1, 2, …) where nobody needs to declare them."""
    performance = state.performances.get(entry)
    items = performance.items if performance is not None else {}
    rows = {name: dict(item.attributes) for name, item in items.items() if name}
    if not state.plan.reads_items:
        for number in range(1, (state.plan.expected_items or 0) + 1):
            rows.setdefault(str(number), {})
    ordered = sorted(rows, key=natural)
    return [{"id": name, "attributes": rows[name]} for name in ordered]


def extras_of(fold: Fold, state: StageFold, seen: Seen) -> Extras:
    """The judge's own problems and evidence, and what there is to look at."""
    extras = Extras(defaultdict(list), defaultdict(list), defaultdict(list))
    for entry, row in problem_rows(fold, state, seen):
        extras.problems[entry].append(row)
    for entry, row in evidence_rows(fold, state, seen):
        extras.evidence[entry].append(row)
    for entry, row in media_rows(fold, state, seen):
        extras.media[entry].append(row)
    return extras


def problem_rows(fold: Fold, state: StageFold, seen: Seen) -> Iterator[tuple[str, Row]]:
    """What this judge flagged, and the answers."""
    for problem in fold.matters.problems.values():
        said = problem.act
        if said.stage == state.plan.stage.id and said.judge == seen.judge:
            yield (
                state.key_of(said.entry),
                {
                    "problem": said.problem,
                    "topic": said.topic,
                    "text": seen.words.get(said.problem, ""),
                    "aspect": said.aspect,
                    "item": said.item,
                    "open": problem.end is None,
                    "answer": None if problem.end is None else problem.end.reason,
                },
            )


def evidence_rows(fold: Fold, state: StageFold, seen: Seen) -> Iterator[tuple[str, Row]]:
    """What this judge attached."""
    for act in fold.matters.evidence.values():
        if act.stage == state.plan.stage.id and act.by == seen.judge:
            yield (
                state.key_of(act.entry),
                {
                    "evidence": act.evidence,
                    "media": act.media,
                    "aspect": act.aspect,
                    "item": act.item,
                    "url": f"/api/contests/{seen.contest}/evidence/{act.evidence}",
                },
            )


def media_rows(fold: Fold, state: StageFold, seen: Seen) -> Iterator[tuple[str, Row]]:
    """Works handed in, and attempts to be watched again."""
    stage = state.plan.stage.id
    for work in seen.works:
        if work["stage"] == stage:
            shown = {name: work[name] for name in ("kind", "title", "url")}
            yield state.key_of(work["entry"]), shown
    for sealed in fold.attempts.sealed.values():
        if sealed.act.stage == stage and sealed.replaced_by is None:
            code = sealed.act.attempt
            url = f"/api/contests/{seen.contest}/attempts/{code}"
            yield state.key_of(sealed.act.entry), {"kind": "attempt", "title": code, "url": url}
