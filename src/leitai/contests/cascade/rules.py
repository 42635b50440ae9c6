"""Who may join two contests, and how contests lie above one another."""

from __future__ import annotations

from leitai.contests.cascade import refusals
from leitai.contests.cascade.models import Link
from leitai.contests.models import Contest
from leitai.contests.rules import access_contest_for, find_contest, runs
from leitai.core.cascade.model import MOST_LEVELS
from leitai.governance.faults import not_found
from leitai.governance.identity import Identity
from leitai.governance.rules import Right


def to_run(*, identity: Identity, contest_id: str) -> Contest:
    """The target, for whoever runs it; raises `Fault`."""
    return access_contest_for(identity=identity, contest_id=contest_id, right=Right.RUN)


def source_for(*, identity: Identity, target: Contest, contest_id: str) -> Contest:
    """The source: the asker has a part in it, or it is held under the target's unit.

    Raises:
        Fault: there is no such contest, or it is somebody else's.
    """
    source = find_contest(contest_id=contest_id)
    above, below = target.unit, source.unit
    under = above is not None and below is not None and below.path.startswith(above.path)
    if under or identity.may(source.slug, Right.RUN, Right.PROGRESS) or runs(identity, source):
        return source
    raise refusals.foreign_source(contest_id)


def find_link(*, contest_id: str, code: str) -> Link:
    """A link; raises `Fault` if there is none."""
    links = Link.objects.select_related("contest", "source")
    link = links.filter(contest_id=contest_id, code=code).first()
    if link is None:
        raise not_found("link", "晋级关系", code)
    return link


def depth_above(contest: str) -> dict[str, int]:
    """The contest and all that feed it → how many stand in a row from it up to there."""
    return _depths(contest, near="contest_id", far="source_id")


def depth_below(contest: str) -> dict[str, int]:
    """The contest and all that it feeds → how many stand in a row from it down to there."""
    return _depths(contest, near="source_id", far="contest_id")


def _depths(contest: str, *, near: str, far: str) -> dict[str, int]:
    """By the longest way; a step more than is allowed is enough to know."""
    depths, frontier = {contest: 1}, {contest}
    for step in range(2, MOST_LEVELS + 2):
        rows = Link.objects.filter(**{f"{near}__in": frontier})
        frontier = set(rows.values_list(far, flat=True))
        depths |= dict.fromkeys(frontier, step)
    return depths
