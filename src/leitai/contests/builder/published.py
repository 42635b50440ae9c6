"""What each artefact shows, whether public yet or not; the same for preview and for strangers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from leitai.contests.builder.contents import LISTS, PAGE, READY, Row
from leitai.contests.builder.gates import GATES
from leitai.contests.builder.models import Artefact, Profile, Publication
from leitai.contests.models import Contest
from leitai.contests.naming import PUBLIC_NAMES, Names
from leitai.contests.queries import title_of
from leitai.journal.journal import current

NOT_READY: Final[dict[str, dict[str, str]]] = {
    "notice": {"zh": "通知正文还没有写。", "en": "The notice has no text yet."},
    "entries": {"zh": "还没有参赛者。", "en": "Nobody takes part yet."},
    "schedule": {"zh": "还没有排定场次与工位。", "en": "No places are assigned yet."},
    "draw": {"zh": "还没有完成抽签。", "en": "No draw has been made yet."},
    "results": {"zh": "还没有成绩。", "en": "There is no score yet."},
    "live": {"zh": "还没有规则文件。", "en": "There is no rulebook yet."},
}
ENGLISH: Final = {
    "notice": "Notice",
    "entries": "Entries",
    "schedule": "Schedule",
    "draw": "Draw",
    "results": "Results and awards",
    "live": "Live board",
}
GOVERNS: Final[dict[str, dict[str, str]]] = {
    "notice": {"zh": "赛事页上的通知。", "en": "The notice on the contest's page."},
    "entries": {
        "zh": "参赛名单。实况榜与成绩都未公开时，它关闭则公众处处只见编号，不见姓名。",
        "en": "Who takes part. While it, the live board and results are all off, strangers see"
        " codes and no names.",
    },
    "schedule": {
        "zh": "赛事页上的日程和日历订阅（calendar.ics）；选手和裁判的“我的一天”不受影响。",
        "en": "Times and places, and calendar.ics; people's own day is theirs in any case.",
    },
    "draw": {
        "zh": "赛事页上的抽签结果。抽签公告和取值始终可由任何人验证，只含编号。",
        "en": "The outcome of draws. Announcements and values can always be verified, by codes.",
    },
    "results": {
        "zh": "成绩与奖项、成绩接口、由本赛事晋级的名单。阶段一经公示，其成绩册和公示页即公开。",
        "en": "Results and awards, and who goes on from here. A stage's books and publicity page"
        " are public once the stage is published.",
    },
    "live": {
        "zh": "实况榜：/live、单项榜、工位画面、每人得分说明和实时数据流；显示姓名。",
        "en": "The live board, rankings of abilities, stations, sheets and feeds; with names.",
    },
}
"""What each switch hides while it is off."""


def public_view(*, contest: Contest) -> Row:
    """What a stranger may see; artefacts that are not published are `None`."""
    public = published(contest)
    sections = {
        name: paged(content_of(contest, name)) if name in public else None
        for name in Artefact.values
    }
    return {
        "contest": contest.slug,
        "title": title_of(contest),
        "kind": contest.kind,
        "archived": contest.archived is not None,
        "published": [name for name in Artefact.values if sections[name] is not None],
        "publicity": published_stages(contest),
        **sections,
    }


def published(contest: Contest) -> set[str]:
    """Names of the artefacts whose switch is on."""
    return set(GATES.of(contest.slug))


def published_stages(contest: Contest) -> list[Row]:
    """Stages whose results are on public view and may be objected to."""
    with current().book(contest.slug) as book:
        stages = book.rulebook.stages if book.rulebook is not None else ()
        return [
            {"stage": one.id, "title": dict(one.title)}
            for one in stages
            if book.public.stages[one.id].status == "published"
        ]


class _Built(NamedTuple):
    seq: int
    names: Names
    content: Row | None


_BUILT: Final[dict[tuple[str, str], _Built]] = {}
_MOST_BUILT: Final = 256


def content_of(contest: Contest, artefact: str) -> Row | None:
    """All that an artefact shows; `None`: there is nothing to show yet.

    Lists are built once for as long as neither the ledger nor names change.
    """
    if artefact not in LISTS:
        return TEXTS[artefact](contest)
    names, key = PUBLIC_NAMES.shown(contest.slug, artefact), (contest.slug, artefact)
    with current().book(contest.slug) as book:
        kept = _BUILT.get(key)
        if kept is None or kept.seq != book.seq or kept.names is not names:
            kept = _Built(book.seq, names, LISTS[artefact](book, names))
    _BUILT[key] = kept
    if len(_BUILT) > _MOST_BUILT:
        _BUILT.pop(next(iter(_BUILT)), None)
    return kept.content


def is_ready(contest: Contest, artefact: str) -> bool:
    """Whether there is something to show, without making it."""
    if artefact not in READY:
        return content_of(contest, artefact) is not None
    with current().book(contest.slug) as book:
        return READY[artefact](book)


def paged(content: Row | None, *, offset: int = 0, limit: int = PAGE, q: str = "") -> Row | None:
    """A content with that many of its rows, those that hold the words asked for."""
    if content is None or "rows" not in content:
        return content
    rows = [row for row in content["rows"] if not q or _holds(row, q.casefold())]
    end = offset + limit
    more = end if end < len(rows) else None
    return {**content, "rows": rows[offset:end], "count": len(rows), "next": more}


def _holds(row: Row, q: str) -> bool:
    return any(isinstance(value, str) and q in value.casefold() for value in row.values())


def notice(contest: Contest) -> Row | None:
    """The notice with its facts."""
    profile = Profile.objects.filter(contest=contest).first()
    if profile is None or not profile.notice.strip():
        return None
    unit = contest.unit
    return {
        "text": profile.notice,
        "starts": contest.starts and contest.starts.isoformat(),
        "ends": contest.ends and contest.ends.isoformat(),
        "place": profile.place,
        "contact": profile.contact,
        "level": contest.level,
        "trade": contest.trade,
        "unit": None if unit is None else unit.name,
        "hosts": contest.hosts,
        "groups": profile.groups,
        "plan": profile.plan,
    }


def live(contest: Contest) -> Row | None:
    """Where the live board is."""
    with current().book(contest.slug) as book:
        return {"address": f"/live/{contest.slug}"} if book.rulebook is not None else None


TEXTS: Final[Mapping[str, Callable[[Contest], Row | None]]] = {"notice": notice, "live": live}


def switches(*, contest: Contest) -> list[Row]:
    """Every switch with what would be shown."""
    known = {one.artefact: one for one in Publication.objects.filter(contest=contest)}
    shown_now = GATES.of(contest.slug)
    rows = []
    for artefact in Artefact:
        one = known.get(artefact.value)
        public = artefact.value in shown_now
        ready = is_ready(contest, artefact.value)
        rows.append(
            {
                "artefact": artefact.value,
                "title": {"zh": artefact.label, "en": ENGLISH[artefact.value]},
                "governs": GOVERNS[artefact.value],
                "public": public,
                "changed": None if one is None else one.changed,
                "ready": ready,
                "reason": {} if ready else NOT_READY[artefact.value],
            }
        )
    return rows
