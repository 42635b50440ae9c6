"""Reading units and people: in pages, within reach, fast at any size."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from leitai.governance.faults import invalid
from leitai.governance.identity import Identity
from leitai.governance.organisation.fields import Follows, begins
from leitai.governance.organisation.id_numbers import IdNumber, read_id
from leitai.governance.organisation.masks import mask_id, mask_phone
from leitai.governance.organisation.models import LIVING, NameEnding, Person, Unit
from leitai.governance.organisation.numbers import id_of, phone_of, phone_typed, plain_digits
from leitai.governance.organisation.rules import UnitRight, may_over, reach
from leitai.governance.organisation.sealed import digest

Row = dict[str, Any]
ORDER: Final = ("path", "name", "code")
TAIL: Final = 4
MANY: Final = 1000
"""So many hits of a search are looked up one by one; of more the number is not told."""


def disjoint(paths: Iterable[str]) -> list[str]:
    """The paths in order, without those that lie below another."""
    found: list[str] = []
    for path in sorted(set(paths)):
        if not (found and path.startswith(found[-1])):
            found.append(path)
    return found


def under(paths: Sequence[str]) -> Q:
    """Rows whose path lies below one of these."""
    chosen = Q(pk__in=[])
    for path in paths:
        chosen = begins("path", path) if len(paths) == 1 else chosen | begins("path", path)
    return chosen


def list_units(  # noqa: PLR0913 -- what one may filter by
    *,
    paths: Sequence[str],
    parent: str = "",
    q: str = "",
    kind: str = "",
    closed: bool | None = None,
    after: str = "",
    limit: int = 50,
) -> tuple[list[Row], str | None]:
    """Units below these paths in the order of the tree, and the place to go on from."""
    chosen = Unit.objects.filter(under(disjoint(paths)))
    if parent:
        chosen = chosen.filter(parent=parent)
    if q:
        chosen = chosen.filter(Q(name__icontains=q) | Q(name_en__icontains=q) | Q(code__iexact=q))
    if kind:
        chosen = chosen.filter(kind=kind)
    if closed is not None:
        chosen = chosen.filter(closed=closed)
    if after:
        chosen = chosen.filter(path__gt=after)
    rows = [unit_row(one) for one in told(chosen).order_by("path")[: limit + 1]]
    return rows[:limit], rows[limit - 1]["path"] if len(rows) > limit else None


def told(units: QuerySet[Unit]) -> QuerySet[Unit]:
    """With how many belong to each, and whether there are units below."""
    own = Person.objects.filter(LIVING, unit=OuterRef("pk")).order_by().values("unit")
    return units.annotate(
        people_here=Coalesce(Subquery(own.annotate(n=Count("*")).values("n")), 0),
        has_children=Exists(Unit.objects.filter(parent=OuterRef("pk"))),
    )


def unit_row(unit: Any) -> Row:
    """One unit for a list; it comes from `told`."""
    return {
        "code": unit.code,
        "name": unit.name,
        "name_en": unit.name_en,
        "kind": unit.kind,
        "parent": unit.parent_id,
        "path": unit.path,
        "credit_code": unit.credit_code,
        "people": unit.people_here,
        "children": unit.has_children,
        "closed": unit.closed,
        "version": unit.version,
    }


def unit_detail(*, unit: Unit, identity: Identity) -> Row:
    """A unit, those above it, and how much lies below."""
    above = Unit.objects.filter(code__in=unit.path.strip("/").split("/")[:-1]).order_by("path")
    return unit_row(told(Unit.objects.filter(pk=unit.pk)).get()) | {
        "above": [{"code": one.code, "name": one.name} for one in above],
        "people_below": Person.objects.filter(LIVING, begins("path", unit.path)).count(),
        "units_below": Unit.objects.filter(begins("path", unit.path)).count() - 1,
        "rights": rights_over(identity, unit.path),
    }


def rights_over(identity: Identity, path: str) -> list[str]:
    """What the asker may do with units and people there."""
    return [right.value for right in UnitRight if may_over(identity, path, right)]


def list_people(  # noqa: PLR0913 -- what one may filter by
    *,
    paths: Sequence[str],
    q: str = "",
    trade: str = "",
    grade: int | None = None,
    unconfirmed: bool = False,
    after: str = "",
    limit: int = 50,
) -> tuple[list[Row], str | None]:
    """People below these paths, by unit, name and code, and the place to go on from."""
    chosen = found_people(q=q, trade=trade, grade=grade, unconfirmed=unconfirmed)
    chosen = chosen.select_related("unit")
    place = read_place(after) if after else None
    rows: list[Person] = []
    for path in disjoint(paths):
        part = chosen.filter(begins("path", path)).order_by(*ORDER)
        if place is not None:
            part = part.filter(Follows(ORDER, place), path__gte=place[0])
        rows += part[: limit + 1 - len(rows)]
        if len(rows) > limit:
            break
    going_on = place_of(rows[limit - 1]) if len(rows) > limit else None
    return [person_row(one) for one in rows[:limit]], going_on


def count_people(
    *,
    paths: Sequence[str],
    q: str = "",
    trade: str = "",
    grade: int | None = None,
    unconfirmed: bool = False,
) -> int | None:
    """How many there are of them; nothing for a search that too many answer to."""
    chosen = found_people(q=q, trade=trade, grade=grade, unconfirmed=unconfirmed)
    chosen = chosen.filter(under(disjoint(paths)))
    if not q:
        return chosen.count()
    count = chosen.order_by()[: MANY + 1].count()
    return count if count <= MANY else None


def found_people(*, q: str, trade: str, grade: int | None, unconfirmed: bool) -> QuerySet[Person]:
    """People of the trade and grade who are meant by `q`; all, or those to be confirmed."""
    chosen = Person.objects.filter(LIVING)
    if unconfirmed:
        chosen = chosen.filter(unconfirmed=True)
    if trade:
        chosen = chosen.filter(trade=trade)
    if grade is not None:
        chosen = chosen.filter(grade=grade)
    return chosen.filter(meant_by(q)) if q else chosen


def meant_by(q: str) -> Q:
    """Whom somebody means who types that."""
    digits = plain_digits(q)
    number = read_id(q)
    if isinstance(number, IdNumber):
        return Q(id_digest=digest(number.number))
    if digits and len(digits) == TAIL:
        return Q(phone_tail=digits)
    if digits and phone_typed(digits):
        return Q(code__in=with_phone(digits))
    codes = named_so(q)
    if codes is None:
        return Q(name__icontains=q)
    return Q(code__in=[*codes, q])


def named_so(q: str) -> list[str] | None:
    """Codes of those whose names hold it; none if they are many.

    The many are found faster by reading on in the list's own order: a page is soon full.
    """
    endings = NameEnding.objects.filter(begins("ending", q.casefold()))
    codes = list(endings.values_list("person", flat=True)[: MANY + 1])
    return codes if len(codes) <= MANY else None


def with_phone(number: str) -> list[str]:
    """Codes of those who have this number; few share its last four digits."""
    tails = Person.objects.filter(LIVING, phone_tail=number[-TAIL:])
    return [one.code for one in tails.only("code", "phone") if phone_of(one) == number]


def place_of(person: Person) -> str:
    """Where a page ends, as clients pass it back."""
    words = json.dumps([person.path, person.name, person.code], ensure_ascii=False)
    return base64.urlsafe_b64encode(words.encode()).decode()


def read_place(text: str) -> list[str]:
    """Where a page ended; raises `Fault` for what was not given out as such."""
    try:
        found = json.loads(base64.urlsafe_b64decode(text.encode()))
    except (ValueError, binascii.Error, UnicodeError):
        found = None
    good = isinstance(found, list) and len(found) == len(ORDER)
    if not good or not all(isinstance(one, str) and "\0" not in one for one in found):
        raise invalid("`after` is not a place in this list.", "翻页位置无效，请从头列出。")
    return list(found)


def person_row(person: Person) -> Row:
    """One person for a list, numbers masked."""
    return {
        "code": person.code,
        "name": person.name,
        "unit": person.unit_id,
        "unit_name": person.unit.name,
        "trade": person.trade,
        "grade": person.grade,
        "standing": person.standing,
        "phone": mask_phone(phone_of(person)),
        "id_number": mask_id(id_of(person)),
        "account": person.user_id is not None,
        "unconfirmed": person.unconfirmed,
        "version": person.version,
    }


def person_detail(*, person: Person, identity: Identity) -> Row:
    """Somebody, numbers masked, and what the asker may do."""
    return person_row(person) | {
        "gender": person.gender,
        "born": person.born,
        "merged_from": list(person.was.values_list("code", flat=True)),
        "namesakes": namesakes_of(person, identity),
        "rights": rights_over(identity, person.path),
    }


def namesakes_of(person: Person, identity: Identity) -> list[str]:
    """Others so called in the unit, for the union that is to confirm somebody."""
    if not (person.unconfirmed and may_over(identity, person.path, UnitRight.VIEW)):
        return []
    others = Person.objects.filter(LIVING, unit=person.unit_id, name=person.name)
    return list(others.exclude(pk=person.pk).order_by("code").values_list("code", flat=True)[:10])


def people_of(codes: Iterable[str]) -> dict[str, Row]:
    """Code → name, unit and so on, for other rooms; erased people have an empty name.

    A code that was merged into another answers with the data of that other.
    """
    wanted = list(codes)
    rows = Person.objects.select_related("unit", "merged_into__unit").in_bulk(wanted)
    return {code: _plain(row.merged_into or row) for code, row in rows.items()}


def _plain(person: Person) -> Row:
    return {
        "code": person.code,
        "name": person.name,
        "unit": person.unit_id,
        "unit_name": person.unit.name,
        "unit_path": person.unit.path,
        "trade": person.trade,
        "grade": person.grade,
        "standing": person.standing,
        "gender": person.gender,
        "born": person.born,
    }


def paths_asked(identity: Identity, unit: Unit | None) -> tuple[str, ...]:
    """Below which paths a list looks: the unit's, or all within the asker's reach."""
    return (unit.path,) if unit is not None else reach(identity, UnitRight.VIEW)
