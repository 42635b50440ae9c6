"""`leitai replay DIR --to URL`: a contest folder played into a running server."""

from __future__ import annotations

from pathlib import Path

import click

from leitai.contests.folder.problems import FolderError
from leitai.contests.folder.read import ContestFolder, read_folder
from leitai.core.rulebook.errors import RulebookError
from leitai.server.cli.report import OUT, progress, refuse
from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.replay import give, give_fast, paced, set_up


@click.command("replay")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--to", "url", required=True, help="服务器地址 / the server, http://127.0.0.1:8000")
@click.option("--token", envvar="LEITAI_TOKEN", default="", help="组织者令牌 / organiser's token")
@click.option(
    "--speed", type=float, default=1.0, help="每秒几次打分，0 为最快 / marks a second, 0 = fastest"
)
def command(folder: Path, url: str, token: str, speed: float) -> None:
    """把比赛文件夹送到服务器重演 / Play a contest folder into a running server."""
    contest = _read(folder)
    try:
        with Client(url, token) as client:
            set_up(client, contest)
            _play(client, contest, speed)
    except ServerRefused as refusal:
        refuse(f"服务器拒绝 / the server refused: {refusal}", refusal.problems)
    except Unreachable as error:
        fix = "已确认的都已保存；可重复执行本命令 / what was acknowledged is kept; run this again"
        refuse(f"连不上服务器 / no answer from {url}: {error}", [fix])
    OUT.print(
        f"✓ {len(contest.marks)} 次打分已送达 / marks acknowledged → {url}/live/{contest.contest}"
    )


def _read(folder: Path) -> ContestFolder:
    try:
        return read_folder(folder)
    except (FolderError, RulebookError) as error:
        refuse(
            f"比赛文件夹有 {len(error.problems)} 处问题 / the folder has problems", error.problems
        )


def _play(client: Client, contest: ContestFolder, speed: float) -> None:
    with progress() as bar:
        task = bar.add_task("打分 marks", total=len(contest.marks) + len(contest.closing))
        if speed <= 0:
            for count in give_fast(client, contest):
                bar.advance(task, count)
            return
        for sourced in paced([*contest.marks, *contest.closing], speed=lambda: speed):
            give(client, contest, sourced)
            bar.advance(task)
