"""The same server on PostgreSQL: what was acknowledged outlives a kill, and only one writes."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest

from leitai.journal.postgres import PostgresDatabase, PostgresStore
from leitai.journal.store import (
    CHECKPOINT_COLUMNS,
    DOCUMENT_COLUMNS,
    LINE_COLUMNS,
    CheckpointRow,
    JournalLocked,
    LineRow,
    StoreConflict,
    StoreFailed,
)
from support.cup import Cup, good
from support.postgres import Postgres
from support.prizes import Prizes
from support.server import Server
from support.union import id_number


@pytest.fixture(scope="module")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A PostgreSQL server for this file."""
    running = Postgres(tmp_path_factory.mktemp("pg"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def url(postgres: Postgres) -> str:
    """The address of the database that the server of this file uses."""
    return postgres.fresh("leitai")


@pytest.fixture(scope="module")
def server(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Leitai server on it."""
    data = tmp_path_factory.mktemp("data")
    with Server(data, environment={"LEITAI_DATABASE_URL": url}) as running:
        yield running


@pytest.fixture
def store(server: Server, url: str) -> Iterator[PostgresStore]:
    """A second connection to the server's tables."""
    assert server.url
    opened = PostgresStore(url, busy_ms=1000)
    yield opened
    opened.close()


def test_a_contest_is_the_same_after_a_kill(server: Server) -> None:
    with server.client() as http:
        cup = Cup(http, "pg-cup")
        for number, (entry, judge) in enumerate((("E1", "J1"), ("E1", "J2"), ("E2", "J1"))):
            mark = {"stage": "semi", "entry": entry, "aspect": "A1", "judge": judge, "value": "8.5"}
            good(http.put(f"{cup.path}/marks/m{number}", json=mark))
        before = good(http.get(f"{cup.path}/board?view=jury&stage=semi"))
    server.restart()
    with server.client() as http:
        after = good(http.get("/api/contests/pg-cup/board?view=jury&stage=semi"))
        assert after["rows"] == before["rows"]
        assert set(after["rows"]) == {"E1", "E2", "E3"}


def test_contests_that_issue_at_once_take_different_places(server: Server) -> None:
    cups = [Prizes(server.client(), f"pg-issue-{n}") for n in range(6)]
    for cup in cups:
        cup.finalise()
        cup.confer()

    def issue(cup: Prizes) -> str:
        return str(cup.issue(taking_part=True)["state"])

    with ThreadPoolExecutor(len(cups)) as pool:
        assert set(pool.map(issue, cups)) == {"done"}


def test_two_lists_with_the_same_new_people_at_once(server: Server) -> None:
    with server.client() as http:
        units = [f"pg-W{n}" for n in (1, 2)]
        for code in units:
            unit = {"code": code, "name": code, "kind": "enterprise", "parent": None}
            good(http.post("/api/units", json=unit))
        numbers = [id_number(n) for n in range(1, 200)]

        def register(unit: str, order: int) -> Any:
            rows = [{"name": "同时", "unit": unit, "id_number": one} for one in numbers[::order]]
            return good(http.post("/api/people/bulk", json={"unit": unit, "people": rows}))

        with ThreadPoolExecutor(2) as pool:
            done = list(pool.map(register, units, (1, -1)))
        # Each is known once; who came second is told so, row by row.
        codes = {one["code"] for answer in done for one in answer["people"]}
        assert len(codes) == sum(len(answer["people"]) for answer in done) == len(numbers)
        problems = [one["code"] for answer in done for one in answer["problems"]]
        assert problems == ["person_elsewhere"] * len(numbers)


def test_two_who_are_merged_into_each_other_at_once(server: Server, url: str) -> None:
    with server.client() as http:
        unit = {"code": "pg-M", "name": "M", "kind": "enterprise", "parent": None}
        good(http.post("/api/units", json=unit))
        pair = [
            good(http.post("/api/people", json={"name": name, "unit": "pg-M"}))
            for name in ("甲", "乙")
        ]

    def merge(gone: dict[str, Any], stays: dict[str, Any]) -> int:
        body = {"into": stays["code"], "version": gone["version"]}
        with server.client() as own:
            return own.post(f"/api/people/{gone['code']}/merge", json=body).status_code

    waiting = "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted"
    hold = "SELECT code FROM organisation_person WHERE code = ANY(%s) FOR UPDATE"
    with psycopg.connect(url) as holder, psycopg.connect(url, autocommit=True) as watch:
        holder.execute(hold, ([one["code"] for one in pair],))
        with ThreadPoolExecutor(2) as pool:
            asked = [pool.submit(merge, *two) for two in (pair, pair[::-1])]
            while watch.execute(waiting).fetchone() != (2,):
                assert not any(one.done() for one in asked)
            holder.rollback()
            assert sorted(one.result() for one in asked) == [200, 409]


def test_only_one_server_writes(server: Server, url: str, tmp_path: Path) -> None:
    assert server.url
    with pytest.raises(JournalLocked):
        PostgresDatabase(url).lock()
    with pytest.raises(RuntimeError, match="did not start"):
        Server(tmp_path / "second", environment={"LEITAI_DATABASE_URL": url}).start()


def test_the_plain_sql_names_every_column_that_the_migrations_make(
    server: Server, url: str
) -> None:
    assert server.url
    query = "SELECT column_name FROM information_schema.columns WHERE table_name = %s"
    wanted = {
        "journal_ledgerline": {*LINE_COLUMNS, "id"},
        "journal_storedcheckpoint": {*CHECKPOINT_COLUMNS, "id"},
        "journal_document": set(DOCUMENT_COLUMNS),
    }
    with psycopg.connect(url) as db:
        for table, columns in wanted.items():
            assert {row[0] for row in db.execute(query, (table,))} == columns


def test_committed_means_on_disk(store: PostgresStore) -> None:
    assert store.durability() == "on"


def test_a_row_that_is_there_already_spoils_nothing(store: PostgresStore) -> None:
    row = LineRow("conflict", 1, 1, "k", b"leaf", b"line")
    store.write([row], [CheckpointRow("conflict", 1, 1, "note")])
    with pytest.raises(StoreConflict):
        store.write([LineRow("conflict", 2, 1, None, b"", b""), row], [])
    assert list(store.lines("conflict")) == [row]
    assert store.line_of("conflict", "k") == row
    assert store.line_of("conflict", "other") is None


def test_a_lost_connection_loses_the_batch_and_comes_back(store: PostgresStore, url: str) -> None:
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = %s"
    with psycopg.connect(url, autocommit=True) as db:
        db.execute(end, (store._db.info.backend_pid,))  # noqa: SLF001 -- to cut this one
    row = LineRow("cut", 1, 1, None, b"leaf", b"line")
    with pytest.raises(StoreFailed):
        store.write([row], [])
    store.write([row], [])
    assert list(store.lines("cut")) == [row]
