"""Enrolment inside the test process."""

from __future__ import annotations

import secrets
from typing import Any

from leitai.contests.enrolment.applying import Taking, Wish, draft_application, submit_application
from leitai.contests.enrolment.models import Application
from leitai.contests.enrolment.plans import save_plan
from leitai.contests.models import Contest
from leitai.core.ledger.acts import ContestOpened, RulebookPublished
from leitai.governance.organisation.models import Person, Unit
from leitai.journal.journal import current
from support.home import DIGEST, keep_rules
from support.meanwhile import meanwhile

__all__ = ["ACTOR", "Hall", "meanwhile"]
ACTOR = "clerk"


class Hall:
    """A contest of one works, with as many people as are asked for."""

    def __init__(self, **plan: Any) -> None:
        keep_rules()
        self.slug = f"r-{secrets.token_hex(4)}"
        self.unit = Unit.objects.create(
            code=self.slug, name="厂", kind="enterprise", path=f"/{self.slug}/"
        )
        self.contest = Contest.objects.create(slug=self.slug, title_zh="赛")
        for act in (ContestOpened(self.slug), RulebookPublished(DIGEST)):
            current().record(contest=self.slug, act=act, actor=ACTOR)
        self.version = 0
        self.plan(**plan)

    def plan(self, **plan: Any) -> None:
        """Replace the contest's plan."""
        said = save_plan(contest=self.contest, document=plan, version=self.version, actor=ACTOR)
        self.version = said["version"]

    def person(self) -> Person:
        """Another worker."""
        code = f"P{secrets.token_hex(5)}"
        return Person.objects.create(code=code, name=code, unit=self.unit, path=self.unit.path)

    def draft(self, *people: Person, **more: Any) -> Application:
        """An application that is not handed in."""
        wish = Wish(self.unit, [Taking(one) for one in people], **more)
        return draft_application(contest=self.contest, wish=wish, by=None)  # type: ignore[arg-type]

    def apply(self, *people: Person, **more: Any) -> Application:
        """An application that is."""
        draft = self.draft(*(people or [self.person()]), **more)
        return submit_application(application=draft, actor=ACTOR)

    def states(self) -> dict[str, str]:
        """Application → state."""
        rows = Application.objects.filter(contest=self.contest).order_by("code")
        return dict(rows.values_list("code", "state"))

    def standings(self) -> dict[str, str]:
        """Entry → what the ledger says of it."""
        with current().book(self.slug) as book:
            return {code: one.standing for code, one in book.full.entrants.items()}
