"""What a rulebook means once it is read."""

from __future__ import annotations

import hashlib
import pickle
from decimal import Decimal

import pytest

from leitai.core.rulebook.model import (
    Aspect,
    AspectKind,
    Band,
    Centre,
    Clamp,
    Criterion,
    Factor,
    Gather,
    Mode,
    Penalty,
    Plus,
    PointsTable,
    Range,
    Rounding,
    RoundTo,
    Rulebook,
    Trim,
)
from leitai.core.rulebook.parse import read_rulebook

CENT = Rounding(Decimal("0.01"))
SHOW = "aspects: [{id: show, kind: panel, range: {max: 10}}]"


def read(text: str) -> Rulebook:
    return read_rulebook(text.encode())


def with_stage(body: str, top: str = "") -> Rulebook:
    indented = "\n".join(f"    {line}" for line in body.splitlines())
    return read(f"rulebook: 1\ntitle: x\n{top}\nstages:\n  final:\n{indented}\n")


def criterion(body: str, top: str = "") -> Criterion:
    lines = body.splitlines()
    items = "\n".join(f"    {line}" for line in lines)
    return with_stage(f"criteria:\n  -{items[3:]}", top).stages[0].criteria[0]


def aspect(body: str) -> Aspect:
    return with_stage(f"aspects: [{body}]").stages[0].criteria[0].aspects[0]


def combine(steps: str) -> tuple[object, ...]:
    return aspect(f"{{id: a, kind: panel, range: {{max: 10}}, combine: {steps}}}").combine


def test_the_small_rulebook(small: str) -> None:
    rulebook = read(small)
    assert rulebook.title == {"zh": "小例", "en": "Small"}
    assert rulebook.digest == hashlib.sha256(small.encode()).hexdigest()
    theory, practice = rulebook.stages
    assert (theory.weight, practice.weight) == (Decimal(30), Decimal(70))
    assert rulebook.stage("practice") is practice
    assert [each.id for each in practice.criteria] == ["A", "B"]
    assert [each.maximum for each in practice.criteria] == [Decimal(5), Decimal(5)]
    assert practice.maximum == 10
    assert practice.rounding == CENT
    assert [key.text for key in practice.rank.by] == ["total desc", "elapsed asc"]
    assert [key.text for key in rulebook.result.rank.by][-1] == "practice desc"
    assert practice.deductions[0].each == 2
    assert practice.deductions[0].range == Range(Decimal(0), Decimal(999), Decimal(1))
    gold, merit = rulebook.awards
    assert (gold.ranks, merit.ratio, merit.excluding) == ((1, 3), (1, 2), ("gold",))
    assert merit.where is not None


def test_a_rulebook_is_equal_to_itself_read_again_and_pickled(small: str) -> None:
    assert read(small) == read(small)
    assert pickle.loads(pickle.dumps(read(small))) == read(small)  # noqa: S301 — our own bytes


def test_the_stage_of_another_name_is_a_key_error(small: str) -> None:
    with pytest.raises(KeyError):
        read(small).stage("nowhere")


def test_a_stage_s_only_criterion_bears_its_id() -> None:
    (only,) = with_stage(f"title: 决赛\n{SHOW}").stages[0].criteria
    assert (only.id, only.title, only.maximum) == ("final", {"zh": "决赛"}, Decimal(10))


def test_without_rounding_nothing_is_rounded() -> None:
    plain, rounded = with_stage(SHOW), with_stage(SHOW, "rounding: {step: 0.5, mode: floor}")
    assert plain.stages[0].rounding is None
    assert plain.result.rounding is None
    assert plain.rounding == CENT
    half = Rounding(Decimal("0.5"), Mode.FLOOR)
    assert rounded.stages[0].rounding == rounded.result.rounding == half
    assert with_stage(f"{SHOW}\nround: 1", "rounding: 3").stages[0].rounding == Rounding(
        Decimal("0.1")
    )


