"""Makes a data folder ready: settings, tables, accounts."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from leitai.server.cli.report import ERR, refuse


def prepare(data: Path | None) -> None:
    """Point Django at the data folder and bring its tables up to date."""
    if data is not None:
        os.environ["LEITAI_DATA_DIR"] = str(data.resolve())
    from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415  slow import

    from leitai.server import house  # noqa: PLC0415  slow import

    try:
        with ERR.status("准备数据库 preparing the database …"):
            house.prepare()
    except ImproperlyConfigured as error:
        refuse(str(error))
    except OSError as error:
        refuse(f"数据目录不可用 / the data folder cannot be used: {error}")


def run(host: str, port: int, *, ready: Callable[[], None] | None = None) -> None:
    """Serve until stopped; says what to do where the port or the data folder is taken."""
    from leitai.journal.store import JournalLocked  # noqa: PLC0415  needs the settings
    from leitai.server.run import serve  # noqa: PLC0415

    _require_free(host, port)
    try:
        started = serve(host=host, port=port, ready=ready)
    except JournalLocked:
        refuse("另一个擂台正在使用这个数据目录 / another Leitai uses this data folder", [
            "先停止它，或另选目录 / stop it first, or choose another: --data, make run DATA=…",
        ])  # fmt: skip
    if not started:
        refuse("服务没有启动，原因见上 / the server did not start; the reason is above")


def mqtt_address() -> str | None:
    """Where stations reach the running server's broker, `host:port`; `None`: there is none."""
    from leitai.server.asgi import house  # noqa: PLC0415 -- the server runs by now

    if house.broker is None:
        return None
    asked = house.broker.broker.settings.host
    host = lan_address() if asked == "0.0.0.0" else asked  # noqa: S104  only compared
    return f"{host}:{house.broker.ports.mqtt}"


def lan_address() -> str:
    """This machine's address as its neighbours see it; nothing is sent to find out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def _require_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            fix = f"换一个端口 choose another port: --port {port + 1}, make run PORT={port + 1}"
            refuse(f"不能使用 cannot listen on {host}:{port} ({error.strerror})", [fix])
