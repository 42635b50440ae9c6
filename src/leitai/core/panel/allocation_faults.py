"""Why there is no assignment, in terms of entries, quotas and judges."""

from __future__ import annotations

from typing import Any

from leitai.core.panel.allocation_request import Request
from leitai.core.panel.flow import Infeasible, Problem, needs_of


class Unassignable(ValueError):  # noqa: N818 — it is an answer, not a fault
    """Nothing keeps all that was asked.

    Attributes:
        code: `quota_short` (an entry has too few judges of a constituency who may mark it),
            `judges_short` (too few at all), `quotas_exceed_reviews`, `loads_high`, `loads_low`
            (the bounds of all judges' loads), `loads_over`, `loads_under` (those of some judges).
        params: as far as it matters `entry`, `constituency`, `judges` (who may not mark it, or
            whose loads cannot be kept), `wanted` and `possible`.
    """

    def __init__(self, code: str, message: str, **params: Any) -> None:
        super().__init__(message)
        self.code = code
        self.params = params


def unassignable(request: Request, problem: Problem, why: Infeasible) -> Unassignable:
    """The solver's answer in the words of the request."""
    if why.entry is not None:
        return _short(request, problem, why.entry)
    judges = [request.columns[request.free[at]] for at in why.judges]
    of = sorted({request.judges[judge] for judge in judges})
    messages = {
        "loads_high": "{wanted} reviews are to be given, but all judges may take {possible}",
        "loads_low": "{wanted} reviews are to be given, but all judges must take {possible}",
        "loads_over": "{judges} judges would have to take {wanted} reviews; they may {possible}",
        "loads_under": "{judges} judges have to take {wanted} reviews; they can get {possible}",
    }
    message = messages[why.code].format(
        wanted=why.wanted, possible=why.possible, judges=len(judges)
    )
    return Unassignable(
        why.code,
        message,
        judges=judges,
        constituency=of[0] if len(of) == 1 else "",
        wanted=why.wanted,
        possible=why.possible,
    )


def _short(request: Request, problem: Problem, row: int) -> Unassignable:
    """Which quota of the entry cannot be met, or that it has too few judges at all."""
    entry, need = request.rows[row], needs_of(problem)[row]
    may = ~problem.barred[row]
    out = [
        judge for judge, barred in zip(request.columns, request.barred[row], strict=True) if barred
    ]
    for number, name in enumerate(request.constituencies):
        possible, wanted = int(may[problem.group == number].sum()), int(need[number])
        if possible < wanted:
            return Unassignable(
                "quota_short",
                f"{entry} needs {wanted} judges of {name}; {possible} may mark it",
                entry=entry,
                constituency=name,
                judges=[judge for judge in out if request.judges[judge] == name],
                wanted=wanted,
                possible=possible,
            )
    wanted, quotas = int(problem.reviews[row]), int(need.sum())
    if wanted < quotas:
        message = f"quotas ask for {quotas} judges of {entry}, its reviews leave {wanted}"
        return Unassignable(
            "quotas_exceed_reviews", message, entry=entry, wanted=quotas, possible=wanted
        )
    possible = int(may.sum())
    message = f"{entry} needs {wanted} judges; {possible} may mark it"
    return Unassignable(
        "judges_short", message, entry=entry, judges=out, wanted=wanted, possible=possible
    )
