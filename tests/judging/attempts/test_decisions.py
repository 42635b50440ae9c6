from __future__ import annotations

from typing import Any, NamedTuple

import httpx
import pytest

from leitai.core.bundle.recompute import recompute
from leitai.core.bundle.verify import verify_bundle
from support.cell import GOOD, OPEN, Cell
from support.cup import error_of, good
from support.people import account, appoint
from support.server import Server

pytestmark = pytest.mark.server


class People(NamedTuple):
    chief: httpx.Client
    keeper: httpx.Client


@pytest.fixture(scope="module")
def people(running_server: Server) -> People:
    return People(account(running_server, "chief"), account(running_server, "keeper"))


def contest(server: Server, people: People, name: str) -> Cell:
    cell = Cell(server.client(), name)
    appoint(cell.http, name, "chief", "jury")
    appoint(cell.http, name, "keeper", "scorekeeper")
    return cell


def total(cell: Cell, entry: str) -> str | None:
    rows = good(cell.http.get(f"{cell.path}/results"))["stages"][0]["rows"]
    found: str | None = next(row["total"] for row in rows if row["entry"] == entry)
    return found


def lenient(cell: Cell) -> bytes:
    """Rules by which `GOOD` earns 4 of A3 instead of 1."""
    return cell.rules.replace(b"within: 1 mm, mark: 4", b"within: 1.5 mm, mark: 4")


def asked_correction(http: httpx.Client, path: str, source: bytes) -> dict[str, Any]:
    """A correction that somebody has asked for."""
    code = good(http.post(path, content=source))["correction"]
    asked: dict[str, Any] = good(http.post(f"{path}/{code}/apply", json={"reason": "阈值写错"}))
    return asked


def test_an_override_needs_a_second_person_and_keeps_the_original(
    running_server: Server, people: People
) -> None:
    cell = contest(running_server, people, "override")
    code = cell.run("E1", GOOD)["attempt"]
    path = f"{cell.path}/attempts/{code}/overrides"
    wish = {"aspect": "A1", "value": "1.5", "reason": "夹具松动，裁判组决定"}
    error_of(people.keeper.post(path, json=wish), 403, "not_allowed")
    error_of(people.chief.post(path, json={**wish, "value": "9"}), 422, "mark_out_of_range")
    error_of(people.chief.post(path, json={**wish, "aspect": "ZZ"}), 422, "aspect_unknown")
    asked = good(people.chief.post(path, json=wish))
    assert (asked["state"], asked["before"], asked["own"]) == ("waiting", "3", True)
    error_of(people.chief.post(path, json=wish), 409, "override_waiting")
    assert total(cell, "E1") == "6.00"
    confirm = f"{cell.path}/overrides/{asked['override']}/confirm"
    error_of(people.chief.post(confirm), 409, "second_person")
    good(cell.http.post(confirm))
    error_of(cell.http.post(confirm), 409, "decision_settled")
    assert total(cell, "E1") == "4.50"
    verdict = next(one for one in cell.detail(code)["verdicts"] if one["rule"] == "A1")
    assert verdict["mark"] == "3"
    assert verdict["overridden"]["value"] == "1.5"
    assert verdict["overridden"]["reason"] == wish["reason"]
    assert verdict["overridden"]["judge"] != verdict["overridden"]["second"]
    listed = good(cell.http.get(f"{cell.path}/overrides"))
    assert [(one["state"], one["own"]) for one in listed] == [("applied", False)]


def test_a_cancelled_override_changes_nothing(running_server: Server, people: People) -> None:
    cell = contest(running_server, people, "cancelled")
    code = cell.run("E1", GOOD)["attempt"]
    wish = {"aspect": "A2", "value": "0", "reason": "x"}
    asked = good(people.chief.post(f"{cell.path}/attempts/{code}/overrides", json=wish))
    path = f"{cell.path}/overrides/{asked['override']}"
    assert cell.http.delete(path).status_code == 204
    error_of(cell.http.post(f"{path}/confirm"), 409, "decision_settled")
    error_of(cell.http.delete(f"{cell.path}/overrides/none"), 404, "override_unknown")
    assert total(cell, "E1") == "6.00"


