"""Reporting, proving and verifying indicators."""

from __future__ import annotations

import hashlib
from typing import Final

from django.db import transaction
from django.utils import timezone

from leitai.contests import services as contests
from leitai.contests.campaigns.models import Proof, Report, State
from leitai.contests.campaigns.queries import Indicator, first_day, indicators_of, stage_id
from leitai.contests.campaigns.schemas import (
    IndicatorIn,
    SeenReportsIn,
    SiteReportIn,
    SiteReturnIn,
    SiteVerifyIn,
)
from leitai.contests.models import Contest
from leitai.contests.turns import alone
from leitai.core.ledger.acts import EvidenceAttached, JudgeRegistered, MarkGiven, MarkWithdrawn
from leitai.governance.faults import Fault, invalid, not_found
from leitai.governance.local_time import here
from leitai.journal.journal import current

ASSESSOR: Final = "assess"
"""The judge in the ledger in whose name verified values stand: the assessing group."""
RETURNED: Final = "returned"
"""Why the mark of a report that went back to its site is withdrawn."""


def report(*, contest: Contest, site: str, asked: SiteReportIn, user: int | None) -> int:
    """Take in a site's values; those verified before are asked to be verified again.

    Raises:
        Fault: no such indicator or period, a value out of its range, the period has not begun, the
            campaign is over, or somebody else has reported meanwhile.
    """
    known = indicators_of(contest)
    for one in asked.values:
        _require(known, one.indicator, asked.period).check(one.value)
    refuse_over(contest)
    refuse_early(contest, asked.period)
    with transaction.atomic():
        for one in asked.values:
            _take(contest, site, asked.period, one, user)
    return len(asked.values)


def _take(contest: Contest, site: str, period: str, one: IndicatorIn, user: int | None) -> None:
    row, fresh = Report.objects.select_for_update().get_or_create(
        contest=contest,
        site=site,
        period=period,
        indicator=one.indicator,
        defaults={"value": one.value, "note": one.note, "by_id": user},
    )
    if fresh or (row.value, row.note, row.state) == (one.value, one.note, State.REPORTED):
        return
    _refuse_unseen(row, one.round)
    row.value, row.note, row.by_id = one.value, one.note, user
    row.state, row.reason = State.REPORTED, ""
    row.round += 1
    row.save()


def verify(
    *, contest: Contest, site: str, asked: SiteVerifyIn, user: int | None, actor: str
) -> int:
    """Take reports over into the ledger, with the hashes of their proofs.

    Raises:
        Fault: a report is not there or not the one that was seen, nothing proves it, or the asker
            has reported it.
        Refused: the stage is not open.
    """
    with alone(contest.slug):
        return _verify(contest, site, asked, user, actor)


def _verify(contest: Contest, site: str, asked: SiteVerifyIn, user: int | None, actor: str) -> int:
    rows = _seen(contest, site, asked, State.REPORTED)
    if not asked.unproved:
        _refuse_unproved(contest, site, asked)
    for row in rows:
        if row.by_id is not None and row.by_id == user:
            raise same_person(row.indicator)
    seat = JudgeRegistered(ASSESSOR)
    contests.say(contest=contest, acts=[seat], actor=actor)
    stage = stage_id(contest)
    for row in rows:
        _attach(contest, stage, row, actor)
        _mark(contest, stage, row, actor)
        Report.objects.filter(pk=row.pk, round=row.round).update(state=State.VERIFIED)
    return len(rows)


def give_back(*, contest: Contest, site: str, asked: SiteReturnIn, actor: str) -> int:
    """Return reports to the site with a reason; those that counted do not any more.

    Raises:
        Fault: a report is not there, or not the one that was seen.
        Refused: one counts already, and the stage is not open.
    """
    with alone(contest.slug):
        rows = _seen(contest, site, asked, State.REPORTED, State.VERIFIED)
        stage = stage_id(contest)
        for row in rows:
            if row.state == State.VERIFIED:
                _unmark(contest, stage, row, actor)
            same = Report.objects.filter(pk=row.pk, round=row.round)
            same.update(state=State.RETURNED, reason=asked.reason)
        return len(rows)


def attach_late(*, contest: Contest, proof: Proof, actor: str) -> None:
    """Put the hash of a file into the ledger if its report counts already."""
    row = Report.objects.filter(
        contest=contest,
        site=proof.site,
        period=proof.period,
        indicator=proof.indicator,
        state=State.VERIFIED,
    ).first()
    if row is not None:
        _attach(contest, stage_id(contest), row, actor)


def require_indicator(*, contest: Contest, indicator: str, period: str) -> None:
    """Raise `Fault` unless that is reported in such a period."""
    _require(indicators_of(contest), indicator, period)


def _seen(contest: Contest, site: str, asked: SeenReportsIn, *states: State) -> list[Report]:
    """The reports in one of those states, if they are still what was seen; raises `Fault`."""
    found = Report.objects.filter(contest=contest, site=site, period=asked.period, state__in=states)
    rows = {row.indicator: row for row in found}
    for name, seen in asked.reports.items():
        if name not in rows:
            raise not_found("report", "填报", name)
        _refuse_unseen(rows[name], seen)
    return [rows[name] for name in asked.reports]


