"""The running server's referee, for the demo's stations."""

from __future__ import annotations


def referee_judges(seconds: float) -> bool:
    """Whether the referee is ready to judge; waits at most so long for it.

    After an update, or on a new machine, it first compiles its kernels.
    """
    from leitai.server.asgi import house  # noqa: PLC0415 -- the server runs by now

    return house.referee.judges(wait=seconds)
