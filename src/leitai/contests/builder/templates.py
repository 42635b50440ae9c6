"""Templates a contest can start from: examples of a rulebook, enrolment, plan and notice.

They lie under `rulebooks/templates/NAME/`: `template.yaml` and either a `rulebook.yaml` of its own
or, where another sample's is used, `changes.yaml` with the parts that replace that sample's.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import yaml
from msgspec import Meta, Struct

import leitai
from leitai.core.enrolment.plan import Plan
from leitai.governance.faults import Fault, not_found

NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
BLOCK: Final = re.compile(r"^([A-Za-z_]+):", re.MULTILINE)
Words = dict[Literal["zh", "en"], str]


class Step(Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    """A span of days in a contest's life, counted from its first day (0)."""

    id: str
    title: Words
    start: int
    end: int


class Periods(Struct, frozen=True, forbid_unknown_fields=True, rename={"start": "from"}):
    """How many months a campaign is assessed, from which month after the first."""

    start: int
    months: Annotated[int, Meta(ge=1, le=60)]


class Venue(Struct, frozen=True, forbid_unknown_fields=True):
    """A venue and how many stations of one kind stand in it.

    Attributes:
        prefix: of the stations' codes, which are numbered; seat: what a station is called.
        fits: what its stations are for.
    """

    code: str
    name: str
    stations: Annotated[int, Meta(ge=1, le=99)]
    prefix: str
    seat: str
    fits: list[str] = []


class Hall(Struct, frozen=True, forbid_unknown_fields=True):
    """Venues and stations to begin with; the organiser renames them and says how many there are.

    Attributes:
        hours: when stations are open on every day of the contest, from and to.
        stages: how long a run of a stage takes and what its station must fit, as the timetable's
            rules; what is left out is as everywhere.
    """

    venues: list[Venue]
    hours: list[tuple[str, str]]
    stages: dict[str, dict[str, Any]] = {}


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """One template.

    Attributes:
        order: place in the list.
        about: one sentence on what makes it different.
        entry: who or what takes part.
        rulebook: `own`, or the sample whose rulebook it is.
        days: how long the contest takes.
        roles: of hosts, in the order they are printed.
        notice: the notice's text; `{title}`, `{dates}`, `{place}`, `{groups}` are filled in.
        periods: of a campaign.
    """

    template: Literal[1]
    order: int
    title: Words
    about: Words
    kind: Literal["contest", "projects", "campaign"]
    entry: Literal["person", "team", "project", "unit"]
    rulebook: str
    days: int
    roles: list[str]
    plan: list[Step]
    notice: str
    groups: list[str] = []
    trade: str = ""
    enrolment: Plan | None = None
    hall: Hall | None = None
    periods: Periods | None = None


def samples() -> Path:
    """The folder of sample rulebooks: in the wheel, or beside the sources of a checkout."""
    package = Path(leitai.__file__).parent
    for folder in (package / "rulebooks", package.parents[1] / "rulebooks"):
        if (folder / "templates").is_dir():
            return folder
    raise FileNotFoundError("the templates are not in this installation")


@cache
def templates() -> dict[str, Template]:
    """All templates by name, in their order."""
    found = {path.parent.name: _read(path) for path in samples().glob("templates/*/template.yaml")}
    return dict(sorted(found.items(), key=lambda each: each[1].order))


def _read(path: Path) -> Template:
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    return msgspec.convert(document, Template, strict=False)


def find_template(name: str) -> Template:
    """The template of that name; raises `Fault`."""
    if name not in templates():
        raise not_found("template", "模板", name)
    return templates()[name]


def rulebook_of(name: str, title: dict[str, str] | None = None) -> bytes:
    """The template's rulebook, under the contest's own title.

    Raises:
        Fault: there is no such template.
    """
    template = find_template(name)
    folder = samples() / "templates" / name
    source = folder if template.rulebook == "own" else samples() / template.rulebook
    text = (source / "rulebook.yaml").read_text(encoding="utf-8")
    changes = folder / "changes.yaml"
    if changes.is_file():
        text = replaced(text, changes.read_text(encoding="utf-8"))
    return titled(text, title).encode() if title else text.encode()


def titled(text: str, title: dict[str, str]) -> str:
    """A rulebook under another title."""
    words = ", ".join(
        f"{language}: {msgspec.json.encode(said).decode()}" for language, said in title.items()
    )
    return replaced(text, f"title: {{{words}}}\n")


def replaced(text: str, changes: str) -> str:
    """A rulebook whose top-level keys that `changes` has are those of `changes`."""
    head, fresh = blocks(changes)
    old_head, old = blocks(text)
    merged = {**old, **fresh}
    return f"{old_head}{head}{''.join(merged.values())}"


def blocks(text: str) -> tuple[str, dict[str, str]]:
    """What stands before the first top-level key, and each key's lines."""
    starts = [*BLOCK.finditer(text)]
    if not starts:
        return text, {}
    ends = [one.start() for one in starts[1:]] + [len(text)]
    parts = {
        one[1]: text[one.start() : end].rstrip("\n") + "\n"
        for one, end in zip(starts, ends, strict=True)
    }
    return text[: starts[0].start()], parts


def planned(template: Template, first: date) -> list[dict[str, Any]]:
    """The plan on the calendar."""
    return [
        {
            "id": step.id,
            "title": dict(step.title),
            "from": (first + timedelta(step.start)).isoformat(),
            "to": (first + timedelta(step.end)).isoformat(),
        }
        for step in template.plan
    ]


def unknown_groups(name: str, groups: list[str]) -> Fault:
    """Groups that the template's rules would not rank."""
    return Fault(
        422,
        "groups_unknown",
        "The rules of this template name its groups; these are not among them.",
        zh="该模板的规则按组别判定，所选组别不在其中。",
        fix="Choose among the template's groups, or change the rulebook afterwards.",
        params={"groups": groups, "known": find_template(name).groups},
    )
