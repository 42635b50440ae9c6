"""`leitai score DIR`: a contest folder in, standings out; no server, no database."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec
from rich.table import Table

from leitai.contests.folder.problems import FolderError
from leitai.contests.folder.read import ContestFolder, read_folder
from leitai.contests.folder.score import score_folder
from leitai.core.rulebook.errors import RulebookError
from leitai.core.rulebook.fold import Fold
from leitai.core.rulebook.standings import Standings
from leitai.server.cli.report import OUT, progress, refuse


@click.command("score")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--stage", help="只看一个阶段 / one stage only (`result`: over all stages)")
@click.option("--json", "as_json", is_flag=True, help="机器可读 / machine-readable")
def command(folder: Path, stage: str | None, *, as_json: bool) -> None:
    """按规则计算比赛文件夹的名次 / Print the standings of a contest folder."""
    contest, fold = _scored(folder)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(fold.results())).decode())
        return
    for standings in _wanted(contest, fold, stage):
        OUT.print(_table(contest, standings))


def _scored(path: Path) -> tuple[ContestFolder, Fold]:
    """Read and fold; leaves with a clear list of problems where the folder is wrong."""
    try:
        with progress() as bar:
            contest = read_folder(path)
            task = bar.add_task("计算 scoring", total=len(contest.setup) + len(contest.marks))
            return contest, score_folder(contest, step=lambda: bar.advance(task))
    except RulebookError as error:
        refuse(
            f"规则文件有 {len(error.problems)} 处问题 / the rulebook has problems", error.problems
        )
    except FolderError as error:
        refuse(
            f"比赛文件夹有 {len(error.problems)} 处问题 / the folder has problems", error.problems
        )


def _wanted(contest: ContestFolder, fold: Fold, stage: str | None) -> list[Standings]:
    ids = [known.id for known in contest.rulebook.stages]
    if stage == "result":
        return [fold.result()]
    if stage is not None and stage not in ids:
        refuse(f'没有阶段 no stage "{stage}"', [f"阶段 stages: {', '.join(ids)}, result"])
    shown = [fold.standings(each) for each in ([stage] if stage else ids)]
    return shown if stage or len(ids) == 1 else [*shown, fold.result()]


def _table(contest: ContestFolder, standings: Standings) -> Table:
    titles = {stage.id: stage.title.get("zh", stage.id) for stage in contest.rulebook.stages}
    name = titles.get(standings.stage, "总成绩 result")
    table = Table(title=f"{contest.rulebook.title.get('zh', '')} · {name}")
    for column, justify in (
        ("名次", "right"),
        ("编号", "left"),
        ("姓名", "left"),
        ("单位", "left"),
    ):
        table.add_column(column, justify=justify)  # type: ignore[arg-type]
    table.add_column("得分", justify="right")
    for row in standings.rows:
        person = contest.entries.get(row.entry)
        total = "—" if row.total is None else f"{row.total:f}".replace("-", "\u2212")
        cells = (
            row.place or "—",
            row.entry,
            person.name if person else "",
            person.unit if person else "",
        )
        table.add_row(*cells, total)
    return table
