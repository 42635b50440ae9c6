"""All recorded attempts judged again by corrected rules, and what that would move."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from leitai.core.ledger.acts import (
    ENTRY_DECODER,
    LedgerEntry,
    RulesCorrected,
    VerdictChange,
)
from leitai.core.referee.judge import judge_many
from leitai.core.rulebook.attempts import SealedAttempt
from leitai.core.rulebook.correction import corrected_stages
from leitai.core.rulebook.fold import Fold, fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.standings import Results, Standings
from leitai.journal.journal import current
from leitai.journal.queries import ledger_lines
from leitai.judging.attempts.marks import marks_of
from leitai.judging.attempts.recordings import Recordings, readable

Row = dict[str, Any]
WORKERS = 2
PORTION = 128
"""Recordings in memory at once: each may be megabytes, and there may be thousands."""


class Standing(NamedTuple):
    """What the ledger says at one moment.

    Attributes:
        base: digest of the rulebook in force.
        rulebook: that the ledger began with; corrections only replaced its referee's rules.
        sealed: every attempt, replaced ones too.
    """

    seq: int
    base: str
    rulebook: Rulebook
    stages: tuple[str, ...]
    sealed: tuple[SealedAttempt, ...]


class Moves(NamedTuple):
    """What corrected rules would move.

    Attributes:
        seq: the ledger's length it was computed at.
        changes: every mark that moves.
        preview: the same as people read it, with ranks and awards.
        late: attempts that were sealed after what people had seen.
    """

    seq: int
    changes: list[VerdictChange]
    preview: Row
    late: frozenset[str] = frozenset()


def moves_of(
    *, contest: str, rules: Rulebook, recordings: Recordings, seen: int | None = None
) -> Moves:
    """Judge every recorded attempt again and fold the changed ledger aside.

    Args:
        contest: whose attempts.
        rules: the corrected rulebook.
        recordings: where the attempts are.
        seen: the ledger's length people have decided on; what was sealed later is `added`.

    Raises:
        Refused: the rulebook differs in more than the referee's rules, or a stage is final.
        Fault: a recording is missing or was changed.
    """
    standing = look(contest, rules)
    judged = list(judge_again(standing, rules, recordings))
    changes = [change for sealed, marks in judged for change in changes_of(sealed, marks)]
    act = RulesCorrected(rules.digest, "first.person", "second.person", "preview", changes)
    with current().book(contest) as book:
        book.full.check(act)
    entries = [ENTRY_DECODER.decode(e) for e in ledger_lines(contest=contest, count=standing.seq)]
    aside = fold(standing.rulebook, entries)
    before, undecided_before = aside.results(), undecided_of(aside)
    aside.apply(LedgerEntry(contest, standing.seq + 1, aside.at, "first.person", act))
    after = aside.results()
    late = late_of(standing, seen)
    preview = {
        "base": standing.base,
        "attempts": len(judged),
        "marks": [row for sealed, marks in judged for row in moved_marks(sealed, marks, late)],
        "ranks": moved_ranks(before, after),
        "awards": moved_awards(before, after),
        "undecided": undecided_of(aside),
        "undecided_before": undecided_before,
    }
    return Moves(standing.seq, changes, preview, late)


def late_of(standing: Standing, seen: int | None) -> frozenset[str]:
    """The attempts that were sealed when the ledger was longer than `seen`."""
    if seen is None:
        return frozenset()
    return frozenset(each.act.attempt for each in standing.sealed if each.seq > seen)


def look(contest: str, rules: Rulebook) -> Standing:
    """Read what there is to judge again.

    Raises:
        Refused: the rules change too much, or those of a stage whose result stands.
    """
    with current().book(contest) as book:
        phases = {name: each.phase for name, each in book.full.stages.items()}
        now = book.rulebook or book.full.rulebook
        stages = corrected_stages(now, rules, phases)
        every = book.full.attempts.sealed.values()
        sealed = tuple(copy_of(each) for each in every if each.act.stage in stages)
        return Standing(book.seq, now.digest, book.full.rulebook, stages, sealed)


def copy_of(sealed: SealedAttempt) -> SealedAttempt:
    """An attempt as it stands, apart from the fold."""
    return SealedAttempt(
        sealed.act,
        sealed.seq,
        sealed.at,
        dict(sealed.marks),
        dict(sealed.overrides),
        sealed.replaced_by,
    )


def judge_again(
    standing: Standing, rules: Rulebook, recordings: Recordings
) -> Iterator[tuple[SealedAttempt, dict[str, str | None]]]:
    """Each attempt and the marks that the corrected rules give it."""
    for stage in standing.stages:
        ours = [each for each in standing.sealed if each.act.stage == stage]
        ruleset = rules.stage(stage).referee
        if ruleset is None:
            continue
        for first in range(0, len(ours), PORTION):
            portion = ours[first : first + PORTION]
            opened = [partial(recordings.open, each.act.recording) for each in portion]
            with readable(stage):
                found = judge_many(ruleset, opened, workers=WORKERS)
            for sealed, judgement in zip(portion, found, strict=True):
                yield sealed, marks_of(ruleset, judgement, item=sealed.act.item)


def changes_of(sealed: SealedAttempt, marks: dict[str, str | None]) -> Iterator[VerdictChange]:
    """The verdicts that move."""
    for aspect, value in marks.items():
        if sealed.marks.get(aspect) != value:
            yield VerdictChange(sealed.act.attempt, aspect, value)


def moved_marks(
    sealed: SealedAttempt, marks: dict[str, str | None], late: frozenset[str]
) -> Iterator[Row]:
    """The same for people; an overridden mark stays as people set it."""
    for change in changes_of(sealed, marks):
        yield {
            "attempt": change.attempt,
            "stage": sealed.act.stage,
            "entry": sealed.act.entry,
            "item": sealed.act.item,
            "aspect": change.aspect,
            "before": sealed.marks.get(change.aspect),
            "after": change.value,
            "overridden": change.aspect in sealed.overrides,
            "replaced": sealed.replaced_by is not None,
            "added": change.attempt in late,
        }


def moved_ranks(before: Results, after: Results) -> list[Row]:
    """Every place that moves, stage by stage and in the result."""
    tables = zip((*before.stages, before.result), (*after.stages, after.result), strict=True)
    return [row for old, new in tables for row in moved_places(old, new)]


def moved_places(old: Standings, new: Standings) -> Iterator[Row]:
    """Entries whose place or total is another one."""
    known = {row.entry: row for row in old.rows}
    for row in new.rows:
        was = known.get(row.entry)
        if was is None or (was.place, was.total) != (row.place, row.total):
            yield {
                "stage": new.stage,
                "entry": row.entry,
                "before": None if was is None else was.place,
                "after": row.place,
                "total_before": None if was is None or was.total is None else f"{was.total:f}",
                "total_after": None if row.total is None else f"{row.total:f}",
            }


def moved_awards(before: Results, after: Results) -> list[Row]:
    """Awards that go to others."""
    pairs = zip(before.awards, after.awards, strict=True)
    return [
        {"award": new.award, "before": list(old.entries), "after": list(new.entries)}
        for old, new in pairs
        if old.entries != new.entries
    ]


def undecided_of(state: Fold) -> int:
    """Verdicts that wait for a person."""
    return sum(len(state.attempts.undecided(stage)) for stage in state.stages)


def as_pairs(changes: Iterable[VerdictChange]) -> list[list[str | None]]:
    """Changes as JSON."""
    return [[each.attempt, each.aspect, each.value] for each in changes]
