"""Evidence and works through the doors of a running server."""

from __future__ import annotations

import hashlib
import json
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import handmade
import httpx
import pytest

from support.clients import open_client
from support.cup import RULES, Cup, error_of, good
from support.people import account, appoint
from support.server import Server

pytestmark = pytest.mark.server

BLIND = RULES.replace(b"  semi:\n", b"  semi:\n    procedure: {blind: 1}\n")


def put(http: httpx.Client, path: str, raw: bytes, media: str, **place: str) -> httpx.Response:
    return http.put(path, content=raw, headers={"Content-Type": media}, params=place)


def announced(server: Server, path: str, size: int) -> int:
    """The status when so many bytes are announced, before any of them is sent."""
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.putrequest("PUT", f"{path}?stage=semi&entry=E1")
    connection.putheader("Authorization", f"Bearer {server.token}")
    connection.putheader("Content-Type", "video/mp4")
    connection.putheader("Content-Length", str(size))
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    return status


@pytest.fixture(scope="module")
def cup(running_server: Server) -> Cup:
    return Cup(running_server.client(), "photos")


def kept(server: Server) -> set[str]:
    """Files that stay; a draft goes once its answer is sent."""
    names = {each.name for each in (server.data / "evidence").iterdir()}
    return {name for name in names if not name.endswith(".part")}


def drafts_gone(server: Server) -> bool:
    """Whether no draft is left, if need be after a moment."""
    for _ in range(100):
        if not list((server.data / "evidence").glob("*.part")):
            return True
        time.sleep(0.05)
    return False


def test_a_judges_photo_is_cleaned_kept_and_named_in_the_ledger(
    running_server: Server, cup: Cup
) -> None:
    judge, other = cup.judge("J1"), cup.judge("J2")
    path = f"{cup.path}/evidence/P1"
    place = {"stage": "semi", "entry": "E1", "aspect": "A1"}
    receipt = good(put(judge, path, handmade.jpeg(), "image/jpeg", **place))
    again = good(put(judge, path, handmade.jpeg(), "image/jpeg", **place))
    assert {**receipt, "duplicate": True} == again
    answer = judge.get(path)
    assert hashlib.sha256(answer.content).hexdigest() == receipt["digest"]
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert handmade.NAME.encode() not in answer.content
    assert receipt["digest"] in kept(running_server)
    error_of(other.get(path), 403, "not_allowed")
    error_of(open_client(running_server.url).get(path), 401, "not_signed_in")
    assert cup.http.get(path).content == answer.content
    (row,) = good(judge.get(f"{cup.path}/evidence"))
    assert (row["entry"], row["by"], row["digest"]) == ("E1", "J1", receipt["digest"])
    assert good(other.get(f"{cup.path}/evidence")) == []
    part = judge.get(path, headers={"Range": "bytes=2-5"})
    assert (part.status_code, part.content) == (206, answer.content[2:6])
    assert judge.get(path, headers={"Range": "bytes=9999999-"}).status_code == 416


def test_a_photo_that_arrives_several_times_at_once_is_one_photo(cup: Cup) -> None:
    judge, raw = cup.judge("J1"), handmade.jpeg()
    place = {"stage": "semi", "entry": "E1", "aspect": "A1"}
    for n in range(4):
        path = f"{cup.path}/evidence/T{n}"
        with ThreadPoolExecutor(4) as pool:
            sent = [pool.submit(put, judge, path, raw, "image/jpeg", **place) for _ in range(4)]
        receipts = [good(each.result()) for each in sent]
        assert sorted(one["duplicate"] for one in receipts) == [False, True, True, True]
        assert len({one["seq"] for one in receipts}) == 1


def test_what_is_refused_leaves_nothing_behind(running_server: Server, cup: Cup) -> None:
    judge = cup.judge("J1")
    before = kept(running_server)
    place = {"stage": "semi", "entry": "E2"}
    path = f"{cup.path}/evidence/P2"
    error_of(put(judge, path, handmade.jpeg(), "image/png", **place), 415, "file_type_differs")
    error_of(put(judge, path, b"", "image/png", **place), 422, "file_empty")
    error_of(put(judge, path, b"MZ", "application/x-exe", **place), 415, "file_type_unknown")
    nowhere = {"stage": "semi", "entry": "E9"}
    error_of(put(judge, path, handmade.jpeg(), "image/jpeg", **nowhere), 422, "entry_unknown")
    stranger = open_client(running_server.url)
    error_of(put(stranger, path, handmade.jpeg(), "image/jpeg", **place), 401, "not_signed_in")
    assert announced(running_server, path, 400 * 1024 * 1024) == 413
    good(put(judge, path, handmade.png(), "image/png", **place))
    error_of(put(judge, path, handmade.jpeg(), "image/jpeg", **place), 409, "id_reused")
    assert len(kept(running_server) - before) == 1
    assert drafts_gone(running_server)


def test_a_large_clip_streams_through(running_server: Server, cup: Cup) -> None:
    judge = cup.judge("J1")
    free = handmade.box(b"free", bytes(12_000_000))
    clip = handmade.mp4() + free
    path = f"{cup.path}/evidence/V1"
    receipt = good(put(judge, path, clip, "video/mp4", stage="semi", entry="E1"))
    assert receipt["size"] == len(clip)
    assert len(judge.get(path).content) == len(clip)


