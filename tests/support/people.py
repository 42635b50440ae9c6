"""Further accounts on a running server, made as an administrator makes them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import httpx

from support.clients import open_client
from support.cup import good
from support.server import Server

LEITAI = Path(sys.executable).with_name("leitai")


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
