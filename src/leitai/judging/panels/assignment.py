"""Assignments of a stage: previewed, applied, explained."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from leitai.core.ledger.acts import JudgeRegistered, JudgesAssigned
from leitai.core.panel.allocation import Allocation, allocate
from leitai.core.panel.allocation_faults import Unassignable
from leitai.core.panel.allocation_request import Request
from leitai.core.panel.flow import SOLVER
from leitai.core.panel.pairs import Probabilities, design_of, explain, probabilities
from leitai.governance.faults import Fault, not_found
from leitai.journal.book import Book
from leitai.journal.journal import current
from leitai.judging.panels.drawing import seed_of
from leitai.judging.panels.models import Asked
from leitai.judging.panels.schemas import AssignmentIn
from leitai.judging.panels.words import explained, impossible
from leitai.judging.procedure.state import stage_of

Row = dict[str, Any]
EVERYBODY: Final = "everybody"
"""Name of the rule by which no list is made: all judges who are not recused."""
AS_THE_RULES: Final = AssignmentIn.model_validate({})
"""Nothing asked beside what the rulebook says."""


@dataclass(frozen=True)
class Setting:
    """What a stage's assignment starts from.

    Attributes:
        entries: who takes part, by the names in force; `judges`: judge → constituency.
        recused: pairs (entry, judge) that must not meet.
        request: `None` where everybody marks everything.
        criteria: of the stage.
    """

    entries: tuple[str, ...]
    judges: dict[str, str]
    recused: frozenset[tuple[str, str]]
    request: Request | None
    teams: dict[str, list[str]]
    criteria: frozenset[str]


def preview_assignment(*, contest: str, stage: str, asked: AssignmentIn) -> Row:
    """What an assignment would be; raises `Fault` for unknown ids."""
    setting = setting_of(contest=contest, stage=stage, asked=asked)
    request = setting.request
    if request is None:
        return row_of(setting, everybody(setting), seed="", applied=False)
    try:
        made = allocate(request)
        likely = probabilities(request)
    except Unassignable as why:
        return row_of(setting, {}, seed=request.seed, applied=False) | {
            "infeasible": impossible(why)
        }
    row = row_of(setting, made.assignments, seed=request.seed, applied=False)
    return row | {"probabilities": likely_row(likely), "cost": made.solution.cost}


def apply_assignment(*, contest: str, stage: str, asked: AssignmentIn, actor: str) -> Row:
    """Make an assignment and put it into the ledger.

    Raises:
        Fault: unknown ids, or there is no such assignment.
        Refused: the stage does not allow it.
    """
    setting = setting_of(contest=contest, stage=stage, asked=asked)
    made = made_of(setting)
    record(contest=contest, stage=stage, setting=setting, made=made, actor=actor)
    remember(contest=contest, stage=stage, request=setting.request)
    return assignment_row(contest=contest, stage=stage)


def made_of(setting: Setting) -> Allocation | None:
    """The assignment of a setting; raises `Fault` if there is none."""
    if setting.request is None:
        return None
    try:
        return allocate(setting.request)
    except Unassignable as why:
        words = impossible(why)
        raise Fault(
            422,
            f"assignment_{why.code}",
            f"{words['message']} Nothing was changed.",
            zh=f"{words['zh']}数据没有改变。",
            fix="Ask for fewer reviews, smaller quotas or wider loads, or invite more judges.",
            params=words["where"],
        ) from why


def record(
    *, contest: str, stage: str, setting: Setting, made: Allocation | None, actor: str
) -> None:
    """Put an assignment into the ledger; raises `Refused`."""
    act = JudgesAssigned(
        stage=stage,
        assignments={} if made is None else made.assignments,
        teams=setting.teams,
        seed="" if made is None else made.request.seed,
        solver=EVERYBODY if made is None else SOLVER,
    )
    current().record(contest=contest, act=act, actor=actor)


def remember(*, contest: str, stage: str, request: Request | None) -> None:
    """Keep what was asked, so that pairs can be explained later."""
    Asked.objects.filter(contest=contest, stage=stage).delete()
    if request is not None:
        Asked.objects.create(contest=contest, stage=stage, request=saved(request))


def assignment_row(*, contest: str, stage: str) -> Row:
    """The assignment in force; without one, everybody marks all."""
    setting = setting_of(contest=contest, stage=stage, asked=AS_THE_RULES)
    with current().book(contest) as book:
        panels = book.full.panels
        act, listed = panels.assignments.get(stage), dict(panels.assigned.get(stage, {}))
    assignments = {entry: sorted(judges) for entry, judges in sorted(listed.items())}
    seed, solver = (act.seed, act.solver) if act is not None else ("", EVERYBODY)
    teams = {} if act is None else {name: list(team) for name, team in act.teams.items()}
    setting = replace(setting, teams=teams)
    shown = assignments or everybody(setting)
    row = row_of(setting, shown, seed=seed, applied=act is not None)
    return row | {"solver": solver, "full": not assignments}


def explain_pair(*, contest: str, stage: str, entry: str, judge: str) -> Row:
    """Why the judge marks the entry or does not; raises `Fault`."""
    kept = Asked.objects.filter(contest=contest, stage=stage).first()
    if kept is None:
        raise unexplained(stage)
    made = allocate(read(kept.request))
    try:
        why = explain(made, entry, judge)
    except KeyError:
        raise not_found("pair", "配对", f"{entry}/{judge}") from None
    return explained(entry, judge, why)


def setting_of(
    *,
    contest: str,
    stage: str,
    asked: AssignmentIn,
    names: Mapping[str, str] | None = None,
) -> Setting:
    """What a stage's assignment starts from.

    Args:
        contest: where.
        stage: of which stage.
        asked: what people want.
        names: name in force → new code, while codes are being sealed.

    Raises:
        Fault: no such stage, entry, judge or draw.
    """
    seed = seed_of(contest=contest, name=asked.draw) if asked.draw else asked.seed
    new = names or {}
    with current().book(contest) as book:
        found = stage_of(book.full, stage)
        procedure, criteria = found.plan.stage.procedure, found.plan.criteria_of
        entries = list(book.full.starters(stage))
        judges = constituencies(book)
        out = book.full.panels.recusals
        recused = {(new.get(e, e), judge) for e, judge in out if e in set(entries)}
        of_stage = frozenset(name for each in criteria.values() for name in each)
    known = tuple(new.get(entry, entry) for entry in entries)
    refuse_unknown("judge", "裁判", asked.anchors, judges)
    refuse_unknown("entry", "参赛项目", asked.anchor_entries, known)
    reviews = asked.reviews if asked.reviews is not None else procedure.reviews
    request = None
    if reviews is not None:
        request = Request(
            entries=known,
            judges=judges,
            reviews=reviews,
            seed=seed or secrets.token_hex(16),
            quotas=procedure.quotas if asked.quotas is None else asked.quotas,
            conflicts=recused,
            anchors=asked.anchors,
            anchor_entries=asked.anchor_entries,
            least=asked.least,
            most=asked.most,
        )
    return Setting(known, judges, frozenset(recused), request, asked.teams, of_stage)


def constituencies(book: Book) -> dict[str, str]:
    """Judge → constituency, empty if none, of all judges."""
    said = [act for act in book.said.values() if isinstance(act, JudgeRegistered)]
    return {act.judge: act.constituency or "" for act in said}


def everybody(setting: Setting) -> dict[str, list[str]]:
    """All judges who are not recused, for every entry."""
    return {
        entry: [judge for judge in sorted(setting.judges) if (entry, judge) not in setting.recused]
        for entry in sorted(setting.entries)
    }


def row_of(setting: Setting, assignments: dict[str, list[str]], *, seed: str, applied: bool) -> Row:
    """An assignment as people see it."""
    loads = dict.fromkeys(sorted(setting.judges), 0)
    for judges in assignments.values():
        for judge in judges:
            loads[judge] = loads.get(judge, 0) + 1
    found = design_of(assignments)
    return {
        "assignments": assignments,
        "loads": [
            {"judge": judge, "constituency": setting.judges.get(judge) or None, "n": n}
            for judge, n in loads.items()
        ],
        "connected": found.connected,
        "components": found.components,
        "lambda2": found.lambda2,
        "recused": len(setting.recused),
        "probabilities": None,
        "infeasible": None,
        "uncovered": uncovered(assignments, setting.teams),
        "teams": setting.teams,
        "seed": seed,
        "solver": EVERYBODY if setting.request is None else SOLVER,
        "cost": None,
        "full": setting.request is None,
        "applied": applied,
    }


def uncovered(
    assignments: Mapping[str, Collection[str]], teams: Mapping[str, Collection[str]]
) -> list[Row]:
    """Entries that nobody of a criterion's team would mark."""
    return [
        {"entry": entry, "criterion": criterion}
        for criterion, team in teams.items()
        for entry, judges in assignments.items()
        if not set(team) & set(judges)
    ]


