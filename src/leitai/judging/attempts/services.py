"""Attempts begin, are sealed, or are aborted; a sealed one is one act in the ledger."""

from __future__ import annotations

import logging
import time
from typing import Final, NamedTuple

from django.db import IntegrityError, connection, transaction

from leitai.core.ledger.acts import AttemptSealed
from leitai.core.referee.judge import judge
from leitai.core.referee.model import ENGINE, Judgement, RuleSet
from leitai.core.referee.recording import read_recording
from leitai.core.rulebook.attempts import REFEREE
from leitai.core.rulebook.refusal import Refused
from leitai.devices.admission import AHEAD
from leitai.devices.models import Station
from leitai.governance.faults import Fault, invalid, not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt
from leitai.judging.attempts.marks import applies, marks_of
from leitai.judging.attempts.models import Attempt, State
from leitai.judging.attempts.room import RefereeRoom, current_room

UNDER_WAY: Final = (State.RUNNING, State.SEALING)
NO_RECORDING: Final = "0" * 64
log = logging.getLogger(__name__)


class Sealed(NamedTuple):
    """A sealed attempt and its place in the ledger."""

    row: Attempt
    receipt: Receipt


def begin_attempt(  # noqa: PLR0913 -- what an attempt is
    *,
    room: RefereeRoom,
    contest: str,
    station: str,
    entry: str,
    actor: str,
    stage: str | None = None,
    item: str = "",
    code: str | None = None,
) -> Attempt:
    """Begin to watch an entry at a station; repeating it with the same `code` is safe.

    Raises:
        Fault: no such station, it is busy, or the stage has no automatic rules.
        Refused: the attempt could not count (stage not open, entry unknown or out, item).
    """
    stage = stage_at(contest=contest, station=station, stage=stage)
    rules = rules_in_force(contest=contest, stage=stage)
    row = Attempt(
        contest=contest,
        code=code or "",
        stage=stage,
        entry=entry,
        item=item,
        station=station,
        actor=actor,
    )
    known = Attempt.objects.filter(contest=contest, code=code).first() if code else None
    if known is not None:
        return same_attempt(known, row)
    require_possible(row, rules)
    row.start, row.position = time.time_ns() // 1000, room.position(contest, station) - 1
    keep_new(row)
    room.begin(row, rules)
    return row


def stage_at(*, contest: str, station: str, stage: str | None) -> str:
    """The stage a station works for; raises `Fault`."""
    found = Station.objects.filter(contest=contest, code=station).first()
    if found is None:
        raise not_found("station", "工位", station)
    if stage is not None and stage != found.stage:
        raise Fault(
            409,
            "station_stage",
            f"Station {station} is enrolled for stage {found.stage}, not {stage}.",
            zh=f"工位“{station}”登记用于阶段“{found.stage}”，不是“{stage}”。",
            fix="Choose a station of that stage, or enrol this one for it.",
            params={"station": station, "stage": found.stage},
        )
    return str(found.stage)


def rules_in_force(*, contest: str, stage: str) -> RuleSet:
    """What the referee judges by now; raises `Refused`, `Fault`."""
    with current().book(contest) as book:
        rulebook = book.rulebook or book.full.rulebook
    for each in rulebook.stages:
        if each.id == stage and each.referee is not None:
            return each.referee
    raise Fault(
        409,
        "no_automatic_rules",
        f"Stage {stage} has no automatic rules.",
        zh=f"阶段“{stage}”没有自动评分规则。",
        fix="Publish a rulebook whose stage has `channels` and aspects of kind `automatic`.",
        params={"stage": stage},
    )


def require_possible(row: Attempt, rules: RuleSet) -> None:
    """Refuse at once what could not be sealed later; raises `Refused`."""
    nothing = {rule.id: None for rule in rules.rules if applies(rule, row.item)}
    if not nothing:
        raise nothing_to_judge(row.stage, row.item)
    with current().book(row.contest) as book:
        act = act_of(row, rules, dict(nothing), replaces=replaced_by(row))
        book.check(act)