def test_several_marks_of_an_attempt_are_decided_together(
    running_server: Server, people: People
) -> None:
    """All of them or none; each is an act of its own, and what nobody decided is decided."""
    cell = contest(running_server, people, "together")
    sealed = cell.seal(cell.begin("E1"), ticks=10)
    path = f"{cell.path}/attempts/{sealed['attempt']}/override-groups"
    marks = [{"aspect": each, "value": "1"} for each in ("A1", "A2", "A3", "S1")]
    wish = {"marks": marks, "reason": "传感器断线，按录像裁定"}
    wrong = {**wish, "marks": [*marks[:3], {"aspect": "S1", "value": "-1"}]}
    assert people.chief.post(path, json=wrong).status_code == 422
    error_of(people.chief.post(path, json={**wish, "marks": marks * 2}), 409, "override_waiting")
    assert good(cell.http.get(f"{cell.path}/overrides")) == []
    asked = good(people.chief.post(path, json=wish))
    group = f"{cell.path}/override-groups/{asked[0]['group']}"
    assert {each["group"] for each in asked} == {asked[0]["group"]}
    assert good(cell.http.get(f"{cell.path}/decisions"))["for_you"] == 1
    error_of(people.chief.post(f"{group}/confirm"), 409, "second_person")
    receipts = good(cell.http.post(f"{group}/confirm"))["receipts"]
    assert len({each["seq"] for each in receipts}) == len(marks)
    error_of(cell.http.post(f"{group}/confirm"), 409, "decision_settled")
    assert (total(cell, "E1"), cell.detail(sealed["attempt"])["undecided"]) == ("1.00", 0)
    error_of(cell.http.delete(f"{cell.path}/override-groups/G-0"), 404, "override_group_unknown")


def test_a_dropped_group_changes_nothing(running_server: Server, people: People) -> None:
    cell = contest(running_server, people, "dropped")
    code = cell.run("E1", GOOD)["attempt"]
    wish = {
        "marks": [{"aspect": "A1", "value": "0"}, {"aspect": "A2", "value": "0"}],
        "reason": "x",
    }
    asked = good(people.chief.post(f"{cell.path}/attempts/{code}/override-groups", json=wish))
    group = f"{cell.path}/override-groups/{asked[0]['group']}"
    good(cell.http.post(f"{cell.path}/overrides/{asked[0]['override']}/confirm"))
    assert cell.http.delete(group).status_code == 204
    states = {each["state"] for each in good(cell.http.get(f"{cell.path}/overrides"))}
    assert states == {"applied", "cancelled"}
    assert total(cell, "E1") == "3.00"


def test_a_correction_moves_all_marks_at_once(running_server: Server, people: People) -> None:
    cell = contest(running_server, people, "correct")
    cell.run("E1", GOOD)
    cell.run("E2", OPEN, "S2")
    lenient = cell.rules.replace(b"gate and x > 5 mm", b"gate and x > 50 mm")
    lenient = lenient.replace(b"within: 1 mm, mark: 4", b"within: 1.5 mm, mark: 4")
    path = f"{cell.path}/corrections"
    preview = good(people.chief.post(path, content=lenient))
    assert preview["attempts"] == 2
    assert {
        (one["entry"], one["aspect"], one["before"], one["after"]) for one in preview["marks"]
    } == {
        ("E1", "A3", "1", "4"),
        ("E2", "S1", "1", "0"),
    }
    assert {
        (one["stage"], one["entry"], one["before"], one["after"]) for one in preview["ranks"]
    } == {
        ("cell", "E1", "2", "=1"),
        ("cell", "E2", "1", "=1"),
        ("result", "E1", "2", "=1"),
        ("result", "E2", "1", "=1"),
    }
    assert (total(cell, "E1"), total(cell, "E2")) == ("6.00", "7.00")
    one = f"{path}/{preview['correction']}"
    error_of(cell.http.post(f"{one}/confirm"), 409, "correction_not_asked")
    asked = good(people.chief.post(f"{one}/apply", json={"reason": "阈值写错"}))
    assert asked["state"] == "waiting"
    error_of(people.chief.post(f"{one}/confirm"), 409, "second_person")
    good(cell.http.post(f"{one}/confirm"))
    assert (total(cell, "E1"), total(cell, "E2")) == ("9.00", "9.00")
    assert cell.http.get(f"{cell.path}/rulebook").content == lenient
    detail = cell.detail("A0001")
    assert next(v["mark"] for v in detail["verdicts"] if v["rule"] == "A3") == "4"
    assert verify_bundle(cell.http.get(f"{cell.path}/bundle").content, recompute=recompute).ok
    running_server.restart()
    assert (total(cell, "E1"), total(cell, "E2")) == ("9.00", "9.00")


