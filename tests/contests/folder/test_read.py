"""A contest folder becomes acts; what is wrong in it is said with file, line and fix."""

from __future__ import annotations

from pathlib import Path

import pytest

from leitai.contests.folder.problems import FolderError
from leitai.contests.folder.read import Person, read_folder
from leitai.core.ledger.acts import (
    AttemptTimed,
    EntryDisqualified,
    EntryRegistered,
    ItemDeclared,
    JudgeRegistered,
    MarkGiven,
    PauseApproved,
    RecusalDeclared,
)
from leitai.core.rulebook.errors import RulebookError

RULEBOOK = """\
rulebook: 1
title: 样例
stages:
  round:
    title: 第一轮
    aspects:
      - {id: A, title: 甲, kind: panel, range: {min: 0, max: 10, step: 0.5}}
    rank: {by: [total desc, entry.team_size asc]}
"""


def folder(tmp_path: Path, **files: str) -> Path:
    path = tmp_path / "样例 spring-cup"
    path.mkdir()
    content = {
        "rulebook": RULEBOOK,
        "entries": "entry,name,unit\nE1,陈志明,瓯江机器人\nE2,林晓东,WZ-07\n",
        "marks": "stage,entry,aspect,judge,value\nround,E1,A,J1,8.5\nround,E2,A,J1,\n",
    } | files
    for name, text in content.items():
        suffix = "yaml" if name == "rulebook" else "csv"
        (path / f"{name}.{suffix}").write_text(text, encoding="utf-8")
    return path


def test_names_stay_beside_the_acts(tmp_path: Path) -> None:
    read = read_folder(folder(tmp_path))
    entries = [s.act for s in read.setup if isinstance(s.act, EntryRegistered)]
    assert [(e.entry, e.unit) for e in entries] == [("E1", "U001"), ("E2", "WZ-07")]
    assert read.entries["E1"] == Person("陈志明", "瓯江机器人")
    assert "陈志明" not in repr([s.act for s in read.acts()])
    assert read.contest == "spring-cup"


def test_an_empty_mark_is_an_absent_judge(tmp_path: Path) -> None:
    marks = [s.act for s in read_folder(folder(tmp_path)).marks]
    assert [m.value for m in marks if isinstance(m, MarkGiven)] == ["8.5", None]


def test_judges_are_whoever_marks_where_no_list_is_given(tmp_path: Path) -> None:
    judges = [
        s.act for s in read_folder(folder(tmp_path)).setup if isinstance(s.act, JudgeRegistered)
    ]
    assert judges == [JudgeRegistered("J1")]


def test_optional_files(tmp_path: Path) -> None:
    read = read_folder(
        folder(
            tmp_path,
            entries="entry,status,team_size,phone\nE1,disqualified,2,138\nE2,,3,139\n",
            items="stage,entry,item,difficulty\nround,E1,1,3.1\nround,E1,,\n",
            times="stage,entry,kind,start,end\nround,E1,run,0,93.5\nround,E1,pause,10,12.25\n",
        )
    )
    acts = [s.act for s in read.acts()]
    assert ItemDeclared("round", "E1", "1", {"difficulty": "3.1"}) in acts
    assert AttemptTimed("round", "E1", 0, 93_500_000) in acts
    assert PauseApproved("round", "E1", 10_000_000, 12_250_000, "organiser") in acts
    assert acts[-1] == EntryDisqualified("E1", "organiser")
    assert EntryRegistered("E2", attributes={"team_size": "3"}) in acts


