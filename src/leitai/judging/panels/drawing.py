"""Public draws: announced, committed to, revealed, made once, recomputed by anybody."""

from __future__ import annotations

import hashlib
import time
from typing import Any

from leitai.core.ledger.acts import DrawAnnounced, DrawCommitted, DrawMade, DrawRevealed
from leitai.core.panel.draws import DrawError, recompute, steps
from leitai.core.rulebook.panels import Draw
from leitai.governance.faults import Fault, not_found
from leitai.journal.journal import current
from leitai.journal.request import Receipt

Row = dict[str, Any]
LEAST_WITNESSES = 2
"""One alone could try secrets until the outcome pleases."""


def announce_draw(*, contest: str, act: DrawAnnounced, actor: str) -> Receipt:
    """Say what is drawn from what, and by which future values.

    Raises:
        Fault: a source is known already.
        Refused: the rules do not allow it.
    """
    now = time.time_ns() // 1000
    for source in act.sources:
        if source.due <= now:
            raise source_past(source.source)
    return current().record(contest=contest, act=act, actor=actor)


def commit_draw(*, contest: str, act: DrawCommitted) -> Receipt:
    """A witness is bound to a secret; raises `Fault` or `Refused`."""
    draw = find_draw(contest=contest, name=act.draw)
    if any(not source.reserve for source in draw.announced.sources):
        raise not_by_witnesses(act.draw)
    return current().record(contest=contest, act=act, actor=act.witness)


def reveal_draw(*, contest: str, act: DrawRevealed) -> Receipt:
    """The witness shows the secret; from the first on nobody commits. Raises `Fault`, `Refused`."""
    draw = find_draw(contest=contest, name=act.draw)
    if len(draw.commitments) < LEAST_WITNESSES:
        raise few_witnesses(act.draw)
    return current().record(contest=contest, act=act, actor=act.witness)


def make_draw(*, contest: str, name: str, values: dict[str, list[str]], actor: str) -> Row:
    """Draw, with the values as published.

    Raises:
        Fault: there is no such draw, a source is not due, or the values are not those announced.
        Refused: it was made before.
    """
    draw = find_draw(contest=contest, name=name)
    now = time.time_ns() // 1000
    for source in draw.announced.sources:
        if source.source in values and source.due > now:
            raise not_due(name, source.source, source.due)
    key, picked = outcome(draw, values)
    act = DrawMade(name, values, key, picked)
    current().record(contest=contest, act=act, actor=actor)
    return draw_row(contest=contest, name=name)


def outcome(draw: Draw, values: dict[str, list[str]]) -> tuple[str, list[str]]:
    """Key and picks with these values; of a draw that was made, what was made."""
    if draw.made is not None:
        return draw.made.key, list(draw.made.picked)
    name = draw.announced.draw
    wanted = DrawMade(name, values, "", [])
    try:
        found = recompute(draw.announced, wanted, draw.commitments, draw.revealed)
    except DrawError as error:
        raise undrawable(name, error) from error
    return found.key, found.picked


def list_draws(*, contest: str) -> list[Row]:
    """All draws, as announced."""
    with current().book(contest) as book:
        draws = dict(book.full.panels.draws) if book.rulebook is not None else {}
    return [row_of(draw) for draw in draws.values()]


def draw_row(*, contest: str, name: str) -> Row:
    """One draw with every step; raises `Fault`."""
    draw = find_draw(contest=contest, name=name)
    row, made = row_of(draw), draw.made
    if made is not None:
        plan = draw.announced
        row["steps"] = [
            {
                "number": step.number,
                "digest": step.digest,
                "left": step.left,
                "index": step.index,
                "picked": step.picked,
            }
            for step in steps(plan.pool, plan.picks, made.key, plan.suite)
        ]
    return row


