"""A profile saved while somebody puts the contest away."""

from __future__ import annotations

from support.home import database

database()

from leitai.contests.builder.schemas import ProfileIn
from leitai.contests.builder.services import change_profile, put_away
from leitai.contests.models import Contest
from leitai.governance.identity import Identity


def test_what_was_put_away_stays_away() -> None:
    Contest.objects.create(slug="away", title_zh="赛")
    read_before = Contest.objects.get(slug="away")
    put_away(contest=Contest.objects.get(slug="away"), away=True)
    asked = ProfileIn.model_validate({"version": 1, "title": {"zh": "新名"}, "trade": "6-31-01-03"})
    change_profile(contest=read_before, identity=Identity(user=1, superuser=True), asked=asked)
    now = Contest.objects.get(slug="away")
    assert now.archived is not None
    assert (now.title_zh, now.trade) == ("新名", "6-31-01-03")
