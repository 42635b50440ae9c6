"""The one gate to units and people: an office reaches its unit and everything below it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from leitai.governance.faults import not_allowed, not_found, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import OfficeRole, Person, Unit


class UnitRight(StrEnum):
    """What somebody may want to do with a unit.

    `view`: lists, masked. `enrol`: register its people and enter them for contests. `manage`:
    its people's data unmasked, its subunits, offices and contests.
    """

    VIEW = "view"
    ENROL = "enrol"
    MANAGE = "manage"


RIGHTS: Final[dict[str, frozenset[UnitRight]]] = {
    OfficeRole.ADMIN: frozenset(UnitRight),
    OfficeRole.OFFICER: frozenset({UnitRight.VIEW, UnitRight.ENROL}),
    OfficeRole.VIEWER: frozenset({UnitRight.VIEW}),
}


def may_over(identity: Identity, path: str, right: UnitRight) -> bool:
    """Whether one of the asker's offices lies on the way from the root to this path."""
    return identity.superuser or any(
        path.startswith(own) and right in RIGHTS[role] for own, role in identity.offices.items()
    )


def reach(identity: Identity, right: UnitRight) -> tuple[str, ...]:
    """The paths under which the asker has this right; for filtering lists."""
    if identity.superuser:
        return ("/",)
    return tuple(path for path, role in identity.offices.items() if right in RIGHTS[role])


def opens_contests(identity: Identity) -> bool:
    """Whether the asker administers a unit, or was made an organiser."""
    return identity.superuser or identity.organiser or bool(reach(identity, UnitRight.MANAGE))


def access_unit_for(*, identity: Identity, code: str, right: UnitRight) -> Unit:
    """The unit, if whoever asks has that right over it.

    A unit outside the asker's reach is not told from one that does not exist.

    Raises:
        Fault: not signed in, no such unit within reach, or not entitled.
    """
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    unit = Unit.objects.filter(code=code).first()
    if unit is None or not may_over(identity, unit.path, UnitRight.VIEW):
        raise not_found("unit", "单位", code)
    if not may_over(identity, unit.path, right):
        raise not_allowed()
    return unit


def access_person_for(*, identity: Identity, code: str, right: UnitRight) -> Person:
    """The person, if whoever asks has that right over the person's unit, or is that person.

    Raises:
        Fault: not signed in, no such person within reach, or not entitled.
    """
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    person = Person.objects.select_related("unit").filter(code=code).first()
    if person is not None and person.user_id == identity.user:
        return person
    if person is None or not may_over(identity, person.unit.path, UnitRight.VIEW):
        raise not_found("person", "人员", code)
    if not may_over(identity, person.unit.path, right):
        raise not_allowed()
    return person
