"""Devices' keys: made, checked at a high rate, and not to be guessed."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable
from typing import Final

from leitai.brake import Brake
from leitai.devices.refusal import refused
from leitai.devices.slots import Address

KEY_BYTES: Final = 24
WINDOW_SECONDS: Final = 60.0


def new_key() -> str:
    """A key nobody guesses (192 random bits), fit for a header and an MQTT password."""
    return secrets.token_urlsafe(KEY_BYTES)


class Keyring:
    """Knows the digests of all keys in force. Thread-safe.

    Args:
        secret: of this server; without it the stored digests say nothing.
        clock: seconds, for the brake on wrong keys.
    """

    def __init__(self, secret: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._secret = hashlib.sha256(b"leitai.devices.key:" + secret.encode()).digest()
        self._digests: dict[Address, str] = {}
        self._owners: dict[str, Address] = {}
        self._brake: Brake[tuple[Address, str]] = Brake(WINDOW_SECONDS, clock)
        self._lock = threading.Lock()

    def digest(self, key: str) -> str:
        """How a key is stored: an HMAC, since keys are random and checked at every block."""
        return hmac.digest(self._secret, key.encode(), "sha256").hex()

    def put(self, address: Address, digest: str) -> None:
        """The station's key is now the one with this digest."""
        with self._lock:
            self._forget(address)
            self._digests[address] = digest
            self._owners[digest] = address

    def drop(self, address: Address) -> None:
        """The station has no key any more."""
        with self._lock:
            self._forget(address)

    def _forget(self, address: Address) -> None:
        digest = self._digests.pop(address, None)
        if digest is not None:
            self._owners.pop(digest, None)

    def check(self, address: Address, key: str, *, peer: str) -> None:
        """Whether `key` lets write to the station.

        Args:
            address: of the station.
            key: as sent; empty: none was sent.
            peer: network address it comes from.

        Raises:
            DeviceRefused: `key_missing`, `key_wrong`, `foreign_station`, or `key_tries`.
        """
        if not key:
            raise refused("key_missing")
        tried = address, peer
        if self._brake.too_many(tried):
            raise refused("key_tries")
        digest = self.digest(key[:200])
        if hmac.compare_digest(digest, self._digests.get(address, "")):
            return
        self._brake.failed(tried)
        raise refused("foreign_station" if digest in self._owners else "key_wrong")
