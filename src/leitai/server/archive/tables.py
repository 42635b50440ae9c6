"""Which tables of a contest travel, and how a row becomes text and a row again.

Every table with a column `contest`, and every table hanging on one of those, travels, unless it is
named in `STAYS` with the reason; so a new table is carried without anybody remembering it.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final

from django.apps import apps
from django.contrib.auth.models import User
from django.db.models import AutoField, BinaryField, Field, ForeignKey, JSONField, Model, QuerySet

from leitai.contests.models import Contest, Edition
from leitai.governance.organisation.models import Person, Unit

Row = dict[str, Any]
Kind = type[Model]
STAYS: Final = {
    "governance.Grant": "roles belong to the accounts of one installation",
    "governance.PersonalLink": "a way in is issued anew",
    "governance.RecalledLink": "a way in is issued anew",
    "governance.Official": "an account of one installation",
    "schedule.EntryLink": "a way in is issued anew",
    "schedule.JudgeTie": "who is who among the people of one installation",
    "audit.AuditRow": "who used this installation",
    "journal.LedgerLine": "travels as the verification bundle",
    "journal.StoredCheckpoint": "signed anew with the installation's own key",
    "builder.Origin": "written by the import itself",
    "builder.ForeignActor": "travels as a list of names",
    "contests.ContestState": "worked out from the ledger",
    "enrolment.ImportJob": "work under way, with rows as they were in somebody's file",
    "enrolment.ImportRow": "work under way",
}
"""Tables that stay where they are, and why."""
REPLACED: Final[dict[str, Row]] = {
    "devices.Station": {"key_digest": "", "mqtt_hash": ""},
    "awards.Objection": {"name": "", "contact": ""},
    "credentials.Credential": {"place": None},
}
"""Columns that stay: keys are issued anew, who objected is for those who answered, and a place in
a status list is in the signed document."""
GONE: Final = {"enrolment.Application": {"path"}}
"""Columns that archives of earlier versions have and nothing needs."""


@cache
def travelling() -> tuple[Kind, ...]:
    """Tables that travel, those that others point at first."""
    found: dict[str, Kind] = {}
    candidates = [one for one in apps.get_models(include_auto_created=True) if _may(one)]
    while fresh := [
        one for one in candidates if label_of(one) not in found and _belongs(one, found)
    ]:
        found.update({label_of(one): one for one in fresh})
    return tuple(_ordered(found))


def _may(kind: Kind) -> bool:
    ours = kind.__module__.startswith("leitai.")
    return ours and label_of(kind) not in STAYS and kind is not Contest


def _belongs(kind: Kind, found: dict[str, Kind]) -> bool:
    return _own_contest(kind) is not None or _parent(kind, found) is not None


def _own_contest(kind: Kind) -> str | None:
    """The column that says whose a row is."""
    names = [field.name for field in kind._meta.concrete_fields]  # noqa: SLF001 -- Django's way
    return "contest" if "contest" in names else None


def _parent(kind: Kind, found: dict[str, Kind]) -> ForeignKey[Any, Any] | None:
    """The reference to a travelling table that decides whose a row is; never a nullable one."""
    for field in foreign_keys(kind):
        if not field.null and label_of(_target(field)) in found and _target(field) is not kind:
            return field
    return None


def foreign_keys(kind: Kind) -> Iterator[ForeignKey[Any, Any]]:
    """A table's references."""
    for field in kind._meta.concrete_fields:  # noqa: SLF001 -- Django's way
        if isinstance(field, ForeignKey):
            yield field


def _target(field: ForeignKey[Any, Any]) -> Kind:
    model: Kind = field.remote_field.model
    return model


def _ordered(found: dict[str, Kind]) -> list[Kind]:
    ordered: dict[str, Kind] = {}

    def visit(kind: Kind) -> None:
        label = label_of(kind)
        if label in ordered:
            return
        for field in foreign_keys(kind):
            target = _target(field)
            if target is not kind and label_of(target) in found:
                visit(target)
        ordered[label] = kind

    for kind in sorted(found.values(), key=label_of):
        visit(kind)
    return list(ordered.values())


def label_of(kind: Kind) -> str:
    """`app.Model`."""
    return kind._meta.label  # noqa: SLF001 -- Django's way


def rows_of(kind: Kind, contest: str) -> QuerySet[Any]:
    """A table's rows of one contest, in the order of their keys."""
    manager = kind._default_manager  # noqa: SLF001 -- Django's way
    own = _own_contest(kind)
    if own is not None:
        return manager.filter(contest=contest).order_by("pk")
    parent = _parent(kind, {label_of(one): one for one in travelling()})
    if parent is None:
        raise LookupError(label_of(kind))
    above = rows_of(_target(parent), contest)
    return manager.filter(**{f"{parent.name}__in": above.order_by()}).order_by("pk")


def packed(kind: Kind, row: Model) -> Row:
    """A row as JSON knows it."""
    blank = REPLACED.get(label_of(kind), {})
    return {
        field.attname: blank.get(field.attname, _plain(field, getattr(row, field.attname)))
        for field in kind._meta.concrete_fields  # noqa: SLF001 -- Django's way
    }


def _plain(field: Field[Any, Any], value: Any) -> Any:
    if value is None or isinstance(field, JSONField):
        return value
    if isinstance(field, BinaryField):
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def unpacked(field: Field[Any, Any], value: Any) -> Any:
    """A value as its column wants it; raises `ValidationError`, `TypeError` or `ValueError`."""
    if value is None or isinstance(field, JSONField):
        return value
    if isinstance(field, BinaryField):
        return base64.b64decode(value, validate=True)
    return field.to_python(value)


def numbered(kind: Kind) -> bool:
    """Whether rows get their keys here, by counting."""
    return isinstance(kind._meta.pk, AutoField)  # noqa: SLF001 -- Django's way


OUTSIDE: Final[dict[Kind, str]] = {Unit: "unit", Person: "person", User: "user", Edition: "edition"}
"""Tables that a row may point at though they belong to no contest."""
