"""A contest on a running server, made through the front door."""

from __future__ import annotations

from pathlib import Path

from leitai.contests.folder.read import ContestFolder, read_folder
from leitai.server.client import Client
from leitai.server.replay import set_up
from support.server import Server

RULEBOOK = """\
rulebook: 1
title: {zh: 焊接, en: Welding}
rounding: {places: 2, mode: half_up}
stages:
  round:
    title: {zh: 决赛, en: Final}
    criteria:
      - id: W
        title: {zh: 焊缝, en: Weld}
        aspects:
          - {id: W1, title: {zh: 焊缝宽度, en: Width}, kind: measurement, judges: 1,
             range: {min: 0, max: 10, step: 0.5}}
          - id: W2
            title: {zh: 外观, en: Look}
            kind: judgement
            max: 3
            judges: 1
            benchmarks: {0: 不合格, 1: 合格, 2: 良好, 3: 优秀}
    rank: {by: [total desc]}
"""
ENTRIES = ("E1,陈志明,瓯江机器人", "E2,林晓东,雁荡精机", "E3,黄海波,鹿城智造")


def stage_contest(server: Server, folder: Path) -> tuple[ContestFolder, dict[str, str]]:
    """Three welders, one judge, one open stage; the judge's personal link by id."""
    folder.mkdir(parents=True)
    (folder / "rulebook.yaml").write_text(RULEBOOK, encoding="utf-8")
    rows = "\n".join(("entry,name,unit", *ENTRIES))
    (folder / "entries.csv").write_text(rows, encoding="utf-8")
    (folder / "judges.csv").write_text("judge,name\nJ1,王建国\n", encoding="utf-8")
    (folder / "marks.csv").write_text("stage,entry,aspect,judge,value\n", encoding="utf-8")
    contest = read_folder(folder)
    with Client(server.url, server.token) as client:
        return contest, set_up(client, contest)


def mark(server: Server, contest: str, entry: str, value: str, aspect: str = "W1") -> None:
    """Give a mark as a script would."""
    with Client(server.url, server.token) as client:
        given = {"mark": f"{entry}-{aspect}-{value}", "stage": "round", "entry": entry}
        client.give_mark(contest, given | {"aspect": aspect, "judge": "J1", "value": value})
