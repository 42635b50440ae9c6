"""An appeal: lodged in time, computed aside, decided by one arbitrator, confirmed by another."""

from __future__ import annotations

from functools import partial
from typing import Any

from leitai.server.rehearsal.cast import refused
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun

Row = dict[str, Any]


def appeal(run: StageRun) -> int:
    """A project objects to one judge's mark, and is right; how many places move."""
    rows = run.organiser.get(f"{run.contest}/board?view=organiser&stage={run.stage}")["rows"]
    entry = next(each["id"] for each in rows.values() if each["pos"] == len(rows) // 2)
    path = f"{run.contest}/appeals/A.{run.stage}"
    body = {"stage": run.stage, "entry": entry, "ground": "marks", "text": "请复核一项评分",
            "by": "领队"}  # fmt: skip
    receipt = run.organiser.put(path, body)
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
    """The lowest mark that counts, set to half of the highest more."""
    marks = [each for each in case["marks"] if each["state"] == "counts" and each["value"]]
    aspect = marks[0]["aspect"]
    same = [each for each in marks if each["aspect"] == aspect]
    low = min(same, key=lambda each: float(each["value"]))
    high = max(same, key=lambda each: float(each["value"]))
    names = ("aspect", "judge", "item")
    return {"entry": entry, "value": high["value"]} | {name: low[name] for name in names}