def test_a_correction_changes_only_the_referees_rules(
    running_server: Server, people: People
) -> None:
    cell = contest(running_server, people, "wide")
    cell.run("E1", GOOD)
    path = f"{cell.path}/corrections"
    wider = cell.rules.replace(b"max: 3", b"max: 5")
    error_of(people.chief.post(path, content=wider), 422, "correction_too_wide")
    error_of(people.chief.post(path, content=cell.rules), 409, "rules_in_force")
    broken = cell.rules.replace(b"peak(x)", b"peak(y)")
    error = error_of(people.chief.post(path, content=broken), 422, "rulebook_invalid")
    assert error["problems"][0]["line"]
    error_of(people.keeper.post(path, content=wider), 403, "not_allowed")


def test_a_contest_that_goes_on_does_not_stop_a_correction(
    running_server: Server, people: People
) -> None:
    """What was sealed after the preview is judged as well; its marks move with the others."""
    cell = contest(running_server, people, "goes-on")
    cell.run("E1", GOOD)
    preview = good(people.chief.post(f"{cell.path}/corrections", content=lenient(cell)))
    one = f"{cell.path}/corrections/{preview['correction']}"
    cell.run("E2", GOOD, "S2")
    wish = {"reason": "阈值写错", "preview": preview["preview"]}
    asked = good(people.chief.post(f"{one}/apply", json=wish))
    assert [(each["entry"], each["added"]) for each in asked["marks"]] == [
        ("E1", False),
        ("E2", True),
    ]
    cell.run("E3", GOOD)
    done = good(cell.http.post(f"{one}/confirm", json={"preview": asked["preview"]}))
    assert done["moved"] == 3
    assert [(each["entry"], each["after"]) for each in done["added"]] == [("E3", "4")]
    assert [total(cell, entry) for entry in ("E1", "E2", "E3")] == ["9.00"] * 3
    assert verify_bundle(cell.http.get(f"{cell.path}/bundle").content, recompute=recompute).ok


def test_a_correction_that_would_now_do_something_else_is_confirmed_as_it_stands(
    running_server: Server, people: People
) -> None:
    """Nobody has to ask again: the second person reads the new effect and presses once more."""
    cell = contest(running_server, people, "changed")
    cell.run("E1", OPEN)
    path = f"{cell.path}/corrections"
    first = asked_correction(people.chief, path, lenient(cell))
    shut = cell.rules.replace(b"gate and x > 5 mm", b"gate and x > 50 mm")
    other = asked_correction(people.chief, path, shut)
    good(cell.http.post(f"{path}/{other['correction']}/confirm"))
    confirm = f"{path}/{first['correction']}/confirm"
    error = error_of(
        cell.http.post(confirm, json={"preview": first["preview"]}), 409, "correction_stale"
    )
    listed = good(cell.http.get(path))
    again = next(each for each in listed if each["correction"] == first["correction"])
    assert (again["state"], again["preview"]) == ("changed", error["params"]["preview"])
    assert [(each["aspect"], each["after"]) for each in again["marks"]] == [("S1", "1")]
    error_of(cell.http.post(confirm), 409, "correction_stale")
    named = {"preview": again["preview"]}
    error_of(people.chief.post(confirm, json=named), 409, "second_person")
    cell.run("E2", OPEN)
    done = good(cell.http.post(confirm, json=named))
    assert (done["moved"], len(done["added"])) == (2, 1)
    assert cell.http.get(f"{cell.path}/rulebook").content == lenient(cell)


