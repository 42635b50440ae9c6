"""One port, several doors: marks, samples, hot reads, uploads, pages, Django for the rest."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from a2wsgi import WSGIMiddleware

from leitai.judging.evidence.door import UploadDoor
from leitai.judging.evidence.store import files
from leitai.server.house import House
from leitai.server.pages import Pages
from leitai.server.wsgi import application as django_application

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

CONTESTS: Final = "/api/contests/"
DJANGO_THREADS: Final = 8


class Doors:
    """The ASGI application."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._intake = house.intake
        self._samples = house.devices.door
        self._reads = house.showcase.routes
        self._pages = Pages(house.showcase)
        self._django: Any = WSGIMiddleware(django_application, workers=DJANGO_THREADS)  # type: ignore[arg-type]
        store = files()
        store.clear_drafts()
        self._uploads = UploadDoor(store.draft, self._django, house.workers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let each request in by its door."""
        if scope["type"] == "http":
            await self._http(scope, receive, send)
        elif scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        else:
            parts = scope["path"].removeprefix(CONTESTS).split("/")
            await self._samples.stream(scope, receive, send, parts)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope["path"]
        if path.startswith(CONTESTS):
            parts = path[len(CONTESTS) :].split("/")
            if len(parts) > 1:
                if self._intake.takes(scope["method"], parts):
                    await self._intake(scope, receive, send, parts)
                    return
                if self._samples.takes(scope["method"], parts):
                    await self._samples(scope, receive, send, parts)
                    return
                if self._uploads.takes(scope["method"], parts):
                    await self._uploads(scope, receive, send)
                    return
                if parts[1] in ("board", "sheets"):
                    await self._read(path, scope, receive, send)
                    return
        elif not path.startswith(("/api/", "/j/", "/o/")):
            await self._pages(scope, receive, send)
            return
        await self._django(scope, receive, send)

    async def _read(self, path: str, scope: Scope, receive: Receive, send: Send) -> None:
        for route in self._reads:
            if route.pattern.match(path) is not None:
                await route(scope, receive, send)
                return
        await self._django(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            else:
                self._house.close()
                await send({"type": "lifespan.shutdown.complete"})
                return
