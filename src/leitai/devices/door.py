"""The doors for simple devices, pure ASGI: a POST per block, or a WebSocket of blocks.

A block is answered once it is on disk. Whoever has the station's key may send; nobody else.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, MutableMapping, Sequence
from typing import Any, Final

import msgspec
import numpy as np
from msgspec import Struct

from leitai.devices.admission import BLOCK_LIMIT, JSON_STARTS
from leitai.devices.codec import HEADER
from leitai.devices.inbox import Inbox
from leitai.devices.keyring import Keyring
from leitai.devices.rawlog import Outcome, Pending, RawLog
from leitai.devices.refusal import DeviceRefused, refused
from leitai.devices.samples import Receipt
from leitai.devices.slots import Address

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

BEARER: Final = b"bearer "
SAMPLES: Final = "samples"
STREAM: Final = "stream"
HEAD: Final = (
    (b"content-type", b"application/json; charset=utf-8"),
    (b"cache-control", b"no-store"),
)
POLICY: Final = 1008
log = logging.getLogger(__name__)


class Gone(Exception):  # noqa: N818 -- nobody is there to be told
    """The device hung up before it had sent everything."""


class Numbered(Struct):
    """As much of a JSON block as names it."""

    seq: int | None = None


class SampleDoor:
    """Answers `POST …/stations/{station}/samples` and the WebSocket `…/stream`."""

    def __init__(self, inbox: Inbox, keyring: Keyring, rawlog: RawLog) -> None:
        self._inbox = inbox
        self._keyring = keyring
        self._rawlog = rawlog
        self._loop: asyncio.AbstractEventLoop | None = None

    def takes(self, method: str, parts: Sequence[str]) -> bool:
        """Whether this is its address; `parts` are those after `/api/contests/`."""
        return method == "POST" and is_address(parts, SAMPLES)

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send, parts: Sequence[str]
    ) -> None:
        """Answer a POST as an ASGI application; `takes` must have said yes."""
        address = parts[0], parts[2]
        try:
            self._let_in(address, scope)
            outcome = await self._take(address, await read_body(receive))
        except Gone:
            return
        except DeviceRefused as fault:
            self._count_unread(address, fault)
            outcome = fault
        status, body = answer_of(outcome)
        await send({"type": "http.response.start", "status": status, "headers": head_of(outcome)})
        await send({"type": "http.response.body", "body": body})

    async def stream(
        self, scope: Scope, receive: Receive, send: Send, parts: Sequence[str]
    ) -> None:
        """Answer a WebSocket: every message is a block, every block is answered by a message."""
        await receive()
        if not is_address(parts, STREAM):
            await send({"type": "websocket.close", "code": 1000})
            return
        address = parts[0], parts[2]
        try:
            self._let_in(address, scope)
        except DeviceRefused as fault:
            self._inbox.note(*address, fault.code)
            await turn_away(fault, send)
            return
        await send({"type": "websocket.accept"})
        await self._converse(address, scope, receive, send)

    async def _converse(self, address: Address, scope: Scope, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] == "websocket.receive":
            payload = payload_of(message)
            outcome: Outcome
            try:
                self._let_in(address, scope)
                outcome = await self._take(address, payload)
            except DeviceRefused as fault:
                self._count_unread(address, fault)
                outcome = fault
            text = acknowledgement(payload, outcome).decode()
            await send({"type": "websocket.send", "text": text})
            if isinstance(outcome, DeviceRefused) and outcome.code in KEY_CODES:
                await send({"type": "websocket.close", "code": POLICY, "reason": outcome.code})
                return

    def _let_in(self, address: Address, scope: Scope) -> None:
        """Whether the key is the station's; raises `DeviceRefused`."""
        client = scope.get("client")
        peer = str(client[0]) if client else ""
        self._keyring.check(address, key_of(scope["headers"]), peer=peer)

    def _count_unread(self, address: Address, fault: DeviceRefused) -> None:
        """What the inbox has not seen, it cannot have counted."""
        if fault.code in KEY_CODES or fault.code in ("too_large", "busy"):
            self._inbox.note(*address, fault.code, **fault.params)

    async def _take(self, address: Address, payload: bytes) -> Outcome:
        """Have the block checked and written; raises `DeviceRefused` if it cannot be queued."""
        loop = self._loop = asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()
        pending = Pending(address, payload, self._done, future, self._inbox.clock())
        self._rawlog.submit(pending)
        await future
        return pending.outcome or refused("not_saved")

    def _done(self, answered: Sequence[Pending]) -> None:
        """Called in the log's thread."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(wake, answered)


KEY_CODES: Final = frozenset({"key_missing", "key_wrong", "key_tries", "foreign_station"})


def wake(answered: Sequence[Pending]) -> None:
    """Wake everyone who waits for one of these."""
    for pending in answered:
        future: Any = pending.ticket
        if not future.done():
            future.set_result(None)


def is_address(parts: Sequence[str], last: str) -> bool:
    """Whether `parts` are `{contest}/stations/{station}/<last>`."""
    return len(parts) == 4 and parts[1] == "stations" and parts[3] == last  # noqa: PLR2004


def key_of(headers: Iterable[tuple[bytes, bytes]]) -> str:
    """The device's key; nothing if none was sent."""
    for name, value in headers:
        if name == b"authorization" and value[: len(BEARER)].lower() == BEARER:
            return value[len(BEARER) :].strip().decode("latin-1")
    return ""


