"""Read what follows from standings: result, advancement, awards, scale, promotion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from leitai.core.rulebook.errors import Report, shown, suggestion
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Result
from leitai.core.rulebook.outcomes import Advance, Award, Promotion, PromotionRow, Quota, Scaling
from leitai.core.rulebook.parse_rank import DefaultRank, adapted, read_rank, shared_by
from leitai.core.rulebook.reading import Draft, Ids, fallback_id, formula, rounding
from leitai.core.rulebook.scope import Scope, Type
from leitai.core.rulebook.scopes import award_scope, result_scope
from leitai.core.rulebook.source import Node, Table, described
from leitai.core.rulebook.values import read_ranks, read_ratio

RESULT_KEYS: Final = ("total", "rank", "round")
ADVANCE_KEYS: Final = ("from", "to", "take", "quota", "ties")
AWARD_KEYS: Final = (
    "id",
    "title",
    "ranks",
    "ratio",
    "where",
    "excluding",
    "source",
    "per",
    "points",
)
SCALE_KEYS: Final = ("median", "k", "spread")
PROMOTION_KEYS: Final = ("grades", "cap", "once_per_year", "per", "table")
ROW_KEYS: Final = ("ranks", "role", "grade", "to")

_NOWHERE: Final = Table((), 1, 1)
_SPREADS: Final[tuple[Literal["sd", "mad"], ...]] = ("sd", "mad")
_CUTS: Final[tuple[Literal["include", "exclude"], ...]] = ("include", "exclude")


def read_result(
    node: Node | None, draft: Draft, criteria: Mapping[str, Sequence[str]], default: DefaultRank
) -> tuple[Result, Scope]:
    """The composite result, and the scope of its ranking keys; `criteria` per stage."""
    fields = Fields(node or _NOWHERE, draft.report, "result", RESULT_KEYS)
    scope = result_scope(criteria, ranking=True)
    rank = fields.get("rank")
    what = fields.name("rank")
    ranking = (
        adapted(default, scope) if rank is None else read_rank(rank, draft.report, what, scope)
    )
    total = formula(fields, "total", result_scope(criteria, ranking=False))
    return Result(total, ranking, rounding(fields) or draft.rounding), scope


def read_advance(node: Node, report: Report, stages: Sequence[str]) -> Advance | None:
    """One rule of advancement."""
    fields = Fields(node, report, "advance", ADVANCE_KEYS)
    source, target = _stage(fields, "from", stages), _stage(fields, "to", stages)
    fields.need("take")
    take = fields.whole("take", least=1)
    quota = fields.get("quota")
    if source is not None and target is not None and stages.index(source) >= stages.index(target):
        fix = "write the stages in the order in which they take place"
        fields.refuse("to", "advance", f'"{target}" does not come after "{source}"', fix)
    if source is None or target is None or take is None:
        return None
    read = None if quota is None else _quota(quota, report)
    return Advance(source, target, take, read, fields.choice("ties", _CUTS, "include"))


def _stage(fields: Fields, key: str, stages: Sequence[str]) -> str | None:
    if fields.need(key) is None:
        return None
    name = fields.text(key)
    if name is not None and name not in stages:
        message = f'{fields.name(key)}: there is no stage "{shown(name)}"'
        fields.refuse(key, "unknown_stage", message, suggestion(name, stages), id=shown(name))
        return None
    return name


def _quota(node: Node, report: Report) -> Quota | None:
    fields = Fields(node, report, "quota", ("per", "max"))
    fields.need("per")
    fields.need("max")
    per, most = shared_by(fields, "per"), fields.whole("max", least=1)
    return None if per is None or most is None else Quota(per, most)


def read_awards(nodes: Sequence[Node], report: Report, stages: Sequence[str]) -> list[Award]:
    """The awards, best first; one may only exclude the winners of those before it."""
    ids = Ids(report, "awards")
    awards: list[Award] = []
    for node in nodes:
        awards.append(_award(node, report, stages, ids, [each.id for each in awards]))
    return awards


def _award(
    node: Node, report: Report, stages: Sequence[str], ids: Ids, before: Sequence[str]
) -> Award:
    named = node.get("id") if isinstance(node, Table) else None
    what = "an award" if named is None else f"award {described(named)}"
    fields = Fields(node, report, what, AWARD_KEYS)
    name = fields.id(fallback_id(node))
    if fields.has("id"):
        ids.take(name, fields.at("id"))
    ranks, ratio = fields.get("ranks"), fields.get("ratio")
    if ranks is None and ratio is None and not fields.has("where"):
        fix = "write ranks: 1..3, ratio: 1/2 or where: …"
        report.add(node, "award", f"{what} does not say who wins it", fix)
    if ranks is not None and ratio is not None:
        fields.refuse("ratio", "award", f"{what} has both ranks and ratio", "keep one of them")
    return Award(
        id=name,
        title=fields.title(name),
        ranks=None if ranks is None else read_ranks(ranks, report, fields.name("ranks")),
        ratio=None if ratio is None else read_ratio(ratio, report, fields.name("ratio")),
        where=formula(fields, "where", award_scope(), Type.TRUTH),
        excluding=_excluding(fields, before),
        source=_stage(fields, "source", stages) if fields.has("source") else None,
        per=shared_by(fields, "per"),
        points=fields.number("points"),
    )


def _excluding(fields: Fields, before: Sequence[str]) -> tuple[str, ...]:
    names = fields.words("excluding")
    for name in names:
        if name not in before:
            message = f'{fields.name("excluding")}: there is no award "{shown(name)}" before it'
            fix = suggestion(name, before) or "write the better award first"
            fields.refuse("excluding", "unknown_award", message, fix, id=shown(name))
    return names


def read_scale(node: Node, report: Report) -> Scaling:
    """F8: the reference scale."""
    fields = Fields(node, report, "scale", SCALE_KEYS)
    usual = Scaling()
    median, k = fields.number("median"), fields.number("k", least=0)
    return Scaling(
        usual.median if median is None else median,
        usual.k if k is None else k,
        fields.choice("spread", _SPREADS, usual.spread),
    )


def read_promotion(node: Node, report: Report) -> Promotion:
    """F13: who is promoted to which grade."""
    fields = Fields(node, report, "promotion", PROMOTION_KEYS)
    for key in ("grades", "table"):
        fields.need(key)
    grades = fields.words("grades")
    cap = _grade(fields, "cap", grades) if fields.has("cap") else None
    highest = cap or (grades[-1] if grades else "")
    rows = [_row(each, report, grades, highest) for each in fields.list("table")]
    table = tuple(row for row in rows if row is not None)
    once = fields.truth("once_per_year", default=True)
    return Promotion(grades, highest, once, table, shared_by(fields, "per"))


def _grade(fields: Fields, key: str, grades: Sequence[str]) -> str | None:
    if fields.need(key) is None:
        return None
    grade = fields.text(key)
    if grade is not None and grade not in grades:
        message = f'{fields.name(key)}: "{shown(grade)}" is not one of the grades'
        fields.refuse(key, "unknown_grade", message, suggestion(grade, grades))
        return None
    return grade


def _row(node: Node, report: Report, grades: Sequence[str], cap: str) -> PromotionRow | None:
    fields = Fields(node, report, "a row of promotion", ROW_KEYS)
    ranks_node = fields.need("ranks")
    fields.need("role")
    ranks = None
    if ranks_node is not None:
        ranks = read_ranks(ranks_node, report, fields.name("ranks"))
    role, grade, to = fields.text("role"), _grade(fields, "grade", grades), None
    to = _grade(fields, "to", grades)
    if grade is not None and to is not None and grades.index(to) <= grades.index(grade):
        message = f'"{to}" is not above "{grade}"'
        fields.refuse("to", "promotion", message, "write the grades from the lowest to the highest")
    elif to is not None and cap in grades and grades.index(to) > grades.index(cap):
        fix = "raise the cap, or promote to it at most"
        fields.refuse("to", "promotion", f'"{to}" is above the cap "{cap}"', fix)
    if ranks is None or role is None or grade is None or to is None:
        return None
    return PromotionRow(ranks, role, grade, to)
