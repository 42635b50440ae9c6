"""Further accounts on a running server, made as an administrator makes them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from support.clients import open_client
from support.cup import good
from support.server import Server

LEITAI = Path(sys.executable).with_name("leitai")
ROLES = Path(__file__).with_name("roles_main.py")


def account(server: Server, name: str) -> httpx.Client:
    """A client of a new account's, with a token."""
    leitai(server, "account", name, "--password", "correct horse")
    token = leitai(server, "account", name, "--token").split("LEITAI_TOKEN=")[1].strip()
    return open_client(server.url, {"Authorization": f"Bearer {token}"})


def leitai(server: Server, *words: str) -> str:
    """What a command says that runs on the server's data folder."""
    done = subprocess.run(
        [str(LEITAI), *words, "--data", str(server.data)],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    return done.stdout


def appoint(http: httpx.Client, contest: str, name: str, role: str) -> None:
    """Give an account a role in a contest."""
    good(http.put(f"/api/contests/{contest}/roles/{name}", json={"role": role}))


def appointed(server: Server, wanted: Mapping[str, Mapping[str, Any]]) -> dict[str, httpx.Client]:
    """Clients of many new accounts at once, each with what `roles_main.py` says."""
    done = subprocess.run(
        [sys.executable, str(ROLES)],
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LEITAI_DATA_DIR": str(server.data)},
    )
    tokens: dict[str, str] = json.loads(done.stdout)
    return {
        name: open_client(server.url, {"Authorization": f"Bearer {token}"})
        for name, token in tokens.items()
    }
