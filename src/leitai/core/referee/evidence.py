"""Why a rule earned or cost what it did: its episodes, with their points and worst margins.

The points of a rule's evidence always add up to its mark (deductions: to what they take off), so a
mark can never stand without the spans that explain it. What is undecided has spans but no points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, TypeAlias

from leitai.core.referee.language.tree import (
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
from leitai.core.referee.model import Evidence, Rule, RuleKind, Span
from leitai.core.referee.numbers import Amount, Flag
from leitai.core.referee.verdict import Found, is_truth, outcome_of, probes_of, truth
from leitai.core.referee.worst import NOWHERE, Look, channels_of

EARNED: Final = "earned"
VIOLATED: Final = "violated"
UNKNOWN: Final = "unknown"
MOST: Final = 200
"""Episodes told one by one for a rule; the rest are told as one."""


@dataclass(frozen=True, slots=True)
class Run:
    """A maximal run of ticks at which a watched truth is true (1), unknown (0) or false (-1)."""

    value: int
    span: Span


Runs: TypeAlias = Mapping[Condition, Sequence[Run]]
"""The runs of each watched condition, over the whole attempt."""


@dataclass(frozen=True, slots=True)
class Case:
    """A rule's verdict and all that led to it.

    Attributes:
        ticks: length of the attempt so far; `seconds`: from its first tick to its last.
        look: at the samples, for margins; `None`: spans and points only.
    """

    rule: Rule
    found: Found
    runs: Runs
    ticks: int
    seconds: Decimal
    mark: Decimal | None
    value: Decimal | None
    look: Look | None = None

    @property
    def whole(self) -> Span:
        """The attempt."""
        return Span(0, max(self.ticks - 1, 0))


def runs_of(edges: Sequence[tuple[int, int]], ticks: int) -> tuple[Run, ...]:
    """Runs from edges `(tick, new value)` in order; a truth is false before its first edge."""
    runs, value, since = [], -1, 0
    for tick, new in edges:
        if tick > since:
            runs.append(Run(value, Span(since, tick - 1)))
        value, since = new, tick
    if ticks > since:
        runs.append(Run(value, Span(since, ticks - 1)))
    return tuple(runs)


def evidence(case: Case) -> tuple[Evidence, ...]:
    """All evidence for a verdict, in the order of time."""
    told = sorted(_episodes(case), key=lambda one: (one.span.start, one.span.end))
    if case.mark is None:
        return tuple(_limited([one for one in told if one.what == UNKNOWN] or _gaps(case)))
    return tuple(_with_points(case, told))


def _episodes(case: Case) -> list[Evidence]:
    outcome = outcome_of(case.rule)
    if is_truth(outcome):
        return list(dict.fromkeys(_of_truth(case, outcome, good=not case.rule.deduction)))
    what = VIOLATED if case.rule.deduction else EARNED
    return [one for probe in probes_of(outcome) for one in _of_number(case, probe, what)]


def _of_truth(case: Case, outcome: Outcome, *, good: bool) -> Iterator[Evidence]:
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
) -> Iterator[Evidence]:
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
        spans = [run.span for run in case.runs[of] if run.value == (1 if some else -1)]
        spans = spans[:1] if what == EARNED else spans
        yield from _with_margins(case, of, spans, what, good=good)
    elif what == EARNED:
        yield from _with_margins(case, of, [case.whole], what, good=good)
    else:
        nearest = case.look.nearest(of, case.whole, good=good) if case.look else NOWHERE
        yield Evidence(case.rule.id, what, case.whole, *nearest)


def _word(flag: Flag, *, good: bool) -> str:
    if flag.sure != flag.possible:
        return UNKNOWN
    return EARNED if flag.sure == good else VIOLATED


def _of_number(case: Case, probe: Outcome, what: str) -> Iterator[Evidence]:
    """Evidence of a number: the runs that were counted, the tick of an extreme value."""
    rule, amount = case.rule.id, case.found[probe]
    if what == UNKNOWN or not isinstance(amount, Amount) or amount.low != amount.high:
        yield from _unknown(case, *([probe.of] if isinstance(probe, Tally) else []))
        return
    match probe:
        case Tally(_, of):
            spans = [run.span for run in case.runs[of] if run.value > 0]
            spans = spans[:1] if probe.how == "first" else spans
            yield from _with_margins(case, of, spans, what, good=what != VIOLATED)
        case Extreme():
            at = case.look.extreme(probe) if case.look else None
            span = case.whole if at is None else Span(at, at)
            yield Evidence(rule, what, span, value=amount.exact)


def _with_margins(
    case: Case, of: Condition, spans: list[Span], what: str, *, good: bool
) -> Iterator[Evidence]:
    of, spans = _from_the_beginning(of, spans) if good and what == EARNED else (of, spans)
    look = case.look
    shown = spans[:MOST]
    worst = look.worst(of, shown, good=good) if look else [NOWHERE] * len(shown)
    worst = worst + [NOWHERE] * (len(spans) - len(shown))
    for span, (margin, at) in zip(spans, worst, strict=True):
        yield Evidence(case.rule.id, what, span, margin, at)


def _from_the_beginning(of: Condition, spans: list[Span]) -> tuple[Condition, list[Span]]:
    """What was held and from when on, rather than that and when it was held for long enough."""
    if isinstance(of, Historically) and of.strong and of.low == 0 and of.high is not None:
        return of.of, [Span(max(span.start - of.high, 0), span.end) for span in spans]
    return of, spans


def _unknown(case: Case, *conditions: Condition) -> Iterator[Evidence]:
    for condition in conditions:
        for run in case.runs[condition]:
            if run.value == 0:
                yield Evidence(case.rule.id, UNKNOWN, run.span)


def _gaps(case: Case) -> list[Evidence]:
    """Where telemetry was missing, for a verdict that is undecided for no one episode's sake."""
    if case.look is None:
        return [Evidence(case.rule.id, UNKNOWN, case.whole)]
    channels: set[int] = set()
    for probe in probes_of(outcome_of(case.rule)):
        channels |= channels_of(probe.of)
        channels |= channels_of(probe.gate) if isinstance(probe, Extreme) else set()
    spans = case.look.gaps(channels) or [case.whole]
    return [Evidence(case.rule.id, UNKNOWN, span) for span in spans]


