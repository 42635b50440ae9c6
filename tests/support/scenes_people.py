"""Scenes with people in them: units and accounts, applications and lists, teams, campaigns."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import httpx

from support.cup import good
from support.jury import RULES, Jury
from support.scenes import PDF, Scene, paper
from support.union import Union
from support.visitors import PASSWORD, secret_of

OPEN_FOR_ALL = {"accept": "hand", "alone": True}
FORM = {"attachments": [{"id": "form", "title": {"zh": "报名表"}, "required": False}]}
People = Mapping[str, httpx.Client]


class Matrix(Scene):
    """The contest most is called in: held by the union's first unit, whose people apply.

    Attributes:
        own: ids of what the person with an account has.
    """

    once = frozenset({"mapImport", "mendImportRow", "applyImport", "undoImport"})

    def __init__(self, union: Union, contest: str, person: str, secret: str) -> None:
        super().__init__(union.root, contest)
        self.union = union
        self.secret = secret
        self.officer = union.people["officer"]
        self.jury = Jury(self.http, contest)
        self.judge(self.jury.links)
        good(self.http.put(f"{self.path}/enrolment", json={"plan": FORM, "version": 0}))
        good(self.http.put(f"{self.path}/publications/entries", json={"public": True}))
        code = self._applied(person)
        self.own = {
            "/api/people/{": person, "$code": person, "$leaves": person,
            "/api/contests/{contest_id}/applications/{": code,
        }  # fmt: skip
        self.ids |= {
            **self.own, **self._listed(), "$plan": FORM, "$comes": self._person(), "slot": "form",
            "stage": "heat", "entry": "E1", "judge": "J2", "link": "L1", "purpose": "portrait",
            "unit": union.first, "/api/units/{": union.first, "username": "mx-spare",
            "provider": "weixin", "/api/contests/{contest_id}/public/{": "entries",
        }  # fmt: skip
        self.raws = {
            "putAttachment": PDF,
            "publishRulebook": (RULES, "application/yaml"),
            "importList": (self._list(), "text/csv"),
        }
        self._of_accounts()
        self._of_applications()

    def _of_accounts(self) -> None:
        self.makers |= {
            "recallInvitation": self._invited,
            "readAccountLink": self._invited,
            "resetPassword": self._forgotten,
            "takeOffice": self._office,
            "takeRole": self._role,
            "dismissOfficial": self._official,
            "reissueOfficial": self._official,
            "recallJudgeLink": self._new_judge,
            "recallEntryLink": self._entry_link,
            "confirmPerson": self._unconfirmed,
            "mergePeople": self._twice,
            "erasePerson": lambda: self._known(self._person()),
            "partAccount": self._with_account,
            "withdrawConsent": self._consented,
            "changeProfile": self._profile,
            "removeLink": self._fed,
            "seatEntrants": self._to_seat,
        }

    def _of_applications(self) -> None:
        self.makers |= {
            "putApplication": self._application,
            "acceptApplication": self._application,
            "refuseApplication": self._application,
            "withdrawApplication": self._application,
            "decideApplications": self._application,
            "replaceApplicant": self._application,
            "reopenApplication": self._refused,
            "mapImport": self._listed,
            "mendImportRow": self._listed,
            "applyImport": self._listed,
            "discardImport": self._listed,
            "undoImport": self._applied_list,
        }

    def _person(self) -> str:
        """Somebody else whose name is a secret."""
        return str(self.union.person(self.union.first, self.fresh(self.secret))["code"])

    @staticmethod
    def _known(code: str) -> dict[str, Any]:
        return {"/api/people/{": code, "$code": code}

    def _invited(self) -> dict[str, Any]:
        made = good(self.http.post(f"/api/units/{self.union.first}/invitations", json={}))
        return {"invitation": made["id"], "$secret": secret_of(made)}

    def _account(self) -> str:
        """A person with an account; the person's code."""
        code = self._person()
        invitation = {"person": code}
        made = good(self.http.post(f"/api/units/{self.union.first}/invitations", json=invitation))
        body = {
            "secret": secret_of(made), "username": self.fresh("mx-worker"), "password": PASSWORD,
        }  # fmt: skip
        with httpx.Client(base_url=str(self.http.base_url), timeout=30) as own:
            good(own.post("/api/auth/link/accept", json=body))
        return code

    def _with_account(self) -> dict[str, Any]:
        return self._known(self._account())

    def _forgotten(self) -> dict[str, Any]:
        made = good(self.http.post(f"/api/people/{self._account()}/password-link", json={}))
        return {"$secret": secret_of(made)}

    def _office(self) -> dict[str, Any]:
        path = f"/api/units/{self.union.first}/offices/mx-spare"
        good(self.http.put(path, json={"role": "viewer"}))
        return {}

    def _role(self) -> dict[str, Any]:
        good(self.http.put(f"{self.path}/roles/mx-spare", json={"role": "scorekeeper"}))
        return {}

    def _official(self) -> dict[str, Any]:
        self.jury.invite("arbitrator")
        return {"user": self.jury.users["arbitrator"]}

    def _new_judge(self) -> dict[str, Any]:
        judge = self.fresh("X")
        good(self.http.post(f"{self.path}/judges", json={"judges": [{"judge": judge}]}))
        return {"judge": judge}

    def _entry_link(self) -> dict[str, Any]:
        good(self.http.post(f"{self.path}/entry-links", json={"entries": ["E2"]}))
        return {"entry": "E2"}

    def _profile(self) -> dict[str, Any]:
        return {"$version": good(self.http.get(f"{self.path}/profile"))["version"]}

    def _unconfirmed(self) -> dict[str, Any]:
        return {**self._known(self._person()), "$version": 1}

    def _twice(self) -> dict[str, Any]:
        made = self.union.person(self.union.first, self.fresh(self.secret))
        return {
            **self._known(made["code"]), "$version": made["version"], "$other": self._person(),
        }  # fmt: skip

    def _consented(self) -> dict[str, Any]:
        code = self._person()
        body = {"purpose": "portrait", "text_version": "1"}
        good(self.http.post(f"/api/people/{code}/consents", json=body))
        return self._known(code)

    def feed(self, source: str) -> None:
        """Have another contest's final stage feed this one."""
        self.ids["$source"] = source
        self._fed("L1")

    def _fed(self, link: str = "") -> dict[str, Any]:
        link = link or self.fresh("L")
        body = {"source": self.ids["$source"], "stage": "final", "rule": {"places": 2}}
        good(self.http.put(f"{self.path}/links/{link}", json=body))
        return {"link": link}

    def _to_seat(self) -> dict[str, Any]:
        return {"$digest": good(self.http.get(f"{self.path}/links/L1/seats"))["digest"]}

    def _applied(self, person: str) -> str:
        body = {"people": [{"person": person}], "submit": True}
        code: str = good(self.officer.post(f"{self.path}/applications", json=body))["id"]
        file = f"{self.path}/applications/{code}/attachments/form"
        good(self.officer.put(file, content=PDF[0]))
        return code

    def _application(self) -> dict[str, Any]:
        person = self._person()
        code = self._applied(person)
        shown = good(self.officer.get(f"{self.path}/applications/{code}"))
        return {
            "/api/contests/{contest_id}/applications/{": code, "$application": code,
            "$leaves": person, "$comes": self._person(), "$version": shown["version"],
        }  # fmt: skip

    def _refused(self) -> dict[str, Any]:
        made = self._application()
        path = f"{self.path}/applications/{made['$application']}/refuse"
        good(self.http.post(path, json={}))
        return made

    def _list(self) -> bytes:
        return f"姓名,单位\n{self.fresh(self.secret)},{self.union.first}\n".encode()

    def _listed(self) -> dict[str, Any]:
        """A list that was read."""
        named = {"X-File-Name": "list.csv", "Content-Type": "text/csv"}
        sent = f"{self.path}/imports?unit={self.union.first}"
        number = good(self.officer.post(sent, content=self._list(), headers=named))["id"]
        version = self._settled(number)["version"]
        rows = good(self.officer.get(f"{self.path}/imports/{number}/rows"))["rows"]
        return {
            "/api/contests/{contest_id}/imports/{": number, "n": rows[0]["n"],
            "$version": version,
        }  # fmt: skip

    def _applied_list(self) -> dict[str, Any]:
        made = self._listed()
        number = made["/api/contests/{contest_id}/imports/{"]
        good(self.officer.post(f"{self.path}/imports/{number}/apply", json={}))
        self._settled(number)
        return made

    def _settled(self, number: int) -> Any:
        until = time.monotonic() + 120
        while True:
            job = good(self.officer.get(f"{self.path}/imports/{number}"))
            if not job["phase"].endswith("ing") or time.monotonic() > until:
                return job
            time.sleep(0.05)


