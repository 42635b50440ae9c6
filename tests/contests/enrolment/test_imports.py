from __future__ import annotations

import contextlib
import json
import sys
from http.client import HTTPConnection
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import books
from town import Town, id_number

from support.cup import error_of, good
from support.server import Server

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def town(running_server: Server) -> Town:
    return Town(running_server)


def test_a_messy_workbook_is_understood_row_by_row(town: Town) -> None:
    contest = town.contest()
    job = town.read(contest, books.messy(), name="报名表.xlsx")
    assert job["phase"] == "checked", job
    assert job["name"] == "报名表.xlsx"
    assert (job["sheet"], job["header"], job["height"]) == ("报名表", 3, 2)
    assert set(job["notes"]) == {"hidden", "formulas"}
    assert {one["field"] for one in job["columns"]} >= {
        "name", "id_number", "phone", "born", "trade", "grade", "key",
    }  # fmt: skip
    rows = {row["n"]: row for row in town.rows(contest, job["id"])}
    codes = {n: {flag["code"] for flag in row["flags"]} for n, row in rows.items()}
    assert {n: row["state"] for n, row in rows.items()} == {
        6: "ready", 7: "flagged", 9: "ready", 10: "flagged", 11: "skipped", 12: "ready",
        13: "flagged", 15: "ready",
    }  # fmt: skip
    assert codes[7] == {"id_damaged"}
    assert codes[10] == {"id_letters", "phone_wrong", "grade_unknown"}
    assert codes[11] == {"repeated"}
    assert codes[13] == {"duplicate"}
    assert rows[15]["texts"]["name"] == "周杰"
    # A number that is right is masked; one that is wrong is shown, to be mended.
    assert "*" in rows[6]["texts"]["id_number"]
    assert rows[7]["texts"]["id_number"] == "3.30304199001011e+17"
    damaged = rows[7]["flags"][0]
    assert "无法猜回" in damaged["zh"]
    assert town.states(contest) == {}


def test_a_list_without_groups_says_which_there_are(town: Town) -> None:
    contest = town.contest(
        groups=[{"id": one, "title": {"zh": one}} for one in ("职工组", "学生组")]
    )
    job = town.read(contest, "姓名,手机\n安组,13800002201\n".encode(), name="名单.csv")
    (row,) = town.rows(contest, job["id"])
    (flag,) = row["flags"]
    assert flag["code"] == "group_missing"
    assert "职工组、学生组" in flag["zh"]


def test_flagged_rows_are_mended_written_and_undone(town: Town) -> None:
    contest = town.contest(accept="auto")
    job = town.read(contest, books.messy())
    path = f"/api/contests/{contest}/imports/{job['id']}"
    http = town.officers[town.one]
    mended = good(http.patch(f"{path}/rows/7", json={"texts": {"id_number": id_number(2)}}))
    assert (mended["state"], mended["flags"]) == ("ready", [])
    still = good(http.patch(f"{path}/rows/10", json={"texts": {"grade": "技师"}}))
    assert {flag["field"] for flag in still["flags"]} == {"id_number", "phone"}
    good(http.patch(f"{path}/rows/10", json={"skip": True}))
    good(http.patch(f"{path}/rows/13", json={"texts": {"id_number": id_number(7)}}))
    done = town.act(contest, job["id"], "apply")
    assert (done["phase"], done["counts"]) == ("applied", {"applied": 6, "skipped": 2})
    assert set(town.states(contest).values()) == {"accepted"}
    assert len(town.entries(contest)) == 6
    people = good(town.admin.get("/api/people", params={"unit": town.one, "q": "王丽"}))["people"]
    assert [(one["name"], one["grade"]) for one in people] == [("王丽", 4)]
    undone = town.act(contest, job["id"], "undo")
    assert undone["phase"] == "undone"
    assert set(town.states(contest).values()) == {"withdrawn"}


def test_undoing_what_was_not_accepted_leaves_nothing(town: Town) -> None:
    contest = town.contest()
    rows = [[n, f"无痕{n}", id_number(100 + n), "", "", "", 5000 + n] for n in range(3)]
    job = town.read(contest, books.book(rows))
    town.act(contest, job["id"], "apply")
    assert set(town.states(contest).values()) == {"submitted"}
    town.act(contest, job["id"], "undo")
    assert town.states(contest) == {}
    assert good(town.admin.get("/api/people", params={"q": "无痕1"}))["people"] == []


