"""`leitai season`: a city's season with invented people, three levels, through the front door."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from leitai.server.cli.report import OUT, refuse
from leitai.server.client import Client, ServerRefused, Unreachable
from leitai.server.rehearsal.house import House, NoHouse, own_house
from leitai.server.season.plan import FULL, SMALL, plan_season
from leitai.server.season.play import Season

WAIT = 120.0


@click.command("season")
@click.option("--small", is_flag=True, help="4 家企业、6 场比赛 / four enterprises, six contests")
@click.option("--seed", default=1, show_default=True, help="另一个赛季 / another season")
@click.option("--prefix", default="S", show_default=True, help="编号前缀 / what ids begin with")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path),
              help="保留数据以便查看 / keep the data in this folder, to look at")  # fmt: skip
@click.option("--to", "url", help="用正在运行的服务器 / on a running server, instead of its own")
@click.option(
    "--token", envvar="LEITAI_TOKEN", default="", help="管理员令牌 / administrator's token"
)
def command(  # noqa: PLR0913, PLR0917  the options of the command line
    small: bool,  # noqa: FBT001
    seed: int,
    prefix: str,
    data: Path | None,
    url: str | None,
    token: str,
) -> None:
    """演一个城市赛季 / Play a city's season: enterprises, districts, city.

    28 家企业、2422 名职工、139 个工种、65 场比赛，逐级晋级；单位、人员、工种名称全部由种子生成，
    与真实单位和个人无关。
    """
    plan = plan_season(SMALL if small else FULL, seed=seed, prefix=prefix)
    began = time.monotonic()
    try:
        with _somewhere(data, url, token) as house:
            with Client(house.url, house.token, wait=WAIT) as client:
                season = Season(client, plan, tell=_tell)
                found = season.run()
            _conclude(season, found, time.monotonic() - began, data, house)
    except ServerRefused as refusal:
        refuse(f"服务器拒绝 / the server refused: {refusal}", refusal.problems)
    except (Unreachable, NoHouse) as error:
        refuse(f"服务器没有回应 / the server does not answer: {error}")


@contextmanager
def _somewhere(data: Path | None, url: str | None, token: str) -> Iterator[House]:
    """A running server, or one of the season's own."""
    if url is not None:
        yield House(url, token, "")
        return
    with tempfile.TemporaryDirectory(prefix="leitai-season-") as scratch:
        OUT.print("启动服务器 starting a server …")
        with own_house(data or Path(scratch)) as house:
            yield house


def _tell(words: str) -> None:
    OUT.print(f"[green]✓[/] {words}", highlight=False)


def _conclude(
    season: Season, found: dict[str, Any], seconds: float, data: Path | None, house: House
) -> None:
    total, figures = found["total"], season.figures
    OUT.print(
        f"[bold]{total['enterprises']} 家企业 enterprises · {total['people']} 名职工 workers · "
        f"{total['trades']} 个工种 trades · {total['contests']} 场比赛 contests[/]"
    )
    for level in found["levels"]:
        OUT.print(
            f"  {level['level']:<10} {level['contests']:>3} 场 · {level['entries']:>5} 人次 entries"
            f" · 晋级 advanced {level['advanced']}"
        )
    OUT.print(
        f"  晋级依据 grounds: {dict(figures.grounds)}; 未晋级 against: {dict(figures.against)}"
    )
    OUT.print(
        f"  {figures.marks} 个评分 marks · 缺席 no-shows {figures.no_shows} · "
        f"更正 corrected {figures.corrected} · 两赛场 venues {figures.venues} · "
        f"证书 certificates {figures.certificates} · {seconds:.1f} s"
    )
    if data is not None and house.password:
        words = f"leitai serve --data {data}    /desk: organiser / {house.password}"
        OUT.print(f"  查看 to look at it: {words}", markup=False, soft_wrap=True)
