"""Attempts as people read them: what counts from the ledger, why from the sealed recording."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from leitai.contests.queries import Called, entry_names
from leitai.core.ledger.acts import ENTRY_DECODER
from leitai.core.referee.judge import judge
from leitai.core.referee.model import ENGINE, Evidence, Judgement, Rule, RuleSet, Verdict
from leitai.core.rulebook.attempts import SealedAttempt
from leitai.governance.faults import Fault
from leitai.journal.journal import current
from leitai.journal.models import LedgerLine
from leitai.judging.attempts.curves import curves
from leitai.judging.attempts.gaps import missing_shares
from leitai.judging.attempts.marks import points_of, verdicts_of, written
from leitai.judging.attempts.models import Attempt, Correction, Decision, Override, State
from leitai.judging.attempts.recordings import readable
from leitai.judging.attempts.rejudging import copy_of
from leitai.judging.attempts.room import RefereeRoom
from leitai.judging.attempts.services import rules_in_force

Row = dict[str, Any]
KEPT = 64
MOST = 2000
ZERO = Decimal(0)
KNOWN: dict[tuple[str, str], Judgement] = {}
"""Recording and rules, by their digests → the judgement."""


def list_attempts(
    *, room: RefereeRoom, contest: str, stage: str | None = None, entry: str | None = None
) -> list[Row]:
    """Attempts of a contest, the newest first, at most `MOST`."""
    rows = Attempt.objects.filter(contest=contest).order_by("-start", "-pk")
    rows = rows.filter(stage=stage) if stage else rows
    rows = rows.filter(entry=entry) if entry else rows
    names = entry_names(contest_id=contest)
    sealed = sealed_attempts(contest)
    rules = {each: rules_or_none(contest, each) for each in {row.stage for row in rows[:MOST]}}
    return [head(room, row, rules[row.stage], sealed.get(row.code), names) for row in rows[:MOST]]


def sealed_attempts(contest: str) -> dict[str, SealedAttempt]:
    """Every sealed attempt as the ledger has it."""
    with current().book(contest) as book:
        if book.rulebook is None:
            return {}
        return {code: copy_of(each) for code, each in book.full.attempts.sealed.items()}


def rules_or_none(contest: str, stage: str) -> RuleSet | None:
    """The rules in force, if the stage still has some."""
    with current().book(contest) as book:
        stages = () if book.rulebook is None else book.rulebook.stages
    return next((each.referee for each in stages if each.id == stage), None)


def head(
    room: RefereeRoom,
    row: Attempt,
    rules: RuleSet | None,
    sealed: SealedAttempt | None,
    names: Mapping[str, Called],
) -> Row:
    """What a list says of an attempt."""
    values = values_of(room, row, sealed)
    ours = [] if rules is None else [rule for rule in rules.rules if rule.id in values]
    points = [points_of(rule, number_of(values[rule.id])) for rule in ours]
    return {
        "attempt": row.code,
        "stage": row.stage,
        "entry": row.entry,
        "name": names.get(row.entry, Called()).name,
        "item": row.item,
        "station": row.station,
        "state": "replaced" if sealed is not None and sealed.replaced_by else row.state,
        "start": row.start,
        "end": row.end,
        "reason": row.reason,
        "points": written(sum((each for each in points if each is not None), ZERO))
        if values
        else None,
        "max": written(sum((rule.full or ZERO for rule in ours if not rule.deduction), ZERO)),
        "undecided": sum(1 for value in values.values() if value is None),
        "findings": row.findings,
    }


def values_of(
    room: RefereeRoom, row: Attempt, sealed: SealedAttempt | None
) -> dict[str, str | None]:
    """Aspect → the mark that counts; provisional while it runs."""
    if sealed is not None:
        return {aspect: sealed.value(aspect) for aspect in sealed.marks}
    with room.attempt(row.contest, row.code) as running:
        if running is None or running.live is None:
            return {}
        pairs = verdicts_of(running.rules, running.live, item=row.item)
        return {rule.id: written(verdict.mark) for rule, verdict in pairs}


def number_of(value: str | None) -> Decimal | None:
    """A mark as a number."""
    return None if value is None else Decimal(value)


def attempt_detail(*, room: RefereeRoom, row: Attempt) -> Row:
    """An attempt with all its verdicts and their evidence.

    Raises:
        Fault: its recording is missing or was changed.
    """
    rules = rules_in_force(contest=row.contest, stage=row.stage)
    sealed = sealed_attempts(row.contest).get(row.code)
    names = entry_names(contest_id=row.contest)
    facts = head(room, row, rules, sealed, names)
    judgement = judgement_of(room, row, rules, sealed)
    recording = None if sealed is None else sealed.act.recording
    return facts | {"recording": recording} | told(rules, judgement, row, sealed)


def judgement_of(
    room: RefereeRoom, row: Attempt, rules: RuleSet, sealed: SealedAttempt | None
) -> Judgement | None:
    """From the sealed file; while it runs, what was found so far."""
    if sealed is not None:
        return judged(room, sealed.act.recording, rules)
    with room.attempt(row.contest, row.code) as running:
        return None if running is None else running.live


def judged(room: RefereeRoom, digest: str, rules: RuleSet) -> Judgement:
    """The judgement of a recording; a pure function, so the last ones are kept.

    Raises:
        Fault: the recording is missing, was changed, or is not one for these rules.
    """
    known = KNOWN.get((digest, rules.digest))
    if known is None:
        with readable(digest):
            known = judge(rules, room.recordings.open(digest))
        KNOWN[digest, rules.digest] = known
        if len(KNOWN) > KEPT:
            KNOWN.pop(next(iter(KNOWN)), None)
    return known


def samples(*, room: RefereeRoom, row: Attempt, start: int, end: int | None, width: int) -> Row:
    """The curves from one tick to another; raises `Fault` if there is no recording."""
    rules = rules_in_force(contest=row.contest, stage=row.stage)
    digest = recorded(row)
    with readable(digest):
        recording = room.recordings.open(digest)
        return curves(rules.telemetry, recording, start=start, end=end, width=width)


def recorded(row: Attempt) -> str:
    """The digest of an attempt's sealed recording; raises `Fault` if there is none."""
    if row.state != State.SEALED:
        raise not_recorded(row.code)
    return row.recording


