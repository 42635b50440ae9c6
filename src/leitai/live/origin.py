"""Which pages are this server's own."""

from __future__ import annotations

from collections.abc import Collection


def is_own_page(origin: str, *, host: str, allowed: Collection[str] = ()) -> bool:
    """Whether an `Origin` header names this server.

    It is compared, never parsed: what anybody sends here need not be an address.

    Args:
        origin: the header as it came.
        host: the request's `Host`.
        allowed: further origins of this server, as behind a proxy that changes `Host`.
    """
    named = origin.partition("://")[2].lower()
    return origin in allowed or (named != "" and named == host.lower())