def works(server: Server, name: str, rules: bytes) -> tuple[Cup, httpx.Client]:
    cup = Cup(server.client(), name, open_stage=False)
    if rules is not RULES:
        good(cup.http.put(f"{cup.path}/rulebook", content=rules))
    keeper = account(server, f"seal{name}")
    appoint(cup.http, name, f"seal{name}", "encryption")
    return cup, keeper


def test_works_of_a_blind_stage_must_not_say_whose_they_are(running_server: Server) -> None:
    cup, keeper = works(running_server, "blind", BLIND)
    path = f"{cup.path}/works/W1"
    place = {"stage": "semi", "entry": "E1", "title": "夹具改进"}

    def refused(raw: bytes, media: str, **more: str) -> dict[str, Any]:
        return error_of(put(keeper, path, raw, media, **place | more), 422, "identity_found")

    named = refused(handmade.pdf(author="一厂 技术科"), "application/pdf")
    assert named["params"] == {"where": "PDF information /Author", "kind": "unit"}
    assert refused(handmade.docx("由选手1完成"), handmade.DOCX)["params"]["kind"] == "name"
    assert refused(handmade.jpeg("选手2"), "image/jpeg")["params"]["where"] == "metadata exif"
    clip = refused(handmade.mp4(name="选手3"), "video/mp4")
    assert clip["params"]["where"] in {"udta box", "meta box"}
    file = refused(handmade.png("x"), "image/png", name="一厂-夹具.png")
    assert file["params"]["where"] == "file name"
    work = good(put(keeper, path, handmade.pdf(), "application/pdf", **place))
    assert (work["blind"], work["kind"], work["title"]) == (True, "document", "夹具改进")
    assert good(keeper.get(f"{cup.path}/works")) == [work]
    judge = cup.judge("J1")
    assert judge.get(path).status_code == 200
    error_of(open_client(running_server.url).get(path), 401, "not_signed_in")
    error_of(judge.get(f"{cup.path}/works"), 403, "not_allowed")
    assert keeper.delete(path).status_code == 204
    assert work["digest"] not in kept(running_server)
    error_of(keeper.get(path), 404, "work_unknown")


def test_where_names_are_known_a_work_may_bear_them(running_server: Server) -> None:
    cup, keeper = works(running_server, "open", RULES)
    place = {"stage": "semi", "entry": "E1", "name": "一厂.pdf"}
    path = f"{cup.path}/works/W1"
    good(put(keeper, path, handmade.pdf(author="一厂"), "application/pdf", **place))
    recuse = {"judge": "J2", "entry": "E1", "ground": "unit"}
    answer = cup.http.post(f"{cup.path}/recusals", json=recuse)
    if answer.is_success:
        error_of(cup.judge("J2").get(path), 403, "not_allowed")
    assert cup.judge("J1").get(path).status_code == 200


def test_who_hands_in_works_finds_entries_and_codes(running_server: Server) -> None:
    cup, keeper = works(running_server, "round", BLIND)
    stage = f"{cup.path}/stages/semi"
    place = {"stage": "semi", "entry": "E1"}
    work = good(put(keeper, f"{cup.path}/works/W1", handmade.pdf(), "application/pdf", **place))
    listed = good(keeper.get(f"{stage}/works"))
    assert (listed["sealed"], listed["blind"], listed["waiting"]) == (0, True, [])
    first = listed["entries"][0]
    assert first == {"entry": "E1", "name": "选手1", "unit": "一厂", "works": [work]}
    assert {"media": "text/plain", "suffix": "txt", "limit": 1024 * 1024} in listed["takes"]
    for name in ("holda", "holdb"):
        account(running_server, name)
        appoint(cup.http, "round", name, "supervisor")
    officials = good(cup.http.get(f"{cup.path}/officials"))
    holders = [each["user"] for each in officials][:3]
    made = good(keeper.post(f"{stage}/codes", json={"holders": holders}))
    sealed = good(keeper.get(f"{stage}/works"))
    assert {each["entry"] for each in sealed["entries"]} == set(made["codes"])
    assert {each["name"] for each in sealed["entries"]} == {None}
    assert [each["work"] for each in sealed["waiting"]] == ["W1"]
    code = {"stage": "semi", "entry": made["codes"][0]}
    good(put(keeper, f"{cup.path}/works/W2", handmade.png("x"), "image/png", **code))
    error_of(cup.judge("J1").get(f"{stage}/works"), 403, "not_allowed")
    error_of(keeper.get(f"{cup.path}/stages/none/works"), 404, "stage_unknown")


def test_the_ledger_names_the_digest_and_nobody(running_server: Server, cup: Cup) -> None:
    path = f"{cup.path}/evidence/P9"
    judge = cup.judge("J1")
    receipt = good(put(judge, path, handmade.jpeg(), "image/jpeg", stage="semi", entry="E3"))
    proof = good(cup.http.get(f"{cup.path}/entries/{receipt['seq']}/proof"))
    act = json.loads(proof["line"])["act"] if "line" in proof else proof["entry"]["act"]
    assert act["kind"] == "evidence.attached"
    assert act["digest"] == receipt["digest"]
    assert handmade.NAME not in json.dumps(act)
    assert Path(running_server.data / "evidence" / act["digest"]).is_file()
