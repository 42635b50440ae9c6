"""The tree of units: made, imported, moved, closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Substr

from leitai.governance.audit.models import AuditRow
from leitai.governance.doorkeeper import DOORKEEPER
from leitai.governance.faults import CONFLICT, UNPROCESSABLE, Fault
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.holding import hold, hold_below
from leitai.governance.organisation.id_numbers import Problem
from leitai.governance.organisation.models import LIVING, ROOT_PATH, Person, Unit
from leitai.governance.organisation.services import changed_meanwhile

LONGEST_PATH: Final = 600
DEEPEST: Final = 12
SAID: Final = ("name", "name_en", "kind", "credit_code")


def path_below(parent: Unit | None, code: str) -> str:
    """Where a unit stands; raises `Fault` if that is too deep."""
    return _within_bounds(f"{parent.path if parent else ROOT_PATH}{code}/")


def _within_bounds(path: str) -> str:
    if len(path) > LONGEST_PATH or path.count("/") > DEEPEST + 1:
        raise Fault(
            UNPROCESSABLE,
            "tree_too_deep",
            f"Units may be nested {DEEPEST} deep.",
            zh=f"单位层级最多 {DEEPEST} 层。",
            fix="Put it higher / 请放在更高一级。",
        )
    return path


def create_unit(*, parent: Unit | None, code: str, said: dict[str, Any]) -> Unit:
    """Make a unit.

    Raises:
        Fault: the code is taken, the parent is closed, or it would be too deep.
    """
    with transaction.atomic():
        return _create(hold([parent.pk])[parent.pk] if parent else None, code, said)


def _create(parent: Unit | None, code: str, said: dict[str, Any]) -> Unit:
    if parent is not None and parent.closed:
        raise unit_closed(parent)
    path = path_below(parent, code)
    if Unit.objects.filter(pk=code).exists():
        raise unit_exists(code)
    return Unit.objects.create(code=code, parent=parent, path=path, **said)


def edit_unit(
    *, unit: Unit, version: int, changes: dict[str, Any], parent: Unit | None = None
) -> Unit:
    """Change, move, close or open a unit.

    Args:
        unit: which.
        version: the one that was seen.
        changes: by field.
        parent: below which it stands from now on, if that changes.

    Raises:
        Fault: somebody changed it meanwhile; the new place lies below the unit itself; people or
            open units are left in a unit to be closed.
    """
    with transaction.atomic():
        held = hold([unit.pk, parent.pk if parent else unit.pk])
        row = held[unit.pk]
        if row.version != version:
            raise changed_meanwhile({"version": row.version, "code": row.code})
        if changes.get("closed") and not row.closed:
            _refuse_inhabited(row)
        for name, value in changes.items():
            setattr(row, name, value)
        if parent is not None and parent.pk != row.parent_id:
            _move(row, held[parent.pk])
        row.version += 1
        row.save()
    DOORKEEPER.forget_all()
    return row


def _refuse_inhabited(unit: Unit) -> None:
    people = Person.objects.filter(LIVING, begins("path", unit.path)).count()
    below = Unit.objects.filter(begins("path", unit.path), closed=False).count() - 1
    if people or below:
        raise Fault(
            CONFLICT,
            "unit_inhabited",
            f"{people} people and {below} open units are still in it; nothing was changed.",
            zh=f"其中还有 {people} 人和 {below} 个启用中的下级单位，数据没有改变。",
            fix="Move them first / 请先将其调出。",
            params={"people": people, "units": below},
        )


def _move(row: Unit, parent: Unit) -> None:
    """Put it and all below under another unit; rights follow the new place at once."""
    if parent.path.startswith(row.path):
        raise Fault(
            CONFLICT,
            "unit_below_itself",
            "A unit cannot stand below itself.",
            zh="单位不能移到自己的下级。",
            fix="Choose another place / 请选择其他位置。",
        )
    if parent.closed:
        raise unit_closed(parent)
    old, new = row.path, path_below(parent, row.code)
    for path in hold_below(old):
        _within_bounds(new + path.removeprefix(old))
    renewed = Concat(Value(new), Substr(F("path"), len(old) + 1))
    Unit.objects.filter(begins("path", old)).update(path=renewed)
    Person.objects.filter(begins("path", old)).update(path=renewed)
    AuditRow.objects.filter(begins("path", old)).update(path=renewed)
    row.parent = parent
    row.path = new


@dataclass(slots=True)
class Imported:
    """What came of a list of units."""

    created: int = 0
    changed: int = 0
    unchanged: int = 0
    problems: list[tuple[int, Problem]] = field(default_factory=list)


LOST: Final = Problem(
    "parent_unknown",
    "The unit above is not in the list and not below yours.",
    "上级单位不在名单中，也不在您的管辖范围内。",
    "Check its code / 请核对上级单位代码。",
)
TAKEN: Final = Problem(
    "unit_elsewhere",
    "The code belongs to a unit at another place.",
    "该代码已用于其他位置的单位。",
    "Choose another code, or move that unit / 请换代码，或移动原单位。",
)
TWICE: Final = Problem(
    "row_twice",
    "The code stands in an earlier row.",
    "代码与前面某行重复。",
    "Remove one of them / 请删去其中一行。",
)


def import_units(*, rows: Sequence[dict[str, Any]], paths: Sequence[str]) -> Imported:
    """Make or update the units of a list, parents before their children.

    Args:
        rows: each with code, parent and what is said of it, in any order.
        paths: below which the importer may do so; a top unit needs the root.
    """
    result = Imported()
    places = _places(rows, result)
    with transaction.atomic():
        known = hold([*places, *(str(row["parent"]) for row in rows)])
        done: set[str] = set()
        waiting = list(places)
        while waiting:
            ready = [code for code in waiting if _ready(rows[places[code]], places, done)]
            for code in ready:
                _import_one(places[code], rows[places[code]], known, paths, result)
            done.update(ready)
            left = [code for code in waiting if code not in done]
            if not ready:
                result.problems += [(places[code], LOST) for code in left]
                break
            waiting = left
    result.problems.sort(key=lambda one: one[0])
    return result


def _places(rows: Sequence[dict[str, Any]], result: Imported) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, row in enumerate(rows):
        if row["code"] in found:
            result.problems.append((place, TWICE))
        else:
            found[row["code"]] = place
    return found


def _ready(row: dict[str, Any], places: dict[str, int], done: set[str]) -> bool:
    return row["parent"] is None or row["parent"] not in places or row["parent"] in done


def _import_one(
    place: int,
    row: dict[str, Any],
    known: dict[str, Unit],
    paths: Sequence[str],
    result: Imported,
) -> None:
    parent = known.get(row["parent"]) if row["parent"] else None
    if (parent is None and row["parent"]) or not _within(parent, paths):
        result.problems.append((place, LOST))
        return
    unit = known.get(row["code"])
    said = {name: row[name] for name in SAID}
    if unit is None:
        known[row["code"]] = _create(parent, row["code"], said)
        result.created += 1
    elif unit.parent_id != row["parent"]:
        result.problems.append((place, TAKEN))
    elif all(getattr(unit, name) == value for name, value in said.items()):
        result.unchanged += 1
    else:
        Unit.objects.filter(pk=unit.pk).update(version=F("version") + 1, **said)
        result.changed += 1


def _within(parent: Unit | None, paths: Sequence[str]) -> bool:
    path = parent.path if parent else ROOT_PATH
    return any(path.startswith(one) for one in paths)


def unit_exists(code: str) -> Fault:
    """The code is taken, perhaps by a unit the asker does not see; nothing is told of it."""
    return Fault(
        CONFLICT,
        "unit_exists",
        f"The code {code!r} is taken.",
        zh=f"单位代码“{code}”已被使用。",
        fix="Choose another / 请换一个代码。",
        params={"unit": code},
    )


def unit_closed(unit: Unit) -> Fault:
    """Nothing new goes into a closed unit."""
    return Fault(
        CONFLICT,
        "unit_closed",
        "The unit is closed.",
        zh="该单位已停用。",
        fix="Open it again or choose another / 请重新启用，或选择其他单位。",
        params={"unit": unit.code},
    )