def test_a_list_that_comes_again_changes_rows_instead_of_doubling_them(town: Town) -> None:
    contest = town.contest()
    first = [[1, "复来", id_number(201), "13800000201", "焊工", "中级工", 7001]]
    job = town.read(contest, books.book(first))
    assert not town.rows(contest, job["id"])[0]["known"]
    town.act(contest, job["id"], "apply")
    again = [
        [1, "复来", id_number(201), "13800000299", "焊工", "高级工", 7001],
        [2, "新来", id_number(202), "", "", "", 7002],
    ]
    job = town.read(contest, books.book(again))
    assert [row["known"] for row in town.rows(contest, job["id"])] == [True, False]
    town.act(contest, job["id"], "apply")
    page = good(town.admin.get(f"/api/contests/{contest}/applications"))
    assert [(one["names"], one["key"]) for one in page["applications"]] == [
        (["复来"], "7001"),
        (["新来"], "7002"),
    ]
    people = good(town.admin.get("/api/people", params={"q": "复来"}))["people"]
    assert [(one["grade"], one["phone"]) for one in people] == [(4, "138****0299")]
    # Undoing the second list brings back what the first one said.
    town.act(contest, job["id"], "undo")
    people = good(town.admin.get("/api/people", params={"q": "复来"}))["people"]
    assert [(one["grade"], one["phone"]) for one in people] == [(3, "138****0201")]
    # Corrected by its key alone, a wrong identity number is the same person's.
    key = [[1, "复来", id_number(203), "13800000201", "焊工", "中级工", 7001]]
    job = town.read(contest, books.book(key))
    assert town.rows(contest, job["id"])[0]["known"]


def test_a_key_makes_nobody_somebody_else(town: Town) -> None:
    contest = town.contest()
    header = ("编号", "姓名", "身份证号", "手机")
    first = [["K7", "张三", id_number(211), "13800000211"], ["K8", "李四", id_number(212), ""]]
    job = town.read(contest, books.book(first, header))
    town.act(contest, job["id"], "apply")
    second = [
        ["K7", "王五", id_number(213), ""],
        ["K8", "赵六", "", ""],
        ["K8", "李肆", id_number(212), ""],
        ["K7", "张叁", "", "13800000211"],
    ]
    job = town.read(contest, books.book(second, header))
    rows = town.rows(contest, job["id"])
    assert [[flag["code"] for flag in row["flags"]] for row in rows] == [
        ["key_of_another"],
        ["key_of_another"],
        [],
        [],
    ]
    assert [row["known"] for row in rows] == [False, False, True, True]


def test_row_numbers_called_keys_swap_nobody(town: Town) -> None:
    contest = town.contest()
    header = ("编号", "姓名", "身份证号")
    for start, names in ((221, ("甲张", "甲李")), (223, ("乙王", "乙赵"))):
        rows = [[n + 1, name, id_number(start + n)] for n, name in enumerate(names)]
        job = town.read(contest, books.book(rows, header))
        assert (job["counts"], job["notes"]) == ({"ready": 2}, ["row_numbers"])
        town.act(contest, job["id"], "apply")
    page = good(town.admin.get(f"/api/contests/{contest}/applications"))
    names = {one["names"][0] for one in page["applications"]}
    assert names == {"甲张", "甲李", "乙王", "乙赵"}


def test_columns_are_said_once_and_remembered(town: Town) -> None:
    contest = town.contest()
    body = books.book([["张九", "13800000301"]], header=("大名", "小灵通"))
    job = town.read(contest, body)
    assert (job["height"], job["counts"]) == (0, {})
    path = f"/api/contests/{contest}/imports/{job['id']}/mapping"
    http = town.officers[town.one]
    choice = {"version": job["version"], "header": 0, "fields": {"0": "name", "1": "phone"}}
    good(http.put(path, json=choice))
    job = town.wait(contest, job["id"])
    assert job["counts"] == {"ready": 1}
    error_of(http.put(path, json=choice), 409, "changed_meanwhile")
    assert town.read(contest, body)["counts"] == {"ready": 1}


def test_units_are_found_by_name_or_said(town: Town) -> None:
    contest = town.contest()
    rows = [["甲", "第一机床厂"], ["乙", "一机厂"], ["丙", "第二纺织厂"]]
    job = town.read(contest, books.book(rows, header=("姓名", "所在单位")))
    assert job["counts"] == {"ready": 1, "flagged": 2}
    path = f"/api/contests/{contest}/imports/{job['id']}/mapping"
    http = town.officers[town.one]
    choice = {"version": job["version"], "header": 0, "fields": {"0": "name", "1": "unit"}}
    foreign = {**choice, "units": {"第二纺织厂": town.two}}
    error_of(http.put(path, json=foreign), 404, "unit_unknown")
    good(http.put(path, json={**choice, "units": {"一机厂": town.one}}))
    assert town.wait(contest, job["id"])["counts"] == {"ready": 2, "flagged": 1}


