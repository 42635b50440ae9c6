"""A result book read off the fold: the public's for a stranger, the officials' for others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import title_of
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.stage import StageFold
from leitai.core.rulebook.standings import Standings
from leitai.governance.faults import Fault
from leitai.journal.journal import current
from leitai.journal.queries import current_checkpoint
from leitai.judging.books import proceedings
from leitai.judging.books.book import Book, Section
from leitai.judging.books.tables import RESULT, Tables
from leitai.judging.books.words import Language, titled

SHOWN: Final = ("published", "final")


class Wanted(NamedTuple):
    """What is to be read, and by whom.

    Attributes:
        everything: stages that are not published, too: for officials.
        named: people are named who are not named in public: for officials.
        full: judges, signatures and objections, too; else results and awards.
        stage: only this one, without anything else.
        language: of the words; names are as registered.
    """

    everything: bool
    named: bool
    full: bool = True
    stage: str | None = None
    language: Language = "zh"


def result_book(*, contest: Contest, wanted: Wanted, url: str) -> Book:
    """The book of a contest, or of one stage of it; `url`: address of this installation.

    Raises:
        Fault: there is nothing to be shown yet.
    """
    names = (NAMES if wanted.named else PUBLIC_NAMES).of(contest.slug)
    language, full = wanted.language, wanted.full and wanted.stage is None
    people = proceedings.people_of(contest.slug) if wanted.named and full else None
    said: list[Section] = []
    facts: proceedings.Facts = ()
    with current().book(contest.slug) as kept:
        fold = kept.full if wanted.everything else kept.public
        seq, at = kept.seq, kept.at
        tables = list(_standings(fold, wanted))
        if not tables:
            raise nothing_yet()
        reader = Tables(fold, names, language)
        sections = [reader.table(each) for each in tables]
        if wanted.stage is None:
            sections += [*reader.awards(), *reader.units()]
        stages = [fold.stages[each.stage] for each in tables if each.stage != RESULT]
        period = _publication(stages)
        signed = proceedings.signatures_of(stages)
        if full:
            judges = proceedings.judges_of(kept.said.values(), fold)
            said += proceedings.judges(judges, people, fold.rulebook, language)
            said += proceedings.matters(fold, stages, language)
            facts = proceedings.facts(contest, fold, len(judges), period, language)
    if full:
        said += proceedings.signatures(signed, contest.slug, language, named=wanted.named)
    return Book(
        contest=contest.slug,
        language=language,
        title=titled(language, title_of(contest), contest.slug),
        hosts=tuple((str(each["role"]), str(each["name"])) for each in contest.hosts),
        day=datetime.fromtimestamp((period[0] or at) / 1e6, UTC).date().isoformat(),
        sections=(*sections, *said),
        provisional=any(each.status != "final" for each in tables),
        published=period[0],
        until=period[1],
        address=f"{url}/publicity/{contest.slug}",
        seq=seq,
        checkpoint=current_checkpoint(contest=contest.slug, covering=seq).note,
        facts=facts,
        inside=wanted.named,
    )


def _standings(fold: Fold, wanted: Wanted) -> Iterator[Standings]:
    """The result over the stages, where there is one beside them, then every stage."""
    results = fold.results()
    found = [each for each in results.stages if wanted.stage in {None, each.stage}]
    if wanted.stage is None and len(results.stages) > 1 and results.result.rows:
        found.insert(0, results.result)
    yield from (each for each in found if wanted.everything or each.status in SHOWN)


def _publication(stages: list[StageFold]) -> proceedings.Period:
    """When the last of these stages was published, and when objections end."""
    times = [(each.conduct.published_at, each.plan.stage.procedure.publication) for each in stages]
    begun = [(at, period) for at, period in times if at is not None]
    if not begun:
        return None, None
    ends = [at + period for at, period in begun if period is not None]
    return max(at for at, _ in begun), max(ends, default=None)


def nothing_yet() -> Fault:
    """No stage of the contest is as far."""
    return Fault(
        403,
        "book_not_published",
        "There is no published result yet.",
        zh="还没有公示或最终的成绩。",
        fix="Come back after publication; officials see provisional results on the board.",
    )
