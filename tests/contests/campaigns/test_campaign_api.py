"""A campaign: sites report months with proofs, somebody else verifies, places follow."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from typing import Any

import httpx
import pytest
from PIL import Image

from support.clients import open_client
from support.cup import error_of, good
from support.people import appointed
from support.server import Server

pytestmark = pytest.mark.server
SHARES = ("Q1", "Q2", "P1", "S1", "S2", "M1")


def picture() -> bytes:
    out = io.BytesIO()
    made = Image.new("RGB", (8, 8), "red")
    exif = made.getexif()
    exif[0x010F] = "secret camera"
    made.save(out, "JPEG", exif=exif)
    return out.getvalue()


class Campaign:
    """The campaign `contest` with sites S1, S2, its stage open, and an assessor."""

    def __init__(self, http: httpx.Client, contest: str) -> None:
        self.http = http
        self.path = f"/api/contests/{contest}"
        body = {
            "template": "emulation",
            "id": contest,
            "title": {"zh": "立功竞赛"},
            "starts": "2026-03-01",
        }
        good(http.post("/api/contests/from-template", json=body))
        sites = [
            {"entry": f"S{n}", "name": f"{n}标项目部", "kind": "unit", "unit": f"X{n}",
             "unit_name": f"{n}公司"}
            for n in (1, 2)
        ]  # fmt: skip
        good(http.post(f"{self.path}/entries", json={"entries": sites}))
        good(http.post(f"{self.path}/stages/year/open"))
        official = {"name": "考核组", "role": "organiser"}
        link = good(http.post(f"{self.path}/officials", json=official))["link"]
        self.assessor = open_client(str(http.base_url), {"sec-fetch-site": "same-origin"})
        assert self.assessor.get(link).status_code == 302

    def rounds(self, site: str, period: str) -> dict[str, int]:
        """Indicator → round of what is reported now."""
        rows = self.seen(period)["sites"]
        cells = next((one["cells"] for one in rows if one["site"] == site), {})
        return {name: cell["round"] for name, cell in cells.items()}

    def report(self, site: str, period: str, values: dict[str, str]) -> httpx.Response:
        known = self.rounds(site, period if period in {"1", "2"} else "1")
        rows = [
            {"indicator": name, "value": value, "round": known.get(name, 0)}
            for name, value in values.items()
        ]
        body = {"period": period, "values": rows}
        return self.http.put(f"{self.path}/campaign/sites/{site}/reports", json=body)

    def verify(
        self, site: str, period: str, names: list[str], by: httpx.Client | None = None, **more: Any
    ) -> httpx.Response:
        known = self.rounds(site, period)
        seen = {name: known.get(name, 1) for name in names}
        body = {"period": period, "reports": seen, "unproved": True, **more}
        return (by or self.assessor).post(f"{self.path}/campaign/sites/{site}/verify", json=body)

    def give_back(self, site: str, period: str, name: str) -> httpx.Response:
        reports = {name: self.rounds(site, period)[name]}
        body = {"period": period, "reports": reports, "reason": "缺验收单"}
        return self.assessor.post(f"{self.path}/campaign/sites/{site}/return", json=body)

    def seen(self, period: str = "") -> dict[str, Any]:
        rows: dict[str, Any] = good(
            self.http.get(f"{self.path}/campaign", params={"period": period})
        )
        return rows


def test_a_months_indicators_give_places_with_proofs_attached(running_server: Server) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "road")
        assert campaign.seen("1")["periods"][0] == {"id": "1", "label": "2026-03"}
        month = dict.fromkeys(SHARES, "100")
        good(campaign.report("S1", "1", {**month, "I1": "7", "M2": "4", "L1": "10"}))
        good(campaign.report("S2", "1", {**dict.fromkeys(SHARES, "80"), "L1": "9.5"}))
        assert campaign.seen("1")["sites"][0]["score"] is None, "it counts once verified"
        where = f"{campaign.path}/campaign/sites/S1/proofs"
        query = {"period": "1", "indicator": "Q1", "name": "验收单.jpg"}
        proof = good(http.post(where, params=query, content=picture()))
        file = http.get(f"{campaign.path}/campaign/proofs/{proof['digest']}")
        assert b"secret camera" not in file.content
        assert "attachment" in file.headers["content-disposition"]
        good(campaign.verify("S1", "1", [*month, "I1", "M2", "L1"]))
        good(campaign.verify("S2", "1", [*month, "L1"]))
        seen = campaign.seen("1")
        first, second = seen["sites"]
        assert (first["score"], first["rank"], second["rank"]) == ("90.00", 1, 2)
        assert Decimal(second["score"]) == Decimal(62) * Decimal("0.8") + Decimal("9.5")
        assert first["cells"]["Q1"]["proofs"][0]["name"] == "验收单.jpg"
        assert first["cells"]["Q1"]["state"] == "verified"
        good(campaign.report("S2", "2", {"Q1": "100"}))
        good(campaign.verify("S2", "2", ["Q1"]))
        assert campaign.seen("2")["sites"][1]["rank"] == 1
        assert campaign.seen("1")["sites"][1]["score"] == second["score"]
        assert campaign.seen()["sites"][0]["place"] == 1
        assert campaign.seen()["honours"][0]["sites"][0]["site"] == "S1"


def test_who_reported_does_not_verify_and_a_returned_value_can_be_corrected(
    running_server: Server,
) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "bridge")
        good(campaign.report("S1", "1", {"Q1": "90"}))
        error_of(campaign.verify("S1", "1", ["Q1"], by=http), 409, "second_person")
        good(campaign.give_back("S1", "1", "Q1"))
        cell = campaign.seen("1")["sites"][0]["cells"]["Q1"]
        assert (cell["state"], cell["reason"]) == ("returned", "缺验收单")
        error_of(campaign.verify("S1", "1", ["Q1"]), 404, "report_unknown")
        good(campaign.report("S1", "1", {"Q1": "80"}))
        good(campaign.verify("S1", "1", ["Q1"]))
        good(campaign.report("S1", "1", {"Q1": "85"}))
        good(campaign.verify("S1", "1", ["Q1"]))
        assert campaign.seen("1")["sites"][0]["score"] == "10.20"


def test_odd_reports_are_refused_whole(running_server: Server) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "tunnel")
        error_of(campaign.report("S1", "1", {"Q1": "90", "P1": "201"}), 422, "invalid")
        error_of(campaign.report("S1", "13", {"Q1": "90"}), 422, "invalid")
        error_of(campaign.report("S1", "", {"Q1": "90"}), 422, "invalid")
        error_of(campaign.report("S1", "1", {"X1": "9"}), 422, "invalid")
        error_of(campaign.report("S1", "1", {"ZZ": "9"}), 404, "indicator_unknown")
        error_of(campaign.report("S9", "1", {"Q1": "9"}), 404, "site_unknown")
        assert campaign.report("S1", "1", {"Q1": "1e9"}).status_code == 422
        assert campaign.seen("1")["sites"][0]["cells"] == {}
        where = f"{campaign.path}/campaign/sites/S1/proofs"
        query = {"period": "1", "indicator": "Q1"}
        error_of(http.post(where, params=query, content=b"MZ"), 415, "file_unusable")
        error_of(http.post(where, params=query, content=b"\x89PNG bad"), 415, "file_unusable")


def test_two_who_report_at_once_do_not_overwrite_each_other(running_server: Server) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "pair")
        good(campaign.report("S1", "1", {"Q1": "90"}))
        where = f"{campaign.path}/campaign/sites/S1/reports"
        late = {"period": "1", "values": [{"indicator": "Q1", "value": "50", "round": 0}]}
        error = error_of(http.put(where, json=late), 409, "changed_meanwhile")
        assert error["params"]["current"] == {"indicator": "Q1", "value": "90", "round": 1}
        seen = campaign.rounds("S1", "1")
        good(campaign.report("S1", "1", {"Q1": "80"}))
        answer = campaign.verify("S1", "1", ["Q1"], reports=seen)
        error_of(answer, 409, "changed_meanwhile")
        assert campaign.seen("1")["sites"][0]["score"] is None


def test_a_verified_value_that_is_returned_counts_no_more(running_server: Server) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "harbour")
        good(campaign.report("S1", "1", {"Q1": "100", "P1": "100"}))
        good(campaign.verify("S1", "1", ["Q1", "P1"]))
        good(campaign.give_back("S1", "1", "Q1"))
        site = campaign.seen("1")["sites"][0]
        assert (site["score"], site["cells"]["Q1"]["state"]) == ("18.00", "returned")
        good(campaign.report("S1", "1", {"Q1": "50"}))
        good(campaign.verify("S1", "1", ["Q1"]))
        assert campaign.seen("1")["sites"][0]["score"] == "24.00"
        good(http.post(f"{campaign.path}/stages/year/close"))
        error_of(campaign.report("S1", "1", {"Q1": "99"}), 409, "campaign_over")


def test_proofs_are_asked_for_and_stay_once_they_count(running_server: Server) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "dam")
        where = f"{campaign.path}/campaign/sites/S1/proofs"
        query = {"period": "1", "indicator": "Q1"}
        good(campaign.report("S1", "1", {"Q1": "100"}))
        error = error_of(campaign.verify("S1", "1", ["Q1"], unproved=False), 409, "proof_missing")
        assert error["params"]["indicators"] == ["Q1"]
        wrong = good(http.post(where, params=query, content=picture()))["digest"]
        assert http.delete(f"{where}/{wrong}", params=query).status_code == 204
        error_of(http.delete(f"{where}/{wrong}", params=query), 404, "proof_unknown")
        kept = good(http.post(where, params=query, content=picture()))["digest"]
        good(campaign.verify("S1", "1", ["Q1"], unproved=False))
        error_of(http.delete(f"{where}/{kept}", params=query), 409, "proof_counts")
        late = good(http.post(where, params=query, content=b"%PDF-1.4 late"))["digest"]
        with zipfile.ZipFile(io.BytesIO(http.get(f"{campaign.path}/bundle").content)) as bundle:
            lines = bundle.read("entries.ndjson").decode()
        assert kept in lines
        assert late in lines


def test_months_to_come_and_sites_that_left_are_not_reported(running_server: Server) -> None:
    with running_server.client() as http:
        campaign = Campaign(http, "plant")
        profile = good(http.get(f"{campaign.path}/profile"))
        later = {"version": profile["version"], "starts": "2090-05-20", "ends": None}
        good(http.patch(f"{campaign.path}/profile", json=later))
        error = error_of(campaign.report("S1", "1", {"Q1": "90"}), 409, "period_not_begun")
        assert error["params"]["starts"] == "2090-05-01"
        good(http.post(f"{campaign.path}/entries/S2/withdraw", json={"reason": "left"}))
        assert [one["site"] for one in campaign.seen("1")["sites"]] == ["S1"]


def test_a_site_s_officer_sees_and_reports_that_site_only(running_server: Server) -> None:
    with running_server.client() as http:
        for code in ("MX1", "MX2"):
            unit = {"code": code, "name": f"{code}公司", "kind": "enterprise", "parent": None}
            good(http.post("/api/units", json=unit))
        campaign = Campaign(http, "line")
        sites = [
            {"entry": f"M{n}", "name": f"{n}标", "kind": "unit", "unit": f"MX{n}"} for n in (1, 2)
        ]
        good(http.post(f"{campaign.path}/entries", json={"entries": sites}))
        offices = {"line-mx1": {"unit": "MX1", "office": "officer"}}
        officer = appointed(running_server, offices)["line-mx1"]
        campaign.http = officer
        good(campaign.report("M1", "1", {"Q1": "90"}))
        assert [one["site"] for one in campaign.seen("1")["sites"]] == ["M1"]
        error_of(campaign.report("M2", "1", {"Q1": "90"}), 404, "site_unknown")
        error_of(campaign.verify("M1", "1", ["Q1"], by=officer), 403, "not_allowed")
        (row,) = good(officer.get("/api/desk/contests"))["contests"]
        assert (row["id"], row["role"]) == ("line", "unit")
        assert good(officer.get(campaign.path))["role"] == "unit"


def test_strangers_and_other_contests_are_refused(running_server: Server) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        campaign = Campaign(http, "metro")
        error_of(stranger.get(f"{campaign.path}/campaign"), 401, "not_signed_in")
        good(http.post("/api/contests", json={"id": "other", "title": {"zh": "其他"}}))
        error_of(http.get("/api/contests/other/campaign"), 409, "not_a_campaign")