def not_recorded(code: str) -> Fault:
    """There is no sealed recording of the attempt."""
    return Fault(
        409,
        "not_recorded",
        f"Attempt {code} has no sealed recording.",
        zh=f"作业 {code} 没有已封存的记录。",
        fix="Choose a sealed attempt.",
        params={"attempt": code},
    )


def told(
    rules: RuleSet, judgement: Judgement | None, row: Attempt, sealed: SealedAttempt | None
) -> Row:
    """A judgement in words of the rulebook."""
    channels = rules.telemetry.channels
    facts: Row = {
        "engine": ENGINE,
        "rules": rules.digest,
        "tick_us": rules.telemetry.tick,
        "channels": [
            {
                "id": each.id,
                "title": each.title,
                "unit": each.unit,
                "type": each.kind.value,
                "values": list(each.values),
            }
            for each in channels
        ],
    }
    if judgement is None:
        return facts | {"ticks": 0, "gaps": {}, "missing": None, "verdicts": []}
    people = {} if sealed is None else overridden(row.contest, sealed)
    return facts | {
        "ticks": judgement.ticks,
        "gaps": {
            channel: [(span.start, span.end) for span in spans]
            for channel, spans in judgement.gaps.items()
        },
        "missing": missing_shares(judgement, len(channels)),
        "verdicts": [
            verdict_row(rule, verdict, people.get(rule.id), rules.telemetry.tick)
            for rule, verdict in verdicts_of(rules, judgement, item=row.item)
        ],
    }


