from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from leitai.core.enrolment.eligibility import examine, group_of, unmet
from leitai.core.enrolment.facts import Applying, Facts, age_on
from leitai.core.enrolment.plan import Plan, PlanError, plain, read_plan
from leitai.core.enrolment.words import sentence

PLAN = {
    "standings": ["worker", "teacher"],
    "age": {"on": "2026-12-31", "least": 18, "most": 45},
    "grade_least": 4,
    "trades": ["6-31-01"],
    "under": ["3303"],
    "one_track": True,
    "closes": "2026-10-01T16:00:00+00:00",
    "consent": {"version": "1", "text": {"zh": "同意"}},
    "attachments": [{"id": "photo", "title": {"zh": "照片", "en": "Photo"}}],
    "groups": [
        {"id": "staff", "title": {"zh": "职工组"}, "standings": ["worker"]},
        {"id": "edu", "title": {"zh": "师生组"}, "standings": ["teacher", "student"]},
    ],
}
GOOD = Facts("P1", "王丽", "worker", date(1990, 1, 1), 5, "6-31-01-10", ("CN", "3303", "W01"))
AT = datetime(2026, 9, 1, tzinfo=UTC)


def apply(facts: Facts, **other: object) -> Applying:
    whole = {"group": "staff", "consent": "1", "attached": ("photo",), "at": AT, **other}
    return Applying(people=(facts,), **whole)  # type: ignore[arg-type]


def test_a_plan_comes_back_as_it_was_read() -> None:
    plan = read_plan(PLAN)
    assert read_plan(plain(plan)) == plan
    assert read_plan({}) == Plan()


@pytest.mark.parametrize(
    "bad",
    [
        {"grade_least": 9},
        {"grade_least": 5, "grade_most": 4},
        {"opens": "2026-01-01T00:00:00"},
        {"opens": "2026-02-01T00:00:00Z", "closes": "2026-01-01T00:00:00Z"},
        {"misspelt": 1},
        {"quotas": {"total": -1}},
        {"quotas": {"total": "10"}},
        {"team": {"least": 4, "most": 2}},
        {"groups": [{"id": "a", "title": {"zh": "甲"}}, {"id": "a", "title": {"zh": "乙"}}]},
        [],
        None,
    ],
)
def test_a_plan_that_cannot_be_is_refused(bad: object) -> None:
    with pytest.raises(PlanError):
        read_plan(bad)


def test_who_meets_every_rule_is_told_so() -> None:
    findings = examine(read_plan(PLAN), apply(GOOD))
    assert unmet(findings) == []
    assert {one.rule for one in findings} >= {"standing", "age", "grade", "trade", "unit"}


def test_each_refusal_names_the_rule_and_the_fact() -> None:
    plan = read_plan(PLAN)
    bad = Facts(
        "P2", "李强", "student", date(1980, 12, 31), 3, "4-07", ("CN", "3304"), elsewhere="weld"
    )
    told = {
        one.rule: sentence(one, names={"P2": "李强", "3303": "温州市", "3304": "嘉兴市"})
        for one in unmet(examine(plan, apply(bad)))
    }
    assert set(told) == {"group", "standing", "age", "grade", "trade", "unit", "one_track"}
    assert told["age"] == (
        "李强：截至 2026-12-31，年龄须在18 周岁至45 周岁之间；本人 46 周岁。",
        "李强: Age on 2026-12-31: from 18 to 45; the person is 46.",
    )
    assert told["grade"][0] == "李强：技能等级须不低于高级工；本人为中级工。"
    assert told["standing"][0] == "李强：参赛身份须为 职工、教师；本人为学生。"
    assert told["unit"][0] == "李强：须属于 温州市；本人单位为 嘉兴市。"
    assert told["one_track"][1] == (
        "李强: One contest of this edition for each person; the person takes part in weld already."
    )


def test_what_is_not_known_is_not_taken_for_zero() -> None:
    blank = Facts("P3", "赵敏", "worker", units=("CN", "3303"))
    findings = unmet(examine(read_plan(PLAN), apply(blank)))
    assert {(one.rule, one.verdict) for one in findings} == {
        ("age", "missing"),
        ("grade", "missing"),
        ("trade", "missing"),
    }
    assert sentence(findings[0])[0].endswith("；本人此项资料未填。")


def test_time_papers_and_consent() -> None:
    plan = read_plan(PLAN)
    late = datetime(2026, 10, 1, 16, tzinfo=UTC)
    rules = {
        one.rule for one in unmet(examine(plan, apply(GOOD, at=late, consent="0", attached=())))
    }
    assert rules == {"closes", "consent", "attachment"}
    assert unmet(examine(plan, apply(GOOD, at=late, late=True))) == []


def test_teams_have_a_size_and_substitutes() -> None:
    plan = read_plan({"kind": "team", "team": {"least": 2, "most": 3, "substitutes": 1}})
    people = [Facts(f"P{n}") for n in range(4)]
    one_alone = Applying(people=(people[0],), title="一队")
    assert [one.rule for one in unmet(examine(plan, one_alone))] == ["size"]
    spare = Facts("P9", part="substitute")
    assert unmet(examine(plan, Applying(people=(*people[:3], spare), title="一队"))) == []
    twice = Applying(people=(people[0], people[0], people[1]), title="一队")
    assert [one.rule for one in unmet(examine(plan, twice))] == ["twice"]
    assert [one.rule for one in unmet(examine(plan, Applying(people=tuple(people[:2]))))] == [
        "title"
    ]


def test_every_rule_has_words_in_both_languages() -> None:
    findings = examine(read_plan(PLAN), apply(Facts("P", "甲"), group="x", at=AT))
    for one in findings:
        zh, en = sentence(one)
        assert zh
        assert en
        assert "{" not in zh + en
        assert zh != en


def test_ages_and_groups() -> None:
    assert age_on(date(2000, 2, 29), date(2018, 2, 28)) == 17
    assert age_on(date(2000, 2, 29), date(2018, 3, 1)) == 18
    plan = read_plan(PLAN)
    assert group_of(plan, "worker") == "staff"
    assert group_of(plan, "student") == "edu"
    assert group_of(Plan(), "worker") == ""


def test_a_deadline_is_told_by_the_clocks_of_the_place() -> None:
    late = apply(GOOD, at=datetime(2026, 10, 1, 17, tzinfo=UTC))
    (finding,) = unmet(examine(read_plan(PLAN), late))
    zh, en = sentence(finding, zone=timezone(timedelta(hours=8)))
    assert zh == "报名截止时间为 2026年10月2日 00:00。本次提交于 2026年10月2日 01:00。"
    assert en.startswith("Applications close at 2026-10-02 00:00.")


def test_no_group_is_told_otherwise_than_a_wrong_one() -> None:
    plan = read_plan(PLAN)
    said = [sentence(unmet(examine(plan, apply(GOOD, group=group)))[0])[0] for group in ("", "x")]
    assert said == ["请选择参赛组别。", "请选择参赛组别（“x”不是本赛事的组别）。"]
