"""The gate to a campaign: assessors see every site, a site's people their own."""

from __future__ import annotations

from leitai.contests.models import Contest
from leitai.contests.rules import find_contest, runs
from leitai.core.ledger.acts import EntryRegistered
from leitai.core.rulebook.fold import Fold
from leitai.governance.faults import Fault, not_allowed, not_found, not_signed_in
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Unit
from leitai.governance.organisation.rules import UnitRight, may_over
from leitai.governance.rules import Right
from leitai.journal.journal import current


def access_campaign_for(
    *, identity: Identity, contest_id: str, change: bool = False
) -> tuple[Contest, list[str]]:
    """The campaign and the sites the asker may see, or with `change` report for.

    Raises:
        Fault: not signed in, no such campaign, or nothing of it is the asker's.
    """
    if identity.user is None:
        raise not_allowed() if identity.judges else not_signed_in()
    contest = find_contest(contest_id=contest_id)
    units = sites_of(contest)
    sites = list(units)
    if not assesses(identity, contest) and (change or not identity.may(contest_id, Right.PROGRESS)):
        sites = own_sites(identity, units)
        if not sites:
            raise not_found("contest", "赛事", contest_id)
    if contest.kind != "campaign":
        raise not_a_campaign(contest_id)
    return contest, sites


def own_sites(identity: Identity, units: dict[str, str]) -> list[str]:
    """Sites whose unit's people the asker registers."""
    paths = dict(Unit.objects.filter(code__in=set(units.values())).values_list("code", "path"))
    return [
        site
        for site, unit in units.items()
        if unit in paths and may_over(identity, paths[unit], UnitRight.ENROL)
    ]


def access_site_for(*, identity: Identity, contest_id: str, site: str) -> Contest:
    """The campaign, if the asker may report for that site; raises `Fault`."""
    contest, sites = access_campaign_for(identity=identity, contest_id=contest_id, change=True)
    if site not in sites:
        raise not_found("site", "项目部", site)
    return contest


def assesses(identity: Identity, contest: Contest) -> bool:
    """Whether the asker verifies reports: whoever runs the campaign."""
    return identity.may(contest.slug, Right.RUN) or runs(identity, contest)


def sites_of(contest: Contest) -> dict[str, str]:
    """Site → code of its unit; without those that have left."""
    with current().book(contest.slug) as book:
        acts = [act for act in book.said.values() if isinstance(act, EntryRegistered)]
        gone = set() if book.rulebook is None else departed(book.full)
    return {act.entry: act.unit or "" for act in acts if act.entry not in gone}


def departed(fold: Fold) -> set[str]:
    """Entries that do not take part any more."""
    return {name for name, one in fold.entrants.items() if one.standing != "ok"}


def not_a_campaign(contest: str) -> Fault:
    """It is another kind of contest."""
    return Fault(
        409,
        "not_a_campaign",
        "This contest is not a labour-emulation campaign.",
        zh="该赛事不是立功竞赛。",
        fix="Start one from the template “立功竞赛”.",
        params={"contest": contest},
    )
