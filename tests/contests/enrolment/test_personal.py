"""An erased name stands at no door and in no file; two rows of one person become one, whole."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from town import Town, id_number

from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server
NAME = "骆绎尘"
PHONE = "13977770001"
PHOTO = b"%PDF-1.4 " + NAME.encode() + b"\n%%EOF"


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def doors(http: httpx.Client, **known: str) -> Iterator[str]:
    """Every address of the schema that can be read with these ids."""
    schema = json.loads((Path(__file__).parents[3] / "web/openapi.json").read_text("utf-8"))
    for path, methods in schema["paths"].items():
        words = [word.partition("}")[0] for word in path.split("{")[1:]]
        endless = path.endswith("/feed")
        if "get" in methods and not endless and all(word in known for word in words):
            yield path.format(**known)
            if "code" in words:
                yield path.format(**{**known, "code": known["application"]})


def holds(content: bytes, text: str) -> bool:
    """Whether the text stands in it, as it is or as JSON writes it."""
    escaped = json.dumps(text)[1:-1]
    return any(
        one in content
        for one in (text.encode(), escaped.encode(), text.encode("utf-16-le"), text.encode("gbk"))
    )


def where(town: Town, *texts: str, **known: str) -> set[str]:
    """Doors at which one of the texts stands, for a stranger or for the administrator."""
    found: set[str] = set()
    with town.server.client(token="") as stranger:
        for http in (stranger, town.admin):
            for door in doors(http, **known):
                answer = http.get(door)
                assert answer.status_code != 500, (door, answer.text)
                found |= {door} if any(holds(answer.content, one) for one in texts) else set()
            page = http.get(f"/c/{known['contest_id']}")
            found |= {"page"} if any(holds(page.content, one) for one in texts) else set()
    return found


def files_with(data: Path, *texts: str) -> list[str]:
    """Files beside the database that hold one of the texts."""
    files = [one for one in data.rglob("*") if one.is_file() and ".sqlite3" not in one.name]
    return [one.name for one in files for text in texts if holds(one.read_bytes(), text)]


def listed(town: Town, contest: str, *, name: str, number: str, phone: str) -> dict[str, Any]:
    """Enter somebody by a list, with a file, accepted; the import."""
    head = "姓名,身份证号,手机\n"
    rows = f"{head}{name},{number},{phone}\n{name},{number[:-1]}?,\n同行,{id_number(702)},\n"
    job = town.read(contest, rows.encode("gbk"), name=f"{name}.csv")
    return town.act(contest, job["id"], "apply")


def test_an_erased_name_stands_nowhere(town: Town) -> None:
    contest = town.contest(
        attachments=[{"id": "proof", "title": {"zh": "证明"}, "required": False}]
    )
    number = id_number(701)
    job = listed(town, contest, name=NAME, number=number, phone=PHONE)
    # The list may be read again, and is sealed meanwhile.
    assert files_with(town.server.data, number, NAME) == []
    path = f"/api/contests/{contest}"
    (row,) = [
        one
        for one in good(town.admin.get(f"{path}/applications"))["applications"]
        if one["names"] == [NAME]
    ]
    own = f"{path}/applications/{row['id']}"
    good(town.admin.put(f"{own}/attachments/proof?name={NAME}.pdf", content=PHOTO))
    good(town.admin.post(f"{own}/accept"))
    judge = {"judge": "J9", "name": NAME}
    good(town.admin.post(f"{path}/judges", json={"judges": [judge]}))
    for artefact in ("entries", "results"):
        town.admin.put(f"{path}/publications/{artefact}", json={"public": True})
    code = good(town.admin.get("/api/people", params={"q": NAME}))["people"][0]["code"]
    known = {
        "contest_id": contest, "code": code, "number": str(job["id"]), "application": row["id"],
        "stage_id": "semi", "stage": "semi", "entry": "E0001", "slot": "proof",
    }  # fmt: skip
    assert where(town, NAME, **known) >= {f"{path}/entries", f"{path}/judges", own}

    parts = good(town.admin.get(f"/api/people/{code}/export"))["parts"]["enrolment"]
    assert [one["contest"] for one in parts["applications"]] == [contest]
    assert parts["applications"][0]["attachments"][0]["slot"] == "proof"
    assert parts["list_rows"][0]["texts"]["id_number"] == number

    good(town.admin.post(f"/api/people/{code}/erase", json={"confirm": code}))
    assert where(town, NAME, number, PHONE, **known) == set()
    assert files_with(town.server.data, NAME, number, PHONE) == []
    left = town.entries(contest)["E0001"]
    assert (left["name"], left["unit"]) == ("", town.one)
    states = {one["n"]: one["state"] for one in town.rows(contest, job["id"])}
    assert states == {2: "applied", 3: "skipped", 4: "applied"}


def test_a_team_keeps_its_files_and_its_name_without_the_persons(town: Town) -> None:
    contest = town.contest(
        kind="team", team={"least": 2, "most": 3}, accept="auto",
        attachments=[{"id": "proof", "title": {"zh": "证明"}, "required": False}],
    )  # fmt: skip
    two = [town.person(town.one, name) for name in ("祁连雪", "白同行")]
    made = good(
        town.officers[town.one].post(
            f"/api/contests/{contest}/applications",
            json={"title": "祁连雪工作室", "people": [{"person": one} for one in two]},
        )
    )
    own = f"/api/contests/{contest}/applications/{made['id']}"
    good(town.admin.put(f"{own}/attachments/proof", content=b"%PDF-1.4 team\n%%EOF"))
    assert good(town.admin.post(f"{own}/submit"))["state"] == "accepted"
    good(town.admin.post(f"/api/people/{two[0]}/erase", json={"confirm": two[0]}))
    seen = good(town.admin.get(own))
    assert (seen["title"], len(seen["attachments"])) == ("工作室", 1)
    assert town.entries(contest)["E0001"]["name"] == "工作室"
    good(town.admin.post(f"/api/people/{two[1]}/erase", json={"confirm": two[1]}))
    assert good(town.admin.get(own))["attachments"] == []


def test_what_is_not_decided_ends_with_the_person(town: Town) -> None:
    contest = town.contest()
    person = town.person(town.one, "未决")
    made = good(town.apply(contest, town.one, person))
    good(town.admin.post(f"/api/people/{person}/erase", json={"confirm": person}))
    assert town.states(contest) == {made["id"]: "withdrawn"}


def test_a_merged_person_takes_part_once(town: Town) -> None:
    contest, other = town.contest(), town.contest()
    gone, stays = town.person(town.one, "并入"), town.person(town.one, "并入二")
    first = good(town.apply(contest, town.one, gone))
    second = good(town.apply(contest, town.one, stays))
    alone = good(town.apply(other, town.one, gone))
    version = good(town.admin.get(f"/api/people/{gone}"))["version"]
    body = {"into": stays, "version": version}
    error = error_of(town.admin.post(f"/api/people/{gone}/merge", json=body), 409, "both_enrolled")
    assert error["params"]["applications"] == [first["id"], second["id"]]
    # Nothing of it was done: the two are as they were.
    assert good(town.admin.get(f"/api/people/{gone}"))["name"] == "并入"
    path = f"/api/contests/{contest}/applications/{first['id']}/withdraw"
    good(town.admin.post(path, json={"reason": "organiser"}))
    good(town.admin.post(f"/api/people/{gone}/merge", json=body))
    page = good(town.admin.get(f"/api/contests/{other}/applications"))["applications"]
    assert [(one["id"], one["names"]) for one in page] == [(alone["id"], ["并入二"])]
    error_of(town.apply(other, town.one, stays), 409, "applied_already")
    assert (
        len(
            good(town.admin.get(f"/api/people/{stays}/export"))["parts"]["enrolment"][
                "applications"
            ]
        )
        == 3
    )
