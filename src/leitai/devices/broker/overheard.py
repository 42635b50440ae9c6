"""What the broker's own log says of refused devices: wrong keys and foreign topics."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from leitai.devices.broker.config import WATCH, topic_word
from leitai.devices.broker.connection import Connection, NatsFault

MOST: Final = 1 << 20
"""Bytes of the log looked at in one go; what is beyond is looked at the next time."""
_FOREIGN: Final = re.compile(
    rb'- mid:(\d+) - .{0,300}- (Publish|Subscription) Violation - Subject "([^"]{0,300})"'
)
_KEY: Final = re.compile(rb'authentication error - User "([^"]{0,200})"')


class Refusal(NamedTuple):
    """Something the broker refused.

    Attributes:
        code: `foreign_station` or `key_wrong`.
        user: the MQTT user, `contest/station`; empty: not known any more.
        topic: the one refused; empty for a key.
        times: how often since the last look.
    """

    code: str
    user: str
    topic: str
    times: int


class Overheard:
    """Follows the broker's log file.

    Args:
        path: of the log.
        connect: makes a connection as the given user.
    """

    def __init__(self, path: Path, connect: Callable[[str], Connection]) -> None:
        self._path = path
        self._connect = connect
        self._at = path.stat().st_size if path.exists() else 0
        self._users: dict[int, str] = {}

    def listen(self) -> list[Refusal]:
        """What was refused since the last look."""
        foreign: Counter[tuple[int, str]] = Counter()
        keys: Counter[str] = Counter()
        for line in self._lines():
            if found := _FOREIGN.search(line):
                foreign[int(found[1]), topic_of(found[3].decode(errors="replace"))] += 1
            elif found := _KEY.search(line):
                keys[found[1].decode(errors="replace")] += 1
        refusals = [
            Refusal("foreign_station", self._user(number), topic, count)
            for (number, topic), count in foreign.items()
        ]
        return refusals + [Refusal("key_wrong", user, "", count) for user, count in keys.items()]

    def _lines(self) -> list[bytes]:
        try:
            with self._path.open("rb") as file:
                if file.seek(0, 2) < self._at:
                    self._at = 0  # the broker began a new file
                file.seek(self._at)
                text = file.read(MOST)
        except OSError:
            return []
        whole = text.rfind(b"\n") + 1
        self._at += whole
        return text[:whole].splitlines()

    def _user(self, number: int) -> str:
        """Who a connection is; the log tells only its number."""
        if number not in self._users:
            with contextlib.suppress(NatsFault, OSError, LookupError):
                self._users[number] = self._ask(number)
        return self._users.get(number, "")

    def _ask(self, number: int) -> str:
        with self._connect(WATCH) as connection:
            wanted = {"cid": number, "auth": True, "state": 2}
            answer = connection.ask("$SYS.REQ.SERVER.PING.CONNZ", wanted)
        return str(answer["data"]["connections"][0]["authorized_user"])


def topic_of(subject: str) -> str:
    """The MQTT topic of a subject."""
    return "/".join(topic_word(word) for word in subject.split("."))
