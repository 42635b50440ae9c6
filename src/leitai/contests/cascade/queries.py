"""Reading links and their lists."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

from leitai.contests.builder.gates import GATES, PUBLISHED, TELLING, sees_unpublished
from leitai.contests.cascade.models import Link
from leitai.contests.cascade.plans import Plan, plan_of
from leitai.contests.cascade.remembered import seen_plan, seen_titles
from leitai.contests.cascade.rules import depth_above, depth_below
from leitai.contests.cascade.sources import RESULT
from leitai.contests.models import Contest
from leitai.contests.names import NAMES
from leitai.contests.naming import PUBLIC_NAMES
from leitai.contests.queries import Called, title_of, unit_names
from leitai.contests.rules import runs
from leitai.core.cascade.model import Decision
from leitai.core.ledger.acts import EntrantsSeated, Seat
from leitai.core.rulebook.standings import shown
from leitai.governance.identity import Identity
from leitai.governance.organisation.models import Unit
from leitai.governance.rules import Right

Row = dict[str, Any]
PLACES: Final = 2
KEPT: Final = "kept"
"""In place of a party: the seat was kept because of marks given in the target."""


def list_links(*, contest: Contest) -> Row:
    """Links into a contest and out of it."""
    links = Link.objects.select_related("contest", "source")
    return {
        "links": [link_row(one) for one in links.filter(contest=contest)],
        "feeds": [link_row(one) for one in links.filter(source=contest).order_by("contest_id")],
        "above": max(depth_above(contest.slug).values()) - 1,
        "below": max(depth_below(contest.slug).values()) - 1,
    }


def link_row(link: Link) -> Row:
    """One link."""
    titles = seen_titles(link.source)
    return {
        "link": link.code,
        "contest": {"id": link.contest_id, "title": title_of(link.contest)},
        "source": {"id": link.source_id, "title": title_of(link.source)},
        "stage": link.stage,
        "stage_title": titles.get(link.stage, RESULT_TITLE if link.stage == RESULT else {}),
        "rule": link.rule,
        "position": link.position,
        "version": link.version,
        "history": [{k: v for k, v in one.items() if k != "actor"} for one in link.history],
        "used": link.arrivals.exists(),
    }


RESULT_TITLE: Final = {"zh": "总成绩", "en": "Result"}


def list_seats(*, link: Link, identity: Identity, start: int, limit: int) -> Row:
    """A link's list from place `start` on; who does not run the target sees what was seated."""
    mine = manages(identity, link)
    plan = plan_of(link) if mine else seen_plan(link)
    inside = mine and sees_draft(identity, plan)
    hidden = not (inside or _told(plan, link, identity))
    rows = [] if hidden else Lines(plan, draft=inside).rows()
    shown_rows = rows[start : start + limit]
    after = start + len(shown_rows)
    act, source = plan.target.seated, plan.source
    return {
        "link": link_row(link),
        "state": _state(plan),
        "status": source.status,
        "settled": source.settled,
        "seq": act.seq if act is not None else None,
        "root": act.root if act is not None else None,
        "counts": dict(Counter(one["ground"] or one["against"] for one in rows)),
        "rows": shown_rows,
        "total": len(rows),
        "next": after if after < len(rows) else None,
        "draft": inside,
        "hidden": hidden,
        "digest": plan.digest if inside else None,
        "newcomers": list(plan.newcomers) if inside else [],
        "returning": list(plan.returning) if inside else [],
        "lost": list(plan.lost) if inside else [],
        "marked": list(plan.marked) if inside else [],
    }


def link_states(*, contest: Contest) -> list[tuple[str, str, bool]]:
    """Of each link into a contest: the source's title, its state, whether it can be seated."""
    links = Link.objects.select_related("contest", "source").filter(contest=contest)
    found = []
    for link in links:
        plan = plan_of(link)
        title = title_of(link.source)
        found.append((title.get("zh", link.source_id), _state(plan), plan.source.settled))
    return found