def _standing(contest: Contest, stage: str, row: Report) -> str | None:
    """The mark that stands for a report's place."""
    with current().book(contest.slug) as book:
        cell = book.full.stages[stage].cell(row.site, row.period, row.indicator)
        mark = cell.marks.get(ASSESSOR) if cell is not None else None
    return None if mark is None else mark.mark


def _unmark(contest: Contest, stage: str, row: Report, actor: str) -> None:
    mark = _standing(contest, stage, row)
    if mark is not None:
        act = MarkWithdrawn(mark, RETURNED)
        current().record(contest=contest.slug, act=act, actor=actor, key=f"{mark}-{RETURNED}")


def _mark(contest: Contest, stage: str, row: Report, actor: str) -> None:
    mark = f"C{_name(row, str(row.round))}"
    replaces = _standing(contest, stage, row)
    if replaces == mark:
        return
    act = MarkGiven(mark, stage, row.site, row.indicator, ASSESSOR, row.value, row.period, replaces)
    current().record(contest=contest.slug, act=act, actor=actor, key=mark)


def _attach(contest: Contest, stage: str, row: Report, actor: str) -> None:
    """Put the hashes of a report's proofs into the ledger; doing it again changes nothing."""
    proofs = Proof.objects.filter(
        contest=contest, site=row.site, period=row.period, indicator=row.indicator
    )
    for proof in proofs:
        code = f"P{_name(row, proof.digest)}"
        with current().book(contest.slug) as book:
            known = code in book.full.matters.evidence
        if known:
            continue
        act = EvidenceAttached(
            evidence=code,
            stage=stage,
            entry=row.site,
            by=actor,
            digest=proof.digest,
            media=proof.media,
            aspect=row.indicator,
            item=row.period,
        )
        current().record(contest=contest.slug, act=act, actor=actor, key=code)


def _name(row: Report, what: str) -> str:
    """An id that the same report always gets."""
    place = f"{row.site}\n{row.period}\n{row.indicator}\n{what}"
    return hashlib.sha256(place.encode()).hexdigest()[:24]


def _require(known: dict[str, Indicator], name: str, period: str) -> Indicator:
    """The indicator, if it is reported in such a period; raises `Fault`."""
    found = known.get(name)
    if found is None:
        raise not_found("indicator", "指标", name)
    if found.repeated != bool(period) or (period and int(period) > found.periods):
        raise invalid(
            f"Indicator {name} is not reported for period {period!r}; nothing was changed.",
            f"指标“{name}”不按所选时段填报，数据没有改变。",
            params={"indicator": name, "period": period},
        )
    return found


def refuse_over(contest: Contest) -> None:
    """Raise `Fault` once the campaign's stage is closed."""
    with current().book(contest.slug) as book:
        stage = book.full.rulebook.stages[0].id
        phase = book.full.stages[stage].phase
    if phase not in {"waiting", "open"}:
        raise Fault(
            409,
            "campaign_over",
            "The campaign is closed for reports; nothing was changed.",
            zh="立功竞赛已停止填报，数据没有改变。",
            fix="Ask its organisers to open the stage again if something is missing.",
            params={"phase": phase},
        )


def refuse_early(contest: Contest, period: str) -> None:
    """Raise `Fault` for a month that has not begun."""
    first = first_day(contest, period)
    if first is not None and first > timezone.localdate(timezone=here()):
        raise Fault(
            409,
            "period_not_begun",
            f"This period begins on {first}; nothing was changed.",
            zh=f"该时段从 {first} 开始，还不能填报；数据没有改变。",
            fix="Choose a period that has begun.",
            params={"starts": first.isoformat()},
        )


def _refuse_unseen(row: Report, seen: int) -> None:
    if row.round != seen:
        now = {"indicator": row.indicator, "value": row.value, "round": row.round}
        raise Fault(
            409,
            "changed_meanwhile",
            f"{row.indicator} was reported anew meanwhile; nothing was changed.",
            zh=f"指标“{row.indicator}”刚刚被重新填报（现为 {row.value}），请核对后再操作；"
            "数据没有改变。",
            fix="Look at the value as it is now, then do it again.",
            params={"current": now},
        )


def _refuse_unproved(contest: Contest, site: str, asked: SiteVerifyIn) -> None:
    rows = Proof.objects.filter(contest=contest, site=site, period=asked.period)
    bare = sorted(set(asked.reports) - set(rows.values_list("indicator", flat=True)))
    if bare:
        raise Fault(
            409,
            "proof_missing",
            "Nothing proves some of these; nothing was verified.",
            zh=f"{len(bare)} 项没有证明材料，尚未核定。",
            fix="Return them and ask for proofs, or verify them expressly without.",
            params={"indicators": bare},
        )


def same_person(indicator: str) -> Fault:
    """Whoever reports does not verify."""
    return Fault(
        409,
        "second_person",
        "You have reported this yourself; somebody else verifies it. Nothing was changed.",
        zh="填报人不能核定自己的填报，请由另一人核定；数据没有改变。",
        fix="Have another person of the assessing group verify it.",
        params={"indicator": indicator},
    )
