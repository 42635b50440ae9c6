"""Why a rule earned or cost what it did: its episodes, with their points and worst margins.

The points of a rule's evidence always add up to its mark (deductions: to what they take off), so a
mark can never stand without the spans that explain it. What is undecided has spans but no points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import itemgetter
from typing import Final

from leitai.core.referee.lanes import Probes
from leitai.core.referee.language.tree import (
    And,
    Combine,
    Condition,
    Ever,
    Extreme,
    Historically,
    Judge,
    Outcome,
    Tally,
    Throughout,
)
from leitai.core.referee.model import Evidence, Held, Rule, RuleKind, Span, Verdict
from leitai.core.referee.numbers import Amount, Flag
from leitai.core.referee.runs import Runs
from leitai.core.referee.stretches import Stretches
from leitai.core.referee.verdict import Found, is_truth, outcome_of, points_of, probes_of, truth
from leitai.core.referee.worst import Look, channels_of

EARNED: Final = "earned"
VIOLATED: Final = "violated"
UNKNOWN: Final = "unknown"
MOST: Final = 200
"""Episodes told one by one for a rule; the rest are told as one."""


@dataclass(frozen=True, slots=True)
class Case:
    """A rule's verdict and all that led to it.

    Attributes:
        probes: what is known of the attempt so far.
        seconds: from its first tick to its last.
        verdict: without evidence.
        look: at the samples, for margins; `None`: spans and points only.
    """

    rule: Rule
    found: Found
    runs: Runs
    probes: Probes
    seconds: Decimal
    verdict: Verdict
    look: Look | None = None

    @property
    def mark(self) -> Decimal | None:
        """What it came to; `None`: not decided."""
        return self.verdict.mark

    @property
    def whole(self) -> Span:
        """The attempt."""
        return Span(0, max(self.probes.ticks - 1, 0))

    def stretches(self, of: Condition, value: int) -> Stretches:
        """When a watched truth had this value."""
        return self.runs.stretches(of, value, self.probes)


@dataclass(frozen=True, slots=True)
class _Told:
    """Episodes of one kind, in the order of time.

    Attributes:
        shown: the first `MOST` of them; `count`: how many there are.
        end: last tick of the last.
    """

    what: str
    shown: list[Evidence]
    count: int
    end: int

    @property
    def beyond(self) -> int:
        """How many are not shown."""
        return self.count - len(self.shown)


def evidence(case: Case) -> tuple[Evidence, ...]:
    """All evidence for a verdict, in the order of time."""
    told = _episodes(case)
    if case.mark is None:
        told = [one for one in told if one.what == UNKNOWN and one.shown] or [_gaps(case)]
    merged = _merged(case, told)
    return tuple(_limited(merged, Decimal(0)) if case.mark is None else _with_points(case, merged))


def _episodes(case: Case) -> list[_Told]:
    outcome = outcome_of(case.rule)
    if is_truth(outcome):
        return list(_of_truth(case, outcome, good=True))
    what = VIOLATED if case.rule.deduction else EARNED
    return [one for probe in probes_of(outcome) for one in _of_number(case, probe, what)]


def _merged(case: Case, told: Sequence[_Told]) -> _Merged:
    """All of them as one; in a truth the same episode may be told by several of its parts."""
    shown: Iterable[Evidence] = [one for each in told for one in each.shown]
    if is_truth(outcome_of(case.rule)):
        shown = dict.fromkeys(shown)
    wanted = VIOLATED if case.rule.deduction else EARNED
    return _Merged(
        sorted(shown, key=lambda one: (one.span.start, one.span.end)),
        sum(each.beyond for each in told),
        sum(each.beyond for each in told if each.what == wanted),
        max((each.end for each in told if each.beyond), default=0),
    )


@dataclass(slots=True)
class _Merged:
    """Episodes of all kinds: those shown, how many more, how many of these carry points.

    Attributes:
        end: last tick of what is not shown.
    """

    shown: list[Evidence]
    beyond: int
    carriers_beyond: int
    end: int


def _of_truth(case: Case, outcome: Outcome, *, good: bool) -> Iterator[_Told]:
    """Evidence of an outcome that is a truth; `good`: whether it should be true."""
    match outcome:
        case Ever(of):
            yield from _of_flag(case, outcome, of, good=good, some=True)
        case Throughout(of):
            yield from _of_flag(case, outcome, of, good=good, some=False)
        case Combine("not", parts):
            yield from _of_truth(case, parts[0], good=not good)
        case Combine(_, parts):
            for part in parts:
                yield from _of_truth(case, part, good=good)
        case Judge():
            flag = truth(outcome, case.found, case.seconds)
            what = _word(flag, good=good)
            for probe in probes_of(outcome):
                yield from _of_number(case, probe, what)


def _of_flag(
    case: Case, probe: Ever | Throughout, of: Condition, *, good: bool, some: bool
) -> Iterator[_Told]:
    """Evidence of `eventually` (`some`) or `always`.

    What one tick can decide (true for `eventually`, false for `always`) has its runs as evidence:
    the first one where that is as it should be, every one where not. What only the whole attempt
    decides has the whole attempt.
    """
    flag = case.found[probe]
    if not isinstance(flag, Flag) or flag.sure != flag.possible:
        yield from _unknown(case, of)
        return
    what = _word(flag, good=good)
    if flag.sure == some:
        spans = case.stretches(of, 1 if some else -1)
        spans = spans.first(1) if what == EARNED else spans
        yield from _with_margins(case, of, spans, what, good=good)
    elif what == EARNED:
        yield from _with_margins(case, of, Stretches.one(case.whole), what, good=good)
    else:
        yield _never(case, of, what, good=good)


def _never(case: Case, of: Condition, what: str, *, good: bool) -> _Told:
    """What never was as it should be: how near it came, and how long it was held."""
    told, look = Evidence(case.rule.id, what, case.whole), case.look
    if look is None:
        return _single(told)
    margin, at = look.nearest(of, case.whole, good=good)
    wanted, held = max(_holds(of), key=itemgetter(0), default=(0, of))
    span = look.longest(held, case.whole) if good and wanted else None
    return _single(
        replace(
            told,
            margin=margin,
            margin_at=at,
            unit=None if margin is None else look.unit(of),
            held=None if span is None else Held(span, wanted),
        )
    )


def _word(flag: Flag, *, good: bool) -> str:
    if flag.sure != flag.possible:
        return UNKNOWN
    return EARNED if flag.sure == good else VIOLATED


def _of_number(case: Case, probe: Outcome, what: str) -> Iterator[_Told]:
    """Evidence of a number: the runs that were counted, the tick of an extreme value."""
    rule, amount = case.rule.id, case.found[probe]
    if what == UNKNOWN or not isinstance(amount, Amount) or amount.low != amount.high:
        yield from _unknown(case, *([probe.of] if isinstance(probe, Tally) else []))
        return
    match probe:
        case Tally(_, of):
            spans = case.stretches(of, 1)
            if what == VIOLATED and probe.how == "first" and not len(spans):
                yield from [] if case.rule.deduction else [_never(case, of, what, good=True)]
                return
            spans = spans.first(1) if probe.how == "first" else spans
            yield from _with_margins(case, of, spans, what, good=what != VIOLATED)
        case Extreme():
            at = case.look.extreme(probe) if case.look else None
            span = case.whole if at is None else Span(at, at)
            yield _single(Evidence(rule, what, span, value=amount.exact))


def _single(one: Evidence) -> _Told:
    return _Told(one.what, [one], 1, one.span.end)


def _plain(case: Case, spans: Stretches, what: str) -> _Told:
    """Episodes without margins."""
    shown = [Evidence(case.rule.id, what, span) for span in spans.first(MOST).spans()]
    return _Told(what, shown, len(spans), int(spans.ends[-1]) if len(spans) else 0)


def _with_margins(
    case: Case, of: Condition, spans: Stretches, what: str, *, good: bool
) -> Iterator[_Told]:
    of, spans = _from_the_beginning(of, spans) if good and what == EARNED else (of, spans)
    told = _plain(case, spans, what)
    if case.look:
        worst = case.look.worst(of, [one.span for one in told.shown], good=good)
        pairs = zip(told.shown, worst, strict=True)
        unit = case.look.unit(of)
        shown = [
            replace(one, margin=margin, margin_at=at, unit=None if margin is None else unit)
            for one, (margin, at) in pairs
        ]
        told = replace(told, shown=shown)
    yield told


def _from_the_beginning(of: Condition, spans: Stretches) -> tuple[Condition, Stretches]:
    """What was held and from when on, rather than that and when it was held for long enough.

    Where it counts only while something else is so, that is asked of the last instant alone.
    """
    longest, what = max(_holds(of), key=itemgetter(0), default=(0, of))
    return what, spans.begun_earlier(longest)


def _holds(of: Condition) -> Iterator[tuple[int, Condition]]:
    """How long what must have been held."""
    match of:
        case Historically(what, 0, int(ticks), strong=True) if ticks:
            yield ticks, what
        case And(parts):
            for part in parts:
                yield from _holds(part)


def _unknown(case: Case, *conditions: Condition) -> Iterator[_Told]:
    for condition in conditions:
        yield _plain(case, case.stretches(condition, 0), UNKNOWN)


def _gaps(case: Case) -> _Told:
    """Where telemetry was missing, for a verdict that is undecided for no one episode's sake."""
    channels: set[int] = set()
    for probe in probes_of(outcome_of(case.rule)):
        channels |= channels_of(probe.of)
        channels |= channels_of(probe.gate) if isinstance(probe, Extreme) else set()
    spans = case.look.gaps(channels) if case.look else None
    return _plain(case, spans or Stretches.one(case.whole), UNKNOWN)


