"""`leitai rehearse DIR`: a whole contest day with invented judges, before the real one."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from leitai.contests.folder.problems import FolderError
from leitai.contests.folder.read import ContestFolder, read_folder
from leitai.core.rulebook.errors import RulebookError
from leitai.server.cli.report import OUT, refuse
from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.rehearsal.chronicle import Failed, Scene
from leitai.server.rehearsal.day import APPEALS, PATIENCE, SEED, Day
from leitai.server.rehearsal.house import House, NoHouse, own_house


@click.command("rehearse")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--data", type=click.Path(file_okay=False, path_type=Path),
              help="保留数据以便查看 / keep the data in this folder, to look at")  # fmt: skip
@click.option("--to", "url", help="用正在运行的服务器 / on a running server, instead of its own")
@click.option("--token", envvar="LEITAI_TOKEN", default="", help="组织者令牌 / organiser's token")
@click.option("--seed", default=SEED, show_default=True, help="虚拟评委的种子 / another day")
@click.option("--bundle", type=click.Path(dir_okay=False, path_type=Path),
              help="成绩包存到此文件 / keep the verification bundle in this file")  # fmt: skip
def command(  # noqa: PLR0913, PLR0917  the options of the command line
    folder: Path, data: Path | None, url: str | None, token: str, seed: str, bundle: Path | None
) -> None:
    """赛前演练整个比赛日 / Rehearse a whole contest day, by invented judges and officials.

    用真实的页面接口走完登记、回避、抽签、加密、打分（含断网补传）、合议、签字、解密、公示、申诉、
    终审和公平体检；文件夹里的评分不使用。比赛编号加后缀 -rehearsal。
    """
    contest = _read(folder)
    _warn(contest)
    try:
        with _somewhere(data, url, token) as house, _client(house) as organiser:
            contest.contest = _free(organiser, f"{contest.contest[:50]}-rehearsal")
            day = Day(url=house.url, organiser=organiser, folder=contest, tell=_tell, seed=seed)
            day.run()
    except Failed as finding:
        refuse(f"演练发现问题 / the rehearsal came upon something: {finding}")
    except ServerRefused as refusal:
        refuse(f"服务器拒绝 / the server refused: {refusal}", refusal.problems)
    except (Unreachable, NoHouse) as error:
        refuse(f"服务器没有回应 / the server does not answer: {error}")
    if bundle is not None:
        bundle.write_bytes(day.bundle)
    _conclude(day, data, house)


def _free(organiser: Client, name: str) -> str:
    """The name, with a number if there was a rehearsal of that name before."""
    taken = {each["id"] for each in organiser.get("/contests")}
    names = (name if number == 1 else f"{name}-{number}" for number in itertools.count(1))
    return next(each for each in names if each not in taken)


def _client(house: House) -> Client:
    return Client(house.url, house.token, wait=PATIENCE)


@contextmanager
def _somewhere(data: Path | None, url: str | None, token: str) -> Iterator[House]:
    """A running server, or one of the rehearsal's own."""
    if url is not None:
        yield House(url, token, "")
        return
    with tempfile.TemporaryDirectory(prefix="leitai-rehearsal-") as scratch:
        OUT.print("启动演练服务器 starting a server for the rehearsal …")
        with own_house(data or Path(scratch)) as house:
            yield house


def _read(folder: Path) -> ContestFolder:
    try:
        contest = read_folder(folder)
    except (FolderError, RulebookError) as error:
        refuse(
            f"比赛文件夹有 {len(error.problems)} 处问题 / the folder has problems", error.problems
        )
    if not contest.judges:
        refuse("没有评委 / there are no judges", ["写入 judges.csv / list them in judges.csv"])
    return replace(contest, marks=[], closing=[])


def _warn(contest: ContestFolder) -> None:
    if any(stage.procedure.appeals for stage in contest.rulebook.stages):
        OUT.print(f"演练中申诉期改为 {APPEALS} 秒 / appeals last {APPEALS} s in the rehearsal")


def _tell(scene: Scene) -> None:
    hour, who, screen, title = scene.setting
    OUT.print(f"[green]✓[/] {hour:>5} {scene.stage:<10} ", end="", markup=True)
    OUT.print(f"{title} — {scene.found}  ({who} {screen})", markup=False, soft_wrap=True)


def _conclude(day: Day, data: Path | None, house: House) -> None:
    count = len(day.chronicle.scenes)
    OUT.print(f"[bold green]✓[/] 演练通过：{count} 步 / the rehearsal went well: {count} steps")
    if data is not None and house.password:
        words = f"leitai serve --data {data}    /desk: organiser / {house.password}"
        OUT.print(f"  查看 to look at it: {words}", markup=False, soft_wrap=True)
