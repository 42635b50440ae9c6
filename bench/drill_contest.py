"""The contest of the drill: sixteen judges, forty entries, twenty-five aspects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leitai.contests.folder.read import ContestFolder, read_folder

CONTEST = "drill"
JUDGES = [f"J{n:02d}" for n in range(1, 17)]
ENTRIES = [f"E{n:02d}" for n in range(1, 41)]
ASPECTS = [f"A{n:02d}" for n in range(1, 26)]


def contest_folder(path: Path) -> ContestFolder:
    """Write and read the folder; it holds no marks yet."""
    path.mkdir()
    aspects = "\n".join(
        f"      - {{id: {aspect}, title: {aspect}, kind: panel,"
        " range: {min: 0, max: 10, step: 0.5},"
        " combine: {trim: {low: 1, high: 1, from: 5}, mean: true, round: 2}}"
        for aspect in ASPECTS
    )
    rulebook = (
        "rulebook: 1\ntitle: 演练\nrounding: {places: 2, mode: half_up}\nstages:\n"
        f"  round:\n    title: 第一轮\n    aspects:\n{aspects}\n    rank: {{by: [total desc]}}\n"
    )
    (path / "rulebook.yaml").write_text(rulebook, encoding="utf-8")
    (path / "entries.csv").write_text("entry\n" + "\n".join(ENTRIES) + "\n", encoding="utf-8")
    (path / "judges.csv").write_text("judge\n" + "\n".join(JUDGES) + "\n", encoding="utf-8")
    (path / "marks.csv").write_text("stage,entry,aspect,judge,value\n", encoding="utf-8")
    return read_folder(path)


def judge_marks(judge: str) -> Iterator[dict[str, str]]:
    """The marks this judge gives, in order."""
    number = JUDGES.index(judge)
    for place, aspect in enumerate(ASPECTS):
        for turn, entry in enumerate(ENTRIES):
            value = (number * 7 + place * 3 + turn * 5) % 21
            yield {
                "mark": f"{judge}-{aspect}-{entry}",
                "stage": "round",
                "entry": entry,
                "aspect": aspect,
                "judge": judge,
                "value": f"{value // 2}.{5 * (value % 2)}",
            }
