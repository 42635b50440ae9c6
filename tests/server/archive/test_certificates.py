"""Certificates of a contest that moves: they stay whose they are, and verify at both ends."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from leitai.core.credential.keys import public_of
from leitai.core.credential.proof import verify_document
from leitai.core.credential.status import is_set
from leitai.core.ledger.keys import VerifierKey
from support.cup import error_of, good
from support.prizes import Prizes
from support.server import Server

pytestmark = pytest.mark.server
CONTEST = "moving"


@pytest.fixture(scope="module")
def home(running_server: Server) -> Iterator[Prizes]:
    """A contest with certificates, one of them revoked, after another contest's."""
    with running_server.client() as http:
        for name in ("staying", CONTEST):
            cup = Prizes(http, name)
            cup.finalise()
            cup.confer()
            cup.issue()
        first = listed(cup)[0]["credential"]
        why = {"reason": "error", "words": "姓名有误"}
        good(http.post(f"{cup.path}/credentials/{first}/revoke", json=why))
        yield cup


@pytest.fixture(scope="module")
def away(home: Prizes, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An installation with certificates of its own that opened the archive."""
    folder = tmp_path_factory.mktemp("away")
    archive = folder / "moving.leitai-archive"
    archive.write_bytes(home.http.get(f"{home.path}/archive").content)
    key = str(good(home.http.get(f"{home.path}/checkpoint"))["key"])
    server = Server(folder / "data")
    with server:
        cup = Prizes(server.client(), "own")
        cup.finalise()
        cup.confer()
        cup.issue()
    command = [sys.executable, "-c", "from leitai.server.cli import main; main()", "import"]
    named = ["--key", key, "--user", server.username, "--data", str(server.data)]
    environment = {**os.environ, "LEITAI_DATA_DIR": str(server.data)}
    done = subprocess.run(
        [*command, str(archive), *named], env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    with server:
        yield server


def listed(cup: Prizes) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = good(cup.http.get(f"{cup.path}/credentials"))["credentials"]
    return rows


@pytest.fixture
def here(home: Prizes, running_server: Server) -> Prizes:
    """The same with a connection of this test's own."""
    home.http = running_server.client()
    return home


def rows_there(away: Server) -> tuple[httpx.Client, list[dict[str, Any]]]:
    http = away.client()
    rows: list[dict[str, Any]] = good(http.get(f"/api/contests/{CONTEST}/credentials"))[
        "credentials"
    ]
    return http, rows


def test_the_document_is_the_one_that_was_signed(here: Prizes, away: Server) -> None:
    http, rows = rows_there(away)
    mine = {row["credential"]: row for row in listed(here)}
    assert {row["credential"] for row in rows} == mine.keys()
    for row in rows:
        path = f"/api/credentials/{row['credential']}"
        there = http.get(f"{path}.json?key={row['key']}").content
        assert there == here.http.get(f"{path}.json?key={mine[row['credential']]['key']}").content
        assert row["elsewhere"]


@pytest.mark.parametrize("kind", ["pdf", "jwt"])
def test_nothing_is_signed_with_another_key(away: Server, kind: str) -> None:
    http, rows = rows_there(away)
    path = f"/api/credentials/{rows[0]['credential']}.{kind}?key={rows[0]['key']}"
    error_of(http.get(path), 409, "credential_elsewhere")
    error_of(http.get(f"/api/contests/{CONTEST}/certificates.pdf"), 404, "certificates_none")


def test_its_issuer_and_revocations_are_known_there(here: Prizes, away: Server) -> None:
    http, rows = rows_there(away)
    (issuer,) = good(http.get("/api/issuer/others"))["issuers"]
    assert issuer["id"] == good(here.http.get("/api/issuer"))["id"]
    key = VerifierKey("issuer", public_of(issuer["id"]))
    for row in rows:
        document = good(http.get(f"/api/credentials/{row['credential']}.json?key={row['key']}"))
        status = verify_document(document, key)["credentialStatus"]
        nth = status["statusListCredential"].rpartition("/")[2]
        signed = verify_document(issuer["lists"][nth], key)
        bits = signed["credentialSubject"]["encodedList"]
        assert is_set(bits, int(status["statusListIndex"])) == (row["revoked"] is not None)


def test_its_own_list_does_not_change(away: Server) -> None:
    http = away.client()
    own = good(http.get("/api/issuer/status/0"))["credentialSubject"]["encodedList"]
    assert not any(is_set(own, place) for place in range(20))
