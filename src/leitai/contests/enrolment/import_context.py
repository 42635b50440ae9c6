"""What an import is held against: the plan, the units within reach, people known already."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from leitai.contests.enrolment.facts import codes_of, elsewhere
from leitai.contests.enrolment.models import OPEN, ImportJob, Member
from leitai.contests.enrolment.people import find_people
from leitai.contests.enrolment.plans import plan_of
from leitai.contests.models import Contest
from leitai.core.enrolment.eligibility import CHECKS, Finding, group_of
from leitai.core.enrolment.facts import Facts
from leitai.core.enrolment.plan import Plan
from leitai.core.enrolment.rows import Checked, Checker, Flag, Identity, Placed
from leitai.core.enrolment.values import tidy
from leitai.core.enrolment.words import sentence
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.id_numbers import IdNumber, read_id
from leitai.governance.organisation.models import Person, Unit
from leitai.governance.organisation.registering import doubtful
from leitai.governance.organisation.sealed import seal, unseal

ROW: Final = b"import"
_FIELDS: Final = {
    "standing": "standing", "age": "born", "grade": "grade", "trade": "trade", "unit": "unit",
    "one_track": "row",
}  # fmt: skip


class Read(NamedTuple):
    """A row of the list: its number, its texts, what they mean, whom they mean."""

    n: int
    texts: dict[str, str]
    checked: Checked
    person: Person | None = None


@dataclass(slots=True)
class Units:
    """The units an import may speak of: its own and all below.

    Attributes:
        words: what people wrote → code, as they said it is meant.
    """

    own: Unit
    words: Mapping[str, str]
    rows: dict[str, Unit] = field(default_factory=dict)
    _names: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for unit in Unit.objects.filter(begins("path", self.own.path)):
            self.rows[unit.code] = unit
            for word in {unit.code, _joined(unit.name), unit.name_en, unit.credit_code} - {""}:
                self._names.setdefault(word, []).append(unit.code)

    def find(self, text: str) -> Placed:
        """Which unit a text means; nothing means the unit whose list it is."""
        if not text:
            return Placed(self.own.code)
        said = self.words.get(text)
        if said in self.rows:
            return Placed(str(said))
        found = self._names.get(text) or self._names.get(_joined(text), [])
        if len(found) == 1:
            return Placed(found[0])
        return Placed("", "unit_twice" if found else "unit_unknown")


def _joined(name: str) -> str:
    """A unit's name without the blanks people put into it for looks."""
    return tidy(name).replace(" ", "")


class Context:
    """Reads rows of one import."""

    def __init__(self, job: ImportJob) -> None:
        self.contest: Contest = job.contest
        self.plan: Plan = plan_of(job.contest)
        self.units = Units(job.unit, job.units)
        self.checker = Checker(self.plan, identity, self.units.find)

    def read(self, rows: Sequence[tuple[int, dict[str, str]]]) -> list[Read]:
        """Understand rows, find their people, and hold them against the rules."""
        checked = [(n, texts, self.checker.check(texts)) for n, texts in rows]
        whole = [one for one in checked if "name" in one[2].values and "unit" in one[2].values]
        values = [one[2].values for one in whole]
        found = find_people(values, keyed(self.contest, values))
        known = {one[0]: who.person for one, who in zip(whole, found, strict=True)}
        for one, who in zip(whole, found, strict=True):
            if who.foreign:
                one[2].flags.append(Flag("key", "key_of_another"))
        self._note_namesakes([one for one in whole if known[one[0]] is None])
        other = self._elsewhere([who.person for who in found])
        return [self._held(Read(*one, known.get(one[0])), other) for one in checked]

    def _note_namesakes(self, rows: Sequence[tuple[int, dict[str, str], Checked]]) -> None:
        """Tell of accounts that only the union can tell from a row's new person."""
        named = {n: (told.values["unit"], told.values["name"]) for n, _, told in rows}
        unsure = doubtful(named.values())
        for n, _, told in rows:
            if named[n] in unsure:
                told.flags.append(Flag("name", "namesake_account", "note"))

    def _elsewhere(self, people: Sequence[Person | None]) -> dict[str, str]:
        if not self.plan.one_track:
            return {}
        return elsewhere(self.contest, [one.code for one in people if one is not None])

    def _held(self, read: Read, other: Mapping[str, str]) -> Read:
        values, flags = read.checked
        if "unit" not in values or "name" not in values:
            return read
        person = read.person
        if person is not None and not person.path.startswith(self.units.own.path):
            flags.append(Flag("id_number", "id_of_another"))
        facts = facts_of(values, person, self.units.rows[values["unit"]], other)
        if not values.get("group"):
            group = group_of(self.plan, facts.standing)
            if group:
                values["group"] = group
            elif self.plan.groups:
                groups = "、".join(one.id for one in self.plan.groups)
                flags.append(Flag("group", "group_missing", params={"groups": groups}))
        flags += [_flag(one) for one in self._against(facts)]
        return read

    def _against(self, facts: Facts) -> list[Finding]:
        found = [check(self.plan, facts) for check in CHECKS]
        return [one for one in found if one is not None and one.verdict != "met"]


def _flag(finding: Finding) -> Flag:
    zh, en = sentence(finding)
    return Flag(_FIELDS[finding.rule], "rule", "wrong", {"zh": zh, "message": en})


def identity(text: str) -> Identity:
    """An identity number, as the organisation reads it."""
    found = read_id(text)
    if isinstance(found, IdNumber):
        return Identity(found.number, found.born.isoformat(), found.gender)
    return Identity(problem="id_damaged" if found.code == "id_mangled" else found.code)


def facts_of(
    values: Mapping[str, str], person: Person | None, unit: Unit, other: Mapping[str, str]
) -> Facts:
    """What will be known of somebody once the row is taken in."""
    born = values.get("born")
    grade = values.get("grade")
    standing = values.get("standing") or (person.standing if person else "worker")
    part = values.get("part", "member")
    return Facts(
        person=person.code if person else "",
        standing=standing,  # type: ignore[arg-type]
        born=date.fromisoformat(born) if born else (person.born if person else None),
        grade=int(grade) if grade else (person.grade if person else None),
        trade=values.get("trade") or (person.trade if person else ""),
        units=codes_of(unit.path),
        part=part,  # type: ignore[arg-type]
        elsewhere=other.get(person.code, "") if person else "",
    )


def keyed(contest: Contest, rows: Sequence[Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """Unit and key → person, as earlier lists of this contest had them."""
    keys = {row["key"] for row in rows if row.get("key")}
    if not keys:
        return {}
    members = Member.objects.filter(
        contest=contest,
        left=False,
        application__key__in=keys,
        application__state__in=OPEN,
        application__title="",
    )
    found = members.values_list("application__unit_id", "application__key", "person_id")
    return {(unit, key): person for unit, key, person in found}


def sealed_texts(texts: Mapping[str, str]) -> str:
    """A row's texts as they are kept: nobody reads them without the key."""
    return seal(json.dumps(dict(texts), ensure_ascii=False), ROW)


def open_texts(sealed: str) -> dict[str, str]:
    """A row's texts again."""
    texts: dict[str, str] = json.loads(unseal(sealed, ROW))
    return texts
