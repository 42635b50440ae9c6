"""An appeal: lodged in time, computed aside, decided by one arbitrator, confirmed by another."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

from leitai.server.rehearsal.cast import refused
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun

Row = dict[str, Any]


def middle_of(run: StageRun) -> str:
    """Who stands in the middle of the board."""
    rows = run.board(view="organiser")["rows"]
    return next(str(each["id"]) for each in rows.values() if each["pos"] == len(rows) // 2)


def lodged(run: StageRun, appeal: str, entry: str) -> Row:
    """Hand an appeal in at the desk; its receipt."""
    words = {"ground": "marks", "text": "请复核一项评分", "by": "领队"}
    body = {"stage": run.stage, "entry": entry, **words}
    receipt: Row = run.organiser.put(f"{run.contest}/appeals/{appeal}", body)
    return receipt


def appeal_late(run: StageRun) -> None:
    """After the time for appeals none is taken in."""
    late = refused(partial(lodged, run, f"L.{run.stage}", run.entries()[0]))
    require(late == "appeal_late", f"a late appeal met {late}")


def appeal(run: StageRun, entry: str) -> int:
    """A project objects to one judge's mark, and is right; how many places move."""
    path = f"{run.contest}/appeals/A.{run.stage}"
    receipt = lodged(run, f"A.{run.stage}", entry)
    require(receipt["number"] and receipt["deadline"], "an appeal has no receipt")
    require(run.blocker("appeals_open"), "an open appeal does not block")
    first, second = run.cast["arbitrator"], run.cast["arbiter"]
    case = first.get(path)
    change = _change(case, entry)
    preview = first.put(f"{path}/rejudge", {"changes": [change]})
    require(len(preview["marks"]) == 1, "the re-judge set moves other marks")
    decision = {"decision": "upheld", "reason": "复核属实 found right", "by": [],
                "preview": preview["digest"]}  # fmt: skip
    first.post(f"{path}/decide", decision)
    alone = refused(partial(first.post, f"{path}/confirm", {"preview": preview["digest"]}))
    require(alone == "second_person", f"one arbitrator alone could decide: {alone}")
    second.post(f"{path}/confirm", {"preview": preview["digest"]})
    require(run.blocker("appeals_open") is None, "a decided appeal blocks")
    return len(preview["ranks"])


def _change(case: Row, entry: str) -> Row:
    """The lowest mark of an aspect, to be as high as the highest."""
    marks = [each for each in case["marks"] if each["state"] == "counts" and each["value"]]
    aspect = marks[0]["aspect"]
    same = [each for each in marks if each["aspect"] == aspect]
    low = min(same, key=lambda each: Decimal(each["value"]))
    high = max(same, key=lambda each: Decimal(each["value"]))
    names = ("aspect", "judge", "item")
    return {"entry": entry, "value": high["value"]} | {name: low[name] for name in names}