def nothing_to_judge(stage: str, item: str) -> Fault:
    """Every rule is for the other kind of attempt."""
    whole, zh = ("no item", "不分项次") if item else ("an item", "按项次")
    return Fault(
        422,
        "nothing_to_judge",
        f"The automatic rules of stage {stage} are for attempts of {whole}.",
        zh=f"阶段“{stage}”的自动评分规则{zh}。",
        fix="Leave the item out." if item else "Name the item.",
        params={"stage": stage, "item": item},
    )


def same_attempt(known: Attempt, asked: Attempt) -> Attempt:
    """The attempt as it was begun before, if it is the same; raises `Fault`."""
    if place_of(known) != place_of(asked):
        raise Fault(
            409,
            "attempt_exists",
            f"The id {known.code!r} names another attempt; nothing was changed.",
            zh=f"编号“{known.code}”已用于另一次作业，数据没有改变。",
            fix="Leave the id out, or make a new one.",
            params={"attempt": known.code},
        )
    return known


def place_of(row: Attempt) -> tuple[str, str, str, str]:
    """What an attempt is for, and where."""
    return row.stage, row.entry, row.item, row.station


def keep_new(row: Attempt) -> None:
    """Write the row, with the next free code if it has none; raises `Fault` if somebody is busy."""
    numbered = not row.code
    for _ in range(100):
        if numbered:
            row.code = next_code(row.contest)
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            refuse_busy(row)
        else:
            return
    raise busy(row.station, row.code)


def next_code(contest: str) -> str:
    """The next of `A0001`, `A0002` and so on."""
    count = Attempt.objects.filter(contest=contest).count() + 1
    while Attempt.objects.filter(contest=contest, code=f"A{count:04d}").exists():
        count += 1
    return f"A{count:04d}"


def refuse_busy(row: Attempt) -> None:
    """Raise `Fault` if the station, or the entry, has an attempt under way."""
    under_way = Attempt.objects.filter(contest=row.contest, state__in=UNDER_WAY)
    there = under_way.filter(station=row.station).first()
    there = there or under_way.filter(stage=row.stage, entry=row.entry, item=row.item).first()
    if there is not None:
        raise busy(there.station, there.code)


def busy(station: str, code: str) -> Fault:
    """An attempt is under way."""
    return Fault(
        409,
        "attempt_under_way",
        f"Attempt {code} is under way at station {station}; nothing was changed.",
        zh=f"工位“{station}”上的作业 {code} 尚在进行，数据没有改变。",
        fix="Seal or abort it first.",
        params={"station": station, "attempt": code},
    )


def seal_attempt(
    *, room: RefereeRoom, contest: str, code: str, actor: str, end: int | None = None
) -> Sealed:
    """End an attempt: record it durably, judge it from the file, put the verdict in the ledger.

    `end`: when it ended, UTC microseconds; otherwise now, or at its limit. Told once, it stays.

    What was shown while it ran was provisional; the judgement of the file counts. If the two
    differ, that is a finding of the attempt.

    Raises:
        Fault: there is none under way.
        Refused: it cannot count now; the recording is kept, and sealing may be tried again.
    """
    row = under_way(contest=contest, code=code)
    if row.state == State.RUNNING:
        row.state, row.end = State.SEALING, proper_end(row, end, room.end_of(contest, code))
        row.save(update_fields=["state", "end"])
    room.await_samples(contest, code, row.end or row.start)
    with room.settling(contest):
        row.refresh_from_db()
        require_under_way(row)
        return settle(room, row, actor)


def proper_end(row: Attempt, told: int | None, now: int) -> int:
    """When an attempt ends: as told if that can be, at most a device's clock ahead of now."""
    if told is None:
        return now
    if not row.start < told <= now + AHEAD // 1000:
        raise invalid(
            "The end must lie after the attempt's start and not in the future.",
            "结束时间须晚于作业开始，且不能在未来。",
            params={"start": row.start, "end": told},
        )
    return told


