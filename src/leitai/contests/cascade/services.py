"""Making links, and seating those who come by them.

Seating is one act in the target's ledger, after the newcomers are registered and before those who
lost their seats are withdrawn. A crash in between leaves a list that seating again completes.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django.db import transaction

from leitai.contests.cascade import refusals
from leitai.contests.cascade.models import Arrival, Link
from leitai.contests.cascade.plans import Plan, plan_of
from leitai.contests.cascade.queries import link_row
from leitai.contests.cascade.rules import depth_above, depth_below, find_link
from leitai.contests.cascade.schemas import CascadeLinkIn
from leitai.contests.cascade.sources import Source, read_source
from leitai.contests.enrolment.arrivals import Arrived, let_go, take_back, take_in
from leitai.contests.enrolment.steps import Doing
from leitai.contests.models import Contest, EntryName, UnitName
from leitai.contests.schemas import EntryIn
from leitai.contests.services import register_entries, reinstate_entry, withdraw_entry
from leitai.contests.turns import alone
from leitai.core.cascade.model import MOST_LEVELS
from leitai.core.ledger.acts import EntrantsSeated
from leitai.journal.journal import current

LOST = "seat_lost"
BACK = "seat_regained"
EVERY_LINK = "*links"
"""Circles may be closed from two contests at once."""


class Seated(NamedTuple):
    """What seating changed, in counts of entries; `seq`: of the act, if one was needed."""

    seq: int | None
    seats: int
    registered: int
    withdrawn: int
    reinstated: int
    kept: int
    changed: bool


def put_link(
    *, contest: Contest, code: str, body: CascadeLinkIn, source: Contest, actor: str
) -> Link:
    """Make a link or change its rule.

    Raises:
        Fault: it would close a circle or be too deep, it is in use, somebody else changed it.
        Refused: the source has no rulebook.
    """
    with alone(EVERY_LINK), alone(contest.slug):
        _refuse_circle(contest.slug, source.slug)
        return _put(contest, code, body, source, actor)


def _put(contest: Contest, code: str, body: CascadeLinkIn, source: Contest, actor: str) -> Link:
    state = read_source(contest_id=source.slug, stage=body.stage)
    link = Link.objects.filter(contest=contest, code=code).first()
    if link is None:
        return _make(contest, code, body, source, state, actor)
    if body.version != link.version:
        raise refusals.changed_meanwhile(link_row(link))
    return _change(link, body, source, state, actor)


def _make(  # noqa: PLR0913, PLR0917 -- what a link is made of
    contest: Contest, code: str, body: CascadeLinkIn, source: Contest, state: Source, actor: str
) -> Link:
    rule = body.rule.model_dump()
    return Link.objects.create(
        contest=contest,
        code=code,
        source=source,
        stage=body.stage,
        rule=rule,
        position=body.position,
        history=[_said(rule, body.reason, state, actor)],
    )


def _change(link: Link, body: CascadeLinkIn, source: Contest, state: Source, actor: str) -> Link:
    moved = (source.slug, body.stage) != (link.source_id, link.stage)
    if moved and link.arrivals.exists():
        raise refusals.in_use(link.code)
    rule = body.rule.model_dump()
    history = link.history
    if moved or rule != link.rule:
        if state.begun and not body.reason:
            raise refusals.reason_missing()
        history = [*history, _said(rule, body.reason, state, actor)]
    changed = Link.objects.filter(pk=link.pk, version=link.version).update(
        source=source,
        stage=body.stage,
        rule=rule,
        position=body.position,
        version=link.version + 1,
        history=history,
    )
    link.refresh_from_db()
    if not changed:
        raise refusals.changed_meanwhile(link_row(link))
    return link


def _said(rule: dict[str, Any], reason: str, state: Source, actor: str) -> dict[str, Any]:
    at = time.time_ns() // 1000
    return {"at": at, "actor": actor, "late": state.begun, "reason": reason, "rule": rule}


def _refuse_circle(contest: str, source: str) -> None:
    above, below = depth_above(source), depth_below(contest)
    if source == contest or contest in above:
        raise refusals.circular(contest, source)
    if max(above.values()) + max(below.values()) > MOST_LEVELS:
        raise refusals.too_deep()


def remove_link(*, link: Link) -> None:
    """The link was never used; raises `Fault` if it was."""
    with alone(link.contest_id):
        if link.arrivals.exists():
            raise refusals.in_use(link.code)
        link.delete()


def seat(
    *, link: Link, digest: str, keep: Iterable[str], withdraw: Iterable[str], actor: str
) -> Seated:
    """Seat the list that was looked at.

    Args:
        link: whose list.
        digest: of the list as it was shown.
        keep: entries here that lose their seats by the list and are to keep them.
        withdraw: entries here that lose their seats though they have marks, which stay.
        actor: who says so.

    Raises:
        Fault: the list is another one now, the source is not settled, or nobody has said what is
            to become of entries with marks; nothing was changed.
        Refused: the ledger does not allow it; seating again completes what was begun.
    """
    with alone(link.contest_id):
        plan = plan_of(find_link(contest_id=link.contest_id, code=link.code))
        keep, withdraw = frozenset(keep), frozenset(withdraw)
        _refuse_seating(plan, digest, keep, withdraw)
        return _seat(plan, keep, withdraw, actor)


def _seat(plan: Plan, keep: frozenset[str], withdraw: frozenset[str], actor: str) -> Seated:
    link, contest = plan.link, plan.link.contest
    seats = plan.seats(keep)
    if plan.seated and not keep:
        _take_in(plan)
        return Seated(None, len(seats), 0, 0, 0, 0, changed=False)
    _note_arrivals(plan, keep)
    _register(plan, actor)
    _take_in(plan)
    for entry in sorted(withdraw):
        withdraw_entry(contest=contest, entry=entry, reason=LOST, actor=actor)
    for entry in plan.returning:
        reinstate_entry(contest=contest, entry=entry, reason=BACK, actor=actor)
    source = plan.source
    act = EntrantsSeated(
        link.code, source.contest, source.stage, source.seq, source.root, source.provisional, seats
    )
    receipt = current().record(contest=contest.slug, act=act, actor=actor)
    left = [entry for entry in plan.lost if entry not in keep | withdraw]
    for entry in left:
        withdraw_entry(contest=contest, entry=entry, reason=LOST, actor=actor)
    _note(plan, seats, [*left, *withdraw], actor)
    return Seated(
        receipt.seq,
        len(seats),
        len(plan.newcomers),
        len(left) + len(withdraw),
        len(plan.returning),
        len(keep),
        changed=True,
    )


def _refuse_seating(
    plan: Plan, digest: str, keep: frozenset[str], withdraw: frozenset[str]
) -> None:
    if plan.source.sealed:
        raise refusals.source_sealed()
    if not plan.source.settled:
        raise refusals.not_settled(plan.source.status)
    if digest != plan.digest:
        raise refusals.list_changed(plan.digest)
    if plan.target.over and not plan.seated:
        raise refusals.target_over()
    strange = sorted((keep | withdraw) - set(plan.lost)) + sorted(keep & withdraw)
    if strange:
        raise refusals.not_lost(strange)
    undecided = sorted(set(plan.marked) - keep - withdraw)
    if undecided:
        raise refusals.seats_marked(undecided)


def _note_arrivals(plan: Plan, keep: frozenset[str]) -> None:
    fresh = [entry for entry in plan.newcomers if entry not in plan.arrivals]
    with transaction.atomic():
        Arrival.objects.bulk_create(
            [Arrival(link=plan.link, source=each, entry=plan.entry_of[each]) for each in fresh],
            ignore_conflicts=True,
        )
        Arrival.objects.filter(link=plan.link, entry__in=keep).update(kept=True)


def _note(plan: Plan, seats: Collection[str], lost: list[str], actor: str) -> None:
    """Keep beside the ledger what it says now; nothing is decided by it but who may return."""
    link = plan.link
    arrivals = Arrival.objects.filter(link=link)
    with transaction.atomic():
        arrivals.exclude(entry__in=seats).update(seated=False)
        arrivals.filter(entry__in=seats).update(seated=True)
        arrivals.filter(entry__in=lost).update(lost=True, kept=False)
        arrivals.filter(entry__in=plan.returning).update(lost=False)
        let_go(contest=link.contest, entries=lost, doing=Doing("withdraw", actor, LOST))
        back = Doing("reopen", actor, BACK)
        take_back(contest=link.contest, entries=plan.returning, doing=back)


def _register(plan: Plan, actor: str) -> None:
    """Newcomers with their names; what no rule here reads of them stays behind."""
    if not plan.newcomers:
        return
    contest, source = plan.link.contest, plan.source
    names = {
        one.entry: one
        for one in EntryName.objects.filter(contest_id=source.contest, entry__in=plan.newcomers)
    }
    units = dict(UnitName.objects.filter(contest_id=source.contest).values_list("unit", "name"))
    entries = []
    for each in plan.newcomers:
        act, called = source.acts[each], names.get(each)
        row = {
            "entry": plan.entry_of[each],
            "name": called.name if called is not None else "",
            "kind": called.kind if called is not None else "person",
            "unit": act.unit,
            "unit_name": units.get(act.unit or ""),
            "group": act.group,
            "attributes": {k: v for k, v in act.attributes.items() if k in plan.target.read},
        }
        entries.append(EntryIn.model_validate(row))
    register_entries(contest=contest, entries=entries, actor=actor)


def _take_in(plan: Plan) -> None:
    """The people of all who come: seating that was cut off has entries that nobody knows yet."""
    rows = [Arrived(plan.entry_of[one.entry], one.entry) for one in plan.selection.seats]
    take_in(contest=plan.link.contest, source=plan.link.source, rows=rows)