def likely_row(found: Probabilities | None) -> Row | None:
    """How likely pairs were."""
    if found is None:
        return None
    return {
        "seeds": found.seeds,
        "mean": found.mean,
        "highest": found.highest,
        "lowest": found.lowest,
        "entry": found.entry,
        "judge": found.judge,
    }


def saved(request: Request) -> Row:
    """A request as JSON."""
    return {
        "entries": list(request.entries),
        "judges": dict(request.judges),
        "reviews": request.reviews,
        "seed": request.seed,
        "quotas": dict(request.quotas),
        "conflicts": sorted(map(list, request.conflicts)),
        "anchors": sorted(request.anchors),
        "anchor_entries": sorted(request.anchor_entries),
        "least": request.least,
        "most": request.most,
    }


def read(row: Row) -> Request:
    """A request again."""
    return Request(**{**row, "conflicts": [(entry, judge) for entry, judge in row["conflicts"]]})


def refuse_unknown(what: str, zh: str, names: Collection[str], known: Collection[str]) -> None:
    """Refuse an id that is not there; raises `Fault`."""
    for name in names:
        if name not in known:
            raise not_found(what, zh, name)


def unexplained(stage: str) -> Fault:
    """Nobody was assigned by a seed, or it was drawn together with codes."""
    return Fault(
        409,
        "assignment_unexplained",
        f"No assignment of stage {stage!r} can be explained: everybody marks all, or it was drawn"
        " together with blind codes that hide who is recused.",
        zh=f"阶段“{stage}”没有可解释的分配：全体评委评全部项目，或分配与评审编号一同抽取，不公开回避关系。",
        fix="Make an assignment; one drawn with blind codes is drawn again from opened codes.",
        params={"stage": stage},
    )
