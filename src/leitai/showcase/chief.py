"""The chief judge's room as a feed view: how far judges are, what to check, what blocks the end.

Diagnosis is shown here and changes nothing. Own sides are not in it: they are for the supervisors'
report. Pictures change without the ledger too, so they have numbers of their own.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from leitai.core.panel.calibration import Size, Thresholds
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.plan import StagePlan
from leitai.judging.presence import PRESENCE
from leitai.judging.procedure.readiness import MARKS, next_step, signature_rows
from leitai.live import Ask, FeedRefused, View, member
from leitai.showcase.board import Books, Names
from leitai.showcase.chief_desk import Desk, Glance, plain
from leitai.showcase.reading import RESULT, current_stage
from leitai.showcase.turns import turn_row

CHIEF: Final = "chief"
JudgeNames = Callable[[str], Mapping[str, str]]
"""What a contest's judges are called; may read the database."""
Calibration = Callable[[Size, Callable[[], None]], Thresholds]
"""The best thresholds known now; the second argument is called once there are better ones."""


@dataclass(frozen=True, slots=True)
class ChiefSpot:
    """Names the feed's channel; `stage` None: the one opened last."""

    contest: str
    stage: str | None


class Desks:
    """The rooms in use, one per contest and stage."""

    def __init__(self) -> None:
        self._desks: dict[tuple[str, str], Desk] = {}
        self._lock = threading.Lock()

    def of(self, contest: str, stage: str, fold: Fold) -> Desk:
        """The room of a stage; a new one where the contest was read again."""
        with self._lock:
            known = self._desks.get((contest, stage))
            if known is None or known.fold is not fold:
                known = self._desks[contest, stage] = Desk(fold, stage)
            return known


class ChiefBoard:
    """The picture of one stage (a `live.Projection`)."""

    public = False

    def __init__(self, spot: ChiefSpot, room: ChiefRoom) -> None:
        self.name = spot
        self._room = room
        self._seq = 0

    @property
    def topic(self) -> str:
        """The contest: news of it make the picture stale."""
        return self.name.contest

    def view(self) -> View:
        """The stage now."""
        contest, room = self.name.contest, self._room
        with room.books(contest) as book:
            fold = book.full
            stage = self.name.stage or current_stage(fold)
            title = fold.rulebook.title
            stages = [
                {
                    "id": each.id,
                    "title": each.title,
                    "status": fold.stage_status(each.id),
                    "automatic": each.referee is not None,
                }
                for each in fold.rulebook.stages
            ]
            plan = fold.stages[stage].plan
            offices = plan.stage.procedure.offices
            desk = room.desks.of(contest, stage, fold)
        with desk.lock:
            with room.books(contest) as book:
                seen = desk.glance(book)
            names = room.names(contest)
            tiles = desk.tiles(seen, lambda size: room.calibrate(size, contest))
            rows = desk.rows(seen, names)
            facts = {
                "contest": contest,
                "view": CHIEF,
                "title": title,
                "stage": stage,
                "stages": stages,
                **named(plan),
                **self._facts(seen, offices),
                "tiles": tiles,
                "turn": turn_row(seen.turn, {} if seen.sealed else names),
            }
        self._seq = max(self._seq + 1, time.time_ns() // 1_000_000)
        meta = {key: member(key, value) for key, value in facts.items()}
        return View(seq=self._seq, at=seen.clock, meta=meta, rows=rows)

    def _facts(self, seen: Glance, offices: Iterable[str]) -> dict[str, Any]:
        return {
            "ledger": seen.seq,
            "status": seen.status,
            "sealed": seen.sealed,
            "clock": seen.clock,
            "places": seen.places,
            "progress": {"given": seen.progress.given, "expected": seen.progress.expected},
            "judges": self._judges(seen),
            "blockers": [
                {
                    "code": each.code,
                    "count": each.count,
                    "params": dict(zip(("short", "short_en"), seen.short, strict=True))
                    if each.code == MARKS and seen.short[0]
                    else {},
                }
                for each in seen.blockers
            ],
            "signatures": signature_rows(seen.signatures, offices, self.name.contest)
            if seen.signatures
            else [],
            "next": next_step(seen.blockers, seen.status),
        }

    def _judges(self, seen: Glance) -> list[dict[str, Any]]:
        called = self._room.judges(self.name.contest)
        present = PRESENCE.of(self.name.contest)
        return [
            {
                "id": judge,
                "name": called.get(judge) or None,
                "constituency": act.constituency if act is not None else None,
                "remote": act is not None and act.remote,
                "seen_at": max(present.get(judge, 0), seen.latest.get(judge, 0)) or None,
            }
            for judge in seen.judges
            for act in [seen.said.get(judge)]
        ]


def named(plan: StagePlan) -> dict[str, Any]:
    """What the stage's aspects are called, and the deductions that people give."""
    return {
        "aspects": [
            {"id": aspect, "title": panel.aspect.title} for aspect, panel in plan.panels.items()
        ],
        "deductions": [
            {"id": each.id, "title": each.title, "each": plain(each.each)}
            for each in plan.deductions.values()
            if not each.automatic
        ],
    }


@dataclass(frozen=True, slots=True)
class ChiefRoom:
    """What the pictures are made from.

    Attributes:
        calibration: thresholds for a size.
        news: says that a contest's picture is stale.
    """

    books: Books
    names: Names
    judges: JudgeNames
    calibration: Calibration
    news: Callable[[str], None]
    desks: Desks

    def calibrate(self, size: Size, contest: str) -> Thresholds:
        """The best thresholds known; once there are better ones, the picture is made again."""
        return self.calibration(size, lambda: self.news(contest))


def open_chief(room: ChiefRoom) -> Callable[[Ask, bool], ChiefBoard]:
    """Opens the view for who may see it; the second argument says whether the asker may."""

    def opened(ask: Ask, inside: bool) -> ChiefBoard:  # noqa: FBT001 -- see `boards.Opener`
        if not inside:
            raise FeedRefused(
                403,
                "forbidden",
                "The chief judge's room is for officials who may see how the judges mark.",
                zh="裁判长室只对有权查看评分情况的工作人员开放。",
                fix="Sign in with an official's account; a judge's personal link does not open it.",
            )
        stage = ask.params.get("stage")
        return ChiefBoard(ChiefSpot(ask.topic, None if stage == RESULT else stage), room)

    return opened
