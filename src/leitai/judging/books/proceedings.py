"""What a result book says beside the results: judges, signatures, objections, dates.

Strangers read numbers and counts. Whoever sees the officials' book reads names, too: no rule of a
contest says that a judge or an official may be named in public.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from leitai.contests.models import Contest
from leitai.contests.queries import judge_names, unit_names
from leitai.core.ledger.acts import AnyAct, JudgeRegistered
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.model import Rulebook
from leitai.core.rulebook.stage import StageFold
from leitai.governance.models import Role
from leitai.governance.officials import list_officials, people_names
from leitai.judging.books.book import Column, Section
from leitai.judging.books.words import Language, day, moment, say, titled

OFFICES: Final = (
    Role.JURY,
    Role.ARBITRATOR,
    Role.SUPERVISOR,
    Role.ENCRYPTION,
    Role.SCOREKEEPER,
)
Facts = tuple[tuple[str, str], ...]
Period = tuple[int | None, int | None]


class Judging(NamedTuple):
    """A judge and the stages they gave marks in."""

    act: JudgeRegistered
    stages: tuple[str, ...]


class People(NamedTuple):
    """Names for the officials' book: offices in order, judges and units by id."""

    officials: tuple[tuple[str, str], ...]
    judges: Mapping[str, str]
    units: Mapping[str, str]


class Signed(NamedTuple):
    """A signature under a stage; `at`: UTC microseconds."""

    title: Mapping[str, str]
    stage: str
    office: str
    by: str
    at: int


def people_of(contest: str) -> People:
    """What those who judge and watch are called."""
    rows = [row for row in list_officials(contest=contest) if row["role"] in OFFICES]
    rows.sort(key=lambda row: OFFICES.index(row["role"]))
    officials = tuple((str(row["role"]), str(row["name"] or row["username"])) for row in rows)
    return People(officials, judge_names(contest_id=contest), unit_names(contest_id=contest))


def judges_of(said: Iterable[AnyAct], fold: Fold) -> list[Judging]:
    """Judges in the order of registration."""
    gave: dict[str, set[str]] = {}
    for mark in fold.marks.values():
        gave.setdefault(mark.judge, set()).add(mark.stage)
    acts = {act.judge: act for act in said if isinstance(act, JudgeRegistered)}
    none: set[str] = set()
    return [
        Judging(acts[judge], tuple(each for each in fold.stages if each in gave.get(judge, none)))
        for judge in fold.judges
        if judge in acts
    ]


def judges(
    found: list[Judging], people: People | None, rules: Rulebook, language: Language
) -> Iterator[Section]:
    """裁判名单: offices and judges by name, else judges by the numbers shown with their marks."""
    keys = ["office", "entry", "group", "stages"]
    keys[2:2] = ["name", "unit"] if people else []
    rows = [_office(*each, language) for each in people.officials] if people else []
    rows += [_judge(each, nth, people, rules, language) for nth, each in enumerate(found, 1)]
    kept = [at for at in range(len(keys)) if any(row[at] for row in rows)]
    columns = tuple(Column(say(language, keys[at]), fit=keys[at] == "entry") for at in kept)
    cells = tuple(tuple(row[at] for at in kept) for row in rows)
    state = "" if people else say(language, "numbered")
    if rows:
        yield Section("judges", say(language, "judges"), state, columns, cells)


def _office(role: str, name: str, language: Language) -> tuple[str, ...]:
    return say(language, role), "", name, "", "", ""


def _judge(
    one: Judging, nth: int, people: People | None, rules: Rulebook, language: Language
) -> tuple[str, ...]:
    act = one.act
    kind = say(language, "remote" if act.remote else "judge")
    marked = [titled(language, rules.stage(each).title, each) for each in one.stages]
    last = (act.constituency or "", "、".join(marked) if language == "zh" else ", ".join(marked))
    if people is None:
        return kind, f"J{nth}", *last
    unit = people.units.get(act.unit or "", act.unit or "")
    return kind, act.judge, people.judges.get(act.judge, ""), unit, *last


