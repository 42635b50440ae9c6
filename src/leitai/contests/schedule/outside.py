"""What other contests have at the same time, in words, and the problem that keeps clear of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from leitai.contests.models import Contest
from leitai.contests.queries import Called, judge_names, title_of
from leitai.contests.rules import runs
from leitai.contests.schedule.elsewhere import Clash, clashes, elsewhere_of, extent
from leitai.contests.schedule.models import Draft
from leitai.contests.schedule.problems import Scene, merged, without
from leitai.contests.schedule.sharing import Shared, bookings, shared
from leitai.core.timetable.model import Problem, Run, Station, Timetable, hours
from leitai.governance.identity import Identity
from leitai.governance.local_time import here
from leitai.governance.rules import Right

Row = dict[str, Any]
PERSON: Final = "person_elsewhere"
JUDGE: Final = "judge_elsewhere"
VENUE: Final = "venue_shared"


def told_outside(  # noqa: PLR0913 -- a stage's timetable and who asks
    *,
    contest: Contest,
    draft: Draft,
    scene: Scene,
    places: Timetable,
    identity: Identity,
    names: Mapping[str, Called],
) -> list[Row]:
    """Everybody and every venue that another contest or stage has at the same time."""
    found = clashes(draft=draft, scene=scene, places=places)
    halls = shared(contest=contest, draft=draft, scene=scene, places=places, within=extent(places))
    slugs = {one.contest for one in found} | {one.contest for one in halls}
    others = Contest.objects.select_related("unit").in_bulk(slugs)
    seen = {slug: one for slug, one in others.items() if _sees(identity, one)}
    judges = judge_names(contest_id=contest.slug)
    venues = {one.code: one.name for one in scene.plan.venues}
    rows = [_told(one, seen.get(one.contest), names, judges) for one in found]
    rows += [_told_hall(one, seen.get(one.contest), venues) for one in halls]
    return [row for at, row in enumerate(rows) if row not in rows[:at]]


def _sees(identity: Identity, contest: Contest) -> bool:
    return identity.may(contest.slug, Right.PROGRESS) or runs(identity, contest)


def _told(
    clash: Clash, other: Contest | None, names: Mapping[str, Called], judges: Mapping[str, str]
) -> Row:
    """A clash; a contest that the asker has no part in is not named."""
    zh_who, who = _who(clash, names, judges)
    zh_does, does = _does(clash, named=other is not None)
    row = {"code": JUDGE if clash.judge else PERSON, "entries": list(clash.entries), "about": ""}
    if other is None:
        zh = f"{zh_who}同一时间在另一项赛事中{zh_does}。"
        return {**row, "zh": zh, "message": f"{who} {does} in another contest then."}
    at = " ".join(filter(None, [other.slug, clash.stage, clash.other_judge or clash.other_entry]))
    zh = f"{zh_who} {_clock(clash.start)} 还在“{_title(other)}”（{clash.stage}）{zh_does}。"
    english = f"{who} {does} in {other.slug} ({clash.stage}) at {_clock(clash.start)}."
    return {**row, "about": at, "zh": zh, "message": english}


def _who(clash: Clash, names: Mapping[str, Called], judges: Mapping[str, str]) -> tuple[str, str]:
    if clash.judge:
        who = " ".join(filter(None, [clash.judge, judges.get(clash.judge)]))
        return f"裁判 {who} ", f"Judge {who}"
    (entry,) = clash.entries
    called = names.get(entry, Called()).name
    who = f"{entry} {called}" if called else entry
    return f"{who} 的选手", f"Somebody of {who}"


def _does(clash: Clash, *, named: bool) -> tuple[str, str]:
    """What they do there; who they are there is told with the contest only."""
    code = clash.other_judge or clash.other_entry
    said = f" {code}" if named else ""
    return (
        (f"担任裁判{said}", f"judges{said}")
        if clash.other_judge
        else (f"参赛{said}", f"competes{said}")
    )


def _told_hall(found: Shared, other: Contest | None, venues: Mapping[str, str]) -> Row:
    name, clock = venues.get(found.venue) or found.venue, _clock(found.start)
    row = {"code": VENUE, "entries": list(found.entries), "about": found.venue}
    if other is None:
        zh, message = "另一项赛事", "Another contest"
    else:
        zh, message = f"“{_title(other)}”（{found.stage}）", f"{other.slug} ({found.stage})"
    return {
        **row,
        "zh": f"赛场“{name}”{clock} 起由{zh}使用；如非同一处，请写明地址。",
        "message": f"{message} has {name} from {clock}; if that is elsewhere, add the address.",
    }


def _clock(minutes: int) -> str:
    return datetime.fromtimestamp(minutes * 60, here()).strftime("%m-%d %H:%M")


def _title(contest: Contest) -> str:
    return title_of(contest).get("zh", contest.slug)


def clear_of_others(*, contest: Contest, draft: Draft, scene: Scene) -> Problem:
    """The stage's problem without the hours in which others have its people and venues."""
    problem, open_hours = scene.problem, hours(scene.problem)
    within = open_hours[0][0], open_hours[-1][1]
    elsewhere = elsewhere_of(draft=draft, scene=scene, within=within)
    booked = bookings(contest=contest, draft=draft, within=within)
    busy = {
        judge: merged(stay.span for stay in stays)
        for judge in elsewhere.own.judges
        if (stays := elsewhere.of_judge(judge))
    }
    posted = {one.code: one.judges for one in scene.plan.stations}

    def cleared(station: Station) -> Station:
        taken = [one.span for one in booked.get(station.venue, ())]
        taken += [span for judge in posted[station.id] for span in busy.get(judge, ())]
        return replace(station, open=tuple(without(station.open, taken)))

    judges = dict(problem.judges)
    for judge, taken in busy.items():
        judges[judge] = without(problem.judges.get(judge, open_hours), taken)
    runs_here: dict[str, Run] = {}
    for entry, run in problem.runs.items():
        stays = elsewhere.of_entry(entry)
        runs_here[entry] = run if not stays else replace(run, judges=(*run.judges, f"={entry}"))
        if stays:
            # Its people are asked for like a judge of its own, who is needed from the work's begin
            # on: so they are away until the set-up after what they do elsewhere would be over.
            away = [(stay.span[0], stay.span[1] + run.setup) for stay in stays]
            judges[f"={entry}"] = without(open_hours, merged(away))
    stations = {code: cleared(station) for code, station in problem.stations.items()}
    return replace(problem, runs=runs_here, stations=stations, judges=judges)