def manages(identity: Identity, link: Link) -> bool:
    """Whether the asker runs the target."""
    return identity.may(link.contest_id, Right.RUN) or runs(identity, link.contest)


def sees_draft(identity: Identity, plan: Plan) -> bool:
    """Who runs the target, as long as the source hides nothing from the public or from them."""
    link = plan.link
    if not manages(identity, link):
        return False
    hidden = plan.source.sealed or plan.source.status == "frozen"
    return not hidden or identity.may(link.source_id, Right.WATCH) or runs(identity, link.source)


def _told(plan: Plan, link: Link, identity: Identity) -> bool:
    """Whether the asker may see the source's results: their switch, its publication, or office."""
    return (
        plan.source.status in PUBLISHED
        or bool(GATES.of(link.source_id) & TELLING)
        or sees_unpublished(identity, link.source)
        or sees_unpublished(identity, link.contest)
    )


def _state(plan: Plan) -> str:
    act = plan.target.seated
    if act is None:
        return "open"
    if not plan.source.settled or not plan.seated:
        return "outdated"
    return "provisional" if act.provisional else "final"


class Lines:
    """The lines of a link's list, with the names that are public beside the ledger."""

    def __init__(self, plan: Plan, *, draft: bool) -> None:
        self._plan = plan
        self._draft = draft
        self._names = (NAMES if draft else PUBLIC_NAMES).of(plan.source.contest)
        self._parties = self._party_names()

    def _party_names(self) -> dict[str, str]:
        parties = {one.party for one in self._plan.selection.decisions if one.party}
        named = unit_names(contest_id=self._plan.source.contest)
        units = Unit.objects.filter(code__in=parties).values_list("code", "name")
        return {**named, **dict(units)}

    def rows(self) -> list[Row]:
        """As it would be now, or as it was seated: then the others only if the source stands."""
        if self._draft:
            return self._drafted()
        act = self._plan.target.seated
        if act is None:
            return []
        seated = [self._seat(entry, seat) for entry, seat in _by_rank(act)]
        if not self._plan.source.settled or not self._plan.seated:
            return seated
        parties = {one.entry: one.party for one in self._plan.selection.decisions}
        for row in seated:
            row["party"] = self._called(parties.get(row["source"])) or row["party"]
        return seated + [one for one in self._drafted() if one["ground"] is None]

    def _drafted(self) -> list[Row]:
        kept = set(self._plan.kept)
        rows = [self._line(one, kept=one.entry in kept) for one in self._plan.selection.decisions]
        return sorted(rows, key=lambda row: row["ground"] is None)

    def _line(self, one: Decision, *, kept: bool) -> Row:
        row = self._base(one.entry, self._plan.entry_of.get(one.entry))
        if kept:
            return row | {"ground": "reserved", "against": None, "party": KEPT}
        party = self._called(one.party)
        return row | {"ground": one.ground, "against": one.against, "party": party}

    def _seat(self, entry: str, seat: Seat) -> Row:
        row = self._base(seat.source, entry)
        kept = KEPT if seat.source in self._plan.kept else None
        rank = {"rank": seat.rank or None, "ground": seat.ground, "against": None, "party": kept}
        return row | rank

    def _called(self, party: str | None) -> str | None:
        return self._parties.get(party, party) if party is not None else None

    def _base(self, source: str, entry: str | None) -> Row:
        called, line = self._names.get(source, Called()), None
        if self._draft or self._plan.source.settled:
            line = self._plan.source.rows.get(source)
        target = self._plan.target
        return {
            "source": source,
            "entry": entry if entry in target.standing else None,
            "name": called.name or source,
            "unit_name": called.unit,
            "rank": line.rank if line is not None else None,
            "place": line.place if line is not None else None,
            "total": shown(line.total, PLACES) if line is not None else None,
            "standing": target.standing.get(entry or ""),
            "marked": entry in target.marked and not target.sealed,
        }


def _by_rank(act: EntrantsSeated) -> list[tuple[str, Seat]]:
    return sorted(act.seats.items(), key=lambda pair: (pair[1].rank or 1 << 30, pair[0]))
