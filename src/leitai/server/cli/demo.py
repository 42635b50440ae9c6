"""`leitai demo`: the server with the sample contest being judged."""

from __future__ import annotations

from pathlib import Path

import click
from rich.cells import cell_len
from rich.panel import Panel

from leitai.contests.folder.read import read_folder
from leitai.server.cli.optional import quiet_asyncua
from leitai.server.cli.preparing import lan_address, mqtt_address, prepare, run
from leitai.server.cli.report import OUT
from leitai.server.demo.broker import mqtt_port, want_broker
from leitai.server.demo.judges import DemoJudges
from leitai.server.demo.pace import FASTEST, PACE, SLOWEST
from leitai.server.demo.referee import referee_judges
from leitai.server.demo.sample import (
    CONTEST,
    REFEREE_CONTEST,
    DemoAccess,
    access,
    sample_folder,
)
from leitai.server.demo.stations import DemoStations


@click.command("demo")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址 / address")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--speed", type=click.FloatRange(SLOWEST, FASTEST), default=1.0, show_default=True,
              help="评判速度，1 为正常 / pace of judging, 1 = usual")  # fmt: skip
@click.option("--data", type=click.Path(file_okay=False, path_type=Path),
              default=Path("leitai-demo"), help="数据目录 / data folder")  # fmt: skip
def command(host: str, port: int, speed: float, data: Path) -> None:
    """演示正在评判的比赛 / Sample contests being judged live, by people and by the referee."""
    want_broker()
    prepare(data)
    folder = read_folder(sample_folder())
    folder.contest = CONTEST
    PACE.set_speed(speed)
    everywhere = host == "0.0.0.0"  # noqa: S104  only compared
    url = f"http://{'127.0.0.1' if everywhere else host}:{port}"
    shown = f"http://{lan_address()}:{port}" if everywhere else url
    entry = access(data)

    judges = DemoJudges(
        url=url,
        token=entry.token,
        folder=folder,
        pace=PACE,
        link_for=None if entry.link else "J01",
        ready=lambda link: _welcome(shown, data, entry.keep_link(data, link)),
    )
    stations = _stations(url, entry.token)

    def start() -> None:
        judges.start()
        stations.start()

    OUT.print("打开样例比赛 opening the sample contests …")
    try:
        run(host, port, ready=start)
    finally:
        judges.stop()
        stations.stop()


def _stations(url: str, token: str) -> DemoStations:
    """The referee's demo."""
    quiet_asyncua()
    files = sample_folder("robotcell")
    folder = read_folder(files)
    folder.contest = REFEREE_CONTEST
    return DemoStations(url=url, token=token, folder=folder, files=files, pace=PACE, mqtt=mqtt_port,
                        referee=referee_judges)  # fmt: skip


def _welcome(url: str, data: Path, entry: DemoAccess) -> None:
    """What a newcomer needs next."""
    lines = (
        f"公众榜 board        {url}/live/{CONTEST}",
        f"智能裁判 referee    {url}/referee/{REFEREE_CONTEST}",
        f"裁判打分 judge      {url}{entry.link}",
        f"组织者 organiser    {url}/desk    {entry.username} / {entry.password}",
        f"首页 start          {url}/",
        f"MQTT                {mqtt_address() or '未启用 off'}",
        f"脚本令牌 token      {data / 'demo.json'}",
        "",
        "演示裁判也在打分，赛务台可调速度 / the demo marks too; pace: at the desk",
        "Ctrl+C 停止 to stop",
    )
    wide = max(88, 4 + max(cell_len(line) for line in lines))
    OUT.print(Panel("\n".join(lines), title="擂台 Leitai", expand=False, width=wide), markup=False)
