"""Uploads arrive in the event loop, so that slow phones do not occupy Django's threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Any, Final

from leitai.governance.doorkeeper import credential_of, identity_of
from leitai.judging.evidence.kinds import LARGEST

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

Draft = Callable[[], AbstractContextManager[Path]]

SPOOLED: Final = "leitai.upload"
"""Key of the scope under which the view finds the file."""
_PARTS: Final = 3
_AT_ONCE: Final = 24


class UploadDoor:
    """Writes the body of an upload to a file, then lets Django answer.

    Args:
        draft: a path for a file that is deleted unless it is kept.
        django: answers; it finds the draft in the scope.
        workers: where the database is looked into.
    """

    def __init__(self, draft: Draft, django: Any, workers: ThreadPoolExecutor) -> None:
        self._draft = draft
        self._django = django
        self._workers = workers
        self._turn = asyncio.Semaphore(_AT_ONCE)

    def takes(self, method: str, parts: Sequence[str]) -> bool:
        """Whether the request is an upload: PUT `contest/evidence/id`, `contest/works/id`."""
        return method == "PUT" and len(parts) == _PARTS and parts[1] in ("evidence", "works")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take the body in, if somebody known sends it and it is not too large."""
        plain = dict(scope)
        headers = [pair for pair in scope["headers"] if pair[0] != b"content-length"]
        plain["headers"] = headers
        declared = next((v for k, v in scope["headers"] if k == b"content-length"), b"0")
        if not await self._known(scope) or int(declared or b"0") > LARGEST:
            plain[SPOOLED] = None
            await self._django(plain, _nothing, send)
            return
        async with self._turn:
            with self._draft() as path:
                if await _spool(path, receive):
                    plain[SPOOLED] = path
                    await self._django(plain, _nothing, send)

    async def _known(self, scope: Scope) -> bool:
        found = {bytes(key): value.decode("latin-1") for key, value in scope["headers"]}
        credential = credential_of(found.get(b"authorization", ""), found.get(b"cookie", ""))
        loop = asyncio.get_running_loop()
        identity = await loop.run_in_executor(self._workers, identity_of, credential)
        return identity.user is not None or bool(identity.judges)


async def _spool(path: Path, receive: Receive) -> bool:
    """Whether the whole body is in the file; what is beyond the largest size is not written."""
    size = 0
    with path.open("wb") as file:
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return False
            body = message.get("body", b"")
            size += len(body)
            if size <= LARGEST + 1:
                await _write(file, body)
            if not message.get("more_body", False):
                return True


async def _write(file: IO[bytes], body: bytes) -> None:
    await asyncio.to_thread(file.write, body)


async def _nothing() -> MutableMapping[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}