def _with_points(case: Case, told: list[Evidence]) -> list[Evidence]:
    """Give every episode its share, so that all of them add up to the verdict."""
    wanted = EARNED if not case.rule.deduction else VIOLATED
    carriers = [place for place, one in enumerate(told) if one.what == wanted]
    total = _total(case)
    if total and not carriers:
        told = [*told, Evidence(case.rule.id, wanted, case.whole, value=case.value)]
        carriers = [len(told) - 1]
    for place, points in zip(carriers, _shares(case, total, len(carriers)), strict=True):
        told[place] = replace(told[place], points=points)
    if carriers and case.value is not None and case.rule.kind is RuleKind.MEASURE:
        told[carriers[0]] = replace(told[carriers[0]], value=case.value)
    return _limited(told)


def _total(case: Case) -> Decimal:
    """The mark; of a deduction what it takes off, negative."""
    rule, mark = case.rule, case.mark or Decimal(0)
    if not rule.deduction:
        return mark
    taken = mark if rule.each is None else mark * rule.each
    return -taken if rule.cap is None else -min(taken, rule.cap)


def _shares(case: Case, total: Decimal, carriers: int) -> list[Decimal]:
    """One each for what is counted, until the cap is reached; everything to the first otherwise."""
    rule, left = case.rule, abs(total)
    if not carriers:
        return []
    if rule.kind is not RuleKind.WHEN or case.mark != carriers:
        return [total, *[Decimal(0)] * (carriers - 1)]
    shares = []
    for _ in range(carriers):
        share = min(Decimal(1) if rule.each is None else rule.each, left)
        left -= share
        shares.append(share.copy_sign(total))
    return shares


def _limited(told: list[Evidence]) -> list[Evidence]:
    """At most `MOST`; what is beyond is told as one, with all its points."""
    if len(told) <= MOST:
        return told
    rest = told[MOST - 1 :]
    span = Span(rest[0].span.start, max(one.span.end for one in rest))
    points = sum((one.points for one in rest), Decimal(0))
    return [*told[: MOST - 1], Evidence(rest[0].rule, rest[0].what, span, points=points)]
