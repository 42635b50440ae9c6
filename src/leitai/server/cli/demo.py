"""`leitai demo`: the server with the sample contest being judged."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

import click
from rich.cells import cell_len
from rich.panel import Panel
from rich.table import Table

from leitai.contests.folder.read import read_folder
from leitai.server.cli.optional import quiet_asyncua
from leitai.server.cli.preparing import lan_address, mqtt_address, prepare, run
from leitai.server.cli.report import OUT
from leitai.server.demo.broker import mqtt_port, want_broker
from leitai.server.demo.innovation import DemoPanel, demo_folder
from leitai.server.demo.judges import DemoJudges
from leitai.server.demo.pace import FASTEST, PACE, SLOWEST
from leitai.server.demo.referee import referee_judges
from leitai.server.demo.sample import (
    CONTEST,
    INNOVATION_CONTEST,
    REFEREE_CONTEST,
    DemoAccess,
    access,
    sample_folder,
)
from leitai.server.demo.season import DemoSeason
from leitai.server.demo.stations import DemoStations

OFFICES = {
    "chief": "裁判长 chief judge",
    "supervisor": "监督员 supervisor",
    "encryption": "加密裁判 encryption officer",
    "arbitrator": "仲裁员 arbitrator",
    "clerk": "记分员 scorekeeper",
    "J19": "评委 judge J19",
}
"""Part of the innovation demo → what it is called."""


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
    begun = threading.Event()

    def welcome(link: str) -> None:
        _welcome(shown, data, entry.keep_link(data, link))
        begun.set()

    judges = DemoJudges(
        url=url,
        token=entry.token,
        folder=folder,
        pace=PACE,
        link_for=None if entry.link else "J01",
        ready=welcome,
    )
    stations = _stations(url, entry.token)
    panel = _panel(url, shown, entry.token, data, begun)
    season = DemoSeason(url=url, token=entry.token, data=data, after=begun)

    def start() -> None:
        judges.start()
        stations.start()
        panel.start()
        season.start()

    OUT.print("打开样例比赛 opening the sample contests …")
    try:
        run(host, port, ready=start)
    finally:
        judges.stop()
        stations.stop()
        panel.stop()


def _stations(url: str, token: str) -> DemoStations:
    """The referee's demo."""
    quiet_asyncua()
    files = sample_folder("robotcell")
    folder = read_folder(files)
    folder.contest = REFEREE_CONTEST
    return DemoStations(url=url, token=token, folder=folder, files=files, pace=PACE, mqtt=mqtt_port,
                        referee=referee_judges)  # fmt: skip


def _panel(url: str, shown: str, token: str, data: Path, begun: threading.Event) -> DemoPanel:
    """The innovation demo; it begins once the other two have."""
    folder = demo_folder(sample_folder("innovation"))
    folder.contest = INNOVATION_CONTEST
    return DemoPanel(url=url, token=token, folder=folder, file=data / "innovation.json", pace=PACE,
                     after=begun, ready=lambda links: _introduce(shown, links))  # fmt: skip


def _introduce(url: str, links: Mapping[str, str]) -> None:
    """The innovation demo's pages, and a personal link for each office; no link is broken."""
    rows = [
        ("公众榜 board", f"{url}/live/{INNOVATION_CONTEST}"),
        ("展示计时 timer", f"{url}/timer/{INNOVATION_CONTEST}?theme=stage"),
        *((who, f"{url}{links[part]}") for part, who in OFFICES.items() if part in links),
    ]
    widths = [max(cell_len(row[column]) for row in rows) for column in (0, 1)]
    title = "创新交流比赛：各有其位 the innovation contest, one link for each office"
    table = Table("身份 who", "链接 link", title=title, title_justify="left", width=sum(widths) + 7)
    for row in rows:
        table.add_row(*row)
    OUT.print(table, crop=False, no_wrap=True, markup=False)


def _welcome(url: str, data: Path, entry: DemoAccess) -> None:
    """What a newcomer needs next."""
    lines = (
        f"公众榜 board        {url}/live/{CONTEST}",
        f"智能裁判 referee    {url}/referee/{REFEREE_CONTEST}",
        f"创新交流 innovation {url}/live/{INNOVATION_CONTEST}",
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