@pytest.mark.parametrize(
    ("body", "span", "maximum"),
    [
        ("{id: a, kind: measurement, max: 2}", ("0", "2", "2"), "2"),
        ("{id: a, kind: measurement, max: 2, step: 0.5}", ("0", "2", "0.5"), "2"),
        ("{id: a, kind: measurement, range: {max: 9}}", ("0", "9", None), "9"),
        (
            "{id: a, kind: measurement, target: 4, bands: [{within: 1, mark: 2}]}",
            ("-999999999", "999999999", None),
            "2",
        ),
        ("{id: a, kind: panel, range: {min: 1, max: 10, step: 0.5}}", ("1", "10", "0.5"), "10"),
        (
            "{id: a, kind: panel, range: {max: 10}, combine: {sum: true}}",
            ("0", "10", None),
            None,
        ),
        (
            "{id: a, kind: panel, range: {max: 10}, combine: {factor: item.d}}",
            ("0", "10", None),
            None,
        ),
        (
            "{id: a, kind: panel, range: {max: 10}, max: 40, combine: {factor: item.d}}",
            ("0", "10", None),
            "40",
        ),
        (
            "{id: a, kind: judgement, max: 1.5, benchmarks: {0: a, 1: b, 2: c, 3: d}}",
            ("0", "3", "1"),
            "1.5",
        ),
        (
            "{id: a, kind: judgement, max: 4, scale: 2, benchmarks: {0: a, 1: b, 2: c}}",
            ("0", "2", "1"),
            "4",
        ),
    ],
)
def test_what_marks_may_be(
    body: str, span: tuple[str, str, str | None], maximum: str | None
) -> None:
    read_back = aspect(body)
    low, high, step = span
    expected = Range(Decimal(low), Decimal(high), None if step is None else Decimal(step))
    assert read_back.range == expected
    assert read_back.maximum == (None if maximum is None else Decimal(maximum))


def test_judgement_defaults() -> None:
    read_back = aspect("{id: a, kind: judgement, max: 2, benchmarks: {0: a, 1: b, 2: c, 3: d}}")
    assert read_back.kind is AspectKind.JUDGEMENT
    assert (read_back.judges, read_back.quorum) == (3, 3)
    assert (read_back.scale, read_back.spread) == (Decimal(3), Decimal(1))
    assert read_back.benchmarks["3"] == {"zh": "d"}
    text = "{id: a, kind: judgement, max: 2, judges: 5, quorum: 4, spread: 2, "
    looser = aspect(f"{text} benchmarks: {{0: a, 1: b, 2: c, 3: d}}}}")
    assert (looser.judges, looser.quorum, looser.spread) == (5, 4, Decimal(2))


def test_bands_target_and_unit() -> None:
    body = "{id: a, kind: measurement, unit: mm, target: 412.5, max: 1, bands: [{within: 0.05, "
    read_back = aspect(body + "mark: 1}, {within: 0.1, mark: 0.5}]}")
    assert read_back.target == Decimal("412.5")
    assert read_back.unit == "mm"
    assert read_back.bands == (
        Band(Decimal("0.05"), Decimal(1)),
        Band(Decimal("0.1"), Decimal("0.5")),
    )


def test_steps_of_combine_keep_their_order() -> None:
    mapping = combine(
        "{centre: true, trim: [1, 2], mean: true, factor: item.d, add: entry.b, "
        "clamp: {min: 0}, round: 2}"
    )
    assert mapping[:3] == (Centre(), Trim(1, 2), Gather("mean"))
    assert isinstance(mapping[3], Factor)
    assert mapping[3].by.names == {"item.d"}
    assert isinstance(mapping[4], Plus)
    assert mapping[5:] == (Clamp(Decimal(0), None), RoundTo(CENT))


def test_steps_may_repeat_in_a_list() -> None:
    steps = combine("[{trim: {low: 1, high: 1, from: 5}}, mean, {round: 3}, {round: {step: 0.25}}]")
    quarter = RoundTo(Rounding(Decimal("0.25")))
    assert steps == (Trim(1, 1, 5), Gather("mean"), RoundTo(Rounding(Decimal("0.001"))), quarter)
    assert combine("median") == (Gather("median"),)


def test_penalties_judge_by_judge() -> None:
    stage = with_stage(
        "aspects: [{id: a, kind: panel, range: {max: 10}, combine: {penalty: P, mean: true}}]\n"
        "deductions: [{id: P, per_judge: true, range: {max: 5}}]"
    ).stages[0]
    assert stage.criteria[0].aspects[0].combine[0] == Penalty("P")
    assert stage.deductions[0].per_judge


def test_items() -> None:
    body = "id: c\nitems: {{combine: {}, expected: 3}}\naspects:\n"
    body += "  - {{id: a, per: item, kind: panel, range: {{max: 10}}}}"
    expected = {
        "sum": ("sum", 1, 30),
        "mean": ("mean", 1, 10),
        "last": ("last", 1, 10),
        "best": ("best", 1, 10),
        "{best: 2}": ("best", 2, 20),
    }
    for written, (how, count, maximum) in expected.items():
        read_back = criterion(body.format(written))
        assert read_back.items is not None
        assert (read_back.items.how, read_back.items.count) == (how, count)
        assert read_back.maximum == maximum
    scored = criterion(
        "id: c\nper: item\nitems: {score: difficulty * 2 + item.base}\n"
        "aspects:\n  - {id: difficulty, kind: panel, range: {max: 10}}"
    )
    assert scored.items is not None
    assert scored.items.score is not None
    assert scored.aspects[0].per_item
    assert scored.maximum is None


