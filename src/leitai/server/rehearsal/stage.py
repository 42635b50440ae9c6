"""One stage from the first mark to its publication, by the people who do it on the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any

from leitai.server.client import Client, ServerRefused
from leitai.server.rehearsal.cast import Cast
from leitai.server.rehearsal.tablet import NAMELESS, Tablet, at_once

Row = dict[str, Any]
REASON = "合议后复评 discussed"


class StageRun:
    """What is done in one stage; each step through the API, as the person whose step it is.

    Args:
        organiser: opens and closes.
        cast: the officials, signed in.
        tablets: the judges.
        contest: id.
        stage: id.
        known_as: blind code → entry, for marks that are the same in every rehearsal.
    """

    def __init__(  # noqa: PLR0913  a stage has all of them
        self,
        *,
        organiser: Client,
        cast: Cast,
        tablets: Sequence[Tablet],
        contest: str,
        stage: str,
        known_as: Mapping[str, str] = NAMELESS,
    ) -> None:
        self.organiser = organiser
        self.cast = cast
        self.tablets = tablets
        self.id = contest
        self.stage = stage
        self.known_as = dict(known_as)
        self.contest = f"/contests/{contest}"
        self.path = f"{self.contest}/stages/{stage}"

    @property
    def status(self) -> str:
        """`waiting`, `open`, `closed`, `published` or `final`."""
        stages = self.organiser.get(self.contest)["stages"]
        return next(str(each["status"]) for each in stages if each["id"] == self.stage)

    def board(self, by: Client | None = None, *, view: str = "public") -> Row:
        """The stage's board, which knows all that has been done until now.

        Args:
            by: who reads it; the organiser if nobody is named.
            view: the audience it is for.
        """
        done = self.organiser.get(self.contest)["seq"]
        asked = f"view={view}&stage={self.stage}&at_least={done}"
        row: Row = (by or self.organiser).get(f"{self.contest}/board?{asked}")
        return row

    def readiness(self) -> Row:
        """How far it is from a final result."""
        row: Row = self.organiser.get(f"{self.path}/readiness")
        return row

    def blocker(self, code: str) -> Row | None:
        """What stands in the way under that name, if it does."""
        return next((one for one in self.readiness()["blockers"] if one["code"] == code), None)

    def stage_codes(self) -> Row:
        """How far the stage is sealed."""
        row: Row = self.organiser.get(f"{self.path}/codes")
        return row

    def entries(self) -> list[str]:
        """Who takes part, by the names in force, as a judge's form lists them."""
        listed = (self.tablets[0].form(self.stage)[0])["entries"]
        return [str(each["id"]) for each in listed]

    def open(self) -> None:
        """Marks are accepted."""
        if self.status == "waiting":
            self.organiser.post(f"{self.path}/open")

    def mark(self) -> int:
        """Every judge marks everything that is still empty; how many marks."""
        filled = at_once([partial(each.fill, self.stage, self.known_as) for each in self.tablets])
        self._deliver(filled)
        return sum(map(len, filled))

    def settle_disputes(self) -> int:
        """Have every cell whose judges lie too far apart marked again; how many."""
        count = 0
        while (found := self.blocker("disputes_open")) is not None:
            for place in found["where"]:
                self.call_remark(place["entry"], place["aspect"])
            count += len(found["where"])
            self._deliver(
                at_once(
                    [partial(each.mark_again, self.stage, self.known_as) for each in self.tablets]
                )
            )
        return count

    def call_remark(self, entry: str, aspect: str, item: str = "") -> None:
        """The chief judge calls the judges of a cell together."""
        body = {"entry": entry, "aspect": aspect, "item": item, "reason": REASON}
        self.cast["chief"].post(f"{self.path}/remarks", body)

    def sign_forms(self) -> int:
        """Every judge signs every complete form; how many."""
        return sum(at_once([partial(each.sign_all, self.stage) for each in self.tablets]))

    def close(self) -> None:
        """No further marks."""
        if self.status == "open":
            self.organiser.post(f"{self.path}/close")

    def sign(self, office: str) -> None:
        """An office signs the closed stage; the person is the cast's of that part."""
        who = {"scorekeeper": "clerk"}.get(office, office)
        self.cast[who].post(f"{self.path}/sign", {"office": office})

    def recheck(self, *, errors: int = 0) -> int:
        """Draw the sample and compare it; how many entries. `errors` are found in the first."""
        self.organiser.post(f"{self.path}/recheck")
        rows = self.organiser.get(f"{self.path}/recheck")["entries"]
        for place, row in enumerate(rows):
            found = {"compared": 4 * len(self.tablets), "errors": 0 if place else errors}
            self.cast["clerk"].post(f"{self.path}/recheck/{row['entry']}", found)
        return len(rows)

    def publish(self) -> None:
        """The result is published for objections."""
        self.organiser.post(f"{self.path}/publish")

    def finalise(self) -> None:
        """The result is final."""
        self.organiser.post(f"{self.path}/finalise")

    def _deliver(self, marks: Sequence[list[Row]]) -> None:
        jobs = zip(self.tablets, marks, strict=True)
        for answers in at_once([partial(tablet.deliver, own) for tablet, own in jobs if own]):
            require_taken(answers)


def require_taken(answers: Sequence[Row]) -> None:
    """Raise `ServerRefused` for the first mark of a delivery that was not taken in."""
    for answer in answers:
        if answer.get("error"):
            raise ServerRefused(HTTPStatus.CONFLICT, answer["error"])
