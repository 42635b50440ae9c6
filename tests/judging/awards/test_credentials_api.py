"""Certificates from the conferral to the stranger who checks one."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import httpx
import jwt
import pytest
from pypdf import PdfReader

from leitai.core.credential.keys import unbase64url
from leitai.core.credential.proof import content_digest, verify_document
from leitai.core.credential.status import is_set
from leitai.core.ledger.keys import VerifierKey
from support.cup import error_of, good
from support.prizes import Prizes
from support.refusing import refusing
from support.server import Server

pytestmark = pytest.mark.server

Make = Callable[..., Prizes]


def ready(prizes: Make) -> Prizes:
    cup = prizes()
    cup.finalise()
    cup.confer()
    return cup


def listed(cup: Prizes, **params: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = good(cup.http.get(f"{cup.path}/credentials", params=params))[
        "credentials"
    ]
    return rows


def test_a_job_whose_end_could_not_be_noted_is_asked_for_again(
    prizes: Make, running_server: Server
) -> None:
    cup = ready(prizes)
    with refusing(running_server, "UPDATE OF state ON awards_issuejob"):
        assert cup.issue()["state"] == "cut_off"
    again = cup.issue()
    assert (again["state"], again["done"], again["new"]) == ("done", 3, 0)


def test_who_asks_for_all_while_the_winners_are_issued_gets_all(prizes: Make) -> None:
    cup = ready(prizes)
    first = good(cup.http.post(f"{cup.path}/credentials", json={}))
    every = cup.issue(taking_part=True)
    assert (first["total"], every["total"], every["state"]) == (3, 7, "done")
    assert len(listed(cup)) == 7


def issuer_key(http: httpx.Client) -> VerifierKey:
    jwk = good(http.get("/api/issuer"))["key"]["jwk"]
    return VerifierKey("issuer", unbase64url(jwk["x"]))


def test_issued_once_each(prizes: Make) -> None:
    cup = prizes()
    error_of(cup.http.post(f"{cup.path}/credentials", json={}), 409, "awards_not_conferred")
    cup.finalise()
    cup.confer()
    job = cup.issue()
    assert (job["state"], job["total"], job["new"], job["done"]) == ("done", 3, 3, 3)
    assert cup.issue()["new"] == 0
    rows = listed(cup)
    assert [(row["entry"], row["title"], row["holder"]) for row in rows] == [
        ("E1", "一等奖", "选手1"),
        ("E2", "二等奖", "选手2"),
        ("E3", "二等奖", "选手3"),
    ]
    assert cup.issue(taking_part=True)["new"] == 4
    assert [row["entry"] for row in listed(cup, q="选手4")] == ["E4"]
    assert cup.stranger().get(f"{cup.path}/credentials").status_code == 401


def test_a_stranger_verifies_one(prizes: Make) -> None:
    cup = ready(prizes)
    cup.issue()
    stranger, row = cup.stranger(), listed(cup)[0]
    where, key = f"/api/credentials/{row['credential']}", {"key": row["key"]}
    document = good(stranger.get(f"{where}.json", params=key))
    content = verify_document(document, issuer_key(stranger))
    state = good(stranger.get(where))
    assert state["digest"] == content_digest(content)
    assert (state["revoked"], state["holder"]) == (None, None)
    proof = good(stranger.get(f"{cup.path}/entries/{state['seq']}/proof"))
    act = json.loads(proof["line"])["act"]
    assert (act["kind"], act["digest"], act["award"]) == (
        "credential.issued",
        state["digest"],
        "gold",
    )
    text = stranger.get(f"{where}.jwt", params=key).text
    jwk = good(stranger.get("/api/issuer"))["key"]["jwk"]
    claims = jwt.decode(
        text,
        jwt.PyJWK({**jwk, "alg": "EdDSA"}),
        algorithms=["EdDSA"],
        options={"verify_aud": False},
    )
    assert claims["jti"] == document["id"]


def test_the_document_is_the_holders(prizes: Make) -> None:
    cup = ready(prizes)
    cup.issue()
    stranger, row = cup.stranger(), listed(cup)[0]
    for suffix in ("json", "jwt", "pdf"):
        where = f"/api/credentials/{row['credential']}.{suffix}"
        error_of(stranger.get(where), 404, "credential_unknown")
        error_of(stranger.get(where, params={"key": "0" * 24}), 404, "credential_unknown")
        error_of(stranger.get(where, params={"key": "é"}), 404, "credential_unknown")


def test_the_pdf_carries_its_credential(prizes: Make) -> None:
    cup = ready(prizes)
    cup.issue()
    row = listed(cup)[1]
    answer = cup.stranger().get(
        f"/api/credentials/{row['credential']}.pdf", params={"key": row["key"]}
    )
    assert answer.headers["content-type"] == "application/pdf"
    pdf = PdfReader(io.BytesIO(answer.content))
    assert len(pdf.pages) == 1
    text = pdf.pages[0].extract_text()
    assert "选手2" in text.replace(" ", "")
    assert row["credential"] in text
    inside = json.loads(pdf.attachments["credential.json"][0])
    verify_document(inside, issuer_key(cup.http))


def test_all_together_and_all_apart(prizes: Make) -> None:
    cup = ready(prizes)
    error_of(cup.http.get(f"{cup.path}/certificates.pdf"), 404, "certificates_none")
    error_of(cup.http.get(f"{cup.path}/certificates.zip"), 404, "certificates_none")
    cup.issue()
    together = cup.http.get(f"{cup.path}/certificates.pdf", params={"award": "silver"}).content
    assert len(PdfReader(io.BytesIO(together)).pages) == 2
    archive = zipfile.ZipFile(io.BytesIO(cup.http.get(f"{cup.path}/certificates.zip").content))
    assert archive.testzip() is None
    names = [f"{row['credential']}.pdf" for row in listed(cup)]
    assert archive.namelist() == names
    assert len(PdfReader(io.BytesIO(archive.read(names[0]))).pages) == 1
    assert cup.stranger().get(f"{cup.path}/certificates.zip").status_code == 401


def test_revoked_shows_why(prizes: Make) -> None:
    cup = ready(prizes)
    cup.issue()
    stranger, row = cup.stranger(), listed(cup)[0]
    path = f"{cup.path}/credentials/{row['credential']}/revoke"
    why = {"reason": "result_changed", "words": "复核后名次更正"}
    assert stranger.post(path, json=why).status_code == 401
    error_of(cup.http.post(path, json={**why, "reason": "whim"}), 422, "invalid")
    before = good(stranger.get("/api/issuer/status/0"))
    good(cup.http.post(path, json=why))
    good(cup.http.post(path, json=why))
    state = good(stranger.get(f"/api/credentials/{row['credential']}"))
    assert state["revoked"] > 0
    assert (state["reason"], state["words"]) == ("result_changed", "复核后名次更正")
    after = good(stranger.get("/api/issuer/status/0"))
    verify_document(after, issuer_key(stranger))
    where = f"/api/credentials/{row['credential']}.json"
    document = good(stranger.get(where, params={"key": row["key"]}))
    place = int(document["credentialStatus"]["statusListIndex"])
    assert not is_set(before["credentialSubject"]["encodedList"], place)
    assert is_set(after["credentialSubject"]["encodedList"], place)
    assert cup.issue()["new"] == 1, "a revoked one may be issued anew"
    error_of(
        cup.http.post(f"{cup.path}/credentials/CNONE/revoke", json=why), 404, "credential_unknown"
    )


def test_names_stay_out_of_the_ledger(prizes: Make) -> None:
    cup = ready(prizes)
    cup.issue()
    bundle = cup.http.get(f"{cup.path}/bundle").content
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        lines = archive.read("entries.ndjson").decode()
    assert "credential.issued" in lines
    assert "选手" not in lines


@pytest.mark.parametrize("path", ["/api/issuer/status/7", "/api/credentials/none"])
def test_what_is_not_there(prizes: Make, path: str) -> None:
    assert prizes().stranger().get(path).status_code == 404


def test_chosen_certificates_are_printed_together(prizes: Make) -> None:
    cup = ready(prizes)
    cup.issue()
    rows = {row["entry"]: row["credential"] for row in listed(cup)}
    asked = {"credential": [rows["E1"], rows["E3"]]}
    content = cup.http.get(f"{cup.path}/certificates.pdf", params=asked).content
    told = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    assert len(told) == 2
    assert rows["E1"] in told[0]
    assert rows["E3"] in told[1]
    other = {"credential": "CNOTHERE"}
    error_of(cup.http.get(f"{cup.path}/certificates.pdf", params=other), 404, "certificates_none")


def test_who_comes_back_finds_the_job_that_did_not_end(prizes: Make) -> None:
    cup = ready(prizes)
    job = good(cup.http.post(f"{cup.path}/credentials", json={}))
    seen = good(cup.http.get(f"{cup.path}/credentials"))["issuing"]
    assert seen is None or seen["job"] == job["job"]
    cup.issue()
    assert good(cup.http.get(f"{cup.path}/credentials"))["issuing"] is None