def test_points_and_everything_after_the_score() -> None:
    read_back = criterion(
        "id: c\npoints: {table: t, per: judge, ties: average}\nweight: 2\nround: 1\n"
        "clamp: {min: 0, max: 9}\naspects:\n  - {id: a, kind: panel, range: {max: 10}}",
        "points: {t: [12, 10, 8]}",
    )
    table = (Decimal(12), Decimal(10), Decimal(8))
    assert read_back.points == PointsTable("t", table, "judge", "average")
    assert read_back.weight == 2
    assert read_back.clamp == Clamp(Decimal(0), Decimal(9))
    short = criterion(
        "id: c\npoints: t\naspects:\n  - {id: a, kind: panel, range: {max: 10}}", "points: {t: [5]}"
    )
    assert short.points == PointsTable("t", (Decimal(5),))
    assert short.maximum == 5


def test_nested_criteria_pass_on_item_and_section() -> None:
    outer = criterion(
        "id: A\nsection: s\nper: item\ncriteria:\n  - id: A1\n    aspects:\n"
        "      - {id: a, kind: panel, range: {max: 10}}\n"
        "      - {id: b, kind: panel, range: {max: 10}, per: entry}",
        "sections: {s: 100}",
    )
    first, second = outer.criteria[0].aspects
    assert (first.per_item, second.per_item) == (True, False)
    assert first.section == second.section == "s"


def test_a_stage_like_another() -> None:
    rulebook = read(
        "rulebook: 1\ntitle: x\nstages:\n"
        f"  one: {{weight: 60, round: 1, clamp: {{min: 0}}, {SHOW}}}\n"
        "  two: {like: one, weight: 40, carry: [one], round: 2}\n"
        "  three: {like: two, criteria: [{id: c, aspects: [{id: z, kind: measurement, max: 1}]}]}\n"
    )
    one, two, three = rulebook.stages
    assert two.criteria[0].aspects == one.criteria[0].aspects
    assert (two.weight, two.carry, two.clamp) == (Decimal(40), ("one",), one.clamp)
    assert (one.rounding, two.rounding) == (Rounding(Decimal("0.1")), CENT)
    assert [each.id for each in three.criteria] == ["c"]
    assert (three.weight, three.carry, three.rounding) == (None, (), CENT)


def test_the_default_rank_goes_as_far_as_each_place_can_read_it(small: str) -> None:
    rulebook = read(small.replace("total desc, elapsed asc", "A desc, total desc"))
    theory, practice = rulebook.stages
    assert [key.text for key in theory.rank.by] == ["total desc"]
    assert [key.text for key in practice.rank.by] == ["A desc", "total desc"]
    assert [key.text for key in rulebook.result.rank.by] == ["total desc", "practice desc"]


def test_an_own_rank() -> None:
    stage = with_stage(
        f'{SHOW}\nrank: {{by: ["final * 2 desc", entry.age asc], ties: unresolved, '
        "best_per: entry.team}"
    ).stages[0]
    assert [key.descending for key in stage.rank.by] == [True, False]
    assert (stage.rank.ties, stage.rank.best_per) == ("unresolved", "team")
    by_total = with_stage(SHOW).stages[0].rank
    assert [key.text for key in by_total.by] == ["total desc"]


def test_what_follows_from_standings() -> None:
    rulebook = read(
        "rulebook: 1\ntitle: x\nstages:\n"
        f"  one: {{{SHOW}}}\n  two: {{like: one}}\n"
        "result: {total: one + two.score, round: 3, rank: {by: [total desc, two.two desc]}}\n"
        "advance: [{from: one, to: two, take: 12, quota: {per: unit, max: 2}, ties: exclude}]\n"
        "awards: [{id: a, ranks: 4, source: two, per: group, points: 4}]\n"
        "scale: {k: 50, spread: mad}\n"
        "promotion: {grades: [a, b, c], table: [{ranks: 1..10, role: r, grade: a, to: b}]}\n"
    )
    assert rulebook.result.total is not None
    assert rulebook.result.total.names == {"one", "two.score"}
    (advance,) = rulebook.advance
    assert (advance.source, advance.target, advance.take, advance.ties) == (
        "one",
        "two",
        12,
        "exclude",
    )
    assert advance.quota is not None
    assert (advance.quota.per, advance.quota.maximum) == ("unit", 2)
    (award,) = rulebook.awards
    assert (award.ranks, award.source, award.per, award.points) == ((4, 4), "two", "group", 4)
    assert rulebook.scaling is not None
    assert (rulebook.scaling.median, rulebook.scaling.k, rulebook.scaling.spread) == (
        700,
        50,
        "mad",
    )
    assert rulebook.promotion is not None
    assert (rulebook.promotion.cap, rulebook.promotion.once_per_year) == ("c", True)
