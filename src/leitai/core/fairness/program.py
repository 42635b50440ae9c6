"""A stage's rule as a list of small programs, so that 200 lines of any language can apply it.

Each step computes one value of every entry (or of every item of every entry) from those before it.
Its words are in reverse Polish: operands first, then what is done with them.

    "#0.5" a number · "'text" a text · "@name" a value by name · "!true"
    "sum:2" a function or operator and how many operands it takes
    ["trim", 1, 1, 0] a step on the marks of a cell, which are pairs of value and judge
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from leitai.core.rulebook.expression import Expression
from leitai.core.rulebook.expression_tree import Binary, Call, Literal, Name, Tree, Unary, read_tree
from leitai.core.rulebook.model import (
    Adjust,
    Aspect,
    AspectKind,
    Centre,
    Clamp,
    Criterion,
    Deduction,
    Factor,
    Gather,
    Items,
    Penalty,
    Plus,
    Rounding,
    RoundTo,
    Stage,
    Step,
    Trim,
)

Words = list[Any]
Plain = dict[str, Any]
_JUDGED: Final = (Penalty, Centre, Adjust, Trim)


def program(stage: Stage, places: int) -> Plain:
    """Everything the stage's numbers follow from, besides marks and attributes.

    `beyond` names criteria whose points come from tables of ranks; they are published as they are.
    """
    steps = [step for each in stage.criteria for step in _criterion(each)]
    steps += [step for each in stage.deductions for step in _deduction(each)]
    return {
        "stage": stage.id,
        "places": places,
        "deductions": {each.id: _costs(each) for each in stage.deductions},
        "steps": [*steps, *_own(stage)],
        "beyond": [each.id for each in _nested(stage.criteria) if each.points is not None],
        "rank": [[words_of(key.value), key.descending] for key in stage.rank.by],
        "ties": stage.rank.ties,
        "best_per": stage.rank.best_per,
    }


def _step(kind: str, name: str, words: Words, *, per: str = "") -> Plain:
    """One step; `per` is `item` where it is computed for each repeated item."""
    return {"kind": kind, "name": name, "per": per, "words": words}


def _nested(criteria: tuple[Criterion, ...]) -> Iterator[Criterion]:
    for each in criteria:
        yield from _nested(each.criteria)
        yield each


def _criterion(criterion: Criterion) -> Iterator[Plain]:
    for below in criterion.criteria:
        yield from _criterion(below)
    for aspect in criterion.aspects:
        per = "item" if aspect.per_item else ""
        yield _step("aspect", aspect.id, _aspect(aspect), per=per)
    repeated = [each.id for each in criterion.aspects if each.per_item]
    items = criterion.items or (Items() if repeated else None)
    list_name = f"items.{criterion.id}"
    if items is not None:
        own = _sum(repeated) if items.score is None else words_of(items.score)
        yield _step("list", list_name, own, per="item")
    if criterion.points is not None:
        yield _step("given", criterion.id, [])
        return
    parts = [each.id for each in criterion.aspects if not each.per_item]
    parts += [each.id for each in criterion.criteria]
    if criterion.score is not None:
        words = [f"@{list_name}" if w == "@items" else w for w in words_of(criterion.score)]
    else:
        together = _gathered(items, list_name) if items is not None else []
        words = [*together, *(f"@{each}" for each in parts)]
        words += [f"sum:{len(parts) + (items is not None)}"]
    words += _finish(criterion.rounding, criterion.clamp)
    if criterion.weight != 1:
        words += [_number(criterion.weight), "*:2"]
    yield _step("criterion", criterion.id, words)


def _gathered(items: Items, name: str) -> Words:
    match items.how:
        case "mean":
            return [f"@{name}", "mean:1"]
        case "best":
            return [f"@{name}", f"#{items.count}", "top:2", "sum:1"]
        case "last":
            return [f"@{name}", ["last"]]
        case _:
            return [f"@{name}", "sum:1"]


def _aspect(aspect: Aspect) -> Words:
    steps = aspect.combine
    gathers = [at for at, step in enumerate(steps) if isinstance(step, Gather)]
    judged = [at for at, step in enumerate(steps) if isinstance(step, _JUDGED)]
    split = gathers[0] if gathers else judged[-1] + 1 if judged else 0
    words: Words = ["@cell", *(_on_marks(aspect, step) for step in steps[:split]), ["values"]]
    if gathers:
        how = next(step.how for step in steps if isinstance(step, Gather))
        words.append(f"{how}:1")
    elif aspect.kind is AspectKind.JUDGEMENT:
        words += ["mean:1", _number(aspect.maximum or Decimal(0)), "*:2"]
        words += [_number(aspect.scale or Decimal(3)), "/:2"]
    else:
        words.append("mean:1")
    for step in steps[split:]:
        words += _on_number(step)
    if aspect.bands:
        bands = [[_plain(band.within), _plain(band.mark)] for band in aspect.bands]
        words.append(["bands", _plain(aspect.target or Decimal(0)), bands])
    if aspect.score is not None:
        words = [*words, ["name", "combined"], "@cell", ["values"], ["name", "marks"]]
        words += words_of(aspect.score)
    held = aspect.spread if aspect.kind is AspectKind.JUDGEMENT else None
    return [*words, ["gate", aspect.quorum, _plain(held)]]


def _on_marks(aspect: Aspect, step: Step) -> Words:
    match step:
        case Penalty(deduction=deduction):
            return ["penalty", deduction]
        case Centre():
            return ["centre", aspect.id, None, None]
        case Adjust(cap=cap, error=error):
            return ["centre", aspect.id, _plain(cap), _plain(error)]
        case Trim():
            return ["trim", step.low, step.high, step.at_least]
        case _:
            return ["each", _on_number(step)]


def _on_number(step: Step) -> Words:
    match step:
        case Factor(by=by):
            return [*words_of(by), "*:2"]
        case Plus(term=term):
            return [*words_of(term), "+:2"]
        case Clamp():
            return [["clamp", _plain(step.minimum), _plain(step.maximum)]]
        case RoundTo(rounding=rounding):
            return _round(rounding)
        case _:
            return []


def _deduction(deduction: Deduction) -> Iterator[Plain]:
    """Marks of a cell combined, over all cells, times its cost, capped."""
    if deduction.per_judge:
        return
    how = {"sum": "sum:1", "highest": "highest:1", "mean": "mean:1"}[deduction.how]
    words: Words = ["@cell", ["values"], how]
    if deduction.per_item:
        yield _step("list", f"cells.{deduction.id}", words, per="item")
        words = [f"@cells.{deduction.id}", "sum:1"]
    words += [_number(deduction.each or Decimal(1)), "*:2"]
    words += [_number(deduction.cap), "min:2"] if deduction.cap is not None else []
    yield _step("off", deduction.id, words)


def _own(stage: Stage) -> Iterator[Plain]:
    lists = [e for e in _nested(stage.criteria) if e.items or any(a.per_item for a in e.aspects)]
    yield _step("list", "items", _sum([f"items.{each.id}" for each in lists]), per="item")
    yield _step("value", "criteria", _sum([each.id for each in stage.criteria]))
    after = [each.id for each in stage.deductions if not each.per_judge]
    off: Words = [*(f"@{each}" for each in after), f"sum:{len(after)}", "#0", "or_else:2"]
    yield _step("deductions" if after else "value", "deductions", off)
    own: Words = ["@criteria", "@deductions", "-:2"]
    if stage.score is not None:
        own = words_of(stage.score)
    yield _step("score", "score", [*own, *_finish(stage.rounding, stage.clamp)])
    yield _step("total", "total", ["@score", "@carry", "#0", "or_else:2", "+:2"])


def _costs(deduction: Deduction) -> Plain:
    return {
        "each": _plain(deduction.each or Decimal(1)),
        "cap": _plain(deduction.cap),
        "per_item": deduction.per_item,
    }


def _sum(names: list[str]) -> Words:
    return [*(f"@{each}" for each in names), f"sum:{len(names)}"]


def _finish(rounding: Rounding | None, clamp: Clamp | None) -> Words:
    words = _round(rounding) if rounding is not None else []
    return words if clamp is None else [*words, *_on_number(clamp)]


def _round(rounding: Rounding) -> Words:
    return [["round", _plain(rounding.step), rounding.mode.value]]


def words_of(expression: Expression) -> Words:
    """A formula in reverse Polish."""
    return list(_words(read_tree(expression.text)))


def _words(tree: Tree) -> Iterator[str]:
    match tree:
        case Literal(value=value):
            yield _literal(value)
        case Name(name=name):
            yield f"@{name}"
        case Unary(sign=sign, operand=operand):
            yield from _words(operand)
            yield "not:1" if sign == "not" else "neg:1"
        case Binary(sign=sign, left=left, right=right):
            yield from _words(left)
            yield from _words(right)
            yield f"{sign}:2"
        case Call(function=function, arguments=arguments):
            for each in arguments:
                yield from _words(each)
            yield f"{function}:{len(arguments)}"


def _literal(value: Decimal | str | bool | None) -> str:  # noqa: FBT001 -- a literal may be one
    if value is None or isinstance(value, bool):
        return f"!{ {True: 'true', False: 'false', None: 'absent'}[value] }"
    return f"'{value}" if isinstance(value, str) else _number(value)


def _number(value: Decimal) -> str:
    return f"#{value:f}"


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