def signatures_of(stages: Iterable[StageFold]) -> list[Signed]:
    """Who signed these stages, in the order of their offices."""
    return [
        Signed(rule.title, rule.id, office, conduct.signatures[office].by, one.at)
        for rule, conduct in ((each.plan.stage, each.conduct) for each in stages)
        for office, one in sorted(conduct.signatures.items(), key=lambda item: item[1].seq)
    ]


def signatures(
    found: list[Signed], contest: str, language: Language, *, named: bool
) -> Iterator[Section]:
    """签名: office, name where it may be said, and time."""
    names = people_names({each.by for each in found}, contest) if named else {}
    keys = ("stage", "office", "name", "signed") if named else ("stage", "office", "signed")
    rows = [
        (
            titled(language, each.title, each.stage),
            say(language, each.office),
            *([names.get(each.by, each.by)] if named else []),
            moment(each.at),
        )
        for each in found
    ]
    if rows:
        columns = tuple(Column(say(language, key)) for key in keys)
        title = say(language, "signatures")
        yield Section("signatures", title, "", columns, tuple(rows))


def matters(fold: Fold, stages: Iterable[StageFold], language: Language) -> Iterator[Section]:
    """异议与申诉: how many there were about each stage, and how they ended."""
    ends = ("upheld", "rejected", "withdrawn_matter", "pending")
    rows = []
    for each in stages:
        rule, title = each.plan.stage, titled(language, each.plan.stage.title, each.plan.stage.id)
        told = {"objections": _objections(fold, rule.id), "appeals": _appeals(fold, rule.id)}
        asked = {"objections": rule.procedure.publication, "appeals": rule.procedure.appeals}
        for kind, count in told.items():
            if asked[kind] is not None or count:
                numbers = (str(count[end]) for end in ends)
                rows.append((title, say(language, kind), str(count.total()), *numbers))
    if rows:
        words = [Column(say(language, key)) for key in ("stage", "kind")]
        words += [Column(say(language, key), "right") for key in ("taken_in", *ends)]
        title = say(language, "matters")
        yield Section("matters", title, "", tuple(words), tuple(rows))


def _objections(fold: Fold, stage: str) -> Counter[str]:
    about = [each for each in fold.organising.objections.values() if each.act.stage == stage]
    return Counter(
        "pending" if each.end is None else "upheld" if each.end.upheld else "rejected"
        for each in about
    )


def _appeals(fold: Fold, stage: str) -> Counter[str]:
    about = [each for each in fold.matters.appeals.values() if each.act.stage == stage]
    ends = ("pending" if each.end is None else each.end.decision for each in about)
    return Counter("withdrawn_matter" if end == "withdrawn" else end for end in ends)


def facts(contest: Contest, fold: Fold, judges: int, period: Period, language: Language) -> Facts:
    """The contest at a glance; what is not known is left out."""
    begun, until = period
    kept = fold.organising
    days = [each.isoformat() for each in (contest.starts, contest.ends) if each is not None]
    told = [
        ("held", " — ".join(dict.fromkeys(days))),
        ("took_part", _took_part(fold, judges, language)),
        ("published_at", "" if begun is None else moment(begun)),
        ("objections_until", "" if until is None else moment(until)),
        ("conferred_on", "" if kept.conferred_at is None else day(kept.conferred_at)),
        ("corrected_on", "" if kept.corrected_at is None else day(kept.corrected_at)),
        ("papers", _papers(fold, language)),
        ("rules", fold.digest),
    ]
    return tuple((say(language, key), words) for key, words in told if words)


def _took_part(fold: Fold, judges: int, language: Language) -> str:
    entrants = fold.entrants.values()
    units = {each.act.unit for each in entrants if each.act.unit}
    placed = sum(row.rank is not None for row in fold.result().rows)
    counts = {"entries": len(fold.entrants), "units": len(units), "placed": placed}
    return say(language, "counts", **counts, judges=judges)


def _papers(fold: Fold, language: Language) -> str:
    all_of_them = fold.organising.credentials.values()
    valid = sum(one.end is None for one in all_of_them)
    void = len(all_of_them) - valid
    return say(language, "papers_count", valid=valid, void=void) if all_of_them else ""
