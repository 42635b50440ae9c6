"""F4: maxima and weights add up; sections have the weight that the standard gives them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, Literal

from leitai.core.rulebook.errors import Place, Report, shown
from leitai.core.rulebook.fields import Fields
from leitai.core.rulebook.model import Aspect, Items, Stage
from leitai.core.rulebook.parse_stage import every_criterion
from leitai.core.rulebook.source import Node, Scalar, Table, described
from leitai.core.rulebook.values import read_number

KEYS: Final = ("total", "per", "tolerance")
HUNDRED: Final = Decimal(100)
_PER: Final[tuple[Literal["stage", "contest"], ...]] = ("stage", "contest")
USUAL_TOLERANCE: Final = Decimal(5)


def read_sections(node: Node | None, report: Report) -> dict[str, Decimal]:
    """The sections of the standard and their weights in percent."""
    if node is None:
        return {}
    if not isinstance(node, Table):
        message = f"sections must be a mapping (name: weight), not {described(node)}"
        report.add(node, "not_a_mapping", message)
        return {}
    sections: dict[str, Decimal] = {}
    for key, value in node.pairs:
        what = f'the weight of section "{shown(key.text)}"'
        weight = read_number(value, report, what, least=0, most=100)
        sections[key.text] = weight if weight is not None else Decimal(0)
    total = sum(sections.values(), Decimal(0))
    if total != HUNDRED:
        message = f"the weights of the sections add up to {total}, not 100"
        report.add(node, "weights", message, _change(total))
    return sections


def check_weights(stages: Sequence[Stage], nodes: Mapping[str, Node], report: Report) -> None:
    """Where stages have weights, they add up to 100."""
    weighted = [each for each in stages if each.weight is not None]
    total = sum((each.weight for each in weighted if each.weight is not None), Decimal(0))
    written = [each for each in nodes.values() if isinstance(each, Table) and each.get("weight")]
    if not weighted or total == HUNDRED or len(written) > len(weighted):
        return
    place = _weight_place(nodes[weighted[-1].id])
    said = " + ".join(f"{each.id} {each.weight}" for each in weighted)
    without = [each.id for each in stages if each.weight is None]
    fix = _change(total)
    if without and total < HUNDRED:
        fix += f", or give {', '.join(without)} a weight"
    report.add(place, "weights", f"weights add up to {total}, not 100 ({said})", fix)


def _weight_place(node: Node) -> Place:
    return (node.get("weight") or node) if isinstance(node, Table) else node


def _change(total: Decimal) -> str:
    missing = HUNDRED - total
    return f"add {missing}" if missing > 0 else f"take {-missing} off"


def check_scheme(
    node: Node | None, stages: Sequence[Stage], nodes: Mapping[str, Node], report: Report
) -> Decimal:
    """The maxima of each stage, or of all, add up to the scheme's total; gives the tolerance."""
    for stage in stages:
        own = nodes[stage.id]
        scheme = own.get("scheme") if isinstance(own, Table) else None
        if scheme is not None:
            fields = Fields(scheme, report, f'scheme of stage "{stage.id}"', ("total",))
            _check_total(fields, [stage], report)
    if node is None:
        return USUAL_TOLERANCE
    fields = Fields(node, report, "scheme", KEYS)
    scored = [each for each in stages if each.format is None and not _has_scheme(nodes[each.id])]
    if fields.choice("per", _PER, "stage") == "contest":
        _check_total(fields, scored, report)
    else:
        for stage in scored:
            _check_total(fields, [stage], report)
    tolerance = fields.number("tolerance", least=0, most=100)
    return USUAL_TOLERANCE if tolerance is None else tolerance


def _has_scheme(node: Node) -> bool:
    return isinstance(node, Table) and node.get("scheme") is not None


def _check_total(fields: Fields, stages: Sequence[Stage], report: Report) -> None:
    wanted = fields.number("total", least=0)
    fields.need("total")
    if wanted is None or not stages:
        return
    unknown = [each.id for stage in stages for each in stage.criteria if each.maximum is None]
    names = " and ".join(f'"{stage.id}"' for stage in stages)
    place = Scalar("", plain=True, line=stages[0].line, column=1)
    if unknown:
        message = f"the maxima of stage {names} cannot be added up: {', '.join(unknown)} is open"
        report.add(place, "scheme", message, "write max on it (and expected on its items)")
        return
    parts = [each for stage in stages for each in stage.criteria]
    total = sum((each.maximum or Decimal(0) for each in parts), Decimal(0))
    if total != wanted:
        said = " + ".join(f"{each.id} {each.maximum}" for each in parts)
        gap = wanted - total
        fix = f"add {gap}" if gap > 0 else f"take {-gap} off"
        message = f"the maxima of stage {names} add up to {total}, not {wanted} ({said})"
        report.add(place, "scheme", message, fix)


def check_sections(
    sections: Mapping[str, Decimal],
    tolerance: Decimal,
    stages: Sequence[Stage],
    place: Node | None,
    report: Report,
) -> None:
    """Each section's share of the marks is within `tolerance` points of its weight."""
    if not sections or place is None:
        return
    shares = dict.fromkeys(sections, Decimal(0))
    for stage in stages:
        part = HUNDRED if stage.weight is None else stage.weight
        for aspect, maximum in _maxima(stage):
            if aspect.section is None:
                _unsectioned(aspect, report)
            else:
                shares[aspect.section] += (maximum or Decimal(0)) * part / HUNDRED
    total = sum(shares.values(), Decimal(0))
    for name, weight in sections.items():
        share = shares[name] * HUNDRED / total if total else Decimal(0)
        if abs(share - weight) > tolerance:
            said = f"{share:.2f} percent of the marks"
            message = f'section "{shown(name)}" has {said}; its weight is {weight} ± {tolerance}'
            report.add(place, "sections", message, "move marks between the aspects", section=name)


def _unsectioned(aspect: Aspect, report: Report) -> None:
    place = Scalar("", plain=True, line=aspect.line, column=1)
    message = f'aspect "{aspect.id}" counts for no section'
    report.add(place, "no_section", message, "add section: … to it or to its criterion")


def _maxima(stage: Stage) -> list[tuple[Aspect, Decimal | None]]:
    return [
        (aspect, _times(aspect, criterion.items))
        for criterion in every_criterion(stage.criteria)
        for aspect in criterion.aspects
    ]


def _times(aspect: Aspect, items: Items | None) -> Decimal | None:
    if not aspect.per_item or items is None or aspect.maximum is None:
        return aspect.maximum
    count = {"sum": items.expected or 1, "best": items.count}.get(items.how, 1)
    return aspect.maximum * count
