"""Writes a sample contest beside a rulebook: invented people, seeded marks, nobody's real data.

    python tools/make_sample.py rulebooks/robot --entries 77 --seed 2026

Each entry has a strength, each judge a severity, so that boards move as in life: judgement levels
agree within the spread rule, measurements miss sometimes, a few deductions fall.
"""

from __future__ import annotations

import argparse
import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from leitai.core.rulebook.model import Aspect, AspectKind, Criterion, Deduction, Range, Rulebook
from leitai.core.rulebook.parse import read_rulebook

SURNAMES = "陈林黄王李张吴周徐叶郑朱金潘蔡胡杨项谢夏董戴章邵"
GIVEN = "志明海波晓东建国丽娜雪梅俊杰思远浩然子涵天宇文博嘉怡佳琪永强立新春华秀英一鸣景行"
UNITS = ("瓯江机器人", "雁荡精机", "鹿城智造", "龙湾电气", "飞云阀门", "塘河泵业", "南塘职业学院",
         "东瓯技师学院", "楠溪汽配", "白鹿自动化", "洞头海工", "泰顺装备")  # fmt: skip
GROUPS = ("职工", "教师", "学生")


@dataclass(frozen=True, slots=True)
class Contestant:
    """An entry and how strong it is, 0…1."""

    id: str
    strength: float


def main() -> None:
    """Write entries.csv, judges.csv and marks.csv."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--entries", type=int, default=77)
    parser.add_argument("--judges", type=int, default=6)
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311  a sample, not a secret
    rulebook = read_rulebook((options.folder / "rulebook.yaml").read_bytes())
    contestants = write_entries(options.folder, chance, options.entries)
    judges = write_judges(options.folder, chance, options.judges)
    write_marks(options.folder, chance, rulebook, contestants, judges)


def write_entries(folder: Path, chance: random.Random, count: int) -> list[Contestant]:
    """Invented people from invented enterprises."""
    people = [
        Contestant(f"E{n:03d}", min(0.99, max(0.35, chance.gauss(0.74, 0.13))))
        for n in range(1, count + 1)
    ]
    rows = [
        [person.id, invented_name(chance), chance.choice(UNITS), chance.choice(GROUPS)]
        for person in people
    ]
    write(folder / "entries.csv", ["entry", "name", "unit", "group"], rows)
    return people


def write_judges(folder: Path, chance: random.Random, count: int) -> dict[str, float]:
    """Judges with a severity each, from -0.06 (lenient) to 0.06."""
    judges = {f"J{n:02d}": chance.uniform(-0.06, 0.06) for n in range(1, count + 1)}
    write(
        folder / "judges.csv",
        ["judge", "name"],
        [[judge, invented_name(chance)] for judge in judges],
    )
    return judges


def invented_name(chance: random.Random) -> str:
    """A surname and one or two characters."""
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def write_marks(
    folder: Path,
    chance: random.Random,
    rulebook: Rulebook,
    contestants: list[Contestant],
    judges: dict[str, float],
) -> None:
    """All marks of all stages: within a stage in batches of entries, as stations come and go."""
    rows: list[list[str]] = []
    for stage in rulebook.stages:
        order = chance.sample(contestants, len(contestants))
        for start in range(0, len(order), 8):
            batch = [
                [stage.id, person.id, aspect, judge, value]
                for person in order[start : start + 8]
                for criterion in stage.criteria
                for aspect, judge, value in criterion_marks(chance, criterion, person, judges)
            ]
            batch += [
                [stage.id, person.id, deduction.id, next(iter(judges)), value]
                for person in order[start : start + 8]
                for deduction in stage.deductions
                if (value := deducted(chance, deduction, person))
            ]
            chance.shuffle(batch)
            rows += batch
    write(folder / "marks.csv", ["stage", "entry", "aspect", "judge", "value"], rows)


def criterion_marks(
    chance: random.Random, criterion: Criterion, person: Contestant, judges: dict[str, float]
) -> Iterator[tuple[str, str, str]]:
    """Marks for every aspect of a criterion and its sub-criteria."""
    form = min(0.99, max(0.05, person.strength + chance.gauss(0, 0.07)))
    for aspect in criterion.aspects:
        panel = list(judges)[: aspect.judges or 1]
        if aspect.kind is AspectKind.JUDGEMENT:
            yield from judged(chance, aspect, form, panel)
        else:
            for judge in panel:
                yield aspect.id, judge, measured(chance, aspect, form - judges[judge])
    for inner in criterion.criteria:
        yield from criterion_marks(chance, inner, person, judges)


def judged(
    chance: random.Random, aspect: Aspect, form: float, panel: list[str]
) -> Iterator[tuple[str, str, str]]:
    """Levels that differ by one at the most: the panel has talked where it had to."""
    top = int(aspect.scale or 3)
    common = min(top, max(0, round(form * top + chance.gauss(0, 0.4))))
    for judge in panel:
        level = min(top, common + (chance.random() < 0.25))
        yield aspect.id, judge, str(level)


def measured(chance: random.Random, aspect: Aspect, form: float) -> str:
    """A mark, or with bands a measured value that misses the target by more when form is low."""
    if aspect.bands:
        widest = aspect.bands[-1].within
        miss = Decimal(repr(abs(chance.gauss(0, 1.1 - form)))) * widest
        value = (aspect.target or Decimal(0)) + miss
        return str(value.quantize(Decimal("0.001"), ROUND_HALF_UP))
    share = min(1.0, max(0.0, form + chance.gauss(0, 0.12)))
    return str(stepped(aspect.range, Decimal(repr(share))))


def stepped(allowed: Range, share: Decimal) -> Decimal:
    """The share of a range, on its steps."""
    step = allowed.step or Decimal("0.5")
    steps = ((allowed.maximum - allowed.minimum) * share / step).quantize(Decimal(1), ROUND_HALF_UP)
    return min(allowed.maximum, allowed.minimum + steps * step)


def deducted(chance: random.Random, deduction: Deduction, person: Contestant) -> str:
    """A count now and then, more often for the weaker."""
    if deduction.each is None or chance.random() > 0.22 * (1.3 - person.strength):
        return ""
    return str(chance.choice((1, 1, 2)))


def write(path: Path, header: list[str], rows: list[list[str]]) -> None:
    """A CSV file."""
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([header, *rows])


if __name__ == "__main__":
    main()
