"""Reading a campaign: indicators, periods, reports, places of a period and of the year."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from threading import Lock
from typing import Any, Final, NamedTuple

from leitai.contests.campaigns.models import Proof, Report
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.queries import Called, rulebook_in_force
from leitai.core.ledger.acts import ENTRY_DECODER, MarkGiven
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Aspect, Criterion
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.sheet import natural
from leitai.core.rulebook.standings import Row as Placed
from leitai.core.rulebook.standings import shown
from leitai.governance.faults import invalid
from leitai.journal.journal import current
from leitai.journal.queries import ledger_lines

Row = dict[str, Any]
MONTHS = 12


class Indicator(NamedTuple):
    """An aspect as a campaign reports it; `repeated`: once in each of that many `periods`."""

    criterion: str
    aspect: Aspect
    repeated: bool
    periods: int

    def check(self, value: str) -> None:
        """Raise `Fault` if the value is out of the indicator's range."""
        bounds, number = self.aspect.range, Decimal(value)
        low, high = bounds.minimum, bounds.maximum
        if number < low or (high is not None and number > high):
            raise invalid(
                f"{self.aspect.id}: {value} is not between {low} and {high}; nothing was changed.",
                f"“{self.aspect.title.get('zh', self.aspect.id)}”应在 {low} 到 {high} 之间，"
                "数据没有改变。",
                params={"indicator": self.aspect.id, "value": value},
            )


def stage_id(contest: Contest) -> str:
    """The campaign's stage: the first of its rules; raises `Refused` without rules."""
    with current().book(contest.slug) as book:
        return book.full.rulebook.stages[0].id


def indicators_of(contest: Contest) -> dict[str, Indicator]:
    """Indicator's id → indicator, in the order of the rules."""
    with current().book(contest.slug) as book:
        stage = book.full.rulebook.stages[0]
    return {
        aspect.id: Indicator(
            criterion.id,
            aspect,
            aspect.per_item,
            (criterion.items.expected if criterion.items else None) or MONTHS,
        )
        for criterion, aspect in _aspects(stage.criteria)
    }


def _aspects(criteria: tuple[Criterion, ...]) -> Iterator[tuple[Criterion, Aspect]]:
    for criterion in criteria:
        for aspect in criterion.aspects:
            yield criterion, aspect
        yield from _aspects(criterion.criteria)


def campaign(*, contest: Contest, sites: list[str], period: str, assess: bool) -> Row:
    """A campaign in one period; empty: the whole of it."""
    known = indicators_of(contest)
    stage = stage_id(contest)
    with current().book(contest.slug) as book:
        fold = book.full if assess else book.public
        whole = {row.entry: row for row in fold.standings(stage).rows}
        places = fold.standings(stage).places
        status = str(fold.stage_status(stage))
        titles = {one.id: dict(one.title) for one in fold.rulebook.stages[0].criteria}
        honours = [(award.id, dict(award.title)) for award in fold.rulebook.awards]
        given = {one.award: one.entries for one in fold.awards()}
        seq = fold.seq
    part = MONTHS_KEPT.rows(contest, stage, period, seq) if period else whole
    names = NAMES.of(contest.slug)
    cells = _cells(contest, period)
    return {
        "stage": stage,
        "status": status,
        "period": period,
        "periods": periods_of(contest, max((one.periods for one in known.values()), default=0)),
        "indicators": [
            _indicator_row(one, titles) for one in known.values() if one.repeated == bool(period)
        ],
        "sites": [
            {
                "site": site,
                **_called(names.get(site, Called())),
                "score": _total(part.get(site), places),
                "rank": _rank(part.get(site)),
                "total": _total(whole.get(site), places),
                "place": _rank(whole.get(site)),
                "cells": cells.get(site, {}),
            }
            for site in sorted(sites, key=natural)
        ],
        "honours": [
            {"award": name, "title": title,
             "sites": [{"site": one, **_called(names.get(one, Called()))} for one in given[name]]}
            for name, title in honours
            if given.get(name)
        ],
        "assess": assess,
    }  # fmt: skip


def _called(called: Called) -> Row:
    return {"name": called.name, "unit": called.unit}


def _total(row: Placed | None, places: int) -> str | None:
    return None if row is None else shown(row.total, places)


def _rank(row: Placed | None) -> int | None:
    return None if row is None or row.total is None else row.rank


def _indicator_row(one: Indicator, titles: dict[str, dict[str, str]]) -> Row:
    bounds = one.aspect.range
    return {
        "id": one.aspect.id,
        "title": dict(one.aspect.title),
        "criterion": one.criterion,
        "criterion_title": titles.get(one.criterion, {}),
        "unit": one.aspect.unit or "",
        "points": None if one.aspect.maximum is None else str(one.aspect.maximum),
        "min": str(bounds.minimum),
        "max": None if bounds.maximum is None else str(bounds.maximum),
        "step": None if bounds.step is None else str(bounds.step),
    }


def _cells(contest: Contest, period: str) -> dict[str, dict[str, Row]]:
    """Site → indicator → what was reported and proved."""
    found: dict[str, dict[str, Row]] = {}
    proofs: dict[tuple[str, str], list[Row]] = {}
    for proof in Proof.objects.filter(contest=contest, period=period).order_by("pk"):
        row = {"digest": proof.digest, "name": proof.name, "media": proof.media}
        proofs.setdefault((proof.site, proof.indicator), []).append({**row, "size": proof.size})
    for one in Report.objects.filter(contest=contest, period=period):
        found.setdefault(one.site, {})[one.indicator] = {
            "value": one.value,
            "note": one.note,
            "state": one.state,
            "reason": one.reason,
            "round": one.round,
            "proofs": proofs.pop((one.site, one.indicator), []),
        }
    for (site, indicator), rows in proofs.items():
        blank = {"value": None, "note": "", "state": None, "reason": "", "round": 0}
        found.setdefault(site, {})[indicator] = {**blank, "proofs": rows}
    return found


def periods_of(contest: Contest, count: int) -> list[Row]:
    """The months of a campaign, from the month of its first day on."""
    rows = []
    for nth in range(1, count + 1):
        first = first_day(contest, str(nth))
        label = str(nth) if first is None else first.strftime("%Y-%m")
        rows.append({"id": str(nth), "label": label})
    return rows


def first_day(contest: Contest, period: str) -> date | None:
    """The first day of a period's month; `None` for the whole campaign, or without dates."""
    if contest.starts is None or not period:
        return None
    month = contest.starts.month - 2 + int(period)
    return date(contest.starts.year + month // 12, month % 12 + 1, 1)


class PeriodFolds:
    """Folds over the marks of one period only, carried on as their ledgers grow."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[tuple[str, str, str], Fold] = OrderedDict()

    def rows(self, contest: Contest, stage: str, period: str, seq: int) -> dict[str, Placed]:
        """Rows of a stage by entry, as they were at `seq`."""
        source = rulebook_in_force(contest=contest)
        key = (contest.slug, hashlib.sha256(source).hexdigest(), period)
        with self._lock:
            fold = self._kept.pop(key, None)
            if fold is None or fold.seq > seq:
                fold = Fold(read_rulebook(source))
            for line in ledger_lines(contest=contest.slug, after=fold.seq, count=seq - fold.seq):
                entry = ENTRY_DECODER.decode(line)
                if not isinstance(entry.act, MarkGiven) or entry.act.item == period:
                    fold.apply(entry)
            self._kept[key] = fold
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return {row.entry: row for row in fold.standings(stage).rows}


MONTHS_KEPT: Final = PeriodFolds(most=64)