def row_of(draw: Draw) -> Row:
    """A draw without its steps."""
    plan, made = draw.announced, draw.made
    return {
        "draw": plan.draw,
        "purpose": plan.purpose,
        "stage": plan.stage,
        "pool": list(plan.pool),
        "picks": plan.picks,
        "slots": list(plan.slots),
        "suite": plan.suite,
        "announced": draw.at,
        "sources": [
            {"source": one.source, "title": one.title, "due": one.due, "reserve": one.reserve}
            for one in plan.sources
        ],
        "witnesses": [
            {"witness": one, "commitment": promised, "nonce": draw.revealed.get(one)}
            for one, promised in sorted(draw.commitments.items())
        ],
        "state": "made" if made else "revealing" if draw.revealed else "announced",
        "values": {} if made is None else {key: list(each) for key, each in made.values.items()},
        "key": None if made is None else made.key,
        "picked": [] if made is None else list(made.picked),
        "steps": [],
    }


def find_draw(*, contest: str, name: str) -> Draw:
    """The draw; raises `Fault` if none of that name was announced."""
    with current().book(contest) as book:
        found = book.full.panels.draws.get(name) if book.rulebook is not None else None
    if found is None:
        raise not_found("draw", "抽签", name)
    return found


def seed_of(*, contest: str, name: str) -> str:
    """What an assignment is drawn from: id and SHA-256 of the key; raises `Fault` before it is."""
    draw = find_draw(contest=contest, name=name)
    if draw.made is None:
        raise Fault(
            409,
            "draw_open",
            f"Draw {name!r} has not been made yet.",
            zh=f"抽签“{name}”尚未进行。",
            fix="Make the draw first; its key is the seed.",
            params={"draw": name},
        )
    return f"{name}:{hashlib.sha256(draw.made.key.encode()).hexdigest()}"


def source_past(source: str) -> Fault:
    """Who announces a value that is known can choose the outcome."""
    return Fault(
        422,
        "draw_source_past",
        f"Source {source!r} is known already; a draw is decided by values nobody knows yet.",
        zh=f"数据源“{source}”的公布时间已过；抽签必须使用尚未产生的数值。",
        fix="Name a source that is published later.",
        params={"source": source},
    )


def not_due(draw: str, source: str, due: int) -> Fault:
    """The value cannot be known."""
    return Fault(
        409,
        "draw_not_due",
        f"Source {source!r} of draw {draw!r} is not due yet; nothing was changed.",
        zh=f"抽签“{draw}”的数据源“{source}”尚未到公布时间，数据没有改变。",
        fix="Wait until it is published.",
        params={"draw": draw, "source": source, "due": due},
    )


def not_by_witnesses(draw: str) -> Fault:
    """Public values decide it."""
    return Fault(
        409,
        "draw_by_sources",
        f"Draw {draw!r} is decided by its public values; nobody commits to it.",
        zh=f"抽签“{draw}”由公布的数值决定，不需要见证人承诺。",
        fix="Make it once the values are published.",
        params={"draw": draw},
    )


def few_witnesses(draw: str) -> Fault:
    """One person alone would choose the outcome."""
    return Fault(
        409,
        "draw_few_witnesses",
        f"Draw {draw!r} needs at least two witnesses who committed; nothing was changed.",
        zh=f"抽签“{draw}”至少需要两位见证人先作承诺，数据没有改变。",
        fix="Have another witness commit before anybody reveals.",
        params={"draw": draw},
    )


ZH: dict[str, str] = {
    "draw_source_unknown": "公布的数据源与公告不符",
    "draw_value_missing": "缺少公告的数据源的数值",
    "draw_value_unused": "备用数据源只在其他数据源取不到时使用",
    "draw_value_empty": "数据源没有可用的数值",
    "draw_not_revealed": "有见证人未揭示，且未公告备用数据源",
    "draw_nothing_revealed": "尚无见证人揭示",
    "draw_suite_missing": "本机不支持所选的散列算法",
}


def undrawable(draw: str, error: DrawError) -> Fault:
    """The values do not fit the announcement."""
    return Fault(
        422,
        error.code,
        f"Draw {draw!r}: {error}; nothing was changed.",
        zh=f"抽签“{draw}”：{ZH.get(error.code, '数值与公告不符')}，数据没有改变。",
        fix="Send the values of the announced sources as they were published.",
        params={"draw": draw, **error.params},
    )
