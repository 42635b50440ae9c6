"""What went wrong at a station, and the time that is given back for it (突发事件与补时)."""

from __future__ import annotations

from typing import Any

from leitai.contests.models import Contest
from leitai.contests.schedule import refusals
from leitai.contests.schedule.day_schemas import IncidentIn, IncidentSettleIn
from leitai.contests.schedule.models import Incident
from leitai.contests.schedule.problems import starters_of
from leitai.contests.turns import alone
from leitai.core.ledger.acts import PauseApproved
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current

Row = dict[str, Any]
PAGE = 200


def report_incident(*, contest: Contest, asked: IncidentIn, actor: str) -> Row:
    """Write down what happened; raises `Fault` if stage or entry is unknown."""
    if asked.entry not in starters_of(contest.slug, asked.stage):
        raise not_found("entry", "参赛项目", asked.entry)
    if asked.ended and asked.ended <= asked.started:
        raise backwards()
    made = Incident.objects.create(contest=contest.slug, by=actor, **asked.model_dump())
    return row_of(made)


def list_incidents(*, contest: Contest, offset: int = 0) -> list[Row]:
    """Incidents, the newest first, a page of them."""
    found = Incident.objects.filter(contest=contest.slug).order_by("-pk")
    return [row_of(one) for one in found[offset : offset + PAGE]]


def settle_incident(*, contest: Contest, number: int, asked: IncidentSettleIn, actor: str) -> Row:
    """Decide it once; with time back the pause goes into the ledger.

    Raises:
        Fault: no such incident, decided already, or it ends before it began.
        Refused: the stage takes no pause any more.
    """
    with alone(contest.slug):
        return _settle(contest, number, asked, actor)


def _settle(contest: Contest, number: int, asked: IncidentSettleIn, actor: str) -> Row:
    found = Incident.objects.filter(contest=contest.slug, pk=number).first()
    if found is None:
        raise not_found("incident", "突发事件", str(number))
    if found.state != "open":
        raise refusals.incident_closed()
    if asked.ended <= found.started:
        raise backwards()
    if asked.back:
        act = PauseApproved(
            found.stage, found.entry, found.started, asked.ended, f"incident-{number}"
        )
        key = f"incident:{number}"
        current().record(contest=contest.slug, act=act, actor=actor, key=key)
    found.state = "settled" if asked.back else "dismissed"
    found.ended, found.decision, found.settled_by = asked.ended, asked.decision, actor
    found.back = asked.ended - found.started if asked.back else 0
    found.save()
    return row_of(found)


def row_of(found: Incident) -> Row:
    """An incident as people see it."""
    return {
        "id": found.pk,
        "stage": found.stage,
        "entry": found.entry,
        "topic": found.topic,
        "words": found.words,
        "started": found.started,
        "ended": found.ended,
        "state": found.state,
        "decision": found.decision,
        "back": found.back,
        "by": found.by,
        "settled_by": found.settled_by,
    }


def backwards() -> Fault:
    """It ends before it begins."""
    return Fault(
        422,
        "incident_backwards",
        "The stand-still ends before it begins; nothing was changed.",
        zh="恢复时间早于发生时间，数据没有改变。",
        fix="Correct the times.",
    )
