"""What stands against a final result; the screens list it, admission refuses by it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

from leitai.core.rulebook.arithmetic import exact
from leitai.core.rulebook.attempts import Attempts
from leitai.core.rulebook.conduct import Matters
from leitai.core.rulebook.expectation import Expectation
from leitai.core.rulebook.forms import disputes_of
from leitai.core.rulebook.organising import Organising
from leitai.core.rulebook.progress import missing_of
from leitai.core.rulebook.refusal import Refused
from leitai.core.rulebook.stage import StageFold

HUNDRED = Decimal(100)
NAMED = 10


class Blocker(Struct, frozen=True):
    """One thing to be dealt with.

    Attributes:
        code: what it is; the screens have words for it.
        count: of how many.
        where: entry, judge, aspect (empty where that does not apply) of each, or of the first few.
    """

    code: str
    count: int
    where: tuple[tuple[str, str, str], ...] = ()


class State(Protocol):
    """What is looked at."""

    attempts: Attempts
    matters: Matters
    organising: Organising

    def expectation(self, stage: str) -> Expectation:
        """Whose marks are expected."""


Found = Iterable[tuple[str, str, str]]


def blockers_of(state: State, stage: StageFold) -> Iterator[Blocker]:
    """In the order in which they are dealt with."""
    if stage.phase in ("waiting", "open"):
        yield Blocker("stage_open", 1)
    missing = missing_of(stage, state.expectation(stage.plan.stage.id))
    if missing:
        where = tuple((entry, "", "") for entry in missing)
        yield Blocker("marks_missing", sum(missing.values()), where)
    yield from standing_in_the_way(state, stage)


def standing_in_the_way(state: State, stage: StageFold) -> Iterator[Blocker]:
    """The same without the stage's phase and missing marks."""
    for code, find in _SEARCHES.items():
        where = tuple(find(state, stage))
        if where:
            yield Blocker(code, len(where), where)


@exact
def refuse_blocked(state: State, stage: StageFold, *, besides: Iterable[str] = ()) -> None:
    """Refuse while anything stands in the way, except blockers named in `besides`."""
    left_out = frozenset(besides)
    for blocker in standing_in_the_way(state, stage):
        if blocker.code not in left_out:
            raise refusal_of(blocker, stage.plan.stage.id)


def refusal_of(blocker: Blocker, stage: str) -> Refused:
    """The refusal that names a blocker."""
    message, fix = _WORDS[blocker.code]
    named = ", ".join(" ".join(filter(None, each)) for each in blocker.where[:NAMED])
    return Refused(
        blocker.code,
        message.format(count=blocker.count, named=named),
        fix=fix,
        params={"stage": stage, "count": str(blocker.count), "where": named},
    )


def _undecided(state: State, stage: StageFold) -> Found:
    return ((attempt, "", aspect) for attempt, aspect in state.attempts.undecided(_id(stage)))


