"""Runs the server: one process, one port."""

from __future__ import annotations

import gc
import logging
import socket
from collections.abc import Callable

import uvicorn

GRACE_SECONDS = 5
KEEP_ALIVE_SECONDS = 75
BACKLOG = 4096
GARBAGE = (50_000, 20, 50)
log = logging.getLogger(__name__)


class Server(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None] | None) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        if self.started and self._ready is not None:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop; being asked to is no failure, so the signal is not raised again."""
        await super().shutdown(sockets)
        self._captured_signals.clear()


def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    ready: Callable[[], None] | None = None,
    log_level: str = "warning",
) -> bool:
    """Serve until told to stop (SIGINT, SIGTERM); whether it ever started.

    Args:
        host: address to listen on.
        port: port to listen on; 0 takes a free one.
        ready: called once requests are accepted, in the event loop's thread: be quick.
        log_level: of uvicorn.

    Raises:
        JournalLocked: another server uses the same data folder.
        ImproperlyConfigured: the settings cannot work.
    """
    from django.conf import settings as django_settings  # noqa: PLC0415 -- the same

    from leitai.devices.admission import BLOCK_LIMIT  # noqa: PLC0415 -- the same
    from leitai.live import feed_protocol  # noqa: PLC0415 -- after the settings are known
    from leitai.server.asgi import application, house  # noqa: PLC0415 -- sets Django up

    config = uvicorn.Config(
        application,
        host=host,
        port=port,
        http=feed_protocol(house.showcase.hub, django_settings.LEITAI_ORIGINS),
        ws="websockets-sansio",
        ws_max_size=BLOCK_LIMIT,
        ws_per_message_deflate=False,
        loop=loop_name(),
        lifespan="on",
        access_log=False,
        log_level=log_level,
        proxy_headers=bool(django_settings.LEITAI_TRUSTED_PROXIES),
        forwarded_allow_ips=django_settings.LEITAI_TRUSTED_PROXIES or None,
        server_header=False,
        date_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    calm_collector()
    server = Server(config, ready)
    server.run()
    return server.started


def calm_collector() -> None:
    """Keep the garbage collector from walking the folds again and again.

    What is loaded by now stays for good; the rest is looked at in larger portions, so that no
    mark waits for a walk over everything.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)


def loop_name() -> str:
    """The fast loop where there is one."""
    try:
        import uvloop  # noqa: F401, PLC0415 -- optional dependency
    except ImportError:
        return "asyncio"
    return "uvloop"
