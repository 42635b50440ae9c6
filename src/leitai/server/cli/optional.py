"""Parts that are installed only where they are used."""

from __future__ import annotations

import importlib.util
import logging

from leitai.server.cli.report import refuse


def has_asyncua() -> bool:
    """Whether OPC UA can be spoken here."""
    return importlib.util.find_spec("asyncua") is not None


def need_asyncua() -> None:
    """Leave with what to do where asyncua is missing."""
    if not has_asyncua():
        refuse("没有安装 OPC UA 支持 / OPC UA support is not installed", [
            "安装 / install it: pip install 'leitai[opcua]'",
        ])  # fmt: skip
    quiet_asyncua()


def quiet_asyncua() -> None:
    """Its warnings are about what every simulator does: no encryption, revised intervals."""
    logging.getLogger("asyncua").setLevel(logging.ERROR)
