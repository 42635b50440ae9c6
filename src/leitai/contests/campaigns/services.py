"""Reporting, proving and verifying indicators."""

from __future__ import annotations

import hashlib
from typing import Final

from django.db import transaction

from leitai.contests import services as contests
from leitai.contests.campaigns.models import Proof, Report, State
from leitai.contests.campaigns.queries import Indicator, indicators_of, stage_id
from leitai.contests.campaigns.schemas import SiteReportIn, SiteReturnIn, SiteVerifyIn
from leitai.contests.models import Contest
from leitai.core.ledger.acts import EvidenceAttached, JudgeRegistered, MarkGiven
from leitai.governance.faults import Fault, invalid, not_found
from leitai.journal.journal import current

ASSESSOR: Final = "assess"
"""The judge in the ledger in whose name verified values stand: the assessing group."""


def report(*, contest: Contest, site: str, asked: SiteReportIn, user: int | None) -> int:
    """Take in a site's values; those verified before are asked to be verified again.

    Raises:
        Fault: no such indicator or period, or a value out of its range.
    """
    known = indicators_of(contest)
    for one in asked.values:
        _require(known, one.indicator, asked.period).check(one.value)
    with transaction.atomic():
        for one in asked.values:
            row, fresh = Report.objects.select_for_update().get_or_create(
                contest=contest,
                site=site,
                period=asked.period,
                indicator=one.indicator,
                defaults={"value": one.value, "note": one.note, "by_id": user},
            )
            if not fresh and (row.value, row.note, row.state) != (one.value, one.note, "reported"):
                row.value, row.note, row.by_id = one.value, one.note, user
                row.state, row.reason = State.REPORTED, ""
                row.round += 1
                row.save()
    return len(asked.values)


def verify(
    *, contest: Contest, site: str, asked: SiteVerifyIn, user: int | None, actor: str
) -> int:
    """Take reports over into the ledger, with the hashes of their proofs.

    Raises:
        Fault: a report is not there, or the asker has reported it.
        Refused: the stage is not open.
    """
    rows = _waiting(contest, site, asked)
    for row in rows:
        if row.by_id is not None and row.by_id == user:
            raise same_person(row.indicator)
    seat = JudgeRegistered(ASSESSOR)
    contests.say(contest=contest, acts=[seat], actor=actor)
    stage = stage_id(contest)
    for row in rows:
        _attach_proofs(contest, stage, row, actor)
        _mark(contest, stage, row, actor)
        Report.objects.filter(pk=row.pk, round=row.round).update(state=State.VERIFIED)
    return len(rows)


def give_back(*, contest: Contest, site: str, asked: SiteReturnIn) -> int:
    """Return reports to the site with a reason; raises `Fault`."""
    rows = _waiting(contest, site, asked)
    pks = [row.pk for row in rows]
    Report.objects.filter(pk__in=pks).update(state=State.RETURNED, reason=asked.reason)
    return len(rows)


def require_indicator(*, contest: Contest, indicator: str, period: str) -> None:
    """Raise `Fault` unless that is reported in such a period."""
    _require(indicators_of(contest), indicator, period)


def _waiting(contest: Contest, site: str, asked: SiteVerifyIn) -> list[Report]:
    found = Report.objects.filter(
        contest=contest, site=site, period=asked.period, state=State.REPORTED
    )
    rows = {row.indicator: row for row in found}
    for name in asked.indicators:
        if name not in rows:
            raise not_found("report", "待核定填报", name)
    return [rows[name] for name in dict.fromkeys(asked.indicators)]


def _mark(contest: Contest, stage: str, row: Report, actor: str) -> None:
    mark = f"C{_name(row, str(row.round))}"
    with current().book(contest.slug) as book:
        cell = book.full.stages[stage].cell(row.site, row.period, row.indicator)
        before = cell.marks.get(ASSESSOR) if cell is not None else None
    if before is not None and before.mark == mark:
        return
    replaces = None if before is None else before.mark
    act = MarkGiven(mark, stage, row.site, row.indicator, ASSESSOR, row.value, row.period, replaces)
    current().record(contest=contest.slug, act=act, actor=actor, key=mark)


def _attach_proofs(contest: Contest, stage: str, row: Report, actor: str) -> None:
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
