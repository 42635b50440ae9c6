"""A contest exported from one installation and opened by another is the same contest there."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from support.clients import open_client
from support.cup import error_of, good
from support.jury import Jury
from support.server import Server

pytestmark = pytest.mark.server

OPENLY = (
    "", "/public", "/public/entries", "/board", "/stages/heat/draws", "/appeals/deadlines",
)  # fmt: skip
HOUSE = ("id", "by_id")
"""Columns that mean something in one installation only."""
INSIDE = (
    "", "/entries", "/judges", "/rulebook", "/profile", "/publications", "/readiness-board",
    "/public", "/enrolment", "/applications", "/links", "/awards", "/credentials",
    "/stages/heat/readiness", "/stages/heat/penalties", "/stages/heat/problems", "/appeals",
    "/venues", "/origin/none",
)  # fmt: skip


def leitai(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command, on a data folder."""
    environment = {**os.environ, "LEITAI_DATA_DIR": str(data)}
    command = [sys.executable, "-c", "from leitai.server.cli import main; main()", *words]
    return subprocess.run(
        [*command, "--data", str(data)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )


def apply_for(http: httpx.Client, path: str) -> None:
    """Two units with people, one application of theirs with two members."""
    for code, kind, parent in (("CN-a", "city", None), ("CN-b", "enterprise", "CN-a")):
        unit = {"code": code, "name": f"单位{code}", "kind": kind, "parent": parent}
        good(http.post("/api/units", json=unit))
    people = [
        good(http.post("/api/people", json={"name": name, "unit": "CN-b", "grade": 4}))["code"]
        for name in ("王小明", "李华")
    ]
    plan = {"kind": "team", "team": {"least": 2, "most": 3}}
    good(http.put(f"{path}/enrolment", json={"plan": plan, "version": 0}))
    members = [{"person": people[0], "part": "leader"}, {"person": people[1]}]
    body = {"unit": "CN-b", "people": members, "title": "焊接一队", "submit": True}
    good(http.post(f"{path}/applications", json=body))


@pytest.fixture(scope="module")
def archive(running_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of a contest with names, marks, a published stage and public parts."""
    path = tmp_path_factory.mktemp("archive") / "day.leitai-archive"
    with running_server.client() as http:
        jury = Jury(http, "day")
        apply_for(http, jury.path)
        jury.mark_all()
        jury.sign_all()
        profile = good(http.get(f"{jury.path}/profile"))
        body = {"version": profile["version"], "notice": "通知正文", "place": "礼堂"}
        good(http.patch(f"{jury.path}/profile", json=body))
        for artefact in ("notice", "entries", "results"):
            good(http.put(f"{jury.path}/publications/{artefact}", json={"public": True}))
        good(http.post(f"{jury.heat}/close"))
        good(jury.chief.post(f"{jury.heat}/sign", json={"office": "chief"}))
        answer = http.get(f"{jury.path}/archive")
        assert answer.status_code == 200
        path.write_bytes(answer.content)
    return path


@pytest.fixture(scope="module")
def key(running_server: Server) -> str:
    with running_server.client() as http:
        return str(good(http.get("/api/contests/day/checkpoint"))["key"])


@pytest.fixture(scope="module")
def elsewhere(
    archive: Path, key: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Another installation that opened the archive."""
    data = tmp_path_factory.mktemp("elsewhere") / "data"
    server = Server(data)
    server.start()
    server.stop()
    done = leitai(data, "import", str(archive), "--key", key, "--user", server.username)
    assert done.returncode == 0, done.stdout + done.stderr
    with server:
        yield server


def answers(http: httpx.Client, contest: str, paths: tuple[str, ...]) -> dict[str, Any]:
    """What a server says, without what it must say of itself: its clock and its links."""
    found = {}
    for path in paths:
        answer = http.get(f"/api/contests/{contest}{path}")
        kind = answer.headers.get("content-type", "")
        body = answer.json() if kind.startswith("application/json") else answer.text
        found[path] = (answer.status_code, plain(body))
    return found


def plain(body: Any) -> Any:
    """A body without the moment at which it was asked."""
    if isinstance(body, dict):
        return {name: plain(value) for name, value in body.items() if name not in {"clock", "now"}}
    return [plain(one) for one in body] if isinstance(body, list) else body


def test_strangers_and_organisers_are_told_the_same(
    running_server: Server, elsewhere: Server, archive: Path
) -> None:
    for token, paths in (("", OPENLY), (None, INSIDE)):
        here = answers(open_named(running_server, token), "day", paths)
        there = answers(open_named(elsewhere, token), "day", paths)
        assert there == here
        if token is None:
            assert "焊接一队" in str(here["/applications"])
        assert sum(status == 200 for status, _ in here.values()) >= 3


def test_exported_again_it_is_the_same(archive: Path, elsewhere: Server) -> None:
    """All but what is signed with the installation's key, its accounts and its rows' numbers."""
    with open_named(elsewhere, None) as http:
        again = http.get("/api/contests/day/archive").content
    first, second = (members_of(each) for each in (archive.read_bytes(), again))
    assert first.keys() == second.keys()
    assert sum(name.startswith("tables/") for name in first) > 5
    assert {name for name in first if first[name] != second[name]} == set()


def members_of(content: bytes) -> dict[str, Any]:
    """Tables and files of an archive; rows without what is of one installation."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: unnumbered(archive.read(name))
            for name in archive.namelist()
            if name.startswith(("tables/", "files/"))
        }


def unnumbered(content: bytes) -> Any:
    try:
        rows = json.loads(content)
    except ValueError:
        return content
    return sorted(
        json.dumps({name: row[name] for name in row if name not in HOUSE}, sort_keys=True)
        for row in rows
    )


def open_named(server: Server, token: str | None) -> httpx.Client:
    chosen = server.token if token is None else token
    return open_client(server.url, {"Authorization": f"Bearer {chosen}"} if chosen else {})


def test_its_ledger_verifies_there_under_the_new_key(elsewhere: Server, key: str) -> None:
    from leitai.core.bundle.recompute import recompute  # noqa: PLC0415 -- heavy
    from leitai.core.bundle.verify import verify_bundle  # noqa: PLC0415 -- heavy

    http = open_named(elsewhere, None)
    content = http.get("/api/contests/day/bundle").content
    assert verify_bundle(content, recompute=recompute).ok
    origin = good(http.get("/api/contests/day/origin"))
    assert origin["key"] == key
    assert good(http.get("/api/contests/day/checkpoint"))["key"] != key


def test_it_lives_on_there(elsewhere: Server) -> None:
    http = open_named(elsewhere, None)
    good(http.post("/api/contests/day/entries", json={"entries": [{"entry": "E9"}]}))
    assert good(http.get("/api/contests/day"))["entries"] == 4


def test_an_import_never_overwrites(elsewhere: Server, archive: Path, key: str) -> None:
    with open_named(elsewhere, None) as http:
        before = good(http.get("/api/contests/day"))["seq"]
    elsewhere.stop()
    done = leitai(elsewhere.data, "import", str(archive), "--key", key)
    elsewhere.start()
    assert done.returncode == 1
    assert "contest_exists" in done.stderr
    assert good(open_named(elsewhere, None).get("/api/contests/day"))["seq"] == before


def test_a_running_server_is_not_disturbed(running_server: Server, archive: Path) -> None:
    for words in (("import", str(archive)), ("export", "day", "-o", f"{archive}.again")):
        done = leitai(running_server.data, *words)
        assert done.returncode == 1
        assert "running server" in done.stderr


def test_strangers_get_no_archive(running_server: Server, archive: Path) -> None:
    with running_server.client(token="") as http:
        error_of(http.get("/api/contests/day/archive"), 401, "not_signed_in")


def changed(path: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A copy of an archive with other members."""
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    change(members)
    with zipfile.ZipFile(target, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)
    return target


def rename_entry(members: dict[str, bytes]) -> None:
    name = "tables/contests.EntryName.json"
    members[name] = members[name].replace("项目E1".encode(), "项目EX".encode())


def rehash(members: dict[str, bytes]) -> None:
    """As somebody without the key would try it."""
    rename_entry(members)
    manifest = json.loads(members["archive.json"])
    for name in manifest["members"]:
        manifest["members"][name] = hashlib.sha256(members[name]).hexdigest()
    members["archive.json"] = json.dumps(manifest, sort_keys=True).encode()


def drop(members: dict[str, bytes]) -> None:
    del members["tables/contests.EntryName.json"]


def add(members: dict[str, bytes]) -> None:
    members["tables/auth.User.json"] = b"[]"


def escape(members: dict[str, bytes]) -> None:
    members["../../evil"] = b"x"


def newer(members: dict[str, bytes]) -> None:
    manifest = json.loads(members["archive.json"])
    members["archive.json"] = json.dumps({**manifest, "archive": 2}).encode()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (rename_entry, "damaged"),
        (rehash, "damaged"),
        (drop, "damaged"),
        (add, "damaged"),
        (escape, "damaged"),
        (newer, "version"),
    ],
)
def test_a_changed_archive_is_refused_and_leaves_nothing(
    archive: Path, key: str, tmp_path: Path, change: Callable[[dict[str, bytes]], None], code: str
) -> None:
    from leitai.core.ledger.keys import parse_key  # noqa: PLC0415 -- heavy
    from leitai.server.archive.problems import ArchiveRefused  # noqa: PLC0415 -- heavy
    from leitai.server.archive.reading import open_archive  # noqa: PLC0415 -- heavy

    path = changed(archive, tmp_path / "x.zip", change)
    with pytest.raises(ArchiveRefused) as refused:
        open_archive(path, trusted=(parse_key(key),))
    assert refused.value.code == code
    assert refused.value.zh
    assert refused.value.message


def test_a_stranger_s_archive_is_refused_with_its_fingerprint(archive: Path) -> None:
    from leitai.server.archive.problems import ArchiveRefused  # noqa: PLC0415 -- heavy
    from leitai.server.archive.reading import open_archive  # noqa: PLC0415 -- heavy

    with pytest.raises(ArchiveRefused) as refused:
        open_archive(archive, trusted=())
    assert refused.value.code == "foreign"
    assert "--key" in refused.value.fix


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all" * 100])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    from leitai.server.archive.problems import ArchiveRefused  # noqa: PLC0415 -- heavy
    from leitai.server.archive.reading import open_archive  # noqa: PLC0415 -- heavy

    path = tmp_path / "x"
    path.write_bytes(content)
    with pytest.raises(ArchiveRefused) as refused:
        open_archive(path, trusted=())
    assert refused.value.code == "not_an_archive"
