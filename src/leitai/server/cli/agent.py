"""`leitai agent`: follows an OPC UA server and sends its values as a station's samples."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from pathlib import Path

import click

from leitai.devices.agents.mapping import MapUnreadable, read_map
from leitai.devices.agents.spool import Spool
from leitai.devices.agents.uplink import Door, Uplink
from leitai.server.cli.optional import need_asyncua
from leitai.server.cli.report import OUT, refuse


@click.command("agent")
@click.option("--opcua", required=True, help="设备地址 / the machine, opc.tcp://host:port/…")
@click.option("--map", "map_file", required=True, type=click.Path(dir_okay=False, path_type=Path),
              help="变量对应表 / map of nodes, see docs/devices.md")  # fmt: skip
@click.option("--url", required=True, help="擂台服务器 / the Leitai server, http://host:8000")
@click.option("--contest", required=True, help="赛事编号 / contest id")
@click.option("--station", required=True, help="工位编号 / station id")
@click.option("--key", envvar="LEITAI_STATION_KEY", required=True, help="工位密钥 / station's key")
@click.option("--spool", type=click.Path(dir_okay=False, path_type=Path),
              help="断网缓存文件 / file that keeps blocks while the server is away")  # fmt: skip
def command(  # noqa: PLR0913  the options of the command line
    *,
    opcua: str,
    map_file: Path,
    url: str,
    contest: str,
    station: str,
    key: str,
    spool: Path | None,
) -> None:
    """OPC UA 采集代理 / The OPC UA agent of one station."""
    need_asyncua()
    from leitai.devices.agents.opcua import Agent  # noqa: PLC0415 -- only if used

    try:
        nodes = read_map(map_file)
        kept = Spool(spool or Path(f"{contest}-{station}.spool"))
    except MapUnreadable as error:
        refuse("变量对应表不可用 / the map cannot be used", [error])
    except sqlite3.Error as error:
        refuse(f"缓存文件不可用 / the spool cannot be used: {error}", [
            "另选文件 / choose another file: --spool",
        ])  # fmt: skip
    uplink = Uplink(kept, Door(url.rstrip("/"), contest, station, key), _say)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(Agent(opcua, nodes, kept, uplink, _say).run())
    OUT.print(f"已发送 sent {uplink.sent} · 等待 waiting {len(kept)} · "
              f"被拒 refused {uplink.refused.total()}")  # fmt: skip
    kept.close()


def _say(text: str) -> None:
    OUT.print(text, markup=False, soft_wrap=True)
