"""Joins the bundled MQTT broker with the devices' room, if the settings ask for it."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from leitai.devices.broker.door import MqttDoor, broker_settings
from leitai.devices.broker.opening import open_mqtt
from leitai.devices.broker.process import BrokerFault
from leitai.devices.connecting import listening
from leitai.devices.room import DeviceRoom


def open_broker(devices: DeviceRoom, folder: Path) -> MqttDoor | None:
    """The running broker; `None`: `LEITAI_MQTT_PORT` is not set.

    Its log is known to the inbox at once; `read` begins to deliver.

    Raises:
        ImproperlyConfigured: the broker does not start with these settings.
    """
    try:
        settings = broker_settings(folder, os.environ)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"LEITAI_MQTT_…: 端口和字节数须为整数 / ports and bytes are whole numbers: {error}"
        ) from None
    if settings is None:
        return None
    try:
        door = open_mqtt(settings, devices.inbox)
    except BrokerFault as fault:
        raise ImproperlyConfigured(
            f"LEITAI_MQTT_PORT: MQTT 服务无法启动，端口可能被占用 / {fault} "
            "Choose another port, or leave it out to run without MQTT."
        ) from None
    devices.broker = listening(
        settings.host,
        door.ports.mqtt,
        websocket=door.ports.websocket,
        tls=settings.certificate is not None,
    )
    return door