def _disputes(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    open_ = (each for each in disputes_of(stage) if not each.accepted or each.pending)
    return ((each.entry, "", each.aspect) for each in open_)


def _held(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    acts = (each.act for each in stage.conduct.held.values())
    return sorted((act.entry, act.judge, act.aspect) for act in acts)


def _problems(state: State, stage: StageFold) -> Found:
    acts = (each.act for each in state.matters.open_problems(_id(stage)))
    return ((act.entry, act.judge, act.aspect) for act in acts)


def _unsigned(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    if not stage.plan.stage.procedure.sign:
        return
    signed = stage.conduct.signed
    for entry, entrant in stage.entrants.items():
        performance = stage.performances.get(entry)
        if performance is None or entrant.standing != "ok":
            continue
        judges = {
            judge
            for item in performance.items.values()
            for aspect, cell in item.cells.items()
            if aspect in stage.people
            for judge, mark in cell.marks.items()
            if mark.mark not in stage.conduct.decided
        }
        yield from ((entry, judge, "") for judge in sorted(judges) if (entry, judge) not in signed)


def _sealed(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    return (("", "", "") for _ in stage.cover.closed)


def _unconnected(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    stage.rows()
    return (("", "", aspect) for aspect in sorted(stage.unconnected))


def _recheck_missing(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    wanted = stage.plan.stage.procedure.recheck is not None
    return [("", "", "")] if wanted and stage.conduct.recheck is None else []


def _recheck_open(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    drawn = stage.conduct.recheck
    entries = [] if drawn is None else [stage.key_of(each) for each in drawn.entries]
    return ((entry, "", "") for entry in entries if entry not in stage.conduct.rechecked)


def _recheck_failed(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    """More errors than allowed: everybody is re-checked, and what is not yet stands in the way."""
    rule, done = stage.plan.stage.procedure.recheck, stage.conduct.rechecked
    compared = sum(each.compared for each in done.values())
    wrong = sum(each.errors for each in done.values())
    if rule is None or not compared or HUNDRED * wrong / compared <= rule.limit:
        return ()
    return (
        (entry, "", "") for entry in stage.entrants if entry in stage.performances.keys() - done
    )


def _unsigned_offices(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    offices = stage.plan.stage.procedure.offices
    return ((office, "", "") for office in offices if office not in stage.conduct.signatures)


def _unpublished(state: State, stage: StageFold) -> Found:  # noqa: ARG001 -- one shape for all
    rule = stage.plan.stage.procedure
    wanted = rule.appeals is not None or rule.publication is not None
    return [("", "", "")] if wanted and stage.conduct.published_at is None else []


def _appeals(state: State, stage: StageFold) -> Found:
    acts = (each.act for each in state.matters.open_appeals(_id(stage)))
    return ((act.entry, "", act.appeal) for act in acts)


def _objections(state: State, stage: StageFold) -> Found:
    acts = (each.act for each in state.organising.open_objections(_id(stage)))
    return ((act.entry or "", "", act.objection) for act in acts)


def _id(stage: StageFold) -> str:
    return stage.plan.stage.id


_SEARCHES: dict[str, Callable[[State, StageFold], Found]] = {
    "verdicts_undecided": _undecided,
    "disputes_open": _disputes,
    "marks_held": _held,
    "problems_open": _problems,
    "forms_unsigned": _unsigned,
    "design_unconnected": _unconnected,
    "codes_sealed": _sealed,
    "recheck_missing": _recheck_missing,
    "recheck_open": _recheck_open,
    "recheck_failed": _recheck_failed,
    "signature_missing": _unsigned_offices,
    "not_published": _unpublished,
    "appeals_open": _appeals,
    "objections_open": _objections,
}
_WORDS = {
    "verdicts_undecided": (
        "{count} automatic marks wait for a person: {named}",
        "set each of them by an override with a reason and a second person",
    ),
    "disputes_open": (
        "in {count} cells the judges lie too far apart or have not marked again: {named}",
        "call a re-mark, or accept the spread with a reason",
    ),
    "marks_held": (
        "{count} entered marks wait for a second person: {named}",
        "have somebody else confirm or reject them",
    ),
    "problems_open": ("{count} problems are open: {named}", "settle each with a reason"),
    "forms_unsigned": ("{count} forms are not signed: {named}", "have their judges sign them"),
    "design_unconnected": (
        "the judges of {count} aspects cannot be compared: {named}",
        "let judges of one panel mark entries of the others, or publish a rule without centring",
    ),
    "codes_sealed": (
        "{count} layers of blind codes are sealed",
        "let two holders open them under a supervisor's eye once the chief judge has signed",
    ),
    "recheck_missing": ("the re-check has not been drawn", "draw the sample"),
    "recheck_open": ("{count} entries are still to be re-checked: {named}", "re-check them"),
    "recheck_failed": (
        "the re-check found too many errors; {count} more entries are to be re-checked: {named}",
        "re-check every entry",
    ),
    "signature_missing": (
        "signatures are missing: {named}",
        "have the offices sign in their order",
    ),
    "not_published": ("the result was not published for objections", "publish it first"),
    "appeals_open": ("{count} appeals are open: {named}", "have arbitration decide them"),
    "objections_open": ("{count} objections are open: {named}", "answer each of them first"),
}
