"""A plain connection to the broker's internal port: requests to JetStream, and a raw reader."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import time
from types import TracebackType
from typing import Any, Final, Self

from leitai.devices.broker.config import INTERNAL, Secrets

PATIENCE: Final = 5.0
RECEIVE: Final = 1 << 20
_MESSAGE: Final = re.compile(rb"MSG (\S+) (\S+) (?:(\S*) )?(\d+)\r\n")


class NatsFault(Exception):  # noqa: N818 -- a fault of the other side, not an error of ours
    """The broker refused something or went away.

    Attributes:
        code: JetStream's number of the error; 0: none.
    """

    def __init__(self, message: str, code: int = 0) -> None:
        super().__init__(message)
        self.code = code


class Silence(NatsFault):
    """No answer came in time."""


class Connection:
    """One connection; not to be shared between threads.

    Headers are not asked for, so that every message comes as a bare `MSG` line.

    Args:
        port: the internal port on this machine.
        secrets: of the data folder.
        user: `None`: the user who reads the stations' data.

    Raises:
        NatsFault: refused; `OSError`: not reachable.
    """

    def __init__(self, port: int, secrets: Secrets, user: str | None = None) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        self._rest = b""
        self._asked = 0
        try:
            self.server = self._greet(user or INTERNAL, secrets.password)
        except BaseException:
            self._socket.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up; a reader in another thread returns."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _greet(self, user: str, password: str) -> str:
        line = self._read_line()
        if not line.startswith(b"INFO "):
            raise NatsFault("not a NATS server")
        hello = {
            "verbose": False,
            "pedantic": False,
            "user": user,
            "pass": password,
            "headers": False,
            "lang": "python",
            "version": "1",
            "protocol": 1,
            "name": "leitai",
        }
        self.send(b"CONNECT " + json.dumps(hello).encode() + b"\r\nPING\r\n")
        while (said := self._read_line()) != b"PONG":
            if said.startswith(b"-ERR"):
                raise NatsFault(said.decode(errors="replace"))
        return str(json.loads(line[5:])["server_name"])

    def send(self, data: bytes) -> None:
        """Send protocol text; raises `OSError`."""
        self._socket.sendall(data)

    def publish(self, subject: str, payload: bytes = b"", reply: str = "") -> None:
        """Send one message; raises `OSError`."""
        self.send(f"PUB {subject} {reply} {len(payload)}\r\n".encode() + payload + b"\r\n")

    def subscribe(self, subject: str, number: int) -> None:
        """Ask for messages; raises `OSError`."""
        self.send(f"SUB {subject} {number}\r\n".encode())

    def receive_into(self, buffer: memoryview) -> int:
        """Wait for bytes; 0: the broker hung up. Raises `OSError`, `TimeoutError` too."""
        if self._rest:
            taken = min(len(self._rest), len(buffer))
            buffer[:taken] = self._rest[:taken]
            self._rest = self._rest[taken:]
            return taken
        return self._socket.recv_into(buffer)

    def patience(self, seconds: float | None) -> None:
        """How long to wait for bytes."""
        self._socket.settimeout(seconds)

    def info(self) -> dict[str, Any]:
        """What JetStream says of the account; raises `NatsFault` until it is ready."""
        return self.ask("$JS.API.INFO")

    def ask(self, subject: str, request: object = None) -> dict[str, Any]:
        """Ask and wait for the answer; only before reading raw.

        Raises:
            NatsFault: the answer is an error, or none came; `OSError`: the broker is gone.
        """
        payload = b"" if request is None else json.dumps(request).encode()
        answer: dict[str, Any] = json.loads(self._ask(subject, payload) or b"{}")
        if "error" in answer:
            error = answer["error"]
            raise NatsFault(error.get("description", "refused"), error.get("err_code", 0))
        return answer

    def _ask(self, subject: str, payload: bytes) -> bytes:
        """Ask again if need be: a broker that is reloading its accounts forgets requests."""
        for last in (False, False, True):
            self._asked += 1
            inbox = f"_INBOX.{id(self):x}.{self._asked}"
            self.send(f"SUB {inbox} 9\r\nUNSUB 9 1\r\n".encode())
            self.publish(subject, payload, inbox)
            try:
                return self._read_answer()
            except Silence:
                if last:
                    raise
        raise Silence("the broker does not answer")

    def _read_answer(self) -> bytes:
        end = time.monotonic() + PATIENCE
        early = b""  # what was subscribed to may come before the answer; it is read afterwards
        while time.monotonic() < end:
            line = self._read_line()
            found = _MESSAGE.match(line + b"\r\n")
            if found:
                size = int(found[4])
                self._fill(size + 2)
                payload, self._rest = self._rest[:size], self._rest[size + 2 :]
                if found[2] == b"9":
                    self._rest = early + self._rest
                    return payload
                early += line + b"\r\n" + payload + b"\r\n"
            elif line == b"PING":
                self.send(b"PONG\r\n")
            elif line.startswith(b"-ERR"):
                raise NatsFault(line.decode(errors="replace"))
        self._rest = early + self._rest
        raise Silence("the broker does not answer")

    def _read_line(self) -> bytes:
        while b"\r\n" not in self._rest:
            self._more()
        line, self._rest = self._rest.split(b"\r\n", 1)
        return line

    def _fill(self, size: int) -> None:
        while len(self._rest) < size:
            self._more()

    def _more(self) -> None:
        try:
            data = self._socket.recv(RECEIVE)
        except TimeoutError:
            raise Silence("the broker does not answer") from None
        if not data:
            raise NatsFault("the broker hung up")
        self._rest += data
