"""The readiness board: everything that is missing, in words, with where to mend it.

The builder's own checks are here; other rooms add theirs by `hooks.add_check`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from leitai.contests.builder.hooks import Finding, checks
from leitai.contests.builder.life import Facts, facts_of, phase_now, phases_of
from leitai.contests.builder.models import Profile
from leitai.contests.models import Contest
from leitai.core.ledger.acts import EntryRegistered
from leitai.core.rulebook.model import Rulebook
from leitai.governance.local_time import here
from leitai.journal.journal import current

Row = dict[str, Any]
ORDER = {"stop": 0, "warn": 1, "note": 2}


def board(*, contest: Contest) -> Row:
    """Phases and findings, the gravest first."""
    facts = facts_of(contest)
    phases = phases_of(facts)
    found = own_findings(contest, facts) + [one for check in checks() for one in check(contest)]
    found.sort(key=lambda one: ORDER[one.severity])
    return {
        "phase": phase_now(phases),
        "phases": phases,
        "findings": [one._asdict() for one in found],
        "stop": sum(one.severity == "stop" for one in found),
        "warn": sum(one.severity == "warn" for one in found),
    }


def own_findings(contest: Contest, facts: Facts) -> list[Finding]:
    """What the builder itself sees."""
    if facts.archived:
        return []
    profile = Profile.objects.filter(contest=contest).first()
    return [
        *_about_rules(facts, contest),
        *_about_profile(contest, profile),
        *_about_clone(profile),
        *_about_dates(contest, profile, facts.entries),
        *_about_entries(contest, profile),
        *_about_publishing(facts),
    ]


def _about_rules(facts: Facts, contest: Contest) -> list[Finding]:
    if not facts.rules:
        zh, en = "还没有规则文件。请上传，或从模板办赛。", "There is no rulebook yet. Upload one."
        return [Finding("no_rulebook", zh, en, "setup", "stop")]
    found = []
    if not facts.judges and contest.kind != "campaign":
        zh, en = "还没有登记裁判。", "No judges are registered yet."
        found.append(Finding("no_judges", zh, en, "judges", "stop"))
    return found


def _about_profile(contest: Contest, profile: Profile | None) -> list[Finding]:
    asked = {
        "no_unit": (contest.unit_id, "未填举办单位，上级工会看不到本赛事。", "No unit holds it."),
        "no_level": (contest.level, "未选竞赛级别。", "Its level is not said."),
        "no_hosts": (contest.hosts, "未填主办、承办单位。", "Its hosts are not said."),
        "no_notice": (profile and profile.notice, "竞赛通知还没有内容。", "The notice is empty."),
        "no_contact": (profile and profile.contact, "未填联系方式。", "No contact is given."),
    }
    return [
        Finding(code, zh, en, "prepare", "note" if code == "no_contact" else "warn")
        for code, (value, zh, en) in asked.items()
        if not value
    ]


def _about_clone(profile: Profile | None) -> list[Finding]:
    if profile is None or not profile.source or profile.version > 1:
        return []
    zh = f"通知和资料沿用自 {profile.source}，名称和日期已替换；请通读、修改后保存。"
    en = f"Notice and details are those of {profile.source} with new dates: read and save them."
    return [Finding("profile_cloned", zh, en, "prepare")]


def _about_dates(contest: Contest, profile: Profile | None, entries: int) -> list[Finding]:
    if contest.starts is None:
        return [Finding("no_dates", "未填竞赛日期。", "No dates are given.", "prepare", "warn")]
    found = []
    for step in profile.plan if profile is not None else ():
        if step["id"] == "enrol" and not entries and date.fromisoformat(step["to"]) < _today():
            zh = f"报名时间（至 {step['to']}）已过，还没有参赛者：请改日程，或由工会导入名单。"
            en = f"Entries closed on {step['to']} and there are none: change the plan or import."
            found.append(Finding("enrol_past", zh, en, "prepare"))
        if step["id"] == "enrol" and date.fromisoformat(step["to"]) >= contest.starts:
            zh = "报名截止日不早于竞赛首日，没有资格审核和抽签的时间。"
            en = "Entries close no earlier than the first day: no time to check and draw."
            found.append(Finding("enrol_too_late", zh, en, "prepare"))
    return found


def _today() -> date:
    return datetime.now(here()).date()


def _about_entries(contest: Contest, profile: Profile | None) -> list[Finding]:
    with current().book(contest.slug) as book:
        acts = [act for act in book.said.values() if isinstance(act, EntryRegistered)]
        rules = book.rulebook
    if not acts:
        zh, en = "还没有参赛者。", "Nobody takes part yet."
        where = "campaign" if contest.kind == "campaign" else "entries"
        return [Finding("no_entries", zh, en, where, "stop")]
    groups = list(profile.groups) if profile is not None else []
    found = _strange_groups(acts, groups)
    if groups and rules is not None and _ranks_by_group(rules):
        lonely = [one for one in groups if all(act.group != one for act in acts)]
        if lonely:
            said = "、".join(lonely)
            zh, en = f"以下组别无人报名：{said}。", f"Nobody is in these groups: {said}."
            found.append(Finding("group_empty", zh, en, "entries", "note"))
    return found


def _strange_groups(acts: list[EntryRegistered], groups: list[str]) -> list[Finding]:
    strange = [act.entry for act in acts if groups and act.group not in groups]
    if not strange:
        return []
    some = "、".join(strange[:5])
    zh = f"{len(strange)} 个参赛者的组别为空或不在组别表中：{some}{'…' if len(strange) > 5 else ''}"  # noqa: PLR2004
    en = f"{len(strange)} entries have no group or one that is not of this contest: {some}"
    return [Finding("group_unknown", zh, en, "entries")]


def _ranks_by_group(rules: Rulebook) -> bool:
    return any(award.per == "group" for award in rules.awards)


def _about_publishing(facts: Facts) -> list[Finding]:
    found = []
    if "notice" not in facts.published:
        zh, en = "竞赛通知尚未公开。", "The notice is not public yet."
        found.append(Finding("notice_hidden", zh, en, "prepare"))
    if facts.placed and "schedule" not in facts.published:
        zh, en = "日程已排定但尚未公开。", "The schedule is made but not public."
        found.append(Finding("schedule_hidden", zh, en, "prepare", "note"))
    if facts.all_in(("final",)) and "results" not in facts.published:
        zh, en = "成绩已最终确定但尚未公开。", "The result is final but not public."
        found.append(Finding("results_hidden", zh, en, "prepare"))
    return found
