from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitai.devices.broker.config import Account, BrokerSettings
from leitai.devices.broker.process import Broker
from support.broker import KEYS, account, end_leftover


@pytest.fixture
def accounts() -> list[Account]:
    return [account(station) for station in KEYS]


@pytest.fixture
def settings(tmp_path: Path) -> BrokerSettings:
    return BrokerSettings(folder=tmp_path / "broker", websocket_port=0, log_bytes=64 << 20)


@pytest.fixture
def broker(settings: BrokerSettings, accounts: list[Account]) -> Iterator[Broker]:
    made = Broker(settings, lambda: list(accounts))
    made.start()
    yield made
    made.stop()
    end_leftover(settings.folder)