def test_rules_are_held_against_every_row_at_once(town: Town) -> None:
    contest = town.contest(grade_least=4)
    rows = [
        [1, "合格", id_number(401), "", "", "技师", 1],
        [2, "不够", id_number(402), "", "", "中级工", 2],
    ]
    job = town.read(contest, books.book(rows))
    (wrong,) = town.rows(contest, job["id"], "flagged")
    assert wrong["flags"] == [
        {
            "field": "grade",
            "code": "rule",
            "level": "wrong",
            "zh": "技能等级须不低于高级工；本人为中级工。",
            "message": "Skill grade: at least senior worker; the person is a intermediate worker.",
        }
    ]


def test_teams_are_put_together_from_their_rows(town: Town) -> None:
    contest = town.contest(kind="team", team={"least": 2, "most": 3})
    rows = [["甲一", "一队", "队长"], ["甲二", "一队", "队员"], ["乙一", "二队", "队员"]]
    job = town.read(contest, books.book(rows, header=("姓名", "队名", "队内角色")))
    town.act(contest, job["id"], "apply")
    page = good(town.admin.get(f"/api/contests/{contest}/applications"))
    assert {(one["title"], one["people"], one["state"]) for one in page["applications"]} == {
        ("一队", 2, "submitted"),
        ("二队", 1, "draft"),
    }


def test_gbk(town: Town) -> None:
    contest = town.contest()
    job = town.read(contest, books.gbk(), name="名单.csv")
    assert job["counts"] == {"ready": 1, "flagged": 1}


def test_two_thousand_rows(town: Town) -> None:
    contest = town.contest()
    rows = [
        [n, f"职工{n}", id_number(n % 1000, born=f"19{80 + n // 1000}0101"), "", "", "", n]
        for n in range(2000)
    ]
    job = town.read(contest, books.book(rows))
    assert job["counts"] == {"ready": 2000}
    done = town.act(contest, job["id"], "apply")
    assert (done["counts"], done["done"]) == ({"applied": 2000}, 2000)


def test_a_list_whose_file_is_gone_holds_up_no_other(town: Town) -> None:
    contest = town.contest()
    job = town.read(contest, books.book([["甲"]], ("姓名",)))
    for kept in town.server.data.rglob("*.list"):
        kept.unlink()
    path = f"/api/contests/{contest}/imports/{job['id']}/mapping"
    choice = {"version": job["version"], "header": 0, "fields": {"0": "name"}}
    good(town.officers[town.one].put(path, json=choice))
    failed = town.wait(contest, job["id"])
    assert (failed["phase"], failed["error"]["code"]) == ("failed", "import_gone")
    assert town.read(contest, books.book([["甲", "1"]], ("姓名", "工号")))["phase"] == "checked"


def test_a_union_writes_no_list_after_the_deadline_and_organisers_do(town: Town) -> None:
    contest = town.contest(closes="2020-01-01T00:00:00Z")
    job = town.read(
        contest, books.book([["K1", "迟到", id_number(801)]], ("工号", "姓名", "身份证号"))
    )
    assert "截止" in job["untimely"]["zh"]
    path = f"/api/contests/{contest}/imports/{job['id']}"
    refused = town.officers[town.one].post(f"{path}/apply", json={"consent": True})
    error_of(refused, 409, "enrolment_closed")
    assert (town.states(contest), town.wait(contest, job["id"])["phase"]) == ({}, "checked")
    assert good(town.admin.get(path))["untimely"] is None
    good(town.admin.post(f"{path}/apply", json={"consent": True}))
    done = town.wait(contest, job["id"])
    assert (done["phase"], done["notes"]) == ("applied", ["late"])
    assert set(town.states(contest).values()) == {"submitted"}


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 422, "import_empty"),
        (b"\x00\x01\x02" * 100, 415, "import_type"),
        (b"%PDF-1.7 ...", 415, "import_type"),
        (b"no list at all", 415, "import_type"),
        (b"PK\x03\x04 broken", 422, "import_damaged"),
        (books.with_macros(books.book([])), 422, "import_macros"),
        (books.with_password(), 422, "import_locked"),
        (books.zip_bomb(260), 422, "import_too_dense"),
        (books.far_cell(), 422, "import_too_dense"),
    ],
    ids=["empty", "binary", "pdf", "text", "broken", "macros", "password", "bomb", "far"],
)
def test_what_is_no_list_is_refused_at_once(
    town: Town, body: bytes, status: int, code: str
) -> None:
    contest = town.contest()
    answer = town.send(contest, body)
    if body == b"no list at all":  # nothing but its columns tells it from a list
        job = town.wait(contest, good(answer)["id"])
        assert (job["phase"], job["error"]["code"]) == ("failed", code)
        return
    error_of(answer, status, code)
    assert good(town.officers[town.one].get(f"/api/contests/{contest}/imports")) == []


