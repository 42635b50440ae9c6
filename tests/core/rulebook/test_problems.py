"""Every refusal names file, line, column, what is wrong and the fix."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from leitai.core.rulebook.errors import RulebookError

Refused = Callable[[str | bytes], RulebookError]

# What is replaced in the small rulebook, by what, and what must be said about it.
BENT = [
    ("rulebook: 1\n", "", '1:1 "rulebook" is missing in the rulebook — begin with rulebook: 1'),
    ("rulebook: 1\n", "rulebook: 2\n", '1:11 this version reads rulebook: 1, not "2"'),
    ("title: {zh: 小例, en: Small}\n", "", '"title" is missing'),
    ("en: Small", "fr: Petit", '2:17 unknown language "fr"'),
    ("{zh: 小例, en: Small}", '""', "2:8"),
    ("{zh: 小例, en: Small}", "", '2:1 "title" in the rulebook is empty — write a value'),
    ("abilities:", "abilites:", '3:1 unknown key "abilites" in the rulebook — did you mean "abil'),
    ("[安装, 编程]", "安装", "3:12"),
    ("[安装, 编程]", "[安装, 安装]", "3:17"),
    ("places: 2", "places: 2.5", "must be a whole number"),
    ("places: 2", "places: ２", "use half-width digits"),
    ("places: 2", "places: 20", "write a number from 0 to 9"),
    ("places: 2, mode: half_up", "mode: half_up", "needs either places or step"),
    ("half_up", "halfup", 'did you mean "half_up"?'),
    ("[12, 10, 8]", "[8, 10, 12]", "from the best place to the worst"),
    ("[12, 10, 8]", "[]", "is empty"),
    ("stages:\n", "stages: []\nx:\n", "must be a mapping (id: …) with a stage in it"),
    ("  theory:\n", "  理论:\n", "cannot be the id of a stage"),
    ("  theory:\n", "  total:\n", '7:3 "total" has a meaning in formulas'),
    ("weight: 30", "weight: 25", "weights add up to 95, not 100 (theory 25 + practice 70) — add 5"),
    ("weight: 30", "weight: 35", "weights add up to 105, not 100 (theory 35 + practice 70) — take"),
    ("    weight: 30\n", "", "give theory a weight"),
    ("weight: 30", "weight: 30%", "without the percent sign"),
    ("weight: 30", "weight: NaN", "marks are finite"),
    ("weight: 30", "weight: .inf", "marks are finite"),
    ("weight: 30", "weight: 1e400", "without an exponent"),
    ("weight: 30", "weight: 3_0", "must be a number"),
    ("weight: 30", "weight: 1,000", "without separators"),
    ("weight: 30", "weight: 0x1E", "must be a number"),
    ("weight: 30", "weight: +30", "no plus sign"),
    ("weight: 30", "weight: .5", "before and after the point"),
    ("weight: 30", "weight: 1234567890123", "12 digits"),
    ("weight: 30", "weight: [30]", "not a list"),
    ("weight: 30", "weight: -1", "write a number from 0 to 100"),
    ("kind: measurement, range", "kind: mesurement, range", 'did you mean "measurement"?'),
    ("kind: measurement, range", "kind: automatic, range", "needs either award or measure"),
    ("kind: measurement, range", "when: x, kind: measurement, range", "it belongs to deductions"),
    ("kind: measurement, range", "range", '"kind" is missing in aspect "exam"'),
    (
        "kind: measurement, range: {min: 0, max: 100, step: 0.5}",
        "kind: measurement",
        '"max" is mis',
    ),
    ("id: exam, ", "", '"id" is missing in an aspect'),
    ("id: exam", "id: 题1", "cannot be the id"),
    ("max: 100, step: 0.5", "max: 100, step: 0.3", "steps of 0.3 from 0 miss max 100 — max can be"),
    ("min: 0, max: 100", "min: 100, max: 0", "is not above min"),
    ("scheme: {total: 10}", "scheme: {total: 100}", "add up to 10, not 100 (A 5 + B 5) — add 90"),
    ("scheme: {total: 10}", "scheme: {total: 9.99}", "take 0.01 off"),
    (", expected: 3}", ", expected: 3, max: 1}", 'unknown key "max" in "items"'),
    ("combine: best,", "combine: sum,", "add up to 20, not 10"),
    ("combine: best, expected: 3", "combine: sum", "cannot be added up: B is open"),
    ("  practice:\n", "  theory:\n", '11:3 key "theory" is written twice'),
    ("id: A2", "id: A1", 'id "A1" is used twice in stage "practice"'),
    ("id: S1", "id: A", 'id "A" is used twice'),
    ("mark: 2}, {within: 0.1", "mark: 2}, {within: 0.01", "wider than the one before"),
    ("max: 2,\n", "max: 3,\n", 'max of aspect "A1" is 3, but its marks reach 2'),
    ("abilities: [安装], ", "abilities: [接线], ", 'ability "接线" is not in the list'),
    (", 3: 三", "", '"3" is missing in "benchmarks" of aspect "A2" — a benchmark for each of 0'),
    (", 3: 三", ", 3: 三, 4: 四", 'unknown key "4"'),
    ("combine: {round: 2}", "combine: {trim: [1, 1]}", "a judgement is always max"),
    ("combine: {round: 2}", "benchmark: 2", "unknown key"),
    ("kind: judgement, max: 3", "kind: judgement, bands: 3, max: 3", "no meaning for kind: judg"),
    ("trim: [1, 1], mean: true", "mean: true, trim: [1, 1]", "write this step before mean"),
    ("trim: [1, 1], mean: true", "mean: true, sum: true", "gathers the marks twice"),
    (
        "trim: [1, 1], mean: true",
        "mean: yes",
        '24:79 mean of "combine" of aspect "B1" must be true',
    ),
    ("trim: [1, 1], mean: true", "mean: false", "switched off"),
    ("trim: [1, 1]", "trim: 1", "lowest, highest"),
    ("trim: [1, 1]", "trim: {low: 1, high: 1, from: 2}", "leaves none"),
    ("trim: [1, 1]", "penalty: S1", "not given judge by judge"),
    ("trim: [1, 1]", "penalty: S2", 'no deduction "S2"'),
    ("mean: true", "avg: true", 'unknown step "avg"'),
    ("mean: true", "factor: item.difficulty *", "a value is missing before the end"),
    ("mean: true", "factor: difficulty", 'unknown name "difficulty"'),
    ("per: item, ", "", "none of its own aspects is marked per item"),
    ("per: item, ", "per: dive, ", "must be one of item, entry"),
    ("cap: 10", "when: x", "add kind: automatic"),
    ("total desc, elapsed asc", "total, elapsed asc", 'ranking key "total" has no direction'),
    ("practice desc", "practise desc", '27:38 a key of rank: unknown name "practise" — did you'),
    ("ties: shared", "ties: equal", "must be one of shared, dense, unresolved"),
    ("by: [total desc, elapsed asc, practice desc]", "by: []", "has 0 keys"),
    ("ranks: 1..3", "ranks: 3..1", "from the better to the worse"),
    ("ranks: 1..3", "ranks: 1-3", "must be places"),
    ("ranks: 1..3", "rank: 1..3", 'unknown key "rank" in award "gold" — did you mean "ranks"?'),
    ("ratio: 1/2", "ratio: 0.5", "a share such as 1/2"),
    ("ratio: 1/2", "ratio: 1/2, ranks: 3", "both ranks and ratio"),
    ("rank > 3", "rank", "must be a condition"),
    ("rank > 3", "rnk > 3", '30:36 "where" of award "merit": unknown name "rnk" — did you mean'),
    ("excluding: [gold]", "excluding: [gould]", 'there is no award "gould" before it — did you'),
    ("id: merit", "id: gold", "is used twice in awards"),
]


@pytest.mark.parametrize(("old", "new", "said"), BENT)
def test_a_bent_rulebook(refused: Refused, small: str, old: str, new: str, said: str) -> None:
    assert old in small
    error = refused(small.replace(old, new, 1))
    assert said in str(error)
    for problem in error.problems:
        assert re.match(r"rulebook\.yaml:(\d+:\d+)? \S", str(problem))


# Whole stages, and what must be said about them.
STAGES = [
    (
        "{aspects: [{id: a, kind: panel, range: {max: 1}, score: max(combined, 1)}]}",
        'put a text or formula with ", " in it in quotation marks',
    ),
    ("{title: {en: Fixed, uneven spacing}, format: icpc}", "in quotation marks"),
    ("{format: icpc, options: {problems: [A], pen: 3}}", 'there is no option "pen"'),
    (
        "{format: icpc, options: {problems: [A]}, criteria: [{id: solved}]}",
        'format "icpc" in stage "final": the criteria are solved',
    ),
    ("{}", 'stage "final" has nothing to mark'),
    ("[]", 'stage "final" must be a mapping'),
    ("{criteria: [{id: c}]}", 'criterion "c" has nothing to mark'),
    ("{criteria: [], aspects: []}", "either aspects or criteria"),
    ("{aspects: [{id: a, kind: panel, range: {max: 1}}], carry: [prelim]}", 'no stage "prelim"'),
    ("{like: prelim}", 'there is no stage "prelim" before this one'),
    ("{<<: prelim}", "write like: and the id of the other stage"),
    ("{format: icpcc}", 'there is no format "icpcc"'),
    ("{options: {a: 1}, aspects: [{id: a, kind: panel, range: {max: 1}}]}", 'without "format"'),
    (
        "{channels: {}, aspects: [{id: a, kind: panel, range: {max: 1}}]}",
        "must be a mapping (id: …)",
    ),
    ("{aspects: [{id: a, kind: panel, range: {max: 1}, bands: []}]}", "no meaning for kind: panel"),
    ("{aspects: [{id: a, kind: measurement, bands: []}]}", "has no band"),
    ("{aspects: [{id: a, kind: measurement, target: 3, max: 1}]}", 'without "bands"'),
    ("{aspects: [{id: a, kind: measurement, max: 1, step: 0.3}]}", "steps of 0.3 miss max 1"),
    ("{aspects: [{id: a, kind: panel, range: {max: 1}, judges: 3, quorum: 4}]}", "more than the 3"),
    ("{aspects: [{id: a, kind: panel, range: {max: 1}, section: s}]}", "add sections"),
    ("{score: total, aspects: [{id: a, kind: panel, range: {max: 1}}]}", "being defined here"),
    ("{score: a, aspects: [{id: a, kind: panel, range: {max: 1}}]}", "name its criterion"),
    ("{clamp: {}, aspects: [{id: a, kind: panel, range: {max: 1}}]}", "has no bound"),
    ("{clamp: {min: 2, max: 1}, aspects: [{id: a, kind: panel, range: {max: 1}}]}", "swap them"),
    (
        "{criteria: [{id: c, points: t, aspects: [{id: a, kind: panel, range: {max: 1}}]}]}",
        'no points table "t"',
    ),
    (
        "{criteria: [{id: c, max: 2, aspects: [{id: a, kind: panel, range: {max: 1}}]}]}",
        "its parts add up to 1",
    ),
    (
        (
            "{criteria: [{id: c, score: a, aspects: [{id: a, per: item, kind: panel, "
            "range: {max: 1}}]}]}"
        ),
        'it is marked per item; read "items"',
    ),
    (
        (
            "{criteria: [{id: c, items: {combine: {best: 0}}, aspects: [{id: a, per: item, "
            "kind: panel, range: {max: 1}}]}]}"
        ),
        "from 1 to 1000",
    ),
]


@pytest.mark.parametrize(("stage", "said"), STAGES)
def test_a_bent_stage(refused: Refused, stage: str, said: str) -> None:
    assert said in str(refused(f"rulebook: 1\ntitle: x\nstages:\n  final: {stage}\n"))


TOPS = [
    ("advance: [{from: a, to: b}]", '"take" is missing'),
    ("advance: [{from: b, to: a, take: 1}]", "does not come after"),
    ("advance: [{from: a, to: c, take: 1}]", 'no stage "c"'),
    ("advance: [{from: a, to: b, take: 0}]", "from 1 to"),
    ("advance: [{from: a, to: b, take: 1, quota: {per: 'x y', max: 1}}]", "name of an attribute"),
    ("result: {total: total}", "being defined here"),
    ("result: {total: a + c}", 'unknown name "c"'),
    ("awards: [{id: g}]", "does not say who wins it"),
    ("awards: [{id: g, name: x, ranks: 1}]", 'unknown key "name"'),
    ("awards: [{id: g, ranks: 1, source: c}]", 'no stage "c"'),
    ("scale: {k: -1}", "at least 0"),
    ("promotion: {grades: [x, y]}", '"table" is missing'),
    ("promotion: {grades: [x, y], table: [{ranks: 1, role: r, grade: y, to: x}]}", "is not above"),
    ("promotion: {grades: [x], table: [{ranks: 1, role: r, grade: x, to: z}]}", "not one of the"),
    ("promotion: {grades: [x, y], cap: x, table: [{ranks: 1, role: r, grade: x, to: y}]}", "cap"),
    ("sections: {s: 90}", "add up to 90, not 100 — add 10"),
    ("sections: {s: 100}", 'aspect "p" counts for no section'),
    ("scheme: {total: 3}", "add up to 1, not 3"),
    ("scheme: {total: 3, per: contest}", "add up to 2, not 3"),
    ("points: {'1st': [3]}", "has no proper name"),
    ("channels: {}", "channels belong to the stage"),
]


@pytest.mark.parametrize(("top", "said"), TOPS)
def test_bent_outcomes(refused: Refused, top: str, said: str) -> None:
    stages = "{aspects: [{id: p, kind: panel, range: {max: 1}}]}"
    text = f"rulebook: 1\ntitle: x\nstages:\n  a: {stages}\n  b: {stages}\n{top}\n"
    assert said in str(refused(text))


def test_sections_keep_to_their_weights(refused: Refused) -> None:
    text = (
        "rulebook: 1\ntitle: x\nsections: {s: 60, t: 40}\nscheme: {total: 10, tolerance: 5}\n"
        "stages:\n  a:\n    aspects:\n"
        "      - {id: p, section: s, kind: panel, range: {max: 5}}\n"
        "      - {id: q, section: t, kind: panel, range: {max: 5}}\n"
    )
    said = str(refused(text))
    assert 'section "s" has 50.00 percent of the marks; its weight is 60 ± 5' in said
    assert 'section "t"' in said


def test_all_problems_come_at_once_in_the_order_of_the_file(refused: Refused, small: str) -> None:
    for old, new in [
        ("weight: 70", "weight: 65"),
        ("aspects:\n          - {id: A1", "aspcts:\n          - {id: A1"),
    ]:
        small = small.replace(old, new)
    small = small.replace("practice desc", "practise desc").replace("rank > 3", "rnk > 3")
    error = refused(small)
    assert [problem.code for problem in error.problems] == [
        "weights",
        "no_aspects",
        "unknown_key",
        "unknown_name",
        "unknown_name",
    ]
    lines = [problem.line for problem in error.problems]
    assert lines == sorted(lines)
    assert error.problems[2].params == {"key": "aspcts"}
    assert error.problems[2].fix == 'did you mean "aspects"?'


def test_the_file_is_named(small: str) -> None:
    from leitai.core.rulebook.parse import read_rulebook  # noqa: PLC0415 — only here

    with pytest.raises(RulebookError, match=r"^rules/robot\.yaml:1:11 "):
        read_rulebook(small.replace("rulebook: 1", "rulebook: x").encode(), file="rules/robot.yaml")


def test_like_cannot_blow_a_rulebook_up(refused: Refused) -> None:
    aspects = ", ".join(f"{{id: a{i}, kind: panel, range: {{max: 9}}}}" for i in range(800))
    copies = "".join(f"  s{i}: {{like: s}}\n" for i in range(48))
    text = f"rulebook: 1\ntitle: x\nstages:\n  s: {{aspects: [{aspects}]}}\n{copies}"
    assert "those of like counted again" in str(refused(text))
