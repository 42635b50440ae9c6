"""What a link sees of the two contests it joins, each read at one moment of its ledger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from leitai.contests.models import Contest
from leitai.core.cascade.model import Contender
from leitai.core.ledger.acts import EntrantsSeated, EntryRegistered
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.reads import entry_attributes
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import Row, Standings
from leitai.governance.faults import not_found
from leitai.governance.organisation.models import Unit
from leitai.journal.book import Book
from leitai.journal.journal import current

RESULT: Final = "result"
"""In place of a stage's id: the contest's result over all its stages."""
SETTLED: Final = frozenset({"closed", "published", "final"})


@dataclass(frozen=True)
class Source:
    """A stage as its ledger has it.

    Attributes:
        seq: entries read; root: of the Merkle log there, hexadecimal.
        status: of the stage; sealed: its entries are known by codes only.
        upstream: its own entries came from results that were not final.
        rows: the stage's lines by entry; acts: what was registered.
    """

    contest: str
    stage: str
    title: dict[str, str]
    seq: int
    root: str
    status: str
    sealed: bool
    upstream: bool
    rows: dict[str, Row]
    acts: dict[str, EntryRegistered]

    @property
    def settled(self) -> bool:
        """Whether a list may be made: nobody marks any more."""
        return self.status in SETTLED and not self.sealed

    @property
    def provisional(self) -> bool:
        """Whether the result can still change."""
        return self.status != "final" or self.upstream

    @property
    def begun(self) -> bool:
        """Whether marks were taken in already."""
        return self.status != "waiting"


@dataclass(frozen=True)
class Target:
    """The contest that is fed.

    Attributes:
        begun: a stage has been opened; over: a result of it is published or final.
        sealed: some entries are known by codes only, so nobody may see whose marks there are.
        standing: entry → `ok`, `withdrawn`, `disqualified`.
        marked: entries with marks.
        seated: what the link said last.
        read: attributes of entries that the rules read; no others may be registered.
    """

    begun: bool
    over: bool
    sealed: bool
    standing: dict[str, str]
    marked: frozenset[str]
    seated: EntrantsSeated | None
    read: frozenset[str]


def read_source(*, contest_id: str, stage: str) -> Source:
    """The stage as things stand; raises `Fault`, `Refused`."""
    with current().book(contest_id) as book:
        fold = book.full
        title, standings, sealed = _standings(fold, stage)
        seated = fold.organising.seated.values()
        return Source(
            contest_id,
            stage,
            title,
            book.seq,
            book.frontier.root().hex(),
            standings.status,
            sealed=sealed,
            upstream=any(act.provisional for act in seated),
            rows={row.entry: row for row in standings.rows},
            acts=registered(book),
        )


def _standings(fold: Fold, stage: str) -> tuple[dict[str, str], Standings, bool]:
    if stage == RESULT:
        title = {"zh": "总成绩", "en": "Result"}
        return title, fold.result(), any(one.sealed for one in fold.stages.values())
    found = fold.stages.get(stage)
    if found is None:
        raise not_found("stage", "阶段", stage)
    return dict(found.plan.stage.title), fold.standings(stage), bool(found.sealed)


def registered(book: Book) -> dict[str, EntryRegistered]:
    """Entry → what was last said about it."""
    acts = (act for act in book.said.values() if isinstance(act, EntryRegistered))
    return {act.entry: act for act in acts}


def read_target(*, contest_id: str, link: str) -> Target:
    """The target as things stand; raises `Refused` while it has no rulebook."""
    with current().book(contest_id) as book:
        fold = book.full
        stages = fold.stages.values()
        return Target(
            begun=any(stage.phase != "waiting" for stage in stages),
            over=any(stage.phase in {"published", "final"} for stage in stages),
            sealed=any(stage.sealed for stage in stages),
            standing={entry: one.standing for entry, one in fold.entrants.items()},
            marked=frozenset(entry for stage in stages for entry in _marked(stage)),
            seated=fold.organising.seated.get(link),
            read=entry_attributes(fold.rulebook),
        )


def _marked(stage: StageFold) -> Iterable[str]:
    for entry, performance in stage.performances.items():
        if any(cell.marks for item in performance.items.values() for cell in item.cells.values()):
            yield entry


def contenders_of(source: Source) -> list[Contender]:
    """The stage's entries as a link looks at them."""
    above = levels_above({act.unit for act in source.acts.values() if act.unit})
    return [
        _contender(row, source.acts[row.entry], above)
        for row in source.rows.values()
        if row.entry in source.acts
    ]


def _contender(row: Row, act: EntryRegistered, above: Mapping[str, Mapping[str, str]]) -> Contender:
    own = {"unit": act.unit, "group": act.group}
    parties = {**act.attributes, **above.get(act.unit or "", {})}
    parties |= {name: value for name, value in own.items() if value is not None}
    keys = {**row.criteria, "total": row.total, "score": row.score, "deductions": row.deductions}
    return Contender(row.entry, row.rank, row.status, row.official, parties, keys)


def levels_above(codes: Iterable[str]) -> dict[str, dict[str, str]]:
    """Unit → kind (`enterprise`, `district`, `city` …) → the unit of that kind it lies in."""
    paths = dict(Unit.objects.filter(code__in=set(codes)).values_list("code", "path"))
    ways = {code: [each for each in path.split("/") if each] for code, path in paths.items()}
    every = {each for way in ways.values() for each in way}
    kinds = dict(Unit.objects.filter(code__in=every).values_list("code", "kind"))
    return {
        code: {kinds[each]: each for each in way if each in kinds} for code, way in ways.items()
    }


def stage_titles(contest: Contest) -> dict[str, dict[str, str]]:
    """Stage → title; empty while there is no rulebook."""
    with current().book(contest.slug) as book:
        stages = book.rulebook.stages if book.rulebook is not None else ()
        return {stage.id: dict(stage.title) for stage in stages}
