"""Everything kept of somebody, room by room: shown to them, erased, handed over at a merge.

A room that keeps personal data adds its part to `PARTS` when Django is ready.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.contrib.auth.models import User
from django.utils import timezone

from leitai.governance.audit.models import AuditRow
from leitai.governance.organisation.models import Consent, Grade, Office, OfficeRole, Person
from leitai.governance.organisation.numbers import id_of, phone_of

MOST_ACTS: Final = 1000


def _nothing(*codes: str) -> None:
    del codes


@dataclass(frozen=True, slots=True)
class Part:
    """What one room keeps of people.

    Attributes:
        title: in Chinese, for the printed form.
        collect: code → everything kept, as JSON values.
        erase: erase what is personal; the code may stay. The person's row is still as it was.
        merge: the first code is the second from now on; a `Fault` leaves both as they were.

    Both are called within one transaction, with the rows of the people locked.
    """

    title: str
    collect: Callable[[str], Any]
    erase: Callable[[str], None] = _nothing
    merge: Callable[[str, str], None] = _nothing


def _person(code: str) -> dict[str, Any]:
    row = Person.objects.select_related("unit").get(pk=code)
    grade = Grade(row.grade).label if row.grade else None
    return {
        "code": row.code,
        "name": row.name,
        "unit": row.unit_id,
        "unit_name": row.unit.name,
        "trade": row.trade,
        "grade": row.grade,
        "grade_name": grade,
        "standing": row.standing,
        "gender": row.gender,
        "born": row.born,
        "phone": phone_of(row),
        "id_number": id_of(row),
        "created": row.created,
        "changed": row.changed,
        "erased": row.erased,
        "also_known_as": list(row.was.values_list("code", flat=True)),
    }


def _consents(code: str) -> list[dict[str, Any]]:
    rows = Consent.objects.filter(person=code).order_by("given")
    return [dict(one) for one in rows.values("purpose", "text_version", "given", "withdrawn")]


def _looked_at(code: str) -> list[dict[str, Any]]:
    """Who changed the data or saw them unmasked, the newest first; by office, never by name."""
    person = Person.objects.get(pk=code)
    codes = [code, *person.was.values_list("code", flat=True)]
    found = AuditRow.objects.filter(subject__in=[f"person {one}" for one in codes])
    rows = list(found.order_by("-pk")[:MOST_ACTS])
    offices = offices_of({row.actor for row in rows})
    own = f"user.{person.user_id}"
    return [
        {
            "at": row.at,
            "who": "本人" if row.actor == own else offices.get(row.actor, "无职务"),
            "operation": row.operation,
            "detail": row.detail,
            "outcome": row.outcome,
        }
        for row in rows
    ]


def offices_of(actors: set[str]) -> dict[str, str]:
    """Pseudonym → the offices its account has at present, as `管理员，某市总工会`."""
    users = {int(one[5:]) for one in actors if one.startswith("user.") and one[5:].isdecimal()}
    rooted = User.objects.filter(pk__in=users, is_superuser=True)
    found = {f"user.{one}": ["系统管理员"] for one in rooted.values_list("pk", flat=True)}
    for row in Office.objects.filter(user__in=users).select_related("unit").order_by("unit__path"):
        label = f"{OfficeRole(row.role).label}，{row.unit.name}"
        found.setdefault(f"user.{row.user_id}", []).append(label)
    return {actor: "；".join(labels) for actor, labels in found.items()}


PARTS: Final[dict[str, Part]] = {
    "person": Part("基本信息", _person),
    "consents": Part("同意记录", _consents),
    "access": Part("查阅与修改记录", _looked_at),
}
"""Name → part; rooms above add theirs."""


def collect(code: str) -> dict[str, Any]:
    """Everything kept of somebody."""
    parts = {name: part.collect(code) for name, part in PARTS.items()}
    return {"person": code, "made": timezone.now(), "parts": parts}


PAGE: Final = """<!doctype html><html lang="zh"><meta charset="utf-8">
<title>个人数据 / Personal data</title>
<style>body{{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}}
table{{border-collapse:collapse;width:100%}}td,th{{border:1px solid #999;padding:.3rem .5rem;
text-align:left;vertical-align:top}}</style>
<h1>个人数据 / Personal data</h1><p>{made}</p>{parts}</html>"""


def readable(data: Mapping[str, Any]) -> str:
    """The same for people: a page to read and print."""
    parts = "".join(
        f"<h2>{html.escape(PARTS[name].title)}</h2>{_told(part)}"
        for name, part in data["parts"].items()
    )
    return PAGE.format(made=_words(data["made"]), parts=parts)


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        rows = "".join(f"<tr><th>{html.escape(str(k))}<td>{_told(v)}" for k, v in value.items())
        return f"<table>{rows}</table>"
    if isinstance(value, list):
        return "<br>".join(_told(one) for one in value) if value else "无 / none"
    return html.escape(_words(value))


def _words(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M:%S %Z")
    return value.isoformat() if isinstance(value, date) else str(value)
