"""HTTP clients that are closed when the server of the test file is."""

from __future__ import annotations

import httpx

_OPEN: list[httpx.Client] = []


def open_client(base_url: str, headers: dict[str, str] | None = None) -> httpx.Client:
    """A client like a browser's: it keeps cookies and does not follow redirects."""
    client = httpx.Client(base_url=base_url, headers=headers or {}, timeout=30)
    _OPEN.append(client)
    return client


def close_clients() -> None:
    """Close all that were opened."""
    while _OPEN:
        _OPEN.pop().close()
