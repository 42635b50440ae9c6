"""Every template's rules parse and score; marks are invented."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest

from leitai.contests.builder.templates import (
    blocks,
    find_template,
    replaced,
    rulebook_of,
    samples,
    templates,
    titled,
)
from leitai.core.ledger.acts import (
    AnyAct,
    EntryRegistered,
    JudgeRegistered,
    LedgerEntry,
    MarkGiven,
    StageClosed,
    StageOpened,
)
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.parse import read_rulebook
from leitai.core.rulebook.promotion import Candidate, promote, promotion_places

Given = tuple[str, str, str, str, str]
"""Stage, entry, aspect, item, value."""


def folded(name: str, groups: Iterable[str | None], marks: Iterable[Given]) -> Fold:
    """The fold of a contest of that template with entries E1, E2 … and one judge."""
    fold = Fold(read_rulebook(rulebook_of(name)))
    acts: list[AnyAct] = [
        EntryRegistered(f"E{n}", group=group) for n, group in enumerate(groups, 1)
    ]
    acts.append(JudgeRegistered("J1"))
    acts += [StageOpened(stage.id) for stage in fold.rulebook.stages]
    acts += [
        MarkGiven(f"M{n}", stage, entry, aspect, "J1", value, item)
        for n, (stage, entry, aspect, item, value) in enumerate(marks)
    ]
    for seq, act in enumerate(acts, 1):
        fold.apply(LedgerEntry("cup", seq, seq, "J1", act))
    return fold


def close(fold: Fold, stage: str) -> None:
    fold.apply(LedgerEntry("cup", fold.seq + 1, fold.seq + 1, "user.1", StageClosed(stage)))


def live(entry: str, paid: int, back: int | None, fake: int = 0) -> list[Given]:
    """A live session; 100 yuan an order."""
    counts = {"D1": paid, "D2": back, "D3": fake}
    sums = {"D4": paid, "D5": back, "D6": fake}
    rows = [("live", entry, aspect, "", str(n)) for aspect, n in counts.items() if n is not None]
    rows += [
        ("live", entry, aspect, "", str(100 * n)) for aspect, n in sums.items() if n is not None
    ]
    return rows


@pytest.mark.parametrize("name", list(templates()))
def test_every_template_is_whole(name: str) -> None:
    template = find_template(name)
    rules = read_rulebook(rulebook_of(name, {"zh": '甲"乙：杯', "en": "A: b"}))
    assert dict(rules.title) == {"zh": '甲"乙：杯', "en": "A: b"}
    assert rules.awards
    assert {"notice", "enrol", "contest", "publicity", "ceremony"} <= {s.id for s in template.plan}
    assert "{title}" in template.notice
    text = (samples() / "templates" / name / "template.yaml").read_text(encoding="utf-8")
    assert "示例模板，非官方规程" in text
    if template.enrolment is not None:
        assert [one.id for one in template.enrolment.groups] == template.groups
        assert template.enrolment.kind == template.entry
        assert template.enrolment.consent is not None


def test_returned_and_fake_orders_do_not_count_and_change_the_order() -> None:
    honest, returned, fake = live("E1", 300, 0), live("E2", 400, 200), live("E3", 500, 50, 250)
    fold = folded(
        "live-commerce", ["企业组"] * 4, [*honest, *returned, *fake, *live("E4", 450, None)]
    )
    rows = {row.entry: row for row in fold.standings("live").rows}
    assert [rows[f"E{n}"].criteria["deals"] for n in (1, 2, 3)] == [
        Decimal("24.00"),
        Decimal("16.00"),
        Decimal("16.00"),
    ]
    assert rows["E1"].rank == 1
    assert rows["E4"].criteria["deals"] is None, "not scored until returns are known"


def test_a_work_without_promise_or_opinion_is_not_reviewed() -> None:
    marks: list[Given] = [
        ("form", entry, f"F{n}a", "", "0" if (entry, n) in {("E2", 1), ("E3", 2)} else "1")
        for entry in ("E1", "E2", "E3")
        for n in (1, 2, 3, 4)
    ]
    marks += [("form", "E4", f"F{n}a", "", "1") for n in (1, 2, 3)]
    fold = folded("five-small", ["小发明"] * 4, marks)
    close(fold, "form")
    (advance,) = fold.advancement()
    assert advance.entries == ("E1",)


def test_robot_operators_win_within_their_group() -> None:
    groups = ["职工"] * 4 + ["学生"] * 2
    marks = [("theory", f"E{n}", "T1", "", str(100 - n)) for n in range(1, 7)]
    marks += [("practice", f"E{n}", "A2", "", str(11 - n)) for n in range(1, 7)]
    won = {one.award: set(one.entries) for one in folded("robot-operator", groups, marks).awards()}
    assert won["first"] == {"E1", "E2", "E3", "E5", "E6"}
    assert won["second"] == {"E4"}


def test_robot_operators_are_promoted_within_their_group() -> None:
    groups = ["职工"] * 11 + ["学生"]
    marks = [("theory", f"E{n}", "T1", "", str(100 - n)) for n in range(1, 13)]
    marks += [("practice", f"E{n}", "A2", "", "1") for n in range(1, 13)]
    fold = folded("robot-operator", groups, marks)
    rule = fold.rulebook.promotion
    assert rule is not None
    places = promotion_places(rule, fold.result().rows, fold.entrants)
    assert (places["E11"], places["E12"]) == (11, 1)
    student = Candidate(places["E12"], "学生", "中级工")
    assert promote(rule, student, year=2026).to == "高级工"


def test_false_reports_cost_and_units_are_compared() -> None:
    marks: list[Given] = [
        ("practice", "E1", "H1", "", "15"),
        ("practice", "E1", "H2", "", "4"),
        ("practice", "E1", "H3", "", "3.5"),
        ("practice", "E2", "H1", "", "1"),
        ("practice", "E2", "H2", "", "9"),
        ("practice", "E2", "H3", "", "0"),
    ]
    rows = {
        row.entry: row for row in folded("safety", [None] * 2, marks).standings("practice").rows
    }
    assert rows["E1"].criteria["hazards"] == Decimal("29.5")
    assert rows["E2"].criteria["hazards"] == 0


def test_a_campaign_averages_the_months_that_were_assessed() -> None:
    def month(entry: str, item: str, percent: str) -> list[Given]:
        of_hundred = [
            ("year", entry, one, item, percent) for one in ("Q1", "Q2", "P1", "S1", "S2", "M1")
        ]
        return [*of_hundred, ("year", entry, "I1", item, "7"), ("year", entry, "M2", item, "4"),
                ("year", entry, "L1", item, "10")]  # fmt: skip

    marks = [*month("E1", "1", "100"), *month("E1", "2", "90"), *month("E2", "1", "95")]
    marks.append(("year", "E1", "X1", "", "8"))
    rows = {row.entry: row for row in folded("emulation", [None] * 2, marks).standings("year").rows}
    assert rows["E1"].criteria["quality"] == Decimal("17.1")
    assert rows["E1"].total == Decimal(90) - Decimal(62) * Decimal("0.05") + 8
    assert rows["E2"].total == Decimal(90) - Decimal(62) * Decimal("0.05")


def test_the_parts_of_a_rulebook_are_replaced_whole() -> None:
    text = "# head\nrulebook: 1\ntitle: {zh: a}\nstages:\n  s: 1\nawards:\n  - x\n"
    assert replaced(text, "awards:\n  - y\nscale: 1\n").endswith("awards:\n  - y\nscale: 1\n")
    assert titled(text, {"zh": "b"}).count("title:") == 1
    head, parts = blocks(text)
    assert head + "".join(parts.values()) == text