async def read_body(receive: Receive, limit: int = BLOCK_LIMIT) -> bytes:
    """The whole body.

    Raises:
        DeviceRefused: it is larger than `limit` bytes.
        Gone: the device hung up.
    """
    message = await receive()
    parts = [message.get("body", b"")]
    size = len(parts[0])
    while message.get("more_body", False) and size <= limit:
        message = await receive()
        parts.append(message.get("body", b""))
        size += len(parts[-1])
    if message["type"] == "http.disconnect":
        raise Gone
    if size > limit:
        raise refused("too_large", limit=limit)
    return b"".join(parts)


def payload_of(message: MutableMapping[str, Any]) -> bytes:
    """A WebSocket message as bytes."""
    text = message.get("text")
    if text is not None:
        return bytes(text.encode())
    return bytes(message["bytes"])


def answer_of(outcome: Outcome) -> tuple[int, bytes]:
    """Status and JSON of an HTTP answer."""
    if isinstance(outcome, Receipt):
        return 200, msgspec.json.encode(outcome)
    return outcome.status, msgspec.json.encode(outcome.body())


def head_of(outcome: Outcome) -> list[tuple[bytes, bytes]]:
    """Headers of an HTTP answer."""
    size = len(answer_of(outcome)[1])
    head = [*HEAD, (b"content-length", b"%d" % size)]
    if isinstance(outcome, DeviceRefused) and outcome.status in (429, 503):
        head.append((b"retry-after", b"60" if outcome.status == 429 else b"1"))  # noqa: PLR2004
    if isinstance(outcome, DeviceRefused) and outcome.status == 401:  # noqa: PLR2004
        head.append((b"www-authenticate", b"Bearer"))
    return head


def acknowledgement(payload: bytes, outcome: Outcome) -> bytes:
    """The JSON that answers one message."""
    if isinstance(outcome, Receipt):
        return msgspec.json.encode(outcome)
    told = {"seq": sequence_of(payload), "accepted": 0, "refused": {outcome.code: 1}}
    return msgspec.json.encode(told | outcome.body())


def sequence_of(payload: bytes) -> int | None:
    """The number of a block that was refused, as far as it can be told."""
    if payload[:1] and payload[0] in JSON_STARTS:
        try:
            return msgspec.json.decode(payload, type=Numbered).seq
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return None
    if len(payload) < HEADER.itemsize:
        return None
    return int(np.frombuffer(payload, HEADER, 1)[0]["sequence"])


async def turn_away(fault: DeviceRefused, send: Send) -> None:
    """Refuse a WebSocket before it is one, with an HTTP answer that says why."""
    await send(
        {
            "type": "websocket.http.response.start",
            "status": fault.status,
            "headers": head_of(fault),
        }
    )
    await send({"type": "websocket.http.response.body", "body": answer_of(fault)[1]})
