"""Blind codes through the API: sealed, marked blind, opened by two under a supervisor's eye."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from typing import Any

import httpx
import pytest

from leitai.core.panel.codes import commitment, is_blind_code
from support.cup import error_of, good
from support.jury import ENTRIES, JUDGES, RULES, Jury
from support.server import Server

pytestmark = pytest.mark.server

BLIND = RULES.replace(b"sign: true", b"sign: false").replace(
    b"recheck: {top: 30, rest: 15, limit: 5}", b"blind: 1"
)


class Sealed:
    """A jury, its encryption officer, and the answer of sealing.

    Attributes:
        holders: officer, keeper and chief judge; `shares`: account → share.
        code: entry → code.
    """

    def __init__(self, http: httpx.Client, contest: str, **more: Any) -> None:
        self.jury = Jury(http, contest, BLIND)
        self.http = http
        self.officer = self.jury.invite("encryption")
        users = self.jury.users
        self.holders = [users["encryption"], users["scorekeeper"], users["jury"]]
        self.more = more

    def seal(self, **more: Any) -> dict[str, Any]:
        body = {"holders": self.holders, **self.more, **more}
        made: dict[str, Any] = good(self.officer.post(f"{self.jury.heat}/codes", json=body))
        self.shares = {row["holder"]: row["share"] for row in made["shares"]}
        self.code = {row["old"]: row["code"] for row in made["labels"]}
        return made

    def open(self, who: httpx.Client, share: str) -> httpx.Response:
        return who.post(f"{self.jury.heat}/codes/open", json={"share": share})

    def witness(self) -> httpx.Response:
        return self.jury.supervisor.post(f"{self.jury.heat}/codes/witness")

    def sign(self) -> None:
        """Mark everything, close, and have the chief judge sign."""
        for place, code in enumerate(self.code.values()):
            for judge in JUDGES:
                good(self.jury.mark(judge, code, "A1", str(5 + place)))
                good(self.jury.mark(judge, code, "B1", "2"))
        good(self.jury.chief.post(f"{self.jury.heat}/close"))
        good(self.jury.chief.post(f"{self.jury.heat}/sign", json={"office": "chief"}))


def test_from_sealing_to_opening(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "blind")
        made = day.seal()
        assert (made["layer"], made["sealed"], made["revealing"]) == (1, True, 0)
        assert sorted(day.code) == list(ENTRIES)
        assert made["codes"] == sorted(day.code.values())
        assert all(is_blind_code(code) for code in made["codes"])
        form = day.jury.form("J1")["stages"][0]
        assert {row["id"] for row in form["entries"]} == set(made["codes"])
        error_of(day.jury.mark("J1", "E1", "A1", "5"), 422, "entry_sealed")
        officer, keeper, chief = day.holders
        keeper_share = day.shares[keeper]
        error_of(day.open(day.jury.keeper, keeper_share), 409, "codes_unsigned")
        error_of(day.witness(), 409, "codes_unsigned")
        day.sign()
        error_of(day.open(day.jury.keeper, day.shares[chief]), 403, "share_holder")
        error_of(day.open(day.jury.supervisor, keeper_share), 403, "share_holder")
        error_of(day.open(day.jury.keeper, "1-AAAA"), 422, "share_unreadable")
        error_of(day.open(day.jury.keeper, mistyped(keeper_share)), 422, "share_foreign")
        row = good(day.open(day.jury.keeper, keeper_share.lower()))
        assert (row["sealed"], row["opening"]["shares"]) == (1, [keeper])
        error_of(day.open(day.jury.keeper, keeper_share), 409, "share_twice")
        row = good(day.witness())
        assert row["opening"]["witness"] == day.jury.users["supervisor"]
        assert row["opened"] is None
        row = good(day.open(day.officer, day.shares[officer]))
        assert (row["sealed"], row["opening"]) == (0, None)
        assert row["opened"] is not None
        assert row["layers"][0]["open"]
        error_of(day.open(day.jury.chief, day.shares[chief]), 409, "codes_open")
        assert {entry["id"] for entry in day.jury.form("J1")["stages"][0]["entries"]} == set(
            ENTRIES
        )
        assert "codes_sealed" not in day.jury.blockers()


def mistyped(share: str) -> str:
    return share[:-1] + ("A" if share[-1] != "A" else "B")


def test_the_commitment_can_be_checked_by_anybody(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "committed")
        made = day.seal()
        day.sign()
        good(day.open(day.jury.chief, day.shares[day.holders[2]]))
        good(day.open(day.jury.keeper, day.shares[day.holders[1]]))
        good(day.witness())
        bundle = http.get(f"{day.jury.path}/bundle")
        with zipfile.ZipFile(io.BytesIO(bundle.content)) as archive:
            lines = archive.read("entries.ndjson").decode().splitlines()
        acts = [json.loads(line)["act"] for line in lines]
        (opened,) = (act for act in acts if act["kind"] == "codes.opened")
        (sealed,) = (act for act in acts if act["kind"] == "codes.sealed")
        draw = [(old, code) for old, code in opened["draw"]]
        assert draw == [(row["old"], row["code"]) for row in made["labels"]]
        assert commitment(draw, opened["nonce"]) == sealed["commitment"] == made["commitment"]
        assert opened["by"] == sorted(day.holders[1:])
        assert opened["supervisor"] == day.jury.users["supervisor"]


def test_what_is_prepared_is_not_sealed_yet(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "prepared")
        heat = day.jury.heat
        body = {"holders": day.holders}
        first = good(day.officer.post(f"{heat}/codes/prepare", json=body))
        assert not first["sealed"]
        assert good(day.officer.get(f"{heat}/codes"))["sealed"] == 0
        second = good(day.officer.post(f"{heat}/codes/prepare", json=body))
        old, new = first["commitment"], second["commitment"]
        error_of(seal(day.officer, heat, old), 409, "codes_not_prepared")
        error_of(seal(day.jury.invite("encryption"), heat, new), 409, "codes_not_prepared")
        sealed = good(seal(day.officer, heat, new))
        assert (sealed["sealed"], sealed["labels"]) == (True, second["labels"])
        error_of(seal(day.officer, heat, new), 409, "codes_not_prepared")


def seal(who: httpx.Client, heat: str, digest: str) -> httpx.Response:
    return who.post(f"{heat}/codes/seal", json={"commitment": digest})


def test_the_database_knows_nothing(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "secret")
        day.seal()
        path = running_server.data / "leitai.sqlite3"
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            dump = "\n".join(database.iterdump())
        for share in day.shares.values():
            assert share not in dump
            assert share.replace("-", "")[1:] not in dump
        row = good(day.officer.get(f"{day.jury.heat}/codes"))
        assert row["layers"][0]["holders"] == day.holders
        for entry, code in day.code.items():
            for line in dump.splitlines():
                assert not (f'"{entry}"' in line and f'"{code}"' in line)


def test_recusals_hold_for_codes(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "translated")
        body = {"judge": "J1", "entry": "E2", "ground": "unit"}
        good(http.post(f"{day.jury.path}/recusals", json=body))
        made = day.seal()
        assert made["revealing"] == 1
        error_of(day.jury.mark("J1", day.code["E2"], "A1", "5"), 409, "judge_recused")
        good(day.jury.mark("J1", day.code["E1"], "A1", "5"))


def test_the_order_of_recusals_tells_no_code(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "order")
        for entry in ("E2", "E3", "E1"):
            body = {"judge": "J1", "entry": entry, "ground": "unit"}
            good(http.post(f"{day.jury.path}/recusals", json=body))
        day.seal()
        bundle = http.get(f"{day.jury.path}/bundle")
        with zipfile.ZipFile(io.BytesIO(bundle.content)) as archive:
            lines = archive.read("entries.ndjson").decode().splitlines()
        acts = [json.loads(line)["act"] for line in lines]
        found = [act["entry"] for act in acts if act["kind"] == "recusal.declared"]
        assert found == ["E2", "E3", "E1", *sorted(day.code.values())]


def test_an_assignment_drawn_with_the_codes_hides_who_is_recused(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "hidden")
        body = {"judge": "J1", "entry": "E2", "ground": "unit"}
        good(http.post(f"{day.jury.path}/recusals", json=body))
        made = day.seal(assignment={"reviews": 2, "seed": "s"})
        assert made["revealing"] == 0
        recusals = good(day.officer.get(f"{day.jury.path}/recusals"))
        assert [row["entry"] for row in recusals] == ["E2"]
        row = good(day.officer.get(f"{day.jury.heat}/assignment"))
        assert set(row["assignments"]) == set(day.code.values())
        assert "J1" not in row["assignments"][day.code["E2"]]
        error_of(day.jury.mark("J1", day.code["E2"], "A1", "5"), 409, "judge_not_assigned")
        place = f"{day.jury.heat}/assignment/explain?entry={day.code['E2']}&judge=J1"
        error_of(http.get(place), 409, "assignment_unexplained")


def test_seats_are_drawn_again_with_new_codes(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "seats")
        seats = {"reviews": 2, "seed": "s"}
        good(http.post(f"{day.jury.heat}/assignment", json=seats))
        place = f"{day.jury.heat}/codes"
        error_of(day.officer.post(place, json={"holders": day.holders}), 409, "codes_seats")
        day.seal(assignment=seats)
        body = {"holders": day.holders, "assignment": seats}
        error_of(day.officer.post(place, json=body), 409, "codes_seats_hidden")
        assert set(good(http.get(f"{day.jury.heat}/assignment"))["assignments"]) == set(
            day.code.values()
        )


def test_layer_over_layer(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "layers")
        first = day.seal()
        old_shares = day.shares
        second = day.seal()
        assert (first["layer"], second["layer"]) == (1, 2)
        assert sorted(day.code) == first["codes"]
        day.sign()
        keeper, chief = day.holders[1:]
        foreign = day.open(day.jury.keeper, old_shares[keeper])
        error_of(foreign, 422, "share_foreign")
        for shares in (day.shares, old_shares):
            good(day.open(day.jury.keeper, shares[keeper]))
            good(day.witness())
            good(day.open(day.jury.chief, shares[chief]))
        assert good(day.officer.get(f"{day.jury.heat}/codes"))["sealed"] == 0


def test_who_may_not_seal_or_open(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "refused")
        place = f"{day.jury.heat}/codes"
        same = [day.holders[0], day.holders[0], day.holders[1]]
        error_of(day.officer.post(place, json={"holders": same}), 422, "holders_repeat")
        unknown = [*day.holders[:2], "user.999999"]
        error_of(day.officer.post(place, json={"holders": unknown}), 404, "official_unknown")
        error_of(day.officer.post(place, json={"holders": day.holders[:2]}), 422, "invalid")
        body = {"holders": day.holders}
        for who in (day.jury.chief, day.jury.keeper, day.jury.supervisor):
            error_of(who.post(place, json=body), 403, "not_allowed")
        error_of(http.post(place, json=body), 403, "officer_sees_marks")
        assert day.officer.get(day.jury.links["J2"]).status_code == 302
        error_of(day.officer.post(place, json=body), 403, "officer_sees_marks")
        day.officer = day.jury.invite("encryption", "另一人")
        error_of(day.jury.mark("J1", "E1", "A1", "5"), 409, "codes_missing")
        error_of(day.officer.post(f"{place}/witness"), 403, "not_allowed")


def test_the_supervisor_who_holds_a_share_cannot_watch(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "watching")
        day.holders[0] = day.jury.users["supervisor"]
        day.seal()
        day.sign()
        good(day.witness())
        share = day.shares[day.holders[0]]
        error_of(day.open(day.jury.supervisor, share), 409, "second_person")


def test_shares_do_not_survive_a_restart(running_server: Server) -> None:
    with running_server.client() as http:
        day = Sealed(http, "restart")
        day.seal()
        day.sign()
        good(day.open(day.jury.keeper, day.shares[day.holders[1]]))
    running_server.restart()
    with running_server.client() as http:
        path = "/api/contests/restart/stages/heat/codes"
        assert good(http.get(path))["opening"] is None