def test_rules_that_others_replaced_meanwhile_are_not_brought_back_unseen(
    running_server: Server, people: People
) -> None:
    """Even where no mark tells the two apart."""
    cell = contest(running_server, people, "unseen")
    path = f"{cell.path}/corrections"
    first = asked_correction(people.chief, path, lenient(cell))
    shut = cell.rules.replace(b"gate and x > 5 mm", b"gate and x > 50 mm")
    other = asked_correction(people.chief, path, shut)
    good(cell.http.post(f"{path}/{other['correction']}/confirm"))
    one = f"{path}/{first['correction']}"
    error_of(cell.http.post(f"{one}/confirm"), 409, "correction_stale")
    now = good(cell.http.get(one))
    good(cell.http.post(f"{one}/confirm", json={"preview": now["preview"]}))


def test_what_waits_for_people_is_told_in_one_place(running_server: Server, people: People) -> None:
    cell = contest(running_server, people, "waits")
    code = cell.run("E1", GOOD)["attempt"]
    silent = cell.begin("E2", "S2")
    undecided = cell.seal(silent, ticks=10)
    wish = {"aspect": "A1", "value": "0", "reason": "x"}
    good(people.chief.post(f"{cell.path}/attempts/{code}/overrides", json=wish))
    path = f"{cell.path}/attempts/{undecided['attempt']}/overrides"
    good(cell.http.post(path, json=wish))
    asked = asked_correction(people.chief, f"{cell.path}/corrections", lenient(cell))
    found = good(cell.http.get(f"{cell.path}/decisions"))
    assert [(each["entry"], each["own"]) for each in found["overrides"]] == [
        ("E1", False),
        ("E2", True),
    ]
    short = found["corrections"][0]
    assert (short["correction"], short["marks"]) == (asked["correction"], 1)
    assert (found["for_you"], undecided["undecided"]) == (2, 4)
    assert found["undecided"] == [{"stage": "cell", "undecided": 4, "asked": 1}]
    assert good(people.chief.get(f"{cell.path}/decisions"))["for_you"] == 1
    error_of(people.keeper.get(f"{cell.path}/decisions"), 403, "not_allowed")


def test_a_correction_touches_no_rule_of_a_final_stage(
    running_server: Server, people: People
) -> None:
    """Not even one that would move no mark, nor one that was asked for before."""
    cell = contest(running_server, people, "finished")
    cell.run("E1", GOOD)
    path = f"{cell.path}/corrections"
    harmless = cell.rules.replace(b"x < 50 mm", b"x < 51 mm")
    preview = good(people.chief.post(path, content=harmless))
    assert preview["marks"] == []
    one = f"{path}/{preview['correction']}"
    good(people.chief.post(f"{one}/apply", json={"reason": "x"}))
    good(cell.http.post(f"{cell.path}/stages/cell/close"))
    good(cell.http.post(f"{cell.path}/stages/cell/finalise", json={"accept_missing": True}))
    error_of(cell.http.post(f"{one}/confirm"), 409, "stage_final")
    error_of(people.chief.post(path, content=harmless), 409, "stage_final")
    assert cell.http.get(f"{cell.path}/rulebook").content == cell.rules


def test_overridden_marks_stay_as_people_set_them(running_server: Server, people: People) -> None:
    cell = contest(running_server, people, "stays")
    code = cell.run("E1", GOOD)["attempt"]
    wish = {"aspect": "A3", "value": "2", "reason": "x"}
    asked = good(people.chief.post(f"{cell.path}/attempts/{code}/overrides", json=wish))
    good(cell.http.post(f"{cell.path}/overrides/{asked['override']}/confirm"))
    lenient = cell.rules.replace(b"within: 1 mm, mark: 4", b"within: 1.5 mm, mark: 4")
    preview = good(people.chief.post(f"{cell.path}/corrections", content=lenient))
    assert [one["overridden"] for one in preview["marks"]] == [True]
    assert preview["ranks"] == []


