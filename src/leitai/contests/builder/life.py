"""How far a contest has come, from facts alone: 筹备 报名 抽签 竞赛 评审 公示 颁奖 归档."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from leitai.contests.builder.models import Artefact, Publication
from leitai.contests.models import Contest
from leitai.journal.book import Book
from leitai.journal.journal import current

Row = dict[str, Any]
OVER: Final = ("closed", "published", "final")
OUT: Final = ("published", "final")


class Facts(NamedTuple):
    """What is known of a contest.

    Attributes:
        statuses: of its stages, in order.
        placed: stages whose places are assigned, or whose order was drawn.
    """

    rules: bool
    entries: int
    judges: int
    statuses: tuple[str, ...]
    placed: int
    objections: int
    conferred: bool
    archived: bool
    published: frozenset[str]

    @property
    def begun(self) -> bool:
        """Whether a stage was ever opened."""
        return any(status != "waiting" for status in self.statuses)

    def all_in(self, states: tuple[str, ...]) -> bool:
        """Whether every stage is in one of these states."""
        return bool(self.statuses) and all(status in states for status in self.statuses)


class Phase(NamedTuple):
    """A phase; `where` is the desk's section for it."""

    id: str
    zh: str
    en: str
    where: str
    done: Callable[[Facts], bool]


PHASES: Final = (
    Phase(
        "prepare",
        "筹备",
        "Set-up",
        "prepare",
        lambda f: f.rules and ("notice" in f.published or f.begun),
    ),
    Phase(
        "enrol",
        "报名",
        "Entries",
        "enrolment",
        lambda f: f.entries > 0 and (f.placed > 0 or f.begun),
    ),
    Phase("draw", "抽签", "Draw", "schedule", lambda f: f.placed > 0 or f.begun),
    Phase("contest", "竞赛", "Contest", "stages", lambda f: f.all_in(OVER)),
    Phase("review", "评审", "Review", "stages", lambda f: f.all_in(OUT)),
    Phase(
        "publicity",
        "公示",
        "Publication",
        "awards",
        lambda f: f.all_in(("final",)) and not f.objections,
    ),
    Phase("awards", "颁奖", "Awards", "awards", lambda f: f.conferred),
    Phase("archive", "归档", "Archive", "prepare", lambda f: f.archived),
)


def facts_of(contest: Contest) -> Facts:
    """The facts, read at one moment of the ledger."""
    shown = Publication.objects.filter(contest=contest, public=True)
    published = frozenset(shown.values_list("artefact", flat=True))
    with current().book(contest.slug) as book:
        return _facts(contest, book, published)


def _facts(contest: Contest, book: Book, published: frozenset[str]) -> Facts:
    said = [about[0] for about in book.said]
    common = Facts(
        rules=book.rulebook is not None,
        entries=said.count("entry"),
        judges=said.count("judge"),
        statuses=(),
        placed=0,
        objections=0,
        conferred=False,
        archived=contest.archived is not None,
        published=published,
    )
    if book.rulebook is None:
        return common
    fold = book.full
    kept = fold.organising
    return common._replace(
        statuses=tuple(str(fold.stage_status(stage.id)) for stage in book.rulebook.stages),
        placed=len(kept.places),
        objections=sum(len(kept.open_objections(stage.id)) for stage in book.rulebook.stages),
        conferred=kept.conferred is not None,
    )


def phases_of(facts: Facts) -> list[Row]:
    """Every phase with its state; the first that is not done is the one that is now."""
    rows: list[Row] = []
    reached = True
    for phase in PHASES:
        done = reached and phase.done(facts)
        state = "done" if done else ("now" if reached else "next")
        reached = done
        title = {"zh": phase.zh, "en": phase.en}
        rows.append({"id": phase.id, "title": title, "state": state, "where": phase.where,
                     "facts": facts_in_words(phase.id, facts)})  # fmt: skip
    return rows


def facts_in_words(phase: str, facts: Facts) -> list[dict[str, str]]:
    """The numbers a phase is judged by."""
    over = sum(status in OVER for status in facts.statuses)
    out = sum(status in OUT for status in facts.statuses)
    stages = len(facts.statuses)
    public = len(facts.published), len(Artefact)
    words = {
        "prepare": (f"已公开 {public[0]}/{public[1]} 项", f"{public[0]} of {public[1]} published"),
        "enrol": (f"{facts.entries} 个参赛者（项目）", f"{facts.entries} entries"),
        "draw": (
            f"{facts.placed}/{stages} 个阶段已排定",
            f"{facts.placed} of {stages} stages placed",
        ),
        "contest": (f"{over}/{stages} 个阶段已结束打分", f"{over} of {stages} stages closed"),
        "review": (f"{out}/{stages} 个阶段已公示或定为最终", f"{out} of {stages} stages published"),
        "publicity": (f"{facts.objections} 件异议待处理", f"{facts.objections} objections open"),
    }
    found = words.get(phase)
    return [] if found is None else [{"zh": found[0], "en": found[1]}]


def phase_now(rows: list[Row]) -> str:
    """The phase the contest is in."""
    return next((str(row["id"]) for row in rows if row["state"] == "now"), "archive")
