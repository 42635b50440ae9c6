"""What tests of the broker share: a sink that keeps everything, accounts, patience."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from leitai.devices.broker.blocks import Blocks, Message
from leitai.devices.broker.config import Account
from leitai.devices.broker.passwords import mqtt_hash

KEYS = {"S1": "key-of-S1", "S2": "key-of-S2", "S.3": "key-of-S3"}


class Collector:
    """Keeps what a reader hands over."""

    def __init__(self) -> None:
        self.blocks: list[tuple[str, int, int, bytes]] = []
        self.messages: list[Message] = []
        self.told: list[str] = []
        self.until = -1
        self._changed = threading.Condition()

    def catch_up(self, until: int) -> None:
        self.until = until

    def take_blocks(self, blocks: Blocks) -> None:
        with self._changed:
            self.blocks += [
                (
                    blocks.addresses[row["topic"]].station,
                    int(row["sequence"]),
                    int(row["position"]),
                    blocks.block(nth),
                )
                for nth, row in enumerate(blocks.rows)
            ]
            self._changed.notify_all()

    def take_message(self, message: Message) -> None:
        with self._changed:
            self.messages.append(message)
            self._changed.notify_all()

    def tell(self, code: str, message: str, detail: dict[str, Any]) -> None:
        del message, detail
        self.told.append(code)

    def wait(self, blocks: int = 0, messages: int = 0) -> None:
        with self._changed:
            done = self._changed.wait_for(
                lambda: len(self.blocks) >= blocks and len(self.messages) >= messages, 20
            )
        assert done, (len(self.blocks), len(self.messages))


def account(station: str, contest: str = "cup") -> Account:
    return Account(contest, station, mqtt_hash(KEYS.get(station, "key")))


def wait_until(true: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def end_leftover(folder: Path) -> None:
    """A broker outlives its server on purpose; not a test."""
    with contextlib.suppress(OSError, ValueError):
        os.kill(int((folder / "pid").read_text()), signal.SIGKILL)