def test_a_hundred_megabytes_are_refused_before_they_are_read(town: Town) -> None:
    contest = town.contest()
    http = HTTPConnection("127.0.0.1", town.server.port, timeout=60)
    http.putrequest("POST", f"/api/contests/{contest}/imports?unit={town.one}")
    http.putheader("Authorization", town.officers[town.one].headers["authorization"])
    http.putheader("Content-Length", str(100 << 20))
    http.endheaders()  # not one byte of it is sent
    answer = http.getresponse()
    assert (answer.status, json.loads(answer.read())["error"]["code"]) == (413, "too_large")
    http.close()


def test_a_hundred_megabytes_in_pieces_without_a_size_are_refused(town: Town) -> None:
    contest = town.contest()
    http = HTTPConnection("127.0.0.1", town.server.port, timeout=60)
    http.putrequest("POST", f"/api/contests/{contest}/imports?unit={town.one}")
    http.putheader("Authorization", town.officers[town.one].headers["authorization"])
    http.putheader("Transfer-Encoding", "chunked")
    http.endheaders()
    piece = b"100000\r\n" + bytes(1 << 20) + b"\r\n"
    with contextlib.suppress(OSError):  # the server may hang up before it has all of it
        for _ in range(100):
            http.send(piece)
        http.send(b"0\r\n\r\n")
    answer = http.getresponse()
    assert (answer.status, json.loads(answer.read())["error"]["code"]) == (411, "import_unsized")
    http.close()
    assert good(town.officers[town.one].get(f"/api/contests/{contest}/imports")) == []


def test_more_bytes_than_were_announced_are_no_part_of_the_list(town: Town) -> None:
    contest = town.contest()
    http = HTTPConnection("127.0.0.1", town.server.port, timeout=60)
    http.putrequest("POST", f"/api/contests/{contest}/imports?unit={town.one}")
    http.putheader("Authorization", town.officers[town.one].headers["authorization"])
    http.putheader("Content-Length", "1000")
    http.endheaders()
    with contextlib.suppress(OSError):
        for _ in range(20):
            http.send(bytes(1 << 20))
    assert http.getresponse().status in (400, 415)
    http.close()
    assert good(town.officers[town.one].get(f"/api/contests/{contest}/imports")) == []


def test_neighbours_do_not_see_each_others_lists(town: Town) -> None:
    contest = town.contest()
    job = town.read(contest, books.book([[1, "私", id_number(501), "", "", "", 1]]))
    neighbour = town.officers[town.two]
    path = f"/api/contests/{contest}/imports"
    for call in (
        neighbour.get(f"{path}/{job['id']}"),
        neighbour.get(f"{path}/{job['id']}/rows"),
        neighbour.post(f"{path}/{job['id']}/apply", json={}),
        neighbour.delete(f"{path}/{job['id']}"),
    ):
        error_of(call, 404, "import_unknown")
    assert good(neighbour.get(path)) == []
    error_of(neighbour.post(f"{path}?unit={town.one}", content=b"x"), 404, "unit_unknown")


def test_somebody_of_another_works_is_not_taken_over(town: Town) -> None:
    contest = town.contest()
    town.person(town.two, "邻居", id_number=id_number(601))
    job = town.read(contest, books.book([[1, "邻居", id_number(601), "", "", "", 1]]))
    (row,) = town.rows(contest, job["id"])
    assert [flag["code"] for flag in row["flags"]] == ["id_of_another"]


def test_a_restart_takes_the_work_up_again(town: Town) -> None:
    contest = town.contest()
    rows = [[n, f"重启{n}", id_number(n, born="19700101"), "", "", "", n] for n in range(900)]
    job = good(town.send(contest, books.book(rows)))
    town.server.restart()
    job = town.wait(contest, job["id"])
    assert job["counts"] == {"ready": 900}
    path = f"/api/contests/{contest}/imports/{job['id']}/apply"
    good(town.officers[town.one].post(path, json={}))
    town.server.restart()
    job = town.wait(contest, job["id"])
    assert (job["phase"], job["counts"]) == ("applied", {"applied": 900})
    assert len(town.states(contest)) == 200
    page = good(town.admin.get(f"/api/contests/{contest}/applications"))
    assert page["total"] == 900
