"""Reading schedules for other rooms."""

from __future__ import annotations

from typing import NamedTuple

from leitai.contests.models import Contest
from leitai.contests.schedule.models import Draft, Version


class DraftState(NamedTuple):
    """A stage's draft.

    Attributes:
        placed: how many entries have a place in it.
        published: number of the version people have; 0: none.
        changed: it differs from that version.
    """

    stage: str
    placed: int
    published: int
    changed: bool


def draft_states(*, contest: Contest) -> list[DraftState]:
    """All drafts of a contest in which somebody has a place."""
    drafts = Draft.objects.filter(contest=contest.slug).order_by("stage")
    versions = {
        (one.stage, one.number): one.places for one in Version.objects.filter(contest=contest.slug)
    }
    return [
        DraftState(
            draft.stage,
            len(draft.places),
            draft.published,
            versions.get((draft.stage, draft.published), {}) != draft.places,
        )
        for draft in drafts
        if draft.places
    ]
