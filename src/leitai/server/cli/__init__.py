"""`leitai`: the command line.

Exit codes: 0 done, 1 refused, 2 wrong call, 3-7 not verified, 8 judged otherwise.
"""

from __future__ import annotations

import importlib
from typing import Any

import click

_COMMANDS = {
    "demo": "演示：一场正在评判的比赛 / a sample contest being judged, at adjustable speed",
    "serve": "启动服务 / start the server on a data folder",
    "score": "按规则计算一个比赛文件夹 / compute the standings of a contest folder",
    "replay": "把比赛文件夹送到服务器重演 / play a contest folder into a running server",
    "rehearse": "赛前演练整个比赛日 / rehearse a whole contest day with invented judges",
    "season": "演一个城市赛季：三级 65 场 / a city's season of 65 contests on three levels",
    "account": "组织者账号与令牌 / organisers' accounts and tokens",
    "simulate": "模拟设备 / a simulated robot cell or tightening station, with faults on order",
    "agent": "OPC UA 采集代理 / follow an OPC UA server for one station",
    "export": "导出整场赛事为一个存档 / export a whole contest as one archive",
    "import": "导入赛事存档 / import an archive; never over a contest that is there",
    "verify": "验证成绩包 / verify a bundle and recompute every result",
    "rejudge": "用封存的记录重新评判 / judge sealed recordings again, files and rules only",
}
_MODULES = {"import": "import_"}
"""Commands whose name cannot be a module's."""


class _Lazy(click.Group):
    """Loads a command only when it is called, so that `score` never waits for Django."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = _MODULES.get(cmd_name, cmd_name)
        command: click.Command = importlib.import_module(f"{__name__}.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("命令 Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=_Lazy)
@click.version_option(package_name="leitai")
def main(**_: Any) -> None:
    """Leitai 擂台: from a judge's mark to a result anyone can verify."""