def test_rules_are_checked_and_tried_without_being_kept(
    running_server: Server, people: People
) -> None:
    cell = contest(running_server, people, "tried")
    code = cell.run("E1", GOOD)["attempt"]
    check = f"{cell.path}/rules/check"
    assert good(people.chief.post(check, content=cell.rules))["problems"] == []
    broken = cell.rules.replace(b"always(x < 50 mm)", b"always(x < 50 s)")
    problem = good(people.chief.post(check, content=broken))["problems"][0]
    assert problem["line"] == 1 + broken[: broken.index(b"50 s")].count(b"\n")
    assert problem["zh"].endswith("“<”两边不能是mm与s")
    assert problem["fix_zh"] == "两边须是同类单位，如 mm 与 m"
    strict = cell.rules.replace(b"always(x < 50 mm)", b"always(x < 10 mm)")
    tried = good(people.chief.post(f"{cell.path}/rules/try?attempt={code}", content=strict))
    marks = {one["rule"]: one["mark"] for one in tried["verdicts"]}
    assert (marks["A2"], tried["before"]["A2"]) == ("0", "2")
    assert total(cell, "E1") == "6.00"


def test_what_runs_is_judged_by_corrected_rules_from_its_beginning(
    running_server: Server, people: People
) -> None:
    cell = contest(running_server, people, "running")
    begun = cell.begin("E1")
    cell.send(begun, GOOD[:80])
    path = f"{cell.path}/corrections"
    strict = cell.rules.replace(b"abs(x - 10 mm) <= 1 mm, 0.2 s", b"abs(x - 10 mm) <= 1 mm, 0.6 s")
    preview = good(people.chief.post(path, content=strict))
    assert (preview["attempts"], preview["marks"]) == (0, [])
    one = f"{path}/{preview['correction']}"
    good(people.chief.post(f"{one}/apply", json={"reason": "时间写错"}))
    good(cell.http.post(f"{one}/confirm"))
    cell.send(begun, GOOD[80:], first=80)
    sealed = cell.seal(begun, ticks=100)
    assert (sealed["points"], sealed["findings"]) == ("3", [])


def test_channels_stay_while_an_attempt_sends_them(running_server: Server, people: People) -> None:
    cell = contest(running_server, people, "channels")
    begun = cell.begin("E1")
    path = f"{cell.path}/corrections"
    other = cell.rules.replace(b"      gate:", b"      spare: {unit: V}\n      gate:")
    one = f"{path}/{good(people.chief.post(path, content=other))['correction']}"
    good(people.chief.post(f"{one}/apply", json={"reason": "x"}))
    error_of(cell.http.post(f"{one}/confirm"), 409, "channels_in_use")
    good(cell.http.post(f"{cell.path}/attempts/{begun['attempt']}/abort", json={"reason": "x"}))
    good(cell.http.post(f"{one}/confirm"))


def test_a_lost_or_changed_recording_is_told_and_its_marks_stand(
    running_server: Server, people: People
) -> None:
    cell = contest(running_server, people, "lost")
    sealed = cell.run("E1", GOOD)
    file = running_server.data / "recordings" / f"{sealed['recording']}.leitair"
    content = file.read_bytes()
    file.chmod(0o600)
    file.write_bytes(content[:-1] + b"\x01")
    lenient = cell.rules.replace(b"within: 1 mm, mark: 4", b"within: 1.5 mm, mark: 4")
    answer = people.chief.post(f"{cell.path}/corrections", content=lenient)
    error_of(answer, 422, "recording_changed")
    samples = f"{cell.path}/attempts/{sealed['attempt']}/samples"
    error_of(cell.http.get(samples), 422, "recording_changed")
    file.unlink()
    error_of(cell.http.get(samples), 404, "recording_missing")
    assert total(cell, "E1") == "6.00"
