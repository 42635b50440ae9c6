"""What of a contest is public, kept in memory for doors that open many times a second."""

from __future__ import annotations

from typing import Final

from leitai.contests.builder.models import Artefact, Publication
from leitai.contests.models import Contest
from leitai.contests.recall import Recall
from leitai.contests.rules import runs
from leitai.governance.faults import Fault
from leitai.governance.identity import Identity
from leitai.governance.rules import Right

NAMING: Final = frozenset({Artefact.ENTRIES, Artefact.LIVE, Artefact.RESULTS})
"""Whoever publishes one of these publishes who takes part; timetables and draws alone do not."""

TELLING: Final = frozenset({Artefact.LIVE, Artefact.RESULTS})
"""Whoever publishes one of these publishes places and totals."""
PUBLISHED: Final = ("published", "final")
"""Of a stage: its results are public by the act that published it."""


def public_artefacts(contest: str) -> frozenset[str]:
    """Names of the artefacts whose switch is on; untouched, only the live board's is."""
    rows = dict(Publication.objects.filter(contest=contest).values_list("artefact", "public"))
    return frozenset(name for name, on in {str(Artefact.LIVE): True, **rows}.items() if on)


GATES: Final = Recall(public_artefacts)
"""Contest → names of the artefacts whose switch is on."""


def require_public(*, contest: Contest, identity: Identity, artefact: Artefact) -> None:
    """Let everybody in where the artefact is public, else the contest's own people only.

    Raises:
        Fault: it is not public, and the asker has no part in running the contest.
    """
    if artefact in GATES.of(contest.slug) or sees_unpublished(identity, contest):
        return
    raise not_public(artefact)


def sees_unpublished(identity: Identity, contest: Contest) -> bool:
    """Whether the asker is an official of the contest, or runs it."""
    return identity.may(contest.slug, Right.PROGRESS) or runs(identity, contest)


def not_public(artefact: Artefact) -> Fault:
    """The organisers have not published it, or have taken it back."""
    return Fault(
        403,
        "not_public",
        "The organisers have not published this.",
        zh=f"组织者尚未公开“{artefact.label}”。",
        fix="Look again later; the contest's people see it once they have signed in.",
        params={"artefact": artefact.value},
    )
