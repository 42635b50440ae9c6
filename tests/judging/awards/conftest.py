"""Contests with awards, named after their tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from support.prizes import Prizes
from support.server import Server


@pytest.fixture
def prizes(running_server: Server, request: pytest.FixtureRequest) -> Callable[..., Prizes]:
    def make(**more: Any) -> Prizes:
        name = (
            request.node.name.replace("_", "-")
            .replace("[", "-")
            .replace("]", "")
            .replace("/", "-")[:60]
        )
        return Prizes(running_server.client(), name, **more)

    return make
