"""The broker's settings from the environment, and what its configuration says."""

from __future__ import annotations

from pathlib import Path

import pytest

from leitai.devices.broker.config import BrokerSettings, Ports, Secrets, render
from leitai.devices.broker.door import broker_settings
from leitai.devices.broker.passwords import mqtt_hash
from support.broker import account

PORTS, SECRETS = Ports(4222, 1883, 8080), Secrets("leitai-1", "secret")


def test_mqtt_is_off_until_a_port_is_named() -> None:
    assert broker_settings(Path("data"), {}) is None
    assert broker_settings(Path("data"), {"LEITAI_MQTT_PORT": ""}) is None
    found = broker_settings(Path("data"), {"LEITAI_MQTT_PORT": "1883"})
    assert found is not None
    assert (found.host, found.mqtt_port, found.websocket_port) == ("127.0.0.1", 1883, None)
    assert found.folder == Path("data/broker")


def test_a_port_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="mqtt"):
        broker_settings(Path("data"), {"LEITAI_MQTT_PORT": "mqtt"})


def test_certificates_secure_both_listeners() -> None:
    plain = render(BrokerSettings(folder=Path("b")), PORTS, SECRETS, [])
    assert "no_tls: true" in plain
    settings = BrokerSettings(folder=Path("b"), certificate=Path("c.pem"), key=Path("k.pem"))
    secured = render(settings, PORTS, SECRETS, [])
    assert secured.count('cert_file: "c.pem"') == 2
    assert "no_tls" not in secured


def test_a_station_may_publish_its_own_topics_only() -> None:
    text = render(BrokerSettings(folder=Path("b")), PORTS, SECRETS, [account("S.3")])
    line = next(line for line in text.splitlines() if '"cup/S.3"' in line)
    assert '"tele.cup.S//3"' in line
    assert '"spBv1//0.cup.DDATA.S//3.*"' in line
    assert 'subscribe: {deny: ">"}' in line


def test_a_key_longer_than_the_hash_looks_at_is_refused() -> None:
    assert mqtt_hash("k" * 72).startswith("$2b$04$")
    with pytest.raises(ValueError, match="72 bytes"):
        mqtt_hash("k" * 73)