def _with_points(case: Case, told: _Merged) -> list[Evidence]:
    """Give every episode its share, so that all of them add up to the verdict."""
    wanted, shown = VIOLATED if case.rule.deduction else EARNED, told.shown
    carriers = [place for place, one in enumerate(shown) if one.what == wanted]
    total, value = points_of(case.rule, case.mark or Decimal(0)), case.verdict.value
    if total and not carriers:
        shown.append(Evidence(case.rule.id, wanted, case.whole, value=value))
        carriers = [len(shown) - 1]
    for place, points in zip(carriers, _shares(case, told, total, len(carriers)), strict=True):
        shown[place] = replace(shown[place], points=points)
    if carriers and value is not None and case.rule.kind is RuleKind.MEASURE:
        shown[carriers[0]] = replace(shown[carriers[0]], value=value)
    return _limited(told, total)


def _shares(case: Case, told: _Merged, total: Decimal, carriers: int) -> list[Decimal]:
    """One each for what is counted, until the cap is reached; everything to the first otherwise."""
    rule, left = case.rule, abs(total)
    if not carriers:
        return []
    if rule.kind is not RuleKind.WHEN or case.mark != carriers + told.carriers_beyond:
        return [total, *[Decimal(0)] * (carriers - 1)]
    shares = []
    for _ in range(carriers):
        share = min(Decimal(1) if rule.each is None else rule.each, left)
        left -= share
        shares.append(share.copy_sign(total))
    return shares


def _limited(told: _Merged, total: Decimal) -> list[Evidence]:
    """At most `MOST`; what is beyond is told as one, with all that is left of the points."""
    shown = told.shown
    if len(shown) + told.beyond <= MOST:
        return shown
    first, rest = shown[: MOST - 1], shown[MOST - 1 :]
    points = total - sum((one.points for one in first), Decimal(0)) or Decimal(0)
    span = Span(rest[0].span.start, max(told.end, *(one.span.end for one in rest)))
    return [*first, Evidence(rest[0].rule, rest[0].what, span, points=points)]