class Team(Scene):
    """A contest of teams, and one that gathers; and who judges whom there."""

    def __init__(self, union: Union) -> None:
        super().__init__(union.root, "mx-team")
        self.officer = union.people["officer"]
        self.jury = Jury(self.http, self.contest)
        self.judge(self.jury.links)
        plan = {"kind": "team", "team": {"least": 2, "most": 5}, "alone": True}
        good(self.http.put(f"{self.path}/enrolment", json={"plan": plan, "version": 0}))
        leader = {"person": union.person(union.first, "队长")["code"], "part": "leader"}
        body = {"title": "一厂队", "people": [leader]}
        made = good(self.officer.post(f"{self.path}/applications", json=body))
        self.ids |= {"ticket": made["ticket"], "stage": "heat", "entry": "E1", "judge": "J2"}
        good(self.http.post(f"{self.jury.heat}/assignment", json={"reviews": 2}))


class Campaign(Scene):
    """A labour-emulation campaign with a site of the union's first unit."""

    def __init__(self, union: Union) -> None:
        super().__init__(union.root, "mx-campaign")
        body = {"template": "emulation", "id": self.contest, "title": {"zh": "立功竞赛"}}
        good(self.http.post("/api/contests/from-template", json={**body, "starts": "2026-03-01"}))
        site = {"entry": "S1", "name": "一标项目部", "kind": "unit", "unit": union.first}
        good(self.http.post(f"{self.path}/entries", json={"entries": [site]}))
        good(self.http.post(f"{self.path}/stages/year/open"))
        self.ids |= {
            "stage": "year", "entry": "S1", "site": "S1", "indicator": "P1", "?period": "1",
            **self._reported("P1"), **self._proved(),
        }  # fmt: skip
        self.raws = {"addProof": PDF}
        self.makers = {
            "reportIndicators": self._round,
            "verifyIndicators": lambda: self._reported("Q1"),
            "returnIndicators": lambda: self._reported("Q2"),
            "removeProof": self._proved,
        }

    def _round(self, indicator: str = "P1") -> dict[str, Any]:
        seen = good(self.http.get(f"{self.path}/campaign", params={"period": "1"}))
        cells = next((one["cells"] for one in seen["sites"] if one["site"] == "S1"), {})
        return {"$round": cells.get(indicator, {}).get("round", 0)}

    def _reported(self, indicator: str) -> dict[str, Any]:
        value = {"indicator": indicator, "value": "90", "round": self._round(indicator)["$round"]}
        path = f"{self.path}/campaign/sites/S1/reports"
        good(self.http.put(path, json={"period": "1", "values": [value]}))
        return self._round(indicator)

    def _proved(self) -> dict[str, Any]:
        where = f"{self.path}/campaign/sites/S1/proofs"
        query = {"period": "1", "indicator": "P1", "name": "验收单.pdf"}
        content = paper(self.fresh("P"))
        return {"digest": good(self.http.post(where, params=query, content=content))["digest"]}
