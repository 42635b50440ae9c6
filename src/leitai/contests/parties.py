"""Contests that units take part in: what the officers who register people find on their desk."""

from __future__ import annotations

from typing import Final

from django.db.models import Q

from leitai.contests.models import Contest, ContestKind, EntryName
from leitai.governance.identity import Identity
from leitai.governance.organisation.fields import begins
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.rules import UnitRight, reach

UNIT: Final = "unit"
"""What such an officer is to the contest; no role of an official."""


def joined(identity: Identity) -> Q:
    """Contests in which the asker registers people.

    Campaigns with a site of theirs, contests of their unions whose notice is out, and those that
    have an application of theirs.
    """
    paths = reach(identity, UnitRight.ENROL)
    if not paths or identity.superuser:
        return Q(pk__in=())
    units = Q(pk__in=())
    for path in paths:
        units |= begins("path", path)
    theirs = Unit.objects.filter(units)
    sites = EntryName.objects.filter(unit__in=theirs.values("code"))
    above = {code for path in paths for code in path.strip("/").split("/")}
    asking = Q(enrolment__isnull=False, publications__artefact="notice", publications__public=True)
    open_to = Contest.objects.filter(asking, Q(unit=None) | Q(unit__in=above), archived=None)
    return (
        Q(kind=ContestKind.CAMPAIGN, slug__in=sites.values("contest"))
        | Q(slug__in=open_to.values("slug"))
        | Q(slug__in=Contest.objects.filter(applications__unit__in=theirs).values("slug"))
    )


def is_joined(identity: Identity, contest: Contest) -> bool:
    """Whether the asker registers people for this contest."""
    return Contest.objects.filter(joined(identity), pk=contest.pk).exists()