def verdict_row(rule: Rule, verdict: Verdict, people: Row | None, tick: int) -> Row:
    """One rule: what it asks, what was found, and why."""
    return {
        "rule": rule.id,
        "title": rule.title,
        "kind": rule.kind.value,
        "text": rule.text,
        "deduction": rule.deduction,
        "max": written(rule.full),
        "each": written(rule.each),
        "cap": written(rule.cap),
        "mark": written(verdict.mark),
        "value": written(verdict.value),
        "unit": rule.unit,
        "points": written(points_of(rule, verdict.mark)),
        "overridden": None if people is None else people | {"points": worth(rule, people["value"])},
        "evidence": [evidence_row(each, tick) for each in verdict.evidence],
    }


def evidence_row(each: Evidence, tick: int) -> Row:
    """Why, in one episode; `tick`: microseconds."""
    held = each.held
    return {
        "what": each.what,
        "start": each.span.start,
        "end": each.span.end,
        "margin": written(each.margin),
        "margin_at": each.margin_at,
        "unit": each.unit,
        "points": written(each.points),
        "value": written(each.value),
        "held": None
        if held is None
        else {
            "start": held.span.start,
            "end": held.span.end,
            "value": seconds(held.span.end - held.span.start, tick),
            "wanted": seconds(held.wanted, tick),
            "unit": "s",
        },
    }


def seconds(ticks: int, tick: int) -> str | None:
    """A length of time as a decimal."""
    return written(Decimal(ticks * tick).scaleb(-6))


def worth(rule: Rule, value: str) -> str | None:
    """What a mark given by people is worth."""
    return written(points_of(rule, Decimal(value)))


def overridden(contest: str, sealed: SealedAttempt) -> dict[str, Row]:
    """Aspect → what two people decided, and when."""
    seqs = [seq for seq, _ in sealed.overrides.values()]
    lines = LedgerLine.objects.filter(contest=contest, seq__in=seqs)
    times = {line.seq: ENTRY_DECODER.decode(bytes(line.line)).at for line in lines}
    return {
        aspect: {
            "value": act.value,
            "judge": act.judge,
            "second": act.second,
            "reason": act.reason,
            "at": times.get(seq, 0),
        }
        for aspect, (seq, act) in sealed.overrides.items()
    }


def list_overrides(*, contest: str, actor: str) -> list[Row]:
    """Decisions on marks, the newest first; `own`: the asker asked for it."""
    sealed = sealed_attempts(contest)
    names = entry_names(contest_id=contest)
    rows = Override.objects.filter(contest=contest).order_by("-pk")[:MOST]
    return [override_row(row, sealed.get(row.attempt), names, actor) for row in rows]


def override_row(
    row: Override, sealed: SealedAttempt | None, names: Mapping[str, Called], actor: str
) -> Row:
    """One decision."""
    entry = "" if sealed is None else sealed.act.entry
    return {
        "override": row.mark,
        "group": row.group or None,
        "attempt": row.attempt,
        "stage": "" if sealed is None else sealed.act.stage,
        "entry": entry,
        "name": names.get(entry, Called()).name,
        "aspect": row.aspect,
        "before": None if sealed is None else sealed.marks.get(row.aspect),
        "value": row.value,
        "reason": row.reason,
        "judge": row.judge,
        "second": row.second or None,
        "state": row.state,
        "asked": row.asked,
        "own": row.judge == actor,
    }


def list_corrections(*, contest: str, actor: str) -> list[Row]:
    """Corrections asked for, waiting or settled, the newest first."""
    rows = Correction.objects.filter(contest=contest).exclude(state=Decision.PREVIEW)
    return [correction_row(row, actor) for row in rows.order_by("-pk")[:MOST]]


def correction_row(row: Correction, actor: str) -> Row:
    """One correction with all that it moves."""
    names = entry_names(contest_id=row.contest)
    named = {
        key: [
            {**each, "name": names.get(each["entry"], Called()).name} for each in row.preview[key]
        ]
        for key in ("marks", "ranks")
    }
    return {
        **row.preview,
        **named,
        "correction": row.code,
        "preview": row.preview_digest,
        "rulebook": row.rulebook,
        "state": row.state,
        "reason": row.reason,
        "judge": row.judge,
        "second": row.second or None,
        "asked": row.asked,
        "own": row.judge == actor,
    }
