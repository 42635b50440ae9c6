"""Which node of an OPC UA server feeds which channel: a small YAML or JSON file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Final

import msgspec
import yaml
from msgspec import Meta, Struct

LARGEST: Final = 256 * 1024
MOST_CHANNELS: Final = 64
_INTERVAL = re.compile(r"^([0-9]+(?:\.[0-9]+)?) ms$")


class MapUnreadable(ValueError):  # noqa: N818  it is the user's file
    """The file is no map of nodes; the message says where and why, in Chinese and English."""


class NodeMap(Struct, frozen=True, forbid_unknown_fields=True):
    """One channel.

    Attributes:
        path: browse path from the Objects folder, `alias:Name/alias:Name`; a step without alias
            is in the namespace of OPC UA itself.
        node: instead of it a node id, `nsu=<namespace URI>;s=…` or `ns=2;i=1001`.
        scale: the number is multiplied by this.
        words: what the node says → the rulebook's word, for codes: `{1: manual, 3: automatic}`.
    """

    path: str | None = None
    node: str | None = None
    scale: float = 1.0
    words: dict[str, str] | None = None


class AgentMap(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file.

    Attributes:
        opcua: 1, the version of this form.
        namespaces: alias → namespace URI.
        interval: how often the server publishes, `20 ms` … `1000 ms`; blocks are that long.
        channels: the station's channel → node.
    """

    opcua: Annotated[int, Meta(ge=1, le=1)]
    channels: Annotated[dict[str, NodeMap], Meta(min_length=1, max_length=MOST_CHANNELS)]
    namespaces: dict[str, str] = {}
    interval: str = "50 ms"

    @property
    def milliseconds(self) -> float:
        """The interval as a number."""
        found = _INTERVAL.match(self.interval)
        return float(found[1]) if found else 50.0


def read_map(path: Path) -> AgentMap:
    """Read and check a map.

    Raises:
        MapUnreadable: the file is missing, too large, or not of this form.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise MapUnreadable(f"{path}: 无法读取 / cannot be read: {error.strerror}") from None
    if len(data) > LARGEST:
        raise MapUnreadable(f"{path}: 文件过大 / larger than {LARGEST} bytes")
    try:
        raw: Any = yaml.safe_load(data)
        found = msgspec.convert(_text_keys(raw), AgentMap)
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeError, RecursionError) as error:
        raise MapUnreadable(f"{path}: {error}") from None
    _check(found, path)
    return found


def _text_keys(raw: Any) -> Any:
    """Keys as texts all the way down: YAML reads `1: manual` as a number."""
    if isinstance(raw, dict):
        return {str(key): _text_keys(value) for key, value in raw.items()}
    return raw


def _check(found: AgentMap, path: Path) -> None:
    if _INTERVAL.match(found.interval) is None or not 20 <= found.milliseconds <= 1000:  # noqa: PLR2004
        raise MapUnreadable(f"{path}: interval 写作 / is written 20 ms … 1000 ms")
    for channel, node in found.channels.items():
        if (node.path is None) == (node.node is None):
            raise MapUnreadable(f"{path}: {channel}: path 与 node 二选一 / either path or node")
        for alias in _aliases(node.path or ""):
            if alias not in found.namespaces:
                raise MapUnreadable(
                    f"{path}: {channel}: 未声明的命名空间 / namespace {alias!r} is not declared"
                )


def _aliases(path: str) -> set[str]:
    steps = (step.partition(":") for step in path.split("/") if ":" in step)
    return {alias for alias, _, _ in steps if not alias.isdigit()}
