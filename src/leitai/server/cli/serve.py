"""`leitai serve`: the server on a data folder."""

from __future__ import annotations

from pathlib import Path

import click

from leitai.server.cli.preparing import mqtt_address, prepare, run
from leitai.server.cli.report import OUT


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址 / address")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option(
    "--data", type=click.Path(file_okay=False, path_type=Path), help="数据目录 / data folder"
)
def command(host: str, port: int, data: Path | None) -> None:
    """启动服务 / Start the server."""
    prepare(data)
    OUT.print(f"擂台 Leitai → http://{host}:{port}  （Ctrl+C 停止 / to stop）")
    run(host, port, ready=_tell_mqtt)


def _tell_mqtt() -> None:
    """Where stations publish, if they may."""
    address = mqtt_address()
    if address is not None:
        OUT.print(f"MQTT → {address}")