def seal_alone(contest: str, code: str) -> None:
    """Seal an attempt in a thread that has nobody to answer to; logs why it cannot count."""
    try:
        seal_attempt(room=current_room(), contest=contest, code=code, actor=REFEREE)
    except (Fault, Refused) as trouble:
        log.warning("attempt %s of %s is not sealed: %s", code, contest, trouble)
    finally:
        connection.close()


def settle(room: RefereeRoom, row: Attempt, actor: str) -> Sealed:
    """Write, judge, compare, append; nobody corrects the rules meanwhile."""
    rules = rules_in_force(contest=row.contest, stage=row.stage)
    finished = room.finish(row.contest, row.code, row.end or row.start)
    content = finished.content
    row.recording = room.recordings.keep(content)
    judged = judge(rules, read_recording(content, digest=row.recording), margins=False)
    row.findings = findings_of(row, finished.live, judged)
    row.save(update_fields=["recording", "findings"])
    marks = marks_of(rules, judged, item=row.item)
    act = act_of(row, rules, marks, replaces=replaced_by_now(row))
    receipt = current().record(contest=row.contest, act=act, actor=actor, key=seal_key(row.code))
    row.state = State.SEALED
    row.save(update_fields=["state"])
    room.release(row.contest, row.code)
    return Sealed(row, receipt)


def seal_key(code: str) -> str:
    """An attempt is sealed once."""
    return f"seal:{code}"


def findings_of(row: Attempt, live: Judgement | None, judged: Judgement) -> list[str]:
    """What was odd: a mark, a value, a span or a point that was not the same live."""
    if live is None or live.rules != judged.rules:
        return []
    if (live.ticks, live.verdicts) == (judged.ticks, judged.verdicts):
        return []
    log.error("attempt %s of %s: live and sealed judgements differ", row.code, row.contest)
    return ["live_differs"]


def act_of(
    row: Attempt, rules: RuleSet, marks: dict[str, str | None], *, replaces: str | None
) -> AttemptSealed:
    """The act that makes an attempt count."""
    return AttemptSealed(
        attempt=row.code or "A0000",
        stage=row.stage,
        entry=row.entry,
        station=row.station,
        recording=row.recording or NO_RECORDING,
        engine=ENGINE,
        rules=rules.digest,
        start=row.start or 0,
        end=row.end or row.start or 0,
        marks=marks,
        item=row.item,
        replaces=replaces,
    )


def replaced_by_now(row: Attempt) -> str | None:
    """The attempt that counted for the same place so far."""
    with current().book(row.contest):
        return replaced_by(row)


def replaced_by(row: Attempt) -> str | None:
    """The same; the book must be held."""
    there = current().book(row.contest).full.attempts.at((row.stage, row.entry, row.item))
    return None if there is None else there.act.attempt


def abort_attempt(*, room: RefereeRoom, contest: str, code: str, reason: str) -> Attempt:
    """End an attempt that does not count; raises `Fault` if there is none under way."""
    with room.settling(contest):
        row = under_way(contest=contest, code=code)
        row.state, row.reason = State.ABORTED, reason
        row.end = row.end or time.time_ns() // 1000
        row.save(update_fields=["state", "reason", "end"])
        room.release(contest, code)
    return row


def under_way(*, contest: str, code: str) -> Attempt:
    """An attempt that runs or is being sealed; raises `Fault`."""
    row = Attempt.objects.filter(contest=contest, code=code).first()
    if row is None:
        raise not_found("attempt", "作业记录", code)
    require_under_way(row)
    return row


def require_under_way(row: Attempt) -> None:
    """Refuse an attempt that has ended; raises `Fault`."""
    if row.state in UNDER_WAY:
        return
    raise Fault(
        409,
        "attempt_ended",
        f"Attempt {row.code} is {row.state} already; nothing was changed.",
        zh=f"作业 {row.code} 已经结束（{row.get_state_display()}），数据没有改变。",
        fix="Begin another attempt; sealed, it replaces the one before.",
        params={"attempt": row.code, "state": row.state},
    )
