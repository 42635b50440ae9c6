"""A campaign: sites report months with proofs, somebody else verifies, places follow."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import httpx
import pytest
from PIL import Image

from support.clients import open_client
from support.cup import error_of, good
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

    def report(self, site: str, period: str, values: dict[str, str]) -> httpx.Response:
        rows = [{"indicator": name, "value": value} for name, value in values.items()]
        body = {"period": period, "values": rows}
        return self.http.put(f"{self.path}/campaign/sites/{site}/reports", json=body)

    def verify(
        self, site: str, period: str, names: list[str], by: httpx.Client | None = None
    ) -> httpx.Response:
        body = {"period": period, "indicators": names}
        return (by or self.assessor).post(f"{self.path}/campaign/sites/{site}/verify", json=body)

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
        body = {"period": "1", "indicators": ["Q1"], "reason": "缺验收单"}
        good(campaign.assessor.post(f"{campaign.path}/campaign/sites/S1/return", json=body))
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
        error_of(http.post(where, params=query, content=b"MZ"), 415, "proof_unusable")
        error_of(http.post(where, params=query, content=b"\x89PNG bad"), 415, "proof_unusable")


def test_a_site_s_people_see_their_own_site_only(running_server: Server) -> None:
    with running_server.client() as http, running_server.client(token="") as stranger:
        campaign = Campaign(http, "metro")
        error_of(stranger.get(f"{campaign.path}/campaign"), 401, "not_signed_in")
        good(http.post("/api/contests", json={"id": "other", "title": {"zh": "其他"}}))
        error_of(http.get("/api/contests/other/campaign"), 409, "not_a_campaign")
