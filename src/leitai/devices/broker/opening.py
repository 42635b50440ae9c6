"""Opens MQTT for the stations of this server."""

from __future__ import annotations

from leitai.devices.broker.config import Account, BrokerSettings
from leitai.devices.broker.door import MqttDoor
from leitai.devices.changes import CHANGES, Change, What
from leitai.devices.inbox import Inbox
from leitai.devices.models import Station

KNOWN_SECONDS = 5.0
"""How long an enrolment waits until the broker knows the new key."""


class Register:
    """The enrolled stations as the broker wants them, kept up to date."""

    def __init__(self) -> None:
        self._accounts = {
            (each.contest, each.code): account_of(each) for each in Station.objects.order_by("pk")
        }

    def accounts(self) -> list[Account]:
        """All that have a key for MQTT."""
        return [each for each in list(self._accounts.values()) if each.hash]

    def changed(self, change: Change) -> None:
        """A station came, went, or has a new key."""
        address = change.station.contest, change.station.code
        if change.what is What.WITHDRAWN:
            self._accounts.pop(address, None)
        else:
            self._accounts[address] = account_of(change.station)


def account_of(station: Station) -> Account:
    """The station as the broker knows it."""
    return Account(station.contest, station.code, station.mqtt_hash)


def open_mqtt(settings: BrokerSettings, inbox: Inbox) -> MqttDoor:
    """Start the broker with the stations enrolled now; it follows later enrolments by itself.

    Call `read` on the result once everybody who wants samples listens, and `close` at the end.

    Raises:
        BrokerFault: the broker does not start.
    """
    register = Register()
    door = MqttDoor(settings, inbox, register.accounts)

    def changed(change: Change) -> None:
        register.changed(change)
        door.stations_changed(wait=KNOWN_SECONDS)

    door.on_close(CHANGES.on_change(changed))
    door.start()
    return door
