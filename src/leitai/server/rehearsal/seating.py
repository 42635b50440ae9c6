"""Who judges what: recusals found and declared, an assignment previewed and applied."""

from __future__ import annotations

from typing import Any

from leitai.core.rulebook.model import Procedure
from leitai.server.client import Client
from leitai.server.rehearsal.chronicle import require
from leitai.server.rehearsal.stage import StageRun

Row = dict[str, Any]
SEED = "rehearsal"


def recuse(organiser: Client, contest: str) -> int:
    """Declare what units and relations say; how many pairs stand aside in all."""
    path = f"/contests/{contest}/recusals"
    found = organiser.post(f"{path}/find", {})
    names = ("judge", "entry", "ground")
    pairs = [{name: pair[name] for name in names} for pair in found]
    organiser.post(f"{path}/declare", {"pairs": pairs})
    require(not organiser.post(f"{path}/find", {}), "a recusal is still to be declared")
    return len(organiser.get(path))


def assign(run: StageRun, procedure: Procedure) -> list[int]:
    """Preview and apply an assignment as the rulebook wants it; how many entries each judge has."""
    body = {"seed": SEED}
    preview = run.organiser.post(f"{run.path}/assignment/preview", body)
    require(preview["infeasible"] is None, f"no assignment: {preview['infeasible']}")
    require(preview["connected"], "the judges of the assignment cannot be compared")
    applied = run.organiser.post(f"{run.path}/assignment", body)
    require(applied["assignments"] == preview["assignments"], "the preview was another assignment")
    for judges in applied["assignments"].values():
        require(len(judges) == procedure.reviews, "an entry has not as many judges as it must")
    _explain(run, applied["assignments"])
    return [each["n"] for each in applied["loads"]]


def _explain(run: StageRun, assignments: dict[str, list[str]]) -> None:
    entry, judges = next(iter(sorted(assignments.items())))
    for judge in (judges[0], next(one.judge for one in run.tablets if one.judge not in judges)):
        why = run.organiser.get(f"{run.path}/assignment/explain?entry={entry}&judge={judge}")
        require(why["zh"] and why["assigned"] is (judge in judges), "a pair is not explained")
