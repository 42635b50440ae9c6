"""Every public address, read by somebody whom nobody knows."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from pypdf import PdfReader

from support.calls import calls
from support.cup import error_of, good
from support.prizes import RULES
from support.server import Server
from support.union import Union, stranger

pytestmark = pytest.mark.server
HOUR = 3_600_000_000
START = int(time.time()) // 3600 * HOUR + HOUR
SHY, BOLD, THIRD = "隐先生", "显女士", "凡同志"
CONSENT = {"version": "1", "text": {"zh": "同意公布姓名与成绩"}}
SWITCHES = ("notice", "entries", "schedule", "draw", "results", "live")


class Hall:
    """A contest with three people who enrolled; `E0001` is the best.

    Attributes:
        people: name → code.
    """

    def __init__(self, server: Server, contest: str, **plan: Any) -> None:
        self.server = server
        self.root = server.client()
        self.contest = contest
        self.path = f"/api/contests/{contest}"
        self.union = Union(server, self.root, contest)
        good(self.root.post("/api/contests", json={"id": contest, "title": {"zh": "职工赛"}}))
        rules = RULES.replace("PROCEDURE", "procedure: {publication: 24 h}")
        good(self.root.put(f"{self.path}/rulebook", content=rules.encode()))
        body = {"plan": plan, "version": 0}
        good(self.root.put(f"{self.path}/enrolment", json=body))
        self.people = {name: self._enrol(name, plan) for name in (SHY, BOLD, THIRD)}
        self.entries = [f"E{n:04d}" for n in (1, 2, 3)]
        good(self.root.post(f"{self.path}/judges", json={"judges": [{"judge": "J1"}]}))
        self._place()

    def _enrol(self, name: str, plan: dict[str, Any]) -> str:
        code: str = self.union.person(self.union.first, name)["code"]
        body: dict[str, Any] = {"people": [{"person": code}], "submit": True}
        body |= {"consent": "1"} if "consent" in plan else {}
        made = good(self.root.post(f"{self.path}/applications", json=body))
        good(self.root.post(f"{self.path}/applications/{made['id']}/accept"))
        return code

    def _place(self) -> None:
        plan = {
            "version": 0,
            "venues": [{"code": "V1"}],
            "stations": [{"code": "S1", "venue": "V1"}],
            "sessions": [{"code": "AM", "start": START, "end": START + 8 * HOUR}],
        }
        good(self.root.put(f"{self.path}/venues", json=plan))
        table = f"{self.path}/stages/final/timetable"
        rows = [
            {"entry": entry, "station": "S1", "start": START + n * HOUR}
            for n, entry in enumerate(self.entries)
        ]
        draft = {"version": good(self.root.get(table))["version"], "places": rows}
        version = good(self.root.put(table, json=draft))["version"]
        body = {"version": version, "despite": True}
        good(self.root.post(f"{table}/publish", json=body))

    def stage(self, act: str) -> None:
        good(self.root.post(f"{self.path}/stages/final/{act}"))

    def mark(self) -> None:
        self.stage("open")
        for n, entry in enumerate(self.entries):
            mark = {"stage": "final", "entry": entry, "aspect": "B1", "judge": "J1"}
            good(self.root.put(f"{self.path}/marks/M{n}", json={**mark, "value": str(9 - n)}))

    def turn(self, switch: str, *, public: bool) -> None:
        good(self.root.put(f"{self.path}/publications/{switch}", json={"public": public}))

    def told(self) -> Iterator[tuple[str, int, str]]:
        """Every operation that is read, as a stranger: address, status, everything it says."""
        schema = good(self.root.get("/api/openapi.json"))
        ids = {"contest_id": self.contest, "stage": "final", "entry": self.entries[0]}
        ids |= {"judge": "J1", "artefact": "entries", "/api/units/{": self.union.first}
        ids |= {"/api/people/{": self.people[SHY]}
        found = {one.path for one in calls(schema, ids, {}) if one.method == "GET"}
        found |= {f"{self.path}/public/{each}" for each in SWITCHES}
        found |= {f"{self.path}/board?view={each}" for each in ("abilities", "referee", "public")}
        found |= {f"/live/{self.contest}", f"/contest/{self.contest}"}
        with stranger(self.server) as http:
            for path in sorted(found):
                if "/feed" not in path:
                    answer = http.get(path)
                    yield path, answer.status_code, text_of(answer)


def text_of(answer: httpx.Response) -> str:
    """What somebody can read in an answer, whatever its form."""
    kind = answer.headers.get("content-type", "")
    if kind.startswith("application/pdf"):
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    if answer.content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
            return "".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    if kind.startswith("application/json"):
        return json.dumps(answer.json(), ensure_ascii=False)
    return answer.text


def where(hall: Hall, word: str) -> set[str]:
    """Addresses at which a stranger reads a word."""
    return {path for path, _, text in hall.told() if word in text}


def test_with_every_switch_off_nobody_is_named_and_nothing_is_told(
    running_server: Server,
) -> None:
    hall = Hall(running_server, "shut")
    hall.mark()
    for switch in SWITCHES:
        hall.turn(switch, public=False)
    every = list(hall.told())
    for name in hall.people:
        assert not [path for path, _, text in every if name in text]
    assert not [path for path, status, _ in every if status >= 500]
    with stranger(running_server) as http:
        entry = hall.entries[0]
        for shut in ("board", "feed", f"sheets/{entry}", "board?view=abilities", "results"):
            error_of(http.get(f"{hall.path}/{shut}"), 403, "not_public")
        error_of(http.get(f"{hall.path}/board?view=referee"), 403, "not_public")
        error_of(http.get(f"{hall.path}/calendar.ics"), 403, "not_public")
    assert good(hall.root.get(f"{hall.path}/board"))["rows"][entry]["name"] == SHY
    assert "access-control-allow-origin" not in hall.root.get(f"{hall.path}/board").headers


def test_the_live_switch_opens_and_closes_the_board_for_strangers(running_server: Server) -> None:
    hall = Hall(running_server, "lives")
    hall.mark()
    board = f"{hall.path}/board"
    with stranger(running_server) as http:
        assert good(http.get(board))["rows"]["E0001"]["name"] == SHY, "opened plainly: as before"
        with http.stream("GET", f"{hall.path}/feed?format=ndjson", timeout=30) as feed:
            lines = feed.iter_lines()
            assert json.loads(next(lines))["kind"] == "snapshot"
            hall.turn("live", public=False)
            last = [json.loads(line) for line in lines][-1]
        assert (last["kind"], last["body"]["error"]["code"]) == ("closed", "not_public")
        error_of(http.get(board), 403, "not_public")
        hall.turn("live", public=True)
        assert http.get(board).headers["access-control-allow-origin"] == "*"


def test_codes_stand_for_names_where_only_a_list_of_codes_is_public(
    running_server: Server,
) -> None:
    hall = Hall(running_server, "codes")
    hall.turn("live", public=False)
    hall.turn("schedule", public=True)
    with stranger(running_server) as http:
        rows = good(http.get(f"{hall.path}/public"))["schedule"]["rows"]
        assert {(one["entry"], one["name"]) for one in rows} == {
            (entry, None) for entry in hall.entries
        }
        hall.turn("entries", public=True)
        rows = good(http.get(f"{hall.path}/public"))["schedule"]["rows"]
    assert {one["name"] for one in rows} == {SHY, BOLD, THIRD}


@pytest.mark.parametrize("plan", [{}, {"consent": CONSENT}], ids=["unasked", "asked"])
def test_who_withdraws_is_named_nowhere_and_all_others_are(
    running_server: Server, plan: dict[str, Any]
) -> None:
    hall = Hall(running_server, f"wd{len(plan)}", **plan)
    consents = f"/api/people/{hall.people[SHY]}/consents"
    given = [one["purpose"] for one in good(hall.root.get(consents))]
    assert given == (["publish_name"] if plan else [])
    hall.mark()
    hall.turn("entries", public=True)
    hall.turn("schedule", public=True)
    hall.turn("results", public=True)
    hall.stage("close")
    hall.stage("publish")
    named = where(hall, SHY)
    assert named == where(hall, BOLD)
    books = {f"{hall.path}/results.{ending}" for ending in ("pdf", "docx", "xlsx")}
    lists = {f"{hall.path}/{each}" for each in ("board?view=public", "awards", "public")}
    assert named >= books | lists
    assert hall.root.delete(f"{consents}/publish_name").status_code == 204
    assert where(hall, SHY) == set()
    assert where(hall, BOLD) == named
    assert SHY in text_of(hall.root.get(f"{hall.path}/awards")), "officials know who it is"