@pytest.mark.parametrize(
    ("files", "place", "words"),
    [
        (
            {"marks": "stage,entry,aspect,judge,value\nround,E1,A,J1,8,5\n"},
            "marks.csv:2",
            "6 cells",
        ),
        (
            {"marks": "stage,entry,aspect,judge,value\nround,E1,A,J1,NaN\n"},
            "marks.csv:2",
            "no plain number",
        ),
        (
            {"marks": "stage,entry,aspect,judge,value\nround,E1,A,J1,1e400\n"},
            "marks.csv:2",
            "no plain number",
        ),
        ({"marks": "stage,entry,aspect,judge,value\nround,,A,J1,1\n"}, "marks.csv:2", '"entry"'),
        ({"entries": "entry\nE1\nE1\n"}, "entries.csv:3", '"E1" again'),
        ({"judges": "judge,name\nJ1,a\nJ1,b\n"}, "judges.csv:3", '"J1" again'),
        (
            {"items": "stage,entry,item,difficulty\nround,E1,1,2\nround,E1,1,3\n"},
            "items.csv:3",
            '"round/E1/1" again',
        ),
        ({"times": "stage,entry,start,end\nround,E1,-0.5,3\n"}, "times.csv:2", "no number"),
        ({"entries": "entry,status\nE1,gone\n"}, "entries.csv:2", 'status "gone"'),
        ({"entries": "entry\n陈志明\n"}, "entries.csv:2", "no code"),
        ({"entries": "entry,kind\nE1,robot\n"}, "entries.csv:2", 'kind "robot"'),
        (
            {"relations": "judge,unit,kind\nJ1,瓯江机器人,friend\n"},
            "relations.csv:2",
            'relation "friend"',
        ),
        ({"relations": "judge,unit,kind\nJ1,,kin\n"}, "relations.csv:2", "no unit"),
        ({"units": "unit,parent\nA1,B\nA1,C\n"}, "units.csv:3", '"A1" again'),
        (
            {"recusals": "judge,entry,ground\nJ1,E1,tired\n"},
            "recusals.csv:2",
            'ground "tired"',
        ),
        ({"times": "stage,entry,start,end\nround,E1,a,b\n"}, "times.csv:2", "no number of seconds"),
    ],
)
def test_problems_name_their_place(
    tmp_path: Path, files: dict[str, str], place: str, words: str
) -> None:
    with pytest.raises(FolderError) as caught:
        read_folder(folder(tmp_path, **files))
    said = [str(problem) for problem in caught.value.problems]
    assert any(line.startswith(place) and words in line for line in said), said


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (path / "entries.csv").unlink()
    with pytest.raises(FolderError, match=r"entries\.csv is missing"):
        read_folder(path)
    with pytest.raises(FolderError, match="is not a folder"):
        read_folder(tmp_path / "nowhere")


def test_a_wrong_rulebook_is_told_by_the_rulebook(tmp_path: Path) -> None:
    with pytest.raises(RulebookError):
        read_folder(folder(tmp_path, rulebook="rulebook: 1\n"))


def test_units_without_a_code_never_share_one_with_another(tmp_path: Path) -> None:
    rows = "entry,unit\nE1,U001\nE2,瓯江\nE3,\nE4,东海\nE5,瓯江\n"
    acts = [s.act for s in read_folder(folder(tmp_path, entries=rows)).setup]
    units = [act.unit for act in acts if isinstance(act, EntryRegistered)]
    assert units == ["U001", "U002", None, "U003", "U002"]


def test_columns_that_no_rule_reads_stay_out_of_the_ledger(tmp_path: Path) -> None:
    rows = "entry,phone,team_size\nE1,13800000000,2\n"
    acts = [s.act for s in read_folder(folder(tmp_path, entries=rows)).acts()]
    assert "13800000000" not in repr(acts)
    assert EntryRegistered("E1", attributes={"team_size": "2"}) in acts


def test_a_contest_that_is_still_to_be_judged_has_no_marks(tmp_path: Path) -> None:
    path = folder(tmp_path)
    (path / "marks.csv").unlink()
    assert read_folder(path).marks == []


def test_the_panel_is_read_with_units_that_mean_the_same_everywhere(tmp_path: Path) -> None:
    read = read_folder(
        folder(
            tmp_path,
            judges="judge,name,unit,constituency,remote\nJ1,王建国,瓯江机器人,专家,\nJ2,,市总,,是\n",
            units="unit,parent\n瓯江机器人,高新区\nWZ-07,高新区\n",
            relations="judge,unit,kind,note\nJ2,WZ-07,coach,赛前辅导\n",
            recusals="judge,entry,ground\nJ1,E2,\nJ2,E2,relation\n",
        )
    )
    acts = [s.act for s in read.setup]
    assert JudgeRegistered("J1", "U001", "专家") in acts
    assert JudgeRegistered("J2", "U002", None, remote=True) in acts
    assert read.units.parents == {"U001": "U003", "WZ-07": "U003"}
    assert [one[:3] for one in read.relations] == [("J2", "WZ-07", "coach")]
    assert RecusalDeclared("J1", "E2", "declared") in acts
    assert RecusalDeclared("J2", "E2", "relation") in acts
    assert read.units.names == {"U001": "瓯江机器人", "WZ-07": "", "U002": "市总", "U003": "高新区"}
    assert "赛前辅导" not in repr(acts)


def test_what_takes_part_may_be_a_project(tmp_path: Path) -> None:
    rows = "entry,name,unit,kind\nE1,节能灯具,瓯江,project\nE2,陈志明,瓯江,\n"
    entries = read_folder(folder(tmp_path, entries=rows)).entries
    assert [one.kind for one in entries.values()] == ["project", "person"]
